//! Makes a large file for benchmarks; two files of one seed are alike.

use std::{fmt::Write as _, path::Path};

use anyhow::anyhow;

use crate::{
    domain::{
        action::{Action, ActionState, Due, MatterOrigin, Owner},
        agenda::Item,
        attendance::Interval,
        change::{Act, Change, Commit, Seq, Turn, UndoScope},
        entry::{Entry, EntryKind, PLACE_STEP},
        id::{Id, Ids},
        meeting::{Meeting, MeetingState},
        people::{Attendee, Person},
        template::ITEM_STEP,
        time::{Stamp, Zone},
    },
    store::{OpenMode, Store},
};

/// The size of the file.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub meetings: u32,
    /// Over all meetings; the last one, which is live, holds 5,000 of them.
    pub entries: u32,
    pub seed: u64,
}

/// Entries and people of the live meeting.
const LIVE_ENTRIES: u32 = 5_000;
const LIVE_PEOPLE: usize = 500;
/// The first meeting: 2026-01-05 09:00 UTC.
const FIRST: Stamp = Stamp::from_ms(1_767_603_600_000);
/// Entries of one commit of a meeting that is over.
const BATCH: usize = 500;

/// Writes the file.
///
/// # Errors
/// There is a file already, or it cannot be written.
pub fn generate(path: &Path, size: &Size) -> anyhow::Result<()> {
    if path.exists() {
        return Err(anyhow!("{} exists already", path.display()));
    }
    super::paths::prepare_file(path)?;
    let mut store = Store::open(path, OpenMode::ReadWrite).map_err(|e| anyhow!("{e}"))?;
    store.trust();
    let mut maker = Maker {
        ids: Ids::new(size.seed),
        random: size.seed,
        seq: Seq::default(),
        store: &mut store,
    };
    let live = LIVE_ENTRIES.min(size.entries);
    let others = size.meetings.saturating_sub(1).max(1);
    let each = (size.entries - live) / others;
    for n in 0..size.meetings.saturating_sub(1) {
        maker.meeting(n, each, 12, false)?;
    }
    maker.meeting(size.meetings, live, LIVE_PEOPLE, true)?;
    store.tidy();
    Ok(())
}

struct Maker<'a> {
    ids: Ids,
    random: u64,
    seq: Seq,
    store: &'a mut Store,
}

const SYLLABLES: [&str; 24] = [
    "明", "远", "清", "安", "文", "思", "若", "可", "一", "海", "山", "云", "林", "舟", "宁", "嘉", "言", "和", "光",
    "雨", "之", "恒", "川", "岚",
];
const SURNAMES: [&str; 16] = [
    "张", "李", "王", "赵", "钱", "孙", "周", "吴", "郑", "冯", "陈", "卫", "蒋", "沈", "韩", "杨",
];
const WORDS: [&str; 16] = [
    "预算", "方案", "进度", "会议", "采购", "培训", "维修", "合同", "意见", "修改", "落实", "report", "budget",
    "schedule", "建议", "下周",
];

