//! How a field office comes in: it asks on a stick, headquarters grants with the root's key, and people compare twelve words
//! before anything flows (R10, R14).

use std::collections::BTreeMap;
use std::path::Path;

use bip39::Language;
use proofmark_format::bundle::{seal, unseal, usable};
use proofmark_format::enrolment::{Grant, Request, word_numbers};
use proofmark_format::ids::{KeyId, ObjectId};
use proofmark_format::root::{Act, Certificate, ReceivedStatement, Right};
use proofmark_format::trust::Trust;
use proofmark_format::{FormatError, limits};
use rusqlite::{OptionalExtension, TransactionBehavior, params};
use std::io::{Read, Write};

use super::{EnrolmentRequest, GRANT, REQUEST, Word};
use crate::error::{Error, Result};
use crate::office::door::{fold_trust, keep_statement, refresh_trust, statements_in_force, trust_now};
use crate::office::identity::{self, ANSWERED, GRANTED, PINNED};
use crate::office::{Office, Role, check, read};
use crate::store::files;

impl Office {
    /// Writes this laptop's request to be enrolled. It holds names and public keys only. A laptop that is enrolled asks anew
    /// where the nation's root was founded anew: it stays enrolled until a grant is taken in.
    pub fn enrol_request(&mut self, folder: &Path) -> Result<String> {
        self.session.require(&[Role::Administrator])?;
        if self.identity.is_headquarters() && self.root_here()? {
            return Err(Error::refused("already_enrolled"));
        }
        let (bytes, id) = self.own_request()?;
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Whoever asks again does not wait any more for an answer whose words nobody found equal.
        if identity::key(&tx, GRANTED)? != identity::key(&tx, PINNED)? {
            identity::forget(&tx, GRANTED)?;
        }
        tx.execute(
            "INSERT OR IGNORE INTO enrolment VALUES (?1, ?2, NULL, ?3)",
            params![id.0, self.identity.device_id().0, bytes],
        )?;
        tx.commit()?;
        self.write_request(folder, &self.identity.code, &bytes)
    }

    /// Writes an office's particulars, its request as it once asked, so that a further or a new laptop of that office can
    /// join it. A laptop writes those of its own office itself.
    pub fn particulars(&self, office: &str, folder: &Path) -> Result<String> {
        self.session.require(&[Role::Administrator])?;
        let own =
            office.is_empty() || office == self.identity.code || office == self.identity.office.to_string();
        if own {
            let (bytes, _) = self.own_request()?;
            return self.write_request(folder, &self.identity.code, &bytes);
        }
        let id = self.office_id(office)?;
        let code = self.trust.offices.get(&id).map(|office| office.code.clone()).unwrap_or_default();
        let mut select = self.store.prepare("SELECT bytes FROM enrolment")?;
        let requests = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Vec<u8>>>>()?;
        let newest = requests
            .into_iter()
            .filter_map(|bytes| Some((Request::read(&bytes).ok()?.0, bytes)))
            .filter(|(request, _)| request.office == id)
            .max_by_key(|(request, _)| request.at);
        match newest {
            Some((_, bytes)) => self.write_request(folder, &code, &bytes),
            None => Err(Error::refused("particulars_missing").with("office", code)),
        }
    }

    fn own_request(&self) -> Result<(Vec<u8>, ObjectId)> {
        let request = Request {
            country: self.identity.country.clone(),
            code: self.identity.code.clone(),
            name: self.identity.name.clone(),
            office: self.identity.office,
            audience: self.identity.audience,
            device: self.identity.key.verifying_key().to_bytes(),
            seal: vec![self.identity.recipient()],
            at: self.surroundings.now(),
        };
        Ok(request.sign(&self.identity.key)?)
    }

    fn write_request(&self, folder: &Path, code: &str, bytes: &[u8]) -> Result<String> {
        let path = folder.join(self.file_name(code, REQUEST)?);
        files::replace_file(&path, bytes)?;
        Ok(path.display().to_string())
    }

