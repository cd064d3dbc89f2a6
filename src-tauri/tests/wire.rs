//! The TypeScript types of what crosses to the window are generated from the Rust types, and committed.
#![allow(clippy::unwrap_used)] // A file that cannot be read is a failed test.

use std::fmt::Write;

use proofmark_core::{
    attachments, cases, disagreements, exchange, letters, lost, markings, models, office, practices,
    safekeeping, terms, trust, weapons,
};
use ts_rs::{Config, TS};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/core/wire/index.ts");

macro_rules! declare {
    ($($type:path),* $(,)?) => {{
        let config = Config::default();
        let mut out = String::from("// Generated from the wire types in src-tauri/core by `cargo dev wire`. Do not edit.\n\n");
        $(writeln!(out, "export {}\n", <$type as TS>::decl(&config)).unwrap();)*
        out
    }};
}

fn generated() -> String {
    declare![
        office::Stage,
        office::Enrolment,
        office::OfficeInfo,
        office::Session,
        office::Status,
        office::NewOperator,
        office::FirstNational,
        office::FirstField,
        office::KeySheetView,
        office::Second,
        office::Done,
        office::Link,
        office::OperatorRow,
        office::OfficePage,
        office::Settings,
        office::Progress,
        office::Failure,
        office::Term,
        office::Vocabulary,
        terms::Suggestion,
        weapons::WeaponFields,
        weapons::EventFields,
        weapons::NewWeapon,
        weapons::WeaponRow,
        weapons::WeaponQuery,
        weapons::WeaponList,
        weapons::EventView,
        office::Said,
        office::Disagreement,
        office::HistoryLine,
        weapons::CaseLink,
        weapons::WeaponPage,
        markings::MarkingFields,
        markings::MarkingView,
        markings::Sign,
        markings::Found,
        attachments::AttachmentInput,
        attachments::AttachmentView,
        cases::RequestFields,
        cases::NewCase,
        cases::CaseRow,
        cases::Gap,
        cases::StepView,
        cases::CasePage,
        letters::LetterRow,
        letters::IssueLetter,
        letters::Preview,
        exchange::OfficeRow,
        exchange::Volume,
        exchange::Budget,
        exchange::ExportReport,
        exchange::ReportLine,
        exchange::MissingCommits,
        exchange::ImportReport,
        exchange::EnrolmentRequest,
        exchange::Word,
        exchange::PrepareStick,
        exchange::StickFile,
        exchange::StickReport,
        exchange::NotTaken,
        exchange::TakeInReport,
        exchange::KeptReport,
        exchange::MatrixCell,
        exchange::MatrixRow,
        exchange::MatrixOffice,
        exchange::Matrix,
        exchange::Sight,
        trust::KindRight,
        trust::DeviceRow,
        trust::Holding,
        trust::FeedPosition,
        trust::DevicePage,
        trust::CutDevice,
        trust::AdmitWork,
        trust::GiveRights,
        trust::StatementRow,
        trust::AudienceRow,
        trust::DefineAudience,
        trust::Widen,
        trust::TrustPage,
        trust::SucceedRoot,
        trust::RefoundRoot,
        disagreements::HeldValue,
        disagreements::DisagreementRow,
        disagreements::Settle,
        disagreements::ProposalRow,
        disagreements::AnswerProposal,
        disagreements::ContradictionRow,
        disagreements::EvidenceRow,
        disagreements::Attention,
        safekeeping::BackupReport,
        safekeeping::Restore,
        safekeeping::ErasurePreview,
        safekeeping::Erase,
        safekeeping::ErasureRow,
        lost::NoticeFields,
        lost::NoticeRow,
        lost::NoticeQuery,
        lost::NoticeList,
        lost::SeenMark,
        lost::Seen,
        lost::NoticeHit,
        lost::WeaponHit,
        lost::NoticePage,
        lost::WeaponNotices,
        lost::CloseNotice,
        lost::SettleHit,
        lost::QueryFields,
        lost::QueryRow,
        lost::AnswerFields,
        lost::AnswerView,
        lost::QueryPage,
        lost::LostAttention,
        practices::PracticeFields,
        practices::PracticeRow,
        practices::PracticePage,
        practices::PracticeFit,
        practices::SendPractices,
        practices::PracticeFile,
        practices::PracticeSheet,
        models::SerialFormat,
        models::ModelFields,
        models::ModelRow,
        models::ModelPage,
        models::SerialRemark,
    ]
}

#[test]
fn the_wire_types_are_those_that_are_committed() {
    if std::env::var_os("PROOFMARK_WIRE_WRITE").is_some() {
        std::fs::write(FILE, generated()).unwrap();
    }
    assert!(
        std::fs::read_to_string(FILE).unwrap() == generated(),
        "the wire types changed: run `cargo dev wire` and look at what the window must learn"
    );
}
