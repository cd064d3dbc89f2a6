import type { PracticeFields } from "../../core/wire";
import { date, dateTrouble, readDate } from "../../texts/dates";
import { plain, t } from "../../texts/texts.svelte";

/** A practice as a form holds it: lists of lines are one text. */
export interface PracticeForm {
  of: string;
  name: string;
  country: string;
  layout: string;
  symbols: string;
  codes: string;
  places: string[];
  methods: string[];
  year_from: string;
  year_to: string;
  source: string;
}

/** Lines of a text, those that say something. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

export function practiceForm(from: PracticeFields = {}): PracticeForm {
  return {
    of: from.of ?? "",
    name: from.name ?? "",
    country: from.country ?? "",
    layout: from.layout ?? "",
    symbols: from.symbols ?? "",
    codes: (from.codes ?? []).join("\n"),
    places: from.places ?? [],
    methods: from.methods ?? [],
    year_from: from.year_from ?? "",
    year_to: from.year_to ?? "",
    source: from.source ?? "",
  };
}

/** What the form says, as core takes it. */
export function practiceFields(form: PracticeForm): PracticeFields {
  return { ...form, codes: lines(form.codes) };
}

export function practiceErrors(form: PracticeForm): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!form.of) errors["practice-of"] = t("practice-need-of");
  if (!form.name.trim()) errors["practice-name"] = t("practice-need-name");
  if (!form.country) errors["practice-country"] = t("practice-need-country");
  for (const name of ["year_from", "year_to"] as const) {
    const read = readDate(form[name]);
    if (form[name].trim() && !read.ok) errors[`practice-${name}`] = dateTrouble(read);
  }
  return errors;
}

/** From when to when, as far as it is known. */
export function years(fields: { year_from?: string | null; year_to?: string | null }): string {
  if (!fields.year_from && !fields.year_to) return "";
  return plain("practice-years", {
    from: date(fields.year_from ?? "") || "…",
    to: date(fields.year_to ?? "") || "…",
  });
}