    /// Shows what a request asks.
    pub fn read_request(&self, path: &Path) -> Result<EnrolmentRequest> {
        let (request, _, _) = read_request(path)?;
        Ok(EnrolmentRequest {
            at: read::moment(request.at),
            known: self.trust.certificates.contains_key(&KeyId::of_key(&request.device)),
            further: self
                .trust
                .certificates
                .values()
                .any(|c| c.office == request.office && c.device != request.device),
            device: crate::office::fingerprint(&KeyId::of_key(&request.device).0),
            country: request.country,
            code: request.code,
            name: request.name,
        })
    }

    /// Grants a request with the root's key: the office and its device enter the root feed, and a grant for them goes to the
    /// folder. Returns the words to compare.
    pub fn enrol_grant(&mut self, path: &Path, folder: &Path, root_passphrase: &str) -> Result<Vec<Word>> {
        self.session.require(&[Role::Administrator])?;
        let (request, id, bytes) = read_request(path)?;
        self.check_request(&request)?;
        let root = self.root_key(root_passphrase)?;
        let public = root.verifying_key().to_bytes();
        self.state(&root, self.statements_for(&request))?;
        let statements = statements_in_force(&self.store, &self.trust)?.into_iter().map(|(bytes, _)| bytes);
        let grant = Grant { request: id, root: public, statements: statements.collect() };
        let (grant, _) = grant.sign(&root)?;
        let device = KeyId::of_key(&request.device);
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // One question of each device stands: the last that was answered.
        tx.execute("DELETE FROM enrolment WHERE device = ?1", [device.0])?;
        tx.execute("INSERT INTO enrolment VALUES (?1, ?2, ?3, ?4)", params![id.0, device.0, public, bytes])?;
        tx.commit()?;
        let mut sealed = seal(Vec::new(), &usable(&request.seal)?)?;
        sealed.write_all(&grant).map_err(Error::internal)?;
        let sealed = sealed.finish().map_err(Error::internal)?;
        files::replace_file(&folder.join(self.file_name(&request.code, GRANT)?), &sealed)?;
        Ok(words(&public, id))
    }

    /// Of an office that exists a further laptop may come in: with the office's code and audience, and a key that is cut
    /// nowhere and of no other office. A new office takes nothing that is anybody's.
    fn check_request(&self, request: &Request) -> Result<()> {
        check::office_code(&request.code)?;
        check::line("name", &request.name, 120)?;
        if request.country != self.identity.country {
            return Err(Error::refused("country_differs")
                .with("ours", &self.identity.country)
                .with("theirs", &request.country));
        }
        let device = KeyId::of_key(&request.device);
        if self.trust.cuts.contains_key(&device) {
            return Err(Error::refused("device_cut").with("device", crate::office::fingerprint(&device.0)));
        }
        let fits = match self.trust.offices.get(&request.office) {
            Some(office) => office.code == request.code && office.audience == request.audience,
            None => !self.is_taken(request),
        };
        let elsewhere = self.trust.office_of(device).is_some_and(|office| office != request.office);
        match fits && !elsewhere {
            true => Ok(()),
            false => Err(Error::refused("office_taken").with("name", &request.code)),
        }
    }

    fn is_taken(&self, request: &Request) -> bool {
        [self.trust.national, self.trust.headquarters].contains(&request.audience)
            || self.trust.audiences.contains_key(&request.audience)
            || self
                .trust
                .offices
                .values()
                .any(|office| office.code == request.code || office.audience == request.audience)
    }

