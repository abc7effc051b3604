//! Header, tabs, and the place of what stands under a tab.

use ratatui::layout::{Constraint, Layout, Rect};
use strum::IntoEnumIterator;

use crate::{
    app::{
        model::{Cover, Tab},
        pointer::ScreenSpot,
        update::mouse::command_of,
    },
    capture::proceedings::recorder,
    domain::{
        meeting::{Meeting, MeetingState},
        time::clock,
    },
};

use super::{footer, notice, paint, pen::Pen, small::is_small, theme, width, words};

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
        footer::draw(pen, keys);
    }
    notice::draw(pen, rest, said.union(keys));
}

/// Header, names of the tabs, the tab, notice, footer.
fn rows(pen: &Pen, area: Rect) -> [Rect; 5] {
    let one = Constraint::Length(1);
    let said = Constraint::Length(notice::rows(pen, area));
    Layout::vertical([one, one, Constraint::Fill(1), said, one]).areas(area)
}

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
            // That the public is out must be seen: it tells what goes into which copy.
            let state = if pen.m.live.view.excluded && meeting.state == MeetingState::Live {
                pen.t.screen.public_excluded.to_owned()
            } else {
                words::state(pen.t, meeting.state, || pen.m.missing())
            };
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
        parts.extend(quorum(pen, meeting).map(|words| (4, words)));
        let open = pen.m.live.view.incidents;
        if open > 0 {
            parts.push((5, format!("{} {open}", pen.t.room.incidents)));
        }
        if let Some(round) = super::live::watched::announced(pen, columns) {
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

/// The quorum: whether it is there while the meeting goes on. Before, it is not lost, and afterwards that too few stayed to the end says
/// nothing of it.
fn quorum(pen: &Pen, meeting: &Meeting) -> Option<String> {
    let (s, head) = (&pen.t.screen, pen.m.live.view.head);
    let needed = head.quorum?;
    let sign = if head.has_quorum() {
        s.quorum_yes
    } else if meeting.state.in_session() {
        s.quorum_no
    } else {
        let waits = meeting.state.before() && meeting.opened.is_none();
        return waits.then(|| (s.quorum_needs)(needed));
    };
    Some(format!("{} {}/{needed} {sign}", s.quorum, head.members_present))
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
