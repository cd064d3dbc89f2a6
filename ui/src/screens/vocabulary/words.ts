import { has, plain } from "../../texts/texts.svelte";

/** What a list is called; one without a name of its own goes by its code. */
export function listName(list: string): string {
  return has(`list-${list}`) ? plain(`list-${list}`) : list;
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
