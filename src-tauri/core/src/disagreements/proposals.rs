//! Proposals: changes beyond their author's rights (R8). They are kept and shown, and answered by a change that names them in
//! `seen` (FORMAT.md, "Fold" E5): from then on nobody need look at them again.
//!
//! A proposed birth is answered in the same way. The record has its kind, audience and id from its birth whatever becomes of
//! it (C), and it exists as soon as one change of it counts (E6): whoever accepts it writes its fields as his own change, and
//! what refers to it need not be written anew. Declined, it is written as withdrawn, so that it stays readable.

use std::collections::BTreeMap;

use proofmark_format::cbor::Value;
use proofmark_format::fold::{Birth, FeedInfo, Node, Standing, State, change_standing, fold};
use proofmark_format::ids::{AudienceId, FeedId, RecordId};

use super::{AnswerProposal, ProposalRow, behind, field_of};
use crate::error::{Error, Result};
use crate::markings::{MARKING, MarkingFields, tells_secret};
use crate::office::act::{Content, Fields};
use crate::office::door::Task;
use crate::office::fold::Folding;
use crate::office::kinds::{Kind, kind};
use crate::office::read::{belongs_by, record_id, title, words};
use crate::office::{Done, Office, Role, flags};
use crate::vocabulary::labels::Labels;
use crate::vocabulary::texts::Texts;

/// Records with a change beyond its author's rights.
pub(super) const PROPOSED: &str =
    "SELECT DISTINCT r.n, r.id, r.kind FROM change c JOIN record r ON r.n = c.record
     WHERE c.standing = 'proposed' AND r.flags & ?1 = 0 ORDER BY r.n";

/// What an answer must know of the record.
struct Proposed {
    kind: &'static Kind,
    audience: AudienceId,
    state: State,
    node: Node,
}

