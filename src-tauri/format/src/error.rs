use thiserror::Error;

/// Why bytes were not what they claim to be. Each names the rule of FORMAT.md it breaks.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FormatError {
    /// Not deterministic CBOR as FORMAT.md section "CBOR" wants it.
    #[error("not the CBOR that is allowed here, at byte {at}: {what}")]
    Cbor {
        /// Offset of the offending byte.
        at: usize,
        /// What was wrong.
        what: &'static str,
    },
    /// Well-formed, but not the map with the members that this object has.
    #[error("{object}: {what}")]
    Shape {
        /// Object read, such as `commit header`.
        object: &'static str,
        /// Member that is missing, of a wrong type or out of range.
        what: &'static str,
    },
    /// Not the one COSE_Sign1 profile (R5).
    #[error("not the signed form that is allowed here: {0}")]
    Profile(&'static str),
    /// Signed, but as another kind of object.
    #[error("signed as {found}, wanted {wanted}")]
    Type {
        /// The `typ` wanted.
        wanted: &'static str,
        /// The `typ` found.
        found: String,
    },
    /// The signature does not hold.
    #[error("the signature does not hold")]
    Signature,
    /// Larger than a limit.
    #[error("{object} is larger than {most} bytes")]
    TooLarge {
        /// Object measured.
        object: &'static str,
        /// Most bytes allowed.
        most: u64,
    },
    /// An envelope of a newer version (R7).
    #[error("written by a newer version: {0}")]
    Newer(String),
    /// A body does not have the hash or size that its header signs.
    #[error("the body is not the one that was signed")]
    BodyHash,
    /// The age file is not sealed to any identity given.
    #[error("sealed for somebody else")]
    NotForUs,
    /// The file ends too early.
    #[error("cut short")]
    Truncated,
    /// Bytes follow where the format ends.
    #[error("bytes follow the end")]
    Trailing,
    /// The bundle's tar or compression is not as signed.
    #[error("bundle: {0}")]
    Bundle(&'static str),
    /// Reading or writing failed below us.
    #[error("reading or writing failed: {0}")]
    Io(String),
}

impl From<std::io::Error> for FormatError {
    fn from(e: std::io::Error) -> Self {
        match e.kind() {
            std::io::ErrorKind::UnexpectedEof => FormatError::Truncated,
            _ => FormatError::Io(e.to_string()),
        }
    }
}
