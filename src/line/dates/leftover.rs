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
    ("approx", ()),
    ("approximately", ()),
    ("provisional", ()),
    ("provisionally", ()),
    ("tentative", ()),
    ("tentatively", ()),
    ("sharp", ()),
    ("prompt", ()),
    ("promptly", ()),
    ("first thing", ()),
    ("last thing", ()),
    ("or thereabouts", ()),
    ("hour", ()),
    ("hours", ()),
    ("inst", ()),
    ("inst.", ()),
    ("ult", ()),
    ("ult.", ()),
    ("prox", ()),
    ("prox.", ()),
    ("暂定", ()),
    ("左右", ()),
    ("前后", ()),
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

/// Words between a date and a time or another date that belongs to it.
const JOINTS: &[(&str, ())] = &[
    ("at", ()),
    ("by", ()),
    ("before", ()),
    ("until", ()),
    ("till", ()),
    ("to", ()),
    ("around", ()),
    ("about", ()),
    ("-", ()),
    ("..", ()),
    ("...", ()),
    ("至", ()),
    ("到", ()),
];

/// Words in brackets by which a date is not settled: 12月10日（暂定）.
const OPEN: &[(&str, ())] = &[
    ("暂定", ()),
    ("待定", ()),
    ("拟", ()),
    ("拟定", ()),
    ("初定", ()),
    ("左右", ()),
    ("前后", ()),
    ("约", ()),
    ("大约", ()),
    ("预计", ()),
    ("待确认", ()),
    ("tbc", ()),
    ("tba", ()),
    ("provisional", ()),
    ("provisionally", ()),
    ("tentative", ()),
    ("approx", ()),
    ("to be confirmed", ()),
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
    if let Some((end, ())) = here.sign('(').and_then(|inside| inside.spaces().pick(OPEN)) {
        return end.spaces().sign(')');
    }
    // `Friday at 3`, `2pm to 4pm`, `2026-12-10..2026-12-12`
    if let Some((after, ())) = here.pick(JOINTS)
        && let Some(figure) = Some(after.spaces()).filter(|c| c.peek().is_some_and(|d| d.is_ascii_digit()))
    {
        let day = phrase::longest(figure, frame, &|end, _| phrase::is_boundary(end, false));
        return day.map(|found| found.end).or_else(|| figures(figure));
    }
    if let Some(place) = here.eat("at the") {
        return Some(clause_end(place));
    }
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

/// Where a clause ends: before the next sign that parts, or sets something else.
fn clause_end(c: PhraseCursor<'_>) -> PhraseCursor<'_> {
    let mut end = c;
    while let Some(sign) = end.peek() {
        if matches!(sign, ',' | ';' | '(' | ')' | '@' | '~' | '[' | ']' | '，' | '；' | '。') {
            break;
        }
        end = end.skip(1);
    }
    end
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
    // `2pm to 4pm`
    let goes_on = || {
        let next = behind.pick(JOINTS).map(|(after, ())| after.spaces());
        next.is_some_and(|c| c.peek().is_some_and(|d| d.is_ascii_digit()))
    };
    let turned = behind.pick(WORDS).is_some() || goes_on();
    // `Dec 10日`: the sign goes with its figures.
    let end = if dated { end.skip(1) } else { end };
    (dated || !counted || turned).then_some(end)
}
