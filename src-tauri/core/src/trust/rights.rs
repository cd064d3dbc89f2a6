//! Giving a device wider rights: a new certificate for the same key (R3, R8). Narrower ones need a cut and a new device, or
//! what it was once allowed to write would be taken back everywhere.

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::root::{Act, Certificate, Right};

use super::{GiveRights, KindRight, done};
use crate::error::{Error, Result};
use crate::office::{Done, Office, Role, kinds};

/// Every kind that is not named.
const OTHERS: &str = "*";

impl Office {
    /// Widens what a device may write.
    pub fn give_rights(&mut self, input: &GiveRights) -> Result<Done> {
        self.session.require(&[Role::Administrator])?;
        self.refresh()?;
        let (device, certificate) = self.certificate_of(&input.device)?;
        self.refuse_cut(device)?;
        let rights = input.rights.iter().map(read).collect::<Result<BTreeMap<_, _>>>()?;
        let wider = Certificate { rights, ..certificate.clone() };
        let kinds: BTreeSet<&String> = certificate.rights.keys().chain(wider.rights.keys()).collect();
        if let Some(kind) =
            kinds.into_iter().find(|kind| rank(wider.right(kind)) < rank(certificate.right(kind)))
        {
            return Err(Error::refused("rights_narrower").with("kind", kind));
        }
        if wider.rights != certificate.rights {
            let root = self.root_key(&input.root_passphrase)?;
            self.state(&root, vec![Act::Certificate(wider)])?;
        }
        Ok(done(device))
    }
}

fn read(given: &KindRight) -> Result<(String, Right)> {
    let unknown = |list: &str, value: &str| {
        Error::refused("vocabulary_unknown").with("field", "rights").with("list", list).with("value", value)
    };
    if given.kind != OTHERS && kinds::kind(&given.kind).is_none() {
        return Err(unknown("kind", &given.kind));
    }
    let right = [Right::None, Right::Own, Right::Any].into_iter().find(|right| right.name() == given.right);
    Ok((given.kind.clone(), right.ok_or_else(|| unknown("right", &given.right))?))
}

fn rank(right: Right) -> u8 {
    match right {
        Right::None => 0,
        Right::Own => 1,
        Right::Any => 2,
    }
}
