//! 议程: the order of one meeting. Head; then the consent block, which is taken together; then every item with who presents
//! it, how long, what is wanted, who is called in, and its papers (docs/rules.md §agenda).

use super::{
    digest::Digest,
    document::{Document, Grid, Holds, Point, Run},
    item_number::{as_heading, counted},
    letters::{capitalised, safe},
    prepared,
    section::RecordSection,
};
use crate::domain::{agenda::Item, meeting::Secrecy};

/// The agenda of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.agenda);
    let mut head = prepared::facts(digest);
    // A list of names is no order of business.
    if prepared::coming(digest) <= prepared::MOST_AT_HEAD {
        head.extend(prepared::participants(digest));
    }
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
            Point::labelled(counted(section), vec![Run::plain(&item.title), Run::plain(facts)])
        });
        document.list(points.collect());
    }
    for (section, item) in items.iter().filter(|(_, item)| !item.consent) {
        // Inside of another document the items bear the numbers of its timetable.
        let number = if level == 0 {
            as_heading(digest, section)
        } else {
            format!("{} ", counted(section))
        };
        document.numbered(section.depth + level, number, item.title.trim());
        let facts = facts(digest, section, item);
        if !facts.is_empty() {
            let facts = (digest.strings.export.bracket)(&facts);
            document.paragraph(vec![Run::plain(facts.trim_start())]);
        }
    }
}

/// How an item is dealt with, who presents, who is called in, the papers, how long: one bracket.
fn facts(digest: &Digest<'_>, section: &RecordSection<'_>, item: &Item) -> String {
    let (t, papers) = (&digest.strings.export, &digest.strings.export.papers);
    let minutes = item.minutes.or_else(|| prepared::minutes(digest, section));
    let given = |word: fn(&str) -> String, text: &str| {
        let text = text.trim();
        if text.is_empty() { String::new() } else { word(text) }
    };
    let parts = [
        (papers.wanted)(item.kind).to_owned(),
        given(papers.presented_by, &prepared::presenter(digest, item)),
        given(papers.calls_in, &item.units),
        given(papers.with_papers, &prepared::papers(digest, item, Secrecy::Juemi)),
        minutes.map(t.minutes_long).unwrap_or_default(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    safe(&parts.join(t.semicolon)).replace('\n', " ")
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

/// A number, known as such where it is a figure and nothing else.
fn figure(number: &str) -> Run {
    number.parse().map_or_else(|_| Run::plain(number), Run::count)
}

/// The items as a table.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let mut grid = Grid::with(&[
        (words.serial, Holds::Whole),
        (words.item, Holds::Text),
        (words.item_kind, Holds::Text),
        (words.presenter, Holds::Text),
        (words.length, Holds::Whole),
        (words.called_in, Holds::Text),
        (words.papers, Holds::Text),
        (words.consent, Holds::Text),
    ]);
    for section in &digest.sections {
        let Some(item) = section.item else { continue };
        let consent = if item.consent { words.yes } else { "" };
        let minutes = prepared::minutes(digest, section).map(|n| Run::count(n as usize));
        grid.cells([
            figure(&section.number),
            Run::plain(item.title.trim()),
            Run::plain(kind(digest, item)),
            Run::plain(item.presenter.trim()),
            minutes.unwrap_or_default(),
            Run::plain(item.units.trim()),
            Run::plain(prepared::papers(digest, item, Secrecy::Juemi)),
            Run::plain(consent),
        ]);
    }
    grid
}
