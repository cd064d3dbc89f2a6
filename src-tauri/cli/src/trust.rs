//! `trust`: whom the nation's offices believe. Devices, cuts, audiences, the root and its succession.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use proofmark_core::office::{Done, KeySheetView};
use proofmark_core::trust::{
    AdmitWork, CutDevice, DefineAudience, DevicePage, DeviceRow, GiveRights, KindRight, RefoundRoot,
    SucceedRoot, TrustPage, Widen,
};
use proofmark_core::{Office, Result};

use crate::desk::{Desk, usage};
use crate::enrol::{Written, word_rows};
use crate::init::{Sheet, hand_over, sheet_words};
use crate::people::{self, Passphrase};
use crate::say::Say;
use crate::table::{facts, section, table};
use crate::{Exit, weapon};

/// Whom the nation's offices believe.
#[derive(Subcommand)]
pub(crate) enum Trust {
    /// Show the root, its statements and the audiences
    Show,
    /// List the devices of all offices
    Devices,
    /// Show a device: what it holds, where its feeds stand, what lies behind its cut
    Device {
        /// Device: its key id, or as many of its first signs as no other has
        device: String,
    },
    /// End trust in a device, such as a stolen laptop: nothing that it signs after what is held counts any more
    Cut {
        /// Device: its key id, or as many of its first signs as no other has
        device: String,
        /// Why; every office reads it
        #[arg(long)]
        reason: String,
        /// Accept a feed only up to this number, where that is less than all that is held
        #[arg(long, value_name = "FEED=NUMBER", value_parser = position)]
        at: Vec<(String, u32)>,
    },
    /// Admit work that lies behind a cut, up to a number in each feed
    Admit {
        /// Device: its key id, or as many of its first signs as no other has
        device: String,
        /// Last number that counts in a feed
        #[arg(long, required = true, value_name = "FEED=NUMBER", value_parser = position)]
        at: Vec<(String, u32)>,
        /// Why; every office reads it
        #[arg(long)]
        reason: String,
    },
    /// Widen what a device may write; rights are narrowed only by a cut and a new device
    Rights {
        /// Device: its key id, or as many of its first signs as no other has
        device: String,
        /// Kind of record (* for all others) and none, own or any
        #[arg(required = true, value_name = "KIND=RIGHT", value_parser = right)]
        rights: Vec<KindRight>,
    },
    /// Write an office's particulars into a folder, for a further or a new laptop of that office
    Particulars {
        /// Code of the office
        office: String,
        /// Folder, such as a stick
        folder: PathBuf,
    },
    /// Define an audience, or give one other members; whoever joins receives its history
    Audience {
        /// Name of the audience
        name: String,
        /// Codes of its members
        #[arg(required = true)]
        members: Vec<String>,
        /// Id of the audience to change; without it a new one is defined
        #[arg(long, default_value = "", hide_default_value = true)]
        id: String,
    },
    /// Make a weapon, with its markings and events, known to a wider audience
    Widen {
        /// Weapon: record id or national number
        weapon: String,
        /// Id of the wider audience, as `trust show` lists it
        audience: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Take the root key from the printed root sheet into force; its text is asked for, or read from PROOFMARK_ROOT_SHEET
    Succeed(Succeed),
    /// Found trust anew, when root key and root sheet are both lost; every office then compares twelve words again
    Refound(NewSheet),
}

#[derive(Args)]
pub(crate) struct Succeed {
    /// Id of the last statement to accept; without it the newest
    #[arg(long, default_value = "", hide_default_value = true)]
    after: String,
    #[command(flatten)]
    sheet: NewSheet,
}

#[derive(Args)]
pub(crate) struct NewSheet {
    /// Write the new root sheet as PDF into this folder, to be printed, instead of showing its groups
    #[arg(long, value_name = "FOLDER")]
    sheets: Option<PathBuf>,
}

impl Trust {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &Desk) -> Result<Exit> {
        let mut office = desk.open()?;
        let say = &desk.say;
        match self {
            Trust::Show => {
                let page = office.trust_page()?;
                say.answer(&page, || page_words(say, &page))?;
                let forked = page.forked;
                return Ok(if forked { Exit::NeedsPerson } else { Exit::Done });
            }
            Trust::Devices => {
                let devices = office.devices()?;
                say.answer(&devices, || device_table(say, &devices))?;
            }
            Trust::Device { device } => {
                let page = office.device_page(&named(&office, &device)?)?;
                say.answer(&page, || device_words(say, &page))?;
            }
            Trust::Cut { device, reason, at } => {
                let device = named(&office, &device)?;
                let cut = CutDevice { device, reason, positions: at, root_passphrase: root(say)? };
                told(say, "cli-trust-cut", &office.cut_device(&cut)?)?;
            }
            Trust::Admit { device, at, reason } => {
                let device = named(&office, &device)?;
                let admit = AdmitWork { device, positions: at, reason, root_passphrase: root(say)? };
                told(say, "cli-trust-admitted", &office.admit_work(&admit)?)?;
            }
            Trust::Rights { device, rights } => {
                let give =
                    GiveRights { device: named(&office, &device)?, rights, root_passphrase: root(say)? };
                told(say, "cli-saved", &office.give_rights(&give)?)?;
            }
            Trust::Particulars { office: code, folder } => {
                let file = office.particulars(&code, &folder)?;
                let words = say.text("cli-trust-particulars", &[("office", &code), ("file", &file)]);
                say.answer(&Written { file }, || words)?;
            }
            Trust::Audience { name, members, id } => {
                let define = DefineAudience { id, name, members, root_passphrase: root(say)? };
                told(say, "cli-saved", &office.define_audience(&define)?)?;
            }
            Trust::Widen { weapon, audience, reason } => {
                let record = weapon::named(&office, &weapon)?;
                let widen = Widen { record, audience, reason, second: desk.beside()? };
                told(say, "cli-saved", &office.widen(&widen)?)?;
            }
            Trust::Succeed(succeed) => {
                let mut sheet = people::ask_sheet(say)?;
                let input = SucceedRoot {
                    sheet: std::mem::take(&mut *sheet),
                    root_passphrase: new_root(say)?,
                    after: succeed.after,
                };
                new_sheet(say, office.succeed_root(&input)?, &succeed.sheet)?;
            }
            Trust::Refound(sheet) => {
                let input = RefoundRoot { root_passphrase: new_root(say)?, second: desk.beside()? };
                new_sheet(say, office.refound_root(&input)?, &sheet)?;
            }
        }
        Ok(Exit::Done)
    }
}

