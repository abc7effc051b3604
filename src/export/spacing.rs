//! The measures of a plan of seats on paper: equal seats, one size of letters, names in one line or two. Lengths are twentieths of a point.

use super::{
    chart::{Chart, ChartCell, ChartPage, Fixture},
    document::{Block, Document, Layout},
    face::ems,
    paper::paper,
    run::Run,
};
use crate::domain::text::cjk_columns;

/// How wide the column with the numbers of rows is: 17 mm.
const LABEL: usize = 964;
/// A seat is no narrower than 6 mm and no wider than 34 mm.
const SMALLEST_SEAT: usize = 340;
const WIDEST: usize = 1928;
/// Room for the borders of a chart and for a row that is higher than the others: 10 mm.
const SPARE: usize = 567;
/// How high a line of the title is, and a line of text in official and in other documents.
const TITLE_LINE: usize = 640;
/// Half a character of it.
const TITLE_COLUMN: usize = 220;
const OFFICIAL_LINE: usize = 579;
const PROSE_LINE: usize = 340;
/// Letters in half points: never larger than 16 pt, never smaller than 7 pt.
const LARGEST: usize = 32;
const SMALLEST: usize = 14;
/// The letters of a single name that is much longer than the others.
const LEAST: usize = 10;
/// One seat in so many may have a longer name than the letters are measured by.
const FEW: usize = 20;

/// The measures of a chart on paper, the same for all its sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ChartMeasure {
    pub(super) label: usize,
    pub(super) seat: usize,
    /// How high a row of seats is.
    pub(super) high: usize,
    /// The letters of names, in half points.
    pub(super) letter: usize,
    /// Whether it goes on a sheet of its own: under the facts it would be cut in two.
    pub(super) apart: bool,
}

impl ChartMeasure {
    /// Whether the longest name may be wider than a seat in the smallest letters: it is broken then, and no seat grows.
    pub(super) const fn is_tight(self) -> bool {
        self.letter == SMALLEST
    }

    /// The letters of one seat, in half points: a name that is longer than most has smaller ones, so that no seat grows.
    pub(super) fn letter_of(self, cell: &ChartCell) -> usize {
        if cell.fixture != Fixture::Seat || cell.lines.is_empty() {
            return self.letter;
        }
        let lines = lines_of(cell);
        let in_height = self.high.saturating_sub(40) / (12 * lines);
        self.letter.min(fit(cell, self.seat)).min(in_height).max(LEAST)
    }
}

/// How high the title and the facts above a chart are: its first sheet has to stand on the page with them.
fn above(document: &Document, room: usize) -> usize {
    let line = match document.layout {
        Layout::Official => OFFICIAL_LINE,
        Layout::Prose | Layout::Ruled => PROSE_LINE,
    };
    let title = (cjk_columns(document.title.text()) * TITLE_COLUMN).div_ceil(room.max(1));
    let lines = document
        .blocks
        .iter()
        .take_while(|block| !matches!(block, Block::Seats(_)))
        .map(|block| match block {
            Block::Definitions(rows) | Block::Signatures(rows) => rows.len(),
            Block::List(points) => points.len(),
            Block::Closing(lines) => lines.len() + 2,
            Block::Table(grid) => grid.rows.len() + 1,
            Block::Heading { .. }
            | Block::AnnexTitle(_)
            | Block::Paragraph(_)
            | Block::Address(_)
            | Block::Notice(_) => 1,
            Block::Seats(_) | Block::Cards(_) | Block::Imprint(_) | Block::PageBreak => 0,
        })
        .sum::<usize>();
    title * TITLE_LINE + (lines + 1) * line
}

/// The letters in which the longest line of a seat is as wide as the seat.
fn fit(cell: &ChartCell, seat: usize) -> usize {
    let longest = cell.lines.iter().map(|line| ems(line.text())).max().unwrap_or(0);
    seat.saturating_sub(110) * 10 / longest.max(300)
}

