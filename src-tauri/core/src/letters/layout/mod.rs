//! From a document to pages: lines, columns, tables, page breaks.

mod blocks;
mod display;
mod error;
mod pages;
mod picture;
mod shape;
mod strips;
mod text;

pub use display::{
    Area, Channels, DisplayList, Element, ElementId, Glyph, Ink, Item, Mark, Picture, Role, Run,
};
pub use error::LetterError;

use crate::letters::compose::Document;
use blocks::Flow;
use pages::Geometry;
use shape::Shaper;
use strips::Sheet;

/// Lays a document out. The pages depend on the document alone.
///
/// # Errors
/// If a character has no glyph, or a picture cannot be decoded.
pub fn layout(document: &Document) -> Result<DisplayList, LetterError> {
    let geometry = Geometry::of(document.paper);
    let root = Element { role: Role::Document, parent: None, alternative: None, actual: None };
    let sheet = Sheet {
        shaper: Shaper::default(),
        elements: vec![root],
        pictures: Vec::new(),
        width: geometry.measure(),
        rtl: document.language == "ar",
    };
    let mut flow = Flow::new(sheet, 0);
    flow.letterhead(&document.letterhead)?;
    for block in &document.blocks {
        flow.block(block)?;
    }
    let Flow { mut sheet, strips, heads, .. } = flow;
    let mut pages = pages::paginate(&strips, &heads, geometry);
    pages::furnish(&mut sheet, document, geometry, &mut pages)?;
    Ok(DisplayList {
        width: geometry.width,
        height: geometry.height,
        pages,
        elements: sheet.elements,
        pictures: sheet.pictures,
        language: document.language.clone(),
        title: document.title.clone(),
        author: document.author.clone(),
        date: document.date.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::compose::{Block, KeySheet, ParagraphStyle, SheetKind};
    use crate::letters::compose::{Paper, Text, compose, compose_sheet, sample};
    use crate::vocabulary::labels::Labels;
    use crate::vocabulary::texts::{LANGUAGES, Texts};

    fn letters() -> Vec<Document> {
        let mut documents = Vec::new();
        for language in LANGUAGES {
            let texts = Texts::for_letters(language);
            for request in [sample::full(), sample::bare()] {
                for paper in [Paper::A4, Paper::UsLetter] {
                    documents.push(compose(&request, &texts, &Labels::shipped(language)).on(paper));
                }
            }
        }
        documents
    }

    fn paragraph(text: Text) -> Document {
        let block = Block::Paragraph { text, style: ParagraphStyle::Body, keep_with_next: false };
        Document { language: "en".to_owned(), blocks: vec![block], ..Document::default() }
    }

    /// The text of the glyphs, run by run, as it stands on the page from left to right.
    fn visible(items: &[Item]) -> String {
        items
            .iter()
            .filter_map(run)
            .flat_map(|run| run.glyphs.iter().map(|glyph| glyph.text.as_str()))
            .collect()
    }

    fn run(item: &Item) -> Option<&Run> {
        match &item.mark {
            Mark::Run(run) => Some(run),
            Mark::Box(..) | Mark::Picture(..) => None,
        }
    }

    /// All text, element by element, without the spaces, which line ends swallow.
    fn dense(list: &DisplayList) -> String {
        let mut items: Vec<Item> = list.pages.iter().flatten().cloned().collect();
        items.sort_by_key(|item| item.element);
        visible(&items).chars().filter(|c| !c.is_whitespace()).collect()
    }

    #[test]
    fn nothing_stands_outside_the_margins() {
        for document in letters() {
            let list = layout(&document).unwrap();
            let (left, right) = (Geometry::MARGIN - 0.5, list.width - Geometry::MARGIN + 0.5);
            for run in list.pages.iter().flatten().filter_map(run) {
                let end = run.glyphs.iter().map(|glyph| glyph.x).fold(0.0, f32::max);
                assert!(run.x >= left && run.x + end <= right, "{:?} {}", run.x, visible_run(run));
                assert!(run.y > 20.0 && run.y < list.height - 20.0);
            }
        }
    }

    fn visible_run(run: &Run) -> String {
        run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
    }

    #[test]
    fn no_heading_is_the_last_thing_on_a_page() {
        for document in letters() {
            let list = layout(&document).unwrap();
            for page in &list.pages {
                let last = page.iter().filter_map(|item| item.element).next_back().unwrap();
                assert_ne!(list.elements[last].role, Role::Heading);
            }
        }
    }

    #[test]
    fn every_fact_is_on_the_pages() {
        let request = sample::full();
        let list = layout(&compose(&request, &Texts::for_letters("en"), &Labels::shipped("en"))).unwrap();
        let text = dense(&list);
        let plain = request.markings.iter().filter(|marking| marking.script.as_deref() != Some("arabic"));
        let readings = plain.map(|marking| marking.reading.as_str());
        let others = [
            "GH-HQ-7KD-2026-0042",
            "1March2026",
            "30April2026",
            "February2026",
            "Executive Secretary",
            "Photographs of markings 1 to 12",
            "two persons held until 20 March",
            "61 cartridges 7.62×39 mm",
        ];
        for fact in readings.chain(others) {
            let fact: String = fact.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(text.contains(&fact), "{fact}");
        }
    }

    #[test]
    fn a_table_that_crosses_a_page_repeats_its_head() {
        let texts = Texts::for_letters("en");
        let list = layout(&compose(&sample::full(), &texts, &Labels::shipped("en"))).unwrap();
        let title = texts.say("request-markings-state", &[]);
        let heads = list.pages.iter().filter(|page| visible(page).contains(&title)).count();
        assert!(heads >= 2, "the table did not cross a page");
        let spoken = list.elements.iter().filter(|element| element.role == Role::HeadCell).count();
        assert_eq!(spoken, 5, "a repeated head is furniture");
    }

    #[test]
    fn every_page_says_which_of_how_many_it_is() {
        let list =
            layout(&compose(&sample::full(), &Texts::for_letters("fr"), &Labels::shipped("fr"))).unwrap();
        let count = list.pages.len();
        for (number, page) in list.pages.iter().enumerate() {
            assert!(visible(page).contains(&format!("Page {} sur {count}", number + 1)));
        }
    }

    #[test]
    fn a_key_sheet_is_one_page_in_every_language() {
        for language in LANGUAGES {
            for kind in [SheetKind::Office, SheetKind::Root] {
                let sheet = KeySheet {
                    kind,
                    state: "Republic of Ghana".to_owned(),
                    office: "National Commission on Small Arms and Light Weapons".to_owned(),
                    made_on: "2026-03-01".to_owned(),
                    secret: "pmo1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0jq8m3pc7".to_owned(),
                };
                let list = layout(&compose_sheet(&sheet, &Texts::for_letters(language), language)).unwrap();
                assert_eq!(list.pages.len(), 1, "{language} {kind:?}");
                assert!(dense(&list).contains(&sheet.secret));
            }
        }
    }

    #[test]
    fn a_character_without_a_glyph_is_named() {
        for character in ['漢', '😀', '\0'] {
            let error = layout(&paragraph(Text::plain(format!("no. {character} 12")))).unwrap_err();
            let LetterError::MissingGlyph { character: named, text } = error else { panic!("{error}") };
            assert_eq!(named, character);
            assert!(text.contains("no. "));
        }
    }

    #[test]
    fn signs_of_all_scripts_and_kinds_are_drawn_in_one_reading() {
        let signs = "A Ж Ω △ ★ ✠ ➤ ⚓ ① № ١ ‡";
        let list = layout(&paragraph(Text::mono(signs))).unwrap();
        assert_eq!(dense(&list), signs.replace(' ', ""));
    }

    #[test]
    fn a_picture_that_is_none_is_refused() {
        let document = paragraph(Text::plain("x")).with_arms(Some(b"not a picture".to_vec()));
        assert!(matches!(layout(&document), Err(LetterError::Picture { .. })));
    }

    #[test]
    fn an_arabic_reading_keeps_its_logical_text_for_listeners() {
        let list = layout(&paragraph(Text::mono("جيش ١٢"))).unwrap();
        let actual: Vec<_> = list.elements.iter().filter_map(|element| element.actual.as_deref()).collect();
        assert_eq!(actual, ["جيش ١٢"]);
    }

    #[test]
    fn a_paragraph_longer_than_a_page_goes_on() {
        let words = "Long text that goes on. ".repeat(600);
        let list = layout(&paragraph(Text::plain(words.clone()))).unwrap();
        assert!(list.pages.len() > 3);
        let dense_words: String = words.chars().filter(|c| *c != ' ').collect();
        assert!(dense(&list).contains(&dense_words));
    }

    #[test]
    fn an_empty_document_is_one_page() {
        assert_eq!(layout(&Document::default()).unwrap().pages.len(), 1);
    }
}
