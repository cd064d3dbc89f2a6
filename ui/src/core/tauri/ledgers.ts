import type { LedgersDesk } from "../desk/ledgers";
import type { Invoke } from "./invoke";

export const ledgers = (invoke: Invoke): LedgersDesk => ({
  ledgers: () => invoke("ledgers"),
  ledger_kinds: () => invoke("ledger_kinds"),
  ledger_book: (id) => invoke("ledger_book", { id }),
  ledger_leaf: (ledger, number) => invoke("ledger_leaf", { ledger, number }),
  ledger_to_check: (ledger, all) => invoke("ledger_to_check", { ledger, all }),
  ledger_words: (ledger) => invoke("ledger_words", { ledger }),
  ledger_date: (written, calendar, from, to) => invoke("ledger_date", { written, calendar, from, to }),
  add_ledger: (input) => invoke("add_ledger", { input }),
  change_ledger: (id, fields) => invoke("change_ledger", { id, fields }),
  set_ledger_page: (ledger, number, state) => invoke("set_ledger_page", { ledger, number, state }),
  add_ledger_scans: (ledger, path, first) => invoke("add_ledger_scans", { ledger, path, first }),
  add_ledger_rows: (ledger, rows) => invoke("add_ledger_rows", { ledger, rows }),
  change_ledger_row: (row, input) => invoke("change_ledger_row", { row, input }),
  withdraw_ledger_row: (row, reason) => invoke("withdraw_ledger_row", { row, reason }),
  check_ledger_row: (input) => invoke("check_ledger_row", { input }),
});
