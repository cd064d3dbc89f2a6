import type {
  AnswerFields,
  CloseNotice,
  Done,
  LostAttention,
  NoticeFields,
  NoticeHit,
  NoticeList,
  NoticePage,
  NoticeQuery,
  QueryFields,
  QueryPage,
  QueryRow,
  Seen,
  SettleHit,
  WeaponNotices,
} from "../wire";

/** The lost-and-stolen list, queries and answers. */
export interface LostDesk {
  notices(query: NoticeQuery): Promise<NoticeList>;
  notice_page(id: string): Promise<NoticePage>;
  /** Open notices of which a weapon may be the one; asked while it is still being typed. */
  lost_hits(seen: Seen): Promise<NoticeHit[]>;
  /** What the list has to do with a weapon of the register. */
  weapon_notices(weapon: string): Promise<WeaponNotices>;
  add_notice(fields: NoticeFields): Promise<Done>;
  change_notice(id: string, fields: NoticeFields): Promise<Done>;
  close_notice(input: CloseNotice): Promise<Done>;
  settle_hit(input: SettleHit): Promise<Done>;
  queries(): Promise<QueryRow[]>;
  query_page(id: string): Promise<QueryPage>;
  add_query(fields: QueryFields): Promise<Done>;
  answer_query(id: string, fields: AnswerFields): Promise<Done>;
  /** The office that asked has read the answer. */
  note_answer(id: string): Promise<Done>;
  lost_attention(): Promise<LostAttention>;
}
