//! A lesson is written into the user's own file of a type: a new row and the next revision, and every comment stays where it is.

use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::{
    errands::write_file,
    paths,
    templates::{SHIPPED, own_files, place, read},
};
use crate::app::effect::TypeLesson;

/// Writes a lesson into the type of a meeting and returns the new revision. The user's file of the type is changed; where there is none,
/// a copy of the one that comes with the program begins it. A lesson that stands there already changes nothing.
///
/// # Errors
/// In words: no such type, a file with faults, or one that cannot be written.
pub(in crate::shell) fn teach(folder: &Path, lesson: &TypeLesson) -> Result<u32, String> {
    let (path, text) = file_of(folder, &lesson.template)?;
    let known = read("", &text).map_err(|_| path.display().to_string())?;
    if known.lessons.iter().any(|row| row.text == lesson.text) {
        return Ok(known.revision);
    }
    let revision = known.revision.saturating_add(1);
    let taught = with_lesson(&text, lesson, revision).ok_or_else(|| path.display().to_string())?;
    // Read the new text again before it is written, otherwise a fault in it would lose the type.
    let sound = read("", &taught).is_ok_and(|template| template.revision == revision);
    if !sound {
        return Err(path.display().to_string());
    }
    let in_words = |error: std::io::Error| format!("{}: {error}", path.display());
    paths::make_folder(folder).map_err(in_words)?;
    write_file(&path, taught.as_bytes(), true).map_err(in_words)?;
    Ok(revision)
}

/// The user's file of a type and its text; a new one with the text that comes with the program where there is none.
fn file_of(folder: &Path, id: &str) -> Result<(PathBuf, String), String> {
    for (name, text) in own_files(folder) {
        if let Ok(text) = text
            && read(&name, &text).is_ok_and(|template| template.id == id)
        {
            return Ok((folder.join(name), text));
        }
    }
    let shipped = SHIPPED
        .iter()
        .find(|(name, text)| read(name, text).is_ok_and(|template| template.id == id));
    let (name, text) = shipped.ok_or_else(|| id.to_owned())?;
    let path = folder.join(name);
    // A file of this name that cannot be read as this type is not ours to replace.
    if path.symlink_metadata().is_ok() {
        return Err(path.display().to_string());
    }
    Ok((path, (*text).to_owned()))
}

/// The text with the revision raised and the lesson behind everything else. None if the revision is not found.
fn with_lesson(text: &str, lesson: &TypeLesson, revision: u32) -> Option<String> {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mark = text.len() - bare.len();
    let root = DeTable::parse(bare).ok()?;
    let (_, value) = place::entry(root.get_ref(), "revision")?;
    let span = value.span();
    let mut taught = text.to_owned();
    taught.replace_range(span.start + mark..span.end + mark, &revision.to_string());
    let line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !taught.ends_with('\n') {
        taught.push_str(line);
    }
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let rows = [
        String::new(),
        "[[lesson]]".to_owned(),
        format!("text = {}", quoted(&lesson.text)),
        format!("from = {}", quoted(&lesson.from)),
    ];
    for row in rows {
        taught.push_str(&row);
        taught.push_str(line);
    }
    Some(taught)
}
