//! Rows for reading and rows for editing.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a helper that panics fails its test"
)]

use huiwu::app::text::{Spaces, row_length};
use huiwu::ui::{
    width::cells,
    wrap::{count_rows, wrap},
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::width::graphemes;

fn rows(text: &str, width: u16) -> Vec<&str> {
    wrap(text, width).collect()
}

#[test]
fn no_row_begins_with_closing_punctuation() {
    assert_eq!(rows("会议纪要，由秘书起草。", 8), ["会议纪", "要，由秘", "书起草。"]);
    assert_eq!(rows("（一）《办法》。", 8), ["（一）", "《办", "法》。"]);
    assert_eq!(rows("会议纪）》。", 6), ["会议", "纪）》", "。"]);
}

#[test]
fn words_stay_whole_where_they_fit_and_spaces_hang() {
    assert_eq!(rows("the budget was approved", 10), ["the budget", "was", "approved"]);
    assert_eq!(rows("预算budget已批准", 8), ["预算", "budget已", "批准"]);
    assert_eq!(rows("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    assert_eq!(rows("ab    cd", 3), ["ab", "cd"]);
}

#[test]
fn line_breaks_begin_rows() {
    assert_eq!(rows("", 5), [""]);
    assert_eq!(rows("a\n\nb\n", 5), ["a", "", "b", ""]);
}

#[test]
fn a_character_wider_than_the_row_has_its_own() {
    assert_eq!(rows("会a议", 1), ["会", "a", "议"]);
    assert_eq!(rows("会a", 0), ["会", "a"]);
    assert_eq!(rows("👨‍👩‍👧👨‍👩‍👧", 1), ["👨‍👩‍👧", "👨‍👩‍👧"]);
}

#[test]
fn counting_stops_at_the_limit() {
    assert_eq!(count_rows("会议纪要", 2, 3), 3);
    assert_eq!(count_rows("会议纪要", 2, 9), 4);
}

fn breaks_are_tolerable(row: &str, next: &str) -> bool {
    const CLOSING: &str = "，。）》”…：、.)";
    const OPENING: &str = "（《“(";
    // A zero-width space is a break that somebody asked for.
    if row.trim_end_matches(' ').ends_with('\u{200b}') {
        return true;
    }
    let clusters: Vec<&str> = row.graphemes(true).chain(next.graphemes(true).take(1)).collect();
    let bad = |pair: &[&str]| {
        pair[1] == " " || pair[1].starts_with(|c| CLOSING.contains(c)) || pair[0].starts_with(|c| OPENING.contains(c))
    };
    let last = clusters.len().saturating_sub(2);
    !clusters.get(last..).is_some_and(|pair| pair.len() == 2 && bad(pair)) || clusters[..=last].windows(2).all(bad)
}

/// A row without the spaces that hang behind its edge, and without what takes no cell there.
fn without_hanging(row: &str) -> &str {
    let hangs = |cluster: &&str| *cluster == " " || cells(cluster) == 0;
    let hanging: usize = row.graphemes(true).rev().take_while(hangs).map(str::len).sum();
    &row[..row.len() - hanging]
}

fn joined_rows(text: &str, width: u16, spaces: Spaces) -> Vec<&str> {
    let mut rows = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (row, below) = rest.split_at(row_length(rest, width, spaces));
        assert!(!row.is_empty(), "a row of nothing in {text:?}");
        rows.push(row);
        rest = below;
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn rows_join_to_the_text_and_fit(text in graphemes(), width in 1_u16..20) {
        for spaces in [Spaces::Hang, Spaces::Keep] {
            let rows = joined_rows(&text, width, spaces);
            prop_assert_eq!(rows.concat(), text.as_str());
            for row in rows {
                let seen = if spaces == Spaces::Hang { without_hanging(row) } else { row };
                let drawn = seen.graphemes(true).filter(|cluster| cells(cluster) > 0).count();
                prop_assert!(cells(seen) <= usize::from(width) || drawn == 1, "{:?} at {}", row, width);
            }
        }
    }

    #[test]
    fn rows_end_between_clusters(text in graphemes(), width in 1_u16..20) {
        let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for row in joined_rows(&text, width, Spaces::Keep) {
            at += row.len();
            prop_assert!(boundaries.contains(&at));
        }
    }

    #[test]
    fn punctuation_keeps_its_side_where_that_can_be(text in graphemes(), width in 1_u16..20) {
        // The standard does not see that a lone sound mark joins the character before it.
        let text = text.replace('ﾟ', "");
        let rows = joined_rows(&text, width, Spaces::Hang);
        for pair in rows.windows(2) {
            prop_assert!(breaks_are_tolerable(pair[0], pair[1]), "{:?} at {}", rows, width);
        }
    }
}