    /// What the root must say for a request; a device that is certified already keeps its rights and needs nothing new.
    fn statements_for(&self, request: &Request) -> Vec<Act> {
        let office = self.trust.offices.get(&request.office);
        let usual = match office.is_some_and(|office| office.role == "headquarters") {
            true => Right::Any,
            false => Right::Own,
        };
        let known = self.trust.certificates.get(&KeyId::of_key(&request.device));
        let certificate = Certificate {
            device: request.device,
            office: request.office,
            rights: known.map_or_else(|| BTreeMap::from([("*".to_owned(), usual)]), |c| c.rights.clone()),
            seal: request.seal.clone(),
            reads: 1,
        };
        let mut acts = Vec::new();
        if office.is_none() {
            acts.push(Act::Office {
                office: request.office,
                code: request.code.clone(),
                name: request.name.clone(),
                role: "field".into(),
                audience: request.audience,
            });
        }
        if known != Some(&certificate) {
            acts.push(Act::Certificate(certificate));
        }
        acts
    }

    /// Takes a grant in. Nothing in it is believed before the words are found equal.
    pub fn enrol_accept(&mut self, path: &Path) -> Result<Vec<Word>> {
        self.session.require(&[Role::Administrator])?;
        let sealed = files::read_small(path, 2 * limits::ENROLMENT as u64)?;
        let mut bytes = Vec::new();
        let altered = |_| Error::refused("grant_altered");
        unseal(&sealed[..], std::slice::from_ref(&self.identity.seal))
            .map_err(
                |e| if e == FormatError::NotForUs { Error::refused("grant_not_ours") } else { altered(e) },
            )?
            .take(limits::ENROLMENT as u64)
            .read_to_end(&mut bytes)
            .map_err(|_| Error::refused("grant_altered"))?;
        let (grant, _) = Grant::read(&bytes).map_err(altered)?;
        let founding = self.check_grant(&grant)?;
        let own = self.device();
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refresh_trust(&tx, &mut self.trust)?;
        let before = self.trust.clone();
        for statement in &grant.statements {
            keep_statement(&tx, statement)?;
        }
        tx.execute(
            "UPDATE enrolment SET root = ?2 WHERE request = ?1",
            params![grant.request.0, grant.root],
        )?;
        identity::put(&tx, GRANTED, &founding.0)?;
        identity::put(&tx, ANSWERED, &grant.request.0)?;
        // What a root says that was pinned long ago counts at once; a new one says nothing before its words are compared.
        let now = trust_now(&tx, &before)?;
        fold_trust(&tx, &before, &now, own)?;
        tx.commit()?;
        self.trust = now;
        Ok(words(&grant.root, grant.request))
    }

    /// The grant answers a request of this device, and its statements certify this device under the root they name. Returns
    /// the key id of their founding.
    fn check_grant(&self, grant: &Grant) -> Result<KeyId> {
        let asked: bool = self.store.query_row(
            "SELECT EXISTS (SELECT 1 FROM enrolment WHERE request = ?1 AND device = ?2)",
            params![grant.request.0, self.device().0],
            |row| row.get(0),
        )?;
        if !asked {
            return Err(Error::refused("grant_not_ours"));
        }
        let altered = || Error::refused("grant_altered");
        let read = |bytes: &Vec<u8>| ReceivedStatement::read(bytes).map_err(|_| altered());
        let received = grant.statements.iter().map(read).collect::<Result<Vec<_>>>()?;
        let certifies = |founding: &KeyId| {
            let trust = Trust::fold(*founding, &received);
            let office = trust.offices.get(&self.identity.office);
            trust.root == Some(grant.root)
                && !trust.forked
                && trust.office_of(self.device()) == Some(self.identity.office)
                && office.is_some_and(|office| office.audience == self.identity.audience)
        };
        let foundings = received.iter().filter_map(|received| match &received.statement.act {
            Act::Founding { root, .. } => Some(KeyId::of_key(root)),
            _ => None,
        });
        foundings.into_iter().find(certifies).ok_or_else(altered)
    }

    /// The words of an office's enrolment; of this post's own when none is named.
    pub fn enrol_words(&self, office: &str) -> Result<Vec<Word>> {
        let (request, root, _) = self.pending(office)?;
        Ok(words(&root, request))
    }

