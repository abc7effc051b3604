//! Forms over the tab: names at the left, values at the right, what is wrong beside the value.

mod head;

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        form::{Choice, Form, FormInput, Value, choice_words, is_listed},
        pointer::{Drawn, ScreenSpot},
    },
    words::field::FieldName,
};

use super::{field, paint, pen::Pen, problem, theme, width, wrap};

/// Rows that a field of several lines takes.
const BLOCK_ROWS: u16 = 8;

/// Draws a form; the cursor is in the focused field.
pub fn draw(pen: &mut Pen, area: Rect, form: &Form) -> Option<Position> {
    paint::cover(pen.buf, area);
    let heights: u16 = form.fields.iter().map(|field| height(field, BLOCK_ROWS)).sum();
    let used = head::head(
        pen,
        paint::from_column(area, 1),
        area.height.saturating_sub(heights + 1),
        form,
    );
    let body = paint::from_row(area, used);
    let label = form
        .fields
        .iter()
        .map(|f| width::cells(pen.t.field(f.name)))
        .max()
        .unwrap_or(8);
    let label = u16::try_from(label)
        .unwrap_or(20)
        .min((body.width / 2).saturating_sub(4));
    let heights = form.fields.iter().enumerate();
    let heights: Vec<u16> = heights
        .map(|(n, f)| {
            let more = if n == form.focus { listed(f) } else { 0 };
            height(f, body.height) + more + u16::from(!has_room(pen, paint::from_column(body, label + 4), f))
        })
        .collect();
    let top = first_shown(pen, &heights, form.focus, body.height);
    let mut row = 0;
    let mut caret = None;
    for (n, (one, height)) in form.fields.iter().zip(&heights).enumerate().skip(top) {
        if row >= body.height {
            break;
        }
        let place = Rect {
            y: body.y + row,
            height: (*height).min(body.height - row),
            ..body
        };
        let focused = n == form.focus;
        pen.eye.hits.note(place, ScreenSpot::Input(n));
        let at = draw_field(pen, place, label, (n, one), focused);
        if focused {
            if form.is_selected() {
                select(pen, place, label, at);
            }
            caret = Some(at);
        }
        row += height;
    }
    about_type(pen, paint::from_row(body, row + 1), form);
    caret
}

/// Draws what the chosen type of a new meeting is for and asks for, below the fields.
fn about_type(pen: &mut Pen, area: Rect, form: &Form) {
    let Some(Choice::Template(_, about)) = form.chosen(FieldName::Template) else {
        return;
    };
    let text = match pen.t.lang {
        crate::words::Lang::En => &about.en,
        crate::words::Lang::Zh => &about.zh,
    };
    let area = paint::from_column(area, 1);
    for (n, part) in (0..area.height).zip(wrap::wrap(text, area.width.saturating_sub(1).max(1))) {
        paint::put(pen.buf, area, n, part, theme::dim());
    }
}

fn height(field: &FormInput, most: u16) -> u16 {
    match &field.value {
        Value::Text(text) if text.has_lines() => {
            // A long text gets the rows that stand empty.
            let lines = u16::try_from(text.lines().len() + 1).unwrap_or(u16::MAX);
            BLOCK_ROWS.max(lines).min(most.max(1))
        }
        Value::Text(_) | Value::Choice { .. } => 1,
    }
}

/// Rows of the list under a choice that letters choose from.
fn listed(field: &FormInput) -> u16 {
    match &field.value {
        Value::Choice { options, .. } if is_listed(options) => u16::try_from(options.len()).unwrap_or(0),
        Value::Choice { .. } | Value::Text(_) => 0,
    }
}

/// Draws the values of a choice under it, each with the digit that chooses it.
fn draw_list(pen: &mut Pen, area: Rect, options: &[Choice], at: usize) {
    for (row, (n, option)) in (1..area.height).zip(options.iter().enumerate()) {
        let digit = match n {
            0..9 => (n + 1).to_string(),
            9 => "0".to_owned(),
            _ => " ".to_owned(),
        };
        let mark = if n == at { ">" } else { " " };
        let style = if n == at { theme::chosen() } else { theme::dim() };
        let text = format!("{mark}{digit} {}", choice_words(pen.t, option));
        paint::put(pen.buf, area, row, &text, style);
    }
}

