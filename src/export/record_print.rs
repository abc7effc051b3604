//! The record as it is signed: its SHA-256, and whether it is still the one that was signed (docs/rules.md §issue).

use super::{codes, digest::Digest, markdown, record, settled};
use crate::{
    domain::{change::Change, fingerprint, records::Records},
    words::Lang,
};

/// The SHA-256 of the record as it stands in a language: without its signatures and without the steps of the minutes, which are no part of
/// what is signed.
pub fn of(records: &Records, lang: &str) -> String {
    let lang = Lang::from_code(lang);
    let signed = records.record_signatures.iter().map(|row| Change::drop(row.id));
    let steps = records.minutes_versions.iter().map(|row| Change::drop(row.id));
    let bare = records.after(&Change::Batch(signed.chain(steps).collect()));
    let safe = codes::registered(&bare, lang);
    let bare = safe.as_ref().unwrap_or(&bare);
    let settled = settled::as_settled(bare);
    let bare = settled.as_ref().unwrap_or(bare);
    let text = Digest::new(bare, lang).map(|digest| markdown::write(&record::document(&digest)));
    fingerprint::of_bytes(text.unwrap_or_default().as_bytes())
}

/// Whether the record is another one than that which was signed.
pub fn is_changed(records: &Records) -> bool {
    let signed = records.record_signatures.iter().next();
    let bound = signed.filter(|row| !row.print.is_empty());
    bound.is_some_and(|row| of(records, &row.lang) != row.print)
}
