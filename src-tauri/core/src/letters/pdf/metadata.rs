//! What the file says about itself: title, author, language, date, colour.
//!
//! The date is the one a person confirmed. There is no clock and no chance in a letter: the same
//! document gives the same bytes.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::icc;
use crate::letters::layout::{DisplayList, LetterError};

const PROGRAM: &str = "Proofmark";
const COLOURS: &str = "sRGB IEC61966-2.1";

/// Completes catalogue, information and metadata.
pub(super) fn add(pdf: &mut Document, list: &DisplayList, structure: ObjectId) -> Result<(), LetterError> {
    "1.7".clone_into(&mut pdf.version);
    let metadata = pdf.add_object(uncompressed(xmp(list)));
    let intent = intent(pdf);
    let catalogue = pdf.catalog_mut().map_err(super::fault)?;
    catalogue.set("Lang", text_string(&list.language));
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("StructTreeRoot", structure);
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.set("Metadata", metadata);
    catalogue.set("OutputIntents", vec![intent.into()]);
    let information = pdf.add_object(information(list));
    pdf.trailer.set("Info", information);
    Ok(())
}

/// Gives the file an identifier made of its own content.
pub(super) fn identify(pdf: &mut Document) -> Result<(), LetterError> {
    pdf.trailer.remove(b"ID");
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).map_err(super::fault)?;
    let hash = Sha256::digest(&bytes);
    let id: Vec<u8> = hash.iter().copied().take(16).collect();
    let id = Object::String(id, StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

fn information(list: &DisplayList) -> Dictionary {
    let mut information = dictionary! {
        "Title" => text_string(&list.title),
        "Author" => text_string(&list.author),
        "Creator" => text_string(PROGRAM),
        "Producer" => text_string(PROGRAM),
    };
    if is_date(&list.date) {
        let date = format!("D:{}", list.date.replace('-', ""));
        information.set("CreationDate", Object::string_literal(date.clone()));
        information.set("ModDate", Object::string_literal(date));
    }
    information
}

/// Whether a date is whole; a draft may have none yet.
fn is_date(date: &str) -> bool {
    let shape = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c });
    shape.eq("0000-00-00".chars())
}

/// Archives read this stream before anything else, so it is not compressed.
fn uncompressed(xmp: String) -> Stream {
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(dictionary, xmp.into_bytes()).with_compression(false)
}

fn intent(pdf: &mut Document) -> Dictionary {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text_string(COLOURS),
        "Info" => text_string(COLOURS),
        "DestOutputProfile" => profile,
    }
}

/// The same in the form that archives read, and the level of PDF/A that the file is shaped after: 2B, that
/// is, it will look the same for ever. The tags go beyond it; the dots of Arabic letters, which have no text
/// of their own, keep it from claiming 2U.
fn xmp(list: &DisplayList) -> String {
    let date = if is_date(&list.date) {
        let date = &list.date;
        format!("<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\n   ")
    } else {
        String::new()
    };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   {date}<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>
   <pdf:Producer>{PROGRAM}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{FEFF}',
        title = escaped(&list.title),
        author = escaped(&list.author),
        language = escaped(&list.language),
    )
}

fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
