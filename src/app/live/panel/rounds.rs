//! Rounds: devices, people, outside, security and secrecy, one digit a row, entered together. A round counts only when every row of it is
//! answered; a fault opens an incident.

use crate::{
    app::{
        commit::{commit, together},
        confirm::{About, Confirm},
        cx::Cx,
        message::{Message, RoomMessage},
        offer::{Offer, need},
    },
    capture::proceedings::incident,
    domain::{
        change::{Act, Change},
        entry::PLACE_STEP,
        equipment::{EquipmentRound, LIVE, RoundResult, TestResult},
        id::Id,
        queries::rounds::Beat,
        record::Key,
        records::Records,
        text::narrow,
    },
    input::{command::Command, scope::Scope},
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId, Shown},
    own::{meeting, own_panel},
};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Rounds,
    scope: Some(Scope::Rounds),
    rows: |seen| rows(seen.records()),
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(NoteFault, noted, |work, cx, typed: TypedAnswers| enter(work, cx, typed)),
    offer!(CloseRounds, shown, |work, cx, ()| close(work, cx)),
];

/// The commands that open it.
pub const BY_LINE: &[Offer<Live>] = &[offer!(Rounds, meeting, |work, _, ()| open(work))];

/// The digits with what they answer.
const DIGITS: [(char, TestResult); 3] = [
    ('1', TestResult::Pass),
    ('2', TestResult::Fail),
    ('3', TestResult::NotApplicable),
];

fn panel<'m>(seen: &LiveSeen<'m>) -> Result<&'m Shown, Why> {
    own_panel(seen, PanelId::Rounds)
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    panel(seen).map(|_| ())
}

/// The meaning of what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedAnswers {
    /// Nothing but digits: an answer a row, from the chosen row on.
    Rows(Vec<(Key, TestResult)>),
    /// Any other text, also one that begins with a digit: the chosen row is out of order, and how.
    Fault(String),
}

/// Reads what is typed, as Enter carries it out.
///
/// # Errors
/// Nothing is typed.
pub fn noted(seen: &LiveSeen) -> Result<TypedAnswers, Why> {
    let typed = panel(seen)?.field.text().trim().to_owned();
    need(!typed.is_empty(), Why::NotTyped)?;
    let digits: Option<Vec<TestResult>> = typed.chars().map(digit).collect();
    Ok(match digits {
        Some(results) => TypedAnswers::Rows(meant(seen, results)),
        None => TypedAnswers::Fault(typed),
    })
}

fn digit(typed: char) -> Option<TestResult> {
    let typed = narrow(typed);
    let known = DIGITS.iter().find(|(digit, _)| *digit == typed);
    known.map(|(_, result)| *result)
}

/// The rows that a run of digits answers: the chosen one, then the next that is not answered yet.
fn meant(seen: &LiveSeen, results: Vec<TestResult>) -> Vec<(Key, TestResult)> {
    let rows = rows(seen.records());
    let answers = current_round(seen).map(|round| seen.records().round_answers(round.id));
    let mut at = seen.own.shown.as_ref().map_or(0, |shown| shown.cursor.at());
    let mut found: Vec<(Key, TestResult)> = Vec::new();
    for result in results {
        let Some(key) = rows.get(at).copied() else { break };
        found.retain(|(known, _)| *known != key);
        found.push((key, result));
        let is_open = |key: &Key| {
            let answered = answers.as_ref().is_some_and(|answers| answers.contains_key(key));
            !answered && !found.iter().any(|(known, _)| known == key)
        };
        let places = || {
            rows.iter()
                .enumerate()
                .filter(|(_, key)| is_open(key))
                .map(|(place, _)| place)
        };
        at = places()
            .find(|place| *place > at)
            .or_else(|| places().next())
            .unwrap_or(at);
    }
    found
}

/// The answers that are typed and not entered.
pub fn typed_answers(seen: &LiveSeen) -> Vec<(Key, TestResult)> {
    match noted(seen) {
        Ok(TypedAnswers::Rows(rows)) => rows,
        Ok(TypedAnswers::Fault(_)) | Err(_) => Vec::new(),
    }
}

/// Whether answers are typed and not entered.
pub fn holds_answers(seen: &LiveSeen) -> bool {
    !typed_answers(seen).is_empty()
}

