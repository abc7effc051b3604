//! The session as it runs: the current item and speaker, clocks and lamps of the agenda, numbers. All derived from entries.

use std::collections::{HashMap, HashSet};

use crate::domain::{
    agenda::{Item, ItemOutcome},
    entry::{ClockTurn, Entry, EntryKind, PLACE_STEP},
    id::Id,
    people::Attendee,
    record::Handle,
    records::Records,
    time::Stamp,
};

/// The three lamps of an item: 议, 决, 行 (docs/rules.md §outcome).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lamps {
    pub discussed: bool,
    pub decided: bool,
    pub acted: bool,
}

/// An item with its shown number, its depth, and what the session made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaLine {
    pub item: Id<Item>,
    /// `2` or `2.1`.
    pub number: String,
    /// 0 for items, 1 for their sub-items.
    pub depth: u8,
    pub lamps: Lamps,
    /// Milliseconds spent on it so far, sub-items not included.
    pub used_ms: i64,
}

impl Records {
    /// The item that is being discussed: the last one taken up.
    pub fn current_item(&self) -> Option<Id<Item>> {
        self.item_at(self.next_place())
    }

    /// The item that was being discussed at a place of the feed: a late line belongs where it is put, not where it was typed.
    pub fn item_at(&self, place: i64) -> Option<Id<Item>> {
        let mut starts = self.entries.of(Handle::ItemStart).rev();
        starts.find(|e| e.place < place).and_then(|e| e.item)
    }

    /// The lines after a place that belong to the item taken up there.
    pub fn under_item_at(&self, place: i64) -> impl Iterator<Item = &Entry> {
        // Rows stand by their place: the whole feed before it is not walked.
        let rows = self.entries.rows();
        let from = rows.partition_point(|e| e.place <= place);
        let after = rows.get(from..).unwrap_or_default();
        after.iter().take_while(|e| e.kind != EntryKind::ItemStart || e.struck)
    }

    /// Returns the entries before a place of the feed, the nearest first.
    pub(super) fn before(&self, place: i64) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .rev()
            .skip_while(move |e| e.place >= place)
            .filter(|e| !e.struck)
    }

    /// Speakers, latest first, each once; for ranking names.
    pub fn recent_speakers(&self, most: usize) -> Vec<Id<Attendee>> {
        let mut recent = Vec::new();
        for speaker in self.entries.iter().rev().take(200).filter_map(|e| e.speaker) {
            if !recent.contains(&speaker) {
                recent.push(speaker);
                if recent.len() == most {
                    break;
                }
            }
        }
        recent
    }

    /// The place of a line that is added at the end of the feed.
    pub fn next_place(&self) -> i64 {
        self.entries.rows().last().map_or(0, |e| e.place + PLACE_STEP)
    }

    /// The items in the order of the agenda, sub-items after their item, with numbers: their own, else counted from their place.
    pub fn numbered_items(&self) -> Vec<(&Item, String, u8)> {
        let mut lines = Vec::with_capacity(self.items.len());
        let mut top = Vec::new();
        let mut below: HashMap<Id<Item>, Vec<&Item>> = HashMap::new();
        for item in &self.items {
            match item.parent {
                Some(parent) if self.items.get(parent).is_some() => below.entry(parent).or_default().push(item),
                Some(_) | None => top.push(item),
            }
        }
        let mut counted = Counted::default();
        for item in top {
            let number = counted.number(item, ("", ""));
            lines.push((item, number.clone(), 0));
            push_children(&below, (item.id, &item.own_number), &number, 1, &mut lines);
        }
        lines
    }

    /// The shown number of an item.
    pub fn item_number(&self, id: Id<Item>) -> Option<String> {
        self.numbered_items()
            .into_iter()
            .find(|(item, ..)| item.id == id)
            .map(|(_, number, _)| number)
    }

    /// The agenda with lamps and time used up to `now`. One walk over the entries.
    pub fn agenda_lines(&self, now: Stamp) -> Vec<AgendaLine> {
        let mut lines: Vec<AgendaLine> = self
            .numbered_items()
            .into_iter()
            .map(|(item, number, depth)| AgendaLine {
                item: item.id,
                number,
                depth,
                lamps: set_lamps(item),
                used_ms: 0,
            })
            .collect();
        let slot: HashMap<_, _> = lines.iter().enumerate().map(|(n, line)| (line.item, n)).collect();
        let mut running: Option<(usize, Stamp)> = None;
        let mut rests = false;
        for entry in self.entries.iter().filter(|e| !e.struck) {
            let own = entry.item.and_then(|id| slot.get(&id)).copied();
            if let Some(line) = own.and_then(|n| lines.get_mut(n)) {
                light(&mut line.lamps, entry);
            }
            match entry.kind.clock_turn() {
                ClockTurn::TakesUpItem => {
                    stop_clock(&mut lines, running.take(), entry.at);
                    running = own.map(|n| (n, entry.at)).filter(|_| !rests);
                }
                ClockTurn::Rests => {
                    rests = true;
                    stop_clock(&mut lines, running.take(), entry.at);
                }
                ClockTurn::Opens => rests = false,
                ClockTurn::GoesOn => {
                    rests = false;
                    stop_clock(&mut lines, running.take(), entry.at);
                    running = own.map(|n| (n, entry.at));
                }
                ClockTurn::Nothing => {}
            }
        }
        stop_clock(&mut lines, running, now);
        for line in &mut lines {
            line.lamps.decided |= self.outcome_by_vote(line.item).is_some();
        }
        lines
    }

    /// How long the meeting has been in session by `now`, recesses not counted, in milliseconds.
    pub fn session_ms(&self, now: Stamp) -> i64 {
        let mut sum = 0;
        let mut since = None;
        for entry in self.entries.iter().filter(|e| !e.struck) {
            match entry.kind.clock_turn() {
                ClockTurn::Opens | ClockTurn::GoesOn => since = since.or(Some(entry.at)),
                ClockTurn::Rests => sum += since.take().map_or(0, |from| entry.at.since(from).max(0)),
                ClockTurn::TakesUpItem | ClockTurn::Nothing => {}
            }
        }
        sum + since.map_or(0, |from| now.since(from).max(0))
    }
}

