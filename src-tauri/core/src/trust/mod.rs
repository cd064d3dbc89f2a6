//! Whom the nation's offices believe: devices and their certificates, cuts and later admission, audiences, the root and its
//! successor (R3, R6, R8-R10). Every act here but the widening of a record is a statement of the national root.

mod audiences;
mod cut;
mod devices;
mod page;
mod rights;
mod root;
mod widen;
mod wire;

pub use wire::*;

use proofmark_format::ids::KeyId;
use proofmark_format::root::Certificate;

use crate::error::{Error, Result};
use crate::office::{Done, Office};

impl Office {
    /// The certificate of a device by its key id.
    fn certificate_of(&self, named: &str) -> Result<(KeyId, Certificate)> {
        let unknown = || Error::refused("device_unknown").with("device", named);
        let device = KeyId::parse(named).ok_or_else(unknown)?;
        let certificate = self.trust.certificates.get(&device).cloned().ok_or_else(unknown)?;
        Ok((device, certificate))
    }

    /// Refuses a device that is cut.
    pub(crate) fn refuse_cut(&self, device: KeyId) -> Result<()> {
        match self.trust.cuts.contains_key(&device) {
            true => Err(Error::refused("device_cut").with("device", crate::office::fingerprint(&device.0))),
            false => Ok(()),
        }
    }
}

/// What an act of the root did.
fn done(about: impl ToString) -> Done {
    Done { id: about.to_string(), reference: None, changed: vec!["trust".into()], proposed: false }
}
