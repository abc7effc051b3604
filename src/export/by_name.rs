//! The votes on a motion by name: in a row, and as a table where all of them are named.

use super::{
    digest::Digest,
    document::{Block, Grid, Run},
    letters::{capitalised, safe},
};
use crate::{
    domain::{
        id::Id,
        motion::{Ballot, Motion, Vote, VotingForm},
        people::Attendee,
    },
    words::Lang,
};

/// The votes of one motion by name, each list in alphabetical order.
#[derive(Debug, Default)]
pub(super) struct ByName {
    pub(super) lists: [Vec<String>; 3],
}

impl Digest<'_> {
    /// Whether only some of the votes are known by name, which the words beside the result tell.
    pub(super) fn names_some(&self, motion: &Motion) -> bool {
        let told = !motion.towards.trim().is_empty() && !motion.goes_somewhere();
        let named = self.records.tally_of(motion.id).total();
        told && motion.counts.is_none_or(|counts| counts.total() != named)
    }

    /// The votes by name; `None` where none were taken, or the ballot was secret.
    pub(super) fn by_name(&self, motion: &Motion) -> Option<ByName> {
        if motion.form == VotingForm::Secret || self.names_some(motion) {
            return None;
        }
        let ballots = self.records.ballots_of(motion.id);
        let mut named: Vec<(&Ballot, String, _)> = ballots
            .map(|ballot| {
                let name = ballot.attendee.map_or_else(
                    || super::names::unlisted(&ballot.name, self.strings),
                    |id| self.names.short(id),
                );
                let name = format!("{name}{}", self.in_brackets(&safe(ballot.remark.trim())));
                let key = match self.lang {
                    Lang::En => super::names::alphabetical(&name),
                    // In the order of the list.
                    Lang::Zh => (format!("{:05}", self.rank(ballot.attendee)), String::new()),
                };
                (ballot, name, key)
            })
            .collect();
        named.sort_by(|a, b| a.2.cmp(&b.2));
        let lists = [Vote::For, Vote::Against, Vote::Abstain].map(|vote| {
            let own = named.iter().filter(|(ballot, ..)| ballot.vote == vote);
            own.map(|(_, name, _)| name.clone()).collect::<Vec<_>>()
        });
        lists.iter().any(|list| !list.is_empty()).then_some(ByName { lists })
    }

    /// The votes by name in a row: `for: ann, bo; against: cy (too early)`; empty where none were taken.
    pub(super) fn votes_in_a_row(&self, motion: &Motion) -> String {
        let t = &self.strings.export;
        let Some(ByName { lists }) = self.by_name(motion) else {
            return String::new();
        };
        let terms = [t.minutes.in_favour, t.minutes.against, t.minutes.abstained];
        let told = terms.iter().zip(&lists).filter(|(_, list)| !list.is_empty());
        let told = told.map(|(term, list)| format!("{}{}{}", term.to_lowercase(), t.colon, list.join(t.comma)));
        told.collect::<Vec<_>>().join(t.semicolon)
    }

    fn rank(&self, who: Option<Id<Attendee>>) -> usize {
        let places = &self.roll.places;
        places
            .iter()
            .position(|place| Some(place.attendee.id) == who)
            .unwrap_or(places.len())
    }

    /// For, against, abstained, side by side, or in a row where only some are named; nothing where nobody was asked by name.
    pub(super) fn ballot_table(&self, motion: &Motion) -> Vec<Block> {
        let t = &self.strings.export.minutes;
        let Some(ByName { lists }) = self.by_name(motion) else {
            return Vec::new();
        };
        let named = lists.iter().map(Vec::len).sum::<usize>();
        if motion
            .counts
            .is_some_and(|counts| usize::try_from(counts.total()) != Ok(named))
        {
            let told = self.close(&capitalised(&self.votes_in_a_row(motion)));
            return vec![Block::Paragraph(vec![Run::plain(told)])];
        }
        let heads = [t.in_favour, t.against, t.abstained].into_iter().enumerate();
        // Where nobody abstained, as the sentence before says, there is no column for it.
        let shown: Vec<(&str, String)> = heads
            .zip(&lists)
            .filter(|((place, _), list)| *place < 2 || !list.is_empty())
            .map(|((_, head), list)| (head, list.join(self.strings.export.comma)))
            .collect();
        let mut grid = Grid::of(&shown.iter().map(|(head, _)| *head).collect::<Vec<_>>());
        grid.row(shown.into_iter().map(|(_, names)| names));
        vec![Block::Table(grid)]
    }
}
