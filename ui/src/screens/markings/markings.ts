// What all parts about marks know.

import rule from "../../../../assets/rules/secret_marks.json";
import { office } from "../../core/state.svelte";
import type { MarkingFields } from "../../core/wire";
import type { Keeper } from "../../parts/sheet.svelte";

/** The roles that see hidden marks, from the rule that core goes by. */
export const SEEING: readonly string[] = rule.roles;

/** Whether whoever is at the desk sees hidden marks. Core decides; the window says beforehand. */
export function seesHidden(): boolean {
  const held = office.status?.session?.roles ?? [];
  return SEEING.some((role) => held.includes(role));
}

export function isHidden(fields: MarkingFields): boolean {
  return fields.secret === "yes" || fields.kind === "security";
}

/** A place for a draft that takes none of a mark that is said to be hidden, and forgets what it had of it. */
export function openly(keeper: Keeper): Keeper {
  return {
    ...keeper,
    save: (json) => (isHidden(JSON.parse(json) as MarkingFields) ? keeper.drop() : keeper.save(json)),
  };
}
