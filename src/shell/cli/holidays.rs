//! `import holidays`: a year of holidays and moved working days, from a file; nothing is fetched.

use std::{io::Write, path::Path};

use anyhow::anyhow;

use crate::{
    app::holidays::take,
    line::holidays::{self, HolidayFault},
};

use super::{Desk, meetings::finish};

/// Larger files than this are no table of one year.
const LARGEST: u64 = 1 << 20;

/// Takes the table in.
///
/// # Errors
/// The file cannot be read or has a fault; nothing is changed then.
pub fn import(desk: &Desk, file: &Path, out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let name = file.display().to_string();
    let cannot = |why: &str| anyhow!("{}", (cli.cannot_read)(&name, why));
    let size = std::fs::metadata(file).map_err(|e| cannot(&e.to_string()))?.len();
    if size > LARGEST {
        return Err(anyhow!("{}", (cli.holidays_not_a_table)(&name, 1, 1)));
    }
    let text = std::fs::read_to_string(file).map_err(|e| cannot(&e.to_string()))?;
    let year = holidays::read(&text).map_err(|fault| {
        anyhow!(
            "{}",
            match fault {
                HolidayFault::NotATable { line, column } => (cli.holidays_not_a_table)(&name, line, column),
                HolidayFault::Year(year) => (cli.holidays_entry)(&name, 0, &year.to_string()),
                HolidayFault::Date { entry, date } => (cli.holidays_entry)(&name, entry, &date),
                HolidayFault::OtherYear { entry, date } | HolidayFault::Twice { entry, date } => {
                    (cli.holidays_entry)(&name, entry, &date.to_string())
                }
                HolidayFault::Empty => (cli.nothing_in)(&name),
            }
        )
    })?;
    let mut office = desk.writing()?;
    let taken = take(&mut office.m, year, &mut office.cx);
    finish(desk, office)?;
    writeln!(out, "{}", (cli.holidays_taken)(taken.year, taken.days, taken.changed))?;
    Ok(())
}
