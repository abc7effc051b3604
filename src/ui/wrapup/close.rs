//! The gate "close" on the screen: what is outstanding, and where it is settled.

use ratatui::layout::Rect;

use crate::{
    app::wrapup::close::section_for, domain::meeting::MeetingState, export::obstacles::remainders,
    input::section::SectionId,
};

use super::super::{
    Pen,
    desk::view::{SectionColumn, SectionView, head},
    theme,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: gate,
    below: |s, row| {
        let one = row.try_as_remainder_ref();
        let words = one.map(|one| {
            let said = (s.t.closing.unclosed)(one.kind);
            format!("{said}{}{}", s.t.export.colon, s.t.about(one.kind, &one.subject))
        });
        words.unwrap_or_default().trim_end_matches([':', '：', ' ']).to_owned()
    },
    ..SectionView::of(
        SectionId::Close,
        &[
            SectionColumn::left(
                |t| t.prepare.col_duty_id,
                11,
                |s, row| {
                    let section = row.try_as_remainder_ref().map(|one| section_for(one.kind));
                    section
                        .map(|id| (s.t.prepare.section)(id).to_owned())
                        .unwrap_or_default()
                },
            )
            .wider(),
            SectionColumn::left(
                |t| t.prepare.col_missing,
                18,
                |s, row| {
                    let kind = row.try_as_remainder_ref().map(|one| (s.t.closing.unclosed)(one.kind));
                    kind.unwrap_or_default().to_owned()
                },
            )
            .wider(),
            SectionColumn::left(
                |t| t.prepare.col_about,
                0,
                |s, row| {
                    let about = row.try_as_remainder_ref().map(|one| s.t.about(one.kind, &one.subject));
                    about.unwrap_or_default()
                },
            ),
        ],
    )
};

/// Whether the gate is open, shut, or the meeting is closed.
fn gate(pen: &mut Pen, area: Rect) -> u16 {
    let t = pen.t;
    let r = pen.m.ledger.records();
    let closed = r.meeting().is_some_and(|meeting| meeting.state == MeetingState::Closed);
    let (text, style) = match remainders(r, pen.m.shared.now).len() {
        _ if closed => (Some(t.closing.closed.to_owned()), theme::accent()),
        0 => (None, theme::accent()),
        n => (Some((t.closing.gate_shut)(n)), theme::wrong()),
    };
    match text {
        Some(text) => head(pen, area, &text, style),
        None => 0,
    }
}
