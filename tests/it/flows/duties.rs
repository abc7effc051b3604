//! Flows by keys named after the duties of the session and, in `after`, of the time behind it: from what the clerk does in the room to what gate and record say of it. C1, C4, C7
//! and C11 have theirs in `incidents`, `rounds` and `recorders`.

use huiwu::words::Lang;

use crate::support::Clerk;

mod after;
mod door;
mod incidents;
mod taken;
mod watch;

/// A council in session with two people; the first two posts have somebody in the plan.
fn session(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour", &["Ann Bell", "Bo Reed"]);
    clerk.line("+ann, bo").line("#1");
    clerk
}

/// Returns how many things the gate "adjourn" still asks for under a duty.
fn asked(clerk: &Clerk, duty: &str) -> usize {
    let ends = clerk.m().ledger.records().loose_ends();
    ends.iter().filter(|end| end.kind.duty() == duty).count()
}

/// The record of the meeting.
fn record(clerk: &Clerk) -> String {
    clerk.document(huiwu::export::DocumentKind::Record)
}
