//! The roll call panel: the motion, the votes so far with what they come to, the names that are missing, and everybody who may vote.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        live::panel::{
            Shown,
            check_in::as_attendee,
            roll_call::{answer_of, asked, called, voted_on, will_tie, would_be_counted},
            rows,
        },
        pointer::ScreenSpot,
    },
    domain::{
        id::Id,
        motion::{Counts, Motion, MotionState, Vote, VotingForm},
        people::{Attendee, listed},
    },
};

use super::super::{field, paint, pen::Pen, theme};
use super::panel_view::{self, PanelView};

/// Rows that the missing names may take in a low panel; in a higher one a third of it.
const MISSING_ROWS: u16 = 2;

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: draw_hint,
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let m = pen.m;
    let seen = m.seen(&m.live);
    let Some(motion) = voted_on(&seen) else {
        paint::put(pen.buf, inner, 0, pen.t.panels.roll_call, theme::strong());
        return inner.as_position();
    };
    let title = format!("{} M{}", pen.t.panels.roll_call, motion.number);
    let moved = m
        .ledger
        .records()
        .entries
        .get(motion.entry)
        .map_or("", |entry| entry.text.as_str());
    let above = panel_view::title(pen, inner, &title, motion.put(moved));
    if motion.form == VotingForm::Secret {
        return draw_secret(pen, paint::from_row(inner, above), shown);
    }
    let called = called(&seen);
    let Some(called) = called.as_ref() else {
        return inner.as_position();
    };
    let so_far = tally(pen, motion, called.counts);
    paint::put(pen.buf, inner, above, &so_far, theme::PLAIN);
    let names: Vec<&str> = called
        .missing
        .iter()
        .map(|who| m.ledger.records().name_of(*who))
        .collect();
    let missing = (pen.t.panels.missing)(names.len(), listed(&names));
    let style = if names.is_empty() { theme::dim() } else { theme::wrong() };
    let place = Rect {
        width: inner.width.saturating_sub(1),
        ..paint::from_row(inner, above + 1)
    };
    // Where nobody may vote, nobody has answered.
    let most = if called.entitled.is_empty() {
        0
    } else {
        (area.height / 3).max(MISSING_ROWS)
    };
    let used = paint::put_rows(pen.buf, place, most, &missing, style);
    draw_voters(pen, paint::from_row(area, above + 1 + used), shown)
}

/// A secret ballot: the three numbers.
fn draw_secret(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    let prompt = format!("{} > ", pen.t.panels.numbers);
    let row = paint::top_rows(area, 1);
    let used = paint::put(pen.buf, row, 0, &prompt, theme::accent());
    field::typed_line(pen, paint::from_column(row, used), &shown.field, theme::PLAIN)
}

/// The votes so far, and what they would come to.
fn tally(pen: &Pen, motion: &Motion, counts: Counts) -> String {
    let s = &pen.t.screen;
    let t = &pen.t.panels;
    let votes = format!(
        "{} {} · {} {} · {} {}",
        s.for_, counts.yes, s.against, counts.no, s.abstain, counts.abstain
    );
    let result = would_be_counted(&pen.m.seen(&pen.m.live), motion, counts);
    let base = result.as_ref().and_then(|motion| motion.base);
    match base {
        Some(base) => format!("{votes} · {}", (t.needed)(motion.majority.needed(base), base)),
        None => votes,
    }
}

fn draw_voters(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    let m = pen.m;
    let seen = m.seen(&m.live);
    let found = rows(&seen);
    if found.is_empty() {
        paint::put(
            pen.buf,
            paint::from_column(area, 1),
            0,
            pen.t.panels.nobody_votes,
            theme::wrong(),
        );
        return area.as_position();
    }
    let entitled = called(&seen)
        .as_ref()
        .as_ref()
        .map_or(0, |called| called.entitled.len());
    let at = shown.cursor.at();
    let height = usize::from(area.height);
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, found.len());
    let mut caret = area.as_position();
    for (row, (n, key)) in found.iter().enumerate().skip(top).take(height).enumerate() {
        let Some(who) = as_attendee(key) else { continue };
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        if n == at {
            caret = Position {
                x: area.x,
                y: area.y + row,
            };
        }
        pen.eye.hits.note_row(area, row, ScreenSpot::Row(n));
        draw_voter(pen, area, row, who, (n == at, n >= entitled));
    }
    caret
}

