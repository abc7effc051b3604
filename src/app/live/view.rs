//! Values that header, agenda and feed show of the records: derived when they change, and the clocks twice a second.

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

/// Values derived from the records for the screen.
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
    /// The public is excluded, in a meeting that goes on.
    pub excluded: bool,
    /// How many incidents are not over.
    pub incidents: usize,
    /// How many lines have a remark that was not mended.
    pub remarks: usize,
}

impl LiveView {
    /// The item that is taken up, looked for only when the records have changed.
    pub fn current_item(&self, ledger: &Ledger) -> Option<Id<Item>> {
        if self.revision == Some(ledger.revision()) {
            self.item
        } else {
            ledger.records().current_item()
        }
    }

    /// Brings what is derived from the records up to date.
    pub(super) fn refresh(&mut self, ledger: &Ledger, now: Stamp) {
        let records = ledger.records();
        let running = records.meeting().is_some_and(|meeting| meeting.state.in_session());
        let stale = self.revision != Some(ledger.revision());
        if !(stale || running && now.since(self.read_at) >= 500) {
            return;
        }
        let agenda = records.agenda_lines(now);
        let item = if stale { records.current_item() } else { self.item };
        let current = item.and_then(|id| agenda.iter().position(|line| line.item == id));
        *self = Self {
            revision: Some(ledger.revision()),
            head: if stale { records.head_count() } else { self.head },
            item,
            current,
            agenda,
            speaker: records.last_speaker(),
            session_ms: records.session_ms(now),
            read_at: now,
            speech: if stale { speech(records) } else { self.speech.clone() },
            round_due: if stale { records.round_due() } else { self.round_due },
            excluded: if stale {
                running && records.is_closed_at(records.next_place())
            } else {
                self.excluded
            },
            incidents: if stale {
                records.open_incidents().count()
            } else {
                self.incidents
            },
            remarks: if stale {
                records
                    .entries
                    .iter()
                    .filter(|e| e.remark.is_some() && !e.struck)
                    .count()
            } else {
                self.remarks
            },
        };
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
