//! Files that a person asks for: PDF written out in plain.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
pub(crate) use proofmark_core::store::files::replace_file as write;
use proofmark_core::{Error, Result};

/// Makes a folder where there is none.
pub(crate) fn folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|e| Error::disk(path, &e))
}

/// Bytes from Base64 (RFC 4648 section 4), the form in which core hands documents over.
pub(crate) fn from_base64(text: &str) -> Result<Vec<u8>> {
    STANDARD.decode(text).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_core_writes_as_base64_is_read_back() {
        for length in 0..260_u32 {
            let bytes: Vec<u8> = (0..length).map(|n| (n * 37 % 256) as u8).collect();
            assert_eq!(from_base64(&proofmark_core::letters::base64(&bytes)).unwrap(), bytes);
        }
        assert!(from_base64("a*cd").is_err());
    }
}
