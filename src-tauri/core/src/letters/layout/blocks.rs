//! Each kind of block as strips.

use super::LetterError;
use super::display::{Area, ElementId, Ink, Item, Mark, Role};
use super::picture;
use super::strips::{Align, Sheet, Span, Stack, Strip, Type, keep_together, no_lonely_lines};
use crate::letters::compose::{Block, Column, Fact, Letterhead, ParagraphStyle, Signature, Text};

const BODY: Type = Type::new(10.5, 15.0);
const HEADING: Type = Type::new(11.5, 16.0);
const TITLE: Type = Type::new(18.0, 24.0);
const NOTE: Type = Type::new(8.5, 12.0);
const SECRET: Type = Type::new(15.0, 26.0);
const CELL: Type = Type::new(9.0, 12.5);
const HEAD_CELL: Type = Type::new(8.5, 12.0);
const STATE: Type = Type::new(14.0, 19.0);
const OFFICE: Type = Type::new(10.5, 14.5);
const ADDRESS: Type = Type::new(8.5, 12.0).grey();
const SMALL_LABEL: Type = Type::new(9.0, 15.0).grey();

/// Space above the blocks.
const GAP: f32 = 7.0;
const GAP_AFTER_HEADING: f32 = 4.0;
const GAP_SECTION: f32 = 15.0;

/// Between a label and its value.
const GUTTER: f32 = 12.0;
/// Room inside the cells of a table.
const PAD: f32 = 4.0;
/// The indent of a heading's number and a list's marks.
const INDENT: f32 = 22.0;
/// So many facts stay on one page.
const FEW_FACTS: usize = 7;
/// A row up to this many lines is not cut.
const SHORT_ROW: usize = 6;

const ARMS: f32 = 62.0;
const QR: f32 = 88.0;

/// The blocks of a document on their way to strips.
pub(super) struct Flow {
    pub(super) sheet: Sheet,
    pub(super) strips: Vec<Strip>,
    pub(super) heads: Vec<Vec<Strip>>,
    root: ElementId,
    after_heading: bool,
}

impl Flow {
    /// An empty flow; the sheet's first element is the document.
    pub(super) fn new(sheet: Sheet, root: ElementId) -> Self {
        Self { sheet, strips: Vec::new(), heads: Vec::new(), root, after_heading: false }
    }

    /// Adds strips below, with space above the first.
    fn add(&mut self, mut strips: Vec<Strip>, gap: f32) {
        if let Some(first) = strips.first_mut() {
            first.gap = if self.after_heading { GAP_AFTER_HEADING } else { gap };
            self.after_heading = false;
        }
        self.strips.append(&mut strips);
    }

    /// Adds a block.
    pub(super) fn block(&mut self, block: &Block) -> Result<(), LetterError> {
        match block {
            Block::Opening { addressee, particulars } => self.opening(addressee, particulars),
            Block::Paragraph { text, style, keep_with_next } => self.paragraph(text, *style, *keep_with_next),
            Block::Heading { number, text } => self.heading(number.as_deref(), text),
            Block::Facts(facts) => self.facts(facts),
            Block::Table { summary, columns, rows } => self.table(summary, columns, rows),
            Block::List(items) => self.list(items),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Qr { payload, alt, beside } => self.qr(payload, alt, beside),
        }
    }

    /// The head of the first page: arms and names on one side, the address on the other, a rule below.
    pub(super) fn letterhead(&mut self, head: &Letterhead) -> Result<(), LetterError> {
        let element = self.sheet.element(Role::Paragraph, self.root);
        let mut items = Vec::new();
        let (names_x, arms_height) = match &head.arms {
            Some(png) => (self.arms(png, &head.state, &mut items)?, ARMS),
            None => (0.0, 0.0),
        };
        let address_width = self.widest(&head.address, ADDRESS)?.min(self.sheet.width * 0.36);
        let names_width = self.sheet.width - address_width - GUTTER * 2.0 - names_x;
        let mut names = self.sheet.set(&Text::bold(&head.state), STATE, names_width, Some(element))?;
        names.extend(self.sheet.set(&Text::plain(&head.office), OFFICE, names_width, Some(element))?);
        let mut address = Vec::new();
        for line in &head.address {
            address.extend(self.sheet.set(&Text::plain(line), ADDRESS, address_width, Some(element))?);
        }
        let names =
            Stack { span: Span { x: names_x, width: names_width }, align: Align::Start, lines: names };
        let span = Span { x: self.sheet.width - address_width, width: address_width };
        let address = Stack { span, align: Align::End, lines: address };
        let (left, left_height) = self.sheet.below(&names, 0.0);
        let (right, right_height) = self.sheet.below(&address, 2.5);
        items.extend(left.into_iter().chain(right));
        let height = left_height.max(right_height).max(arms_height) + 8.0;
        items.push(self.sheet.rule(self.sheet.full(), height, 1.2, Ink::BLACK));
        self.add(vec![Strip { items, height: height + 1.2, ..Strip::default() }], 0.0);
        Ok(())
    }

