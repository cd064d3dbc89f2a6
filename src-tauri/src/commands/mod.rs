//! One thin command per act, named and shaped as `ui/src/core/desk.ts` asks; a file for each further trade.

use std::path::Path;

use proofmark_core::Office;
use proofmark_core::cases::{CasePage, CaseRow, NewCase, RequestFields};
use proofmark_core::disagreements::{
    AnswerProposal, Attention, ContradictionRow, DayWork, DisagreementRow, EvidenceRow, ProposalRow, Settle,
};
use proofmark_core::exchange::{
    EnrolmentRequest, ExportReport, ImportReport, KeptReport, Matrix, OfficeRow, PrepareStick, Sight,
    StickReport, TakeInReport, Word,
};
use proofmark_core::find::Findings;
use proofmark_core::letters::{IssueLetter, LetterRow, Preview, base64};
use proofmark_core::markings::MarkingFields;
use proofmark_core::office::{
    Done, FirstField, FirstNational, KeySheetView, NewOperator, OfficePage, OperatorRow, Second, Settings,
    Status, Vocabulary, vocabulary as shipped,
};
use proofmark_core::safekeeping::{BackupReport, Erase, ErasurePreview, ErasureRow, Restore};
use proofmark_core::trust::{
    AdmitWork, CutDevice, DefineAudience, DevicePage, DeviceRow, GiveRights, RefoundRoot, SucceedRoot,
    TrustPage, Widen,
};
use proofmark_core::weapons::{
    EventFields, NewWeapon, SavedView, WeaponFields, WeaponList, WeaponPage, WeaponQuery,
};
use tauri::ipc::Invoke;
use tauri::{AppHandle, State, Wry};

use crate::desk::{Desk, Reply, changed};

/// Declares commands of one shape: `ask` reads, `act` changes and tells the screens.
macro_rules! commands {
    (ask { $($ask:ident($($name:ident: $type:ty),*) -> $reply:ty = $question:expr;)* }
     act { $($act:ident($($act_name:ident: $act_type:ty),*) = $deed:expr;)* }) => {
        $(#[tauri::command(async, rename_all = "snake_case")]
        pub(crate) fn $ask(desk: State<'_, Desk>, $($name: $type),*) -> Reply<$reply> {
            desk.ask(|office: &Office| ($question)(office, $($name),*))
        })*
        $(#[tauri::command(async, rename_all = "snake_case")]
        pub(crate) fn $act(app: AppHandle, desk: State<'_, Desk>, $($act_name: $act_type),*) -> Reply<Done> {
            let done = desk.act(|office: &mut Office| ($deed)(office, $($act_name),*))?;
            crate::desk::done(&app, &done);
            Ok(done)
        })*
    };
}

mod disposal;
mod finds;
mod ledgers;
mod lost;
mod markings;
mod practices;
mod stocks;
mod terms;
mod trade;

