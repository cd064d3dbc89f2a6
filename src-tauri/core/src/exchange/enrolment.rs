//! How a field office comes in: it asks on a stick, headquarters grants with the root's key, and people compare twelve words
//! before anything flows (R10, R14).

use std::collections::BTreeMap;
use std::path::Path;

use bip39::Language;
use proofmark_format::bundle::{seal, unseal};
use proofmark_format::enrolment::{Grant, Request, word_numbers};
use proofmark_format::ids::{KeyId, ObjectId};
use proofmark_format::root::{Act, Certificate, ReceivedStatement, Right};
use proofmark_format::trust::Trust;
use proofmark_format::{FormatError, limits};
use rusqlite::{OptionalExtension, TransactionBehavior, params};
use std::io::{Read, Write};

use super::{EnrolmentRequest, GRANT, REQUEST, Word};
use crate::error::{Error, Result};
use crate::office::door::keep_statement;
use crate::office::{Enrolment, Office, Role, check, read};
use crate::store::files;

impl Office {
    /// Writes this post's request to be enrolled. It holds names and public keys only.
    pub fn enrol_request(&mut self, folder: &Path) -> Result<String> {
        self.session.require(&[Role::Administrator])?;
        if self.identity.is_headquarters() || self.enrolment()? == Enrolment::Enrolled {
            return Err(Error::refused("already_enrolled"));
        }
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
        let (bytes, id) = request.sign(&self.identity.key)?;
        self.store.execute(
            "INSERT OR IGNORE INTO enrolment VALUES (?1, ?2, NULL, ?3)",
            params![id.0, self.device().0, bytes],
        )?;
        let path = folder.join(self.file_name(&self.identity.code, REQUEST)?);
        files::replace_file(&path, &bytes)?;
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
        let grant = Grant { request: id, root: public, statements: self.all_statements()? };
        let (grant, _) = grant.sign(&root)?;
        self.store.execute(
            "INSERT OR REPLACE INTO enrolment VALUES (?1, ?2, ?3, ?4)",
            params![id.0, KeyId::of_key(&request.device).0, public, bytes],
        )?;
        let mut sealed = seal(Vec::new(), &request.seal)?;
        sealed.write_all(&grant).map_err(Error::internal)?;
        let sealed = sealed.finish().map_err(Error::internal)?;
        files::replace_file(&folder.join(self.file_name(&request.code, GRANT)?), &sealed)?;
        Ok(words(&public, id))
    }

    fn check_request(&self, request: &Request) -> Result<()> {
        check::office_code(&request.code)?;
        check::line("name", &request.name, 120)?;
        if request.country != self.identity.country {
            return Err(Error::refused("country_differs")
                .with("ours", &self.identity.country)
                .with("theirs", &request.country));
        }
        let taken = self.trust.offices.iter().any(|(id, office)| {
            *id != request.office && (office.code == request.code || office.audience == request.audience)
        });
        let reserved = [self.trust.national, self.trust.headquarters].contains(&request.audience);
        match taken || reserved || request.office == self.identity.office {
            true => Err(Error::refused("office_taken").with("name", &request.code)),
            false => Ok(()),
        }
    }

    /// What the root must say for a request; a device that is certified already needs nothing new.
    fn statements_for(&self, request: &Request) -> Vec<Act> {
        let certificate = Certificate {
            device: request.device,
            office: request.office,
            rights: BTreeMap::from([("*".to_owned(), Right::Own)]),
            seal: request.seal.clone(),
            reads: 1,
        };
        let mut acts = Vec::new();
        if !self.trust.offices.contains_key(&request.office) {
            acts.push(Act::Office {
                office: request.office,
                code: request.code.clone(),
                name: request.name.clone(),
                role: "field".into(),
                audience: request.audience,
            });
        }
        if self.trust.certificates.get(&certificate.device_id()) != Some(&certificate) {
            acts.push(Act::Certificate(certificate));
        }
        acts
    }

