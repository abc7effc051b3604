//! How the parts of a date phrase stand together: "due by", a day, its weekday, a time, 前. Knows no words for days.

use chrono::Datelike;

use super::{
    clock, counted, feasts,
    frame::{DateFrame, DayDoubt},
    lengths, links, nth, periods_en, periods_zh, range,
    scan::PhraseCursor,
    sense::{ClockTime, Limit, Sense, SenseSink, When},
    weekday, words, written,
};

/// A reading of a phrase up to a place.
pub(super) struct PhraseReading<'t> {
    pub(super) end: PhraseCursor<'t>,
    pub(super) sense: Sense,
    pub(super) clock: Option<ClockTime>,
    pub(super) limit: Limit,
}

/// Whether a reading may end at a place, behind the 前 or 内 that was read last, if any.
pub(super) type EndsWell<'t, 'a> = dyn Fn(PhraseCursor<'t>, Limit) -> bool + 'a;

/// Keeps the longest reading; of equals the first that is a day.
struct Best<'t, 'a> {
    found: Option<PhraseReading<'t>>,
    ends_well: &'a EndsWell<'t, 'a>,
}

impl<'t> Best<'t, '_> {
    fn weigh(&mut self, found: PhraseReading<'t>, suffix: Limit) {
        let better = self.found.as_ref().is_none_or(|best| {
            found.end.at() > best.end.at()
                || found.end.at() == best.end.at()
                    && best.sense.when == When::Nowhere
                    && found.sense.when != When::Nowhere
        });
        if better && (self.ends_well)(found.end, suffix) {
            self.found = Some(found);
        }
    }
}

const LEADS: &[(&str, Limit)] = &[
    ("due", Limit::None),
    ("on", Limit::None),
    ("at", Limit::None),
    ("in", Limit::None),
    ("by", Limit::By),
    ("until", Limit::By),
    ("till", Limit::By),
    ("no later than", Limit::By),
    ("not later than", Limit::By),
    ("on or before", Limit::By),
    ("on or by", Limit::By),
    ("by or before", Limit::By),
    ("before", Limit::Before),
    ("prior to", Limit::Before),
    ("b4", Limit::Before),
    ("within", Limit::Within),
    ("after", Limit::After),
    ("from", Limit::After),
    ("于", Limit::None),
    ("在", Limit::None),
    ("截至", Limit::By),
    ("截止", Limit::By),
    ("截止到", Limit::By),
    ("截止于", Limit::By),
    ("最迟", Limit::By),
    ("最晚", Limit::By),
    ("不晚于", Limit::By),
    ("不迟于", Limit::By),
    ("自", Limit::After),
    ("从", Limit::After),
];

const SUFFIXES: &[(&str, Limit)] = &[
    ("前", Limit::Before),
    ("之前", Limit::Before),
    ("以前", Limit::Before),
    ("内", Limit::Within),
    ("之内", Limit::Within),
    ("以内", Limit::Within),
    ("止", Limit::By),
    ("为止", Limit::By),
    ("后", Limit::After),
    ("之后", Limit::After),
    ("以后", Limit::After),
    ("起", Limit::After),
    (" latest", Limit::By),
    (" at the latest", Limit::By),
    (" or before", Limit::By),
    (" or earlier", Limit::By),
    (" or sooner", Limit::By),
    (" onwards", Limit::After),
];

/// A part of the day that is said before the day: `first thing on Monday`.
const FIRST_OR_LAST: &[(&str, ())] = &[
    ("first thing", ()),
    ("first thing on", ()),
    ("last thing", ()),
    ("last thing on", ()),
];

/// The longest reading that ends where `ends_well` agrees.
pub(super) fn longest<'t>(
    start: PhraseCursor<'t>,
    frame: &DateFrame<'_>,
    ends_well: &EndsWell<'t, '_>,
) -> Option<PhraseReading<'t>> {
    let mut best = Best { found: None, ends_well };
    let mut here = start.spaces();
    let mut limit = Limit::None;
    for _ in 0..4 {
        begin(here, frame, limit, &mut best);
        let Some((after, lead)) = here.pick(LEADS) else {
            break;
        };
        here = after.sign(':').unwrap_or(after).spaces();
        if lead != Limit::None {
            limit = lead;
        }
    }
    best.found
}

