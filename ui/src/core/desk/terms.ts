// What the window asks about words: terms of the lists, what the State adds to them, places, rules.

import type { Suggestion } from "../wire";

export interface TermsDesk {
  /** Terms of a list that may be meant by a text, the surest first; `exact` and `alias` name one term and no other. */
  suggest(list: string, text: string, limit: number): Promise<Suggestion[]>;
}
