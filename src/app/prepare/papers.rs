//! Numbered papers: who gets which copy (domain.md §0.5).

use crate::domain::{
    change::{Act, Change},
    id::Id,
    papers::{Paper, PaperCopy},
    people::Attendee,
    record::Key,
};
use crate::{app::confirm::Confirm, input::command::Command};

use super::{
    super::{commit::commit, cx::Cx, model::Model, notice::Notice},
    chosen_key,
};

/// The paper under the cursor.
pub fn chosen_paper(m: &Model) -> Option<Id<Paper>> {
    match chosen_key(m)? {
        Key::Paper(id) => Some(id),
        _ => None,
    }
}

/// Makes as many numbered copies as asked for: new ones behind the last number, those beyond are dropped unless handed out.
pub fn copies(m: &Model, paper: &Paper, wanted: u32, cx: &mut Cx) -> Vec<Change> {
    let mut have: Vec<&PaperCopy> = m.ledger.records().copies_of(paper.id).collect();
    let mut parts = Vec::new();
    while have.len() > wanted as usize {
        match have.pop() {
            Some(copy) if copy.issued.is_none() => parts.push(Change::drop(copy.id)),
            _ => break,
        }
    }
    let last = have.last().map_or(0, |c| c.number);
    let more = wanted.saturating_sub(u32::try_from(have.len()).unwrap_or(u32::MAX));
    for n in 1..=more {
        parts.push(Change::put(PaperCopy {
            id: cx.mint(),
            meeting: paper.meeting,
            paper: paper.id,
            number: last + n,
            holder: None,
            issued: None,
        }));
    }
    parts
}

/// Gives the copies of the chosen paper to those who come, in the order of the list; handed-out copies stay where they are.
pub fn hand_out(m: &mut Model, cx: &mut Cx) {
    let Some(paper) = chosen_paper(m) else { return };
    let holds: std::collections::HashSet<Id<Attendee>> = m
        .ledger
        .records()
        .copies_of(paper)
        .filter(|c| c.issued.is_some())
        .filter_map(|c| c.holder)
        .collect();
    let mut people = m
        .ledger
        .records()
        .attendees
        .iter()
        .filter(|a| !a.reply.is_absence())
        .map(|a| a.id)
        .filter(|id| !holds.contains(id));
    let parts: Vec<Change> = m
        .ledger
        .records()
        .copies_of(paper)
        .filter(|c| c.issued.is_none())
        .map(|copy| (copy, people.next()))
        .filter(|(copy, holder)| copy.holder != *holder)
        .map(|(copy, holder)| Change::put(PaperCopy { holder, ..copy.clone() }))
        .collect();
    commit(&mut m.ledger, Act::Papers, Change::Batch(parts), cx);
}

/// With fewer copies than this a paper would lose one that is handed out.
pub fn fewest(m: &Model, paper: Id<Paper>) -> u32 {
    let copies: Vec<&PaperCopy> = m.ledger.records().copies_of(paper).collect();
    let last = copies.iter().rposition(|copy| copy.issued.is_some());
    last.map_or(0, |at| u32::try_from(at + 1).unwrap_or(u32::MAX))
}

/// The copies of the chosen paper that have a holder are handed out now; if all are, a second press takes that back.
pub fn mark_issued(m: &mut Model, cx: &mut Cx) {
    let Some(paper) = chosen_paper(m) else { return };
    let held = || m.ledger.records().copies_of(paper).filter(|c| c.holder.is_some());
    let all = held().all(|c| c.issued.is_some());
    let asks = Confirm::of(Command::MarkIssued, Notice::TakeBackOnRepeat(held().count())).about(paper);
    if all && !cx.confirmed(asks) {
        return;
    }
    let parts: Vec<Change> = held()
        .filter(|c| all || c.issued.is_none())
        .map(|copy| {
            Change::put(PaperCopy {
                issued: (!all).then_some(cx.now),
                ..copy.clone()
            })
        })
        .collect();
    let n = parts.len();
    cx.say(if all { Notice::TakenBack(n) } else { Notice::Issued(n) });
    commit(&mut m.ledger, Act::Papers, Change::Batch(parts), cx);
}