/// The first field to show so that the focused one is seen.
fn first_shown(pen: &mut Pen, heights: &[u16], focus: usize, room: u16) -> usize {
    let top = &mut pen.eye.form;
    *top = (*top).min(focus);
    while *top < focus {
        let shown: u16 = heights.iter().skip(*top).take(focus + 1 - *top).sum();
        if shown <= room {
            break;
        }
        *top += 1;
    }
    // No blank rows below while fields are hidden above.
    while *top > 0 && heights.iter().skip(*top - 1).sum::<u16>() <= room {
        *top -= 1;
    }
    *top
}

/// Shows that what stands in the field is selected, from its first cell to the caret behind it.
fn select(pen: &mut Pen, area: Rect, label: u16, caret: Position) {
    let from = paint::from_column(area, label + 4);
    let text = Rect {
        width: caret.x.saturating_sub(from.x),
        ..from
    };
    paint::tint(pen.buf, text, 0, theme::chosen());
}

fn draw_field(pen: &mut Pen, area: Rect, label: u16, (n, one): (usize, &FormInput), focused: bool) -> Position {
    let name = pen.t.field(one.name);
    let mark = if focused { ">" } else { " " };
    let required = if one.required { " *" } else { "" };
    let style = if focused { theme::accent() } else { theme::dim() };
    paint::put(
        pen.buf,
        Rect {
            width: label + 3,
            ..area
        },
        0,
        &format!("{mark}{name}{required}"),
        style,
    );
    let rest = paint::from_column(area, label + 4);
    let inner = Rect {
        width: rest.width.saturating_sub(1),
        ..rest
    };
    let problem = problem_of(pen, one);
    let value = if has_room(pen, rest, one) {
        let cells = paint::put_right(pen.buf, inner, 0, &problem, theme::wrong());
        Rect {
            width: inner.width.saturating_sub(cells + u16::from(cells > 0)),
            ..inner
        }
    } else {
        let below = area.height.saturating_sub(1);
        paint::put(pen.buf, inner, below, &problem, theme::wrong());
        paint::top_rows(inner, below)
    };
    match &one.value {
        Value::Text(text) if text.has_lines() => {
            pen.eye.hits.note(value, ScreenSpot::InputText(n, Drawn::Wrapped));
            field::draw_wrapped(pen.buf, value, text, theme::PLAIN)
        }
        Value::Text(text) => {
            pen.eye
                .hits
                .note(paint::top_rows(value, 1), ScreenSpot::InputText(n, Drawn::Line));
            if focused {
                field::draw_line(pen.buf, value, text, theme::PLAIN)
            } else {
                field::draw_head(pen.buf, value, text, theme::PLAIN)
            }
        }
        Value::Choice { options, at } => {
            let text = options.get(*at).map(|c| choice_words(pen.t, c)).unwrap_or_default();
            let choose = if is_listed(options) {
                pen.t.screen.choose_listed
            } else {
                pen.t.screen.choose
            };
            let hint = if focused { format!("   {choose}") } else { String::new() };
            if focused && is_listed(options) {
                draw_list(pen, value, options, *at);
            }
            paint::put_all(pen.buf, value, 0, &[(&text, theme::PLAIN), (&hint, theme::dim())]);
            Position { x: value.x, y: value.y }
        }
    }
}

/// The words of what is wrong with a field; empty where nothing is.
fn problem_of(pen: &Pen, field: &FormInput) -> String {
    let problem = field.problem.as_ref();
    problem
        .map(|problem| problem::words_of(pen.t, problem))
        .unwrap_or_default()
}

/// Whether what is wrong with a field stands beside its value; else it has a row below.
fn has_room(pen: &Pen, area: Rect, field: &FormInput) -> bool {
    let problem = width::cells(&problem_of(pen, field));
    let value = match &field.value {
        Value::Text(text) if !text.has_lines() => width::cells(&text.text()) + 2,
        Value::Text(_) => 0,
        Value::Choice { options, at } => options
            .get(*at)
            .map_or(0, |choice| width::cells(&choice_words(pen.t, choice))),
    };
    problem == 0 || value + problem + 2 <= usize::from(area.width)
}
