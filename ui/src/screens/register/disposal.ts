// What a step of a weapon's disposal asks, in words.

import type { DisposalStep, EventFields } from "../../core/wire";
import { has, t } from "../../texts/texts.svelte";
import { eventLabel } from "./chain";

/** A remark stands for whoever is no party of the directory: the witness, the owner. */
export function remarkLabel(step: DisposalStep): string {
  return has(`disposal-who-${step.to}`) ? t(`disposal-who-${step.to}`) : t("field-remarks");
}

/** One thing that a step needs, whichever of its fields says it: `Date`, `Decision or Remarks`. */
export function needed(step: DisposalStep, one: string[]): string {
  const or = new Intl.ListFormat(document.documentElement.lang || "en", { type: "disjunction" });
  // The same question, answered by a party or in words.
  const asked = one.includes("remarks") ? one.filter((name) => name !== "to_party") : one;
  return or.format(
    asked.map((name) => (name === "remarks" ? remarkLabel(step) : eventLabel(name as keyof EventFields))),
  );
}
