//! From a paragraph to lines: direction (UAX #9), faces, shaping, breaks (UAX #14).

use std::ops::Range;

use harfrust::Script;
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};

use super::LetterError;
use super::display::{Glyph, Ink, Run};
use super::shape::{Piece, Shaped, Shaper, is_control};
use crate::letters::compose::{Style, Text};
use crate::letters::fonts::Face;

/// How a paragraph is to be set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// Size in points.
    pub(super) size: f32,
    /// How wide a line may be.
    pub(super) width: f32,
    /// Whether the paragraph itself runs from right to left.
    pub(super) rtl: bool,
    /// How dark.
    pub(super) ink: Ink,
}

/// A line; its runs stand relative to its left end and baseline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
    pub(super) width: f32,
}

/// Space between the signs of readings, so that each can be told and counted. Arabic letters join and
/// stay joined.
fn tracking(piece: &Piece, size: f32) -> f32 {
    match (piece.style, piece.face) {
        (_, Face::Naskh) => 0.0,
        (Style::Mono | Style::MonoBold, _) => size * 0.09,
        (Style::Regular | Style::Bold | Style::Italic, _) => 0.0,
    }
}

/// Sets a paragraph.
pub(super) fn set(shaper: &mut Shaper, text: &Text, measure: Measure) -> Result<Vec<Line>, LetterError> {
    let content = text.content();
    let base = if measure.rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(&content, Some(base));
    let Some(paragraph) = bidi.paragraphs.first() else { return Ok(Vec::new()) };
    let setting = Setting { text: &content, bidi: &bidi, paragraph, measure };
    let pieces = setting.itemise(shaper, text)?;
    let ends = setting.advances(shaper, &pieces)?;
    let ranges = break_lines(&content, &ends, measure.width);
    ranges.into_iter().map(|range| setting.line(shaper, &pieces, range)).collect()
}

/// A paragraph being set.
struct Setting<'a> {
    text: &'a str,
    bidi: &'a BidiInfo<'a>,
    paragraph: &'a ParagraphInfo,
    measure: Measure,
}

impl Setting<'_> {
    fn size(&self, piece: &Piece) -> f32 {
        self.measure.size * piece.face.scale()
    }

    fn rtl_at(&self, at: usize) -> bool {
        self.bidi.levels.get(at).is_some_and(Level::is_rtl)
    }

    /// Cuts the paragraph where face, style, direction or script change.
    fn itemise(&self, shaper: &mut Shaper, text: &Text) -> Result<Vec<Piece>, LetterError> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 0;
        for span in &text.0 {
            for c in span.text.chars() {
                let next = at + c.len_utf8();
                let piece = self.piece(shaper, pieces.last(), c, at..next, span.style)?;
                match pieces.last_mut().filter(|last| joins(last, &piece)) {
                    Some(last) => last.range.end = next,
                    None => pieces.push(piece),
                }
                at = next;
            }
        }
        Ok(pieces)
    }

    /// What a single character would be set as after `before`.
    fn piece(
        &self,
        shaper: &mut Shaper,
        before: Option<&Piece>,
        c: char,
        range: Range<usize>,
        style: Style,
    ) -> Result<Piece, LetterError> {
        let rtl = self.rtl_at(range.start);
        let neighbour = before.map(|piece| piece.face);
        if is_control(c) {
            // It has no ink, so it stays with its neighbour, whose face need not have it.
            let face = neighbour.unwrap_or_else(|| super::shape::wanted(style));
            let script = before.map_or(Script::COMMON, |piece| piece.script);
            return Ok(Piece { range, style, face, rtl, script });
        }
        let face = shaper.face_for(c, style, rtl, neighbour)?.ok_or_else(|| LetterError::MissingGlyph {
            character: c,
            text: self.text.chars().filter(|c| !is_control(*c)).collect(),
        })?;
        let script = match harfrust::unicode::script(u32::from(c)) {
            Script::COMMON | Script::INHERITED => before.map_or(Script::COMMON, |piece| piece.script),
            own => own,
        };
        Ok(Piece { range, style, face, rtl, script })
    }

    /// Where each character would end if the whole paragraph were one line: `ends[i]` is the width of
    /// the first `i` bytes.
    fn advances(&self, shaper: &mut Shaper, pieces: &[Piece]) -> Result<Vec<f32>, LetterError> {
        let mut ends = vec![0.0; self.text.len() + 1];
        for piece in pieces {
            let spacing = tracking(piece, self.measure.size);
            for cluster in self.clusters(shaper, piece)? {
                if let Some(slot) = ends.get_mut(cluster.range.end) {
                    *slot += cluster.advance(self.size(piece), spacing);
                }
            }
        }
        let mut sum = 0.0;
        for slot in &mut ends {
            sum += *slot;
            *slot = sum;
        }
        Ok(ends)
    }

    /// The glyphs of a piece, gathered by the characters they stand for, in visual order.
    fn clusters(&self, shaper: &mut Shaper, piece: &Piece) -> Result<Vec<Cluster>, LetterError> {
        let shaped = shaper.shape(self.text, piece)?;
        let mut starts: Vec<usize> = shaped.iter().map(|glyph| glyph.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut clusters: Vec<Cluster> = Vec::new();
        for glyph in shaped {
            match clusters.last_mut().filter(|last| last.range.start == glyph.cluster) {
                Some(last) => last.glyphs.push(glyph),
                None => {
                    let after = starts.partition_point(|start| *start <= glyph.cluster);
                    let end = starts.get(after).copied().unwrap_or(piece.range.end);
                    let content = self.text.get(glyph.cluster..end).unwrap_or_default();
                    clusters.push(Cluster {
                        range: glyph.cluster..end,
                        text: content.chars().filter(|c| !is_control(*c)).collect(),
                        glyphs: vec![glyph],
                    });
                }
            }
        }
        clusters.retain(|cluster| !cluster.text.is_empty());
        Ok(clusters)
    }

    /// Sets one line: pieces in visual order, each shaped anew, because its edges may have changed.
    fn line(&self, shaper: &mut Shaper, pieces: &[Piece], range: Range<usize>) -> Result<Line, LetterError> {
        let (levels, runs) = self.bidi.visual_runs(self.paragraph, range);
        let mut line = Line { runs: Vec::new(), width: 0.0 };
        for run in runs {
            let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            let mut parts: Vec<Piece> = pieces.iter().filter_map(|piece| cut(piece, &run, rtl)).collect();
            if rtl {
                parts.reverse();
            }
            for part in parts {
                self.draw(shaper, &part, &mut line)?;
            }
        }
        Ok(line)
    }

    fn draw(&self, shaper: &mut Shaper, piece: &Piece, line: &mut Line) -> Result<(), LetterError> {
        let size = self.size(piece);
        let spacing = tracking(piece, self.measure.size);
        let mut pen = 0.0;
        let mut glyphs = Vec::new();
        for cluster in self.clusters(shaper, piece)? {
            let carrier = cluster.carrier();
            for (place, glyph) in cluster.glyphs.iter().enumerate() {
                let text = if place == carrier { cluster.text.clone() } else { String::new() };
                glyphs.push(Glyph { id: glyph.id, x: pen + glyph.x * size, y: glyph.y * size, text });
                pen += glyph.advance * size;
            }
            pen += spacing;
        }
        // Dots and vowel signs last: between the letters they would part a word for who searches it.
        glyphs.sort_by_key(|glyph| glyph.text.is_empty());
        if !glyphs.is_empty() {
            let run = Run { face: piece.face, size, x: line.width, y: 0.0, ink: self.measure.ink, glyphs };
            line.runs.push(run);
        }
        line.width += pen;
        Ok(())
    }
}