/// Adds the items below one, with those below them.
fn push_children<'a>(
    below: &HashMap<Id<Item>, Vec<&'a Item>>,
    (parent, given): (Id<Item>, &str),
    number: &str,
    depth: u8,
    lines: &mut Vec<(&'a Item, String, u8)>,
) {
    if depth > 3 {
        return;
    }
    let mut counted = Counted::default();
    for &item in below.get(&parent).into_iter().flatten() {
        let number = counted.number(item, (number, given.trim()));
        lines.push((item, number.clone(), depth));
        push_children(below, (item.id, &item.own_number), &number, depth + 1, lines);
    }
}

/// The numbers of items beside one another, as far as they are given.
#[derive(Default)]
struct Counted {
    /// The place of the last one.
    last: u32,
    given: HashSet<u32>,
}

impl Counted {
    /// The number of the next item below `parent`: its own, else that of its place, or the next one that no item before it bears. An own number that an item
    /// before it bears already is counted too: otherwise `#3` would be two items.
    /// `parent` is its number as shown, and the one it has of its own: a part bears the number under which its item is shown.
    fn number(&mut self, item: &Item, (parent, given): (&str, &str)) -> String {
        self.last += 1;
        let own = item.own_number.trim();
        match own.parse::<u32>() {
            Ok(figure) if self.given.insert(figure) => return own.to_owned(),
            Err(_) if !own.is_empty() => {
                let part = own.strip_prefix(given).and_then(|rest| rest.strip_prefix('.'));
                let moved = part.filter(|_| !given.is_empty() && given != parent && !parent.is_empty());
                return moved.map_or_else(|| own.to_owned(), |part| format!("{parent}.{part}"));
            }
            Ok(_) | Err(_) => {}
        }
        let mut counted = self.last;
        while self.given.contains(&counted) {
            counted += 1;
        }
        self.given.insert(counted);
        if parent.is_empty() {
            counted.to_string()
        } else {
            format!("{parent}.{counted}")
        }
    }
}

fn light(lamps: &mut Lamps, entry: &Entry) {
    lamps.discussed |= entry.kind.is_content();
    lamps.decided |= entry.kind == EntryKind::Decision;
    lamps.acted |= entry.kind == EntryKind::Action;
}

fn stop_clock(lines: &mut [AgendaLine], running: Option<(usize, Stamp)>, now: Stamp) {
    if let Some((slot, since)) = running
        && let Some(line) = lines.get_mut(slot)
    {
        line.used_ms += now.since(since).max(0);
    }
}

/// The lamps that the clerk lit by hand.
fn set_lamps(item: &Item) -> Lamps {
    let settled = matches!(
        item.outcome,
        Some(
            ItemOutcome::Decided
                | ItemOutcome::Deferred
                | ItemOutcome::Noted
                | ItemOutcome::Withdrawn
                | ItemOutcome::Referred
        )
    ) || (item.outcome == Some(ItemOutcome::NoDecision) && !item.outcome_reason.is_empty());
    Lamps {
        discussed: item.outcome == Some(ItemOutcome::Withdrawn),
        decided: settled,
        acted: !item.no_action_reason.is_empty(),
    }
}
