//! Official minutes (纪要): one paragraph of when, where, who and what, the matters settled in levels 一、（一）, then 出席, 请假, 列席 and
//! the imprint (docs/rules.md §minutes). Only Chinese has this kind of document.

use std::collections::HashMap;

use chrono::Timelike as _;

use super::{
    approval::add_approval,
    given::is_given,
    head::{foot, head, name, running},
    held, next_day,
    presented::{presenter, with_post},
    said_once,
    taken::{in_order_taken, withdrawn},
    told::{Sentence, declared_before, matter, sentence},
};
use crate::{
    domain::{
        agenda::{Item, ItemKind},
        entry::{EntryKind, Remark},
        id::Id,
        meeting::MeetingState,
    },
    export::{
        digest::Digest,
        document::{Document, Layout, Run},
        letters::safe,
        minuted::{is_minuted, meeting_phrase, repeats_motion},
        notices::{open_checks, standing_notices},
        section::{EntryRow, RecordSection, SectionEntry, sibling_number},
    },
    words::office::{self, Matter, OpeningParagraph},
};

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let t = &digest.strings.export;
    let title = name(digest);
    let mut document = Document::titled(digest.lang, Layout::Official, (t.minutes_of)(&title));
    document.head = Some(head(digest));
    document.running = running(digest);
    document.passages.add_title(owner("title"), false);
    standing_notices(digest, &mut document);
    open_checks(digest, &mut document);
    let taken = in_order_taken(digest);
    let dealt_with = taken.iter().filter(|s| s.depth == 0 && is_dealt_with(digest, s));
    let named = dealt_with.filter(|section| is_given(digest, section) && !is_other(section));
    let matters: Vec<_> = named.filter_map(|section| matter(section)).collect();
    document.passages.of(owner("opening"));
    // The title of a meeting that is kept secret is a number, which is no name.
    let called = if digest.meeting.register_only() {
        (t.minutes.numbered_meeting)(&title)
    } else {
        title.clone()
    };
    document.paragraph(vec![Run::plain(opening(digest, &called, &matters))]);
    let mut number = 0;
    let mut numbers: HashMap<Id<Item>, usize> = HashMap::new();
    let mut any = false;
    let fell = held::not_held(digest, &title).is_some();
    for section in taken.into_iter().filter(|_| !fell) {
        if has_heading(digest, section, number) {
            if section.depth == 0 {
                number += 1;
            }
            any = true;
            numbers.extend(
                section
                    .item
                    .filter(|_| section.depth == 0)
                    .map(|item| (item.id, number)),
            );
            add_item(digest, section, number, &mut document);
        } else if section.item.is_none() || is_procedure(section) {
            document.passages.of(owner("loose"));
            any |= add_loose(digest, section, &mut document);
        }
    }
    document.passages.of(owner("added"));
    for section in &digest.sections {
        // Lines entered when the meeting was over are marked, and stand apart.
        let late = ItemText::of(digest, section, true);
        if !late.is_empty() {
            any |= late.add_to(office::ADDED.to_owned(), &mut document);
        }
    }
    if digest.meeting.register_only() {
        document.paragraph(vec![Run::plain(office::KEPT_APART)]);
    } else if held::not_held(digest, &title).is_some() {
        // The opening says all.
    } else if !any && digest.meeting.adjourned.is_some() {
        let mut entries = digest.records.entries.iter();
        let closed = digest.is_public && entries.any(|entry| entry.kind == EntryKind::ClosedPart && !entry.struck);
        // The public copy does not tell nothing from what it leaves out.
        let told = if closed {
            office::LEFT_OUT
        } else if digest.sections.iter().any(is_unchecked) {
            office::UNCHECKED
        } else {
            office::NOTHING_SETTLED
        };
        document.paragraph(vec![Run::plain(told)]);
    }
    if !fell && let Some(next) = next_day::told(digest) {
        document.passages.of(owner("next"));
        document.paragraph(vec![Run::plain(next)]);
    }
    add_approval(digest, &owner("closing"), &mut document);
    let lists = digest.office_lists(&numbers);
    document.passages.of(owner("lists"));
    document.definitions(lists.lists.clone());
    document.passages.end();
    lists.add_annex(digest, &mut document);
    foot(digest, &mut document);
    document
}

/// Returns the name that an owner of lines has in minutes of this layout.
fn owner(of: &str) -> String {
    format!("official.zh.{of}")
}

fn is_procedure(section: &RecordSection<'_>) -> bool {
    section.item.is_some_and(|item| item.kind == ItemKind::Procedural)
}

