// How wide the columns of a ledger lie on the screen.

import type { LedgerColumn } from "../../core/wire";

/** Least width in rem, and the share of what is left. */
const WIDTHS: Record<string, [number, number]> = {
  number: [4.5, 0],
  date: [7, 0.3],
  date_out: [7, 0.3],
  type: [7, 1],
  make: [6.5, 1],
  model: [6, 1],
  calibre: [7.5, 0.9],
  serial: [7.5, 1],
  country: [6.5, 0.8],
  year: [4.5, 0],
  licence: [6.5, 0.7],
  document: [6.5, 0.7],
};

export function template(columns: LedgerColumn[]): string {
  const one = (column: LedgerColumn): string => {
    const [least, share] = WIDTHS[column.code] ?? [9, 1.8];
    return `minmax(${least}rem, ${share || 0.01}fr)`;
  };
  return `3.25rem ${columns.map(one).join(" ")}`;
}
