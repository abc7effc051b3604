//! The width of each column of a table on paper: one model for Word and for HTML (docs/rules.md §tables). Lengths are twentieths of a point.
//!
//! A column is never narrower than its longest word, or four Chinese characters, and the margins of its cells; room to sign is 30 mm.
//! The rest goes to those that need it: short columns first, so that none of them wraps beside an empty one.

use unicode_width::UnicodeWidthChar;

use super::{
    document::{Grid, Holds, Run},
    face::ems,
    wrap::whole_words,
};
use crate::domain::text::is_han;

/// Room to sign: 30 mm.
const SIGNATURE: usize = 1701;
/// Chinese characters that stay beside one another.
const TOGETHER: usize = 4;
/// Narrow letters of the widest fonts that may take the place of those that are named, in hundredths of ours: in cells, and bold in heads.
const WIDER: usize = 112;
const WIDER_BOLD: usize = 124;
/// The space that word processors leave between Chinese characters and narrow letters, in hundredths of a letter.
const BESIDE_HAN: usize = 25;
/// The part of a cell that the lines of a table and rounding take.
const SLACK: usize = 30;
/// The columns are as wide as this many hundredths of their cells want to be; a few long ones are broken instead.
const MOST_CELLS: usize = 90;
/// A table of text is turned rather than set on more lines than these.
const MOST_LINES: usize = 4;
/// A name that takes more of the table than one part in so many is broken at its blanks.
const LONG_NAME: usize = 5;

/// The letters of a table, and how far it goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letterset {
    /// How wide the table is.
    pub(super) room: usize,
    /// How high its letters are.
    pub(super) letter: usize,
    /// The margins of a cell at both sides together.
    pub(super) margins: usize,
}

impl Letterset {
    /// How long a text is in a cell.
    fn long(self, text: &str) -> usize {
        self.in_letters(text, WIDER)
    }

    /// How long a text is in the head of a column.
    fn bold(self, text: &str) -> usize {
        self.in_letters(text, WIDER_BOLD)
    }

    fn in_letters(self, text: &str, wider: usize) -> usize {
        let mut hundredths = 0;
        let mut before = None;
        for c in text.chars() {
            let wide = c.width() == Some(2);
            hundredths += ems(c.encode_utf8(&mut [0; 4])) * if wide { 100 } else { wider };
            let meets =
                |was: char| is_han(was) && c.is_alphanumeric() && !wide || is_han(c) && was.is_ascii_alphanumeric();
            if before.is_some_and(meets) {
                hundredths += BESIDE_HAN * 100;
            }
            before = Some(c);
        }
        (hundredths * self.letter).div_ceil(10_000)
    }
}

/// How wide each column is; together the whole room.
pub(super) fn widths(grid: &Grid, set: Letterset) -> Vec<usize> {
    let columns = grid.columns.len();
    if columns == 0 {
        return Vec::new();
    }
    let mut widths = least(grid, set);
    shrink(&mut widths, grid, set);
    let used: usize = widths.iter().sum();
    let mut rest = set.room.saturating_sub(used);
    if is_blank(grid) {
        even(&mut widths, rest);
        return widths;
    }
    let wanted = wanted(grid, set);
    let mut needs: Vec<usize> = wanted
        .iter()
        .zip(&widths)
        .map(|(want, has)| want.saturating_sub(*has))
        .collect();
    // A column that needs less than an even share gets all of it, which leaves more to the others.
    loop {
        let open = needs.iter().filter(|need| **need > 0).count();
        let even = rest.checked_div(open).unwrap_or(0);
        let Some(n) = needs.iter().position(|need| *need > 0 && *need <= even) else {
            break;
        };
        if let (Some(width), Some(need)) = (widths.get_mut(n), needs.get_mut(n)) {
            rest = rest.saturating_sub(*need);
            *width += std::mem::take(need);
        }
    }
    // The rest goes by need; if no column needs any, the columns of text grow as they are.
    let mut weights = needs;
    if weights.iter().all(|need| *need == 0) {
        let grows = |n: usize| matches!(grid.held(n), Holds::Text | Holds::Name | Holds::Signature);
        let some = (0..columns).any(grows);
        weights = widths
            .iter()
            .enumerate()
            .map(|(n, width)| if grows(n) || !some { *width } else { 0 })
            .collect();
    }
    let total = weights.iter().sum::<usize>().max(1);
    for (width, weight) in widths.iter_mut().zip(&weights) {
        *width += rest * weight / total;
    }
    let used: usize = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = (*widest + set.room).saturating_sub(used).max(1);
    }
    widths
}

/// The least room that a table needs without breaking a word.
pub(super) fn least_room(grid: &Grid, set: Letterset) -> usize {
    least(grid, set).iter().sum()
}

/// Whether most cells of some column would stand on more lines than a reader likes.
pub(super) fn is_cramped(grid: &Grid, set: Letterset) -> bool {
    let inner = |width: usize| width.saturating_sub(set.margins + SLACK);
    let each = wanted(grid, set).into_iter().zip(widths(grid, set));
    each.enumerate()
        .any(|(n, (wanted, has))| grid.held(n) == Holds::Text && inner(wanted) > MOST_LINES * inner(has))
}