commands! {
    ask {
        weapons(query: WeaponQuery) -> WeaponList = |office: &Office, query| office.weapons(&query);
        words_of_list(column: String) -> Vec<String> = |office: &Office, column: String| office.words_of_list(&column);
        views() -> Vec<SavedView> = |office: &Office| office.views();
        weapon(id: String) -> WeaponPage = |office: &Office, id: String| office.weapon(&id);
        photograph(id: String) -> String = |office: &Office, id: String| office.photograph(&id).map(|bytes| base64(&bytes));
        find(reading: String) -> Findings = |office: &Office, reading: String| office.find(&reading);
        cases() -> Vec<CaseRow> = |office: &Office| office.cases();
        case_page(id: String) -> CasePage = |office: &Office, id: String| office.case_page(&id);
        letters() -> Vec<LetterRow> = |office: &Office| office.letters();
        letter(id: String) -> Preview = |office: &Office, id: String| office.letter(&id);
        preview_letter(case_id: String, language: String, date: String) -> Preview =
            |office: &Office, case: String, language: String, date: String| office.preview_letter(&case, &language, &date);
        export_letter(id: String, folder: String) -> String =
            |office: &Office, id: String, folder: String| office.export_letter(&id, Path::new(&folder));
        offices() -> Vec<OfficeRow> = |office: &Office| office.offices();
        look_in(folder: String) -> Vec<String> = |office: &Office, folder: String| office.look_in(Path::new(&folder));
        exchange_reports() -> Vec<KeptReport> = |office: &Office| office.exchange_reports();
        taken_report(id: u32) -> TakeInReport = |office: &Office, id| office.taken_report(id);
        prepared_report(id: u32) -> StickReport = |office: &Office, id| office.prepared_report(id);
        hand_over_slip(report: StickReport, language: String) -> String =
            |office: &Office, report, language: String| office.hand_over_slip(&report, &language).map(|pdf| base64(&pdf));
        courier_waiting() -> TakeInReport = |office: &Office| office.courier_waiting();
        matrix() -> Matrix = |office: &Office| office.matrix();
        sight() -> Sight = |office: &Office| office.sight();
        read_request(path: String) -> EnrolmentRequest = |office: &Office, path: String| office.read_request(Path::new(&path));
        enrol_words(office: String) -> Vec<Word> = |desk: &Office, office: String| desk.enrol_words(&office);
        devices() -> Vec<DeviceRow> = |office: &Office| office.devices();
        device_page(id: String) -> DevicePage = |office: &Office, id: String| office.device_page(&id);
        particulars(office: String, folder: String) -> String =
            |own: &Office, office: String, folder: String| own.particulars(&office, Path::new(&folder));
        trust_page() -> TrustPage = |office: &Office| office.trust_page();
        attention() -> Attention = |office: &Office| office.attention();
        day_work() -> DayWork = |office: &Office| office.day_work();
        disagreements() -> Vec<DisagreementRow> = |office: &Office| office.all_disagreements();
        proposals() -> Vec<ProposalRow> = |office: &Office| office.proposals();
        contradictions() -> Vec<ContradictionRow> = |office: &Office| office.contradictions();
        evidence() -> Vec<EvidenceRow> = |office: &Office| office.evidence();
        preview_erasure(record: String) -> ErasurePreview = |office: &Office, record: String| office.preview_erasure(&record);
        erasures() -> Vec<ErasureRow> = |office: &Office| office.erasures();
        office_page() -> OfficePage = |office: &Office| office.office_page();
        operators() -> Vec<OperatorRow> = |office: &Office| office.operators();
        settings() -> Settings = |office: &Office| office.settings();
        arms() -> Option<String> = |office: &Office| Ok(office.arms()?.map(|png| base64(&png)));
        draft(form: String) -> Option<String> = |office: &Office, form: String| office.draft(&form);
        check_sheet(kind: String, secret: String) -> () =
            |office: &Office, kind: String, secret: String| office.check_sheet(&kind, &secret);
    }
    act {
        add_weapon(input: NewWeapon) = |office: &mut Office, input| office.add_weapon(&input);
        change_weapon(id: String, fields: WeaponFields) =
            |office: &mut Office, id: String, fields| office.change_weapon(&id, &fields);
        add_marking(weapon: String, fields: MarkingFields) =
            |office: &mut Office, weapon: String, fields| office.add_marking(&weapon, &fields);
        change_marking(id: String, fields: MarkingFields) =
            |office: &mut Office, id: String, fields| office.change_marking(&id, &fields);
        add_event(weapon: String, fields: EventFields) =
            |office: &mut Office, weapon: String, fields| office.add_event(&weapon, &fields);
        change_event(id: String, fields: EventFields) =
            |office: &mut Office, id: String, fields| office.change_event(&id, &fields);
        withdraw(record: String, reason: String) =
            |office: &mut Office, record: String, reason: String| office.withdraw(&record, &reason);
        open_case(input: NewCase) = |office: &mut Office, input| office.open_case(&input);
        change_request(id: String, fields: RequestFields) =
            |office: &mut Office, id: String, fields| office.change_request(&id, &fields);
        authorise_request(id: String, second: Second) =
            |office: &mut Office, id: String, second| office.authorise_request(&id, &second);
        add_step(id: String, kind: String, date: String, remarks: String) =
            |office: &mut Office, id: String, kind: String, date: String, remarks: String| {
                office.add_step(&id, &kind, &date, &remarks)
            };
        issue_letter(input: IssueLetter) = |office: &mut Office, input| office.issue_letter(&input);
        cut_device(input: CutDevice) = |office: &mut Office, input| office.cut_device(&input);
        admit_work(input: AdmitWork) = |office: &mut Office, input| office.admit_work(&input);
        give_rights(input: GiveRights) = |office: &mut Office, input| office.give_rights(&input);
        define_audience(input: DefineAudience) = |office: &mut Office, input| office.define_audience(&input);
        widen(input: Widen) = |office: &mut Office, input| office.widen(&input);
        settle(input: Settle) = |office: &mut Office, input| office.settle(&input);
        answer_proposal(input: AnswerProposal) = |office: &mut Office, input| office.answer_proposal(&input);
        erase(input: Erase) = |office: &mut Office, input| office.erase(&input);
        add_operator(input: NewOperator) = |office: &mut Office, input| office.add_operator(&input);
    }
}