/// A passphrase of the root that is known.
pub(crate) fn root(say: &Say) -> Result<String> {
    Ok(std::mem::take(&mut *people::ask(say, Passphrase::Root, "")?))
}

fn new_root(say: &Say) -> Result<String> {
    Ok(std::mem::take(&mut *people::ask_new(say, Passphrase::Root, "")?))
}

/// `FEED=NUMBER`.
fn position(text: &str) -> std::result::Result<(String, u32), String> {
    let (feed, number) = text.split_once('=').ok_or("FEED=NUMBER is wanted")?;
    let number = number.parse().map_err(|_| format!("{number} is no number"))?;
    Ok((feed.to_owned(), number))
}

/// `KIND=RIGHT`.
fn right(text: &str) -> std::result::Result<KindRight, String> {
    let (kind, right) = text.split_once('=').ok_or("KIND=RIGHT is wanted")?;
    Ok(KindRight { kind: kind.to_owned(), right: right.to_owned() })
}

/// The key id of a device that is named by its first signs.
fn named(office: &Office, name: &str) -> Result<String> {
    let name = name.replace(' ', "").to_lowercase();
    let fitting: Vec<DeviceRow> =
        office.devices()?.into_iter().filter(|device| device.id.starts_with(&name)).collect();
    match fitting.as_slice() {
        [only] => Ok(only.id.clone()),
        [] => Ok(name),
        _ => Err(usage("usage").with("reason", format!("{name} names {} devices.", fitting.len()))),
    }
}

fn told(say: &Say, text: &str, done: &Done) -> Result<()> {
    say.answer(done, || say.text(text, &[]))
}

fn new_sheet(say: &Say, sheet: KeySheetView, wanted: &NewSheet) -> Result<()> {
    let sheets: Vec<Sheet> = hand_over(vec![sheet], wanted.sheets.as_deref())?;
    say.answer(&sheets, || {
        format!(
            "{}\n\n{}\n{}",
            say.text("cli-trust-new-root", &[]),
            sheet_words(say, &sheets),
            say.text("cli-sheets-keep", &[])
        )
    })
}

