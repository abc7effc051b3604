//! The form of an incident: the device, the three clocks, what was done, how it ended, who was told.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        form::{Access, Choice, Field, Form, FormId, Problem, Topic},
    },
    domain::{
        change::Act,
        incident::Incident,
        record::Record,
        time::{Stamp, Zone},
    },
    input::command::Command,
    line::dates::read_time,
    words::field::FieldName,
};

use super::super::super::state::{Live, LiveSeen, LiveWork};

/// The stable name of the form.
pub const FORM: &str = "live.incident";

/// Its fields.
const FIELDS: &[Field<Incident, Live>] = &[
    Field::new(
        FieldName::Device,
        Access::Choice {
            options: |_, seen| {
                let devices = seen.records().equipment.iter();
                let devices = devices.map(|device| Choice::Device(Some(device.id), device.name.clone()));
                std::iter::once(Choice::Device(None, String::new()))
                    .chain(devices)
                    .collect()
            },
            get: |incident| Choice::Device(incident.equipment, String::new()),
            set: |incident, chosen| {
                if let Choice::Device(device, _) = chosen {
                    incident.equipment = *device;
                }
            },
        },
    ),
    Field::new(
        FieldName::ArrivedAt,
        Access::Own {
            get: |incident, seen| shown(incident.arrived, seen.zone()),
            set: |incident, typed, seen| {
                incident.arrived = read(incident, incident.arrived, typed, seen)?;
                Ok(())
            },
        },
    ),
    Field::new(
        FieldName::FixedAt,
        Access::Own {
            get: |incident, seen| shown(incident.fixed, seen.zone()),
            set: |incident, typed, seen| {
                incident.fixed = read(incident, incident.fixed, typed, seen)?;
                Ok(())
            },
        },
    ),
    Field::new(FieldName::HandledBy, Access::Text(|incident| &mut incident.handled_by)),
    Field::new(FieldName::Handling, Access::Text(|incident| &mut incident.handling)),
    Field::new(FieldName::Ending, Access::Text(|incident| &mut incident.outcome)),
    Field::new(FieldName::Told, Access::Text(|incident| &mut incident.told)),
];

fn shown(at: Option<Stamp>, zone: Zone) -> String {
    at.map(|at| zone.hm(at)).unwrap_or_default()
}

/// Reads a time of day, not before the minute of the report. One that was not touched keeps its seconds; an empty one is taken back.
fn read(incident: &Incident, before: Option<Stamp>, typed: &str, seen: &LiveSeen) -> Result<Option<Stamp>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed == shown(before, seen.zone()) {
        return Ok(before);
    }
    let time = read_time(typed).ok_or(Problem::NotADate)?;
    let near = before.unwrap_or(incident.reported);
    let at = seen.zone().on_day_of(near, time);
    if at.plus_minutes(1) <= incident.reported {
        return Err(Problem::OutOfRange);
    }
    Ok(Some(at.max(incident.reported)))
}

/// The form of an incident.
pub(super) fn form(seen: &LiveSeen, incident: &Incident) -> Form {
    let id = FormId {
        name: FORM,
        topic: Topic::Row(Box::new(incident.clone().into())),
    };
    let number = seen.records().incident_number(incident.id).unwrap_or_default();
    let text = seen.records().incident_text(incident);
    Form::titled(id, |t| t.command(Command::EditIncident).label)
        .of(format!("%{number} {} {text}", seen.zone().hm(incident.reported)))
        .ask(FIELDS, incident, seen)
}

/// Stores the form of an incident; false with what is wrong beside its field.
pub fn store(work: &mut LiveWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Topic::Row(row) = topic else { return true };
    let Record::Incident(incident) = &**row else {
        return true;
    };
    // Facts entered by line meanwhile are not thrown away: the fields are put into the row as it is now.
    let Some(mut incident) = work.records().incidents.get(incident.id).cloned() else {
        return true;
    };
    if !form.store(FIELDS, &mut incident, &work.seen()) {
        return false;
    }
    commit(work.ledger, Act::Incident, incident, cx);
    true
}
