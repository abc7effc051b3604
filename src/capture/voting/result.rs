//! Results as they are announced: counts, words, the casting vote. A count is judged by those who might vote at its minute.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        motions::{
            disposal,
            motion_row::{asks_wording, note, own_motion, without_motion},
            reconsidered::{reconsidered, taken_up_again},
        },
        outcome::{Captured, Said},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        motion::{Ballot, Counts, Motion, MotionRef, MotionState, Vote, VotingForm},
        records::Records,
        time::Stamp,
    },
    line::reading::{Announced, Voted, What},
};

use super::{
    casting::{on_the_tie, settled_by, tied},
    said_again::on_the_count,
};

/// A result. The last one of a motion holds; the line of an earlier one stays, struck out.
pub(crate) fn announce(draft: &EntryDraft, result: Announced, of: MotionRef, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::VoteResult, text_of(&result), ids);
    entry.speaker = None;
    let own = own_motion(records, draft.over(), EntryKind::VoteResult);
    let again = own.is_none();
    let Some(motion) = own.or_else(|| settled_by(records, &result, of)).cloned() else {
        return without_motion(draft, entry, ids);
    };
    let result = on_the_tie(&motion, result);
    let result = if again {
        on_the_count(records, &motion, result, draft.line.raw)
    } else {
        result
    };
    entry.text = text_of(&result);
    entry.about = Some(motion.entry);
    settle((draft, records), entry, motion, &result, Vec::new(), ids)
}

/// The casting vote of the chair.
pub(crate) fn cast(draft: &EntryDraft, vote: Vote, of: MotionRef, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let own = own_motion(records, draft.over(), EntryKind::VoteResult);
    let motion = own.or_else(|| tied(records, of));
    let Some(counts) = motion.and_then(|motion| motion.counts).filter(|counts| counts.is_tie()) else {
        let entry = draft.entry(EntryKind::VoteResult, String::new(), ids);
        let entry = Entry {
            remark: Some(Remark::NotTied),
            ..note(draft, entry)
        };
        return draft.finish(Act::Capture, entry, Vec::new(), ids);
    };
    let words = match (draft.scene.english, vote) {
        (true, Vote::For) => "casting vote: for",
        (true, Vote::Against) => "casting vote: against",
        (true, Vote::Abstain) => "casting vote: none",
        (false, Vote::For) => "主持人投赞成票",
        (false, Vote::Against) => "主持人投反对票",
        (false, Vote::Abstain) => "主持人弃权",
    };
    let joint = if draft.scene.english { ", " } else { "，" };
    let result = Announced {
        casting: Some(vote),
        words: format!("{}{joint}{words}", counts.typed()),
        ..Announced::counted(counts)
    };
    let of = motion.map_or(of, |motion| MotionRef::Numbered(motion.number));
    announce(draft, result, of, ids)
}

/// The text of a result line: the words, else the counts.
pub(crate) fn text_of(result: &Announced) -> String {
    if result.words.is_empty() {
        result.counts.map(Counts::typed).unwrap_or_default()
    } else {
        result.words.clone()
    }
}

/// Settles a motion by the line that says so. `after` are the records with the votes by name of the line, which are in `also`.
pub(crate) fn settle(
    (draft, after): (&EntryDraft, &Records),
    mut entry: Entry,
    motion: Motion,
    result: &Announced,
    also: Vec<Change>,
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    let earlier = records.count_of(&motion).filter(|e| e.id != entry.id);
    // The room may have changed since the vote: a corrected count is judged by those who were there then.
    let at = earlier.map_or(entry.at, |earlier| earlier.at);
    let before = motion.counts;
    let motion = Motion {
        counted: Some(entry.id),
        ..settled(after, motion, result, at)
    };
    let on_main = disposal::on_main(after, records.motions.get(motion.id), &motion);
    entry.remark = entry
        .remark
        .or_else(|| doubt(&motion, result, after.tally_of(motion.id)));
    let mut parts = also;
    parts.extend(named_votes(records, &entry, (&motion, Some(result)), ids));
    parts.push(Change::put(motion.clone()));
    parts.extend(on_main);
    let worded = |e: &Entry| e.text.contains(char::is_alphabetic);
    let by_name = |e: &Entry| !worded(e) && records.ballots.iter().any(|ballot| ballot.entry == Some(e.id));
    if let Some(earlier) = earlier.filter(|earlier| worded(earlier)) {
        let again = |ballot: &Ballot| result.named.iter().any(|voted| voted.who == ballot.attendee);
        let gone = records
            .ballots_of(motion.id)
            .filter(|it| it.entry == Some(earlier.id) && !again(it));
        parts.extend(gone.map(|ballot| Change::drop(ballot.id)));
    }
    let again = |earlier: &Entry| reconsidered(records, earlier, &entry);
    parts.extend(
        earlier
            .filter(|e| !e.struck && !by_name(e) && !again(e))
            .map(|earlier| {
                Change::put(Entry {
                    struck: true,
                    ..earlier.clone()
                })
            }),
    );
    let captured = draft.finish(Act::Vote, entry, parts, ids);
    let captured = match asks_wording(records, &motion) {
        Some(asks) => captured.saying(asks),
        None => captured,
    };
    match (before, motion.counts) {
        (Some(before), Some(counts)) if before != counts => captured.saying(Said::Recounted {
            number: motion.number,
            before,
            counts,
        }),
        _ => captured,
    }
}

