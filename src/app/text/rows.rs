//! Where a line of text breaks into rows: Unicode line breaking (UAX #14), and where that finds no place, between
//! clusters but not before closing or after opening punctuation (GB/T 15834). Knows widths, no screen.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::step::{floor, is_boundary};
use crate::domain::text::grapheme_cells;

/// The treatment of spaces where a row breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spaces {
    /// They hang behind the edge, unseen: for reading.
    Hang,
    /// Each has its cell, as a caret may stand on it: for editing. Text keeps one column free, in which a space may stand.
    Keep,
}

/// The length in bytes of the first row of `rest`, which holds no line break and begins where a row begins. It takes at
/// most `width` cells (0 counts as 1), or one cluster if that is wider; with [`Spaces::Hang`] not counting its last spaces.
/// Reads no further than the row, so a long text costs what is looked at.
pub fn row_length(rest: &str, width: u16, spaces: Spaces) -> usize {
    let width = usize::from(width.max(1));
    let limit = match spaces {
        Spaces::Hang => width,
        Spaces::Keep => (width - 1).max(1),
    };
    // No character has more cells than bytes.
    if rest.len() <= limit {
        return rest.len();
    }
    let mut taken = 0;
    let mut tolerable = 0;
    let mut previous = "";
    for (at, cluster) in rest.grapheme_indices(true) {
        if at > 0 && cluster != " " && !previous.starts_with(opens) && !closes(cluster) {
            tolerable = at;
        }
        let cells = grapheme_cells(cluster);
        if cluster == " " {
            if spaces == Spaces::Keep && taken >= width {
                return at;
            }
        } else if at > 0 && cells > 0 && taken + cells > limit {
            let seen = rest.get(..at + cluster.len()).unwrap_or(rest);
            return [last_break(seen, at), tolerable]
                .into_iter()
                .find(|&end| end > 0)
                .unwrap_or(at);
        }
        taken += cells;
        previous = cluster;
    }
    rest.len()
}

/// The last place up to `at` where the standard allows a break, between clusters and with punctuation on its side (the
/// standard cannot tell that a quotation mark after a space closes); else 0.
fn last_break(text: &str, at: usize) -> usize {
    let breaks: Vec<usize> = linebreaks(text)
        .map(|(offset, _)| offset)
        .take_while(|&offset| offset <= at)
        .collect();
    let stands = |&offset: &usize| {
        let (head, tail) = text.split_at_checked(offset).unwrap_or_default();
        !closes(tail) && !head.chars().next_back().is_some_and(opens) && is_boundary(text, offset)
    };
    breaks.into_iter().rev().find(stands).unwrap_or(0)
}

/// Longer lines are broken anew at every multiple of this many bytes, so that no edit and no drawing has to break all of
/// a pasted megabyte.
const PIECE: usize = 8192;

/// The part of `line` that is broken into rows by itself and holds the cluster at `at`.
pub(crate) fn piece(line: &str, at: usize) -> Range<usize> {
    if line.len() <= PIECE {
        return 0..line.len();
    }
    let at = at.min(line.len() - 1);
    let mut number = at / PIECE;
    let mut start = floor(line, number * PIECE);
    loop {
        number += 1;
        let edge = number * PIECE;
        let end = if edge >= line.len() {
            line.len()
        } else {
            floor(line, edge)
        };
        if end > at || end == line.len() {
            return start..end;
        }
        start = end;
    }
}

/// The rows of one piece of a line, in bytes of the line.
pub(crate) fn piece_rows(line: &str, piece: Range<usize>, width: u16) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = piece.start;
    let mut first = true;
    std::iter::from_fn(move || {
        let rest = line.get(start..piece.end).unwrap_or_default();
        if rest.is_empty() && !std::mem::take(&mut first) {
            return None;
        }
        first = false;
        let row = start..start + row_length(rest, width, Spaces::Keep);
        start = row.end;
        Some(row)
    })
}

/// Whether a text begins with punctuation that may not begin a row.
fn closes(text: &str) -> bool {
    const CLOSING: &str = "，。、；：！？）》〉」』】〕〗］｝”’…％‰℃·～｡､｣,.;:!?)]}%";
    text.starts_with(|c| CLOSING.contains(c))
}

/// Punctuation that may not end a row.
fn opens(c: char) -> bool {
    "（《〈「『【〔〖［｛“‘｢([{￥＃＄".contains(c)
}
