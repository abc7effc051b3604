//! The notice of the meeting: its text, and whether it went out for the time that holds now (docs/rules.md §notice).

use crate::{
    domain::{change::Act, invitation::Invitation, record::Key},
    input::section::SectionId,
    offer,
    words::{Strings, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, ask_new, own_sheet, rows_of, text_of},
        section::{Progress, RowKind, Section, found},
    },
    form::Access,
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<Invitation>()],
    holds: |_, key| matches!(key, Key::Invitation(_)),
    rows: rows_of::<Invitation>,
    progress: |seen| Progress::count(seen.records().invitations.iter(), |notice| notice.sent.is_some()),
    search: text_of::<Invitation>,
    add: Some(add),
    opens_empty: true,
    edit: edit_record,
    offers: &[offer!(NoticeSent, known, mark_sent)],
    ..Section::of(SectionId::Notice)
};

impl SectionRecord for Invitation {
    const FORM: &'static str = "notice.notice";
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Notice);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::new(FieldName::DocumentNumber, Access::Text(|n| &mut n.number)),
        DeskField::new(FieldName::Scope, Access::Text(|n| &mut n.scope)),
        DeskField::new(FieldName::Channel, Access::Text(|n| &mut n.channel)),
        DeskField::new(FieldName::Contact, Access::Text(|n| &mut n.contact)),
        DeskField::new(FieldName::Bring, Access::Text(|n| &mut n.bring)),
        DeskField::new(FieldName::Doors, Access::Moment(|n| &mut n.doors)),
        DeskField::new(FieldName::ReplyDue, Access::Moment(|n| &mut n.reply_due)),
    ];

    fn name(&self, seen: &DeskSeen) -> String {
        seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default()
    }

    fn new_name(&self, seen: &DeskSeen) -> String {
        self.name(seen)
    }

    /// The filter finds no notice: there is one at the most.
    fn search(&self, _: &DeskSeen) -> String {
        String::new()
    }
}

/// The one notice of the meeting, or a new one.
fn add(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let r = w.records();
    let Some(meeting) = r.open() else {
        return Outcome::Stay;
    };
    let known = r.invitations.iter().next().cloned();
    let notice = known.unwrap_or_else(|| Invitation::blank(cx.mint(), meeting));
    ask_new(w, notice)
}

fn known(seen: &DeskSeen) -> Result<Invitation, Why> {
    found(seen.records().invitations.iter().next().cloned())
}

/// Marks the notice as sent, or as not sent.
fn mark_sent(w: &mut DeskWork, cx: &mut Cx, row: Invitation) {
    let start = w.meeting().map(|meeting| meeting.start);
    // Sent for another time than that of now: this is the new notice.
    let again = row.sent.is_some() && row.told_start.is_some() && row.told_start != start;
    let after = if row.sent.is_some() && !again {
        Invitation {
            sent: None,
            told_start: None,
            ..row
        }
    } else {
        Invitation {
            sent: Some(cx.now),
            told_start: start,
            ..row
        }
    };
    commit(w.ledger, Act::EditRow, after, cx);
}
