//! The folder of an office: first start, and unlocking.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use proofmark_format::enrolment::Request;
use proofmark_format::ids::{AudienceId, KeyId, OfficeId, RandomId, RecordId};
use proofmark_format::keys::{Cost, KeysFile, Slot, SlotKind};
use proofmark_format::limits;
use proofmark_format::root::{Act as Says, Certificate, Right, Statement};
use proofmark_format::trust::Trust;
use zeroize::Zeroizing;

use super::act::Content;
use super::check;
use super::door::{keep_statement, refresh_trust};
use super::memory::Memory;
use super::roots::ROOT;
use super::{
    FirstField, FirstNational, Identity, NewOperator, Office, Operator, Role, Second, Stage, Status,
};
use super::{Surroundings, identity, kinds, numbers, operators};
use crate::error::{Error, Result};
use crate::store::{self, StoreKey, files, keys};

/// File name of the store.
pub(crate) const STORE: &str = "store.db";
const LANGUAGE: &str = "language";
const OFFICE_SHEET: &str = "pmoffice";
pub(super) const ROOT_SHEET: &str = "pmroot";

/// The folder of an office, and the world around it.
#[derive(Clone)]
pub struct Home {
    path: PathBuf,
    surroundings: Surroundings,
}

/// What both first starts need to know.
struct Founding<'a> {
    /// The office that this laptop joins, where it exists already.
    joins: Option<(OfficeId, AudienceId)>,
    country: &'a str,
    code: &'a str,
    name: &'a str,
    role: &'a str,
    operators: Vec<&'a NewOperator>,
    root_passphrase: Option<&'a str>,
}

/// A secret that is to exist on paper only, in groups of four signs.
pub(crate) struct PrintedSecret {
    /// `office` or `root`.
    pub kind: &'static str,
    pub groups: Vec<String>,
}

/// What is drawn when an office is founded.
struct Secrets {
    store: StoreKey,
    office_sheet: Zeroizing<[u8; 32]>,
    root: Option<RootSecrets>,
}

struct RootSecrets {
    now: SigningKey,
    next: SigningKey,
}

