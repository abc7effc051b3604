//! How minutes were approved: the day, the meeting, and the corrections with which they stand from then on.

use crate::export::{
    digest::Digest,
    document::{Document, Run},
    letters::safe,
};

/// Adds the paragraphs of the approval, which belong to `owner`; nothing before the minutes are approved.
pub(super) fn add_approval(digest: &Digest<'_>, owner: &str, document: &mut Document) {
    let Some((approval, day)) = digest.records.approval().and_then(|step| Some((step, step.day?))) else {
        return;
    };
    let t = &digest.strings.export.minutes;
    let mut corrections = approval
        .reason
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .peekable();
    let (day, at) = (digest.day(day), safe(approval.approved_at.trim()));
    let told = match (corrections.peek().is_none(), at.is_empty()) {
        (true, true) => (t.approved_on)(&day),
        (true, false) => (t.approved_at)(&day, &at),
        (false, true) => (t.approved_corrected)(&day),
        (false, false) => (t.corrected_at)(&day, &at),
    };
    document.passages.of(owner.to_owned());
    document.paragraph(vec![Run::plain(told)]);
    for correction in corrections {
        document.paragraph(vec![Run::plain(digest.close(&safe(correction)))]);
    }
    document.passages.end();
}
