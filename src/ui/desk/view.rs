//! The look of a section: its columns with their cells, and what stands above and below its list. Knows no section by name.

use std::collections::HashMap;

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::desk::{
        DeskSeen, SectionRow,
        listed::{SectionRecord, Tabled},
    },
    domain::{calendar::Calendar, deadline::Dated, record::Key, template::moment::Moment, time::Stamp},
    input::section::SectionId,
    words::{Lang, Strings, field::FieldName},
};

use super::super::{list, paint, pen::Pen, width};

/// The sign of a due time that is over, as in Follow-up.
const LATE: &str = "!!";

/// The source of cells; values that are the same for every row are looked up once.
pub(in crate::ui) struct Sight<'m> {
    pub seen: DeskSeen<'m>,
    pub t: &'static Strings,
    /// There is room for all columns.
    pub wide: bool,
    calendar: Calendar,
    numbers: HashMap<Key, (String, u8)>,
}

impl<'m> Sight<'m> {
    pub(in crate::ui) fn new(seen: DeskSeen<'m>, t: &'static Strings, wide: bool) -> Self {
        let items = seen.records().numbered_items().into_iter();
        Self {
            calendar: seen.records().calendar(),
            numbers: items
                .map(|(item, number, depth)| (item.id.into(), (number, depth)))
                .collect(),
            seen,
            t,
            wide,
        }
    }

    /// The record of a row, if it is of a kind.
    pub(in crate::ui) fn row<T: Tabled>(&self, row: &SectionRow) -> Option<&'m T> {
        T::at(self.seen.records(), *row.try_as_record_ref()?)
    }

    /// A text of the record of a row; empty for rows of other kinds.
    pub(in crate::ui) fn text<T: SectionRecord>(&self, row: &SectionRow, read: impl Fn(&T) -> String) -> String {
        self.row(row).map(read).unwrap_or_default()
    }

    /// The number of an item, and how deep it stands.
    pub(in crate::ui) fn number(&self, row: &SectionRow) -> Option<&(String, u8)> {
        self.numbers.get(row.try_as_record_ref()?)
    }

    /// An instant in eleven cells, in the zone of the meeting: month, day and hour.
    pub(in crate::ui) fn moment_of(&self, at: Stamp) -> String {
        self.seen.zone().local(at).format("%m-%d %H:%M").to_string()
    }

    /// A moment of the meeting in words.
    pub(in crate::ui) fn moment(&self, name: &str) -> String {
        let known = name.parse::<Moment>().map(self.t.prepare.moment);
        known.unwrap_or_else(|_| name.to_owned())
    }

    /// The calendar by which due times move.
    pub(in crate::ui) const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// A due time in fourteen cells: month, day and hour, with a sign before it when it is over.
    pub(in crate::ui) fn due(&self, row: &impl Dated) -> String {
        let Some(meeting) = self.seen.meeting() else {
            return String::new();
        };
        match row.due_at(meeting, &self.calendar) {
            Some(due) if !row.is_finished() && row.is_late_by_design(due) => self.t.prepare.late_by_design.to_owned(),
            Some(due) => {
                let time = meeting.zone.local(due).format("%m-%d %H:%M");
                if row.is_overdue(meeting, &self.calendar, self.seen.shared.now) {
                    format!("{LATE} {time}")
                } else {
                    time.to_string()
                }
            }
            None => String::new(),
        }
    }

    /// A due time behind the word that it is over, where it is.
    pub(in crate::ui) fn due_words(&self, row: &impl Dated) -> String {
        let due = self.due(row);
        match due.strip_prefix(LATE) {
            Some(due) => format!("{} {}", self.t.prepare.overdue, due.trim_start()),
            None => due,
        }
    }

    /// The same as a field; empty where it is not over.
    pub(in crate::ui) fn overdue(&self, row: &impl Dated) -> String {
        let is_late = self.due(row).starts_with(LATE);
        let due = if is_late { self.due_words(row) } else { String::new() };
        self.field(FieldName::Due, &due)
    }

    /// A field with its name before it; empty where nothing stands in it.
    pub(in crate::ui) fn field(&self, name: FieldName, value: &str) -> String {
        match value {
            "" => String::new(),
            value => format!("  {}{}{value}", self.t.field(name), self.t.export.colon),
        }
    }
}

