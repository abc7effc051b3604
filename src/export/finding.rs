//! One finding that stands in the way of issuing the minutes, with the place where it is mended.

use crate::domain::{fault::Fault, record::Key};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub fault: Fault,
    /// Where Enter goes.
    pub key: Option<Key>,
    /// The item, action or line it is about.
    pub subject: String,
}
