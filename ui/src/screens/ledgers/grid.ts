// How the columns of a ledger lie on the screen: as on the page, from the side on which its script begins.

import type { LedgerColumn, LedgerFields } from "../../core/wire";

/** Least width in rem, in which the longest word of the heading stands whole, and the share of what is left. */
const WIDTHS: Record<string, [number, number]> = {
  number: [4.75, 0.01],
  date: [7, 0.3],
  date_out: [7, 0.3],
  type: [6, 1],
  make: [6, 1],
  model: [5, 1],
  calibre: [6.5, 0.9],
  serial: [7, 1],
  country: [6, 0.8],
  year: [6, 0.01],
  licence: [5.5, 0.7],
  document: [5.5, 0.7],
};
const OTHER: [number, number] = [7.5, 1.8];
/** The number of the line. */
const LINE = 3.25;

const width = (column: LedgerColumn): [number, number] => WIDTHS[column.code] ?? OTHER;

export function template(columns: LedgerColumn[]): string {
  const one = (column: LedgerColumn): string => `minmax(${width(column)[0]}rem, ${width(column)[1]}fr)`;
  return `${LINE}rem ${columns.map(one).join(" ")}`;
}

/** What the columns need at least, in rem. */
export function least(columns: LedgerColumn[]): number {
  return columns.reduce((sum, column) => sum + width(column)[0], LINE);
}

/** The direction in which the page is written. */
export function direction(fields: LedgerFields): "rtl" | undefined {
  return ["arabic", "hebrew"].includes(fields.script ?? "") ? "rtl" : undefined;
}
