// Empty forms, and which control stands for which field of core.

import { readReading } from "../../core/reading";
import type { EventFields, MarkingFields, WeaponFields } from "../../core/wire";
import { dateTrouble, readDate } from "../../texts/dates";
import { t } from "../../texts/texts.svelte";
import { isRecord } from "../shared/records";

/** What names a weapon: always in sight in a form. */
export const WEAPON_FIRST = [
  "category",
  "make",
  "model",
  "calibre",
  "country_of_manufacture",
  "year_of_manufacture",
] as const satisfies readonly (keyof WeaponFields)[];

/** Everything else that is known of a weapon, by what it is about. */
export const WEAPON_MORE = {
  written: ["make_as_written", "model_as_written", "calibre_as_written", "year_as_struck", "calendar"],
  origin: ["nature", "successor", "successor_reason", "import_country", "import_year"],
  identified: ["action", "barrel_mm", "basis_of_identification", "confidence", "reference"],
  kept: ["status", "storage_place", "storage_seal", "made_safe_by", "traces_taken", "stock", "stock_number"],
  remarks: ["remarks"],
} as const satisfies Record<string, readonly (keyof WeaponFields)[]>;

/** Where a weapon may be said to be by its form alone; every other status is reached by a step with its date and reasons. */
export const STATUS_OF_FORM = ["recorded", "secured", "evidence_hold"];

export type WeaponGroup = keyof typeof WEAPON_MORE;

export const WEAPON: readonly (keyof WeaponFields)[] = [
  ...WEAPON_FIRST,
  ...Object.values(WEAPON_MORE).flat(),
];

/** What is asked of every event. */
export const EVENT_FIRST = [
  "kind",
  "find_kind",
  "date",
  "place",
  "country",
  "circumstances",
] as const satisfies readonly (keyof EventFields)[];

/** What some kinds of event ask besides, in the order of a form. */
export const EVENT_MORE = [
  "operation",
  "subdivision",
  "date_to",
  "from_party",
  "to_party",
  "country_from",
  "country_to",
  "consignment",
  "licence",
  "document",
  "exemption",
  "method",
  "decision",
  "authority",
  "marking",
  "reading",
  "find",
  "ledger",
  "page",
  "line",
  "source",
] as const satisfies readonly (keyof EventFields)[];

const EVENT: readonly (keyof EventFields)[] = [...EVENT_FIRST, ...EVENT_MORE];

const MARKING: readonly (keyof MarkingFields)[] = [
  "kind",
  "place",
  "method",
  "condition",
  "script",
  "reading",
  "symbols",
  "control_part",
  "country",
  "year",
  "aid",
  "practice",
  "secret",
  "para7_met",
  "para7_unmet",
  "remark",
];
const LISTS: readonly (keyof MarkingFields)[] = ["para7_met", "para7_unmet"];

export type Full<Fields> = { [Name in keyof Fields]-?: Exclude<Fields[Name], undefined> };

function form<Fields extends object>(
  names: readonly (keyof Fields)[],
  from: Fields,
  lists: readonly (keyof Fields)[] = [],
): Full<Fields> {
  return Object.fromEntries(
    names.map((name) => [name, from[name] ?? (lists.includes(name) ? [] : "")]),
  ) as Full<Fields>;
}

export function weaponForm(from: WeaponFields = {}): Full<WeaponFields> {
  return form(WEAPON, from);
}

/**
 * The particulars as they go out: a maker or model that no list knows is named as it was written. A calibre is not: a bare
 * figure such as 7.62 names none.
 */
export function named(weapon: Full<WeaponFields>): Full<WeaponFields> {
  return {
    ...weapon,
    make: weapon.make || weapon.make_as_written,
    model: weapon.model || weapon.model_as_written,
  };
}

export function markingForm(from: MarkingFields = {}): Full<MarkingFields> {
  return form(MARKING, from, LISTS);
}

export function eventForm(from: EventFields = {}): Full<EventFields> {
  return form(EVENT, from);
}

/** Field of core -> control on the sheet of a new weapon; `sent` says where the markings stand in the form. */
export function newWeaponId(field: string, sent: number[] = []): string {
  const marking = /^markings\.(\d+)\.(.+)$/.exec(field);
  if (marking) {
    const index = Number(marking[1]);
    return `marking-${sent[index] ?? index}-${marking[2]}`;
  }
  if (field.startsWith("find.")) return `find-${field.slice(5)}`;
  if (field.startsWith("weapon.")) return `weapon-field-${field.slice(7)}`;
  if (field === "reading") return "marking-0-reading";
  if (["find_kind", "date", "place", "country", "subdivision", "circumstances", "operation"].includes(field))
    return `find-${field}`;
  return `weapon-field-${field}`;
}

function wrongDate(value: string): string {
  if (value.trim() === "") return "";
  const reading = readDate(value);
  return reading.ok ? "" : dateTrouble(reading);
}

/** What was typed into a field that chooses a record, and names none. */
function strangers<Fields>(id: string, fields: Fields, names: readonly (keyof Fields & string)[]) {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = String(fields[name] ?? "");
      return value === "" || isRecord(value) ? [] : [[`${id}-${name}`, t("record-unchosen", { value })]];
    }),
  );
}

/** What can be refused before asking. */
export function weaponErrors(fields: WeaponFields): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const name of ["year_of_manufacture", "import_year"] as const) {
    const wrong = wrongDate(fields[name] ?? "");
    if (wrong) errors[`weapon-field-${name}`] = wrong;
  }
  return errors;
}

export function readingTrouble(reading: string): string {
  const { trouble } = readReading(reading);
  return trouble ? t(`reading-trouble-${trouble.why}`, { position: trouble.position }) : "";
}

export function markingErrors(id: string, fields: MarkingFields): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!fields.kind) errors[`${id}-kind`] = t("missing-marking-kind");
  const wrong = readingTrouble(fields.reading ?? "");
  if (wrong) errors[`${id}-reading`] = wrong;
  return { ...errors, ...strangers(id, fields, ["practice"]) };
}

export function eventErrors(id: string, fields: EventFields): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!fields.kind) errors[`${id}-kind`] = t("missing-event-kind");
  if (fields.kind === "find" && !fields.find_kind) errors[`${id}-find_kind`] = t("error-find_kind_missing");
  const wrong = wrongDate(fields.date ?? "");
  if (wrong) errors[`${id}-date`] = wrong;
  return { ...errors, ...strangers(id, fields, ["consignment", "ledger", "marking"]) };
}

/** A marking nobody has begun to describe. */
export function untouched(marking: MarkingFields): boolean {
  return Object.entries(marking).every(
    ([name, value]: [string, unknown]) =>
      name === "kind" ||
      name === "control_part" ||
      value === "" ||
      (Array.isArray(value) && value.length === 0),
  );
}
