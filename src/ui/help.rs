//! The help page: what the place is for, its keys and commands, dim with the reason where one cannot run now.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        help::{Help, HelpRow},
        name_fit::{NameFit, NamePart},
        pointer::ScreenSpot,
    },
    input::{command::Command, key::Key, scope::Scope},
    words::why::Why,
};

use super::{field, marked_text, paint, pen::Pen, theme, width, wrap};

/// Cells of the keys, and of them where the page is narrow: as many as the longest need, at the most.
const KEYS: usize = 20;
const NARROW_KEYS: usize = 12;
/// Cells of a sign at the most.
const SIGN: usize = 24;
/// Below this width the keys give way to what they do.
const NARROW: u16 = 72;
/// Cells of the labels: as many as the longest needs, within limits.
const LABEL: std::ops::RangeInclusive<usize> = 24..=32;
/// Cells of a name.
const NAME: usize = 20;
/// Below this width a reason takes the place of the name.
const WIDE: u16 = 100;
/// Cells before the text of a card.
const TOLD: u16 = 3;
/// Cells of a column of rows at least, and the most columns.
const COLUMN: u16 = 80;
const MOST_COLUMNS: u16 = 3;
/// A lower page has no room below its list.
const LOW: u16 = 8;

/// Draws the help page; the cursor is in the line that finds.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Help) -> Option<Position> {
    paint::cover(pen.buf, area);
    let a = &pen.t.asking;
    let top_row = paint::from_column(area, 1);
    let mut used = paint::put(pen.buf, top_row, 0, a.help_title, theme::accent()) + 2;
    used += paint::put(
        pen.buf,
        paint::from_column(top_row, used),
        0,
        a.help_filter,
        theme::dim(),
    );
    let line = Rect {
        height: 1,
        ..paint::from_column(top_row, used)
    };
    let caret = field::typed_line(pen, line, &shown.field, theme::PLAIN);
    let body = paint::from_row(area, 1);
    // A wide screen shows the rows in columns, one after the other.
    let columns = (body.width / COLUMN).clamp(1, MOST_COLUMNS);
    let column = body.width / columns;
    let body = reason_below(pen, body, column, shown);
    if shown.rows.is_empty() {
        let nothing = if shown.over_text {
            a.help_nothing_begun
        } else {
            a.help_nothing
        };
        paint::put(pen.buf, paint::from_column(body, 1), 1, nothing, theme::PLAIN);
        return Some(caret);
    }
    let told: Vec<HelpLine> = (0..)
        .zip(&shown.rows)
        .flat_map(|(n, row)| lines_of(pen, n, row, column))
        .collect();
    let chosen = shown.chosen().map_or(0, |(at, _)| at);
    let at = told.iter().position(|line| line.row == chosen).unwrap_or(0);
    let rows = usize::from(body.height).max(1);
    let height = rows * usize::from(columns);
    // The card over the first command is seen with it.
    let least = if shown.cursor.at() == 0 { 0 } else { at };
    paint::keep_in_view(&mut pen.eye.help, least, height, told.len());
    let top = paint::keep_in_view(&mut pen.eye.help, at, height, told.len());
    let room = RowRoom::of(pen, column, shown);
    for (n, line) in told.iter().enumerate().skip(top).take(height) {
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let (before, place) = (cells((n - top) / rows), cells((n - top) % rows));
        let mut area = paint::from_column(body, before * column);
        area.width = area.width.min(column - u16::from(before + 1 < columns));
        pen.eye.hits.note_row(area, place, ScreenSpot::Row(line.row));
        match (&line.text, shown.rows.get(line.row)) {
            (Some(text), _) => {
                let is_card = matches!(shown.rows.get(line.row), Some(HelpRow::Card(_)));
                let style = if is_card { theme::dim() } else { theme::PLAIN };
                paint::put(pen.buf, paint::from_column(area, TOLD), place, text, style);
            }
            (None, Some(row)) => draw_row(pen, area, place, row, (&shown.active, room), line.row == chosen),
            (None, None) => {}
        }
    }
    Some(caret)
}

/// The cells of what stands at the left of the rows.
#[derive(Clone, Copy)]
struct RowRoom {
    keys: usize,
    label: usize,
    sign: usize,
}

