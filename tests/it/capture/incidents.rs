//! The line that reports an incident, and what is said of it afterwards.

use huiwu::{
    capture::{
        correcting::{
            convert::convert,
            mend::{Mended, shift_time, strike},
        },
        proceedings::incident::{IncidentStep, Settled, Unsettled, settle},
    },
    domain::{change::Change, entry::EntryKind, incident::Incident, meeting::MeetingState, time::Zone},
};

use super::{Desk, at};

impl Desk {
    fn incident(&self, number: usize) -> Incident {
        let found = self.records.numbered_incidents().find(|(n, _)| *n == number);
        found.unwrap().1.clone()
    }

    fn apply(&mut self, change: &Change) {
        self.records = self.records.after(change);
    }

    /// Settles and applies a line about an incident at a minute.
    fn told(&mut self, step: IncidentStep, typed: &str, minute: i64) -> Result<Settled, Unsettled> {
        let moment = (Zone::from_minutes(0), at(minute), at(minute));
        let settled = settle(&self.records, step, typed, moment)?;
        self.apply(&Change::put(settled.incident.clone()));
        Ok(settled)
    }
}

#[test]
fn a_line_reports_an_incident_at_its_moment_that_nobody_said() {
    let mut desk = Desk::new();
    desk.line("Ann Bell: can you hear me?", 4);
    let entry = desk.line("%no sound at the back", 5);
    assert_eq!((entry.kind, entry.speaker), (EntryKind::Incident, None));
    let incident = desk.incident(1);
    assert_eq!((incident.entry, incident.reported), (entry.id, at(5)));
    assert!(incident.is_open());
}

#[test]
fn the_word_for_it_reports_one_in_either_language() {
    let mut desk = Desk::new();
    desk.line("％停电", 5);
    desk.line("突发：灯灭了", 6);
    assert_eq!(desk.records.open_incidents().count(), 2);
}

#[test]
fn an_incident_before_the_opening_opens_nothing() {
    let mut desk = Desk::new();
    let mut meeting = desk.records.meeting().unwrap().clone();
    meeting.state = MeetingState::Draft;
    meeting.opened = None;
    desk.apply(&Change::put(meeting));
    desk.line("%the door is locked", -20);
    assert_eq!(desk.records.meeting().unwrap().state, MeetingState::Draft);
    assert_eq!(desk.incident(1).reported, at(-20));
}

#[test]
fn a_reworded_line_keeps_what_is_known_of_its_incident() {
    let mut desk = Desk::new();
    let entry = desk.line("%mic dead", 5);
    desk.told(IncidentStep::Arrived, "", 7).unwrap();
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "%microphone 2 dead") else {
        panic!("a line");
    };
    desk.apply(&captured.change);
    assert_eq!(desk.incident(1).arrived, Some(at(7)));
    assert_eq!(desk.records.incident_text(&desk.incident(1)), "microphone 2 dead");
}

#[test]
fn a_line_that_becomes_a_note_takes_its_incident_along() {
    let mut desk = Desk::new();
    let entry = desk.line("%mic dead", 5);
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "the mic is dead") else {
        panic!("a line");
    };
    desk.apply(&captured.change);
    assert!(desk.records.incidents.is_empty());
}

#[test]
fn a_note_that_is_made_an_incident_and_back_leaves_none() {
    let mut desk = Desk::new();
    let entry = desk.line("smoke in the lobby", 5);
    let now = desk.now;
    let change = desk.with(|scene, ids| convert(scene, &entry, EntryKind::Incident, &mut ids.at(now)));
    desk.apply(&change);
    assert_eq!(desk.incident(1).reported, at(5));
    let entry = desk.records.entries.get(entry.id).unwrap().clone();
    let change = desk.with(|scene, ids| convert(scene, &entry, EntryKind::Note, &mut ids.at(now)));
    desk.apply(&change);
    assert!(desk.records.incidents.is_empty());
}

