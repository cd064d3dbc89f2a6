//! What becomes of a weapon that came in (ITI 9): which step may follow which, and what each needs, is data
//! (`assets/rules/disposal.json`), which the State may overrule.

use chrono::NaiveDate;
use proofmark_format::ids::RecordId;
use serde::Deserialize;

use super::add::given;
use super::lines::day;
use super::page::WeaponFile;
use super::{
    AwaitingDisposal, AwaitingRow, Disposal, DisposalStep, DisposalView, EventFields, WEAPON, WeaponFields,
};
use crate::error::{Error, Result};
use crate::markings::Adequacy;
use crate::office::act::{Content, Fields};
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, flags, form};
use crate::vocabulary::terms;

/// A weapon of which no status is recorded, as the rule names it.
const NONE: &str = "none";

/// The rule as it stands in the file.
#[derive(Debug, Default, Deserialize)]
struct Rule {
    days: u32,
    steps: Vec<Step>,
}

/// A step that may be taken.
#[derive(Debug, Deserialize)]
struct Step {
    code: String,
    event: String,
    from: Vec<String>,
    /// Fields that must say something; `/` parts alternatives.
    needs: Vec<String>,
    mark: bool,
    second: bool,
    #[serde(default)]
    form: bool,
}

impl Rule {
    /// The steps that may follow a status, in the order in which they are offered.
    fn after(&self, status: &Option<String>) -> impl Iterator<Item = &Step> {
        let status = given(status).unwrap_or(NONE).to_owned();
        self.steps.iter().filter(move |step| step.from.contains(&status))
    }
}

