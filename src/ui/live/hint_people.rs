//! The people of a line in the hint: who comes in, who is excused and why, who holds an office, and the names to choose from.

use ratatui::layout::Rect;

use crate::{
    app::live::hint::Completion,
    domain::{
        id::Id,
        people::{Attendee, listed},
    },
    line::reading::{Comer, Op, People},
    words::Lang,
};

use super::super::{paint, pen::Pen, theme, width};

/// Names with the digits that choose them, in as many rows as they need, and behind them what Enter makes of the line without a choice, where
/// there is room.
pub(super) fn draw_names(pen: &mut Pen, area: Rect, completion: &Completion, becomes: Option<&str>) {
    let mut row = 0;
    let mut used = paint::put(pen.buf, area, 0, pen.t.screen.tab_completes, theme::dim()) + 1;
    for (n, offer) in completion.names.iter().enumerate() {
        let unit = if offer.unit.is_empty() {
            String::new()
        } else {
            match pen.t.lang {
                Lang::En => format!("({})", offer.unit),
                Lang::Zh => format!("（{}）", offer.unit),
            }
        };
        let text = format!("{} {}{unit}", n + 1, offer.name);
        let style = if n == 0 { theme::accent() } else { theme::PLAIN };
        if usize::from(used) + width::cells(&text) > usize::from(area.width) && row + 1 < area.height {
            (row, used) = (row + 1, 0);
        }
        used += paint::put(pen.buf, paint::from_column(area, used), row, &text, style) + 2;
    }
    let Some(becomes) = becomes else { return };
    let left = paint::from_column(area, used);
    if width::cells(becomes) <= usize::from(left.width) {
        paint::put_right(pen.buf, left, row, becomes, theme::PLAIN);
    } else {
        paint::put_rows(
            pen.buf,
            paint::from_row(area, row + 1),
            area.height,
            becomes,
            theme::PLAIN,
        );
    }
}

/// Says that those named are in the chair, take the minutes or sent regrets; or that they no longer do.
pub(super) fn role_text(pen: &Pen, list: People, op: Op, (names, count): (&str, usize)) -> String {
    let s = &pen.t.screen;
    let role = match list {
        People::Chair => s.chair,
        People::Scribe => s.scribe,
        People::Regrets => s.on_leave,
        People::Present => pen.t.arrive(count),
    };
    if op == Op::Remove {
        format!("{names} {} {role}", s.no_longer)
    } else {
        format!("{names} {role}")
    }
}

/// Those who are excused, or only absent, each with the reason.
pub(super) fn excuse_text(
    pen: &Pen,
    people: &[(Id<Attendee>, String)],
    others: &[(String, String)],
    absent: bool,
) -> String {
    let s = &pen.t.screen;
    let told = |name: String, reason: &str| match reason {
        "" => name,
        reason => format!("{name}{}", (pen.t.export.bracket)(reason)),
    };
    let known = people
        .iter()
        .map(|(who, reason)| told(pen.m.ledger.records().name_apart(*who), reason));
    let unknown = others.iter().map(|(name, reason)| told(name.clone(), reason));
    let who: Vec<String> = known.chain(unknown).collect();
    let who: Vec<&str> = who.iter().map(String::as_str).collect();
    format!("{} {}", listed(&who), if absent { s.not_arrived } else { s.on_leave })
}

/// Those who come of whom some are on no list, or come in somebody's place.
pub(super) fn comers_text(pen: &Pen, people: &[Comer]) -> String {
    let told: Vec<String> = people.iter().map(|comer| comer_text(pen, comer)).collect();
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    listed(&told)
}

/// Somebody who comes and is on no list, or comes in somebody's place; in what capacity, and for whom.
fn comer_text(pen: &Pen, comer: &Comer) -> String {
    let records = pen.m.ledger.records();
    let mut notes = Vec::new();
    let name = match comer.who {
        Some(who) => records.name_apart(who),
        None => {
            notes.push(pen.t.screen.new_on_list.to_owned());
            notes.push((pen.t.domain.category)(comer.category).to_owned());
            comer.name.clone()
        }
    };
    notes.extend(
        comer
            .instead_of
            .map(|who| (pen.t.export.replaces)(&records.name_apart(who))),
    );
    let notes = notes.join(pen.t.export.comma);
    if notes.is_empty() {
        name
    } else {
        format!("{name}{}", (pen.t.export.bracket)(&notes))
    }
}
