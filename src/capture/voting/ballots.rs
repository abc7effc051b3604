//! Votes by name: put down one by one in a roll call or a log, or together in a line; and the result that follows from them. The last
//! vote of a person counts; an earlier one stays in the audit.

use crate::{
    capture::{
        entry::draft::{EntryDraft, session_entry},
        motions::{
            disposal,
            motion_row::{note, own_motion, without_motion},
        },
        outcome::{Acted, Captured},
        presence::implied::inferred,
        proceedings::session::ActTimes,
    },
    domain::{
        attendance::StaySource,
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        motion::{Ballot, Counts, Motion, MotionRef, Vote, VotingForm},
        people::{Attendee, listed},
        records::Records,
        time::Stamp,
    },
    line::reading::{Announced, Voted, What},
};

use super::result::{settle, settled};

/// Somebody who votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voter<'a> {
    /// On the list.
    Listed(Id<Attendee>),
    /// On no list: the name as typed.
    Named(&'a str),
}

/// One vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cast<'a> {
    pub voter: Voter<'a>,
    pub vote: Vote,
    /// The words that came with it (`-1 too early`); empty = none.
    pub remark: &'a str,
    pub at: Stamp,
    /// The entry that says so; `None` = taken in a roll call.
    pub entry: Option<Id<Entry>>,
}

/// The vote that somebody has on a motion.
pub fn ballot_of<'a>(records: &'a Records, motion: Id<Motion>, voter: Voter) -> Option<&'a Ballot> {
    records.ballots_of(motion).find(|ballot| match voter {
        Voter::Listed(who) => ballot.attendee == Some(who),
        Voter::Named(name) => ballot.attendee.is_none() && ballot.name.eq_ignore_ascii_case(name),
    })
}

/// Puts down a vote in place of the one that this person has on the motion. `None` if the motion is secret or not there, or
/// if nothing would change.
pub fn put(records: &Records, motion: Id<Motion>, cast: &Cast, ids: &mut Mint) -> Option<Ballot> {
    let motion = records.motions.get(motion).filter(|it| it.form != VotingForm::Secret)?;
    let before = ballot_of(records, motion.id, cast.voter);
    let same = |ballot: &Ballot| ballot.vote == cast.vote && ballot.remark == cast.remark && ballot.entry == cast.entry;
    if before.is_some_and(same) {
        return None;
    }
    let (attendee, name) = match cast.voter {
        Voter::Listed(who) => (Some(who), ""),
        Voter::Named(name) => (None, name),
    };
    Some(Ballot {
        id: before.map_or_else(|| ids.mint(), |ballot| ballot.id),
        meeting: motion.meeting,
        motion: motion.id,
        attendee,
        name: name.to_owned(),
        vote: cast.vote,
        remark: cast.remark.to_owned(),
        at: cast.at,
        entry: cast.entry,
    })
}

/// One key of a roll call: puts down a vote, or takes it back where it is `None`. `None` if nothing would change.
pub fn call(
    records: &Records,
    motion: Id<Motion>,
    who: Id<Attendee>,
    vote: Option<Vote>,
    at: Stamp,
    ids: &mut Mint,
) -> Option<Acted> {
    let voter = Voter::Listed(who);
    let change = match vote {
        Some(vote) => {
            let cast = Cast {
                voter,
                vote,
                remark: "",
                at,
                entry: None,
            };
            let mut parts = vec![Change::put(put(records, motion, &cast, ids)?)];
            let by_name = records.motions.get(motion).filter(|it| it.form != VotingForm::RollCall);
            parts.extend(by_name.map(|it| Change::put(called(it.clone()))));
            parts
        }
        None => vec![Change::drop(ballot_of(records, motion, voter)?.id)],
    };
    Some(Acted::silent(Act::Vote, change))
}

fn called(motion: Motion) -> Motion {
    Motion {
        form: VotingForm::RollCall,
        ..motion
    }
}

/// Ends a vote by name: one act with the line that gives the result. A result that the motion has is corrected. `None` without a
/// vote.
pub fn close(records: &Records, motion: Id<Motion>, moment: ActTimes, ids: &mut Mint) -> Option<Acted> {
    let motion = records.motions.get(motion)?.clone();
    records.ballots_of(motion.id).next()?;
    let counts = records.tally_of(motion.id);
    let entry = session_entry(records, EntryKind::VoteResult, &counts.typed(), moment, ids)?;
    let earlier = records.count_of(&motion).filter(|earlier| !earlier.struck);
    let motion = Motion {
        counted: Some(entry.id),
        ..settled(records, called(motion), &Announced::counted(counts), entry.at)
    };
    let entry = Entry {
        about: Some(motion.entry),
        remark: stranger(records, &motion),
        ..entry
    };
    let on_main = disposal::on_main(records, records.motions.get(motion.id), &motion);
    let mut parts = vec![Change::put(motion), Change::put(entry)];
    parts.extend(on_main);
    parts.extend(earlier.map(|earlier| {
        Change::put(Entry {
            struck: true,
            ..earlier.clone()
        })
    }));
    Some(Acted::silent(Act::Vote, parts))
}

