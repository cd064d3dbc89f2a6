import type { ModelFields, SerialFormat } from "../../core/wire";
import { dateTrouble, readDate } from "../../texts/dates";
import { t } from "../../texts/texts.svelte";
import { lines, years } from "../practices/practices";

/** A model as a form holds it: lists of lines are one text. */
export interface ModelForm {
  make: string;
  model: string;
  aliases: string;
  category: string;
  calibres: string;
  country: string;
  places: string[];
  formats: SerialFormat[];
  look_alikes: string;
  frt: string;
  source: string;
}

export const NO_FORMAT: SerialFormat = { layout: "", year_from: "", year_to: "" };

export function modelForm(from: ModelFields = {}): ModelForm {
  return {
    make: from.make ?? "",
    model: from.model ?? "",
    aliases: (from.aliases ?? []).join("\n"),
    category: from.category ?? "",
    calibres: (from.calibres ?? []).join("\n"),
    country: from.country ?? "",
    places: from.places ?? [],
    formats: (from.formats ?? []).map((format) => ({ ...format })),
    look_alikes: (from.look_alikes ?? []).join("\n"),
    frt: from.frt ?? "",
    source: from.source ?? "",
  };
}

/** What the form says, as core takes it; layouts that say nothing stay behind. */
export function modelFields(form: ModelForm): ModelFields {
  return {
    ...form,
    aliases: lines(form.aliases),
    calibres: lines(form.calibres),
    look_alikes: lines(form.look_alikes),
    formats: form.formats.filter((format) => format.layout.trim()),
  };
}

export function modelErrors(form: ModelForm): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!form.model.trim()) errors["model-model"] = t("model-need-model");
  form.formats.forEach((format, index) => {
    for (const name of ["year_from", "year_to"] as const) {
      const read = readDate(format[name]);
      if (format[name].trim() && !read.ok) errors[`model-format-${index}-${name}`] = dateTrouble(read);
    }
  });
  return errors;
}

/** Layouts with their years in one line. */
export function formatsSaid(formats: SerialFormat[]): string {
  return formats.map((format) => [format.layout, years(format)].filter(Boolean).join(" ")).join("; ");
}
