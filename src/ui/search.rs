//! Finding again: the line that is typed, and what was found, meeting by meeting, the found words underlined.

use std::ops::Range;

use ratatui::{
    layout::{Position, Rect},
    style::{Modifier, Style},
};

use crate::{
    app::{pointer::ScreenSpot, search::Search},
    domain::{
        clean::clean_text,
        search::{SearchHit, SearchKind, marks},
    },
};

use super::{field, paint, pen::Pen, theme, width};

/// Text that stays before the first mark of a long line, in cells.
const BEFORE: usize = 12;
/// Bytes of a text that are looked through for marks; what is longer is cut anyway.
const LONGEST: usize = 20_000;

/// A line of the list.
enum FoundLine {
    /// The meeting of this hit and of those that follow.
    Meeting(usize),
    Hit(usize),
}

/// Draws the search; the cursor is in its line.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Search) -> Option<Position> {
    paint::cover(pen.buf, area);
    let t = &pen.t.search;
    let used = paint::put(pen.buf, paint::from_column(area, 1), 0, t.label, theme::accent()) + 1;
    let line = Rect {
        height: 1,
        ..paint::from_column(area, used)
    };
    let caret = field::typed_line(pen, line, &shown.field, theme::PLAIN);
    paint::put(
        pen.buf,
        paint::from_column(area, 1),
        1,
        &status(pen, shown),
        theme::dim(),
    );
    let body = paint::from_row(area, 2);
    if shown.query.is_empty() {
        hints(pen, body);
    } else if shown.hits.is_empty() && shown.answered {
        let inner = paint::from_column(body, 1);
        paint::put(pen.buf, inner, 1, t.nothing, theme::PLAIN);
        paint::put(pen.buf, inner, 2, t.no_content, theme::dim());
    } else {
        list(pen, body, shown);
    }
    Some(caret)
}

/// How many were found, what was left out, and how far the index is.
fn status(pen: &Pen, shown: &Search) -> String {
    let t = &pen.t.search;
    let mut parts = Vec::new();
    if !shown.query.is_empty() {
        parts.push(if shown.answered {
            (t.hits)(shown.hits.len(), shown.more)
        } else {
            t.looking.to_owned()
        });
    }
    if let Some(part) = &shown.query.unread {
        parts.push((t.unread)(part));
    }
    if shown.unindexed > 0 {
        parts.push((t.unindexed)(shown.unindexed));
    }
    parts.join(" · ")
}

fn hints(pen: &mut Pen, area: Rect) {
    let t = &pen.t.search;
    let inner = paint::from_column(area, 1);
    paint::put(pen.buf, inner, 0, t.begun, theme::PLAIN);
    let widest = t.hints.iter().map(|(typed, _)| width::cells(typed)).max().unwrap_or(0);
    for (row, (typed, meaning)) in (2..).zip(t.hints) {
        let typed = width::pad_right(typed, widest);
        paint::put_all(
            pen.buf,
            inner,
            row,
            &[(&typed, theme::strong()), ("  ", theme::PLAIN), (meaning, theme::dim())],
        );
    }
    let row = u16::try_from(t.hints.len()).unwrap_or(0) + 3;
    paint::put(pen.buf, inner, row, t.no_content, theme::dim());
}

fn list(pen: &mut Pen, area: Rect, shown: &Search) {
    let mut lines = Vec::new();
    let mut chosen = 0;
    for (n, hit) in shown.hits.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| shown.hits.get(n));
        if before.is_none_or(|before| before.meeting != hit.meeting) {
            lines.push(FoundLine::Meeting(n));
        }
        if n == shown.cursor.at() {
            chosen = lines.len();
        }
        lines.push(FoundLine::Hit(n));
    }
    let height = usize::from(area.height);
    let top = paint::keep_in_view(&mut pen.eye.search, chosen, height, lines.len());
    // The heading of the first hit is shown with it.
    let top = if chosen == 1 { 0 } else { top };
    for (row, (at, line)) in (0..).zip(lines.iter().enumerate().skip(top).take(height)) {
        match line {
            FoundLine::Meeting(n) => {
                if let Some(hit) = shown.hits.get(*n) {
                    let heading = format!("{}  {}", hit.zone.ymd(hit.start), clean_text(&hit.title));
                    paint::put(pen.buf, paint::from_column(area, 1), row, &heading, theme::accent());
                }
            }
            FoundLine::Hit(n) => {
                if let Some(hit) = shown.hits.get(*n) {
                    pen.eye.hits.note_row(area, row, ScreenSpot::Row(*n));
                    draw_hit(pen, area, (row, at == chosen), hit, shown);
                }
            }
        }
    }
}

