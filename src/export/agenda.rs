//! 议程: the order of one meeting. Head; then the consent block, which is taken together; then every item with who presents
//! it, how long, what is wanted, who is called in, and its papers (docs/rules.md §agenda).

use super::{
    digest::Digest,
    document::{Document, Grid, Point, Run},
    letters::{capitalised, safe},
    prepared,
    section::{RecordSection, sibling_number},
};
use crate::domain::{agenda::Item, meeting::Secrecy};

/// The agenda of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.agenda);
    let mut head = prepared::facts(digest);
    let attending = prepared::participants(digest).into_iter();
    head.extend(attending);
    document.definitions(head);
    add_items(digest, &mut document, 0);
    let total = total(digest);
    if total > 0 {
        document.paragraph(vec![Run::plain(format!(
            "{}{}{}{}",
            words.total,
            t.colon,
            (t.minutes_long)(total),
            t.stop
        ))]);
    }
    document
}

/// The consent block, then the other items under their headings, the highest of which has the given level.
pub(super) fn add_items(digest: &Digest<'_>, document: &mut Document, level: u8) {
    let words = &digest.strings.export.words;
    let items: Vec<_> = digest.sections.iter().filter_map(|s| Some((s, s.item?))).collect();
    if items.is_empty() {
        document.paragraph(vec![Run::plain(words.no_items)]);
        return;
    }
    let consent: Vec<_> = items.iter().filter(|(_, item)| item.consent).collect();
    if !consent.is_empty() {
        document.heading(level, words.consent);
        let points = consent.iter().map(|(section, item)| {
            let facts = facts(digest, section, item);
            let facts = if facts.is_empty() {
                facts
            } else {
                (digest.strings.export.bracket)(&facts)
            };
            Point::labelled(section.number.clone(), vec![Run::plain(&item.title), Run::plain(facts)])
        });
        document.list(points.collect());
    }
    for (section, item) in items.iter().filter(|(_, item)| !item.consent) {
        // Inside of another document the items bear the numbers of its timetable.
        let number = if level == 0 {
            (digest.strings.export.heading_number)(section.depth, sibling_number(section))
        } else {
            format!("{} ", section.number)
        };
        document.numbered(section.depth + level, number, item.title.trim());
        let facts = facts(digest, section, item);
        if !facts.is_empty() {
            document.paragraph(vec![Run::plain(digest.close(&facts))]);
        }
    }
}

/// What is wanted, who presents, how long, who is called in, the papers; in one sentence.
fn facts(digest: &Digest<'_>, section: &RecordSection<'_>, item: &Item) -> String {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let minutes = item.minutes.or_else(|| prepared::minutes(digest, section));
    let parts = [
        (words.item_kind, kind(digest, item)),
        (words.presenter, item.presenter.clone()),
        (words.lasts, minutes.map(t.minutes_long).unwrap_or_default()),
        (words.called_in, item.units.clone()),
        (words.papers, prepared::papers(digest, item, Secrecy::Juemi)),
    ];
    safe(&prepared::told(parts, t.colon, t.semicolon)).replace('\n', " ")
}

fn kind(digest: &Digest<'_>, item: &Item) -> String {
    capitalised((digest.strings.domain.item_kind)(item.kind))
}

/// Minutes of all items, as far as they are planned.
fn total(digest: &Digest<'_>) -> u32 {
    let top = digest.sections.iter().filter(|s| s.depth == 0);
    top.filter_map(|s| prepared::minutes(digest, s))
        .fold(0, u32::saturating_add)
}

/// The items as a table.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let mut grid = Grid::of(&[
        words.serial,
        words.item,
        words.item_kind,
        words.presenter,
        words.length,
        words.called_in,
        words.papers,
        words.consent,
    ]);
    for section in &digest.sections {
        let Some(item) = section.item else { continue };
        let consent = if item.consent { words.yes } else { "" };
        let minutes = prepared::minutes(digest, section).map(|n| n.to_string());
        grid.row([
            section.number.as_str(),
            item.title.trim(),
            &kind(digest, item),
            item.presenter.trim(),
            &minutes.unwrap_or_default(),
            item.units.trim(),
            &prepared::papers(digest, item, Secrecy::Juemi),
            consent,
        ]);
    }
    grid
}