    fn all_statements(&self) -> Result<Vec<Vec<u8>>> {
        let mut select = self.store.prepare("SELECT bytes FROM statement ORDER BY seq, id")?;
        Ok(select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes a grant in. Nothing in it is believed before the words are found equal.
    pub fn enrol_accept(&mut self, path: &Path) -> Result<Vec<Word>> {
        self.session.require(&[Role::Administrator])?;
        let sealed = read_small(path)?;
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
        self.check_grant(&grant)?;
        let tx = self.store.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for statement in &grant.statements {
            keep_statement(&tx, statement)?;
        }
        tx.execute(
            "UPDATE enrolment SET root = ?2 WHERE request = ?1",
            params![grant.request.0, grant.root],
        )?;
        tx.commit()?;
        Ok(words(&grant.root, grant.request))
    }

    /// The grant answers a request of this device, and its statements certify this device under the root they name.
    fn check_grant(&self, grant: &Grant) -> Result<()> {
        let asked: bool = self.store.query_row(
            "SELECT EXISTS (SELECT 1 FROM enrolment WHERE request = ?1 AND device = ?2)",
            params![grant.request.0, self.device().0],
            |row| row.get(0),
        )?;
        if !asked {
            return Err(Error::refused("grant_not_ours"));
        }
        let trust = grant_trust(&grant.statements)?;
        let certified =
            trust.certificates.get(&self.device()).is_some_and(|c| c.office == self.identity.office);
        let in_place =
            trust.offices.get(&self.identity.office).is_some_and(|o| o.audience == self.identity.audience);
        match certified && in_place && trust.root == Some(grant.root) {
            true => Ok(()),
            false => Err(Error::refused("grant_altered")),
        }
    }

    /// The words of an office's enrolment; of this post's own when none is named.
    pub fn enrol_words(&self, office: &str) -> Result<Vec<Word>> {
        let (request, root, _) = self.pending(office)?;
        Ok(words(&root, request))
    }

    /// Both sides found the words equal: from here on things flow.
    pub fn enrol_confirm(&mut self, office: &str) -> Result<()> {
        self.session.require(&[Role::Administrator])?;
        let (_, root, device) = self.pending(office)?;
        let at = self.surroundings.now();
        if self.identity.is_headquarters() {
            self.store.execute("INSERT OR IGNORE INTO confirmed VALUES (?1, ?2)", params![device.0, at])?;
            return Ok(());
        }
        let founding = self
            .all_statements()?
            .iter()
            .find_map(|bytes| founding_root(bytes))
            .ok_or_else(|| Error::refused("not_enrolled"))?;
        self.pin_root(&founding)?;
        self.store.execute(
            "INSERT OR IGNORE INTO confirmed VALUES (?1, ?2)",
            params![KeyId::of_key(&root).0, at],
        )?;
        Ok(())
    }

    /// Request, root key and device of an enrolment that has been granted.
    fn pending(&self, office: &str) -> Result<(ObjectId, [u8; 32], KeyId)> {
        let devices: Vec<KeyId> = match self.identity.is_headquarters() {
            true => {
                let office = self.office_id(office)?;
                self.trust
                    .certificates
                    .values()
                    .filter(|c| c.office == office)
                    .map(Certificate::device_id)
                    .collect()
            }
            false => vec![self.device()],
        };
        for device in devices {
            let found = self
                .store
                .query_row(
                    "SELECT request, root FROM enrolment WHERE device = ?1 AND root IS NOT NULL",
                    [device.0],
                    |row| Ok((ObjectId(row.get(0)?), row.get(1)?)),
                )
                .optional()?;
            if let Some((request, root)) = found {
                return Ok((request, root, device));
            }
        }
        Err(Error::refused("not_enrolled"))
    }
}

fn grant_trust(statements: &[Vec<u8>]) -> Result<Trust> {
    let altered = |_| Error::refused("grant_altered");
    let received = statements
        .iter()
        .map(|s| ReceivedStatement::read(s))
        .collect::<std::result::Result<Vec<_>, _>>()
        .map_err(altered)?;
    let founding = statements
        .iter()
        .find_map(|bytes| founding_root(bytes))
        .ok_or_else(|| Error::refused("grant_altered"))?;
    Ok(Trust::fold(KeyId::of_key(&founding), &received))
}

fn founding_root(bytes: &[u8]) -> Option<[u8; 32]> {
    match ReceivedStatement::read(bytes).ok()?.statement.act {
        Act::Founding { root, .. } => Some(root),
        _ => None,
    }
}

fn read_request(path: &Path) -> Result<(Request, ObjectId, Vec<u8>)> {
    let bytes = read_small(path)?;
    let (request, id) = Request::read(&bytes).map_err(|_| Error::refused("request_altered"))?;
    Ok((request, id, bytes))
}

fn read_small(path: &Path) -> Result<Vec<u8>> {
    let length = std::fs::metadata(path).map_err(|e| Error::disk(path, &e))?.len();
    if length > 2 * limits::ENROLMENT as u64 {
        return Err(Error::refused("file_too_large")
            .with("path", path.display())
            .with("most", limits::ENROLMENT));
    }
    std::fs::read(path).map_err(|e| Error::disk(path, &e))
}

/// Twelve words of the BIP-39 English list, in every language of the window, each with its number.
fn words(root: &[u8; 32], request: ObjectId) -> Vec<Word> {
    let list = Language::English.word_list();
    word_numbers(root, request)
        .iter()
        .map(|number| Word {
            number: u32::from(*number) + 1,
            word: list.get(usize::from(*number)).copied().unwrap_or_default().to_owned(),
        })
        .collect()
}
