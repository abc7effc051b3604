//! The text layout of MeetBot (docs/rules.md §meetbot): summary by topic with `(nick, time)`, actions, actions by person, people.

use std::collections::{BTreeMap, HashSet};

use crate::export::{digest::section_title, minuted::is_doubtful, notices::notices};
use crate::{
    domain::{
        agenda::Item,
        decision::Verdict,
        entry::{Entry, EntryKind},
        id::Id,
        motion::MotionState,
        people::Duty,
    },
    export::{
        digest::Digest,
        document::{Document, Layout, Point, Run},
        letters::safe,
        section::{EntryRow, SectionEntry},
        wording::linked,
    },
};

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = Document::titled(digest.lang, Layout::Ruled, digest.title());
    let owner = |of: &str| format!("meetbot.{}.{of}", digest.lang.code());
    document.passages.add_title(owner("title"), false);
    notices(digest, &mut document);
    let opener = digest
        .session
        .first()
        .map(|entry| digest.speaker(entry))
        .filter(|name| !name.is_empty());
    let opener = opener
        .or_else(|| digest.with_duty(Duty::Chair).into_iter().next())
        .unwrap_or_default();
    let zone = digest.zone();
    let began = digest.began();
    let at = format!("{} {}", zone.ymd(began), zone.hms(began));
    if digest.meeting.opened.is_some() {
        document.passages.of(owner("start"));
        document.paragraph(vec![Run::plain((t.started_by)(&opener, &at))]);
        document.passages.end();
    }
    document.heading(0, words.meeting_summary);
    let summary = summary(digest);
    if summary.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    }
    // One list a topic, so that white space stands between them.
    for (item, topic) in summary {
        let of = item.map_or_else(|| "loose".to_owned(), |item| format!("item{}", item.raw()));
        document.passages.of(owner(&of));
        document.list(vec![topic]);
    }
    if let Some(end) = digest.meeting.adjourned {
        document.passages.of(owner("end"));
        document.paragraph(vec![Run::plain((t.ended_at)(&zone.hms(end)))]);
    }
    document.passages.end();
    super::approval::add_approval(digest, &owner("end"), &mut document);
    let actions: Vec<_> = digest
        .lines()
        .map(|(_, line)| line)
        .filter(|l| l.entry.kind == EntryKind::Action)
        .collect();
    if !actions.is_empty() {
        document.heading(0, words.action_items);
        document.passages.of(owner("actions"));
        document.list(
            actions
                .iter()
                .map(|line| Point::of(vec![Run::plain(wording(digest, line))]))
                .collect(),
        );
        document.passages.end();
        document.heading(0, words.by_person);
        document.passages.of(owner("by_person"));
        document.list(by_person(digest, &actions));
        document.passages.end();
    }
    document.heading(0, words.people_present);
    let people = people(digest);
    if people.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    }
    document.passages.of(owner("people"));
    document.list(people);
    document.passages.end();
    document
}

/// Returns one point a topic with its item, and the lines settled under it. Lines that belong to no topic stand alone, before them.
fn summary(digest: &Digest<'_>) -> Vec<(Option<Id<Item>>, Point)> {
    let mut points: Vec<(Option<Id<Item>>, Point)> = Vec::new();
    for section in &digest.sections {
        let lines = section
            .lines
            .iter()
            .filter(|line| is_summed_up(digest, line))
            .map(|line| point(digest, line));
        if section.item.is_none() {
            points.extend(lines.map(|point| (None, point)));
            continue;
        }
        let mut topic = Run::plain(section_title(digest, section)).text().to_owned();
        if let Some(start) = section.started {
            topic.push_str(&source(digest, start));
        }
        let topic = Point {
            under: lines.collect(),
            ..Point::of(vec![Run::plain(topic)])
        };
        points.push((section.item.map(|item| item.id), topic));
    }
    points
}

/// Whether a line stands in the summary: lines with a tag, and notes of nobody. Lines that somebody said stand in the log.
fn is_summed_up(digest: &Digest<'_>, line: &SectionEntry<'_>) -> bool {
    if let Some(chosen) = line.entry.minuted {
        return chosen;
    }
    // A proposal is told with the decision that settled it.
    if let EntryRow::Motion(motion) = line.what
        && motion
            .counted
            .and_then(|id| digest.records.entries.get(id))
            .is_some_and(|e| e.kind == EntryKind::Decision)
    {
        return false;
    }
    let kind = line.entry.kind;
    if matches!(kind, EntryKind::Note | EntryKind::Continuation) {
        digest.speaker(line.entry).is_empty() && !is_doubtful(line)
    } else {
        kind.is_content()
    }
}

