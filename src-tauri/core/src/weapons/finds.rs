//! One find, many weapons: the circumstances are said once, and each weapon's event refers to them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::Row;
use rusqlite::types::Value as Sql;

use super::add::{given, year_of};
use super::disposal::is_settled;
use super::list::{row as weapon_line, select_row};
use super::{
    EVENT, EventFields, FIND, FindFields, FindList, FindPage, FindQuery, FindRow, NewFind, NewWeapon,
    WeaponRow,
};
use crate::error::{Error, Result};
use crate::office::act::for_birth;
use crate::office::fold::record_n;
use crate::office::keyset::Keys;
use crate::office::kinds::kind;
use crate::office::notes::About;
use crate::office::read::{belonging, record_id};
use crate::office::{Done, Link, Office, Role, flags, form};

/// Columns of a line of the list over `finds f JOIN record r`; [`line`] reads them.
const COLUMNS: &str = "r.id, r.feed, r.flags, f.find_kind, f.date, f.place, f.country, f.operation";

impl Office {
    /// Records a find and all weapons that came in with it, as one act.
    pub fn add_find(&mut self, input: &NewFind) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check_find(self, input)?;
        let numbers = self.numbers_of(input)?;
        let audience = self.own_audience();
        let (find, outcome) = self.change(|task| {
            let find = task.act.birth(&FIND, audience, for_birth(form::fields(&input.find)?));
            form::set_notes(task, About::Draft(find), audience, &input.find)?;
            for (n, (weapon, number)) in input.weapons.iter().zip(&numbers).enumerate() {
                task.new_weapon(audience, weapon, number.as_deref(), Some(find))
                    .map_err(|e| e.within(&format!("weapons.{n}")))?;
            }
            Ok(find)
        })?;
        let id = outcome.id(find);
        Ok(outcome.done(id))
    }

    /// Records one more weapon of a find.
    pub fn add_to_find(&mut self, find: &str, input: &NewWeapon) -> Result<Done> {
        if input.find.is_some() {
            return Err(Error::refused("find_twice").with("field", "find"));
        }
        let find = EventFields { find: Some(find.into()), ..EventFields::default() };
        self.add_weapon(&NewWeapon { find: Some(find), ..input.clone() })
    }

    /// The numbers of the weapons of a find that are to have one.
    fn numbers_of(&mut self, input: &NewFind) -> Result<Vec<Option<String>>> {
        let wanted: Vec<bool> = input.weapons.iter().map(|weapon| input.number || weapon.number).collect();
        if !wanted.contains(&true) {
            return Ok(vec![None; wanted.len()]);
        }
        let year = year_of([Some(&input.find.date)], "find.date")?;
        wanted.into_iter().map(|wanted| wanted.then(|| self.reserve_number(year)).transpose()).collect()
    }

    /// A page of the list of finds, newest first.
    pub fn finds(&self, query: &FindQuery) -> Result<FindList> {
        let Keys { records, next, total } =
            self.keys(&FIND, condition(query), query.after.as_deref(), query.limit)?;
        Ok(FindList { rows: self.find_rows(&records)?, next, total })
    }

    /// A find's page.
    pub fn find_page(&self, id: &str) -> Result<FindPage> {
        let id = record_id(id)?;
        form::check_held(&self.store, id, FIND.name)?;
        let n = record_n(&self.store, id)?;
        let row = self.find_rows(&[n])?.pop().unwrap_or_default();
        let records = [vec![n], self.notes_of(&[n])?].concat();
        Ok(FindPage {
            row,
            fields: self.form_of(&FIND, n, id)?,
            weapons: self.weapons_of_find(id)?,
            ammunition: self.ammunition_of(id)?,
            photographs: self.attachments_of(id)?,
            disagreements: self.disagreements(&records)?,
            history: self.history(&records)?,
        })
    }

    /// What a find says of all its weapons, and whom it is for.
    pub(super) fn find_fields(&self, id: RecordId) -> Result<(AudienceId, FindFields)> {
        form::check_record(&self.store, id, FIND.name).map_err(|e| e.with("field", "find"))?;
        Ok((self.audience_of(id)?, self.form_of(&FIND, record_n(&self.store, id)?, id)?))
    }

    /// The fields of an event without what its find says already.
    pub(super) fn beside_find(&self, event: RecordId, input: &EventFields) -> Result<EventFields> {
        form::check_record(&self.store, event, EVENT.name)?;
        let held: Option<[u8; 16]> = self.store.query_row(
            "SELECT e.find FROM event e JOIN record r ON r.n = e.record WHERE r.id = ?1",
            [event.0],
            |row| row.get(0),
        )?;
        let named = match &input.find {
            Some(_) => given(&input.find).map(record_id).transpose()?,
            None => held.map(RecordId),
        };
        let (mut own, mut known) = (input.clone(), Known::default());
        if let Some(shared) = named.map(|id| known.of(self, id)).transpose()?.flatten() {
            form::clear_equal(&mut own, shared);
        }
        Ok(own)
    }

    fn find_rows(&self, records: &[i64]) -> Result<Vec<FindRow>> {
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM finds f JOIN record r ON r.n = f.record WHERE r.n = ?1"
        ))?;
        let mut row = |n: &i64| -> Result<FindRow> {
            let (id, row) = select.query_row([n], |row| line(row, &offices))?;
            let (weapons, settled) = self.counted(id)?;
            Ok(FindRow { weapons, settled, ..row })
        };
        records.iter().map(&mut row).collect()
    }

    /// How many weapons came in with a find, and for how many of them para 9 is met.
    fn counted(&self, find: RecordId) -> Result<(u32, u32)> {
        let mut select = self.store.prepare_cached(
            "SELECT w.status, count(DISTINCT w.record) FROM event e JOIN record er ON er.n = e.record
             JOIN record r ON r.id = e.weapon JOIN weapon w ON w.record = r.n
             WHERE e.find = ?1 AND er.flags & ?2 = 0 AND r.flags & ?2 = 0 GROUP BY w.status",
        )?;
        let counts = select.query_map((find.0, flags::WITHDRAWN), |row| {
            Ok((row.get::<_, Option<String>>(0)?.unwrap_or_default(), row.get::<_, u32>(1)?))
        })?;
        let counts = counts.collect::<rusqlite::Result<Vec<_>>>()?;
        let settled = counts.iter().filter(|(status, _)| is_settled(status)).map(|(_, count)| count).sum();
        Ok((counts.iter().map(|(_, count)| count).sum(), settled))
    }

    fn weapons_of_find(&self, find: RecordId) -> Result<Vec<WeaponRow>> {
        let offices = self.office_codes()?;
        let sql = select_row(
            "r.id IN (SELECT e.weapon FROM event e JOIN record er ON er.n = e.record
                      WHERE e.find = ?1 AND er.flags & ?2 = 0) ORDER BY r.n",
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let rows = select.query_map((find.0, flags::WITHDRAWN), |found| {
            weapon_line(found, &offices).map(|(row, _)| row)
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Lots of ammunition of a find, where this version keeps such records.
    fn ammunition_of(&self, find: RecordId) -> Result<Vec<Link>> {
        let Some(kind) = kind("ammunition") else { return Ok(Vec::new()) };
        let lots = belonging(&self.store, kind.table, "find", find)?;
        let ids = lots.into_iter().map(|n| {
            Ok(RecordId(self.store.query_row("SELECT id FROM record WHERE n = ?1", [n], |row| row.get(0))?))
        });
        self.links(ids.collect::<Result<Vec<_>>>()?)
    }
}

/// Finds that were looked up already: many events refer to one.
#[derive(Default)]
pub(super) struct Known(HashMap<RecordId, Option<FindFields>>);

impl Known {
    /// Completes an event with what its find says of it: its own words go before those of the find.
    pub(super) fn complete(&mut self, office: &Office, event: &mut EventFields) -> Result<()> {
        let Some(id) = event.find.as_deref().and_then(RecordId::parse) else { return Ok(()) };
        if let Some(shared) = self.of(office, id)? {
            form::complete(event, shared);
        }
        Ok(())
    }

    /// What a find says; nothing where it is not held here.
    fn of(&mut self, office: &Office, id: RecordId) -> Result<Option<&FindFields>> {
        let held = match self.0.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(match form::check_held(&office.store, id, FIND.name) {
                Ok(()) => Some(office.form_of(&FIND, record_n(&office.store, id)?, id)?),
                Err(e) if e.code == "record_unknown" => None,
                Err(e) => return Err(e),
            }),
        };
        Ok(held.as_ref())
    }
}

/// Refuses a find that does not say how it came in, or whose weapons are not what they should be.
fn check_find(office: &Office, input: &NewFind) -> Result<()> {
    if given(&input.find.find_kind).is_none() {
        return Err(Error::refused("find_kind_missing").with("field", "find.find_kind"));
    }
    form::check(&office.store, &input.find).map_err(|e| e.within("find"))?;
    for (n, weapon) in input.weapons.iter().enumerate() {
        let within = |e: Error| e.within(&format!("weapons.{n}"));
        office.check_new(weapon).map_err(within)?;
        if weapon.find.is_some() {
            return Err(within(Error::refused("find_twice").with("field", "find")));
        }
    }
    Ok(())
}

fn condition(query: &FindQuery) -> (String, Vec<Sql>) {
    let (mut condition, mut values) = (String::from("1"), Vec::new());
    if query.withdrawn != Some(true) {
        condition.push_str(&format!(" AND r.flags & {} = 0", flags::WITHDRAWN));
    }
    if let Some(kind) = given(&query.find_kind) {
        values.push(Sql::Text(kind.to_owned()));
        condition.push_str(&format!(" AND t.find_kind = ?{}", values.len()));
    }
    for word in query.text.as_deref().unwrap_or_default().split_whitespace() {
        values.push(Sql::Text(format!("%{}%", word.replace(['%', '_'], ""))));
        let n = values.len();
        condition.push_str(&format!(" AND (t.date LIKE ?{n} OR t.place LIKE ?{n} OR t.operation LIKE ?{n})"));
    }
    (condition, values)
}

fn line(row: &Row<'_>, offices: &HashMap<i64, String>) -> rusqlite::Result<(RecordId, FindRow)> {
    let text = |n: usize| row.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let id = RecordId(row.get(0)?);
    let feed: Option<i64> = row.get(1)?;
    let line = FindRow {
        id: id.to_string(),
        find_kind: text(3)?,
        date: text(4)?,
        place: text(5)?,
        country: text(6)?,
        operation: text(7)?,
        office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
        flags: flags::words(row.get(2)?),
        ..FindRow::default()
    };
    Ok((id, line))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{office, rifle, some};
    use super::*;
    use crate::weapons::{WeaponFields, WeaponQuery};

    fn cache(weapons: usize) -> NewFind {
        NewFind {
            find: FindFields {
                find_kind: some("seized"),
                date: some("2026-02-11"),
                place: some("Paga crossing"),
                circumstances: some("In a pit behind the school.\nNobody was there."),
                ..FindFields::default()
            },
            weapons: (0..weapons).map(|n| rifle(&format!("AB {}", 1000 + n))).collect(),
            number: true,
        }
    }

    #[test]
    fn a_find_of_47_weapons_says_its_circumstances_once() {
        let (_folder, mut office) = office();
        let find = office.add_find(&cache(47)).unwrap().id;
        let page = office.find_page(&find).unwrap();
        assert_eq!((page.weapons.len(), page.row.weapons, page.row.settled), (47, 47, 0));
        let numbers: std::collections::BTreeSet<&str> =
            page.weapons.iter().map(|row| row.national_number.as_str()).collect();
        assert_eq!(numbers.len(), 47, "every weapon has its own number");
        let notes: u32 = office.store().query_row("SELECT count(*) FROM note", [], |row| row.get(0)).unwrap();
        assert_eq!(notes, 1, "the circumstances stand once");

        let last = page.weapons.last().unwrap();
        assert_eq!((last.find_kind.as_str(), last.find_date.as_str()), ("seized", "2026-02-11"));
        let weapon = office.weapon(&last.id).unwrap();
        let event = &weapon.events[0].fields;
        assert_eq!(event.place.as_deref(), Some("Paga crossing"));
        assert!(event.circumstances.as_deref().unwrap().contains("behind the school"));
        assert_eq!((weapon.links[0].kind.as_str(), &weapon.links[0].id), ("find", &find));
        assert_eq!(weapon.links[0].title, "Seized 2026-02-11 Paga crossing");

        let query = WeaponQuery { find_kind: some("seized"), ..WeaponQuery::default() };
        assert_eq!(office.weapons(&query).unwrap().total, 47);
        let list = office.finds(&FindQuery { text: some("paga"), ..FindQuery::default() }).unwrap();
        assert_eq!((list.total, list.rows[0].weapons), (1, 47));
    }

    #[test]
    fn what_a_find_says_changes_for_all_and_what_a_weapon_says_itself_goes_before() {
        let (_folder, mut office) = office();
        let find = office.add_find(&cache(2)).unwrap().id;
        let weapons = office.find_page(&find).unwrap().weapons;
        let event = office.weapon(&weapons[0].id).unwrap().events.remove(0);

        // A form that is saved as it was shown copies nothing of the find into the event.
        let before: u32 =
            office.store().query_row("SELECT count(*) FROM change", [], |row| row.get(0)).unwrap();
        office.change_event(&event.id, &event.fields).unwrap();
        let after: u32 =
            office.store().query_row("SELECT count(*) FROM change", [], |row| row.get(0)).unwrap();
        assert_eq!(before, after);

        let elsewhere = EventFields { place: some("The school itself"), ..event.fields.clone() };
        office.change_event(&event.id, &elsewhere).unwrap();
        let moved =
            FindFields { place: some("Bolgatanga"), date: some("2026-02-10"), ..FindFields::default() };
        office.change_find(&find, &moved).unwrap();
        let shown = |n: usize| office.weapon(&weapons[n].id).unwrap().events.remove(0).fields;
        assert_eq!((shown(0).place, shown(0).date), (some("The school itself"), some("2026-02-10")));
        assert_eq!(shown(1).place, some("Bolgatanga"));
    }

    #[test]
    fn a_weapon_joins_a_find_and_is_numbered_by_its_year() {
        let (_folder, mut office) = office();
        let find = office.add_find(&NewFind { number: false, ..cache(1) }).unwrap().id;
        let number = office.add_to_find(&find, &NewWeapon { number: true, ..rifle("77") }).unwrap().reference;
        assert!(number.unwrap().contains("-2026-"));
        assert_eq!(office.find_page(&find).unwrap().row.weapons, 2);
        let own = NewWeapon { find: Some(EventFields::default()), ..rifle("78") };
        assert_eq!(office.add_to_find(&find, &own).unwrap_err().code, "find_twice");
        let weapon = office.add_weapon(&rifle("79")).unwrap().id;
        assert_eq!(office.add_to_find(&weapon, &rifle("80")).unwrap_err().code, "record_unknown");
        let mut nameless = cache(1);
        nameless.find.find_kind = None;
        assert_eq!(office.add_find(&nameless).unwrap_err().code, "find_kind_missing");
        let mut wrong = cache(3);
        wrong.weapons[2].markings[0].reading = some("[8");
        let refused = office.add_find(&wrong).unwrap_err();
        assert_eq!(refused.fields["field"], "weapons.2.markings.0.reading");
    }

    #[test]
    fn a_reference_to_a_record_of_another_kind_is_refused() {
        let (_folder, mut office) = office();
        let weapon = office.add_weapon(&rifle("79")).unwrap().id;
        let event =
            |find: &str| EventFields { kind: some("find"), find: some(find), ..EventFields::default() };
        let refused = office.add_event(&weapon, &event(&weapon)).unwrap_err();
        assert_eq!((refused.code, refused.fields["field"].as_str()), ("record_unknown", "find"));
        assert_eq!(office.add_event(&weapon, &event("no id")).unwrap_err().code, "record_unknown");
        let digits = WeaponFields { barrel_mm: some("41 cm"), ..WeaponFields::default() };
        assert_eq!(office.change_weapon(&weapon, &digits).unwrap_err().code, "digits_only");
    }
}