/// Reads a phrase behind its leading words.
fn begin<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, limit: Limit, best: &mut Best<'t, '_>) {
    offer_days(c, frame, &mut |end, sense| {
        continue_day(end, &sense, frame, limit, best);
        range::offer_end(end, &sense, false, frame, &mut |end, last| {
            offer_timed(end, &last, limit, best);
        });
    });
    range::offer(c, frame, &mut |end, last| offer_timed(end, &last, limit, best));
    if let Some((end, clock)) = clock::clock(c) {
        let today = Sense::from(When::Day(frame.now.date()));
        if clock != ClockTime::Open || end.at() - c.at() > 1 {
            finish(end, &today, Some(clock), limit, best);
        }
        if let Some(day) = end.sign(',').unwrap_or(end).gap() {
            let day = day.skip_word("on");
            offer_days(day, frame, &mut |end, sense| {
                finish(end, &sense, Some(clock), limit, best);
            });
        }
    }
    if let Some((after, ())) = c.pick(FIRST_OR_LAST)
        && let Some(day) = after.gap()
    {
        offer_days(day, frame, &mut |end, sense| {
            finish(end, &sense, Some(ClockTime::Open), limit, best);
        });
    }
    if let Some(day) = c.skip_word("the").eat("end of ") {
        let mut close =
            |end: PhraseCursor<'t>, sense: Sense| finish(end, &sense, Some(ClockTime::WorkEnds), limit, best);
        words::offer(day, frame, &mut close);
        weekday::offer(day, frame, &mut close);
    }
}

/// Offers every part of the grammar that can name a day. Between two equal lengths the earlier part is right: 5日内 is a length before it
/// is the 5th.
fn offer_days<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    words::offer(c, frame, out);
    lengths::offer(c, frame, out);
    links::offer(c, out);
    weekday::offer(c, frame, out);
    nth::offer(c, frame, out);
    written::offer(c, frame, out);
    // The largest tables: looked into only when the first sign can begin one of their words.
    match c.peek() {
        Some('a'..='z') => {
            periods_en::offer(c, frame, out);
            range::offer_week_of(c, frame, out);
            feasts::offer_counted(c, frame, out);
            counted::offer(c, frame, out);
        }
        Some('0'..='9') => {
            periods_zh::offer(c, frame, out);
            feasts::offer_counted(c, frame, out);
            counted::offer(c, frame, out);
        }
        Some(_) => periods_zh::offer(c, frame, out),
        None => {}
    }
}

/// Reads what may stand behind a day: its weekday or date once more, then a time.
fn continue_day<'t>(
    end: PhraseCursor<'t>,
    sense: &Sense,
    frame: &DateFrame<'_>,
    limit: Limit,
    best: &mut Best<'t, '_>,
) {
    offer_timed(end, sense, limit, best);
    let mut remark = |end: PhraseCursor<'t>, more: &Sense| {
        if let Some(both) = join(sense, more) {
            offer_timed(end, &both, limit, best);
            range::offer_end(end, &both, false, frame, &mut |end, last| {
                offer_timed(end, &last, limit, best);
            });
        }
    };
    let near = end.spaces();
    if let Some(inside) = near.sign('(') {
        let mut closed = |end: PhraseCursor<'t>, more: Sense| {
            if let Some(end) = end.spaces().sign(')') {
                remark(end, &more);
            }
        };
        weekday_or_date(inside.spaces(), frame, true, &mut closed);
    } else {
        let near = near.sign(',').map_or(near, PhraseCursor::spaces);
        let date_too = sense.weekday.is_some();
        weekday_or_date(near, frame, date_too, &mut |end, more| remark(end, &more));
    }
}

fn weekday_or_date<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, date_too: bool, out: SenseSink<'_, 't>) {
    if let Some((end, day)) = weekday::name(c) {
        out(
            end,
            Sense {
                weekday: Some(day),
                bare_weekday: true,
                ..Sense::from(When::Vague)
            },
        );
    }
    if date_too {
        written::offer(c, frame, out);
    }
}

