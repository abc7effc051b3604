//! What the header, the agenda and the feed show of the records: derived when they change, and the clocks twice a second.

use crate::{
    domain::{
        agenda::Item,
        id::Id,
        people::Attendee,
        queries::{room::HeadCount, session::AgendaLine, speech::Speech},
        records::Records,
        time::Stamp,
    },
    ledger::Ledger,
};

use super::state::Live;

/// What is derived from the records for the screen.
#[derive(Debug, Default)]
pub struct LiveView {
    pub(super) revision: Option<u64>,
    pub head: HeadCount,
    pub agenda: Vec<AgendaLine>,
    /// The item that is taken up: looking for it reads the feed back to its beginning.
    item: Option<Id<Item>>,
    /// The line of the agenda whose clock runs, and since when.
    pub current: Option<usize>,
    pub speaker: Option<Id<Attendee>>,
    pub session_ms: i64,
    /// The moment at which the clocks were read.
    pub read_at: Stamp,
    /// The speech that goes on, and the milliseconds that its speaker spoke before it.
    pub speech: Option<(Speech, i64)>,
    /// When the next round is due.
    pub round_due: Option<Stamp>,
    /// How many incidents are not over.
    pub incidents: usize,
    /// How many lines have a remark that was not mended.
    pub remarks: usize,
}

/// The item that is taken up, looked for only when the records have changed.
pub fn current_item(live: &Live, ledger: &Ledger) -> Option<Id<Item>> {
    let view = &live.view;
    if view.revision == Some(ledger.revision()) {
        view.item
    } else {
        ledger.records().current_item()
    }
}

/// The speech that goes on, with the time of its speaker before.
fn speech(records: &Records) -> Option<(Speech, i64)> {
    let speeches = records.speeches();
    let (last, before) = speeches.split_last()?;
    if last.to.is_some() {
        return None;
    }
    let same = before.iter().filter(|one| one.who == last.who && one.name == last.name);
    let sum = same.map(|one| one.length_ms(last.from)).sum();
    Some((last.clone(), sum))
}

/// Brings what is derived from the records up to date.
pub fn refresh(live: &mut Live, ledger: &Ledger, now: Stamp) {
    let records = ledger.records();
    let running = records.meeting().is_some_and(|meeting| meeting.state.in_session());
    let view = &live.view;
    let stale = view.revision != Some(ledger.revision());
    if !(stale || running && now.since(view.read_at) >= 500) {
        return;
    }
    if stale {
        live.room.refresh(records);
    }
    let agenda = records.agenda_lines(now);
    let item = if stale { records.current_item() } else { view.item };
    let current = item.and_then(|id| agenda.iter().position(|line| line.item == id));
    live.view = LiveView {
        revision: Some(ledger.revision()),
        head: if stale { records.head_count() } else { view.head },
        item,
        current,
        agenda,
        speaker: records.last_speaker(),
        session_ms: records.session_ms(now),
        read_at: now,
        speech: if stale { speech(records) } else { view.speech.clone() },
        round_due: if stale { records.round_due() } else { view.round_due },
        incidents: if stale {
            records.open_incidents().count()
        } else {
            view.incidents
        },
        remarks: if stale {
            records
                .entries
                .iter()
                .filter(|e| e.remark.is_some() && !e.struck)
                .count()
        } else {
            view.remarks
        },
    };
}
