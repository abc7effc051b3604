//! The next meeting of a series before it is made: the list of what comes over, where each row can be left out. Enter makes the meeting
//! as one act.

use crate::{
    capture::proceedings::next_start,
    domain::{
        house::DateOrder,
        succession::{Forerunner, Succession, Way},
    },
    offer,
    words::{Lang, why::Why},
};

use super::{
    cursor::{Cursor, Step},
    cx::Cx,
    message::Message,
    offer::{Offer, always},
    outcome::Outcome,
    seen::Work,
    shared::Shared,
};

/// The list that is shown before anything is stored.
#[derive(Debug)]
pub struct SuccessionList {
    pub plan: Succession,
    pub cursor: Cursor,
}

/// The commands of the list.
pub const OFFERS: &[Offer<SuccessionList>] = &[
    offer!(StoreNext, always, |_, _, ()| Outcome::Succeed),
    offer!(CloseNext, always, |_, _, ()| Outcome::Close),
    offer!(TurnCarried, chosen, turn),
];

impl SuccessionList {
    /// The list of what comes over from a meeting, read with the titles of its type and with the order in which the office writes a day. `None` if the meeting is gone.
    pub fn of(way: Way, from: Forerunner, (shared, order): (&Shared, DateOrder)) -> Option<Self> {
        let template = from.template().unwrap_or_default();
        let of_type = shared
            .templates
            .iter()
            .find(|t| t.id == template)
            .map(crate::domain::template::Template::item_titles)
            .unwrap_or_default();
        let told_start = next_start::told(&from, order);
        let from = Forerunner { told_start, ..from };
        let plan = Succession::of(way, from, &of_type, shared.lang == Lang::Zh)?;
        Some(Self {
            plan,
            cursor: Cursor::START,
        })
    }

    /// Moves the cursor.
    pub fn step(&mut self, step: Step) {
        self.cursor.step(step, self.plan.rows.len());
    }
}

fn chosen(seen: &super::seen::Seen<'_, SuccessionList>) -> Result<usize, Why> {
    let at = seen.own.cursor.at();
    if at < seen.own.plan.rows.len() {
        Ok(at)
    } else {
        Err(Why::NoRow)
    }
}

/// Leaves the row under the cursor out, or takes it in again, and goes on to the next one.
fn turn(work: &mut Work<'_, SuccessionList>, cx: &mut Cx, row: usize) {
    if !work.own.plan.turn(row) {
        cx.say(Message::AlwaysCarried);
    }
}