impl Office {
    /// Takes a step towards the disposal of a weapon: its event and its new status, as one act. Refuses a step that does not
    /// follow (`disposal_not_allowed`), that lacks what it needs (`field_empty`), or that the weapon's marks do not allow
    /// (`mark_inadequate`).
    pub fn dispose(&mut self, weapon: &str, input: &Disposal) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        let id = record_id(weapon)?;
        form::check_record(&self.store, id, WEAPON.name)?;
        let rule: Rule = self.rule_as("disposal")?;
        let status = self.status_of(id)?;
        let step = rule.after(&status).find(|step| step.code == input.to).ok_or_else(|| {
            let from = status.as_deref().unwrap_or(NONE);
            Error::refused("disposal_not_allowed").with("from", from).with("to", &input.to)
        })?;
        let event = input.event(&step.event);
        super::add::check_event(&self.store, &event)?;
        let needs = step.needs.iter().map(|one_of| alternatives(one_of));
        if let Some(alternatives) = needs.into_iter().find(|one_of| !is_met(one_of, &event)) {
            let field = alternatives.first().map_or("", String::as_str);
            return Err(Error::refused("field_empty").with("field", field));
        }
        if step.mark && self.adequacy(id)?.adequate == Some(false) {
            return Err(Error::refused("mark_inadequate"));
        }
        let second = match (&input.second, step.second) {
            (Some(second), _) => Some(self.second(second, Role::AuthorisingOfficer)?),
            (None, true) => return Err(Error::refused("field_empty").with("field", "second")),
            (None, false) => None,
        };
        let (audience, to) = (self.audience_of(id)?, step.code.clone());
        let ((), outcome) = self.change(|task| {
            task.act.second = second.map(|second| second.id);
            task.new_event(audience, id.into(), &event, None)?;
            let mut fields: Fields = vec![("status", Content::from(to.as_str()))];
            if let (true, Some(place)) = (to == "secured", given(&event.place)) {
                fields.push(("storage_place", Content::from(place)));
            }
            let fields = task.differing(id, fields)?;
            task.patch(id, fields)
        })?;
        Ok(outcome.done(id))
    }

    /// Refuses a status that is reached by a step of disposal and not by filling in a form: it needs more than its name. A weapon
    /// that is being recorded has none yet. A step that brought the weapon to its end is not undone by a form either: its event
    /// says so until that is withdrawn.
    pub(super) fn refuse_status_by_form(
        &self,
        weapon: Option<RecordId>,
        fields: &WeaponFields,
    ) -> Result<()> {
        if fields.status.is_none() {
            return Ok(());
        }
        let held = weapon.map(|id| self.status_of(id)).transpose()?.flatten();
        let (from, to) = (given(&held), given(&fields.status));
        if from == to {
            return Ok(());
        }
        let rule: Rule = self.rule_as("disposal")?;
        if rule.steps.iter().any(|step| Some(step.code.as_str()) == to && !step.form) {
            return Err(Error::refused("status_by_disposal").with("field", "status"));
        }
        match weapon.zip(from.filter(|from| is_settled(from))) {
            Some((id, from)) if self.tells_step(id, &rule, from)? => {
                Err(Error::refused("status_settled").with("field", "status"))
            }
            _ => Ok(()),
        }
    }

    /// Whether an event that was not withdrawn tells of the step that leads to a status.
    fn tells_step(&self, weapon: RecordId, rule: &Rule, status: &str) -> Result<bool> {
        let mut select = self.store.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event e JOIN record r ON r.n = e.record
             WHERE e.weapon = ?1 AND e.kind = ?2 AND r.flags & ?3 = 0)",
        )?;
        for step in rule.steps.iter().filter(|step| step.code == status) {
            if select.query_row((weapon.0, &step.event, flags::WITHDRAWN), |row| row.get(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a mark that is struck brings a weapon of this status to `marked_recorded` by itself: it is then adequately marked,
    /// and no find of it asks for the step of its disposal (ITI 9).
    pub(crate) fn settles_by_mark(
        &self,
        weapon: RecordId,
        status: &str,
        mark: &crate::markings::MarkingFields,
    ) -> Result<bool> {
        let mut found = self.store.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event e JOIN record r ON r.n = e.record
             WHERE e.weapon = ?1 AND e.kind = 'find' AND r.flags & ?2 = 0)",
        )?;
        if !matches!(status, "" | "recorded" | "secured")
            || found.query_row((weapon.0, flags::WITHDRAWN), |row| row.get(0))?
        {
            return Ok(false);
        }
        Ok(self.adequacy_with(weapon, mark)?.adequate != Some(false))
    }

    fn status_of(&self, weapon: RecordId) -> Result<Option<String>> {
        let mut select = self.store.prepare_cached(
            "SELECT w.status FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
        )?;
        Ok(select.query_row([weapon.0], |row| row.get(0))?)
    }

    /// How far a weapon is on its way, how long ago it came in, and what may be done with it now.
    pub(super) fn disposal_view(&self, file: &WeaponFile, adequacy: &Adequacy) -> Result<DisposalView> {
        let rule: Rule = self.rule_as("disposal")?;
        let found_on = file.find().and_then(|find| find.fields.date.clone()).unwrap_or_default();
        let since_days = days_since(day(&found_on), self.today());
        let status = file.fields.status.clone().unwrap_or_default();
        let settled = is_settled(&status);
        let step = |step: &Step| DisposalStep {
            to: step.code.clone(),
            event: step.event.clone(),
            needs: step.needs.iter().map(|one_of| alternatives(one_of)).collect(),
            lacking: (step.mark && adequacy.adequate == Some(false))
                .then(|| "mark".to_owned())
                .into_iter()
                .collect(),
            second: step.second,
        };
        Ok(DisposalView {
            applies: file.find().is_some(),
            late: file.find().is_some() && !settled && since_days.is_some_and(|days| days > rule.days),
            allowed: rule.after(&file.fields.status).map(step).collect(),
            status,
            settled,
            found_on,
            since_days,
        })
    }

    /// Weapons that wait for their disposal, the longest here first, those without a date last. At most so many of them, and
    /// how many there are.
    pub fn awaiting_disposal(&self, limit: u32) -> Result<AwaitingDisposal> {
        let rule: Rule = self.rule_as("disposal")?;
        let today = self.today();
        let since = |came: u32| {
            let since_days = days_since(came, today);
            (since_days, since_days.is_some_and(|days| days > rule.days))
        };
        let awaiting = self.awaiting()?;
        let first: Vec<(u32, u32)> = awaiting.iter().take(limit as usize).copied().collect();
        let numbers: Vec<u32> = first.iter().map(|(_, n)| *n).collect();
        let rows = self.rows(&numbers)?.into_iter().zip(first).map(|(weapon, (came, _))| {
            let (since_days, late) = since(came);
            AwaitingRow { weapon, since_days, late }
        });
        Ok(AwaitingDisposal {
            total: awaiting.len() as u32,
            late: awaiting.iter().filter(|(came, _)| since(*came).1).count() as u32,
            rows: rows.collect(),
        })
    }

    /// The day that the laptop's clock says, for what is shown only: it decides nothing (R1).
    fn today(&self) -> NaiveDate {
        chrono::DateTime::from_timestamp_millis(self.surroundings.now()).unwrap_or_default().date_naive()
    }
}

