import { term } from "../../core/vocabulary.svelte";
import { has, plain } from "../../texts/texts.svelte";

/** What a list is called; one without a name of its own goes by its code. */
export function listName(list: string): string {
  return has(`list-${list}`) ? plain(`list-${list}`) : list;
}

/** What a rule is called; one without a name of its own goes by that of its file. */
export function ruleName(rule: string): string {
  return has(`rule-name-${rule}`) ? plain(`rule-name-${rule}`) : rule.replaceAll("_", " ");
}

/** Lists whose codes name parts of rules. */
const NAMED_BY = ["event_kind", "weapon_status", "category", "marking_kind", "role"];

/** Where a value stands in its rule, in words as far as there are any. */
export function pathWords(path: string): string {
  const word = (part: string): string => {
    if (has(`rule-part-${part}`)) return plain(`rule-part-${part}`);
    const known = NAMED_BY.map((list) => term(list, part)).find((label) => label !== part);
    return known ?? part.replaceAll("_", " ");
  };
  return path
    .split("/")
    .map(word)
    .filter((one) => one !== "")
    .join(" · ");
}

/** A value in words, where it is one of the few that rules share. */
export function valueWord(value: string): string {
  return has(`rule-value-${value}`) ? plain(`rule-value-${value}`) : value;
}

/** Lines of a field as a list; empty lines count for nothing. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export const VIEWS = ["terms", "unidentified", "places", "rules"] as const;
export type View = (typeof VIEWS)[number];