// The door: commands that work before an office is unlocked, or lock it.

#[tauri::command(async)]
fn status(desk: State<'_, Desk>) -> Reply<Status> {
    let open = desk.office().as_ref().map(Office::status);
    open.unwrap_or_else(|| desk.home().status()).map_err(|e| e.failure())
}

#[tauri::command(async)]
fn first_national(desk: State<'_, Desk>, input: FirstNational) -> Reply<Vec<KeySheetView>> {
    let (office, sheets) = desk.home().first_national(&input).map_err(|e| e.failure())?;
    *desk.office() = Some(office);
    Ok(sheets)
}

#[tauri::command(async)]
fn first_field(desk: State<'_, Desk>, input: FirstField) -> Reply<Vec<KeySheetView>> {
    let (office, sheets) = desk.home().first_field(&input).map_err(|e| e.failure())?;
    *desk.office() = Some(office);
    Ok(sheets)
}

#[tauri::command(async)]
fn unlock(desk: State<'_, Desk>, operator: String, passphrase: String) -> Reply<Status> {
    let office = desk.home().unlock(&operator, &passphrase).map_err(|e| e.failure())?;
    let status = office.status().map_err(|e| e.failure())?;
    prepare_lists(&office);
    *desk.office() = Some(office);
    Ok(status)
}

/// Reads a large register into memory beside the window. What cannot be read now is read, or told, when a list is asked for.
fn prepare_lists(office: &Office) {
    if let Ok(beside) = office.beside() {
        std::thread::spawn(move || beside.prepare_lists());
    }
}

#[tauri::command(async)]
fn restore(desk: State<'_, Desk>, input: Restore) -> Reply<Status> {
    let office = desk.home().restore(&input).map_err(|e| e.failure())?;
    let status = office.status().map_err(|e| e.failure())?;
    *desk.office() = Some(office);
    Ok(status)
}

#[tauri::command(async)]
fn lock(desk: State<'_, Desk>) -> Reply<Status> {
    desk.office().take();
    desk.home().status().map_err(|e| e.failure())
}

#[tauri::command(async)]
fn vocabulary(desk: State<'_, Desk>) -> Reply<Vocabulary> {
    let own = desk.office().as_ref().map(Office::vocabulary);
    own.unwrap_or_else(|| Ok(shipped())).map_err(|e| e.failure())
}

// Long work, beside which the window stays usable.

#[tauri::command(async)]
fn export_bundle(
    app: AppHandle,
    desk: State<'_, Desk>,
    office: String,
    folder: String,
) -> Reply<ExportReport> {
    let report =
        desk.work(&app, "export", |own, watch| own.export_bundle(&office, Path::new(&folder), watch))?;
    changed(&app, &["delivery".into()]);
    Ok(report)
}

#[tauri::command(async)]
fn inspect_bundle(app: AppHandle, desk: State<'_, Desk>, path: String) -> Reply<ImportReport> {
    desk.work(&app, "inspect", |own, watch| own.inspect_bundle(Path::new(&path), watch))
}

#[tauri::command(async)]
fn import_bundle(app: AppHandle, desk: State<'_, Desk>, path: String) -> Reply<ImportReport> {
    let report = desk.work(&app, "import", |own, watch| own.take_in_file(Path::new(&path), watch))?;
    changed(&app, &brought(std::slice::from_ref(&report)));
    Ok(report)
}

#[tauri::command(async)]
fn prepare_stick(app: AppHandle, desk: State<'_, Desk>, input: PrepareStick) -> Reply<StickReport> {
    let report = desk.work(&app, "prepare", |own, watch| own.prepare_stick(&input, watch))?;
    changed(&app, &["delivery".into()]);
    Ok(report)
}

#[tauri::command(async)]
fn inspect_stick(app: AppHandle, desk: State<'_, Desk>, folder: String) -> Reply<TakeInReport> {
    desk.work(&app, "inspect", |own, watch| own.inspect_stick(Path::new(&folder), watch))
}

#[tauri::command(async)]
fn take_in_stick(app: AppHandle, desk: State<'_, Desk>, folder: String) -> Reply<TakeInReport> {
    let report = desk.work(&app, "take_in", |own, watch| own.take_in_stick(Path::new(&folder), watch))?;
    changed(&app, &brought(&report.bundles));
    Ok(report)
}

