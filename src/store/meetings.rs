//! The table of meetings.

use rusqlite::types::Value;

use super::{
    column::{Column, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::meeting::{Meeting, QuorumRule};

impl Stored for Meeting {
    const TABLE: &'static str = "meetings";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "series",
        "title",
        "number",
        "state",
        "start",
        "length_min",
        "zone",
        "venue",
        "organiser",
        "form",
        "purpose",
        "problem",
        "expected",
        "theme",
        "theme_by",
        "template",
        "template_revision",
        "template_hash",
        "rules",
        "record_mode",
        "quorum_num",
        "quorum_den",
        "vote_base",
        "recording",
        "secrecy",
        "speech_limit_min",
        "opened",
        "adjourned",
        "reason",
    ];
    const MEETING: Option<&'static str> = Some("id");
    const ORDER: &'static str = "start";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.series.store(),
            self.title.store(),
            self.number.store(),
            self.state.store(),
            self.start.store(),
            self.length_min.store(),
            self.zone.store(),
            self.venue.store(),
            self.organiser.store(),
            self.form.store(),
            self.purpose.store(),
            self.problem.store(),
            self.expected.store(),
            self.theme.store(),
            self.theme_by.store(),
            self.template.store(),
            self.template_revision.store(),
            self.template_hash.store(),
            self.rules.store(),
            self.record_mode.store(),
            self.quorum.num.store(),
            self.quorum.den.store(),
            self.vote_base.store(),
            self.recording.store(),
            self.secrecy.store(),
            self.speech_limit_min.store(),
            self.opened.store(),
            self.adjourned.store(),
            self.reason.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            series: row.take()?,
            title: row.take()?,
            number: row.take()?,
            state: row.take()?,
            start: row.take()?,
            length_min: row.take()?,
            zone: row.take()?,
            venue: row.take()?,
            organiser: row.take()?,
            form: row.take()?,
            purpose: row.take()?,
            problem: row.take()?,
            expected: row.take()?,
            theme: row.take()?,
            theme_by: row.take()?,
            template: row.take()?,
            template_revision: row.take()?,
            template_hash: row.take()?,
            rules: row.take()?,
            record_mode: row.take()?,
            quorum: QuorumRule {
                num: row.take()?,
                den: row.take()?,
            },
            vote_base: row.take()?,
            recording: row.take()?,
            secrecy: row.take()?,
            speech_limit_min: row.take()?,
            opened: row.take()?,
            adjourned: row.take()?,
            reason: row.take()?,
        })
    }
}
