//! `import roster`: the rows of a list with what becomes of them, and the list into a meeting.

use std::{io::Write, path::Path};

use anyhow::anyhow;
use strum::IntoEnumIterator;

use crate::{
    app::roster::{self, Planned, RosterPlan},
    domain::records::Records,
    line::roster::{ColumnKind, Sheet, SheetReading, ToldColumns, kind_of, read, read_as},
    shell::{
        args::RosterOrder,
        sheets::{read_file, read_in},
    },
    store::OpenMode,
    ui::roster::words,
    words::{Lang, Strings},
};

use super::{CliContext, meetings::finish, plain::brief};

/// Prints every row with its verdict, and stores the list unless it is a dry run.
///
/// # Errors
/// The file, the sheet or the meeting cannot be read; nothing is changed then.
pub fn import(desk: &CliContext, order: &RosterOrder, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let sheets = match order.encoding.as_deref() {
        Some(name) => read_in(&order.file, name).ok_or_else(|| anyhow!("{}", clean(&(t.roster.no_encoding)(name))))?,
        None => read_file(&order.file, &desk.workbooks),
    };
    let sheets = sheets.map_err(|fault| anyhow!("{}", t.sheet_fault(&order.file, &fault)))?;
    let sheet = choose(desk, &sheets, order.sheet.as_deref())?;
    let reading = read_told(desk, sheet, &order.columns)?;
    if reading.people().next().is_none() {
        // Every row says why it is not taken.
        for row in &RosterPlan::of(&Records::default(), &reading).rows {
            writeln!(out, "{}", brief(&in_words(t, row)))?;
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
    // Said when it is so: a row is not called added before it is saved.
    let mut told = Vec::new();
    if !sheet.encoding.is_empty() {
        let others = sheets.iter().map(|other| other.encoding.as_str());
        let others: Vec<&str> = others.filter(|name| *name != sheet.encoding).collect();
        told.push((t.roster.encodings)(&sheet.encoding, &others.join(", ")));
    } else if sheets.len() > 1 {
        let at = sheets.iter().position(|s| s == sheet).unwrap_or(0) + 1;
        told.push(clean(&(t.roster.sheet)(&sheet.name, at, sheets.len())));
    }
    told.extend(words::columns_to_tell(t, &reading.columns));
    told.extend(plan.rows.iter().map(|row| in_words(t, row)));
    let counts = plan.counts();
    let sum = [
        (t.roster.added, counts.added),
        (t.roster.changed, counts.changed),
        (t.roster.same, counts.same),
        (t.roster.doubtful, counts.doubtful),
        (t.roster.ignored, counts.ignored),
    ];
    let sum: Vec<String> = sum.iter().map(|(word, n)| format!("{word} {n}")).collect();
    let mut last = sum.join("  ");
    if order.dry_run {
        last = format!("{last}  {}", t.roster.dry_run);
    } else {
        roster::carry_out(&mut office.m.ledger, &plan, &mut office.cx);
        finish(desk, office)?;
    }
    for line in &told {
        writeln!(out, "{}", brief(line))?;
    }
    writeln!(out, "{last}")?;
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
            clean(&(desk.lang.strings().roster.no_sheet)(
                asked,
                &known.join(desk.lang.strings().export.comma)
            ))
        )
    })
}

/// The sheet, read with what was told of its columns.
fn read_told(desk: &CliContext, sheet: &Sheet, told: &[String]) -> anyhow::Result<SheetReading> {
    let reading = read(sheet);
    if told.is_empty() {
        return Ok(reading);
    }
    let t = desk.lang.strings();
    let mut columns = ToldColumns::new();
    for told in told {
        let (column, what) = told.split_once(['=', '＝']).unwrap_or((told, ""));
        let kind = kind_told(what.trim()).ok_or_else(|| {
            let known: Vec<&str> = kinds().map(|kind| words::kind_name(t, kind)).collect();
            anyhow!(
                "{}",
                clean(&(t.roster.no_kind)(told, &known.join(desk.lang.strings().export.comma)))
            )
        })?;
        let at = column_told(sheet, &reading, column.trim()).ok_or_else(|| {
            let known: Vec<String> = reading.columns.iter().map(|column| words::column(t, column)).collect();
            anyhow!(
                "{}",
                clean(&(t.roster.no_column)(
                    column,
                    &known.join(desk.lang.strings().export.comma)
                ))
            )
        })?;
        columns.insert(at, kind);
    }
    Ok(read_as(sheet, &columns))
}

/// Every meaning that a column can be given, and that of none.
fn kinds() -> impl Iterator<Item = Option<ColumnKind>> {
    ColumnKind::iter().map(Some).chain([None])
}

/// The meaning that a word names, in either language or as the heading of a list; `None` = no such word.
fn kind_told(word: &str) -> Option<Option<ColumnKind>> {
    let is_named = |kind: &Option<ColumnKind>| {
        [Lang::En, Lang::Zh]
            .into_iter()
            .any(|lang| words::kind_name(lang.strings(), *kind).eq_ignore_ascii_case(word))
    };
    kinds().find(is_named).or_else(|| kind_of(word).map(Some))
}

/// The column with this heading, or of this number or letter, counted from 0.
fn column_told(sheet: &Sheet, reading: &SheetReading, column: &str) -> Option<usize> {
    let headed = reading
        .columns
        .iter()
        .find(|read| read.title.eq_ignore_ascii_case(column));
    if let Some(headed) = headed {
        return Some(headed.at);
    }
    let at = match column.parse::<usize>() {
        Ok(number) => number.checked_sub(1)?,
        Err(_) => {
            let letters = column.chars().map(|c| c.to_ascii_uppercase());
            let number = letters.into_iter().try_fold(0_usize, |number, c| {
                let digit = u32::from(c).checked_sub(u32::from('A')).filter(|digit| *digit < 26)?;
                number.checked_mul(26)?.checked_add(usize::try_from(digit).ok()? + 1)
            })?;
            number.checked_sub(1)?
        }
    };
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    (at < width).then_some(at)
}

fn nothing(desk: &CliContext, file: &Path) -> String {
    (desk.lang.strings().cli.nothing_in)(&file.display().to_string())
}

fn clean(text: &str) -> String {
    crate::domain::clean::clean_text(text).into_owned()
}

/// A row in words. The keys of the preview are none here.
fn in_words(t: &Strings, row: &Planned) -> String {
    words::line(t, row).replace(t.roster.no_name_column, t.keeping.which_column)
}
