//! The count of numbered copies in the room: how many lie on the desks, how many are out with a reason. A count that fits is kept as a
//! line of the checklist.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        form::{Form, FormId, Problem, Topic, read::read_number},
        message::{Message, RoomMessage},
    },
    domain::{
        change::Act,
        checklist::{CheckItem, CheckState, Phase, Proof},
        entry::PLACE_STEP,
        records::Records,
    },
    input::command::Command,
    words::field::FieldName,
};

use super::super::state::{LiveSeen, LiveWork};

/// The stable name of the form.
pub const FORM: &str = "live.copies";

/// How many numbered copies are handed out.
pub fn issued(records: &Records) -> usize {
    records.paper_copies.iter().filter(|copy| copy.issued.is_some()).count()
}

/// Asks for the count.
pub(in crate::app::live) fn form(seen: &LiveSeen) -> Form {
    let id = FormId {
        name: FORM,
        topic: Topic::Meeting,
    };
    let mut form = Form::titled(id, |t| t.command(Command::CountCopies).label)
        .line(FieldName::OnDesk, "")
        .required()
        .line(FieldName::OutOfRoom, "0")
        .line(FieldName::OutReason, "");
    form.about = (seen.words().room.copies_issued)(issued(seen.records()));
    form
}

/// Stores the count; false with what is wrong beside its field. Copies that are out of the room want to be told where.
pub fn store(work: &mut LiveWork, form: &mut Form, cx: &mut Cx) -> bool {
    let mut numbers = [0_u32; 2];
    for (number, name) in numbers.iter_mut().zip([FieldName::OnDesk, FieldName::OutOfRoom]) {
        match read_number(&form.text(name), name) {
            Ok(read) => *number = read.unwrap_or(0),
            Err(problem) => {
                form.complain(name, problem);
                return false;
            }
        }
    }
    let [desk, out] = numbers;
    let why = form.text(FieldName::OutReason);
    if out > 0 && why.is_empty() {
        form.complain(FieldName::OutReason, Problem::Missing);
        return false;
    }
    let records = work.records();
    let Some(meeting) = records.open() else { return true };
    let issued = issued(records);
    let counted = usize::try_from(desk.saturating_add(out)).unwrap_or(usize::MAX);
    let fits = counted == issued;
    let last = records.checklist.rows().last();
    let place = last.map_or(0, |line| line.place.saturating_add(PLACE_STEP));
    let zone = work.seen().zone();
    let words = &work.shared.words().room;
    let why = if why.is_empty() { why } else { format!(" {why}") };
    let line = CheckItem {
        phase: Phase::In,
        section: "materials".to_owned(),
        proof: Proof::CountMatch,
        proof_text: format!("{desk}+{out}/{issued}{why}"),
        state: if fits { CheckState::Done } else { CheckState::Open },
        closed: fits.then_some(cx.now),
        closed_by: work.ledger.clerk().to_owned(),
        ..CheckItem::own(cx.mint(), meeting, place, (words.copies_counted)(&zone.hm(cx.now)))
    };
    commit(work.ledger, Act::Check, line, cx);
    cx.say(if fits {
        Message::Room(RoomMessage::CopiesFit(issued))
    } else {
        Message::Room(RoomMessage::CopiesDiffer { counted, issued })
    });
    true
}