/// Whether an item is no matter, but room for what comes up: 其他事项.
fn is_other(section: &RecordSection<'_>) -> bool {
    const TITLES: [&str; 10] = [
        "其他",
        "其它",
        "其他事项",
        "其它事项",
        "其他议题",
        "其他工作",
        "其他有关事项",
        "动议与表决",
        "公众发言",
        "一并审议通过事项",
    ];
    section.item.is_some_and(|item| TITLES.contains(&item.title.trim()))
}

/// Whether a part stands under a heading of its own: an item that was dealt with, and a procedure under which something was settled, or
/// something was said behind another heading, where it would seem to belong to that one. `before`: how many headings stand before it.
fn has_heading(digest: &Digest<'_>, section: &RecordSection<'_>, before: usize) -> bool {
    if is_dealt_with(digest, section) {
        return true;
    }
    if !is_procedure(section) || section.depth > 0 {
        return false;
    }
    let told = ItemText::of(digest, section, false);
    let settles = |line: &SectionEntry<'_>| {
        matches!(
            line.what,
            EntryRow::Decision(_) | EntryRow::Action(_) | EntryRow::Motion(_)
        ) || line.entry.kind == EntryKind::Decision
    };
    !told.is_empty() && (before > 0 || section.lines.iter().any(settles))
}

/// Whether an item belongs into the minutes: no procedure, and something was said or settled under it.
fn is_dealt_with(digest: &Digest<'_>, section: &RecordSection<'_>) -> bool {
    let Some(item) = section.item.filter(|_| !is_procedure(section)) else {
        return false;
    };
    let told =
        |line: &SectionEntry<'_>| line.entry.kind.is_content() || matches!(line.entry.kind, EntryKind::ItemOutcome);
    let mut children = digest
        .sections
        .iter()
        .filter(|other| other.item.is_some_and(|own| own.parent == Some(item.id)));
    section.lines.iter().any(told) || item.outcome.is_some() || children.any(|child| is_dealt_with(digest, child))
}

/// When, who, where, which meeting, and what it really dealt with.
fn opening(digest: &Digest<'_>, title: &str, matters: &[Matter]) -> String {
    let local = digest.zone().local(digest.began());
    let called_off = matches!(digest.meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
    // The one who opened it presided; that another took the chair is told where it happened.
    let first = digest.records.chairs().first().map(|held| held.who);
    let chair = digest.roll.places.iter().find(|place| Some(place.attendee.id) == first);
    let chair = chair.map(|place| with_post(digest, place));
    if let Some(told) = held::not_held(digest, title) {
        return told;
    }
    let heads = held::heads(digest);
    office::opening(&OpeningParagraph {
        heads: &heads,
        day: &digest.day(local.date()),
        half: &held::time_of_day(digest, local.hour()),
        chair: &chair.unwrap_or_default(),
        place: &safe(digest.meeting.venue.trim()),
        title,
        dealt_with: &Matter::told_together(matters),
        held: digest.meeting.opened.is_some() && !called_off,
        settles: settles(digest),
    })
}

/// Whether something was decided, or somebody was given something to do.
fn settles(digest: &Digest<'_>) -> bool {
    let has = |line: &SectionEntry<'_>| match line.what {
        EntryRow::Decision(_) | EntryRow::Action(_) => true,
        EntryRow::Motion(motion) => !motion.state.is_open(),
        EntryRow::Text => {
            matches!(line.entry.kind, EntryKind::ItemOutcome | EntryKind::Requirement)
                || meeting_phrase(line.entry).is_some()
        }
    };
    digest.lines().any(|(_, line)| has(line))
        || digest
            .sections
            .iter()
            .any(|section| section.item.is_some_and(|item| item.outcome.is_some()))
}

/// Adds the matters settled outside of numbered items; returns whether there were any.
fn add_loose(digest: &Digest<'_>, section: &RecordSection<'_>, document: &mut Document) -> bool {
    ItemText::of(digest, section, false).add_to(String::new(), document)
}

fn add_item(digest: &Digest<'_>, section: &RecordSection<'_>, number: usize, document: &mut Document) {
    let (Some(item), Some(matter)) = (section.item, matter(section)) else {
        return;
    };
    let is_procedure = is_procedure(section) || is_other(section);
    let number = if section.depth == 0 {
        number
    } else {
        sibling_number(section)
    };
    let sign = (digest.strings.export.heading_number)(section.depth, number);
    document.passages.of(owner(&format!("item{}", item.id.raw())));
    let heading = if is_procedure {
        office::plain_heading(&safe(&item.title))
    } else {
        matter.heading.clone()
    };
    document.numbered(section.depth, sign, heading);
    let is_told = section.lines.iter().any(|line| {
        is_minuted(digest, line) && meeting_phrase(line.entry).is_some_and(|(phrase, _)| matter.is_told_by(phrase))
    });
    // A procedure is carried out, not dealt with.
    let opening =
        if is_told || is_procedure || !is_given(digest, section) || section.has_children && section.lines.is_empty() {
            String::new()
        } else {
            matter.dealt_with(&presenter(digest, section))
        };
    let mut told = ItemText::of(digest, section, false);
    if !section
        .lines
        .iter()
        .any(|line| line.entry.kind == EntryKind::ItemOutcome)
        && let Some(ended) = item
            .outcome
            .and_then(|outcome| office::ended(outcome, &safe(&item.outcome_reason)))
    {
        told.settle(&ended);
    }
    // A heading with nothing under it would leave open what became of the item.
    let silent = told.is_empty() && opening.is_empty() && !is_procedure && !section.has_children;
    if silent && !digest.is_public {
        told.settle(if is_unchecked(section) {
            office::UNCHECKED_HERE
        } else {
            office::NOTHING_SETTLED_HERE
        });
    }
    told.add_to(opening, document);
}

