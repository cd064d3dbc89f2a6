// Empty forms of consignments, and what a list says of one.

import type { ConsignmentFields, ConsignmentRow } from "../../core/wire";
import { dateTrouble, readDate } from "../../texts/dates";
import { t } from "../../texts/texts.svelte";

const TEXTS = [
  "direction",
  "make",
  "model",
  "category",
  "calibre",
  "year",
  "maker",
  "exporter",
  "broker",
  "importer",
  "final_recipient",
  "licence",
  "licence_from",
  "licence_to",
  "end_user_certificate",
  "country_from",
  "country_to",
  "quantity",
  "delivered_on",
  "delivered_quantity",
  "source",
  "page",
  "line",
  "remarks",
] as const satisfies readonly (keyof ConsignmentFields)[];

/** Fields that name a party, in the order in which weapons pass through their hands. */
export const PARTIES = ["maker", "exporter", "broker", "importer", "final_recipient"] as const;

const DATES = ["year", "licence_from", "licence_to", "delivered_on"] as const;
const NUMBERS = ["quantity", "delivered_quantity"] as const;

const RECORD = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/;

export type ConsignmentForm = Record<(typeof TEXTS)[number], string> & { transit: string[] };

export function consignmentForm(from: ConsignmentFields = {}): ConsignmentForm {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, from[name] ?? ""]));
  return { ...(texts as Record<(typeof TEXTS)[number], string>), transit: from.transit ?? [] };
}

/** What can be refused before asking. */
export function consignmentErrors(fields: ConsignmentForm): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!fields.direction) errors["consignment-direction"] = t("consignment-direction-missing");
  for (const name of DATES) {
    const value = fields[name].trim();
    const reading = readDate(value);
    if (value !== "" && !reading.ok) errors[`consignment-${name}`] = dateTrouble(reading);
  }
  // A name that was typed and never recorded stands there as it is.
  for (const name of PARTIES) {
    const value = fields[name].trim();
    if (value !== "" && !RECORD.test(value))
      errors[`consignment-${name}`] = t("party-unknown", { name: value });
  }
  for (const name of NUMBERS) {
    const value = fields[name].trim();
    if (!/^\d{0,9}$/.test(value))
      errors[`consignment-${name}`] = t("error-number_invalid", { value, field: t(`field-${name}`) });
  }
  return errors;
}

/** Field of core -> control. */
export function consignmentId(field: string): string {
  if (field.startsWith("ranges")) return "consignment-paste";
  return `consignment-${field.replace(/^consignment\./, "")}`;
}

export function modelOf(fields: ConsignmentFields): string {
  return [fields.make, fields.model, fields.year].filter(Boolean).join(" ");
}

/** Who gave and who received, as far as it is known. */
export function between({ parties }: ConsignmentRow): string {
  const of = (names: readonly string[]): string =>
    names.map((name) => parties[name]?.title).find(Boolean) ?? "";
  const [gave, got] = [of(["exporter", "maker"]), of(["final_recipient", "importer"])];
  return [...new Set([gave, got].filter(Boolean))].join(" → ");
}
