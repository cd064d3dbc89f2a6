// The particulars of a ledger as its form holds them: numbers are typed as text.

import type { LedgerFields } from "../../core/wire";

const NUMBERS = ["pages", "lines", "sample_rate"] as const;
type Numbers = (typeof NUMBERS)[number];

export type LedgerSheet = Record<
  | Numbers
  | "title"
  | "kind"
  | "holder"
  | "holder_address"
  | "language"
  | "script"
  | "calendar"
  | "year_from"
  | "year_to"
  | "received_on"
  | "received_as"
  | "remarks",
  string
> & { columns: string[] };

export function sheetOf(fields: LedgerFields): LedgerSheet {
  const number = (name: Numbers): string => (fields[name] ? String(fields[name]) : "");
  return {
    title: fields.title ?? "",
    kind: fields.kind ?? "",
    holder: "",
    holder_address: "",
    language: fields.language ?? "",
    script: fields.script ?? "",
    calendar: fields.calendar ?? "gregorian",
    year_from: fields.year_from ?? "",
    year_to: fields.year_to ?? "",
    received_on: fields.received_on ?? "",
    received_as: fields.received_as ?? "",
    remarks: fields.remarks ?? "",
    columns: fields.columns ?? [],
    pages: number("pages"),
    lines: number("lines"),
    sample_rate: number("sample_rate"),
  };
}

/** The numbers typed; null for one that is none. Nothing typed is nothing said, or taken back. */
export function numbers(sheet: Pick<LedgerSheet, Numbers>): Record<Numbers, number | null> {
  return Object.fromEntries(
    NUMBERS.map((name) => {
      const text = sheet[name].trim();
      return [name, text === "" ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null];
    }),
  ) as Record<Numbers, number | null>;
}
