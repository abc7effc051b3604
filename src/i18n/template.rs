//! The words for what is wrong with a template, a table of limits or a setting of the user's.

use crate::domain::{
    setting_fault::{SettingFault, Wanted},
    template::flaw::{Flaw, TemplateFault},
};

/// What is wrong, and where.
#[derive(Debug)]
pub struct TemplateText {
    pub flaw: fn(&Flaw) -> String,
    /// Place and flaw of the first, and how many more there are.
    pub left_out: fn(&str, usize) -> String,
    /// The same of a file of limits.
    pub rules_left_out: fn(&str, usize) -> String,
    /// A setting that does not hold, without its place.
    pub setting: fn(&SettingFault) -> String,
    pub wanted: fn(&Wanted) -> String,
    pub setting_left_out: fn(&str, usize) -> String,
}

impl TemplateText {
    /// `config.toml:2:8: theme = 3: …`
    pub fn setting_fault(&self, file: &str, fault: &SettingFault) -> String {
        format!("{file}:{}:{}: {}", fault.line, fault.column, (self.setting)(fault))
    }

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
