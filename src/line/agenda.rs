//! Reads an agenda that was pasted or imported as text: numbered lists of both languages, or a table with a heading. Knows no meeting;
//! every line is either an item or named with the reason why not.

mod bare_figures;
mod bracket_mark;
mod columns;
mod consent;
mod depths;
mod details;
mod figures;
mod given_names;
mod item;
mod kinds;
mod lengths;
mod letter;
mod markdown;
mod marker;
mod outline;
mod presenter;
mod printed;
mod subject;
mod tail;
mod times;

pub use given_names::sure_presenter;
pub use item::AgendaTextItem;
pub use presenter::{perhaps_presenter, split_presenter};
pub use subject::is_same_subject;

use chrono::NaiveTime;

use consent::ConsentBlock;
use depths::ItemDepths;
use markdown::PlainLine;
use marker::{LineStart, MarkHabit};
use printed::PrintedLine;

/// Why a line is no item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rejection {
    /// The heading of the list or of the table.
    Heading,
    /// A number, a time or a name without a title.
    NoTitle,
    /// Longer than a title can be.
    TooLong,
    /// Neither numbered nor marked, though other lines are.
    NotAnItem,
    /// Part of the mail around the agenda: its head, a greeting, its end, the name of the sender.
    Letter,
    /// A break between items.
    Break,
}

/// A line that is no item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Counted from 1.
    pub line: usize,
    pub text: String,
    pub why: Rejection,
}

/// A text, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaText {
    pub items: Vec<AgendaTextItem>,
    pub rejected: Vec<Rejected>,
    /// How many lines belong to the item above them, or are rules of a printed page.
    pub joined: usize,
}

/// Longer titles are whole pages that were pasted by mistake.
const TITLE_CHARS: usize = 4000;
/// Deeper lists than this are flattened.
const DEEPEST: u8 = 8;

/// Reads a whole text. Empty lines are left out.
pub fn read_agenda(text: &str) -> AgendaText {
    let (printed, joined) = printed::lines(text);
    let lines: Vec<(usize, &str)> = printed.iter().map(|line| (line.line, line.text.as_str())).collect();
    let mut read = AgendaText {
        joined,
        ..AgendaText::default()
    };
    match columns::find_table(&lines) {
        Some((above, table, rows)) if !is_list_around(above, rows) => {
            for &(line, text) in above {
                read.reject(line, text, Rejection::Heading);
            }
            let mut figures = Vec::new();
            let base = rows
                .iter()
                .filter_map(|(_, text)| table.indent(text))
                .min()
                .unwrap_or(0);
            for &(line, text) in rows {
                let (item, figure) = table.row(text, line, base);
                let before = read.items.len();
                read.keep(item, text);
                if read.items.len() > before {
                    figures.push(figure);
                }
            }
            read.drop_counted(&figures);
        }
        _ => read_list(&printed, &mut read),
    }
    read
}

/// Whether headings with numbers stand around a table: then they are the items, and the table belongs to one of them.
fn is_list_around(above: &[(usize, &str)], rows: &[(usize, &str)]) -> bool {
    let lines = above.iter().chain(rows).map(|(_, line)| markdown::plain(line));
    let headings: Vec<PlainLine> = lines.filter(|line| line.level().is_some()).collect();
    let habit = MarkHabit::of(headings.iter().map(|line| line.text.as_str()));
    let numbered = |line: &&PlainLine| marker::read(&line.text, habit).figure.is_some();
    headings.iter().filter(numbered).count() >= 2
}

