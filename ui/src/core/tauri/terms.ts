import type { TermsDesk } from "../desk/terms";
import type { Invoke } from "./invoke";

export const terms = (invoke: Invoke): TermsDesk => ({
  suggest: (list, text, limit) => invoke("suggest", { list, text, limit }),
  successors: (state, make) => invoke("successors", { state, make }),
  term_lists: () => invoke("term_lists"),
  term_list: (list, text) => invoke("term_list", { list, text }),
  unidentified: () => invoke("unidentified"),
  add_term: (input) => invoke("add_term", { input }),
  change_term: (id, fields) => invoke("change_term", { id, fields }),
  places: () => invoke("places"),
  add_place: (input) => invoke("add_place", { input }),
  change_place: (id, fields) => invoke("change_place", { id, fields }),
  rules: () => invoke("rules"),
  set_rule: (input) => invoke("set_rule", { input }),
  withdraw_word: (id, reason) => invoke("withdraw_word", { id, reason }),
});
