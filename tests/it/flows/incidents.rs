//! Incidents by keys (C1, C11, C13): reported in a line, settled by line, by the panel, by its form; cards with words beside them.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{equipment::Equipment, incident::Incident, meeting::MeetingState},
    words::{Lang, why::Why},
};

use super::council;
use crate::support::{Clerk, at};

/// The incident of a number.
fn incident(clerk: &Clerk, number: usize) -> Incident {
    let found = clerk
        .m()
        .ledger
        .records()
        .numbered_incidents()
        .find(|(n, _)| *n == number);
    found.unwrap().1.clone()
}

fn english() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour Town Council", &["Ann Bell", "Bo Reed"]);
    clerk
}

#[test]
fn c1_an_incident_is_reported_settled_and_told_without_leaving_the_line() {
    let mut clerk = council();
    clerk.line("#1").line("%话筒没有声音");
    assert!(clerk.screen(120, 36).contains("1起未结"), "{}", clerk.screen(120, 36));
    clerk.wait(2).line("：到场 设备科小吴");
    clerk.wait(3).line("：排除 换了备用话筒").line("：告知 %1 主持人");
    let row = incident(&clerk, 1);
    assert_eq!(row.arrived.unwrap().since(row.reported) / 60_000, 2);
    assert_eq!(row.fixed.unwrap().since(row.reported) / 60_000, 5);
    assert_eq!(
        (row.handled_by.as_str(), row.handling.as_str(), row.told.as_str()),
        ("设备科小吴", "换了备用话筒", "主持人")
    );
    assert!(!clerk.screen(120, 36).contains("未结"));
    let entries = &clerk.m().ledger.records().entries;
    assert_eq!(
        entries.rows().last().unwrap().text,
        "话筒没有声音",
        "no line but the report"
    );
}

#[test]
fn each_step_is_taken_back_by_undo() {
    let mut clerk = english();
    clerk.line("#1").line("%no sound").line(":fixed new cable");
    clerk.press("<ctrl-z>");
    assert!(incident(&clerk, 1).is_open());
    clerk.press("<ctrl-z>");
    assert!(clerk.m().ledger.records().incidents.is_empty());
    clerk.press("<ctrl-y><ctrl-y>");
    assert_eq!(incident(&clerk, 1).handling, "new cable");
}

#[test]
fn up_rewords_a_report_and_keeps_its_clocks() {
    let mut clerk = english();
    clerk.line("#1").line("%no sound").line(":arrived");
    clerk.press("<up><ctrl-u>%no sound at the back<enter>");
    let row = incident(&clerk, 1);
    assert!(row.arrived.is_some());
    assert_eq!(clerk.m().ledger.records().incident_text(&row), "no sound at the back");
}

#[test]
fn a_struck_report_is_not_open() {
    let mut clerk = english();
    clerk.line("#1").line("%no sound").press("<alt-s>");
    assert_eq!(clerk.m().live.view.incidents, 0);
    clerk.press("<alt-s>");
    assert_eq!(clerk.m().live.view.incidents, 1);
}

#[test]
fn several_open_incidents_are_never_mistaken_for_one_another() {
    let mut clerk = english();
    clerk.line("#1").line("%no sound").line("%no light").line(":fixed");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::WhichIncident(vec![1, 2])))
    );
    clerk.line(":fixed %2 new lamp").line(":fixed");
    assert!(incident(&clerk, 1).fixed.is_some());
    clerk.line(":fixed");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::NoIncident))));
    clerk.line(":told %9 the chair");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::NoSuchIncident("%9 the chair".to_owned())))
    );
}

#[test]
fn the_panel_shows_spare_technician_and_a_card_and_leaves_the_line_alone() {
    for (lang, size) in [
        (Lang::Zh, (80, 24)),
        (Lang::Zh, (120, 36)),
        (Lang::En, (80, 24)),
        (Lang::En, (120, 36)),
    ] {
        let mut clerk = if lang == Lang::En { english() } else { council() };
        let device = clerk.m().ledger.records().equipment.rows()[1].clone();
        let device = Equipment {
            spare: "M9".to_owned(),
            technician: "Wu".to_owned(),
            ..device
        };
        clerk.put([device.into()]);
        clerk.line("#1").press("<f9>").press("<ctrl-home><down>2<enter><esc>");
        clerk.press("begun<alt-f>");
        let screen = clerk.screen(size.0, size.1);
        for word in ["M9", "Wu", "1/"] {
            assert!(screen.contains(word), "{word}\n{screen}");
        }
        let card = if lang == Lang::En {
            "Microphone or sound fails"
        } else {
            "话筒或音响故障"
        };
        assert!(screen.contains(card), "{screen}");
        clerk.press("<esc>");
        assert_eq!(clerk.m().live.field.text(), "begun");
    }
}

#[test]
fn c13_cards_are_turned_and_found_by_what_is_typed() {
    let mut clerk = english();
    clerk.line("#1").line("%smoke in the corridor").press("<alt-f>");
    assert!(clerk.screen(120, 36).contains("Fire or smoke"));
    clerk.press("<tab>");
    assert!(!clerk.screen(120, 36).contains("Fire or smoke"));
    clerk.press("<shift-tab>").press("illness");
    assert!(clerk.screen(120, 36).contains("doctor"), "{}", clerk.screen(120, 36));
    clerk.press("xyz");
    assert!(clerk.screen(120, 36).contains("no card fits"));
}

#[test]
fn the_keys_of_the_panel_set_the_clocks_of_the_chosen_row() {
    let mut clerk = english();
    clerk.line("#1").line("%no sound").line("%no light").press("<alt-f>");
    clerk.wait(1).press("<f7>").wait(1).press("<f8>");
    assert_eq!(incident(&clerk, 1).arrived, None);
    let row = incident(&clerk, 2);
    assert_eq!(row.fixed.unwrap().since(row.arrived.unwrap()) / 60_000, 1);
}

#[test]
fn the_form_corrects_every_fact_and_refuses_a_time_before_the_report() {
    let mut clerk = english();
    clerk.now = at(9, 30);
    clerk.line("#1").line("%no sound").line(":fixed");
    clerk.press("<alt-f><enter><tab>9:10<enter>");
    assert!(!clerk.fields().is_empty(), "the form stays");
    clerk.press("<ctrl-u>9:35<tab>9:50<tab>Wu<tab>new fuse<tab>works again<tab>the chair<ctrl-s>");
    let row = incident(&clerk, 1);
    let zone = clerk.open_meeting().zone;
    assert_eq!(zone.hm(row.arrived.unwrap()), "09:35");
    assert_eq!(zone.hm(row.fixed.unwrap()), "09:50");
    assert_eq!(
        [&row.handled_by, &row.handling, &row.outcome, &row.told].map(String::as_str),
        ["Wu", "new fuse", "works again", "the chair"]
    );
    clerk.press("<enter><tab><tab><ctrl-u><ctrl-s>");
    assert!(incident(&clerk, 1).is_open(), "an emptied time is taken back");
}

#[test]
fn an_incident_before_the_opening_opens_nothing() {
    let mut clerk = council();
    clerk.line("%大门没开");
    assert!(clerk.open_meeting().state.before());
    clerk.line("#1");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    assert_eq!(clerk.m().live.view.incidents, 1);
}

#[test]
fn no_incident_is_said_where_there_is_none() {
    let mut clerk = council();
    clerk.line("#1").press("<alt-f>");
    assert!(clerk.screen(80, 24).contains("没有突发情况"));
    clerk.press("<f7>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::NoRow))));
}
