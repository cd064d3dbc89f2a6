//! Laptops, sticks and a courier: what the steps of a plan do to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proofmark_core::Error;
use proofmark_core::exchange::Budget;
use proofmark_core::trust::CutDevice;
use proofmark_format::ids::{AudienceId, FeedId, KeyId, ObjectId, OfficeId, RecordId};
use proofmark_format::root::{Act, Right};
use proofmark_format::trust::Trust;
use rusqlite::OptionalExtension;
use tempfile::TempDir;

use super::acts::{self, Done};
use super::counts::Counts;
use super::machine::{Fate, Machine, Written, copy};
use super::nations::{self, ROOT};
use super::plan::{Plan, Step, What};
use crate::chance::Chance;
use crate::offices;

/// Refusals of an export that has nobody to go to, or no room.
const NOBODY: [&str; 5] =
    ["recipient_uncertified", "not_enrolled", "words_unconfirmed", "office_unknown", "volume_small"];

/// What went wrong, in words.
pub(super) type Broken = String;

/// A bundle on its way.
struct Bundle {
    path: PathBuf,
    /// Who made it.
    from: usize,
    /// Code of the office it is for.
    to: String,
    /// Devices it was sealed to.
    recipients: BTreeSet<KeyId>,
}

/// A number that was given.
#[derive(Debug, Clone)]
pub(super) struct Given {
    /// The number.
    pub(super) number: String,
    /// The laptop that gave it.
    pub(super) by: usize,
    /// The commits of the act.
    pub(super) commits: Vec<ObjectId>,
}

/// A copy of a laptop's store that was put aside.
#[derive(Debug, Clone)]
struct Image {
    machine: usize,
    folder: PathBuf,
    /// A backup as the program makes it, and not a copy of the disk.
    backup: bool,
}

/// Everything there is.
pub(super) struct World {
    /// Laptops; the first has the root's key.
    pub(super) machines: Vec<Machine>,
    /// Every commit that was ever written, as it was when its clerk was told.
    pub(super) ledger: BTreeMap<ObjectId, Written>,
    /// Each number given.
    pub(super) numbers: Vec<Given>,
    /// What happened, counted.
    pub(super) counts: Counts,
    /// What happened, to be read; `None` where nobody will.
    pub(super) log: Option<Vec<String>>,
    /// Each record's kind, and the code of the office that made it.
    origins: BTreeMap<RecordId, (String, String)>,
    /// Records of those who sit at the laptops: who loses his roles does nothing more.
    people: BTreeSet<RecordId>,
    /// Devices that the root cut.
    cut: BTreeSet<KeyId>,
    /// What the root said last.
    head: Option<(u64, ObjectId)>,
    images: Vec<Image>,
    road: Vec<Bundle>,
    made: usize,
    folder: TempDir,
}

/// A failure of the core in a place where none is allowed.
pub(super) fn broken(doing: &str, machine: &str) -> impl Fn(Error) -> Broken + use<> {
    let (doing, machine) = (doing.to_owned(), machine.to_owned());
    move |error| format!("{doing} at {machine}: {error}")
}

impl World {
    /// The beginning of a plan.
    pub(super) fn of(plan: &Plan, log: bool) -> Result<World, Broken> {
        let folder = nations::folder();
        let nation = &nations::nations()[plan.nation];
        let mut world = World {
            machines: Vec::new(),
            ledger: BTreeMap::new(),
            numbers: Vec::new(),
            counts: Counts::default(),
            log: log.then(Vec::new),
            origins: BTreeMap::new(),
            people: BTreeSet::new(),
            cut: BTreeSet::new(),
            head: None,
            images: Vec::new(),
            road: Vec::new(),
            made: 0,
            folder,
        };
        for (n, laptop) in nation.laptops.iter().enumerate() {
            let place = world.folder.path().join(format!("laptop-{n}"));
            copy(&laptop.folder, &place).map_err(|e| e.to_string())?;
            let seed = plan.seed.wrapping_mul(64).wrapping_add(n as u64);
            let further = nation.laptops[..n].iter().any(|before| before.code == laptop.code);
            let name = format!("{}{}", laptop.code, if further { "'s second laptop" } else { "" });
            world.machines.push(Machine::new(
                name,
                &laptop.code,
                laptop.operator,
                place,
                laptop.enrolled,
                seed,
            ));
            world.acknowledge(n, 0).map_err(broken("opening", &laptop.code))?;
            world.people.extend(world.machines[n].people().map_err(broken("opening", &laptop.code))?);
        }
        world.head = world.machines[0].opened()?.trust().head;
        Ok(world)
    }

