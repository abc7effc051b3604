//! Rows and columns that a workbook does not show, read from the parts of the XLSX file: calamine passes over that mark.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// The rows and columns that a sheet does not show, counted from 0.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct HiddenParts {
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<usize>,
}

/// The largest part of a file that is looked through, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Columns beyond hold no list.
const MOST_COLUMNS: usize = 512;

/// The rows and columns that each sheet of a workbook does not show, by the name of the sheet; nothing where the file cannot be looked through.
pub(super) fn unseen(bytes: &[u8]) -> Vec<(String, HiddenParts)> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let book = part(&mut archive, "xl/workbook.xml").unwrap_or_default();
    let relations = part(&mut archive, "xl/_rels/workbook.xml.rels").unwrap_or_default();
    let sheets: Vec<(String, String)> = tags(&book, "sheet")
        .filter_map(|tag| {
            let name = attribute(tag, "name")?;
            let id = attribute(tag, "r:id")?;
            let target = tags(&relations, "Relationship").find(|tag| attribute(tag, "Id").as_ref() == Some(&id))?;
            Some((name, attribute(target, "Target")?))
        })
        .collect();
    sheets
        .into_iter()
        .filter_map(|(name, target)| {
            let path = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            Some((name, of_sheet(&part(&mut archive, &path)?)))
        })
        .collect()
}

fn of_sheet(xml: &str) -> HiddenParts {
    let is_hidden = |tag: &&str| matches!(attribute(tag, "hidden").as_deref(), Some("1" | "true"));
    let figure = |tag: &str, name: &str| attribute(tag, name)?.parse::<usize>().ok();
    HiddenParts {
        rows: tags(xml, "row")
            .filter(is_hidden)
            .filter_map(|tag| figure(tag, "r")?.checked_sub(1))
            .collect(),
        columns: tags(xml, "col")
            .filter(is_hidden)
            .filter_map(|tag| Some((figure(tag, "min")?, figure(tag, "max")?)))
            .flat_map(|(from, to)| from.saturating_sub(1)..to.min(MOST_COLUMNS))
            .collect(),
    }
}

/// A part of the file as text.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let file = archive.by_name(name).ok()?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The text of the body of a Word document; `None` = the file is none.
pub(super) fn word_body(bytes: &[u8]) -> Option<String> {
    part(&mut ZipArchive::new(Cursor::new(bytes)).ok()?, "word/document.xml")
}

/// The insides of the opening tags of a name.
fn tags<'x>(xml: &'x str, name: &'static str) -> impl Iterator<Item = &'x str> {
    xml.split('<').filter_map(move |piece| {
        let tag = piece.split('>').next()?;
        let rest = tag.strip_prefix(name)?;
        rest.starts_with([' ', '/', '\n']).then_some(tag)
    })
}

/// The value of an attribute.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let (before, found) = rest.split_at_checked(at)?;
        let after = found.get(name.len()..)?;
        let starts = before.ends_with(|c: char| c.is_whitespace());
        if starts && let Some(value) = after.trim_start().strip_prefix('=') {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let value = value.get(1..)?.split(quote).next()?;
            return Some(
                value
                    .replace("&amp;", "&")
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">"),
            );
        }
        rest = after;
    }
}