/// One day said twice: a date and its weekday, or a day by its week and the date once more.
fn join(said: &Sense, again: &Sense) -> Option<Sense> {
    let (date, other) = match (said.weekday, again.weekday) {
        (None, Some(_)) => (said, again),
        (_, None) => (again, said),
        _ => return None,
    };
    let mut both = date.clone();
    both.weekday = other.weekday;
    let matches = |day: chrono::NaiveDate| other.weekday.is_none_or(|w| w == day.weekday());
    both.when = match (date.when, other.when) {
        (When::Day(day), When::Day(a)) if !other.bare_weekday && matches(day) && day != a => When::Either(day, a),
        (When::Day(day), When::Either(a, b)) if matches(day) && day != a && day != b => When::Either(day, a),
        (When::Either(a, b), _) if matches(a) != matches(b) => When::Day(if matches(a) { a } else { b }),
        (When::Day(_) | When::Either(..) | When::Nowhere, _) => date.when,
        _ => return None,
    };
    Some(both)
}

/// A day with and without the time behind it.
fn offer_timed<'t>(end: PhraseCursor<'t>, sense: &Sense, limit: Limit, best: &mut Best<'t, '_>) {
    finish(end, sense, None, limit, best);
    let near = end.spaces();
    let near = near
        .sign(',')
        .or_else(|| near.sign('的'))
        .map_or(near, PhraseCursor::spaces);
    let (time, inner) = match near.pick(&[
        ("at", Limit::None),
        ("by", Limit::By),
        ("before", Limit::Before),
        ("until", Limit::By),
    ]) {
        Some((after, inner)) => (after.spaces(), inner),
        None if near.peek() == Some('t') && near.second().is_some_and(|d| d.is_ascii_digit()) => {
            (near.skip(1), Limit::None)
        }
        None => (near, Limit::None),
    };
    let hour = || {
        let named = matches!(sense.when, When::Day(_)) && sense.weekday.is_none();
        clock::lone_hour(time).filter(|_| named)
    };
    if let Some((after, last)) = clock::span(time) {
        finish(
            after,
            &sense.clone().doubting(DayDoubt::PeriodEnd),
            Some(last),
            limit,
            best,
        );
    }
    let behind = || clock::behind_day(time, !sense.bare_weekday);
    if let Some((after, clock)) = longer(clock::clock(time), behind()).or_else(hour) {
        let limit = if inner == Limit::None { limit } else { inner };
        finish(after, sense, Some(clock), limit, best);
    }
}

/// The reading that comes further; of equals the first.
fn longer<'t, T>(
    one: Option<(PhraseCursor<'t>, T)>,
    two: Option<(PhraseCursor<'t>, T)>,
) -> Option<(PhraseCursor<'t>, T)> {
    match (one, two) {
        (Some(one), Some(two)) => Some(if two.0.at() > one.0.at() { two } else { one }),
        (one, two) => one.or(two),
    }
}

/// A day and a time, with and without 前 and its like behind them.
fn finish<'t>(end: PhraseCursor<'t>, sense: &Sense, clock: Option<ClockTime>, limit: Limit, best: &mut Best<'t, '_>) {
    let found = |end, limit| PhraseReading {
        end,
        sense: sense.clone(),
        clock,
        limit,
    };
    best.weigh(found(end, limit), Limit::None);
    let near = if end.spaces().peek().is_some_and(|c| !c.is_ascii()) {
        end.spaces()
    } else {
        end
    };
    if let Some((after, suffix)) = near.pick(SUFFIXES) {
        best.weigh(found(after, suffix), suffix);
    }
}

/// Whether a date may end here when text follows.
pub(super) fn is_boundary(c: PhraseCursor<'_>, cut: bool) -> bool {
    let Some(next) = c.peek() else { return !cut };
    let inside = c.second().is_some_and(char::is_alphanumeric);
    match next {
        '.' | ':' => !inside,
        '-' | '/' | '+' | '%' | '_' | '\'' | '^' | '$' | '&' | '*' | '=' | '\\' => false,
        _ => !next.is_alphanumeric(),
    }
}