impl RowRoom {
    /// The cells for the rows that are listed, in a column of so many.
    fn of(pen: &Pen, column: u16, shown: &Help) -> Self {
        let (mut keys, mut label, mut sign) = (0, 0, 0);
        for row in &shown.rows {
            match row {
                HelpRow::Command { command, .. } => {
                    keys = keys.max(width::cells(&own_keys(pen, &shown.active, *command).join(" ")) + 1);
                    label = label.max(width::cells(pen.t.command(*command).label) + 1);
                }
                HelpRow::Sign { .. } | HelpRow::Mark { .. } => {
                    let (text, _) = sign_of(pen, row);
                    sign = sign.max(width::cells(text));
                }
                HelpRow::Card(_) | HelpRow::Told(..) => {}
            }
        }
        let most = if column < NARROW { NARROW_KEYS } else { KEYS };
        Self {
            keys: keys.min(most),
            label: label.clamp(*LABEL.start(), *LABEL.end()),
            sign: (sign + 1).min(SIGN),
        }
    }
}

/// A sign or mark with what it means; empty for rows of other kinds.
fn sign_of(pen: &Pen, row: &HelpRow) -> (&'static str, &'static str) {
    let found = match row {
        HelpRow::Sign { sign, .. } => pen.t.screen.signs.get(*sign).map(|(sign, meaning)| (*sign, *meaning)),
        HelpRow::Mark { mark, .. } => pen
            .t
            .asking
            .marks
            .get(*mark)
            .map(|(_, sign, meaning)| (*sign, *meaning)),
        HelpRow::Command { .. } | HelpRow::Card(_) | HelpRow::Told(..) => None,
    };
    found.unwrap_or_default()
}

/// The keys of a command. A key that a place further inside takes, or that the user gave to another command, is this one's no longer.
fn own_keys(pen: &Pen, active: &[Scope], command: Command) -> Vec<String> {
    let map = &pen.m.shared.keymap;
    let own = |key: &&Key| map.lookup(active, **key) == Some(command);
    map.keys_of(command)
        .iter()
        .filter(own)
        .map(ToString::to_string)
        .collect()
}

/// As many of the keys, the first one first, as have room.
fn keys_in(keys: &[String], room: usize) -> String {
    let mut text = String::new();
    for key in keys {
        if text.is_empty() {
            text.clone_from(key);
        } else if width::cells(&text) + 1 + width::cells(key) < room {
            text.push(' ');
            text.push_str(key);
        }
    }
    text
}

/// A line of the page: a row, or what goes on of the card over the commands of a place.
struct HelpLine {
    row: usize,
    text: Option<String>,
}

/// The lines of a row: the texts of a card go on in further ones.
fn lines_of(pen: &Pen, row: usize, shown: &HelpRow, columns: u16) -> Vec<HelpLine> {
    let mut lines = vec![HelpLine { row, text: None }];
    let (text, before) = match shown {
        HelpRow::Card(scope) => {
            let place = width::cells((pen.t.asking.place)(*scope));
            ((pen.t.asking.card)(*scope), u16::try_from(place).unwrap_or(0) + TOLD)
        }
        HelpRow::Told(scope, line) => (pen.t.card_of(*scope).get(*line).copied().unwrap_or_default(), TOLD),
        HelpRow::Sign { .. } | HelpRow::Mark { .. } | HelpRow::Command { .. } => return lines,
    };
    let first = first_part(text, columns.saturating_sub(before + 1));
    let rest = text.get(first.len()..).unwrap_or_default().trim_start();
    let parts = wrap::wrap(rest, columns.saturating_sub(TOLD + 1).max(1)).filter(|part| !part.is_empty());
    lines.extend(parts.map(|part| HelpLine {
        row,
        text: Some(part.to_owned()),
    }));
    lines
}

/// The part of a text for which its first line has room.
fn first_part(text: &str, room: u16) -> &str {
    wrap::wrap(text, room.max(1)).next().unwrap_or_default()
}

