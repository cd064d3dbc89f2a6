//! What offices said apart and a person must settle: disagreements, proposals, contradictions, and the evidence of copied
//! devices and wrong clocks (R1, R2, R7, R8). Nothing typed is lost; settling is a change of its own.

mod attention;
mod day;
mod evidence;
mod list;
mod proposals;
mod settle;
mod wire;

pub use wire::*;

use std::collections::{BTreeMap, BTreeSet};

use proofmark_format::fold::Node;
use proofmark_format::ids::ObjectId;

use crate::error::{Error, Result};
use crate::office::kinds::{COMMON, Kind};

/// All commits, held or not, in which these changes of a record saw something before them, however far back (FORMAT.md,
/// "Fold" E1).
fn behind(nodes: &[Node], these: impl Iterator<Item = ObjectId>) -> BTreeSet<ObjectId> {
    let seen: BTreeMap<ObjectId, &[ObjectId]> =
        nodes.iter().map(|node| (node.commit, node.seen.as_slice())).collect();
    let mut open: Vec<ObjectId> = these.collect();
    let mut behind = BTreeSet::new();
    while let Some(here) = open.pop() {
        for before in seen.get(&here).copied().unwrap_or_default() {
            if behind.insert(*before) {
                open.push(*before);
            }
        }
    }
    behind
}

/// The field of this name, as this version declares it: what it does not know it does not decide about.
fn field_of(kind: &Kind, name: &str) -> Result<&'static str> {
    let declared = kind.fields.iter().map(|(field, _)| *field).chain(COMMON).find(|field| *field == name);
    declared.ok_or_else(|| Error::refused("field_unknown").with("field", name))
}
