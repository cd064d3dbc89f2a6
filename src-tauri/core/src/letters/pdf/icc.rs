//! The sRGB colour profile, made from its definition (IEC 61966-2-1) in the format of the International
//! Color Consortium, version 4.2: the letter's greys mean the same on every machine.

/// A number with sixteen binary places.
fn fixed(value: f64) -> [u8; 4] {
    #[expect(clippy::cast_possible_truncation, reason = "small constants")]
    let number = (value * 65536.0).round() as i32;
    number.to_be_bytes()
}

fn numbers(kind: &[u8; 4], values: &[f64]) -> Vec<u8> {
    let mut tag = [kind.as_slice(), &[0; 4]].concat();
    tag.extend(values.iter().flat_map(|value| fixed(*value)));
    tag
}

/// A text in one language.
fn text(words: &str) -> Vec<u8> {
    let letters: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let length = u32::try_from(letters.len()).unwrap_or_default();
    let mut tag = b"mluc\0\0\0\0".to_vec();
    for number in [1_u32, 12] {
        tag.extend(number.to_be_bytes());
    }
    tag.extend(b"enUS");
    tag.extend(length.to_be_bytes());
    tag.extend(28_u32.to_be_bytes());
    tag.extend(letters);
    tag
}

/// The curve of sRGB: linear near black, a power of 2.4 above.
fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0\0\x03\0\0".to_vec();
    let parameters = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    tag.extend(parameters.iter().flat_map(|value| fixed(*value)));
    tag
}

/// From the white of daylight (D65) to that of the profile (D50), after Bradford.
const ADAPTATION: [f64; 9] =
    [1.047_882, 0.022_919, -0.050_201, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076, 0.751_678];

/// The profile.
pub(super) fn srgb() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright; use freely")),
        (b"wtpt", numbers(b"XYZ ", &[0.9642, 1.0, 0.8249])),
        (b"chad", numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", numbers(b"XYZ ", &[0.436_066, 0.222_488, 0.013_916])),
        (b"gXYZ", numbers(b"XYZ ", &[0.385_147, 0.716_873, 0.097_076])),
        (b"bXYZ", numbers(b"XYZ ", &[0.143_066, 0.060_608, 0.714_096])),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
        (b"bTRC", curve()),
    ];
    let mut table = Vec::new();
    let mut data: Vec<u8> = Vec::new();
    let start = 128 + 4 + tags.len() * 12;
    for (name, tag) in &tags {
        table.extend_from_slice(name.as_slice());
        table.extend(size(start + data.len()));
        table.extend(size(tag.len()));
        data.extend(tag);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header(start + data.len());
    profile.extend(size(tags.len()));
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(length: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(size(length));
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The date of the profile: the first of January 2000, for none is needed and one is demanded.
    header.extend([2000_u16, 1, 1, 0, 0, 0].into_iter().flat_map(u16::to_be_bytes));
    header.extend(b"acsp");
    header.extend([0; 28]);
    header.extend([0.9642, 1.0, 0.8249].into_iter().flat_map(fixed));
    header.resize(128, 0);
    header
}

fn size(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or_default().to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_as_long_as_it_says_and_its_tags_lie_inside() {
        let profile = srgb();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..number(128) {
            let entry = 132 + tag * 12;
            assert!(number(entry + 4) + number(entry + 8) <= profile.len());
            assert_eq!(number(entry + 4) % 4, 0);
        }
    }

    #[test]
    fn its_primaries_add_up_to_its_white() {
        for (sum, white) in [
            (0.436_066 + 0.385_147 + 0.143_066, 0.9642),
            (0.222_488 + 0.716_873 + 0.060_608, 1.0),
            (0.013_916 + 0.097_076 + 0.714_096, 0.8249),
        ] {
            assert!(f64::abs(sum - white) < 0.001);
        }
    }
}
