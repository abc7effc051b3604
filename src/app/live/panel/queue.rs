//! The speakers' list: who waits for the word, in order. Enter gives it, as if the name had been typed before a colon; typed names are
//! put on the list, as the line `q+` would.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        message::{Message, RoomMessage},
        offer::Offer,
    },
    capture::{self, TypedLine, proceedings::queue},
    domain::{change::Act, speech_request::SpeechRequest},
    input::scope::Scope,
    line::reading::{QueueOp, Queued, Reading, What},
    offer,
    words::why::Why,
};

use super::{
    super::{
        scene::{with_scene, words_of_refusal},
        state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    },
    own::{meeting, own_panel},
};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Queue,
    scope: Some(Scope::Queue),
    rows: |seen| seen.records().waiting().map(|row| row.id.into()).collect(),
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(GiveWord, shown, |work, cx, ()| enter(work, cx)),
    offer!(RequestFirst, chosen, |work, cx, row| change(
        work,
        cx,
        QueueOp::First,
        &row
    )),
    offer!(DropRequest, chosen, |work, cx, row| change(
        work,
        cx,
        QueueOp::Remove,
        &row
    )),
    offer!(CloseQueue, shown, |work: &mut LiveWork, _, ()| work.own.shown = None),
];

/// The commands that open it, and that go on in it without opening it.
pub const BY_LINE: &[Offer<Live>] = &[
    offer!(SpeakersList, meeting, |work: &mut LiveWork, _, ()| work
        .own
        .toggle(&PANEL)),
    offer!(NextSpeaker, first, |work, cx, row| give(work, cx, &row)),
];

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    own_panel(seen, PanelId::Queue).map(|_| ())
}

/// The request that waits first.
fn first(seen: &LiveSeen) -> Result<SpeechRequest, Why> {
    meeting(seen)?;
    seen.records().waiting().next().cloned().ok_or(Why::NobodyWaits)
}

/// The request of the chosen row.
///
/// # Errors
/// The panel is not shown, or nobody waits.
pub fn chosen(seen: &LiveSeen) -> Result<SpeechRequest, Why> {
    let at = own_panel(seen, PanelId::Queue)?.cursor.at();
    let rows: Vec<_> = seen.records().waiting().collect();
    let row = rows.get(at).or(rows.last());
    row.map(|row| (*row).clone()).ok_or(Why::NobodyWaits)
}

/// The typed names as the line `q+` reads them; `None` while nothing is typed.
pub fn typed(seen: &LiveSeen) -> Option<Reading> {
    let text = own_panel(seen, PanelId::Queue).ok()?.field.text();
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let raw = line_of(text);
    Some(with_scene(seen, seen.shared.now, |scene| {
        capture::read(scene, &TypedLine::typed(&raw, seen.shared.now))
    }))
}

fn line_of(names: &str) -> String {
    format!("q+ {names}")
}

fn enter(work: &mut LiveWork, cx: &mut Cx) {
    let Some(reading) = typed(&work.seen()) else {
        match chosen(&work.seen()) {
            Ok(row) => {
                give(work, cx, &row);
                work.own.shown = None;
            }
            Err(_) => cx.say(Message::NothingTyped),
        }
        return;
    };
    match (reading.what, reading.remark) {
        (_, Some(doubt)) => cx.say(Message::Kept(doubt)),
        (What::Queue { op, people, reason }, None) => {
            order(work, cx, (op, &people, &reason));
            if let Some(own) = &mut work.own.shown {
                own.clear();
            }
        }
        (_, None) => cx.say(Message::NothingTyped),
    }
}

/// Changes the list, and says who waits now.
fn order(work: &mut LiveWork, cx: &mut Cx, order: (QueueOp, &[Queued], &str)) {
    let change = queue::changed(work.records(), order, (None, cx.now), &mut cx.mint_now());
    if !change.is_empty() {
        commit(work.ledger, Act::Queue, change, cx);
    }
    let records = work.records();
    let names = records.waiting().map(|row| records.name_in_queue(row)).collect();
    cx.say(Message::Room(RoomMessage::Queue(names)));
}

fn change(work: &mut LiveWork, cx: &mut Cx, op: QueueOp, row: &SpeechRequest) {
    order(work, cx, (op, &[one_of(row)], ""));
    if let (Some(shown), QueueOp::First) = (&mut work.own.shown, op) {
        shown.cursor.set(0);
    }
}

fn one_of(row: &SpeechRequest) -> Queued {
    Queued {
        who: row.who,
        name: row.name.clone(),
    }
}

/// Gives the word: the line of the name and a colon, which takes the request off the list.
fn give(work: &mut LiveWork, cx: &mut Cx, row: &SpeechRequest) {
    let name = work.records().name_in_queue(row);
    let raw = format!("{name}:");
    let at = work.own.ordered.take().unwrap_or(cx.now);
    let line = TypedLine::typed(&raw, at);
    let given = with_scene(&work.seen(), cx.now, |scene| {
        capture::give_word(scene, &[one_of(row)], &line, &mut cx.mint_now())
    });
    match given {
        Ok(captured) => {
            commit(work.ledger, captured.act, captured.change, cx);
            cx.say(Message::SpeakerSet(name));
        }
        Err(why) => cx.say(words_of_refusal(why)),
    }
}
