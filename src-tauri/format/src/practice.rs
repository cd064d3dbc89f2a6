//! Marking practice in a file of its own, for the points of contact of other States and for the Secretariat (FORMAT.md,
//! section 22; ITI 31). Whoever takes one in has no root in common with the sender: the file proves which key signed it,
//! and people compare its fingerprint by another way.

use ed25519_dalek::SigningKey;

use crate::FormatError;
use crate::cbor::{Members, Value};
use crate::cose::{Signed, Typ, sign};
use crate::ids::{KeyId, ObjectId};
use crate::limits;

/// Marking practice of a State, an agency or a factory, as one file tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Whose practice: `state`, `agency` or `factory`.
    pub of: String,
    /// Name of the State, agency or factory.
    pub name: String,
    /// Its State.
    pub country: String,
    /// How the mark is laid out.
    pub layout: Option<String>,
    /// Symbols, in words.
    pub symbols: Option<String>,
    /// First year of the practice.
    pub year_from: Option<String>,
    /// Last year of it.
    pub year_to: Option<String>,
    /// Where this is known from.
    pub source: Option<String>,
    /// Codes and what they mean, a line each.
    pub codes: Vec<String>,
    /// Places on the weapon.
    pub places: Vec<String>,
    /// How the mark is made.
    pub methods: Vec<String>,
    /// A picture: JPEG or PNG.
    pub picture: Option<Vec<u8>>,
}

/// Practices of one sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practices {
    /// State of the sender.
    pub country: String,
    /// Name of the office that sends.
    pub name: String,
    /// Public key of the device that signs.
    pub device: [u8; 32],
    /// What its clock said.
    pub at: i64,
    /// The practices, one at least.
    pub sheets: Vec<Sheet>,
}

const OBJECT: &str = "marking practice";

impl Sheet {
    fn value(&self) -> Value {
        let text = |text: &Option<String>| text.as_deref().map(Value::from);
        let list = |items: &[String]| {
            (!items.is_empty())
                .then(|| Value::Array(items.iter().map(|item| Value::from(item.as_str())).collect()))
        };
        Value::map([
            ("of", Value::from(self.of.as_str())),
            ("name", Value::from(self.name.as_str())),
            ("country", Value::from(self.country.as_str())),
        ])
        .with("layout", text(&self.layout))
        .with("symbols", text(&self.symbols))
        .with("year-from", text(&self.year_from))
        .with("year-to", text(&self.year_to))
        .with("source", text(&self.source))
        .with("codes", list(&self.codes))
        .with("places", list(&self.places))
        .with("methods", list(&self.methods))
        .with("picture", self.picture.clone().map(Value::Bytes))
    }

    fn of_value(value: &Value) -> Result<Sheet, FormatError> {
        let mut m = Members::of(OBJECT, value)?;
        let sheet = Sheet {
            of: m.text("of")?,
            name: m.text("name")?,
            country: m.text("country")?,
            layout: text(m.optional("layout"), "layout")?,
            symbols: text(m.optional("symbols"), "symbols")?,
            year_from: text(m.optional("year-from"), "year-from")?,
            year_to: text(m.optional("year-to"), "year-to")?,
            source: text(m.optional("source"), "source")?,
            codes: texts(m.optional("codes"), "codes")?,
            places: texts(m.optional("places"), "places")?,
            methods: texts(m.optional("methods"), "methods")?,
            picture: match m.optional("picture") {
                None => None,
                Some(value) => Some(value.bytes().map(<[u8]>::to_vec).ok_or_else(|| wrong("picture"))?),
            },
        };
        m.end()?;
        Ok(sheet)
    }
}

fn wrong(what: &'static str) -> FormatError {
    FormatError::Shape { object: OBJECT, what }
}

fn text(value: Option<&Value>, what: &'static str) -> Result<Option<String>, FormatError> {
    let Some(value) = value else { return Ok(None) };
    value.text().map(|text| Some(text.to_owned())).ok_or_else(|| wrong(what))
}

