//! The trust page: the root as it is compared by eye, by voice and by camera, its chain, and the audiences.

use std::collections::BTreeSet;

use proofmark_format::ids::{KeyId, ObjectId, hex};
use proofmark_format::root::{Act, ReceivedStatement};
use qrcodegen::{QrCode, QrCodeEcc};

use super::{StatementRow, TrustPage};
use crate::error::{Error, Result};
use crate::exchange::spoken;
use crate::office::door::{all_statements, statements_in_force};
use crate::office::{Office, fingerprint, read};

impl Office {
    /// The root in force, every statement that is held, and all audiences.
    pub fn trust_page(&self) -> Result<TrustPage> {
        let root = self.trust.root.map(|key| KeyId::of_key(&key));
        Ok(TrustPage {
            root: root.map(|root| fingerprint(&root.0)).unwrap_or_default(),
            words: root.map(|root| spoken(&eleven_bits(&root.0))).unwrap_or_default(),
            qr: root.map(|root| qr_rows(&hex(&root.0))).transpose()?.unwrap_or_default(),
            next: self.trust.next.map(|next| fingerprint(&next.0)).unwrap_or_default(),
            seq: self.trust.head.map(|(seq, _)| number(seq)).unwrap_or_default(),
            as_of: self.trust.head.map(|_| read::moment(self.trust.as_of)).unwrap_or_default(),
            forked: self.trust.forked,
            root_here: self.root_here()?,
            statements: self.statement_rows()?,
            audiences: self.audience_rows()?,
        })
    }

    fn statement_rows(&self) -> Result<Vec<StatementRow>> {
        let in_force: BTreeSet<ObjectId> = statements_in_force(&self.store, &self.trust)?
            .into_iter()
            .map(|(_, received)| received.id)
            .collect();
        let mut met = BTreeSet::new();
        let mut rows: Vec<StatementRow> = all_statements(&self.store)?
            .into_iter()
            .filter(|received| met.insert(received.id))
            .map(|received| self.statement_row(&received, in_force.contains(&received.id)))
            .collect();
        rows.sort_by(|a, b| (b.seq, b.in_force, &b.id).cmp(&(a.seq, a.in_force, &a.id)));
        Ok(rows)
    }

    fn statement_row(&self, received: &ReceivedStatement, in_force: bool) -> StatementRow {
        let statement = &received.statement;
        let device = |id: KeyId| {
            let short: String = fingerprint(&id.0).chars().take(19).collect();
            format!("{} {short}", self.code_of(id)).trim().to_owned()
        };
        let (kind, about) = match &statement.act {
            Act::Founding { country, .. } => ("founding", country.clone()),
            Act::Office { code, .. } => ("office", code.clone()),
            Act::Audience { name, .. } => ("audience", name.clone()),
            Act::Certificate(certificate) => ("certificate", device(certificate.device_id())),
            Act::Cut { device: cut, reason, .. } => ("cut", format!("{}: {reason}", device(*cut))),
            Act::Erasure { record, .. } => ("erasure", record.to_string()),
            Act::Succession { root } => ("succession", fingerprint(&KeyId::of_key(root).0)),
            Act::Unknown(kind) => (kind.as_str(), String::new()),
        };
        StatementRow {
            seq: number(statement.seq),
            id: received.id.to_string(),
            at: read::moment(statement.at),
            kind: kind.into(),
            about,
            in_force,
        }
    }
}

fn number(seq: u64) -> u32 {
    u32::try_from(seq).unwrap_or(u32::MAX)
}

/// The first 132 bits, eleven at a time: the numbers of twelve words.
fn eleven_bits(bytes: &[u8; 32]) -> [u16; 12] {
    let bit = |n: usize| u16::from(bytes[n / 8] >> (7 - n % 8) & 1);
    std::array::from_fn(|word| (0..11).fold(0, |number, n| number << 1 | bit(word * 11 + n)))
}

/// Rows of modules, `#` dark. Upper case, because a QR code packs it tighter.
fn qr_rows(text: &str) -> Result<Vec<String>> {
    let code = QrCode::encode_text(&text.to_uppercase(), QrCodeEcc::Medium).map_err(Error::internal)?;
    let row = |y| (0..code.size()).map(|x| if code.get_module(x, y) { '#' } else { ' ' }).collect();
    Ok((0..code.size()).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_first_bits_in_order() {
        let mut bytes = [0; 32];
        assert_eq!(eleven_bits(&bytes), [0; 12]);
        // 00000000 001 | 00000000 010 …
        bytes[1] = 0b0010_0000;
        bytes[2] = 0b0000_1000;
        assert_eq!(eleven_bits(&bytes)[..3], [1, 2, 0]);
        assert_eq!(eleven_bits(&[255; 32]), [2047; 12]);
    }

    #[test]
    fn a_code_is_square_and_says_what_it_was_given() {
        let rows = qr_rows(&hex(&[7; 32])).unwrap();
        assert!(rows.iter().all(|row| row.len() == rows.len()));
        // The finder in the corner: seven dark modules, then light.
        assert!(rows[0].starts_with("####### "));
        assert_ne!(rows, qr_rows(&hex(&[8; 32])).unwrap());
    }
}
