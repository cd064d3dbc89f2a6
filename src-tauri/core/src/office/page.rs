//! What the window shows of the office itself: status, settings, drafts, vocabulary.

use proofmark_format::ids::RecordId;
use rusqlite::{OptionalExtension, params};

use super::home::Home;
use super::{
    Enrolment, Office, OfficeInfo, OfficePage, Role, Session, Settings, Stage, Status, Term, Vocabulary,
};
use super::{check, fold, identity, read};
use crate::error::{Error, Result};
use crate::store;
use crate::vocabulary::terms;
use crate::vocabulary::texts::LANGUAGES;

/// "As of" of the trust that an office holds, or nothing before enrolment.
pub fn trust_as_of(office: &Office) -> Option<String> {
    let (seq, _) = office.trust.head?;
    Some(format!("{seq} · {}", read::moment(office.trust.as_of)))
}

/// Groups of four, as fingerprints are read aloud.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let hex = proofmark_format::ids::hex(bytes);
    let groups: Vec<&str> = (0..hex.len()).step_by(4).filter_map(|n| hex.get(n..n + 4)).collect();
    groups.join(" ")
}

impl Office {
    /// Status once unlocked.
    pub fn status(&self) -> Result<Status> {
        let home = Home::at(&self.home);
        Ok(Status {
            stage: Stage::Open,
            office: Some(self.info()?),
            session: Some(Session {
                operator: self.session.id.to_string(),
                name: self.session.name.clone(),
                roles: self.session.roles.clone(),
            }),
            ..home.status()?
        })
    }

    /// This office, as its own people see it.
    pub fn info(&self) -> Result<OfficeInfo> {
        Ok(OfficeInfo {
            id: self.identity.office.to_string(),
            country: self.identity.country.clone(),
            code: self.identity.code.clone(),
            name: self.identity.name.clone(),
            role: self.identity.role.clone(),
            enrolment: self.enrolment()?,
        })
    }

    /// How far this office is enrolled (R14).
    pub fn enrolment(&self) -> Result<Enrolment> {
        // A grant of another root, whose words wait to be compared; also where this office is enrolled and asked anew.
        let granted = identity::key(&self.store, identity::GRANTED)?;
        if granted.is_some() && granted != identity::key(&self.store, identity::PINNED)? {
            return Ok(Enrolment::Words);
        }
        Ok(match self.trust.certificates.contains_key(&self.device()) {
            true => Enrolment::Enrolled,
            false => Enrolment::Unenrolled,
        })
    }

    /// The settings page's facts.
    pub fn office_page(&self) -> Result<OfficePage> {
        let count = |sql: &str| -> Result<u32> { Ok(self.store.query_row(sql, [], |row| row.get(0))?) };
        let sqlite: String = self.store.query_row("SELECT sqlite_version()", [], |row| row.get(0))?;
        let cipher: String = self.store.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
        Ok(OfficePage {
            office: self.info()?,
            device: fingerprint(&self.device().0),
            root: self
                .trust
                .root
                .map(|key| fingerprint(&proofmark_format::ids::sha256(&key)))
                .unwrap_or_default(),
            trust_as_of: trust_as_of(self),
            series: self.identity.series.clone(),
            engine: format!("SQLite {sqlite}, SQLCipher {cipher}"),
            commits: count("SELECT coalesce(max(n), 0) FROM commits")?,
            unknown: count("SELECT count(*) FROM record WHERE flags & 128 <> 0 AND kind IS NOT NULL")?,
            address: self.settings()?.letterhead.lines().map(str::to_owned).collect(),
            forks: count("SELECT count(DISTINCT feed) FROM fork")?,
        })
    }

