//! Bodies of commits are kept packed: field names and codes repeat, and a body is read whole or by a part that lies in the cache.
//! In SQL `whole(body)` is the body as received, and `whole_length(body)` how long it is.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use proofmark_format::limits::BODY;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};
use zstd::zstd_safe::get_frame_content_size;

/// Shorter bodies are kept as they are: there is nothing to win.
const SHORT: usize = 256;
/// Zstandard's quickest common level; the next ones win little on a body.
const LEVEL: i32 = 3;
/// With what a Zstandard frame begins (RFC 8878, 3.1.1), and no body: a body is a map of CBOR.
const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

/// A body as it is kept: packed where that is shorter.
pub(crate) fn packed(body: &[u8]) -> Cow<'_, [u8]> {
    if body.len() < SHORT {
        return Cow::Borrowed(body);
    }
    match zstd::bulk::compress(body, LEVEL) {
        Ok(packed) if packed.len() < body.len() => Cow::Owned(packed),
        _ => Cow::Borrowed(body),
    }
}

/// Teaches a connection the two functions.
pub(super) fn teach(connection: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    let last = Mutex::new(Last::default());
    connection.create_scalar_function("whole", 1, flags, move |context| {
        let Some(kept) = argument(context)? else { return Ok(None) };
        if !kept.starts_with(&MAGIC) {
            return Ok(Some(kept.to_vec()));
        }
        last.lock().unwrap_or_else(PoisonError::into_inner).whole(kept).map(Some)
    })?;
    connection.create_scalar_function("whole_length", 1, flags, |context| {
        let Some(kept) = argument(context)? else { return Ok(None) };
        match kept.starts_with(&MAGIC).then(|| get_frame_content_size(kept)) {
            None => Ok(Some(kept.len() as i64)),
            Some(Ok(Some(length))) => Ok(Some(length as i64)),
            Some(_) => Err(damaged("a packed body does not say its length")),
        }
    })
}

/// The body that was last unpacked: the changes of one commit are read one after the other.
#[derive(Default)]
struct Last {
    kept: Vec<u8>,
    whole: Vec<u8>,
}

impl Last {
    fn whole(&mut self, kept: &[u8]) -> Result<Vec<u8>> {
        if self.kept != kept {
            self.whole = zstd::bulk::decompress(kept, BODY).map_err(damaged)?;
            kept.clone_into(&mut self.kept);
        }
        Ok(self.whole.clone())
    }
}

fn argument<'a>(context: &'a Context<'_>) -> Result<Option<&'a [u8]>> {
    match context.get_raw(0) {
        ValueRef::Null => Ok(None),
        value => value.as_blob().map(Some).map_err(|error| rusqlite::Error::UserFunctionError(error.into())),
    }
}

fn damaged(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> rusqlite::Error {
    rusqlite::Error::UserFunctionError(error.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_packed_is_read_whole_and_what_was_kept_plain_still_is() {
        let connection = Connection::open_in_memory().unwrap();
        teach(&connection).unwrap();
        let long: Vec<u8> = [0xA4].into_iter().chain(b"category make model calibre ".repeat(400)).collect();
        let kept = packed(&long);
        assert!(kept.len() * 20 < long.len(), "{} of {}", kept.len(), long.len());
        for body in [&kept[..], &long, &long[..40]] {
            let (whole, length, part): (Vec<u8>, i64, Vec<u8>) = connection
                .query_row("SELECT whole(?1), whole_length(?1), substr(whole(?1), 2, 8)", [body], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })
                .unwrap();
            assert!(long.starts_with(&whole) && whole.len() as i64 == length && part == b"category");
        }
        let none: Option<Vec<u8>> = connection.query_row("SELECT whole(NULL)", [], |row| row.get(0)).unwrap();
        assert_eq!(none, None);
        assert!(connection.query_row("SELECT whole(?1)", [&kept[..9]], |_| Ok(())).is_err());
    }
}
