//! The files of deliverables and slides: read beside the deciding thread, and what follows from what was found. A changed file
//! reopens its review (docs/rules.md §review).

use std::path::Path;

use crate::{
    domain::{
        change::{Act, Change},
        deliverable::Deliverable,
        equipment::Slide,
        media::Shot,
        record::Key,
        recorder::Recorder,
        records::Records,
    },
    ledger::Ledger,
};

use super::super::{
    commit::commit,
    cx::Cx,
    effect::{Effect, Errand},
    message::Message,
};

/// Has the files of the deliverables read again.
pub fn check(r: &Records, cx: &mut Cx) {
    for row in r.deliverables.iter().filter(|row| !row.file.is_empty()) {
        ask(row.id.into(), &row.file, cx);
    }
}

/// Has a file read.
pub fn ask(key: Key, file: &str, cx: &mut Cx) {
    cx.emit(Effect::Errand(Errand::Fingerprint { key, path: file.into() }));
}

/// A file was read: its SHA-256, or none if it could not be read. A file that is there is kept with its whole path.
/// An answer about another file than the row has by now is dropped.
pub fn read(ledger: &mut Ledger, key: Key, (asked, path): (&Path, &Path), hash: Option<String>, cx: &mut Cx) {
    let found = hash.is_some();
    let hash = hash.unwrap_or_default();
    let place = |typed: &str| {
        if found {
            path.to_string_lossy().into_owned()
        } else {
            typed.to_owned()
        }
    };
    let r = ledger.records();
    #[expect(clippy::wildcard_enum_match_arm, reason = "other rows have no file")]
    let (file, after): (String, Option<Change>) = match key {
        Key::Deliverable(id) => {
            let row = r.deliverables.get(id).cloned();
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
            let row = r.slides.get(id).cloned();
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
        Key::Recorder(id) => {
            let row = r.recorders.get(id).cloned();
            let Some(row) = row.filter(|row| Path::new(&row.file) == asked) else {
                return;
            };
            let after = Recorder {
                file: place(&row.file),
                hash,
                ..row.clone()
            };
            (row.file.clone(), (after != row).then(|| after.into()))
        }
        Key::Shot(id) => {
            let row = r.shots.get(id).cloned();
            let Some(row) = row.filter(|row| Path::new(&row.file) == asked) else {
                return;
            };
            let after = Shot {
                file: place(&row.file),
                hash,
                ..row.clone()
            };
            (row.file.clone(), (after != row).then(|| after.into()))
        }
        _ => return,
    };
    if !found {
        cx.say(Message::FileUnreadable(file));
    }
    if let Some(after) = after {
        commit(ledger, Act::FileRead, after, cx);
    }
}