fn draw_voter(pen: &mut Pen, area: Rect, row: u16, who: Id<Attendee>, (chosen, may_not): (bool, bool)) {
    let m = pen.m;
    let answer = answer_of(&m.seen(&m.live), who);
    let mut state = answer.map_or("", |vote| word(pen, vote)).to_owned();
    if may_not {
        state = format!("{state} ({})", pen.t.panels.may_not_vote);
    }
    let style = match answer {
        _ if chosen => theme::chosen(),
        _ if may_not => theme::wrong(),
        Some(_) => theme::PLAIN,
        None => theme::dim(),
    };
    if chosen {
        paint::tint(pen.buf, area, row, style);
    }
    let mark = if chosen { ">" } else { " " };
    let (name, place) = super::check_in::named(pen, who);
    let name = format!("{mark}{name}");
    paint::put_named(pen.buf, area, row, (&name, &place), &state, style);
}

fn word(pen: &Pen, vote: Vote) -> &'static str {
    let s = &pen.t.screen;
    match vote {
        Vote::For => s.for_,
        Vote::Against => s.against,
        Vote::Abstain => s.abstain,
    }
}

/// Draws what the keys do into the row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect, shown: &Shown) {
    let (text, style) = match hint(pen, shown) {
        Ok(text) => (text, theme::PLAIN),
        Err(text) => (text, theme::wrong()),
    };
    super::hint_rows::put_hint(pen, area, &text, style);
}

/// The effect of the keys. `Err` where it is to be looked at first.
fn hint(pen: &Pen, shown: &Shown) -> Result<String, String> {
    let t = &pen.t.panels;
    let m = pen.m;
    let seen = m.seen(&m.live);
    let Some(motion) = voted_on(&seen) else {
        return Err(t.motion_gone.to_owned());
    };
    if m.live.roll_call.is_tied {
        return Err(t.casting_vote.to_owned());
    }
    if motion.form == VotingForm::Secret {
        let counts = crate::capture::voting::roll_call::read_counts(&shown.field.text());
        return Ok(
            match counts.and_then(|counts| would_be_counted(&seen, motion, counts).zip(Some(counts))) {
                Some((result, counts)) => (t.will_count)(result_text(pen, &result, counts)),
                None => t.numbers_only.to_owned(),
            },
        );
    }
    let called = called(&seen);
    let Some(called) = called.as_ref() else {
        return Err(t.motion_gone.to_owned());
    };
    if let Some(counts) = will_tie(&seen) {
        return Err((t.will_tie)(&counts.typed()));
    }
    if called.missing.is_empty() && !called.entitled.is_empty() {
        return Ok(match would_be_counted(&seen, motion, called.counts) {
            Some(result) => (t.will_count)(result_text(pen, &result, called.counts)),
            None => t.vote_keys.to_owned(),
        });
    }
    let name = asked(&seen).map(|who| m.ledger.records().name_of(who).to_owned());
    Ok(match name {
        Some(name) => (t.asked)(name, t.vote_keys.to_owned()),
        None => t.nobody_votes.to_owned(),
    })
}

/// `carried 8:1:2`.
fn result_text(pen: &Pen, result: &Motion, counts: Counts) -> String {
    let state: MotionState = result.state;
    let state = (pen.t.domain.motion_state)(state);
    format!("{state} {}:{}:{}", counts.yes, counts.no, counts.abstain)
}
