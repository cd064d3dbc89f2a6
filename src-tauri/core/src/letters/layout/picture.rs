//! Pictures decoded: the coat of arms and QR codes.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};
use qrcodegen::{QrCode, QrCodeEcc};

use super::LetterError;
use super::display::{Channels, Picture};

/// Arms are small; a picture that decodes to more than this is refused.
const MOST_BYTES: usize = 48 << 20;

/// Samples a module of a QR code, so that viewers that smooth pictures leave its edges sharp.
const MODULE: usize = 8;

fn fault(what: &str, reason: impl ToString) -> LetterError {
    LetterError::Picture { what: what.to_owned(), reason: reason.to_string() }
}

/// Decodes a PNG of any kind to eight bits a channel.
pub(super) fn from_png(bytes: &[u8]) -> Result<Picture, LetterError> {
    let fault = |reason: String| fault("PNG", reason);
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MOST_BYTES });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|error| fault(error.to_string()))?;
    let size = reader.output_buffer_size().filter(|size| *size <= MOST_BYTES);
    let mut samples = vec![0; size.ok_or_else(|| fault("too large".to_owned()))?];
    let frame = reader.next_frame(&mut samples).map_err(|error| fault(error.to_string()))?;
    samples.truncate(frame.buffer_size());
    let (channels, samples) = match frame.color_type {
        ColorType::Grayscale => (Channels::Grey, samples),
        ColorType::Rgb => (Channels::Rgb, samples),
        ColorType::Rgba => (Channels::Rgba, samples),
        ColorType::GrayscaleAlpha => (Channels::Rgba, coloured(&samples)),
        ColorType::Indexed => return Err(fault("its palette could not be expanded".to_owned())),
    };
    Ok(Picture { width: frame.width as usize, height: frame.height as usize, channels, samples })
}

/// Grey with opacity as colour with opacity.
fn coloured(samples: &[u8]) -> Vec<u8> {
    let (pairs, _) = samples.as_chunks::<2>();
    pairs.iter().flat_map(|&[grey, opacity]| [grey, grey, grey, opacity]).collect()
}

/// Width over height.
#[expect(clippy::cast_precision_loss, reason = "a ratio of two small numbers")]
pub(super) fn ratio(picture: &Picture) -> f32 {
    picture.width as f32 / picture.height.max(1) as f32
}

/// A QR code that survives a coffee stain (level Q). The light margin that its standard asks for is the
/// paper around it.
pub(super) fn qr(payload: &str) -> Result<Picture, LetterError> {
    let code = QrCode::encode_text(payload, QrCodeEcc::Quartile).map_err(|error| fault("QR", error))?;
    let modules = 0..code.size();
    let mut samples = Vec::new();
    for y in modules.clone() {
        let row = modules.clone().flat_map(|x| [if code.get_module(x, y) { 0 } else { 255 }; MODULE]);
        let row: Vec<u8> = row.collect();
        for _ in 0..MODULE {
            samples.extend_from_slice(&row);
        }
    }
    let side = modules.len() * MODULE;
    Ok(Picture { width: side, height: side, channels: Channels::Grey, samples })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_png_is_refused_by_name() {
        assert!(matches!(from_png(b"GIF89a"), Err(LetterError::Picture { .. })));
        assert!(matches!(from_png(&[]), Err(LetterError::Picture { .. })));
    }

    #[test]
    fn a_code_begins_with_the_mark_in_its_corner() {
        let code = qr("PM1QQQSYQCYQ").unwrap();
        assert_eq!(code.width, code.height);
        assert_eq!(code.samples.len(), code.width * code.height);
        assert!(code.samples[..MODULE * 7].iter().all(|sample| *sample == 0));
        assert_eq!(code.samples[MODULE * 7], 255);
    }

    #[test]
    fn too_much_for_a_code_is_refused() {
        assert!(qr(&"x".repeat(4000)).is_err());
    }
}
