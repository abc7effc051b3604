//! `import holidays`: a year of holidays and moved working days, from a file; nothing is fetched.

use std::{io::Write, path::Path};

use anyhow::anyhow;

use crate::{app::holidays::take, shell::errands::read_holidays};

use super::{CliContext, meetings::finish};

/// Stores the days of a table and prints how many there are, and how many are new.
///
/// # Errors
/// The file cannot be read or has a fault; nothing is changed then.
pub fn import(desk: &CliContext, file: &Path, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let year = read_holidays(file).map_err(|why| anyhow!("{}", t.holidays_unread(file, &why)))?;
    let mut office = desk.writing()?;
    let taken = take(&mut office.m.ledger, year, &mut office.cx);
    finish(desk, office)?;
    writeln!(out, "{}", taken.message().text(t))?;
    Ok(())
}
