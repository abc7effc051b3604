//! SHA-256 of bytes, and of fields one after the other, in hexadecimal letters.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// Takes fields one after the other; the length before each keeps `ab`,`c` apart from `a`,`bc`.
#[derive(Default)]
pub struct Print(Sha256);

impl Print {
    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.0.update(text.len().to_le_bytes());
        self.0.update(text.as_bytes());
        self
    }

    /// Adds a text by its name, if there is one: without it the figure is that of before the field was known.
    pub fn given(&mut self, name: &str, text: &str) -> &mut Self {
        if text.is_empty() {
            self
        } else {
            self.text(name).text(text)
        }
    }

    /// Adds a number.
    pub fn number(&mut self, number: i64) -> &mut Self {
        self.0.update(number.to_le_bytes());
        self
    }

    /// The figure of what was added.
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// A digest in hexadecimal letters.
fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut hex, byte| {
            // Writing into a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// The SHA-256 of all that a reader gives, as hexadecimal letters; it is never held in memory as a whole.
///
/// # Errors
/// It cannot be read to its end.
pub fn of_reader(reader: &mut impl std::io::Read) -> std::io::Result<String> {
    let mut digest = Sha256::new();
    let mut block = vec![0; 1 << 16];
    loop {
        match reader.read(&mut block)? {
            0 => return Ok(hex(&digest.finalize())),
            n => digest.update(block.get(..n).unwrap_or_default()),
        }
    }
}

/// The SHA-256 of some bytes, as hexadecimal letters.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