impl Home {
    /// The office in this folder.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Home { path: path.into(), surroundings: Surroundings::default() }
    }

    /// The same folder in another world: for tests, simulation and benchmarks.
    pub fn in_surroundings(mut self, surroundings: Surroundings) -> Self {
        self.surroundings = surroundings;
        self
    }

    /// The folder that an office has where nobody named one.
    pub fn usual() -> Result<Self> {
        let data = dirs::data_dir().ok_or_else(|| Error::internal("this system names no folder for data"))?;
        Ok(Home::at(data.join("proofmark")))
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The world around it.
    pub(crate) fn surroundings(&self) -> &Surroundings {
        &self.surroundings
    }

    /// Where the program stands before anybody unlocked.
    pub fn status(&self) -> Result<Status> {
        let exists = self.path.join(STORE).exists();
        let operators = match exists {
            true => keys::read(&self.path)?
                .slots
                .iter()
                .filter(|s| s.header.kind == SlotKind::Operator)
                .map(name_of)
                .collect(),
            false => Vec::new(),
        };
        Ok(Status {
            stage: if exists { Stage::Locked } else { Stage::FirstStart },
            home: self.path.display().to_string(),
            language: self.language(),
            version: env!("CARGO_PKG_VERSION").into(),
            operators,
            office: None,
            session: None,
        })
    }

    /// The language of the window before anybody unlocked; nothing secret, so it lies beside the store.
    pub fn language(&self) -> String {
        let chosen = std::fs::read_to_string(self.path.join(LANGUAGE)).unwrap_or_default();
        let system = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
        let wanted = if chosen.is_empty() { system.unwrap_or_default() } else { chosen };
        if wanted.starts_with("fr") { "fr".into() } else { "en".into() }
    }

    pub(crate) fn set_language(&self, language: &str) -> Result<()> {
        check::shipped("language", "language", language)?;
        files::replace_file(&self.path.join(LANGUAGE), language.as_bytes())
    }

    /// Creates the national office: its store, its separate root, two people, two secrets to print (R9, R15, R16).
    pub(crate) fn found_national(&self, input: &FirstNational) -> Result<(Office, Vec<PrintedSecret>)> {
        if input.first.name.trim() == input.second.name.trim() {
            return Err(Error::refused("same_person"));
        }
        keys::check_passphrase(&input.root_passphrase)?;
        self.found(
            &input.language,
            Founding {
                joins: None,
                country: &input.country,
                code: &input.code,
                name: &input.name,
                role: "headquarters",
                operators: vec![&input.first, &input.second],
                root_passphrase: Some(&input.root_passphrase),
            },
        )
    }

    /// Creates a field office: its store, one person, one secret to print. It draws its own ids and waits for a grant (R10).
    /// A further laptop of an office has a key of its own, and all else from the particulars of that office.
    pub(crate) fn found_field(&self, input: &FirstField) -> Result<(Office, Vec<PrintedSecret>)> {
        let joined = match input.joins.is_empty() {
            true => None,
            false => Some(particulars(Path::new(&input.joins))?),
        };
        let (country, code, name) = match &joined {
            Some(office) => (&office.country, &office.code, &office.name),
            None => (&input.country, &input.code, &input.name),
        };
        self.found(
            &input.language,
            Founding {
                joins: joined.as_ref().map(|office| (office.office, office.audience)),
                country,
                code,
                name,
                role: "field",
                operators: vec![&input.operator],
                root_passphrase: None,
            },
        )
    }

    fn found(&self, language: &str, founding: Founding<'_>) -> Result<(Office, Vec<PrintedSecret>)> {
        founding.check()?;
        let path = self.path.join(STORE);
        if path.exists() {
            return Err(Error::refused("store_exists").with("path", path.display()));
        }
        std::fs::create_dir_all(&self.path).map_err(|e| Error::disk(&self.path, &e))?;
        // Everything is made under another name; the store gets its own last, so a crash leaves a first start.
        let partial = files::partial_name(&path);
        let _ = std::fs::remove_file(&partial);
        let made = self.make(&partial, &founding);
        let secrets = made.inspect_err(|_| {
            let _ = std::fs::remove_file(&partial);
        })?;
        files::finish_file(&partial, &path).map_err(|e| Error::disk(&path, &e))?;
        self.set_language(language)?;
        let first =
            founding.operators.first().ok_or_else(|| Error::refused("field_empty").with("field", "name"))?;
        let office = self.unlock(&first.name, &first.passphrase)?;
        Ok((office, secrets.printed()?))
    }

    fn make(&self, path: &Path, founding: &Founding<'_>) -> Result<Secrets> {
        let secrets = self.draw(founding.root_passphrase.is_some())?;
        let identity = self.identity(founding)?;
        let connection = store::create(path, &secrets.store)?;
        identity.save(&connection)?;
        let mut office = Office {
            store: connection,
            home: self.path.clone(),
            key: secrets.store.clone(),
            identity,
            trust: Trust::default(),
            session: Operator { id: RecordId::default(), name: String::new(), roles: Vec::new() },
            surroundings: self.surroundings.clone(),
            looked: Arc::default(),
            memory: Memory::default(),
        };
        if let Some(root) = &secrets.root {
            office.found_nation(founding, root)?;
        }
        let cost = self.surroundings.cost();
        let mut slots = Vec::new();
        for operator in &founding.operators {
            let id = office.birth_operator(operator)?;
            slots.push(office.operator_slot(operator, id, cost)?);
        }
        slots.extend(self.other_slots(&secrets, founding, cost)?);
        keys::write(&self.path, &KeysFile { slots })?;
        Ok(secrets)
    }

    fn draw(&self, national: bool) -> Result<Secrets> {
        let random = || -> Result<Zeroizing<[u8; 32]>> { Ok(Zeroizing::new(self.surroundings.random()?)) };
        let root = match national {
            true => Some(RootSecrets {
                now: SigningKey::from_bytes(&*random()?),
                next: SigningKey::from_bytes(&*random()?),
            }),
            false => None,
        };
        Ok(Secrets { store: random()?, office_sheet: random()?, root })
    }

    fn identity(&self, founding: &Founding<'_>) -> Result<Identity> {
        let (office, audience) = match founding.joins {
            Some(joined) => joined,
            None => (OfficeId(self.surroundings.random()?), AudienceId(self.surroundings.random()?)),
        };
        Ok(Identity {
            key: SigningKey::from_bytes(&self.surroundings.random()?),
            seal: age::x25519::Identity::generate(),
            country: founding.country.to_owned(),
            code: founding.code.to_owned(),
            name: founding.name.trim().to_owned(),
            role: founding.role.to_owned(),
            office,
            audience,
            incarnation: RandomId(self.surroundings.random()?),
            series: numbers::draw_series(&self.surroundings)?,
        })
    }

    fn other_slots(&self, secrets: &Secrets, founding: &Founding<'_>, cost: Cost) -> Result<Vec<Slot>> {
        let sheet = Zeroizing::new(keys::printed(OFFICE_SHEET, &secrets.office_sheet)?.concat());
        let random = || self.surroundings.random();
        let mut slots = vec![keys::wrap(
            SlotKind::OfficeSheet,
            "office sheet",
            &sheet,
            &secrets.store[..],
            cost,
            random()?,
        )?];
        if let (Some(root), Some(passphrase)) = (&secrets.root, founding.root_passphrase) {
            slots.push(keys::wrap(SlotKind::Root, ROOT, passphrase, root.now.as_bytes(), cost, random()?)?);
        }
        Ok(slots)
    }

    /// Opens the office for an operator. A wrong passphrase is refused and changes nothing.
    pub fn unlock(&self, operator: &str, passphrase: &str) -> Result<Office> {
        let (key, id) = self.open_slot(operator, passphrase)?;
        self.open(key, id)
    }

    /// Opens the store with its key, for the operator whose slot gave it.
    pub(crate) fn open(&self, key: StoreKey, operator: RecordId) -> Result<Office> {
        let connection = store::open(&self.path.join(STORE), &key)?;
        files::clear_incoming(&self.path);
        let identity = Identity::load(&connection)?;
        let mut trust = Trust::default();
        refresh_trust(&connection, &mut trust)?;
        let mut office = Office {
            store: connection,
            home: self.path.clone(),
            key,
            identity,
            trust,
            session: Operator { id: operator, name: String::new(), roles: Vec::new() },
            surroundings: self.surroundings.clone(),
            looked: Arc::default(),
            memory: Memory::default(),
        };
        office.rebuild_if_older()?;
        office.session = operators::who_unlocked(&office, operator)?;
        Ok(office)
    }

    /// The store key and the operator's record, from his slot.
    pub(crate) fn open_slot(&self, operator: &str, passphrase: &str) -> Result<(StoreKey, RecordId)> {
        let file = keys::read(&self.path)?;
        let slot = file
            .slots
            .iter()
            .find(|slot| slot.header.kind == SlotKind::Operator && slot.header.name == operator)
            .ok_or_else(|| Error::refused("operator_unknown").with("name", operator))?;
        let secret = keys::unwrap(slot, passphrase)?.ok_or_else(|| Error::refused("passphrase_wrong"))?;
        let damaged = || Error::broken("keys_damaged").with("path", self.path.display());
        let (key, id) = secret.split_at_checked(32).ok_or_else(damaged)?;
        Ok((
            Zeroizing::new(key.try_into().map_err(|_| damaged())?),
            RecordId::from_slice(id).map_err(|_| damaged())?,
        ))
    }
}