    pub(super) fn say(&mut self, line: impl FnOnce(&World) -> String) {
        if self.log.is_some() {
            let line = line(self);
            self.log.iter_mut().for_each(|log| log.push(line.clone()));
        }
    }

    fn name(&self, n: usize) -> &str {
        &self.machines[n].name
    }

    pub(super) fn empty_folder(&mut self) -> Result<PathBuf, Broken> {
        self.made += 1;
        let folder = self.folder.path().join(format!("stick-{}", self.made));
        std::fs::create_dir(&folder).map_err(|e| e.to_string())?;
        Ok(folder)
    }

    /// Does one step.
    pub(super) fn step(&mut self, step: &Step) -> Result<(), Broken> {
        let mut chance = Chance::of(step.chance);
        let n = step.machine % self.machines.len();
        match step.what {
            What::Write => self.write(n, &mut chance),
            What::Export => self.export(n, &mut chance),
            What::Carry => self.carry(&mut chance),
            What::State => self.state(&mut chance),
            What::Enrol => self.enrol(),
            What::Clock => self.set_clock(n, &mut chance),
            What::Reopen => self.reopen(n, &mut chance),
            What::Image if chance.once_in(2) => self.back_up(n),
            What::Image => self.image(n).map(drop),
            What::Restore => self.restore(&mut chance),
            What::Clone => self.start_clone(n),
            What::Steal => self.steal(n),
        }
    }

    // ------------------------------------------------------------ Acts

    fn write(&mut self, n: usize, chance: &mut Chance) -> Result<(), Broken> {
        let name = self.name(n).to_owned();
        let broken = broken("an act", &name);
        let before = self.machines[n].last().map_err(&broken)?;
        let done =
            acts::act(self.machines[n].office().map_err(&broken)?, &self.people, chance).map_err(&broken)?;
        self.counts.acts += 1;
        self.counts.changes += done.changes as u64;
        let commits = self.acknowledge(n, before).map_err(&broken)?;
        self.counts.commits += commits.len() as u64;
        self.count_kinds(n, &done);
        let given = |number| Given { number, by: n, commits: commits.clone() };
        self.numbers.extend(done.numbers.into_iter().map(given));
        self.say(|_| {
            format!(
                "{name} writes {} changes in {} commits: {}",
                done.changes,
                commits.len(),
                done.born.iter().map(|(_, kind)| kind.as_str()).collect::<Vec<_>>().join(", ")
            )
        });
        Ok(())
    }

    fn count_kinds(&mut self, n: usize, done: &Done) {
        let (code, kinds) = (&self.machines[n].code, &mut self.counts.kinds);
        for (record, kind) in &done.born {
            kinds.born(kind);
            self.origins.insert(*record, (kind.clone(), code.clone()));
        }
        for (kind, office) in done.patched.iter().filter_map(|record| self.origins.get(record)) {
            if office != code {
                kinds.changed_elsewhere(kind);
            }
        }
        done.fields.iter().for_each(|(kind, field, strange)| kinds.set(kind, field, *strange));
    }

    /// Enters in the ledger what a laptop has kept since.
    fn acknowledge(&mut self, n: usize, since: i64) -> Result<Vec<ObjectId>, Error> {
        let new = self.machines[n].since(since)?;
        let ids = new.iter().map(|(id, _)| *id).collect();
        for (id, written) in new {
            self.machines[n].acknowledged.insert(id);
            self.ledger.entry(id).or_insert(written);
        }
        Ok(ids)
    }

