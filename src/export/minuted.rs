//! Which lines of a meeting stand in minutes: the degree of minuting, and what the clerk chose for one entry.

use super::{
    digest::Digest,
    section::{EntryRow, SectionEntry},
};
use crate::{
    domain::{
        entry::{Entry, EntryKind, Remark},
        minuting::Degree,
        plenary,
        records::Records,
    },
    words::{Lang, office::phrase},
};

/// Whether a line stands in minutes, on its own or in what is told of its motion.
pub(super) fn is_minuted(digest: &Digest<'_>, line: &SectionEntry<'_>) -> bool {
    let told_elsewhere = matches!(
        line.entry.kind,
        EntryKind::Second | EntryKind::VoteResult | EntryKind::Wording
    );
    if let Some(chosen) = line.entry.minuted {
        return chosen && !told_elsewhere;
    }
    least(line).is_some_and(|least| Degree::of(digest.meeting.record_mode) >= least)
}

/// The least degree at which a line stands in minutes; `None` = it never does.
fn least(line: &SectionEntry<'_>) -> Option<Degree> {
    if is_doubtful(line) {
        return None;
    }
    let stated = matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation) && is_statement(line.entry);
    if stated {
        Some(Degree::Decisions)
    } else {
        line.entry.kind.least_degree()
    }
}

/// How many lines of the open meeting stand in the record only because of the degree of minuting; what the clerk chose, and what is told
/// elsewhere, is not counted.
pub fn left_out(records: &Records) -> usize {
    let digest = Digest::new(records, Lang::default()).filter(|digest| !digest.meeting.register_only());
    digest.map_or(0, |digest| {
        let lines = digest.lines().filter(|(_, line)| is_left_out(&digest, line));
        lines.count()
    })
}

/// Whether a line would stand in minutes of a higher degree.
fn is_left_out(digest: &Digest<'_>, line: &SectionEntry<'_>) -> bool {
    let degree = Degree::of(digest.meeting.record_mode);
    line.entry.minuted.is_none() && least(line).is_some_and(|least| least > degree)
}

/// Whether a note is meant for the minutes: typed behind `Note:`, or a sentence of the meeting (会议强调…).
pub(super) fn is_statement(entry: &Entry) -> bool {
    let nobody = entry.speaker.is_none() && entry.said_by.trim().is_empty();
    let raw = entry.raw.trim_start();
    let label = raw.split([':', '：']).next().unwrap_or_default().trim_end();
    let labelled = raw.len() > label.len() && ["note", "minute", "记录"].iter().any(|l| l.eq_ignore_ascii_case(label));
    let all_agree = nobody && plenary::all_agree(&entry.text);
    (nobody && labelled) || all_agree || meeting_phrase(entry).is_some()
}

/// The phrase of the meeting with which an entry was typed, and what follows it.
pub(super) fn meeting_phrase(entry: &Entry) -> Option<(&'static str, String)> {
    let (typed, _) = phrase(&entry.raw)?;
    // Corrections change the text, not what was typed.
    let rest = phrase(&entry.text).map_or(entry.text.trim(), |(_, rest)| rest);
    Some((typed, rest.to_owned()))
}

/// A line that was kept as it was typed because it could not be read. It stays in the record, and among the findings, until it is
/// mended.
pub(super) fn is_doubtful(line: &SectionEntry<'_>) -> bool {
    line.entry.remark.is_some()
        && matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation)
        && !is_speech(line.entry)
}

/// Whether a line is a speech of which only the speaker is in doubt: what was said is not, and no speech is left out.
fn is_speech(entry: &Entry) -> bool {
    match &entry.remark {
        Some(Remark::UnknownName(name)) => entry.said_by == *name,
        Some(Remark::AmbiguousName(_)) => {
            let head = entry.raw.split([':', '：']).next().unwrap_or_default();
            head.len() < entry.raw.len() && head.chars().count() <= 40 && head.starts_with(char::is_alphabetic)
        }
        Some(_) | None => false,
    }
}

/// Whether a decision only repeats the wording of a motion that was carried under the same item.
pub(super) fn repeats_motion(digest: &Digest<'_>, lines: &[SectionEntry<'_>], line: &SectionEntry<'_>) -> bool {
    if line.entry.kind != EntryKind::Decision {
        return false;
    }
    let bare = |text: &str| -> String {
        let text = text.trim().to_lowercase();
        let text = text.strip_prefix("that ").unwrap_or(&text);
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let decided = bare(&line.text);
    lines.iter().any(|other| match other.what {
        EntryRow::Motion(motion) => {
            let put = digest.put_text(motion, other);
            motion.state == crate::domain::motion::MotionState::Carried
                && (bare(&put) == decided || is_short_for(&line.text, &put))
        }
        EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => false,
    })
}

/// Whether a decision says in fewer words what a motion says: `Minutes approved` for `that the minutes be approved as a correct record`.
fn is_short_for(decision: &str, motion: &str) -> bool {
    const SMALL: [&str; 22] = [
        "that",
        "the",
        "be",
        "is",
        "are",
        "was",
        "were",
        "been",
        "of",
        "a",
        "an",
        "and",
        "to",
        "in",
        "on",
        "for",
        "it",
        "as",
        "resolved",
        "agreed",
        "unanimously",
        "carried",
    ];
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let all = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        all.filter(|word| !SMALL.contains(word)).map(str::to_owned).collect()
    };
    let (short, long) = (words(decision), words(motion));
    let refuses = |list: &[String]| list.iter().any(|word| ["not", "no", "never"].contains(&word.as_str()));
    short.len() >= 2 && refuses(&short) == refuses(&long) && short.iter().all(|word| long.contains(word))
}