fn read_list(lines: &[PrintedLine], read: &mut AgendaText) {
    let plain: Vec<PlainLine> = lines.iter().map(|line| markdown::plain(&line.text)).collect();
    let habit = MarkHabit::of(plain.iter().map(|line| line.text.as_str()));
    let starts: Vec<LineStart> = plain.iter().map(|line| marker::read(&line.text, habit)).collect();
    let styled = is_styled(&plain, &starts);
    let highest = plain.iter().filter_map(PlainLine::level).min().unwrap_or(0);
    let mut with_mark = plain.iter().zip(&starts).filter(|(_, start)| start.mark.is_some());
    let numbered = with_mark.find_map(|(line, _)| line.level());
    let marked = starts.iter().any(|start| start.mark.is_some());
    let mut consent = ConsentBlock::default();
    let mut depths = ItemDepths::of(habit);
    let mut figures = Vec::new();
    let mut clocks = Vec::new();
    let mut ended = false;
    let signed = signature(lines, &starts);
    for (at, ((printed, plain), start)) in lines.iter().zip(&plain).zip(&starts).enumerate() {
        let (line, text) = (printed.line, printed.text.as_str());
        if signed == Some(at) {
            read.reject(line, text, Rejection::Letter);
            continue;
        }
        let unmarked =
            start.mark.is_none() && start.clock.is_none() && start.minutes.is_none() && plain.level().is_none();
        ended |= unmarked && !read.items.is_empty() && letter::is_end(text);
        if unmarked && (ended || printed::is_sum(text) || read.items.is_empty() && letter::is_above(text)) {
            read.reject(line, text, Rejection::Letter);
            continue;
        }
        if start.mark.is_none() && printed::is_consent_heading(&plain.text) {
            consent.open();
            read.reject(line, text, Rejection::Heading);
            continue;
        }
        let agreed = consent.holds(printed, plain, start);
        if is_heading(start.text) && read.items.is_empty() {
            read.reject(line, text, Rejection::Heading);
            continue;
        }
        // `## Any other business` behind `## 1. Welcome`, `## 2. Roof`
        let beside = !read.items.is_empty() && plain.level().is_some() && plain.level() == numbered;
        if styled.is_some_and(|style| !style.fits(plain, start)) && !beside && !agreed {
            read.reject(line, text, read.beside_items(plain.level().is_some()));
            continue;
        }
        let mut item = details::read(start.text, line);
        // A length says that a line is an item, where the numbers were forgotten.
        let timed = start.clock.is_some() || start.minutes.is_some() || item.minutes.is_some();
        if marked && start.mark.is_none() && !timed && styled.is_none() {
            let heads = is_title_of_list(text) || plain.level().is_some();
            read.reject(line, text, read.beside_items(heads));
            continue;
        }
        if matches!(start.mark, None | Some(marker::OutlineMark::Bullet(_))) && letter::is_break(&item.title) {
            clocks.extend(start.clock.map(|clock| (read.items.len(), None, clock)));
            read.reject(line, text, Rejection::Break);
            continue;
        }
        let mut start = *start;
        // The list under the heading of the consent block stands beside the headings.
        if let Some(level) = plain.level().or(numbered.filter(|_| agreed)) {
            start.indent += usize::from(level.saturating_sub(highest)) * 2;
        }
        item.minutes = item.minutes.or(start.minutes);
        item.consent = agreed;
        item.depth = depths.place(&start);
        start.number.clone_into(&mut item.number);
        if let (0, Some(letter)) = (item.depth, start.letter()) {
            item.number = letter.to_string();
        }
        let before = read.items.len();
        read.keep(item, text);
        if read.items.len() > before {
            figures.push(start.figure);
            let begins = start.clock.or(read.items.last().and_then(|item| item.clock));
            clocks.extend(begins.map(|clock| (before, Some(before), clock)));
        }
    }
    read.drop_counted(&figures);
    read.take_lengths(&clocks);
}

/// The place of the line by which the sender signs, whose initial stands as the mark of an item does: `A. Tully, Clerk`.
fn signature(lines: &[PrintedLine], starts: &[LineStart]) -> Option<usize> {
    let at = starts.iter().rposition(|start| start.mark.is_some())?;
    let start = starts.get(at).filter(|start| start.letter().is_some())?;
    let before = starts.get(..at)?.iter().rev().find(|start| start.mark.is_some())?;
    let counts_on = start.mark == before.mark && start.figure == before.figure.map(|figure| figure + 1);
    (!counts_on && letter::is_signature(&lines.get(at)?.text)).then_some(at)
}

/// A time of day before a line: how many items stand above it, which of them it is, and the time.
type ClockLine = (usize, Option<usize>, NaiveTime);

/// No item is planned for longer, in minutes.
const LONGEST_ITEM: i64 = 240;

/// Lines that stand out are the items, where there are several: then lists between them are papers or notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StandingOut {
    /// Those with a number.
    Numbered,
    /// All headings.
    Headings,
}

impl StandingOut {
    fn fits(self, line: &PlainLine, start: &LineStart) -> bool {
        match self {
            Self::Numbered => line.stands_out() && start.mark.is_some(),
            Self::Headings => line.level().is_some(),
        }
    }
}

