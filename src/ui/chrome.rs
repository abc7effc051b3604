//! Header, tabs, and the footer with the keys that work here now.

use ratatui::layout::{Constraint, Layout, Rect};
use strum::IntoEnumIterator;

use crate::{
    app::{
        model::{Cover, Tab},
        pointer::ScreenSpot,
        update::{available::available, mouse::command_of},
    },
    capture::proceedings::recorder,
    domain::{
        meeting::{Meeting, MeetingState},
        time::clock,
    },
    input::{command::Command, keymap::FooterKey, scope::Scope, section::SectionId},
};

use super::{notice, paint, pen::Pen, small::is_small, theme, width, words};

/// Draws header and tabs.
pub fn draw(pen: &mut Pen, area: Rect) {
    let [head, names, ..] = rows(pen, area);
    header(pen, head);
    tabs(pen, names);
}

/// The place that is left for the tab.
pub fn body(pen: &Pen, area: Rect) -> Rect {
    let [_, _, rest, ..] = rows(pen, area);
    rest
}

/// The rows under the tab in which nothing is said: what is typed there may be told in them, over the keys, too.
pub fn free_below(pen: &Pen) -> u16 {
    let is_free = matches!(pen.m.cover, Cover::None) && notice::is_silent(pen);
    if is_free { 2 } else { 0 }
}

/// Draws notice and footer, after the tab: a long notice lies over the last row of it.
pub fn draw_foot(pen: &mut Pen, area: Rect) {
    let [_, _, rest, said, keys] = rows(pen, area);
    // The hint of a long line lies over it.
    if paint::is_blank(pen.buf, keys) {
        footer(pen, keys);
    }
    notice::draw(pen, rest, said.union(keys));
}

/// Header, names of the tabs, the tab, notice, footer.
fn rows(pen: &Pen, area: Rect) -> [Rect; 5] {
    let one = Constraint::Length(1);
    let said = Constraint::Length(notice::rows(pen, area));
    Layout::vertical([one, one, Constraint::Fill(1), said, one]).areas(area)
}

/// The last rank of a command of everywhere that the footer of a dialog shows.
const OVER_DIALOG: u8 = 3;

/// Cells between two keys of the footer.
const BETWEEN: usize = 2;

/// Cells that a title needs to tell anything.
const LEAST_TITLE: usize = 10;

/// Meeting and state at the left; heads, quorum and clocks at the right.
fn header(pen: &mut Pen, area: Rect) {
    let s = &pen.t.screen;
    let right = header_right(pen, area.width);
    let right_cells = u16::try_from(width::cells(&right)).unwrap_or(0).min(area.width);
    paint::put_right(pen.buf, area, 0, &right, theme::PLAIN);
    let left = Rect {
        width: area.width.saturating_sub(right_cells + 2),
        ..area
    };
    let app = format!(" {} · ", s.app);
    match pen.m.meeting() {
        Some(meeting) => {
            let state = words::state(pen.t, meeting.state, || pen.m.missing());
            let mut which = which(pen, meeting);
            let room = |app: &str, which: &str| {
                let beside = width::cells(app) + width::cells(&state) + width::cells(which) + 3;
                usize::from(left.width).saturating_sub(beside)
            };
            // Where there is hardly room for the title, the name of the program goes first, then the number.
            let app = if room(&app, &which) < LEAST_TITLE {
                " "
            } else {
                app.as_str()
            };
            // One meeting is in session: its whole title tells enough.
            let least = if meeting.state.in_session() {
                width::cells(&meeting.title)
            } else {
                LEAST_TITLE
            };
            if room(app, &which) < least {
                which.clear();
            }
            let title = width::cut(&meeting.title, room(app, &which)).into_owned();
            paint::put_all(
                pen.buf,
                left,
                0,
                &[
                    (app, theme::dim()),
                    (&title, theme::strong()),
                    (&which, theme::PLAIN),
                    (" · ", theme::dim()),
                    (&state, theme::PLAIN),
                ],
            );
        }
        None => {
            paint::put_all(pen.buf, left, 0, &[(&app, theme::dim()), (s.no_meeting, theme::dim())]);
        }
    }
}

