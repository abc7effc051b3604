//! The check-in panel: counts, the field with what it asks for, the list, and in the row under the caret what Enter does.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        live::panel::{
            Shown,
            check_in::{Asks, CATEGORIES, Meant, as_attendee, late_by, meant, must_verify},
            rows,
        },
        pointer::ScreenSpot,
    },
    capture::presence::stranger::Stranger,
    domain::{
        id::Id,
        people::{Attendee, Category, Reply},
    },
};

use super::panel_view::{self, PanelView};
use super::{
    super::{field, paint, pen::Pen, theme, width},
    people,
};

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: draw_hint,
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let t = &pen.t.panels;
    let counts = counts(pen);
    let used = panel_view::title(pen, inner, t.check_in, &counts);
    let caret = draw_field(pen, paint::top_rows(paint::from_row(inner, used), 1), shown);
    let mut below = paint::from_row(area, used + 1);
    let lost = &pen.m.live.check_in.not_found;
    if !lost.is_empty() {
        let newest: Vec<&str> = lost.iter().rev().map(String::as_str).collect();
        let text = (t.not_found)(newest.join(" · "));
        paint::put(pen.buf, paint::from_column(below, 1), 0, &text, theme::wrong());
        below = paint::from_row(below, 1);
    }
    match &pen.m.live.check_in.asks {
        Asks::Category(_) => draw_categories(pen, below),
        Asks::Who | Asks::StandIn(_) => draw_people(pen, below, shown),
        Asks::Reason(_) | Asks::Member(_) | Asks::Credential(_) | Asks::Refusal(_) => {}
    }
    caret
}

/// Quorum and numbers of the room.
pub(super) fn counts(pen: &Pen) -> String {
    let head = pen.m.live.view.head;
    let counts = people::counts(pen.t, &head);
    let quorum = head.quorum.map(|needed| {
        let sign = if head.has_quorum() {
            pen.t.screen.quorum_yes
        } else {
            pen.t.screen.quorum_no
        };
        format!("{} {}/{needed} {sign}  ", pen.t.screen.quorum, head.members_present)
    });
    let reported = pen.m.ledger.records().attendees.iter();
    let reported = reported.filter(|row| row.reported.is_some()).count();
    let reported = if reported > 0 {
        format!(" · {}", (pen.t.beside.reported)(reported))
    } else {
        String::new()
    };
    let sitting = pen.m.ledger.records().sitting();
    let sitting = if sitting > 1 {
        format!("{} · ", (pen.t.beside.sitting)(sitting))
    } else {
        String::new()
    };
    format!("{}{sitting}{counts}{reported}", quorum.unwrap_or_default())
}

/// The question and the text that answers it.
pub(super) fn draw_field(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    let t = &pen.t.panels;
    let name = |id: &Id<Attendee>| pen.m.ledger.records().name_of(*id).to_owned();
    let question = match &pen.m.live.check_in.asks {
        Asks::Who => match pen.m.live.check_in.way {
            Some(way) => format!("{} [{}]", t.who, (pen.t.domain.attending)(way)),
            None => t.who.to_owned(),
        },
        Asks::Reason(who) => (t.reason_of)(name(who)),
        Asks::StandIn(whom) => (t.in_place_of)(name(whom)),
        Asks::Category(stranger) => (t.category_of)(stranger.name.clone()),
        Asks::Member(stranger) => (t.makes_member)(stranger.name.clone()),
        Asks::Credential(who) => (t.credential_of)(name(who)),
        Asks::Refusal(who) => (t.refusal_of)(name(who)),
    };
    let question = format!("{} > ", width::cut(&question, usize::from(area.width) * 2 / 3));
    let used = paint::put(pen.buf, area, 0, &question, theme::accent());
    let style = if shown.selected { theme::chosen() } else { theme::PLAIN };
    field::typed_line(pen, paint::from_column(area, used), &shown.field, style)
}

