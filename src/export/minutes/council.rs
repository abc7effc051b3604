//! Minutes as councils keep them: who was there, then item by item who declared, came and went, what was proposed and resolved, and a
//! line to sign (docs/rules.md §council).

use std::collections::HashMap;

use crate::{
    domain::{
        agenda::Item,
        entry::{Entry, EntryKind},
        id::Id,
        imprint::Urgency,
        meeting::MeetingState,
    },
    export::{
        digest::Digest,
        document::{Block, Definition, Document, Layout, Run, Running},
        letters::{capitalised, safe},
        minuted::{is_minuted, repeats_motion},
        notices::{open_checks, standing_notices},
        prepared,
        section::{Line, Section, Step, What},
        wording::linked,
    },
    words::{
        Lang,
        sentences::{Declared, Held},
    },
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
    let lists = digest.council_lists();
    document.definitions(lists.lists.clone());
    let council = Council {
        digest,
        numbers: numbers(digest),
    };
    let mut any = false;
    for section in &digest.sections {
        any |= council.add_section(section, &mut document);
    }
    if !any {
        document.paragraph(vec![Run::plain(digest.strings.export.words.nothing_recorded)]);
    }
    if let Some(end) = digest.meeting.adjourned {
        document.paragraph(vec![Run::plain((t.closed_at)(&digest.moment(end)))]);
        council.add_late(&mut document);
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

/// The body that met, and which meeting of it; the second is empty where the first says it.
fn title(digest: &Digest<'_>) -> (String, String) {
    let meeting = digest.meeting;
    let house = &digest.records.house;
    let body = safe(
        [&meeting.body, &house.office]
            .into_iter()
            .map(|s| s.trim())
            .find(|s| !s.is_empty())
            .unwrap_or(""),
    );
    let called_off = matches!(meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
    let began = digest.began();
    let name = digest.title();
    let held = (digest.strings.export.minutes.held)(&Held {
        title: &name,
        is_body: !body.is_empty() && body == name,
        held: meeting.opened.is_some() && !called_off,
        date: &digest.date(digest.zone().date(began)),
        time: &digest.time_of(began),
        place: &safe(meeting.venue.trim()),
    });
    match digest.lang {
        Lang::En if body.is_empty() => (held, String::new()),
        Lang::En => (body, held),
        Lang::Zh => {
            let head = if name.starts_with(&body) {
                name
            } else {
                format!("{body}{name}")
            };
            ((digest.strings.export.minutes_of)(&head), held)
        }
    }
}

/// The body and the day, the mark of a draft until the minutes are approved, a place for initials.
fn running(digest: &Digest<'_>, body: &str) -> Running {
    let t = &digest.strings.export.minutes;
    let approved = matches!(digest.meeting.state, MeetingState::Closed | MeetingState::Archived);
    let day = digest.day(digest.zone().date(digest.began()));
    let name = if digest.meeting.body.trim().is_empty() {
        digest.title()
    } else {
        body.to_owned()
    };
    Running {
        head: Run::plain(format!("{name}{}{day}", digest.strings.export.comma)),
        draft: Run::plain(if approved { "" } else { t.draft }),
        initials: Run::plain(t.initials),
    }
}

/// Whether an item was dealt with: taken up, or something stands under it.
fn is_dealt_with(digest: &Digest<'_>, section: &Section<'_>) -> bool {
    let Some(item) = section.item else { return false };
    let children = || {
        digest
            .sections
            .iter()
            .filter(|other| other.item.is_some_and(|own| own.parent == Some(item.id)))
    };
    section.started.is_some()
        || !section.lines.is_empty()
        || item.outcome.is_some()
        || children().any(|child| is_dealt_with(digest, child))
}

/// The numbers of the minutes, counted on from the first one; without one, those of the agenda.
fn numbers(digest: &Digest<'_>) -> HashMap<Id<Item>, String> {
    let first = digest.meeting.first_minute.trim();
    let mut next = 0;
    let mut numbers: HashMap<Id<Item>, String> = HashMap::new();
    for section in digest.sections.iter().filter(|section| is_dealt_with(digest, section)) {
        let Some(item) = section.item else { continue };
        let parent = item.parent.and_then(|id| numbers.get(&id));
        let own = item.own_number.trim();
        let number = match (first.is_empty(), section.depth, parent) {
            (false, 0, _) => {
                next += 1;
                counted_on(first, next - 1)
            }
            (false, _, Some(parent)) => {
                let last = section.number.rsplit('.').next().unwrap_or_default();
                format!("{parent}.{last}")
            }
            _ if !own.is_empty() => own.to_owned(),
            _ => section.number.clone(),
        };
        numbers.insert(item.id, number);
    }
    numbers
}

/// `2026/117` counted on by `more`: the digits at its end are the number.
fn counted_on(first: &str, more: u32) -> String {
    let stem = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = first.strip_prefix(stem).unwrap_or_default();
    match digits.parse::<u32>() {
        Ok(number) => format!("{stem}{:0width$}", number.saturating_add(more), width = digits.len()),
        Err(_) => format!("{first}{}", more + 1),
    }
}

impl Council<'_, '_> {
    /// Adds an item with everything that stands under it; returns whether something does.
    fn add_section(&self, section: &Section<'_>, document: &mut Document) -> bool {
        let digest = self.digest;
        let number = section.item.and_then(|item| self.numbers.get(&item.id));
        if section.item.is_some() && number.is_none() {
            return false;
        }
        let mut blocks: Vec<(i64, Block)> = Vec::new();
        for step in section.steps() {
            let (place, told) = match step {
                Step::Line(line) => (self.place_of(line), self.line(section, line)),
                Step::Event(entry) => (entry.place, digest.event(section, entry, &|id| self.label(id))),
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
            blocks.into_iter().for_each(|block| document.push(block));
            return any;
        };
        let number = number.map(String::as_str).unwrap_or_default();
        let dot = if number.ends_with(|c: char| c.is_ascii_digit()) && !number.contains(['/', '.']) {
            ". "
        } else {
            " "
        };
        document.numbered(section.depth, format!("{number}{dot}"), heading(item));
        if blocks.is_empty() && !section.has_children {
            document.paragraph(vec![Run::plain(digest.strings.export.minutes.nothing_here)]);
        }
        blocks.into_iter().for_each(|block| document.push(block));
        true
    }

    fn place_of(&self, line: &Line<'_>) -> i64 {
        match line.what {
            What::Motion(motion) => self.digest.told_at(motion, line.entry),
            What::Text | What::Decision(_) | What::Action(_) => line.entry.place,
        }
    }

    /// A line as it stands under its item; nothing where it is told elsewhere, or in the record only.
    fn line(&self, section: &Section<'_>, line: &Line<'_>) -> Vec<Block> {
        if self.digest.is_added(line.entry) {
            Vec::new()
        } else {
            self.told(section, line)
        }
    }

    /// What was entered when the meeting was over, marked as such, in the order in which it was entered.
    fn add_late(&self, document: &mut Document) {
        let digest = self.digest;
        for (section, line) in digest.lines().filter(|(_, line)| digest.is_added(line.entry)) {
            let mark = (digest.strings.export.minutes.added)(&digest.moment(line.entry.at));
            let mark = digest.in_brackets(&mark);
            for mut block in self.told(section, line) {
                if let Block::Paragraph(runs) = &mut block {
                    mark_last(runs, &mark, digest.strings.export.stop);
                }
                document.push(block);
            }
        }
    }

    fn told(&self, section: &Section<'_>, line: &Line<'_>) -> Vec<Block> {
        let digest = self.digest;
        if !is_minuted(digest, line) || repeats_motion(digest, &section.lines, line) {
            return Vec::new();
        }
        let t = &digest.strings.export.minutes;
        let runs = match (line.entry.kind, line.what) {
            (_, What::Motion(motion)) => {
                if digest.is_told_by_another(section, motion) {
                    return Vec::new();
                }
                return digest.motion(section, line, motion);
            }
            (_, What::Action(action)) => {
                vec![
                    Run::strong(format!("{}{}", t.action, digest.strings.export.colon)),
                    Run::plain(digest.task(action, &line.text)),
                ]
            }
            (EntryKind::Decision, _) => digest.decision(line),
            (EntryKind::Requirement, _) => {
                let who = digest.said_by(line.entry);
                let front = if who.is_empty() {
                    t.required.to_owned()
                } else {
                    (t.required_by)(&who)
                };
                vec![Run::plain(front), Run::plain(digest.sentence(line))]
            }
            (EntryKind::Interest, _) => vec![Run::plain(self.interest(section, line.entry))],
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

    /// What somebody said, as typed, after the name; what nobody in particular said as it stands.
    fn spoken(&self, line: &Line<'_>) -> Vec<Run> {
        let who = self.digest.said_by(line.entry);
        let mut runs = Vec::new();
        if !who.is_empty() {
            runs.push(Run::plain(format!("{who}{}", self.digest.strings.export.colon)));
        }
        runs.extend(linked(&self.digest.sentence(line)));
        runs
    }

    fn interest(&self, section: &Section<'_>, entry: &Entry) -> String {
        let digest = self.digest;
        let own = digest
            .records
            .interests
            .iter()
            .filter(|interest| interest.entry == entry.id);
        let told: Vec<_> = own
            .map(|interest| {
                let here = interest.item.is_some() && interest.item == section.item.map(|item| item.id);
                let label = interest.item.map(|id| self.label(id)).unwrap_or_default();
                let text = (digest.strings.export.minutes.declared)(&Declared {
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
            [] => digest.close(&safe(entry.text.trim())),
            told => told.join(if digest.lang == Lang::En { " " } else { "" }),
        }
    }

    /// Number and title of an item.
    fn label(&self, id: Id<Item>) -> String {
        let Some(item) = self.digest.records.items.get(id) else {
            return String::new();
        };
        let title = heading(item);
        match (self.numbers.get(&id), self.digest.lang) {
            (Some(number), Lang::En) => format!("{number}, {title}"),
            (Some(_), Lang::Zh) | (None, Lang::Zh) => format!("“{title}”"),
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

/// The title of an item without the remark that it is dealt with in the closed part, which the minutes say in their way.
fn heading(item: &Item) -> String {
    const REMARKS: [&str; 6] = [
        "(closed part)",
        "(closed)",
        "(exempt)",
        "(confidential)",
        "（不公开）",
        "（不公开部分）",
    ];
    let title = item.title.trim();
    let bare = REMARKS.iter().find_map(|remark| title.strip_suffix(remark));
    safe(bare.unwrap_or(title).trim())
}
