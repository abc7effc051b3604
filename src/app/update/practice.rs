//! The page on the capture line: examples of its signs over a room of its own, where any line is read and entered as in Live. Its
//! records are made up and stay in memory: no effect of it leaves the page.

use crate::{
    domain::{
        agenda::Item,
        entry::PLACE_STEP,
        meeting::{Meeting, MeetingState},
        people::{Attendee, Duty, Person},
        record::Record,
    },
    input::command::Command,
    line::reading::What,
    offer,
    words::Lang,
};

use super::super::{
    cursor::{Cursor, Step},
    cx::{Cx, SpokenMessage},
    live::{self, LiveWork, capture, read_typed},
    message::{AskingMessage, Message},
    model::{Model, Practice},
    offer::{Offer, always},
    outcome::Outcome,
    seen::{Work, work},
    shared::Shared,
    tab::Tab,
    text::Edit,
};

/// The commands of the page.
pub(super) const OFFERS: &[Offer<Practice>] = &[
    offer!(TryLine, always, try_line),
    offer!(TakeExample, always, take_example),
    offer!(ClosePractice, always, |_, _, ()| Outcome::Close),
];

/// A new page: three invented people and three items, with a first line in the feed. `sign` is the one to begin with.
pub(super) fn open(shared: &Shared, sign: Option<usize>, now: &Cx) -> Practice {
    let mut room = Model::new(shared.lang, shared.keymap.clone(), now.now, now.zone);
    room.tab = Tab::Live;
    let mut cx = Cx::new(now.now, now.zone, 1);
    furnish(&mut room, &mut cx);
    let mut cursor = Cursor::START;
    cursor.set(sign.unwrap_or(0));
    let mut page = Practice { room, cx, cursor };
    if sign.is_some() {
        put_example(&mut page);
    }
    page
}

/// Puts the invented meeting into the room.
fn furnish(room: &mut Model, cx: &mut Cx) {
    let t = &room.shared.words().asking;
    let id = cx.mint();
    let meeting = Meeting {
        state: MeetingState::Live,
        opened: Some(cx.now),
        ..Meeting::draft(id, t.practice_meeting, cx.now, cx.zone)
    };
    let mut rows: Vec<Record> = vec![meeting.into()];
    for (n, title) in t.practice_items.iter().enumerate() {
        rows.push(Item::titled(cx.mint(), id, place(n), *title).into());
    }
    for (n, name) in t.practice_people.iter().enumerate() {
        let person = Person::named(cx.mint(), *name);
        let duty = if n == 0 { Duty::Chair } else { Duty::None };
        let attendee = Attendee {
            duty,
            ..Attendee::invited(cx.mint(), id, person.id, place(n))
        };
        rows.push(person.into());
        rows.push(attendee.into());
    }
    room.ledger.absorb(rows);
    room.ledger.open_new(id);
    for line in t.practice_lines {
        capture::enter(&mut room.live_work(), &capture::TypedLine::typed(line, cx.now), cx);
    }
    leave_no_trace(room, cx);
    room.live.refresh(&room.ledger, cx.now);
}

fn place(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(0).saturating_mul(PLACE_STEP)
}

/// Drops what would leave the page. Nothing waits for a disk here.
fn leave_no_trace(room: &mut Model, cx: &mut Cx) {
    drop(cx.take_effects());
    let last = room.ledger.last_act();
    room.ledger.unsaved_mut().saved(last);
}

/// Something done in the room, at the moment of `outer`; what it says is said there.
fn within(page: &mut Practice, outer: &mut Cx, act: impl FnOnce(&mut LiveWork, &mut Cx)) {
    page.cx.now = outer.now;
    page.room.shared.now = outer.now;
    act(&mut work!(page.room, live), &mut page.cx);
    read_typed(&mut work!(page.room, live), outer.now);
    leave_no_trace(&mut page.room, &mut page.cx);
    page.room.live.refresh(&page.room.ledger, outer.now);
    // Questions are for acts on real records.
    let asked = page.cx.take_asked();
    match page.cx.take_word() {
        SpokenMessage::Said(word) => outer.say(word),
        SpokenMessage::Nothing => outer.hush(),
        SpokenMessage::Same => {
            if let Some(question) = asked {
                outer.say(question.words);
            }
        }
    }
}

/// Types into the line.
pub(super) fn type_text(page: &mut Practice, text: &str, cx: &mut Cx) {
    within(page, cx, |work, cx| live::type_text(work, text, cx));
}

/// Edits the line.
pub(super) fn edit(page: &mut Practice, edit: Edit, cx: &mut Cx) {
    within(page, cx, |work, cx| live::edit_field(work, edit, cx));
}

/// Moves to another example.
pub(super) fn step(page: &mut Practice, step: Step) {
    page.cursor.step(step, examples(page).len());
}

/// Follows the clock and the language of the screen.
pub(super) fn refresh(page: &mut Practice, lang: Lang, cx: &Cx) {
    if page.room.shared.lang != lang {
        let cursor = page.cursor;
        page.room = Model::new(lang, page.room.shared.keymap.clone(), cx.now, cx.zone);
        page.room.tab = Tab::Live;
        page.cursor = cursor;
        furnish(&mut page.room, &mut page.cx);
    }
    page.room.shared.now = cx.now;
}

/// The examples, in the order of the signs.
pub(super) fn examples(page: &Practice) -> &'static [&'static str] {
    page.room.shared.words().asking.examples
}

/// Puts the chosen example into the line, in the place of what stands there.
fn put_example(page: &mut Practice) {
    let example = examples(page).get(page.cursor.at()).copied().unwrap_or_default();
    let Practice { room, cx, .. } = page;
    let work = &mut work!(room, live);
    live::edit_field(work, Edit::KillToStart, cx);
    live::edit_field(work, Edit::KillToEnd, cx);
    live::type_text(work, example, cx);
    read_typed(work, cx.now);
    leave_no_trace(room, cx);
}

/// Tab: the name that is offered is completed; where none is, the example goes into the line.
fn take_example(work: &mut Work<'_, Practice>, cx: &mut Cx, (): ()) {
    if work.own.room.live.hint.completion.names.is_empty() {
        put_example(work.own);
        cx.hush();
    } else {
        within(work.own, cx, |work, cx| drop(live::run(work, Command::Complete, cx)));
    }
}

/// Enter: the line is entered in the room; an empty one takes the example.
fn try_line(work: &mut Work<'_, Practice>, cx: &mut Cx, (): ()) {
    if work.own.room.live.field.is_empty() {
        put_example(work.own);
        return cx.hush();
    }
    let reading = work.own.room.live.hint.reading.as_ref();
    if reading.is_some_and(|reading| matches!(reading.what, What::Command { .. })) {
        return cx.say(Message::Asking(AskingMessage::NoCommandsHere));
    }
    within(work.own, cx, |work, cx| {
        drop(live::send(work, cx, Command::Send));
    });
}
