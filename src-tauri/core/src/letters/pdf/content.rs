//! The marks of the pages as printpdf's operations, each inside the element it belongs to.

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Greyscale, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Pt,
    RawImage, RawImageData, RawImageFormat, Rect, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use super::fonts::{Cuts, searchable};
use super::tags::role_name;
use crate::letters::layout::{
    Area, Channels, DisplayList, ElementId, Glyph, Ink, Item, LetterError, Mark, Picture, Run,
};

/// Which element each numbered stretch of a page belongs to.
pub(super) type Stretches = Vec<ElementId>;

/// The name of a picture in the PDF.
pub(super) fn picture_name(number: usize) -> XObjectId {
    XObjectId(format!("P{number}"))
}

/// A picture as printpdf keeps it: without loss.
pub(super) fn picture(picture: &Picture) -> XObject {
    let data_format = match picture.channels {
        Channels::Grey => RawImageFormat::R8,
        Channels::Rgb => RawImageFormat::RGB8,
        Channels::Rgba => RawImageFormat::RGBA8,
    };
    let (width, height) = (picture.width, picture.height);
    let pixels = RawImageData::U8(picture.samples.clone());
    XObject::Image(RawImage { pixels, width, height, data_format, tag: Vec::new() })
}

/// Draws a page.
pub(super) fn page(
    list: &DisplayList,
    items: &[Item],
    cuts: &Cuts,
) -> Result<(PdfPage, Stretches), LetterError> {
    let mut pen = Pen { height: list.height, cuts, ops: Vec::new(), ink: None };
    let mut stretches = Stretches::new();
    for group in items.chunk_by(|a, b| a.element == b.element) {
        pen.open(list, group.first().and_then(|item| item.element), &mut stretches);
        for item in group {
            pen.draw(&item.mark)?;
        }
        pen.ops.push(Op::EndMarkedContent);
    }
    let millimetres = |points: f32| Mm::from(Pt(points));
    Ok((PdfPage::new(millimetres(list.width), millimetres(list.height), pen.ops), stretches))
}

struct Pen<'a> {
    height: f32,
    cuts: &'a Cuts,
    ops: Vec<Op>,
    ink: Option<Ink>,
}

impl Pen<'_> {
    fn open(&mut self, list: &DisplayList, element: Option<ElementId>, stretches: &mut Stretches) {
        let known = element.and_then(|id| list.elements.get(id).map(|element| (id, element)));
        let Some((id, element)) = known else {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
            return;
        };
        let number = i64::try_from(stretches.len()).unwrap_or(i64::MAX);
        stretches.push(id);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: role_name(element.role).to_owned(),
            properties: DictItem::Dict { map: [("MCID".to_owned(), DictItem::Int(number))].into() },
        });
    }

    fn draw(&mut self, mark: &Mark) -> Result<(), LetterError> {
        match mark {
            Mark::Run(run) => self.run(run),
            Mark::Box(area, ink) => {
                self.rectangle(*area, *ink);
                Ok(())
            }
            Mark::Picture(area, number) => {
                self.picture(*area, *number);
                Ok(())
            }
        }
    }

    fn ink(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            let grey = Greyscale { percent: ink.0, icc_profile: None };
            self.ops.push(Op::SetFillColor { col: Color::Greyscale(grey) });
            self.ink = Some(ink);
        }
    }

    fn run(&mut self, run: &Run) -> Result<(), LetterError> {
        self.ink(run.ink);
        self.ops.push(Op::StartTextSection);
        let mut font = None;
        for glyph in &run.glyphs {
            let lost = || LetterError::Pdf { reason: format!("a glyph of {} was lost", run.face.name()) };
            let place = self.cuts.place(run.face, glyph).ok_or_else(lost)?;
            if font != Some(&place.font) {
                font = Some(&place.font);
                let font = PdfFontHandle::External(place.font.clone());
                self.ops.push(Op::SetFont { font, size: Pt(run.size) });
            }
            self.ops.extend(show(run, glyph, place.glyph, self.height));
        }
        self.ops.push(Op::EndTextSection);
        Ok(())
    }

    fn rectangle(&mut self, area: Area, ink: Ink) {
        self.ink(ink);
        let rectangle = Rect {
            x: Pt(area.x),
            y: Pt(self.height - area.y - area.height),
            width: Pt(area.width),
            height: Pt(area.height),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn picture(&mut self, area: Area, number: usize) {
        let y = self.height - area.y - area.height;
        let matrix = CurTransMat::Raw([area.width, 0.0, 0.0, area.height, area.x, y]);
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix },
            Op::UseXobject { id: picture_name(number), transform },
            Op::RestoreGraphicsState,
        ]);
    }
}

/// One glyph at its place; printpdf joins those of a line.
fn show(run: &Run, glyph: &Glyph, code: u16, height: f32) -> [Op; 2] {
    let matrix = [1.0, 0.0, 0.0, 1.0, run.x + glyph.x, height - run.y + glyph.y];
    let codepoint = Codepoint::with_cid(code, 0.0, searchable(&glyph.text));
    [
        Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix) },
        Op::ShowText { items: vec![TextItem::GlyphIds(vec![codepoint])] },
    ]
}
