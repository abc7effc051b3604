//! The stable name of a form, under which what is typed into it is kept beside the database and found again in the next run.

use crate::domain::{id::Id, records::Records};

use super::super::form::FormKind;

/// Returns the name by which the next run knows the form again; `None` for forms that only name a file.
pub fn name_of(records: &Records, kind: &FormKind) -> Option<String> {
    let meeting = records.open().map_or(0, Id::raw);
    Some(match kind {
        FormKind::ImportRoster
        | FormKind::ImportHolidays
        | FormKind::ImportAgenda
        | FormKind::ExportTo(_)
        | FormKind::MatterPaper(_)
        | FormKind::CopyTo => return None,
        FormKind::NewMeeting => "new meeting".to_owned(),
        FormKind::Rename(of) => format!("rename {}", of.id.raw()),
        FormKind::Postpone(of) => format!("postpone {}", of.id.raw()),
        FormKind::Cancel(of) => format!("cancel {}", of.id.raw()),
        FormKind::Action(row) => format!("action {}", row.action.id.raw()),
        FormKind::Matter(deed, row) => format!("matter {} {}", <&str>::from(deed), row.action.id.raw()),
        FormKind::Of(id) => {
            let name = id.draft(|key| records.row(key).is_some());
            format!("{meeting} {name}")
        }
        FormKind::Imprint => format!("{meeting} imprint"),
        FormKind::Outcome(items) => {
            let items: Vec<String> = items.iter().map(|item| item.raw().to_string()).collect();
            format!("{meeting} outcome {}", items.join(" "))
        }
        FormKind::Reopen => format!("{meeting} reopen"),
    })
}
