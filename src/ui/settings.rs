//! The settings on the screen: the rows with their values, what is wrong with the file above them, and below what the chosen one means.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    app::settings::{Settings, usual_of},
    domain::{
        clean::clean_text,
        setting::{SettingItem, SettingKind},
        setting_fault::SettingFaultKind,
    },
    words::{Lang, Strings},
};

use super::{field, list, paint, pen::Pen, theme, wrap};

/// Rows below the list, at the most: an empty one, the values that fit, the comment.
const FOOT: u16 = 6;

/// The widths of the columns beside the values: the name of a setting, its usual value, its name in the file.
const NAME: u16 = 18;
const USUAL: u16 = 12;
const IN_FILE: u16 = 25;

/// A narrower screen has the name in the file below the list.
const WHOLE: u16 = 80;

/// The place of the values among the columns.
const VALUE: usize = 1;

/// Draws the settings; the cursor is at the chosen row, or at the caret of the value that is typed.
pub fn draw(pen: &mut Pen, area: Rect, shown: &Settings) -> Option<Position> {
    paint::cover(pen.buf, area);
    let t = pen.t;
    let s = &t.settings;
    let inner = Rect {
        width: area.width.saturating_sub(2),
        ..paint::from_column(area, 1)
    };
    let path = shown.found.path.display().to_string();
    paint::put_both(
        pen.buf,
        inner,
        0,
        (s.title, theme::accent()),
        (&clean_text(&path), theme::dim()),
    );
    let (state, style) = state(t, shown);
    paint::put_rows(pen.buf, paint::from_row(inner, 1), 2, &state, style);

    let at = shown.cursor.at();
    let lang = t.lang;
    let whole = area.width >= WHOLE;
    let mut said = meaning(t, shown, at, lang);
    if !whole && let Some(item) = shown.found.items.get(at) {
        said.insert(0, format!("{}{}{}", s.col_in_file, t.export.colon, full_name(item)));
    }
    let said: Vec<&str> = said.iter().flat_map(|text| wrap::wrap(text, inner.width)).collect();
    let foot_rows = u16::try_from(said.len() + 1).unwrap_or(FOOT).min(FOOT);
    let table = Rect {
        height: area.height.saturating_sub(3 + foot_rows),
        ..paint::from_row(area, 3)
    };
    let columns = [
        list::left(s.col_setting, NAME),
        list::left(s.col_value, 0),
        list::left(s.col_usual, USUAL),
        list::left(s.col_in_file, IN_FILE),
    ];
    let columns = if whole {
        &columns[..]
    } else {
        columns.split_last().map_or(&[][..], |(_, rest)| rest)
    };
    let seen = (0..shown.row_count()).map(|row| cells(t, shown, row, t.lang));
    let shape = list::TablePlace::new(table, columns, (list::LEAST_SHARE, false), seen);
    let top = paint::keep_in_view(&mut pen.eye.settings, at, shape.height(), shown.row_count());
    let mut rows = (top..shown.row_count()).map(|row| list::ListRow {
        cells: cells(t, shown, row, lang),
        marked: shown.is_changed(row),
        dim: row >= shown.found.items.len(),
    });
    let listed = list::List {
        rows: &mut rows,
        all: shown.row_count(),
        chosen: Some(at),
        top,
    };
    let place = list::draw(pen, &shape, listed);
    let foot = paint::from_row(inner, 3 + table.height + 1);
    for (n, row) in (0..FOOT - 1).zip(said) {
        paint::put(pen.buf, foot, n, row, theme::PLAIN);
    }
    match (&shown.field, place) {
        (Some(typed), Some(place)) => {
            let cell = shape.cell(VALUE, place.y);
            Some(field::draw_line(pen.buf, cell, typed, theme::strong()))
        }
        (_, place) => place.or(Some(Position { x: area.x, y: area.y })),
    }
}

