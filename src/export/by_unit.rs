//! Lists of people as 纪要 print them, those of one unit together; and who was in the chair when.

use std::collections::HashMap;

use super::{
    attendance::entry,
    digest::Digest,
    document::Run,
    roll::{FinalStanding, RollEntry},
};
use crate::{
    domain::{agenda::Item, attendance::Attending, id::Id, people::Attendee, time::Stamp},
    words::office,
};

impl Digest<'_> {
    /// People of one unit stand behind it together. The sign between two entries is a semicolon as soon as one of them has a unit.
    pub(super) fn by_unit(
        &self,
        places: &[&RollEntry<'_>],
        numbers: &HashMap<Id<Item>, usize>,
    ) -> (Vec<Vec<Run>>, &'static str) {
        let mut groups: Vec<(String, Vec<Run>)> = Vec::new();
        for place in places {
            let unit = self.unit(place);
            let notes = match place.standing {
                FinalStanding::Excused => self.why_away(place),
                FinalStanding::Present if !place.instead_of.is_empty() => {
                    vec![(self.strings.export.replaces)(&place.instead_of)]
                }
                FinalStanding::Present if !place.attendee.is_member() => {
                    let items = Self::attended(place.attendee);
                    let mut counted: Vec<usize> = items.iter().filter_map(|item| numbers.get(item).copied()).collect();
                    counted.sort_unstable();
                    let all = counted.len() == numbers.len();
                    office::attends(&counted).filter(|_| !all).into_iter().collect()
                }
                FinalStanding::Present if self.attends_remotely(place).is_some() => {
                    self.attends_remotely(place).into_iter().collect()
                }
                FinalStanding::Present
                | FinalStanding::Absent
                | FinalStanding::Unrecorded
                | FinalStanding::Expected
                | FinalStanding::Named => Vec::new(),
            };
            let full = self.names.full(place.attendee.id);
            // The unit before the name tells namesakes apart already, unless they are of one.
            let name = if !unit.is_empty() && full == (self.strings.export.minutes.namesake)(&place.name, &place.unit) {
                place.name.clone()
            } else {
                full
            };
            let notes = self.notes(&notes);
            let same = groups.iter_mut().find(|(known, _)| *known == unit && !unit.is_empty());
            match same {
                Some((_, runs)) => {
                    runs.push(Run::plain("、"));
                    runs.extend(entry("", &name, &notes));
                }
                None => {
                    let runs = entry(&unit, &name, &notes);
                    groups.push((unit, runs));
                }
            }
        }
        let between = if groups.iter().any(|(unit, _)| !unit.is_empty()) {
            "；"
        } else {
            "、"
        };
        (groups.into_iter().map(|(_, runs)| runs).collect(), between)
    }

    /// That a member took part from elsewhere, and how.
    fn attends_remotely(&self, place: &RollEntry<'_>) -> Option<String> {
        let words = &self.strings.export.minutes;
        let mut how = place.stays.iter().filter_map(|stay| stay.attending);
        how.find_map(|how| match how {
            Attending::InPerson => None,
            Attending::Video => Some(words.video.to_owned()),
            Attending::Phone => Some(words.telephone.to_owned()),
        })
    }

    /// That somebody was in the chair, and for which part of the meeting where others were, too.
    pub(super) fn in_the_chair(&self, who: Id<Attendee>) -> Vec<String> {
        let t = &self.strings.export.minutes;
        let clock = |at: Option<Stamp>| at.map(|at| self.moment(at)).unwrap_or_default();
        let held = self.records.chairs_told().into_iter().filter(|held| held.who == who);
        let spans: Vec<String> = held
            .map(|held| (t.in_the_chair)(&clock(held.from), &clock(held.to)))
            .collect();
        // `in the chair until 18:10 and from 18:20`: the words stand before the first part only.
        let lead = format!("{} ", (t.in_the_chair)("", ""));
        match spans.as_slice() {
            [first, rest @ ..] if !rest.is_empty() && spans.iter().all(|span| span.starts_with(&lead)) => {
                let rest = rest.iter().filter_map(|span| span.strip_prefix(&lead));
                let parts: Vec<String> = std::iter::once(first.as_str()).chain(rest).map(str::to_owned).collect();
                vec![(t.listed)(&parts)]
            }
            _ => spans,
        }
    }
}
