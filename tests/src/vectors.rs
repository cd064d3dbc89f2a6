//! The vectors under `tests/vectors/`: one readable file per case, for us and for whoever writes a reader of his own.
//! `tests/vectors/README.md` says what the members mean.

mod bundles;
mod country;
mod dumps;
mod holdings;
mod kinds;
mod refusals;
mod sheets;

use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::x25519::Identity;
use proofmark_format::FormatError;
use proofmark_format::body::Body;
use proofmark_format::commit::ReceivedHeader;
use proofmark_format::cose::{Signed, Typ};
use proofmark_format::enrolment::{Grant, Request};
use proofmark_format::feed::Genesis;
use proofmark_format::ids::{FeedId, KeyId, unhex};
use proofmark_format::journal::Journal;
use proofmark_format::keys::KeysFile;
use proofmark_format::manifest::ReceivedManifest;
use proofmark_format::practice::Practices;
use proofmark_format::root::ReceivedStatement;
use serde::{Deserialize, Serialize};

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vector {
    /// Name of the file, without `.json`.
    #[serde(skip)]
    pub name: String,
    /// What it is about, for people.
    pub title: String,
    /// Rule of FORMAT.md.
    pub why: String,
    /// The kind of which it has a record whose birth and whose change set every field of section 16.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What a reader must do.
    #[serde(flatten)]
    pub expect: Expect,
}

/// What a reader must do with the bytes of a vector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "expect", rename_all = "lowercase")]
pub enum Expect {
    /// Take all of it in and print these lines.
    Dump {
        /// What is taken in.
        #[serde(flatten)]
        set: Set,
        /// The lines.
        dump: Vec<String>,
    },
    /// Open the bundle, take it in and print these lines.
    Opened {
        /// The bundle.
        #[serde(flatten)]
        sealed: Sealed,
        /// The lines.
        dump: Vec<String>,
    },
    /// Take all of it in and print what is held of each feed.
    Held {
        /// What is taken in.
        #[serde(flatten)]
        set: Set,
        /// The lines.
        held: Vec<String>,
    },
    /// Open these bundles one after the other, take them in, print these lines and name the volumes that are missing.
    Volumes {
        /// Who reads them.
        #[serde(flatten)]
        reader: Reader,
        /// The bundles in the order in which they come.
        bundles: Vec<String>,
        /// The lines.
        dump: Vec<String>,
        /// For each set that is not whole: which of its parts have not come.
        missing: Vec<String>,
    },
    /// Refuse it.
    Refused {
        /// Which reader is meant.
        object: String,
        /// What it reads.
        #[serde(flatten)]
        input: Input,
        /// Why it refuses.
        error: String,
    },
    /// Read it without complaint.
    Accepted {
        /// Which reader is meant.
        object: String,
        /// What it reads.
        #[serde(flatten)]
        input: Input,
    },
}

/// A set of statements, feeds and commits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// Key id of the founding root that is pinned.
    pub root_key: String,
    /// Key id of the reader's own device.
    pub own: Option<String>,
    /// Root statements.
    pub statements: Vec<String>,
    /// Feeds.
    pub feeds: Vec<FeedSet>,
}

/// A feed in a set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedSet {
    /// Its genesis.
    pub genesis: String,
    /// Its commits.
    pub commits: Vec<CommitSet>,
}

/// A commit in a set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitSet {
    /// Header.
    pub header: String,
    /// Body, if it is there.
    pub body: Option<String>,
}

/// Who reads bundles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// Key id of the founding root that is pinned.
    pub root_key: String,
    /// Key id of the reader's own device.
    pub own: String,
    /// age identity of the reader.
    pub identity: String,
}

/// A bundle and who reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Who reads it.
    #[serde(flatten)]
    pub reader: Reader,
    /// The file.
    pub bytes: String,
}

/// Bytes for one reader; beside them what that reader needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Input {
    /// A bundle.
    Sealed(Sealed),
    /// A commit of a feed.
    Commit {
        /// Genesis of the feed.
        genesis: String,
        /// The header.
        bytes: String,
        /// The body.
        body: Option<String>,
    },
    /// An object that needs nothing else.
    Bytes {
        /// The object.
        bytes: String,
    },
}

/// Every vector, made anew. Those of bundles differ each time, because age draws a fresh key for each file.
pub fn all() -> Vec<Vector> {
    [dumps::all(), holdings::all(), kinds::all(), refusals::all(), bundles::all()].concat()
}

/// Where the files lie.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

impl Vector {
    /// A case.
    fn new(name: &str, why: &str, title: &str, expect: Expect) -> Vector {
        Vector { name: name.into(), title: title.into(), why: why.into(), kind: None, expect }
    }

    /// Whether making it again gives the same bytes.
    pub fn is_deterministic(&self) -> bool {
        !matches!(
            &self.expect,
            Expect::Opened { .. }
                | Expect::Volumes { .. }
                | Expect::Refused { input: Input::Sealed(_), .. }
                | Expect::Accepted { input: Input::Sealed(_), .. }
        )
    }

    /// The file's text.
    pub fn text(&self) -> Result<String, Failure> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// Reads a file.
    pub fn read(path: &Path) -> Result<Vector, Failure> {
        let mut vector: Vector = serde_json::from_slice(&std::fs::read(path)?)?;
        vector.name = path.file_stem().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        Ok(vector)
    }

