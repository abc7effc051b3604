//! The preview of a roster: every row with what becomes of it, and below in full what the chosen row is and lacks.

pub mod words;

use ratatui::layout::{Position, Rect};
use strum::IntoEnumIterator;

use crate::{
    app::roster::{Planned, RosterPreview, Show},
    domain::clean::clean_text,
    words::Strings,
};

use super::{list, paint, pen::Pen, theme, width, wrap};

/// Rows for the chosen row in full.
const DETAIL_ROWS: u16 = 2;

/// Cells that name and reading keep each.
const LEAST_SHARE: u16 = 10;

/// Draws the preview; the cursor is at the chosen row.
pub fn draw(pen: &mut Pen, area: Rect, shown: &RosterPreview) -> Option<Position> {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let t = pen.t;
    title(pen, inner, shown);
    counts(pen, inner, shown);
    let reading = &shown.reading;
    if reading.lines.is_empty() {
        paint::put(pen.buf, inner, 2, t.roster.empty_sheet, theme::wrong());
        return Some(Position { x: area.x, y: area.y });
    }
    columns_line(pen, inner, shown);
    let body = paint::from_row(area, 3);
    let table = Rect {
        height: body.height.saturating_sub(DETAIL_ROWS + 1),
        ..body
    };
    let columns = [
        list::right(t.roster.col_row, 5),
        list::left(t.roster.col_verdict, 9),
        list::left(t.screen.col_name, 14),
        list::left(t.roster.col_part, 0),
        list::left(t.roster.col_why, 0),
    ];
    let at = shown.cursor.at();
    let seen = list::around(shown.rows(), at, table).map(|row| cells(t, row).cells);
    let place = list::TablePlace::new(table, &columns, (LEAST_SHARE, false), seen);
    let height = place.height();
    let top = paint::keep_in_view(&mut pen.eye.roster, at, height, shown.rows().count());
    let mut rows = shown.rows().skip(top).map(|row| cells(t, row));
    let place = list::draw(
        pen,
        &place,
        list::List {
            rows: &mut rows,
            all: shown.rows().count(),
            chosen: Some(at),
            top,
        },
    );
    let low = paint::from_row(body, table.height);
    match shown.rows().nth(at) {
        Some(row) => detail(pen, low, row),
        None => {
            paint::put(
                pen.buf,
                paint::from_column(table, 1),
                1,
                t.roster.none_shown,
                theme::dim(),
            );
        }
    }
    place.or(Some(Position { x: area.x, y: area.y }))
}

/// The file, and which of its tables.
fn title(pen: &mut Pen, area: Rect, shown: &RosterPreview) {
    let r = &pen.t.roster;
    let file = shown.path.file_name().unwrap_or_default().to_string_lossy();
    let file = clean_text(&file).into_owned();
    let (name, at, all) = shown.sheet();
    let name = clean_text(name);
    let sheet = if all > 1 {
        (r.sheet)(&name, at, all)
    } else {
        String::new()
    };
    paint::put_all(
        pen.buf,
        area,
        0,
        &[
            (r.title, theme::accent()),
            ("  ", theme::PLAIN),
            (&file, theme::strong()),
            ("  ", theme::PLAIN),
            (&sheet, theme::PLAIN),
        ],
    );
}

/// How many rows there are of each kind; the kind that is shown stands in brackets.
fn counts(pen: &mut Pen, area: Rect, shown: &RosterPreview) {
    let mut used = 0;
    let counts = shown.plan.counts();
    for show in Show::iter() {
        let n = match show {
            Show::All => shown.plan.rows.len(),
            Show::Added => counts.added,
            Show::Changed => counts.changed,
            Show::Same => counts.same,
            Show::Doubtful => counts.doubtful,
            Show::Ignored => counts.ignored,
        };
        let here = shown.show == show;
        let text = format!("{} {n}", words::show(pen.t, show));
        let text = if here { format!("[{text}]") } else { format!(" {text} ") };
        let style = match show {
            _ if here => theme::accent(),
            Show::Doubtful if n > 0 => theme::wrong(),
            Show::All | Show::Added | Show::Changed | Show::Same | Show::Doubtful | Show::Ignored => theme::dim(),
        };
        used += paint::put(pen.buf, paint::from_column(area, used), 1, &text, style) + 1;
    }
}

/// Each column with its meaning; the one that is pointed at stands in brackets, and first where not all have room.
fn columns_line(pen: &mut Pen, area: Rect, shown: &RosterPreview) {
    let Some((pointed, _)) = shown.pointed() else { return };
    let texts: Vec<String> = shown
        .reading
        .columns
        .iter()
        .map(|column| words::column(pen.t, column))
        .collect();
    let room = usize::from(area.width);
    let mut used = paint::put(pen.buf, area, 2, pen.t.roster.columns_keys, theme::dim()) + 1;
    let all: usize = texts.iter().map(|text| width::cells(text) + 3).sum();
    let first = if usize::from(used) + all <= room { 0 } else { pointed };
    for (at, text) in texts.iter().enumerate().skip(first) {
        let here = at == pointed;
        let text = if here { format!("[{text}]") } else { format!(" {text} ") };
        let known = shown
            .reading
            .columns
            .get(at)
            .is_some_and(|column| column.kind.is_some());
        let style = match () {
            () if here => theme::accent(),
            () if !known => theme::wrong(),
            () => theme::dim(),
        };
        let left = room.saturating_sub(usize::from(used));
        if left == 0 {
            break;
        }
        used += paint::put(
            pen.buf,
            paint::from_column(area, used),
            2,
            &width::cut(&text, left),
            style,
        ) + 1;
    }
}

fn cells(t: &Strings, row: &Planned) -> list::ListRow {
    let name = row
        .person
        .as_ref()
        .map_or(row.text.as_str(), |person| person.name.as_str());
    list::ListRow {
        cells: vec![
            row.row.to_string(),
            words::verdict(t, &row.verdict).to_owned(),
            name.to_owned(),
            words::part(t, row),
            words::why(t, row),
        ],
        dim: !row.is_doubtful() && row.person.is_none(),
        marked: false,
    }
}

/// The chosen row in full.
fn detail(pen: &mut Pen, area: Rect, row: &Planned) {
    paint::rule(pen.buf, area, 0);
    let text = words::line(pen.t, row);
    let inner = paint::from_column(paint::from_row(area, 1), 1);
    let room = usize::from(inner.width).max(1);
    let style = if row.is_doubtful() {
        theme::wrong()
    } else {
        theme::PLAIN
    };
    for (n, line) in wrap::wrap(&text, u16::try_from(room).unwrap_or(u16::MAX))
        .enumerate()
        .take(usize::from(DETAIL_ROWS))
    {
        paint::put(
            pen.buf,
            inner,
            u16::try_from(n).unwrap_or(u16::MAX),
            &width::cut(line, room),
            style,
        );
    }
}
