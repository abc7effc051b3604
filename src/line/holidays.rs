//! Reads a year of holidays: `{year, days: [{name, date, isOffDay}]}` (docs/rules.md §holidays). The words of holiday tables that people
//! pass round as files; nothing is fetched. Days in December may belong to the table of the next year.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::domain::{calendar::DayKind, clean::clean_text, unread::HolidayFault};

/// A year with its exceptional days, in the order of the file.
pub type Year = (i32, Vec<(NaiveDate, DayKind, String)>);

#[derive(Deserialize)]
struct HolidayTable {
    year: i64,
    days: Vec<Day>,
}

#[derive(Deserialize)]
struct Day {
    name: String,
    date: String,
    #[serde(rename = "isOffDay")]
    off: bool,
}

/// Reads a table of one year. Further fields are passed over; an entry that stands twice alike counts once.
///
/// # Errors
/// The first thing that is wrong, with the number of its entry: a table with a fault is not taken in half.
pub fn read(text: &str) -> Result<Year, HolidayFault> {
    let text = text.trim_start_matches('\u{feff}');
    let table: HolidayTable = serde_json::from_str(text).map_err(|error| HolidayFault::NotATable {
        line: error.line(),
        column: error.column(),
    })?;
    let year = i32::try_from(table.year)
        .ok()
        .filter(|year| (1900..=2200).contains(year))
        .ok_or(HolidayFault::Year(table.year))?;
    let mut days: Vec<(NaiveDate, DayKind, String)> = Vec::with_capacity(table.days.len());
    for (at, day) in table.days.into_iter().enumerate() {
        let entry = at + 1;
        let Ok(date) = NaiveDate::parse_from_str(day.date.trim(), "%Y-%m-%d") else {
            let date = clean_text(&day.date).chars().take(40).collect();
            return Err(HolidayFault::Date { entry, date });
        };
        if !belongs(date, year) {
            return Err(HolidayFault::OtherYear { entry, date });
        }
        let kind = if day.off { DayKind::Off } else { DayKind::Working };
        match days.iter().find(|(known, ..)| *known == date) {
            Some((_, known, _)) if *known == kind => {}
            Some(_) => return Err(HolidayFault::Twice { entry, date }),
            None => days.push((date, kind, clean_text(&day.name).trim().to_owned())),
        }
    }
    if days.is_empty() {
        return Err(HolidayFault::Empty);
    }
    Ok((year, days))
}

/// Whether a table of a year may speak of a day: December before and January after belong to it too.
fn belongs(date: NaiveDate, year: i32) -> bool {
    date.year() == year
        || (date.year() == year - 1 && date.month() == 12)
        || (date.year() == year + 1 && date.month() == 1)
}