/// Carries out what is typed, as one act.
fn enter(work: &mut LiveWork, cx: &mut Cx, typed: TypedAnswers) {
    match typed {
        TypedAnswers::Fault(note) => answer(work, cx, TestResult::Fail, &note),
        TypedAnswers::Rows(rows) if rows.is_empty() => cx.say(Message::Room(RoomMessage::NothingToLookAfter)),
        TypedAnswers::Rows(rows) => {
            together(work, cx, |work, cx| {
                for (key, result) in rows {
                    go_to(work, key);
                    answer(work, cx, result, "");
                }
            });
        }
    }
}

/// Puts the cursor on a row.
fn go_to(work: &mut LiveWork, key: Key) {
    let at = rows(work.records()).iter().position(|row| *row == key);
    if let (Some(shown), Some(at)) = (&mut work.own.shown, at) {
        shown.cursor.set(at);
    }
}

fn rows(records: &Records) -> Vec<Key> {
    records.round_rows().into_iter().map(|(_, key)| key).collect()
}

/// Opens the panel at the first row that is not answered, or closes it.
pub(super) fn open(work: &mut LiveWork) {
    work.own.round = None;
    work.own.toggle(&PANEL);
    to_next_open(work);
}

/// Closes the panel; what is typed and not entered goes only when that is asked for twice.
fn close(work: &mut LiveWork, cx: &mut Cx) {
    let holds = panel(&work.seen()).is_ok_and(|shown| !shown.field.is_empty());
    let asks = || Confirm::of(Command::CloseRounds, Message::Room(RoomMessage::NotAnswered)).over(About::Line);
    if holds && !cx.confirmed(asks()) {
        return;
    }
    work.own.round = None;
    work.own.shown = None;
}

/// The round that is gone through: the one that was answered since the panel was opened, else the one that was begun.
pub fn current_round<'m>(seen: &LiveSeen<'m>) -> Option<&'m EquipmentRound> {
    let records = seen.records();
    let own = seen.own.round.and_then(|id| records.equipment_rounds.get(id));
    own.or_else(|| records.round_begun().map(|(round, _)| round))
}

/// The answer of a row in the round that is gone through; `None` = not answered yet.
pub fn answer_of<'m>(seen: &LiveSeen<'m>, row: Key) -> Option<&'m RoundResult> {
    let round = current_round(seen)?;
    seen.records().round_answers(round.id).get(&row).copied()
}

/// The name of a row: the device, the post with whoever holds it, or the line of the checklist.
pub fn name_of(records: &Records, row: Key) -> String {
    let (what, who) = named(records, row);
    what + &who
}

/// The words of a row, and behind them the name of the person, if it is about one.
#[expect(clippy::wildcard_enum_match_arm, reason = "other rows are in no round")]
pub fn named(records: &Records, row: Key) -> (String, String) {
    match row {
        Key::Equipment(id) => records
            .equipment
            .get(id)
            .map(|device| (device.name.clone(), String::new())),
        Key::DutyPost(id) => records.duty_posts.get(id).map(|post| {
            let what = if post.task.is_empty() { &post.desk } else { &post.task };
            (what.clone(), format!(" · {}", post.person))
        }),
        Key::CheckItem(id) => records.checklist.get(id).map(|line| (line.text.clone(), String::new())),
        _ => None,
    }
    .unwrap_or_default()
}

/// The rows with their parts.
pub fn parted(seen: &LiveSeen) -> Vec<(Beat, Key)> {
    seen.records().round_rows()
}

/// Answers the chosen row and goes to the next one that is open.
fn answer(work: &mut LiveWork, cx: &mut Cx, result: TestResult, note: &str) {
    let Some(key) = chosen(&work.seen()) else {
        return cx.say(Message::Room(RoomMessage::NothingToLookAfter));
    };
    let seen = work.seen();
    let records = seen.records();
    let Some(meeting) = records.open() else { return };
    let mut parts = Vec::new();
    let (round, name) = match current_round(&seen) {
        Some(round) => (round.id, round.name.clone()),
        None => {
            let round = new_round(records, cx);
            let found = (round.id, round.name.clone());
            parts.push(Change::put(round));
            found
        }
    };
    let answered = RoundResult {
        id: cx.mint(),
        meeting,
        round,
        equipment: None,
        post: None,
        line: None,
        result,
        at: cx.now,
        by: work.ledger.clerk().to_owned(),
        note: note.to_owned(),
    };
    parts.push(Change::put(about(answered, key)));
    let fault = faulty(work, key, note, cx).filter(|_| result == TestResult::Fail);
    let opens_incident = fault.is_some();
    parts.extend(fault.unwrap_or_default());
    work.own.round = Some(round);
    commit(work.ledger, Act::Test, Change::Batch(parts), cx);
    if let Some(shown) = &mut work.own.shown {
        shown.field.set_text("");
    }
    say(work, (round, name), opens_incident, cx);
    to_next_open(work);
}

