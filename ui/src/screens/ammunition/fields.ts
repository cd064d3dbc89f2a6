import type { AmmunitionFields } from "../../core/wire";
import { dateTrouble, readDate } from "../../texts/dates";
import { t } from "../../texts/texts.svelte";

const TEXTS = [
  "headstamp",
  "lot",
  "packaging_mark",
  "maker",
  "calibre",
  "country",
  "year",
  "quantity",
  "place",
  "find",
  "consignment",
  "remarks",
] as const satisfies readonly (keyof AmmunitionFields)[];

export type LotForm = Record<(typeof TEXTS)[number], string>;

export function lotForm(from: AmmunitionFields = {}): LotForm {
  return Object.fromEntries(TEXTS.map((name) => [name, from[name] ?? ""])) as LotForm;
}

/** What can be refused before asking. */
export function lotErrors(fields: LotForm): Record<string, string> {
  const errors: Record<string, string> = {};
  if ([fields.headstamp, fields.lot, fields.packaging_mark].every((mark) => mark.trim() === ""))
    errors["lot-headstamp"] = t("ammunition-marks-missing");
  const reading = readDate(fields.year.trim());
  if (fields.year.trim() !== "" && !reading.ok) errors["lot-year"] = dateTrouble(reading);
  const value = fields.quantity.trim();
  if (!/^\d{0,9}$/.test(value))
    errors["lot-quantity"] = t("error-number_invalid", { value, field: t("field-quantity") });
  return errors;
}
