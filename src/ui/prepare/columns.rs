//! The columns of each section's list.

use crate::{
    app::{model::Model, prepare::acts},
    input::section::Section,
    words::Strings,
};

use super::super::list::{Column, left, right};

/// The columns of the shown section; `wide` adds those that a narrow screen leaves out. The cells are in `cells`, in the same order.
pub(super) fn of(m: &Model, t: &'static Strings, wide: bool) -> Vec<Column> {
    let (s, p) = (&t.screen, &t.prepare);
    let name = |narrow: u16| if wide { narrow + 10 } else { narrow };
    let more = |columns: Vec<Column>| if wide { columns } else { Vec::new() };
    let mut columns = match m.prepare.section {
        Section::Purpose => Vec::new(),
        Section::Agenda => vec![
            left(s.col_number, 5),
            left(s.col_title, 0),
            left(s.col_kind, 11),
            right(s.col_minutes, 4),
        ],
        Section::People => vec![left(s.col_name, name(14)), left(s.col_unit, 0)],
        Section::Deliverables => vec![
            left(p.col_deliverable, 15),
            left(p.col_owner, 0),
            left(s.col_due, 12),
            left(p.col_review, 14),
        ],
        Section::Checklist => vec![left(s.col_state, 10), left(p.col_check, 0), left(s.col_due, 12)],
        Section::Equipment => vec![left("", 4), left(p.col_device, 0)],
        Section::Duties => vec![left(p.col_desk, 16), left(p.col_task, 0), left(p.col_person, name(12))],
        Section::Budget => vec![left(p.col_category, 12), left(p.col_remark, 0), right(p.col_amount, 14)],
        Section::Papers => vec![
            right(s.col_number, 4),
            left(s.col_title, 0),
            right(p.col_copies, 6),
            right(p.col_issued, 6),
        ],
        Section::Seats => vec![right(p.col_row, 3), right(p.col_seat, 4), left(s.col_name, 0)],
        Section::Notice => vec![
            left(s.col_number, 16),
            left(t.field(crate::words::field::FieldName::Scope), 0),
        ],
        Section::Errors => vec![left(s.col_state, 8), left(p.col_finding, 30), left(p.col_about, 0)],
        Section::Ready => vec![left(p.col_duty_id, 12), left(p.col_missing, 24), left(p.col_about, 0)],
    };
    match m.prepare.section {
        Section::Agenda => columns.extend(more(vec![left(s.col_presenter, 14), left(p.col_filing, 10)])),
        Section::People => {
            columns.extend(more(vec![left(s.col_post, 12)]));
            columns.extend([left(p.col_category, 13), left(s.col_reply, 12), left(s.col_duty, 5)]);
        }
        Section::Checklist => columns.extend(more(vec![left(p.col_owner, 12), left(p.col_proof, 14)])),
        Section::Equipment => {
            columns.extend(more(vec![left(p.col_test, 0)]));
            let rounds = m.ledger.records().equipment_rounds.iter().take(4);
            let now = acts::current_round(m).map(|r| r.id);
            // The heading of the round that is gone through stands alone on a narrow screen.
            columns.extend(rounds.filter(|r| wide || Some(r.id) == now).map(|_| left("", 6)));
        }
        Section::Duties => columns.extend(more(vec![left(p.col_phone, 13)])),
        Section::Papers => columns.extend(more(vec![left(p.col_secrecy, 10)])),
        Section::Notice => columns.extend([left(p.sent, 16)]),
        Section::Errors => columns.extend(more(vec![left(p.col_answer, 16)])),
        _ => {}
    }
    columns
}
