//! Decisions and requirements on the screen, each with the matter that it became.

use crate::{
    app::desk::SectionRow,
    domain::{
        action::{Action, MatterOrigin},
        entry::Entry,
        record::Key,
    },
    input::section::SectionId,
    words::field::FieldName,
};

use super::super::desk::view::{SectionColumn, SectionView, Sight};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| line_of(s, row).is_some_and(|entry| matter_of(s, entry).is_some()),
    below,
    ..SectionView::of(
        SectionId::Matters,
        &[
            SectionColumn::left(
                |t| t.screen.col_kind,
                8,
                |s, row| line_of(s, row).map_or_else(String::new, |entry| label_of(s, entry)),
            ),
            SectionColumn::left(
                |t| t.screen.col_action,
                0,
                |s, row| {
                    line_of(s, row).map_or_else(String::new, |entry| s.seen.records().decided_text(entry).to_owned())
                },
            ),
            SectionColumn::left(
                |t| t.screen.col_owner,
                12,
                |s, row| {
                    let matter = line_of(s, row).and_then(|entry| matter_of(s, entry));
                    matter.map_or_else(String::new, |matter| lead_of(s, matter))
                },
            )
            .wider()
            .wide(),
            SectionColumn::left(
                |t| t.screen.col_due,
                10,
                |s, row| {
                    let matter = line_of(s, row).and_then(|entry| matter_of(s, entry));
                    matter.map_or_else(String::new, due_of)
                },
            )
            .wide(),
            SectionColumn::left(
                |t| t.screen.col_state,
                14,
                |s, row| line_of(s, row).map_or_else(String::new, |entry| state_of(s, entry)),
            )
            .wider(),
        ],
    )
};

/// The whole text, with lead and due date, which a narrow screen has no columns for.
fn below(s: &Sight, row: &SectionRow) -> String {
    let Some(entry) = line_of(s, row) else {
        return String::new();
    };
    let Some(matter) = matter_of(s, entry).filter(|_| !s.wide) else {
        return s.seen.records().decided_text(entry).to_owned();
    };
    let lead = s.field(FieldName::Lead, &lead_of(s, matter));
    let due = s.field(FieldName::Due, &due_of(matter));
    format!("{}{lead}{due}", s.seen.records().decided_text(entry))
}

fn lead_of(s: &Sight, matter: &Action) -> String {
    let lead = matter.owners.first();
    lead.map_or_else(String::new, |owner| s.seen.records().owner_name(owner))
}

fn due_of(matter: &Action) -> String {
    matter.due.date.map_or_else(String::new, |date| date.to_string())
}

fn line_of<'m>(s: &Sight<'m>, row: &SectionRow) -> Option<&'m Entry> {
    let Key::Entry(id) = row.try_as_record_ref()? else {
        return None;
    };
    s.seen.records().entries.get(*id)
}

fn matter_of<'m>(s: &Sight<'m>, entry: &Entry) -> Option<&'m Action> {
    s.seen.records().matters_of(entry).next()
}

/// The number of the matter, or of the decision; a requirement has none before it is filed.
fn label_of(s: &Sight, entry: &Entry) -> String {
    let r = s.seen.records();
    match (matter_of(s, entry), r.decision_of(entry.id), r.motion_of(entry.id)) {
        (Some(matter), ..) => matter.label(),
        (None, Some(decision), _) => format!("{}{}", MatterOrigin::Decision.letter(), decision.number),
        (None, None, Some(motion)) => format!("{}{}", MatterOrigin::Motion.letter(), motion.number),
        (None, None, None) => MatterOrigin::Requirement.letter().to_string(),
    }
}

fn state_of(s: &Sight, entry: &Entry) -> String {
    let r = s.seen.records();
    let Some(matter) = matter_of(s, entry) else {
        return s.t.follow_up.undecided.to_owned();
    };
    if !r.is_left_out(matter) {
        return (s.t.domain.action_state)(matter.state).to_owned();
    }
    let reason = r.matter_events.of(matter.id).next_back();
    let reason = reason.map_or("", |step| step.text.as_str());
    format!("{}{}{reason}", s.t.follow_up.not_followed, s.t.export.colon)
}