/// Characters that are drawn together.
struct Cluster {
    range: Range<usize>,
    text: String,
    glyphs: Vec<Shaped>,
}

impl Cluster {
    /// The glyph that carries the text: the letter, not its dots.
    fn carrier(&self) -> usize {
        let widest = |best: usize, place: usize| {
            let advance = |place: usize| self.glyphs.get(place).map_or(0.0, |glyph| glyph.advance);
            if advance(place) > advance(best) { place } else { best }
        };
        (0..self.glyphs.len()).reduce(widest).unwrap_or(0)
    }

    fn advance(&self, size: f32, spacing: f32) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance * size).sum::<f32>() + spacing
    }
}

fn joins(last: &Piece, next: &Piece) -> bool {
    let same_script = last.script == next.script || last.script == Script::COMMON;
    last.face == next.face && last.style == next.style && last.rtl == next.rtl && same_script
}

/// The part of a piece that lies in a stretch of a line.
fn cut(piece: &Piece, run: &Range<usize>, rtl: bool) -> Option<Piece> {
    let range = piece.range.start.max(run.start)..piece.range.end.min(run.end);
    (range.start < range.end).then(|| Piece { range, rtl, ..piece.clone() })
}

/// The lines of a paragraph, without the spaces at their ends.
fn break_lines(text: &str, ends: &[f32], width: f32) -> Vec<Range<usize>> {
    let breaks: Vec<usize> = unicode_linebreak::linebreaks(text).map(|(at, _)| at).collect();
    let mut lines = fill_lines(text, ends, &breaks, width);
    relieve_last(text, ends, &breaks, width, &mut lines);
    lines.into_iter().map(|line| trimmed(text, line)).collect()
}

/// Fills lines greedily. A word wider than the line is broken where it must, since a long number in a
/// narrow cell may not run into the next.
fn fill_lines(text: &str, ends: &[f32], breaks: &[usize], width: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut fitting) = (0, 0);
    for &at in breaks {
        while !fits(text, ends, start..at, width) {
            if fitting <= start {
                fitting = forced_break(text, ends, start..at, width);
            }
            if fitting >= at {
                break;
            }
            lines.push(start..fitting);
            start = fitting;
        }
        fitting = at;
    }
    if start < text.len() {
        lines.push(start..text.len());
    }
    lines
}

