//! Pages as marks with positions: all that a back end needs to know.
//!
//! Points (1/72 inch) from the upper left corner, downwards. Nothing here is about PDF, so that another
//! back end can draw the same pages.

use crate::letters::fonts::Face;

/// The number of an element in [`DisplayList::elements`].
pub type ElementId = usize;

/// What an element of the document is, in the words of tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// The title or subject.
    Title,
    /// A section's heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The mark of an item, or the label of a fact.
    Label,
    /// What the item or fact says.
    ListBody,
    /// A table.
    Table,
    /// A row.
    Row,
    /// The heading of a column.
    HeadCell,
    /// A cell.
    Cell,
    /// A picture.
    Figure,
}

/// A node of the document's structure; a parent comes before its children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// The element it belongs to; none for the root.
    pub parent: Option<ElementId>,
    /// What a picture shows or a table is about.
    pub alternative: Option<String>,
    /// The text in logical order, where the marks stand in another.
    pub actual: Option<String>,
}

/// A glyph with its place relative to the run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// To the right of the run's origin.
    pub x: f32,
    /// Above the run's baseline.
    pub y: f32,
    /// The characters it stands for; empty for dots and signs that belong to another glyph.
    pub text: String,
}

/// How dark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink(pub f32);

impl Ink {
    /// Black: text.
    pub const BLACK: Self = Self(0.0);
    /// Grey: labels and furniture, dark enough for a photocopier.
    pub const GREY: Self = Self(0.33);
    /// Light: hairlines.
    pub const HAIR: Self = Self(0.55);
    /// Faint: the ground of a table's head.
    pub const WASH: Self = Self(0.94);
}

/// Glyphs of one face and size on one baseline, in visual order; those without a text of their own last.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The face.
    pub face: Face,
    /// Points.
    pub size: f32,
    /// Left end.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// How dark.
    pub ink: Ink,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// To the right.
    pub width: f32,
    /// Downwards.
    pub height: f32,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Text.
    Run(Run),
    /// A filled rectangle; rules are thin ones.
    Box(Area, Ink),
    /// A picture, by its number in [`DisplayList::pictures`].
    Picture(Area, usize),
}

/// A mark and the element it belongs to; none for what is not part of the text (rules, page numbers).
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The element.
    pub element: Option<ElementId>,
    /// The mark.
    pub mark: Mark,
}

/// What the samples of a picture are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channels {
    /// One byte: grey.
    Grey,
    /// Three: red, green, blue.
    Rgb,
    /// Four: with opacity.
    Rgba,
}

/// A picture, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Samples in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Bytes of a sample.
    pub channels: Channels,
    /// The samples.
    pub samples: Vec<u8>,
}

/// Pages ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct DisplayList {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// The marks of each page.
    pub pages: Vec<Vec<Item>>,
    /// The structure, root first.
    pub elements: Vec<Element>,
    /// The pictures.
    pub pictures: Vec<Picture>,
    /// The language (ISO 639-1).
    pub language: String,
    /// The title.
    pub title: String,
    /// The author.
    pub author: String,
    /// The date (`yyyy-mm-dd`).
    pub date: String,
}