/// The capacities in which a stranger may come, each with its digit.
pub(super) fn draw_categories(pen: &mut Pen, area: Rect) {
    for (n, category) in CATEGORIES.iter().enumerate() {
        let vote = if *category == Category::Member {
            format!(" ({})", pen.t.panels.has_vote)
        } else {
            String::new()
        };
        let text = format!("{} {}{vote}", n + 1, (pen.t.domain.category)(*category));
        let row = u16::try_from(n).unwrap_or(u16::MAX);
        paint::put(pen.buf, paint::from_column(area, 1), row, &text, theme::PLAIN);
    }
}

/// Says why the list shows nobody.
pub(super) fn draw_nobody(pen: &mut Pen, area: Rect) {
    let why = if pen.m.ledger.records().attendees.is_empty() {
        pen.t.panels.empty_list
    } else {
        pen.t.panels.nobody_fits
    };
    paint::put(pen.buf, paint::from_column(area, 1), 0, why, theme::dim());
}

fn draw_people(pen: &mut Pen, area: Rect, shown: &Shown) {
    let m = pen.m;
    let found = rows(&m.seen(&m.live));
    if found.is_empty() {
        return draw_nobody(pen, area);
    }
    let marked = shown.moved || !shown.field.is_empty();
    let at = shown.cursor.at();
    let height = usize::from(area.height);
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, found.len());
    let ids = found.iter().enumerate().skip(top).take(height);
    for (row, (n, id)) in ids.enumerate() {
        let Some(attendee) = as_attendee(id).and_then(|id| m.ledger.records().attendees.get(id)) else {
            continue;
        };
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        pen.eye.hits.note_row(area, row, ScreenSpot::Row(n));
        draw_person(pen, area, row, attendee, marked && n == at);
    }
}

fn draw_person(pen: &mut Pen, area: Rect, row: u16, attendee: &Attendee, chosen: bool) {
    let (state, style) = people::state_of(pen, attendee);
    let mut state = vec![state];
    if attendee.reply == Reply::Substituted && !pen.m.ledger.records().is_present(attendee.id) {
        state.insert(0, pen.t.panels.represented.to_owned());
    }
    state.extend(remarks(pen, attendee));
    let state = state.join(" · ");
    let style = if chosen { theme::chosen() } else { style };
    if chosen {
        paint::tint(pen.buf, area, row, style);
    }
    let mark = if chosen { ">" } else { " " };
    let (name, place) = named(pen, attendee.id);
    let name = format!("{mark}{name}");
    paint::put_named(pen.buf, area, row, (&name, &place), &state, style);
}

/// The rest of what the door knows of somebody: reported, identity seen, turned away.
pub(super) fn remarks(pen: &Pen, attendee: &Attendee) -> Vec<String> {
    let t = &pen.t.panels;
    let mut list = Vec::new();
    if let Some(at) = attendee
        .reported
        .filter(|_| !pen.m.ledger.records().is_present(attendee.id))
    {
        list.push((pen.t.beside.reported_at)(&pen.m.shown_zone().hm(at)));
    }
    if !attendee.verified_by.is_empty() || !attendee.credential.is_empty() {
        list.push(t.verified.to_owned());
    }
    if !attendee.refused.is_empty() {
        list.push(format!("{}{}{}", t.refused, pen.t.export.colon, attendee.refused));
    }
    list
}

/// Name, unit and post: people of one name are told apart.
pub(super) fn called(pen: &Pen, id: Id<Attendee>) -> String {
    let (name, place) = named(pen, id);
    name + &place
}

