//! `import roster`: the rows of a list with what becomes of them, and the list into a meeting.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::anyhow;

use crate::{
    app::roster::{self, RosterPlan},
    domain::records::Records,
    line::roster::{Sheet, read},
    shell::sheets::read_file,
    store::OpenMode,
    ui::roster::words,
};

use super::{CliContext, meetings::finish};

/// Arguments of `import roster`.
pub struct RosterOrder {
    pub file: PathBuf,
    pub meeting: String,
    /// The name or the number of a sheet; `None` = the first one with people.
    pub sheet: Option<String>,
    pub dry_run: bool,
}

/// Prints every row with its verdict, and stores the list unless it is a dry run.
///
/// # Errors
/// The file, the sheet or the meeting cannot be read; nothing is changed then.
pub fn import(desk: &CliContext, order: &RosterOrder, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let sheets =
        read_file(&order.file, &desk.workbooks).map_err(|fault| anyhow!("{}", t.sheet_fault(&order.file, &fault)))?;
    let sheet = choose(desk, &sheets, order.sheet.as_deref())?;
    let reading = read(sheet);
    if reading.people().next().is_none() {
        // Every row says why it is not taken.
        for row in &RosterPlan::of(&Records::default(), &reading).rows {
            writeln!(out, "{}", words::line(t, row))?;
        }
        return Err(anyhow!("{}", nothing(desk, &order.file)));
    }
    let mode = if order.dry_run {
        OpenMode::ReadOnly
    } else {
        OpenMode::ReadWrite
    };
    let mut office = if order.dry_run {
        desk.office(mode)?
    } else {
        desk.writing()?
    };
    let id = desk.find(&mut office, &order.meeting)?;
    desk.open(&mut office, id)?;
    let plan = RosterPlan::of(office.m.ledger.records(), &reading);
    if sheets.len() > 1 {
        let at = sheets.iter().position(|s| s == sheet).unwrap_or(0) + 1;
        writeln!(out, "{}", clean(&(t.roster.sheet)(&sheet.name, at, sheets.len())))?;
    }
    if let Some(columns) = words::columns_to_tell(t, &reading.columns) {
        writeln!(out, "{columns}")?;
    }
    for row in &plan.rows {
        writeln!(out, "{}", words::line(t, row))?;
    }
    let counts = plan.counts();
    let sum = [
        (t.roster.added, counts.added),
        (t.roster.changed, counts.changed),
        (t.roster.same, counts.same),
        (t.roster.doubtful, counts.doubtful),
        (t.roster.ignored, counts.ignored),
    ];
    let sum: Vec<String> = sum.iter().map(|(word, n)| format!("{word} {n}")).collect();
    if order.dry_run {
        writeln!(out, "{}  {}", sum.join("  "), t.roster.dry_run)?;
        return Ok(());
    }
    roster::carry_out(&mut office.m.ledger, &plan, &mut office.cx);
    finish(desk, office)?;
    writeln!(out, "{}", sum.join("  "))?;
    Ok(())
}

fn choose<'s>(desk: &CliContext, sheets: &'s [Sheet], asked: Option<&str>) -> anyhow::Result<&'s Sheet> {
    let first = || {
        let peopled = sheets.iter().find(|sheet| read(sheet).people().next().is_some());
        peopled.or_else(|| sheets.first())
    };
    let found = match asked {
        None => first(),
        Some(asked) => sheets.iter().find(|sheet| sheet.name == asked).or_else(|| {
            let nth: usize = asked.parse().ok()?;
            sheets.get(nth.checked_sub(1)?)
        }),
    };
    found.ok_or_else(|| {
        let known: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        let asked = asked.unwrap_or_default();
        anyhow!(
            "{}",
            clean(&(desk.lang.strings().roster.no_sheet)(asked, &known.join(", ")))
        )
    })
}

fn nothing(desk: &CliContext, file: &Path) -> String {
    (desk.lang.strings().cli.nothing_in)(&file.display().to_string())
}

fn clean(text: &str) -> String {
    crate::domain::clean::clean_text(text).into_owned()
}
