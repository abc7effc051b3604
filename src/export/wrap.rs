//! Breaking text into lines by display width, with the rules for Chinese punctuation (UAX #14). Knows no document.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::text;

/// How wide text is, and how strictly lines keep to the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ruler {
    pub(super) width: usize,
    /// Signs of doubtful width count two columns, as they are printed among Chinese text.
    pub(super) wide: bool,
    /// Whether a word that does not fit is cut; if not, it stands out (addresses stay whole).
    pub(super) hard: bool,
}

impl Ruler {
    /// Columns that a text takes.
    pub(super) fn measure(self, text: &str) -> usize {
        if self.wide {
            text::cjk_columns(text)
        } else {
            text::paper_cells(text)
        }
    }

    /// Breaks a text into lines: the first may take `first` columns less than the width, the others `rest` less.
    pub(super) fn wrap(self, text: &str, first: usize, rest: usize) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        // Pieces meet where a line may break, so their widths add up.
        let mut used = 0;
        for (piece, must_break) in pieces(text) {
            let wanted = self.measure(piece.trim_end());
            if !line.is_empty() && used + wanted > self.room(&lines, first, rest) {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                used = 0;
            }
            let room = self.room(&lines, first, rest);
            if self.hard && wanted > room {
                self.cut(
                    piece,
                    (room, self.width.saturating_sub(rest).max(2)),
                    &mut line,
                    &mut lines,
                );
                used = self.measure(&line);
            } else {
                line.push_str(piece);
                used += wanted + self.measure(piece.strip_prefix(piece.trim_end()).unwrap_or_default());
            }
            if must_break {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                used = 0;
            }
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        lines
    }

    /// Columns for the text of the next line.
    fn room(self, lines: &[String], first: usize, rest: usize) -> usize {
        self.width
            .saturating_sub(if lines.is_empty() { first } else { rest })
            .max(2)
    }

    /// Cuts a piece that is longer than a line: `rooms` are the columns of its first line and of the others.
    fn cut(self, piece: &str, rooms: (usize, usize), line: &mut String, lines: &mut Vec<String>) {
        let (mut room, others) = rooms;
        let mut used = self.measure(line);
        for grapheme in piece.graphemes(true) {
            let wanted = self.measure(grapheme);
            if used > 0 && used + wanted > room {
                lines.push(std::mem::take(line).trim_end().to_owned());
                (room, used) = (others, 0);
            }
            line.push_str(grapheme);
            used += wanted;
        }
    }
}

/// The parts of a text that may not be broken, each with whether a line ends after it.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut done = 0;
    for (at, opportunity) in linebreaks(text) {
        let Some((piece, after)) = rest.split_at_checked(at - done) else {
            continue;
        };
        let newline = piece.ends_with('\n');
        let end = after.is_empty();
        if !end && opportunity == BreakOpportunity::Allowed && !may_break(piece, after) {
            continue;
        }
        pieces.push((piece.trim_end_matches('\n'), newline));
        rest = after;
        done = at;
    }
    pieces
}

/// The parts of a text that a table keeps whole: those of [`pieces`], with what a dash joins: `09:00–10:30`.
pub(super) fn whole_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for (piece, _) in pieces(text) {
        match words.last_mut() {
            Some(word) if word.ends_with('–') => word.push_str(piece),
            _ => words.push(piece.to_owned()),
        }
    }
    words
}

/// Between narrow signs lines break at spaces only, so that an address stays whole.
fn may_break(before: &str, after: &str) -> bool {
    let last = before.chars().next_back();
    let next = after.chars().next();
    last.is_none_or(|c| c.is_whitespace() || !c.is_ascii()) || next.is_none_or(|c| !c.is_ascii())
}
