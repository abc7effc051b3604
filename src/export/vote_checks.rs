//! Findings about votes: whether they fit their result, and those who were in the room by what is told of it now.

use super::{
    digest::Digest,
    finding::Finding,
    section::{EntryRow, RecordSection, SectionEntry},
};
use crate::domain::{
    fault::Fault,
    id::Id,
    motion::{Motion, MotionState},
    people::Attendee,
    told_outcome::votes_told,
};

/// Whether the votes on a motion fit its result and the room.
pub(super) fn check_motion(
    digest: &Digest<'_>,
    section: &RecordSection<'_>,
    (line, motion): (&SectionEntry<'_>, &Motion),
    found: &mut Vec<Finding>,
) {
    let label = digest.label(line);
    let result = digest.records.count_of(motion).map(|counted| counted.id);
    let mut say = |fault, subject: String| {
        // A doubt about the votes goes to the line that tells them.
        let of_votes = matches!(
            fault,
            Fault::TooManyVotes | Fault::VotesMissing | Fault::NotEntitled | Fault::CountContradicts
        );
        let counted = result.filter(|_| of_votes);
        found.push(Finding {
            fault,
            key: Some(counted.map_or_else(|| motion.id.into(), Into::into)),
            subject,
        });
    };
    let text = || format!("{label} {}", line.text);
    if motion.mover.is_some() && motion.mover == motion.seconder {
        say(Fault::SecondedOwn, text());
    }
    let is_member = |id: Id<Attendee>| digest.records.attendees.get(id).is_some_and(Attendee::is_member);
    if [motion.mover, motion.seconder]
        .into_iter()
        .flatten()
        .any(|id| !is_member(id))
    {
        say(Fault::MovedWithoutVote, text());
    }
    if motion.casting.is_none() {
        let carries = motion
            .counts
            .map(|c| c.carries(motion.majority, digest.base(motion, line.entry)));
        if matches!(
            (motion.state, carries),
            (MotionState::Carried, Some(false)) | (MotionState::Lost, Some(true))
        ) {
            say(Fault::CountContradicts, text());
        }
    }
    let lacks_wording = motion.wording.trim().is_empty()
        && section.lines.iter().any(|other| match other.what {
            EntryRow::Motion(other) => {
                let carried = other.amends == Some(motion.id) && other.state == MotionState::Carried;
                carried && digest.records.is_amendment(other)
            }
            EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => false,
        });
    if lacks_wording && motion.state != MotionState::Withdrawn {
        say(Fault::NoWording, text());
    }
    let room = digest.entitled(motion, line.entry);
    if let Some((counts, entitled)) = digest.counts_of(motion).zip(room).filter(|_| !motion.state.is_open()) {
        let votes = counts.total();
        let subject = format!("{label} {votes}/{entitled}");
        if votes > entitled {
            say(Fault::TooManyVotes, subject);
        } else if votes < entitled {
            say(Fault::VotesMissing, subject);
        }
    }
    for name in digest.voted_without_right(motion, line.entry) {
        say(Fault::NotEntitled, format!("{label} {name}"));
    }
}

/// Whether the votes that the words of a decision tell (`5票赞成`, `by 5 votes to 1`) are those of people who were there.
pub(super) fn check_told(digest: &Digest<'_>, line: &SectionEntry<'_>, found: &mut Vec<Finding>) {
    let records = digest.records;
    let known = records.is_attendance_taken() && !digest.is_added(line.entry) && !records.has_no_moment(line.entry);
    let Some((votes, sides)) = votes_told(&line.text).filter(|_| known && digest.decided_by(line.entry).is_none())
    else {
        return;
    };
    let entitled = u32::try_from(records.entitled_for(line.entry, line.entry.item)).unwrap_or(u32::MAX);
    let fault = match votes.cmp(&entitled) {
        std::cmp::Ordering::Greater => Fault::TooManyVotes,
        // Where one side alone is told, nobody said what the others did.
        std::cmp::Ordering::Less if sides > 1 => Fault::VotesMissing,
        std::cmp::Ordering::Less | std::cmp::Ordering::Equal => return,
    };
    found.push(Finding {
        fault,
        key: Some(line.entry.id.into()),
        subject: format!("{} {votes}/{entitled}", digest.label(line)),
    });
}
