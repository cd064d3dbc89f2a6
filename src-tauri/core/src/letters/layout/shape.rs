//! From characters to glyphs: which face draws them, and how they stand beside each other.

use std::collections::HashMap;
use std::ops::Range;

use harfrust::{Buffer, ClusterLevel, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};

use super::LetterError;
use crate::letters::compose::Style;
use crate::letters::fonts::Face;

/// A stretch of a paragraph that can be shaped at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Where it stands in the paragraph (bytes).
    pub(super) range: Range<usize>,
    /// How it is to look.
    pub(super) style: Style,
    /// The face that draws it.
    pub(super) face: Face,
    /// Whether it runs from right to left.
    pub(super) rtl: bool,
    /// Its script.
    pub(super) script: Script,
}

/// A glyph as the font places it, in thousandths of the size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shaped {
    pub(super) id: u16,
    pub(super) cluster: usize,
    pub(super) advance: f32,
    pub(super) x: f32,
    pub(super) y: f32,
}

/// The face that a style asks for.
pub(super) const fn wanted(style: Style) -> Face {
    match style {
        Style::Regular => Face::Regular,
        Style::Bold => Face::Bold,
        Style::Italic => Face::Italic,
        Style::Mono => Face::Mono,
        Style::MonoBold => Face::MonoBold,
    }
}

/// Whether a character steers the layout and leaves no ink: it is shaped with its neighbours and dropped
/// afterwards, or it would be found when the letter is searched.
pub(super) const fn is_control(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// Shapes text; keeps what is costly to prepare.
#[derive(Default)]
pub(super) struct Shaper {
    fonts: HashMap<Face, ShaperFont<'static, 'static>>,
    plans: HashMap<(Face, bool, Script), ShapePlan>,
}

impl Shaper {
    fn font(&mut self, face: Face) -> Result<&ShaperFont<'static, 'static>, LetterError> {
        match self.fonts.entry(face) {
            std::collections::hash_map::Entry::Occupied(slot) => Ok(slot.into_mut()),
            std::collections::hash_map::Entry::Vacant(slot) => Ok(slot.insert(face.shaper()?)),
        }
    }

    fn covers(&mut self, face: Face, c: char) -> Result<bool, LetterError> {
        Ok(self.font(face)?.nominal_glyph(u32::from(c)).is_some())
    }

    /// The face for a character. In right-to-left stretches the Arabic face also draws digits and
    /// punctuation, so that one number does not mix two designs; signs come from the symbol faces, where
    /// they are drawn large enough to be told apart.
    pub(super) fn face_for(
        &mut self,
        c: char,
        style: Style,
        rtl: bool,
        before: Option<Face>,
    ) -> Result<Option<Face>, LetterError> {
        // Some fonts have a blank for them, but they are no part of a letter.
        if c.is_control() {
            return Ok(None);
        }
        let script = harfrust::unicode::script(u32::from(c));
        let arabic = script == Script::ARABIC || (rtl && script == Script::COMMON);
        let joined = (script == Script::INHERITED).then_some(before).flatten();
        let sign = matches!(c, '\u{2300}'..='\u{2BFF}');
        let candidates = [
            joined,
            arabic.then_some(Face::Naskh),
            sign.then_some(Face::Shapes),
            sign.then_some(Face::Symbols),
            Some(wanted(style)),
            Some(Face::Regular),
            Some(Face::Mono),
            Some(Face::Symbols),
            Some(Face::Shapes),
            Some(Face::Naskh),
        ];
        for face in candidates.into_iter().flatten() {
            if self.covers(face, c)? {
                return Ok(Some(face));
            }
        }
        Ok(None)
    }

    /// The glyphs of a piece of `text`, in visual order.
    pub(super) fn shape(&mut self, text: &str, piece: &Piece) -> Result<Vec<Shaped>, LetterError> {
        let Some(content) = text.get(piece.range.clone()) else { return Ok(Vec::new()) };
        let direction = if piece.rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let mut buffer = Buffer::new();
        buffer.set_pre_context(text.get(..piece.range.start).unwrap_or_default());
        buffer.set_post_context(text.get(piece.range.end..).unwrap_or_default());
        for (at, c) in content.char_indices() {
            buffer.push(u32::from(c), u32::try_from(piece.range.start + at).unwrap_or(u32::MAX));
        }
        buffer.set_direction(direction);
        buffer.set_script(Some(piece.script));
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);

        self.font(piece.face)?;
        let features = features(piece.face);
        let key = (piece.face, piece.rtl, piece.script);
        let font = self.fonts.get(&piece.face).ok_or_else(|| fault(piece.face, "not loaded"))?;
        let plan = self
            .plans
            .entry(key)
            .or_insert_with(|| ShapePlan::new(font, direction, Some(piece.script), None, features));
        harfrust::shape(font, &mut buffer, ShapeOptions::new().plan(Some(plan)).features(features))
            .map_err(|error| fault(piece.face, &error.to_string()))?;
        collect(&buffer, piece.face)
    }
}

fn fault(face: Face, reason: &str) -> LetterError {
    LetterError::Font { face: face.name(), reason: reason.to_owned() }
}

/// Evidence is set sign by sign: no ligature may merge what was struck as two.
fn features(face: Face) -> &'static [Feature] {
    const fn without(tag: &[u8; 4]) -> Feature {
        Feature { tag: Tag::new(tag), value: 0, start: Feature::GLOBAL_START, end: Feature::GLOBAL_END }
    }
    static SIGN_BY_SIGN: [Feature; 2] = [without(b"liga"), without(b"calt")];
    match face {
        Face::Mono | Face::MonoBold => &SIGN_BY_SIGN,
        _ => &[],
    }
}

fn collect(buffer: &Buffer, face: Face) -> Result<Vec<Shaped>, LetterError> {
    let pairs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    pairs
        .map(|(info, position)| {
            Ok(Shaped {
                id: u16::try_from(info.glyph_id).map_err(|_| fault(face, "glyph number out of range"))?,
                cluster: info.cluster as usize,
                advance: thousandths(position.x_advance),
                x: thousandths(position.x_offset),
                y: thousandths(position.y_offset),
            })
        })
        .collect()
}

/// Font units are small whole numbers; `f32` holds them exactly.
#[expect(clippy::cast_precision_loss, reason = "font units are far below 2^24")]
fn thousandths(units: i32) -> f32 {
    units as f32 / 1000.0
}