/// What the request of an office's first laptop says of the office.
fn particulars(path: &Path) -> Result<Request> {
    let bytes = files::read_small(path, limits::ENROLMENT as u64)?;
    Request::read(&bytes).map(|(request, _)| request).map_err(|_| Error::refused("request_altered"))
}

fn name_of(slot: &Slot) -> String {
    slot.header.name.clone()
}

impl Founding<'_> {
    fn check(&self) -> Result<()> {
        check::shipped("country", "country", self.country)?;
        check::line("name", self.name, 120)?;
        check::office_code(self.code)?;
        for operator in &self.operators {
            operators::check(operator)?;
        }
        Ok(())
    }
}

impl Office {
    /// The first statements of a nation: founding, its headquarters, this device.
    fn found_nation(&mut self, founding: &Founding<'_>, root: &RootSecrets) -> Result<()> {
        let public = root.now.verifying_key().to_bytes();
        let next = KeyId::of_key(root.next.verifying_key().as_bytes());
        let founding = Says::Founding {
            country: founding.country.to_owned(),
            root: public,
            national: AudienceId(self.surroundings.random()?),
            headquarters: self.identity.audience,
        };
        let statement = Statement { seq: 0, prev: None, at: self.surroundings.now(), next, act: founding };
        let (bytes, _) = statement.sign(&root.now)?;
        keep_statement(&self.store, &bytes)?;
        identity::put(&self.store, identity::PINNED, &KeyId::of_key(&public).0)?;
        refresh_trust(&self.store, &mut self.trust)?;
        let (office, certificate) = (self.identity.office_statement(), self.identity.certificate(Right::Any));
        self.state(&root.now, vec![office, Says::Certificate(certificate)])
    }

