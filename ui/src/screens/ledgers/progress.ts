import type { LedgerLine, LedgerProgress } from "../../core/wire";
import { count } from "../../texts/dates";
import { language, t } from "../../texts/texts.svelte";

/** How many ledgers there are, what is entered of them and what is left, as far as anything tells it. */
export function summed(ledgers: LedgerLine[]): string {
  const all = ledgers.map((line) => line.progress);
  const untold = all.filter((one) => one.days_left === null);
  const days = all.reduce((sum, one) => sum + (one.days_left ?? 0), 0);
  const begun = untold.filter((one) => one.rows > 0).length;
  const parts = [
    t("ledgers-count", { n: all.length }),
    t("ledgers-rows", { n: all.reduce((sum, one) => sum + one.rows, 0) }),
  ];
  if (days > 0) parts.push(t("ledgers-days", { n: days }));
  else if (all.length > 0 && untold.length === 0) parts.push(t("ledgers-done"));
  if (untold.length > begun) parts.push(t("ledgers-not-begun", { n: untold.length - begun }));
  if (begun > 0) parts.push(t("ledgers-unsized", { n: begun }));
  return parts.join(" · ");
}

/** The days of work left of a ledger. Of one that nobody began nothing tells them. */
export function daysLeft({ days_left }: LedgerProgress): string {
  if (days_left === null) return "–";
  return days_left === 0 ? t("ledger-done") : t("ledger-days", { n: days_left });
}

/** Where the days of work left come from, in words. */
export function wordsLeft(progress: LedgerProgress): string {
  const { rows_left, rows, days_worked } = progress;
  if (rows_left === 0) return "";
  if (rows_left === null) return t("ledger-left-unsaid");
  if (days_worked === 0) return t("ledger-left-rows", { rows: count(rows_left) });
  return t("ledger-left-rate", { rows: count(rows_left), rate: count(Math.round(rows / days_worked)) });
}

/** Errors of a hundred rows that a second person checked. */
export function perHundred({ sample_wrong, sample_checked }: LedgerProgress): string {
  const rate = new Intl.NumberFormat(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t("ledger-per-hundred", { rate: rate.format((sample_wrong * 100) / sample_checked) });
}
