//! The hand-over slip: goes with a stick, says what is on it, and is signed by each hand that it passes through.

use super::document::{Block, Column, Document, Fact, Letterhead, ParagraphStyle, Text};
use super::words::{isolated, number, written_date};
use super::{body, footer};
use crate::vocabulary::texts::Texts;

/// What a hand-over slip says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandOverSlip {
    /// The State.
    pub state: String,
    /// The office that prepared the stick.
    pub office: String,
    /// Its code.
    pub code: String,
    /// Whom the bundles are for: codes and names.
    pub recipients: Vec<(String, String)>,
    /// When the stick was prepared, by the office's clock (RFC 3339, UTC).
    pub at: String,
    /// What is on it.
    pub files: Vec<SlipFile>,
    /// SHA-256 over the list, hexadecimal: of a line `<SHA-256>  <name>` and a line feed for each file, in the order of the list.
    pub list: String,
}

/// One file on the stick.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SlipFile {
    /// Name.
    pub name: String,
    /// `bundle` or `onward`.
    pub kind: String,
    /// Code of the office it is for.
    pub office: String,
    /// Bytes.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// So many digits of a file's SHA-256 are printed; the whole of each stands behind the sum of the list.
const DIGITS: usize = 16;
/// Hands that a stick passes through.
const HANDS: [&str; 3] = ["slip-handed", "slip-carried", RECEIVED];
const RECEIVED: &str = "slip-received";
/// A line of a table that is left for writing.
const BLANK: &str = "\u{A0}";
/// So many offices are named before the list of files, which names them all.
const FEW: usize = 3;
/// Signs of the line on which the stick's label is written.
const LABEL: usize = 36;

/// Composes a hand-over slip.
#[must_use]
pub fn compose_slip(slip: &HandOverSlip, texts: &Texts, language: &str) -> Document {
    let say = |id: &str| texts.say(id, &[]);
    let title = say("slip-title");
    let heading = |id: &str| Block::Heading { number: None, text: say(id) };
    let date = slip.at.split('T').next().unwrap_or_default().to_owned();
    let blocks = vec![
        Block::Paragraph { text: Text::bold(&title), style: ParagraphStyle::Title, keep_with_next: true },
        Block::Facts(particulars(slip, texts)),
        heading("slip-files"),
        files(slip, texts),
        Block::Qr {
            payload: slip.list.to_uppercase(),
            alt: say("slip-code"),
            beside: vec![
                Text::bold(say("slip-sum")),
                Text::mono(number(&grouped(&slip.list))),
                Text::plain(say("slip-sum-what")),
            ],
        },
        heading("slip-hands"),
        hands(texts),
        heading("slip-lost"),
        body(texts.say("slip-lost-what", &[("office", &isolated(&slip.office))])),
    ];
    Document {
        language: language.to_owned(),
        author: format!("{}, {}", slip.office, slip.state),
        letterhead: Letterhead {
            state: isolated(&slip.state),
            office: isolated(&slip.office),
            ..Letterhead::default()
        },
        footer: footer(
            &texts.say("slip-foot", &[("code", &slip.code), ("moment", &moment(slip, texts))]),
            texts,
        ),
        blocks,
        title,
        date,
        ..Document::default()
    }
}

fn particulars(slip: &HandOverSlip, texts: &Texts) -> Vec<Fact> {
    let offices: Vec<String> = slip.recipients.iter().map(|(code, name)| named(code, name)).collect();
    let offices = match offices.len() {
        0..=FEW => offices.join(" · "),
        many => texts.say("slip-for-many", &[("count", &many.to_string())]),
    };
    let made = texts.say("slip-made-when", &[("moment", &moment(slip, texts))]);
    vec![
        (texts.say("slip-from", &[]), Text::plain(named(&slip.code, &slip.office))),
        (texts.say("slip-for", &[]), Text::plain(offices)),
        (texts.say("slip-made", &[]), Text::plain(made)),
        (texts.say("slip-stick", &[]), Text::plain("_".repeat(LABEL))),
    ]
}

/// An office as a courier looks for it.
fn named(code: &str, name: &str) -> String {
    match name {
        "" => isolated(code),
        name => format!("{} ({})", isolated(name), isolated(code)),
    }
}

fn moment(slip: &HandOverSlip, texts: &Texts) -> String {
    let (date, time) = slip.at.split_once('T').unwrap_or((&slip.at, ""));
    let time: String = time.chars().take(5).collect();
    texts.say("slip-moment", &[("date", &written_date(date, texts)), ("time", &time)])
}

