//! One file of a bundle: its name, its hash, and where its content comes from.

use crate::domain::fingerprint::of_bytes;

/// Where the content of an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleContent {
    Bytes(Vec<u8>),
    /// The wanted file of this place in the list.
    File(usize),
}

/// One file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleEntry {
    pub name: String,
    pub(super) hash: String,
    pub content: BundleContent,
}

impl BundleEntry {
    /// A file with this content.
    pub fn of(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            hash: of_bytes(&bytes),
            content: BundleContent::Bytes(bytes),
        }
    }
}
