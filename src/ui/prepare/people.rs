//! The people on the screen.

use crate::{
    app::desk::SectionRow,
    domain::people::{Attendee, Duty, Person, Reply},
    input::section::SectionId,
};

use super::super::desk::view::{SectionColumn, SectionView, Sight};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<Attendee>(row).is_some_and(|a| a.reply == Reply::Leave),
    ..SectionView::of(
        SectionId::People,
        &[
            SectionColumn::left(|t| t.screen.col_name, 14, |s, row| person(s, row, |p| p.name.clone())).wider(),
            SectionColumn::left(
                |t| t.screen.col_unit,
                0,
                |s, row| {
                    person(s, row, |p| {
                        let unit = s.seen.records().unit_of(p);
                        unit.map(|unit| unit.name.clone()).unwrap_or_default()
                    })
                },
            ),
            SectionColumn::left(|t| t.screen.col_post, 12, |s, row| person(s, row, |p| p.post.clone())).wide(),
            SectionColumn::left(
                |t| t.prepare.col_category,
                13,
                |s, row| s.text(row, |a: &Attendee| (s.t.domain.category)(a.category).to_owned()),
            ),
            SectionColumn::left(
                |t| t.screen.col_reply,
                12,
                |s, row| s.text(row, |a: &Attendee| reply(s, a)),
            ),
            SectionColumn::left(
                |t| t.screen.col_duty,
                5,
                |s, row| {
                    s.text(row, |a: &Attendee| match a.duty {
                        Duty::None => String::new(),
                        duty @ (Duty::Chair | Duty::Scribe | Duty::ChairAndScribe) => {
                            (s.t.domain.duty)(duty).to_owned()
                        }
                    })
                },
            ),
        ],
    )
};

/// A text of the person of a row.
fn person(s: &Sight, row: &SectionRow, read: impl Fn(&Person) -> String) -> String {
    let attendee = s.row::<Attendee>(row);
    let person = attendee.and_then(|a| s.seen.records().people.get(a.person));
    person.map(read).unwrap_or_default()
}

/// The reply, with who stands in.
fn reply(s: &Sight, attendee: &Attendee) -> String {
    let reply = (s.t.domain.reply)(attendee.reply);
    match attendee.substitute {
        Some(other) => format!("{reply} {}", s.seen.records().name_of(other)),
        None => reply.to_owned(),
    }
}