/// The name, and behind it unit and post.
pub(super) fn named(pen: &Pen, id: Id<Attendee>) -> (String, String) {
    let records = pen.m.ledger.records();
    let Some(person) = records.person_of(id) else {
        return (String::new(), String::new());
    };
    let unit = records.unit_of(person).map_or("", |unit| unit.name.as_str());
    let place: Vec<&str> = [unit, person.post.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let space = if place.is_empty() { "" } else { "  " };
    (person.name.clone(), format!("{space}{}", place.join(" · ")))
}

/// Draws what Enter does into the row under the capture line.
pub(super) fn draw_hint(pen: &mut Pen, area: Rect, shown: &Shown) {
    let (text, style) = match would(pen, shown) {
        Ok(text) => (text, theme::PLAIN),
        Err(text) => (text, theme::wrong()),
    };
    super::hint_rows::put_hint(pen, area, &text, style);
}

/// The effect of Enter. `Err` where it is to be looked at first.
fn would(pen: &Pen, shown: &Shown) -> Result<String, String> {
    let t = &pen.t.panels;
    let m = pen.m;
    let records = m.ledger.records();
    let seen = m.seen(&m.live);
    let at = m.shown_zone().hm(m.shared.now);
    let name = |id: Id<Attendee>| records.name_of(id).to_owned();
    match &m.live.check_in.asks {
        Asks::Who => match meant(&seen) {
            Meant::Nothing => Ok(t.type_first.to_owned()),
            Meant::Nobody(typed) => Err((t.will_not_find)(typed)),
            Meant::Likely(who) => Err((t.will_ask)(called(pen, who))),
            Meant::Person(who) => Ok(will_come(pen, who, at)),
        },
        Asks::Reason(who) if records.is_present(*who) && !records.only_signs_in() => Ok((t.will_leave)(name(*who), at)),
        Asks::Reason(who) if records.is_present(*who) && shown.field.text().trim().is_empty() => {
            Ok((t.will_unsign)(name(*who)))
        }
        Asks::Reason(who) => Ok((t.will_excuse)(name(*who))),
        Asks::StandIn(whom) => match meant(&seen) {
            Meant::Nothing => Ok((t.in_place_of)(name(*whom))),
            Meant::Person(who) => Ok((t.will_stand_in)(called(pen, who), name(*whom))),
            Meant::Likely(who) => Err((t.will_ask)(called(pen, who))),
            Meant::Nobody(typed) => {
                let who = Stranger::read(&typed).map_or(typed, |stranger| stranger.name);
                Ok((t.will_stand_in_new)(who, name(*whom)))
            }
        },
        Asks::Category(stranger) => Ok((t.category_of)(stranger.name.clone())),
        Asks::Member(stranger) => Err((t.makes_member)(stranger.name.clone())),
        Asks::Credential(who) if shown.field.is_empty() => Ok((t.credential_of)(name(*who))),
        Asks::Credential(who) => Ok((t.will_verify)(name(*who))),
        Asks::Refusal(who) if shown.field.is_empty() => Ok((t.refusal_of)(name(*who))),
        Asks::Refusal(who) => Ok((t.will_refuse)(name(*who))),
    }
}

/// Somebody comes in: when, whether that is late, and whether it was expected.
fn will_come(pen: &Pen, who: Id<Attendee>, at: String) -> String {
    let t = &pen.t.panels;
    let m = pen.m;
    let records = m.ledger.records();
    if must_verify(&m.seen(&m.live), who) {
        return (t.credential_of)(called(pen, who));
    }
    if let Some(stay) = records.open_stay(who) {
        return (t.is_here)(called(pen, who), m.shown_zone().hm(stay.from));
    }
    if records.stays(who).next().is_some() {
        return (t.will_come_back)(called(pen, who), at);
    }
    let mut text = (t.will_sign_in)(called(pen, who), at);
    if records.attendees.get(who).is_some_and(|row| row.reply.is_absence()) {
        text.push_str(" · ");
        text.push_str(t.though_away);
    }
    if let Some(minutes) = late_by(&m.seen(&m.live), m.shared.now) {
        text.push_str(" · ");
        text.push_str(&(t.late_by)(minutes));
    }
    text
}
