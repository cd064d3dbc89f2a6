//! The story itself: two offices, one stick, one rifle, one letter. A function for each thing that people do.

use std::path::{Path, PathBuf};

use proofmark_core::attachments::AttachmentInput;
use proofmark_core::exchange::{GRANT, ImportReport, Word};
use proofmark_core::letters::IssueLetter;
use proofmark_core::office::{KeySheetView, Second, Settings};
use proofmark_core::weapons::WeaponPage;
use proofmark_core::{Error, Home, Office, Result};

use super::{Left, OpenOffice, Places, checker, material, picture};
use crate::bundle::{export_words, report_words};
use crate::case::page::gaps;
use crate::desk::shown;
use crate::enrol::word_rows;
use crate::say::Say;
use crate::{Language, files, letter, weapon};

/// Plays it from the founding to the rifle that is traced.
pub(super) fn play(places: &Places, say: &Say) -> Result<Left> {
    let scene = Scene { places, say };
    say.tell(&say.text("tour-begin", &[]))?;
    let mut headquarters = scene.found_headquarters()?;
    let mut post = scene.found_post()?;
    scene.enrol(&mut headquarters, &mut post)?;
    let rifle = scene.record(&mut post)?;
    let report = scene.carry(&mut post, material::HEADQUARTERS_CODE)?;
    scene.take_in(&mut headquarters, &report)?;
    scene.search(&headquarters)?;
    let case = scene.open_case(&mut headquarters, &rifle)?;
    scene.complete(&mut headquarters, &case)?;
    scene.authorise(&mut headquarters, &case)?;
    let (letter, draft) = scene.issue(&mut headquarters, &case)?;
    let reply = scene.carry(&mut headquarters, material::POST_CODE)?;
    scene.learn(&mut post, &reply, &rifle)?;
    scene.check(&mut headquarters, &mut post)?;
    let bundles = vec![report, reply];
    checker::leave(places, say, &headquarters, &post, &bundles)?;
    Ok(left(places, letter, draft, bundles))
}

/// Where the story plays, and who tells it.
struct Scene<'a> {
    places: &'a Places,
    say: &'a Say,
}

