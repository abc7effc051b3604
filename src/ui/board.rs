//! The board for the room, to be read from the last row: figures as large as there is room for, words between them.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    app::board::{Board, StatedVote},
    domain::{people::listed, time::clock},
    words::Strings,
};

use super::{paint, theme, width, wrap};

/// Rows of a large figure.
const TALL: u16 = 5;

/// The signs of a large figure, row by row; a sign is as wide as its rows.
const GLYPHS: [(char, [&str; TALL as usize]); 14] = [
    ('0', ["█████", "█   █", "█   █", "█   █", "█████"]),
    ('1', ["  ██ ", "   █ ", "   █ ", "   █ ", "  ███"]),
    ('2', ["█████", "    █", "█████", "█    ", "█████"]),
    ('3', ["█████", "    █", " ████", "    █", "█████"]),
    ('4', ["█   █", "█   █", "█████", "    █", "    █"]),
    ('5', ["█████", "█    ", "█████", "    █", "█████"]),
    ('6', ["█████", "█    ", "█████", "█   █", "█████"]),
    ('7', ["█████", "    █", "   █ ", "  █  ", "  █  "]),
    ('8', ["█████", "█   █", "█████", "█   █", "█████"]),
    ('9', ["█████", "█   █", "█████", "    █", "█████"]),
    (':', [" ", "█", " ", "█", " "]),
    ('/', ["    █", "   █ ", "  █  ", " █   ", "█    "]),
    ('.', [" ", " ", " ", " ", "█"]),
    (' ', ["  ", "  ", "  ", "  ", "  "]),
];

/// Draws the board over the whole buffer.
pub fn draw(buf: &mut Buffer, board: Option<&Board>, t: &'static Strings) {
    let area = buf.area;
    let Some(board) = board else {
        paint::put(buf, area, 0, t.screen.no_meeting, theme::dim());
        return;
    };
    let mut page = BoardPage { buf, area, row: 0 };
    let state = (t.domain.state)(board.state);
    page.line(&format!("{} · {state}", board.title), theme::dim());
    page.gap();
    draw_item(&mut page, board, t);
    draw_vote(&mut page, board.vote, t);
    draw_clocks(&mut page, board, t);
    draw_people(&mut page, board, t);
}

/// The page from above, row by row.
struct BoardPage<'b> {
    buf: &'b mut Buffer,
    area: Rect,
    row: u16,
}

impl BoardPage<'_> {
    fn gap(&mut self) {
        // On a low screen the figures come first.
        self.row += u16::from(self.area.height > 20);
    }

    /// A line in the middle.
    fn line(&mut self, text: &str, style: Style) {
        let cells = u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
        let left = self.area.width.saturating_sub(cells) / 2;
        paint::put(self.buf, paint::from_column(self.area, left), self.row, text, style);
        self.row += 1;
    }

    /// A text in the middle, wrapped, at most so many rows.
    fn text(&mut self, text: &str, most: usize, style: Style) {
        let width = self.area.width.saturating_sub(4).max(1);
        let parts: Vec<String> = wrap::rows(text, width, most);
        for part in parts {
            self.line(part.trim_end(), style);
        }
    }

    /// Figures side by side, each under its name, in equal columns.
    fn figures(&mut self, figures: &[(String, String, Style)]) {
        let count = u16::try_from(figures.len()).unwrap_or(1).max(1);
        let each = self.area.width / count;
        let wide = figures
            .iter()
            .all(|(_, figure, _)| large_cells(figure) + 2 <= usize::from(each));
        let large = wide && self.row + TALL + 1 < self.area.height;
        for (n, (name, figure, style)) in (0..count).zip(figures) {
            let column = Rect {
                x: self.area.x + n * each,
                width: each,
                ..self.area
            };
            centred(self.buf, column, self.row, name, theme::dim());
            if large {
                draw_large(self.buf, column, self.row + 1, figure, *style);
            } else {
                centred(self.buf, column, self.row + 1, figure, *style);
            }
        }
        self.row += if large { TALL + 1 } else { 2 };
    }
}

fn centred(buf: &mut Buffer, area: Rect, row: u16, text: &str, style: Style) {
    let cells = u16::try_from(width::cells(text)).unwrap_or(u16::MAX);
    let left = area.width.saturating_sub(cells) / 2;
    paint::put(buf, paint::from_column(area, left), row, text, style);
}

fn glyph(sign: char) -> Option<&'static [&'static str; TALL as usize]> {
    GLYPHS.iter().find(|(known, _)| *known == sign).map(|(_, rows)| rows)
}