    /// Draws the arms and tells where the names begin beside them.
    fn arms(&mut self, png: &[u8], state: &str, items: &mut Vec<Item>) -> Result<f32, LetterError> {
        let picture = picture::from_png(png)?;
        let ratio = picture::ratio(&picture);
        let (width, height) = if ratio > 1.0 { (ARMS, ARMS / ratio) } else { (ARMS * ratio, ARMS) };
        let element = self.sheet.element(Role::Figure, self.root);
        self.sheet.describe(element, state);
        items.push(self.picture(picture, Area { x: 0.0, y: 0.0, width, height }, element));
        Ok(width + 14.0)
    }

    fn picture(&mut self, picture: super::Picture, area: Area, element: ElementId) -> Item {
        self.sheet.pictures.push(picture);
        let area = self.sheet.mirrored(area);
        Item { element: Some(element), mark: Mark::Picture(area, self.sheet.pictures.len() - 1) }
    }

    fn opening(&mut self, addressee: &[Text], particulars: &[Fact]) -> Result<(), LetterError> {
        let width = self.sheet.width * 0.5;
        let element = self.sheet.element(Role::Paragraph, self.root);
        let mut lines = Vec::new();
        for line in addressee {
            lines.extend(self.sheet.set(line, BODY, width, Some(element))?);
        }
        let stack = Stack { span: Span { x: 0.0, width }, align: Align::Start, lines };
        let (mut items, left) = self.sheet.below(&stack, 0.0);
        let x = width + GUTTER * 1.5;
        let beside = self.fact_strips(particulars, Span { x, width: self.sheet.width - x }, SMALL_LABEL)?;
        let mut right = 0.0;
        for strip in beside {
            items.extend(Strip::lowered(strip.items, right));
            right += strip.height;
        }
        self.add(vec![Strip { items, height: left.max(right), ..Strip::default() }], 24.0);
        Ok(())
    }

    fn paragraph(&mut self, text: &Text, style: ParagraphStyle, keep: bool) -> Result<(), LetterError> {
        let (kind, role, gap) = match style {
            ParagraphStyle::Body => (BODY, Role::Paragraph, GAP),
            ParagraphStyle::Title => (TITLE, Role::Title, 20.0),
            ParagraphStyle::Subject => (BODY, Role::Title, 22.0),
            ParagraphStyle::SubjectDetail => (BODY, Role::Paragraph, 1.0),
            ParagraphStyle::Note => (NOTE, Role::Paragraph, 6.0),
            ParagraphStyle::Secret => (SECRET, Role::Paragraph, 12.0),
        };
        let element = self.sheet.element(role, self.root);
        let lines = self.sheet.set(text, kind, self.sheet.width, Some(element))?;
        let stack = Stack { span: self.sheet.full(), align: Align::Start, lines };
        let mut strips = self.sheet.beside(&[stack]);
        no_lonely_lines(&mut strips);
        if let Some(last) = strips.last_mut() {
            last.keep_with_next = keep;
        }
        self.add(strips, gap);
        Ok(())
    }

    fn heading(&mut self, number: Option<&str>, text: &str) -> Result<(), LetterError> {
        let element = self.sheet.element(Role::Heading, self.root);
        let indent = if number.is_some() { INDENT } else { 0.0 };
        let number = Text::bold(number.unwrap_or_default());
        let number = self.sheet.set(&number, HEADING, INDENT, Some(element))?;
        let width = self.sheet.width - indent;
        let lines = self.sheet.set(&Text::bold(text), HEADING, width, Some(element))?;
        let number = Stack { span: Span { x: 0.0, width: INDENT }, align: Align::Start, lines: number };
        let text = Stack { span: Span { x: indent, width }, align: Align::Start, lines };
        let mut strips = self.sheet.beside(&[number, text]);
        strips.iter_mut().for_each(|strip| strip.keep_with_next = true);
        self.after_heading = false;
        self.add(strips, GAP_SECTION);
        self.after_heading = true;
        Ok(())
    }

    fn facts(&mut self, facts: &[Fact]) -> Result<(), LetterError> {
        let strips = self.fact_strips(facts, self.sheet.full(), BODY.grey())?;
        self.add(strips, GAP);
        Ok(())
    }

