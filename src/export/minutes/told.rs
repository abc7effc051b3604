//! A line of the feed as a sentence of official minutes (docs/rules.md §minutes).

use crate::{
    domain::{
        agenda::ItemOutcome,
        decision::Verdict,
        entry::EntryKind,
        interest::Interest,
        meeting::RuleBook,
        motion::{Motion, MotionState, VotingForm},
    },
    export::{
        digest::Digest,
        letters::safe,
        minuted::meeting_phrase,
        section::{EntryRow, RecordSection, SectionEntry},
    },
    words::office::{self, Matter, VotedMatter},
};

/// The sentence that a line of the feed becomes, if any.
pub(super) enum Sentence {
    Settled(String),
    Remark(String),
    Nothing,
}

/// A line as a sentence of the meeting (docs/rules.md §minutes).
pub(super) fn sentence(digest: &Digest<'_>, section: &RecordSection<'_>, line: &SectionEntry<'_>) -> Sentence {
    let entry = line.entry;
    match (entry.kind, line.what) {
        (_, EntryRow::Motion(motion)) => motion_told(digest, section, (line, motion)),
        (_, EntryRow::Action(action)) => Sentence::Settled(office::tidied(&digest.office_task(action, &line.text))),
        (EntryKind::Decision, what) => {
            let adopted = !matches!(what, EntryRow::Decision(d) if d.verdict == Verdict::Rejected);
            let text = if line.text.is_empty() {
                digest.strings.export.words.not_kept
            } else {
                &line.text
            };
            // The meeting was over: it decided nothing.
            if digest.is_added(entry) {
                return Sentence::Settled(digest.close(&safe(text)));
            }
            let subject = matter(section).map(|matter| matter.subject()).unwrap_or_default();
            Sentence::Settled(office::decided(&office::tidied(text), adopted, &subject))
        }
        (EntryKind::Requirement, _) => Sentence::Settled(office::required(&digest.said_by(entry), &line.text)),
        (EntryKind::Interest, _) => {
            let own = digest
                .records
                .interests
                .iter()
                .filter(|interest| interest.entry == entry.id && !digest.repeats_interest(interest));
            let told: String = own
                .map(|interest| {
                    let here = interest.item.is_none() || interest.item == section.item.map(|item| item.id);
                    let who = digest.names.short(interest.attendee);
                    let why = safe(interest.text.trim());
                    if here {
                        office::recused(&who, &why)
                    } else if stands_at_item(digest, interest) {
                        String::new()
                    } else {
                        digest.declared_elsewhere(interest, &who, &why)
                    }
                })
                .collect();
            Sentence::Settled(told)
        }
        (EntryKind::ItemOutcome, _) => {
            let item = section.item;
            let ended = item.and_then(|item| office::ended(item.outcome?, &safe(&item.outcome_reason)));
            // The record says when it was entered; here it stands as how the item ended.
            ended.map_or(Sentence::Nothing, Sentence::Settled)
        }
        // 纪要 hold what is settled: a question that somebody asked is none of it, one that the meeting left open is told as such.
        (EntryKind::Question, _) if digest.said_by(entry).is_empty() => {
            let text = line.text.trim().trim_end_matches(['？', '?', '。']);
            Sentence::Settled(digest.close(&format!(
                "{}{}",
                digest.strings.export.minutes.open_question,
                safe(text)
            )))
        }
        (EntryKind::Question, _) => Sentence::Nothing,
        _ => match meeting_phrase(entry) {
            Some((phrase, _)) => {
                let rest = office::phrase(&line.text).map_or(line.text.as_str(), |(_, rest)| rest);
                if rest.trim_end_matches(['：', ':', '。', ' ']).is_empty() {
                    return Sentence::Nothing;
                }
                Sentence::Settled(office::meeting_said(phrase, rest))
            }
            None => {
                let who = digest.said_by(entry);
                let text = digest.sentence(line);
                if entry.minuted.is_none() && office::opens_or_closes(&line.text) {
                    Sentence::Nothing
                } else if who.is_empty() {
                    Sentence::Settled(text)
                } else {
                    Sentence::Remark(format!("{who}{}：{text}", office::stressed(&entry.raw)))
                }
            }
        },
    }
}

/// Whether an interest is told under the item that it is in, for that item was dealt with.
pub(super) fn stands_at_item(digest: &Digest<'_>, interest: &Interest) -> bool {
    interest.item.is_some_and(|item| {
        digest.sections.iter().any(|section| {
            let own = section.item.is_some_and(|own| own.id == item);
            own && section
                .lines
                .iter()
                .any(|line| line.entry.kind != EntryKind::Interest && line.entry.kind.is_content())
        })
    })
}

/// The interests in an item that were declared before it was taken up, or under another one.
pub(super) fn declared_before(digest: &Digest<'_>, section: &RecordSection<'_>) -> String {
    let Some(item) = section.item else { return String::new() };
    let under = |interest: &Interest| section.lines.iter().any(|line| line.entry.id == interest.entry);
    let own = digest.records.interests_declared().filter(|interest| {
        let elsewhere = interest.item == Some(item.id) && !under(interest) && !digest.repeats_interest(interest);
        elsewhere && stands_at_item(digest, interest)
    });
    own.map(|interest| office::recused(&digest.names.short(interest.attendee), &safe(interest.text.trim())))
        .collect()
}