/// Draws why the chosen command cannot run, or what the chosen sign means, below the list, where its row has no room for it; returns what is left for the list.
fn reason_below(pen: &mut Pen, area: Rect, column: u16, shown: &Help) -> Rect {
    let named = if column + 1 < WIDE { 0 } else { NAME };
    let own = RowRoom::of(pen, column, shown);
    let (reason, before) = match shown.chosen().and_then(|(at, _)| shown.rows.get(at)) {
        Some(HelpRow::Command { why: Some(why), .. }) => (pen.t.why(*why), own.keys + own.label + named),
        Some(row @ (HelpRow::Sign { .. } | HelpRow::Mark { .. })) => (sign_of(pen, row).1, own.sign + 1),
        Some(_) | None => return area,
    };
    let room = usize::from(column).saturating_sub(before + 1);
    if width::cells(reason) <= room || area.height < LOW {
        return area;
    }
    let lines: Vec<&str> = wrap::wrap(reason, area.width.saturating_sub(2).max(1)).collect();
    let height = area.height - u16::try_from(lines.len()).unwrap_or(1) - 1;
    let foot = paint::from_row(area, height);
    paint::rule(pen.buf, foot, 0);
    for (row, line) in (1..).zip(lines) {
        paint::put(pen.buf, paint::from_column(foot, 1), row, line, theme::PLAIN);
    }
    paint::top_rows(area, height)
}

fn draw_row(pen: &mut Pen, area: Rect, row: u16, shown: &HelpRow, (active, room): (&[Scope], RowRoom), chosen: bool) {
    let mark = if chosen { ">" } else { " " };
    let style = if chosen { theme::chosen() } else { theme::PLAIN };
    match shown {
        HelpRow::Card(scope) => {
            let a = &pen.t.asking;
            let place = (a.place)(*scope);
            let before = u16::try_from(width::cells(place)).unwrap_or(0) + TOLD;
            let pieces = [
                (" ", theme::PLAIN),
                (place, theme::strong()),
                ("  ", theme::PLAIN),
                (
                    first_part((a.card)(*scope), area.width.saturating_sub(before + 1)),
                    theme::dim(),
                ),
            ];
            paint::put_all(pen.buf, area, row, &pieces);
        }
        HelpRow::Told(scope, line) => {
            if let Some(text) = pen.t.card_of(*scope).get(*line) {
                let first = first_part(text, area.width.saturating_sub(TOLD + 1));
                paint::put(pen.buf, paint::from_column(area, TOLD), row, first, theme::PLAIN);
            }
        }
        HelpRow::Sign { .. } | HelpRow::Mark { .. } => {
            let (sign, meaning) = sign_of(pen, shown);
            let text = format!("{mark}{} {meaning}", width::pad_right(sign, room.sign));
            paint::put(pen.buf, area, row, &text, style);
        }
        HelpRow::Command { command, fit, why } => {
            let style = if why.is_some() && !chosen { theme::dim() } else { style };
            let used = paint::put(pen.buf, area, row, mark, style);
            let place = paint::from_column(area, used);
            draw_command(pen, place, row, (*command, *fit, *why), (active, room), style);
        }
    }
}

/// Keys, label, name and reason of a command.
fn draw_command(
    pen: &mut Pen,
    area: Rect,
    row: u16,
    (command, fit, why): (Command, NameFit, Option<Why>),
    (active, room): (&[Scope], RowRoom),
    style: ratatui::style::Style,
) {
    let text = pen.t.command(command);
    let keys = keys_in(&own_keys(pen, active, command), room.keys);
    let keys = width::pad_right(&format!("{keys} "), room.keys);
    let mut used = paint::put(pen.buf, area, row, &keys, style);
    let mark = marked_text::mark_of(fit.mark, NamePart::Label);
    used += marked_text::put(
        pen,
        paint::from_column(area, used),
        row,
        room.label,
        (text.label, mark),
        style,
    );
    let reason = why.map(|why| pen.t.why(why)).unwrap_or_default();
    let hidden = !command.row().in_palette || (area.width + 1 < WIDE && !reason.is_empty());
    if !hidden {
        let named = format!(":{}", text.name);
        let mark = marked_text::mark_of(fit.mark, NamePart::Name).map(|(from, to)| (from + 1, to + 1));
        // Nothing stands behind the name where there is no reason: it needs no blanks after it.
        let cells = if reason.is_empty() { width::cells(&named) } else { NAME };
        used += marked_text::put(pen, paint::from_column(area, used), row, cells, (&named, mark), style);
    }
    paint::put(pen.buf, paint::from_column(area, used), row, reason, style);
}
