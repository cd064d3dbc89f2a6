//! Strips: slices of a page that are never cut, from which columns, lists and tables are built.

use unicode_bidi::BidiClass;

use super::LetterError;
use super::display::{Area, Element, ElementId, Ink, Item, Mark, Picture, Role, Run};
use super::shape::{Shaper, is_control};
use super::text::{self, Line, Measure};
use crate::letters::compose::Text;

/// A slice of the page as wide as the text. Its marks stand relative to its upper left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Strip {
    pub(super) items: Vec<Item>,
    pub(super) height: f32,
    /// Space above, dropped at the head of a page.
    pub(super) gap: f32,
    /// Whether the next strip must stand on the same page.
    pub(super) keep_with_next: bool,
    /// The table head to repeat when a page begins with this strip.
    pub(super) head: Option<usize>,
}

/// A size with its line height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) ink: Ink,
}

impl Type {
    pub(super) const fn new(size: f32, leading: f32) -> Self {
        Self { size, leading, ink: Ink::BLACK }
    }

    pub(super) const fn grey(self) -> Self {
        Self { ink: Ink::GREY, ..self }
    }

    /// Where the baseline lies below the top of a line: capitals stand in its middle.
    const fn baseline(self) -> f32 {
        self.leading * 0.5 + self.size * 0.36
    }
}

/// Which edge of its column a line keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Center,
    End,
}

/// Part of the width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) x: f32,
    pub(super) width: f32,
}

/// A set line with what is needed to place it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SetLine {
    line: Line,
    kind: Type,
    element: Option<ElementId>,
}

/// A column of set lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stack {
    pub(super) span: Span,
    pub(super) align: Align,
    pub(super) lines: Vec<SetLine>,
}

/// What is being built: the structure, the pictures, and the tools to set text.
pub(super) struct Sheet {
    pub(super) shaper: Shaper,
    pub(super) elements: Vec<Element>,
    pub(super) pictures: Vec<Picture>,
    /// The width of the text.
    pub(super) width: f32,
    /// Whether the document runs from right to left.
    pub(super) rtl: bool,
}

impl Sheet {
    pub(super) fn element(&mut self, role: Role, parent: ElementId) -> ElementId {
        self.elements.push(Element { role, parent: Some(parent), alternative: None, actual: None });
        self.elements.len() - 1
    }

    pub(super) fn describe(&mut self, element: ElementId, alternative: &str) {
        if let Some(element) = self.elements.get_mut(element) {
            element.alternative = Some(alternative.chars().filter(|c| !is_control(*c)).collect());
        }
    }

    /// Sets a paragraph in a column.
    pub(super) fn set(
        &mut self,
        text: &Text,
        kind: Type,
        width: f32,
        element: Option<ElementId>,
    ) -> Result<Vec<SetLine>, LetterError> {
        self.keep_logical_order(text, element);
        let measure = Measure { size: kind.size, width, rtl: self.rtl, ink: kind.ink };
        let lines = text::set(&mut self.shaper, text, measure)?;
        Ok(lines.into_iter().map(|line| SetLine { line, kind, element }).collect())
    }

    /// The width a text would have on one line.
    pub(super) fn natural_width(&mut self, text: &Text, kind: Type) -> Result<f32, LetterError> {
        let measure = Measure { size: kind.size, width: f32::MAX, rtl: self.rtl, ink: kind.ink };
        let lines = text::set(&mut self.shaper, text, measure)?;
        Ok(lines.iter().map(|line| line.width).fold(0.0, f32::max))
    }

    /// Marks stand in visual order; who listens to the text needs the logical one.
    fn keep_logical_order(&mut self, text: &Text, element: Option<ElementId>) {
        let content = text.content();
        if !content.chars().any(|c| matches!(unicode_bidi::bidi_class(c), BidiClass::R | BidiClass::AL)) {
            return;
        }
        if let Some(element) = element.and_then(|element| self.elements.get_mut(element)) {
            let words: String = content.chars().filter(|c| !is_control(*c)).collect();
            let actual = element.actual.get_or_insert_default();
            if !actual.is_empty() {
                actual.push(' ');
            }
            actual.push_str(&words);
        }
    }