/// Whether a line here may tell what was settled, and nobody looked at it yet.
fn is_unchecked(section: &RecordSection<'_>) -> bool {
    let settles = |line: &SectionEntry<'_>| line.entry.remark.as_ref().is_some_and(Remark::may_settle);
    section.lines.iter().any(settles)
}

/// The text under an item, in its order: what was settled runs on in one paragraph, each remark by name is one of its own.
#[derive(Default)]
struct ItemText {
    paragraphs: Vec<ItemParagraph>,
}

/// A paragraph under an item.
enum ItemParagraph {
    /// The text, and where its last sentence begins.
    Settled(String, usize),
    Remark(String),
}

impl ItemText {
    fn of(digest: &Digest<'_>, section: &RecordSection<'_>, added: bool) -> Self {
        let mut told = Self::default();
        if !added {
            for before in [declared_before(digest, section), withdrawn(digest, section)] {
                if !before.is_empty() {
                    told.settle(&before);
                }
            }
        }
        let mut lines: Vec<_> = section.lines.iter().collect();
        lines.sort_by_key(|line| match line.what {
            EntryRow::Motion(motion) => digest.told_at(motion, line.entry),
            EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => line.entry.place,
        });
        // A result stands before the tasks that follow from it, also where it was entered later.
        let is_task = |line: &&SectionEntry<'_>| matches!(line.what, EntryRow::Action(_));
        let tasks = lines.iter().position(is_task);
        let late = |line: &SectionEntry<'_>| line.entry.kind == EntryKind::ItemOutcome && digest.is_added(line.entry);
        if let Some(first) = tasks {
            let behind = lines.split_off(first);
            let (ends, others): (Vec<_>, Vec<_>) = behind.into_iter().partition(|line| late(line));
            lines.extend(ends);
            lines.extend(others);
        }
        // How an item ended is of that item, whenever it was entered.
        let is_late = |line: &SectionEntry<'_>| {
            let under_item = line.entry.kind == EntryKind::ItemOutcome && section.item.is_some();
            digest.is_added(line.entry) && !under_item
        };
        for line in lines.into_iter().filter(|line| is_late(line) == added) {
            let apart =
                !added && next_day::stands_apart(section, line) || said_once::is_doubled(digest, &section.lines, line);
            if !is_minuted(digest, line) || repeats_motion(digest, &section.lines, line) || apart {
                continue;
            }
            match sentence(digest, section, line) {
                Sentence::Settled(text) => told.settle(&text),
                Sentence::Remark(text) => told.paragraphs.push(ItemParagraph::Remark(text)),
                Sentence::Nothing => {}
            }
        }
        told
    }

    /// Appends a sentence of what was settled.
    fn settle(&mut self, sentence: &str) {
        match self.paragraphs.last_mut() {
            Some(ItemParagraph::Settled(text, last)) => office::joined(text, last, sentence),
            Some(ItemParagraph::Remark(_)) | None => {
                self.paragraphs.push(ItemParagraph::Settled(sentence.to_owned(), 0));
            }
        }
    }

    const fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    fn add_to(self, opening: String, document: &mut Document) -> bool {
        let mut opening = Some(opening).filter(|opening| !opening.is_empty());
        let mut any = false;
        let mut paragraphs = self.paragraphs.into_iter().peekable();
        if matches!(paragraphs.peek(), Some(ItemParagraph::Remark(_)) | None)
            && let Some(opening) = opening.take()
        {
            document.paragraph(super::super::wording::linked(&opening));
            any = true;
        }
        for paragraph in paragraphs {
            let text = match paragraph {
                ItemParagraph::Settled(text, _) => format!("{}{text}", opening.take().unwrap_or_default()),
                ItemParagraph::Remark(text) => text,
            };
            if !text.is_empty() {
                document.paragraph(super::super::wording::linked(&text));
                any = true;
            }
        }
        any
    }
}
