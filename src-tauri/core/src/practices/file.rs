//! Marking practice as a signed file, out and in (FORMAT.md, section 22).

use std::path::Path;

use proofmark_format::FormatError;
use proofmark_format::ids::{KeyId, RecordId, hex, sha256};
use proofmark_format::limits;
use proofmark_format::practice::{Practices, Sheet};
use rusqlite::params;

use super::acts::{Held, practice_fields};
use super::{PRACTICE, PracticeFields, PracticeFile, PracticeSheet, SendPractices};
use crate::attachments::check_picture;
use crate::error::{Error, Result};
use crate::office::act::{Content, for_birth};
use crate::office::read::{moment, record_id};
use crate::office::{Done, Office, Role, check, fingerprint};
use crate::store::files;
use crate::vocabulary::terms;

const EXTENSION: &str = "proofmark-practice";

/// A file that was read: what it says, and what a person is shown of it.
struct Received {
    practices: Practices,
    kid: KeyId,
    shown: PracticeFile,
}

impl Office {
    /// Writes practices into one signed file for other States, with a picture of each where one is held. Returns its path.
    pub fn send_practices(&self, input: &SendPractices) -> Result<String> {
        self.session.require(&Role::EXCHANGING)?;
        if input.practices.is_empty() {
            return Err(Error::refused("field_empty").with("field", "practices"));
        }
        let identity = &self.identity;
        let practices = Practices {
            country: identity.country.clone(),
            name: identity.name.clone(),
            device: identity.key.verifying_key().to_bytes(),
            at: self.surroundings.now(),
            sheets: input.practices.iter().map(|id| self.sheet(id)).collect::<Result<_>>()?,
        };
        let (bytes, id) = practices.sign(&identity.key).map_err(|e| match e {
            FormatError::TooLarge { most, .. } => {
                Error::refused("file_too_large").with("path", EXTENSION).with("most", most)
            }
            other => Error::internal(other),
        })?;
        let digits: String = hex(&id.0).chars().take(8).collect();
        let path = Path::new(&input.folder).join(format!("{}-{digits}.{EXTENSION}", identity.country));
        files::replace_file(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    fn sheet(&self, id: &str) -> Result<Sheet> {
        let fields = self.held_practice(id)?.row.fields;
        let text = |value: Option<String>| value.unwrap_or_default();
        // Terms that this State added to its lists say nothing to another.
        let shipped = |list: &str, codes: Option<Vec<String>>| -> Vec<String> {
            codes.into_iter().flatten().filter(|code| terms::contains(list, code)).collect()
        };
        Ok(Sheet {
            of: text(fields.of),
            name: text(fields.name),
            country: text(fields.country),
            layout: fields.layout,
            symbols: fields.symbols,
            year_from: fields.year_from,
            year_to: fields.year_to,
            source: fields.source,
            codes: fields.codes.unwrap_or_default(),
            places: shipped("marking_place", fields.places),
            methods: shipped("marking_method", fields.methods),
            picture: self.picture_of(record_id(id)?)?,
        })
    }

    /// The newest picture of a practice whose bytes are held.
    fn picture_of(&self, practice: RecordId) -> Result<Option<Vec<u8>>> {
        let pictures = self.attachments_of(practice)?;
        let newest =
            pictures.iter().rev().find(|picture| picture.held && picture.media_type.starts_with("image/"));
        newest.map(|picture| self.photograph(&picture.id)).transpose()
    }

    /// What a file of practices says, and which key signed it. Nothing is taken in.
    pub fn inspect_practices(&self, path: &Path) -> Result<PracticeFile> {
        Ok(self.receive(path)?.shown)
    }

    /// Takes a file of practices in: wholly or not at all. `fingerprint` is what the person compared with the sender, as
    /// [`Office::inspect_practices`] showed it. A practice of the same sender, name and State is brought up to date.
    pub fn take_practices(&mut self, path: &Path, compared: &str) -> Result<Done> {
        self.session.require(&Role::EXCHANGING)?;
        let Received { practices, kid, shown } = self.receive(path)?;
        if compared != shown.fingerprint {
            return Err(Error::refused("practice_fingerprint").with("fingerprint", &shown.fingerprint));
        }
        let audience = self.national_audience()?;
        let sender = format!("{} · {}", practices.country, practices.name);
        let ((first, drafts), outcome) = self.change(|task| {
            let (mut first, mut drafts) = (None, Vec::new());
            for sheet in shown.sheets.iter() {
                if sheet.updates.is_empty() {
                    let mut fields = for_birth(practice_fields(&sheet.fields));
                    fields.push(("sender", Content::from(sender.as_str())));
                    fields.push(("fingerprint", Content::from(hex(&kid.0).as_str())));
                    drafts.push((None, Some(task.act.birth(&PRACTICE, audience, fields))));
                } else {
                    let id = record_id(&sheet.updates)?;
                    let fields = task.differing(id, practice_fields(&sheet.fields))?;
                    if !fields.is_empty() {
                        task.patch(id, fields)?;
                    }
                    drafts.push((Some(id), None));
                }
                first = first.or(drafts.last().copied());
            }
            Ok((first, drafts))
        })?;
        let id_of = |(held, draft): (Option<RecordId>, Option<crate::office::Draft>)| {
            held.or(draft.map(|draft| outcome.id(draft))).unwrap_or_default()
        };
        let ids: Vec<RecordId> = drafts.into_iter().map(id_of).collect();
        let first = first.map(id_of).unwrap_or_default();
        for (id, sheet) in ids.into_iter().zip(&practices.sheets) {
            if let Some(picture) = sheet.picture.as_deref() {
                self.attach_once(id, picture)?;
            }
        }
        Ok(outcome.done(first))
    }

    /// A picture that came before is not kept again.
    fn attach_once(&mut self, practice: RecordId, picture: &[u8]) -> Result<()> {
        let held = self.store.query_row(
            "SELECT EXISTS (SELECT 1 FROM attachment WHERE about = ?1 AND sha256_original = ?2)",
            params![practice.0, sha256(picture)],
            |row| row.get(0),
        )?;
        if held {
            return Ok(());
        }
        self.attach(practice, picture, "").map(drop)
    }

    fn receive(&self, path: &Path) -> Result<Received> {
        let bytes = files::read_small(path, limits::PRACTICE as u64)?;
        let (practices, kid) = Practices::read(&bytes).map_err(|e| refusal(path, &e))?;
        check::line("country", &practices.country, check::LINE)?;
        check::line("name", &practices.name, check::LINE)?;
        let kid_hex = hex(&kid.0);
        let before = self.held_practices("t.fingerprint = ?1 AND r.flags & 68 = 0", [&kid_hex])?;
        let sheets =
            practices.sheets.iter().map(|sheet| self.shown(sheet, &before)).collect::<Result<_>>()?;
        let shown = PracticeFile {
            country: practices.country.clone(),
            name: practices.name.clone(),
            at: moment(practices.at),
            fingerprint: fingerprint(&kid.0),
            known: !before.is_empty(),
            sheets,
        };
        Ok(Received { practices, kid, shown })
    }

    /// A sheet as a person is shown it, checked as if he had typed it.
    fn shown(&self, sheet: &Sheet, before: &[Held]) -> Result<PracticeSheet> {
        let mut left_out = Vec::new();
        let mut known = |list: &'static str, codes: &[String]| -> Vec<String> {
            let (known, unknown): (Vec<_>, Vec<_>) =
                codes.iter().cloned().partition(|code| check::code(&self.store, list, list, code).is_ok());
            left_out.extend(unknown);
            known
        };
        // What the sender no longer says is cleared where it was said before.
        let text = |value: &Option<String>| Some(value.clone().unwrap_or_default());
        let fields = PracticeFields {
            of: Some(sheet.of.clone()),
            name: Some(sheet.name.clone()),
            country: Some(sheet.country.clone()),
            layout: text(&sheet.layout),
            symbols: text(&sheet.symbols),
            codes: Some(sheet.codes.clone()),
            places: Some(known("marking_place", &sheet.places)),
            methods: Some(known("marking_method", &sheet.methods)),
            year_from: text(&sheet.year_from),
            year_to: text(&sheet.year_to),
            source: text(&sheet.source),
        };
        self.check_practice(&fields)?;
        for (field, value) in [("of", &sheet.of), ("name", &sheet.name), ("country", &sheet.country)] {
            check::line(field, value, check::LINE)?;
        }
        if let Some(picture) = &sheet.picture {
            check_picture(picture)?;
        }
        let same_mark = |held: &&Held| {
            let row = &held.row.fields;
            [&row.of, &row.name, &row.country] == [&fields.of, &fields.name, &fields.country]
                && text(&row.year_from) == fields.year_from
        };
        let updates = before.iter().find(same_mark);
        Ok(PracticeSheet {
            same: updates.is_some_and(|held| all_said(&held.row.fields) == all_said(&fields)),
            updates: updates.map(|held| held.row.id.clone()).unwrap_or_default(),
            picture: sheet.picture.is_some(),
            fields,
            left_out,
        })
    }
}

/// All that a practice says, empty and absent alike.
fn all_said(fields: &PracticeFields) -> Vec<String> {
    let texts = [
        &fields.of,
        &fields.name,
        &fields.country,
        &fields.layout,
        &fields.symbols,
        &fields.year_from,
        &fields.year_to,
        &fields.source,
    ];
    let lists = [&fields.codes, &fields.places, &fields.methods];
    let texts = texts.into_iter().map(|text| text.clone().unwrap_or_default());
    texts.chain(lists.into_iter().map(|list| list.clone().unwrap_or_default().join("\n"))).collect()
}

fn refusal(path: &Path, error: &FormatError) -> Error {
    let code = match error {
        FormatError::Newer(_) => "bundle_newer",
        FormatError::TooLarge { .. } => {
            return Error::refused("file_too_large")
                .with("path", path.display())
                .with("most", limits::PRACTICE);
        }
        FormatError::Type { .. } => "practice_not_one",
        _ => "practice_altered",
    };
    Error::refused(code).with("path", path.display())
}
