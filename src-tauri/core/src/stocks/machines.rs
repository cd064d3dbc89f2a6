//! Machines that mark: a short list.

use proofmark_format::ids::RecordId;
use rusqlite::params;

use super::{MACHINE, MachineFields, MachineRow};
use crate::error::Result;
use crate::office::act::{Fields, for_birth, set_text};
use crate::office::{Done, Office, Role, check, flags};

impl Office {
    /// Records a machine.
    pub fn add_machine(&mut self, input: &MachineFields) -> Result<Done> {
        self.session.require(&Role::RECORDING)?;
        check::line("name", input.name.as_deref().unwrap_or_default(), check::LINE)?;
        self.check_machine(input)?;
        let audience = self.own_audience();
        let (machine, outcome) =
            self.change(|task| Ok(task.act.birth(&MACHINE, audience, for_birth(machine_fields(input)))))?;
        let id = outcome.id(machine);
        Ok(outcome.done(id))
    }

    /// Changes a machine.
    pub fn change_machine(&mut self, id: &str, input: &MachineFields) -> Result<Done> {
        if let Some(name) = &input.name {
            check::line("name", name, check::LINE)?;
        }
        self.check_machine(input)?;
        self.change_record(id, &MACHINE, machine_fields(input), |_, _, _| Ok(()))
    }

    fn check_machine(&self, input: &MachineFields) -> Result<()> {
        check::lines(&[("make", &input.make), ("serial", &input.serial), ("place", &input.place)])?;
        check::codes(&self.store, &[("method", "marking_method", &input.method)])
    }

    /// All machines held here, by name.
    pub fn machines(&self) -> Result<Vec<MachineRow>> {
        let offices = self.office_codes()?;
        let mut select = self.store.prepare_cached(
            "SELECT r.id, m.name, m.make, m.serial, m.place, m.method, r.feed, r.flags,
                    (SELECT count(*) FROM campaign_item i JOIN record cr ON cr.id = i.campaign
                       JOIN campaign c ON c.record = cr.n JOIN record ir ON ir.n = i.record
                       WHERE c.machine = r.id AND i.state = 'done' AND ir.flags & ?1 = 0),
                    (SELECT count(*) FROM campaign c JOIN record cr ON cr.n = c.record
                       WHERE c.machine = r.id AND c.closed_on IS NULL AND cr.flags & ?1 = 0)
             FROM machine m JOIN record r ON r.n = m.record WHERE r.flags & ?1 = 0 ORDER BY m.name COLLATE NOCASE, r.id",
        )?;
        let rows = select.query_map(params![flags::WITHDRAWN], |row| {
            let feed: Option<i64> = row.get(6)?;
            Ok(MachineRow {
                id: RecordId(row.get(0)?).to_string(),
                fields: MachineFields {
                    name: row.get(1)?,
                    make: row.get(2)?,
                    serial: row.get(3)?,
                    place: row.get(4)?,
                    method: row.get(5)?,
                },
                office: feed.and_then(|feed| offices.get(&feed).cloned()).unwrap_or_default(),
                flags: flags::words(row.get(7)?),
                marked: row.get(8)?,
                campaigns: row.get(9)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn machine_fields(input: &MachineFields) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("name", &input.name),
        ("make", &input.make),
        ("serial", &input.serial),
        ("place", &input.place),
        ("method", &input.method),
    ] {
        set_text(&mut fields, name, value);
    }
    fields
}