impl Maker<'_> {
    fn below(&mut self, n: usize) -> usize {
        self.random = self
            .random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.random >> 33).unwrap_or(0) % n.max(1)
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        let at = self.below(from.len());
        from.get(at).copied().unwrap_or("")
    }

    fn sentence(&mut self) -> String {
        let words = 6 + self.below(14);
        let mut text = String::new();
        for _ in 0..words {
            let word = self.pick(&WORDS);
            // Han stands beside anything; two words of letters are two.
            if text.ends_with(|c: char| c.is_ascii_alphanumeric()) && word.is_ascii() {
                text.push(' ');
            }
            text.push_str(word);
        }
        // Sums of money and numbers of cases, hardly one of which is like another.
        if self.below(4) == 0 {
            let _ = write!(text, "{}元", 100 + self.below(99_900));
        }
        text
    }

    fn commit(&mut self, parts: Vec<Change>, scope: UndoScope, at: Stamp) -> anyhow::Result<()> {
        self.seq = self.seq.next();
        let keys = parts.iter().rev().filter_map(|part| match part {
            Change::Put(record) => Some(Change::Drop(record.key())),
            Change::Drop(_) | Change::Batch(_) => None,
        });
        let inverse = Change::Batch(keys.collect::<Vec<Change>>());
        let commit = Commit {
            seq: self.seq,
            at,
            by: String::new(),
            act: Act::Import,
            scope,
            turn: Turn::Do,
            change: Change::Batch(parts),
            inverse,
        };
        self.store.commit(&commit).map_err(|e| anyhow!("{e}"))
    }

    fn meeting(&mut self, n: u32, entries: u32, people: usize, live: bool) -> anyhow::Result<()> {
        let at = FIRST.plus_minutes(i64::from(n) * 360);
        let id: Id<Meeting> = self.ids.mint(at);
        let title = format!("{}{}会 {n}", self.pick(&WORDS), self.pick(&WORDS));
        let mut meeting = Meeting::draft(id, title, at, Zone::from_minutes(480));
        meeting.opened = Some(at);
        meeting.state = if live {
            MeetingState::Live
        } else {
            MeetingState::Wrapping
        };
        meeting.adjourned = (!live).then(|| at.plus_minutes(120));
        let mut parts = vec![Change::put(meeting)];
        let attendees = self.people(id, people, at, &mut parts);
        let items: Vec<Id<Item>> = (1..=8)
            .map(|n| {
                let item = Item::titled(self.ids.mint(at), id, n * ITEM_STEP, self.sentence());
                let item_id = item.id;
                parts.push(Change::put(item));
                item_id
            })
            .collect();
        self.commit(parts, UndoScope::File, at)?;
        // Commit the live meeting line by line, as it would have been typed, and the others in large steps.
        let per_commit = if live { 1 } else { BATCH };
        let mut number = 0;
        let mut batch = Vec::with_capacity(BATCH);
        for k in 0..entries {
            let when = at.plus_ms(i64::from(k) * 1_000);
            let kind = if k % (entries / 8).max(1) == 0 {
                EntryKind::ItemStart
            } else {
                self.kind()
            };
            let item = items.get((k / (entries / 8).max(1)) as usize).or(items.last()).copied();
            let entry = self.entry(
                &EntryPlace {
                    meeting: id,
                    item,
                    kind,
                    at: when,
                    place: i64::from(k) * PLACE_STEP,
                },
                &attendees,
            );
            if kind == EntryKind::Action {
                number += 1;
                batch.push((Change::put(entry.clone()), Some(self.action(&entry, number))));
            } else {
                batch.push((Change::put(entry), None));
            }
            if batch.len() == per_commit {
                self.flush(&mut batch, id, when)?;
            }
        }
        self.flush(&mut batch, id, at)
    }

    fn flush(&mut self, batch: &mut Vec<(Change, Option<Change>)>, id: Id<Meeting>, at: Stamp) -> anyhow::Result<()> {
        let parts: Vec<Change> = batch
            .drain(..)
            .flat_map(|(entry, action)| std::iter::once(entry).chain(action))
            .collect();
        if parts.is_empty() {
            Ok(())
        } else {
            self.commit(parts, UndoScope::Meeting(id), at)
        }
    }

    fn people(&mut self, meeting: Id<Meeting>, count: usize, at: Stamp, parts: &mut Vec<Change>) -> Vec<Id<Attendee>> {
        (0..count)
            .map(|n| {
                let name = format!(
                    "{}{}{}",
                    self.pick(&SURNAMES),
                    self.pick(&SYLLABLES),
                    self.pick(&SYLLABLES)
                );
                let person = Person::named(self.ids.mint(at), name);
                let rank = i64::try_from(n).unwrap_or(0) * PLACE_STEP;
                let attendee = Attendee::invited(self.ids.mint(at), meeting, person.id, rank);
                let id = attendee.id;
                parts.push(Change::put(person));
                parts.push(Change::put(attendee));
                parts.push(Change::put(Interval::begun(self.ids.mint(at), meeting, id, at)));
                id
            })
            .collect()
    }

    fn kind(&mut self) -> EntryKind {
        match self.below(40) {
            0 => EntryKind::Question,
            1 => EntryKind::Action,
            2 => EntryKind::Requirement,
            _ => EntryKind::Note,
        }
    }

    fn entry(&mut self, spot: &EntryPlace, people: &[Id<Attendee>]) -> Entry {
        let text = if spot.kind == EntryKind::ItemStart {
            String::new()
        } else {
            self.sentence()
        };
        let speaker = people.get(self.below(people.len())).copied();
        Entry {
            id: self.ids.mint(spot.at),
            meeting: spot.meeting,
            item: spot.item,
            kind: spot.kind,
            raw: text.clone(),
            text,
            speaker,
            said_by: String::new(),
            at: spot.at,
            entered: spot.at,
            place: spot.place,
            about: None,
            remark: None,
            author: String::new(),
            struck: false,
            minuted: None,
        }
    }

    fn action(&mut self, entry: &Entry, number: u32) -> Change {
        let days = i64::try_from(self.below(60)).unwrap_or(0);
        let date = Zone::from_minutes(480).date(entry.at) + chrono::Duration::days(days);
        Change::put(Action {
            owners: entry.speaker.map(Owner::Attendee).into_iter().collect(),
            due: Due {
                phrase: date.to_string(),
                date: Some(date),
                time: None,
            },
            state: if self.below(4) == 0 {
                ActionState::Open
            } else {
                ActionState::Done
            },
            ..Action::of(self.ids.mint(entry.at), entry, MatterOrigin::Action, number)
        })
    }
}

/// The place of an entry: its meeting, item, kind and time.
struct EntryPlace {
    meeting: Id<Meeting>,
    item: Option<Id<Item>>,
    kind: EntryKind,
    at: Stamp,
    place: i64,
}
