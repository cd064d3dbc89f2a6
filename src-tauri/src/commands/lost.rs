//! The lost-and-stolen list, queries and answers.

use proofmark_core::Office;
use proofmark_core::lost::{
    AnswerFields, CloseNotice, LostAttention, NoticeFields, NoticeHit, NoticeList, NoticePage, NoticeQuery,
    QueryFields, QueryPage, QueryRow, Seen, SettleHit, WeaponNotices,
};
use proofmark_core::office::Done;
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        notices(query: NoticeQuery) -> NoticeList = |office: &Office, query| office.notices(&query);
        notice_page(id: String) -> NoticePage = |office: &Office, id: String| office.notice_page(&id);
        lost_hits(seen: Seen) -> Vec<NoticeHit> = |office: &Office, seen| office.lost_hits(&seen);
        weapon_notices(weapon: String) -> WeaponNotices =
            |office: &Office, weapon: String| office.weapon_notices(&weapon);
        queries() -> Vec<QueryRow> = |office: &Office| office.queries();
        query_page(id: String) -> QueryPage = |office: &Office, id: String| office.query_page(&id);
        lost_attention() -> LostAttention = |office: &Office| office.lost_attention();
    }
    act {
        add_notice(fields: NoticeFields) = |office: &mut Office, fields| office.add_notice(&fields);
        change_notice(id: String, fields: NoticeFields) =
            |office: &mut Office, id: String, fields| office.change_notice(&id, &fields);
        close_notice(input: CloseNotice) = |office: &mut Office, input| office.close_notice(&input);
        settle_hit(input: SettleHit) = |office: &mut Office, input| office.settle_hit(&input);
        add_query(fields: QueryFields) = |office: &mut Office, fields| office.add_query(&fields);
        answer_query(id: String, fields: AnswerFields) =
            |office: &mut Office, id: String, fields| office.answer_query(&id, &fields);
        note_answer(id: String) = |office: &mut Office, id: String| office.note_answer(&id);
    }
}
