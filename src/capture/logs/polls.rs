//! Votes that a robot of a log is told to take: `#motion` or `#startvote`, `#vote`, `#close` or `#endvote` (docs/rules.md §meetbot).

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::Captured,
        voting::{
            ballots::{Cast, Voter, put},
            result::settle,
        },
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        motion::{Motion, MotionRef, VotingForm},
        records::Records,
    },
    line::{dialect::opinion, lexer, reading::Announced},
};

/// Options that are votes for and against.
const PLAIN: &[&str] = &[
    "yes", "no", "abstain", "+1", "-1", "0", "+0", "-0", "for", "against", "aye", "nay",
];

/// `#startvote Question? yes, no` moves a motion. Between other options nothing is carried or lost: the question waits for its count.
pub(crate) fn open(draft: &EntryDraft, text: &str, ids: &mut Mint) -> Captured {
    let (question, options) = split(text);
    let plain = options
        .iter()
        .all(|option| PLAIN.iter().any(|word| word.eq_ignore_ascii_case(option)));
    if !plain {
        return aside(draft, Vec::new(), None, ids);
    }
    let entry = draft.entry(EntryKind::Motion, question.to_owned(), ids);
    let records = draft.scene.records;
    let motion = Motion {
        form: VotingForm::RollCall,
        ..Motion::moved(ids.mint(), entry.meeting, entry.id, records.next_motion_number())
    };
    draft.finish(Act::Capture, entry, vec![Change::put(motion)], ids)
}

/// The question up to its mark, and the options behind it.
fn split(text: &str) -> (&str, Vec<&str>) {
    let end = text
        .find(['?', '？'])
        .map(|at| at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
    let (question, options) = end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""));
    (question.trim(), lexer::parts(options).collect())
}

fn aside(draft: &EntryDraft, also: Vec<Change>, remark: Option<Remark>, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark,
        ..draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids)
    };
    draft.finish(Act::Capture, entry, also, ids)
}

/// `#vote +1`: the vote of whoever wrote it, in place of an earlier one.
pub(crate) fn cast(draft: &EntryDraft, text: &str, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let motion = records
        .motion_meant(MotionRef::Pending)
        .filter(|motion| motion.state.is_open());
    let (Some(motion), Some(who)) = (motion, draft.line.source.writer) else {
        return aside(draft, Vec::new(), None, ids);
    };
    let Some((vote, remark)) = opinion::read_cast(text) else {
        return aside(draft, Vec::new(), Some(Remark::UnreadableCount(text.to_owned())), ids);
    };
    let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
    let cast = Cast {
        voter: Voter::Listed(who),
        vote,
        remark,
        at: entry.at,
        entry: Some(entry.id),
    };
    let ballot = put(records, motion.id, &cast, ids).map(Change::put);
    let named = Motion {
        form: VotingForm::RollCall,
        ..motion.clone()
    };
    let parts = ballot.into_iter().chain(std::iter::once(Change::put(named))).collect();
    draft.finish(Act::Vote, entry, parts, ids)
}

/// `#close`, `#endvote`: the votes are counted, and the majority decides. Without a vote nothing is.
pub(crate) fn close(draft: &EntryDraft, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let motion = records
        .motion_meant(MotionRef::Pending)
        .filter(|motion| motion.state.is_open());
    let voted = motion.filter(|motion| records.ballots_of(motion.id).next().is_some());
    let Some(motion) = voted.cloned() else {
        return match told(records) {
            Some(text) => {
                let entry = draft.entry(EntryKind::Information, text, ids);
                draft.finish(Act::Capture, entry, Vec::new(), ids)
            }
            None => aside(draft, Vec::new(), None, ids),
        };
    };
    let counts = records.tally_of(motion.id);
    let entry = Entry {
        about: Some(motion.entry),
        ..draft.entry(EntryKind::VoteResult, counts.typed(), ids)
    };
    settle(
        (draft, records),
        entry,
        motion,
        &Announced::counted(counts),
        Vec::new(),
        ids,
    )
}

/// The count of a question with options of its own, by name; the last vote of a person counts.
fn told(records: &Records) -> Option<String> {
    let mut votes: Vec<(&str, &str)> = Vec::new();
    for entry in records
        .entries
        .iter()
        .rev()
        .filter(|e| e.kind == EntryKind::Aside && !e.struck)
    {
        let line = entry.raw.trim();
        if lexer::strip_word(line, "#endvote").is_some() {
            return None;
        }
        if let Some(choice) = lexer::strip_word(line, "#vote ") {
            if !votes.iter().any(|(who, _)| *who == entry.author) {
                votes.push((&entry.author, choice.trim()));
            }
        } else if let Some(text) = lexer::strip_word(line, "#startvote ") {
            let (question, options) = split(text);
            return (!votes.is_empty()).then(|| tally(question, &options, &votes));
        }
    }
    None
}

fn tally(question: &str, options: &[&str], votes: &[(&str, &str)]) -> String {
    let told = options.iter().filter_map(|option| {
        let names: Vec<&str> = votes
            .iter()
            .rev()
            .filter(|(_, choice)| choice.eq_ignore_ascii_case(option))
            .map(|(who, _)| *who)
            .collect();
        (!names.is_empty()).then(|| format!("{option}: {} ({})", names.len(), names.join(", ")))
    });
    format!("{question} {}", told.collect::<Vec<_>>().join("; "))
}
