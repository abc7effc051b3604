//! Taking in an agenda from a text: every line with what it becomes, before anything is stored. A line can be left out, or taken in
//! where it was not understood; Enter stores all as one act.

mod order;
mod text_line;

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use crate::{
    domain::{
        agenda::Item,
        change::{Act, Change},
        id::{Id, Ids},
        people::Attendee,
        records::Records,
        time::Stamp,
    },
    ledger::Ledger,
    line::agenda::{
        AgendaText, AgendaTextItem, Rejected, Rejection, is_same_subject, perhaps_presenter, split_presenter,
        sure_presenter,
    },
    offer,
    words::{field::FieldName, room_messages::RoomMessage, why::Why},
};

use super::{
    commit::commit,
    cursor::{Cursor, Step},
    cx::Cx,
    effect::{Effect, Errand},
    form::{Form, FormKind},
    forms::read::typed_path,
    message::Message,
    offer::{Offer, always},
    outcome::Outcome,
    seen::{Seen, Work},
};

use text_line::title_key;
pub use text_line::{AgendaTextLine, LineVerdict};

/// Where the text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaSource {
    /// It was pasted; Esc gives it back to its form.
    Pasted(String),
    File(PathBuf),
}

/// How many lines there are of each verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AgendaCounts {
    pub added: usize,
    pub instead: usize,
    pub there: usize,
    /// Left out by hand, and no items.
    pub left: usize,
}

/// The plan, line by line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaPlan {
    pub rows: Vec<AgendaTextLine>,
    /// Only the items of the text, in its order, with its numbers: what else was on the agenda goes.
    pub exact: bool,
}

impl AgendaPlan {
    /// Compares a text with the agenda of the open meeting. `turned` holds how often the clerk turned each line: left out or taken in; one
    /// that takes the place of another is added beside it first.
    pub fn of(records: &Records, read: &AgendaText, turned: &HashMap<usize, u8>, exact: bool) -> Self {
        let known: HashMap<String, &Item> = records
            .items
            .iter()
            .map(|item| (title_key(&item.title), item))
            .collect();
        let read = AgendaText {
            items: read.items.iter().map(|item| as_known(&known, item)).collect(),
            ..read.clone()
        };
        let is_there = |item: &AgendaTextItem| known.contains_key(&title_key(&item.title));
        let kept: HashSet<String> = read
            .items
            .iter()
            .filter(|item| is_there(item))
            .map(|item| title_key(&item.title))
            .collect();
        let mut free: Vec<&Item> = order::untouched(records)
            .into_iter()
            .filter(|item| !kept.contains(&title_key(&item.title)))
            .collect();
        let mut rows: Vec<AgendaTextLine> = Vec::with_capacity(read.items.len());
        for item in &read.items {
            let mut item = named(records, item);
            // Only top items stay where the text alone counts: what stands under one is made anew there.
            let there = is_there(&item) && !(exact && item.depth > 0);
            let stands_for = |other: &Item| item.kind.unwrap_or_default() == other.kind && other.is_room();
            let top = item.depth == 0 && !there;
            let same = |other: &&Item| top && is_same_subject(&item.title, &other.title);
            let stands = |other: &&Item| top && stands_for(other);
            let place = free.iter().position(same).or_else(|| free.iter().position(stands));
            let instead = place.map(|at| free.remove(at));
            let times = turned.get(&item.line).copied().unwrap_or(0);
            let verdict = match (there, instead.is_some(), times) {
                (true, ..) => LineVerdict::There,
                (false, true, times) if times % 3 == 0 => LineVerdict::Instead,
                (false, true, times) if times % 3 == 1 => LineVerdict::Added,
                (false, false, times) if times % 2 == 0 => LineVerdict::Added,
                (false, ..) => LineVerdict::LeftOut,
            };
            let there = known.get(&title_key(&item.title)).copied();
            keep_kind(&mut item, verdict, (there, instead));
            let perhaps = item
                .presenter
                .is_none()
                .then(|| perhaps_presenter(&item.title))
                .flatten();
            rows.push(AgendaTextLine {
                line: item.line,
                perhaps: perhaps.unwrap_or_default().to_owned(),
                text: String::new(),
                verdict,
                number: String::new(),
                instead: instead.map(|old| (old.id, old.title.clone())),
                item: Some(item),
            });
        }
        rows.extend(rejected(&read, turned));
        rows.sort_by_key(|row| row.line);
        let mut plan = Self {
            rows,
            // Once something was said under an item, none of them goes.
            exact: exact && !order::untouched(records).is_empty(),
        };
        plan.number(records);
        plan
    }

