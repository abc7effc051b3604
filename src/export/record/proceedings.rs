//! The course of a meeting in its record: each item with each speech, motion, vote, arrival and departure, in order, with its time.

use crate::{
    domain::{
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        meeting::RuleBook,
        motion::Motion,
        time::Stamp,
    },
    export::{
        digest::{Digest, section_title},
        document::{Document, Point, Run},
        letters::{capitalised, safe},
        minuted::meeting_phrase,
        section::{EntryRow, RecordSection, RecordStep, SectionEntry},
        wording::linked,
    },
    words::{Lang, office, sentences::Declaration},
};

use super::{
    incident,
    movement::movement,
    quorum::{is_followed, quorum_at_opening, quorum_turned},
};

/// Adds an item with everything that was entered under it.
pub(super) fn add_section(digest: &Digest<'_>, section: &RecordSection<'_>, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let steps = section.steps();
    let points: Vec<Point> = steps
        .into_iter()
        .filter_map(|(_, step)| match step {
            RecordStep::Line(line) => line_point(digest, section, line),
            RecordStep::Event(entry) => event_point(digest, entry),
        })
        .collect();
    let Some(item) = section.item else {
        if !points.is_empty() {
            document.heading(0, words.course);
            document.list(points);
        }
        return;
    };
    document.numbered(section.depth, number(digest, section), section_title(digest, section));
    let mut facts = Vec::new();
    if !item.presenter.trim().is_empty() {
        facts.push(format!("{}{}{}", words.presenter, t.colon, item.presenter.trim()));
    }
    facts.extend(
        section
            .started
            .map(|entry| (t.minutes.taken_up_at)(&digest.moment(entry.at))),
    );
    if !facts.is_empty() {
        document.paragraph(vec![
            Run::plain(capitalised(&facts.join(t.semicolon))),
            Run::plain(t.stop),
        ]);
    }
    document.list(points);
    let told = section
        .lines
        .iter()
        .any(|line| line.entry.kind == EntryKind::ItemOutcome);
    for ending in digest
        .endings(section)
        .into_iter()
        .skip(usize::from(told && digest.item_ended(section).is_some()))
    {
        document.paragraph(ending);
    }
}

/// The number of an item as records in the language of the document write it: 一、（一）; one that the agenda gives it stays.
fn number(digest: &Digest<'_>, section: &RecordSection<'_>) -> String {
    let own = section.item.is_some_and(|item| !item.own_number.trim().is_empty());
    let last = section.number.rsplit('.').next().unwrap_or_default();
    match (digest.lang, last.parse::<usize>()) {
        (Lang::Zh, Ok(n)) if !own => (digest.strings.export.heading_number)(section.depth, n),
        (Lang::En, _) if section.depth == 0 => format!("{}. ", section.number),
        (Lang::Zh | Lang::En, _) => format!("{} ", section.number),
    }
}

/// The name of a speaker as it is set before a speech; nothing where nobody is named.
pub(super) fn speaker(digest: &Digest<'_>, name: Option<String>) -> Run {
    match name.filter(|name| !name.is_empty()) {
        Some(name) => Run::strong(format!("{name}{}", digest.strings.export.colon)),
        None => Run::default(),
    }
}

/// One line with its time; `None` where nothing of it holds any more.
fn line_point(digest: &Digest<'_>, section: &RecordSection<'_>, line: &SectionEntry<'_>) -> Option<Point> {
    let entry = line.entry;
    let t = &digest.strings.export.minutes;
    let mut text = match (entry.kind, line.what) {
        (EntryKind::Note | EntryKind::Continuation, _) => {
            let mut runs = vec![speaker(digest, Some(digest.speaker(entry)))];
            // Capture may keep the phrase apart from the text.
            if let Some((phrase, _)) = meeting_phrase(entry).filter(|_| office::phrase(&line.text).is_none()) {
                runs.push(Run::plain(format!("{phrase}{}", digest.strings.export.colon)));
            }
            runs.extend(linked(&line.text));
            runs
        }
        (_, EntryRow::Motion(motion)) => moved(digest, motion, line),
        (EntryKind::Second, _) => {
            let motion = digest.records.seconded_by(entry.id)?;
            let who = motion.seconder.map(|id| digest.name(id)).unwrap_or_default();
            termed(digest, &(t.second_of)(&label(digest, motion)), &who)
        }
        (EntryKind::VoteResult, _) => {
            let motion = digest.records.counted_by(entry.id)?;
            termed(
                digest,
                &(t.result_of)(&label(digest, motion)),
                &digest.close(&result(digest, motion, entry)),
            )
        }
        (EntryKind::Wording, _) => {
            let motion = digest
                .records
                .motions
                .iter()
                .find(|motion| motion.worded == Some(entry.id))?;
            termed(
                digest,
                &(t.wording_of)(&label(digest, motion)),
                &digest.close(&safe(motion.wording.trim())),
            )
        }
        (EntryKind::Interest, _) => vec![Run::plain(interest(digest, section, entry))],
        (EntryKind::ItemOutcome, _) => vec![Run::plain(digest.item_ended(section)?)],
        _ => statement(digest, line),
    };
    let unlisted = matches!(entry.remark, Some(Remark::UnknownName(_))) && !entry.said_by.trim().is_empty();
    // That the speaker is on no list stands behind the name.
    if entry.remark.is_some() && !unlisted && matches!(entry.kind, EntryKind::Note | EntryKind::Continuation) {
        text.push(Run::plain(digest.in_brackets(t.doubtful)));
    }
    if digest.is_added(entry) {
        text.push(Run::plain(digest.in_brackets(&(t.added)(&digest.moment(entry.at)))));
    } else if let Some(at) = digest.corrected_after(entry) {
        text.push(Run::plain(digest.in_brackets(&(t.corrected_after)(&digest.moment(at)))));
    }
    Some(Point::labelled(label_at(digest, entry.at), text))
}