/// The same result, about a row.
#[expect(clippy::wildcard_enum_match_arm, reason = "other rows are in no round")]
fn about(result: RoundResult, row: Key) -> RoundResult {
    match row {
        Key::Equipment(id) => RoundResult {
            equipment: Some(id),
            ..result
        },
        Key::DutyPost(id) => RoundResult {
            post: Some(id),
            ..result
        },
        Key::CheckItem(id) => RoundResult {
            line: Some(id),
            ..result
        },
        _ => result,
    }
}

/// The rows of the incident that a fault opens; `None` where one is open for the same device, or the same words.
fn faulty(work: &LiveWork, row: Key, note: &str, cx: &mut Cx) -> Option<Vec<Change>> {
    let records = work.records();
    let device = if let Key::Equipment(id) = row { Some(id) } else { None };
    let words = &work.shared.words().room;
    let name = name_of(records, row);
    let text = (words.fault)(&name, if note.is_empty() { words.out_of_order } else { note });
    let known = match device {
        Some(device) => records.open_fault(device).is_some(),
        None => records
            .open_incidents()
            .any(|(_, open)| records.incident_text(open) == text),
    };
    if known {
        return None;
    }
    let moment = (cx.now, cx.now);
    Some(incident::fault(records, (device, &text), moment, &mut cx.mint_now()))
}

/// A round that begins now.
fn new_round(records: &Records, cx: &mut Cx) -> EquipmentRound {
    let last = records.equipment_rounds.rows().last();
    EquipmentRound {
        id: cx.mint(),
        meeting: records.open().unwrap_or(Id::from_raw(0)),
        place: last.map_or(0, |round| round.place.saturating_add(PLACE_STEP)),
        name: records.next_round_name(),
        title: String::new(),
        due_offset: None,
        due: Some(records.round_due().unwrap_or(cx.now)),
        moment: LIVE.to_owned(),
    }
}

/// Says what an answer did: the round is complete, or an incident was opened.
fn say(work: &LiveWork, (round, name): (Id<EquipmentRound>, String), opens_incident: bool, cx: &mut Cx) {
    let records = work.records();
    let complete = records.round_begun().is_none();
    if complete {
        let zone = work.seen().zone();
        let next = records.round_due().map(|due| zone.hm(due));
        cx.say(Message::Room(RoomMessage::RoundComplete {
            name,
            faults: records.faults_of(round),
            next,
        }));
    } else if opens_incident && let Some((number, _)) = records.open_incidents().last() {
        cx.say(Message::Room(RoomMessage::IncidentOpened(number)));
    }
}

/// The chosen row.
pub fn chosen(seen: &LiveSeen) -> Option<Key> {
    let at = panel(seen).ok()?.cursor.at();
    rows(seen.records()).get(at).copied()
}

/// Goes to the next row that is not answered in this round, from the chosen one on; stays where none is.
fn to_next_open(work: &mut LiveWork) {
    let seen = work.seen();
    let answers = current_round(&seen).map(|round| seen.records().round_answers(round.id));
    let is_open = |key: &Key| answers.as_ref().is_none_or(|answers| !answers.contains_key(key));
    let rows = rows(seen.records());
    let from = seen.own.shown.as_ref().map_or(0, |shown| shown.cursor.at());
    let after = rows.iter().enumerate().skip(from).find(|(_, key)| is_open(key));
    let next = after.or_else(|| rows.iter().enumerate().find(|(_, key)| is_open(key)));
    let next = next.map(|(at, _)| at);
    if let (Some(shown), Some(at)) = (&mut work.own.shown, next) {
        shown.cursor.set(at);
        shown.moved = true;
    }
}
