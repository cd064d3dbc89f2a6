//! Weapons of the register that enter a stock: what the State's rule on marks says of it, the stock that they leave for it, the
//! number that they get.

use std::collections::HashSet;

use proofmark_format::cbor::Value;
use proofmark_format::ids::{AudienceId, RecordId};
use rusqlite::{OptionalExtension, params};

use super::sheet::ROWS;
use super::stock::Held;
use super::{AddToStock, Addable};
use crate::error::{Error, Result};
use crate::office::act::Content;
use crate::office::fold::Folding;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, Task, check, form};
use crate::weapons::{EVENT, EventFields, WEAPON, WeaponFields};

/// A weapon on its way into a stock.
#[derive(Debug)]
pub(super) struct Entering {
    pub weapon: RecordId,
    pub audience: AudienceId,
    /// The stock that it is of until now, and whether it is there.
    from: Option<(RecordId, bool)>,
    /// Its number, in the numbering of wherever it comes from.
    number: String,
}

impl Office {
    /// Puts weapons of the register into a stock. One that is there already is left as it is.
    pub fn add_to_stock(&mut self, input: &AddToStock) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::partial_date("date", &Some(input.date.clone()))?;
        let stock = self.held_stock(&input.stock)?;
        let weapons = match &input.filter {
            Some(words) => self.in_no_stock(words)?,
            None => input.weapons.iter().map(|id| record_id(id)).collect::<Result<_>>()?,
        };
        let entering = self.entering(&stock, weapons)?;
        if entering.is_empty() {
            return Err(Error::refused("stock_nothing_found").with("field", "filter"));
        }
        self.check_entering(&stock, &entering, &input.date, input.leave, input.number)?;
        if !input.incomplete {
            refuse_gaps(&self.gaps_of(&stock, &entering, input.number)?)?;
        }
        let numbers = match input.number {
            true => self.stock_numbers(&stock, &input.date, entering.len(), HashSet::new())?,
            false => Vec::new(),
        };
        let ((), outcome) = self.change(|task| {
            let mut folding = task.folding();
            for (at, one) in entering.iter().enumerate() {
                one.enter(task, &mut folding, &stock, numbers.get(at).map(String::as_str), &input.date)?;
            }
            Ok(())
        })?;
        Ok(Done { reference: Some(entering.len().to_string()), ..outcome.done(stock.id) })
    }

    /// What [`Office::add_to_stock`] would put into a stock for these words: how many weapons, and what they lack of what it asks.
    pub fn addable_to_stock(&self, stock: &str, words: &str) -> Result<Addable> {
        let stock = self.held_stock(stock)?;
        let entering = self.entering(&stock, self.in_no_stock(words)?)?;
        Ok(Addable { weapons: entering.len() as u32, lacking: self.gaps_of(&stock, &entering, false)? })
    }

    /// Weapons of the register that words find, as its list finds them, and that are in no stock.
    fn in_no_stock(&self, words: &str) -> Result<Vec<RecordId>> {
        check::line("filter", words, check::LINE)?;
        let found = self.weapons_without_stock(words)?;
        if found.len() > ROWS {
            return Err(Error::refused("too_many_found").with("field", "filter").with("most", ROWS));
        }
        let mut select = self.store.prepare_cached(
            "SELECT r.id FROM weapon w JOIN record r ON r.n = w.record WHERE w.record = ?1 AND w.stock IS NULL",
        )?;
        let mut weapons = Vec::with_capacity(found.len());
        for n in found {
            weapons.extend(select.query_row([n], |row| Ok(RecordId(row.get(0)?))).optional()?);
        }
        Ok(weapons)
    }

    /// What an act needs to know of weapons that enter a stock, each once; those that are of it already are left out. Refuses
    /// what is no weapon that is held here and stands.
    pub(super) fn entering(
        &self,
        stock: &Held,
        weapons: impl IntoIterator<Item = RecordId>,
    ) -> Result<Vec<Entering>> {
        let sql = format!(
            "SELECT r.audience, w.stock, w.stock_number, {} FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
            self.stock_rule()?.is_there()
        );
        let mut select = self.store.prepare_cached(&sql)?;
        let (mut entering, mut met) = (Vec::new(), HashSet::new());
        for weapon in weapons {
            if !met.insert(weapon) {
                continue;
            }
            form::check_record(&self.store, weapon, WEAPON.name)?;
            let one = select.query_row([weapon.0], |row| {
                let from: Option<[u8; 16]> = row.get(1)?;
                let is_there: bool = row.get(3)?;
                Ok(Entering {
                    weapon,
                    audience: AudienceId(row.get(0)?),
                    from: from.map(|id| (RecordId(id), is_there)),
                    number: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                })
            })?;
            entering.extend(Some(one).filter(|one| one.from.is_none_or(|(from, _)| from != stock.id)));
        }
        Ok(entering)
    }

    /// Refuses weapons that the State's rule on marks stops on a day that is told, weapons that are in another stock while nobody
    /// said that they `leave` it, and a number that the stock gave to another already, where they keep theirs.
    pub(super) fn check_entering(
        &self,
        stock: &Held,
        entering: &[Entering],
        date: &str,
        leave: bool,
        renumber: bool,
    ) -> Result<()> {
        let entry = entry(date);
        if !date.trim().is_empty() && self.stops(&entry)? {
            for one in entering {
                self.check_mark(one.weapon, &entry).map_err(|e| e.with("id", one.weapon))?;
            }
        }
        let leaving: Vec<RecordId> = entering.iter().filter_map(Entering::leaves).collect();
        if !leaving.is_empty() && !leave {
            let others: HashSet<RecordId> = leaving.iter().copied().collect();
            let names: Vec<String> =
                others.into_iter().map(|id| Ok(self.link(id)?.title)).collect::<Result<_>>()?;
            return Err(Error::needs_person("stock_elsewhere")
                .with("weapons", leaving.len())
                .with("names", names.join(", ")));
        }
        if !leaving.is_empty() && date.trim().is_empty() {
            return Err(Error::refused("field_empty").with("field", "date"));
        }
        let mut kept = HashSet::new();
        for one in entering.iter().filter(|one| !renumber && one.from.is_none() && !one.number.is_empty()) {
            if !kept.insert(&one.number) {
                return Err(number_taken(&one.number));
            }
            self.check_number(stock.id, &one.number, None)?;
        }
        Ok(())
    }

    /// Refuses what a form may not say of the stock of a weapon: that it changes from one to another, which is an event of its
    /// life, and a number that another weapon of the stock has.
    pub(crate) fn check_stock_of(&self, weapon: Option<RecordId>, fields: &WeaponFields) -> Result<()> {
        if fields.stock.is_none() && fields.stock_number.is_none() {
            return Ok(());
        }
        let mut select = self.store.prepare_cached(
            "SELECT w.stock, w.stock_number FROM weapon w JOIN record r ON r.n = w.record WHERE r.id = ?1",
        )?;
        let held = weapon.map(|id| {
            select.query_row([id.0], |row| {
                let stock: Option<[u8; 16]> = row.get(0)?;
                Ok((stock.map(RecordId), row.get::<_, Option<String>>(1)?.unwrap_or_default()))
            })
        });
        let (from, number) = held.transpose()?.unwrap_or_default();
        let text = |field: &Option<String>| field.as_deref().map(str::trim).unwrap_or_default().to_owned();
        let to = match &fields.stock {
            Some(_) => {
                Some(text(&fields.stock)).filter(|id| !id.is_empty()).map(|id| record_id(&id)).transpose()?
            }
            None => from,
        };
        if from.is_some() && from != to {
            return Err(Error::refused("stock_by_form").with("field", "stock"));
        }
        let wanted = if fields.stock_number.is_some() { text(&fields.stock_number) } else { number.clone() };
        match to {
            Some(stock) if !wanted.is_empty() && (from != to || wanted != number) => {
                self.check_number(stock, &wanted, weapon)
            }
            _ => Ok(()),
        }
    }

    /// Refuses a number that a weapon of the stock other than this one has.
    fn check_number(&self, stock: RecordId, number: &str, but: Option<RecordId>) -> Result<()> {
        let is_taken: bool = self
            .store
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM weapon w JOIN record r ON r.n = w.record
                 WHERE w.stock = ?1 AND w.stock_number = ?2 AND r.flags & 4 = 0 AND r.id IS NOT ?3)",
            )?
            .query_row(params![stock.0, number, but.map(|id| id.0)], |row| row.get(0))?;
        if is_taken { Err(number_taken(number)) } else { Ok(()) }
    }
}

