//! Another type for a meeting of the list, open or not, before its opening: one act, which one undo takes back.

use crate::{
    domain::{
        change::{Act, Commit, UndoScope},
        meeting::Meeting,
        question::{Question, RowsWanted},
        record::Record,
        template::type_change::{TypeChange, is_used_since},
    },
    words::Lang,
};

use super::{
    commit::commit_in,
    cx::Cx,
    effect::Effect,
    meetings::Meetings,
    message::{Message, RoomMessage},
    seen::Work,
};

/// Gives a meeting the type that it has in `after`; the rows of one that is not open are asked for first.
pub fn begin(work: &mut Work<'_, Meetings>, after: Meeting, cx: &mut Cx) {
    if work.records().open() == Some(after.id) {
        return carry_out(work, &after, cx);
    }
    cx.emit(Effect::Ask(Question::Rows {
        meeting: after.id,
        wanted: RowsWanted::OtherType(Box::new(after)),
    }));
}

/// The rows have come of a meeting that was not open when they were asked for.
pub fn take_rows(work: &mut Work<'_, Meetings>, after: Meeting, rows: Vec<Record>, cx: &mut Cx) {
    if work.records().open() != Some(after.id) {
        work.ledger.absorb(rows);
    }
    carry_out(work, &after, cx);
    work.ledger.forget_others();
}

fn carry_out(work: &mut Work<'_, Meetings>, after: &Meeting, cx: &mut Cx) {
    let Some(before) = work.records().meetings.get(after.id).cloned() else {
        return;
    };
    let template = |id: &str| work.shared.templates.iter().find(|template| template.id == id);
    let Some(to) = template(&after.template) else { return };
    if !before.state.before() {
        return cx.refuse(Message::Room(RoomMessage::TypeStays));
    }
    let lang = work.shared.lang;
    let typed = TypeChange {
        before: &before,
        after,
        from: template(&before.template),
        to,
        chinese: lang == Lang::Zh,
    };
    let (change, count) = typed.change(work.ledger.records(), cx.now, cx.ids());
    let name = match lang {
        Lang::En => to.name.en.clone(),
        Lang::Zh => to.name.zh.clone(),
    };
    commit_in(work.ledger, UndoScope::File, Act::EditMeeting, change, cx);
    cx.say(Message::Room(RoomMessage::TypeChanged(name, count)));
    work.own.reload_at_row(cx);
}

/// Why a change of type is not turned back; `None` where an act is none, or may be turned. `from` is the act as it left the rows, `back` as
/// they would be: a meeting that was opened keeps its type, and rows that were used since are not dropped.
pub fn stands(work: &Work<'_, Meetings>, act: &Commit, turned: bool) -> Option<Message> {
    let (from, back) = if turned {
        (&act.inverse, &act.change)
    } else {
        (&act.change, &act.inverse)
    };
    let records = work.ledger.records();
    let mut opened = false;
    let mut changes = false;
    back.each(&mut |part| {
        if let crate::domain::change::Change::Put(Record::Meeting(row)) = part {
            let listed = work
                .own
                .rows
                .iter()
                .map(|row| &row.meeting)
                .find(|listed| listed.id == row.id);
            let Some(now) = records.meetings.get(row.id).or(listed) else {
                return;
            };
            changes |= now.template != row.template;
            opened |= !now.state.before();
        }
    });
    if !changes {
        None
    } else if opened {
        Some(Message::Room(RoomMessage::TypeStays))
    } else {
        is_used_since(from, back, records).then_some(Message::Room(RoomMessage::TypeInUse))
    }
}
