//! Pages as PDF: drawn by printpdf, completed by lopdf.
//!
//! printpdf writes the operators and embeds the cut fonts. What it leaves out is added here: language,
//! structure, metadata, colour profile, an identifier that follows from the content.

mod content;
mod fonts;
mod icc;
mod metadata;
mod tags;

use lopdf::ObjectId;
use printpdf::{PdfDocument, PdfSaveOptions};

use crate::letters::compose::Document;
use crate::letters::layout::{DisplayList, LetterError, layout};
use content::Stretches;
use fonts::Cuts;

/// The bytes of a document as PDF. The same document always gives the same bytes.
///
/// # Errors
/// If a character has no glyph, a picture cannot be decoded, or the PDF cannot be written.
pub fn render(document: &Document) -> Result<Vec<u8>, LetterError> {
    write(&layout(document)?)
}

/// Writes pages as PDF.
///
/// # Errors
/// If a face cannot be cut or printpdf complains.
pub fn write(list: &DisplayList) -> Result<Vec<u8>, LetterError> {
    let (mut pdf, stretches) = draw(list)?;
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let structure = tags::add(&mut pdf, list, &pages, &stretches)?;
    metadata::add(&mut pdf, list, structure)?;
    pdf.prune_objects();
    pdf.renumber_objects();
    pdf.compress();
    metadata::identify(&mut pdf)?;
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

/// The drawn pages, and what belongs to which element on each.
fn draw(list: &DisplayList) -> Result<(lopdf::Document, Vec<Stretches>), LetterError> {
    let cuts = Cuts::of(list)?;
    let mut document = PdfDocument::new("");
    let mut stretches = Vec::new();
    for items in &list.pages {
        let (page, on_page) = content::page(list, items, &cuts)?;
        document.pages.push(page);
        stretches.push(on_page);
    }
    // Under names of our own: printpdf would number them through all documents of the process.
    document.resources.fonts.map.extend(cuts.fonts);
    for (number, picture) in list.pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(content::picture_name(number), content::picture(picture));
    }
    let options =
        PdfSaveOptions { optimize: true, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let pdf = document.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        Some(warning) => Err(LetterError::Pdf { reason: format!("{warning:?}") }),
        None => Ok((pdf, stretches)),
    }
}

fn fault(error: impl std::fmt::Display) -> LetterError {
    LetterError::Pdf { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use lopdf::Object;
    use lopdf::content::Content;

    use super::*;
    use crate::letters::compose::{compose, sample};
    use crate::vocabulary::labels::Labels;
    use crate::vocabulary::texts::Texts;

    fn letter(language: &str) -> Document {
        compose(&sample::full(), &Texts::for_letters(language), &Labels::shipped(language))
    }

    fn read(language: &str) -> lopdf::Document {
        lopdf::Document::load_mem(&render(&letter(language)).unwrap()).unwrap()
    }

    #[test]
    fn the_same_facts_give_the_same_bytes() {
        let first = render(&letter("en")).unwrap();
        let other = render(&letter("fr")).unwrap();
        assert_ne!(first, other);
        assert!(first == render(&letter("en")).unwrap(), "a second letter of one process differs");
    }

    #[test]
    fn the_file_says_what_it_is() {
        let pdf = read("fr");
        let catalogue = pdf.catalog().unwrap();
        for key in ["StructTreeRoot", "MarkInfo", "Metadata", "OutputIntents", "ViewerPreferences"] {
            assert!(catalogue.has(key.as_bytes()), "{key}");
        }
        assert_eq!(catalogue.get(b"Lang").unwrap().as_str().unwrap(), b"fr");
        assert_eq!(pdf.version, "1.7");
        let information = pdf.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
        let information = pdf.get_dictionary(information).unwrap();
        assert_eq!(information.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20260301");
    }

    #[test]
    fn a_draft_without_a_date_has_none_in_the_file() {
        let draft = Document { date: String::new(), ..letter("en") };
        let pdf = lopdf::Document::load_mem(&render(&draft).unwrap()).unwrap();
        let information = pdf.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
        assert!(!pdf.get_dictionary(information).unwrap().has(b"CreationDate"));
    }

    /// Whoever listens to a letter must hear all of it, and nothing that is furniture.
    #[test]
    fn everything_painted_belongs_to_an_element_or_is_an_artifact() {
        let pdf = read("en");
        for (_, page) in pdf.get_pages() {
            let content = Content::decode(&pdf.get_page_content(page)).unwrap();
            let mut depth = 0;
            for operation in content.operations {
                match operation.operator.as_str() {
                    "BDC" | "BMC" => depth += 1,
                    "EMC" => depth -= 1,
                    "Tj" | "TJ" | "f" | "Do" => assert_eq!(depth, 1, "{operation:?}"),
                    _ => {}
                }
            }
            assert_eq!(depth, 0);
        }
    }

    #[test]
    fn every_font_is_embedded_cut_and_can_be_searched() {
        let pdf = read("en");
        let fonts: Vec<_> = pdf.objects.values().filter_map(|object| object.as_dict().ok()).collect();
        let composite: Vec<_> = fonts
            .iter()
            .filter(|font| {
                font.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"Type0"))
            })
            .collect();
        assert!(composite.len() >= 6);
        for font in composite {
            assert!(font.has(b"ToUnicode"));
            let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
            assert_eq!(name.get(6), Some(&b'+'), "{}", String::from_utf8_lossy(name));
        }
        let embedded = fonts.iter().filter(|font| font.has(b"FontFile2")).count();
        assert!(embedded >= 6);
    }

    #[test]
    fn a_letter_is_small() {
        assert!(render(&letter("en")).unwrap().len() < 120_000);
    }
}