/// The time of an entry, with its place in every recording that ran.
fn label_at(digest: &Digest<'_>, at: Stamp) -> String {
    let recorded = digest.records.recorded_in(at, digest.strings.export.comma);
    format!("{}{}", digest.moment(at), digest.in_brackets(&recorded))
}

/// A term that stands out, and what belongs to it.
fn termed(digest: &Digest<'_>, term: &str, text: &str) -> Vec<Run> {
    vec![
        Run::strong(format!("{term}{}", digest.strings.export.colon)),
        Run::plain(text),
    ]
}

/// A motion by its number: `M3`; in Chinese, where papers bear no Latin codes, 表决事项3.
fn label(digest: &Digest<'_>, motion: &Motion) -> String {
    match digest.lang {
        Lang::En => format!("M{}", motion.number),
        Lang::Zh => format!("{}{}", digest.kind_name(EntryKind::Motion), motion.number),
    }
}

/// A motion as it was moved. Its seconder, its result and a new wording stand at their time; those without a line of their own here.
fn moved(digest: &Digest<'_>, motion: &Motion, line: &SectionEntry<'_>) -> Vec<Run> {
    let t = &digest.strings.export;
    // A seconder or a result that was typed with the motion has no line of its own.
    let stands = |id| id != line.entry.id && digest.records.entries.get(id).is_some_and(|entry| !entry.struck);
    let mut facts = match digest.lang {
        Lang::En => vec![label(digest, motion)],
        Lang::Zh => Vec::new(),
    };
    let amended = motion.amends.and_then(|id| digest.records.motions.get(id));
    facts.extend(amended.map(|other| (t.minutes.amends)(&label(digest, other))));
    facts.extend(motion.mover.map(|id| (t.mover)(&digest.name(id))));
    if !motion.seconded.is_some_and(stands) {
        facts.extend(motion.seconder.map(|id| (t.seconder)(&digest.name(id))));
    }
    let kind = match digest.lang {
        Lang::En => capitalised(digest.kind_name(line.entry.kind)),
        Lang::Zh => label(digest, motion),
    };
    let facts = digest.in_brackets(&facts.join(t.semicolon));
    let mut runs = vec![Run::strong(format!("{kind}{facts}{}", t.colon))];
    runs.extend(linked(&digest.sentence(line)));
    if !motion.counted.is_some_and(stands) && !motion.state.is_open() {
        let told = capitalised(&result(digest, motion, line.entry));
        runs.push(Run::plain(format!("{}{}", digest.space(), digest.close(&told))));
    } else if motion.state.is_open() {
        runs.push(Run::plain((t.bracket)(t.words.not_voted)));
    }
    runs
}

/// The result of a motion with the arithmetic, who could vote, and the votes by name.
fn result(digest: &Digest<'_>, motion: &Motion, entry: &Entry) -> String {
    let t = &digest.strings.export;
    let mut parts = Vec::new();
    if let Some(counts) = digest.counts_of(motion) {
        parts.push((t.counts)(counts));
        parts.push((t.arithmetic)(
            digest.base(motion, entry),
            digest.meeting.vote_base,
            motion.majority,
        ));
    }
    parts.extend(recused(digest, motion, entry));
    parts.extend(motion.entitled.map(t.minutes.entitled));
    parts.extend(motion.casting.map(|_| t.minutes.casting.to_owned()));
    let without_counts = (t.minutes.voted)(&crate::words::proposals::VoteResult {
        state: motion.state,
        counts: None,
        said: motion.said,
        casting: None,
        towards: &safe(motion.towards.trim()),
        as_amended: false,
    });
    parts.push(crate::words::proposals::lowered(&without_counts));
    parts.extend(Some(digest.votes_in_a_row(motion)).filter(|told| !told.is_empty()));
    parts.join(t.semicolon)
}

