//! A weapon that is no longer here: destroyed, given back, sent abroad, lost. Which events take it away and which bring it back
//! is data (`gone` and `here` of vocabulary `event_kind`).

use super::add::given;
use super::{EventFields, EventView, Gone, is_withdrawn};
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
    let moves = Moves::of(own);
    let (event, moved) = standing().rev().find_map(|event| Some((event, moves.of_event(event)?)))?;
    (moved == Moved::Away).then(|| told(event))
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

/// What an event did to a weapon's being here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moved {
    /// It took the weapon away.
    Away,
    /// It brought or kept the weapon here.
    Here,
}

/// Which events move a weapon, for the State that asks.
pub(super) struct Moves<'a> {
    gone: Vec<&'static str>,
    here: Vec<&'static str>,
    own: &'a str,
}

impl Moves<'_> {
    pub(super) fn of(own: &str) -> Moves<'_> {
        let kinds = |property: &str| {
            let is = |kind: &&str| {
                terms::property("event_kind", kind, property).and_then(serde_json::Value::as_bool)
                    == Some(true)
            };
            terms::codes("event_kind").into_iter().filter(is).collect()
        };
        Moves { gone: kinds("gone"), here: kinds("here"), own }
    }

    /// What an event of this kind, from this country to that, did. One across a border took the weapon away where it left this
    /// State, not another.
    pub(super) fn by(&self, kind: &str, from: Option<&str>, to: Option<&str>) -> Option<Moved> {
        let goes_to_own = to == Some(self.own);
        let left_other = from.is_some_and(|from| from != self.own);
        if self.gone.contains(&kind) && !goes_to_own && !left_other {
            return Some(Moved::Away);
        }
        self.here.contains(&kind).then_some(Moved::Here)
    }

    fn of_event(&self, event: &EventFields) -> Option<Moved> {
        let kind = event.kind.as_deref().unwrap_or_default();
        self.by(kind, given(&event.country_from), given(&event.country_to))
    }
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
        let moves = Moves::of("GH");
        assert!(!moves.here.is_empty() && moves.gone.iter().all(|kind| !moves.here.contains(kind)));
        assert!(
            BY_STATUS
                .iter()
                .all(|(status, kind)| terms::contains("weapon_status", status) && moves.gone.contains(kind))
        );
    }
}