fn page_words(say: &Say, page: &TrustPage) -> String {
    let mut words = facts(&[
        (say.text("cli-root", &[]), page.root.clone()),
        (say.text("cli-trust", &[]), format!("{} · {}", page.seq, page.as_of)),
        (say.text("cli-trust-next", &[]), page.next.clone()),
        (String::new(), if page.forked { say.text("cli-trust-forked", &[]) } else { String::new() }),
    ]);
    words += &section(&say.text("cli-trust-words", &[]), &word_rows(&page.words));
    let statement = |row: &proofmark_core::trust::StatementRow| {
        let kind = say.or_code(&format!("statement-{}", row.kind), &row.kind);
        let without = if row.in_force { String::new() } else { say.text("cli-trust-without-effect", &[]) };
        vec![row.seq.to_string(), row.at.clone(), kind, row.about.clone(), without, row.id.clone()]
    };
    let headings = ["cli-number", "cli-made", "field-kind", "cli-about", "cli-remarks", "cli-id"];
    let rows: Vec<_> = page.statements.iter().map(statement).collect();
    words += &section(&say.text("cli-statements", &[]), &table(&headings.map(|id| say.text(id, &[])), &rows));
    let audience = |row: &proofmark_core::trust::AudienceRow| {
        let name = match row.kind.as_str() {
            "named" | "office" => row.name.clone(),
            kind => say.or_code(&format!("audience-{kind}"), kind),
        };
        vec![name, row.members.join(" "), row.records.to_string(), row.id.clone()]
    };
    let headings = ["field-name", "cli-members", "cli-record-count", "cli-id"];
    let rows: Vec<_> = page.audiences.iter().map(audience).collect();
    words + &section(&say.text("cli-audiences", &[]), &table(&headings.map(|id| say.text(id, &[])), &rows))
}

fn device_table(say: &Say, devices: &[DeviceRow]) -> String {
    let headings = [
        "field-office",
        "cli-device",
        "field-state",
        "cli-made",
        "cli-program",
        "cli-entries",
        "cli-remarks",
    ];
    let row = |device: &DeviceRow| {
        vec![
            device.office_code.clone(),
            device.id.chars().take(16).collect(),
            say.or_code(&format!("device-{}", device.state), &device.state),
            device.seen_at.clone(),
            device.program.clone(),
            device.commits.to_string(),
            device.cut_reason.clone(),
        ]
    };
    table(&headings.map(|id| say.text(id, &[])), &devices.iter().map(row).collect::<Vec<_>>())
}

fn device_words(say: &Say, page: &DevicePage) -> String {
    let row = &page.row;
    let rights: Vec<String> = row.rights.iter().map(|one| format!("{}={}", one.kind, one.right)).collect();
    let mut words = facts(&[
        (say.text("cli-device", &[]), row.fingerprint.clone()),
        (say.field("office"), row.office_code.clone()),
        (say.field("state"), say.or_code(&format!("device-{}", row.state), &row.state)),
        (say.field("reason"), row.cut_reason.clone()),
        (say.text("cli-program", &[]), row.program.clone()),
        (say.text("cli-made", &[]), row.seen_at.clone()),
        (say.text("cli-rights", &[]), rights.join(" ")),
        (say.text("cli-quarantined", &[]), some(row.quarantined)),
        (say.text("cli-onward", &[]), some(page.onward)),
    ]);
    let holding = |one: &proofmark_core::trust::Holding| {
        vec![
            one.office.clone(),
            one.audience.clone(),
            format!("{} / {}", one.held, one.of),
            one.records.to_string(),
        ]
    };
    let headings = ["field-office", "cli-audience", "cli-entries", "cli-record-count"];
    let rows: Vec<_> = page.holdings.iter().map(holding).collect();
    if !rows.is_empty() {
        words +=
            &section(&say.text("cli-holdings", &[]), &table(&headings.map(|id| say.text(id, &[])), &rows));
    }
    let position = |one: &proofmark_core::trust::FeedPosition| {
        vec![
            one.feed.clone(),
            one.audience.clone(),
            one.last.to_string(),
            one.last_at.clone(),
            one.accepted.to_string(),
        ]
    };
    let headings = ["cli-feed", "cli-audience", "cli-last", "cli-made", "cli-accepted"];
    let rows: Vec<_> = page.feeds.iter().map(position).collect();
    words + &section(&say.text("cli-feeds", &[]), &table(&headings.map(|id| say.text(id, &[])), &rows))
}

fn some(n: u32) -> String {
    if n == 0 { String::new() } else { n.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_and_rights_are_read_or_named() {
        assert_eq!(position("00ff=12").unwrap(), ("00ff".into(), 12));
        assert!(position("00ff").is_err() && position("00ff=x").is_err());
        assert_eq!(right("*=own").unwrap(), KindRight { kind: "*".into(), right: "own".into() });
        assert!(right("weapon").is_err());
    }
}
