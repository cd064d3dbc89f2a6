//! Commands of markings and photographs beyond those of the register.

use std::path::Path;

use proofmark_core::Office;
use proofmark_core::attachments::{AddPhotographs, FolderPicture, PhotographsAdded};
use proofmark_core::letters::base64;
use proofmark_core::markings::{
    self, Adequacy, ComposeMark, ComposedMark, HiddenMark, MarkPattern, ReleaseMark, Restoration, Symbol,
};
use proofmark_core::office::Done;
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        seeing_roles() -> Vec<String> = |office: &Office| office.seeing_roles();
        adequacy(weapon: String) -> Adequacy = |office: &Office, weapon: String| office.adequacy_of(&weapon);
        symbols(language: String) -> Vec<Symbol> = |_: &Office, language: String| Ok(markings::symbols(&language));
        mark_patterns(language: String) -> Vec<MarkPattern> =
            |office: &Office, language: String| office.mark_patterns(&language);
        parse_mark(reading: String, language: String) -> Vec<ComposedMark> =
            |office: &Office, reading: String, language: String| office.parse_mark(&reading, &language);
        compose_mark(input: ComposeMark, language: String) -> ComposedMark =
            |office: &Office, input, language: String| office.compose_mark(&input, &language);
        hidden_marks(case_id: String) -> Vec<HiddenMark> = |office: &Office, case: String| office.hidden_marks(&case);
        pictures_in(folder: String) -> Vec<FolderPicture> =
            |office: &Office, folder: String| office.pictures_in(Path::new(&folder));
        picture_preview(path: String) -> String =
            |office: &Office, path: String| office.picture_preview(Path::new(&path)).map(|bytes| base64(&bytes));
        thumbnail(id: String) -> String = |office: &Office, id: String| office.thumbnail(&id).map(|bytes| base64(&bytes));
    }
    act {
        add_restoration(marking: String, input: Restoration) =
            |office: &mut Office, marking: String, input| office.add_restoration(&marking, &input);
        release_secret_mark(input: ReleaseMark) = |office: &mut Office, input| office.release_secret_mark(&input);
    }
}

#[tauri::command(async)]
pub(crate) fn add_photographs(
    app: AppHandle,
    desk: State<'_, Desk>,
    input: AddPhotographs,
) -> Reply<PhotographsAdded> {
    let (report, done) = desk.act(|office: &mut Office| office.add_photographs(&input))?;
    crate::desk::done(&app, &done);
    Ok(report)
}
