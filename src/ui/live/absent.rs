//! Absent people over the feed: a line of counts, the quorum, and the names.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::live::panel::absent::absent,
    domain::people::{Attendee, Reply, listed},
};

use super::super::{paint, pen::Pen, theme, wrap};
use super::{hint, panel_view::PanelView};

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, _| {
        draw(pen, area);
        None
    },
    // It is only looked at: the row belongs to the capture line.
    hint: |pen, area, _| hint::draw(pen, area),
};

/// Draws the panel over `area`.
fn draw(pen: &mut Pen, area: Rect) {
    paint::cover(pen.buf, area);
    let s = &pen.t.screen;
    let records = pen.m.ledger.records();
    let head = pen.m.live.view.head;
    let found = absent(records);
    let is_over = records.meeting().is_some_and(|meeting| meeting.state.after());
    let mut rows: Vec<(String, Style)> = Vec::new();
    if records.attendees.is_empty() {
        rows.push((s.no_list.to_owned(), theme::wrong()));
    } else {
        let title = if is_over { s.stayed_title } else { s.absent_title };
        rows.push((title(head.present, head.expected), theme::strong()));
        match head.quorum {
            Some(needed) => rows.push((
                (s.quorum_sum)(head.members_present, head.members, needed),
                if head.has_quorum() {
                    theme::PLAIN
                } else {
                    theme::wrong()
                },
            )),
            None => rows.push((s.no_quorum_asked.to_owned(), theme::dim())),
        }
        if let Some(rule) = records
            .meeting()
            .map(|meeting| meeting.quorum)
            .filter(|rule| rule.num > 0)
        {
            let base = (pen.t.domain.quorum_base)(rule.base);
            rows.push(((s.quorum_rule)(&rule.typed(), base, records.quorum_of()), theme::dim()));
        }
        let names = |people: &[&Attendee]| {
            let names: Vec<String> = people.iter().map(|person| with_role(pen, person)).collect();
            listed(&names.iter().map(String::as_str).collect::<Vec<_>>())
        };
        for (title, people, style) in [
            (
                if is_over { s.never_came } else { s.not_here },
                &found.expected,
                theme::PLAIN,
            ),
            (s.left, &found.gone, theme::PLAIN),
            (s.on_leave, &found.on_leave, theme::dim()),
        ] {
            if !people.is_empty() {
                rows.push((
                    format!("{title} {}{}{}", people.len(), pen.t.export.colon, names(people)),
                    style,
                ));
            }
        }
    }
    rows.push((s.absent_closes.to_owned(), theme::dim()));
    let inner = paint::from_column(area, 1);
    let mut row = 0;
    for (text, style) in rows {
        for part in wrap::wrap(&text, inner.width.saturating_sub(1).max(1)) {
            paint::put(pen.buf, inner, row, part, style);
            row += 1;
        }
    }
}

/// A name; behind it why the counts above are not about this one: no vote, or represented.
fn with_role(pen: &Pen, person: &Attendee) -> String {
    let (d, e) = (&pen.t.domain, &pen.t.export);
    let name = pen.m.ledger.records().name_of(person.id);
    let role = if person.is_member() {
        ""
    } else {
        (d.category)(person.category)
    };
    let reply = match person.reply {
        Reply::Substituted => (d.reply)(person.reply),
        Reply::Open | Reply::Attends | Reply::Leave => "",
    };
    let notes: Vec<&str> = [role, reply].into_iter().filter(|note| !note.is_empty()).collect();
    if notes.is_empty() {
        name.to_owned()
    } else {
        format!("{name}{}", (e.bracket)(&notes.join(e.comma)))
    }
}
