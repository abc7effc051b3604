//! The preview of an agenda: every line with what it becomes.

use ratatui::layout::{Position, Rect};

use crate::{
    app::agenda_rows::{AgendaPreview, AgendaSource, AgendaTextLine, LineVerdict},
    domain::clean::clean_text,
    line::agenda::Rejection,
    words::Strings,
};

use super::{list, paint, pen::Pen, theme};

/// Draws the preview; the cursor is at the chosen line.
pub fn draw(pen: &mut Pen, area: Rect, shown: &AgendaPreview) -> Option<Position> {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let t = pen.t;
    let a = &t.agenda_rows;
    let file = match &shown.source {
        AgendaSource::Pasted(_) => String::new(),
        AgendaSource::File(path) => clean_text(&path.file_name().unwrap_or_default().to_string_lossy()).into_owned(),
    };
    paint::put_all(
        pen.buf,
        inner,
        0,
        &[
            (a.title, theme::accent()),
            ("  ", theme::PLAIN),
            (&file, theme::strong()),
        ],
    );
    let counts = shown.plan.counts();
    let sum = (a.sum)(counts.added, counts.instead, counts.there, counts.left);
    paint::put_rows(pen.buf, paint::from_row(inner, 1), 2, &sum, theme::dim());
    let columns = [
        list::right(a.col_line, 4),
        list::left(a.col_verdict, 13),
        list::left(a.col_number, 5),
        list::left(a.col_title, 0),
        list::left(a.col_kind, 11),
        list::left(a.col_presenter, 12),
        list::right(a.col_minutes, 4),
    ];
    let at = shown.cursor.at();
    let rows = &shown.plan.rows;
    let place = paint::from_row(area, 3);
    let seen = list::around(rows.iter(), at, place).map(|row| cells(t, row).cells);
    let table = list::TablePlace::new(place, &columns, (list::LEAST_SHARE, true), seen)
        .for_chosen(rows.get(at).map(|row| cells(t, row).cells));
    let height = table.height();
    let top = paint::keep_in_view(&mut pen.eye.roster, at, height, rows.len());
    let mut rows = rows.iter().skip(top).map(|row| cells(t, row));
    let place = list::draw(
        pen,
        &table,
        list::List {
            rows: &mut rows,
            all: shown.plan.rows.len(),
            chosen: Some(at),
            top,
        },
    );
    place.or(Some(Position { x: area.x, y: area.y }))
}

fn cells(t: &Strings, row: &AgendaTextLine) -> list::ListRow {
    let item = row.item.as_ref();
    let title = match item {
        Some(item) => format!(
            "{}{}{}{}",
            "  ".repeat(usize::from(item.depth)),
            item.title,
            instead_words(t, row),
            perhaps_words(t, row)
        ),
        None => row.text.clone(),
    };
    list::ListRow {
        cells: vec![
            row.line.to_string(),
            verdict(t, row).to_owned(),
            row.number.clone(),
            title,
            item.map(|item| (t.domain.item_kind)(item.kind.unwrap_or_default()).to_owned())
                .unwrap_or_default(),
            item.and_then(|item| item.presenter.clone()).unwrap_or_default(),
            item.and_then(|item| item.minutes)
                .map(|n| n.to_string())
                .unwrap_or_default(),
        ],
        dim: !matches!(row.verdict, LineVerdict::Added | LineVerdict::Instead),
        marked: false,
    }
}

/// The item of the agenda whose place the line takes; empty where it takes none.
fn instead_words(t: &Strings, row: &AgendaTextLine) -> String {
    let old = row.instead.as_ref().filter(|_| row.verdict == LineVerdict::Instead);
    old.map_or_else(String::new, |(_, title)| (t.agenda_rows.of_item)(title))
}

/// Words of the title that may be a presenter; empty where there are none.
fn perhaps_words(t: &Strings, row: &AgendaTextLine) -> String {
    if row.perhaps.is_empty() {
        return String::new();
    }
    (t.agenda_rows.perhaps)(&row.perhaps)
}

/// The fate of a line in a word.
pub fn verdict(t: &Strings, row: &AgendaTextLine) -> &'static str {
    let a = &t.agenda_rows;
    let deep = row.item.as_ref().is_some_and(|item| item.depth > 0);
    match row.verdict {
        LineVerdict::Added if deep => a.sub_item,
        LineVerdict::Added => a.item,
        LineVerdict::Instead => a.instead,
        LineVerdict::There => a.there,
        LineVerdict::LeftOut => a.left_out,
        LineVerdict::Not(Rejection::Heading) => a.heading,
        LineVerdict::Not(Rejection::NoTitle) => a.no_title,
        LineVerdict::Not(Rejection::TooLong) => a.too_long,
        LineVerdict::Not(Rejection::NotAnItem) => a.not_an_item,
        LineVerdict::Not(Rejection::Letter) => a.letter,
        LineVerdict::Not(Rejection::Break) => a.pause,
    }
}

/// A whole line in words, for the command line.
pub fn line(t: &Strings, row: &AgendaTextLine) -> String {
    let a = &t.agenda_rows;
    let mut parts = vec![(a.row)(row.line), verdict(t, row).to_owned(), row.number.clone()];
    match &row.item {
        Some(item) => {
            parts.push(format!(
                "{}{}{}",
                item.title,
                instead_words(t, row),
                perhaps_words(t, row)
            ));
            parts.extend(item.presenter.clone());
            parts.extend(item.minutes.map(a.minutes));
            parts.push((t.domain.item_kind)(item.kind.unwrap_or_default()).to_owned());
        }
        None => parts.push(row.text.clone()),
    }
    parts.retain(|part| !part.is_empty());
    clean_text(&parts.join("  ")).into_owned()
}
