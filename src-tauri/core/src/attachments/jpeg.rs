//! A JPEG without all that is no picture: notes of place, time and owner, second pictures with notes of their own, and whatever
//! telephones put behind the end, such as the film of a "moving photograph" (ITU-T T.81, annex B).

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;

/// The picture alone: its frame, tables, scans, colour profile and colour transform, up to its own end. Nothing for what is no
/// JPEG, or has no scan. One that was cut off within a scan ends where it was cut.
pub(super) fn bare(original: &[u8]) -> Option<Vec<u8>> {
    let mut rest = original.strip_prefix(&[0xff, SOI])?;
    let mut bare = vec![0xff, SOI];
    let mut has_scan = false;
    while let Some((marker, behind)) = marker(rest) {
        rest = behind;
        match marker {
            EOI | SOI => break,
            marker if !has_length(marker) => continue,
            _ => {}
        }
        let Some((contents, behind)) = segment(rest) else {
            // Before the first scan nothing can be shown.
            return has_scan.then_some(bare);
        };
        rest = behind;
        if let Some(kept) = kept(marker, contents) {
            bare.extend([0xff, marker]);
            bare.extend(u16::try_from(kept.len() + 2).ok()?.to_be_bytes());
            bare.extend(kept);
        }
        if marker == SOS {
            has_scan = true;
            let (scan, behind) = rest.split_at(length_of_scan(rest));
            bare.extend(scan);
            rest = behind;
        }
    }
    bare.extend([0xff, EOI]);
    has_scan.then_some(bare)
}

/// The next marker and what stands behind it; fill bytes before it are left out.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let from = bytes.iter().position(|byte| *byte == 0xff)?;
    let at = from + bytes.get(from..)?.iter().position(|byte| *byte != 0xff)?;
    Some((*bytes.get(at)?, bytes.get(at + 1..)?))
}

fn has_length(marker: u8) -> bool {
    !matches!(marker, 0x00..=0xbf | 0xd0..=0xd9)
}

/// The contents of a segment, and what stands behind it.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, behind) = bytes.split_first_chunk::<2>()?;
    behind.split_at_checked(usize::from(u16::from_be_bytes(*length)).checked_sub(2)?)
}

/// What stays of a segment. Of the application's own: the head of JFIF without its small picture, the colour profile, and how
/// colours were transformed; no other of them is needed to show the picture.
fn kept(marker: u8, contents: &[u8]) -> Option<Vec<u8>> {
    match marker {
        0xe0 => Some([contents.strip_prefix(b"JFIF\0")?.get(..7)?, &[0, 0]].concat())
            .map(|head| [b"JFIF\0", head.as_slice()].concat()),
        0xe2 => contents.starts_with(b"ICC_PROFILE\0").then(|| contents.to_vec()),
        0xee => contents.starts_with(b"Adobe").then(|| contents.get(..12)).flatten().map(<[u8]>::to_vec),
        0xe1..=0xff => None,
        _ => Some(contents.to_vec()),
    }
}

/// Bytes of a scan: up to the next marker that is neither a stuffed byte nor a restart.
fn length_of_scan(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00..=0xbf | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(ends).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture that a decoder shows.
    fn picture() -> Vec<u8> {
        let mut picture = Vec::new();
        image::codecs::jpeg::JpegEncoder::new(&mut picture)
            .encode(&[120; 48], 4, 4, image::ExtendedColorType::Rgb8)
            .unwrap();
        picture
    }

    fn segment_of(marker: u8, contents: &[u8]) -> Vec<u8> {
        [&[0xff, marker], (contents.len() as u16 + 2).to_be_bytes().as_slice(), contents].concat()
    }

    fn has(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|window| window == what)
    }

    fn shows(bytes: &[u8]) -> image::RgbImage {
        image::load_from_memory_with_format(bytes, image::ImageFormat::Jpeg).unwrap().into_rgb8()
    }

    #[test]
    fn what_stands_behind_the_picture_and_around_it_goes() {
        let place = b"Exif\0\0 6.7N 1.6W";
        let second = [&[0xff, SOI], segment_of(0xe1, place).as_slice(), &picture()[2..]].concat();
        let film = b"\0\0\0\x18ftypmp42 6.7N 1.6W";
        let original = [
            &[0xff, SOI],
            segment_of(0xe1, place).as_slice(),
            &segment_of(0xe2, b"MPF\0 6.7N 1.6W"),
            &segment_of(0xe2, b"ICC_PROFILE\0\x01\x01profile"),
            &segment_of(0xe5, place),
            &segment_of(0xfe, place),
            &picture()[2..],
            &second,
            film,
        ]
        .concat();
        let bare = bare(&original).unwrap();
        assert!(!has(&bare, b"6.7N") && !has(&bare, b"MPF\0") && !has(&bare, b"ftyp"));
        assert!(has(&bare, b"ICC_PROFILE\0\x01\x01profile") && bare.ends_with(&[0xff, EOI]));
        assert_eq!(shows(&bare), shows(&picture()));
    }

    #[test]
    fn a_note_between_two_scans_goes_and_what_is_cut_off_stays_as_far_as_it_goes() {
        let whole = picture();
        let scan = |bytes: &[u8]| [segment_of(SOS, &[1, 1, 0, 0, 63, 0]).as_slice(), bytes].concat();
        let original = [
            &whole[..whole.len() - 2],
            &segment_of(0xfe, b"6.7N"),
            &segment_of(0xe1, b"6.7N"),
            &scan(&[1, 0xff, 0, 2, 0xff, 0xd0, 3]),
            &[0xff, EOI],
            b"6.7N",
        ]
        .concat();
        let kept = bare(&original).unwrap();
        assert!(!has(&kept, b"6.7N") && kept.ends_with(&[1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, EOI]));
        let cut = bare(&whole[..whole.len() - 4]).unwrap();
        assert_eq!(cut[..cut.len() - 2], whole[..whole.len() - 4]);
        for none in [&whole[..20], &[0xff, SOI, 0xff, EOI], &[0xff, SOI], b""] {
            assert!(bare(none).is_none());
        }
    }
}
