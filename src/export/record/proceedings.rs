//! The course of a meeting in its record: each item with each speech, motion, vote, arrival and departure, in order, with its time.

use crate::{
    domain::{
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        motion::Motion,
        time::Stamp,
    },
    export::{
        digest::{Digest, section_title},
        document::{Document, Point, Run},
        letters::{capitalised, safe},
        minuted::meeting_phrase,
        result_lines::by_name_only,
        section::{EntryRow, RecordSection, RecordStep, SectionEntry},
        visits::ItemVisit,
        wording::linked,
    },
    words::{Lang, declaration::Declaration, office},
};

use super::{
    incident,
    item_number::number,
    motion::{disposed, label, moved, result},
    movement::movement,
    quorum::{is_followed, quorum_at_opening, quorum_turned},
    strangers::{unlisted_move, unlisted_told, unread_names},
};

/// Adds an item with everything that was entered under it while the meeting was at it.
pub(super) fn add_visit(digest: &Digest<'_>, visit: &ItemVisit<'_, '_>, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let section = visit.section;
    let points: Vec<Point> = visit
        .steps()
        .into_iter()
        .filter_map(|step| match step {
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
    let title = section_title(digest, section);
    let title = if visit.again {
        (t.minutes.continued)(&title)
    } else {
        title
    };
    document.numbered(section.depth, number(digest, visit), title);
    let mut facts = Vec::new();
    if !item.presenter.trim().is_empty() && !visit.again {
        facts.push(format!("{}{}{}", words.presenter, t.colon, item.presenter.trim()));
    }
    facts.extend(
        visit
            .started
            .filter(|entry| !digest.records.is_written_after_end(entry))
            .map(|entry| (t.minutes.taken_up_at)(&digest.moment(entry.at))),
    );
    if !facts.is_empty() {
        document.paragraph(vec![
            Run::plain(capitalised(&facts.join(t.semicolon))),
            Run::plain(t.stop),
        ]);
    }
    document.list(points);
    if !visit.last {
        return;
    }
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
        (EntryKind::Note, _) if unlisted_move(entry).is_some() => {
            let (term, names) = unlisted_told(digest, entry)?;
            termed(digest, &term, &names)
        }
        (EntryKind::Note | EntryKind::Continuation, _) => {
            let mut runs = vec![speaker(digest, Some(digest.speaker(entry)))];
            // Capture may keep the phrase apart from the text.
            if let Some((phrase, _)) = meeting_phrase(entry).filter(|_| office::phrase(&line.text).is_none()) {
                runs.push(Run::plain(format!("{phrase}{}", digest.strings.export.colon)));
            }
            runs.extend(linked(&line.text));
            runs
        }
        (_, EntryRow::Motion(motion)) => moved(digest, section, motion, line),
        (EntryKind::Second, _) => {
            let motion = digest.records.seconded_by(entry.id)?;
            let who = motion.seconder.map(|id| digest.name(id)).unwrap_or_default();
            termed(digest, &capitalised(&(t.second_of)(&label(digest, motion))), &who)
        }
        (EntryKind::VoteResult, _) => {
            let of = |motion: &Motion| (t.result_of)(&label(digest, motion));
            match digest.records.counted_by(entry.id) {
                Some(motion) => {
                    let mut told = digest.close(&result(digest, motion, entry));
                    let lacked = digest.lacked_quorum(entry).filter(|_| motion.state.is_voted());
                    for more in disposed(digest, motion).into_iter().chain(lacked) {
                        told = format!("{told}{}{more}", digest.space());
                    }
                    termed(digest, &of(motion), &told)
                }
                // Votes by name stand with the result that they are of.
                None if by_name_only(digest, entry) => return None,
                // A later result replaced it when the matter was reconsidered.
                None => {
                    let motion = digest.records.motion_of(entry.about?)?;
                    termed(digest, &of(motion), &digest.close(&safe(entry.text.trim())))
                }
            }
        }
        (EntryKind::Wording, _) => {
            let motion = digest
                .records
                .motions
                .iter()
                .find(|motion| motion.worded == Some(entry.id))?;
            termed(
                digest,
                &capitalised(&(t.wording_of)(&label(digest, motion))),
                &digest.close(&safe(motion.wording.trim())),
            )
        }
        (EntryKind::Interest, _) => vec![Run::plain(interest(digest, section, entry))],
        (EntryKind::ItemOutcome, _) => vec![Run::plain(digest.item_ended(section)?)],
        _ => statement(digest, line),
    };
    let unlisted = matches!(entry.remark, Some(Remark::UnknownName(_))) && !entry.said_by.trim().is_empty();
    // That the speaker is on no list stands behind the name.
    if entry.remark.is_some()
        && !unlisted
        && unlisted_move(entry).is_none()
        && matches!(entry.kind, EntryKind::Note | EntryKind::Continuation)
    {
        text.push(Run::plain(digest.in_brackets(t.doubtful)));
    }
    if digest.is_added(entry) {
        text.push(Run::plain(digest.in_brackets(&(t.added)(&digest.moment(entry.at)))));
    } else if let Some(at) = digest.corrected_after(entry) {
        text.push(Run::plain(digest.in_brackets(&(t.corrected_after)(&digest.moment(at)))));
    }
    if digest.records.is_written_after_end(entry) {
        // Nobody knows at which moment of the meeting it was.
        return Some(Point::labelled(String::new(), text));
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

/// Returns the statement of a line: its kind, its number, its wording, and for an action who does it by when.
fn statement(digest: &Digest<'_>, line: &SectionEntry<'_>) -> Vec<Run> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let kind = match (line.entry.kind, line.what) {
        (EntryKind::Decision, _) if digest.is_added(line.entry) => t.minutes.addition,
        (EntryKind::Decision, EntryRow::Decision(d)) if d.verdict == Verdict::Rejected => words.rejection,
        (EntryKind::Decision, _) => words.decision,
        (EntryKind::Requirement, _) => {
            let who = digest.speaker(line.entry);
            if who.is_empty() && digest.tells_who_asked(&line.text) {
                return vec![Run::plain(digest.sentence(line))];
            }
            return vec![Run::strong((t.requires)(&who)), Run::plain(digest.sentence(line))];
        }
        (kind, _) => &capitalised((digest.strings.domain.entry_kind)(kind)),
    };
    let label = match (digest.lang, line.what) {
        (Lang::En, _) => digest.in_brackets(&digest.label(line)),
        (Lang::Zh, EntryRow::Action(action)) => action.number.to_string(),
        (Lang::Zh, EntryRow::Text | EntryRow::Decision(_) | EntryRow::Motion(_)) => String::new(),
    };
    // 会议决定，… says itself that it is a decision.
    let adopted = matches!(line.what, EntryRow::Decision(d) if d.verdict == Verdict::Adopted);
    let says_itself =
        adopted && digest.lang == Lang::Zh && !digest.is_added(line.entry) && office::is_told_of_meeting(&line.text);
    let mut runs = if says_itself {
        Vec::new()
    } else {
        vec![Run::strong(format!("{kind}{label}{}", t.colon))]
    };
    let who = digest.speaker(line.entry);
    if !who.is_empty() && matches!(line.what, EntryRow::Text) {
        runs.push(Run::plain(format!("{who}{}", t.colon)));
    }
    let told = if says_itself {
        office::decided(&line.text, true, "")
    } else if line.entry.kind == EntryKind::Incident {
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

/// Returns an event beside the business, with its time; `None` where nothing of it holds any more.
fn event_point(digest: &Digest<'_>, entry: &Entry) -> Option<Point> {
    let moved = digest.records.stays_of(entry).count();
    // `Tom left`, where nobody saw him come, moves nobody; that it was told is kept as it was typed.
    if moved == 0 && entry.is_doubtful_movement() {
        let doubtful = digest.in_brackets(digest.strings.export.minutes.doubtful);
        let told = format!("{}{doubtful}", safe(entry.raw.trim()));
        return Some(Point::labelled(digest.moment(entry.at), vec![Run::plain(told)]));
    }
    let mut stays = digest.records.stays_of(entry);
    let returned = entry.kind == EntryKind::Arrival && moved > 0 && stays.all(|stay| digest.is_return(stay));
    let kind = if returned {
        capitalised(digest.strings.come_back(moved))
    } else {
        capitalised(digest.strings.told(entry.kind, moved))
    };
    let t = &digest.strings.export;
    let mut at = entry.at;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other lines say what happened in their own words"
    )]
    let text = match entry.kind {
        EntryKind::Arrival | EntryKind::Departure => {
            let (when, text) = movement(digest, entry)?;
            let text = text + &unread_names(digest, entry);
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
    // Nobody knows at which moment it was where the line was written up when the meeting was over, unless somebody came or went at a time that it tells.
    let late = (!entry.kind.is_movement() || at != entry.at) && digest.records.is_written_after_end(entry);
    let timeless = late || !digest.records.is_told(Some(entry.id), at);
    Some(Point::labelled(
        if timeless { String::new() } else { digest.moment(at) },
        vec![Run::plain(format!("{kind}{colon}{text}"))],
    ))
}
