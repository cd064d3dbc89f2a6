// What a laptop may write, kind by kind.

import type { KindRight } from "../../core/wire";

export const RIGHTS = ["none", "own", "any"] as const;
export const KINDS = [
  "weapon",
  "marking",
  "event",
  "attachment",
  "note",
  "party",
  "case",
  "step",
  "letter",
  "contact",
  "operator",
] as const;

/** The right for one kind: its own, or that of all others. */
export function rightOf(rights: KindRight[], kind: string): string {
  return (rights.find((one) => one.kind === kind) ?? rights.find((one) => one.kind === "*"))?.right ?? "none";
}

/** The rights that are no narrower than `now`: rights are narrowed only by ending trust in the laptop. */
export function wider(now: string): string[] {
  const from = RIGHTS.findIndex((one) => one === now);
  return RIGHTS.slice(Math.max(0, from));
}

/** Kinds by right, the widest first, for a summary. */
export function byRight(rights: KindRight[]): { right: string; kinds: string[] }[] {
  return RIGHTS.toReversed()
    .map((right) => ({ right, kinds: KINDS.filter((kind) => rightOf(rights, kind) === right) }))
    .filter((one) => one.kinds.length > 0);
}

/** All rights to be given: what was chosen, kinds that no list names left as they were. */
export function given(rights: KindRight[], chosen: Record<string, string>): KindRight[] {
  const strangers = rights.filter((one) => !KINDS.some((kind) => kind === one.kind));
  const rest = rightOf(rights, "*");
  const named = KINDS.filter((kind) => (chosen[kind] ?? rest) !== rest).map((kind) => ({
    kind,
    right: chosen[kind] ?? rest,
  }));
  return [...strangers, ...named];
}
