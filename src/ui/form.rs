//! Forms over the tab: names at the left, values at the right, what is wrong beside the value.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        form::{Choice, Form, FormInput, FormKind, Value, is_listed},
        pointer::{Drawn, ScreenSpot},
    },
    words::{Strings, field::FieldName},
};

use super::{field, paint, pen::Pen, problem, theme, width, wrap};

/// Cells of a value that a problem beside it leaves in sight.
const SHORT: usize = 12;

/// Rows that a field of several lines takes.
const BLOCK_ROWS: u16 = 8;

/// Draws a form; the cursor is in the focused field.
pub fn draw(pen: &mut Pen, area: Rect, form: &Form) -> Option<Position> {
    paint::cover(pen.buf, area);
    let used = head(pen, paint::from_column(area, 1), form);
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
        .map(|(n, f)| height(f, body.height) + if n == form.focus { listed(f) } else { 0 })
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

/// Draws the title of the form and its row; under that, the fact that must be known before it is filled in, whole as far as half the place
/// goes. Returns the rows used.
fn head(pen: &mut Pen, area: Rect, form: &Form) -> u16 {
    let subject = match form.subject.as_str() {
        "" => String::new(),
        subject => format!(" · {subject}"),
    };
    let title = title(pen, form);
    let pieces = [(title.as_str(), theme::accent()), (subject.as_str(), theme::strong())];
    paint::put_all(pen.buf, area, 0, &pieces);
    let told = if form.is_restored() {
        paint::put(pen.buf, area, 1, pen.t.screen.form_restored, theme::accent());
        1
    } else {
        let place = Rect {
            width: area.width.saturating_sub(1),
            ..paint::from_row(area, 1)
        };
        paint::put_rows(pen.buf, place, (area.height / 2).max(1), &form.about, theme::wrong())
    };
    let names = || known_names(pen, form);
    if let Some(text) = form
        .focused_field()
        .and_then(|field| snippet(pen, field))
        .or_else(names)
    {
        paint::put_right(pen.buf, area, 1, &text, theme::dim());
    }
    1 + told.max(1)
}

/// Returns the text that the key makes of the word before the caret.
fn snippet(pen: &Pen, field: &crate::app::text::TextField) -> Option<String> {
    let text = field.text();
    let (word, stands_for) = pen.m.shared.snippets.at_end(text.get(..field.caret_byte())?)?;
    Some((pen.t.screen.snippet)(
        &expanding(pen)?,
        word,
        &width::cut(stands_for, 30),
    ))
}

/// The name that the key puts before the caret, and the others that are meant.
fn known_names(pen: &Pen, form: &Form) -> Option<String> {
    let found = pen.m.shared.address_book.completion(form, &pen.m.ledger)?;
    let names: Vec<_> = found
        .names
        .iter()
        .map(|(name, unit)| {
            if unit.is_empty() {
                name.clone()
            } else {
                format!("{name} {unit}")
            }
        })
        .collect();
    let names = width::cut(&names.join(" · "), 40).into_owned();
    Some((pen.t.screen.snippet)(&expanding(pen)?, &found.typed, &names))
}

/// The key that expands.
fn expanding(pen: &Pen) -> Option<String> {
    let keys = pen.m.shared.keymap.keys_of(crate::input::command::Command::Expand);
    keys.first().map(ToString::to_string)
}

/// The title of the form, with its subject where that does not stand in it.
fn title(pen: &Pen, form: &Form) -> String {
    let name = name_of(pen.t, form);
    match &form.kind {
        FormKind::Action(row) | FormKind::Matter(_, row) => {
            let owners = row.owners.join(" ");
            let space = if owners.is_empty() { "" } else { " · " };
            format!(
                "{name} {}{space}{owners}{}{}",
                row.action.label(),
                pen.t.export.colon,
                row.text
            )
        }
        FormKind::NewMeeting
        | FormKind::Rename(_)
        | FormKind::Postpone(_)
        | FormKind::Cancel(_)
        | FormKind::ImportRoster
        | FormKind::ImportHolidays
        | FormKind::ImportAgenda
        | FormKind::ExportTo(_)
        | FormKind::CopyTo
        | FormKind::MatterPaper(_)
        | FormKind::Imprint
        | FormKind::Outcome(_)
        | FormKind::Reopen
        | FormKind::Of(_) => name.to_owned(),
    }
}

fn name_of(t: &'static Strings, form: &Form) -> &'static str {
    let s = &t.screen;
    match &form.kind {
        FormKind::NewMeeting => s.form_new,
        FormKind::Rename(_) => s.form_rename,
        FormKind::Postpone(_) => s.form_postpone,
        FormKind::Cancel(_) => s.form_cancel,
        FormKind::ImportRoster => t.roster.form,
        FormKind::ImportAgenda => t.agenda_rows.form,
        FormKind::ImportHolidays => t.roster.holidays_form,
        FormKind::Action(_) => s.form_action,
        FormKind::Matter(deed, _) => (t.follow_up.deed)(*deed),
        FormKind::ExportTo(_) => s.form_export,
        FormKind::CopyTo => s.form_copy,
        FormKind::MatterPaper(paper) => paper.name(t),
        FormKind::Imprint => t.command(crate::input::command::Command::EditImprint).label,
        FormKind::Outcome(_) => s.form_outcome,
        FormKind::Reopen => s.form_reopen,
        FormKind::Of(_) => (form.title)(t),
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
    let problem = one
        .problem
        .as_ref()
        .map(|p| problem::words_of(pen.t, p))
        .unwrap_or_default();
    // A short value stays in sight beside the problem.
    let typed = match &one.value {
        Value::Text(text) if !text.has_lines() => width::cells(&text.text()) + 1,
        Value::Text(_) | Value::Choice { .. } => 0,
    };
    let kept = u16::try_from(typed.min(SHORT)).unwrap_or(0);
    let cells = u16::try_from(width::cells(&problem)).unwrap_or(0);
    let cells = cells.min(rest.width.saturating_sub(kept + 3));
    let value = Rect {
        width: rest.width.saturating_sub(if cells > 0 { cells + 2 } else { 1 }),
        ..rest
    };
    paint::put_right(
        pen.buf,
        Rect {
            width: rest.width.saturating_sub(kept + 3),
            ..paint::from_column(rest, kept + 2)
        },
        0,
        &problem,
        theme::wrong(),
    );
    match &one.value {
        Value::Text(text) if text.has_lines() => {
            pen.eye.hits.note(value, ScreenSpot::InputText(n, Drawn::Wrapped));
            field::draw_wrapped(pen.buf, value, text, theme::PLAIN)
        }
        Value::Text(text) => {
            pen.eye
                .hits
                .note(paint::top_rows(value, 1), ScreenSpot::InputText(n, Drawn::Line));
            field::draw_line(pen.buf, value, text, theme::PLAIN)
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

/// A choice in words.
pub(super) fn choice_words(t: &Strings, choice: &Choice) -> String {
    let d = &t.domain;
    match choice {
        Choice::Template(name, _) | Choice::Region(_, name) => match t.lang {
            crate::words::Lang::En => name.en.clone(),
            crate::words::Lang::Zh => name.zh.clone(),
        },
        Choice::Passage(_, text, place) if place.is_empty() => width::cut(text, 60).into_owned(),
        Choice::Passage(_, text, place) => format!("{} › {}", width::cut(place, 28), width::cut(text, 48)),
        Choice::MeetingForm(value) => (d.form)(*value).to_owned(),
        Choice::ItemKind(value) => (d.item_kind)(*value).to_owned(),
        Choice::Category(value) => (d.category)(*value).to_owned(),
        Choice::Duty(value) => (d.duty)(*value).to_owned(),
        Choice::Reply(value) => (d.reply)(*value).to_owned(),
        Choice::ActionState(value) => (d.action_state)(*value).to_owned(),
        Choice::Outcome(Some(value)) => (d.outcome)(*value).to_owned(),
        Choice::Outcome(None) | Choice::Solved(None) => t.screen.no_outcome.to_owned(),
        Choice::Solved(Some(value)) => (d.solved)(*value).to_owned(),
        Choice::Item(Some(_), title) | Choice::Device(Some(_), title) => title.clone(),
        Choice::Item(None, _) | Choice::Device(None, _) | Choice::Style(None) => t.screen.none.to_owned(),
        Choice::YesNo(true) => t.screen.yes.to_owned(),
        Choice::YesNo(false) => t.screen.no.to_owned(),
        Choice::Document(kind) => kind.name(t).to_owned(),
        Choice::Style(Some(style)) => super::words::style(t, *style).to_owned(),
        Choice::Format(format) => format!(".{}", format.extension()),
        Choice::Filing(value) => (t.prepare.filing)(*value).to_owned(),
        Choice::Phase(value) => (t.prepare.phase)(*value).to_owned(),
        Choice::Proof(value) => (t.prepare.proof)(*value).to_owned(),
        Choice::BudgetCategory(value) => (t.prepare.budget)(*value).to_owned(),
        Choice::PayMethod(value) => (t.closing.pay)(*value).to_owned(),
        Choice::ArchiveKind(value) => (t.closing.archive)(*value).to_owned(),
        Choice::ArchiveState(value) => (t.closing.step)(*value).to_owned(),
        Choice::Retention(value) => (t.closing.retention)(*value).to_owned(),
        Choice::Urgency(value) => (d.urgency)(*value).to_owned(),
        Choice::Secrecy(value) => (d.secrecy)(*value).to_owned(),
        Choice::Minuting(value) => (d.minuting)(*value).to_owned(),
        Choice::QuorumBase(value) => (d.quorum_base)(*value).to_owned(),
        Choice::VoteBase(value) => (d.vote_base)(*value).to_owned(),
        Choice::PlanKind(value) => (t.prepare.plan)(*value).to_owned(),
        Choice::SeatRule(value) => (t.prepare.rule)(*value).to_owned(),
        Choice::TableSides(value) => (t.prepare.sides)(*value).to_owned(),
        Choice::ShotKind(value) => (t.beside.shot_kind)(*value).to_owned(),
        Choice::Sex(value) => (d.sex)(*value).to_owned(),
        Choice::Viewpoint(value) => (t.prepare.viewpoint)(*value).to_owned(),
    }
}
