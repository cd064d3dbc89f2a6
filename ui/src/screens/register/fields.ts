// Empty forms, and which control stands for which field of core.

import { readReading } from "../../core/reading";
import type { EventFields, MarkingFields, WeaponFields } from "../../core/wire";
import { dateTrouble, readDate } from "../../texts/dates";
import { t } from "../../texts/texts.svelte";

export const WEAPON: readonly (keyof WeaponFields)[] = [
  "category",
  "make",
  "model",
  "calibre",
  "calibre_as_written",
  "country_of_manufacture",
  "year_of_manufacture",
  "import_country",
  "import_year",
  "action",
  "basis_of_identification",
  "status",
  "remarks",
];

export type Full<Fields> = { [Name in keyof Fields]-?: Exclude<Fields[Name], undefined> };

export function weaponForm(from: WeaponFields = {}): Full<WeaponFields> {
  return Object.fromEntries(WEAPON.map((name) => [name, from[name] ?? ""])) as Full<WeaponFields>;
}

export function markingForm(from: MarkingFields = {}): Full<MarkingFields> {
  return {
    kind: from.kind ?? "",
    place: from.place ?? "",
    method: from.method ?? "",
    condition: from.condition ?? "",
    script: from.script ?? "",
    reading: from.reading ?? "",
    symbols: from.symbols ?? "",
    control_part: from.control_part ?? "",
    remark: from.remark ?? "",
  };
}

export function eventForm(from: EventFields = {}): Full<EventFields> {
  return {
    kind: from.kind ?? "",
    find_kind: from.find_kind ?? "",
    date: from.date ?? "",
    place: from.place ?? "",
    country: from.country ?? "",
    operation: from.operation ?? "",
    circumstances: from.circumstances ?? "",
  };
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
  if (["find_kind", "date", "place", "country", "circumstances", "operation"].includes(field))
    return `find-${field}`;
  return `weapon-field-${field}`;
}

function wrongDate(value: string): string {
  if (value.trim() === "") return "";
  const reading = readDate(value);
  return reading.ok ? "" : dateTrouble(reading);
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
  return errors;
}

export function eventErrors(id: string, fields: EventFields): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!fields.kind) errors[`${id}-kind`] = t("missing-event-kind");
  if (fields.kind === "find" && !fields.find_kind) errors[`${id}-find_kind`] = t("error-find_kind_missing");
  const wrong = wrongDate(fields.date ?? "");
  if (wrong) errors[`${id}-date`] = wrong;
  return errors;
}

/** A marking nobody has begun to describe. */
export function untouched(marking: MarkingFields): boolean {
  return Object.entries(marking).every(
    ([name, value]) => name === "kind" || name === "control_part" || value === "",
  );
}
