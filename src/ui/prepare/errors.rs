//! The error book on the screen: each finding with its answer.

use crate::{app::desk::SectionRow, domain::answers::FindingAnswer, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView, Sight};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| answer(s, row).is_some(),
    below,
    ..SectionView::of(
        SectionId::Errors,
        &[
            SectionColumn::left(
                |t| t.screen.col_state,
                8,
                |s, row| {
                    let state = answer(s, row).map_or("", |_| s.t.prepare.answered);
                    state.to_owned()
                },
            ),
            SectionColumn::left(
                |t| t.prepare.col_finding,
                30,
                |s, row| {
                    row.try_as_slip_ref()
                        .map(|slip| (s.t.prepare.slip)(slip.kind).to_owned())
                        .unwrap_or_default()
                },
            ),
            SectionColumn::left(
                |t| t.prepare.col_about,
                0,
                |_, row| {
                    row.try_as_slip_ref()
                        .map(|slip| slip.subject.clone())
                        .unwrap_or_default()
                },
            ),
            SectionColumn::left(
                |t| t.prepare.col_answer,
                16,
                |s, row| answer(s, row).map(|a| a.answer.clone()).unwrap_or_default(),
            )
            .wide(),
        ],
    )
};

/// The last answer to a finding.
fn answer<'m>(s: &Sight<'m>, row: &SectionRow) -> Option<&'m FindingAnswer> {
    let mark = row.try_as_slip_ref()?.mark();
    let mut answers = s.seen.records().finding_answers.iter().rev();
    answers.find(|answer| answer.finding == mark)
}

fn below(s: &Sight, row: &SectionRow) -> String {
    let Some(slip) = row.try_as_slip_ref() else {
        return String::new();
    };
    let answer = answer(s, row).map(|a| format!("  {}{}{}", s.t.prepare.col_answer, s.t.export.colon, a.answer));
    format!(
        "{}{}{}{}",
        (s.t.prepare.slip)(slip.kind),
        s.t.export.colon,
        slip.subject,
        answer.unwrap_or_default()
    )
}
