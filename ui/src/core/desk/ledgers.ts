// What the window asks about ledgers: paper registers, entered row by row and checked by a second person.

import type {
  CheckLedgerRow,
  DateRead,
  Done,
  LedgerBook,
  LedgerFields,
  LedgerKind,
  LedgerLeafPage,
  LedgerLine,
  LedgerRowInput,
  LedgerRowView,
  LedgerWord,
} from "../wire";

export interface LedgersDesk {
  ledgers(): Promise<LedgerLine[]>;
  ledger_kinds(): Promise<LedgerKind[]>;
  ledger_book(id: string): Promise<LedgerBook>;
  /** A page with its rows and scans; one of which nothing is known yet is empty. */
  ledger_leaf(ledger: string, number: string): Promise<LedgerLeafPage>;
  /** Rows of the sample that whoever sits here may check and nobody has; `all` also those outside it. */
  ledger_to_check(ledger: string, all: boolean): Promise<LedgerRowView[]>;
  /** What words of this ledger were understood as, the most frequent first. */
  ledger_words(ledger: string): Promise<LedgerWord[]>;
  /** A date as written, read by a calendar; `from` and `to` are the ledger's years. */
  ledger_date(written: string, calendar: string, from: string, to: string): Promise<DateRead>;
  add_ledger(input: LedgerFields): Promise<Done>;
  change_ledger(id: string, fields: LedgerFields): Promise<Done>;
  set_ledger_page(ledger: string, number: string, state: string): Promise<Done>;
  /** A picture of one page, or a folder of them for the pages from `first` on. `reference` says how many. */
  add_ledger_scans(ledger: string, path: string, first: string): Promise<Done>;
  /** Rows together, one act; the same sent again is once. */
  add_ledger_rows(ledger: string, rows: LedgerRowInput[]): Promise<Done>;
  change_ledger_row(row: string, input: LedgerRowInput): Promise<Done>;
  withdraw_ledger_row(row: string, reason: string): Promise<Done>;
  check_ledger_row(input: CheckLedgerRow): Promise<Done>;
}
