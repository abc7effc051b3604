//! Devices, slide files and rounds on the screen: a device has a column for each round.

use ratatui::layout::Rect;

use crate::{
    app::{desk::SectionRow, prepare::equipment::current_round},
    domain::{
        checklist::CheckState,
        equipment::{Equipment, EquipmentRound, Slide},
    },
    input::section::SectionId,
    words::field::FieldName,
};

use super::super::{
    Pen,
    desk::view::{SectionColumn, SectionView, Sight, head},
    theme,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: round,
    below: |s, row| {
        s.text(row, |e: &Equipment| {
            let spare = s.field(FieldName::Spare, &e.spare) + &s.field(FieldName::Technician, &e.technician);
            format!("{}{spare}", e.test)
        })
    },
    ..SectionView::of(
        SectionId::Equipment,
        &[
            SectionColumn::left(
                |_| "",
                4,
                |s, row| {
                    s.text(row, |e: &Equipment| {
                        let mark = if e.critical { s.t.prepare.critical } else { "" };
                        mark.to_owned()
                    })
                },
            ),
            SectionColumn::left(|t| t.prepare.col_device, 0, name),
            SectionColumn::left(
                |t| t.prepare.col_test,
                0,
                |s, row| s.text(row, |e: &Equipment| e.test.clone()),
            )
            .wide(),
            SectionColumn::left(|t| t.prepare.col_result, 6, result::<0>)
                .headed(round_name::<0>)
                .when(is_shown::<0>),
            SectionColumn::left(|t| t.prepare.col_result, 6, result::<1>)
                .headed(round_name::<1>)
                .when(is_shown::<1>),
            SectionColumn::left(|t| t.prepare.col_result, 6, result::<2>)
                .headed(round_name::<2>)
                .when(is_shown::<2>),
            SectionColumn::left(|t| t.prepare.col_result, 6, result::<3>)
                .headed(round_name::<3>)
                .when(is_shown::<3>),
        ],
    )
};

/// The device; a slide file with the time when it opened; a round with its time.
fn name(s: &Sight, row: &SectionRow) -> String {
    if let Some(slide) = s.row::<Slide>(row) {
        let opened = slide.opened.map(|at| s.seen.zone().ymd_hm(at));
        let state = opened.unwrap_or_else(|| s.t.prepare.not_tried.to_owned());
        return format!("{}{}{}  {state}", s.t.prepare.slides, s.t.export.colon, slide.name);
    }
    if let Some(round) = s.row::<EquipmentRound>(row) {
        let due = if is_gone_through(s, round) {
            (s.t.prepare.check)(CheckState::Done).to_owned()
        } else if round.moment.is_empty() {
            s.due_words(round)
        } else {
            s.moment(&round.moment)
        };
        return format!("{} {} {}  {due}", s.t.prepare.round, round.name, round.title);
    }
    s.text(row, |e: &Equipment| e.name.clone())
}

/// Whether every device of the round has its result in it.
fn is_gone_through(s: &Sight, round: &EquipmentRound) -> bool {
    let r = s.seen.records();
    let mut devices = r
        .equipment
        .iter()
        .filter(|device| device.rounds.contains(&round.name))
        .peekable();
    devices.peek().is_some() && devices.all(|device| r.result_of(device.id, round.id).is_some())
}

/// On a narrow screen the round that is gone through stands alone.
fn is_shown<const N: usize>(s: &Sight) -> bool {
    let now = current_round(&s.seen).map(|round| round.id);
    let round = s.seen.records().equipment_rounds.rows().get(N);
    round.is_some_and(|round| s.wide || Some(round.id) == now)
}

/// The name of a round over its results.
fn round_name<const N: usize>(s: &Sight) -> String {
    let round = s.seen.records().equipment_rounds.rows().get(N);
    round.map(|round| round.name.clone()).unwrap_or_default()
}

/// The result of a device in a round; the name of the round where it is still to be tested.
fn result<const N: usize>(s: &Sight, row: &SectionRow) -> String {
    let r = s.seen.records();
    let (Some(device), Some(round)) = (s.row::<Equipment>(row), r.equipment_rounds.rows().get(N)) else {
        return String::new();
    };
    match r.result_of(device.id, round.id) {
        Some(result) => (s.t.prepare.test)(result.result).to_owned(),
        None if device.rounds.contains(&round.name) => round.name.clone(),
        None => String::new(),
    }
}

/// The round that is gone through.
fn round(pen: &mut Pen, area: Rect) -> u16 {
    let seen = pen.m.seen(&pen.m.prepare);
    let Some(round) = current_round(&seen) else {
        return 0;
    };
    let text = format!("{} {} {}", pen.t.prepare.round, round.name, round.title);
    head(pen, area, &text, theme::accent())
}