/// How many were due, attended and took no part, in a body where who is recused attends; `None` where nobody was.
fn recused(digest: &Digest<'_>, motion: &Motion, entry: &Entry) -> Option<String> {
    let together = digest.meeting.rules == RuleBook::CnCollective;
    let item = digest.records.entries.get(motion.entry)?.item.filter(|_| together)?;
    let away = digest.records.recused_from(item, entry).len();
    let present = digest.records.quorum_for(entry)?.present;
    let members = digest.records.roll_count().expected;
    (away > 0).then(|| (digest.strings.export.minutes.recused)(members, present, away))
}

fn interest(digest: &Digest<'_>, section: &RecordSection<'_>, entry: &Entry) -> String {
    let own = digest
        .records
        .interests
        .iter()
        .filter(|interest| interest.entry == entry.id);
    let told: Vec<_> = own
        .map(|interest| {
            let here = interest.item.is_some() && interest.item == section.item.map(|item| item.id);
            let item = interest.item.and_then(|id| digest.records.items.get(id));
            let item = item
                .map(|item| format!("“{}”", safe(item.title.trim())))
                .unwrap_or_default();
            digest.close(&(digest.strings.export.minutes.declared)(&Declaration {
                who: &digest.name(interest.attendee),
                item: &item,
                here,
                nature: interest.nature,
                text: &safe(interest.text.trim()),
            }))
        })
        .collect();
    if told.is_empty() {
        digest.close(&safe(entry.text.trim()))
    } else {
        told.join(digest.space())
    }
}

/// What a line says: its kind, its number, its wording, and for an action who does it by when.
fn statement(digest: &Digest<'_>, line: &SectionEntry<'_>) -> Vec<Run> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let kind = match (line.entry.kind, line.what) {
        (EntryKind::Decision, EntryRow::Decision(d)) if d.verdict == Verdict::Rejected => words.rejection,
        (EntryKind::Decision, _) => words.decision,
        (EntryKind::Requirement, _) => {
            let who = digest.speaker(line.entry);
            return vec![Run::strong((t.requires)(&who)), Run::plain(digest.sentence(line))];
        }
        (kind, _) => &capitalised((digest.strings.domain.entry_kind)(kind)),
    };
    let label = match (digest.lang, line.what) {
        (Lang::En, _) => digest.in_brackets(&digest.label(line)),
        (Lang::Zh, EntryRow::Action(action)) => action.number.to_string(),
        (Lang::Zh, EntryRow::Text | EntryRow::Decision(_) | EntryRow::Motion(_)) => String::new(),
    };
    let mut runs = vec![Run::strong(format!("{kind}{label}{}", t.colon))];
    let who = digest.speaker(line.entry);
    if !who.is_empty() && matches!(line.what, EntryRow::Text) {
        runs.push(Run::plain(format!("{who}{}", t.colon)));
    }
    let told = if line.entry.kind == EntryKind::Incident {
        digest.close(&incident::told(digest, line.entry))
    } else {
        digest.sentence(line)
    };
    runs.extend(linked(&told));
    if let Some(motion) = digest.decided_by(line.entry) {
        let told = digest.close(&capitalised(&digest.votes_in_a_row(motion)));
        runs.push(Run::plain(format!("{}{told}", digest.space())));
    }
    if let EntryRow::Action(action) = line.what {
        runs.push(Run::plain((t.bracket)(&digest.action_phrase(action))));
    }
    runs.extend(
        digest
            .lacked_quorum(line.entry)
            .filter(|_| line.entry.kind == EntryKind::Decision)
            .map(|text| Run::plain(format!("{}{text}", digest.space()))),
    );
    runs
}

/// What happened beside the business, with its time; `None` where nothing of it holds any more.
fn event_point(digest: &Digest<'_>, entry: &Entry) -> Option<Point> {
    let kind = capitalised((digest.strings.domain.entry_kind)(entry.kind));
    let t = &digest.strings.export;
    let mut at = entry.at;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other lines say what happened in their own words"
    )]
    let text = match entry.kind {
        EntryKind::Arrival | EntryKind::Departure => {
            let (when, text) = movement(digest, entry)?;
            at = when;
            match quorum_turned(digest, when).filter(|_| !is_followed(digest, entry, when)) {
                Some(turned) => format!("{text}{}{turned}", t.semicolon),
                None => text,
            }
        }
        EntryKind::Opened => quorum_at_opening(digest, entry),
        EntryKind::Adjourned if digest.records.adjournment().is_some_and(|end| end.id == entry.id) => {
            at = digest.meeting.adjourned.unwrap_or(at);
            safe(entry.text.trim())
        }
        EntryKind::RecordingMark => {
            let mark = digest.records.recorded_at(entry.at);
            let place = mark.map(|(recorder, place)| format!("{} {place} ", recorder.name));
            safe(format!("{}{}", place.unwrap_or_default(), entry.text).trim())
        }
        EntryKind::Incident => incident::told(digest, entry),
        _ => safe(entry.text.trim()),
    };
    let colon = if text.is_empty() { "" } else { t.colon };
    Some(Point::labelled(
        digest.moment(at),
        vec![Run::plain(format!("{kind}{colon}{text}"))],
    ))
}
