// What is to be done with a weapon next: the first thing in the way, or what comes after.

import type { WeaponPage } from "../../core/wire";
import { t } from "../../texts/texts.svelte";
import { gone, isMissing } from "./gone";

export type Act =
  | "none"
  | "disagreement"
  | "change"
  | "marking"
  | "case"
  | "send"
  | "open-case"
  | "mismatch"
  | "successor"
  | "disposal";

export interface Next {
  sentence: string;
  act: Act;
}

const done = (state: string): boolean => ["closed", "answered"].includes(state);

/** The case that matters: one still open, or the first. */
export function caseOf(page: WeaponPage): WeaponPage["cases"][number] | undefined {
  return page.cases.find((one) => !done(one.state)) ?? page.cases[0];
}

/** `field`: this is a field office, which records; headquarters traces. */
export function nextOf(page: WeaponPage, field: boolean): Next {
  const { row } = page;
  const open = caseOf(page);
  if (row.flags.includes("withdrawn")) return { sentence: t("next-withdrawn"), act: "none" };
  if (page.disagreements.length > 0)
    return { sentence: t("next-disagreement", { n: page.disagreements.length }), act: "disagreement" };
  // What is gone is neither completed, marked nor sent for its own sake; a case on it goes on.
  if (page.gone && !(open && !done(open.state)))
    return {
      sentence: t(isMissing(page.gone) ? "next-missing" : "next-gone", { what: gone(page.gone, page.links) }),
      act: "none",
    };
  if (row.flags.includes("incomplete")) return { sentence: t("next-incomplete"), act: "change" };
  if (page.markings.length === 0) return { sentence: t("next-markings"), act: "marking" };
  if (page.mismatch.length > 0 && !open && !row.traced)
    return { sentence: t("next-mismatch"), act: "mismatch" };
  const waits = page.disposal.applies && !page.disposal.settled && page.disposal.allowed.length > 0;
  if (open && done(open.state) && waits)
    return { sentence: t("next-disposal", { days: page.disposal.since_days ?? 0 }), act: "disposal" };
  if (open)
    return {
      sentence: t("next-in-case", { reference: open.reference, state: t(`case-state-${open.state}`) }),
      act: "case",
    };
  if (row.traced) return { sentence: t("next-traced"), act: "none" };
  if (field) return { sentence: t("next-send"), act: "send" };
  if (page.successors.length > 0 && !page.fields.successor)
    return { sentence: t("next-successor"), act: "successor" };
  return { sentence: t("next-open-case"), act: "open-case" };
}
