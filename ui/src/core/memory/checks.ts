// The refusals of core that a form can meet.

import { readDate } from "../../texts/dates";
import { refuse } from "../failure";
import { readReading } from "../reading";
import { known } from "./words";

const LISTS: Record<string, string> = {
  category: "category",
  action: "action",
  basis_of_identification: "basis_of_identification",
  status: "weapon_status",
  find_kind: "find_kind",
  place: "marking_place",
  method: "marking_method",
  condition: "marking_condition",
  script: "script",
  channel: "channel",
  urgency: "urgency",
  classification: "classification",
};
const COUNTRIES = ["country_of_manufacture", "import_country", "country", "partner"];
const PARTIAL = ["year_of_manufacture", "import_year", "date"];
const MOST = 500;
const MOST_NOTE = 20_000;
const NOTES = ["remarks", "circumstances", "searches", "intended_use", "address", "contact", "law"];

export function checkFields(fields: object, at = "", free: string[] = []): void {
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    const field = at + name;
    if (typeof value !== "string" || value === "") continue;
    const most = NOTES.includes(name) ? MOST_NOTE : MOST;
    if (value.length > most) throw refuse("field_too_long", { field, most: String(most) });
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value)) throw refuse("field_sign", { field });
    if (PARTIAL.includes(name) && !readDate(value).ok) throw refuse("date_invalid", { field, value });
    if (name === "reply_by" && !readDate(value, true).ok) throw refuse("date_invalid", { field, value });
    if (COUNTRIES.includes(name) && !known("country", value))
      throw refuse("country_unknown", { field, value });
    const list = LISTS[name];
    if (list && !free.includes(name) && !known(list, value)) {
      throw refuse("vocabulary_unknown", { field, list, value });
    }
    if (name === "reading") {
      const { trouble } = readReading(value);
      if (trouble) throw refuse("reading_invalid", { field, position: String(trouble.position) });
    }
  }
}

export function checkPassphrase(passphrase: string): void {
  if (passphrase.length < 12) throw refuse("passphrase_short", { least: "12" });
}

export function need(value: string | undefined, field: string): void {
  if (!value?.trim()) throw refuse("field_empty", { field });
}
