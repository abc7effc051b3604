//! The gate on the screen: what is missing, and where it is mended.

use ratatui::layout::Rect;

use crate::{
    app::{
        desk::{SectionRow, name_of},
        prepare::ready::section_for,
    },
    domain::{
        readiness::{Missing, Shortage},
        record::Key,
    },
    input::section::SectionId,
};

use super::{
    super::desk::view::{SectionColumn, SectionView, Sight, head},
    super::{pen::Pen, theme},
    deliverables::changed,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: gate,
    below,
    ..SectionView::of(
        SectionId::Ready,
        &[
            SectionColumn::left(
                |t| t.prepare.col_duty_id,
                12,
                |s, row| {
                    let section = row
                        .try_as_missing_ref()
                        .map(|one| (s.t.prepare.section)(section_for(one.shortage)));
                    section.unwrap_or_default().to_owned()
                },
            )
            .chinese(8),
            SectionColumn::left(
                |t| t.prepare.col_missing,
                24,
                |s, row| {
                    let shortage = row.try_as_missing_ref().map(|one| (s.t.prepare.shortage)(one.shortage));
                    shortage.unwrap_or_default().to_owned()
                },
            )
            .chinese(18),
            SectionColumn::left(
                |t| t.prepare.col_about,
                0,
                |s, row| {
                    let about = row.try_as_missing_ref().map(|one| match one.deliverable {
                        Some(kind) => (s.t.prepare.deliverable)(kind).to_owned(),
                        None => slip(s, one).unwrap_or_else(|| one.subject.clone()),
                    });
                    about.unwrap_or_default()
                },
            ),
        ],
    )
};

/// The finding of the error book that waits for an answer, by its name.
fn slip(s: &Sight, missing: &Missing) -> Option<String> {
    if missing.shortage != Shortage::Unanswered {
        return None;
    }
    let findings = s.seen.findings();
    let mut slips = findings.slips.iter();
    let slip = slips.find(|slip| slip.subject == missing.subject && slip.key == missing.key)?;
    let kind = (s.t.prepare.slip)(slip.kind);
    Some(format!("{kind}{}{}", s.t.export.colon, slip.subject))
}

/// Whether the gate is open, shut, or was passed with a reason.
fn gate(pen: &mut Pen, area: Rect) -> u16 {
    let p = &pen.t.prepare;
    let findings = pen.m.seen(&pen.m.prepare).findings();
    let is_over = pen.m.meeting().is_some_and(|meeting| meeting.state.after());
    let (text, style) = match (findings.missing.len(), &findings.overridden) {
        (n, _) if is_over => ((p.gate_behind)(n), theme::dim()),
        (0, _) => (p.gate_open.to_owned(), theme::accent()),
        (_, Some(reason)) => (format!("{} {reason}", p.gate_passed), theme::PLAIN),
        (n, None) => ((p.gate_shut)(n), theme::wrong()),
    };
    head(pen, area, &text, style)
}

/// Something missing, with the row that it is about.
fn below(s: &Sight, row: &SectionRow) -> String {
    let Some(missing) = row.try_as_missing_ref() else {
        return String::new();
    };
    let row = missing
        .key
        .map(|key| name_of(&s.seen, key))
        .filter(|_| missing.deliverable.is_some());
    let about = row.or_else(|| slip(s, missing));
    let about = about.as_ref().unwrap_or(&missing.subject);
    let said = format!(
        "{}{}{about}",
        (s.t.prepare.shortage)(missing.shortage),
        s.t.export.colon
    );
    let why = match missing.key {
        Some(Key::Deliverable(id)) => s.seen.records().deliverables.get(id).map(|d| changed(s, d)),
        _ => None,
    };
    format!(
        "{}  {}",
        said.trim_end_matches([':', '：', ' ']),
        why.unwrap_or_default()
    )
}