/// A last line of a single word gets company from the line before, if that stays well filled.
fn relieve_last(text: &str, ends: &[f32], breaks: &[usize], width: f32, lines: &mut [Range<usize>]) {
    let [.., before, last] = lines else { return };
    let inside = |line: &Range<usize>, at: usize| line.start < at && at < line.end;
    if breaks.iter().any(|&at| inside(last, at)) {
        return;
    }
    let Some(&at) = breaks.iter().rfind(|&&at| inside(before, at)) else { return };
    let filled = !fits(text, ends, before.start..at, width * 0.6);
    if filled && fits(text, ends, at..last.end, width) {
        before.end = at;
        last.start = at;
    }
}

/// Rounding may not push the last word of an exactly fitting line to the next.
const TOLERANCE: f32 = 0.01;

fn fits(text: &str, ends: &[f32], range: Range<usize>, width: f32) -> bool {
    let range = trimmed(text, range);
    let end = |at: usize| ends.get(at).copied().unwrap_or_default();
    end(range.end) - end(range.start) <= width + TOLERANCE
}

/// The furthest place between two characters up to which the text fits; at least one character.
fn forced_break(text: &str, ends: &[f32], range: Range<usize>, width: f32) -> usize {
    let content = text.get(range.clone()).unwrap_or_default();
    let mut places = content.char_indices().skip(1).map(|(at, _)| range.start + at);
    let first = places.next().unwrap_or(range.end);
    let rest = places.take_while(|&at| fits(text, ends, range.start..at, width));
    rest.last().unwrap_or(first)
}

/// A line without the spaces at its end, which have no width.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let content = text.get(range.clone()).unwrap_or_default();
    range.start..range.start + content.trim_end_matches(|c: char| c == ' ' || is_control(c)).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &Text, width: f32, rtl: bool) -> Vec<Line> {
        let measure = Measure { size: 10.0, width, rtl, ink: Ink::BLACK };
        set(&mut Shaper::default(), text, measure).unwrap()
    }

    fn visual(line: &Line) -> String {
        line.runs.iter().flat_map(|run| run.glyphs.iter().map(|glyph| glyph.text.as_str())).collect()
    }

    #[test]
    fn lines_fill_the_width_and_end_without_a_space() {
        let lines = lines(&Text::plain("The weapon was found under the floor of a lorry."), 100.0, false);
        assert!(lines.len() > 2);
        for line in &lines {
            assert!(line.width <= 100.01 && !visual(line).ends_with(' '));
        }
    }

    /// The lines of a text whose characters are all one wide.
    fn broken(text: &str, width: u8) -> Vec<&str> {
        let ends: Vec<f32> = (0..=u8::try_from(text.len()).unwrap()).map(f32::from).collect();
        break_lines(text, &ends, width.into()).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn a_word_alone_on_the_last_line_gets_company() {
        assert_eq!(broken("aaaa bbbb cccc dd", 14), ["aaaa bbbb", "cccc dd"]);
    }

    #[test]
    fn no_line_is_emptied_to_give_company() {
        assert_eq!(broken("aaaa bbbbbbbbb dd", 14), ["aaaa bbbbbbbbb", "dd"]);
    }

    #[test]
    fn a_number_wider_than_its_cell_is_cut_and_nothing_is_lost() {
        let lines = lines(&Text::mono("ABCDEFGHIJ0123456789"), 50.0, false);
        assert!(lines.iter().all(|line| line.width <= 50.01));
        assert_eq!(lines.iter().map(visual).collect::<String>(), "ABCDEFGHIJ0123456789");
    }

    #[test]
    fn a_width_narrower_than_a_letter_still_ends() {
        assert_eq!(lines(&Text::plain("AB"), 0.1, false).len(), 2);
    }

    #[test]
    fn a_calibre_in_arabic_text_is_not_turned_round() {
        let lines = lines(&Text::plain("العيار \u{2066}7.62×39\u{A0}mm\u{2069}"), 400.0, true);
        assert!(visual(&lines[0]).contains("7.62×39\u{A0}mm"), "{}", visual(&lines[0]));
    }

    #[test]
    fn marks_that_steer_leave_no_glyph() {
        let lines = lines(&Text::plain("a\u{2066}b\u{2069}\u{2060}c"), 400.0, false);
        assert_eq!(visual(&lines[0]), "abc");
    }

    #[test]
    fn arabic_letters_join_and_are_not_spaced_out() {
        let apart: f32 =
            "جيش".chars().map(|c| lines(&Text::plain(c.to_string()), 400.0, false)[0].width).sum();
        let joined = &lines(&Text::mono("جيش"), 400.0, false)[0];
        assert!(joined.width < apart, "{} {apart}", joined.width);
        assert!(joined.runs.iter().all(|run| run.face == Face::Naskh));
    }

    #[test]
    fn look_alikes_keep_their_own_text() {
        let line = &lines(&Text::mono("AА BВ"), 400.0, false)[0];
        assert_eq!(visual(line), "AА BВ");
    }

    #[test]
    fn an_empty_paragraph_has_no_line() {
        assert!(lines(&Text::plain(""), 100.0, false).is_empty());
    }
}
