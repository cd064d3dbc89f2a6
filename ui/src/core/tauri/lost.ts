import type { LostDesk } from "../desk/lost";
import type { Invoke } from "./invoke";

export const lost = (invoke: Invoke): LostDesk => ({
  notices: (query) => invoke("notices", { query }),
  notice_page: (id) => invoke("notice_page", { id }),
  lost_hits: (seen) => invoke("lost_hits", { seen }),
  weapon_notices: (weapon) => invoke("weapon_notices", { weapon }),
  add_notice: (fields) => invoke("add_notice", { fields }),
  change_notice: (id, fields) => invoke("change_notice", { id, fields }),
  close_notice: (input) => invoke("close_notice", { input }),
  settle_hit: (input) => invoke("settle_hit", { input }),
  queries: () => invoke("queries"),
  query_page: (id) => invoke("query_page", { id }),
  add_query: (fields) => invoke("add_query", { fields }),
  answer_query: (id, fields) => invoke("answer_query", { id, fields }),
  note_answer: (id) => invoke("note_answer", { id }),
  lost_attention: () => invoke("lost_attention"),
});
