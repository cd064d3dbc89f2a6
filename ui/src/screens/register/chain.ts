// The events of a weapon as a chain: what each says in a line, and where it stands in time.

import { fieldLabel } from "../../core/failure";
import { term } from "../../core/vocabulary.svelte";
import type { EventFields, EventView } from "../../core/wire";
import type { Point } from "../../parts/timeline";
import { date, span } from "../../texts/dates";
import { has, plain, t } from "../../texts/texts.svelte";

/** A field of an event by its own name there: `method` of an event is no method of a marking. */
export function eventLabel(name: keyof EventFields): string {
  return has(`field-${name}-event`) ? t(`field-${name}-event`) : fieldLabel(name);
}

const LISTS: Partial<Record<keyof EventFields, string>> = {
  country: "country",
  country_from: "country",
  country_to: "country",
  exemption: "exemption",
  method: "event_method",
};
const DATES: readonly (keyof EventFields)[] = ["date", "date_to"];

/** A value of an event in words. */
export function eventWord(fields: EventFields, name: keyof EventFields): string {
  const value = fields[name] ?? "";
  const list = LISTS[name];
  if (list) return term(list, value);
  return DATES.includes(name) ? date(value) : value;
}

/** What happened; of a find, in which way. */
export function happened(fields: EventFields): string {
  return fields.kind === "find" && fields.find_kind
    ? term("find_kind", fields.find_kind)
    : term("event_kind", fields.kind ?? "");
}

const BESIDE = [
  "operation",
  "date_to",
  "licence",
  "document",
  "exemption",
  "method",
  "decision",
  "authority",
] as const satisfies readonly (keyof EventFields)[];

export interface Detail {
  name: string;
  label: string;
  value: string;
}

/** Page and line of a source in words. */
export function placeIn({ page, line }: Pick<EventFields, "page" | "line">): string[] {
  return [page && plain("source-page", { n: page }), line && plain("source-line", { n: line })].filter(
    (part): part is string => Boolean(part),
  );
}

/** Whatever an event says beside its kind, date and place; page and line stand with a ledger that is linked. */
export function details(fields: EventFields, linked = false): Detail[] {
  const found: Detail[] = BESIDE.filter((name) => fields[name]).map((name) => ({
    name,
    label: eventLabel(name),
    value: eventWord(fields, name),
  }));
  const source = [fields.source, ...(linked ? [] : placeIn(fields))].filter(Boolean);
  if (source.length > 0)
    found.push({ name: "source", label: plain("source-record"), value: source.join(", ") });
  return found;
}

/** The dated events as they are drawn. */
export function points(events: EventView[]): Point[] {
  return events.flatMap(({ fields }) => {
    const at = span(fields.date ?? "");
    if (!at) return [];
    const state = fields.country_to || fields.country || "";
    const title = [
      date(fields.date ?? ""),
      happened(fields),
      fields.place,
      term("country", fields.country ?? ""),
    ]
      .filter(Boolean)
      .join(" · ");
    return [{ lane: term("event_kind", fields.kind ?? ""), ...at, word: state, title }];
  });
}
