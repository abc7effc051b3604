//! The posts panel: who stands where, since when, who relieves them, and what was handed over.

use ratatui::layout::{Position, Rect};

use crate::{
    app::live::panel::{
        Shown,
        posts::{chosen, relief},
    },
    domain::{queries::posts::post_name, staffing::DutyPost},
};

use super::panel_view::PanelView;
use super::{
    super::{pen::Pen, theme},
    sheet::{self, PanelRow, PanelSheet},
};

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: |pen, area, _| draw_hint(pen, area),
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    let t = &pen.t.beside;
    let records = pen.m.ledger.records();
    let zone = pen.m.shown_zone();
    let rows = records.duty_posts.iter().map(|post| row_of(pen, post)).collect();
    let all = records.manned_posts().count();
    let mut foot = Vec::new();
    if let Ok(post) = chosen(&pen.m.seen(&pen.m.live)) {
        let about = [&post.desk, &post.phone, &post.hours, &post.standard].map(|text| text.trim());
        let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
        foot.push((about.join(" · "), theme::dim()));
        for shift in records.shifts_of(post.id) {
            let to = shift.to.map(|to| zone.hm(to)).unwrap_or_default();
            let text = format!("{}–{to} {}  {}", zone.hm(shift.from), shift.person, shift.note);
            foot.push((text.trim_end().to_owned(), theme::PLAIN));
        }
    }
    let sheet = PanelSheet {
        title: t.posts,
        state: (t.filled)(all - records.unfilled_posts().count().min(all), all),
        label: t.post_person,
        empty: t.no_posts,
        rows,
        foot,
    };
    sheet::draw(pen, area, shown, &sheet)
}

fn row_of(pen: &Pen, post: &DutyPost) -> PanelRow {
    let t = &pen.t.beside;
    let records = pen.m.ledger.records();
    let planned = !post.person.trim().is_empty();
    let (who, state, style) = match records.on_post(post.id) {
        Some(shift) => {
            let since = (t.since)(&pen.m.shown_zone().hm(shift.from));
            let relief = Some(post.relief.trim()).filter(|relief| !relief.is_empty() && *relief != shift.person);
            let relief = relief.map(|relief| format!(" · {}", (t.relieved_by)(relief)));
            (
                shift.person.clone(),
                format!("{since}{}", relief.unwrap_or_default()),
                theme::PLAIN,
            )
        }
        None if planned => (t.not_filled.to_owned(), (t.planned_for)(&post.person), theme::wrong()),
        None => (String::new(), String::new(), theme::dim()),
    };
    let who = if who.is_empty() { who } else { format!("  {who}") };
    ((post_name(post).to_owned(), who), state, style)
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    let m = pen.m;
    let seen = m.seen(&m.live);
    let t = &pen.t.beside;
    let would = chosen(&seen).ok().and_then(|post| {
        let relief = relief(&seen, &post)?;
        let name = post_name(&post);
        let other = m.ledger.records().on_post(post.id);
        Some(match other.filter(|shift| shift.person != relief.person) {
            Some(shift) => (t.will_relieve)(&relief.person, &shift.person, name),
            None => (t.will_stand)(&relief.person, name),
        })
    });
    sheet::draw_hint(pen, area, would, t.post_hint);
}