/// The votes of those whom a result names beside it (`carried 3-1, Bo Reed against`).
pub(crate) fn named_votes(
    records: &Records,
    entry: &Entry,
    (motion, result): (&Motion, Option<&Announced>),
    ids: &mut Mint,
) -> Vec<Change> {
    let named = result.map_or(&[] as &[Voted], |result| result.named.as_slice());
    if motion.form == VotingForm::Secret {
        return Vec::new();
    }
    let earlier = |voted: &Voted| {
        let own = |ballot: &&Ballot| ballot.attendee == voted.who && (voted.who.is_some() || ballot.name == voted.name);
        records.ballots_of(motion.id).find(own).map(|ballot| ballot.id)
    };
    let row = |voted: &Voted| Ballot {
        id: earlier(voted).unwrap_or_else(|| ids.mint()),
        meeting: motion.meeting,
        motion: motion.id,
        attendee: voted.who,
        name: voted.name.clone(),
        vote: voted.vote,
        remark: String::new(),
        at: entry.at,
        entry: Some(entry.id),
    };
    named.iter().map(row).map(Change::put).collect()
}

/// A motion with its result at a moment: by the words, else by the majority of the votes (docs/rules.md §majority).
pub fn settled(records: &Records, motion: Motion, result: &Announced, at: Stamp) -> Motion {
    let entitled = records
        .entitled_to(&motion, at)
        .map(|who| u32::try_from(who.len()).unwrap_or(u32::MAX));
    let rule = records.meeting().map(|meeting| meeting.vote_base).unwrap_or_default();
    let members = records.head_count().members;
    let majority = result.majority.unwrap_or(motion.majority);
    let base = result
        .counts
        .map(|counts| counts.base(rule, entitled.unwrap_or(0), members));
    let carried = result.counts.zip(base).map(|(counts, base)| {
        let cast = result.casting == Some(Vote::For) && counts.is_tie();
        cast || counts.carries(majority, base)
    });
    let state = result.state.or(carried.map(|carried| {
        if carried {
            MotionState::Carried
        } else {
            MotionState::Lost
        }
    }));
    Motion {
        state: state.unwrap_or(motion.state),
        counts: result.counts,
        base,
        said: result.said,
        towards: result.towards.clone(),
        form: result.form.unwrap_or(motion.form),
        entitled,
        casting: result.casting,
        majority,
        ..motion
    }
}

/// Why a result may not be right: more votes than members who may vote, votes by name that say otherwise, or words that the count
/// does not bear out.
pub fn doubt(motion: &Motion, result: &Announced, named: Counts) -> Option<Remark> {
    let counts = motion.counts?;
    if let Some(entitled) = motion.entitled.filter(|entitled| counts.total() > *entitled) {
        return Some(Remark::MoreVotes(format!("{} > {entitled}", counts.total())));
    }
    let carries = motion.base.map(|base| counts.carries(motion.majority, base));
    let contradicts = match motion.state {
        MotionState::Carried => carries == Some(false) && motion.casting != Some(Vote::For),
        MotionState::Lost => carries == Some(true),
        MotionState::Moved
        | MotionState::Seconded
        | MotionState::Withdrawn
        | MotionState::Tabled
        | MotionState::Postponed
        | MotionState::Referred => false,
    };
    // A casting vote is cast where the votes are equal.
    let untied = motion.casting.is_some() && !counts.is_tie();
    (contradicts || untied || !counts.holds(named)).then(|| Remark::ResultContradicts(text_of(result)))
}