    /// Both sides found the words equal: from here on things flow. At headquarters of the office, or device, that is named;
    /// at the laptop that asked, of the root that was granted.
    pub fn enrol_confirm(&mut self, office: &str) -> Result<()> {
        self.session.require(&[Role::Administrator])?;
        let (_, root, device) = self.pending(office)?;
        let at = self.surroundings.now();
        let is_own = device == self.device();
        let key = if is_own { KeyId::of_key(&root) } else { device };
        if is_own {
            let granted =
                identity::key(&self.store, GRANTED)?.ok_or_else(|| Error::refused("not_enrolled"))?;
            if identity::key(&self.store, PINNED)? != Some(granted) {
                self.pin_root(granted)?;
            }
            self.learn_role()?;
        }
        self.store.execute("INSERT OR IGNORE INTO confirmed VALUES (?1, ?2)", params![key.0, at])?;
        Ok(())
    }

    /// A laptop that joined headquarters learns from the root that it is headquarters.
    fn learn_role(&mut self) -> Result<()> {
        let described = self.trust.offices.get(&self.identity.office).map(|office| office.role.clone());
        if let Some(role) = described.filter(|role| *role != self.identity.role) {
            identity::put(&self.store, "role", role.as_bytes())?;
            self.identity.role = role;
        }
        Ok(())
    }

    /// Request, root key and device of an enrolment that has been granted: this laptop's own where none is named.
    fn pending(&self, named: &str) -> Result<(ObjectId, [u8; 32], KeyId)> {
        let missing = || Error::refused("not_enrolled");
        let is_own = named.is_empty() || (!self.identity.is_headquarters() && named == self.identity.code);
        if is_own {
            let request = identity::key(&self.store, ANSWERED)?.ok_or_else(missing)?;
            let root = self
                .store
                .query_row(
                    "SELECT root FROM enrolment WHERE request = ?1 AND root IS NOT NULL",
                    [request.0],
                    |row| row.get(0),
                )
                .optional()?;
            return Ok((ObjectId(request.0), root.ok_or_else(missing)?, self.device()));
        }
        let devices: Vec<KeyId> = match KeyId::parse(named) {
            Some(device) => vec![device],
            None => {
                let office = self.office_id(named)?;
                let of_office = self.trust.certificates.values().filter(|c| c.office == office);
                of_office.map(Certificate::device_id).collect()
            }
        };
        let mut granted = Vec::new();
        for device in devices.into_iter().filter(|device| *device != self.device()) {
            let found = self
                .store
                .query_row(
                    "SELECT request, root FROM enrolment WHERE device = ?1 AND root IS NOT NULL",
                    [device.0],
                    |row| Ok((ObjectId(row.get(0)?), row.get(1)?)),
                )
                .optional()?;
            granted.extend(found.map(|(request, root)| (request, root, device)));
        }
        // Of several laptops of an office the one whose words still wait.
        let waits = |(_, _, device): &&(ObjectId, [u8; 32], KeyId)| {
            !self.trust.cuts.contains_key(device) && self.refuse_unconfirmed(*device).is_err()
        };
        granted.iter().find(waits).or(granted.last()).copied().ok_or_else(missing)
    }
}

fn read_request(path: &Path) -> Result<(Request, ObjectId, Vec<u8>)> {
    let bytes = files::read_small(path, limits::ENROLMENT as u64)?;
    let (request, id) = Request::read(&bytes).map_err(|_| Error::refused("request_altered"))?;
    Ok((request, id, bytes))
}

fn words(root: &[u8; 32], request: ObjectId) -> Vec<Word> {
    spoken(&word_numbers(root, request))
}

/// Numbers as words of the BIP-39 English list, in every language of the window, each with its number.
pub(crate) fn spoken(numbers: &[u16]) -> Vec<Word> {
    let list = Language::English.word_list();
    numbers
        .iter()
        .map(|number| Word {
            number: u32::from(*number) + 1,
            word: list.get(usize::from(*number)).copied().unwrap_or_default().to_owned(),
        })
        .collect()
}
