//! What a deliverable is made of, as one SHA-256: any change of it changes the figure (domain.md §0.2).

pub mod parts;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{deliverable::DeliverableKind, records::Records};

/// Takes fields one after the other; the length before each keeps `ab`,`c` apart from `a`,`bc`.
struct Print(Sha256);

impl Print {
    fn text(&mut self, text: &str) -> &mut Self {
        self.0.update(text.len().to_le_bytes());
        self.0.update(text.as_bytes());
        self
    }

    fn number(&mut self, number: i64) -> &mut Self {
        self.0.update(number.to_le_bytes());
        self
    }
}

/// A digest in hexadecimal letters.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
            // Writing into a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// The SHA-256 of some bytes, as hexadecimal letters.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The SHA-256 of the records that a deliverable of the open meeting is made of, part by part, as hexadecimal letters.
pub fn of(records: &Records, kind: DeliverableKind) -> String {
    let mut print = Print(Sha256::new());
    print.text(kind.into());
    for (_, figure) in parts::of(records, kind) {
        print.text(&figure);
    }
    hex(&print.0.finalize())
}