/// The number of the motion whose result a line would correct; `over` is the entry that it is typed over.
pub fn corrects_result(records: &Records, over: Option<&Entry>, of: MotionRef) -> Option<u32> {
    let own = over.filter(|over| over.kind == EntryKind::VoteResult);
    let motion = match own.and_then(|own| own.about) {
        Some(entry) => records.motion_of(entry),
        None => records.motion_meant(of),
    };
    let again = |motion: &Motion| {
        let counted = records.count_of(motion).filter(|_| own.is_none());
        counted.is_some_and(|counted| taken_up_again(records, counted, i64::MAX))
    };
    motion
        .filter(|motion| !motion.state.is_open() && !again(motion))
        .map(|motion| motion.number)
}

/// The motion that a line is about, as it would be after the line. `over` is the entry that it is typed over, `at` its moment.
/// `None` where there is no such motion, or the line is about none.
#[expect(clippy::too_many_lines, reason = "one arm a kind of line")]
pub fn would_be(records: &Records, over: Option<&Entry>, what: &What, at: Stamp) -> Option<Motion> {
    let meant = |of: MotionRef, kinds: &[EntryKind]| {
        let own = over
            .filter(|over| kinds.contains(&over.kind))
            .and_then(|over| over.about);
        let own = own.and_then(|entry| records.motion_of(entry));
        own.or_else(|| records.motion_meant(of)).cloned()
    };
    let votes = [EntryKind::VoteResult];
    Some(match what {
        What::Second { by, of } => Motion {
            seconder: Some(*by),
            ..meant(*of, &[EntryKind::Second])?
        },
        What::Mover { by, seconder, of } => {
            let motion = meant(*of, &[EntryKind::Second, EntryKind::Correction])?;
            Motion {
                mover: Some(*by),
                seconder: seconder.or(motion.seconder),
                ..motion
            }
        }
        What::Wording { number, .. } => meant(MotionRef::Numbered(*number), &[EntryKind::Wording])?,
        What::Result { result, of } => {
            let own = over.filter(|over| over.kind == EntryKind::VoteResult);
            let own = own
                .and_then(|over| over.about)
                .and_then(|entry| records.motion_of(entry));
            let again = own.is_none();
            let motion = own.or_else(|| settled_by(records, result, *of))?.clone();
            let result = on_the_tie(&motion, result.clone());
            let result = if again {
                on_the_count(records, &motion, result, "")
            } else {
                result
            };
            settled(records, motion, &result, at)
        }
        What::Votes { votes: named, of } => {
            let motion = meant(*of, &votes)?;
            let again = |ballot: &&Ballot| {
                named
                    .iter()
                    .any(|it| it.who == ballot.attendee && (it.who.is_some() || it.name == ballot.name))
            };
            let kept = records.ballots_of(motion.id).filter(|ballot| !again(ballot));
            let all = kept.map(|ballot| ballot.vote).chain(named.iter().map(|it| it.vote));
            let counts = Counts::of(all);
            // The names of some who were counted leave the count as it is.
            let named = |entry: Id<Entry>| records.ballots.iter().any(|ballot| ballot.entry == Some(entry));
            let told = motion
                .counts
                .filter(|_| motion.counted.is_some_and(|entry| !named(entry)));
            if told.is_some_and(|told| told.holds(counts)) {
                return Some(motion);
            }
            settled(records, motion, &Announced::counted(counts), at)
        }
        What::Casting { vote, of } => {
            let own = over.filter(|over| over.kind == EntryKind::VoteResult);
            let own = own
                .and_then(|over| over.about)
                .and_then(|entry| records.motion_of(entry));
            let motion = own.or_else(|| tied(records, *of))?.clone();
            let result = Announced {
                casting: Some(*vote),
                ..Announced::counted(motion.counts?)
            };
            settled(records, motion, &result, at)
        }
        What::Ballot { form, of } => Motion {
            form: *form,
            ..meant(*of, &[])?
        },
        What::Nothing
        | What::Entry { .. }
        | What::Decision { .. }
        | What::Action { .. }
        | What::Motion { .. }
        | What::Speaker
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Arrive { .. }
        | What::Leave { .. }
        | What::Late { .. }
        | What::TakeIn { .. }
        | What::Return { .. }
        | What::Series(_)
        | What::Role { .. }
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => return None,
    })
}
