//! Minutes as councils keep them: who was there, then item by item who declared, came and went, what was proposed and resolved, and a
//! line to sign (docs/rules.md §council).

use std::collections::HashMap;

use crate::{
    domain::{
        agenda::Item,
        entry::{Entry, EntryKind},
        id::Id,
        imprint::Urgency,
    },
    export::{
        digest::Digest,
        document::{Block, Definition, Document, Layout, Run},
        letters::{begun, capitalised, safe},
        minuted::{is_minuted, repeats_motion},
        notices::{open_checks, standing_notices},
        prepared,
        section::{EntryRow, RecordSection, RecordStep, SectionEntry},
        wording::linked,
    },
    words::{Lang, declaration::Declaration},
};

use super::{
    approval::add_approval,
    numbers::{numbers, running, title},
    order_taken::order_told,
    required::required,
    unreached::{is_empty, unreached_told},
};

/// Minutes with the numbers that their items bear.
struct Council<'d, 'a> {
    digest: &'d Digest<'a>,
    /// The number of each item that was dealt with.
    numbers: HashMap<Id<Item>, String>,
}

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let t = &digest.strings.export.minutes;
    let (body, held) = title(digest);
    let mut document = Document::titled(digest.lang, Layout::Prose, &body);
    document.subtitle = Run::plain(&held);
    document.running = Some(running(digest, &body));
    standing_notices(digest, &mut document);
    open_checks(digest, &mut document);
    let council = Council {
        digest,
        numbers: numbers(digest),
    };
    document
        .passages
        .add_title(council.owner("title"), !document.subtitle.text().is_empty());
    let lists = digest.council_lists();
    document.passages.of(council.owner("lists"));
    document.definitions(lists.lists.clone());
    document.passages.end();
    if let Some(order) = order_told(digest, &council.numbers) {
        document.paragraph(vec![Run::plain(order)]);
    }
    let mut any = false;
    for section in &digest.sections {
        any |= council.add_section(section, &mut document);
    }
    document.passages.end();
    if digest.meeting.register_only() {
        document.paragraph(vec![Run::plain(digest.strings.export.minutes.kept_apart)]);
    } else if !any {
        document.paragraph(vec![Run::plain(digest.strings.export.words.nothing_recorded)]);
    }
    if let Some(end) = digest.meeting.adjourned {
        document.passages.of(council.owner("closing"));
        if let Some(left) = unreached_told(digest) {
            document.paragraph(vec![Run::plain(left)]);
        }
        document.paragraph(vec![Run::plain((t.closed_at)(&digest.moment(end)))]);
        council.add_late(&mut document);
        document.passages.end();
        add_approval(digest, &council.owner("closing"), &mut document);
        document.push(Block::Signatures(vec![
            Definition::new(t.correct_record, t.chair),
            Definition::new(t.date, ""),
        ]));
    }
    lists.add_annex(digest, &mut document);
    issue(digest, &mut document);
    document
}

/// To whom copies go, who prints them and when, as far as it is set.
fn issue(digest: &Digest<'_>, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let Some(imprint) = digest.records.imprint() else {
        return;
    };
    let by = match imprint.printed_by.trim() {
        "" => digest.records.house.issuer(&digest.meeting.organiser),
        by => by,
    };
    document.definitions(prepared::known([
        (
            words.copy,
            if imprint.copy_number > 0 {
                (t.copy_number)(imprint.copy_number)
            } else {
                String::new()
            },
        ),
        (
            words.urgency,
            if imprint.urgency == Urgency::None {
                String::new()
            } else {
                capitalised((digest.strings.domain.urgency)(imprint.urgency))
            },
        ),
        (words.copied_to, imprint.copied_to.trim().to_owned()),
        (
            words.printed_by,
            if imprint.has_foot() {
                by.to_owned()
            } else {
                String::new()
            },
        ),
        (
            words.printed_on,
            imprint.printed.map(|day| digest.day(day)).unwrap_or_default(),
        ),
    ]));
}