/// The state of the file: it cannot be read, something is looked for in it or not written yet, or faults stand in it.
fn state(t: &Strings, shown: &Settings) -> (String, Style) {
    let s = &t.settings;
    match &shown.found.shut {
        Some(fault) => (
            (s.shut)(&t.template.setting_fault(&file_name(shown), fault)),
            theme::wrong(),
        ),
        None if !shown.find.is_empty() => ((s.looking_for)(&shown.find), theme::strong()),
        None if shown.changes() > 0 => ((s.changed)(shown.changes()), theme::strong()),
        None => match shown.found.faults.first() {
            Some(fault) => {
                let first = t.template.setting_fault(&file_name(shown), fault);
                ((s.faults)(shown.found.faults.len(), &first), theme::wrong())
            }
            None => (s.as_written.to_owned(), theme::dim()),
        },
    }
}

fn file_name(shown: &Settings) -> String {
    let name = shown.found.path.file_name().unwrap_or_default();
    clean_text(&name.to_string_lossy()).into_owned()
}

/// The name, the value that holds, the usual one, and the name in the file.
fn cells(t: &Strings, shown: &Settings, row: usize, lang: Lang) -> Vec<String> {
    let Some(item) = shown.found.items.get(row) else {
        return key_cells(t, shown, row - shown.found.items.len());
    };
    let [en, zh] = item.label;
    let label = match lang {
        Lang::En => en,
        Lang::Zh => zh,
    };
    let value = clean_text(shown.holds(row, lang)).into_owned();
    let value = if matches!(item.kind, SettingKind::Words(_)) && shown.cursor.at() == row {
        format!("← {value} →")
    } else {
        value
    };
    let usual = if item.name == "language" {
        t.settings.of_the_system
    } else {
        usual_of(item, lang)
    };
    vec![label.to_owned(), value, usual.to_owned(), full_name(item)]
}

fn full_name(item: &SettingItem) -> String {
    if item.table.is_empty() {
        item.name.to_owned()
    } else {
        format!("{}.{}", item.table, item.name)
    }
}

fn key_cells(t: &Strings, shown: &Settings, n: usize) -> Vec<String> {
    let Some(item) = shown.found.keys.get(n) else {
        return vec![String::new(); 4];
    };
    let list = |keys: Vec<String>| {
        if keys.is_empty() {
            t.settings.no_key.to_owned()
        } else {
            keys.join(" ")
        }
    };
    let row = item.command.row();
    vec![
        t.command(item.command).label.to_owned(),
        list(item.keys.iter().map(ToString::to_string).collect()),
        list(item.command.keys().map(|key| key.to_string()).collect()),
        format!("keys.{}", row.english.name),
    ]
}

/// The meaning of the chosen row: values that fit and the comment; of a key its fate.
fn meaning(t: &Strings, shown: &Settings, row: usize, lang: Lang) -> Vec<String> {
    let s = &t.settings;
    let Some(item) = shown.found.items.get(row) else {
        let Some(item) = shown.found.keys.get(row - shown.found.items.len()) else {
            return Vec::new();
        };
        let label = t.command(item.command).label;
        let name = item.command.row().english.name;
        let mut said = vec![(s.keys_of)(label)];
        for fault in &shown.found.faults {
            if let SettingFaultKind::Key(key) = &fault.fault
                && fault.setting.trim_start_matches(['"', '\'']).starts_with(name)
            {
                said.push((t.template.key)(&key.clash, &key.key));
            }
        }
        return said;
    };
    let [en, zh] = item.comment;
    let comment = match lang {
        Lang::En => en,
        Lang::Zh => zh,
    };
    let takes = match &item.kind {
        SettingKind::Words(words) => (s.words)(&words.join(", ")),
        SettingKind::Text => s.text.to_owned(),
        SettingKind::Number { most } => (s.number)(*most),
    };
    let takes = if item.table == "backup" {
        format!("{takes} {}", s.next_start)
    } else {
        takes
    };
    let between = match lang {
        Lang::En => " ",
        Lang::Zh => "",
    };
    vec![takes, comment.lines().collect::<Vec<_>>().join(between)]
}