    /// Labels in a column as wide as they need, values beside them.
    fn fact_strips(&mut self, facts: &[Fact], span: Span, label: Type) -> Result<Vec<Strip>, LetterError> {
        let labels: Vec<String> = facts.iter().map(|(name, _)| name.clone()).collect();
        let indent = self.widest(&labels, label)?.min(span.width * 0.4) + GUTTER;
        let items: Vec<_> = facts.iter().map(|(name, value)| (Text::plain(name), value.clone())).collect();
        let mut strips = self.marked(&items, span, indent, label)?;
        if facts.len() <= FEW_FACTS {
            keep_together(&mut strips)
        } else {
            no_lonely_lines(&mut strips)
        }
        Ok(strips)
    }

    /// The width of the widest of some lines.
    fn widest(&mut self, lines: &[String], kind: Type) -> Result<f32, LetterError> {
        let mut widest: f32 = 0.0;
        for line in lines {
            widest = widest.max(self.sheet.natural_width(&Text::plain(line), kind)?);
        }
        Ok(widest)
    }

    fn list(&mut self, items: &[Fact]) -> Result<(), LetterError> {
        let items: Vec<_> = items.iter().map(|(mark, text)| (Text::plain(mark), text.clone())).collect();
        let strips = self.marked(&items, self.sheet.full(), INDENT, BODY)?;
        self.add(strips, GAP);
        Ok(())
    }

    /// Marks or labels with text beside them.
    fn marked(
        &mut self,
        items: &[(Text, Text)],
        span: Span,
        indent: f32,
        label: Type,
    ) -> Result<Vec<Strip>, LetterError> {
        let list = self.sheet.element(Role::List, self.root);
        let mut strips = Vec::new();
        for (place, (mark, text)) in items.iter().enumerate() {
            let item = self.sheet.element(Role::ListItem, list);
            let name = self.sheet.element(Role::Label, item);
            let body = self.sheet.element(Role::ListBody, item);
            let width = span.width - indent;
            let marks = self.sheet.set(mark, label, indent - GUTTER / 2.0, Some(name))?;
            let lines = self.sheet.set(text, BODY, width, Some(body))?;
            let marks = Stack { span: Span { x: span.x, width: indent }, align: Align::Start, lines: marks };
            let lines = Stack { span: Span { x: span.x + indent, width }, align: Align::Start, lines };
            let mut beside = self.sheet.beside(&[marks, lines]);
            no_lonely_lines(&mut beside);
            if let Some(first) = beside.first_mut().filter(|_| place > 0) {
                first.gap = 2.0;
            }
            strips.extend(beside);
        }
        Ok(strips)
    }

    fn table(
        &mut self,
        summary: &str,
        columns: &[Column],
        rows: &[Vec<Vec<Text>>],
    ) -> Result<(), LetterError> {
        let table = self.sheet.element(Role::Table, self.root);
        self.sheet.describe(table, summary);
        let spans = self.spans(columns);
        let titles: Vec<Vec<Text>> = columns.iter().map(|column| vec![Text::bold(&column.title)]).collect();
        let mut head = self.row(table, &spans, &titles, Role::HeadCell, HEAD_CELL)?;
        self.dress_head(&mut head);
        let repeated = head.iter().cloned().map(without_elements).collect();
        self.heads.push(repeated);
        let number = self.heads.len() - 1;
        self.add(head, 9.0);
        for (place, row) in rows.iter().enumerate() {
            let mut strips = self.row(table, &spans, row, Role::Cell, CELL)?;
            let last = place + 1 == rows.len();
            self.dress_row(&mut strips, last);
            strips.iter_mut().for_each(|strip| strip.head = Some(number));
            self.strips.append(&mut strips);
        }
        Ok(())
    }

    fn spans(&self, columns: &[Column]) -> Vec<Span> {
        let whole: f32 = columns.iter().map(|column| column.share).sum();
        let mut x = 0.0;
        let mut spans = Vec::new();
        for column in columns {
            let width = self.sheet.width * column.share / whole.max(f32::EPSILON);
            spans.push(Span { x, width: width - PAD * 2.0 });
            x += width;
        }
        spans
    }

