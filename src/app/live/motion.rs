//! The text of motions and votes in the feed: number, mover, seconder, result. Draws nothing.

use crate::{
    capture::correcting::as_line::count,
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
        meeting::RuleBook,
        motion::{Ballot, Motion, ResultWord, Vote, VotingForm},
        people::{Attendee, listed},
        records::Records,
    },
    words::{Lang, Strings},
};

use super::state::LiveSeen;

/// `$ motion M4  text (moved David Chen; carried 6:1:1)`.
pub(super) fn motion_line(seen: &LiveSeen, entry: &Entry) -> String {
    let (records, t) = (seen.records(), seen.shared.lang.strings());
    let Some(motion) = records.motion_of(entry.id) else {
        return format!("$ {}  {}", (t.domain.entry_kind)(entry.kind), entry.text);
    };
    let backed = known_backers(records, t, motion);
    let told = [backed, state(records, t, motion)];
    let told: Vec<&str> = told
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let (open, joint, close) = brackets(t);
    format!(
        "$ {}  {}{open}{}{close}",
        name(records, t, motion),
        entry.text,
        told.join(joint)
    )
}

/// `$ vote  8/1/2`, `$ vote M3  carried unanimously`; votes by name with the names.
pub(super) fn result_line(seen: &LiveSeen, entry: &Entry) -> String {
    let (records, t) = (seen.records(), seen.shared.lang.strings());
    let kind = (t.domain.entry_kind)(EntryKind::VoteResult);
    let called = entry.about.and_then(|id| records.motion_of(id));
    let called = called
        .filter(|motion| is_called(records, motion, entry))
        .map(|motion| motion.id);
    let named = records.ballots.iter().filter(|ballot| match ballot.entry {
        Some(by) => by == entry.id,
        None => called == Some(ballot.motion),
    });
    let named = votes(records, t, named);
    let (open, _, close) = brackets(t);
    let named = if named.is_empty() {
        named
    } else {
        format!("{open}{named}{close}")
    };
    format!(
        "$ {kind} {} {}{named}",
        number_of(seen, entry).trim_end(),
        count(records, entry)
    )
}

/// Whether a result is that of the votes that were taken by name in the panel, and no ballot was secret.
fn is_called(records: &Records, motion: &Motion, entry: &Entry) -> bool {
    let counts = |counts| counts == records.tally_of(motion.id);
    motion.form != VotingForm::Secret
        && records.count_of(motion).is_some_and(|count| count.id == entry.id)
        && motion.counts.is_none_or(counts)
}

/// `$ M4 as amended  text`.
pub(super) fn wording_line(seen: &LiveSeen, entry: &Entry) -> String {
    let motion = entry.about.and_then(|id| seen.records().motion_of(id));
    let t = seen.shared.lang.strings();
    format!(
        "$ {}  {}",
        (t.vote.wording)(motion.map_or(0, |motion| motion.number)),
        entry.text
    )
}

/// The number of the motion that a line is about, where the meeting has several; a blank behind it.
pub(super) fn number_of(seen: &LiveSeen, entry: &Entry) -> String {
    let records = seen.records();
    let motion = entry.about.and_then(|id| records.motion_of(id));
    motion
        .filter(|_| records.motions.len() > 1)
        .map_or_else(String::new, |motion| format!("M{} ", motion.number))
}

/// `motion M4`, `amendment M5 to M4`; in a body that decides together 表决事项 M1.
pub fn name(records: &Records, t: &Strings, motion: &Motion) -> String {
    match records.amended_by(motion) {
        Some(main) if !records.is_amendment(motion) => format!(
            "{} M{}{}",
            kind(records, t),
            motion.number,
            (t.vote.concerns)(main.number)
        ),
        Some(main) => format!(
            "{} M{}{}",
            t.vote.amendment,
            motion.number,
            (t.vote.amends)(main.number)
        ),
        None => format!("{} M{}", kind(records, t), motion.number),
    }
}

/// The word for a motion of this meeting.
pub fn kind(records: &Records, t: &Strings) -> &'static str {
    if decides_together(records) {
        t.vote.matter
    } else {
        (t.domain.entry_kind)(EntryKind::Motion)
    }
}

