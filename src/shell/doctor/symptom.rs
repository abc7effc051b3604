//! Findings, how grave they are, and the surroundings of the program.

use std::ffi::OsString;

use strum::IntoStaticStr;

use crate::words::doctor::DoctorText;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Gravity {
    Good,
    /// It works, and something should be looked at.
    Look,
    /// Something does not work, or records are in danger.
    Fault,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symptom {
    /// The stable name of what was looked at.
    pub topic: &'static str,
    pub gravity: Gravity,
    pub said: String,
}

/// The surroundings of the program that are no file of it.
pub struct Surroundings<'e> {
    pub env: &'e dyn Fn(&str) -> Option<OsString>,
    /// Columns and rows; `None` = standard output is no terminal.
    pub size: Option<(u16, u16)>,
    /// Free bytes on the disk of the records; `None` = not known.
    pub room: Option<u64>,
    /// The names of the fonts that are installed; `None` = not known.
    pub fonts: Option<Vec<String>>,
    /// The zone of the system by name, where it says one.
    pub zone: Option<String>,
}

impl Surroundings<'_> {
    /// A variable of the environment as text; empty = not set.
    pub(super) fn var(&self, name: &str) -> String {
        (self.env)(name)
            .map(|value| value.to_string_lossy().into_owned())
            .unwrap_or_default()
    }
}

/// The findings that a look collects.
pub(super) struct Examination<'w> {
    pub(super) t: &'w DoctorText,
    pub(super) found: Vec<Symptom>,
}

impl Examination<'_> {
    pub(super) fn add(&mut self, topic: &'static str, gravity: Gravity, said: impl Into<String>) {
        self.found.push(Symptom {
            topic,
            gravity,
            said: said.into(),
        });
    }
}