    fn row(
        &mut self,
        table: ElementId,
        spans: &[Span],
        cells: &[Vec<Text>],
        role: Role,
        kind: Type,
    ) -> Result<Vec<Strip>, LetterError> {
        let row = self.sheet.element(Role::Row, table);
        let mut stacks = Vec::new();
        for (&span, cell) in spans.iter().zip(cells) {
            let element = self.sheet.element(role, row);
            let mut lines = Vec::new();
            for text in cell {
                lines.extend(self.sheet.set(text, kind, span.width, Some(element))?);
            }
            stacks.push(Stack { span, align: Align::Start, lines });
        }
        let mut strips = self.sheet.beside(&stacks);
        if strips.len() <= SHORT_ROW {
            keep_together(&mut strips)
        } else {
            no_lonely_lines(&mut strips)
        }
        pad(&mut strips);
        Ok(strips)
    }

    fn dress_head(&self, strips: &mut [Strip]) {
        strips.iter_mut().for_each(|strip| strip.keep_with_next = true);
        if let Some(first) = strips.first_mut() {
            first.items.push(self.sheet.rule(self.sheet.full(), 0.0, 0.9, Ink::BLACK));
        }
        if let Some(last) = strips.last_mut() {
            last.items.push(self.sheet.rule(self.sheet.full(), last.height, 0.6, Ink::BLACK));
        }
    }

    fn dress_row(&self, strips: &mut [Strip], last_row: bool) {
        let (weight, ink) = if last_row { (0.9, Ink::BLACK) } else { (0.4, Ink::HAIR) };
        if let Some(last) = strips.last_mut() {
            last.items.push(self.sheet.rule(self.sheet.full(), last.height, weight, ink));
        }
    }

    /// Places to sign beside each other, with room for hand and seal.
    fn signatures(&mut self, signatures: &[Signature]) -> Result<(), LetterError> {
        const ROOM: f32 = 54.0;
        let places = u16::try_from(signatures.len().max(2)).unwrap_or(2);
        let width = (self.sheet.width - GUTTER * 2.0 * f32::from(places - 1)) / f32::from(places);
        let mut items = Vec::new();
        let mut height: f32 = 0.0;
        let mut x = 0.0;
        for signature in signatures {
            let element = self.sheet.element(Role::Paragraph, self.root);
            let span = Span { x, width };
            let caption =
                self.sheet.set(&Text::plain(&signature.caption), SMALL_LABEL, width, Some(element))?;
            let (above, top) = self.sheet.below(&Stack { span, align: Align::Start, lines: caption }, 0.0);
            let mut lines = self.sheet.set(&Text::bold(&signature.name), BODY, width, Some(element))?;
            lines.extend(self.sheet.set(&Text::plain(&signature.title), BODY, width, Some(element))?);
            let line = top + ROOM;
            let (under, bottom) = self.sheet.below(&Stack { span, align: Align::Start, lines }, line + 4.0);
            items.extend(above.into_iter().chain(under));
            items.push(self.sheet.rule(span, line, 0.5, Ink::BLACK));
            height = height.max(bottom);
            x += width + GUTTER * 2.0;
        }
        self.add(vec![Strip { items, height, ..Strip::default() }], 18.0);
        Ok(())
    }

    fn qr(&mut self, payload: &str, alt: &str, beside: &[Text]) -> Result<(), LetterError> {
        let element = self.sheet.element(Role::Figure, self.root);
        self.sheet.describe(element, alt);
        let code = picture::qr(payload)?;
        let area = Area { x: 0.0, y: 0.0, width: QR, height: QR };
        let mut items = vec![self.picture(code, area, element)];
        let x = QR + GUTTER * 2.0;
        let span = Span { x, width: self.sheet.width - x };
        let mut y = 0.0;
        for text in beside {
            let element = self.sheet.element(Role::Paragraph, self.root);
            let lines = self.sheet.set(text, BODY, span.width, Some(element))?;
            let (marks, end) = self.sheet.below(&Stack { span, align: Align::Start, lines }, y);
            items.extend(marks);
            y = end + GAP;
        }
        self.add(vec![Strip { items, height: y.max(QR), ..Strip::default() }], 12.0);
        Ok(())
    }
}

/// Room above and below the text of a row; an empty row keeps a line's height.
fn pad(strips: &mut Vec<Strip>) {
    if strips.is_empty() {
        strips.push(Strip { height: CELL.leading, ..Strip::default() });
    }
    if let Some(first) = strips.first_mut() {
        first.items = Strip::lowered(std::mem::take(&mut first.items), PAD);
        first.height += PAD;
    }
    if let Some(last) = strips.last_mut() {
        last.height += PAD;
    }
}

/// A head repeated on a later page is furniture: who listens to the letter has heard it.
fn without_elements(strip: Strip) -> Strip {
    let items = strip.items.into_iter().map(|item| Item { element: None, ..item }).collect();
    Strip { items, ..strip }
}
