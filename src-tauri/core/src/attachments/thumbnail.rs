//! Smaller pictures of a photograph: one for lists, and one that sticks carry in place of a large whole.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageFormat, ImageReader, Limits, RgbImage};

/// Longest sides to try, in pixels.
const SIDES: [u32; 3] = [320, 224, 128];
/// JPEG qualities to try for each.
const QUALITIES: [u8; 3] = [75, 55, 35];
/// Most bytes of a thumbnail.
const MOST: usize = 24 * 1024;
/// Longest side of a photograph that is decoded, in pixels.
const LONGEST: u32 = 20_000;
/// Most bytes that decoding may take.
const MEMORY: u64 = 400 * 1024 * 1024;

/// Longest side of the copy that sticks carry, in pixels: a mark that was taken close up stays readable.
const SHRUNK: u32 = 2_048;

/// A JPEG of a large photograph for sticks, turned as the photograph is; `None` where it would not be much smaller.
pub(super) fn shrunk(photograph: &[u8], media_type: &str) -> Option<Vec<u8>> {
    let picture = decode(photograph, ImageFormat::from_mime_type(media_type)?)?;
    let small = flat(match picture.width().max(picture.height()) > SHRUNK {
        true => picture.resize(SHRUNK, SHRUNK, image::imageops::FilterType::Triangle),
        false => picture,
    });
    encode(&small, 85).filter(|jpeg| jpeg.len() < photograph.len() / 2)
}

/// A small JPEG of a photograph, its colours alone: no note of any kind. It is turned as the photograph is, so that one
/// `orientation` serves both. `None` for a picture that cannot be decoded, or not within bounds: no error, since such a
/// picture is kept and carried like any other.
pub(super) fn of(photograph: &[u8], media_type: &str) -> Option<Vec<u8>> {
    let picture = decode(photograph, ImageFormat::from_mime_type(media_type)?)?;
    SIDES.iter().find_map(|side| {
        let small = flat(match picture.width().max(picture.height()) > *side {
            true => picture.thumbnail(*side, *side),
            false => picture.clone(),
        });
        QUALITIES.iter().find_map(|quality| encode(&small, *quality).filter(|jpeg| jpeg.len() <= MOST))
    })
}

fn decode(photograph: &[u8], format: ImageFormat) -> Option<DynamicImage> {
    let mut reader = ImageReader::with_format(Cursor::new(photograph), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    reader.decode().ok()
}

/// Transparent parts become white: JPEG knows no transparency, and black would hide what is drawn on them.
fn flat(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over_white = |colour: u8| {
            let alpha = u32::from(alpha);
            ((u32::from(colour) * alpha + 255 * (255 - alpha)) / 255) as u8
        };
        image::Rgb([over_white(red), over_white(green), over_white(blue)])
    })
}

fn encode(picture: &RgbImage, quality: u8) -> Option<Vec<u8>> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, quality)
        .encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .ok()?;
    Some(jpeg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(picture: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// What compresses worst: every pixel another colour.
    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut state = 1_u32;
        RgbImage::from_fn(width, height, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [red, green, blue, _] = state.to_be_bytes();
            image::Rgb([red, green, blue])
        })
        .into()
    }

    #[test]
    fn a_thumbnail_is_small_whatever_the_picture() {
        for (width, height) in [(1_600, 900), (900, 1_600), (4_000, 3), (1, 1)] {
            let jpeg = of(&png(&noise(width, height)), "image/png").unwrap();
            let small = decode(&jpeg, ImageFormat::Jpeg).unwrap();
            assert!(jpeg.len() <= MOST, "{} bytes of {width}x{height}", jpeg.len());
            assert!(small.width().max(small.height()) <= 320);
            assert_eq!(small.width() >= small.height(), width >= height, "turned as the original is");
        }
    }

    #[test]
    fn what_sticks_carry_of_a_large_photograph_is_much_smaller_and_turned_alike() {
        let large = png(&noise(3_000, 1_000));
        let jpeg = shrunk(&large, "image/png").unwrap();
        let small = decode(&jpeg, ImageFormat::Jpeg).unwrap();
        assert_eq!(small.width(), SHRUNK);
        assert!(small.width() > small.height() && jpeg.len() < large.len() / 2);
        assert!(shrunk(&jpeg, "image/jpeg").is_none(), "no second time");
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let clear = image::RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0]));
        let jpeg = of(&png(&clear.into()), "image/png").unwrap();
        assert_eq!(decode(&jpeg, ImageFormat::Jpeg).unwrap().into_rgb8().get_pixel(4, 4).0, [255; 3]);
    }

    #[test]
    fn a_picture_that_cannot_be_decoded_has_none_and_costs_nothing() {
        assert!(of(&[0xff, 0xd8, 0xff, 0xd9], "image/jpeg").is_none());
        // A head that claims 100,000 by 100,000 pixels: refused before a pixel is made.
        let mut huge = png(&noise(1, 1));
        huge[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
        assert!(of(&huge, "image/png").is_none());
    }
}