fn is_styled(plain: &[PlainLine], starts: &[LineStart]) -> Option<StandingOut> {
    let numbered = plain
        .iter()
        .zip(starts)
        .filter(|(line, start)| {
            line.stands_out()
                && start
                    .mark
                    .is_some_and(|mark| !matches!(mark, marker::OutlineMark::Bullet(_)))
        })
        .count();
    if numbered >= 2 {
        return Some(StandingOut::Numbered);
    }
    let headings = plain.iter().filter(|line| line.level().is_some()).count();
    let lists = starts.iter().any(|start| start.mark.is_some());
    (headings >= 2 && !lists).then_some(StandingOut::Headings)
}

impl AgendaText {
    /// Why a line among items is none: above them it may head them.
    const fn beside_items(&self, heads: bool) -> Rejection {
        if heads && self.items.is_empty() {
            Rejection::Heading
        } else {
            Rejection::NotAnItem
        }
    }

    fn reject(&mut self, line: usize, text: &str, why: Rejection) {
        self.rejected.push(Rejected {
            line,
            text: text.trim().to_owned(),
            why,
        });
    }

    /// Keeps an item that has a title of a fit length, one step deeper than the one before at most.
    fn keep(&mut self, mut item: AgendaTextItem, text: &str) {
        if item.title.is_empty() {
            return self.reject(item.line, text, Rejection::NoTitle);
        }
        if item.title.chars().count() > TITLE_CHARS {
            return self.reject(item.line, text, Rejection::TooLong);
        }
        let deepest = self.items.last().map_or(0, |last| last.depth.saturating_add(1));
        item.depth = item.depth.min(deepest).min(DEEPEST);
        self.items.push(item);
    }
}

impl AgendaText {
    /// An item that begins at one time lasts until the next one, where nothing but its own sub-items stands between.
    fn take_lengths(&mut self, clocks: &[ClockLine]) {
        for (one, next) in clocks.iter().zip(clocks.iter().skip(1)) {
            let Some(at) = one.1 else { continue };
            let between = self.items.get(at + 1..next.0).unwrap_or_default();
            let depth = self.items.get(at).map_or(0, |item| item.depth);
            let own = between.iter().all(|item| item.depth > depth);
            let length = (next.2 - one.2).num_minutes();
            // 11:45, 12:15, 1:00: the half of the day is not always said.
            let length = if length < 0 { length + 12 * 60 } else { length };
            let minutes = u32::try_from(length)
                .ok()
                .filter(|_| own && (1..=LONGEST_ITEM).contains(&length));
            if let Some(item) = self.items.get_mut(at) {
                item.minutes = item.minutes.or(minutes);
            }
        }
    }

    /// Numbers that only count the items from one are none of their own.
    fn drop_counted(&mut self, figures: &[Option<u32>]) {
        let top = || self.items.iter().zip(figures).filter(|(item, _)| item.depth == 0);
        let counted = top().zip(1..).all(|((_, figure), n)| *figure == Some(n));
        let some = top().any(|(item, _)| item.number.is_empty());
        // `25/112` is the number of an item wherever it stands, and so is the letter by which people call it.
        let of_year = top().any(|(item, _)| item.number.contains('/'));
        if !counted && (!some || of_year) {
            return;
        }
        let is_letter = |number: &str| number.starts_with(|c: char| c.is_ascii_uppercase()) && number.len() == 1;
        let lettered = counted && top().all(|(item, _)| is_letter(&item.number));
        for item in &mut self.items {
            if !lettered || item.depth > 0 {
                item.number.clear();
            }
            item.counted = counted;
        }
    }
}

/// A line above the items that names the list or the meeting; any other line may be an item whose number was forgotten.
fn is_title_of_list(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']).to_lowercase();
    ["议程", "议题", "会", "会议", "agenda", "meeting", "items"]
        .iter()
        .any(|end| text.ends_with(end))
}

/// `议程`, `会议议程：`, `Agenda`.
fn is_heading(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']);
    [
        "议程",
        "会议议程",
        "议题",
        "会议议题",
        "议题清单",
        "agenda",
        "items",
        "topics",
    ]
    .iter()
    .any(|heading| heading.eq_ignore_ascii_case(text))
}