impl Council<'_, '_> {
    /// Adds an item with everything that stands under it; returns whether something does.
    fn add_section(&self, section: &RecordSection<'_>, document: &mut Document) -> bool {
        let digest = self.digest;
        let number = section.item.and_then(|item| self.numbers.get(&item.id));
        if section.item.is_some() && number.is_none() {
            return false;
        }
        let mut blocks: Vec<(i64, Block)> = Vec::new();
        for (place, step) in section.steps() {
            let (place, told) = match step {
                RecordStep::Line(line) => (self.place_of(line), self.line(section, line)),
                RecordStep::Event(entry) => (place, digest.event(section, entry, &|id| self.label(id))),
            };
            blocks.extend(told.into_iter().map(|block| (place, block)));
        }
        // A motion stands where its result does.
        blocks.sort_by_key(|(place, _)| *place);
        let mut blocks: Vec<Block> = blocks.into_iter().map(|(_, block)| block).collect();
        if !section
            .lines
            .iter()
            .any(|line| line.entry.kind == EntryKind::ItemOutcome)
        {
            blocks.extend(
                digest
                    .item_ended(section)
                    .map(|text| Block::Paragraph(vec![Run::plain(text)])),
            );
        }
        let Some(item) = section.item else {
            let any = !blocks.is_empty();
            document.passages.of(self.owner("loose"));
            for block in blocks {
                document.push(block);
            }
            return any;
        };
        let number = number.map(String::as_str).unwrap_or_default();
        let dot = if number.ends_with(|c: char| c.is_ascii_digit()) && !number.contains(['/', '.']) {
            ". "
        } else {
            " "
        };
        document.passages.of(self.owner(&format!("item{}", item.id.raw())));
        document.numbered(section.depth, format!("{number}{dot}"), self.heading(item));
        // The record alone holds what was said: the minutes state that nothing was recorded only where nothing was.
        let parts = digest
            .sections
            .iter()
            .any(|other| other.item.is_some_and(|part| part.parent == Some(item.id)));
        if blocks.is_empty() && is_empty(digest, section) {
            document.paragraph(vec![Run::plain(digest.strings.export.minutes.nothing_here)]);
        } else if blocks.is_empty() && !parts {
            document.paragraph(vec![Run::plain(digest.strings.export.minutes.no_decision_here)]);
        }
        for block in blocks {
            document.push(block);
        }
        true
    }

    fn place_of(&self, line: &SectionEntry<'_>) -> i64 {
        match line.what {
            EntryRow::Motion(motion) => self.digest.told_at(motion, line.entry),
            EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => line.entry.place,
        }
    }

    /// A line as it stands under its item; nothing where it is told elsewhere, or in the record only.
    fn line(&self, section: &RecordSection<'_>, line: &SectionEntry<'_>) -> Vec<Block> {
        let digest = self.digest;
        if !digest.is_added(line.entry) {
            return self.told(section, line);
        }
        // How an item ended is of that item, whenever it was entered.
        if line.entry.kind == EntryKind::ItemOutcome && section.item.is_some() {
            return self.marked(section, line);
        }
        Vec::new()
    }

    /// A line that was entered when the meeting was over, with the moment at which it was.
    fn marked(&self, section: &RecordSection<'_>, line: &SectionEntry<'_>) -> Vec<Block> {
        let digest = self.digest;
        let mark = (digest.strings.export.minutes.added)(&digest.moment(line.entry.at));
        let mark = digest.in_brackets(&mark);
        // The meeting decides nothing when it is over.
        let mut blocks = if line.entry.kind == EntryKind::Decision && is_minuted(digest, line) {
            vec![Block::Paragraph(vec![Run::plain(digest.sentence(line))])]
        } else {
            self.told(section, line)
        };
        for block in &mut blocks {
            if let Block::Paragraph(runs) = block {
                mark_last(runs, &mark, digest.strings.export.stop);
            }
        }
        blocks
    }

    /// Adds the lines that were entered when the meeting was over, marked as such, in the order in which they were entered.
    fn add_late(&self, document: &mut Document) {
        let digest = self.digest;
        document.passages.of(self.owner("added"));
        let late = |section: &RecordSection<'_>, line: &SectionEntry<'_>| {
            let under_item = line.entry.kind == EntryKind::ItemOutcome && section.item.is_some();
            digest.is_added(line.entry) && !under_item
        };
        let lines = digest.lines().filter(|(section, line)| late(section, line));
        let blocks: Vec<Block> = lines.flat_map(|(section, line)| self.marked(section, line)).collect();
        if !blocks.is_empty() {
            document.heading(0, digest.strings.export.minutes.added_heading);
        }
        for block in blocks {
            document.push(block);
        }
        document.passages.end();
    }

    /// Returns the name that an owner of lines has in minutes of this layout.
    fn owner(&self, of: &str) -> String {
        format!("council.{}.{of}", self.digest.lang.code())
    }

