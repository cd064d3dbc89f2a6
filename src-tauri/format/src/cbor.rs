//! The CBOR that is allowed here: deterministic (RFC 8949 section 4.2.1), integers within i64, no floats, no tags
//! (but the 18 in front of a signed object), nothing indefinite, no duplicate keys. FORMAT.md, "CBOR".
//!
//! [`scan`] runs before any parser: after it a pull decoder cannot meet a surprise, and two parsers cannot differ.

use crate::FormatError;

/// A value as fields and members hold it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// `null`: a field that was cleared.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A byte string.
    Bytes(Vec<u8>),
    /// A text string.
    Text(String),
    /// An array.
    Array(Vec<Value>),
    /// A map; written in the order RFC 8949 section 4.2.1 wants, whatever order it has here.
    Map(Vec<(Value, Value)>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Value::Bytes(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Value::Bytes(bytes.to_vec())
    }
}

impl Value {
    /// A map with text keys.
    pub fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
        Value::Map(entries.into_iter().map(|(k, v)| (Value::from(k), v)).collect())
    }

    /// Adds a member to a map; leaves other values alone.
    pub fn with(mut self, key: &str, value: Option<Value>) -> Value {
        if let (Value::Map(entries), Some(value)) = (&mut self, value) {
            entries.push((Value::from(key), value));
        }
        self
    }

    /// Deterministic bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Value::Null => out.push(0xf6),
            Value::Bool(b) => out.push(0xf4 + u8::from(*b)),
            Value::Int(n) if *n < 0 => head(out, 1, !*n as u64),
            Value::Int(n) => head(out, 0, *n as u64),
            Value::Bytes(b) => {
                head(out, 2, b.len() as u64);
                out.extend_from_slice(b);
            }
            Value::Text(t) => {
                head(out, 3, t.len() as u64);
                out.extend_from_slice(t.as_bytes());
            }
            Value::Array(items) => {
                head(out, 4, items.len() as u64);
                items.iter().for_each(|item| item.write(out));
            }
            Value::Map(entries) => {
                let mut sorted: Vec<_> = entries.iter().map(|(k, v)| (k.encode(), v)).collect();
                sorted.sort_by(|a, b| a.0.cmp(&b.0));
                head(out, 5, sorted.len() as u64);
                for (key, value) in sorted {
                    out.extend_from_slice(&key);
                    value.write(out);
                }
            }
        }
    }

    /// Reads exactly one value after [`scan`]ning it.
    pub fn decode(bytes: &[u8]) -> Result<Value, FormatError> {
        scan(bytes)?;
        let mut decoder = minicbor::Decoder::new(bytes);
        pull(&mut decoder).map_err(|_| FormatError::Cbor { at: decoder.position(), what: "value" })
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(t) => Some(t),
            _ => None,
        }
    }

    /// The integer, if it is one.
    pub fn int(&self) -> Option<i64> {
        match self {
            Value::Int(n) => Some(*n),
            _ => None,
        }
    }

    /// The bytes, if it is a byte string.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Value::Bytes(b) => Some(b),
            _ => None,
        }
    }

    /// The items, if it is an array.
    pub fn array(&self) -> Option<&[Value]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The member of a map with this text key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(entries) => entries.iter().find(|(k, _)| k.text() == Some(key)).map(|(_, v)| v),
            _ => None,
        }
    }
}

/// Appends the shortest head of a major type.
pub fn head(out: &mut Vec<u8>, major: u8, argument: u64) {
    let major = major << 5;
    match argument {
        0..=23 => out.push(major | argument as u8),
        24..=0xff => out.extend_from_slice(&[major | 24, argument as u8]),
        0x100..=0xffff => {
            out.push(major | 25);
            out.extend_from_slice(&(argument as u16).to_be_bytes());
        }
        0x1_0000..=0xffff_ffff => {
            out.push(major | 26);
            out.extend_from_slice(&(argument as u32).to_be_bytes());
        }
        _ => {
            out.push(major | 27);
            out.extend_from_slice(&argument.to_be_bytes());
        }
    }
}

