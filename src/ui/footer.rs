//! The footer: the keys that work here now, as many as fit.

use ratatui::layout::Rect;

use crate::{
    app::{
        form::{Form, FormKind},
        live::act::is_of_session,
        model::{Cover, Tab},
        pointer::ScreenSpot,
        update::available::available,
    },
    domain::meeting::MeetingState,
    input::{command::Command, keymap::FooterKey, scope::Scope, section::SectionId},
    words::field::FieldName,
};

use super::{paint, pen::Pen, theme, width};

/// The last rank of a command of everywhere that the footer of a dialog shows.
const OVER_DIALOG: u8 = 3;

/// Cells between two keys.
const BETWEEN: usize = 2;

/// A place in a tab whose keys are not those of the rest of the tab.
#[derive(Clone, Copy)]
enum OwnPlace {
    /// Live, once the meeting is over.
    Ended(MeetingState),
    /// The history of a matter in place of the list, at its first line or below it.
    History(bool),
    /// A paper in place of the list.
    Paper,
}

/// The place that is shown with nothing over it, where it has keys of its own.
fn own_place(pen: &Pen) -> Option<OwnPlace> {
    let m = pen.m;
    if !matches!(m.cover, Cover::None) {
        return None;
    }
    match m.tab {
        Tab::Live => {
            let state = m.meeting().filter(|_| m.live.open_panel().is_none())?.state;
            state.after().then_some(OwnPlace::Ended(state))
        }
        Tab::FollowUp if m.follow_up.paper.is_some() => Some(OwnPlace::Paper),
        Tab::FollowUp => m
            .follow_up
            .history
            .as_ref()
            .map(|line| OwnPlace::History(line.at() == 0)),
        Tab::Meetings | Tab::Prepare | Tab::Wrapup => None,
    }
}

/// The commands that lead on from such a place: from a meeting that is over to what is left open, to Wrap-up, and once it is closed to Follow-up.
fn leading(pen: &Pen, place: OwnPlace) -> Vec<Command> {
    let left = || (!pen.m.ledger.records().loose_ends().is_empty()).then_some(Command::LooseEnds);
    match place {
        OwnPlace::Ended(MeetingState::Wrapping) => left().into_iter().chain([Command::TabWrapup]).collect(),
        OwnPlace::Ended(_) => vec![Command::TabWrapup, Command::TabFollowUp],
        OwnPlace::History(_) => vec![Command::EditAction, Command::ClearFilter],
        OwnPlace::Paper => vec![Command::EditAction, Command::MatterPapers, Command::ClearFilter],
    }
}

/// Whether a command is of no use in such a place: the session is over, or the rows do not show.
fn is_idle(place: OwnPlace, command: Command) -> bool {
    match place {
        OwnPlace::Ended(_) => is_of_session(command),
        OwnPlace::Paper => command.row().scope == Scope::FollowUp,
        OwnPlace::History(_) => command == Command::MatterHistory,
    }
}

/// The label of a command: what the key does at the chosen row and in the open form.
fn label(pen: &Pen, place: Option<OwnPlace>, command: Command) -> &'static str {
    let t = pen.t;
    let points = pen.m.desk().is_some_and(|desk| {
        matches!(
            desk.section,
            SectionId::Errors | SectionId::Ready | SectionId::Minutes | SectionId::Close
        )
    });
    if let Some(label) = place.and_then(|place| label_there(pen, place, command)) {
        label
    } else if command == Command::SaveForm
        && let Cover::Form(form) = &pen.m.cover
        && let Some(label) = saves(pen, form)
    {
        label
    } else if command == Command::EditRow && points {
        t.prepare.go_there
    } else if command == Command::DoorDesk {
        t.panels.full_screen
    } else {
        t.command(command).label
    }
}