/// Cells of a large figure; none of its signs may be unknown.
fn large_cells(figure: &str) -> usize {
    figure
        .chars()
        .map(|sign| match glyph(sign) {
            Some([first, ..]) => first.chars().count() + 1,
            None => usize::from(u16::MAX),
        })
        .sum()
}

fn draw_large(buf: &mut Buffer, area: Rect, row: u16, figure: &str, style: Style) {
    let cells = u16::try_from(large_cells(figure)).unwrap_or(u16::MAX);
    let mut left = area.width.saturating_sub(cells) / 2;
    for rows in figure.chars().filter_map(glyph) {
        for (n, line) in (0..).zip(rows) {
            paint::put(buf, paint::from_column(area, left), row + n, line, style);
        }
        let [first, ..] = rows;
        left += u16::try_from(first.chars().count() + 1).unwrap_or(0);
    }
}

fn draw_item(page: &mut BoardPage, board: &Board, t: &'static Strings) {
    let r = &t.room;
    if board.number.is_empty() {
        page.line(t.screen.no_item, theme::strong());
    } else {
        page.figures(&[(r.board_item.to_owned(), board.number.clone(), theme::accent())]);
        let most = if page.area.height > 30 { 3 } else { 2 };
        page.text(&board.item, most, theme::strong());
    }
    if !board.speakers.is_empty() {
        let names: Vec<&str> = board.speakers.iter().map(String::as_str).collect();
        page.text(&(t.beside.next_speakers)(&listed(&names)), 2, theme::accent());
    }
    if board.closed {
        page.line(r.board_closed, theme::wrong());
    }
    page.gap();
}

fn draw_vote(page: &mut BoardPage, vote: Option<StatedVote>, t: &'static Strings) {
    let Some(vote) = vote else { return };
    let state = (t.domain.motion_state)(vote.state);
    let figures = vote.counts.map(|counts| {
        [
            (t.screen.for_, counts.yes),
            (t.screen.against, counts.no),
            (t.screen.abstain, counts.abstain),
        ]
        .map(|(name, n)| (name.to_owned(), n.to_string(), theme::strong()))
    });
    if let Some(figures) = figures {
        page.figures(&figures);
    }
    page.line(&format!("M{} · {state}", vote.number), theme::accent());
    page.gap();
}

fn draw_clocks(page: &mut BoardPage, board: &Board, t: &'static Strings) {
    let r = &t.room;
    let over = |ms: i64, plan: Option<u32>| plan.is_some_and(|plan| ms > i64::from(plan) * 60_000);
    let style = |ms, plan| if over(ms, plan) { theme::wrong() } else { theme::PLAIN };
    let named = |name: &str, plan: Option<u32>| match plan {
        Some(plan) => (r.board_planned)(name, plan),
        None => name.to_owned(),
    };
    let mut figures = Vec::new();
    if !board.number.is_empty() {
        figures.push((
            named(r.board_item, board.item_plan),
            minutes(board.item_ms),
            style(board.item_ms, board.item_plan),
        ));
    }
    let plan = Some(board.session_plan).filter(|minutes| *minutes > 0);
    // Minutes of the plan: with hours and seconds the figures would be too wide for most screens.
    let (name, figure) = match plan {
        Some(plan) => (
            r.board_session.to_owned(),
            format!("{}/{plan}", board.session_ms / 60_000),
        ),
        None => (t.screen.session.to_owned(), clock(board.session_ms)),
    };
    figures.push((name, figure, style(board.session_ms, plan)));
    page.figures(&figures);
    page.gap();
}

/// `04:31`, with hours where it has some.
fn minutes(ms: i64) -> String {
    let s = ms.max(0) / 1000;
    if s < 3600 {
        format!("{:02}:{:02}", s / 60, s % 60)
    } else {
        clock(ms)
    }
}

fn draw_people(page: &mut BoardPage, board: &Board, t: &'static Strings) {
    let head = board.head;
    if head.expected == 0 {
        return;
    }
    let mut figures = vec![(
        t.screen.present.to_owned(),
        format!("{}/{}", head.present, head.expected),
        theme::PLAIN,
    )];
    if let Some(needed) = head.quorum {
        let style = if head.has_quorum() {
            theme::accent()
        } else {
            theme::wrong()
        };
        figures.push((
            (t.room.board_quorum)(needed, head.has_quorum()),
            head.members_present.to_string(),
            style,
        ));
    }
    page.figures(&figures);
}
