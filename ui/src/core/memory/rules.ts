import adequate_mark from "../../../../assets/rules/adequate_mark.json";
import composed_mark from "../../../../assets/rules/composed_mark.json";
import disposal from "../../../../assets/rules/disposal.json";
import duties from "../../../../assets/rules/duties.json";
import secret_marks from "../../../../assets/rules/secret_marks.json";
import stocks from "../../../../assets/rules/stocks.json";
import year_code from "../../../../assets/rules/year_code.json";
import type { RuleRow, RuleShape, RuleValue } from "../wire";
import { everyList } from "./words";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Part = { [key: string]: Json };

/** The rules as they ship, and as core reads them: each value by its path, with its shape and where it comes from. */
const SHIPPED = [adequate_mark, composed_mark, disposal, duties, secret_marks, stocks, year_code] as Part[];
const ABOUT = ["name", "source", "article", "verified_by", "verified_on", "about", "shapes", "code", "kind"];

const text = (part: Part, key: string): string => (typeof part[key] === "string" ? part[key] : "");
const isPart = (json: Json): json is Part =>
  json !== null && typeof json === "object" && !Array.isArray(json);

function shapeOf(rule: Part, path: string[], value: Json): RuleShape {
  const leads = (pattern: string): boolean => {
    const names = pattern.split("/");
    return names.length === path.length && names.every((name, at) => name === "*" || name === path[at]);
  };
  const usual =
    typeof value === "boolean"
      ? "yes_no"
      : typeof value === "number"
        ? "number"
        : Array.isArray(value)
          ? "words"
          : "text";
  const [, said] = Object.entries((rule.shapes ?? {}) as Part).find(([pattern]) => leads(pattern)) ?? [];
  return { is: usual, list: "", of: [], least: null, most: null, ...((said ?? {}) as Partial<RuleShape>) };
}

function valuesOf(rule: Part, here: Json, path: string[], sourced: Part): RuleValue[] {
  if (isPart(here)) {
    const from = here.source === undefined ? sourced : here;
    return Object.entries(here)
      .filter(([key]) => !ABOUT.includes(key))
      .flatMap(([key, value]) => valuesOf(rule, value, [...path, key], from));
  }
  if (Array.isArray(here) && here.some(isPart)) {
    return here
      .filter(isPart)
      .flatMap((item) => valuesOf(rule, item, [...path, text(item, "code") || text(item, "kind")], sourced));
  }
  const shape = shapeOf(rule, path, here);
  if (shape.is === "fixed") return [];
  return [
    {
      path: path.join("/"),
      shape,
      shipped: typeof here === "string" ? here : JSON.stringify(here),
      source: text(sourced, "source"),
      article: text(sourced, "article"),
      verified_by: text(sourced, "verified_by"),
      record: "",
      said: { name: "", value: "", source: "", article: "", verified_by: "", verified_on: "" },
    },
  ];
}

export function shippedRules(): RuleRow[] {
  return SHIPPED.map((rule) => ({
    name: text(rule, "name"),
    source: text(rule, "source"),
    verified_by: text(rule, "verified_by"),
    values: valuesOf(rule, rule, [], rule),
  }));
}

/** Leaner than core: numbers, choices and lists are looked at, and what lists hold only where words are named. */
export function fitsShape({ is, list, of, least, most }: RuleShape, value: string): boolean {
  const known = (word: string): boolean =>
    of.includes(word) || (everyList.lists[list] ?? []).some((term) => term.code === word);
  if (is === "number") {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= (least ?? 0) && number <= (most ?? 1_000_000);
  }
  if (is === "one") return known(value);
  if (["some", "words", "needs", "parts", "years"].includes(is)) {
    const items = (JSON.parse(value) as string[]).map((item) => item.trim());
    const enough = items.length >= (least ?? 0) && new Set(items).size === items.length;
    return enough && items.every((item) => (is === "some" ? known(item) : item !== ""));
  }
  return is === "sign" || value.trim() !== "";
}
