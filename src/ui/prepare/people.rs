//! The people on the screen.

use crate::{
    app::desk::SectionRow,
    domain::people::{Attendee, Duty, Person, Reply},
    input::section::SectionId,
    words::field::FieldName,
};

use super::super::{
    desk::view::{SectionColumn, SectionView, Sight},
    width,
};

/// The cells of the longest name that stands whole in its column.
const MOST_NAME: u16 = 26;

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<Attendee>(row).is_some_and(|a| a.reply == Reply::Leave),
    below,
    ..SectionView::of(
        SectionId::People,
        &[
            SectionColumn::left(|t| t.screen.col_name, 14, |s, row| person(s, row, |p| p.name.clone()))
                .chinese(10)
                .wider()
                .whole(MOST_NAME),
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
            // The reply is asked for most: it stays where there is no room for all.
            SectionColumn::left(
                |t| t.screen.col_reply,
                8,
                |s, row| s.text(row, |a: &Attendee| reply(s, a)),
            )
            .whole(12),
            SectionColumn::left(
                |t| t.prepare.col_category,
                13,
                |s, row| s.text(row, |a: &Attendee| (s.t.domain.category)(a.category).to_owned()),
            )
            .chinese(8),
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

/// All of a person that the columns cut or leave out.
fn below(s: &Sight, row: &SectionRow) -> String {
    let Some(attendee) = s.row::<Attendee>(row) else {
        return String::new();
    };
    let r = s.seen.records();
    let unit = person(s, row, |p| {
        r.unit_of(p).map(|unit| unit.name.clone()).unwrap_or_default()
    });
    let post = person(s, row, |p| p.post.clone());
    // A name that is longer than any column stands here whole.
    let name = person(s, row, |p| p.name.clone());
    let name = if width::cells(&name) > usize::from(MOST_NAME) {
        name
    } else {
        String::new()
    };
    let place = [name, unit, post];
    let place: Vec<&str> = place
        .iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    let place = place.join(" · ");
    let phone = person(s, row, |p| p.phone.clone());
    let about = [
        (FieldName::LeaveReason, attendee.leave_reason.as_str()),
        (FieldName::Phone, phone.as_str()),
        (FieldName::Remark, attendee.remark.as_str()),
    ];
    let more: String = about.iter().map(|(name, value)| s.field(*name, value)).collect();
    format!("{place}{more}")
}

/// The reply, with who stands in.
fn reply(s: &Sight, attendee: &Attendee) -> String {
    let reply = (s.t.domain.reply)(attendee.reply);
    match attendee.substitute {
        Some(other) => format!("{reply} {}", s.seen.records().name_of(other)),
        None => reply.to_owned(),
    }
}
