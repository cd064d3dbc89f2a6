import type { LedgerProgress } from "../../core/wire";
import { count } from "../../texts/dates";
import { language, t } from "../../texts/texts.svelte";

/** Where the days of work left come from, in words. */
export function wordsLeft(progress: LedgerProgress): string {
  const { rows_left, rows, days_worked } = progress;
  if (rows_left === null) return t("ledger-left-unsaid");
  if (days_worked === 0) return t("ledger-left-rows", { rows: count(rows_left) });
  return t("ledger-left-rate", { rows: count(rows_left), rate: count(Math.round(rows / days_worked)) });
}

/** Errors of a hundred rows that a second person checked. */
export function perHundred({ sample_wrong, sample_checked }: LedgerProgress): string {
  const rate = new Intl.NumberFormat(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t("ledger-per-hundred", { rate: rate.format((sample_wrong * 100) / sample_checked) });
}
