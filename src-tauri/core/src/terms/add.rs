//! Adding to the lists and correcting what was added: headquarters alone, for all offices.

use proofmark_format::ids::RecordId;
use rusqlite::OptionalExtension;

use super::rule::rule_as_shipped;
use super::{PLACE, PlaceFields, RULE, RuleFields, RuleShape, TERM, TermFields};
use crate::error::{Error, Result};
use crate::office::act::{Content, Fields, for_birth, set_list, set_reference, set_text};
use crate::office::kinds::Kind;
use crate::office::read::record_id;
use crate::office::{Done, Office, Role, check, flags};
use crate::vocabulary::{rules, terms};

/// Who keeps the words of the State.
const KEEPING: [Role; 3] = Role::SETTLING;
/// Who says what its rules are.
const RULING: [Role; 2] = [Role::AuthorisingOfficer, Role::Administrator];
/// Most other spellings of a term.
const SPELLINGS: usize = 50;

impl Office {
    /// Adds a term to a list, or gives other words to one that ships. Refused where the list is closed, where there is a
    /// record about the code already, and where a spelling leads to another term.
    pub fn add_term(&mut self, input: &TermFields) -> Result<Done> {
        self.keeps(&KEEPING)?;
        let text = |value: &Option<String>| value.as_deref().unwrap_or_default().trim().to_owned();
        let (list, code) = (text(&input.list), text(&input.code));
        check::line("code", &code, 80)?;
        let unknown = || Error::refused("list_unknown").with("list", &list);
        let row = self.list_row(&list)?.ok_or_else(unknown)?;
        if !row.open && !terms::contains(&list, &code) {
            return Err(Error::refused("list_closed").with("list", &list));
        }
        if !row.named {
            check::line("en", &text(&input.en), check::LINE)?;
        }
        if self.term_record(&list, &code)?.is_some() {
            return Err(Error::refused("term_exists").with("value", &code));
        }
        self.check_term(&list, &code, input)?;
        let mut fields = vec![("list", Content::from(list.as_str())), ("code", Content::from(code.as_str()))];
        fields.extend(for_birth(words(input)));
        self.add_national(&TERM, fields)
    }

