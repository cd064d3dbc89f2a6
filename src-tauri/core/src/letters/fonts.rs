//! The faces that letters are set in.
//!
//! They are part of the program, because a letter must come out the same, line for line, on every
//! machine and years later.

use std::sync::OnceLock;

use harfrust::{Font, ShaperFont};

use crate::letters::layout::LetterError;

/// A face of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Noto Sans: Latin, Greek, Cyrillic.
    Regular,
    /// Noto Sans Bold.
    Bold,
    /// Noto Sans Italic.
    Italic,
    /// Noto Sans Mono, for readings: a zero cannot be taken for an O.
    Mono,
    /// Noto Sans Mono Bold.
    MonoBold,
    /// Noto Naskh Arabic.
    Naskh,
    /// Noto Sans Symbols: circled signs, anchors, zodiac and the like.
    Symbols,
    /// Noto Sans Symbols 2: geometric shapes, stars, arrows.
    Shapes,
}

const COUNT: usize = 8;

impl Face {
    /// All faces.
    pub const ALL: [Self; COUNT] = [
        Self::Regular,
        Self::Bold,
        Self::Italic,
        Self::Mono,
        Self::MonoBold,
        Self::Naskh,
        Self::Symbols,
        Self::Shapes,
    ];

    /// The PostScript name, as the PDF gives it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
            Self::Italic => "NotoSans-Italic",
            Self::Mono => "NotoSansMono-Regular",
            Self::MonoBold => "NotoSansMono-Bold",
            Self::Naskh => "NotoNaskhArabic-Regular",
            Self::Symbols => "NotoSansSymbols-Regular",
            Self::Shapes => "NotoSansSymbols2-Regular",
        }
    }

    /// How much larger than its neighbours it is set: Naskh is drawn small on its body.
    #[must_use]
    pub const fn scale(self) -> f32 {
        match self {
            Self::Naskh => 1.2,
            _ => 1.0,
        }
    }

    /// The font file.
    #[must_use]
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
            Self::Italic => include_bytes!("../../../../assets/fonts/NotoSans-Italic.ttf"),
            Self::Mono => include_bytes!("../../../../assets/fonts/NotoSansMono-Regular.ttf"),
            Self::MonoBold => include_bytes!("../../../../assets/fonts/NotoSansMono-Bold.ttf"),
            Self::Naskh => include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
            Self::Symbols => include_bytes!("../../../../assets/fonts/NotoSansSymbols-Regular.ttf"),
            Self::Shapes => include_bytes!("../../../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
        }
    }

    /// The parsed font; parsed at first use and kept.
    ///
    /// # Errors
    /// If the font file cannot be parsed.
    pub fn font(self) -> Result<&'static Font, LetterError> {
        static FONTS: [OnceLock<Option<Font>>; COUNT] = [const { OnceLock::new() }; COUNT];
        FONTS
            .get(self as usize)
            .and_then(|slot| slot.get_or_init(|| Font::new(self.bytes(), 0)).as_ref())
            .ok_or_else(|| LetterError::Font { face: self.name(), reason: "not a font".to_owned() })
    }

    /// The font made ready for shaping.
    ///
    /// # Errors
    /// If the font file cannot be parsed.
    pub fn shaper(self) -> Result<ShaperFont<'static, 'static>, LetterError> {
        self.font().map(ShaperFont::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    fn covers(face: Face, text: &str) -> bool {
        let shaper = face.shaper().unwrap();
        text.chars().all(|c| shaper.nominal_glyph(u32::from(c)).is_some())
    }

    #[test]
    fn every_face_has_a_thousand_units_so_that_widths_in_the_pdf_are_exact() {
        for face in Face::ALL {
            assert_eq!(face.font().unwrap().units_per_em(), 1000, "{}", face.name());
        }
    }

    #[test]
    fn the_faces_draw_what_stands_on_weapons() {
        assert!(covers(Face::Mono, "0O8B5S ?*[]\\ЖЩЁ ΔΩ △◇○№"));
        assert!(covers(Face::Regular, "àéîõüß ŁŐŞ ЖЩЁ ΔΩ «»“”’–—№"));
        assert!(covers(Face::Naskh, "٠١٢٣٤٥٦٧٨٩ جيش"));
        assert!(covers(Face::Shapes, "★☆▲◇⌖"));
        assert!(covers(Face::Symbols, "⚓⚔☭"));
    }

    #[test]
    fn the_faces_draw_every_symbol_that_a_form_offers() {
        for symbol in crate::markings::symbols("en") {
            assert!(Face::ALL.iter().any(|face| covers(*face, &symbol.sign)), "{}", symbol.code);
        }
    }

    #[test]
    fn look_alikes_have_glyphs_of_their_own() {
        for face in [Face::Regular, Face::Bold, Face::Mono, Face::MonoBold] {
            let shaper = face.shaper().unwrap();
            for (latin, cyrillic) in "ABEKMHOPCTX".chars().zip("АВЕКМНОРСТХ".chars()) {
                let (a, b) = (shaper.nominal_glyph(latin.into()), shaper.nominal_glyph(cyrillic.into()));
                assert_ne!(a, b, "{}: {latin}", face.name());
            }
        }
    }

    #[test]
    fn the_fonts_are_those_the_readme_names() {
        let readme = include_str!("../../../../assets/fonts/README.md");
        for face in Face::ALL {
            let hash: String = Sha256::digest(face.bytes()).iter().map(|b| format!("{b:02x}")).collect();
            assert!(readme.contains(&hash), "{}: {hash}", face.name());
        }
    }
}