fn files(slip: &HandOverSlip, texts: &Texts) -> Block {
    let column = |id: &str, share: f32| Column { title: texts.say(id, &[]), share };
    let rows = slip.files.iter().enumerate().map(|(place, file)| {
        let kind = texts.say(&format!("slip-kind-{}", file.kind), &[]);
        let sum: String = file.sha256.chars().take(DIGITS).collect();
        let name = slip.recipients.iter().find(|(code, _)| *code == file.office);
        let office = named(&file.office, name.map_or("", |(_, name)| name.as_str()));
        vec![
            vec![Text::plain((place + 1).to_string())],
            vec![Text::mono(number(&file.name)), Text::mono(number(&grouped(&sum)))],
            vec![Text::plain(office)],
            vec![Text::plain(kind)],
            vec![Text::plain(number(&by_thousands(file.bytes)))],
        ]
    });
    let count = texts.say("slip-total", &[("count", &slip.files.len().to_string())]);
    let bytes = by_thousands(slip.files.iter().map(|file| file.bytes).sum());
    let total =
        vec![Vec::new(), vec![Text::bold(count)], Vec::new(), Vec::new(), vec![Text::bold(number(&bytes))]];
    Block::Table {
        summary: texts.say("slip-files", &[]),
        columns: vec![
            column("slip-column-number", 0.06),
            column("slip-column-name", 0.37),
            column("slip-column-office", 0.28),
            column("slip-column-kind", 0.13),
            column("slip-column-bytes", 0.16),
        ],
        rows: rows.chain([total]).collect(),
    }
}

/// Who held the stick: a row for each hand, with room to write.
fn hands(texts: &Texts) -> Block {
    let column = |id: &str, share: f32| Column { title: texts.say(id, &[]), share };
    let row = |id: &&str| {
        let say = |id: &str| texts.say(id, &[]);
        let under = match *id {
            RECEIVED => format!("{} {}", say("slip-received-whole"), say("slip-received-answer")),
            _ => BLANK.to_owned(),
        };
        let hand = vec![Text::bold(say(id)), Text::plain(under)];
        vec![hand, Vec::new(), Vec::new(), Vec::new()]
    };
    Block::Table {
        summary: texts.say("slip-hands", &[]),
        columns: vec![
            column("slip-column-hand", 0.25),
            column("slip-column-person", 0.29),
            column("slip-column-date", 0.18),
            column("slip-column-signature", 0.28),
        ],
        rows: HANDS.iter().map(row).collect(),
    }
}

fn grouped(digits: &str) -> String {
    let signs: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// Groups of three with a space, as every language reads it.
fn by_thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::layout::layout;
    use crate::vocabulary::texts::LANGUAGES;

    fn slip(files: usize) -> HandOverSlip {
        let code = |place: usize| format!("BP{}", place + 3);
        let file = |place: usize| SlipFile {
            name: format!("{}-0123abcd.proofmark", code(place)),
            kind: if place % 4 == 3 { "onward" } else { "bundle" }.into(),
            office: code(place),
            bytes: 4_294_967_295,
            sha256: format!("{place:02x}").repeat(32),
        };
        HandOverSlip {
            state: "Ghana".into(),
            office: "National Commission on Small Arms and Light Weapons".into(),
            code: "HQ".into(),
            recipients: (0..files).map(|place| (code(place), "Border Post Paga".into())).collect(),
            at: "2026-03-01T08:05:12Z".into(),
            files: (0..files).map(file).collect(),
            list: "ab".repeat(32),
        }
    }

    /// What the page shows, without spaces.
    fn shown(document: &Document) -> String {
        let cells = document.blocks.iter().flat_map(|block| match block {
            Block::Table { rows, .. } => rows.iter().flatten().flatten().map(Text::content).collect(),
            Block::Facts(facts) => facts.iter().map(|(_, text)| text.content()).collect(),
            Block::Qr { beside, .. } => beside.iter().map(Text::content).collect(),
            _ => Vec::new(),
        });
        cells.collect::<String>().chars().filter(|c| c.is_ascii_graphic()).collect()
    }

    #[test]
    fn one_file_is_one_page_and_fourteen_are_two_in_every_language() {
        for language in LANGUAGES {
            let texts = Texts::for_letters(language);
            for (files, pages) in [(1, 1), (14, 2)] {
                let document = compose_slip(&slip(files), &texts, language);
                assert_eq!(layout(&document).unwrap().pages.len(), pages, "{language} {files}");
            }
        }
    }

    #[test]
    fn every_file_stands_on_it_with_its_sum_and_what_all_of_them_weigh() {
        let shown = shown(&compose_slip(&slip(14), &Texts::for_letters("en"), "en"));
        for place in 0..14 {
            assert!(shown.contains(&format!("BP{}-0123abcd.proofmark", place + 3)), "{place} in {shown}");
            assert!(shown.contains(&format!("{place:02x}").repeat(DIGITS / 2)), "{place} in {shown}");
        }
        assert!(shown.contains(&(14 * 4_294_967_295_u64).to_string()) && shown.contains(&"ab".repeat(32)));
    }

    #[test]
    fn bytes_are_read_by_thousands_and_sums_by_fours() {
        assert_eq!([7, 1_000, 4_294_967_295].map(by_thousands), ["7", "1 000", "4 294 967 295"]);
        assert_eq!(grouped("0123456789ab"), "0123 4567 89ab");
    }
}
