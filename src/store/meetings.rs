//! The table of meetings.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::{function::Functions, meeting::Meeting, quorum::QuorumRule, weight::Weight};

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
        "theme_at",
        "ask_document",
        "ask_merge",
        "ask_online",
        "round_every_min",
        "quorum_least",
        "body",
        "issue",
        "first_minute",
        "verify_identity",
        "weight",
        "quorum_over",
        "quorum_base",
        "quorum_seats",
        "functions",
        "solved",
        "unsolved",
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
            self.theme_at.store(),
            self.ask_document.store(),
            self.ask_merge.store(),
            self.ask_online.store(),
            self.round_every_min.store(),
            self.quorum.least.store(),
            self.body.store(),
            self.issue.store(),
            self.first_minute.store(),
            self.verify_identity.store(),
            self.weight.store(),
            self.quorum.over.store(),
            self.quorum.base.store(),
            self.quorum.seats.store(),
            self.functions.store(),
            self.solved.store(),
            self.unsolved.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        let mut meeting = Self {
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
                ..QuorumRule::NONE
            },
            vote_base: row.take()?,
            recording: row.take()?,
            secrecy: row.take()?,
            speech_limit_min: row.take()?,
            opened: row.take()?,
            adjourned: row.take()?,
            reason: row.take()?,
            theme_at: row.take()?,
            ask_document: row.take()?,
            ask_merge: row.take()?,
            ask_online: row.take()?,
            round_every_min: row.take()?,
            body: String::new(),
            issue: String::new(),
            first_minute: String::new(),
            verify_identity: false,
            weight: Weight::default(),
            functions: Functions::default(),
            solved: None,
            unsolved: String::new(),
        };
        meeting.quorum.least = row.take()?;
        meeting.body = row.take()?;
        meeting.issue = row.take()?;
        meeting.first_minute = row.take()?;
        meeting.verify_identity = row.take()?;
        meeting.weight = row.take()?;
        meeting.quorum.over = row.take()?;
        meeting.quorum.base = row.take()?;
        meeting.quorum.seats = row.take()?;
        meeting.functions = row.take()?;
        meeting.solved = row.take()?;
        meeting.unsolved = row.take()?;
        Ok(meeting)
    }
}
