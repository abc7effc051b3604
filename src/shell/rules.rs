//! The limits of budgets and the periods of the archive: the tables that come with the program, and those of the user's folder `rules/` beside the settings. A file
//! in which something is wrong is left out whole and named with line and key; the others hold.

use std::{path::Path, sync::Arc};

use toml::de::DeTable;

use crate::domain::{
    archive_rules::{self, Periods},
    budget::rules::{RuleFile, RuleSet, RuleSpot, Rules},
    template::flaw::{Flaw, TemplateFault},
};

use super::templates::{
    own_files,
    place::{column, entry, line, of_error},
};

/// Reads all tables; returns them with the faults of the files that were left out.
pub fn read_all(folder: &Path) -> (Rules, Vec<TemplateFault>) {
    let mut sets = Rules::default().sets().to_vec();
    let mut faults = Vec::new();
    let mut periods = Periods::default();
    for (name, text) in own_files(folder) {
        if name == archive_rules::FILE {
            match text.and_then(|text| read_periods(&name, &text)) {
                Ok(more) => periods.take(more),
                Err(wrong) => faults.extend(wrong),
            }
            continue;
        }
        match text.and_then(|text| read(&name, &text)) {
            Ok(more) => sets.extend(more),
            Err(wrong) => faults.extend(wrong),
        }
    }
    let mut rules = Rules::of(sets);
    rules.periods = Arc::new(periods);
    (rules, faults)
}

/// Reads one file of periods for the archive; `file` is its name in faults.
///
/// # Errors
/// The first fault.
pub fn read_periods(file: &str, text: &str) -> Result<Periods, Vec<TemplateFault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    toml::from_str(text).map_err(|error| {
        let (at, key, flaw) = of_error(text, &error);
        vec![TemplateFault {
            file: file.to_owned(),
            line: line(text, at),
            column: column(text, at),
            key,
            flaw,
        }]
    })
}

/// Reads one file; `file` is its name in faults.
///
/// # Errors
/// All faults, in the order of the file.
pub fn read(file: &str, text: &str) -> Result<Vec<RuleSet>, Vec<TemplateFault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |(at, key, flaw): (usize, String, Flaw)| TemplateFault {
        file: file.to_owned(),
        line: line(text, at),
        column: column(text, at),
        key,
        flaw,
    };
    let read = match toml::from_str::<RuleFile>(text) {
        Ok(read) => read,
        Err(error) => return Err(vec![fault(of_error(text, &error))]),
    };
    let mut flaws: Vec<_> = read
        .flaws()
        .into_iter()
        .map(|(spot, flaw)| (start_of(text, spot), spot.key.to_owned(), flaw))
        .collect();
    if flaws.is_empty() {
        return Ok(read.regions);
    }
    flaws.sort_by_key(|(at, _, _)| *at);
    Err(flaws.into_iter().map(fault).collect())
}

/// Returns the byte where a spot begins: its key, else its row.
fn start_of(text: &str, spot: RuleSpot) -> usize {
    let Ok(root) = DeTable::parse(text) else { return 0 };
    let found = match (row(root.get_ref(), "region", spot.region), spot.class) {
        (Some((_, table)), Some(n)) => row(table, "class", n),
        (region, _) => region,
    };
    let key = found.and_then(|(_, table)| entry(table, spot.key));
    key.map_or(found.map_or(0, |(start, _)| start), |(key, _)| key.span().start)
}

/// Returns the nth row of an array of tables, with the byte where it begins.
fn row<'t, 'i>(table: &'t DeTable<'i>, name: &str, n: usize) -> Option<(usize, &'t DeTable<'i>)> {
    let (_, rows) = entry(table, name)?;
    let row = rows.get_ref().as_array()?.get(n)?;
    Some((row.span().start, row.get_ref().as_table()?))
}