fn pull(d: &mut minicbor::Decoder<'_>) -> Result<Value, minicbor::decode::Error> {
    use minicbor::data::Type;
    Ok(match d.datatype()? {
        Type::Null => {
            d.null()?;
            Value::Null
        }
        Type::Bool => Value::Bool(d.bool()?),
        Type::Bytes => Value::Bytes(d.bytes()?.to_vec()),
        Type::String => Value::Text(d.str()?.to_owned()),
        Type::Array => {
            let n = d.array()?.unwrap_or(0);
            // The scan has met every one of them: exactly as much room, since small arrays are many.
            let mut items = Vec::with_capacity(n as usize);
            for _ in 0..n {
                items.push(pull(d)?);
            }
            Value::Array(items)
        }
        Type::Map => {
            let n = d.map()?.unwrap_or(0);
            let mut entries = Vec::with_capacity(n as usize);
            for _ in 0..n {
                entries.push((pull(d)?, pull(d)?));
            }
            Value::Map(entries)
        }
        _ => Value::Int(d.i64()?),
    })
}

/// Checks that `bytes` are exactly one allowed item.
pub fn scan(bytes: &[u8]) -> Result<(), FormatError> {
    match item_length(bytes)? {
        n if n == bytes.len() => Ok(()),
        n => Err(FormatError::Cbor { at: n, what: "bytes after the item" }),
    }
}

/// Length of the allowed item at the start of `bytes` (one item of a sequence, RFC 8742).
pub fn item_length(bytes: &[u8]) -> Result<usize, FormatError> {
    let mut scanner = Scanner { bytes, at: 0 };
    scanner.item(crate::limits::DEPTH)?;
    Ok(scanner.at)
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn wrong<T>(&self, what: &'static str) -> Result<T, FormatError> {
        Err(FormatError::Cbor { at: self.at, what })
    }

    fn take(&mut self, n: u64) -> Result<&[u8], FormatError> {
        let end = usize::try_from(n).ok().and_then(|n| self.at.checked_add(n));
        match end.and_then(|end| self.bytes.get(self.at..end)) {
            Some(slice) => {
                self.at += slice.len();
                Ok(slice)
            }
            None => self.wrong("ends too early"),
        }
    }

    /// Major type and argument, refusing a head that could be shorter.
    fn head(&mut self) -> Result<(u8, u64), FormatError> {
        let first = self.take(1)?[0];
        let (major, info) = (first >> 5, first & 0x1f);
        let (argument, least) = match info {
            0..=23 => (u64::from(info), 0),
            24 => (u64::from(self.take(1)?[0]), 24),
            25 => (be(self.take(2)?), 0x100),
            26 => (be(self.take(4)?), 0x1_0000),
            27 => (be(self.take(8)?), 0x1_0000_0000),
            _ => return self.wrong("indefinite length"),
        };
        if argument < least {
            return self.wrong("a head that is not the shortest");
        }
        Ok((major, argument))
    }

    fn item(&mut self, depth: usize) -> Result<(), FormatError> {
        let start = self.at;
        let (major, argument) = self.head()?;
        match major {
            0 | 1 if argument > i64::MAX as u64 => self.wrong("an integer beyond 64 bits with sign"),
            0 | 1 => Ok(()),
            2 => self.take(argument).map(drop),
            3 => match std::str::from_utf8(self.take(argument)?) {
                Ok(_) => Ok(()),
                Err(_) => self.wrong("text that is not UTF-8"),
            },
            4 | 5 if depth == 0 => self.wrong("nested too deep"),
            4 => (0..argument).try_for_each(|_| self.item(depth - 1)),
            5 => self.entries(argument, depth - 1),
            7 if self.at == start + 1 && matches!(argument, 20..=22) => Ok(()),
            7 => self.wrong("a float or simple value"),
            _ => self.wrong("a tag"),
        }
    }

    fn entries(&mut self, n: u64, depth: usize) -> Result<(), FormatError> {
        let bytes = self.bytes;
        let mut last: &[u8] = &[];
        for _ in 0..n {
            let start = self.at;
            self.item(depth)?;
            let key = &bytes[start..self.at];
            if key <= last {
                return self.wrong("keys out of order or twice");
            }
            last = key;
            self.item(depth)?;
        }
        Ok(())
    }
}

fn be(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b))
}

/// Reads the members of one object strictly: each is asked for by name, and none may be left over.
pub struct Members<'a> {
    object: &'static str,
    value: &'a Value,
    asked: usize,
}

