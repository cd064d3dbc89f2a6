import { term } from "../../core/vocabulary.svelte";
import type { RuleShape } from "../../core/wire";
import { count } from "../../texts/dates";
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
const NAMED_BY = ["event_kind", "weapon_status", "category", "marking_kind", "role", "mark_state"];

/** Where a value stands in its rule, in words as far as there are any. */
export function pathWords(path: string): string {
  const word = (part: string): string => {
    if (has(`rule-part-${part}`)) return plain(`rule-part-${part}`);
    const known = NAMED_BY.map((list) => term(list, part)).find((label) => label !== part);
    if (known === undefined && has(`field-${part}`)) return plain(`field-${part}`);
    return known ?? part.replaceAll("_", " ");
  };
  return path
    .split("/")
    .map(word)
    .filter((one) => one !== "")
    .join(" · ");
}

/** Shapes whose value is a list, as JSON. */
const LISTS = ["some", "words", "needs", "parts", "years"];
/** Items of a list that a line of the table says. */
const SAID = 5;

export const isList = (shape: RuleShape): boolean => LISTS.includes(shape.is);

/** The items of a value that is a list; nothing of one that cannot be read. */
export function items(value: string): string[] {
  try {
    return (JSON.parse(value) as unknown[]).map(String);
  } catch {
    return [];
  }
}

/** A word that a value may be, as people say it. */
export function wordOf(shape: RuleShape, word: string): string {
  if (has(`rule-value-${word}`) && (shape.of.includes(word) || shape.is === "yes_no")) {
    return plain(`rule-value-${word}`);
  }
  return shape.list ? term(shape.list, word) : word;
}

/** A value in words: a long list by its first items. */
export function valueWords(shape: RuleShape, value: string): string {
  if (shape.is === "sign" && value.trim() === "") return plain("rule-sign-space");
  if (!isList(shape)) return wordOf(shape, value);
  const all = items(value).map((item) => wordOf(shape, item));
  if (all.length === 0) return plain("rule-nothing");
  const rest = all.length - SAID;
  if (rest <= 1) return all.join(" · ");
  return `${all.slice(0, SAID).join(" · ")} ${plain("rule-more", { n: count(rest) })}`;
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
