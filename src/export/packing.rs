//! 归档文件目录: the packing list of the archive with codes and periods (docs/rules.md §archive).

use super::{
    digest::Digest,
    document::{Block, Definition, Document, Grid, Run},
    letters::{capitalised, safe},
    prepared,
    reckoned::{ReckonedCell, ReckonedColumn, add, table},
};
use crate::domain::{
    archive::{ArchiveItem, ArchiveKind, ArchiveState},
    meeting::Secrecy,
};

/// The packing list of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (words, own) = (&digest.strings.export.words, &digest.strings.closing.papers);
    let mut document = prepared::document(digest, own.archive);
    let mut facts = prepared::facts_held(digest);
    if let Some(code) = digest.records.archive_code() {
        facts.extend(prepared::known([
            (own.fonds, code.fonds.clone()),
            (own.class, code.class.clone()),
            (own.year, code.year.to_string()),
            (own.organ, code.organ.clone()),
        ]));
    }
    document.definitions(facts);
    let items = items(digest);
    if items.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return document;
    }
    if digest.records.archive_code().is_none() {
        document.push(Block::Notice(vec![Run::plain(own.no_code)]));
    }
    // A list on paper has no room for columns in which nothing stands.
    document.push(Block::Table(grid(digest).without_empty_columns()));
    let none = items.iter().filter(|item| is_none(item)).count();
    let collected = items
        .iter()
        .filter(|item| !is_none(item) && item.state >= ArchiveState::Collected);
    let collected = collected.count();
    let sum = (own.archive_sum)(items.len() - none, collected, none);
    document.paragraph(vec![Run::plain(sum)]);
    document.push(Block::Signatures(vec![
        Definition::new(own.handed_over, ""),
        Definition::new(own.received, ""),
        Definition::new(words.date, ""),
    ]));
    document
}

/// Whether there is none of its kind.
fn is_none(item: &ArchiveItem) -> bool {
    !item.none_formed.trim().is_empty()
}

/// The pieces as they are bound.
pub(super) fn items<'a>(digest: &Digest<'a>) -> Vec<&'a ArchiveItem> {
    let mut items: Vec<_> = digest.records.archive_items.iter().collect();
    items.sort_by_key(|item| (item.kind, item.place, item.id));
    items
}

/// The title of a piece; one that is made for it stands in square brackets (DA/T 22-2015, docs/rules.md §archive).
pub(super) fn title(digest: &Digest<'_>, item: &ArchiveItem) -> String {
    match item.title.trim() {
        "" => format!("[{}]", capitalised((digest.strings.closing.archive)(item.kind))),
        title => safe(title),
    }
}

/// The code of a piece; empty before it has a number.
pub(super) fn code(digest: &Digest<'_>, item: &ArchiveItem) -> String {
    let code = digest.records.archive_code();
    safe(&code.map(|code| code.of(item)).unwrap_or_default())
}

/// 文号: what was typed, else the number under which the minutes were issued or the notice went out.
pub(super) fn reference(digest: &Digest<'_>, item: &ArchiveItem) -> String {
    let r = digest.records;
    let own = item.reference.trim();
    if !own.is_empty() || is_none(item) {
        return safe(own);
    }
    safe(if item.kind == ArchiveKind::Minutes {
        r.standing_issue().map_or("", |issue| issue.number.trim())
    } else if item.kind == ArchiveKind::Notice {
        r.invitations.iter().next().map_or("", |row| row.number.trim())
    } else {
        ""
    })
}

/// 责任者: what was typed, else the office that holds the meeting.
pub(super) fn responsible(digest: &Digest<'_>, item: &ArchiveItem) -> String {
    match item.responsible.trim() {
        "" if is_none(item) => String::new(),
        "" => safe(digest.records.house.issuer(digest.meeting.organiser.trim())),
        own => safe(own),
    }
}

/// 密级: what was typed, else that of the meeting; an open one has none.
pub(super) fn secrecy(digest: &Digest<'_>, item: &ArchiveItem) -> String {
    match (item.secrecy.trim(), digest.meeting.secrecy) {
        ("", Secrecy::Open) => String::new(),
        ("", level) => capitalised((digest.strings.domain.secrecy)(level)),
        (own, _) => safe(own),
    }
}

/// One row a piece.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let (words, closing) = (&digest.strings.export.words, &digest.strings.closing);
    let own = &closing.papers;
    let mut grid = table(&[
        (words.serial, ReckonedColumn::Words, 3),
        (own.code, ReckonedColumn::Whole, 12),
        (own.reference, ReckonedColumn::Words, 6),
        (own.responsible, ReckonedColumn::Words, 8),
        (own.kind, ReckonedColumn::Words, 8),
        (own.title, ReckonedColumn::Words, 14),
        (own.date, ReckonedColumn::Whole, 7),
        (words.secrecy, ReckonedColumn::Words, 4),
        (own.pages, ReckonedColumn::Figures, 4),
        (own.kept_for, ReckonedColumn::Words, 6),
        (own.step, ReckonedColumn::Words, 7),
        (own.remark, ReckonedColumn::Words, 9),
    ]);
    let day = digest.zone().local(digest.meeting.start).format("%Y%m%d").to_string();
    for (n, item) in (1..).zip(items(digest)) {
        let (step, remark) = if is_none(item) {
            (closing.none_formed, item.none_formed.trim())
        } else {
            ((closing.step)(item.state), "")
        };
        let pages = if item.pages == 0 {
            ReckonedCell::Blank
        } else {
            ReckonedCell::Count(item.pages)
        };
        add(
            &mut grid,
            [
                ReckonedCell::Count(n),
                ReckonedCell::Words(code(digest, item)),
                ReckonedCell::Words(reference(digest, item)),
                ReckonedCell::Words(responsible(digest, item)),
                ReckonedCell::Words(capitalised((closing.archive)(item.kind))),
                ReckonedCell::Words(if is_none(item) {
                    String::new()
                } else {
                    title(digest, item)
                }),
                ReckonedCell::words(day.as_str()),
                ReckonedCell::Words(secrecy(digest, item)),
                pages,
                ReckonedCell::words((closing.retention)(item.retention)),
                ReckonedCell::words(step),
                ReckonedCell::words(remark),
            ],
        );
    }
    grid
}
