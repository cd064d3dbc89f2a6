import type { Screen } from "../../core/place.svelte";

/** Tabs of the directory that lie under its own address. */
export const OWN_TABS = ["offices", "audiences", "root"] as const;

/** Trades of the room with an address of their own, in the order of their tabs. */
export const DIRECTORY_TABS = [
  "parties",
  "practices",
  "models",
  "vocabulary",
] as const satisfies readonly Screen[];

export type DirectoryTab = (typeof OWN_TABS)[number] | (typeof DIRECTORY_TABS)[number];
