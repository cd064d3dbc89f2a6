// Which icon and tone a state has: always an icon and a word, never colour alone.

import CircleAlert from "@lucide/svelte/icons/circle-alert";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import CirclePlus from "@lucide/svelte/icons/circle-plus";
import CircleSlash from "@lucide/svelte/icons/circle-slash";
import Eraser from "@lucide/svelte/icons/eraser";
import Hourglass from "@lucide/svelte/icons/hourglass";
import MailCheck from "@lucide/svelte/icons/mail-check";
import Pencil from "@lucide/svelte/icons/pencil";
import Phone from "@lucide/svelte/icons/phone";
import Scale from "@lucide/svelte/icons/scale";
import ShieldOff from "@lucide/svelte/icons/shield-off";
import Stamp from "@lucide/svelte/icons/stamp";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import UserCheck from "@lucide/svelte/icons/user-check";
import type { Component } from "svelte";

export type Tone = "plain" | "good" | "warn" | "bad" | "faint";
export interface Mark {
  icon: Component<{ size?: number | string; "aria-hidden"?: "true" }>;
  tone: Tone;
}

const UNKNOWN: Mark = { icon: CircleDashed, tone: "plain" };

const FLAGS: Record<string, Mark> = {
  incomplete: { icon: CircleDashed, tone: "warn" },
  disagreement: { icon: Scale, tone: "bad" },
  withdrawn: { icon: CircleSlash, tone: "faint" },
  flagged: { icon: TriangleAlert, tone: "warn" },
  unknown_fields: { icon: TriangleAlert, tone: "faint" },
};

const STATES: Record<string, Mark> = {
  draft: { icon: CircleDashed, tone: "warn" },
  ready: { icon: UserCheck, tone: "plain" },
  authorised: { icon: Stamp, tone: "plain" },
  issued: { icon: Hourglass, tone: "plain" },
  acknowledged: { icon: MailCheck, tone: "plain" },
  answered: { icon: CircleCheck, tone: "good" },
  closed: { icon: CircleCheck, tone: "faint" },
};

const DEVICES: Record<string, Mark> = {
  in_force: { icon: CircleCheck, tone: "good" },
  words: { icon: Phone, tone: "warn" },
  cut: { icon: ShieldOff, tone: "bad" },
};

/** What became of a record of a bundle. */
const OUTCOMES: Record<string, Mark> = {
  new: { icon: CirclePlus, tone: "good" },
  changed: { icon: Pencil, tone: "plain" },
  disagreement: { icon: Scale, tone: "bad" },
  waiting: { icon: Hourglass, tone: "faint" },
  flagged: { icon: CircleAlert, tone: "warn" },
  erased: { icon: Eraser, tone: "plain" },
  unknown_kind: { icon: CircleAlert, tone: "warn" },
};

export function flagMark(flag: string): Mark {
  return FLAGS[flag] ?? UNKNOWN;
}

export function stateMark(state: string): Mark {
  return STATES[state] ?? UNKNOWN;
}

export function deviceMark(state: string): Mark {
  return DEVICES[state] ?? UNKNOWN;
}

export function outcomeMark(outcome: string): Mark {
  return OUTCOMES[outcome] ?? { icon: CircleAlert, tone: "plain" };
}
