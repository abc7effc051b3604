//! Slips that are found by reading texts of the records: weekdays and names. The gates take what is found here as an argument.

pub mod name_slip;
pub mod no_such_day;
pub mod weekday_slip;

use crate::domain::{
    error_book::{ReadSlips, Slip, SlipKind},
    meeting::Meeting,
    record::Key,
    records::Records,
    time::Stamp,
};

/// Reads the texts of the open meeting.
pub fn read_slips(records: &Records) -> ReadSlips {
    records.meeting().map_or_else(ReadSlips::default, |meeting| ReadSlips {
        weekdays: weekdays(meeting, records),
        names: name_slip::find(meeting, records),
    })
}

/// Every finding of the open meeting that nobody answered, those of the texts included.
pub fn open_slips(records: &Records, now: Stamp) -> Vec<Slip> {
    records.slips_by_answer(now, read_slips(records)).0
}

fn weekdays(meeting: &Meeting, records: &Records) -> Vec<Slip> {
    let mut found = Vec::new();
    let near = meeting.zone.date(meeting.start);
    let mut look = |text: &str, key: Key| {
        for subject in weekday_slip::find(text, near) {
            found.push(Slip::new(SlipKind::Weekday, subject, Some(key)));
        }
    };
    for text in [
        &meeting.title,
        &meeting.purpose,
        &meeting.problem,
        &meeting.expected,
        &meeting.theme,
        &meeting.venue,
    ] {
        look(text, meeting.id.into());
    }
    for item in &records.items {
        look(&item.title, item.id.into());
    }
    for invitation in &records.invitations {
        for text in [&invitation.scope, &invitation.contact, &invitation.bring] {
            look(text, invitation.id.into());
        }
    }
    for post in &records.duty_posts {
        look(&post.hours, post.id.into());
    }
    for check in &records.checklist {
        look(&check.text, check.id.into());
    }
    found
}
