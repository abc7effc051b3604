//! Steps inside one line of text: by grapheme cluster and by word. Offsets are bytes; every answer is a grapheme boundary.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::domain::text::is_han;

/// Han characters in one word step. Most Chinese words have two, and without a dictionary a whole clause would go at once.
const HAN_STEP: usize = 2;

/// The class of characters that a word step keeps together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Class {
    Space,
    Han,
    Kana,
    Word,
    Mark,
}

impl Class {
    /// The class of a character; clusters count by their first.
    pub(crate) fn of(c: char) -> Self {
        match c {
            _ if c.is_whitespace() => Self::Space,
            // Radicals and the repetition mark stand among Han characters in words.
            '\u{2e80}'..='\u{2fdf}' | '々' => Self::Han,
            c if is_han(c) => Self::Han,
            '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' => Self::Kana,
            '_' => Self::Word,
            _ if c.is_alphanumeric() => Self::Word,
            _ => Self::Mark,
        }
    }

    fn of_cluster(cluster: &str) -> Self {
        cluster.chars().next().map_or(Self::Space, Self::of)
    }
}

/// The largest grapheme boundary that is not after `at`.
pub fn floor(line: &str, at: usize) -> usize {
    let mut at = at.min(line.len());
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    if is_boundary(line, at) {
        at
    } else {
        before(line, at).unwrap_or(0)
    }
}

/// The smallest grapheme boundary that is not before `at`.
pub(crate) fn ceil(line: &str, at: usize) -> usize {
    let low = floor(line, at);
    if low < at {
        after(line, low).unwrap_or(line.len())
    } else {
        low
    }
}

/// Whether `at` lies between two clusters.
pub(crate) fn is_boundary(line: &str, at: usize) -> bool {
    GraphemeCursor::new(at, line.len(), true)
        .is_boundary(line, 0)
        .unwrap_or(true)
}

/// The boundary before `at`; `None` at the start.
pub fn before(line: &str, at: usize) -> Option<usize> {
    GraphemeCursor::new(at, line.len(), true)
        .prev_boundary(line, 0)
        .ok()
        .flatten()
}

/// The boundary after `at`; `None` at the end.
pub(crate) fn after(line: &str, at: usize) -> Option<usize> {
    GraphemeCursor::new(at, line.len(), true)
        .next_boundary(line, 0)
        .ok()
        .flatten()
}

/// Where a word step to the left ends: over spaces, then over one run of a class, at most two Han characters.
pub(crate) fn word_before(line: &str, at: usize) -> usize {
    let head = line.get(..at).unwrap_or(line);
    head.len() - word_length(head.graphemes(true).rev())
}

/// Where a word step to the right ends: over one run of a class, then over spaces.
pub(crate) fn word_after(line: &str, at: usize) -> usize {
    let tail = line.get(at..).unwrap_or_default();
    let word = run_length(tail.graphemes(true));
    let spaces = tail.get(word..).unwrap_or_default();
    let spaces: usize = spaces
        .graphemes(true)
        .take_while(|g| Class::of_cluster(g) == Class::Space)
        .map(str::len)
        .sum();
    at + word + spaces
}

/// Bytes of leading spaces and the run after them.
fn word_length<'a>(mut clusters: impl Iterator<Item = &'a str> + Clone) -> usize {
    let mut length = 0;
    loop {
        let rest = clusters.clone();
        match clusters.next() {
            Some(cluster) if Class::of_cluster(cluster) == Class::Space => length += cluster.len(),
            Some(_) => return length + run_length(rest),
            None => return length,
        }
    }
}

/// Bytes of the run of one class that the clusters begin with.
fn run_length<'a>(clusters: impl Iterator<Item = &'a str>) -> usize {
    let mut clusters = clusters.peekable();
    let Some(class) = clusters.peek().map(|cluster| Class::of_cluster(cluster)) else {
        return 0;
    };
    let limit = if class == Class::Han { HAN_STEP } else { usize::MAX };
    clusters
        .take_while(|cluster| Class::of_cluster(cluster) == class)
        .take(limit)
        .map(str::len)
        .sum()
}
