//! What an input object holds, as its type says it: the help of a command shows every field that the command reads, so that
//! none can be forgotten there, and none that is gone can be left.

use std::fmt;

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};

/// The second person is named by `--second` and proves himself there and then; no file holds his passphrase.
const SECOND: &str = "Second";

/// The text behind the help of a command that reads one JSON object: all its fields, an example, and what else must be said.
/// What stands in an example between `<` and `>` is for the reader to fill in.
pub(crate) fn object<T: DeserializeOwned>(example: &str, further: &str) -> String {
    let mut shape = Value::Null;
    // A type that this cannot tell the shape of has none here, and a test says so.
    let _ = T::deserialize(Probe { shape: &mut shape });
    // A space to break the line at; no name of a field holds these signs.
    let shape = shape.to_string().replace(",\"", ", \"");
    let further = if further.is_empty() { String::new() } else { format!("\n\n{further}") };
    format!(
        "The object, which may leave out what is not known:\n  {shape}\nFor example:\n  {example}{further}"
    )
}

/// Gives a type whatever it asks for, and notes what that was.
struct Probe<'a> {
    shape: &'a mut Value,
}

/// Why a type cannot be told.
#[derive(Debug)]
struct Untold(String);

impl fmt::Display for Untold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Untold {}

impl serde::de::Error for Untold {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Untold(message.to_string())
    }
}

/// Notes a plain value and gives it.
macro_rules! plain {
    ($($method:ident $visit:ident $given:expr, $shown:expr;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Untold> {
            *self.shape = Value::from($shown);
            visitor.$visit($given)
        })*
    };
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Untold;

    plain! {
        deserialize_bool visit_bool false, false;
        deserialize_i8 visit_i8 0, 0;
        deserialize_i16 visit_i16 0, 0;
        deserialize_i32 visit_i32 0, 0;
        deserialize_i64 visit_i64 0, 0;
        deserialize_u8 visit_u8 0, 0;
        deserialize_u16 visit_u16 0, 0;
        deserialize_u32 visit_u32 0, 0;
        deserialize_u64 visit_u64 0, 0;
        deserialize_f32 visit_f32 0.0, 0;
        deserialize_f64 visit_f64 0.0, 0;
        deserialize_char visit_char ' ', "…";
        deserialize_str visit_str "", "…";
        deserialize_string visit_str "", "…";
        deserialize_identifier visit_str "", "…";
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Untold> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Untold> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Untold> {
        let mut item = Some(Value::Null);
        let given = visitor.visit_seq(One { item: &mut item })?;
        *self.shape = Value::Array(item.into_iter().collect());
        Ok(given)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Untold> {
        members(self.shape, &["…"], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Untold> {
        let given = members(self.shape, fields, visitor)?;
        if name == SECOND {
            *self.shape = Value::Null;
        }
        Ok(given)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Untold> {
        Err(Untold("a value of any type".to_owned()))
    }

    serde::forward_to_deserialize_any! {
        i128 u128 bytes byte_buf unit unit_struct tuple tuple_struct enum ignored_any
    }
}

fn members<'de, V: Visitor<'de>>(
    shape: &mut Value,
    fields: &'static [&'static str],
    visitor: V,
) -> Result<V::Value, Untold> {
    let mut all = Members { fields: fields.iter(), name: "", shape: Map::new() };
    let given = visitor.visit_map(&mut all)?;
    *shape = Value::Object(all.shape);
    Ok(given)
}

/// A list of one item.
struct One<'a> {
    item: &'a mut Option<Value>,
}

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Untold;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Untold> {
        match self.item {
            Some(shape @ Value::Null) => seed.deserialize(Probe { shape }).map(Some),
            _ => Ok(None),
        }
    }
}

/// Every field once.
struct Members {
    fields: std::slice::Iter<'static, &'static str>,
    name: &'static str,
    shape: Map<String, Value>,
}

impl<'de> MapAccess<'de> for &mut Members {
    type Error = Untold;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Untold> {
        let Some(name) = self.fields.next() else { return Ok(None) };
        self.name = name;
        let key: StringDeserializer<Untold> = (*name).to_owned().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Untold> {
        let mut shape = Value::Null;
        let given = seed.deserialize(Probe { shape: &mut shape })?;
        if !shape.is_null() {
            self.shape.insert(self.name.to_owned(), shape);
        }
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its shape is told")]
    struct Outer {
        name: Option<String>,
        inner: Vec<Inner>,
        words: BTreeMap<String, u32>,
        second: Option<proofmark_core::office::Second>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code, reason = "only its shape is told")]
    struct Inner {
        dry: bool,
        lists: Vec<Vec<String>>,
    }

    #[test]
    fn the_shape_of_a_type_is_told_with_all_its_fields() {
        let told = object::<Outer>("{}", "More.");
        let shape = r#"{"inner":[{"dry":false, "lists":[["…"]]}], "name":"…", "words":{"…":0}}"#;
        assert!(told.contains(&format!("{shape}\nFor example:\n  {{}}\n\nMore.")), "{told}");
    }
}
