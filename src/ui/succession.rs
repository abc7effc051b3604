//! The list of what comes over into the next meeting of a series: every row with what it becomes, and why.

use ratatui::layout::{Position, Rect};

use crate::{
    app::succession::SuccessionList,
    domain::{
        clean::clean_text,
        succession::{
            Carried, Carry, ItemWhy, Succession, Way,
            numbers::{Period, begins_anew, begins_with_year},
        },
        time::Stamp,
    },
    words::Strings,
};

use super::{list, paint, pen::Pen, theme};

/// Draws the list; the cursor is at the chosen row.
pub fn draw(pen: &mut Pen, area: Rect, shown: &SuccessionList) -> Option<Position> {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let t = pen.t;
    let s = &t.succession;
    let plan = &shown.plan;
    paint::put(pen.buf, inner, 0, &heading(t, plan), theme::accent());
    paint::put(pen.buf, inner, 1, &sum(t, plan), theme::dim());
    let warned = [there(t, plan), over(t, plan, pen.m.shared.now).to_owned()];
    paint::put(pen.buf, inner, 2, &warned.concat(), theme::wrong());
    let columns = [
        list::left(s.col_taken, 6),
        list::left(s.col_what, 20),
        list::left(s.col_detail, 0),
        list::left(s.col_why, 28),
    ];
    let at = shown.cursor.at();
    let place = paint::from_row(area, 3);
    let seen = list::around(plan.rows.iter(), at, place).map(|row| cells(t, plan, row));
    let table = list::TablePlace::new(place, &columns, (list::LEAST_SHARE, true), seen)
        .for_chosen(plan.rows.get(at).map(|row| cells(t, plan, row).to_vec()));
    let height = table.height();
    let top = paint::keep_in_view(&mut pen.eye.roster, at, height, plan.rows.len());
    let mut rows = plan.rows.iter().skip(top).map(|row| list::ListRow {
        cells: cells(t, plan, row).to_vec(),
        marked: false,
        dim: row.left_out,
    });
    let place = list::draw(
        pen,
        &table,
        list::List {
            rows: &mut rows,
            all: plan.rows.len(),
            chosen: Some(at),
            top,
        },
    );
    place.or(Some(Position { x: area.x, y: area.y }))
}

/// From which meeting the new one is made.
pub fn heading(t: &Strings, plan: &Succession) -> String {
    let title = clean_text(&plan.last.title);
    let day = plan.last.zone.ymd(plan.last.start);
    match plan.way {
        Way::Next => (t.succession.next)(&title, &day),
        Way::Duplicate => (t.succession.duplicate)(&title, &day),
    }
}

/// The meeting of the series that follows the last one already; empty where there is none.
pub fn there(t: &Strings, plan: &Succession) -> String {
    let there = plan.there.as_ref();
    there.map_or_else(String::new, |next| {
        (t.succession.there)(&next.zone.ymd_hm(next.start), &clean_text(&next.title))
    })
}

/// Says that the new meeting would begin at a time that is over.
fn over(t: &Strings, plan: &Succession, now: Stamp) -> &'static str {
    if plan.start() < now {
        t.succession.start_over
    } else {
        ""
    }
}

/// How much comes over.
pub fn sum(t: &Strings, plan: &Succession) -> String {
    let counts = plan.counts();
    (t.succession.counts)(counts.people, counts.items, counts.matters)
}

/// Whether a row comes over, its kind, what it becomes, and why.
pub fn cells(t: &Strings, plan: &Succession, row: &Carry) -> [String; 4] {
    let s = &t.succession;
    let (what, detail, why) = described(t, plan, &row.what);
    let taken = if row.left_out { s.no } else { s.yes };
    [
        taken.to_owned(),
        what.to_owned(),
        clean_text(&detail).into_owned(),
        why.to_owned(),
    ]
}

fn described(t: &Strings, plan: &Succession, what: &Carried) -> (&'static str, String, &'static str) {
    let s = &t.succession;
    let last = &plan.last;
    let of_year = |plan: &Succession| {
        let days = (last.zone.date(last.start), last.zone.date(plan.start()));
        if begins_with_year(&last.title, last.number, days.0, days.1) {
            s.begins_anew
        } else {
            s.goes_on
        }
    };
    let counted = |last: &str, next: &str| {
        if begins_anew(last, next) {
            s.begins_anew
        } else {
            s.goes_on
        }
    };
    match what {
        Carried::Title(title) if *title == last.title => (s.title, title.clone(), s.as_last),
        Carried::Title(title) => (s.title, title.clone(), of_year(plan)),
        Carried::Start(start, period) => {
            let why = match period {
                Some(Period::Week) => s.week,
                Some(Period::Fortnight) => s.fortnight,
                Some(Period::Month) => s.month,
                None if *start == last.start => s.as_last,
                None => "",
            };
            (s.start, last.zone.ymd_hm(*start), why)
        }
        Carried::ToldStart(start, line) => {
            let detail = format!("{} · {line}", last.zone.ymd_hm(*start));
            (s.start, detail, s.told)
        }
        Carried::Number(number) => (s.number, number.to_string(), of_year(plan)),
        Carried::Issue(issue) => (s.issue, issue.clone(), counted(&last.issue, issue)),
        Carried::FirstMinute(first) => (s.first_minute, first.clone(), counted(&last.first_minute, first)),
        Carried::Place(place) => (s.place, place.clone(), s.as_last),
        Carried::Body(body) => (s.body, body.clone(), s.as_last),
        Carried::Purpose(purpose) => (s.purpose, purpose.clone(), s.as_last),
        Carried::People(category, n) => {
            let category = (t.domain.category)(*category);
            (s.people, format!("{category} {n}"), s.reply_open)
        }
        Carried::Item {
            title,
            why: ItemWhy::Deferred,
            ..
        } => (s.deferred, title.clone(), (s.item_why)(ItemWhy::Deferred)),
        Carried::Item { title, why, .. } => (s.item, title.clone(), (s.item_why)(*why)),
        Carried::Matters(title) => (s.item, title.clone(), s.heads),
        Carried::Action(title) => (s.action, title.clone(), s.still_open),
        Carried::Checklist(n) => (s.checklist, n.to_string(), s.open_again),
        Carried::NotNeeded(n) => (s.checklist, n.to_string(), s.not_needed),
        Carried::Deliverables(n) => (s.deliverables, n.to_string(), s.review_anew),
        Carried::Equipment(n) => (s.equipment, n.to_string(), s.tested_anew),
        Carried::Duties(n) => (s.duties, n.to_string(), s.as_last),
        Carried::Seats(n) => (s.seats, n.to_string(), s.not_frozen),
        Carried::Notice => (s.notice, String::new(), s.not_sent),
        Carried::Budget(n) => (s.budget, (s.amounts)(*n), s.as_last),
        Carried::Imprint => (s.imprint, String::new(), s.no_copy),
    }
}
