//! The faces cut down to the glyphs that a letter uses.
//!
//! In a PDF a glyph of a font can stand for one text only. Where a face draws two characters with one
//! glyph, the second gets a font of its own, so that what is copied from the letter is what was written.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::letters::fonts::Face;
use crate::letters::layout::{DisplayList, Glyph, LetterError, Mark, Run};

/// A cut of a face; `variant` counts the texts that its glyphs have.
type CutKey = (Face, usize);

/// Where a glyph ended up: which font of the PDF, which number there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) font: FontId,
    pub(super) glyph: u16,
}

/// The fonts of a letter.
pub(super) struct Cuts {
    /// The texts of each glyph, in order of appearance.
    texts: BTreeMap<(Face, u16), Vec<String>>,
    places: BTreeMap<(CutKey, u16), Place>,
    /// The cut fonts under the names they have in the PDF.
    pub(super) fonts: Vec<(FontId, PdfFont)>,
}

impl Cuts {
    /// Cuts the faces that the pages use.
    pub(super) fn of(list: &DisplayList) -> Result<Self, LetterError> {
        let mut cuts = Self { texts: BTreeMap::new(), places: BTreeMap::new(), fonts: Vec::new() };
        for run in runs(list) {
            for glyph in &run.glyphs {
                let texts = cuts.texts.entry((run.face, glyph.id)).or_default();
                let text = searchable(&glyph.text);
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
        }
        for (number, (key, glyphs)) in cuts.wanted().into_iter().enumerate() {
            cuts.cut(number, key, &glyphs)?;
        }
        Ok(cuts)
    }

    fn wanted(&self) -> BTreeMap<CutKey, Vec<u16>> {
        let mut wanted: BTreeMap<CutKey, Vec<u16>> = BTreeMap::new();
        for (&(face, glyph), texts) in &self.texts {
            for variant in 0..texts.len() {
                wanted.entry((face, variant)).or_default().push(glyph);
            }
        }
        wanted
    }

    fn cut(&mut self, number: usize, key: CutKey, glyphs: &[u16]) -> Result<(), LetterError> {
        let face = key.0;
        let fault = |reason: String| LetterError::Font { face: face.name(), reason };
        let mut remapper = GlyphRemapper::new();
        let font = FontId(format!("F{number}"));
        for &glyph in glyphs {
            let place = Place { font: font.clone(), glyph: remapper.remap(glyph) };
            self.places.insert((key, glyph), place);
        }
        let bytes =
            subsetter::subset(face.bytes(), 0, &remapper).map_err(|error| fault(error.to_string()))?;
        // A cut has no table of characters, of which printpdf warns: its codes are glyph numbers.
        let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
            .ok_or_else(|| fault("its cut cannot be read".to_owned()))?;
        parsed.font_name = Some(format!("{}+{}", tag(&bytes, number), face.name()));
        self.fonts.push((font, PdfFont::new(parsed)));
        Ok(())
    }

    /// Where a glyph of a run is.
    pub(super) fn place(&self, face: Face, glyph: &Glyph) -> Option<&Place> {
        let text = searchable(&glyph.text);
        let texts = self.texts.get(&(face, glyph.id))?;
        let variant = texts.iter().position(|known| *known == text)?;
        self.places.get(&((face, variant), glyph.id))
    }
}

fn runs(list: &DisplayList) -> impl Iterator<Item = &Run> {
    list.pages.iter().flatten().filter_map(|item| match &item.mark {
        Mark::Run(run) => Some(run),
        Mark::Box(..) | Mark::Picture(..) => None,
    })
}

/// A text as one looks for it: spaces that only forbid a break are spaces.
pub(super) fn searchable(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

/// The six capitals that mark a cut, taken from what was cut.
fn tag(bytes: &[u8], number: usize) -> String {
    let hash = Sha256::new().chain_update(bytes).chain_update(number.to_be_bytes()).finalize();
    hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
