//! The papers about matters, and the order for one.

use chrono::NaiveDate;
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::{
    domain::{
        house::LightRule,
        question::FollowUpRow,
        time::{Stamp, Zone},
    },
    export::order::Format,
    words::{Lang, Strings, matter_papers::MatterPapers},
};

/// A paper about matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum MatterPaper {
    /// 督办台账: every matter in a line.
    #[default]
    #[strum(to_string = "follow-up", serialize = "register")]
    Register,
    /// 催办通知单: a page for each unit or person that is urged.
    Urge,
    /// 督办专报: figures, what is done, what is late and why.
    #[strum(to_string = "follow-up-report", serialize = "report")]
    Report,
}

impl MatterPaper {
    /// Its name in words.
    pub const fn name(self, strings: &Strings) -> &'static str {
        let words = &strings.follow_up.papers;
        match self {
            Self::Register => words.register,
            Self::Urge => words.urge,
            Self::Report => words.report,
        }
    }

    /// Its formats, the usual one first.
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Self::Register => &[
                Format::Xlsx,
                Format::Csv,
                Format::Docx,
                Format::Html,
                Format::Text,
                Format::Markdown,
                Format::Ics,
            ],
            Self::Urge | Self::Report => &[Format::Docx, Format::Html, Format::Text, Format::Markdown],
        }
    }

    /// The matters of which it speaks, of those that fit the filter: a note urges for what is open, and without a filter for what
    /// is late.
    pub fn rows(self, rows: Vec<FollowUpRow>, filter: &str, today: NaiveDate) -> Vec<FollowUpRow> {
        let followed = rows.into_iter().filter(|row| row.left_out().is_none());
        if self != Self::Urge {
            return followed.collect();
        }
        let late = |row: &FollowUpRow| row.days_late(today) > 0 || !filter.trim().is_empty();
        followed.filter(|row| row.action.state.is_open() && late(row)).collect()
    }
}

/// An order for a paper.
#[derive(Debug, Clone, Copy)]
pub struct MatterOrder<'a> {
    pub paper: MatterPaper,
    pub format: Format,
    pub lang: Lang,
    pub now: Stamp,
    pub zone: Zone,
    pub lights: LightRule,
    /// The office that writes; empty = it is not named.
    pub office: &'a str,
    /// The number of the report; empty = it has none.
    pub number: &'a str,
    /// The day of the report before it; none = it is the first one.
    pub since: Option<NaiveDate>,
    /// To whom the report goes; empty = nobody is named.
    pub to: &'a str,
    /// As it was typed; empty = none.
    pub filter: &'a str,
    pub generator: &'a str,
}

impl MatterOrder<'_> {
    pub(super) fn today(&self) -> NaiveDate {
        self.zone.date(self.now)
    }

    pub(super) fn words(&self) -> &'static MatterPapers {
        &self.lang.strings().follow_up.papers
    }
}