#[test]
fn a_struck_line_is_no_open_incident_and_keeps_the_numbers_of_the_others() {
    let mut desk = Desk::new();
    let entry = desk.line("%nothing", 5);
    desk.line("%fire alarm", 6);
    let now = desk.now;
    let change = desk.with(|scene, ids| strike(scene, &entry, &mut ids.at(now)).unwrap());
    desk.apply(&change);
    let open: Vec<usize> = desk.records.open_incidents().map(|(n, _)| n).collect();
    assert_eq!(open, [2]);
}

#[test]
fn a_shifted_line_shifts_the_moment_of_the_report() {
    let mut desk = Desk::new();
    let entry = desk.line("%mic dead", 5);
    let change = shift_time(&desk.records, &entry, -60_000);
    desk.apply(&change);
    assert_eq!(desk.incident(1).reported, at(4));
}

#[test]
fn what_is_said_without_a_number_is_about_the_only_one_that_waits_for_it() {
    let mut desk = Desk::new();
    desk.line("%mic dead", 5);
    desk.line("%lamp dead", 6);
    assert_eq!(
        desk.told(IncidentStep::Arrived, "", 8),
        Err(Unsettled::Which(vec![1, 2]))
    );
    desk.told(IncidentStep::Arrived, "%2", 8).unwrap();
    assert_eq!(desk.told(IncidentStep::Arrived, "Ned", 9).unwrap().number, 1);
    assert_eq!(desk.incident(1).handled_by, "Ned");
    assert_eq!(
        desk.told(IncidentStep::Fixed, "", 10),
        Err(Unsettled::Which(vec![1, 2]))
    );
    desk.told(IncidentStep::Fixed, "％2 new lamp", 10).unwrap();
    assert_eq!(desk.told(IncidentStep::Fixed, "", 11).unwrap().number, 1);
    assert_eq!(desk.told(IncidentStep::Fixed, "", 12), Err(Unsettled::NoIncident));
    assert_eq!(desk.told(IncidentStep::Fixed, "%7", 12), Err(Unsettled::NoIncident));
}

#[test]
fn a_time_is_read_and_typed_again_it_corrects() {
    let mut desk = Desk::new();
    desk.line("%mic dead", 5);
    desk.told(IncidentStep::Fixed, "9:07 spare microphone", 12).unwrap();
    let incident = desk.incident(1);
    assert_eq!(
        (incident.fixed, incident.handling.as_str()),
        (Some(at(7)), "spare microphone")
    );
    desk.told(IncidentStep::Fixed, "%1 9:08 am", 12).unwrap();
    let incident = desk.incident(1);
    assert_eq!(
        (incident.fixed, incident.handling.as_str()),
        (Some(at(8)), "spare microphone")
    );
}

#[test]
fn figures_before_words_are_words() {
    let mut desk = Desk::new();
    desk.line("%mic dead", 5);
    desk.told(IncidentStep::Fixed, "2 new batteries", 12).unwrap();
    let incident = desk.incident(1);
    assert_eq!(
        (incident.fixed, incident.handling.as_str()),
        (Some(at(12)), "2 new batteries")
    );
}

#[test]
fn a_time_before_the_report_or_to_come_is_refused() {
    let mut desk = Desk::new();
    desk.line("%mic dead", 5);
    for typed in ["8:30", "9:40"] {
        let refused = desk.told(IncidentStep::Arrived, typed, 12);
        assert_eq!(refused, Err(Unsettled::WrongTime(typed.to_owned())));
    }
}

#[test]
fn those_who_were_told_add_up_and_nobody_is_not_one_of_them() {
    let mut desk = Desk::new();
    desk.line("%stranger at the door", 5);
    assert_eq!(desk.told(IncidentStep::Told, " ", 6), Err(Unsettled::Nobody));
    desk.told(IncidentStep::Told, "the chair", 6).unwrap();
    desk.told(IncidentStep::Told, "security", 6).unwrap();
    desk.told(IncidentStep::Told, "the chair", 7).unwrap();
    assert_eq!(desk.incident(1).told, "the chair, security");
    desk.line("%停电", 8);
    desk.told(IncidentStep::Told, "%2 主持人", 9).unwrap();
    desk.told(IncidentStep::Told, "%2 后勤", 9).unwrap();
    assert_eq!(desk.incident(2).told, "主持人、后勤");
}