impl Disposal {
    /// The event that the step records.
    fn event(&self, kind: &str) -> EventFields {
        EventFields {
            kind: Some(kind.to_owned()),
            date: self.date.clone(),
            place: self.place.clone(),
            method: self.method.clone(),
            decision: self.decision.clone(),
            authority: self.authority.clone(),
            from_party: self.from_party.clone(),
            to_party: self.to_party.clone(),
            document: self.document.clone(),
            circumstances: self.remarks.clone(),
            ..EventFields::default()
        }
    }
}

/// The fields of which one must say something.
fn alternatives(one_of: &str) -> Vec<String> {
    one_of.split('/').map(|field| field.trim().to_owned()).collect()
}

/// Whether one of these fields of an event says something. `remarks` are its circumstances.
fn is_met(one_of: &[String], event: &EventFields) -> bool {
    let named = |name: &str| if name == "remarks" { "circumstances" } else { name }.to_owned();
    one_of.iter().any(|name| form::value(event, &named(name)).is_some_and(|text| !text.trim().is_empty()))
}

/// Whether para 9 is met by this status.
pub(super) fn is_settled(status: &str) -> bool {
    terms::property("weapon_status", status, "settled").and_then(serde_json::Value::as_bool) == Some(true)
}

/// Whole days from the last day that a partial date may mean: at least so long ago. Nothing for no date, and 0 for a day that
/// is still to come.
fn days_since(date: u32, today: NaiveDate) -> Option<u32> {
    let (year, month, day) = (i32::try_from(date / 10_000).ok()?, date / 100 % 100, date % 100);
    let last = match (year, month, day) {
        (0, ..) => return None,
        (_, 0, _) => NaiveDate::from_ymd_opt(year, 12, 31)?,
        (_, _, 0) => {
            NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(chrono::Months::new(1))?.pred_opt()?
        }
        _ => NaiveDate::from_ymd_opt(year, month, day)?,
    };
    Some(u32::try_from((today - last).num_days()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, rifle, some};
    use super::*;
    use crate::markings::MarkingFields;
    use crate::vocabulary::rules;
    use crate::weapons::{NewWeapon, WeaponQuery};

    fn rule() -> Rule {
        serde_json::from_str(rules::shipped("disposal").unwrap()).unwrap()
    }

    #[test]
    fn what_is_lost_or_was_sent_abroad_waits_for_no_disposal_until_it_is_back() {
        let (_folder, mut office) = office();
        let event = |kind: &str, date: &str| EventFields {
            kind: some(kind),
            date: some(date),
            find_kind: some("seized").filter(|_| kind == "find"),
            country_to: some("CI").filter(|_| kind == "export"),
            place: some("Tema"),
            ..EventFields::default()
        };
        let mut new = rifle("AB 1000");
        new.find = Some(event("find", "2025-01-02"));
        let weapon = office.add_weapon(&new).unwrap().id;
        let listed = WeaponQuery { flag: some("awaiting_disposal"), ..WeaponQuery::default() };
        let waiting = |office: &Office| {
            let awaiting = office.awaiting_disposal(9).unwrap();
            assert_eq!(office.weapons(&listed).unwrap().total, awaiting.total, "the register says the same");
            assert_eq!(office.weapon(&weapon).unwrap().gone.is_none(), awaiting.total == 1, "and the page");
            (awaiting.rows.len(), awaiting.total)
        };
        assert_eq!(waiting(&office), (1, 1));
        for (kind, date, left) in [
            ("loss", "2025-02", 0),
            ("find", "2025-03", 1),
            ("export", "2025-04", 0),
            ("storage", "2025-05", 1),
        ] {
            office.add_event(&weapon, &event(kind, date)).unwrap();
            assert_eq!(waiting(&office), (left, left as u32), "{kind}");
        }
    }

    #[test]
    fn the_rule_speaks_of_codes_and_fields_that_there_are() {
        let rule = rule();
        for step in &rule.steps {
            assert!(terms::contains("weapon_status", &step.code), "{}", step.code);
            assert!(terms::contains("event_kind", &step.event), "{}", step.event);
            for from in &step.from {
                assert!(from == NONE || terms::contains("weapon_status", from), "{from}");
            }
            let filled = Disposal {
                date: Some("x".into()),
                method: Some("x".into()),
                decision: Some("x".into()),
                authority: Some("x".into()),
                to_party: Some("x".into()),
                place: Some("x".into()),
                ..Disposal::default()
            };
            for one_of in &step.needs {
                let one_of = &alternatives(one_of);
                assert!(is_met(one_of, &filled.event(&step.event)), "{one_of:?} of {}", step.code);
                assert!(!is_met(one_of, &Disposal::default().event(&step.event)));
            }
        }
        // Every weapon that came in can be brought to an end from wherever it is (ITI 9).
        for code in terms::codes("weapon_status").into_iter().filter(|code| !is_settled(code)) {
            let ends = rule.after(&Some(code.to_owned())).any(|step| is_settled(&step.code));
            assert!(ends, "{code} leads nowhere");
        }
        assert!(rule.after(&None).any(|step| step.code == "destroyed"));
    }

    fn found(office: &mut Office, date: &str) -> String {
        let find = EventFields {
            find_kind: some("seized"),
            date: some(date),
            place: some("Paga"),
            ..EventFields::default()
        };
        office.add_weapon(&NewWeapon { find: Some(find), ..rifle("AB 1000") }).unwrap().id
    }

    fn step(to: &str) -> Disposal {
        Disposal {
            to: to.into(),
            date: some("2026-02-20"),
            place: some("Central armoury"),
            ..Disposal::default()
        }
    }

    #[test]
    fn a_weapon_that_came_in_is_secured_and_destroyed_with_all_that_each_step_needs() {
        let (_folder, mut office) = office();
        let weapon = found(&mut office, "2025-11-01");
        let page = office.weapon(&weapon).unwrap();
        assert!(page.disposal.applies && page.disposal.late && !page.disposal.settled);
        assert_eq!(page.disposal.since_days, Some(120));
        assert_eq!(page.disposal.allowed[0].to, "secured");

        office.dispose(&weapon, &step("secured")).unwrap();
        let page = office.weapon(&weapon).unwrap();
        assert_eq!(page.fields.status.as_deref(), Some("secured"));
        assert_eq!(page.fields.storage_place.as_deref(), Some("Central armoury"));
        assert_eq!(page.events.last().unwrap().fields.kind.as_deref(), Some("storage"));

        let lacks = |office: &mut Office, step: &Disposal| {
            let refused = office.dispose(&weapon, step).unwrap_err();
            (refused.code, refused.fields.get("field").cloned().unwrap_or_default())
        };
        let mut destroyed = step("destroyed");
        assert_eq!(lacks(&mut office, &destroyed), ("field_empty", "method".into()));
        destroyed.method = some("melting");
        assert_eq!(
            lacks(&mut office, &destroyed),
            ("field_empty", "to_party".into()),
            "a witness, or a note of one"
        );
        destroyed.remarks = some("In the presence of the inspector.");
        office.dispose(&weapon, &destroyed).unwrap();
        let page = office.weapon(&weapon).unwrap();
        assert!(page.disposal.settled && page.disposal.allowed.is_empty());
        assert_eq!(lacks(&mut office, &step("returned")), ("disposal_not_allowed", String::new()));
    }

    #[test]
    fn state_use_needs_decision_authority_and_an_adequate_mark_first() {
        let (_folder, mut office) = office();
        let weapon = found(&mut office, "2026-02");
        let mut use_of = step("state_use");
        assert_eq!(office.dispose(&weapon, &use_of).unwrap_err().fields["field"], "decision");
        use_of.decision = some("Court order 12");
        assert_eq!(office.dispose(&weapon, &use_of).unwrap_err().fields["field"], "authority");
        use_of.authority = some("High Court");
        assert_eq!(office.dispose(&weapon, &use_of).unwrap_err().code, "mark_inadequate");
        let view = office.weapon(&weapon).unwrap().disposal;
        let offered = view.allowed.iter().find(|step| step.to == "state_use").unwrap();
        assert_eq!(offered.lacking, ["mark"]);

        let mark = MarkingFields {
            kind: some("national_unique"),
            place: some("receiver_left"),
            reading: some("GH 2026 000017"),
            ..MarkingFields::default()
        };
        office.add_marking(&weapon, &mark).unwrap();
        office.dispose(&weapon, &use_of).unwrap();
        assert_eq!(office.weapon(&weapon).unwrap().row.status, "state_use");
    }

    #[test]
    fn a_status_that_needs_a_step_is_not_set_by_a_form() {
        let (_folder, mut office) = office();
        let weapon = found(&mut office, "2026-02");
        let status = |status: &str| WeaponFields { status: some(status), ..WeaponFields::default() };
        assert_eq!(
            office.change_weapon(&weapon, &status("destroyed")).unwrap_err().code,
            "status_by_disposal"
        );
        office.change_weapon(&weapon, &status("secured")).unwrap();
        let mut new = rifle("1");
        for refused in ["destroyed", "state_use", "marked_recorded"] {
            new.weapon.status = some(refused);
            let error = office.add_weapon(&new).unwrap_err();
            assert_eq!((error.code, error.fields["field"].as_str()), ("status_by_disposal", "weapon.status"));
            let find = crate::weapons::FindFields { find_kind: some("seized"), ..Default::default() };
            let find = crate::weapons::NewFind { find, weapons: vec![new.clone()], ..Default::default() };
            assert_eq!(office.add_find(&find).unwrap_err().code, "status_by_disposal");
        }
        new.weapon.status = some("secured");
        office.add_weapon(&new).unwrap();
    }

    #[test]
    fn what_a_step_settled_is_not_undone_by_a_form_while_its_event_stands() {
        let (_folder, mut office) = office();
        let weapon = found(&mut office, "2026-02");
        let destroyed =
            Disposal { method: some("melting"), remarks: some("Before the inspector."), ..step("destroyed") };
        office.dispose(&weapon, &destroyed).unwrap();
        let status = |status: &str| WeaponFields { status: some(status), ..WeaponFields::default() };
        for undone in ["secured", "recorded", ""] {
            assert_eq!(office.change_weapon(&weapon, &status(undone)).unwrap_err().code, "status_settled");
        }
        office.change_weapon(&weapon, &WeaponFields { make: some("Tula"), ..status("destroyed") }).unwrap();
        // Recorded of the wrong weapon.
        let event = office.weapon(&weapon).unwrap().events.last().unwrap().id.clone();
        office.withdraw(&event, "It was the other rifle").unwrap();
        office.change_weapon(&weapon, &status("secured")).unwrap();
    }

    #[test]
    fn a_mark_settles_alone_where_it_is_adequate_and_nothing_was_found() {
        let (_folder, mut office) = office();
        let mark = |place: &str| MarkingFields {
            kind: some("national_unique"),
            place: some(place),
            reading: some("GH 26 00001"),
            condition: some("legible"),
            ..MarkingFields::default()
        };
        let found = record_id(&found(&mut office, "2026-02")).unwrap();
        let of_stock = record_id(&office.add_weapon(&rifle("S 1")).unwrap().id).unwrap();
        let settles = |office: &Office, weapon, status, place| {
            office.settles_by_mark(weapon, status, &mark(place)).unwrap()
        };
        assert!(settles(&office, of_stock, "recorded", "receiver_left"));
        assert!(!settles(&office, of_stock, "recorded", "stock"), "not on an essential part");
        assert!(!settles(&office, of_stock, "destroyed", "receiver_left"));
        assert!(!settles(&office, found, "secured", "receiver_left"), "its step asks for more");
    }

    #[test]
    fn what_waits_is_listed_the_longest_here_first() {
        let (_folder, mut office) = office();
        let newer = found(&mut office, "2026-02-01");
        let older = found(&mut office, "2025-06");
        let gone = found(&mut office, "2024");
        office.add_weapon(&rifle("of stock")).unwrap();
        let returned =
            Disposal { decision: some("Order 3"), remarks: some("To the owner."), ..step("returned") };
        office.dispose(&gone, &returned).unwrap();
        let awaiting = office.awaiting_disposal(1).unwrap();
        assert_eq!((awaiting.total, awaiting.late, awaiting.rows.len()), (2, 1, 1));
        assert_eq!(awaiting.rows[0].weapon.id, older);
        assert_eq!(office.awaiting_disposal(9).unwrap().rows[1].weapon.id, newer);

        let listed = WeaponQuery {
            flag: some("awaiting_disposal"),
            sort: some("find_date"),
            ..WeaponQuery::default()
        };
        let rows = office.weapons(&listed).unwrap().rows;
        assert_eq!(rows.iter().map(|row| &row.id).collect::<Vec<_>>(), [&older, &newer], "the register");
        let work = office.day_work().unwrap();
        // 30 June 2025 to 1 March 2026: no day that the date may mean is later.
        assert_eq!((work.awaiting, work.awaiting_late, work.awaiting_days), (2, 1, Some(244)));
    }

    #[test]
    fn a_release_without_an_adequate_mark_is_stopped_and_an_import_flagged() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("AB 1000")).unwrap().id;
        let event =
            |kind: &str| EventFields { kind: some(kind), date: some("2026"), ..EventFields::default() };
        let release = event("release_to_civilians");
        assert_eq!(office.add_event(&weapon, &release).unwrap_err().code, "mark_inadequate");
        // What a source of the past tells happened all the same.
        office.add_event(&weapon, &EventFields { source: some("Ledger B"), ..release }).unwrap();
        office.add_event(&weapon, &event("import")).unwrap();
        office.add_event(&weapon, &EventFields { exemption: some("museum"), ..event("import") }).unwrap();
        let events = office.weapon(&weapon).unwrap().events;
        let flagged: Vec<bool> = events.iter().map(|event| !event.warnings.is_empty()).collect();
        assert_eq!(flagged, [true, true, false]);
        assert!(events[1].lacking.contains(&"country_from".to_owned()));
    }

    #[test]
    fn what_lifts_a_stop_says_something_and_is_not_taken_away_later() {
        let (_folder, mut office) = office();
        let rule = crate::terms::RuleFields {
            name: "adequate_mark/kinds/import/says".into(),
            value: "stop".into(),
            source: "Decree 7".into(),
            ..Default::default()
        };
        office.set_rule(&rule).unwrap();
        let weapon = office.add_weapon(&rifle("AB 1000")).unwrap().id;
        let import = |exemption: &str| EventFields {
            kind: some("import"),
            date: some("2026"),
            exemption: some(exemption),
            ..EventFields::default()
        };
        assert_eq!(office.add_event(&weapon, &import("")).unwrap_err().code, "mark_inadequate");
        let event = office.add_event(&weapon, &import("museum")).unwrap().id;
        let without = EventFields { exemption: some(""), ..EventFields::default() };
        assert_eq!(office.change_event(&event, &without).unwrap_err().code, "mark_inadequate");
        let told = EventFields { source: some("Ledger B"), ..without.clone() };
        office.change_event(&event, &told).unwrap();
        let untold = EventFields { source: some(""), ..EventFields::default() };
        assert_eq!(office.change_event(&event, &untold).unwrap_err().code, "mark_inadequate");
        // What happened without asking anything stays free to be corrected.
        let day = EventFields { date: some("2026-02"), ..EventFields::default() };
        office.change_event(&event, &day).unwrap();
    }

    #[test]
    fn an_age_is_counted_from_the_last_day_that_a_date_may_mean() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
        for (date, days) in [
            ("2026-03-01", Some(9)),
            ("2026-02", Some(10)),
            ("2025", Some(69)),
            ("2024-02", Some(740)),
            ("2026", Some(0)),
            ("2026-03-11", Some(0)),
            ("", None),
        ] {
            assert_eq!(days_since(day(date), today), days, "{date}");
        }
    }
}