/// A list that is there has something in it: there is one way to say nothing.
fn texts(value: Option<&Value>, what: &'static str) -> Result<Vec<String>, FormatError> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let items = value.array().filter(|items| !items.is_empty()).ok_or_else(|| wrong(what))?;
    items.iter().map(|item| item.text().map(str::to_owned)).collect::<Option<_>>().ok_or_else(|| wrong(what))
}

impl Practices {
    /// Signs the practices with the device's key.
    pub fn sign(&self, key: &SigningKey) -> Result<(Vec<u8>, ObjectId), FormatError> {
        let payload = Value::map([
            ("at", Value::Int(self.at)),
            ("country", Value::from(self.country.as_str())),
            ("device", Value::from(self.device)),
            ("name", Value::from(self.name.as_str())),
            ("sheets", Value::Array(self.sheets.iter().map(Sheet::value).collect())),
        ]);
        sign(Typ::Practice, payload.encode(), key)
    }

    /// Reads and verifies practices with the key they name, and says which key that is: it proves that whoever wrote them
    /// holds the key, and nothing about who he is.
    pub fn read(bytes: &[u8]) -> Result<(Practices, KeyId), FormatError> {
        let signed = Signed::read(bytes, Typ::Practice)?;
        let payload = signed.value()?;
        let mut m = Members::of(OBJECT, &payload)?;
        let sheets = m.array("sheets")?;
        if sheets.is_empty() || sheets.len() > limits::SHEETS {
            return Err(wrong("sheets"));
        }
        let practices = Practices {
            at: m.int("at")?,
            country: m.text("country")?,
            device: m.fixed("device")?,
            name: m.text("name")?,
            sheets: sheets.iter().map(Sheet::of_value).collect::<Result<_, _>>()?,
        };
        m.end()?;
        signed.verify(&practices.device)?;
        Ok((practices, signed.kid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn practices(key: &SigningKey) -> Practices {
        let full = Sheet {
            of: "factory".into(),
            name: "Cugir".into(),
            country: "RO".into(),
            layout: Some("S-####-####".into()),
            symbols: Some("Arrow in a triangle".into()),
            year_from: Some("1963".into()),
            year_to: Some("1989".into()),
            source: Some("Own examination".into()),
            codes: vec!["S: series".into()],
            places: vec!["front_trunnion".into()],
            methods: vec!["roll_stamp".into()],
            picture: Some(vec![0xff, 0xd8]),
        };
        let bare =
            Sheet { of: "state".into(), name: "Romania".into(), country: "RO".into(), ..Sheet::default() };
        Practices {
            country: "RO".into(),
            name: "Point of contact".into(),
            device: key.verifying_key().to_bytes(),
            at: 1_772_323_200_000,
            sheets: vec![full, bare],
        }
    }

    #[test]
    fn practices_are_read_as_they_were_written() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let written = practices(&key);
        let (bytes, _) = written.sign(&key).unwrap();
        let (read, kid) = Practices::read(&bytes).unwrap();
        assert_eq!(read, written);
        assert_eq!(kid, KeyId::of_key(&written.device));
    }

    #[test]
    fn another_key_and_an_altered_byte_are_refused() {
        let (key, other) = (SigningKey::from_bytes(&[5; 32]), SigningKey::from_bytes(&[6; 32]));
        let (forged, _) = practices(&key).sign(&other).unwrap();
        assert_eq!(Practices::read(&forged), Err(FormatError::Signature));
        let (mut altered, _) = practices(&key).sign(&key).unwrap();
        let at = altered.windows(5).position(|word| word == b"Cugir").unwrap();
        altered[at] = b'K';
        assert_eq!(Practices::read(&altered), Err(FormatError::Signature));
    }

    #[test]
    fn there_is_one_way_to_say_nothing() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let none = Practices { sheets: Vec::new(), ..practices(&key) };
        assert!(matches!(Practices::read(&none.sign(&key).unwrap().0), Err(FormatError::Shape { .. })));
        assert!(texts(Some(&Value::Array(Vec::new())), "codes").is_err());
    }
}