fn draw_hit(pen: &mut Pen, area: Rect, (row, is_chosen): (u16, bool), hit: &SearchHit, shown: &Search) {
    let style = if is_chosen { theme::chosen() } else { theme::PLAIN };
    if is_chosen {
        paint::tint(pen.buf, area, row, style);
    }
    let mark = if is_chosen { " > " } else { "   " };
    let noted = hit.noted.map(|at| hit.zone.hm(at)).unwrap_or_default();
    let wide = area.width >= 100;
    let kind = if hit.kind == SearchKind::Motion {
        pen.t.search.any_motion
    } else {
        (pen.t.search.kind)(hit.kind)
    };
    let kind = width::pad_right(kind, if wide { 12 } else { 8 });
    let mut head = format!("{mark}{} {kind} ", width::pad_right(&noted, 5));
    let who = who_cells(shown, if wide { 30 } else { 25 });
    if area.width >= 70 && who > 0 {
        // The row of a person begins with the name.
        let name = if hit.text.starts_with(&hit.who) { "" } else { &hit.who };
        head.push_str(&width::pad_right(name, who));
        head.push_str("  ");
    }
    let mut used = paint::put(pen.buf, area, row, &head, style);
    for (text, found) in pieces(hit, shown, usize::from(area.width.saturating_sub(used))) {
        let rest = paint::from_column(area, used);
        used += paint::put(pen.buf, rest, row, &text, if found { marked(style) } else { style });
    }
}

/// The cells of the column of speakers: as many as the longest name needs, up to so many.
fn who_cells(shown: &Search, most: usize) -> usize {
    let longest = shown.hits.iter().map(|hit| width::cells(&hit.who)).max();
    longest.unwrap_or(0).min(most)
}

/// Returns the style of found words, told by its underline, not by a colour.
const fn marked(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
}

/// The text of a hit cut into pieces, each with whether it was found. All marks must be seen: a long text begins shortly before the first
/// one, and where that is not enough, the words between them give way.
fn pieces(hit: &SearchHit, shown: &Search, room: usize) -> Vec<(String, bool)> {
    let text = hit
        .text
        .get(..width::head(&hit.text, LONGEST).len())
        .unwrap_or_default();
    let found = marks(text, hit.kind, &shown.query);
    let end = found.last().map_or(0, |last| last.end);
    let context = match found.first() {
        Some(first) if cells(text, 0..end) > room => {
            let before = last_cells(text.get(..first.start).unwrap_or_default(), BEFORE);
            let own: usize = found.iter().map(|range| cells(text, range.clone())).sum();
            // Where all of it has room from the first mark on, only the beginning goes.
            if cells(text, before..end) < room {
                None
            } else {
                Some(
                    (room.saturating_sub(own) / found.len().max(1))
                        .saturating_sub(1)
                        .min(BEFORE),
                )
            }
        }
        Some(_) | None => None,
    };
    let mut from = 0;
    let mut list = Vec::new();
    if let Some(first) = found.first()
        && context.is_none()
        && cells(text, 0..end) > room
    {
        let before = text.get(..first.start).unwrap_or_default();
        // Where the rest is short, the row is filled from what stands before.
        from = last_cells(before, BEFORE).min(last_cells(text, room.saturating_sub(1)));
        list.push((width::ELLIPSIS.to_owned(), false));
    }
    for range in found {
        let before = text.get(from..range.start).unwrap_or_default();
        if let Some(context) = context.filter(|context| width::cells(before) > context + 1) {
            list.push((width::ELLIPSIS.to_owned(), false));
            list.push((clean(before.get(last_cells(before, context)..)), false));
        } else {
            list.push((clean(Some(before)), false));
        }
        list.push((clean(text.get(range.clone())), true));
        from = range.end;
    }
    list.push((clean(text.get(from..)), false));
    list.retain(|(piece, _)| !piece.is_empty());
    list
}

/// The cells of a part of a text.
fn cells(text: &str, part: Range<usize>) -> usize {
    width::cells(text.get(part).unwrap_or_default())
}

fn clean(text: Option<&str>) -> String {
    clean_text(text.unwrap_or_default()).replace(['\n', '\r', '\t'], " ")
}

/// Where the last so many cells of a text begin.
fn last_cells(text: &str, cells: usize) -> usize {
    let mut taken = 0;
    let mut from = text.len();
    for (at, c) in text.char_indices().rev() {
        taken += width::cells(c.encode_utf8(&mut [0; 4]));
        if taken > cells {
            break;
        }
        from = at;
    }
    from
}
