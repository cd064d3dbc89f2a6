//! Taking in a photograph: sniffed, stripped, hashed, kept.

use std::path::Path;

use img_parts::{Bytes, ImageICC, png::Png};
use proofmark_format::ids::{RecordId, sha256};
use rusqlite::{Connection, OptionalExtension, params};

use super::{ATTACHMENT, AttachmentInput, AttachmentView, PhotographAdded, folder, jpeg, thumbnail};
use crate::error::{Error, Result};
use crate::office::act::{Content, set_list};
use crate::office::read::{belonging, record_id};
use crate::office::{Done, Office, Role, check, flags};

/// Most bytes of a photograph.
const MOST: u64 = 64 * 1024 * 1024;

/// Bytes from which on sticks carry a smaller copy: what telephones make is larger, a scan of a page hardly.
const LARGE: usize = 2 * 1024 * 1024;

/// Chunks of a PNG without which the picture would look otherwise. All others may say where it was taken, and by whom.
const SHOWN: [&[u8; 4]; 11] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"cICP", b"sBIT", b"pHYs"];

/// A photograph that may be kept.
pub(super) struct Stripped {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    orientation: i64,
    /// What was taken out of it.
    removed: Vec<String>,
}

impl Office {
    /// Adds a photograph to a record.
    pub fn add_photograph(&mut self, input: &AttachmentInput) -> Result<Done> {
        Ok(self.keep_photograph(input, false)?.1)
    }

    /// Adds a photograph that the record does not have yet; refused as `photograph_twice` where it has.
    pub(crate) fn add_photograph_once(&mut self, input: &AttachmentInput) -> Result<Done> {
        Ok(self.keep_photograph(input, true)?.1)
    }

    /// Adds a photograph and says what became of it. `once` refuses the very file that the record has already.
    pub(super) fn keep_photograph(
        &mut self,
        input: &AttachmentInput,
        once: bool,
    ) -> Result<(PhotographAdded, Done)> {
        self.session.require(&Role::RECORDING)?;
        check::optional_line("caption", &input.caption, check::LINE)?;
        let record = record_id(&input.record)?;
        // Before the file is looked at: whoever may not see the mark learns nothing else either.
        self.refuse_withheld(record)?;
        let path = Path::new(&input.path);
        let original = read(path)?;
        if once && self.has_original(record, &sha256(&original))? {
            return Err(Error::refused("photograph_twice").with("path", path.display()));
        }
        let (added, done) =
            self.attach(record, &original, &input.caption).map_err(|e| e.with("path", path.display()))?;
        Ok((PhotographAdded { name: folder::name(path), ..added }, done))
    }

    /// Adds a picture whose bytes are at hand to a record.
    pub(crate) fn attach(
        &mut self,
        record: RecordId,
        original: &[u8],
        caption: &str,
    ) -> Result<(PhotographAdded, Done)> {
        self.refuse_withheld(record)?;
        let audience = self.audience_of(record)?;
        let photograph = strip(original)?;
        let hash = sha256(&photograph.bytes);
        let small = thumbnail::of(&photograph.bytes, photograph.media_type);
        let shrunk = match photograph.bytes.len() > LARGE {
            true => thumbnail::shrunk(&photograph.bytes, photograph.media_type),
            false => None,
        };
        let size = i64::try_from(photograph.bytes.len()).map_err(Error::internal)?;
        let (draft, outcome) = self.change(|task| {
            keep(task.tx, &hash, &photograph.bytes)?;
            let mut fields = vec![
                ("about", Content::from(record)),
                ("sha256", Content::from(hash)),
                ("sha256_original", Content::from(sha256(original))),
                ("size", Content::from(size)),
                ("media_type", Content::from(photograph.media_type)),
                ("orientation", Content::from(photograph.orientation)),
            ];
            for (name, copy) in [("thumbnail", &small), ("shrunk", &shrunk)] {
                if let Some(copy) = copy {
                    let hash = sha256(copy);
                    keep(task.tx, &hash, copy)?;
                    fields.push((name, Content::from(hash)));
                }
            }
            set_list(
                &mut fields,
                "removed",
                &Some(photograph.removed.clone()).filter(|list| !list.is_empty()),
            );
            if !caption.trim().is_empty() {
                fields.push(("caption", Content::from(caption.trim())));
            }
            Ok(task.act.birth(&ATTACHMENT, audience, fields))
        })?;
        let id = outcome.id(draft);
        let bytes = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let added = PhotographAdded {
            id: id.to_string(),
            name: String::new(),
            removed: photograph.removed,
            size: bytes(photograph.bytes.len()),
            shrunk: bytes(shrunk.as_ref().map_or(0, Vec::len)),
        };
        Ok((added, outcome.done(id)))
    }

