//! The notice of the meeting: its text, and whether it went out for the time that holds now (docs/rules.md §notice).

use crate::{
    domain::{
        change::Act,
        deliverable::{DeliverableKind, Standing},
        invitation::Invitation,
        record::Key,
    },
    export::notice_to_send,
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
    message::{Message, RoomMessage},
    outcome::Outcome,
};
use super::past::not_over;

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
        DeskField::new(FieldName::Meals, Access::Text(|n| &mut n.meals)),
        DeskField::new(FieldName::Lodgings, Access::Text(|n| &mut n.lodging)),
        DeskField::new(FieldName::Transport, Access::Text(|n| &mut n.transport)),
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
    not_over(seen)?;
    found(seen.records().invitations.iter().next().cloned())
}

/// Marks the notice as sent, with the paper that was sent; a notice that says something else now is a new version, which replaces the
/// one before. If it says the same, the mark is taken back.
fn mark_sent(w: &mut DeskWork, cx: &mut Cx, row: Invitation) {
    let lang = w.own.preview.lang;
    let start = w.meeting().map(|meeting| meeting.start);
    let is_moved = row.told_start.is_some() && row.told_start != start;
    let is_new = row.sent.is_some_and(|sent| {
        let says = || notice_to_send(w.records(), &row, lang, sent);
        is_moved || (!row.sent_copy.is_empty() && says() != row.sent_copy)
    });
    let after = match row.sent {
        Some(_) if !is_new => Invitation {
            sent: None,
            told_start: None,
            sent_copy: String::new(),
            ..row
        },
        before => {
            let unsent = Invitation {
                sent: None,
                told_start: start,
                replaces: before.or(row.replaces),
                ..row
            };
            Invitation {
                sent: Some(cx.now),
                sent_copy: notice_to_send(w.records(), &unsent, lang, cx.now),
                ..unsent
            }
        }
    };
    let unapproved = w
        .records()
        .deliverables
        .iter()
        .find(|paper| paper.kind == DeliverableKind::Notice);
    let standing = unapproved.map(|paper| paper.standing(w.records()));
    if let Some(standing) = standing
        .filter(|standing| after.sent.is_some() && !matches!(standing, Standing::Approved | Standing::NotNeeded))
    {
        cx.say(Message::Room(RoomMessage::NoticeNotApproved(standing)));
    }
    commit(w.ledger, Act::EditRow, after, cx);
}
