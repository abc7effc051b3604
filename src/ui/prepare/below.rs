//! The whole text of the chosen row, under the list: a column shows only its beginning.

use ratatui::layout::Rect;

use crate::{
    app::prepare::{self, rows::Row, subject},
    domain::{
        deliverable::{Deliverable, Standing},
        error_book::Slip,
        readiness::Missing,
        record::Key,
    },
    words::field::FieldName,
};

use super::super::{Pen, paint, theme, wrap};

/// Rows of text at the most.
const ROWS: u16 = 3;
/// A lower list keeps all its rows.
const LOWEST: u16 = 10;

/// Draws it at the foot of `area`; returns what is left for the list.
pub(super) fn draw(pen: &mut Pen, area: Rect) -> Rect {
    let text = chosen_text(pen);
    if text.is_empty() || area.height < LOWEST {
        return area;
    }
    let foot = paint::from_row(area, area.height - ROWS - 1);
    paint::rule(pen.buf, foot, 0);
    let inner = paint::from_column(foot, 1);
    for (n, line) in wrap::wrap(&text, inner.width.saturating_sub(1).max(1))
        .take(usize::from(ROWS))
        .enumerate()
    {
        paint::put(pen.buf, inner, 1 + u16::try_from(n).unwrap_or(0), line, theme::dim());
    }
    paint::top_rows(area, area.height - ROWS - 1)
}

fn chosen_text(pen: &Pen) -> String {
    let r = pen.m.ledger.records();
    let p = &pen.t.prepare;
    let key = match prepare::chosen(pen.m) {
        Some(Row::Record(key)) => key,
        Some(Row::Missing(missing)) => return of_missing(pen, &missing),
        Some(Row::Slip(slip)) => return of_slip(pen, &slip),
        None => return String::new(),
    };
    let field = |name, value: &str| match value {
        "" => String::new(),
        value => format!("  {}: {value}", pen.t.field(name)),
    };
    match key {
        // What the list has no room for at 80 columns.
        Key::Item(id) => r.items.get(id).map(|item| {
            let filing = format!("{}: {}", p.col_filing, (p.filing)(item.filing));
            let more = field(FieldName::Presenter, &item.presenter)
                + &field(FieldName::FiledBy, &item.filed_by)
                + &field(FieldName::FilingRemark, &item.filing_remark)
                + &field(FieldName::Units, &item.units)
                + &field(FieldName::Papers, &item.papers);
            format!("{}  {filing}{more}", item.title)
        }),
        Key::CheckItem(id) => r.checklist.get(id).map(|c| {
            let proof = format!("  {}: {}", p.col_proof, (p.proof)(c.proof));
            let found = field(FieldName::ProofText, &c.proof_text) + &field(FieldName::Reason, &c.reason);
            format!("{}{}{proof}{found}", c.text, field(FieldName::Owner, &c.owner))
        }),
        Key::Equipment(id) => r.equipment.get(id).map(|e| {
            let spare = field(FieldName::Spare, &e.spare) + &field(FieldName::Technician, &e.technician);
            format!("{}{spare}", e.test)
        }),
        Key::Deliverable(id) => r.deliverables.get(id).map(|d| {
            changed(pen, d)
                + &field(FieldName::File, &d.file)
                + &field(FieldName::Reviewer, &d.reviewer)
                + &field(FieldName::Remark, &d.remark)
        }),
        // Who gets which copy.
        Key::Paper(id) => Some(
            r.copies_of(id)
                .map(|copy| {
                    let name = copy.holder.map_or(p.nobody, |who| r.name_of(who));
                    format!("{} {name}", copy.number)
                })
                .collect::<Vec<_>>()
                .join("  "),
        ),
        // What the printer of cards has to change (domain.md §2.6).
        Key::Seat(_) => Some(
            r.seat_moves()
                .into_iter()
                .map(|one| {
                    let place = |at: Option<(u32, u32)>| {
                        at.map_or_else(|| "-".to_owned(), |(line, col)| format!("{}-{}", line + 1, col + 1))
                    };
                    format!(
                        "{}: {} → {}",
                        r.name_of(one.attendee),
                        place(one.before),
                        place(one.after)
                    )
                })
                .collect::<Vec<_>>()
                .join("  "),
        ),
        _ => None,
    }
    .unwrap_or_default()
    .trim()
    .to_owned()
}

/// What has changed under a review, and when; empty where the review holds.
fn changed(pen: &Pen, row: &Deliverable) -> String {
    let r = pen.m.ledger.records();
    if !matches!(row.standing(r), Standing::Reopened(_)) {
        return String::new();
    }
    let at = row.reopened.map(|at| format!(" {}", pen.m.shown_zone().ymd_hm(at)));
    let what = match row.changed_part(r) {
        Some(part) => (pen.t.prepare.part_changed)((pen.t.prepare.part)(part)),
        // It was submitted before the parts were kept.
        None => (pen.t.prepare.standing)(row.standing(r)).to_owned(),
    };
    format!("{what}{}", at.unwrap_or_default())
}

/// Something missing, with the row that it is about.
fn of_missing(pen: &Pen, missing: &Missing) -> String {
    let row = missing
        .key
        .map(|key| subject::of(pen.m, key))
        .filter(|_| missing.deliverable.is_some());
    let about = row.as_ref().unwrap_or(&missing.subject);
    let said = format!("{}: {about}", (pen.t.prepare.shortage)(missing.shortage));
    let why = match missing.key {
        Some(Key::Deliverable(id)) => pen.m.ledger.records().deliverables.get(id).map(|d| changed(pen, d)),
        _ => None,
    };
    format!("{}  {}", said.trim_end_matches([':', ' ']), why.unwrap_or_default())
}

/// A finding, with its answer.
fn of_slip(pen: &Pen, slip: &Slip) -> String {
    let p = &pen.t.prepare;
    let mark = slip.mark();
    let mut answers = pen.m.ledger.records().finding_answers.iter().rev();
    let known = answers.find(|a| a.finding == mark);
    let answer = known.map_or_else(String::new, |a| format!("  {}: {}", p.col_answer, a.answer));
    format!("{}: {}{answer}", (p.slip)(slip.kind), slip.subject)
}
