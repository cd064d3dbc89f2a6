// What all parts about marks know.

import type { MarkingFields } from "../../core/wire";
import type { Keeper } from "../../parts/sheet.svelte";

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