/// Behind the title: the number of the meeting, or its day where that is not today. Several bear one title.
fn which(pen: &Pen, meeting: &Meeting) -> String {
    let day = meeting.zone.ymd(meeting.start);
    match meeting.number {
        Some(_) => (pen.t.screen.numbered_title)("", meeting.number),
        None if day == meeting.zone.ymd(pen.m.shared.now) => String::new(),
        None => format!(" {day}"),
    }
}

/// Numbers of the room, clocks, recorder. Where there is no room for all, the clock of the wall goes first and that of the
/// session next: that a recorder runs must be seen.
fn header_right(pen: &Pen, columns: u16) -> String {
    let s = &pen.t.screen;
    // Parts of the header with their rank: a narrow terminal drops the lowest rank first.
    let mut parts: Vec<(u8, String)> = Vec::new();
    if let Some(meeting) = pen.m.meeting() {
        let head = pen.m.live.view.head;
        if head.expected > 0 {
            parts.push((5, format!("{} {}/{}", s.present, head.present, head.expected)));
        }
        // That too few stayed to the end says nothing of the quorum of a meeting that is closed.
        if let Some(needed) = head.quorum.filter(|_| meeting.adjourned.is_none() || head.has_quorum()) {
            let sign = if head.has_quorum() { s.quorum_yes } else { s.quorum_no };
            parts.push((4, format!("{} {}/{needed} {sign}", s.quorum, head.members_present)));
        }
        let open = pen.m.live.view.incidents;
        if open > 0 {
            parts.push((5, format!("{} {open}", pen.t.room.incidents)));
        }
        if let Some(round) = super::live::rounds::announced(pen, columns) {
            parts.push((3, round));
        }
        if let Some(names) = super::live::queue::next_names(pen).filter(|_| meeting.state.in_session()) {
            parts.push((2, (pen.t.beside.next_speakers)(&names)));
        }
        if meeting.opened.is_some() {
            parts.push((2, format!("{} {}", s.session, clock(pen.m.live.view.session_ms))));
        }
        if let Some(position) = recorder::running(pen.m.ledger.records()).and_then(|r| r.position(pen.m.shared.now)) {
            let several = pen.m.ledger.records().running_recorders().count();
            let several = if several > 1 {
                format!(" ×{several}")
            } else {
                String::new()
            };
            parts.push((3, format!("{} {}{several}", s.recording, clock(position))));
        }
    }
    let zone = pen.m.shown_zone();
    let running = pen.m.tab == Tab::Live && pen.m.meeting().is_some_and(|meeting| meeting.state.in_session());
    if columns >= 100 && running {
        parts.push((1, zone.hm(pen.m.shared.now)));
    }
    loop {
        let shown: Vec<&str> = parts.iter().map(|(_, part)| part.as_str()).collect();
        let text = shown.join("  ");
        let first = parts.iter().map(|(turn, _)| *turn).min();
        match first.filter(|_| parts.len() > 1 && width::cells(&text) + 24 > usize::from(columns)) {
            Some(turn) => parts.retain(|(other, _)| *other != turn),
            None => return format!("{text} "),
        }
    }
}

/// The ways to name the tabs, the widest first.
#[derive(Clone, Copy)]
enum TabNames {
    Spaced,
    Close,
    /// Only the shown one has its name.
    Keys,
}

fn tab_text(pen: &Pen, n: usize, tab: Tab, names: TabNames) -> String {
    let label = pen.t.command(command_of(tab)).label;
    let here = pen.m.tab == tab;
    match names {
        _ if here => format!("[F{} {label}]", n + 2),
        TabNames::Spaced => format!(" F{} {label} ", n + 2),
        TabNames::Close => format!("F{} {label}", n + 2),
        TabNames::Keys => format!("F{}", n + 2),
    }
}

