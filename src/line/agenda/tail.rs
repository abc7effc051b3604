//! Details behind a title that stand in no bracket of their own: cells behind tabs or dots, a time of day, a kind behind a dash; and the
//! labels of brackets. Knows no list.

use chrono::NaiveTime;

use crate::domain::agenda::ItemKind;

use super::{item::AgendaTextItem, kinds::kind, lengths::minutes, presenter::are_presenters, times::clock};

/// A fact of an item that a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FactLabel {
    Units,
    Papers,
}

const LABELS: &[(&str, FactLabel)] = &[
    ("called in", FactLabel::Units),
    ("列席单位", FactLabel::Units),
    ("papers", FactLabel::Papers),
    ("paper", FactLabel::Papers),
    ("材料", FactLabel::Papers),
    ("会议材料", FactLabel::Papers),
];

impl FactLabel {
    /// Gives an item the fact.
    pub(super) fn give(self, item: &mut AgendaTextItem, text: &str) {
        match self {
            Self::Units => text.clone_into(&mut item.units),
            Self::Papers => text.clone_into(&mut item.papers),
        }
    }
}

/// `papers: Report 12`, 列席单位：财政局.
pub(super) fn labelled(part: &str) -> Option<(FactLabel, &str)> {
    let (label, text) = part.trim().split_once([':', '：'])?;
    let found = LABELS.iter().find(|(word, _)| word.eq_ignore_ascii_case(label.trim()));
    found
        .map(|(_, label)| (*label, text.trim()))
        .filter(|(_, text)| !text.is_empty())
}

/// Whether a word says how an item is dealt with, in a way that is no kind: it stays with the title.
pub(super) fn is_manner(part: &str) -> bool {
    const MANNERS: &[&str] = &[
        "discussion",
        "for discussion",
        "verbal",
        "oral",
        "attached",
        "paper attached",
        "to follow",
        "draft",
        "continued",
        "口头",
        "草案",
        "送审稿",
        "征求意见稿",
    ];
    MANNERS.iter().any(|word| word.eq_ignore_ascii_case(part.trim()))
}

/// The time of day that a text is as a whole.
pub(super) fn whole_clock(part: &str) -> Option<NaiveTime> {
    clock(part.trim())
        .filter(|(_, rest)| rest.is_empty())
        .map(|(time, _)| time)
}

/// Takes the cells off a title that stand behind tabs or rows of dots: `Report ..... Ann ..... 15 mins`. One that is not understood stays.
pub(super) fn take_cells(text: &str, item: &mut AgendaTextItem) -> String {
    let mut cells: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((at, length)) = leader(rest) {
        cells.push(rest.get(..at).unwrap_or_default().trim());
        rest = rest.get(at + length..).unwrap_or_default();
    }
    cells.push(rest.trim());
    let Some((title, others)) = cells
        .split_first()
        .filter(|(title, others)| !title.is_empty() && !others.is_empty())
    else {
        return text.to_owned();
    };
    let before = item.clone();
    let mut kept = vec![*title];
    for cell in others.iter().filter(|cell| !cell.is_empty()) {
        if let Some(length) = minutes(cell) {
            item.minutes = Some(length);
        } else if let Some(time) = whole_clock(cell) {
            item.clock = Some(time);
        } else if let Some(kind) = kind(cell) {
            item.kind = Some(kind);
        } else if item.presenter.is_none() && are_presenters(cell) && !is_room(cell) {
            item.presenter = Some((*cell).to_owned());
        } else {
            kept.push(cell);
        }
    }
    if *item == before && !text.contains('\t') {
        return text.to_owned();
    }
    kept.join(" ")
}

/// The first tab or row of four dots or more: its place and its length in bytes.
fn leader(text: &str) -> Option<(usize, usize)> {
    let run = |at: usize, signs: &[char]| {
        let tail = text.get(at..).unwrap_or_default();
        tail.len() - tail.trim_start_matches(signs).len()
    };
    let signs = text.char_indices().filter(|(_, c)| matches!(c, '\t' | '.' | '_' | '…'));
    signs
        .map(|(at, c)| match c {
            '\t' => (at, run(at, &['\t'])),
            '_' => (at, run(at, &['_', ' '])),
            _ => (at, run(at, &['.', '…', ' '])),
        })
        .find(|(at, length)| {
            let dots = text.get(*at..at + length).unwrap_or_default();
            dots.contains('\t') || dots.matches(['.', '_']).count() + 3 * dots.matches('…').count() > 3
        })
}

/// Whether a cell names a place rather than somebody.
fn is_room(cell: &str) -> bool {
    let last = cell.rsplit(' ').next().unwrap_or_default().to_lowercase();
    [
        "hall", "room", "chamber", "office", "centre", "center", "lounge", "foyer", "library", "online", "zoom",
        "teams",
    ]
    .contains(&last.as_str())
}

/// The words behind the last dash of a title, and those before it.
pub(super) fn behind_dash(title: &str) -> Option<(&str, &str)> {
    let (at, dash) = [" – ", " — ", " - "]
        .iter()
        .filter_map(|dash| title.rfind(dash).map(|at| (at, dash.len())))
        .max()?;
    let before = title.get(..at)?.trim_end();
    (!before.is_empty()).then_some((before, title.get(at + dash..)?.trim()))
}

/// Takes a time of day off the end, behind a dash: `Gate - 7.15pm`.
pub(super) fn take_clock(title: &str, item: &mut AgendaTextItem) -> Option<String> {
    let (before, tail) = behind_dash(title)?;
    let time = whole_clock(tail).filter(|_| item.clock.is_none())?;
    item.clock = Some(time);
    Some(before.to_owned())
}

/// The kind that stands behind a dash, in several words: `Pond – for information`. The title keeps them.
pub(super) fn kind_behind(title: &str) -> Option<ItemKind> {
    behind_dash(title)
        .map(|(_, tail)| tail)
        .filter(|tail| tail.contains(' '))
        .and_then(kind)
}
