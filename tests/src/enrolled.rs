//! A post of ours enrolled in a nation whose keys are in a test's hands: what the test brings it can be compared with the
//! journal that follows FORMAT.md step by step.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proofmark_core::Office;
use proofmark_format::enrolment::Request;
use proofmark_format::ids::FeedId;
use proofmark_format::journal::Journal;

use crate::journal::{Carried, Draft, Nation, Parcel, open};
use crate::offices::{self, Clock, import};

/// An enrolled post that lies in a folder, to be copied for each case.
pub struct Post {
    folder: PathBuf,
    /// The nation it is enrolled in, which knows nobody else yet.
    pub nation: Nation,
    /// What the post itself had written by then.
    own: BTreeMap<FeedId, Carried>,
}

/// Name of the post's operator.
const OPERATOR: &str = "Esi Boateng";

impl Post {
    /// Makes the post in a folder. `role` is what the root says of it: `field`, or `headquarters`, which belong to every
    /// office's audience.
    pub fn enrolled(folder: &Path, stick: &Path, role: &str) -> Post {
        let mut post = offices::post(folder, "BP3", 2, &Clock::at(offices::START));
        let request = std::fs::read(post.enrol_request(stick).expect("request")).expect("request");
        let (request, id) = Request::read(&request).expect("request");
        let mut nation = Nation::new();
        let grant = nation.admit(&request, id, role);
        let path = stick.join("grant.proofmark-grant");
        std::fs::write(&path, nation.sealed_grant(&grant, &request.seal)).expect("grant");
        post.enrol_accept(&path).expect("accept");
        post.enrol_confirm("").expect("confirm");
        let report = post.export_bundle("HQ", stick, &mut |_, _| Ok(())).expect("export");
        let (_, own) = open(&std::fs::read(report.file).expect("bundle"), &nation.devices[0].seal);
        Post { folder: folder.to_owned(), nation, own }
    }

    /// Opens a copy of the post in an empty folder.
    pub fn copy(&self, folder: &Path) -> Copy {
        for name in ["store.db", "proofmark.keys", "language"] {
            std::fs::copy(self.folder.join(name), folder.join(name)).expect("copy");
        }
        let home = offices::home(folder, 7, &Clock::at(offices::START));
        let office = home.unlock(OPERATOR, offices::PASSPHRASE).expect("unlock");
        let mut journal = Journal::new(self.nation.pinned(), Some(office.identity().device_id()));
        self.nation.deliver(&self.nation.all(), &mut journal, |_, _| true);
        for feed in self.own.values() {
            journal.add_genesis(&feed.genesis).expect("genesis");
            for (header, body) in &feed.commits {
                journal.add_commit(header, body.as_deref()).expect("commit");
            }
        }
        Copy { folder: folder.to_owned(), office, journal }
    }
}

/// A post, and the journal that its store must agree with.
pub struct Copy {
    /// Where it lies.
    pub folder: PathBuf,
    /// The post.
    pub office: Office,
    /// What was brought to it.
    pub journal: Journal,
}

impl Copy {
    /// A bundle for this post, not yet signed.
    pub fn draft(&self, nation: &Nation, parcel: &Parcel) -> Draft {
        let identity = self.office.identity();
        nation.draft(parcel, identity.device_id(), &identity.recipient())
    }

    /// Puts bytes on a stick.
    pub fn stick(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.join("brought.proofmark");
        std::fs::write(&path, bytes).expect("stick");
        path
    }

    /// A bundle of this parcel, on a stick.
    pub fn bundle(&self, nation: &Nation, parcel: &Parcel) -> PathBuf {
        self.stick(&self.draft(nation, parcel).seal())
    }

    /// Brings a parcel to the post, and what is for the post of it to the journal.
    pub fn bring(&mut self, nation: &Nation, parcel: &Parcel) {
        let bundle = self.bundle(nation, parcel);
        import(&mut self.office, &bundle);
        let own = self.office.identity().office;
        nation.deliver(parcel, &mut self.journal, |journal, feed| {
            journal.trust().is_member(own, feed.audience)
        });
    }
}
