import type { PartyFields } from "../../core/wire";
import { dateTrouble, readDate } from "../../texts/dates";
import { t } from "../../texts/texts.svelte";

const TEXTS = [
  "role",
  "name",
  "address",
  "country",
  "telephone",
  "email",
  "region",
  "workshop_mark",
  "permit",
  "permit_to",
  "registers",
  "answers",
  "terms",
  "since",
  "closed_on",
  "deposited_on",
  "deposit",
  "remarks",
] as const satisfies readonly (keyof PartyFields)[];

const DATES = ["permit_to", "since", "closed_on", "deposited_on"] as const;

export type PartyForm = Record<(typeof TEXTS)[number], string>;

export function partyForm(from: PartyFields = {}): PartyForm {
  return Object.fromEntries(TEXTS.map((name) => [name, from[name] ?? ""])) as PartyForm;
}

/** What can be refused before asking. */
export function partyErrors(fields: PartyForm): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const name of ["role", "name"] as const)
    if (fields[name].trim() === "")
      errors[`party-${name}`] = t("error-field_empty", { field: t(`field-${name}`) });
  for (const name of DATES) {
    const value = fields[name].trim();
    const reading = readDate(value);
    if (value !== "" && !reading.ok) errors[`party-${name}`] = dateTrouble(reading);
  }
  return errors;
}

/** Roles of those who make or move weapons: on closing, their records go to the State (ITI para 13). */
export const TRADES = ["maker", "exporter", "importer", "broker", "dealer", "artisan"];