    // ------------------------------------------------------------ Sticks

    /// Codes of all offices that a laptop knows.
    fn codes(&mut self, n: usize) -> Result<Vec<String>, Error> {
        let mut codes: Vec<String> =
            self.machines[n].office()?.trust().offices.values().map(|office| office.code.clone()).collect();
        codes.sort();
        Ok(codes)
    }

    fn export(&mut self, n: usize, chance: &mut Chance) -> Result<(), Broken> {
        let name = self.name(n).to_owned();
        let codes = self.codes(n).map_err(broken("looking at offices", &name))?;
        match chance.one_of(&codes).cloned() {
            Some(to) => {
                // Sometimes the stick is small.
                let volume = if chance.once_in(4) { 4_000 + chance.below(12_000) as u64 } else { 0 };
                let made = self.put_on_stick(n, &to, volume)?;
                self.road.extend(made);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// The volumes for an office; none where there is nobody to seal them to.
    fn put_on_stick(&mut self, n: usize, to: &str, volume: u64) -> Result<Vec<Bundle>, Broken> {
        let name = self.name(n).to_owned();
        let folder = self.empty_folder()?;
        let office = self.machines[n].opened()?;
        let budget = Budget { volume, attachments: None };
        match office.export(to, &folder, &budget, &mut |_, _| Ok(())) {
            Ok(report) => {
                let own = office.identity().device_id();
                let recipients: BTreeSet<KeyId> =
                    devices_of(office.trust(), to).filter(|device| *device != own).collect();
                let bundle = |path: &String| Bundle {
                    path: PathBuf::from(path),
                    from: n,
                    to: to.to_owned(),
                    recipients: recipients.clone(),
                };
                let made: Vec<Bundle> = report.volumes.iter().map(|volume| bundle(&volume.file)).collect();
                self.counts.bundles += made.len() as u64;
                self.counts.sets += u64::from(made.len() > 1);
                self.say(|_| {
                    format!("{name} puts {} commits in {} volumes for {to}", report.commits, made.len())
                });
                Ok(made)
            }
            Err(e) if NOBODY.contains(&e.code) => Ok(Vec::new()),
            Err(e) => Err(format!("{name} exports for {to}: {e}")),
        }
    }

    /// What the courier does with one of the sticks that he has.
    fn carry(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        if self.road.is_empty() {
            return Ok(());
        }
        let at = chance.below(self.road.len());
        let for_it: Vec<usize> =
            (0..self.machines.len()).filter(|m| self.machines[*m].code == self.road[at].to).collect();
        let Some(machine) = chance.one_of(&for_it).copied() else { return Ok(()) };
        match chance.below(20) {
            0..3 => {
                let bundle = self.road.swap_remove(at);
                self.counts.lost += 1;
                self.say(|world| {
                    format!("the stick of {} for {} is lost", world.name(bundle.from), bundle.to)
                });
                Ok(())
            }
            3..6 => {
                let path = self.road[at].path.clone();
                let spoiled = spoil(&path, chance)?;
                self.counts.corrupted += 1;
                self.refused(machine, &spoiled, "altered", chance)
            }
            6 => {
                let others: Vec<usize> = (0..self.machines.len())
                    .filter(|m| {
                        let device = self.machines[*m].device();
                        device.is_ok_and(|device| !self.road[at].recipients.contains(&device))
                    })
                    .collect();
                let Some(wrong) = chance.one_of(&others).copied() else { return Ok(()) };
                let path = self.road[at].path.clone();
                self.counts.astray += 1;
                self.refused(wrong, &path, "for another", chance)
            }
            7..11 => {
                self.counts.duplicated += 1;
                self.deliver(at, machine)
            }
            _ => {
                self.deliver(at, machine)?;
                self.road.swap_remove(at);
                Ok(())
            }
        }
    }

    /// What is altered or for another is refused, and changes nothing.
    fn refused(&mut self, machine: usize, path: &Path, why: &str, chance: &mut Chance) -> Result<(), Broken> {
        let name = self.name(machine).to_owned();
        let broken = broken("refusing", &name);
        let dumped = chance.once_in(8);
        let before = self.machines[machine].fingerprint().map_err(&broken)?;
        let office = self.machines[machine].office().map_err(&broken)?;
        let dump = dumped.then(|| offices::dump(office));
        if let Ok(report) = office.import_bundle(path, &mut |_, _| Ok(())) {
            return Err(format!("{name} takes in a bundle that is {why}: {report:?}"));
        }
        if dump.is_some_and(|dump| dump != offices::dump(office)) {
            return Err(format!("{name} says something else after refusing a bundle that is {why}"));
        }
        if self.machines[machine].fingerprint().map_err(&broken)? != before {
            return Err(format!("{name} keeps something of a bundle that is {why}"));
        }
        self.counts.refused += 1;
        self.say(|_| format!("{name} refuses a bundle that is {why}"));
        Ok(())
    }

    /// Brings a stick to a laptop. An intact bundle for it goes in, unless it does not believe the sender.
    fn deliver(&mut self, at: usize, machine: usize) -> Result<(), Broken> {
        let Bundle { path, from, recipients, .. } = &self.road[at];
        let (path, from, recipients) = (path.clone(), *from, recipients.clone());
        self.bring(&path, from, &recipients, machine).map(drop)
    }

    /// Returns how much was new.
    fn bring(
        &mut self,
        path: &Path,
        from: usize,
        recipients: &BTreeSet<KeyId>,
        machine: usize,
    ) -> Result<u32, Broken> {
        let (name, sender) = (self.name(machine).to_owned(), self.name(from).to_owned());
        let sender_device = self.machines[from].device().map_err(broken("opening", &sender))?;
        let enrolled = self.machines[machine].enrolled;
        let office = self.machines[machine].opened()?;
        let own = office.identity().device_id();
        match office.import_bundle(path, &mut |_, _| Ok(())) {
            Ok(report) => {
                let new = report.commits_new + report.trust_new;
                self.counts.taken_in += 1;
                self.say(|_| {
                    format!(
                        "{name} takes in a bundle of {sender}: {} commits new, {} known, {} statements new",
                        report.commits_new, report.commits_known, report.trust_new
                    )
                });
                Ok(new)
            }
            Err(e) => {
                let excused = match e.code {
                    "bundle_not_ours" => !recipients.contains(&own),
                    "bundle_stranger" | "bundle_cut" => self.is_cut(sender_device),
                    "not_enrolled" => !enrolled,
                    _ => false,
                };
                self.say(|_| format!("{name} refuses a bundle of {sender}: {e}"));
                match excused {
                    true => Ok(0),
                    false => Err(format!("{name} refuses a good bundle of {sender}: {e}")),
                }
            }
        }
    }

    // ------------------------------------------------------------ The root

    /// Whether the root ever cut a device.
    pub(super) fn is_cut(&self, device: KeyId) -> bool {
        self.cut.contains(&device)
    }

    /// The root speaks only where its own chain is known to its end: else it would fork it.
    fn root_knows_itself(&mut self) -> Result<bool, Broken> {
        let office = self.machines[0].opened()?;
        let waits = office.root_must_wait().map_err(broken("a root statement", "HQ"))?;
        Ok(office.trust().head == self.head && !waits)
    }

    fn say_by_root(&mut self, what: String, acts: Vec<Act>) -> Result<(), Broken> {
        let broken = broken("a root statement", "HQ");
        let office = self.machines[0].office().map_err(&broken)?;
        office.state_declared(ROOT, acts).map_err(&broken)?;
        self.head = office.trust().head;
        self.counts.statements += 1;
        self.say(|_| format!("the root {what}"));
        Ok(())
    }

    fn state(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        if !self.root_knows_itself()? {
            return Ok(());
        }
        match chance.below(8) {
            0 | 1 => self.define_audience(chance),
            2 => self.rename(chance),
            3 => self.give_rights(chance),
            4 | 5 => self.erase(chance),
            6 => {
                let stolen: Vec<usize> =
                    (1..self.machines.len()).filter(|m| self.machines[*m].fate == Fate::Stolen).collect();
                match chance.one_of(&stolen).copied() {
                    Some(machine) => self.cut(machine, chance.below(3)),
                    None => Ok(()),
                }
            }
            _ => self.say_by_root("says what nobody understands".into(), vec![Act::Unknown("treaty".into())]),
        }
    }

    fn trust(&mut self) -> Result<Trust, Broken> {
        Ok(self.machines[0].opened()?.trust().clone())
    }

    fn define_audience(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        let trust = self.trust()?;
        let audience = AudienceId([0xb0 + chance.below(2) as u8; 16]);
        let members: Vec<OfficeId> = trust.offices.keys().copied().filter(|_| !chance.once_in(3)).collect();
        let codes: Vec<&str> = members.iter().map(|id| trust.offices[id].code.as_str()).collect();
        let what = format!("names {} as members of {audience}", codes.join(", "));
        self.say_by_root(what, vec![Act::Audience { audience, name: "Team".into(), members }])
    }

    fn rename(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        let trust = self.trust()?;
        let all: Vec<OfficeId> = trust.offices.keys().copied().collect();
        let Some(id) = chance.one_of(&all).copied() else { return Ok(()) };
        let office = trust.offices[&id].clone();
        let what = format!("describes {} anew", office.code);
        let name = format!("{}, as of {}", office.code, chance.below(100));
        self.say_by_root(
            what,
            vec![Act::Office {
                office: id,
                code: office.code,
                name,
                role: office.role,
                audience: office.audience,
            }],
        )
    }

    /// Rights are given anew to a post, of one kind: they may hide or show what was written.
    fn give_rights(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        let trust = self.trust()?;
        let own = self.machines[0].device().map_err(broken("opening", "HQ"))?;
        let posts: Vec<KeyId> = trust.certificates.keys().copied().filter(|device| *device != own).collect();
        let Some(device) = chance.one_of(&posts).copied() else { return Ok(()) };
        let mut certificate = trust.certificates[&device].clone();
        let kinds = proofmark_core::office::kinds::KINDS;
        let kind = chance.one_of(kinds).map_or("*", |kind| kind.name);
        let right = [Right::None, Right::Own, Right::Any][chance.below(3)];
        certificate.rights.insert(kind.to_owned(), right);
        let what = format!("lets {} write {kind}: {}", self.code_of(&trust, device), right.name());
        self.say_by_root(what, vec![Act::Certificate(certificate)])
    }

    fn code_of(&self, trust: &Trust, device: KeyId) -> String {
        let office = trust.office_of(device).and_then(|office| trust.offices.get(&office));
        office.map_or_else(|| device.to_string(), |office| office.code.clone())
    }

    fn erase(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        let broken = broken("an erasure", "HQ");
        let people = &self.people;
        let store = self.machines[0].office().map_err(&broken)?.store();
        let mut erasable = || -> rusqlite::Result<Option<Act>> {
            let mut select = store.prepare("SELECT n, id FROM record WHERE flags & 96 = 0 ORDER BY id")?;
            let all = select
                .query_map([], |row| Ok((row.get::<_, i64>(0)?, RecordId(row.get(1)?))))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let all: Vec<_> = all.into_iter().filter(|(_, record)| !people.contains(record)).collect();
            let found = chance.one_of(&all).copied();
            let Some((n, record)) = found else { return Ok(None) };
            let mut select = store.prepare(
                "SELECT DISTINCT k.id FROM change c JOIN commits k ON k.n = c.commit_n WHERE c.record = ?1 ORDER BY k.id",
            )?;
            let commits =
                select.query_map([n], |row| Ok(ObjectId(row.get(0)?)))?.collect::<rusqlite::Result<_>>()?;
            let mut select = store.prepare(
                "SELECT hash FROM (SELECT record, sha256 AS hash FROM attachment UNION SELECT record, thumbnail FROM attachment
                                   UNION SELECT record, shrunk FROM attachment UNION SELECT record, sha256 FROM letter)
                 WHERE record = ?1 AND length(hash) = 32 AND typeof(hash) = 'blob'",
            )?;
            let attachments = select.query_map([n], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            let (rule, authority) = ("Data Protection Act, s. 33".into(), "High Court".into());
            Ok(Some(Act::Erasure { record, commits, attachments, rule, authority }))
        };
        match erasable().map_err(|e| broken(e.into()))? {
            Some(act) => {
                self.counts.erasures += 1;
                if let Act::Erasure { record, .. } = &act
                    && let Some((kind, _)) = self.origins.get(record)
                {
                    self.counts.kinds.erased(kind);
                }
                self.say_by_root("erases a record".into(), vec![act])
            }
            None => Ok(()),
        }
    }

    /// Cuts a device at what headquarters holds of it, or so many commits before.
    fn cut(&mut self, machine: usize, back: usize) -> Result<(), Broken> {
        let device = self.machines[machine].device().map_err(broken("opening", "a stolen laptop"))?;
        let name = self.name(machine).to_owned();
        let broken = broken("a cut", "HQ");
        if back == 0 && !self.cut.contains(&device) {
            let input = CutDevice {
                device: device.to_string(),
                reason: "stolen".into(),
                positions: Vec::new(),
                root_passphrase: ROOT.into(),
            };
            let office = self.machines[0].office().map_err(&broken)?;
            office.cut_device(&input).map_err(&broken)?;
            self.head = office.trust().head;
            self.counts.cuts += 1;
            self.cut.insert(device);
            self.say(|_| format!("headquarters cuts {name} at what it holds"));
            return Ok(());
        }
        let store = self.machines[0].office().map_err(&broken)?.store();
        let heads = || -> rusqlite::Result<BTreeMap<FeedId, (u64, ObjectId)>> {
            let mut feeds = store.prepare("SELECT id, n FROM feed WHERE device = ?1 ORDER BY n")?;
            let feeds = feeds
                .query_map([device.0], |row| Ok((FeedId(row.get(0)?), row.get::<_, i64>(1)?)))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let mut heads = BTreeMap::new();
            for (feed, n) in feeds {
                let head = store
                    .query_row(
                        "SELECT seq, id FROM commits WHERE feed = ?1 ORDER BY seq DESC, id LIMIT 1 OFFSET ?2",
                        [n, back as i64],
                        |row| Ok((row.get::<_, i64>(0)? as u64, ObjectId(row.get(1)?))),
                    )
                    .optional()?;
                heads.extend(head.map(|head| (feed, head)));
            }
            Ok(heads)
        };
        let feeds = heads().map_err(|e| broken(e.into()))?;
        self.counts.cuts += 1;
        self.cut.insert(device);
        self.say_by_root(format!("cuts {name}"), vec![Act::Cut { device, reason: "stolen".into(), feeds }])
    }

    /// The courier brings a request and a grant, and people read words to each other.
    fn enrol(&mut self) -> Result<(), Broken> {
        let Some(waiting) = (1..self.machines.len()).find(|m| !self.machines[*m].enrolled) else {
            return Ok(());
        };
        // Only the laptop at which the words were compared exchanges with a new post: a copy made before never will.
        let copied = self.machines.iter().skip(1).any(|machine| machine.code == self.machines[0].code);
        if copied || !self.root_knows_itself()? || self.machines[waiting].fate != Fate::Well {
            return Ok(());
        }
        let stick = self.empty_folder()?;
        let (first, rest) = self.machines.split_at_mut(1);
        let (headquarters, post) = (&mut first[0], &mut rest[waiting - 1]);
        let broken = broken("enrolment", &post.name);
        offices::enrol(headquarters.office().map_err(&broken)?, post.office().map_err(&broken)?, &stick);
        post.enrolled = true;
        self.head = headquarters.office().map_err(&broken)?.trust().head;
        self.counts.enrolments += 1;
        self.images.retain(|image| image.machine != 0 && image.machine != waiting);
        self.say(|world| format!("{} is enrolled", world.name(waiting)));
        Ok(())
    }

    // ------------------------------------------------------------ Laptops

    fn set_clock(&mut self, n: usize, chance: &mut Chance) -> Result<(), Broken> {
        let day = 86_400_000;
        let to = match chance.below(5) {
            0 => 946_684_800_000,
            1 => 4_070_908_800_000,
            2 => offices::START - 40 * day,
            3 => -5_000,
            _ => offices::START + 7 * day,
        };
        self.machines[n].clock.set(to);
        self.counts.clocks += 1;
        self.say(|world| format!("the clock of {} is set to {to}", world.name(n)));
        Ok(())
    }

    fn reopen(&mut self, n: usize, chance: &mut Chance) -> Result<(), Broken> {
        let name = self.name(n).to_owned();
        let broken = broken("reopening", &name);
        self.machines[n].close();
        let office = self.machines[n].office().map_err(&broken)?;
        if chance.once_in(3) {
            let before = offices::dump(office);
            office.rebuild(&mut |_, _| Ok(())).map_err(&broken)?;
            if offices::dump(office) != before {
                return Err(format!("{name} says something else after a rebuild"));
            }
        }
        self.say(|_| format!("{name} is closed and opened"));
        Ok(())
    }

    fn image(&mut self, n: usize) -> Result<PathBuf, Broken> {
        self.made += 1;
        let folder = self.folder.path().join(format!("image-{}", self.made));
        self.machines[n].copy_to(&folder).map_err(|e| e.to_string())?;
        self.images.push(Image { machine: n, folder: folder.clone(), backup: false });
        self.say(|world| format!("the disk of {} is copied", world.name(n)));
        Ok(folder)
    }

    fn back_up(&mut self, n: usize) -> Result<(), Broken> {
        let folder = self.empty_folder()?;
        let name = self.name(n).to_owned();
        let report = self.machines[n]
            .opened()?
            .backup(&folder, &mut |_, _| Ok(()))
            .map_err(broken("a backup", &name))?;
        self.images.push(Image { machine: n, folder: PathBuf::from(report.folder), backup: true });
        self.say(|_| format!("{name} makes a backup"));
        Ok(())
    }

    /// Puts an old state of a store back: what was written since and left on no stick is lost with the disk.
    fn restore(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        let Some(Image { machine: n, folder, backup }) = chance.one_of(&self.images).cloned() else {
            return Ok(());
        };
        let machine = &mut self.machines[n];
        machine.close();
        machine.rolled_back = true;
        match backup {
            true => {
                std::fs::remove_dir_all(&machine.folder).map_err(|e| e.to_string())?;
                machine.restore(&folder).map_err(broken("restoring a backup", &machine.name))?;
                self.counts.restores += 1;
                self.say(|world| format!("{} restores a backup", world.name(n)));
            }
            false => {
                copy(&folder, &machine.folder).map_err(|e| e.to_string())?;
                self.counts.put_back += 1;
                self.say(|world| format!("the disk of {} is put back to an older copy", world.name(n)));
            }
        }
        Ok(())
    }

    fn start_clone(&mut self, n: usize) -> Result<(), Broken> {
        if self.machines.len() >= 8 || self.machines[n].fate != Fate::Well || !self.machines[n].enrolled {
            return Ok(());
        }
        let folder = self.image(n)?;
        self.images.pop();
        let original = &self.machines[n];
        let name = format!("{}'s clone {}", original.name, self.made);
        let seed = 0x1000 + self.made as u64;
        let mut clone = Machine::new(name, &original.code, original.operator(), folder, true, seed);
        clone.acknowledged = original.acknowledged.clone();
        // What the original lost with its disk before, its copy never had.
        clone.rolled_back = original.rolled_back;
        self.machines.push(clone);
        self.counts.clones += 1;
        self.say(|world| format!("the copy of {}'s disk is started beside it", world.name(n)));
        Ok(())
    }

    fn steal(&mut self, n: usize) -> Result<(), Broken> {
        // The laptop with the root's key is another story: its theft is ended by the root sheet.
        if n == 0 || self.machines[n].code == self.machines[0].code || !self.machines[n].enrolled {
            return Ok(());
        }
        self.machines[n].fate = Fate::Stolen;
        self.counts.thefts += 1;
        self.say(|world| format!("{} is stolen", world.name(n)));
        Ok(())
    }

    // ------------------------------------------------------------ The courier calms down

    /// Laptops that are with their offices, and believed.
    pub(super) fn well(&mut self) -> Vec<usize> {
        let cut = &self.cut;
        let well = |machine: &mut Machine| {
            let believed = machine.device().is_ok_and(|device| !cut.contains(&device));
            believed && machine.enrolled && machine.fate == Fate::Well
        };
        let all = self.machines.iter_mut().enumerate();
        let well: Vec<usize> = all.filter_map(|(n, machine)| well(machine).then_some(n)).collect();
        // Where every other office is lost, nobody is left to carry between two copies of headquarters' disk.
        match well.iter().all(|n| self.machines[*n].code == self.machines[0].code) {
            true => vec![0],
            false => well,
        }
    }

    /// Whatever is still on the road arrives, whole.
    pub(super) fn let_arrive(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        chance.shuffle(&mut self.road);
        while let Some(bundle) = self.road.pop() {
            for machine in
                (0..self.machines.len()).filter(|m| self.machines[*m].code == bundle.to).collect::<Vec<_>>()
            {
                self.bring(&bundle.path, bundle.from, &bundle.recipients, machine)?;
            }
        }
        Ok(())
    }

    /// Every stolen device that is not cut yet is cut, as soon as the root knows its own chain.
    pub(super) fn cut_the_stolen(&mut self, chance: &mut Chance) -> Result<(), Broken> {
        for n in 1..self.machines.len() {
            let device = self.machines[n].device().map_err(broken("opening", "a laptop"))?;
            if self.machines[n].fate == Fate::Stolen && !self.is_cut(device) && self.root_knows_itself()? {
                let back = chance.below(3);
                self.cut(n, back)?;
            }
        }
        Ok(())
    }

    /// One laptop's bundles for the others of these, delivered at once. Returns how much was new to them.
    pub(super) fn give(&mut self, from: usize, to: &[usize]) -> Result<u32, Broken> {
        let mut codes: Vec<String> = to.iter().map(|m| self.machines[*m].code.clone()).collect();
        codes.sort();
        codes.dedup();
        let mut new = 0;
        for code in codes {
            for bundle in self.put_on_stick(from, &code, 0)? {
                for machine in to
                    .iter()
                    .copied()
                    .filter(|m| *m != from && self.machines[*m].code == code)
                    .collect::<Vec<_>>()
                {
                    let device = self.machines[machine].device().map_err(broken("opening", "a laptop"))?;
                    if bundle.recipients.contains(&device) {
                        new += self.bring(&bundle.path, bundle.from, &bundle.recipients, machine)?;
                    }
                }
                let _ = std::fs::remove_file(&bundle.path);
            }
        }
        Ok(new)
    }
}

/// Devices of an office that are believed.
fn devices_of<'a>(trust: &'a Trust, code: &'a str) -> impl Iterator<Item = KeyId> + 'a {
    trust
        .certificates
        .values()
        .filter(move |certificate| {
            trust.offices.get(&certificate.office).is_some_and(|office| office.code == code)
        })
        .map(|certificate| certificate.device_id())
        .filter(|device| !trust.cuts.contains_key(device))
}

/// A copy of a bundle with one bit flipped, or its end missing.
fn spoil(path: &Path, chance: &mut Chance) -> Result<PathBuf, Broken> {
    let mut bytes = std::fs::read(path).map_err(|e| e.to_string())?;
    let at = chance.below(bytes.len());
    match chance.below(3) {
        0 => bytes.truncate(at),
        1 => bytes.push(0),
        _ => bytes[at] ^= 1 << chance.below(8),
    }
    let spoiled = path.with_extension("spoiled");
    std::fs::write(&spoiled, bytes).map_err(|e| e.to_string())?;
    Ok(spoiled)
}
