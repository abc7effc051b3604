//! More of a date phrase behind what is understood of it: a time, a year, a word that turns it. Knows not what it means.

use super::{frame::DateFrame, phrase, scan::PhraseCursor};

/// Words that are hardly the text of a task behind a date: they make another day of it, or an event on it.
const WORDS: &[(&str, ())] = &[
    ("of", ()),
    ("next", ()),
    ("last", ()),
    ("after", ()),
    ("before", ()),
    ("from", ()),
    ("ago", ()),
    ("later", ()),
    ("month", ()),
    ("months", ()),
    ("year", ()),
    ("years", ()),
    ("weeks", ()),
    ("day", ()),
    ("days", ()),
    ("fortnight", ()),
    ("quarter", ()),
    ("half", ()),
    ("past", ()),
    ("midnight", ()),
    ("noon", ()),
    ("am", ()),
    ("pm", ()),
    ("or so", ()),
    ("ish", ()),
    ("at the", ()),
    ("meeting", ()),
    ("meetings", ()),
    ("session", ()),
    ("sitting", ()),
    ("council", ()),
    ("committee", ()),
    ("conference", ()),
    ("assembly", ()),
    ("agm", ()),
    ("例会", ()),
    ("会议", ()),
    ("全会", ()),
];

/// Where the phrase ends that goes on behind a date; `None` = what follows is text.
pub(super) fn end<'t>(date: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<PhraseCursor<'t>> {
    let mut last = None;
    let mut here = date;
    while let Some(next) = piece(here, frame) {
        last = Some(next);
        here = next;
    }
    last
}

/// The next piece that belongs to the date.
fn piece<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<PhraseCursor<'t>> {
    let here = c.spaces();
    let here = here.sign(',').map_or(here, PhraseCursor::spaces);
    let start = here.sign('\'').unwrap_or(here);
    if start.peek().is_some_and(|d| d.is_ascii_digit()) {
        return figures(start);
    }
    if here.at() == c.at() {
        return None;
    }
    if let Some((after, ())) = here.pick(WORDS) {
        return Some(after);
    }
    phrase::longest(here, frame, &|end, _| phrase::is_boundary(end, false)).map(|found| found.end)
}

/// Figures behind a date are a year or a time, unless they count the word behind them (`3 copies`, 3份).
fn figures(c: PhraseCursor<'_>) -> Option<PhraseCursor<'_>> {
    let mut end = c;
    while let Some(sign) = end.peek() {
        let goes_on = matches!(sign, '.' | ':' | '/' | '-') && end.second().is_some_and(|next| next.is_ascii_digit());
        if !sign.is_ascii_alphanumeric() && !goes_on {
            break;
        }
        end = end.skip(1);
    }
    let behind = end.spaces();
    let dated = "月日号年点时".chars().any(|sign| end.peek() == Some(sign));
    let counted = behind
        .peek()
        .is_some_and(|n| n.is_alphabetic() || matches!(n, '€' | '£' | '%'));
    let turned = behind.pick(WORDS).is_some();
    (dated || !counted || turned).then_some(end)
}
