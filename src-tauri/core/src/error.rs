use std::collections::BTreeMap;

use proofmark_format::FormatError;
use thiserror::Error;

use crate::office::Failure;

/// Whose turn it is after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A rule says no; nothing changed.
    Refused,
    /// A person must look or decide; nothing is lost.
    NeedsPerson,
    /// Disk, damage or our own mistake; nothing changed.
    Broken,
    /// The question itself was wrong.
    Usage,
}

/// Everything an act can fail with. The words are in `assets/texts/*/errors.ftl`, under the code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{code} {fields:?}")]
pub struct Error {
    /// Stable code, such as `passphrase_wrong`.
    pub code: &'static str,
    /// Whose turn it is.
    pub turn: Turn,
    /// What the words need.
    pub fields: BTreeMap<&'static str, String>,
}

/// Result of an act.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A rule says no. Where the rule is one of FORMAT.md, the field `step` says which.
    pub fn refused(code: &'static str) -> Error {
        let fields = step_of(code).map(|step| ("step", step.to_owned())).into_iter().collect();
        Error { code, turn: Turn::Refused, fields }
    }

    /// A person must look.
    pub fn needs_person(code: &'static str) -> Error {
        Error { turn: Turn::NeedsPerson, ..Error::refused(code) }
    }

    /// Disk, damage or our own mistake.
    pub fn broken(code: &'static str) -> Error {
        Error { turn: Turn::Broken, ..Error::refused(code) }
    }

    /// What cannot happen by anybody's doing but ours.
    pub fn internal(reason: impl ToString) -> Error {
        Error::broken("internal").with("reason", reason)
    }

    /// Adds what the words need.
    pub fn with(mut self, field: &'static str, value: impl ToString) -> Error {
        self.fields.insert(field, value.to_string());
        self
    }

    /// Says in which part of a larger input the field is, such as `markings.0`.
    pub(crate) fn within(mut self, part: &str) -> Error {
        if let Some(field) = self.fields.get_mut("field") {
            *field = format!("{part}.{field}");
        }
        self
    }

    /// The form that crosses to window and terminal.
    pub fn failure(&self) -> Failure {
        let kind = match self.turn {
            Turn::Refused => "refused",
            Turn::NeedsPerson => "needs_person",
            Turn::Broken => "broken",
            Turn::Usage => "usage",
        };
        let fields = self.fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Failure { code: self.code.into(), kind: kind.into(), fields }
    }

    /// A failure of the file system, naming the path.
    pub fn disk(path: &std::path::Path, error: &std::io::Error) -> Error {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "disk_full",
            std::io::ErrorKind::NotFound => "file_missing",
            _ => "disk_failed",
        };
        let failed = match code {
            "file_missing" => Error::refused(code),
            _ => Error::broken(code),
        };
        failed.with("path", path.display()).with("reason", error)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(e: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode;
        match e.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::broken("store_busy"),
            Some(ErrorCode::DiskFull) => Error::broken("disk_full").with("path", "store"),
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                Error::broken("store_damaged").with("path", "store")
            }
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly) => {
                Error::broken("disk_failed").with("path", "store").with("reason", e)
            }
            Some(ErrorCode::OperationInterrupted) => Error::refused("stopped"),
            _ => Error::internal(e),
        }
    }
}

/// Section of FORMAT.md, and its step where it has steps, that a refusal of trust or of bytes from outside follows.
fn step_of(code: &str) -> Option<&'static str> {
    Some(match code {
        "bundle_not_a_bundle" | "bundle_not_ours" => "13.2",
        "bundle_stranger" | "bundle_cut" => "13.5",
        "bundle_altered" => "13.6",
        "bundle_truncated" => "13.8",
        "bundle_newer" => "17",
        "bundle_too_large" => "18",
        "request_altered" => "14.1",
        "office_taken" | "recipient_uncertified" => "14.2",
        "grant_altered" | "grant_not_ours" | "particulars_missing" => "14.3",
        "not_enrolled" | "words_unconfirmed" => "14.5",
        "device_unknown" | "device_cut" | "device_not_cut" | "cut_backwards" | "rights_narrower" => "9",
        "position_not_held" | "cut_unproven" => "11.B1",
        "audience_not_wider" | "audience_unknown" | "audience_without_headquarters" => "10",
        "root_sheet_wrong" | "root_after_unknown" | "root_superseded" => "10.3",
        "root_forked" | "root_after_restore" => "10.4",
        _ => return None,
    })
}

/// Failures of bytes from outside, in the words of a clerk; who reads a bundle, grant or request names it more closely.
impl From<FormatError> for Error {
    fn from(e: FormatError) -> Error {
        match e {
            FormatError::NotForUs => Error::refused("bundle_not_ours"),
            FormatError::Truncated => Error::refused("bundle_truncated"),
            FormatError::Newer(version) => Error::needs_person("bundle_newer").with("version", version),
            FormatError::Io(reason) => Error::broken("disk_failed").with("path", "").with("reason", reason),
            FormatError::TooLarge { object, most } => {
                Error::refused("bundle_too_large").with("object", object).with("most", most)
            }
            other => {
                let step = match other {
                    FormatError::Cbor { .. } => "3",
                    FormatError::Profile(_) | FormatError::Type { .. } => "5.4",
                    FormatError::Shape { .. } => "5.6",
                    FormatError::Signature => "5.7",
                    FormatError::BodyHash => "7.3",
                    FormatError::Trailing => "13.8",
                    _ => "13.6",
                };
                Error::refused("bundle_altered").with("where", other).with("step", step)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_of_bytes_names_the_step_that_refused() {
        let step = |error: Error| error.fields.get("step").cloned().unwrap_or_default();
        assert_eq!(step(FormatError::Signature.into()), "5.7");
        assert_eq!(step(FormatError::NotForUs.into()), "13.2");
        assert_eq!(step(FormatError::Newer("2".into()).into()), "17");
        assert_eq!(step(Error::refused("bundle_altered").with("where", "a member")), "13.6");
        assert_eq!(step(Error::refused("passphrase_wrong")), "");
    }

    #[test]
    fn every_step_that_is_named_stands_in_format_md() {
        let page = include_str!("../../format/FORMAT.md");
        for code in ["bundle_stranger", "bundle_not_ours", "grant_altered", "root_forked", "root_sheet_wrong"]
        {
            let step = step_of(code).unwrap();
            let (section, number) = step.split_once('.').unwrap();
            let text = page.split("\n## ").find(|text| text.starts_with(&format!("{section}. "))).unwrap();
            assert!(text.contains(&format!("\n{number}. ")), "{step} of {code}");
        }
    }
}
