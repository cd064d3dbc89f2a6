// Vocabulary as core would give it, from the same files.

import type { Term, Vocabulary } from "../wire";

interface TermFile {
  name: string;
  terms: { code: string; en?: string; fr?: string; aliases?: string[] }[];
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

export const vocabulary: Vocabulary = {
  lists: Object.fromEntries(
    [...byName].map(([name, file]) => [
      name,
      file.terms.map((term): Term => ({
        code: term.code,
        labels: { en: term.en ?? term.code, fr: term.fr ?? term.code },
      })),
    ]),
  ),
};

/** Other spellings, by list and code. */
export const aliases = new Map(
  [...byName].flatMap(([name, file]) =>
    file.terms.map((term) => [`${name}/${term.code}`, term.aliases ?? []] as const),
  ),
);

export const para17 = (byName.get("para17")?.terms ?? []) as unknown as Requirement[];

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