/// The label of a key in a place of its own, where it does another thing than elsewhere in the tab.
fn label_there(pen: &Pen, place: OwnPlace, command: Command) -> Option<&'static str> {
    let t = &pen.t.follow_up;
    let labels: &[(Command, &'static str)] = match place {
        OwnPlace::Ended(_) | OwnPlace::History(false) => &[],
        OwnPlace::History(true) => &[(Command::EditAction, pen.t.prepare.go_there)],
        OwnPlace::Paper => &[
            (Command::EditAction, t.write_paper),
            (Command::MatterPapers, t.next_paper),
        ],
    };
    let back = (Command::ClearFilter, t.back);
    let back = (!matches!(place, OwnPlace::Ended(_))).then_some(&back);
    let found = labels.iter().chain(back).find(|(own, _)| *own == command);
    found.map(|(_, label)| *label)
}

/// The words for saving a form that stores nothing by it: it reads a file, to show it first, or writes one.
fn saves(pen: &Pen, form: &Form) -> Option<&'static str> {
    form.field(FieldName::Path)?;
    let reads = matches!(
        form.kind,
        FormKind::ImportRoster | FormKind::ImportHolidays | FormKind::ImportAgenda
    );
    let s = &pen.t.screen;
    Some(if reads { s.reads_file } else { s.writes_file })
}

/// Draws the keys that work here now, as many as fit: those of the lowest ranks, shown in the order of their places.
pub(super) fn draw(pen: &mut Pen, area: Rect) {
    let scopes = pen.m.scopes();
    let mut used = 1;
    let marked = pen.m.desk().map_or(0, |desk| pen.m.seen(desk).marked().len());
    if marked > 0 && matches!(pen.m.cover, Cover::None) {
        let text = (pen.t.prepare.marked)(marked);
        used += paint::put(pen.buf, paint::from_column(area, used), 0, &text, theme::accent()) + 2;
    }
    let place = own_place(pen);
    let keys = keys(pen, &scopes, place);
    let cells =
        |shown: &FooterKey| width::cells(&shown.key.to_string()) + 1 + width::cells(label(pen, place, shown.command));
    let mut by_rank: Vec<_> = keys.iter().collect();
    by_rank.sort_by_key(|shown| shown.rank);
    let mut room = usize::from(area.width.saturating_sub(used));
    let mut chosen = Vec::new();
    for shown in by_rank {
        let needed = cells(shown) + if chosen.is_empty() { 0 } else { BETWEEN };
        if needed <= room {
            room -= needed;
            chosen.push(shown.command);
        }
    }
    for shown in keys.iter().filter(|shown| chosen.contains(&shown.command)) {
        let (key, label) = (shown.key.to_string(), label(pen, place, shown.command));
        let rest = paint::from_column(area, used);
        let pieces = [
            (key.as_str(), theme::strong()),
            (" ", theme::PLAIN),
            (label, theme::dim()),
        ];
        let cells = paint::put_all(pen.buf, rest, 0, &pieces);
        pen.eye
            .hits
            .note_row(Rect { width: cells, ..rest }, 0, ScreenSpot::Command(shown.command));
        used += cells + 2;
    }
}

/// The keys that work here, in the order of their places: those that lead on from a place of its own first.
fn keys(pen: &Pen, scopes: &[Scope], place: Option<OwnPlace>) -> Vec<FooterKey> {
    let m = pen.m;
    let leading = place.map(|place| leading(pen, place)).unwrap_or_default();
    let shown = |command: &Command| {
        let key = *m.shared.keymap.keys_of(*command).first()?;
        let works = m.shared.keymap.lookup(scopes, key) == Some(*command);
        works.then_some(FooterKey {
            key,
            command: *command,
            rank: 1,
        })
    };
    // Beside the keys of a dialog, those of everywhere would only crowd: the most important one stays.
    let covered = !matches!(m.cover, Cover::None);
    let crowds = |shown: &FooterKey| covered && shown.command.row().scope == Scope::Global && shown.rank > OVER_DIALOG;
    // The screen is full already: Esc leads back.
    let is_full = |shown: &FooterKey| shown.command == Command::DoorDesk && m.live.full_panel().is_some();
    let others = m.shared.keymap.footer(scopes).into_iter();
    let others = others
        .filter(|shown| !leading.contains(&shown.command) && !place.is_some_and(|place| is_idle(place, shown.command)));
    let all = leading.iter().filter_map(shown).chain(others);
    all.filter(|shown| !crowds(shown) && !is_full(shown) && available(m, shown.command).is_ok())
        .collect()
}