    /// The `k`-th lines of all columns beside each other on one baseline.
    pub(super) fn beside(&self, stacks: &[Stack]) -> Vec<Strip> {
        let rows = stacks.iter().map(|stack| stack.lines.len()).max().unwrap_or(0);
        (0..rows)
            .map(|row| {
                let lines: Vec<_> =
                    stacks.iter().filter_map(|stack| Some((stack, stack.lines.get(row)?))).collect();
                let height = lines.iter().map(|(_, set)| set.kind.leading).fold(0.0, f32::max);
                let baseline = lines.iter().map(|(_, set)| set.kind.baseline()).fold(0.0, f32::max);
                let items = lines.iter().flat_map(|(stack, set)| self.place(stack, set, baseline)).collect();
                Strip { items, height, ..Strip::default() }
            })
            .collect()
    }

    /// The lines of one column below each other, and how tall they are.
    pub(super) fn below(&self, stack: &Stack, mut y: f32) -> (Vec<Item>, f32) {
        let mut items = Vec::new();
        for set in &stack.lines {
            items.extend(self.place(stack, set, y + set.kind.baseline()));
            y += set.kind.leading;
        }
        (items, y)
    }

    fn place(&self, stack: &Stack, set: &SetLine, baseline: f32) -> Vec<Item> {
        let slack = stack.span.width - set.line.width;
        let indent = match stack.align {
            Align::Start => 0.0,
            Align::Center => slack / 2.0,
            Align::End => slack,
        };
        let left = stack.span.x + indent;
        let x = if self.rtl { self.width - left - set.line.width } else { left };
        let moved = |run: &Run| Run { x: x + run.x, y: baseline, ..run.clone() };
        let runs = set.line.runs.iter().map(moved);
        runs.map(|run| Item { element: set.element, mark: Mark::Run(run) }).collect()
    }

    /// A horizontal rule.
    pub(super) fn rule(&self, span: Span, y: f32, weight: f32, ink: Ink) -> Item {
        self.area(Area { x: span.x, y, width: span.width, height: weight }, ink)
    }

    /// A filled rectangle.
    pub(super) fn area(&self, area: Area, ink: Ink) -> Item {
        Item { element: None, mark: Mark::Box(self.mirrored(area), ink) }
    }

    /// An area on the side where the document's direction puts it.
    pub(super) fn mirrored(&self, area: Area) -> Area {
        if self.rtl { Area { x: self.width - area.x - area.width, ..area } } else { area }
    }

    /// The whole width.
    pub(super) fn full(&self) -> Span {
        Span { x: 0.0, width: self.width }
    }
}

impl Strip {
    /// The marks moved down.
    pub(super) fn lowered(items: Vec<Item>, by: f32) -> Vec<Item> {
        items.into_iter().map(|item| moved(item, 0.0, by)).collect()
    }
}

/// A mark moved on the page.
pub(super) fn moved(item: Item, dx: f32, dy: f32) -> Item {
    let shift = |area: Area| Area { x: area.x + dx, y: area.y + dy, ..area };
    let mark = match item.mark {
        Mark::Run(run) => Mark::Run(Run { x: run.x + dx, y: run.y + dy, ..run }),
        Mark::Box(area, ink) => Mark::Box(shift(area), ink),
        Mark::Picture(area, picture) => Mark::Picture(shift(area), picture),
    };
    Item { mark, ..item }
}

/// Keeps strips on one page.
pub(super) fn keep_together(strips: &mut [Strip]) {
    if let Some((_, rest)) = strips.split_last_mut() {
        rest.iter_mut().for_each(|strip| strip.keep_with_next = true);
    }
}

/// Lets long text break, but never leaves one line alone on a page.
pub(super) fn no_lonely_lines(strips: &mut [Strip]) {
    match strips.len() {
        0..=3 => keep_together(strips),
        count => {
            for place in [0, count - 2] {
                if let Some(strip) = strips.get_mut(place) {
                    strip.keep_with_next = true;
                }
            }
        }
    }
}
