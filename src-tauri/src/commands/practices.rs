//! Marking practice of States and makers, and the table of models.

use std::path::Path;

use proofmark_core::Office;
use proofmark_core::letters::base64;
use proofmark_core::markings::MarkingFields;
use proofmark_core::models::{ModelFields, ModelPage, ModelRow, SerialRemark};
use proofmark_core::office::Done;
use proofmark_core::practices::{
    PracticeFields, PracticeFile, PracticeFit, PracticePage, PracticeRow, SendPractices,
};
use tauri::{AppHandle, State};

use crate::desk::{Desk, Reply};

commands! {
    ask {
        practices(text: String) -> Vec<PracticeRow> = |office: &Office, text: String| office.practices(&text);
        practice_page(id: String) -> PracticePage = |office: &Office, id: String| office.practice_page(&id);
        practices_that_fit(markings: Vec<MarkingFields>, year: String) -> Vec<PracticeFit> =
            |office: &Office, markings: Vec<MarkingFields>, year: String| office.practices_that_fit(&markings, &year);
        weapon_practices(weapon: String) -> Vec<PracticeFit> =
            |office: &Office, weapon: String| office.weapon_practices(&weapon);
        send_practices(input: SendPractices) -> String = |office: &Office, input| office.send_practices(&input);
        inspect_practices(path: String) -> PracticeFile =
            |office: &Office, path: String| office.inspect_practices(Path::new(&path));
        practice_paper(ids: Vec<String>, language: String, date: String) -> String =
            |office: &Office, ids: Vec<String>, language: String, date: String| {
                office.practice_paper(&ids, &language, &date).map(|pdf| base64(&pdf))
            };
        models(text: String) -> Vec<ModelRow> = |office: &Office, text: String| office.models(&text);
        model_page(id: String) -> ModelPage = |office: &Office, id: String| office.model_page(&id);
        serial_remark(make: String, model: String, reading: String, year: String) -> Option<SerialRemark> =
            |office: &Office, make: String, model: String, reading: String, year: String| {
                office.serial_remark(&make, &model, &reading, &year)
            };
    }
    act {
        add_practice(fields: PracticeFields) = |office: &mut Office, fields| office.add_practice(&fields);
        change_practice(id: String, fields: PracticeFields) =
            |office: &mut Office, id: String, fields| office.change_practice(&id, &fields);
        take_practices(path: String, fingerprint: String) =
            |office: &mut Office, path: String, fingerprint: String| office.take_practices(Path::new(&path), &fingerprint);
        add_model(fields: ModelFields) = |office: &mut Office, fields| office.add_model(&fields);
        change_model(id: String, fields: ModelFields) =
            |office: &mut Office, id: String, fields| office.change_model(&id, &fields);
    }
}