    /// Gives the items of the text the numbers which they will have: those of the agenda as it will be.
    fn number(&mut self, records: &Records) {
        let Some(meeting) = records.open() else { return };
        let mut ids = Ids::new(0);
        let (parts, made) = order::changes(records, meeting, (&self.rows, self.exact), &mut || {
            ids.at(Stamp::from_ms(0)).mint()
        });
        let after = records.after(&Change::Batch(parts));
        let numbered: HashMap<Id<Item>, String> = after
            .numbered_items()
            .into_iter()
            .map(|(item, number, _)| (item.id, number))
            .collect();
        for (at, row) in self.rows.iter_mut().enumerate() {
            let item = match row.verdict {
                LineVerdict::Added => made.get(&at).copied(),
                LineVerdict::Instead => row.instead.as_ref().map(|(id, _)| *id),
                LineVerdict::There | LineVerdict::LeftOut | LineVerdict::Not(_) => None,
            };
            row.number = item.and_then(|id| numbered.get(&id)).cloned().unwrap_or_default();
        }
    }

    /// How many lines there are of each verdict.
    pub fn counts(&self) -> AgendaCounts {
        let mut counts = AgendaCounts::default();
        for row in &self.rows {
            match row.verdict {
                LineVerdict::Added => counts.added += 1,
                LineVerdict::Instead => counts.instead += 1,
                LineVerdict::There => counts.there += 1,
                LineVerdict::LeftOut
                | LineVerdict::Not(Rejection::NoTitle | Rejection::TooLong | Rejection::NotAnItem | Rejection::Break) =>
                {
                    counts.left += 1;
                }
                LineVerdict::Not(Rejection::Heading | Rejection::Letter) => {}
            }
        }
        counts
    }
}

/// The lines that are no items; those that the clerk turned are taken in.
fn rejected(read: &AgendaText, turned: &HashMap<usize, u8>) -> Vec<AgendaTextLine> {
    let row = |line: &Rejected| {
        let wanted = turned.get(&line.line).is_some_and(|times| times % 2 == 1);
        AgendaTextLine {
            line: line.line,
            text: line.text.clone(),
            item: wanted.then(|| AgendaTextItem {
                title: line.text.clone(),
                line: line.line,
                ..AgendaTextItem::default()
            }),
            verdict: if wanted {
                LineVerdict::Added
            } else {
                LineVerdict::Not(line.why)
            },
            number: String::new(),
            perhaps: String::new(),
            instead: None,
        }
    };
    read.rejected.iter().map(row).collect()
}

/// Gives an item the kind of the one that stays: always where that is there already, else where the text names no kind.
fn keep_kind(item: &mut AgendaTextItem, verdict: LineVerdict, (there, instead): (Option<&Item>, Option<&Item>)) {
    let stays = match verdict {
        LineVerdict::There => there.map(|known| known.kind),
        LineVerdict::Instead => item.kind.or(instead.map(|known| known.kind)),
        LineVerdict::Added | LineVerdict::LeftOut | LineVerdict::Not(_) => None,
    };
    item.kind = stays.or(item.kind);
}

/// An item under the title that an item of the agenda has, where what was taken for a detail belongs to that: 第一议题（学习传达）.
fn as_known(known: &HashMap<String, &Item>, item: &AgendaTextItem) -> AgendaTextItem {
    let (own, whole) = (title_key(&item.title), title_key(&item.whole));
    // Behind the title may stand a bracket with details.
    let begins = |key: &&String| {
        let rest = whole.strip_prefix(key.as_str());
        key.len() > own.len() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['(', '（']))
    };
    let longest = known.keys().filter(begins).max_by_key(|key| key.len());
    match longest.and_then(|key| known.get(key)) {
        Some(there) => AgendaTextItem {
            title: there.title.clone(),
            ..item.clone()
        },
        None => item.clone(),
    }
}

/// An item with the presenter whose name stands at the end of its title: somebody of the list, or several between strokes.
fn named(records: &Records, item: &AgendaTextItem) -> AgendaTextItem {
    let listed = |name: &str| {
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        let bears = |who: &&Attendee| {
            let full = records.name_of(who.id).to_lowercase();
            let own: Vec<&str> = full.split_whitespace().collect();
            full == name.to_lowercase() || !words.is_empty() && words.iter().all(|word| own.contains(&word.as_str()))
        };
        records.attendees.iter().filter(bears).count() == 1
    };
    let split = item
        .presenter
        .is_none()
        .then(|| split_presenter(&item.title, &listed))
        .flatten();
    // Against a list somebody whom it does not hold is asked about.
    let nobody_yet = item.presenter.is_none() && records.attendees.is_empty();
    let split = split.or_else(|| nobody_yet.then(|| sure_presenter(&item.title)).flatten());
    match split {
        Some((title, presenter)) => AgendaTextItem {
            title,
            presenter: Some(presenter),
            ..item.clone()
        },
        None => item.clone(),
    }
}

