//! A line that is typed again for an entry: whether what was typed first still says what the entry says, and whether another line may
//! stand in its place.

use crate::{
    capture::{
        entry::voice::said,
        read::read,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{Entry, EntryKind, Remark},
        records::Records,
    },
    line::reading::{Reading, What},
};

/// Whether a line may be in doubt that the entry is not in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    None,
    Allowed,
}

/// Whether a line reads as the entry is; the one that was typed first does where it was not corrected since. `shown` is the line of the entry.
pub(crate) fn is_current(scene: &Scene, entry: &Entry, (typed, shown): (&str, &str)) -> bool {
    let typed = TypedLine::over(typed, entry);
    let reading = read(scene, &typed);
    if entry.kind.convertible() && entry.kind != EntryKind::Motion {
        let (speaker, said_by) = said(scene, &typed, &reading);
        return is_text(scene.records, entry, &reading.what) && speaker == entry.speaker && said_by == entry.said_by;
    }
    says_same(&reading.what, &read(scene, &TypedLine::over(shown, entry)).what)
}

/// Whether a line of text reads as the text of an entry.
fn is_text(records: &Records, entry: &Entry, what: &What) -> bool {
    match what {
        What::Entry { kind, text } => *kind == entry.kind && *text == entry.text,
        What::Decision { text, .. } => entry.kind == EntryKind::Decision && *text == entry.text,
        What::Action { text, owners, due } => records
            .action_of(entry.id)
            .is_some_and(|action| *text == entry.text && *owners == action.owners && due.phrase == action.due.phrase),
        What::Nothing
        | What::Motion { .. }
        | What::Mover { .. }
        | What::Second { .. }
        | What::Wording { .. }
        | What::Result { .. }
        | What::Votes { .. }
        | What::Casting { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Ballot { .. }
        | What::Speaker
        | What::Arrive { .. }
        | What::Leave { .. }
        | What::Late { .. }
        | What::TakeIn { .. }
        | What::Return { .. }
        | What::Series(_)
        | What::Role { .. }
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public { .. }
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => false,
    }
}

/// Whether two lines say the same fact, the motion and the minute apart that only one of them may name.
fn says_same(one: &What, other: &What) -> bool {
    match (one, other) {
        (
            What::Motion {
                text, mover, seconder, ..
            },
            What::Motion {
                text: shown,
                mover: by,
                seconder: and,
                ..
            },
        ) => (text, mover, seconder) == (shown, by, and),
        (What::Mover { by, .. }, What::Mover { by: shown, .. })
        | (What::Second { by, .. }, What::Second { by: shown, .. }) => by == shown,
        (What::Wording { text, .. }, What::Wording { text: shown, .. }) => text == shown,
        (What::Votes { votes, .. }, What::Votes { votes: shown, .. }) => votes == shown,
        (What::Result { result, .. }, What::Result { result: shown, .. }) => {
            (result.state, result.said, result.counts) == (shown.state, shown.said, shown.counts)
        }
        (What::Casting { vote, .. }, What::Casting { vote: shown, .. }) => vote == shown,
        (
            What::Arrive { who, reason, own, at },
            What::Arrive {
                who: shown,
                reason: why,
                own: each,
                at: then,
            },
        )
        | (
            What::Leave { who, reason, own, at },
            What::Leave {
                who: shown,
                reason: why,
                own: each,
                at: then,
            },
        ) => (who, reason, own) == (shown, why, each) && (at.is_none() || at == then),
        (one, other) => one == other,
    }
}

/// Whether a line may stand in the place of an entry: it does not make another fact of it, nor a doubt.
/// If `removes`, words are only taken out of it, and so may people be.
pub(crate) fn fits(records: &Records, entry: &Entry, reading: &Reading, (doubt, removes): (Doubt, bool)) -> bool {
    let what = &reading.what;
    let order = matches!(
        what,
        What::Nothing | What::Command { .. } | What::Dialect(_) | What::Substitute { .. } | What::Insert { .. }
    );
    if order || matches!(what, What::Speaker) && entry.kind != EntryKind::Aside {
        return false;
    }
    let is_free = entry.kind.convertible() && entry.kind != EntryKind::Motion;
    if !is_free && !is_same_fact(entry.kind, what) {
        return false;
    }
    let names = matches!(
        reading.remark,
        Some(Remark::UnknownName(_) | Remark::AmbiguousName(_) | Remark::UnreadableDate(_) | Remark::NoOwner)
    );
    let new = reading.remark.is_some() && reading.remark != entry.remark;
    // A decision or a task does not become a note that may tell it.
    let settles = matches!(entry.kind, EntryKind::Decision | EntryKind::Action);
    let doubted = reading.remark.as_ref().is_some_and(Remark::may_hide_fact);
    if new && settles && doubted && matches!(what, What::Entry { .. }) {
        return false;
    }
    if new {
        let about_vote = reading.remark.as_ref().is_some_and(Remark::is_about_vote);
        let allowed = if is_free {
            !names || doubt == Doubt::Allowed
        } else {
            about_vote
        };
        if !allowed {
            return false;
        }
    }
    removes || keeps_people(records, entry, what)
}

/// Whether a line says a fact of the same kind.
const fn is_same_fact(kind: EntryKind, what: &What) -> bool {
    match what {
        What::Motion { .. } => matches!(kind, EntryKind::Motion),
        What::Mover { .. } => matches!(kind, EntryKind::Correction | EntryKind::Second),
        What::Second { .. } => matches!(kind, EntryKind::Second),
        What::Wording { .. } => matches!(kind, EntryKind::Wording),
        What::Result { .. } | What::Votes { .. } | What::Casting { .. } | What::Consent { .. } => {
            matches!(kind, EntryKind::VoteResult)
        }
        What::Arrive { .. } | What::Late { .. } | What::TakeIn { .. } | What::Return { .. } => {
            matches!(kind, EntryKind::Arrival)
        }
        What::Leave { .. } => matches!(kind, EntryKind::Departure),
        What::Role { .. } | What::Excuse { .. } => matches!(kind, EntryKind::Regrets),
        What::Interest { .. } => matches!(kind, EntryKind::Interest),
        What::ItemOutcome { .. } => matches!(kind, EntryKind::ItemOutcome),
        What::Closed { .. } => matches!(kind, EntryKind::ClosedPart),
        What::Public { .. } => matches!(kind, EntryKind::PublicPart),
        What::Nothing
        | What::Entry { .. }
        | What::Decision { .. }
        | What::Action { .. }
        | What::Series(_)
        | What::Pull { .. }
        | What::Ballot { .. }
        | What::Speaker
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => false,
    }
}

/// Whether nobody who backs a motion, votes by name, comes or goes is lost, or becomes a word of the text.
fn keeps_people(records: &Records, entry: &Entry, what: &What) -> bool {
    match what {
        What::Motion { text, mover, .. } => {
            let moved = records.motion_of(entry.id).is_some_and(|motion| motion.mover.is_some());
            let signs = |text: &str| text.matches(['@', '＠']).count();
            signs(text) <= signs(&entry.text) && (mover.is_some() || !moved)
        }
        What::Votes { votes, .. } => {
            let unknown = votes.iter().filter(|vote| vote.who.is_none()).count();
            let before = records.ballots.iter().filter(|ballot| ballot.entry == Some(entry.id));
            unknown <= before.filter(|ballot| ballot.attendee.is_none()).count()
        }
        // Somebody who comes or goes in the line already takes nobody's place in it.
        What::Arrive { who, .. } | What::Leave { who, .. } => who.len() >= records.stays_of(entry).count(),
        What::Nothing
        | What::Entry { .. }
        | What::Decision { .. }
        | What::Action { .. }
        | What::Mover { .. }
        | What::Second { .. }
        | What::Wording { .. }
        | What::Result { .. }
        | What::Casting { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Ballot { .. }
        | What::Speaker
        | What::Late { .. }
        | What::TakeIn { .. }
        | What::Return { .. }
        | What::Series(_)
        | What::Role { .. }
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public { .. }
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => true,
    }
}