#[tauri::command(async)]
fn look_at_courier(app: AppHandle, desk: State<'_, Desk>) -> Reply<TakeInReport> {
    let report = desk.work(&app, "take_in", |own, watch| own.look_at_courier(watch))?;
    changed(&app, &brought(&report.bundles));
    Ok(report)
}

#[tauri::command(async)]
fn backup(app: AppHandle, desk: State<'_, Desk>, folder: String) -> Reply<BackupReport> {
    desk.work(&app, "backup", |own, watch| own.backup(Path::new(&folder), watch))
}

/// Kinds of record that bundles changed, and the deliveries themselves.
pub(crate) fn brought(bundles: &[ImportReport]) -> Vec<String> {
    let mut kinds: Vec<String> =
        bundles.iter().flat_map(|report| &report.sums).map(|sum| sum.kind.clone()).collect();
    kinds.push("delivery".into());
    kinds.sort();
    kinds.dedup();
    kinds
}

#[tauri::command(async)]
fn stop(desk: State<'_, Desk>) {
    desk.stop();
}

// Enrolment.

#[tauri::command(async)]
fn enrol_request(desk: State<'_, Desk>, folder: String) -> Reply<String> {
    desk.act(|office| office.enrol_request(Path::new(&folder)))
}

#[tauri::command(async, rename_all = "snake_case")]
fn enrol_grant(
    app: AppHandle,
    desk: State<'_, Desk>,
    path: String,
    folder: String,
    root_passphrase: String,
) -> Reply<Vec<Word>> {
    let words =
        desk.act(|office| office.enrol_grant(Path::new(&path), Path::new(&folder), &root_passphrase))?;
    changed(&app, &["office".into()]);
    Ok(words)
}

#[tauri::command(async)]
fn enrol_accept(app: AppHandle, desk: State<'_, Desk>, path: String) -> Reply<Vec<Word>> {
    let words = desk.act(|office| office.enrol_accept(Path::new(&path)))?;
    changed(&app, &["office".into()]);
    Ok(words)
}

#[tauri::command(async)]
fn enrol_confirm(app: AppHandle, desk: State<'_, Desk>, office: String) -> Reply<()> {
    desk.act(|own| own.enrol_confirm(&office))?;
    changed(&app, &["office".into()]);
    Ok(())
}

// The root's own succession: what is answered is a sheet to print, not a record.

#[tauri::command(async)]
fn succeed_root(app: AppHandle, desk: State<'_, Desk>, input: SucceedRoot) -> Reply<KeySheetView> {
    let sheet = desk.act(|office| office.succeed_root(&input))?;
    changed(&app, &["office".into()]);
    Ok(sheet)
}

#[tauri::command(async)]
fn refound_root(app: AppHandle, desk: State<'_, Desk>, input: RefoundRoot) -> Reply<KeySheetView> {
    let sheet = desk.act(|office| office.refound_root(&input))?;
    changed(&app, &["office".into()]);
    Ok(sheet)
}

// This machine only.

#[tauri::command(async)]
fn set_settings(app: AppHandle, desk: State<'_, Desk>, settings: Settings) -> Reply<()> {
    desk.act(|office| office.set_settings(&settings))?;
    changed(&app, &["setting".into()]);
    Ok(())
}

#[tauri::command(async)]
fn save_view(desk: State<'_, Desk>, view: SavedView) -> Reply<()> {
    desk.act(|office| office.save_view(&view))
}

#[tauri::command(async)]
fn drop_view(desk: State<'_, Desk>, name: String) -> Reply<()> {
    desk.act(|office| office.drop_view(&name))
}

#[tauri::command(async)]
fn set_arms(app: AppHandle, desk: State<'_, Desk>, path: String) -> Reply<()> {
    desk.act(|office| office.set_arms(&path))?;
    changed(&app, &["setting".into()]);
    Ok(())
}

#[tauri::command(async)]
fn save_draft(desk: State<'_, Desk>, form: String, json: String) -> Reply<()> {
    desk.act(|office| office.save_draft(&form, &json))
}

#[tauri::command(async)]
fn drop_draft(desk: State<'_, Desk>, form: String) -> Reply<()> {
    desk.act(|office| office.drop_draft(&form))
}

