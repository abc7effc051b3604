//! Copies that come back: over the list the one sum that always holds.

use ratatui::layout::Rect;

use crate::{app::desk::SectionRow, domain::papers::PaperCopy, input::section::SectionId, words::field::FieldName};

use super::super::{
    Pen,
    desk::view::{SectionColumn, SectionView, Sight, head},
    theme,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: sum,
    below,
    dim: |s, row| {
        s.row::<PaperCopy>(row)
            .is_some_and(|copy| s.seen.records().fate_of(copy.id).is_some())
    },
    ..SectionView::of(
        SectionId::Returns,
        &[
            SectionColumn::right(
                |t| t.screen.col_number,
                5,
                |s, row| s.text(row, |copy: &PaperCopy| format!("{:03}", copy.number)),
            ),
            SectionColumn::left(
                |t| t.closing.col_title,
                0,
                |s, row| s.text(row, |copy: &PaperCopy| paper(s, copy)),
            ),
            SectionColumn::left(
                |t| t.prepare.col_person,
                14,
                |s, row| s.text(row, |copy: &PaperCopy| holder(s, copy)),
            )
            .whole(26),
            SectionColumn::left(|t| t.closing.col_fate, 12, fate),
            SectionColumn::left(|t| t.closing.col_next, 12, promised).wide(),
        ],
    )
};

/// Where the copies are.
fn sum(pen: &mut Pen, area: Rect) -> u16 {
    let count = pen.m.ledger.records().copy_count();
    let style = if count.outstanding > 0 {
        theme::wrong()
    } else {
        theme::PLAIN
    };
    head(pen, area, &(pen.t.closing.copy_count)(count), style)
}

fn paper(s: &Sight, copy: &PaperCopy) -> String {
    let paper = s.seen.records().papers.get(copy.paper);
    paper.map(|paper| paper.title.clone()).unwrap_or_default()
}

fn holder(s: &Sight, copy: &PaperCopy) -> String {
    let name = copy
        .holder
        .map_or(s.t.prepare.nobody, |who| s.seen.records().name_of(who));
    name.to_owned()
}

fn fate(s: &Sight, row: &SectionRow) -> String {
    s.text(row, |copy: &PaperCopy| {
        let fate = s.seen.records().fate_of(copy.id).and_then(|row| row.fate);
        fate.map_or(s.t.closing.out, |fate| (s.t.closing.fate)(fate)).to_owned()
    })
}

/// When the copy is promised for; marked where that is over and it is out all the same.
fn promised(s: &Sight, row: &SectionRow) -> String {
    s.text(row, |copy: &PaperCopy| {
        let r = s.seen.records();
        let next = r.last_chase(copy.id).and_then(|chase| chase.next);
        let late = if r.is_promise_over(copy.id, s.seen.shared.now) {
            "!"
        } else {
            ""
        };
        next.map(|at| format!("{late}{}", s.moment_of(at))).unwrap_or_default()
    })
}

/// The person who says so and the reason, and everything that was answered when the copy was asked for.
fn below(s: &Sight, row: &SectionRow) -> String {
    let r = s.seen.records();
    s.text(row, |copy: &PaperCopy| {
        let fate = r.fate_of(copy.id);
        let ended = fate.map(|row| format!("{} {} {}", row.by, row.second, row.reason));
        let asked = r.chases.iter().filter(|chase| chase.copy == copy.id);
        let asked = asked.map(|chase| {
            format!(
                "{} {}{}{}",
                s.moment_of(chase.at),
                chase.by,
                s.t.export.colon,
                chase.answer
            )
        });
        let parts: Vec<String> = ended.into_iter().chain(asked).collect();
        let promised = if s.wide { String::new() } else { promised(s, row) };
        let promised = s.field(FieldName::AskAgain, &promised);
        format!("{}{promised}  {}", r.copy_name(copy), parts.join(" · "))
    })
}
