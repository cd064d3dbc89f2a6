//! Bodies of commits are kept packed: field names and codes repeat, and a body is read whole or by a part that lies in the cache.
//! In SQL `whole(body)` is the body as received, `part(body, start, length)` some bytes of it (`start` from 0, below 0 from its
//! end), and `whole_length(body)` how long it is.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

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

/// Teaches a connection the three functions.
pub(super) fn teach(connection: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    let last = Arc::new(Mutex::new(Last::default()));
    let of_part = Arc::clone(&last);
    connection.create_scalar_function("whole", 1, flags, move |context| {
        let Some(kept) = argument(context)? else { return Ok(None) };
        last.lock().unwrap_or_else(PoisonError::into_inner).whole(kept).map(|whole| Some(whole.to_vec()))
    })?;
    connection.create_scalar_function("part", 3, flags, move |context| {
        let Some(kept) = argument(context)? else { return Ok(None) };
        let mut last = of_part.lock().unwrap_or_else(PoisonError::into_inner);
        let whole = last.whole(kept)?;
        let (start, length): (i64, i64) = (context.get(1)?, context.get(2)?);
        let start = if start < 0 {
            whole.len().saturating_sub(start.unsigned_abs() as usize)
        } else {
            start as usize
        };
        let end = start.saturating_add(length.max(0) as usize).min(whole.len());
        Ok(Some(whole.get(start..end).unwrap_or_default().to_vec()))
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
    fn whole<'a>(&'a mut self, kept: &'a [u8]) -> Result<&'a [u8]> {
        if !kept.starts_with(&MAGIC) {
            return Ok(kept);
        }
        if self.kept != kept {
            self.whole = zstd::bulk::decompress(kept, BODY).map_err(damaged)?;
            kept.clone_into(&mut self.kept);
        }
        Ok(&self.whole)
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
            let (whole, length): (Vec<u8>, i64) = connection
                .query_row("SELECT whole(?1), whole_length(?1)", [body], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap();
            assert!(long.starts_with(&whole) && whole.len() as i64 == length);
            let part = |start: i64, length: i64| -> Vec<u8> {
                let read = |row: &rusqlite::Row<'_>| row.get(0);
                connection.query_row("SELECT part(?1, ?2, ?3)", (body, start, length), read).unwrap()
            };
            assert_eq!(part(1, 8), b"category");
            assert_eq!(part(-3, 17), &whole[whole.len() - 3..]);
            assert_eq!(part(-90_000, 2), &whole[..2]);
            assert!(part(90_000, 5).is_empty() && part(0, -1).is_empty());
        }
        let none: Option<Vec<u8>> = connection.query_row("SELECT whole(NULL)", [], |row| row.get(0)).unwrap();
        assert_eq!(none, None);
        assert!(connection.query_row("SELECT whole(?1)", [&kept[..9]], |_| Ok(())).is_err());
    }
}