    fn told(&self, section: &RecordSection<'_>, line: &SectionEntry<'_>) -> Vec<Block> {
        let digest = self.digest;
        if !is_minuted(digest, line) || repeats_motion(digest, &section.lines, line) {
            return Vec::new();
        }
        let t = &digest.strings.export.minutes;
        let runs = match (line.entry.kind, line.what) {
            (_, EntryRow::Motion(motion)) => {
                if Digest::is_told_by_another(section, motion) {
                    return Vec::new();
                }
                return digest.motion(section, line, motion);
            }
            (_, EntryRow::Action(action)) => {
                vec![
                    Run::strong(format!("{}{}", t.action, digest.strings.export.colon)),
                    Run::plain(begun(&digest.task(action, &line.text))),
                ]
            }
            (EntryKind::Decision, _) => digest.decision(line),
            (EntryKind::Requirement, _) => required(digest, line),
            (EntryKind::Interest, _) => Some(self.interest(section, line.entry))
                .filter(|text| !text.is_empty())
                .map(Run::plain)
                .into_iter()
                .collect(),
            (EntryKind::ItemOutcome, _) => digest.item_ended(section).map(Run::plain).into_iter().collect(),
            (EntryKind::Question, _) => {
                let who = digest.said_by(line.entry);
                let front = if who.is_empty() {
                    t.open_question.to_owned()
                } else {
                    (t.asked)(&who)
                };
                vec![Run::plain(front), Run::plain(digest.sentence(line))]
            }
            _ => self.spoken(line),
        };
        if runs.is_empty() {
            Vec::new()
        } else {
            vec![Block::Paragraph(runs)]
        }
    }

    /// Returns a statement as typed, after the name of its speaker; without a name where nobody in particular said it.
    fn spoken(&self, line: &SectionEntry<'_>) -> Vec<Run> {
        let who = self.digest.said_by(line.entry);
        let text = self.digest.sentence(line);
        if who.is_empty() {
            return linked(&begun(&text));
        }
        let mut runs = vec![Run::plain(format!("{who}{}", self.digest.strings.export.colon))];
        runs.extend(linked(&text));
        runs
    }

    fn interest(&self, section: &RecordSection<'_>, entry: &Entry) -> String {
        let digest = self.digest;
        let mut own = digest
            .records
            .interests
            .iter()
            .filter(|interest| interest.entry == entry.id)
            .peekable();
        let declared = own.peek().is_some();
        let told: Vec<_> = own
            .filter(|interest| !digest.repeats_interest(interest))
            .map(|interest| {
                let here = interest.item.is_some() && interest.item == section.item.map(|item| item.id);
                let label = interest.item.map(|id| self.label(id)).unwrap_or_default();
                let text = (digest.strings.export.minutes.declared)(&Declaration {
                    who: &digest.names.short(interest.attendee),
                    item: &label,
                    here,
                    nature: interest.nature,
                    text: &safe(interest.text.trim()),
                });
                digest.close(&text)
            })
            .collect();
        match told.as_slice() {
            [] if declared => String::new(),
            [] => digest.close(&safe(entry.text.trim())),
            told => told.join(if digest.lang == Lang::En { " " } else { "" }),
        }
    }

    /// The title of an item without the remark that it is dealt with in the closed part, where the minutes say so in their way.
    fn heading(&self, item: &Item) -> String {
        const REMARKS: [&str; 6] = [
            "(closed part)",
            "(closed)",
            "(exempt)",
            "(confidential)",
            "（不公开）",
            "（不公开部分）",
        ];
        let title = item.title.trim();
        let mut entries = self.digest.records.entries.iter();
        let closed = entries.any(|e| e.kind == EntryKind::ClosedPart && e.item == Some(item.id) && !e.struck);
        let bare = REMARKS.iter().find_map(|remark| title.strip_suffix(remark));
        safe(bare.filter(|_| closed).unwrap_or(title).trim())
    }

    /// Number and title of an item.
    fn label(&self, id: Id<Item>) -> String {
        let Some(item) = self.digest.records.items.get(id) else {
            return String::new();
        };
        let title = self.heading(item);
        match (self.numbers.get(&id), self.digest.lang) {
            (Some(number), Lang::En) if number.chars().all(|c| c.is_ascii_digit() || c == '.') => {
                format!("item {number}, {title}")
            }
            (Some(number), Lang::En) => format!("{number}, {title}"),
            (Some(_) | None, Lang::Zh) => format!("“{title}”"),
            (None, Lang::En) => title,
        }
    }
}

/// Sets a mark before the full stop of a paragraph.
fn mark_last(runs: &mut Vec<Run>, mark: &str, stop: &str) {
    let open = runs
        .last()
        .and_then(|run| Some(run.text().strip_suffix(stop)?.to_owned()));
    match (open, runs.last_mut()) {
        (Some(open), Some(last)) => *last = Run::plain(format!("{open}{mark}{stop}")),
        _ => runs.push(Run::plain(mark)),
    }
}