impl<'a> Members<'a> {
    /// Opens a map.
    pub fn of(object: &'static str, value: &'a Value) -> Result<Self, FormatError> {
        match value {
            Value::Map(_) => Ok(Members { object, value, asked: 0 }),
            _ => Err(FormatError::Shape { object, what: "is not a map" }),
        }
    }

    fn wrong(&self, what: &'static str) -> FormatError {
        FormatError::Shape { object: self.object, what }
    }

    /// A member that may be absent.
    pub fn optional(&mut self, key: &'static str) -> Option<&'a Value> {
        let found = self.value.get(key);
        self.asked += usize::from(found.is_some());
        found
    }

    /// A member that must be there.
    pub fn value(&mut self, key: &'static str) -> Result<&'a Value, FormatError> {
        self.optional(key).ok_or_else(|| self.wrong(key))
    }

    /// A text.
    pub fn text(&mut self, key: &'static str) -> Result<String, FormatError> {
        self.value(key)?.text().map(str::to_owned).ok_or_else(|| self.wrong(key))
    }

    /// An integer.
    pub fn int(&mut self, key: &'static str) -> Result<i64, FormatError> {
        self.value(key)?.int().ok_or_else(|| self.wrong(key))
    }

    /// An integer that is not negative.
    pub fn count(&mut self, key: &'static str) -> Result<u64, FormatError> {
        u64::try_from(self.int(key)?).map_err(|_| self.wrong(key))
    }

    /// Bytes of any length.
    pub fn bytes(&mut self, key: &'static str) -> Result<&'a [u8], FormatError> {
        self.value(key)?.bytes().ok_or_else(|| self.wrong(key))
    }

    /// Bytes of a fixed length.
    pub fn fixed<const N: usize>(&mut self, key: &'static str) -> Result<[u8; N], FormatError> {
        self.bytes(key)?.try_into().map_err(|_| self.wrong(key))
    }

    /// An array.
    pub fn array(&mut self, key: &'static str) -> Result<&'a [Value], FormatError> {
        self.value(key)?.array().ok_or_else(|| self.wrong(key))
    }

    /// Refuses members that nobody asked for.
    pub fn end(self) -> Result<(), FormatError> {
        match self.value {
            Value::Map(entries) if entries.len() == self.asked => Ok(()),
            _ => Err(self.wrong("has a member that does not belong")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::unhex;

    fn refused(hex: &str) -> bool {
        scan(&unhex(hex).unwrap()).is_err()
    }

    #[test]
    fn what_is_written_is_allowed_and_read_back() {
        let value = Value::map([
            ("zz", Value::Array(vec![Value::Int(-1), Value::Int(i64::MIN), Value::Int(i64::MAX)])),
            ("a", Value::Bytes(vec![0; 300])),
            ("b", Value::map([("é", Value::Null), ("x", Value::Bool(true))])),
        ]);
        let bytes = value.encode();
        assert_eq!(Value::decode(&bytes).unwrap().encode(), bytes);
    }

    #[test]
    fn what_is_not_deterministic_is_refused() {
        for (hex, why) in [
            ("1800", "0 in two bytes"),
            ("1900ff", "255 in three"),
            ("5f41004100ff", "indefinite bytes"),
            ("9fff", "indefinite array"),
            ("a2616201616102", "keys out of order"),
            ("a2616101616102", "a key twice"),
            ("f97e00", "a half float"),
            ("fb3ff199999999999a", "a double"),
            ("c11a514b67b0", "a tag"),
            ("1bffffffffffffffff", "beyond i64"),
            ("3bffffffffffffffff", "below i64"),
            ("f7", "undefined"),
            ("f8ff", "a simple value"),
            ("62c328", "bad UTF-8"),
            ("4203", "ends too early"),
            ("0000", "two items"),
            ("", "nothing"),
            ("9bffffffffffffffff", "an array that claims more than memory"),
            ("818181818181818181", "nine deep"),
        ] {
            assert!(refused(hex), "{why}: {hex}");
        }
        assert!(!refused("8181818181818180"), "eight deep");
        assert!(
            !refused("81818181818181818100".get(2..18).unwrap()) || refused("8181818181818181"),
            "ends early"
        );
    }
}
