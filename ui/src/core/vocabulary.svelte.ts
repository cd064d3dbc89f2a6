// Terms of the field in the window's language. Records hold codes only.

import { language } from "../texts/texts.svelte";
import { nameRoles } from "./failure";
import type { Term, Vocabulary } from "./wire";

const held = $state<{ vocabulary: Vocabulary }>({ vocabulary: { lists: {} } });

export function setVocabulary(vocabulary: Vocabulary): void {
  held.vocabulary = vocabulary;
  nameRoles((code) => term("role", code));
}

export interface Choice {
  value: string;
  label: string;
}

function label(of: Term): string {
  return of.labels[language()] ?? of.labels.en ?? of.code;
}

export function choices(list: string): Choice[] {
  return (held.vocabulary.lists[list] ?? []).map((of) => ({ value: of.code, label: label(of) }));
}

/** The same, in the order of the language. */
export function sortedChoices(list: string): Choice[] {
  const order = new Intl.Collator(language());
  return choices(list).sort((a, b) => order.compare(a.label, b.label));
}

/** The word for a code; a code that no list knows is shown as it is. */
export function term(list: string, code: string): string {
  if (code === "") return "";
  const found = held.vocabulary.lists[list]?.find((of) => of.code === code);
  return found ? label(found) : code;
}

/** Which fields a term asks for, such as a licence of an export. */
export function asks(list: string, code: string): string[] {
  return held.vocabulary.lists[list]?.find((of) => of.code === code)?.asks ?? [];
}
