//! The title of a form and its subject; below it what must be known before it is filled in.

use ratatui::layout::Rect;

use crate::{
    app::form::{Form, FormKind},
    domain::{meeting::Meeting, text::capitalised},
    ui::{paint, pen::Pen, theme, width},
    words::Strings,
};

/// Rows of a title, and of the fact below it, at the most.
const HEAD_ROWS: u16 = 3;

/// Draws the title of the form and its row; under that, the fact that must be known before it is filled in. They go on in further rows where
/// the fields leave some of so many. Returns the rows used.
pub(super) fn head(pen: &mut Pen, area: Rect, rows: u16, form: &Form) -> u16 {
    let subject = match subject(pen, form) {
        none if none.is_empty() => none,
        subject => format!(" · {subject}"),
    };
    let title = capitalised(&title(pen, form));
    let most = |others: u16| rows.saturating_sub(others).clamp(1, HEAD_ROWS);
    let first = if width::cells(&title) + width::cells(&subject) > usize::from(area.width) {
        paint::put_rows(pen.buf, area, most(1), &format!("{title}{subject}"), theme::strong())
    } else {
        let pieces = [(title.as_str(), theme::accent()), (subject.as_str(), theme::strong())];
        paint::put_all(pen.buf, area, 0, &pieces);
        1
    };
    let below = paint::from_row(area, first);
    let second = if form.is_restored() {
        paint::put(pen.buf, below, 0, pen.t.screen.form_restored, theme::accent());
        1
    } else {
        paint::put_rows(pen.buf, below, most(first), &form.about, theme::wrong()).max(1)
    };
    let names = || known_names(pen, form);
    if let Some(text) = form
        .focused_field()
        .and_then(|field| snippet(pen, field))
        .or_else(names)
    {
        paint::put_right(pen.buf, below, 0, &text, theme::dim());
    }
    first + second
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

/// The thing that the form is about. A meeting has its number and its start: several bear one title.
fn subject(pen: &Pen, form: &Form) -> String {
    let meeting = match &form.kind {
        FormKind::Rename(meeting) | FormKind::Postpone(meeting) | FormKind::Cancel(meeting) => meeting.as_ref(),
        FormKind::Reopen if pen.m.meeting().is_some() => {
            return pen.m.meeting().map(|one| named(pen, one)).unwrap_or_default();
        }
        FormKind::Reopen
        | FormKind::NewMeeting
        | FormKind::ImportRoster
        | FormKind::ImportHolidays
        | FormKind::ImportAgenda
        | FormKind::Action(_)
        | FormKind::Matter(..)
        | FormKind::ExportTo(_)
        | FormKind::CopyTo
        | FormKind::MatterPaper(_)
        | FormKind::Imprint
        | FormKind::Outcome(_)
        | FormKind::Of(_) => return form.subject.clone(),
    };
    named(pen, meeting)
}

fn named(pen: &Pen, meeting: &Meeting) -> String {
    let title = (pen.t.screen.numbered_title)(&meeting.title, meeting.number);
    format!("{title} {}", meeting.zone.ymd_hm(meeting.start))
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
