//! Strips on pages, with what stands at the head and foot of each.

use super::LetterError;
use super::display::{Ink, Item};
use super::strips::{Align, Sheet, Span, Stack, Strip, Type, moved};
use crate::letters::compose::{Document, PAGE, PAGES, Paper, Text};

const MM: f32 = 72.0 / 25.4;

const FOOT: Type = Type::new(8.0, 11.0).grey();
const STAMP: Type = Type::new(9.0, 12.0);

/// The sheet and what of it carries text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Geometry {
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Geometry {
    pub(super) const MARGIN: f32 = 25.0 * MM;
    const FIRST_TOP: f32 = 20.0 * MM;
    const TOP: f32 = 26.0 * MM;
    const BOTTOM: f32 = 27.0 * MM;

    pub(super) fn of(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self { width: 210.0 * MM, height: 297.0 * MM },
            Paper::UsLetter => Self { width: 612.0, height: 792.0 },
        }
    }

    /// The width of the text.
    pub(super) fn measure(self) -> f32 {
        self.width - 2.0 * Self::MARGIN
    }

    fn top(page: usize) -> f32 {
        if page == 0 { Self::FIRST_TOP } else { Self::TOP }
    }

    fn bottom(self) -> f32 {
        self.height - Self::BOTTOM
    }
}

/// Fills pages with strips; strips that must stay together start a new page together.
pub(super) fn paginate(strips: &[Strip], heads: &[Vec<Strip>], geometry: Geometry) -> Vec<Vec<Item>> {
    let mut press = Press { geometry, pages: vec![Vec::new()], y: Geometry::top(0), fresh: true };
    for group in strips.chunk_by(|strip, _| strip.keep_with_next) {
        if !press.fresh && !press.fits(group) {
            press.turn(group, heads);
        }
        for strip in group {
            // Only a group taller than a page comes to this a second time.
            if !press.fresh && !press.fits(std::slice::from_ref(strip)) {
                press.turn(std::slice::from_ref(strip), heads);
            }
            press.put(strip);
        }
    }
    press.pages
}

struct Press {
    geometry: Geometry,
    pages: Vec<Vec<Item>>,
    y: f32,
    /// Whether the page has nothing yet but a repeated head.
    fresh: bool,
}

impl Press {
    fn fits(&self, strips: &[Strip]) -> bool {
        let height: f32 = strips.iter().map(|strip| strip.gap + strip.height).sum();
        self.y + height <= self.geometry.bottom()
    }

    fn turn(&mut self, next: &[Strip], heads: &[Vec<Strip>]) {
        self.y = Geometry::top(self.pages.len());
        self.pages.push(Vec::new());
        self.fresh = true;
        let head = next.first().and_then(|strip| strip.head).and_then(|head| heads.get(head));
        for strip in head.into_iter().flatten() {
            self.put(&Strip { gap: 0.0, ..strip.clone() });
            self.fresh = true;
        }
    }

    fn put(&mut self, strip: &Strip) {
        if !self.fresh {
            self.y += strip.gap;
        }
        if let Some(page) = self.pages.last_mut() {
            page.extend(strip.items.iter().cloned().map(|item| moved(item, Geometry::MARGIN, self.y)));
        }
        self.y += strip.height;
        self.fresh = false;
    }
}

/// Adds head and foot, now that the number of pages is known.
pub(super) fn furnish(
    sheet: &mut Sheet,
    document: &Document,
    geometry: Geometry,
    pages: &mut [Vec<Item>],
) -> Result<(), LetterError> {
    let count = pages.len().to_string();
    for (number, page) in pages.iter_mut().enumerate() {
        let numbering = document.footer.numbering.replace(PAGE, &(number + 1).to_string());
        let numbering = numbering.replace(PAGES, &count);
        page.extend(foot(sheet, geometry, &document.footer.reference, &numbering)?);
        let stamps: Vec<&str> =
            [&document.draft, &document.classification].into_iter().flatten().map(String::as_str).collect();
        page.extend(stamp(sheet, geometry, &stamps.join("  ·  "))?);
    }
    Ok(())
}

fn foot(sheet: &mut Sheet, geometry: Geometry, start: &str, end: &str) -> Result<Vec<Item>, LetterError> {
    let span = sheet.full();
    let y = geometry.height - 19.0 * MM;
    let mut items = vec![sheet.rule(span, y, 0.4, Ink::HAIR)];
    for (text, align) in [(start, Align::Start), (end, Align::End)] {
        let lines = sheet.set(&Text::plain(text), FOOT, span.width, None)?;
        items.extend(sheet.below(&Stack { span, align, lines }, y + 4.0).0);
    }
    Ok(items.into_iter().map(|item| moved(item, Geometry::MARGIN, 0.0)).collect())
}

/// Draft and classification in the middle of head and foot of every page.
fn stamp(sheet: &mut Sheet, geometry: Geometry, text: &str) -> Result<Vec<Item>, LetterError> {
    let span = Span { x: 0.0, width: sheet.width };
    let lines = sheet.set(&Text::bold(text), STAMP, span.width, None)?;
    let stack = Stack { span, align: Align::Center, lines };
    let mut items = sheet.below(&stack, 9.0 * MM).0;
    items.extend(sheet.below(&stack, geometry.height - 12.5 * MM).0);
    Ok(items.into_iter().map(|item| moved(item, Geometry::MARGIN, 0.0)).collect())
}