fn tabs(pen: &mut Pen, area: Rect) {
    if is_small(pen.buf.area) {
        let text = (pen.t.terminal.small)(pen.buf.area.width, pen.buf.area.height);
        paint::put(pen.buf, paint::from_column(area, 1), 0, &text, theme::wrong());
        return;
    }
    let register_only = pen.m.meeting().is_some_and(Meeting::register_only);
    let s = &pen.t.screen;
    let told = [(register_only, s.register_only), (pen.m.shared.is_demo, s.demo)];
    let told: Vec<&str> = told.iter().filter(|(holds, _)| *holds).map(|(_, word)| *word).collect();
    let tag = match told.as_slice() {
        [] => String::new(),
        told => format!("{} ", told.join(" · ")),
    };
    let room = usize::from(area.width).saturating_sub(width::cells(&tag));
    let all = |names| -> Vec<(Tab, String)> {
        let tabs = Tab::iter().enumerate();
        tabs.map(|(n, tab)| (tab, tab_text(pen, n, tab, names))).collect()
    };
    let fits = |texts: &Vec<(Tab, String)>| texts.iter().map(|(_, text)| width::cells(text) + 1).sum::<usize>() < room;
    let mut longer = [TabNames::Spaced, TabNames::Close].into_iter().map(all);
    let texts = longer.find(fits).unwrap_or_else(|| all(TabNames::Keys));
    let mut used = 1;
    for (tab, text) in &texts {
        let here = pen.m.tab == *tab;
        let style = if here { theme::accent() } else { theme::dim() };
        let rest = paint::from_column(area, used);
        let cells = paint::put(pen.buf, rest, 0, text, style);
        pen.eye
            .hits
            .note_row(Rect { width: cells, ..rest }, 0, ScreenSpot::Tab(*tab));
        used += cells + 1;
    }
    paint::put_right(pen.buf, paint::from_column(area, used), 0, &tag, theme::wrong());
}

/// The label of a command in the footer: where a row only points at a record, Enter goes there.
fn label(pen: &Pen, command: Command) -> &'static str {
    let points = pen.m.desk().is_some_and(|desk| {
        matches!(
            desk.section,
            SectionId::Errors | SectionId::Ready | SectionId::Minutes | SectionId::Close
        )
    });
    if command == Command::EditRow && points {
        pen.t.prepare.go_there
    } else if command == Command::DoorDesk {
        pen.t.panels.full_screen
    } else {
        pen.t.command(command).label
    }
}

/// The keys that lead on from Live once the meeting is adjourned: to what is left open, and to Wrap-up.
fn after_the_meeting(pen: &Pen, scopes: &[Scope]) -> Vec<FooterKey> {
    let m = pen.m;
    let is_here = m.tab == Tab::Live && m.live.open_panel().is_none() && matches!(m.cover, Cover::None);
    if !is_here
        || m.meeting()
            .is_none_or(|meeting| meeting.state != MeetingState::Wrapping)
    {
        return Vec::new();
    }
    let left = (!m.ledger.records().loose_ends().is_empty()).then_some(Command::LooseEnds);
    let commands = left.into_iter().chain([Command::TabWrapup]);
    let shown = |command| {
        let key = *m.shared.keymap.keys_of(command).first()?;
        let works = m.shared.keymap.lookup(scopes, key) == Some(command);
        works.then_some(FooterKey { key, command, rank: 1 })
    };
    commands.filter_map(shown).collect()
}

/// The keys that work here now, as many as fit: those of the lowest ranks, shown in the order of their places.
fn footer(pen: &mut Pen, area: Rect) {
    let scopes = pen.m.scopes();
    let mut used = 1;
    let marked = pen.m.desk().map_or(0, |desk| pen.m.seen(desk).marked().len());
    if marked > 0 && matches!(pen.m.cover, Cover::None) {
        let text = (pen.t.prepare.marked)(marked);
        used += paint::put(pen.buf, paint::from_column(area, used), 0, &text, theme::accent()) + 2;
    }
    let keys = after_the_meeting(pen, &scopes).into_iter();
    let keys = keys.chain(pen.m.shared.keymap.footer(&scopes));
    // Beside the keys of a dialog, those of everywhere would only crowd: the most important one stays.
    let covered = !matches!(pen.m.cover, Cover::None);
    let crowds = |shown: &FooterKey| covered && shown.command.row().scope == Scope::Global && shown.rank > OVER_DIALOG;
    // The screen is full already: Esc leads back.
    let is_full = |shown: &FooterKey| shown.command == Command::DoorDesk && pen.m.live.full_panel().is_some();
    let keys: Vec<_> = keys
        .filter(|shown| !crowds(shown) && !is_full(shown) && available(pen.m, shown.command).is_ok())
        .collect();
    let cells = |shown: &FooterKey| width::cells(&shown.key.to_string()) + 1 + width::cells(label(pen, shown.command));
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
        let (key, label) = (shown.key.to_string(), label(pen, shown.command));
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
