//! A weapon that is no longer here: destroyed, given back, sent abroad, lost. Which events take it away and which bring it back
//! is data (`gone` and `here` of vocabulary `event_kind`).

use rusqlite::params;

use super::add::given;
use super::{EventFields, EventView, Gone, is_withdrawn};
use crate::error::Result;
use crate::office::{Office, flags};
use crate::vocabulary::terms;

/// Statuses that say so themselves, where a register of the past tells no event, and what happened then.
const BY_STATUS: [(&str, &str); 2] = [("destroyed", "destruction"), ("returned", "return")];

/// By what and since when a weapon is gone, as its status and the last of its events that moved it say. Events come by date.
/// `own` is the State of this office: what left another State long ago may well be here.
pub(super) fn gone(status: Option<&str>, events: &[EventView], own: &str) -> Option<Gone> {
    let standing = || events.iter().filter(|event| !is_withdrawn(&event.flags)).map(|event| &event.fields);
    let ended = BY_STATUS.iter().find(|(code, _)| status == Some(code));
    if let Some((_, by)) = ended {
        let event = standing().rfind(|event| event.kind.as_deref() == Some(by));
        return Some(event.map_or_else(|| Gone { by: (*by).to_owned(), ..Gone::default() }, told));
    }
    let moved = standing().rfind(|event| is(event, "here") || takes_away(event, own))?;
    takes_away(moved, own).then(|| told(moved))
}

/// The newest of the events of these kinds, quoted as SQL lists them, of the weapon that an expression of SQL gives: its record
/// number. Dates count by the last day that they may mean; one without a date follows what was recorded before it.
pub(crate) fn last_event(weapon: &str, kinds: &str) -> String {
    format!(
        "(SELECT n FROM (SELECT e.record AS n,
             coalesce(substr(e.date || '-99-99', 1, 10),
                      max(substr(e.date || '-99-99', 1, 10)) OVER (ORDER BY e.record), '') AS day
           FROM event e JOIN record er ON er.n = e.record
           WHERE e.weapon = {weapon} AND e.kind IN ({kinds}) AND er.flags & 68 = 0)
          ORDER BY day DESC, n DESC LIMIT 1)"
    )
}

impl Office {
    /// Whether the events of a weapon say that it is gone, as its page says it.
    pub(super) fn is_gone(&self, weapon: [u8; 16]) -> Result<bool> {
        let mut select = self.store.prepare_cached(
            "SELECT e.kind, e.date, e.country_from, e.country_to FROM event e JOIN record er ON er.n = e.record
             WHERE e.weapon = ?1 AND er.flags & ?2 = 0 ORDER BY coalesce(e.date, '~'), e.record",
        )?;
        let events = select.query_map(params![weapon, flags::WITHDRAWN | flags::HIDDEN], |row| {
            let fields = EventFields {
                kind: row.get(0)?,
                date: row.get(1)?,
                country_from: row.get(2)?,
                country_to: row.get(3)?,
                ..EventFields::default()
            };
            Ok(EventView { fields, ..EventView::default() })
        })?;
        let events: Vec<EventView> = events.collect::<rusqlite::Result<_>>()?;
        Ok(gone(None, &events, &self.identity.country).is_some())
    }
}

fn told(event: &EventFields) -> Gone {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Gone {
        by: text(&event.kind),
        since: text(&event.date),
        place: text(&event.place),
        country: text(&event.country_to),
        to_party: text(&event.to_party),
    }
}

fn is(event: &EventFields, property: &str) -> bool {
    let kind = event.kind.as_deref().unwrap_or_default();
    terms::property("event_kind", kind, property).and_then(serde_json::Value::as_bool) == Some(true)
}

