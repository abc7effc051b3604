//! The times at which a meeting was at an item: once, or again after another one. Knows no format.

use super::{
    digest::Digest,
    section::{RecordSection, RecordStep, taken_up},
};
use crate::domain::{
    agenda::Item,
    entry::{Entry, EntryKind},
    id::Id,
};

/// An item while the meeting was at it.
pub(super) struct ItemVisit<'d, 'a> {
    pub(super) section: &'d RecordSection<'a>,
    /// When it was taken up.
    pub(super) started: Option<&'a Entry>,
    /// The meeting came back to it.
    pub(super) again: bool,
    /// The meeting did not come back to it later.
    pub(super) last: bool,
    /// The number among the items in the order in which they were taken up, from 1; 0 below an item and outside of all items.
    pub(super) rank: usize,
    /// The places of the feed of this visit; `None` = all but those of `later`.
    own: Option<(i64, i64)>,
    later: Vec<(i64, i64)>,
}

impl<'d, 'a> ItemVisit<'d, 'a> {
    /// The lines and events of this visit in their order.
    pub(super) fn steps(&self) -> Vec<RecordStep<'d, 'a>> {
        let steps = self.section.steps().into_iter();
        steps
            .filter(|(place, _)| self.includes(*place))
            .map(|(_, step)| step)
            .collect()
    }

    fn includes(&self, place: i64) -> bool {
        let within = |(from, until): &(i64, i64)| (*from..*until).contains(&place);
        match &self.own {
            Some(own) => within(own),
            None => !self.later.iter().any(within),
        }
    }
}

/// A run of the feed in which the meeting was at an item or those below it.
struct GroupRun<'a> {
    group: usize,
    start: &'a Entry,
    until: i64,
}

impl<'a> Digest<'a> {
    /// The items of which anything happened in the order of time, those to which the meeting came back once for each time; and whether they
    /// were taken up in another order than the agenda's.
    pub(super) fn visits(&self) -> (Vec<ItemVisit<'_, 'a>>, bool) {
        let (sections, changed) = self.in_time();
        let mut groups: Vec<Vec<&RecordSection<'a>>> = Vec::new();
        for section in taken_up(sections) {
            match groups.last_mut() {
                Some(group) if section.depth > 0 => group.push(section),
                Some(_) | None => groups.push(vec![section]),
            }
        }
        let runs = self.runs(&groups);
        let mut visits: Vec<(i64, Vec<ItemVisit<'_, 'a>>)> = Vec::new();
        let mut place = i64::MIN;
        for (at, group) in groups.iter().enumerate() {
            let own: Vec<&GroupRun<'a>> = runs.iter().filter(|run| run.group == at).collect();
            let later: Vec<(i64, i64)> = own.iter().skip(1).map(|run| (run.start.place, run.until)).collect();
            place = own.first().map_or(place, |run| run.start.place.max(place));
            let first = group.iter().map(|section| ItemVisit {
                section,
                started: section.started,
                again: false,
                last: later.is_empty(),
                rank: 0,
                own: None,
                later: later.clone(),
            });
            visits.push((place, first.collect()));
            for (n, run) in own.iter().enumerate().skip(1) {
                let again = group.iter().map(|section| ItemVisit {
                    section,
                    started: Some(run.start).filter(|start| start.item == section.item.map(|item| item.id)),
                    again: true,
                    last: n + 1 == own.len(),
                    rank: 0,
                    own: Some((run.start.place, run.until)),
                    later: Vec::new(),
                });
                let again: Vec<_> = again.filter(|visit| !visit.steps().is_empty()).collect();
                visits.push((run.start.place, again));
            }
        }
        visits.sort_by_key(|(place, _)| *place);
        let mut visits: Vec<ItemVisit<'_, 'a>> = visits.into_iter().flat_map(|(_, group)| group).collect();
        let mut ranks: Vec<Id<Item>> = Vec::new();
        for visit in visits.iter_mut().filter(|visit| visit.section.depth == 0) {
            let Some(item) = visit.section.item else { continue };
            let known = ranks.iter().position(|id| *id == item.id);
            visit.rank = known.map_or(ranks.len() + 1, |at| at + 1);
            if known.is_none() {
                ranks.push(item.id);
            }
        }
        (visits, changed)
    }

    /// The runs of the feed, each at one item with those below it.
    fn runs(&self, groups: &[Vec<&RecordSection<'a>>]) -> Vec<GroupRun<'a>> {
        let records = self.records;
        let entries = records.entries.iter().filter(|entry| entry.meeting == self.meeting.id);
        let starts = entries.filter(|entry| !entry.struck && entry.kind == EntryKind::ItemStart);
        let mut runs: Vec<GroupRun<'a>> = Vec::new();
        for start in starts {
            let holds = |group: &Vec<&RecordSection<'a>>| {
                group
                    .iter()
                    .any(|section| section.item.map(|item| item.id) == start.item)
            };
            let Some(group) = groups.iter().position(holds) else {
                continue;
            };
            if runs.last().is_some_and(|run| run.group == group) {
                continue;
            }
            if let Some(before) = runs.last_mut() {
                before.until = start.place;
            }
            runs.push(GroupRun {
                group,
                start,
                until: i64::MAX,
            });
        }
        runs
    }
}
