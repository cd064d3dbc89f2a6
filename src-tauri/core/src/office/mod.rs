//! The open office: its store, its signer, its operators, its numbers. [`Office::change`] is the only transaction that
//! writes what is kept.

pub(crate) mod act;
pub(crate) mod check;
pub(crate) mod cores;
mod declared;
pub(crate) mod door;
pub(crate) mod fold;
pub(crate) mod form;
mod home;
pub(crate) mod identity;
pub(crate) mod keyset;
pub mod kinds;
pub(crate) mod labels;
pub(crate) mod memory;
pub(crate) mod notes;
pub(crate) mod numbers;
mod operators;
mod page;
pub(crate) mod particulars;
pub(crate) mod read;
mod roots;
mod surroundings;
mod wire;

pub use act::{Act, Content, Draft};
#[doc(hidden)]
pub use declared::{Declared, DeclaredValue};
pub use door::{Outcome, Task};
pub use fold::flags;
pub use form::Is;
pub use home::Home;
pub(crate) use home::{PrintedSecret, STORE};
pub use identity::Identity;
pub(crate) use identity::{note_restored, renew_incarnation};
pub(crate) use page::fingerprint;
pub use page::{trust_as_of, vocabulary};
pub(crate) use roots::{root_sheet, typed_root};
pub use surroundings::Surroundings;
pub use wire::*;

use std::sync::{Arc, Mutex};

use proofmark_format::ids::{AudienceId, KeyId, RecordId};
use proofmark_format::trust::Trust;
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::store::StoreKey;

/// An office that an operator has unlocked.
pub struct Office {
    pub(crate) store: Connection,
    pub(crate) home: std::path::PathBuf,
    pub(crate) key: StoreKey,
    pub(crate) identity: Identity,
    pub(crate) trust: Trust,
    pub(crate) session: Operator,
    pub(crate) surroundings: Surroundings,
    /// The courier's folder and when it was last looked into, as long as the office stays unlocked: a look that finds nothing
    /// writes nothing. Shared with the handles beside this one.
    pub(crate) looked: Arc<Mutex<Option<(std::path::PathBuf, i64)>>>,
    /// What trades keep in memory, shared with the handles beside this one.
    pub(crate) memory: memory::Memory,
}

/// The operator whose slot unlocked the office (R16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    /// His record.
    pub id: RecordId,
    /// His name.
    pub name: String,
    /// His roles.
    pub roles: Vec<String>,
}

/// What an operator may do, by the vocabulary `role`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Records weapons, markings, events.
    Recorder,
    /// Checks what others recorded.
    Verifier,
    /// Runs cases and writes letters.
    TracingOfficer,
    /// Authorises what another prepared.
    AuthorisingOfficer,
    /// Operators, enrolment, settings.
    Administrator,
    /// Reads.
    Viewer,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 6] = [
        Role::Recorder,
        Role::Verifier,
        Role::TracingOfficer,
        Role::AuthorisingOfficer,
        Role::Administrator,
        Role::Viewer,
    ];

    /// Code in the vocabulary.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Recorder => "recorder",
            Role::Verifier => "verifier",
            Role::TracingOfficer => "tracing_officer",
            Role::AuthorisingOfficer => "authorising_officer",
            Role::Administrator => "administrator",
            Role::Viewer => "viewer",
        }
    }
}

impl Operator {
    /// Refuses unless the operator has one of these roles.
    pub(crate) fn require(&self, roles: &[Role]) -> Result<()> {
        match roles.iter().any(|role| self.roles.iter().any(|has| has == role.code())) {
            true => Ok(()),
            false => {
                Err(Error::refused("role_missing").with("role", roles.first().map_or("", |role| role.code())))
            }
        }
    }
}

impl Office {
    /// Who unlocked.
    pub fn operator(&self) -> &Operator {
        &self.session
    }

    /// Who this office is.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Whom this office believes, as of the newest root statement it holds.
    pub fn trust(&self) -> &Trust {
        &self.trust
    }

    /// Folder of the office.
    pub fn home(&self) -> &std::path::Path {
        &self.home
    }

    /// The open store, for tests and benchmarks that look at what is really held. Acts go through the methods.
    #[doc(hidden)]
    pub fn store(&self) -> &Connection {
        &self.store
    }

    pub(crate) fn device(&self) -> KeyId {
        self.identity.device_id()
    }

    /// The audience of what this office records itself (R6).
    pub(crate) fn own_audience(&self) -> AudienceId {
        self.identity.audience
    }

    /// The audience of what every office holds. Refused before enrolment: there is no nation to write for yet.
    pub(crate) fn national_audience(&self) -> Result<AudienceId> {
        match self.enrolment()? {
            Enrolment::Enrolled => Ok(self.trust.national),
            _ => Err(Error::refused("not_enrolled")),
        }
    }

    /// A second handle on the same store, for long work beside which the window stays usable.
    pub fn beside(&self) -> Result<Office> {
        let store = crate::store::open(&self.home.join(home::STORE), &self.key)?;
        Ok(Office {
            store,
            home: self.home.clone(),
            key: self.key.clone(),
            identity: self.identity.clone(),
            trust: self.trust.clone(),
            session: self.session.clone(),
            surroundings: self.surroundings.clone(),
            looked: self.looked.clone(),
            memory: self.memory.clone(),
        })
    }

    /// Reads trust and identity anew after another handle on this store took a bundle in.
    pub fn refresh(&mut self) -> Result<()> {
        self.identity = Identity::load(&self.store)?;
        door::refresh_trust(&self.store, &mut self.trust)
    }
}

impl Drop for Office {
    /// Leaves no pages behind in the write-ahead log (R15).
    fn drop(&mut self) {
        let _ = crate::store::empty_log(&self.store);
    }
}
