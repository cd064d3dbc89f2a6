//! The file `proofmark.keys` beside the store: the store key, wrapped once for each who may open it (R15).

use crate::FormatError;
use crate::cbor::{Members, Value};

/// What a slot wraps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// The store key, for an operator.
    Operator,
    /// The store key, for the printed office sheet.
    OfficeSheet,
    /// The root secret, for the root passphrase.
    Root,
}

impl SlotKind {
    /// The word written.
    pub const fn name(self) -> &'static str {
        match self {
            SlotKind::Operator => "operator",
            SlotKind::OfficeSheet => "office-sheet",
            SlotKind::Root => "root",
        }
    }
}

/// Cost of Argon2id version 1.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB; readers accept up to 1 GiB.
    pub memory: u32,
    /// Passes.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// What a slot says in clear; the associated data of its sealed part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotHeader {
    /// What it wraps.
    pub kind: SlotKind,
    /// Operator's name; a label for the others.
    pub name: String,
    /// Salt of Argon2id.
    pub salt: [u8; 16],
    /// Cost of Argon2id.
    pub cost: Cost,
}

/// One slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its header.
    pub header: SlotHeader,
    /// Nonce of XChaCha20-Poly1305.
    pub nonce: [u8; 24],
    /// 32 secret bytes, and for an operator the 16 of his record's id, sealed.
    pub sealed: Vec<u8>,
}

/// The whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeysFile {
    /// Slots in the order they were made.
    pub slots: Vec<Slot>,
}

impl SlotHeader {
    /// Deterministic bytes, which are also the associated data.
    pub fn encode(&self) -> Vec<u8> {
        self.value().encode()
    }

    fn value(&self) -> Value {
        Value::map([
            ("kdf", Value::from("argon2id13")),
            ("kind", Value::from(self.kind.name())),
            ("lanes", Value::Int(self.cost.lanes.into())),
            ("memory", Value::Int(self.cost.memory.into())),
            ("name", Value::from(self.name.as_str())),
            ("passes", Value::Int(self.cost.passes.into())),
            ("salt", Value::from(self.salt)),
        ])
    }

    fn read(value: &Value) -> Result<SlotHeader, FormatError> {
        let mut m = Members::of("key slot", value)?;
        let kinds = [SlotKind::Operator, SlotKind::OfficeSheet, SlotKind::Root];
        let kind = m.text("kind")?;
        let small =
            |n: u64, most: u32| u32::try_from(n).ok().filter(|n| (1..=most).contains(n)).ok_or(wrong("cost"));
        let header = SlotHeader {
            kind: kinds.into_iter().find(|k| k.name() == kind).ok_or(wrong("kind"))?,
            name: m.text("name")?,
            salt: m.fixed("salt")?,
            cost: Cost {
                memory: small(m.count("memory")?, 1024 * 1024)?,
                passes: small(m.count("passes")?, 64)?,
                lanes: small(m.count("lanes")?, 16)?,
            },
        };
        match m.text("kdf")?.as_str() {
            "argon2id13" => m.end().map(|()| header),
            _ => Err(wrong("kdf")),
        }
    }
}

impl KeysFile {
    /// Deterministic bytes.
    pub fn encode(&self) -> Vec<u8> {
        let slot = |slot: &Slot| {
            Value::map([
                ("header", slot.header.value()),
                ("nonce", Value::from(slot.nonce)),
                ("sealed", Value::Bytes(slot.sealed.clone())),
            ])
        };
        Value::map([
            ("proofmark-keys", Value::Int(1)),
            ("slots", Value::Array(self.slots.iter().map(slot).collect())),
        ])
        .encode()
    }

    /// Reads the file.
    pub fn read(bytes: &[u8]) -> Result<KeysFile, FormatError> {
        if bytes.len() > crate::limits::KEYS {
            return Err(FormatError::TooLarge { object: "proofmark.keys", most: crate::limits::KEYS as u64 });
        }
        let value = Value::decode(bytes)?;
        let mut m = Members::of("proofmark.keys", &value)?;
        match m.int("proofmark-keys")? {
            1 => {}
            newer => return Err(FormatError::Newer(format!("proofmark.keys {newer}"))),
        }
        let slots = m.array("slots")?.iter().map(read_slot).collect::<Result<_, _>>()?;
        m.end()?;
        Ok(KeysFile { slots })
    }
}

fn read_slot(value: &Value) -> Result<Slot, FormatError> {
    let mut m = Members::of("key slot", value)?;
    let slot = Slot {
        header: SlotHeader::read(m.value("header")?)?,
        nonce: m.fixed("nonce")?,
        sealed: m.bytes("sealed")?.to_vec(),
    };
    m.end()?;
    Ok(slot)
}

const fn wrong(what: &'static str) -> FormatError {
    FormatError::Shape { object: "key slot", what }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_as_it_was_written_and_greedy_costs_are_refused() {
        let slot = |memory| Slot {
            header: SlotHeader {
                kind: SlotKind::Operator,
                name: "Ama".into(),
                salt: [1; 16],
                cost: Cost { memory, passes: 3, lanes: 1 },
            },
            nonce: [2; 24],
            sealed: vec![3; 64],
        };
        let file = KeysFile { slots: vec![slot(262_144)] };
        assert_eq!(KeysFile::read(&file.encode()).unwrap(), file);
        assert!(KeysFile::read(&KeysFile { slots: vec![slot(4 * 1024 * 1024)] }.encode()).is_err());
    }
}