    fn has_original(&self, record: RecordId, hash: &[u8; 32]) -> Result<bool> {
        let mut select = self.store.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM attachment a JOIN record r ON r.n = a.record
             WHERE a.about = ?1 AND a.sha256_original = ?2 AND r.flags & ?3 = 0)",
        )?;
        Ok(select.query_row(params![record.0, hash, flags::WITHDRAWN], |row| row.get(0))?)
    }

    /// The stored bytes of an attachment, by its record; where only the copy that sticks carry is held, that. Refused as
    /// `attachment_missing` where no bundle brought either yet.
    pub fn photograph(&self, id: &str) -> Result<Vec<u8>> {
        match self.named_bytes(id, "sha256") {
            Err(error) if error.code == "attachment_missing" => self.named_bytes(id, "shrunk"),
            found => found,
        }
    }

    /// A small JPEG of an attachment, by its record, at most 320 pixels long and to be turned as the original is. Refused
    /// as `attachment_missing` where there is none, or no bundle brought it yet.
    pub fn thumbnail(&self, id: &str) -> Result<Vec<u8>> {
        self.named_bytes(id, "thumbnail")
    }

    fn named_bytes(&self, id: &str, column: &str) -> Result<Vec<u8>> {
        let id = record_id(id)?;
        self.refuse_withheld(id)?;
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
                EXISTS (SELECT 1 FROM attachment_bytes b WHERE b.sha256 = a.thumbnail),
                EXISTS (SELECT 1 FROM attachment_bytes b WHERE b.sha256 = a.shrunk), a.removed
         FROM attachment a JOIN record r ON r.n = a.record WHERE a.record = ?1",
    )?;
    let hex = |bytes: Option<Vec<u8>>| proofmark_format::ids::hex(&bytes.unwrap_or_default());
    Ok(select.query_row([n], |row| {
        let (whole, shrunk): (bool, bool) = (row.get(7)?, row.get(9)?);
        let removed: Option<String> = row.get(10)?;
        Ok(AttachmentView {
            id: RecordId(row.get(0)?).to_string(),
            caption: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            media_type: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            sha256: hex(row.get(3)?),
            sha256_original: hex(row.get(4)?),
            size: row.get::<_, Option<i64>>(5)?.and_then(|n| u32::try_from(n).ok()).unwrap_or_default(),
            orientation: row.get::<_, Option<i64>>(6)?.and_then(|n| u32::try_from(n).ok()).unwrap_or(1),
            held: whole || shrunk,
            whole,
            thumbnail_held: row.get(8)?,
            removed: removed.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
        })
    })?)
}

/// Refuses what is no picture that can be kept.
pub(crate) fn check_picture(bytes: &[u8]) -> Result<()> {
    strip(bytes).map(drop)
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    let length = std::fs::metadata(path).map_err(|e| Error::disk(path, &e))?.len();
    if length > MOST {
        return Err(Error::refused("file_too_large").with("path", path.display()).with("most", MOST));
    }
    std::fs::read(path).map_err(|e| Error::disk(path, &e))
}