/// A name in Chinese letters that is longer than its column, on a line a part: elsewhere it would be broken between any two characters.
pub(super) fn parted_name(run: &Run, width: usize, set: Letterset) -> Option<Run> {
    let room = width.saturating_sub(set.margins);
    let name = run.text();
    if !name.contains('·') || !name.contains(is_han) || set.long(name) <= room {
        return None;
    }
    let mut lines: Vec<String> = Vec::new();
    for part in name.split_inclusive('·') {
        match lines.last_mut() {
            Some(line) if set.long(line) + set.long(part) <= room => line.push_str(part),
            _ => lines.push(part.to_owned()),
        }
    }
    let lines = Run::plain(lines.join("\n"));
    Some(if run.is_strong() { lines.made_strong() } else { lines })
}

/// Whether it is a slip to be filled in by hand: nothing stands under its heads.
fn is_blank(grid: &Grid) -> bool {
    grid.tall && !grid.rows.is_empty() && grid.rows.iter().flatten().all(|run| run.text().is_empty())
}

/// Gives what is left to the narrowest columns: nobody writes on the width of a word.
fn even(widths: &mut [usize], mut rest: usize) {
    const STEP: usize = 10;
    while rest > 0 {
        let step = rest.min(STEP);
        let Some(narrowest) = widths.iter_mut().min() else {
            return;
        };
        *narrowest += step;
        rest -= step;
    }
}

fn least(grid: &Grid, set: Letterset) -> Vec<usize> {
    // A single address must not starve the other columns: longer words are broken.
    let most = set.room * 2 / 5;
    let each = grid.columns.iter().enumerate().map(|(n, title)| {
        let holds = grid.held(n);
        let cells = grid.column(n).map(|run| cell(run, holds, set)).max().unwrap_or(0);
        let least = cells.max(head(title, set)).min(most);
        let least = if holds == Holds::Signature {
            least.max(SIGNATURE)
        } else {
            least
        };
        least + set.margins + SLACK
    });
    each.collect()
}

/// How narrow a cell may be.
fn cell(run: &Run, holds: Holds, set: Letterset) -> usize {
    let lines = run.text().lines();
    match holds {
        // Bold figures are wider: a sum would be broken between two of them.
        Holds::Whole | Holds::Amount | Holds::Count if run.is_strong() => {
            lines.map(|line| set.bold(line)).max().unwrap_or(0)
        }
        Holds::Whole | Holds::Amount | Holds::Count => lines.map(|line| set.long(line)).max().unwrap_or(0),
        Holds::Name => lines.map(|line| name(line, set)).max().unwrap_or(0),
        Holds::Text | Holds::Signature if run.is_unbroken() => lines.map(|line| name(line, set)).max().unwrap_or(0),
        Holds::Text | Holds::Signature => lines.map(|line| word(line, set)).max().unwrap_or(0),
    }
}

/// The part of a name that stays whole: all of it, of a long one the longest word.
fn name(line: &str, set: Letterset) -> usize {
    let whole = set.long(line);
    if whole <= set.room / LONG_NAME {
        return whole;
    }
    let parts = line
        .split_inclusive([' ', '·', '-'])
        .map(|part| set.long(part.trim_end()));
    parts.max().unwrap_or(whole)
}

/// How long a word is; one that takes much of the table may be broken behind its hyphens.
fn long_word(word: &str, set: Letterset) -> usize {
    let whole = set.long(word);
    if whole <= set.room / LONG_NAME {
        return whole;
    }
    word.split_inclusive('-')
        .map(|part| set.long(part))
        .max()
        .unwrap_or(whole)
}

/// The longest word of a head; a head of few Chinese characters stays whole.
fn head(title: &str, set: Letterset) -> usize {
    let longest = whole_words(title).iter().map(|word| set.bold(word.trim())).max();
    longest.unwrap_or(0).max(word(title, set))
}

/// The longest part of a line that stays whole: a word, or four characters of Chinese text.
fn word(line: &str, set: Letterset) -> usize {
    let longest = whole_words(line).iter().map(|word| long_word(word.trim(), set)).max();
    let together = if line.chars().any(is_han) {
        set.long(line.trim()).min(TOGETHER * set.letter)
    } else {
        0
    };
    longest.unwrap_or(0).max(together)
}

/// How wide the columns would be if of most cells none were broken.
fn wanted(grid: &Grid, set: Letterset) -> Vec<usize> {
    let each = grid.columns.iter().enumerate().map(|(n, title)| {
        let lines = grid.column(n).flat_map(|run| run.text().lines());
        let mut lengths: Vec<usize> = lines.map(|line| set.long(line)).filter(|long| *long > 0).collect();
        lengths.sort_unstable();
        let longest = lengths.get(lengths.len().saturating_sub(1) * MOST_CELLS / 100);
        longest.copied().unwrap_or(0).max(set.bold(title)) + set.margins + SLACK
    });
    each.collect()
}

/// Takes from the widest columns until all fit: those of text first, then any.
fn shrink(widths: &mut [usize], grid: &Grid, set: Letterset) {
    const STEP: usize = 20;
    let floor = TOGETHER * set.letter + set.margins;
    for (only_text, floor) in [(true, floor), (false, set.margins + set.letter)] {
        while widths.iter().sum::<usize>() > set.room {
            let gives = |n: usize| !only_text || grid.held(n) == Holds::Text;
            let widest = widths
                .iter_mut()
                .enumerate()
                .filter(|(n, width)| gives(*n) && **width > floor)
                .max_by_key(|(_, width)| **width);
            let Some((_, width)) = widest else { break };
            *width = width.saturating_sub(STEP);
        }
    }
}