/// The people who voted by name on a motion and may not. `None` where nobody's presence is known.
fn stranger(records: &Records, motion: &Motion) -> Option<Remark> {
    let who = records.voted_without_right(motion);
    let names: Vec<&str> = who.iter().map(|who| records.name_of(*who)).collect();
    (!names.is_empty()).then(|| Remark::NotEntitled(listed(&names)))
}

/// Votes by name in a line. The counts follow, unless the names only say who was counted.
pub(crate) fn vote(draft: &EntryDraft, votes: &[Voted], of: MotionRef, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::VoteResult, String::new(), ids);
    entry.speaker = None;
    let own = own_motion(records, draft.over(), EntryKind::VoteResult);
    let Some(motion) = own.or_else(|| records.motion_meant(of)).cloned() else {
        return without_motion(draft, note(draft, entry), ids);
    };
    if motion.form == VotingForm::Secret {
        let entry = Entry {
            remark: Some(Remark::SecretBallot),
            ..note(draft, entry)
        };
        return draft.finish(Act::Capture, entry, Vec::new(), ids);
    }
    entry.about = Some(motion.entry);
    let mut parts: Vec<Change> = Vec::new();
    let mut after = records.after(&Change::put(called(motion.clone())));
    for voted in votes {
        let cast = Cast {
            voter: voted.who.map_or(Voter::Named(&voted.name), Voter::Listed),
            vote: voted.vote,
            remark: "",
            at: entry.at,
            entry: Some(entry.id),
        };
        if let Some(ballot) = put(&after, motion.id, &cast, ids) {
            let change = Change::put(ballot);
            after = after.after(&change);
            parts.push(change);
        }
    }
    let tally = after.tally_of(motion.id);
    let after = with_voters(&after, &entry, votes, ids);
    entry.text = tally.typed();
    let motion = called(motion);
    entry.remark = entry.remark.or_else(|| stranger(&after, &motion));
    let counted = records.count_of(&motion).filter(|counted| counted.id != entry.id);
    let by_number = |e: &Entry| records.ballots.iter().all(|ballot| ballot.entry != Some(e.id));
    let said = motion.counts.filter(|_| counted.is_some_and(by_number));
    if said.is_some_and(|said| said.holds(tally)) {
        parts.push(Change::put(motion));
        return draft.finish(Act::Vote, entry, parts, ids);
    }
    let result = Announced {
        casting: motion.casting.filter(|_| tally.is_tie()),
        ..Announced::counted(tally)
    };
    settle((draft, &after), entry, motion, &result, parts, ids)
}

/// The records with those present who vote in a line without having signed in (docs/rules.md §presence): they are among those who may.
fn with_voters(records: &Records, entry: &Entry, votes: &[Voted], ids: &mut Mint) -> Records {
    let voters = votes.iter().filter_map(|voted| voted.who);
    let stays = voters.filter_map(|who| inferred(records, entry, who, StaySource::Voted, ids));
    let came: Change = stays.map(Change::put).collect();
    records.after(&came)
}

/// How the motion is to be voted on. In a secret ballot no names are kept.
pub(crate) fn choose_form(draft: &EntryDraft, form: VotingForm, of: MotionRef, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let entry = draft.entry(EntryKind::Correction, draft.line.raw.trim().to_owned(), ids);
    let Some(motion) = records.motion_meant(of).cloned() else {
        return without_motion(draft, note(draft, entry), ids);
    };
    let entry = Entry {
        about: Some(motion.entry),
        speaker: None,
        ..entry
    };
    let mut parts = Vec::new();
    if form == VotingForm::Secret {
        parts.extend(records.ballots_of(motion.id).map(|ballot| Change::drop(ballot.id)));
    }
    parts.push(Change::put(Motion { form, ..motion }));
    draft.finish(Act::Vote, entry, parts, ids)
}

/// Takes back what a result line made, as far as `what`, typed over it, does not make it again. Votes by name that other lines gave
/// keep their motion counted.
pub(crate) fn undone(records: &Records, entry: &Entry, what: Option<&What>) -> Vec<Change> {
    let again = |ballot: &Ballot| match what {
        Some(What::Votes { votes, .. }) => votes
            .iter()
            .any(|voted| voted.who == ballot.attendee && (voted.who.is_some() || voted.name == ballot.name)),
        _ => false,
    };
    let gone = |ballot: &&Ballot| ballot.entry == Some(entry.id) && !again(ballot);
    let mut parts: Vec<Change> = records
        .ballots
        .iter()
        .filter(gone)
        .map(|row| Change::drop(row.id))
        .collect();
    let keeps = matches!(
        what,
        Some(What::Result { .. } | What::Votes { .. } | What::Casting { .. })
    );
    if let Some(motion) = records.counted_by(entry.id).filter(|_| !keeps).cloned() {
        parts.extend(disposal::reopened(records, &motion));
        let left: Vec<&Ballot> = records.ballots_of(motion.id).filter(|it| !gone(it)).collect();
        let counts = Counts::of(left.iter().map(|ballot| ballot.vote));
        let by = left.iter().rev().find_map(|ballot| ballot.entry);
        parts.push(Change::put(match by {
            Some(by) => Motion {
                counted: Some(by),
                ..settled(records, motion, &Announced::counted(counts), entry.at)
            },
            None => motion.uncounted(),
        }));
    }
    parts
}