    /// Settings of this machine.
    pub fn settings(&self) -> Result<Settings> {
        let setting = |name: &str, usual: &str| -> Result<String> {
            let held =
                self.store.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0));
            Ok(held.optional()?.unwrap_or_else(|| usual.to_owned()))
        };
        Ok(Settings {
            language: Home::at(&self.home).language(),
            theme: setting("theme", "system")?,
            letterhead: setting("letterhead", "")?,
            stick: setting("stick", "")?,
            courier: setting("courier", "")?,
        })
    }

    /// Changes settings of this machine; they never travel.
    pub fn set_settings(&mut self, settings: &Settings) -> Result<()> {
        check::text("letterhead", &settings.letterhead)?;
        if !["system", "light", "dark"].contains(&settings.theme.as_str()) {
            return Err(Error::refused("vocabulary_unknown")
                .with("list", "theme")
                .with("value", &settings.theme));
        }
        Home::at(&self.home).set_language(&settings.language)?;
        let tx = self.store.transaction()?;
        for (name, value) in [
            ("theme", &settings.theme),
            ("letterhead", &settings.letterhead),
            ("stick", &settings.stick),
            ("courier", &settings.courier),
        ] {
            tx.execute("INSERT OR REPLACE INTO setting VALUES (?1, ?2)", params![name, value])?;
        }
        Ok(tx.commit()?)
    }

    /// Keeps an unsaved form.
    pub fn save_draft(&mut self, form: &str, json: &str) -> Result<()> {
        self.store.execute(
            "INSERT OR REPLACE INTO draft VALUES (?1, ?2, ?3)",
            params![self.session.id.0, form, json],
        )?;
        Ok(())
    }

    /// An unsaved form of this operator.
    pub fn draft(&self, form: &str) -> Result<Option<String>> {
        let held = self.store.query_row(
            "SELECT json FROM draft WHERE operator = ?1 AND form = ?2",
            params![self.session.id.0, form],
            |row| row.get(0),
        );
        Ok(held.optional()?)
    }

    /// Forgets an unsaved form.
    pub fn drop_draft(&mut self, form: &str) -> Result<()> {
        self.store.execute(
            "DELETE FROM draft WHERE operator = ?1 AND form = ?2",
            params![self.session.id.0, form],
        )?;
        Ok(())
    }

    /// Replays `rebuilt/` when an older or newer program wrote it.
    pub(crate) fn rebuild_if_older(&mut self) -> Result<()> {
        let held: Option<String> = self
            .store
            .query_row("SELECT value FROM setting WHERE name = 'rebuilt_version'", [], |row| row.get(0))
            .optional()?;
        if held.as_deref() == Some(store::REBUILT_VERSION) {
            return Ok(());
        }
        self.rebuild(&mut |_, _| Ok(()))
    }

    /// Drops and replays all tables that can be replayed, in one transaction.
    pub fn rebuild(&mut self, step: &mut dyn FnMut(u32, u32) -> Result<()>) -> Result<()> {
        let own = self.device();
        let tx = self.store.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        super::door::refresh_trust(&tx, &mut self.trust)?;
        fold::rebuild(&tx, &self.trust, own, step)?;
        Ok(tx.commit()?)
    }

    /// Pins the root: from here on its statements are believed.
    pub(crate) fn pin_root(&mut self, root: proofmark_format::ids::KeyId) -> Result<()> {
        let own = self.device();
        let tx = self.store.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        identity::put(&tx, identity::PINNED, &root.0)?;
        super::door::refresh_trust(&tx, &mut self.trust)?;
        fold::rebuild(&tx, &self.trust, own, &mut |_, _| Ok(()))?;
        Ok(tx.commit()?)
    }
}

/// All lists of terms that are shown whole, as they ship.
pub fn vocabulary() -> Vocabulary {
    let term = |list: &str, code: &&str| Term {
        code: (*code).to_owned(),
        labels: LANGUAGES
            .iter()
            .map(|language| ((*language).to_owned(), terms::label(list, code, language)))
            .collect(),
        asks: terms::property(list, code, "asks")
            .and_then(|asks| asks.as_array())
            .map(|asks| asks.iter().filter_map(|field| Some(field.as_str()?.to_owned())).collect())
            .unwrap_or_default(),
    };
    let shown = terms::lists().filter(|list| !terms::is_by_search(list));
    let lists = shown
        .map(|list| (list.to_owned(), terms::codes(list).iter().map(|code| term(list, code)).collect()))
        .collect();
    Vocabulary { lists }
}

/// Forgets unsaved forms about a record that was erased, and about what it belonged to: what somebody typed there may say it
/// again (R4).
pub(super) fn forget_drafts(tx: &rusqlite::Connection, record: RecordId) -> Result<()> {
    for id in std::iter::once(record).chain(read::above(tx, record)?) {
        tx.execute("DELETE FROM draft WHERE instr(form, ?1) > 0", [id.to_string()])?;
    }
    Ok(())
}

impl Role {
    /// Who puts bundles on sticks and takes them in.
    pub(crate) const EXCHANGING: [Role; 3] = [Role::Recorder, Role::TracingOfficer, Role::Administrator];
    /// Who records. A verifier checks what others recorded, and so does not write it himself.
    pub(crate) const RECORDING: [Role; 2] = [Role::Recorder, Role::TracingOfficer];
    /// Who decides between what others wrote.
    pub(crate) const SETTLING: [Role; 3] = [Role::Verifier, Role::TracingOfficer, Role::Administrator];
}
