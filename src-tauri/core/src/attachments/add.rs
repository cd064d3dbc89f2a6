//! Taking in a photograph: sniffed, stripped, hashed, kept.

use std::path::Path;

use img_parts::{Bytes, ImageEXIF, ImageICC, jpeg::Jpeg, png::Png};
use proofmark_format::ids::{RecordId, sha256};
use rusqlite::{Connection, OptionalExtension, params};

use super::{ATTACHMENT, AttachmentInput, AttachmentView, thumbnail};
use crate::error::{Error, Result};
use crate::office::act::Content;
use crate::office::read::{belonging, record_id};
use crate::office::{Done, Office, Role, check};

/// Most bytes of a photograph.
const MOST: u64 = 64 * 1024 * 1024;

/// A photograph that may be kept.
struct Stripped {
    bytes: Vec<u8>,
    media_type: &'static str,
    orientation: i64,
}

impl Office {
    /// Adds a photograph to a record.
    pub fn add_photograph(&mut self, input: &AttachmentInput) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::optional_line("caption", &input.caption, check::LINE)?;
        let path = Path::new(&input.path);
        let original = read(path)?;
        let record = record_id(&input.record)?;
        self.attach(record, &original, &input.caption).map_err(|e| e.with("path", path.display()))
    }

    /// Adds a picture whose bytes are at hand to a record.
    pub(crate) fn attach(&mut self, record: RecordId, original: &[u8], caption: &str) -> Result<Done> {
        let audience = self.audience_of(record)?;
        let photograph = strip(original)?;
        let hash = sha256(&photograph.bytes);
        let small = thumbnail::of(&photograph.bytes, photograph.media_type);
        let (draft, outcome) = self.change(|task| {
            keep(task.tx, &hash, &photograph.bytes)?;
            let size = i64::try_from(photograph.bytes.len()).map_err(Error::internal)?;
            let mut fields = vec![
                ("about", Content::from(record)),
                ("sha256", Content::from(hash)),
                ("sha256_original", Content::from(sha256(original))),
                ("size", Content::from(size)),
                ("media_type", Content::from(photograph.media_type)),
                ("orientation", Content::from(photograph.orientation)),
            ];
            if let Some(small) = &small {
                let hash = sha256(small);
                keep(task.tx, &hash, small)?;
                fields.push(("thumbnail", Content::from(hash)));
            }
            if !caption.trim().is_empty() {
                fields.push(("caption", Content::from(caption.trim())));
            }
            Ok(task.act.birth(&ATTACHMENT, audience, fields))
        })?;
        let id = outcome.id(draft);
        Ok(outcome.done(id))
    }

    /// The stored bytes of an attachment, by its record. Refused as `attachment_missing` where no bundle brought them yet.
    pub fn photograph(&self, id: &str) -> Result<Vec<u8>> {
        self.named_bytes(id, "sha256")
    }

    /// A small JPEG of an attachment, by its record, at most 320 pixels long and to be turned as the original is. Refused
    /// as `attachment_missing` where there is none, or no bundle brought it yet.
    pub fn thumbnail(&self, id: &str) -> Result<Vec<u8>> {
        self.named_bytes(id, "thumbnail")
    }

    fn named_bytes(&self, id: &str, column: &str) -> Result<Vec<u8>> {
        let id = record_id(id)?;
        let sql = format!(
            "SELECT coalesce(a.caption, a.media_type, ''), b.bytes FROM attachment a JOIN record r ON r.n = a.record
             LEFT JOIN attachment_bytes b ON b.sha256 = a.{column} WHERE r.id = ?1"
        );
        let found: Option<(String, Option<Vec<u8>>)> =
            self.store.query_row(&sql, [id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let (name, bytes) = found.ok_or_else(|| Error::refused("record_unknown").with("id", id))?;
        bytes.ok_or_else(|| Error::refused("attachment_missing").with("name", name))
    }

    /// Keeps the bytes of an attachment that a record of any kind names: for machinery that knows kinds by the table alone.
    #[doc(hidden)]
    pub fn keep_declared(&mut self, bytes: &[u8]) -> Result<[u8; 32]> {
        let hash = sha256(bytes);
        keep(&self.store, &hash, bytes)?;
        Ok(hash)
    }

    /// Attachments of a record.
    pub(crate) fn attachments_of(&self, record: RecordId) -> Result<Vec<AttachmentView>> {
        belonging(&self.store, "attachment", "about", record)?
            .into_iter()
            .map(|n| view(&self.store, n))
            .collect()
    }
}

/// Keeps bytes under their hash; twice is once.
pub(crate) fn keep(store: &Connection, hash: &[u8; 32], bytes: &[u8]) -> Result<()> {
    store.execute("INSERT OR IGNORE INTO attachment_bytes VALUES (?1, ?2)", params![hash, bytes])?;
    Ok(())
}

/// An attachment as shown.
pub(crate) fn view(store: &Connection, n: i64) -> Result<AttachmentView> {
    let mut select = store.prepare_cached(
        "SELECT r.id, a.caption, a.media_type, a.sha256, a.sha256_original, a.size, a.orientation,
                EXISTS (SELECT 1 FROM attachment_bytes b WHERE b.sha256 = a.sha256),
                EXISTS (SELECT 1 FROM attachment_bytes b WHERE b.sha256 = a.thumbnail)
         FROM attachment a JOIN record r ON r.n = a.record WHERE a.record = ?1",
    )?;
    let hex = |bytes: Option<Vec<u8>>| proofmark_format::ids::hex(&bytes.unwrap_or_default());
    Ok(select.query_row([n], |row| {
        Ok(AttachmentView {
            id: RecordId(row.get(0)?).to_string(),
            caption: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            media_type: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            sha256: hex(row.get(3)?),
            sha256_original: hex(row.get(4)?),
            size: row.get::<_, Option<i64>>(5)?.and_then(|n| u32::try_from(n).ok()).unwrap_or_default(),
            orientation: row.get::<_, Option<i64>>(6)?.and_then(|n| u32::try_from(n).ok()).unwrap_or(1),
            held: row.get(7)?,
            thumbnail_held: row.get(8)?,
        })
    })?)
}

/// Refuses what is no picture that can be kept.
pub(crate) fn check_picture(bytes: &[u8]) -> Result<()> {
    strip(bytes).map(drop)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let length = std::fs::metadata(path).map_err(|e| Error::disk(path, &e))?.len();
    if length > MOST {
        return Err(Error::refused("file_too_large").with("path", path.display()).with("most", MOST));
    }
    std::fs::read(path).map_err(|e| Error::disk(path, &e))
}

/// Sniffs the type and takes EXIF, XMP and comments out. Decoding is left to whoever shows the picture.
fn strip(original: &[u8]) -> Result<Stripped> {
    let not_one = || Error::refused("photograph_not");
    match original {
        [0xff, 0xd8, 0xff, ..] => {
            let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(original)).map_err(|_| not_one())?;
            // Application segments but JFIF and the colour profile, and comments: where phones write place and owner.
            jpeg.segments_mut()
                .retain(|segment| !matches!(segment.marker(), 0xe1 | 0xe3..=0xed | 0xef | 0xfe));
            let bytes = jpeg.encoder().bytes().to_vec();
            Ok(Stripped { bytes, media_type: "image/jpeg", orientation: orientation(original) })
        }
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => {
            let mut png = Png::from_bytes(Bytes::copy_from_slice(original)).map_err(|_| not_one())?;
            png.set_exif(None);
            let profile = png.icc_profile();
            png.chunks_mut()
                .retain(|chunk| !matches!(&chunk.kind(), b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" | b"eXIf"));
            png.set_icc_profile(profile);
            Ok(Stripped {
                bytes: png.encoder().bytes().to_vec(),
                media_type: "image/png",
                orientation: orientation(original),
            })
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e' | b'i', ..] => Err(Error::refused("photograph_heic")),
        _ => Err(not_one()),
    }
}

/// The turn that the camera noted, 1 to 8; kept as a field because the note itself is stripped.
fn orientation(original: &[u8]) -> i64 {
    exif::Reader::new()
        .read_from_container(&mut std::io::Cursor::new(original))
        .ok()
        .and_then(|exif| exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?.value.get_uint(0))
        .filter(|turn| (1..=8).contains(turn))
        .map_or(1, i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png() -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
        encoder.add_text_chunk("Location".into(), "6.7N 1.6W".into()).unwrap();
        encoder.write_header().unwrap().write_image_data(&[0]).unwrap();
        bytes
    }

    #[test]
    fn where_a_photograph_was_taken_does_not_stay_in_it() {
        let original = png();
        assert!(original.windows(4).any(|w| w == b"6.7N"));
        let kept = strip(&original).unwrap();
        assert!(!kept.bytes.windows(4).any(|w| w == b"6.7N"));
        assert_eq!((kept.media_type, kept.orientation), ("image/png", 1));
    }

    #[test]
    fn what_is_no_photograph_is_refused_by_name() {
        assert_eq!(strip(b"%PDF-1.7").map(drop).unwrap_err().code, "photograph_not");
        assert_eq!(strip(&[0xff, 0xd8, 0xff]).map(drop).unwrap_err().code, "photograph_not");
        assert_eq!(strip(b"\0\0\0\x18ftypheic").map(drop).unwrap_err().code, "photograph_heic");
    }
}
