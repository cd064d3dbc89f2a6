// Which sign a cell of "who holds what" bears; a cell that is not for an office bears none.

import Check from "@lucide/svelte/icons/check";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import History from "@lucide/svelte/icons/history";
import Unlink from "@lucide/svelte/icons/unlink";

import type { Mark } from "../shared/marks";

export const cellIcons: Record<string, Mark["icon"]> = {
  whole: Check,
  behind: History,
  gap: Unlink,
  unknown: CircleHelp,
};
