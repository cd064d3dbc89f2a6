import type { Screen } from "../../core/place.svelte";

/** The trades of the register, in the order of its tabs. */
export const REGISTER_TABS = [
  "register",
  "finds",
  "consignments",
  "ammunition",
  "stocks",
  "ledgers",
  "lost",
] as const satisfies readonly Screen[];

export type RegisterTab = (typeof REGISTER_TABS)[number];
