// The words of the window: one bundle a language from the files that core reads too.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

// The files of each language that speak in the window.
const files = import.meta.glob<string>(
  "../../../assets/texts/*/{window,errors,report,register,markings,consignments,stocks,ledgers,lost,practices,vocabulary}.ftl",
  { query: "?raw", import: "default", eager: true },
);

export type Language = "en" | "fr";
export type Args = Record<string, string | number>;

export const LANGUAGES: readonly Language[] = ["en", "fr"];

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(language);
  for (const [path, file] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    for (const trouble of made.addResource(new FluentResource(file))) throw trouble;
  }
  return made;
}

const bundles: Record<Language, FluentBundle> = {
  en: bundle("en"),
  fr: bundle("fr"),
};

const chosen = $state<{ language: Language }>({ language: "en" });

export function language(): Language {
  return chosen.language;
}

export function speak(wanted: string): void {
  chosen.language = wanted === "fr" ? "fr" : "en";
  if (typeof document !== "undefined") document.documentElement.lang = chosen.language;
}

/** Whether the words exist, as `id` or `id.attribute`. */
export function has(id: string): boolean {
  const [name = "", attribute] = id.split(".");
  const message = bundles[chosen.language].getMessage(name);
  return attribute ? message?.attributes[attribute] !== undefined : message?.value != null;
}

/** The words of `id` (or `id.attribute`) in the window's language; values are isolated in running text. */
export function t(id: string, args: Args = {}): string {
  const [name = "", attribute] = id.split(".");
  const from = bundles[chosen.language];
  const message = from.getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!pattern) return `{${id}}`;
  return from.formatPattern(pattern, args as Record<string, FluentVariable>, []);
}

/** Without the isolating marks: for attributes, titles and places that set direction themselves. */
export function plain(id: string, args: Args = {}): string {
  return t(id, args).replace(/[\u2066-\u2069]/g, "");
}
