//! Puts the people of a meeting into the order of strokes (domain.md §6.4). It ranks anew; what is moved by hand afterwards stays.

use crate::domain::{
    change::{Act, Change},
    entry::PLACE_STEP,
    people::Attendee,
    strokes::{self, StrokeRule},
};

use crate::line::names::split_name;

use super::super::{commit::commit, cx::Cx, model::Model, notice::Notice};

/// Ranks each category in turn by strokes: one act.
pub fn by_strokes(m: &mut Model, rule: StrokeRule, cx: &mut Cx) {
    let r = m.ledger.records();
    let mut rows: Vec<Attendee> = r.attendees.iter().cloned().collect();
    rows.sort_by_cached_key(|a| {
        let name = r.name_of(a.id);
        let surname = split_name(name).map_or(1, |split| split.surname.chars().count());
        (a.category as u8, strokes::key(name, surname, rule))
    });
    let unknown = rows.iter().filter(|a| !strokes::is_known(r.name_of(a.id))).count();
    let mut rank = 0;
    let mut parts = Vec::new();
    for row in rows {
        if row.rank != rank {
            parts.push(Change::put(Attendee { rank, ..row }));
        }
        rank += PLACE_STEP;
    }
    commit(&mut m.ledger, Act::MovePerson, Change::Batch(parts), cx);
    cx.say(Notice::SortedByStrokes { rule, unknown });
}
