//! People on no list who come and go, as the record tells them: by the names as they were typed.

use crate::{
    domain::entry::{Entry, EntryKind, Remark},
    export::{
        digest::Digest,
        letters::{capitalised, safe},
    },
};

/// Whether people on no list come (`true`) or go by a line that could not be read for that, and the names as typed.
pub(super) fn unlisted_move(entry: &Entry) -> Option<(bool, &str)> {
    let unknown = matches!(entry.remark, Some(Remark::UnknownName(_))) && entry.speaker.is_none();
    let text = entry.text.trim();
    let sign = text
        .chars()
        .next()
        .filter(|_| unknown && entry.kind == EntryKind::Note)?;
    let comes = matches!(sign, '+' | '＋');
    (comes || matches!(sign, '-' | '－' | '−')).then(|| (comes, text.get(sign.len_utf8()..).unwrap_or_default().trim()))
}

/// The word for their coming or going, and their names as the record tells them.
pub(super) fn unlisted_told(digest: &Digest<'_>, entry: &Entry) -> Option<(String, String)> {
    let (comes, names) = unlisted_move(entry)?;
    let kind = if comes {
        EntryKind::Arrival
    } else {
        EntryKind::Departure
    };
    let named = (digest.strings.export.minutes.on_no_list)(&safe(names));
    Some((capitalised((digest.strings.domain.entry_kind)(kind)), named))
}

/// The line as it was typed, in brackets, where it also names somebody who is on no list or whom two people may be: else the record loses them.
pub(super) fn unread_names(digest: &Digest<'_>, entry: &Entry) -> String {
    if matches!(entry.remark, Some(Remark::UnknownName(_) | Remark::AmbiguousName(_))) {
        let t = &digest.strings.export;
        let typed = safe(entry.raw.trim());
        digest.in_brackets(&format!("{}{}{typed}", t.minutes.doubtful, t.colon))
    } else {
        String::new()
    }
}
