//! What other devices said of themselves in their manifests, for whoever asks outside the exchange.

use std::collections::BTreeMap;

use proofmark_format::ids::{FeedId, KeyId};
use proofmark_format::manifest::{Held, Manifest};

use super::{MissingCommits, frontier};
use crate::error::Result;
use crate::office::Office;

impl Office {
    /// The latest statement of a device about what it holds; nothing of one that forked, since two machines speak in its name.
    pub(crate) fn said_by(&self, device: KeyId) -> Result<Option<Manifest>> {
        frontier::known_of(&self.store, device)
    }

    /// Runs of commits that exist, by what is held here and by what others said they hold, and are not held.
    pub(crate) fn missing_commits(&self) -> Result<Vec<MissingCommits>> {
        let mut said: BTreeMap<FeedId, Held> = BTreeMap::new();
        for device in self.trust.certificates.keys().filter(|device| **device != self.device()) {
            for (feed, held) in self.said_by(*device)?.into_iter().flat_map(|manifest| manifest.frontier) {
                let last = |held: &Held| held.ranges.iter().map(|(_, to)| *to).chain([held.upto]).max();
                match said.get(&feed) {
                    Some(known) if last(known) >= last(&held) => {}
                    _ => {
                        said.insert(feed, held);
                    }
                }
            }
        }
        frontier::missing(&self.store, &self.trust, self.identity.office, &said, |device| {
            self.code_of(device)
        })
    }
}
