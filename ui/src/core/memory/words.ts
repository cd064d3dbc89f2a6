// Vocabulary as core would give it, from the same files.

import type { ListRow, Term, Vocabulary } from "../wire";

interface TermFile {
  name: string;
  source: string;
  by_search?: boolean;
  open?: boolean;
  verified_by: string | null;
  verified_on: string | null;
  terms: {
    code: string;
    en?: string;
    fr?: string;
    aliases?: string[];
    asks?: string[];
    historic?: boolean;
    successors?: string[];
    makes?: string[];
    country?: string;
  }[];
}

export interface Requirement {
  code: string;
  paragraph: string;
  required: boolean;
}

const files = import.meta.glob<TermFile>("../../../../assets/vocabulary/*.json", {
  eager: true,
  import: "default",
});
const byName = new Map(Object.values(files).map((file) => [file.name, file]));

/** Every list, those too that are offered only as answers to what somebody types. */
export const everyList: Vocabulary = {
  lists: Object.fromEntries(
    [...byName].map(([name, file]) => [
      name,
      file.terms.map((term): Term => ({
        code: term.code,
        labels: { en: term.en ?? term.code, fr: term.fr ?? term.code },
        ...(term.asks ? { asks: term.asks } : {}),
      })),
    ]),
  ),
};

/** States of today that may answer for a historic one, the likeliest first; empty for a State of today. */
export function successors(country: string): string[] {
  const found = byName.get("country")?.terms.find((term) => term.code === country);
  return found?.historic ? (found.successors ?? []) : [];
}

/** What tells a term from others of the name, by list and code. */
export const besides = new Map(
  [...byName].flatMap(([name, file]) =>
    file.terms.flatMap((term) => {
      const country = byName.get("country")?.terms.find((one) => one.code === term.country)?.en;
      const beside = term.makes?.join(", ") ?? country;
      return beside ? [[`${name}/${term.code}`, beside] as const] : [];
    }),
  ),
);

/** What a list says of itself. */
export function facts(
  name: string,
): Pick<ListRow, "source" | "verified_by" | "verified_on" | "open" | "named"> {
  const file = byName.get(name);
  return {
    source: file?.source ?? "",
    verified_by: file?.verified_by ?? "",
    verified_on: file?.verified_on ?? "",
    open: file?.open === true,
    named: file?.by_search === true,
  };
}

export const vocabulary: Vocabulary = {
  lists: Object.fromEntries(
    Object.entries(everyList.lists).filter(([name]) => byName.get(name)?.by_search !== true),
  ),
};

/** Other spellings, by list and code. */
export const aliases = new Map(
  [...byName].flatMap(([name, file]) =>
    file.terms.map((term) => [`${name}/${term.code}`, term.aliases ?? []] as const),
  ),
);

/** A list with all that its file says of each term. */
export function raw(list: string): { code: string }[] {
  return byName.get(list)?.terms ?? [];
}

export const para17 = (byName.get("para17")?.terms ?? []) as unknown as Requirement[];

/** The word for a code that ships, in a language; the code itself where there is none. */
export function wordFor(list: string, code: string, language: string): string {
  const labels = everyList.lists[list]?.find((term) => term.code === code)?.labels;
  return labels?.[language] ?? labels?.en ?? code;
}

export function known(list: string, code: string): boolean {
  const terms = vocabulary.lists[list];
  return terms === undefined || terms.some((term) => term.code === code);
}

/** Twelve numbered words; enough of the list for a desk of paper. */
export const TWELVE = [
  { number: 1063, word: "liberty" },
  { number: 412, word: "cradle" },
  { number: 1790, word: "sugar" },
  { number: 88, word: "anchor" },
  { number: 1407, word: "print" },
  { number: 731, word: "fossil" },
  { number: 1999, word: "wealth" },
  { number: 254, word: "buffalo" },
  { number: 1216, word: "narrow" },
  { number: 1577, word: "season" },
  { number: 640, word: "entire" },
  { number: 935, word: "inform" },
];
