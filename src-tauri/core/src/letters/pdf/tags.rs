//! The structure of the document (tagged PDF), for those who listen to it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use super::content::Stretches;
use crate::letters::layout::{DisplayList, Element, LetterError, Role};

/// The standard name of a role.
pub(super) const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Title => "H1",
        Role::Heading => "H2",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeadCell => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
    }
}

/// Adds the structure tree and ties the stretches of the pages to it.
pub(super) fn add(
    pdf: &mut Document,
    list: &DisplayList,
    pages: &[ObjectId],
    stretches: &[Stretches],
) -> Result<ObjectId, LetterError> {
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = list.elements.iter().map(|_| pdf.new_object_id()).collect();
    let kids = kids(list, &ids, pages, stretches);
    for ((element, &id), kids) in list.elements.iter().zip(&ids).zip(kids) {
        let parent = element.parent.and_then(|parent| ids.get(parent)).unwrap_or(&root);
        pdf.set_object(id, node(element, *parent, kids));
    }
    let parents = parent_tree(pdf, &ids, stretches);
    let first = ids.first().copied().map(Object::Reference);
    pdf.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => Object::Array(first.into_iter().collect()),
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(pages.len()),
        },
    );
    for (number, page) in pages.iter().enumerate() {
        let page = pdf.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(super::fault)?;
        page.set("StructParents", integer(number));
        page.set("Tabs", "S");
    }
    Ok(root)
}

/// What each element holds: its children, and its stretches of pages.
fn kids(
    list: &DisplayList,
    ids: &[ObjectId],
    pages: &[ObjectId],
    stretches: &[Stretches],
) -> Vec<Vec<Object>> {
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); ids.len()];
    for (element, id) in list.elements.iter().zip(ids) {
        if let Some(kids) = element.parent.and_then(|parent| kids.get_mut(parent)) {
            kids.push(Object::Reference(*id));
        }
    }
    for (page, stretches) in pages.iter().zip(stretches) {
        for (number, &element) in stretches.iter().enumerate() {
            if let Some(kids) = kids.get_mut(element) {
                let stretch = dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => integer(number) };
                kids.push(stretch.into());
            }
        }
    }
    kids
}

fn node(element: &Element, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    let mut node = dictionary! {
        "Type" => "StructElem",
        "S" => role_name(element.role),
        "P" => parent,
        "K" => kids,
    };
    if let Some(actual) = &element.actual {
        node.set("ActualText", text_string(actual));
    }
    match (&element.alternative, element.role) {
        (Some(summary), Role::Table) => {
            node.set("A", dictionary! { "O" => "Table", "Summary" => text_string(summary) });
        }
        (Some(alternative), _) => node.set("Alt", text_string(alternative)),
        (None, Role::HeadCell) => node.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
        (None, _) => {}
    }
    node
}

/// From page and stretch back to the element.
fn parent_tree(pdf: &mut Document, ids: &[ObjectId], stretches: &[Stretches]) -> ObjectId {
    let mut numbers = Vec::new();
    for (page, stretches) in stretches.iter().enumerate() {
        let owners = stretches.iter().filter_map(|element| ids.get(*element));
        numbers.push(integer(page));
        numbers.push(Object::Array(owners.map(|id| Object::Reference(*id)).collect()));
    }
    pdf.add_object(dictionary! { "Nums" => numbers })
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
