//! What crosses to the window and the terminal about trust.

use serde::{Deserialize, Serialize};
#[cfg(feature = "typescript")]
use ts_rs::TS;
use zeroize::Zeroize;

use crate::exchange::Word;
use crate::office::Second;

/// What a device may write of a kind of record (R8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct KindRight {
    /// Kind of record, or `*` for all others.
    pub kind: String,
    /// `none`, `own` or `any`.
    pub right: String,
}

/// One device: a laptop that signs for an office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DeviceRow {
    /// Key id, hexadecimal.
    pub id: String,
    /// The same in groups of four, as it is read aloud.
    pub fingerprint: String,
    /// Office id, hexadecimal.
    pub office: String,
    /// Code of the office.
    pub office_code: String,
    /// Whether it is this laptop.
    pub own: bool,
    /// `in_force`, `words` (certified, words not compared here) or `cut`.
    pub state: String,
    /// Why it was cut, or empty.
    pub cut_reason: String,
    /// When its newest manifest was made by its own clock (RFC 3339), or empty.
    pub seen_at: String,
    /// Program, version and system of its newest manifest, or empty.
    pub program: String,
    /// Number of the newest root statement it said it holds; 0 where it never said.
    pub trust_seq: u32,
    /// Commits of it that are held here.
    pub commits: u32,
    /// Changes of it that lie behind its cut.
    pub quarantined: u32,
    /// What it may write.
    pub rights: Vec<KindRight>,
    /// Kinds of seal it can open: `x25519`, `pq`.
    pub seals: Vec<String>,
}

/// What a device held of a feed, as it last said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct Holding {
    /// Code of the office that writes the feed.
    pub office: String,
    /// Name of the audience, or the code of the office whose it is.
    pub audience: String,
    /// Commits it said it held.
    pub held: u32,
    /// Commits held here.
    pub of: u32,
    /// Records born in what it held.
    pub records: u32,
}

/// Where a feed of a device stands: what a cut would accept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct FeedPosition {
    /// Feed id, hexadecimal.
    pub feed: String,
    /// Name of the audience, or the code of the office whose it is.
    pub audience: String,
    /// Last number held here.
    pub last: u32,
    /// What the laptop's clock said at it (RFC 3339).
    pub last_at: String,
    /// Last number accepted by the cut in force; equal to `last` where nothing is cut.
    pub accepted: u32,
}

/// A device's page: what it is, what it held, where its feeds stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct DevicePage {
    /// Its line.
    pub row: DeviceRow,
    /// What it held as of its last receipt: what a thief has.
    pub holdings: Vec<Holding>,
    /// Its own feeds.
    pub feeds: Vec<FeedPosition>,
    /// Files waiting here to be carried to its office.
    pub onward: u32,
    /// Other devices of the same office that are in force.
    pub others: u32,
}

/// Cuts a device: from here on nothing that it signs counts.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct CutDevice {
    /// Key id of the device.
    pub device: String,
    /// Why: stands in the root statement and is read by all offices.
    pub reason: String,
    /// Last number accepted of each feed, where it is less than all that is held: feed id and number.
    pub positions: Vec<(String, u32)>,
    /// Passphrase of the root.
    pub root_passphrase: String,
}

/// Admits work that lies behind a cut, up to a number in each feed (a later cut, R3).
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct AdmitWork {
    /// Key id of the device.
    pub device: String,
    /// Feed id and last number admitted; feeds not named stay as they are.
    pub positions: Vec<(String, u32)>,
    /// Why.
    pub reason: String,
    /// Passphrase of the root.
    pub root_passphrase: String,
}

/// Widens what a device may write. Rights are narrowed only by a cut and a new device (R3).
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct GiveRights {
    /// Key id of the device.
    pub device: String,
    /// All its rights.
    pub rights: Vec<KindRight>,
    /// Passphrase of the root.
    pub root_passphrase: String,
}

/// One statement of the national root.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct StatementRow {
    /// Number.
    pub seq: u32,
    /// Id, hexadecimal.
    pub id: String,
    /// What the root's clock said (RFC 3339).
    pub at: String,
    /// `founding`, `office`, `audience`, `certificate`, `cut`, `erasure`, `succession` or another.
    pub kind: String,
    /// What it is about: a code, a name, a fingerprint.
    pub about: String,
    /// Whether it is in force; one behind a fork or of another chain is kept without effect.
    pub in_force: bool,
}

/// An audience: who holds what is written for it (R6).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct AudienceRow {
    /// Id, hexadecimal.
    pub id: String,
    /// `national`, `headquarters`, `office` or `named`.
    pub kind: String,
    /// Name of a named one, code of the office of an office's.
    pub name: String,
    /// Codes of its members.
    pub members: Vec<String>,
    /// Records held here that are for it.
    pub records: u32,
}

/// Defines an audience, or gives one other members. Whoever joins receives its history.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct DefineAudience {
    /// Id of the one to change, or empty for a new one.
    pub id: String,
    /// Name.
    pub name: String,
    /// Codes or ids of its members.
    pub members: Vec<String>,
    /// Passphrase of the root.
    pub root_passphrase: String,
}

/// Makes a weapon, with all that belongs to it, known to a wider audience: new records that continue the old (R6).
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct Widen {
    /// Record of the weapon.
    pub record: String,
    /// Id of the wider audience.
    pub audience: String,
    /// Why.
    pub reason: String,
    /// Who authorises it.
    pub second: Second,
}

/// The trust page: the root, its chain, its audiences.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
pub struct TrustPage {
    /// Fingerprint of the root key in force, groups of four.
    pub root: String,
    /// The same as twelve words.
    pub words: Vec<Word>,
    /// The same as QR: rows of modules, `#` dark and space light.
    pub qr: Vec<String>,
    /// Fingerprint of the key that may succeed it, as the root sheet proves it.
    pub next: String,
    /// Number of the head.
    pub seq: u32,
    /// What the root's clock said at the head (RFC 3339).
    pub as_of: String,
    /// Two statements of one number are held: trust changes stop until a succession (R9).
    pub forked: bool,
    /// Whether the root's passphrase slot lies on this machine.
    pub root_here: bool,
    /// All statements held, newest first.
    pub statements: Vec<StatementRow>,
    /// All audiences.
    pub audiences: Vec<AudienceRow>,
}

/// Takes the root key from the printed root sheet into force (R9).
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct SucceedRoot {
    /// The secret of the root sheet, spaces and case as typed.
    pub sheet: String,
    /// New passphrase of the root on this machine.
    pub root_passphrase: String,
    /// Id of the last statement to accept; empty for the head. Needed where the chain is forked or was signed by a thief.
    pub after: String,
}

/// Founds the nation's trust anew, when root key and root sheet are both lost (FORMAT.md, "Trust").
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(TS))]
#[serde(deny_unknown_fields)]
pub struct RefoundRoot {
    /// Passphrase of the new root.
    pub root_passphrase: String,
    /// Who authorises it.
    pub second: Second,
}

// Passphrases and printed secrets leave no copy behind in memory.

impl Drop for CutDevice {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}

impl Drop for AdmitWork {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}

impl Drop for GiveRights {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}

impl Drop for DefineAudience {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}

impl Drop for SucceedRoot {
    fn drop(&mut self) {
        self.sheet.zeroize();
        self.root_passphrase.zeroize();
    }
}

impl Drop for RefoundRoot {
    fn drop(&mut self) {
        self.root_passphrase.zeroize();
    }
}