/// A column of a section: heading and cell.
pub(in crate::ui) struct SectionColumn {
    pub title: fn(&'static Strings) -> &'static str,
    /// The heading where it comes from the records; empty = the title.
    headed: fn(&Sight) -> String,
    /// In cells; 0 = what is left.
    pub width: u16,
    /// The width in Chinese, where words are short.
    chinese: Option<u16>,
    /// Cells more on a wide screen.
    wider: u16,
    /// It grows to the longest of its cells, up to so many; 0 = it does not.
    most: u16,
    right: bool,
    pub when: fn(&Sight) -> bool,
    pub cell: fn(&Sight, &SectionRow) -> String,
}

impl SectionColumn {
    /// A column whose text keeps to the left.
    pub(in crate::ui) const fn left(
        title: fn(&'static Strings) -> &'static str,
        width: u16,
        cell: fn(&Sight, &SectionRow) -> String,
    ) -> Self {
        Self {
            title,
            headed: |_| String::new(),
            width,
            chinese: None,
            wider: 0,
            most: 0,
            right: false,
            when: |_| true,
            cell,
        }
    }

    /// A column of numbers.
    pub(in crate::ui) const fn right(
        title: fn(&'static Strings) -> &'static str,
        width: u16,
        cell: fn(&Sight, &SectionRow) -> String,
    ) -> Self {
        let mut column = Self::left(title, width, cell);
        column.right = true;
        column
    }

    /// The same column, which a narrow screen leaves out.
    pub(in crate::ui) const fn wide(self) -> Self {
        self.when(|sight| sight.wide)
    }

    /// The same column, with ten cells more on a wide screen.
    pub(in crate::ui) const fn wider(mut self) -> Self {
        self.wider = 10;
        self
    }

    /// The same column, which grows to its longest cell, up to so many.
    pub(in crate::ui) const fn whole(mut self, most: u16) -> Self {
        self.most = most;
        self
    }

    /// The same column, so many cells wide in Chinese.
    pub(in crate::ui) const fn chinese(mut self, width: u16) -> Self {
        self.chinese = Some(width);
        self
    }

    /// The same column, whose heading comes from the records.
    pub(in crate::ui) const fn headed(mut self, headed: fn(&Sight) -> String) -> Self {
        self.headed = headed;
        self
    }

    /// The same column, shown when something holds.
    pub(in crate::ui) const fn when(mut self, when: fn(&Sight) -> bool) -> Self {
        self.when = when;
        self
    }

    /// The longest of its cells.
    fn longest(&self, sight: &Sight, rows: &[&SectionRow]) -> u16 {
        let longest = rows.iter().map(|row| width::cells(&(self.cell)(sight, row))).max();
        u16::try_from(longest.unwrap_or(0)).unwrap_or(u16::MAX)
    }

    /// Its heading on this screen.
    fn heading(&self, sight: &Sight) -> list::Heading {
        let width = self.chinese.filter(|_| sight.t.lang == Lang::Zh).unwrap_or(self.width);
        let headed = (self.headed)(sight);
        let title = if headed.is_empty() {
            (self.title)(sight.t).into()
        } else {
            headed.into()
        };
        list::Heading {
            title,
            width: width + if sight.wide { self.wider } else { 0 },
            right: self.right,
            whole: self.most > 0,
        }
    }
}

/// Cells that the widest column keeps: the whole text of the chosen row stands below most lists.
const LEAST_SHARE: u16 = 1;
/// The same beside a column that grew.
const LEAST_BESIDE: u16 = 4;

/// The headings of columns over these rows, and the least share of what is left. Where a column grows to its longest cell, the others give
/// away what they do not need.
pub(in crate::ui) fn headings(
    sight: &Sight,
    columns: &[&SectionColumn],
    rows: &[&SectionRow],
) -> (Vec<list::Heading>, u16) {
    let mut headings: Vec<list::Heading> = columns.iter().map(|column| column.heading(sight)).collect();
    let mut grown = false;
    for (column, heading) in columns.iter().zip(&mut headings).filter(|(column, _)| column.most > 0) {
        let longest = column.longest(sight, rows).min(column.most);
        grown |= longest > heading.width;
        heading.width = heading.width.max(longest);
    }
    if !grown {
        return (headings, LEAST_SHARE);
    }
    for (column, heading) in columns.iter().zip(&mut headings).filter(|(column, _)| column.most == 0) {
        let title = u16::try_from(width::cells(&heading.title)).unwrap_or(u16::MAX);
        heading.width = heading.width.min(column.longest(sight, rows).max(title));
    }
    (headings, LEAST_BESIDE)
}

/// A section on the screen.
pub(in crate::ui) struct SectionView {
    pub id: SectionId,
    pub columns: &'static [SectionColumn],
    /// Rows that are done.
    pub dim: fn(&Sight, &SectionRow) -> bool,
    /// Draws what stands between the filter and the list; returns the rows used.
    pub above: fn(&mut Pen, Rect) -> u16,
    /// The whole text of the chosen row: a column shows only its beginning.
    pub below: fn(&Sight, &SectionRow) -> String,
}

impl SectionView {
    /// A list with nothing above and below it.
    pub(in crate::ui) const fn of(id: SectionId, columns: &'static [SectionColumn]) -> Self {
        Self {
            id,
            columns,
            dim: |_, _| false,
            above: |_, _| 0,
            below: |_, _| String::new(),
        }
    }
}

/// Writes one line above a list.
pub(in crate::ui) fn line(pen: &mut Pen, area: Rect, row: u16, text: &str, style: Style) {
    paint::put(pen.buf, paint::from_column(area, 1), row, text, style);
}

/// Rows of what is said above a list, at the most.
const HEAD: u16 = 2;

/// Writes what is said above a list, in a second row where the first has no room for all of it; returns the rows used.
pub(in crate::ui) fn head(pen: &mut Pen, area: Rect, text: &str, style: Style) -> u16 {
    let most = if area.height < LOWEST { 1 } else { HEAD };
    paint::put_rows(pen.buf, paint::from_column(area, 1), most, text, style).max(1)
}

/// A lower place has one row above its list.
const LOWEST: u16 = 8;
