//! Input objects: one JSON object from a file or from stdin, read strictly. A fault is named by line, column and field.

use std::io::Read;
use std::path::Path;

use proofmark_core::{Error, Result};
use serde::de::DeserializeOwned;

/// Most bytes of an input object.
const MOST: u64 = 16 * 1024 * 1024;

/// Reads one object of a wire type from a file, or from stdin where the name is `-`.
pub(crate) fn object<T: DeserializeOwned>(from: &Path) -> Result<T> {
    parse(&bytes(from)?)
}

fn bytes(from: &Path) -> Result<Vec<u8>> {
    let disk = |e: std::io::Error| Error::disk(from, &e);
    let mut bytes = Vec::new();
    match from.as_os_str() == "-" {
        true => std::io::stdin().take(MOST + 1).read_to_end(&mut bytes).map_err(disk)?,
        false => {
            std::fs::File::open(from).map_err(disk)?.take(MOST + 1).read_to_end(&mut bytes).map_err(disk)?
        }
    };
    match bytes.len() as u64 > MOST {
        true => Err(Error::refused("file_too_large").with("path", from.display()).with("most", MOST)),
        false => Ok(bytes),
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    // Editors of Windows put a mark of byte order before the text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // serde takes an array for an object whose fields come in order; here a field is always named.
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        serde_json::from_slice::<serde_json::Map<_, _>>(bytes).map_err(|e| invalid(&e))?;
    }
    let mut read = serde_json::Deserializer::from_slice(bytes);
    let object = serde_path_to_error::deserialize(&mut read).map_err(|e| {
        let field = e.path().to_string();
        match field.as_str() {
            "." => invalid(e.inner()),
            _ => Error::refused("json_invalid").with("reason", format!("{field}: {}.", e.inner())),
        }
    })?;
    read.end().map_err(|e| invalid(&e))?;
    Ok(object)
}

fn invalid(error: &serde_json::Error) -> Error {
    Error::refused("json_invalid").with("reason", format!("{error}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proofmark_core::weapons::NewWeapon;

    fn fault(text: &str) -> String {
        let error = parse::<NewWeapon>(text.as_bytes()).unwrap_err();
        assert_eq!(error.code, "json_invalid");
        error.fields["reason"].clone()
    }

    #[test]
    fn a_fault_is_named_by_field_line_and_column() {
        let reason = fault("{\"weapon\":\n{\"make\": 5}}");
        assert!(reason.contains("weapon.make") && reason.contains("line 2 column 10"), "{reason}");
        assert!(fault("{\"markings\":[{\"readin\":\"x\"}]}").contains("markings[0].readin"));
        for bad in ["", "{", "[]", "{} {}", "{\"number\":true,\"number\":true}", "\u{1}"] {
            assert!(fault(bad).contains("line "), "{bad}");
        }
    }

    #[test]
    fn an_object_may_begin_with_a_mark_of_byte_order() {
        assert!(parse::<NewWeapon>(b"\xef\xbb\xbf{\"number\": true}").unwrap().number);
    }
}
