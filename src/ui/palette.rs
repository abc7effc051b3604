//! The palette: a line to type into, and the commands that fit, with keys, or the reason why they cannot run.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    app::{
        name_fit::NamePart,
        palette::{Palette, PaletteEntry, PaletteGoal},
        pointer::ScreenSpot,
    },
    input::{
        command::{Command, Text},
        scope::Scope,
    },
    words::{Lang, why::Why},
};

use super::{field, marked_text, paint, pen::Pen, theme, width};

/// Cells of a name.
const NAME: usize = 18;
/// Cells of the labels: as many as the longest needs, within limits.
const LABEL: std::ops::RangeInclusive<usize> = 26..=34;
/// Cells of a key with the blanks around it.
const KEY: usize = 12;
/// The keys stand no further from their labels than the eye follows.
const FOLLOWED: u16 = 120;
/// From this width on a reason stands beside the label, not in its place.
const WIDE: u16 = 100;

/// Draws the palette; the cursor is in its line.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Palette) -> Option<Position> {
    paint::cover(pen.buf, area);
    paint::put(pen.buf, paint::from_column(area, 1), 0, ":", theme::accent());
    let line = Rect {
        height: 1,
        ..paint::from_column(area, 3)
    };
    let caret = field::typed_line(pen, line, &shown.field, theme::PLAIN);
    if shown.field.is_empty() {
        paint::put(
            pen.buf,
            paint::from_column(area, 6),
            0,
            pen.t.screen.palette_hint,
            theme::dim(),
        );
    }
    let body = paint::from_row(area, 2);
    if shown.choices.is_empty() {
        paint::put(
            pen.buf,
            paint::from_column(body, 1),
            0,
            pen.t.asking.palette_nothing,
            theme::PLAIN,
        );
    }
    let body = Rect {
        width: body.width.min(FOLLOWED),
        ..body
    };
    let choices = &shown.choices;
    let label = label_cells(pen, choices, body.width);
    let at = shown.cursor.at().min(choices.len().saturating_sub(1));
    let top = paint::keep_in_view(&mut pen.eye.palette, at, usize::from(body.height), choices.len());
    for (n, entry) in choices.iter().enumerate().skip(top).take(usize::from(body.height)) {
        let row = u16::try_from(n - top).unwrap_or(u16::MAX);
        pen.eye.hits.note_row(body, row, ScreenSpot::Row(n));
        draw_entry(pen, body, row, (entry, label), n == at);
    }
    Some(caret)
}

/// The cells of the labels, with a blank behind the longest.
fn label_cells(pen: &Pen, choices: &[PaletteEntry], columns: u16) -> usize {
    let labels = choices.iter().map(|entry| match entry.goal {
        PaletteGoal::Command(command) => width::cells(pen.t.command(command).label) + 1,
        PaletteGoal::Section(_) => width::cells(pen.t.screen.go_to_section) + 1,
    });
    let room = usize::from(columns).saturating_sub(1 + NAME + KEY);
    labels.max().unwrap_or(0).clamp(*LABEL.start(), *LABEL.end()).min(room)
}

/// One row: name, label, the reason why it cannot run, the key at the right.
fn draw_entry(pen: &mut Pen, area: Rect, row: u16, (entry, label): (&PaletteEntry, usize), chosen: bool) {
    let (text, other, keys) = match entry.goal {
        PaletteGoal::Command(command) => {
            let keys = pen.m.shared.keymap.keys_of(command);
            let most = if area.width < WIDE { 1 } else { 2 };
            let keys: Vec<String> = keys.iter().take(most).map(ToString::to_string).collect();
            (
                pen.t.command(command),
                in_other_language(pen.t.lang, command),
                keys.join(" "),
            )
        }
        PaletteGoal::Section(section) => {
            let text = Text {
                name: (pen.t.prepare.section)(section),
                label: pen.t.screen.go_to_section,
            };
            (text, "", String::new())
        }
    };
    let style = match (chosen, entry.why.is_some()) {
        (true, _) => theme::chosen(),
        (false, true) => theme::dim(),
        (false, false) => theme::PLAIN,
    };
    let keys_at = paint::put_right(
        pen.buf,
        Rect {
            width: area.width.saturating_sub(1),
            ..area
        },
        row,
        &keys,
        theme::dim(),
    );
    let rest = Rect {
        width: area.width.saturating_sub(keys_at + 2),
        ..area
    };
    let mut used = paint::put(pen.buf, rest, row, if chosen { ">" } else { " " }, style);
    used += put_part(
        pen,
        paint::from_column(rest, used),
        row,
        (text, NamePart::Name, NAME),
        entry,
        style,
    );
    if entry.why.is_none() || area.width >= WIDE {
        used += put_part(
            pen,
            paint::from_column(rest, used),
            row,
            (text, NamePart::Label, label),
            entry,
            style,
        );
    }
    let tail = paint::from_column(rest, used);
    if let Some(why) = entry.why {
        paint::put(pen.buf, tail, row, &reason(pen, entry.goal, why), theme::dim());
    } else if entry.fit.mark.is_none() && entry.fit.rank < 90 && !other.is_empty() {
        // The name of the other language, by which it was found.
        paint::put(pen.buf, tail, row, &(pen.t.asking.also)(other), theme::dim());
    }
}

fn put_part(
    pen: &mut Pen,
    area: Rect,
    row: u16,
    (text, part, cells): (Text, NamePart, usize),
    entry: &PaletteEntry,
    style: Style,
) -> u16 {
    let mark = marked_text::mark_of(entry.fit.mark, part);
    marked_text::put(pen, area, row, cells, (marked_text::part_of(text, part), mark), style)
}

/// The name of a command in the language that is not shown.
const fn in_other_language(lang: Lang, command: Command) -> &'static str {
    match lang {
        Lang::En => command.row().chinese.name,
        Lang::Zh => command.row().english.name,
    }
}

/// Why something cannot run; of a command of another tab, which tab that is.
fn reason(pen: &Pen, goal: PaletteGoal, why: Why) -> String {
    let tab = match (goal, why) {
        (PaletteGoal::Command(command), Why::OtherTab) => home_of(command.row().scope),
        _ => None,
    };
    let Some(goes_there) = tab else {
        return pen.t.why(why).to_owned();
    };
    let key = pen.m.shared.keymap.keys_of(goes_there).first().map(ToString::to_string);
    (pen.t.asking.of_tab)(&key.unwrap_or_default(), pen.t.command(goes_there).label)
}

/// The command that goes to the tab of a scope; `None` where that is no single one.
#[expect(clippy::wildcard_enum_match_arm, reason = "dialogs lie over any tab")]
const fn home_of(scope: Scope) -> Option<Command> {
    match scope {
        Scope::Meetings => Some(Command::TabMeetings),
        Scope::FollowUp => Some(Command::TabFollowUp),
        Scope::Live => Some(Command::TabLive),
        Scope::Prepare
        | Scope::Agenda
        | Scope::People
        | Scope::Deliverables
        | Scope::Equipment
        | Scope::Budget
        | Scope::Papers
        | Scope::Seats
        | Scope::Notice
        | Scope::Errors
        | Scope::Ready => Some(Command::TabPrepare),
        Scope::Wrapup
        | Scope::Minutes
        | Scope::Returns
        | Scope::Inbound
        | Scope::Expenses
        | Scope::Conveyance
        | Scope::Matters
        | Scope::Archive
        | Scope::Lessons
        | Scope::Close => Some(Command::TabWrapup),
        _ => None,
    }
}
