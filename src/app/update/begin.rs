//! Makes meetings: from a template, as the next one of a series, or as a duplicate.

use crate::domain::{
    change::{Act, Change, UndoScope},
    id::Id,
    meeting::Meeting,
    record::Record,
    succession::Succession,
    template::{NewMeeting, Template},
};

use super::super::{
    commit::commit_in,
    cx::Cx,
    message::{ClosingMessage, Message},
    model::Model,
    prepare,
    tab::Tab,
    wrapup,
};

/// Makes a meeting from a template and opens it.
pub fn create(m: &mut Model, template: &Template, new: &NewMeeting, cx: &mut Cx) -> Id<Meeting> {
    let (id, change) = template.instantiate(new, cx.now, cx.ids());
    begin(m, id, change, Vec::new(), cx);
    if let Some(newest) = template.lessons.last() {
        cx.say(Message::Closing(ClosingMessage::LessonsOfType {
            count: template.lessons.len(),
            newest: newest.text.clone(),
        }));
    }
    id
}

/// Makes the next meeting of a series, or a duplicate, of what comes over, and opens it.
pub fn succeed(m: &mut Model, plan: &Succession, cx: &mut Cx) -> Id<Meeting> {
    let (id, change) = plan.change(cx.now, cx.ids());
    begin(m, id, change, plan.address_book(), cx);
    cx.say(Message::MeetingCarried(plan.counts()));
    id
}

/// Stores a new meeting and opens it; `people` are rows of the address book that it needs.
fn begin(m: &mut Model, id: Id<Meeting>, change: Change, people: Vec<Record>, cx: &mut Cx) {
    let now = cx.now;
    let left = m.open();
    m.ledger.close_meeting();
    m.leave_meeting(left);
    m.ledger.absorb(people);
    commit_in(&mut m.ledger, UndoScope::File, Act::NewMeeting, change, cx);
    m.ledger.open_new(id);
    m.tab = m.meeting().map_or(m.tab, |meeting| Tab::of(meeting, now));
    m.prepare = prepare::desk(m.shared.lang);
    m.wrapup = wrapup::desk(m.shared.lang);
    m.meetings.reload(cx);
}
