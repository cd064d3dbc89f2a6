// What settling screens share: what was just settled, and how a matter is named in the address.

import { go } from "../../core/place.svelte";

/** Told on the next screen, once. */
export const settled = $state<{ said: string }>({ said: "" });

/** A matter as it stands in the address: the record and what of it. */
export function name(record: string, part: string): string {
  return `${record}:${part}`;
}

/** Goes on to the matter after the one just settled, or to the list when none is left. */
export function goOn(what: string, left: string[], at: number, said: string): void {
  settled.said = said;
  go("today", what, "", left[Math.min(at, left.length - 1)] ?? "");
}
