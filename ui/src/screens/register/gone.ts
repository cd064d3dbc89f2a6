// A weapon that is no longer here: by what, since when, where to.

import { term } from "../../core/vocabulary.svelte";
import type { Gone, Link } from "../../core/wire";
import { date } from "../../texts/dates";
import { plain } from "../../texts/texts.svelte";

/** What took it away, in one line: destruction, day, place, who or which State has it. */
export function gone(what: Gone, links: Link[]): string {
  const has = links.find((link) => link.id === what.to_party)?.title ?? "";
  return [
    term("event_kind", what.by),
    what.since ? date(what.since) : plain("gone-undated"),
    what.place,
    [term("country", what.country), has].filter(Boolean).join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Whether it is missing, and not gone for good. */
export function isMissing(what: Gone): boolean {
  return what.by === "loss" || what.by === "theft";
}