/// Sniffs the type and takes out all that is not the picture. Decoding is left to whoever shows the picture.
pub(super) fn strip(original: &[u8]) -> Result<Stripped> {
    let not_one = || Error::refused("photograph_not");
    match original {
        [0xff, 0xd8, 0xff, ..] => {
            let bytes = jpeg::bare(original).ok_or_else(not_one)?;
            Ok(stripped(bytes, "image/jpeg", original))
        }
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => {
            let mut png = Png::from_bytes(Bytes::copy_from_slice(original)).map_err(|_| not_one())?;
            let profile = png.icc_profile();
            png.chunks_mut().retain(|chunk| SHOWN.contains(&&chunk.kind()));
            png.set_icc_profile(profile);
            Ok(stripped(png.encoder().bytes().to_vec(), "image/png", original))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e' | b'i', ..]
        | [_, _, _, _, b'f', b't', b'y', b'p', b'm', b'i' | b's', b'f', b'1', ..] => {
            Err(Error::refused("photograph_heic"))
        }
        _ => Err(not_one()),
    }
}

fn stripped(bytes: Vec<u8>, media_type: &'static str, original: &[u8]) -> Stripped {
    let notes = notes(original);
    let mut removed = notes.as_ref().map(removed).unwrap_or_default();
    if removed.is_empty() && bytes.len() < original.len() {
        removed.push("other".into());
    }
    Stripped { orientation: notes.as_ref().map_or(1, orientation), bytes, media_type, removed }
}

/// What the camera noted in the file.
fn notes(original: &[u8]) -> Option<exif::Exif> {
    exif::Reader::new().read_from_container(&mut std::io::Cursor::new(original)).ok()
}

/// What of the notes tells more than the picture shows: where, when, with what. All of it is stripped; this says so.
fn removed(notes: &exif::Exif) -> Vec<String> {
    let tells = |field: &exif::Field| match (field.tag.context(), field.tag) {
        (exif::Context::Gps, _) => Some("place"),
        (_, exif::Tag::DateTime | exif::Tag::DateTimeOriginal | exif::Tag::DateTimeDigitized) => Some("time"),
        (
            _,
            exif::Tag::Make | exif::Tag::Model | exif::Tag::BodySerialNumber | exif::Tag::CameraOwnerName,
        ) => Some("device"),
        _ => None,
    };
    let told: Vec<&str> = notes.fields().filter_map(tells).collect();
    ["place", "time", "device"].into_iter().filter(|what| told.contains(what)).map(str::to_owned).collect()
}

/// The turn that the camera noted, 1 to 8; kept as a field because the note itself is stripped.
fn orientation(notes: &exif::Exif) -> i64 {
    notes
        .get_field(exif::Tag::Orientation, exif::In::PRIMARY)
        .and_then(|field| field.value.get_uint(0))
        .filter(|turn| (1..=8).contains(turn))
        .map_or(1, i64::from)
}

/// The small JPEG that the camera itself put into the file, if it did.
pub(super) fn own_thumbnail(original: &[u8]) -> Option<Vec<u8>> {
    let notes = notes(original)?;
    let number = |tag| notes.get_field(tag, exif::In::THUMBNAIL)?.value.get_uint(0).map(|n| n as usize);
    let from = number(exif::Tag::JPEGInterchangeFormat)?;
    let length = number(exif::Tag::JPEGInterchangeFormatLength)?;
    let small = notes.buf().get(from..from.checked_add(length)?)?;
    small.starts_with(&[0xff, 0xd8, 0xff]).then(|| small.to_vec())
}

#[cfg(test)]
mod tests {
    use img_parts::ImageEXIF;
    use img_parts::jpeg::Jpeg;

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
        assert_eq!(kept.removed, ["other"], "and it is said");
    }

    #[test]
    fn a_chunk_that_nobody_knows_does_not_stay_in_a_png() {
        let mut png = Png::from_bytes(Bytes::from(png())).unwrap();
        let private = img_parts::png::PngChunk::new(*b"gpSx", Bytes::from_static(b"6.7N 1.6W"));
        png.chunks_mut().insert(1, private);
        png.set_icc_profile(Some(Bytes::from_static(b"a profile")));
        let kept = strip(&png.encoder().bytes()).unwrap();
        assert!(!kept.bytes.windows(4).any(|w| w == b"6.7N"));
        let kept = Png::from_bytes(Bytes::from(kept.bytes)).unwrap();
        assert_eq!(kept.icc_profile().as_deref(), Some(b"a profile".as_slice()));
    }

    #[test]
    fn what_the_camera_noted_of_place_and_time_is_said_to_be_gone() {
        // A JPEG with the notes of a telephone: maker, moment, degrees.
        let mut notes = exif::experimental::Writer::new();
        let field = |tag, text: &str| exif::Field {
            tag,
            ifd_num: exif::In::PRIMARY,
            value: exif::Value::Ascii(vec![text.as_bytes().to_vec()]),
        };
        let (make, moment) =
            (field(exif::Tag::Make, "Telephone"), field(exif::Tag::DateTime, "2026:03:01 10:00:00"));
        let place = field(exif::Tag::GPSLatitudeRef, "N");
        [&make, &moment, &place].into_iter().for_each(|field| notes.push_field(field));
        let mut exif = std::io::Cursor::new(Vec::new());
        notes.write(&mut exif, false).unwrap();
        let mut picture = Vec::new();
        image::codecs::jpeg::JpegEncoder::new(&mut picture)
            .encode(&[120; 12], 2, 2, image::ExtendedColorType::Rgb8)
            .unwrap();
        let mut jpeg = Jpeg::from_bytes(Bytes::from(picture)).unwrap();
        jpeg.set_exif(Some(Bytes::from(exif.into_inner())));
        let original = jpeg.encoder().bytes().to_vec();
        let kept = strip(&original).unwrap();
        assert_eq!(kept.removed, ["place", "time", "device"]);
        assert!(super::notes(&kept.bytes).is_none(), "no note stays");
        assert!(super::notes(&original).is_some());
    }

    #[test]
    fn what_is_no_photograph_is_refused_by_name() {
        assert_eq!(strip(b"%PDF-1.7").map(drop).unwrap_err().code, "photograph_not");
        assert_eq!(strip(&[0xff, 0xd8, 0xff]).map(drop).unwrap_err().code, "photograph_not");
        for brand in ["heic", "mif1", "msf1"] {
            let file = [b"\0\0\0\x18ftyp".as_slice(), brand.as_bytes()].concat();
            assert_eq!(strip(&file).map(drop).unwrap_err().code, "photograph_heic", "{brand}");
        }
    }
}
