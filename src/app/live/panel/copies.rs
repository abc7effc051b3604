//! Numbered copies in the room: which are on the desks, which went out and where to; and their count, which is kept as a line of the
//! checklist.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        form::{Form, FormId, Problem, Topic, read::read_number},
        message::{Message, RoomMessage},
        offer::{Offer, need},
        outcome::Outcome,
    },
    domain::{
        change::Act,
        checklist::{CheckItem, CheckState, Phase, Proof},
        entry::PLACE_STEP,
        papers::{CopyMove, PaperCopy},
        people::listed,
        record::Key,
        records::Records,
        text::narrow,
    },
    input::{command::Command, scope::Scope},
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    own::{meeting, own_panel},
};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Copies,
    scope: Some(Scope::Copies),
    rows: |seen| {
        let issued = seen.records().issued_copies().into_iter();
        issued.map(|copy| copy.id.into()).collect()
    },
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(MoveCopy, some, |work, cx, ()| move_copy(work, cx)),
    offer!(CountHere, some, |work: &mut LiveWork, _, ()| Outcome::from(form(
        &work.seen()
    ))),
    offer!(CloseCopies, shown, |work: &mut LiveWork, _, ()| work.own.shown = None),
];

/// The commands that open it.
pub const BY_LINE: &[Offer<Live>] = &[offer!(Copies, issued_some, |work: &mut LiveWork, _, ()| work
    .own
    .toggle(&PANEL))];

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    own_panel(seen, PanelId::Copies).map(|_| ())
}

fn issued_some(seen: &LiveSeen) -> Result<(), Why> {
    meeting(seen)?;
    need(issued(seen.records()) > 0, Why::NoCopiesOut)
}

fn some(seen: &LiveSeen) -> Result<(), Why> {
    shown(seen)?;
    issued_some(seen)
}

/// The copy that Enter means, and where it goes; the number as typed where none of that number is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeantCopy {
    Copy { copy: PaperCopy, reason: String },
    Unknown(String),
}

/// The copy that Enter means: `3 print room` by its number, other text is where the chosen one goes. `None` = there is none.
pub fn meant(seen: &LiveSeen) -> Option<MeantCopy> {
    let own = own_panel(seen, PanelId::Copies).ok()?;
    let records = seen.records();
    let issued = records.issued_copies();
    let typed: String = own.field.text().trim().chars().map(narrow).collect();
    let (head, rest) = typed.split_once(char::is_whitespace).unwrap_or((&typed, ""));
    let head = head.trim_end_matches('号').trim_start_matches('#');
    if head.starts_with(|c: char| c.is_ascii_digit()) {
        let found = issued.into_iter().find(|copy| records.copy_label(copy) == head);
        return Some(match found {
            Some(copy) => MeantCopy::Copy {
                copy: copy.clone(),
                reason: rest.trim().to_owned(),
            },
            None => MeantCopy::Unknown(head.to_owned()),
        });
    }
    let copy = issued.get(own.cursor.at()).or(issued.last()).copied()?;
    Some(MeantCopy::Copy {
        copy: copy.clone(),
        reason: typed.clone(),
    })
}

/// The copy goes out, or is back.
fn move_copy(work: &mut LiveWork, cx: &mut Cx) {
    let (copy, reason) = match meant(&work.seen()) {
        Some(MeantCopy::Copy { copy, reason }) => (copy, reason),
        Some(MeantCopy::Unknown(typed)) => return cx.say(Message::Room(RoomMessage::NoSuchCopy(typed))),
        None => return,
    };
    let records = work.records();
    let label = records.copy_label(&copy);
    let out = records.out_by(copy.id).is_none();
    if out && reason.is_empty() {
        return cx.say(Message::Room(RoomMessage::WhereTo(label)));
    }
    let moved = CopyMove {
        id: cx.mint(),
        meeting: copy.meeting,
        copy: copy.id,
        out,
        at: cx.now,
        reason: if out { reason.clone() } else { String::new() },
        by: work.ledger.clerk().to_owned(),
    };
    commit(work.ledger, Act::Papers, moved, cx);
    if let Some(own) = &mut work.own.shown {
        own.field.set_text("");
    }
    choose(work, copy.id.into());
    cx.say(Message::Room(if out {
        RoomMessage::CopyIsOut(label, reason)
    } else {
        RoomMessage::CopyIsBack(label)
    }));
}

/// Goes to the row of a copy.
pub(super) fn choose(work: &mut LiveWork, copy: Key) {
    let at = (PANEL.rows)(&work.seen()).iter().position(|key| *key == copy);
    if let (Some(shown), Some(at)) = (&mut work.own.shown, at) {
        shown.cursor.set(at);
        shown.moved = true;
    }
}

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
    let records = seen.records();
    let out = records.copies_out();
    let where_to: Vec<String> = out
        .iter()
        .map(|(copy, row)| format!("{} {}", records.copy_label(copy), row.reason))
        .collect();
    let where_to: Vec<&str> = where_to.iter().map(String::as_str).collect();
    let mut form = Form::titled(id, |t| t.command(Command::CountCopies).label)
        .line(FieldName::OnDesk, "")
        .required()
        .line(FieldName::OutOfRoom, &out.len().to_string())
        .line(FieldName::OutReason, &listed(&where_to));
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