impl Scene<'_> {
    /// A sentence, and what somebody sees on the screen, set in.
    fn tell(&self, id: &str, args: &[(&str, &str)], seen: &str) -> Result<()> {
        let seen: String =
            seen.lines().map(|line| format!("\n{}", format!("    {line}").trim_end())).collect();
        self.say.tell(&format!("\n{}{seen}", self.say.text(id, args)))
    }

    fn found_headquarters(&self) -> Result<Office> {
        let input = material::headquarters(self.say.language());
        let (mut office, sheets) = Home::at(self.places.headquarters()).first_national(&input)?;
        self.keep_sheets("headquarters", sheets)?;
        let settings = Settings { letterhead: material::LETTERHEAD.into(), ..office.settings()? };
        office.set_settings(&settings)?;
        self.tell("tour-founded", &[("first", &input.first.name), ("second", &input.second.name)], "")?;
        Ok(office)
    }

    fn found_post(&self) -> Result<Office> {
        let input = material::post(self.say.language());
        let (office, sheets) = Home::at(self.places.post()).first_field(&input)?;
        self.keep_sheets("border-post-3", sheets)?;
        self.tell("tour-post-founded", &[("name", &input.operator.name)], "")?;
        Ok(office)
    }

    fn keep_sheets(&self, office: &str, sheets: Vec<KeySheetView>) -> Result<()> {
        for sheet in sheets {
            let path = self.places.sheets().join(format!("{office}-{}-key-sheet.pdf", sheet.kind));
            files::write(&path, &files::from_base64(&sheet.pdf)?)?;
        }
        Ok(())
    }

    /// Request, grant, and twelve words compared on both sides before anything flows.
    fn enrol(&self, headquarters: &mut Office, post: &mut Office) -> Result<()> {
        let stick = self.places.stick();
        let request = post.enrol_request(&stick)?;
        self.tell("tour-requested", &[("file", &name_of(&request))], "")?;
        let here = headquarters.enrol_grant(Path::new(&request), &stick, material::ROOT)?;
        let grant = only_grant(headquarters, &stick)?;
        let there = post.enrol_accept(&grant)?;
        self.tell("tour-granted", &[("file", &name_of(&shown(&grant)))], "")?;
        self.compare(&here, &there)?;
        headquarters.enrol_confirm(material::POST_CODE)?;
        post.enrol_confirm("")
    }

    fn compare(&self, here: &[Word], there: &[Word]) -> Result<()> {
        match here == there {
            true => self.tell("tour-words", &[], &word_rows(here)),
            false => Err(Error::internal("the twelve words differ")),
        }
    }

    /// The post records the rifle and its photograph.
    fn record(&self, post: &mut Office) -> Result<String> {
        let rifle = post.add_weapon(&material::rifle())?;
        let path = self.places.file("photograph.png");
        files::write(&path, &picture::png()?)?;
        post.add_photograph(&AttachmentInput {
            record: rifle.id.clone(),
            path: shown(&path),
            caption: "The rifle, left side".into(),
        })?;
        let page = weapon::page::words(self.say, &post.weapon(&rifle.id)?);
        self.tell("tour-recorded", &[("reading", material::READING)], &page)?;
        Ok(rifle.id)
    }

    /// An office puts what another lacks on the stick.
    fn carry(&self, from: &mut Office, to: &str) -> Result<String> {
        let report = from.export_bundle(to, &self.places.stick(), &mut |_, _| Ok(()))?;
        let code = from.identity().code.clone();
        self.tell("tour-carried", &[("from", &code), ("to", to)], &export_words(self.say, &report))?;
        Ok(report.file)
    }

    /// Headquarters looks before it takes in.
    fn take_in(&self, headquarters: &mut Office, bundle: &str) -> Result<()> {
        let would = headquarters.inspect_bundle(Path::new(bundle), &mut |_, _| Ok(()))?;
        self.tell("tour-inspected", &[], &report_words(self.say, &would))?;
        let did = self.import(headquarters, bundle)?;
        self.tell("tour-imported", &[("count", &did.records.to_string())], "")?;
        let again = self.import(headquarters, bundle)?;
        self.tell("tour-twice", &[("count", &again.commits_new.to_string())], "")
    }

    fn import(&self, office: &mut Office, bundle: &str) -> Result<ImportReport> {
        office.import_bundle(Path::new(bundle), &mut |_, _| Ok(()))
    }

    /// A search with the number as somebody else might write it finds the reading with its unreadable sign.
    fn search(&self, headquarters: &Office) -> Result<()> {
        let found = headquarters.find(material::WRITTEN_ELSEWHERE)?.weapons;
        let seen: String = found.iter().map(|one| format!("{}  {}\n", one.reading, one.title)).collect();
        self.tell("tour-found", &[("reading", material::WRITTEN_ELSEWHERE)], &seen)
    }

    fn open_case(&self, headquarters: &mut Office, rifle: &str) -> Result<String> {
        let case = headquarters.open_case(&material::case(rifle))?;
        let lacking = gaps(self.say, &headquarters.case_page(&case.id)?.gaps);
        let reference = case.reference.unwrap_or_default();
        self.tell("tour-opened", &[("reference", &reference)], &lacking)?;
        Ok(case.id)
    }

    fn complete(&self, headquarters: &mut Office, case: &str) -> Result<()> {
        headquarters.change_request(case, &material::request())?;
        match headquarters.case_page(case)?.row.lacking {
            0 => self.tell("tour-completed", &[], ""),
            n => Err(Error::refused("request_incomplete").with("count", n)),
        }
    }

    fn authorise(&self, headquarters: &mut Office, case: &str) -> Result<()> {
        let person = material::AUTHORISING;
        let second = Second { operator: person.name.into(), passphrase: person.passphrase.into() };
        headquarters.authorise_request(case, &second)?;
        self.tell("tour-authorised", &[("name", person.name)], "")
    }

    /// The letter in English as it goes out, and in French as a draft.
    fn issue(&self, headquarters: &mut Office, case: &str) -> Result<(String, String)> {
        let folder = self.places.letters();
        let issue =
            IssueLetter { case_id: case.into(), language: "en".into(), date: material::ISSUED.into() };
        let letter = headquarters.issue_letter(&issue)?;
        let file = headquarters.export_letter(&letter.id, &folder)?;
        let draft = folder.join(letter::draft_name(Language::Fr));
        let preview = headquarters.preview_letter(case, "fr", material::ISSUED)?;
        files::write(&draft, &files::from_base64(&preview.pdf)?)?;
        let reference = letter.reference.unwrap_or_default();
        self.tell("tour-issued", &[("reference", &reference)], "")?;
        Ok((file, shown(&draft)))
    }

    /// The post takes the answer in and sees that its rifle is traced; of the case it learns nothing.
    fn learn(&self, post: &mut Office, bundle: &str, rifle: &str) -> Result<()> {
        let report = self.import(post, bundle)?;
        self.tell("tour-learned", &[], &report_words(self.say, &report))?;
        let page = post.weapon(rifle)?;
        match page.row.traced {
            true => self.tell("tour-traced", &[], &self.life(&page)),
            false => Err(Error::internal("the rifle is not shown as traced")),
        }
    }

    /// What is to be noticed about a weapon, and what happened to it.
    fn life(&self, page: &WeaponPage) -> String {
        let remarks = weapon::remarks(self.say, &page.row);
        let events = weapon::page::events(self.say, &page.events, &page.links);
        format!("{}  {remarks}\n{events}", page.row.national_number)
    }

    fn check(&self, headquarters: &mut Office, post: &mut Office) -> Result<()> {
        for office in [headquarters, post] {
            let verified = office.verify(&mut |_, _| Ok(()))?;
            if !verified.damaged.is_empty() || !verified.tables_equal {
                return Err(Error::internal(verified.damaged.join(", ")));
            }
        }
        self.tell("tour-verified", &[], "")
    }
}

fn only_grant(office: &Office, stick: &Path) -> Result<PathBuf> {
    let files = office.look_in(stick)?.into_iter().map(PathBuf::from);
    let mut grants = files.filter(|file| file.extension().is_some_and(|extension| extension == GRANT));
    grants.next().ok_or_else(|| Error::internal("no grant lies on the stick"))
}

fn name_of(path: &str) -> String {
    Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn left(places: &Places, letter: String, draft: String, bundles: Vec<String>) -> Left {
    Left {
        demonstration: true,
        folder: shown(&places.root),
        headquarters: OpenOffice {
            home: shown(&places.headquarters()),
            operators: vec![material::TRACING, material::AUTHORISING],
            root_passphrase: Some(material::ROOT),
        },
        post: OpenOffice {
            home: shown(&places.post()),
            operators: vec![material::POST],
            root_passphrase: None,
        },
        letter,
        draft,
        bundles,
        sheets: shown(&places.sheets()),
        checker: shown(&places.file("checker.json")),
    }
}