    /// Whether our readers do what the vector wants; otherwise what they did.
    pub fn check(&self) -> Result<(), Failure> {
        match &self.expect {
            Expect::Dump { set, dump } => same(dump, &set.journal()?.dump()),
            Expect::Opened { sealed, dump } => same(dump, &sealed.open()?.dump()),
            Expect::Held { set, held } => same(held, &set.journal()?.held_lines()),
            Expect::Volumes { reader, bundles, dump, missing } => {
                let (journal, named) = reader.take_in(bundles)?;
                same(dump, &journal.dump())?;
                same(missing, &named)
            }
            Expect::Accepted { object, input } => Ok(input.read(object)?),
            Expect::Refused { object, input, error } => match input.read(object) {
                Err(Refusal(found)) if found == *error => Ok(()),
                Err(Refusal(found)) => Err(format!("refused as {found}, wanted {error}").into()),
                Ok(()) => Err(format!("was read, wanted {error}").into()),
            },
        }
    }
}

/// Why a vector does not hold.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

fn same(wanted: &[String], found: &[String]) -> Result<(), Failure> {
    match wanted == found {
        true => Ok(()),
        false => Err(format!("wanted\n{}\nfound\n{}", wanted.join("\n"), found.join("\n")).into()),
    }
}

/// The name of the rule that refused: a [`FormatError`] in kebab case, or `stranger`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub String);

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "refused: {}", self.0)
    }
}

impl std::error::Error for Refusal {}

impl From<FormatError> for Refusal {
    fn from(error: FormatError) -> Self {
        let name = match error {
            FormatError::Cbor { .. } => "cbor",
            FormatError::Shape { .. } => "shape",
            FormatError::Profile(_) => "profile",
            FormatError::Type { .. } => "type",
            FormatError::Signature => "signature",
            FormatError::TooLarge { .. } => "too-large",
            FormatError::Newer(_) => "newer",
            FormatError::BodyHash => "body-hash",
            FormatError::NotForUs => "not-for-us",
            FormatError::Truncated => "truncated",
            FormatError::Trailing => "trailing",
            FormatError::Bundle(_) => "bundle",
            FormatError::Io(_) => "io",
        };
        Refusal(name.to_owned())
    }
}

impl Set {
    /// Takes everything in.
    pub fn journal(&self) -> Result<Journal, Refusal> {
        let own = self.own.as_deref().map(key_id).transpose()?;
        let mut journal = Journal::new(key_id(&self.root_key)?, own);
        for statement in &self.statements {
            journal.add_statement(&bytes(statement)?)?;
        }
        for feed in &self.feeds {
            journal.add_genesis(&bytes(&feed.genesis)?)?;
            for commit in &feed.commits {
                let body = commit.body.as_deref().map(bytes).transpose()?;
                journal.add_commit(&bytes(&commit.header)?, body.as_deref())?;
            }
        }
        Ok(journal)
    }
}

impl Reader {
    /// Opens bundles one after the other in a store that was empty; names what is missing of their sets.
    fn take_in(&self, sealed: &[String]) -> Result<(Journal, Vec<String>), Refusal> {
        let identity = Identity::from_str(&self.identity).map_err(|e| Refusal(e.to_owned()))?;
        let own = key_id(&self.own)?;
        let mut journal = Journal::new(key_id(&self.root_key)?, Some(own));
        let mut manifests = Vec::new();
        for bundle in sealed {
            let (taken, manifest) = bundles::open(&bytes(bundle)?, &identity, journal, own)?;
            journal = taken;
            manifests.push(manifest);
        }
        Ok((journal, bundles::missing(&manifests)))
    }
}

impl Sealed {
    fn open(&self) -> Result<Journal, Refusal> {
        Ok(self.reader.take_in(std::slice::from_ref(&self.bytes))?.0)
    }
}

impl Input {
    /// Hands the bytes to the reader of that name.
    fn read(&self, object: &str) -> Result<(), Refusal> {
        match self {
            Input::Sealed(sealed) => sealed.open().map(drop),
            Input::Commit { genesis, bytes: header, body } => read_commit(genesis, header, body.as_deref()),
            Input::Bytes { bytes: hex } => read_object(object, &bytes(hex)?),
        }
    }
}

fn read_commit(genesis: &str, header: &str, body: Option<&str>) -> Result<(), Refusal> {
    let (genesis, id) = Genesis::read(&bytes(genesis)?)?;
    let received = ReceivedHeader::read(&bytes(header)?)?;
    if received.header.feed != FeedId::of_genesis(id) {
        return Err(Refusal("shape".into()));
    }
    received.verify(&genesis.device)?;
    if let Some(body) = body {
        Body::of_commit(&received.header, &bytes(body)?)?;
    }
    Ok(())
}

fn read_object(object: &str, bytes: &[u8]) -> Result<(), Refusal> {
    match object {
        "cbor" => proofmark_format::cbor::scan(bytes)?,
        "signed:commit" => drop(Signed::read(bytes, Typ::Commit)?),
        "genesis" => drop(Genesis::read(bytes)?),
        "commit" => drop(ReceivedHeader::read(bytes)?),
        "body" => drop(Body::read(bytes)?),
        "statement" => drop(ReceivedStatement::read(bytes)?),
        "manifest" => drop(ReceivedManifest::read(bytes)?),
        "request" => drop(Request::read(bytes)?),
        "grant" => drop(Grant::read(bytes)?),
        "practice" => drop(Practices::read(bytes)?),
        "keys" => drop(KeysFile::read(bytes)?),
        other => return Err(Refusal(format!("no reader for {other}"))),
    }
    Ok(())
}

fn bytes(hex: &str) -> Result<Vec<u8>, Refusal> {
    unhex(hex).ok_or_else(|| Refusal("not hexadecimal".into()))
}

fn key_id(hex: &str) -> Result<KeyId, Refusal> {
    KeyId::parse(hex).ok_or_else(|| Refusal("not a key id".into()))
}
