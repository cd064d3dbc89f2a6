//! Audiences: who holds what is written for them (R6). The nation's, headquarters' and each office's follow from the offices;
//! others have a name and members that a statement lists.

use std::collections::BTreeMap;

use proofmark_format::ids::{AudienceId, OfficeId};
use proofmark_format::root::Act;

use super::{AudienceRow, DefineAudience, done};
use crate::error::{Error, Result};
use crate::office::door::statements_in_force;
use crate::office::{Done, Office, Role, check, flags};

/// What the nation's audience is called.
const NATIONAL: &str = "national";
/// What headquarters' audience is called.
const HEADQUARTERS: &str = "headquarters";

impl Office {
    /// Defines a named audience, or gives one other members. Headquarters is one of them: it answers for what an audience
    /// holds. Who joins receives the history with the next bundle; who leaves receives nothing more and keeps what he has.
    pub fn define_audience(&mut self, input: &DefineAudience) -> Result<Done> {
        self.session.require(&[Role::Administrator])?;
        check::line("name", &input.name, 80)?;
        self.refresh()?;
        let name = input.name.trim();
        let id = match input.id.is_empty() {
            true => AudienceId(self.surroundings.random()?),
            false => self.named_audience(&input.id)?,
        };
        let taken = |(other, held): (&AudienceId, &String)| *other != id && held.eq_ignore_ascii_case(name);
        if self.audience_names()?.iter().any(taken) {
            return Err(Error::refused("audience_name_taken").with("name", name));
        }
        let mut members =
            input.members.iter().map(|named| self.office_id(named)).collect::<Result<Vec<OfficeId>>>()?;
        members.sort();
        members.dedup();
        if !members.iter().any(|member| self.is_headquarters_office(*member)) {
            return Err(Error::refused("audience_without_headquarters").with("name", name));
        }
        let root = self.root_key(&input.root_passphrase)?;
        self.state(&root, vec![Act::Audience { audience: id, name: name.into(), members }])?;
        Ok(done(id))
    }

    fn is_headquarters_office(&self, office: OfficeId) -> bool {
        self.trust.offices.get(&office).is_some_and(|office| office.role == HEADQUARTERS)
    }

    /// An audience that a statement names; the others follow from the offices and cannot be defined.
    fn named_audience(&self, id: &str) -> Result<AudienceId> {
        AudienceId::parse(id)
            .filter(|id| self.trust.audiences.contains_key(id) && !self.follows_from_offices(*id))
            .ok_or_else(|| Error::refused("audience_unknown").with("audience", id))
    }

    fn follows_from_offices(&self, id: AudienceId) -> bool {
        [self.trust.national, self.trust.headquarters].contains(&id)
            || self.trust.offices.values().any(|office| office.audience == id)
    }

    /// What each audience is called: `national`, `headquarters`, the code of the office whose it is, or its name.
    pub(crate) fn audience_names(&self) -> Result<BTreeMap<AudienceId, String>> {
        let mut names = BTreeMap::new();
        for (_, received) in statements_in_force(&self.store, &self.trust)? {
            if let Act::Audience { audience, name, .. } = received.statement.act {
                names.insert(audience, name);
            }
        }
        names.extend(self.trust.offices.values().map(|office| (office.audience, office.code.clone())));
        // An office that is not enrolled yet has its own audience and no other.
        names.entry(self.identity.audience).or_insert_with(|| self.identity.code.clone());
        if self.trust.head.is_some() {
            names.insert(self.trust.national, NATIONAL.into());
            names.insert(self.trust.headquarters, HEADQUARTERS.into());
        }
        Ok(names)
    }

    /// All audiences, with their members and how many records are held here for each.
    pub(super) fn audience_rows(&self) -> Result<Vec<AudienceRow>> {
        let mut count = self
            .store
            .prepare_cached(
                "SELECT count(*) FROM feed f JOIN commits k ON k.feed = f.n CROSS JOIN record r ON r.commit_n = k.n
                 WHERE f.audience = ?1 AND r.flags & ?2 = 0",
            )?;
        let mut rows = Vec::new();
        for (id, name) in self.audience_names()? {
            let kind = match () {
                () if id == self.trust.national => NATIONAL,
                () if id == self.trust.headquarters => HEADQUARTERS,
                () if self.follows_from_offices(id) || id == self.identity.audience => "office",
                () => "named",
            };
            let mut members: Vec<String> =
                self.members_of(id).map(|(_, office)| office.code.clone()).collect();
            members.sort();
            let records = count.query_row(rusqlite::params![id.0, flags::HIDDEN], |row| row.get(0))?;
            rows.push(AudienceRow { id: id.to_string(), kind: kind.into(), name, members, records });
        }
        let rank =
            |kind: &str| [NATIONAL, HEADQUARTERS, "named", "office"].iter().position(|known| *known == kind);
        rows.sort_by(|a, b| (rank(&a.kind), &a.name).cmp(&(rank(&b.kind), &b.name)));
        Ok(rows)
    }

    /// The offices that belong to an audience.
    pub(super) fn members_of(
        &self,
        audience: AudienceId,
    ) -> impl Iterator<Item = (&OfficeId, &proofmark_format::trust::Office)> {
        self.trust.offices.iter().filter(move |(office, _)| self.trust.is_member(**office, audience))
    }
}
