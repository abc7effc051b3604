//! The files of deliverables and slides: read beside the deciding thread, and what follows from what was found (B6, B10).

use std::path::Path;

use crate::domain::{change::Act, deliverable::Deliverable, equipment::Slide, record::Key};

use super::super::{
    commit::commit,
    cx::Cx,
    effect::{Effect, Errand},
    model::Model,
    notice::Notice,
};

/// Has the files of the deliverables read again: what has changed reopens its review (B10).
pub fn check(m: &Model, cx: &mut Cx) {
    for row in m
        .ledger
        .records()
        .deliverables
        .iter()
        .filter(|row| !row.file.is_empty())
    {
        ask(row.id.into(), &row.file, cx);
    }
}

/// Has a file read.
pub fn ask(key: Key, file: &str, cx: &mut Cx) {
    cx.emit(Effect::Errand(Errand::Fingerprint { key, path: file.into() }));
}

/// A file was read: its SHA-256, or none if it could not be read. A file that is there is kept with its whole path.
/// What was asked about another file than the row has by now is of no use.
pub fn read(m: &mut Model, key: Key, (asked, path): (&Path, &Path), hash: Option<String>, cx: &mut Cx) {
    let found = hash.is_some();
    let hash = hash.unwrap_or_default();
    let place = |typed: &str| {
        if found {
            path.to_string_lossy().into_owned()
        } else {
            typed.to_owned()
        }
    };
    let (file, after) = match key {
        Key::Deliverable(id) => {
            let row = m.ledger.records().deliverables.get(id).cloned();
            let Some(row) = row.filter(|row| Path::new(&row.file) == asked) else {
                return;
            };
            let after = Deliverable {
                file: place(&row.file),
                file_hash: hash,
                ..row.clone()
            };
            (row.file.clone(), (after != row).then(|| after.into()))
        }
        Key::Slide(id) => {
            let row = m.ledger.records().slides.get(id).cloned();
            let Some(row) = row.filter(|row| Path::new(&row.file) == asked) else {
                return;
            };
            let after = Slide {
                file: place(&row.file),
                hash,
                // A file that cannot be read was not opened.
                opened: row.opened.filter(|_| found),
                ..row.clone()
            };
            (row.file.clone(), (after != row).then(|| after.into()))
        }
        _ => return,
    };
    if !found {
        cx.say(Notice::FileUnreadable(file));
    }
    if let Some(after) = after {
        let after: crate::domain::change::Change = after;
        commit(&mut m.ledger, Act::FileRead, after, cx);
    }
}
