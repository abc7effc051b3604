//! The words for what is wrong with a template or a table of limits of the user's.

use crate::domain::template::flaw::{Flaw, TemplateFault};

/// What is wrong, and where.
#[derive(Debug)]
pub struct TemplateText {
    pub flaw: fn(&Flaw) -> String,
    /// Place and flaw of the first, and how many more there are.
    pub left_out: fn(&str, usize) -> String,
    /// The same of a file of limits.
    pub rules_left_out: fn(&str, usize) -> String,
}

impl TemplateText {
    /// `mine.toml:12 due: …`
    pub fn fault(&self, fault: &TemplateFault) -> String {
        let mut place = fault.file.clone();
        if fault.line > 0 {
            place = format!("{place}:{}", fault.line);
        }
        if !fault.key.is_empty() {
            place = format!("{place} {}", fault.key);
        }
        format!("{place}: {}", (self.flaw)(&fault.flaw))
    }
}
