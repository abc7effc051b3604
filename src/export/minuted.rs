//! Selects the lines of a meeting that stand in minutes: by the degree of minuting, and by the clerk's choice for one entry.

use super::{
    checks::Finding,
    digest::Digest,
    letters::safe,
    section::{EntryRow, SectionEntry},
};
use crate::{
    domain::{
        entry::{Entry, EntryKind, Remark},
        fault::Fault,
        minuting::Degree,
        motion::MotionState,
        plenary::{self, PlenaryAct},
        records::Records,
        text::is_han,
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
    if is_doubtful(line) || is_order(line.entry) || line.entry.is_empty_decision() {
        return None;
    }
    let stated = matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation) && is_statement(line.entry);
    // A question that nobody asked by name was left open by the meeting: that is its result too.
    let nobody = line.entry.speaker.is_none() && line.entry.said_by.trim().is_empty();
    let left_open = line.entry.kind == EntryKind::Question && nobody && line.entry.author.is_empty();
    if stated || left_open {
        Some(Degree::Decisions)
    } else {
        line.entry.kind.least_degree()
    }
}

/// Whether a note is a line with a sign of the clerk that came to nothing (`+smith 19:02`, `:closed`): it is no sentence, looked at or not.
fn is_order(entry: &Entry) -> bool {
    let mut signs = entry.text.trim_start().chars();
    let begins = signs.next().is_some_and(|sign| "+＋-－:：$＄".contains(sign));
    let noted = matches!(entry.kind, EntryKind::Note | EntryKind::Continuation);
    noted && begins && signs.next().is_some_and(char::is_alphabetic)
}

/// The lines of the open meeting that stand in the record only because of the degree of minuting, each with its time and who said it; not
/// those that the clerk chose, and those that are told elsewhere.
pub fn left_out(records: &Records) -> Vec<Finding> {
    let digest = Digest::new(records, Lang::default()).filter(|digest| !digest.meeting.register_only());
    digest.map_or_else(Vec::new, |digest| {
        let lines = digest.lines().filter(|(_, line)| is_left_out(&digest, line));
        lines.map(|(_, line)| finding_of(&digest, line.entry)).collect()
    })
}

fn finding_of(digest: &Digest<'_>, entry: &Entry) -> Finding {
    let said_by = entry.speaker.map_or_else(|| safe(&entry.said_by), |id| digest.name(id));
    let colon = match said_by.contains(is_han) {
        _ if said_by.is_empty() => "",
        true => "：",
        false => ": ",
    };
    Finding {
        fault: Fault::LeftOut,
        key: Some(entry.id.into()),
        subject: format!("{} {said_by}{colon}{}", digest.zone().hm(entry.at), safe(&entry.text)),
    }
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
    let (typed, rest) = phrase(&entry.raw)?;
    // A note is no decision, whatever its words: 会议决定作出之前先听听业主的. The head of a list has none.
    if entry.kind == EntryKind::Note && !rest.is_empty() && plenary::act(typed) != PlenaryAct::Tells {
        return None;
    }
    // Corrections change the text, not what was typed; of several sentences in a line each has its own.
    let (typed, rest) = phrase(&entry.text).unwrap_or((typed, entry.text.trim()));
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
        // 代表：食堂贵: the words behind the head are nobody's, and stand as they were typed.
        Some(Remark::UnknownName(name)) => {
            let head = entry.raw.split([':', '：']).next().unwrap_or_default();
            entry.said_by == *name || head.len() < entry.raw.len() && head.trim() == name
        }
        Some(Remark::AmbiguousName(_)) => {
            let head = entry.raw.split([':', '：']).next().unwrap_or_default();
            head.len() < entry.raw.len() && head.chars().count() <= 40 && head.starts_with(char::is_alphabetic)
        }
        // Words that may tell a fact are words all the same.
        Some(remark @ Remark::MayMean(_)) => remark.leaves_text(),
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
            motion.state == MotionState::Carried
                && (bare(&put) == decided || says_again(&line.text, &put) || is_same_in_han(&line.text, &put))
        }
        EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => false,
    })
}

/// Whether a decision says what a motion says, in fewer words or in the set phrase: `Minutes approved as a correct record` for `that the
/// minutes of 3 November be approved`. Figures, refusals and words of another matter make it another decision.
fn says_again(decision: &str, motion: &str) -> bool {
    const SMALL: [&str; 30] = [
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
        "by",
        "resolved",
        "agreed",
        "unanimously",
        "carried",
        "this",
        "meeting",
        "nem",
        "con",
        "our",
        "held",
        "its",
    ];
    /// The words for which minutes are approved, and as what.
    const RECORDS: [&str; 8] = [
        "correct", "true", "accurate", "fair", "record", "records", "last", "previous",
    ];
    /// The same act in other words.
    const ACTS: [&str; 6] = ["approv", "accept", "adopt", "confirm", "sign", "agre"];
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let all = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && !SMALL.contains(word));
        all.map(stem).collect()
    };
    let (short, long) = (words(decision), words(motion));
    let refuses = |list: &[String]| list.iter().any(|word| ["not", "no", "never"].contains(&word.as_str()));
    let minutes = |list: &[String]| list.iter().any(|word| word == "minut");
    let approves = |list: &[String]| list.iter().any(|word| ACTS.contains(&word.as_str()));
    let formal = minutes(&short) && minutes(&long) && approves(&long);
    let known = |word: &String| {
        long.contains(word)
            || formal && (RECORDS.iter().any(|record| stem(record) == *word) || ACTS.contains(&word.as_str()))
    };
    let alike = short.iter().filter(|word| long.contains(word)).count() >= 2 || formal;
    short.len() >= 2 && alike && refuses(&short) == refuses(&long) && short.iter().all(known)
}

/// A word without its ending: `approved`, `approve` and `approval` are one.
fn stem(word: &str) -> String {
    let endings = ["ing", "als", "al", "ed", "es", "e", "s", "d"];
    let end = endings
        .iter()
        .find(|end| word.ends_with(**end) && word.len() > end.len() + 3);
    end.and_then(|end| word.strip_suffix(end)).unwrap_or(word).to_owned()
}

/// Whether a decision in Chinese says what a motion says: 会议通过采购方案 for 同意采购方案.
fn is_same_in_han(decision: &str, motion: &str) -> bool {
    const LEADS: [&str; 17] = [
        "会议",
        "大会",
        "一致",
        "原则",
        "审议并",
        "审议",
        "讨论",
        "表决",
        "研究",
        "决定",
        "同意",
        "通过",
        "批准",
        "了",
        "获得",
        "获",
        "，",
    ];
    const ENDS: [&str; 7] = ["获得通过", "获一致通过", "一致通过", "获通过", "审议通过", "通过", "。"];
    let bare = |text: &str| -> String {
        let mut text = text.trim();
        while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
            text = rest;
        }
        while let Some(rest) = ENDS.iter().find_map(|end| text.strip_suffix(end)) {
            text = rest;
        }
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let refuses = |text: &str| ["不", "未", "否"].iter().any(|word| text.contains(word));
    let (own, moved) = (bare(decision), bare(motion));
    own.chars().count() >= 3 && own == moved && own.contains(is_han) && refuses(decision) == refuses(motion)
}