    /// Corrects a term that the State added. List and code stay.
    pub fn change_term(&mut self, id: &str, input: &TermFields) -> Result<Done> {
        self.keeps(&KEEPING)?;
        let id = record_id(id)?;
        let held: Option<(String, String)> = self
            .store
            .query_row(
                "SELECT coalesce(t.list, ''), coalesce(t.code, '') FROM term t JOIN record r ON r.n = t.record
                 WHERE r.id = ?1",
                [id.0],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let (list, code) = held.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
        self.check_term(&list, &code, input)?;
        self.change_national(id, words(input))
    }

    fn check_term(&self, list: &str, code: &str, input: &TermFields) -> Result<()> {
        check::lines(&[("en", &input.en), ("fr", &input.fr), ("source", &input.source)])?;
        let aliases = input.aliases.as_deref().unwrap_or_default();
        check_spellings(aliases)?;
        let labels = [&input.en, &input.fr].into_iter().flatten();
        for spelling in labels.chain(aliases).map(String::as_str).chain([code]) {
            let leads = self.suggest(list, spelling, 2)?;
            let other =
                leads.iter().find(|one| one.code != code && (one.why == "exact" || one.why == "alias"));
            if let Some(other) = other {
                return Err(Error::refused("spelling_taken")
                    .with("value", spelling)
                    .with("term", &other.label));
            }
        }
        Ok(())
    }

    /// Adds a place to the office's list.
    pub fn add_place(&mut self, input: &PlaceFields) -> Result<Done> {
        self.keeps(&KEEPING)?;
        check::line("name", input.name.as_deref().unwrap_or_default(), check::LINE)?;
        self.check_place(input)?;
        self.add_national(&PLACE, for_birth(place(input)?))
    }

    /// Corrects a place.
    pub fn change_place(&mut self, id: &str, input: &PlaceFields) -> Result<Done> {
        self.keeps(&KEEPING)?;
        let id = record_id(id)?;
        if let Some(name) = &input.name {
            check::line("name", name, check::LINE)?;
        }
        if input.parent.as_deref() == Some(id.to_string().as_str()) {
            return Err(Error::refused("record_unknown").with("id", id).with("field", "parent"));
        }
        self.check_place(input)?;
        self.change_national(id, place(input)?)
    }

    fn check_place(&self, input: &PlaceFields) -> Result<()> {
        check::lines(&[("name", &input.name)])?;
        check::codes(&self.store, &[("kind", "place_kind", &input.kind)])?;
        check_spellings(input.aliases.as_deref().unwrap_or_default())?;
        match input.code.as_deref().map(str::trim) {
            None | Some("") => Ok(()),
            Some(code) if is_subdivision(code) => Ok(()),
            Some(code) => Err(Error::refused("place_code").with("field", "code").with("value", code)),
        }
    }

    /// Says what a value of a rule is in this State, in place of what was said before. Refused where the rule has no such
    /// value that it may say, and where the value does not fit its shape (`rule_value`).
    pub fn set_rule(&mut self, input: &RuleFields) -> Result<Done> {
        self.keeps(&RULING)?;
        let (name, path) = input.name.split_once('/').unwrap_or((&input.name, ""));
        let shipped = rule_as_shipped(name)?;
        let values = rules::values(&shipped);
        let held = values.iter().find(|(known, _)| known == path);
        let shape = held.map(|(path, value)| RuleShape::of(&shipped, path, value)).filter(RuleShape::is_open);
        let shape = shape.ok_or_else(|| Error::refused("rule_unknown").with("name", &input.name))?;
        check::text("value", &input.value)?;
        if shape.read(&input.value, &|list, code| self.knows(list, code)).is_none() {
            return Err(shape.refused(&input.value));
        }
        check::line("source", &input.source, check::LINE)?;
        check::optional_line("article", &input.article, check::LINE)?;
        check::optional_line("verified_by", &input.verified_by, check::LINE)?;
        if !input.verified_by.trim().is_empty() {
            check::date("verified_on", input.verified_on.trim())?;
        }
        let fields = rule(input);
        match self.rule_record(&input.name)? {
            Some(id) => self.change_national(id, fields),
            None => {
                let name = ("name", Content::from(input.name.as_str()));
                self.add_national(&RULE, std::iter::once(name).chain(for_birth(fields)).collect())
            }
        }
    }

    /// Withdraws a term, place or value of a rule that the State added, with a reason; what ships stands again.
    pub fn withdraw_word(&mut self, id: &str, reason: &str) -> Result<Done> {
        self.keeps(&KEEPING)?;
        check::line("reason", reason, check::LINE)?;
        let id = record_id(id)?;
        let kind: Option<String> = self
            .store
            .query_row("SELECT kind FROM record WHERE id = ?1", [id.0], |row| row.get(0))
            .optional()?
            .flatten();
        match kind.as_deref() {
            Some("term" | "place") => {}
            Some("rule") => self.keeps(&RULING)?,
            _ => return Err(Error::refused("record_unknown").with("id", id)),
        }
        self.change_national(id, vec![("withdrawn", Content::from(reason.trim()))])
    }

    fn keeps(&self, roles: &[Role]) -> Result<()> {
        self.session.require(roles)?;
        match self.identity.is_headquarters() {
            true => Ok(()),
            false => Err(Error::refused("words_of_headquarters")),
        }
    }

    fn add_national(&mut self, kind: &'static Kind, fields: Fields) -> Result<Done> {
        let national = self.trust.national;
        let (draft, outcome) = self.change(|task| Ok(task.act.birth(kind, national, fields)))?;
        let id = outcome.id(draft);
        Ok(outcome.done(id))
    }

    fn change_national(&mut self, id: RecordId, fields: Fields) -> Result<Done> {
        let ((), outcome) = self.change(|task| {
            task.refuse_withdrawn(id)?;
            let fields = task.differing(id, fields)?;
            if !fields.is_empty() {
                task.patch(id, fields)?;
            }
            Ok(())
        })?;
        Ok(outcome.done(id))
    }

    fn term_record(&self, list: &str, code: &str) -> Result<Option<RecordId>> {
        self.one_record(
            "SELECT r.id FROM term t JOIN record r ON r.n = t.record WHERE t.list = ?1 AND t.code = ?2 AND r.flags & ?3 = 0",
            (list, code, flags::WITHDRAWN),
        )
    }

    fn rule_record(&self, name: &str) -> Result<Option<RecordId>> {
        let (rule, _) = name.split_once('/').unwrap_or((name, ""));
        let held = self.said_of(rule)?.into_iter().find(|said| said.fields.name == name);
        Ok(held.map(|said| RecordId(said.record)))
    }

    fn one_record(&self, sql: &str, values: impl rusqlite::Params) -> Result<Option<RecordId>> {
        let found = self.store.prepare_cached(sql)?.query_row(values, |row| Ok(RecordId(row.get(0)?)));
        Ok(found.optional()?)
    }
}

fn words(input: &TermFields) -> Fields {
    let mut fields = Fields::new();
    set_text(&mut fields, "en", &input.en);
    set_text(&mut fields, "fr", &input.fr);
    set_list(&mut fields, "aliases", &input.aliases);
    set_text(&mut fields, "source", &input.source);
    fields
}

fn place(input: &PlaceFields) -> Result<Fields> {
    let mut fields = Fields::new();
    set_text(&mut fields, "name", &input.name);
    set_text(&mut fields, "code", &input.code);
    set_text(&mut fields, "kind", &input.kind);
    set_reference(&mut fields, "parent", &input.parent)?;
    set_list(&mut fields, "aliases", &input.aliases);
    Ok(fields)
}

fn rule(input: &RuleFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("value", &input.value),
        ("source", &input.source),
        ("article", &input.article),
        ("verified_by", &input.verified_by),
        ("verified_on", &input.verified_on),
    ] {
        set_text(&mut fields, name, &Some(value.clone()));
    }
    fields
}

fn check_spellings(aliases: &[String]) -> Result<()> {
    if aliases.len() > SPELLINGS {
        return Err(Error::refused("field_too_long").with("field", "aliases").with("most", SPELLINGS));
    }
    aliases.iter().try_for_each(|alias| check::line("aliases", alias, 80))
}

/// `GH-AA`: country, dash, one to three letters or digits (ISO 3166-2).
fn is_subdivision(code: &str) -> bool {
    let Some((country, part)) = code.split_once('-') else { return false };
    terms::contains("country", country)
        && (1..=3).contains(&part.len())
        && part.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_subdivision;

    #[test]
    fn codes_of_subdivisions_are_those_of_the_standard() {
        for good in ["GH-AA", "FR-75", "GB-ENG", "CI-AB"] {
            assert!(is_subdivision(good), "{good}");
        }
        for bad in ["GH", "GH-", "gh-aa", "XX-AA", "GH-ABCD", "GH AA"] {
            assert!(!is_subdivision(bad), "{bad}");
        }
    }
}