impl Entering {
    /// The stock that it has to leave.
    fn leaves(&self) -> Option<RecordId> {
        self.from.filter(|(_, is_there)| *is_there).map(|(stock, _)| stock)
    }

    /// Whether no number of the stock stands beside it once it is there.
    pub(super) fn comes_without_number(&self) -> bool {
        self.from.is_some() || self.number.is_empty()
    }

    /// Into the stock, out of the one that it was in. The number of another stock's numbering does not come along.
    pub(super) fn enter(
        &self,
        task: &mut Task<'_>,
        folding: &mut Folding<'_>,
        stock: &Held,
        number: Option<&str>,
        date: &str,
    ) -> Result<()> {
        let mut fields = vec![("stock", Content::from(stock.id))];
        match number {
            Some(number) => fields.push(("stock_number", Content::from(number))),
            None if self.from.is_some() && !self.number.is_empty() => {
                fields.push(("stock_number", Content::Value(Value::Null)));
            }
            None => {}
        }
        task.patch_with(folding, self.weapon, fields)?;
        if self.leaves().is_some() {
            let fields = vec![
                ("weapon", Content::from(self.weapon)),
                ("kind", Content::from("state_stock_out")),
                ("date", Content::from(date.trim())),
            ];
            task.act.birth(&EVENT, self.audience, fields);
        }
        entered(task, self.audience, Content::from(self.weapon), date);
        Ok(())
    }
}

