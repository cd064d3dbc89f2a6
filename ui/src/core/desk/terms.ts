// What the window asks about words: terms of the lists, what the State adds to them, places, rules.

import type {
  Done,
  ListRow,
  PlaceFields,
  PlaceRow,
  RuleFields,
  RuleRow,
  Suggestion,
  TermFields,
  TermList,
  Unidentified,
} from "../wire";

export interface TermsDesk {
  /** Terms of a list that may be meant by a text, the surest first; `exact` and `alias` name one term and no other. */
  suggest(list: string, text: string, limit: number): Promise<Suggestion[]>;
  /** Where a request about a State that is no more may go, the likeliest first: `factory` or `successor`. */
  successors(state: string, make: string): Promise<Suggestion[]>;
  term_lists(): Promise<ListRow[]>;
  /** Terms of a list that fit a text, those of the State first. */
  term_list(list: string, text: string): Promise<TermList>;
  /** Words kept as written on weapons that nobody has identified. */
  unidentified(): Promise<Unidentified[]>;
  add_term(input: TermFields): Promise<Done>;
  change_term(id: string, fields: TermFields): Promise<Done>;
  places(): Promise<PlaceRow[]>;
  add_place(input: PlaceFields): Promise<Done>;
  change_place(id: string, fields: PlaceFields): Promise<Done>;
  rules(): Promise<RuleRow[]>;
  set_rule(input: RuleFields): Promise<Done>;
  /** Takes a term, place or value of a rule back that the State added; what ships stands again. */
  withdraw_word(id: string, reason: string): Promise<Done>;
}
