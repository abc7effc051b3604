//! Motions in the record: as they were moved, and what became of them with the arithmetic and the votes.

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        meeting::RuleBook,
        motion::Motion,
    },
    export::{
        digest::Digest,
        document::Run,
        letters::{capitalised, safe},
        result_lines::result_is_unclear,
        section::{RecordSection, SectionEntry},
        wording::linked,
    },
    words::proposals::{VoteResult, lowered},
};

/// A motion by its number: `motion 3`, 表决事项3; papers bear no codes of the screen.
pub(super) fn label(digest: &Digest<'_>, motion: &Motion) -> String {
    let space = digest.space();
    format!("{}{space}{}", digest.kind_name(EntryKind::Motion), motion.number)
}

/// A motion as it was moved. Its seconder, its result and a new wording stand at their time; those without a line of their own here.
pub(super) fn moved(
    digest: &Digest<'_>,
    section: &RecordSection<'_>,
    motion: &Motion,
    line: &SectionEntry<'_>,
) -> Vec<Run> {
    let t = &digest.strings.export;
    // A seconder or a result that was typed with the motion has no line of its own.
    let stands = |id| id != line.entry.id && digest.records.entries.get(id).is_some_and(|entry| !entry.struck);
    let mut facts = Vec::new();
    let amended = motion.amends.and_then(|id| digest.records.motions.get(id));
    let told = if digest.records.is_amendment(motion) {
        t.minutes.amends
    } else {
        t.minutes.concerns
    };
    facts.extend(amended.map(|other| told(&label(digest, other))));
    facts.extend(motion.mover.map(|id| digest.moved_by(&digest.name(id))));
    if !motion.seconded.is_some_and(stands) {
        facts.extend(motion.seconder.map(|id| (t.seconder)(&digest.name(id))));
    }
    let kind = capitalised(&label(digest, motion));
    let facts = digest.in_brackets(&facts.join(t.semicolon));
    let mut runs = vec![Run::strong(format!("{kind}{facts}{}", t.colon))];
    runs.extend(linked(&digest.sentence(line)));
    if !motion.counted.is_some_and(stands) && !motion.state.is_open() {
        let told = capitalised(&result(digest, motion, line.entry));
        runs.push(Run::plain(format!("{}{}", digest.space(), digest.close(&told))));
        runs.extend(disposed(digest, motion).map(|told| Run::plain(format!("{}{told}", digest.space()))));
    } else if motion.state.is_open() {
        let unclear = result_is_unclear(section, line.entry);
        runs.push(Run::plain((t.bracket)(if unclear {
            t.words.vote_unclear
        } else {
            t.words.not_voted
        })));
    }
    runs
}

/// The end of the motion in hand by a motion about it, as a sentence.
pub(super) fn disposed(digest: &Digest<'_>, motion: &Motion) -> Option<String> {
    let main = digest.records.disposed_with(motion)?;
    let told = lowered(&digest.voted(main, false));
    let colon = digest.strings.export.colon;
    Some(digest.close(&format!("{}{colon}{told}", capitalised(&label(digest, main)))))
}

/// The result of a motion with the arithmetic, who could vote, and the votes by name.
pub(super) fn result(digest: &Digest<'_>, motion: &Motion, entry: &Entry) -> String {
    let t = &digest.strings.export;
    let mut parts = Vec::new();
    if let Some(counts) = digest.counts_of(motion) {
        parts.push((t.counts)(counts));
        // Where more votes were counted than people could vote, nobody knows of how many the majority is.
        let room = digest.entitled(motion, entry);
        if room.is_none_or(|entitled| counts.total() <= entitled) {
            parts.push((t.arithmetic)(
                digest.base(motion, entry),
                digest.meeting.vote_base,
                motion.majority,
            ));
        }
    }
    parts.extend(recused(digest, motion, entry));
    let told = motion.entitled.and_then(|_| digest.entitled(motion, entry));
    parts.extend(told.map(t.minutes.entitled));
    parts.extend(motion.casting.map(|_| t.minutes.casting.to_owned()));
    let without_counts = (t.minutes.voted)(&VoteResult {
        state: motion.state,
        counts: None,
        said: motion.said,
        casting: None,
        towards: &safe(motion.towards.trim()),
        as_amended: false,
    });
    parts.push(lowered(&without_counts));
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