fn number_taken(number: &str) -> Error {
    Error::refused("stock_number_taken").with("number", number).with("field", "stock_number")
}

/// Refuses weapons that lack what the stock asks of each, until a person says that they enter it all the same.
pub(super) fn refuse_gaps(lacking: &[super::StockGap]) -> Result<()> {
    match lacking.iter().map(|gap| gap.missing).max() {
        None => Ok(()),
        Some(weapons) => Err(Error::needs_person("stock_incomplete").with("weapons", weapons)),
    }
}

/// The event that a weapon entered a stock, as the State's rules judge it.
pub(super) fn entry(date: &str) -> EventFields {
    EventFields {
        kind: Some("state_stock_in".into()),
        date: Some(date.trim().to_owned()),
        ..EventFields::default()
    }
}

/// That a weapon entered a stock, where the day is known.
pub(super) fn entered(task: &mut Task<'_>, audience: AudienceId, weapon: Content, date: &str) {
    let date = date.trim();
    if !date.is_empty() {
        let fields = vec![
            ("weapon", weapon),
            ("kind", Content::from("state_stock_in")),
            ("date", Content::from(date)),
        ];
        task.act.birth(&EVENT, audience, fields);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{found, in_stock, list, rows, some, stock};
    use super::*;
    use crate::stocks::StockWeaponQuery;
    use crate::terms::RuleFields;
    use crate::weapons::testing::{office, rifle};

    fn put(stock: &str, weapons: &[&str]) -> AddToStock {
        AddToStock {
            stock: stock.into(),
            weapons: weapons.iter().map(|id| (*id).to_owned()).collect(),
            date: "2026-02-01".into(),
            incomplete: true,
            ..AddToStock::default()
        }
    }

    #[test]
    fn a_weapon_leaves_one_stock_for_another_where_a_person_says_so_and_its_life_tells_of_it() {
        let (_folder, mut office) = office();
        let (one, other) = (stock(&mut office, "Tamale"), stock(&mut office, "Kumasi"));
        office.take_stock_list(&list(&one, "A 1;Norinco;56-1;7.62x39;500\n")).unwrap();
        office.take_stock_list(&list(&other, "A 1;Norinco;56-1;7.62x39;600\n")).unwrap();
        let weapon = rows(&office, &one).remove(0).weapon;
        let error = office.add_to_stock(&put(&other, &[&weapon])).unwrap_err();
        assert_eq!((error.code, error.fields["names"].as_str()), ("stock_elsewhere", "Tamale"));
        let said = AddToStock { leave: true, ..put(&other, &[&weapon, &weapon]) };
        let undated = AddToStock { date: String::new(), ..said.clone() };
        assert_eq!(office.add_to_stock(&undated).unwrap_err().fields["field"], "date");
        office.add_to_stock(&said).unwrap();
        let there = rows(&office, &other);
        assert_eq!(there.len(), 2);
        let moved = there.iter().find(|row| row.weapon == weapon).unwrap();
        assert_eq!(
            (moved.stock_number.as_str(), moved.gone.as_str()),
            ("", ""),
            "its old number stays behind"
        );
        let events = office.weapon(&weapon).unwrap().events;
        let kinds: Vec<&str> = events.iter().filter_map(|event| event.fields.kind.as_deref()).collect();
        assert_eq!(kinds, ["state_stock_in", "state_stock_out", "state_stock_in"]);
        // It is there now: again is nothing.
        assert_eq!(office.add_to_stock(&said).unwrap_err().code, "stock_nothing_found");
        // And by its form it goes nowhere.
        let form = |stock: &str, number: Option<&str>| WeaponFields {
            stock: some(stock),
            stock_number: number.map(str::to_owned),
            ..WeaponFields::default()
        };
        for elsewhere in [one.as_str(), ""] {
            assert_eq!(
                office.change_weapon(&weapon, &form(elsewhere, None)).unwrap_err().code,
                "stock_by_form"
            );
        }
        assert_eq!(
            office.change_weapon(&weapon, &form(&other, Some("A 1"))).unwrap_err().code,
            "stock_number_taken"
        );
        office.change_weapon(&weapon, &form(&other, Some("A 2"))).unwrap();
    }

    #[test]
    fn a_weapon_that_left_its_stock_with_papers_enters_another_without_a_question() {
        let (_folder, mut office) = office();
        let (one, other) = (stock(&mut office, "Tamale"), stock(&mut office, "Kumasi"));
        office.take_stock_list(&list(&one, "A 1;Norinco;56-1;7.62x39;500\n")).unwrap();
        let weapon = rows(&office, &one).remove(0).weapon;
        let out =
            EventFields { kind: some("state_stock_out"), date: some("2026-01"), ..EventFields::default() };
        office.add_event(&weapon, &out).unwrap();
        office.add_to_stock(&put(&other, &[&weapon])).unwrap();
        assert_eq!(rows(&office, &other)[0].stock_number, "");
    }

    #[test]
    fn where_the_state_stops_unmarked_weapons_at_a_stock_they_enter_none() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let weapon = office.add_weapon(&rifle("500")).unwrap().id;
        let rule = RuleFields {
            name: "adequate_mark/kinds/state_stock_in/says".into(),
            value: "stop".into(),
            source: "Decree 7".into(),
            ..RuleFields::default()
        };
        office.set_rule(&rule).unwrap();
        let error = office.add_to_stock(&put(&stock, &[&weapon])).unwrap_err();
        assert_eq!((error.code, error.fields["id"].as_str()), ("mark_inadequate", weapon.as_str()));
        let input = list(&stock, "A 1;Norinco;56-1;7.62x39;501\n");
        assert_eq!(office.read_stock_list(&input).unwrap().refused[0].why.code, "mark_inadequate");
        // What lies there from before is listed, and marked by a campaign.
        office.take_stock_list(&crate::stocks::StockList { date: String::new(), ..input }).unwrap();
    }

    #[test]
    fn what_a_stock_requires_is_asked_when_weapons_enter_it() {
        let (_folder, mut office) = office();
        let strict = in_stock(&mut office, "Tamale", &["serial", "year_of_manufacture"]);
        let weapon = office.add_weapon(&rifle("500")).unwrap().id;
        let asked = AddToStock { incomplete: false, ..put(&strict, &[&weapon]) };
        assert_eq!(office.add_to_stock(&asked).unwrap_err().code, "stock_incomplete");
        let addable = office.addable_to_stock(&strict, "500").unwrap();
        assert_eq!((addable.weapons, addable.lacking.len(), addable.lacking[0].missing), (1, 1, 1));
        assert_eq!(addable.lacking[0].field, "year_of_manufacture");
        office.add_to_stock(&put(&strict, &[&weapon])).unwrap();
        let input =
            crate::stocks::StockList { incomplete: false, ..list(&strict, "A 1;Norinco;56-1;7.62x39;\n") };
        let preview = office.read_stock_list(&input).unwrap();
        let lacking: Vec<(&str, u32)> =
            preview.lacking.iter().map(|gap| (gap.field.as_str(), gap.missing)).collect();
        assert_eq!(lacking, [("serial", 1), ("year_of_manufacture", 1)]);
        assert_eq!(office.take_stock_list(&input).unwrap_err().code, "stock_incomplete");
        office.take_stock_list(&crate::stocks::StockList { incomplete: true, ..input }).unwrap();
        let query =
            StockWeaponQuery { stock: strict, lacking: some("serial"), ..StockWeaponQuery::default() };
        assert_eq!(office.stock_weapons(&query).unwrap().total, 1);
    }

    #[test]
    fn the_words_of_the_register_find_what_is_in_no_stock() {
        let (_folder, mut office) = office();
        let stock = stock(&mut office, "Tamale");
        let weapon = found(&mut office, "77");
        assert_eq!(office.addable_to_stock(&stock, "izhevsk").unwrap().weapons, 1);
        office.add_to_stock(&put(&stock, &[&weapon])).unwrap();
        assert_eq!(office.addable_to_stock(&stock, "izhevsk").unwrap().weapons, 0);
    }
}