/// How many lines stand in a seat, with its number.
fn lines_of(cell: &ChartCell) -> usize {
    (cell.lines.len() + usize::from(!cell.tag.text().is_empty())).max(1)
}

/// Equal seats in the room that is there, and one size of letters: that of the longest name.
pub(super) fn measure(chart: &Chart, document: &Document) -> ChartMeasure {
    let paper = paper(document);
    let (room, line) = (paper.measure(), OFFICIAL_LINE);
    let titled = chart.pages.iter().any(|page| !page.title.text().is_empty());
    let taken = above(document, room) + SPARE + if titled { 2 * line } else { 0 };
    let depth = paper.depth().saturating_sub(taken);
    let label = if chart.pages.iter().any(|page| page.labelled) {
        LABEL
    } else {
        0
    };
    let columns = chart.pages.iter().map(ChartPage::seat_columns).max().unwrap_or(1);
    let seat = (room.saturating_sub(label) / columns).clamp(SMALLEST_SEAT, WIDEST);
    let seats = || chart.pages.iter().flat_map(ChartPage::seats);
    let mut fits: Vec<usize> = seats().map(|cell| fit(cell, seat)).collect();
    fits.sort_unstable();
    let letter = fits.get(fits.len() / FEW).map_or(LARGEST, |letter| *letter);
    let mut counts: Vec<usize> = seats().map(lines_of).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let usual = counts.get(counts.len() / FEW).map_or(1, |lines| *lines);
    // Names in two lines are no exception, whatever their number.
    let most_lines = usual.max(counts.first().map_or(1, |most| (*most).min(2)));
    let rows = chart.pages.iter().map(|page| page.rows).max().unwrap_or(1).max(1);
    let letter = letter.min(depth / (rows * most_lines * 12)).clamp(SMALLEST, LARGEST);
    let apart = rows * most_lines * letter * 12 > depth;
    let depth = if apart {
        paper.depth().saturating_sub(SPARE + if titled { 2 * line } else { 0 })
    } else {
        depth
    };
    // Two lines and the space above and below; less where the rows would not go on one sheet.
    let wanted = most_lines * letter * 13 + 160;
    let most = depth / rows;
    let high = wanted.min(most.max(most_lines * letter * 12));
    ChartMeasure {
        label,
        seat,
        high,
        letter,
        apart,
    }
}

/// A name as it stands in a seat: in two lines from five characters on, broken at the dot or the blank.
pub(super) fn name_lines(name: &str) -> Vec<Run> {
    const ONE_LINE: usize = 4;
    const THREE_LINES: usize = 12;
    let letters = name.chars().filter(|c| !c.is_whitespace()).count();
    if letters >= THREE_LINES && name.matches('·').count() == 2 {
        return name.split_inclusive('·').map(Run::plain).collect();
    }
    let is_latin = name.chars().all(|c| c < '\u{2e80}');
    if letters <= if is_latin { 2 * ONE_LINE } else { ONE_LINE } {
        return vec![Run::plain(name)];
    }
    let breaks = name.char_indices().filter(|(_, c)| *c == '·' || c.is_whitespace());
    let ends = breaks.map(|(at, c)| at + c.len_utf8());
    // Where no sign parts it, a name in Chinese letters is parted in the middle; others stay whole.
    let halves = name.char_indices().nth(letters.div_ceil(2)).map(|(at, _)| at);
    let longest = |at: &usize| {
        name.split_at_checked(*at)
            .map_or(usize::MAX, |(a, b)| ems(a.trim()).max(ems(b.trim())))
    };
    let at = ends.min_by_key(longest).or(if is_latin { None } else { halves });
    match at.and_then(|at| name.split_at_checked(at)) {
        Some((first, second)) if !second.trim().is_empty() => vec![Run::plain(first.trim()), Run::plain(second.trim())],
        _ => vec![Run::plain(name)],
    }
}