/// Whether an event took the weapon away. One across a border did where it left this State, not another.
fn takes_away(event: &EventFields, own: &str) -> bool {
    let goes_to_own = given(&event.country_to) == Some(own);
    let left_other = given(&event.country_from).is_some_and(|from| from != own);
    is(event, "gone") && !goes_to_own && !left_other
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, rifle, some};
    use super::*;
    use crate::weapons::{Disposal, WeaponFields};

    fn event(kind: &str, date: &str) -> EventView {
        let fields = EventFields { kind: some(kind), date: some(date), ..EventFields::default() };
        EventView { fields, ..EventView::default() }
    }

    fn by(events: &[EventView]) -> Option<String> {
        gone(None, events, "GH").map(|gone| gone.by)
    }

    #[test]
    fn the_last_event_that_moved_a_weapon_says_whether_it_is_here() {
        assert_eq!(by(&[]), None);
        assert_eq!(by(&[event("find", "2025"), event("examination", "2026")]), None);
        let stolen =
            [event("storage", "2025"), event("theft", "2026-01"), event("tracing_requested", "2026-02")];
        assert_eq!(by(&stolen).as_deref(), Some("theft"));
        assert_eq!(by(&[event("theft", "2025"), event("find", "2026")]), None, "found again");
        let mut taken_back = event("destruction", "2026");
        taken_back.flags = vec!["withdrawn".into()];
        assert_eq!(by(&[event("find", "2025"), taken_back]), None);
    }

    #[test]
    fn what_left_another_state_is_not_gone_from_this_one() {
        let mut export = event("export", "1974");
        export.fields.country_from = some("RO");
        export.fields.country_to = some("CI");
        assert_eq!(by(std::slice::from_ref(&export)), None);
        export.fields.country_from = some("GH");
        assert_eq!(gone(None, &[export], "GH").unwrap().country, "CI");
    }

    #[test]
    fn a_weapon_that_was_destroyed_says_since_when_and_a_register_of_the_past_at_least_that() {
        let (_folder, mut office) = office();
        let find = EventFields { find_kind: some("seized"), date: some("2026"), ..EventFields::default() };
        let mut new = rifle("AB 1000");
        new.find = Some(find);
        new.weapon.storage_place = some("Central armoury");
        let weapon = office.add_weapon(&new).unwrap().id;
        assert_eq!(office.weapon(&weapon).unwrap().gone, None);
        let destroyed = Disposal {
            to: "destroyed".into(),
            date: some("2026-02-20"),
            place: some("Tema"),
            method: some("melting"),
            remarks: some("In the presence of the inspector."),
            ..Disposal::default()
        };
        office.dispose(&weapon, &destroyed).unwrap();
        let page = office.weapon(&weapon).unwrap();
        let gone = page.gone.unwrap();
        assert_eq!(
            (gone.by.as_str(), gone.since.as_str(), gone.place.as_str()),
            ("destruction", "2026-02-20", "Tema")
        );
        assert_eq!(page.fields.storage_place.as_deref(), Some("Central armoury"), "where it was is kept");

        let mut old = rifle("7");
        old.weapon = WeaponFields { status: some("destroyed"), ..old.weapon };
        // A register that was kept before this program was may say no more than that.
        let audience = office.own_audience();
        let (old, done) = office.change(|task| task.new_weapon(audience, &old, None, None)).unwrap();
        let old = done.id(old).to_string();
        let gone = office.weapon(&old).unwrap().gone.unwrap();
        assert_eq!((gone.by.as_str(), gone.since.as_str()), ("destruction", ""));
    }

    #[test]
    fn no_kind_of_event_takes_a_weapon_away_and_brings_it_back() {
        let kinds = terms::codes("event_kind");
        let has = |kind: &str, property: &str| {
            is(&EventFields { kind: some(kind), ..EventFields::default() }, property)
        };
        assert!(kinds.iter().all(|kind| !(has(kind, "gone") && has(kind, "here"))));
        assert!(
            BY_STATUS
                .iter()
                .all(|(status, kind)| terms::contains("weapon_status", status) && has(kind, "gone"))
        );
    }
}