impl Office {
    /// Changes beyond their authors' rights that nobody has answered yet, oldest first.
    pub fn proposals(&self) -> Result<Vec<ProposalRow>> {
        let mut select = self.store.prepare_cached(PROPOSED)?;
        let records = select
            .query_map([flags::ERASED], |row| Ok((row.get(0)?, RecordId(row.get(1)?), row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(i64, RecordId, Option<String>)>>>()?;
        let (mut rows, reader) = (Vec::new(), self.reader()?);
        for (n, id, name) in records {
            if !reader.sees && tells_secret(&self.store, id)? {
                continue;
            }
            let nodes = Folding::new(&self.store, &self.trust, self.device()).nodes(n)?;
            let state = fold(&nodes);
            for node in unanswered(&nodes) {
                if !reader.sees && self.is_proposed_hidden(name.as_deref().unwrap_or_default(), node)? {
                    continue;
                }
                let name = name.as_deref().unwrap_or_default();
                let row = self.proposal(n, id, name, &state, node, &reader.labels)?;
                rows.push((node.at, row));
            }
        }
        rows.sort_by(|(a, one), (b, other)| (a, &one.commit).cmp(&(b, &other.commit)));
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// Whether a proposal is a hidden mark, or belongs to one: one that is not believed yet
    /// stands in no table.
    fn is_proposed_hidden(&self, name: &str, node: &Node) -> Result<bool> {
        let said = |field: &str| -> Result<Option<Value>> {
            let value = node.fields.iter().find(|(name, _)| *name == field);
            Ok(value.map(|(_, value)| Value::decode(value)).transpose()?)
        };
        let text = |field| Ok::<_, Error>(said(field)?.as_ref().and_then(Value::text).map(str::to_owned));
        if name == MARKING.name {
            let mark =
                MarkingFields { secret: text("secret")?, kind: text("kind")?, ..MarkingFields::default() };
            return Ok(mark.is_secret());
        }
        for field in ["marking", "about"] {
            let named =
                said(field)?.as_ref().and_then(Value::bytes).and_then(|id| RecordId::from_slice(id).ok());
            if named.map_or(Ok(false), |id| tells_secret(&self.store, id))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn proposal(
        &self,
        n: i64,
        id: RecordId,
        name: &str,
        state: &State,
        node: &Node,
        labels: &Labels,
    ) -> Result<ProposalRow> {
        let proposed: BTreeMap<&str, Value> = node
            .fields
            .iter()
            .map(|(field, value)| Ok((field.as_str(), Value::decode(value)?)))
            .collect::<Result<_>>()?;
        let kind = kind(name);
        let is_shown = !state.heads.is_empty();
        let title = match kind {
            Some(kind) if is_shown => title(&self.store, kind, n, labels)?,
            _ => proposed.values().filter_map(Value::text).take(3).collect::<Vec<_>>().join(" · "),
        };
        let above = kind.and_then(belongs_by).and_then(|field| proposed.get(field)).and_then(Value::bytes);
        let above = above.and_then(|id| RecordId::from_slice(id).ok()).filter(|_| !is_shown);
        let (page_kind, page) = self.page(above.unwrap_or(id))?;
        let fields = proposed.iter().map(|(field, value)| {
            let now = state.shown(field).map(Value::decode).transpose()?;
            Ok(((*field).to_owned(), now.as_ref().map(words).unwrap_or_default(), words(value)))
        });
        Ok(ProposalRow {
            commit: node.commit.to_string(),
            record: id.to_string(),
            kind: name.to_owned(),
            title,
            page_kind,
            page,
            said: self.said(node.commit)?,
            fields: fields.collect::<Result<_>>()?,
            birth: node.birth,
        })
    }

    /// Answers a proposal. Only who may write the record himself can: another's answer would be one more proposal.
    pub fn answer_proposal(&mut self, input: &AnswerProposal) -> Result<Done> {
        self.session.require(&[Role::Verifier, Role::Administrator])?;
        let id = record_id(&input.record)?;
        let declined = Texts::for_letters(&self.settings()?.language).say("proposal-declined", &[]);
        let ((), outcome) = self.change(|task| {
            task.refuse_withheld(id)?;
            let proposed = proposed(task, id, &input.commit)?;
            let fields = match input.accept {
                true => proposed.as_proposed()?,
                false => proposed.declined(&declined)?,
            };
            let mut seen = proposed.state.heads.clone();
            seen.push(proposed.node.commit);
            seen.sort_unstable();
            task.act.patch(proposed.kind, proposed.audience, id, seen, fields);
            Ok(())
        })?;
        Ok(outcome.done(id))
    }
}

/// Proposals from which no change that counts descends.
fn unanswered(nodes: &[Node]) -> impl Iterator<Item = &Node> {
    let folded = nodes.iter().filter(|node| node.standing == Standing::Folded).map(|node| node.commit);
    let answered = behind(nodes, folded);
    nodes.iter().filter(move |node| node.standing == Standing::Proposed && !answered.contains(&node.commit))
}

/// The proposal that a person saw, if it still waits for an answer that this office can give.
fn proposed(task: &Task<'_>, id: RecordId, commit: &str) -> Result<Proposed> {
    let gone = || Error::refused("proposal_gone");
    let (n, name, feed): (i64, Option<String>, Option<i64>) = task
        .tx
        .query_row("SELECT n, kind, feed FROM record WHERE id = ?1", [id.0], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .map_err(|_| gone())?;
    let mut folding = Folding::new(task.tx, task.trust, task.identity.device_id());
    let nodes = folding.nodes(n)?;
    let node = unanswered(&nodes).find(|node| node.commit.to_string() == commit).ok_or_else(gone)?.clone();
    let unknown = || Error::refused("field_unknown").with("field", name.clone().unwrap_or_default());
    let kind = name.as_deref().and_then(kind).ok_or_else(unknown)?;
    let birth = folding.feed(feed.ok_or_else(gone)?)?;
    match may_write(task, kind, birth) {
        true => Ok(Proposed { kind, audience: birth.audience, state: fold(&nodes), node }),
        false => Err(Error::refused("right_missing").with("kind", kind.name)),
    }
}

/// Whether a change of this device to a record born in that feed would count.
fn may_write(task: &Task<'_>, kind: &Kind, birth: FeedInfo) -> bool {
    let own = task.identity.device_id();
    let ours = FeedInfo { feed: FeedId::default(), device: own, audience: birth.audience };
    let birth = Birth { feed: birth, kind: kind.name.to_owned() };
    change_standing(task.trust, Standing::Folded, &ours, kind.name, Some(&birth), Some(own))
        == Standing::Folded
}

impl Proposed {
    /// The fields as they were proposed.
    fn as_proposed(&self) -> Result<Fields> {
        let fields = self
            .node
            .fields
            .iter()
            .map(|(name, value)| Ok((field_of(self.kind, name)?, Content::Value(Value::decode(value)?))));
        fields.collect()
    }

    /// The fields as they are now: said again, so that they stay should the proposal ever count. Of a record that does not
    /// exist yet, what was proposed, and that it is withdrawn.
    fn declined(&self, reason: &str) -> Result<Fields> {
        if self.state.heads.is_empty() {
            let mut fields = self.as_proposed()?;
            fields.retain(|(name, _)| *name != "withdrawn");
            fields.push(("withdrawn", Content::from(reason)));
            return Ok(fields);
        }
        let fields = self.node.fields.iter().map(|(name, _)| {
            let field = field_of(self.kind, name)?;
            // Of several values none is the present one, and repeating the one shown would settle them unasked.
            if self.state.fields.get(field).is_some_and(|values| values.len() > 1) {
                return Err(Error::refused("disagreement_first").with("field", field));
            }
            let now = self.state.shown(field).map(Value::decode).transpose()?;
            Ok((field, Content::Value(now.unwrap_or(Value::Null))))
        });
        fields.collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proofmark_format::root::{Act, Right};

    use super::*;
    use crate::Home;
    use crate::lost::{CloseNotice, NoticeFields};
    use crate::office::{FirstField, FirstNational, NewOperator, Surroundings};
    use crate::weapons::{NewWeapon, WeaponFields};

    fn operator(name: &str) -> NewOperator {
        let roles =
            ["recorder", "verifier", "administrator", "authorising_officer"].map(str::to_owned).to_vec();
        NewOperator { name: name.into(), roles, passphrase: "a passphrase for tests".into() }
    }

    /// A headquarters and an enrolled post that may write no weapon and no marking.
    fn country(folder: &Path) -> (Office, Office) {
        let home = |name: &str, seed| {
            let clock = std::sync::atomic::AtomicI64::new(1_772_323_200_000);
            let tick = move || clock.fetch_add(1_000, std::sync::atomic::Ordering::Relaxed);
            Home::at(folder.join(name)).in_surroundings(Surroundings::repeatable(seed, tick))
        };
        let national = FirstNational {
            country: "GH".into(),
            name: "National Point of Contact".into(),
            code: "HQ".into(),
            language: "en".into(),
            first: operator("Ama Owusu"),
            second: operator("Kofi Mensah"),
            root_passphrase: "the root of the tests".into(),
        };
        let field = FirstField {
            country: "GH".into(),
            name: "Border Post 3".into(),
            code: "BP3".into(),
            language: "en".into(),
            operator: operator("Esi Boateng"),
            joins: String::new(),
        };
        let mut headquarters = home("hq", 1).first_national(&national).unwrap().0;
        let mut post = home("post", 2).first_field(&field).unwrap().0;
        let request = post.enrol_request(folder).unwrap();
        headquarters.enrol_grant(Path::new(&request), folder, "the root of the tests").unwrap();
        let grant = post.look_in(folder).unwrap().into_iter().find(|file| file.ends_with("-grant")).unwrap();
        post.enrol_accept(Path::new(&grant)).unwrap();
        post.enrol_confirm("").unwrap();
        headquarters.enrol_confirm("BP3").unwrap();
        let mut certificate = headquarters.trust.certificates[&post.device()].clone();
        certificate.rights.insert("weapon".into(), Right::None);
        certificate.rights.insert("marking".into(), Right::None);
        let root = headquarters.root_key("the root of the tests").unwrap();
        headquarters.state(&root, vec![Act::Certificate(certificate)]).unwrap();
        carry(&mut headquarters, &mut post, folder);
        (headquarters, post)
    }

    fn carry(from: &mut Office, to: &mut Office, folder: &Path) {
        let code = to.identity().code.clone();
        let report = from.export_bundle(&code, folder, &mut |_, _| Ok(())).unwrap();
        to.import_bundle(Path::new(&report.file), &mut |_, _| Ok(())).unwrap();
    }

    fn weapon() -> NewWeapon {
        let make = |make: &str| WeaponFields { make: Some(make.into()), ..WeaponFields::default() };
        NewWeapon { weapon: make("Norinco"), ..NewWeapon::default() }
    }

    #[test]
    fn a_hidden_mark_that_is_proposed_is_shown_to_the_named_roles_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (mut headquarters, mut post) = country(folder.path());
        let mark = MarkingFields {
            kind: Some("serial".into()),
            reading: Some("QX7788KZ".into()),
            secret: Some("yes".into()),
            ..MarkingFields::default()
        };
        post.add_weapon(&NewWeapon { markings: vec![mark], ..weapon() }).unwrap();
        carry(&mut post, &mut headquarters, folder.path());
        let told = |office: &Office| {
            let rows = office.proposals().unwrap();
            (rows.iter().any(|row| row.kind == "weapon"), format!("{rows:?}").contains("QX7788KZ"))
        };
        assert_eq!(told(&headquarters), (true, true));
        headquarters.session.roles = ["recorder", "verifier"].map(str::to_owned).to_vec();
        assert_eq!(told(&headquarters), (true, false));
    }

    /// The answer of an act tells a proposal from a change that counts: a post settles what headquarters listed.
    #[test]
    fn an_act_says_that_it_became_a_proposal() {
        let folder = tempfile::tempdir().unwrap();
        let (mut headquarters, mut post) = country(folder.path());
        let some = |text: &str| Some(text.to_owned());
        let fields = NoticeFields { kind: some("lost"), reading: some("AB 1234"), ..NoticeFields::default() };
        let listed = headquarters.add_notice(&fields).unwrap();
        carry(&mut headquarters, &mut post, folder.path());
        let close = CloseNotice {
            notice: listed.id.clone(),
            state: "recovered".into(),
            date: "2026-03-01".into(),
            found: String::new(),
        };
        let proposed = post.close_notice(&close).unwrap().proposed;
        let own = post.add_notice(&NoticeFields { reading: some("AB 1235"), ..fields }).unwrap().proposed;
        assert_eq!((listed.proposed, proposed, own), (false, true, false));
        assert_eq!(post.notice_page(&listed.id).unwrap().row.state, "open");
        assert!(post.add_weapon(&weapon()).unwrap().proposed, "and one whose birth it may not write");
    }

    #[test]
    fn a_proposed_record_becomes_one_when_it_is_accepted_and_stays_readable_when_it_is_not() {
        for accept in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let (mut headquarters, mut post) = country(folder.path());
            let id = post.add_weapon(&weapon()).unwrap().id;
            carry(&mut post, &mut headquarters, folder.path());
            assert_eq!(headquarters.weapon(&id).unwrap_err().code, "record_unknown");
            let rows = headquarters.proposals().unwrap();
            let row = rows.iter().find(|row| row.record == id).unwrap();
            assert!(row.birth);
            assert_eq!((row.kind.as_str(), row.title.as_str()), ("weapon", "Norinco"));
            assert_eq!(row.fields, [("make".to_owned(), String::new(), "Norinco".to_owned())]);
            assert_eq!(headquarters.attention().unwrap().proposals, u32::try_from(rows.len()).unwrap());

            let answer = AnswerProposal { commit: row.commit.clone(), record: id.clone(), accept };
            assert_eq!(post.answer_proposal(&answer).unwrap_err().code, "right_missing");
            headquarters.answer_proposal(&answer).unwrap();
            carry(&mut headquarters, &mut post, folder.path());
            for office in [&mut headquarters, &mut post] {
                assert!(office.proposals().unwrap().iter().all(|row| row.record != id));
                let page = office.weapon(&id).unwrap();
                assert_eq!(page.fields.make.as_deref(), Some("Norinco"));
                assert_eq!(page.row.flags.iter().any(|flag| flag == "withdrawn"), !accept);
                let verified = office.verify(&mut |_, _| Ok(())).unwrap();
                assert!(verified.damaged.is_empty() && verified.tables_equal);
            }
        }
    }
}
