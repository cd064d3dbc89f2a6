//! Files that a person asks for: PDF written out in plain.

use std::fs::{File, rename};
use std::io::Write;
use std::path::{Path, PathBuf};

use proofmark_core::{Error, Result};

/// Writes a file under another name first, so that a crash leaves the old one or the new one.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let partial = PathBuf::from(partial);
    let written = File::create(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| rename(&partial, path)).map_err(|e| {
        let _ = std::fs::remove_file(&partial);
        Error::disk(path, &e)
    })
}

/// Makes a folder where there is none.
pub(crate) fn folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|e| Error::disk(path, &e))
}

/// Bytes from Base64 (RFC 4648 section 4), the form in which core hands documents over.
pub(crate) fn from_base64(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut group, mut bits) = (0_u32, 0);
    for sign in text.bytes().filter(|sign| *sign != b'=') {
        group = group << 6
            | u32::from(value_of(sign).ok_or_else(|| Error::internal("a document is not Base64"))?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((group >> bits & 0xff) as u8);
        }
    }
    Ok(bytes)
}

fn value_of(sign: u8) -> Option<u8> {
    match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
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