/// All commands of the window.
pub(crate) fn all() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        stocks::stocks,
        stocks::stock_page,
        stocks::stock_weapons,
        stocks::partitions,
        stocks::read_stock_list,
        stocks::addable_to_stock,
        stocks::machines,
        stocks::campaigns,
        stocks::campaign_page,
        stocks::campaign_items,
        stocks::read_job_file,
        stocks::inventories,
        stocks::inventory_page,
        stocks::inventory_lines,
        stocks::add_stock,
        stocks::change_stock,
        stocks::take_stock_list,
        stocks::add_to_stock,
        stocks::add_machine,
        stocks::change_machine,
        stocks::open_campaign,
        stocks::change_campaign,
        stocks::close_campaign,
        stocks::add_targets,
        stocks::take_job_file,
        stocks::mark_item,
        stocks::open_inventory,
        stocks::close_inventory,
        stocks::write_job_file,
        stocks::scan,
        status,
        first_national,
        first_field,
        check_sheet,
        restore,
        unlock,
        lock,
        weapons,
        words_of_list,
        views,
        save_view,
        drop_view,
        weapon,
        add_weapon,
        change_weapon,
        add_marking,
        change_marking,
        add_event,
        change_event,
        withdraw,
        photograph,
        find,
        trade::consignments,
        trade::consignment,
        trade::read_ranges,
        trade::add_consignment,
        trade::change_consignment,
        trade::add_ranges,
        trade::change_range,
        trade::parties,
        trade::party_page,
        trade::duties,
        trade::returns_due,
        trade::add_party,
        trade::change_party,
        trade::ammunition,
        trade::ammunition_page,
        trade::add_ammunition,
        trade::change_ammunition,
        cases,
        case_page,
        open_case,
        change_request,
        authorise_request,
        add_step,
        letters,
        preview_letter,
        issue_letter,
        letter,
        export_letter,
        offices,
        export_bundle,
        inspect_bundle,
        import_bundle,
        look_in,
        prepare_stick,
        hand_over_slip,
        inspect_stick,
        take_in_stick,
        look_at_courier,
        courier_waiting,
        exchange_reports,
        taken_report,
        prepared_report,
        matrix,
        sight,
        enrol_request,
        read_request,
        enrol_grant,
        enrol_accept,
        enrol_confirm,
        enrol_words,
        stop,
        devices,
        device_page,
        cut_device,
        admit_work,
        give_rights,
        particulars,
        trust_page,
        define_audience,
        widen,
        succeed_root,
        refound_root,
        attention,
        day_work,
        disagreements,
        settle,
        proposals,
        answer_proposal,
        contradictions,
        evidence,
        backup,
        preview_erasure,
        erase,
        erasures,
        office_page,
        operators,
        add_operator,
        settings,
        set_settings,
        arms,
        set_arms,
        vocabulary,
        save_draft,
        draft,
        drop_draft,
        markings::adequacy,
        markings::seeing_roles,
        markings::symbols,
        markings::mark_patterns,
        markings::parse_mark,
        markings::compose_mark,
        markings::hidden_marks,
        markings::pictures_in,
        markings::picture_preview,
        markings::thumbnail,
        markings::add_restoration,
        markings::release_secret_mark,
        markings::add_photographs,
        disposal::awaiting_disposal,
        disposal::read_year,
        disposal::dispose,
        finds::finds,
        finds::find_page,
        finds::add_find,
        finds::add_to_find,
        finds::change_find,
        terms::suggest,
        terms::successors,
        terms::term_lists,
        terms::term_list,
        terms::unidentified,
        terms::places,
        terms::rules,
        terms::add_term,
        terms::change_term,
        terms::add_place,
        terms::change_place,
        terms::set_rule,
        terms::withdraw_word,
        ledgers::ledgers,
        ledgers::ledger_kinds,
        ledgers::ledger_book,
        ledgers::ledger_leaf,
        ledgers::ledger_to_check,
        ledgers::ledger_words,
        ledgers::ledger_date,
        ledgers::add_ledger,
        ledgers::change_ledger,
        ledgers::set_ledger_page,
        ledgers::add_ledger_scans,
        ledgers::add_ledger_rows,
        ledgers::change_ledger_row,
        ledgers::withdraw_ledger_row,
        ledgers::check_ledger_row,
        lost::notices,
        lost::notice_page,
        lost::lost_hits,
        lost::weapon_notices,
        lost::queries,
        lost::query_page,
        lost::lost_attention,
        lost::add_notice,
        lost::change_notice,
        lost::close_notice,
        lost::settle_hit,
        lost::add_query,
        lost::answer_query,
        lost::note_answer,
        practices::practices,
        practices::practice_page,
        practices::practices_that_fit,
        practices::weapon_practices,
        practices::send_practices,
        practices::inspect_practices,
        practices::practice_paper,
        practices::models,
        practices::model_page,
        practices::serial_remark,
        practices::add_practice,
        practices::change_practice,
        practices::take_practices,
        practices::add_model,
        practices::change_model
    ]
}