/// Whether nobody moves or seconds in this meeting (docs/rules.md §motions).
pub fn decides_together(records: &Records) -> bool {
    records
        .meeting()
        .is_some_and(|meeting| meeting.rules == RuleBook::CnCollective)
}

/// Names mover and seconder, or says that nobody is named; empty where nobody has to be.
pub fn backers(records: &Records, t: &Strings, mover: Option<Id<Attendee>>, seconder: Option<Id<Attendee>>) -> String {
    if decides_together(records) && mover.is_none() && seconder.is_none() {
        return String::new();
    }
    let mover = mover.map_or_else(
        || t.vote.mover_not_named.to_owned(),
        |who| (t.vote.moved)(records.name_of(who)),
    );
    let seconder = seconder.map_or_else(
        || t.vote.seconder_not_named.to_owned(),
        |who| (t.vote.seconded)(records.name_of(who)),
    );
    listed(&[&mover, &seconder])
}

/// Names mover and seconder as far as they are on record; empty where neither is.
fn known_backers(records: &Records, t: &Strings, motion: &Motion) -> String {
    let mover = motion.mover.map(|who| (t.vote.moved)(records.name_of(who)));
    let seconder = motion.seconder.map(|who| (t.vote.seconded)(records.name_of(who)));
    let known: Vec<String> = mover.into_iter().chain(seconder).collect();
    listed(&known.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The state of a motion with what was said and counted of it: `carried unanimously 8:0:0`.
pub fn state(records: &Records, t: &Strings, motion: &Motion) -> String {
    if motion.state.is_open() {
        let waits = records.awaits_wording(motion);
        return (if waits { t.vote.wording_wanted } else { t.vote.pending }).to_owned();
    }
    let mut told = (t.domain.motion_state)(motion.state).to_owned();
    let blank = if t.lang == Lang::En { " " } else { "" };
    let unvoted = [ResultWord::Accepted, ResultWord::Deferred, ResultWord::NextBusiness];
    if let Some(said) = motion.said.filter(|said| unvoted.contains(said)) {
        (t.domain.result_word)(said).clone_into(&mut told);
    }
    if let Some(said) = motion.said.filter(|said| said.adds() && !unvoted.contains(said)) {
        match t.lang {
            Lang::En => told = format!("{told} {}", (t.domain.result_word)(said)),
            Lang::Zh => told.insert_str(0, (t.domain.result_word)(said)),
        }
    }
    if !motion.towards.is_empty() && motion.goes_somewhere() {
        told.push_str(blank);
        told.push_str(&motion.towards);
    }
    if let Some(counts) = motion.counts {
        told = format!("{told} {}:{}:{}", counts.yes, counts.no, counts.abstain);
    }
    if motion.casting.is_some_and(|vote| vote != Vote::Abstain) {
        told = format!("{told} {}", t.vote.casting);
    }
    if !motion.towards.is_empty() && !motion.goes_somewhere() {
        let (open, _, close) = brackets(t);
        told = format!("{told}{open}{}{close}", motion.towards);
    }
    told
}

/// `for Ann Bell, Bo Reed; against Cy Dean`; empty without votes.
pub fn votes<'a>(records: &Records, t: &Strings, ballots: impl Iterator<Item = &'a Ballot>) -> String {
    let ballots: Vec<&Ballot> = ballots.collect();
    let sides = [Vote::For, Vote::Against, Vote::Abstain].map(|vote| {
        let of = ballots.iter().filter(|ballot| ballot.vote == vote);
        let names: Vec<&str> = of
            .map(|ballot| ballot.attendee.map_or(ballot.name.as_str(), |who| records.name_of(who)))
            .collect();
        if names.is_empty() {
            String::new()
        } else {
            format!("{} {}", (t.domain.vote)(vote), listed(&names))
        }
    });
    let (_, joint, _) = brackets(t);
    let told: Vec<&str> = sides
        .iter()
        .map(String::as_str)
        .filter(|side| !side.is_empty())
        .collect();
    told.join(joint)
}

/// Opening, joint and closing of what stands in brackets.
const fn brackets(t: &Strings) -> (&'static str, &'static str, &'static str) {
    match t.lang {
        Lang::En => (" (", "; ", ")"),
        Lang::Zh => ("（", "；", "）"),
    }
}
