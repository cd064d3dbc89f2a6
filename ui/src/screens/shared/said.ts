// What records keep, as a person says it: codes by their list, dates as the language writes them.

import { fieldLabel } from "../../core/failure";
import { term } from "../../core/vocabulary.svelte";
import type { HistoryLine } from "../../core/wire";
import { date } from "../../texts/dates";
import { has, plain } from "../../texts/texts.svelte";

const LISTS: Record<string, string> = {
  category: "category",
  calibre: "calibre",
  country_of_manufacture: "country",
  import_country: "country",
  country: "country",
  partner: "country",
  status: "weapon_status",
  find_kind: "find_kind",
  action: "action",
  basis_of_identification: "basis_of_identification",
  method: "marking_method",
  condition: "marking_condition",
  script: "script",
  channel: "channel",
  urgency: "urgency",
  classification: "classification",
  language: "language",
  country_from: "country",
  country_to: "country",
};
const OF_KIND: Record<string, string> = {
  "marking.kind": "marking_kind",
  "marking.place": "marking_place",
  "event.kind": "event_kind",
  "step.kind": "step",
  "consignment.direction": "consignment_direction",
  "party.role": "party_role",
};
const DATES = [
  "date",
  "year_of_manufacture",
  "import_year",
  "reply_by",
  "confirmed_on",
  "licence_from",
  "licence_to",
  "delivered_on",
  "year",
  "permit_to",
  "since",
  "closed_on",
  "deposited_on",
];
/** A record that a field names: its page says what it is called. */
const RECORD = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/;

/** Fields that only join records to each other, or to their bytes. */
const JOINS = [
  "about",
  "topic",
  "weapon",
  "case",
  "letter",
  "record",
  "consignment",
  "stock",
  "facts",
  "sha256",
  "sha256_original",
];

/** The fields that a person would name. */
export function named(fields: string[]): string[] {
  return fields.filter((field) => !JOINS.includes(field));
}

/** A title put together from parts, each keeping its own direction. */
export function isolated(title: string): string {
  return title
    .split(" · ")
    .map((part) => `\u2068${part}\u2069`)
    .join(" · ");
}

/** Names of fields in one line. */
export function fieldNames(fields: string[]): string {
  return named(fields).map(fieldLabel).join(", ");
}

/** A value in words. */
export function inWords(kind: string, field: string, value: string): string {
  const list = OF_KIND[`${kind}.${field}`] ?? LISTS[field];
  if (list) return term(list, value);
  if (DATES.includes(field)) return date(value);
  if (RECORD.test(value)) return plain("value-record");
  const several = value === "" ? [] : value.split(", ");
  if (field === "grounds") return several.map((ground) => `6(${ground})`).join(", ");
  if (field === "questions") return plain("value-chosen", { n: several.length });
  if (field === "control_part" && value === "yes") return plain("value-yes");
  if (field === "confidentiality" && has(`confidentiality-${value}`))
    return plain(`confidentiality-${value}`);
  return value;
}

/** What was written: the kind of record, and of a note what it is about. */
export function subject(line: HistoryLine): string {
  const topic = line.fields.find(([name]) => name === "topic")?.[1];
  return topic ? fieldLabel(topic) : plain(`kind-${line.kind}`);
}

// What a new record is called by.
const NAMES: Record<string, string[]> = {
  weapon: ["make", "model"],
  marking: ["reading", "symbols"],
  event: ["find_kind", "kind", "place"],
  case: ["reference"],
  step: ["kind"],
  letter: ["reference"],
  attachment: ["caption"],
  consignment: ["make", "model", "licence"],
  range: ["from", "to"],
  ammunition: ["headstamp", "lot"],
};

export function called(line: HistoryLine): string {
  const fields = new Map(line.fields);
  // How a weapon came in says more than that it did.
  if (fields.get("find_kind")) fields.delete("kind");
  return (NAMES[line.kind] ?? ["name"])
    .map((name) => inWords(line.kind, name, fields.get(name) ?? ""))
    .filter(Boolean)
    .join(line.kind === "event" ? ", " : " ");
}