    fn birth_operator(&mut self, operator: &NewOperator) -> Result<RecordId> {
        let is_first = self.session.id == RecordId::default();
        let audience = self.own_audience();
        let fields: Vec<(&'static str, Content)> = operators::fields(operator);
        let (draft, outcome) = self.change(|task| {
            let draft = task.act.birth(&kinds::OPERATOR, audience, fields);
            if is_first {
                task.act.operator = Some(draft);
            }
            Ok(draft)
        })?;
        let id = outcome.id(draft);
        if is_first {
            self.session = operators::by_id(&self.store, id)?;
        }
        Ok(id)
    }

    pub(crate) fn operator_slot(&self, operator: &NewOperator, id: RecordId, cost: Cost) -> Result<Slot> {
        let secret = Zeroizing::new([&self.key[..], &id.0[..]].concat());
        let name = operator.name.trim();
        keys::wrap(SlotKind::Operator, name, &operator.passphrase, &secret, cost, self.surroundings.random()?)
    }

    /// Adds an operator with a slot of his own.
    pub fn add_operator(&mut self, operator: &NewOperator) -> Result<super::Done> {
        self.session.require(&[Role::Administrator])?;
        operators::check(operator)?;
        let mut file = keys::read(&self.home)?;
        if file.slots.iter().any(|slot| slot.header.name == operator.name.trim()) {
            return Err(Error::refused("name_taken").with("name", operator.name.trim()));
        }
        // The record first: a crash between the two leaves an operator without a slot, whom the same act completes.
        let id = match operators::by_name(&self.store, operator.name.trim())? {
            Some(id) => id,
            None => self.birth_operator(operator)?,
        };
        file.slots.push(self.operator_slot(operator, id, self.surroundings.cost())?);
        keys::write(&self.home, &file)?;
        Ok(super::Done {
            id: id.to_string(),
            reference: None,
            changed: vec!["operator".into()],
            proposed: false,
        })
    }

    /// The second person, by his own passphrase, there and then; never the one who acts (R16).
    pub(crate) fn second(&self, second: &Second, role: Role) -> Result<Operator> {
        if second.operator == self.session.name {
            return Err(Error::refused("same_person"));
        }
        let home = Home { path: self.home.clone(), surroundings: self.surroundings.clone() };
        let (_, id) = home.open_slot(&second.operator, &second.passphrase)?;
        if id == self.session.id {
            return Err(Error::refused("same_person"));
        }
        let operator = operators::by_id(&self.store, id)?;
        operator.require(&[role])?;
        Ok(operator)
    }

    /// Asks a printed secret back: it opens the office slot, or is the key that the root committed to.
    pub fn check_sheet(&self, kind: &str, typed: &str) -> Result<()> {
        let differs = || Error::refused("sheet_differs");
        if kind == "root" {
            let seed = keys::typed(ROOT_SHEET, typed).ok_or_else(differs)?;
            let public = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
            return match self.trust.next == Some(KeyId::of_key(&public)) {
                true => self.forget_next_root(),
                false => Err(differs()),
            };
        }
        let secret = keys::typed(OFFICE_SHEET, typed).ok_or_else(differs)?;
        let file = keys::read(&self.home)?;
        let slot =
            file.slots.iter().find(|slot| slot.header.kind == SlotKind::OfficeSheet).ok_or_else(differs)?;
        let printed = Zeroizing::new(keys::printed(OFFICE_SHEET, &secret)?.concat());
        keys::unwrap(slot, &printed)?.map(drop).ok_or_else(differs)
    }
}

impl Identity {
    pub(crate) fn office_statement(&self) -> Says {
        Says::Office {
            office: self.office,
            code: self.code.clone(),
            name: self.name.clone(),
            role: self.role.clone(),
            audience: self.audience,
        }
    }

    pub(crate) fn certificate(&self, right: Right) -> Certificate {
        Certificate {
            device: self.key.verifying_key().to_bytes(),
            office: self.office,
            rights: [("*".to_owned(), right)].into(),
            seal: vec![self.recipient()],
            reads: 1,
        }
    }
}

impl Secrets {
    fn printed(&self) -> Result<Vec<PrintedSecret>> {
        let office =
            PrintedSecret { kind: "office", groups: keys::printed(OFFICE_SHEET, &self.office_sheet)? };
        let root = self.root.as_ref().map(|root| {
            Ok(PrintedSecret { kind: "root", groups: keys::printed(ROOT_SHEET, root.next.as_bytes())? })
        });
        std::iter::once(Ok(office)).chain(root).collect()
    }
}