/// Stores the items of a plan as one act; returns how many rows it wrote.
pub fn store(ledger: &mut Ledger, plan: &AgendaPlan, cx: &mut Cx) -> usize {
    let r = ledger.records();
    let Some(meeting) = r.open() else { return 0 };
    let (parts, _) = order::changes(r, meeting, (&plan.rows, plan.exact), &mut || cx.mint());
    let written = parts.len();
    if written > 0 {
        commit(ledger, Act::EditItem, Change::Batch(parts), cx);
    }
    written
}

/// The lines before anything is stored.
#[derive(Debug)]
pub struct AgendaPreview {
    pub source: AgendaSource,
    reading: AgendaText,
    pub plan: AgendaPlan,
    pub cursor: Cursor,
    turned: HashMap<usize, u8>,
    /// The state of the records that the plan was made for.
    revision: u64,
}

/// Asks for the file.
pub fn form() -> Form {
    Form::new(FormKind::ImportAgenda).line(FieldName::Path, "").required()
}

/// The file of the form is to be read. The form stays until it has been.
pub fn read_file(form: &Form, cx: &mut Cx) -> bool {
    cx.emit(Effect::Errand(Errand::ReadAgenda(typed_path(form))));
    false
}

/// The commands of the preview.
pub const OFFERS: &[Offer<AgendaPreview>] = &[
    offer!(StoreAgenda, always, store_shown),
    offer!(CloseAgenda, always, |_, _, ()| Outcome::Close),
    offer!(TurnLine, chosen, turn),
    offer!(OnlyThese, always, only_these),
];

impl AgendaPreview {
    /// A text, compared with the agenda.
    pub fn of(source: AgendaSource, reading: AgendaText, ledger: &Ledger) -> Self {
        let turned = HashMap::new();
        Self {
            plan: AgendaPlan::of(ledger.records(), &reading, &turned, false),
            source,
            reading,
            cursor: Cursor::START,
            turned,
            revision: ledger.revision(),
        }
    }

    /// Makes the plan again when the records have changed.
    pub fn refresh(&mut self, ledger: &Ledger) {
        if self.revision != ledger.revision() {
            self.plan = AgendaPlan::of(ledger.records(), &self.reading, &self.turned, self.plan.exact);
            self.revision = ledger.revision();
        }
    }

    /// Moves the cursor.
    pub fn step(&mut self, step: Step) {
        self.cursor.step(step, self.plan.rows.len());
    }
}

/// The line under the cursor, if something can be changed about it.
fn chosen(seen: &Seen<'_, AgendaPreview>) -> Result<usize, Why> {
    match seen.own.plan.rows.get(seen.own.cursor.at()) {
        Some(row) if row.verdict != LineVerdict::There => Ok(row.line),
        _ => Err(Why::NoRow),
    }
}

/// Leaves the line out, or takes it in; the cursor stays, so that the same key takes that back.
fn turn(work: &mut Work<'_, AgendaPreview>, _: &mut Cx, line: usize) {
    let preview = &mut *work.own;
    let times = preview.turned.entry(line).or_default();
    // Two and three fates meet again after six turns.
    *times = (*times + 1) % 6;
    preview.plan = AgendaPlan::of(
        work.ledger.records(),
        &preview.reading,
        &preview.turned,
        preview.plan.exact,
    );
}

/// Only the items of the text, in its order, with its numbers; the same key takes that back.
fn only_these(work: &mut Work<'_, AgendaPreview>, cx: &mut Cx, (): ()) {
    let preview = &mut *work.own;
    let exact = !preview.plan.exact;
    preview.plan = AgendaPlan::of(work.ledger.records(), &preview.reading, &preview.turned, exact);
    cx.say(match (exact, preview.plan.exact) {
        (true, true) => Message::Room(RoomMessage::OnlyTheseItems),
        (true, false) => Message::Room(RoomMessage::AgendaInUse),
        (false, _) => Message::Room(RoomMessage::AlsoOtherItems),
    });
}

fn store_shown(work: &mut Work<'_, AgendaPreview>, cx: &mut Cx, (): ()) -> Outcome {
    work.own.refresh(work.ledger);
    let counts = work.own.plan.counts();
    if counts.added + counts.instead == 0 && !work.own.plan.exact {
        cx.say(Message::NothingToTake);
        return Outcome::Stay;
    }
    store(work.ledger, &work.own.plan, cx);
    work.own.source = AgendaSource::Pasted(String::new());
    cx.say(Message::AgendaTaken(
        counts.added,
        counts.instead,
        counts.there,
        counts.left,
    ));
    Outcome::Close
}
