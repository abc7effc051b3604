//! Taking in an agenda from a text: every line with what it becomes, before anything is stored. A line can be left out, or taken in
//! where it was not understood; Enter stores all as one act.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use crate::{
    domain::{
        agenda::Item,
        change::{Act, Change},
        id::{Id, Ids},
        meeting::Meeting,
        record::Record,
        records::Records,
        time::Stamp,
    },
    ledger::Ledger,
    line::agenda::{AgendaText, AgendaTextItem, Rejection},
    offer,
    words::{field::FieldName, why::Why},
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

/// Where the text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaSource {
    /// It was pasted; Esc gives it back to its form.
    Pasted(String),
    File(PathBuf),
}

/// The fate of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineVerdict {
    Added,
    /// An item of this title is on the agenda.
    There,
    LeftOut,
    /// No item, and why.
    Not(Rejection),
}

/// One line of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaTextLine {
    /// Counted from 1.
    pub line: usize,
    /// The line as it was written, where it is no item.
    pub text: String,
    pub item: Option<AgendaTextItem>,
    pub verdict: LineVerdict,
    /// The number that the item gets; empty = none.
    pub number: String,
}

/// How many lines there are of each verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AgendaCounts {
    pub added: usize,
    pub there: usize,
    /// Left out by hand, and no items.
    pub left: usize,
}

/// The plan, line by line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaPlan {
    pub rows: Vec<AgendaTextLine>,
}

impl AgendaPlan {
    /// Compares a text with the agenda of the open meeting. `turned` holds the lines of which the clerk wants the contrary.
    pub fn of(records: &Records, read: &AgendaText, turned: &HashSet<usize>) -> Self {
        let known: HashSet<String> = records.items.iter().map(|item| title_key(&item.title)).collect();
        let mut rows: Vec<AgendaTextLine> = read
            .items
            .iter()
            .map(|item| {
                let verdict = if known.contains(&title_key(&item.title)) {
                    LineVerdict::There
                } else if turned.contains(&item.line) {
                    LineVerdict::LeftOut
                } else {
                    LineVerdict::Added
                };
                AgendaTextLine {
                    line: item.line,
                    text: String::new(),
                    item: Some(item.clone()),
                    verdict,
                    number: String::new(),
                }
            })
            .collect();
        rows.extend(read.rejected.iter().map(|line| {
            let wanted = turned.contains(&line.line);
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
            }
        }));
        rows.sort_by_key(|row| row.line);
        let mut plan = Self { rows };
        plan.number(records);
        plan
    }

    /// Gives the items that are added the numbers which they will have: those of the agenda with them in it.
    fn number(&mut self, records: &Records) {
        let Some(meeting) = records.open() else { return };
        let mut ids = Ids::new(0);
        let parts = changes(records, meeting, self, &mut || ids.at(Stamp::from_ms(0)).mint());
        let mut made = Vec::new();
        let change = Change::Batch(parts);
        change.each(&mut |part| {
            if let Change::Put(Record::Item(item)) = part {
                made.push(item.id);
            }
        });
        let after = records.after(&change);
        let numbered: HashMap<Id<Item>, String> = after
            .numbered_items()
            .into_iter()
            .map(|(item, number, _)| (item.id, number))
            .collect();
        let mut made = made.into_iter();
        for row in &mut self.rows {
            if row.item.is_some() && row.verdict == LineVerdict::Added {
                let number = made.next().and_then(|id| numbered.get(&id));
                row.number = number.cloned().unwrap_or_default();
            }
        }
    }

    /// How many lines there are of each verdict.
    pub fn counts(&self) -> AgendaCounts {
        let mut counts = AgendaCounts::default();
        for row in &self.rows {
            match row.verdict {
                LineVerdict::Added => counts.added += 1,
                LineVerdict::There => counts.there += 1,
                LineVerdict::LeftOut
                | LineVerdict::Not(Rejection::NoTitle | Rejection::TooLong | Rejection::NotAnItem) => counts.left += 1,
                LineVerdict::Not(Rejection::Heading) => {}
            }
        }
        counts
    }
}

/// A title to compare: blanks and capitals make no other item of it.
fn title_key(title: &str) -> String {
    title.split_whitespace().collect::<String>().to_lowercase()
}

/// Stores the items of a plan as one act; returns how many are new.
pub fn store(ledger: &mut Ledger, plan: &AgendaPlan, cx: &mut Cx) -> usize {
    let r = ledger.records();
    let Some(meeting) = r.open() else { return 0 };
    let parts = changes(r, meeting, plan, &mut || cx.mint());
    let added = parts.len();
    if added > 0 {
        commit(ledger, Act::EditItem, Change::Batch(parts), cx);
    }
    added
}

fn changes(r: &Records, meeting: Id<Meeting>, plan: &AgendaPlan, mint: &mut dyn FnMut() -> Id<Item>) -> Vec<Change> {
    let there: HashMap<String, Id<Item>> = r
        .items
        .iter()
        .filter(|item| item.parent.is_none())
        .map(|item| (title_key(&item.title), item.id))
        .collect();
    let added = plan.rows.iter().filter(|row| row.verdict == LineVerdict::Added);
    let (mut place, step) = r.places_for(added.count());
    let mut parent = None;
    let mut parts = Vec::new();
    for row in &plan.rows {
        let Some(read) = &row.item else { continue };
        if row.verdict != LineVerdict::Added {
            if read.depth == 0 {
                // A sub-item of an item that is there already goes under that one.
                parent = there.get(&title_key(&read.title)).copied();
            }
            continue;
        }
        let id = mint();
        if read.depth == 0 {
            parent = Some(id);
        }
        parts.push(Change::put(Item {
            kind: read.kind.unwrap_or_default(),
            minutes: read.minutes,
            presenter: read.presenter.clone().unwrap_or_default(),
            own_number: read.number.clone(),
            parent: parent.filter(|_| read.depth > 0),
            ..Item::titled(id, meeting, place, &read.title)
        }));
        place += step;
    }
    parts
}

/// The lines before anything is stored.
#[derive(Debug)]
pub struct AgendaPreview {
    pub source: AgendaSource,
    reading: AgendaText,
    pub plan: AgendaPlan,
    pub cursor: Cursor,
    turned: HashSet<usize>,
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
];

impl AgendaPreview {
    /// A text, compared with the agenda.
    pub fn of(source: AgendaSource, reading: AgendaText, ledger: &Ledger) -> Self {
        let turned = HashSet::new();
        Self {
            plan: AgendaPlan::of(ledger.records(), &reading, &turned),
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
            self.plan = AgendaPlan::of(ledger.records(), &self.reading, &self.turned);
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
    if !preview.turned.remove(&line) {
        preview.turned.insert(line);
    }
    preview.plan = AgendaPlan::of(work.ledger.records(), &preview.reading, &preview.turned);
}

fn store_shown(work: &mut Work<'_, AgendaPreview>, cx: &mut Cx, (): ()) -> Outcome {
    work.own.refresh(work.ledger);
    let counts = work.own.plan.counts();
    if counts.added == 0 {
        cx.say(Message::NothingToTake);
        return Outcome::Stay;
    }
    store(work.ledger, &work.own.plan, cx);
    work.own.source = AgendaSource::Pasted(String::new());
    cx.say(Message::AgendaTaken(counts.added, counts.there, counts.left));
    Outcome::Close
}
