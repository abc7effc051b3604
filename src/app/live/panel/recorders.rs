//! The recorders of the meeting: which run, how far their counters are ahead, their marks, and the files that they left.

mod sheet;

use crate::{
    app::{
        offer::{Offer, need},
        outcome::{Outcome, Request},
    },
    domain::{meeting::Recording, recorder::Recorder},
    input::{command::Command, scope::Scope},
    offer,
    words::{Lang, why::Why},
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    own::own_panel,
};

pub use self::sheet::{FORM, store};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Recorders,
    scope: Some(Scope::Recorders),
    rows: |seen| seen.records().recorders.iter().map(|row| row.id.into()).collect(),
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(EditRecorder, chosen, |work: &mut LiveWork, _, row: Recorder| {
        Outcome::Open(Request::Form(Box::new(sheet::form(&work.seen(), &row))))
    }),
    offer!(AddRecorder, allowed, |work, _, ()| add(work)),
    offer!(HaltRecorder, running, |_, _, row: Recorder| Outcome::Run(
        Command::RecorderStop,
        row.name
    )),
    offer!(CloseRecorders, shown, |work: &mut LiveWork, _, ()| work.own.shown =
        None),
];

/// The commands that open it. Where recording is forbidden, they say so.
pub const BY_LINE: &[Offer<Live>] = &[offer!(Recorders, permitted, |work: &mut LiveWork, _, ()| work
    .own
    .toggle(&PANEL))];

fn permitted(seen: &LiveSeen) -> Result<(), Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.recording != Recording::Forbidden, Why::RecordingForbidden)
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    own_panel(seen, PanelId::Recorders).map(|_| ())
}

fn allowed(seen: &LiveSeen) -> Result<(), Why> {
    shown(seen)?;
    permitted(seen)
}

/// The recorder of the chosen row.
fn chosen(seen: &LiveSeen) -> Result<Recorder, Why> {
    let at = own_panel(seen, PanelId::Recorders)?.cursor.at();
    let rows = seen.records().recorders.rows();
    rows.get(at).or(rows.last()).cloned().ok_or(Why::NoRow)
}

fn running(seen: &LiveSeen) -> Result<Recorder, Why> {
    let row = chosen(seen)?;
    need(row.runs(), Why::NoRecorder)?;
    Ok(row)
}

/// Starts one more, by the name typed, else by the next number.
fn add(work: &mut LiveWork) -> Outcome {
    let typed = work.own.shown.as_ref().map(|own| own.field.text()).unwrap_or_default();
    let name = if typed.trim().is_empty() {
        work.records().next_recorder_name(work.shared.lang == Lang::En)
    } else {
        typed.trim().to_owned()
    };
    if let Some(own) = &mut work.own.shown {
        own.field.set_text("");
    }
    Outcome::Run(Command::RecorderStart, name)
}
