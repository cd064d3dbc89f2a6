//! How members are laid on the volumes of a set, each a whole bundle within a limit of bytes (R12). Sizes are reckoned before
//! anything is written, and never too small.

use proofmark_format::limits;
use proofmark_format::manifest::Member;

use super::packing::most_packed;
use crate::error::{Error, Result};

const BLOCK: u64 = 512;
/// A chunk of age, and what sealing adds to it.
const CHUNK: u64 = 64 * 1024;
const TAG: u64 = 16;
/// Most bytes of an age head without its stanzas, and of a stanza to an X25519 recipient. age adds a stanza of chance
/// bytes that readers must pass over.
const HEAD: u64 = 1024;
const STANZA: u64 = 100;
/// Most bytes that a manifest spends on a member beside its name.
const NAMING: u64 = 96;
/// What a manifest may grow by when volumes and members are counted in larger numbers.
const COUNTING: u64 = 64;
const MANIFEST: u64 = limits::MANIFEST as u64;

/// The volumes of a set while they are filled.
pub(super) struct Volumes {
    /// Most bytes of a volume.
    limit: u64,
    /// Bytes of the sealing that do not grow with what is sealed.
    head: u64,
    /// The root's statements, which every volume begins with.
    root: (usize, Load),
    loads: Vec<(Vec<usize>, Load)>,
}

/// What a volume weighs.
#[derive(Debug, Clone, Copy)]
struct Load {
    /// Bytes of the manifest.
    manifest: u64,
    /// Bytes of the members in the tar, with headers and padding.
    tar: u64,
}

impl Volumes {
    /// The first volume, begun with the root's statements. `bare` is the size of a signed manifest that names no members.
    /// Refused as `volume_small` where that is more than the limit.
    pub(super) fn begin(limit: u64, seals: usize, bare: u64, root: (usize, &Member)) -> Result<Volumes> {
        let head = HEAD + STANZA * seals as u64;
        let load = Load { manifest: bare + COUNTING, tar: 0 }.with(root.1);
        let volumes = Volumes { limit, head, root: (root.0, load), loads: vec![(vec![root.0], load)] };
        match volumes.fits(load) {
            true => Ok(volumes),
            false => Err(volumes.too_small(0)),
        }
    }

    /// Most packed bytes that a member with a name of this length may have on the volume that is being filled.
    pub(super) fn room(&self, name: usize) -> u64 {
        let load = self.last();
        let manifest = load.manifest + NAMING + name as u64;
        if manifest > MANIFEST {
            return 0;
        }
        let around = self.head + TAG + 2 * BLOCK + BLOCK + padded(manifest) + load.tar;
        // Every chunk costs a tag, and the member's own header and padding at most two blocks.
        let chunks = self.limit.saturating_sub(around) / (CHUNK + TAG) + 2;
        self.limit.saturating_sub(around + chunks * TAG + 2 * BLOCK)
    }

    /// Whether the volume that is being filled holds the root's statements alone.
    pub(super) fn is_fresh(&self) -> bool {
        self.loads.last().is_none_or(|(members, _)| members.len() == 1)
    }

    /// Lays a member on the volume that is being filled.
    pub(super) fn put(&mut self, n: usize, member: &Member) {
        if let Some((members, load)) = self.loads.last_mut() {
            members.push(n);
            *load = load.with(member);
        }
    }

    /// Begins another volume.
    pub(super) fn turn(&mut self) {
        self.loads.push((vec![self.root.0], self.root.1));
    }

    /// Whether a member fits on a volume of its own at all.
    pub(super) fn ever_fits(&self, member: &Member) -> bool {
        self.fits(self.root.1.with(member))
    }

    /// Whether a member fits on the volume that is being filled.
    pub(super) fn fits_here(&self, member: &Member) -> bool {
        self.fits(self.last().with(member))
    }

    /// How many bytes more the set weighs with a member that may need a volume of its own.
    pub(super) fn weight_of(&self, member: &Member) -> u64 {
        match self.fits_here(member) {
            true => self.sealed(self.last().with(member)).saturating_sub(self.sealed(self.last())),
            false => self.sealed(self.root.1.with(member)),
        }
    }

    /// Bytes of the whole set.
    pub(super) fn weight(&self) -> u64 {
        self.loads.iter().map(|(_, load)| self.sealed(*load)).sum()
    }

    /// The members of each volume.
    pub(super) fn members(&self) -> impl ExactSizeIterator<Item = &[usize]> {
        self.loads.iter().map(|(members, _)| &members[..])
    }

    /// The refusal of a limit that does not hold the least there is to send: `plain` bytes before they are packed.
    pub(super) fn too_small(&self, plain: u64) -> Error {
        let least = self.sealed(self.root.1) + most_packed(plain) + 4 * BLOCK;
        Error::refused("volume_small").with("most", self.limit).with("least", least)
    }

    fn last(&self) -> Load {
        self.loads.last().map_or(self.root.1, |(_, load)| *load)
    }

    fn fits(&self, load: Load) -> bool {
        load.manifest <= MANIFEST && self.sealed(load) <= self.limit
    }

    /// Most bytes of the file that holds a load.
    fn sealed(&self, load: Load) -> u64 {
        let plain = BLOCK + padded(load.manifest) + load.tar + 2 * BLOCK;
        self.head + TAG + plain + TAG * plain.div_ceil(CHUNK)
    }
}

impl Load {
    fn with(self, member: &Member) -> Load {
        Load { manifest: self.manifest + naming(member), tar: self.tar + in_tar(member.packed) }
    }
}

fn naming(member: &Member) -> u64 {
    NAMING + member.name.len() as u64
}

fn in_tar(packed: u64) -> u64 {
    BLOCK + padded(packed)
}

fn padded(bytes: u64) -> u64 {
    bytes.next_multiple_of(BLOCK)
}
