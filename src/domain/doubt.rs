//! The part that a doubt leaves of a line: text all the same, or nothing but an order that failed.

use super::{
    entry::{Entry, EntryKind, Remark},
    possible_fact::PossibleFact,
};

impl Remark {
    /// Whether a line that was kept with this doubt is text all the same, and no order that failed.
    pub fn leaves_text(&self) -> bool {
        match self {
            // A coming, a going or an act of the session that is only told opens nothing.
            Self::MayMean(order) => PossibleFact::of_order(order).is_some_and(PossibleFact::is_business),
            Self::UnknownName(_)
            | Self::AmbiguousName(_)
            | Self::UnreadableDate(_)
            | Self::UnclearDate(_)
            | Self::DoubtfulDate(_)
            | Self::NothingToContinue
            | Self::SelfSeconded(_)
            | Self::NoVote(_)
            | Self::MoreVotes(_)
            | Self::UnclearVotes(_)
            | Self::NotEntitled(_)
            | Self::SecretBallot
            | Self::HasLeft(_)
            | Self::ProxyVote(_)
            | Self::NoOwner => true,
            Self::UnknownCommand(_)
            | Self::NothingToCorrect(_)
            | Self::NotCorrected(_)
            | Self::MalformedCorrection
            | Self::UnreadableTime(_)
            | Self::NoSuchItem(_)
            | Self::NoOpenMotion
            | Self::UnreadableCount(_)
            | Self::NotPresent(_)
            | Self::NeverOut(_)
            | Self::AlreadyPresent(_)
            | Self::NotHere(_)
            | Self::TakesNoWords(_)
            | Self::AmbiguousCommand(_)
            | Self::NotAName(_)
            | Self::OutOfOrder(_)
            | Self::NobodyNamed(_)
            | Self::Excused(_)
            | Self::AllHere
            | Self::MeetingOver
            | Self::NotYet(_)
            | Self::NoSuchMotion(_)
            | Self::NotTied
            | Self::OpenElsewhere(_)
            | Self::AmendmentFirst(_)
            | Self::NoAmendment
            | Self::MaybeResult
            | Self::WhoseResult(_)
            | Self::CarriedHere(_)
            | Self::OneSideCounted(_)
            | Self::OnlySigns
            | Self::ResultContradicts(_) => false,
        }
    }
}

impl Remark {
    /// Whether it says that a line looks like the result of a motion and was not taken for one.
    pub fn is_of_result(&self) -> bool {
        if let Self::MayMean(order) = self {
            return PossibleFact::of_order(order) == Some(PossibleFact::Result);
        }
        matches!(
            self,
            Self::MaybeResult
                | Self::UnreadableCount(_)
                | Self::WhoseResult(_)
                | Self::AmendmentFirst(_)
                | Self::NoAmendment
        )
    }

    /// Whether the line may tell what was settled.
    pub fn may_settle(&self) -> bool {
        use PossibleFact::{Action, Decision, ItemOutcome, Motion, Requirement};
        let settles = |fact| matches!(fact, Action | Decision | ItemOutcome | Motion | Requirement);
        let told = if let Self::MayMean(order) = self {
            PossibleFact::of_order(order).is_some_and(settles)
        } else {
            false
        };
        told || self.is_of_result()
    }

    /// Whether it says no more than that a task has nobody to do it, or no day: that is found without it.
    const fn is_of_task_without(&self) -> bool {
        matches!(self, Self::NoOwner | Self::UnreadableDate(_) | Self::UnclearDate(_))
    }

    /// Whether it says that a fact may stand in a line which came to nothing.
    pub const fn may_hide_fact(&self) -> bool {
        matches!(
            self,
            Self::MayMean(_)
                | Self::ProxyVote(_)
                | Self::NeverOut(_)
                | Self::MaybeResult
                | Self::WhoseResult(_)
                | Self::NoOpenMotion
                | Self::OpenElsewhere(_)
                | Self::AmendmentFirst(_)
                | Self::NoAmendment
                | Self::NoSuchMotion(_)
                | Self::UnreadableCount(_)
                | Self::UnreadableTime(_)
                | Self::NotTied
                | Self::NobodyNamed(_)
                | Self::OutOfOrder(_)
                | Self::NotYet(_)
                | Self::MeetingOver
        )
    }
}

impl Entry {
    /// Whether its line was kept with a doubt that no other finding tells.
    pub fn is_in_doubt(&self) -> bool {
        let doubt = self.remark.as_ref();
        doubt.is_some_and(|remark| self.kind != EntryKind::Action || !remark.is_of_task_without())
    }

    /// Whether it was kept as a note, and may tell a fact.
    pub fn may_hide_fact(&self) -> bool {
        let note = matches!(self.kind, EntryKind::Note | EntryKind::Continuation);
        note && self.remark.as_ref().is_some_and(Remark::may_hide_fact) || self.is_empty_decision()
    }

    /// Whether it is the head of a decision whose parts never came: `RESOLVED that:`. No document prints it.
    pub fn is_empty_decision(&self) -> bool {
        self.kind == EntryKind::Decision && self.text.trim() == "that"
    }

    /// Whether it is an order that could not be carried out and was kept as it was typed. Nobody said it, and nothing happened by it: it
    /// stands in the feed and among the findings, in no document. An order typed in words (`carried 3 to 1`) may well have been said.
    pub fn is_failed_order(&self) -> bool {
        let Some(remark) = &self.remark else { return false };
        let is_order = matches!(
            remark,
            Remark::UnknownCommand(_)
                | Remark::AmbiguousCommand(_)
                | Remark::TakesNoWords(_)
                | Remark::NothingToCorrect(_)
                | Remark::NotCorrected(_)
                | Remark::MalformedCorrection
                | Remark::NotHere(_)
                | Remark::NoSuchItem(_)
                | Remark::OnlySigns
        );
        // Somebody came or went, whether or not a list has the name.
        let unlisted =
            matches!(remark, Remark::UnknownName(_)) && self.text.trim_start().starts_with(['+', '-', '＋', '－', '−']);
        matches!(self.kind, EntryKind::Note | EntryKind::Continuation)
            && (is_order || self.begins_with_sign() && !unlisted)
    }

    /// Whether a sentence told in it that somebody came or went, with a doubt: an order by its sign that came to nothing is none.
    pub fn is_doubtful_movement(&self) -> bool {
        let signs = ['+', '-', '＋', '－', '−'];
        self.kind.is_movement() && self.remark.is_some() && !self.raw.trim_start().starts_with(signs)
    }

    /// Whether it was typed as a command, as somebody's coming or going, or as an act about a motion or an item, by the clerk.
    fn begins_with_sign(&self) -> bool {
        let signs = ['+', '-', '$', '#', ':', '＋', '－', '−', '￥', '＄', '＃', '：'];
        self.author.is_empty() && self.speaker.is_none() && self.text.trim_start().starts_with(signs)
    }
}