fn point(digest: &Digest<'_>, line: &SectionEntry<'_>) -> Point {
    let mut runs = Vec::new();
    if let Some(tag) = tag(digest, line) {
        runs.push(Run::plain(format!("{tag}{}", digest.strings.export.colon)));
    }
    runs.extend(linked(&wording(digest, line)));
    if let EntryRow::Motion(motion) = line.what {
        let phrase = digest.motion_phrase(motion);
        runs.push(Run::plain((digest.strings.export.bracket)(&phrase)));
    }
    if let Some(motion) = digest.decided_by(line.entry) {
        runs.push(Run::plain((digest.strings.export.bracket)(
            &digest.votes_in_a_row(motion),
        )));
    }
    if digest.is_added(line.entry) {
        let mark = (digest.strings.export.minutes.added)(&digest.moment(line.entry.at));
        runs.push(Run::plain(digest.in_brackets(&mark)));
    }
    runs.push(Run::plain(source(digest, line.entry)));
    Point::of(runs)
}

fn wording(digest: &Digest<'_>, line: &SectionEntry<'_>) -> String {
    if line.text.is_empty() {
        digest.strings.export.words.not_kept.to_owned()
    } else if let EntryRow::Motion(motion) = line.what
        && motion.state == MotionState::Carried
        && !motion.wording.trim().is_empty()
    {
        digest.put_text(motion, line)
    } else {
        line.text.clone()
    }
}

fn tag(digest: &Digest<'_>, line: &SectionEntry<'_>) -> Option<&'static str> {
    let words = &digest.strings.export.words;
    match (line.entry.kind, line.what) {
        (EntryKind::Decision, _) if digest.is_added(line.entry) => None,
        (EntryKind::Decision, EntryRow::Decision(d)) if d.verdict == Verdict::Rejected => Some(words.tag_rejected),
        (EntryKind::Decision, _) => Some(words.tag_agreed),
        (EntryKind::Action, _) => Some(words.tag_action),
        (EntryKind::Idea, _) => Some(words.tag_idea),
        (EntryKind::Help, _) => Some(words.tag_help),
        (EntryKind::Link, _) => Some(words.tag_link),
        (EntryKind::Motion, _) => Some(words.tag_motion),
        (EntryKind::Question, _) => Some(words.tag_question),
        (EntryKind::Requirement, _) => Some(words.tag_requirement),
        _ => None,
    }
}

/// `  (nick, 12:02:48)`: who said or wrote it, and when.
fn source(digest: &Digest<'_>, entry: &Entry) -> String {
    let mut nick = if entry.author.is_empty() {
        digest.speaker(entry)
    } else {
        safe(&entry.author)
    };
    if nick.is_empty() {
        nick = digest.with_duty(Duty::Scribe).into_iter().next().unwrap_or_default();
    }
    let time = digest.zone().hms(entry.at);
    if nick.is_empty() {
        format!("  ({time})")
    } else {
        format!("  ({nick}, {time})")
    }
}

/// Actions under each of their owners in the order of names; those of nobody last.
fn by_person(digest: &Digest<'_>, actions: &[&SectionEntry<'_>]) -> Vec<Point> {
    let mut shares: BTreeMap<String, Vec<Point>> = BTreeMap::new();
    let mut unassigned = Vec::new();
    for line in actions {
        let owners = match line.what {
            EntryRow::Action(action) => digest.owners(action),
            EntryRow::Text | EntryRow::Decision(_) | EntryRow::Motion(_) => Vec::new(),
        };
        let point = Point::of(vec![Run::plain(wording(digest, line))]);
        if owners.is_empty() {
            unassigned.push(point.clone());
        }
        for owner in owners {
            shares.entry(owner).or_default().push(point.clone());
        }
    }
    let mut people: Vec<_> = shares
        .into_iter()
        .map(|(owner, under)| Point {
            under,
            ..Point::of(vec![Run::plain(owner)])
        })
        .collect();
    if !unassigned.is_empty() {
        let nobody = Run::strong(digest.strings.export.words.tag_unassigned);
        people.push(Point {
            under: unassigned,
            ..Point::of(vec![nobody])
        });
    }
    people
}

/// Returns everybody with the number of lines they said. Silent people are listed if they were there; a log does not tell that, so all whom
/// it names are.
fn people(digest: &Digest<'_>) -> Vec<Point> {
    let from_log = digest.records.entries.iter().any(|entry| !entry.author.is_empty());
    let places = &digest.roll.places;
    let here: HashSet<_> = places
        .iter()
        .filter(|p| !p.stays.is_empty())
        .map(|p| p.name.as_str())
        .collect();
    let said = digest.lines_said().into_iter();
    said.filter(|(name, lines)| *lines > 0 || from_log || here.contains(name.as_str()))
        .map(|(name, lines)| Point::of(vec![Run::plain(format!("{name} ({lines})"))]))
        .collect()
}
