//! What other devices said of themselves in their manifests, for whoever asks outside the exchange.

use proofmark_format::ids::KeyId;
use proofmark_format::manifest::Manifest;

use super::frontier;
use crate::error::Result;
use crate::office::Office;

impl Office {
    /// The latest statement of a device about what it holds; nothing of one that forked, since two machines speak in its name.
    pub(crate) fn said_by(&self, device: KeyId) -> Result<Option<Manifest>> {
        frontier::known_of(&self.store, device)
    }
}