/// The sentence of a motion to take a matter up again, with what had become of the motion before it under the item.
fn with_first_result(
    digest: &Digest<'_>,
    section: &RecordSection<'_>,
    (line, motion): (&SectionEntry<'_>, &Motion),
    told: String,
) -> String {
    if !digest.put_text(motion, line).starts_with("复议") {
        return told;
    }
    let before = section
        .lines
        .iter()
        .filter(|other| other.entry.place < line.entry.place);
    let last = before
        .filter_map(|other| match other.what {
            EntryRow::Motion(earlier) if earlier.state.is_voted() => Some((other, earlier)),
            EntryRow::Motion(_) | EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => None,
        })
        .next_back();
    let Some((other, earlier)) = last else { return told };
    let result = if earlier.state == MotionState::Carried {
        "获得通过"
    } else {
        "未获通过"
    };
    let matter = digest.put_text(earlier, other);
    format!("{}（此前“{matter}”{result}）。", told.trim_end_matches('。'))
}

/// The movers of the carried amendments of a motion, in whose wording it was put; `None` = there are none, or the meeting knows no movers.
fn amended_by(digest: &Digest<'_>, motion: &Motion) -> Option<String> {
    let known = digest.meeting.rules != RuleBook::CnCollective;
    let carried = digest
        .records
        .amendments_of(motion.id)
        .filter(|other| other.state == MotionState::Carried);
    let mut movers: Vec<String> = carried.map(|other| digest.sponsors(other).0).collect();
    if !known || movers.is_empty() {
        return None;
    }
    movers.dedup();
    // One whom nobody knows leaves the others out as well.
    let all = movers.iter().all(|mover| !mover.is_empty());
    Some(if all { movers.join("、") } else { String::new() })
}

/// The carried amendments of a motion whose wording as amended nobody entered, as they were put.
fn changes_of(digest: &Digest<'_>, section: &RecordSection<'_>, motion: &Motion) -> Vec<String> {
    if !motion.wording.trim().is_empty() {
        return Vec::new();
    }
    let lines = section.lines.iter().filter_map(|line| match line.what {
        EntryRow::Motion(other) if other.state == MotionState::Carried => Some((line, other)),
        EntryRow::Motion(_) | EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => None,
    });
    let of_motion = |id| digest.records.amendments_of(motion.id).any(|own| own.id == id);
    lines
        .filter(|(_, other)| of_motion(other.id))
        .map(|(line, other)| digest.put_text(other, line))
        .collect()
}

/// A motion as the meeting settled it, with the results that it had before.
fn motion_told(
    digest: &Digest<'_>,
    section: &RecordSection<'_>,
    (line, motion): (&SectionEntry<'_>, &Motion),
) -> Sentence {
    if Digest::is_told_by_another(section, motion) {
        return Sentence::Nothing;
    }
    let by = if digest.meeting.rules == RuleBook::CnCollective {
        (String::new(), String::new())
    } else {
        digest.sponsors(motion)
    };
    let amended = amended_by(digest, motion);
    let changes = changes_of(digest, section, motion);
    let told = office::settled(&VotedMatter {
        by: (&by.0, &by.1),
        amended: amended.as_deref(),
        changes: &changes,
        state: motion.state,
        said: motion.said,
        counts: digest.counts_of(motion),
        told: digest.told_votes(motion),
        casting: motion.casting,
        secret: motion.form == VotingForm::Secret,
        text: &digest.put_text(motion, line),
        towards: &safe(motion.towards.trim()),
    });
    let earlier = digest.replaced(motion);
    let Some(told) = told else { return Sentence::Nothing };
    let told = with_first_result(digest, section, (line, motion), told);
    Sentence::Settled(match earlier.last() {
        Some(words) if motion.state == MotionState::Withdrawn => {
            office::rescinded(&digest.put_text(motion, line), words)
        }
        Some(_) => format!("{}{told}", digest.reconsidered(motion).concat()),
        None => told,
    })
}

/// How an item was dealt with; `None` outside of all items.
pub(super) fn matter(section: &RecordSection<'_>) -> Option<Matter> {
    section.item.map(|item| {
        let matter = Matter::of(&safe(&item.title), item.kind);
        if is_settled(section) && is_voted(section) {
            matter
        } else if is_settled(section) {
            matter.unvoted()
        } else {
            matter.unsettled()
        }
    })
}

/// Whether a vote was taken under an item, or a line tells of one.
fn is_voted(section: &RecordSection<'_>) -> bool {
    let words = ["票", "表决", "举手", "通过", "否决", "同意"];
    section.item.is_some_and(|item| item.outcome.is_some())
        || section
            .lines
            .iter()
            .any(|line| matches!(line.what, EntryRow::Motion(_)) || words.iter().any(|word| line.text.contains(word)))
}

/// Whether something was decided or voted on under an item, or it ended with a result.
fn is_settled(section: &RecordSection<'_>) -> bool {
    let decided = section.lines.iter().any(|line| match line.what {
        EntryRow::Motion(motion) => motion.state.is_voted(),
        EntryRow::Decision(_) => true,
        EntryRow::Text => {
            meeting_phrase(line.entry).is_some_and(|(phrase, _)| phrase.contains("通过") || phrase.contains("审定"))
        }
        EntryRow::Action(_) => false,
    });
    let outcome = section.item.and_then(|item| item.outcome);
    decided || matches!(outcome, Some(ItemOutcome::Decided))
}
