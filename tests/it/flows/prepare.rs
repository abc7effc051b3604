//! Before the meeting: purpose, agenda and people, by keys and by pasted lists.

use huiwu::app::desk::SectionRow;
use huiwu::domain::record::Key;
use huiwu::input::section::SectionId;
use huiwu::{
    app::{commit::commit, message::Message},
    domain::{
        agenda::ItemKind,
        change::Act,
        checklist::{CheckItem, CheckState},
        deadline::Dated,
        deliverable::{Deliverable, Review},
        people::{Category, Duty, Reply},
        seating::{PlanKind, TableSides},
    },
    words::{Lang, room_messages::RoomMessage, why::Why},
};

use super::council;
use crate::support::Clerk;

/// A meeting without items, in the agenda.
fn bare() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("project", "例会", &[]).press("<f3>").go_to_agenda();
    while !clerk.agenda().is_empty() {
        clerk.press("<ctrl-end><ctrl-d>");
    }
    clerk
}

fn names(clerk: &Clerk) -> Vec<&str> {
    clerk
        .m()
        .ledger
        .records()
        .attendees
        .iter()
        .map(|a| clerk.m().ledger.records().name_of(a.id))
        .collect()
}

#[test]
fn the_purpose_card_is_filled_by_keys() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Purpose)
        .press("<enter>定预算<tab>钱不够<tab>一份预算<tab><tab><tab>301室<enter>");
    let meeting = clerk.open_meeting();
    assert_eq!(
        (meeting.purpose.as_str(), meeting.problem.as_str()),
        ("定预算", "钱不够")
    );
    assert_eq!(
        (meeting.expected.as_str(), meeting.venue.as_str()),
        ("一份预算", "301室")
    );
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().purpose, "");
    clerk.check();
}

#[test]
fn items_are_added_edited_moved_and_removed() {
    let mut clerk = bare();
    clerk
        .press("<ctrl-n>甲<tab>2<tab>１５<tab>财务处<enter>")
        .press("<ctrl-n>乙<enter>")
        .press("<ctrl-n>丙<enter>");
    assert_eq!(clerk.agenda(), ["甲", "乙", "丙"]);
    let first = &clerk.m().ledger.records().items.rows()[0];
    assert_eq!(
        (first.kind, first.minutes, first.presenter.as_str()),
        (ItemKind::Report, Some(15), "财务处")
    );
    clerk.check().press("<ctrl-home><alt-down><alt-down>");
    assert_eq!(clerk.agenda(), ["乙", "丙", "甲"]);
    clerk.press("<alt-down>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::LastRow))));
    clerk.press("<alt-up>");
    assert_eq!(clerk.agenda(), ["乙", "甲", "丙"]);
    clerk.press("<enter><end>改<enter>");
    assert_eq!(clerk.agenda(), ["乙", "甲改", "丙"]);
    clerk.press("<ctrl-d>");
    assert_eq!(clerk.agenda(), ["乙", "丙"]);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.agenda(), ["乙", "甲改", "丙"]);
    clerk.check().reopen();
}

#[test]
fn minutes_that_are_no_number_are_said_beside_the_field() {
    let mut clerk = bare();
    clerk.press("<ctrl-n>甲<tab><tab>十五分<enter>");
    assert!(clerk.agenda().is_empty());
    clerk.press("<ctrl-u>15<enter>");
    assert_eq!(clerk.m().ledger.records().items.rows()[0].minutes, Some(15));
}

#[test]
fn an_item_that_was_discussed_is_not_removed() {
    let mut clerk = council();
    clerk
        .line("#1")
        .press("<f3>")
        .go_to_agenda()
        .press("<ctrl-home><ctrl-d>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::HasEntries))));
}

#[test]
fn lists_are_pasted_once_and_taken_back_at_once() {
    let mut clerk = bare();
    clerk
        .press("<f7>")
        .paste("1. 预算（20分钟）\n2. 人事\n  2.1 任免\n")
        .press("<ctrl-s><enter>");
    assert_eq!(clerk.m().ledger.records().items.len(), 3, "{:?}", clerk.agenda());
    let parents: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .items
        .iter()
        .map(|i| i.parent.is_some())
        .collect();
    assert_eq!(parents, [false, false, true]);
    clerk.check().press("<ctrl-z>");
    assert!(clerk.agenda().is_empty());
    clerk
        .go_to_people()
        .press("<f7>")
        .paste("张三、李 四，王五；张三\nAnn Lee")
        .press("<ctrl-s>");
    assert_eq!(names(&clerk), ["张三", "李四", "王五", "Ann Lee"]);
    assert!(
        matches!(
            clerk.said(),
            Some(Message::Pasted {
                added: 4,
                rejected: 0,
                ..
            })
        ),
        "{:?}",
        clerk.said()
    );
    clerk.check().press("<ctrl-z>");
    assert!(names(&clerk).is_empty());
    clerk.check();
}

#[test]
fn people_are_added_edited_moved_and_removed() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_people()
        .press("<ctrl-n>钱七<tab>财务处<tab>处长<enter>");
    assert_eq!(names(&clerk), ["张三", "李四", "王五", "赵六", "钱七"]);
    assert_eq!(clerk.m().ledger.records().units.rows()[0].name, "财务处");
    clerk.check().press("<ctrl-end><alt-up><alt-up>");
    assert_eq!(names(&clerk), ["张三", "李四", "钱七", "王五", "赵六"]);
    clerk.press("<ctrl-home><enter><tab><tab><tab><tab><tab>3<tab>出差<enter>");
    let first = &clerk.m().ledger.records().attendees.rows()[0];
    assert_eq!((first.reply, first.leave_reason.as_str()), (Reply::Leave, "出差"));
    clerk.press("<down><ctrl-d>");
    assert_eq!(names(&clerk), ["张三", "钱七", "王五", "赵六"]);
    clerk.check().press("<ctrl-z>");
    assert_eq!(names(&clerk), ["张三", "李四", "钱七", "王五", "赵六"]);
    clerk.check().reopen();
}

#[test]
fn one_person_is_in_the_chair() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_people().press("<ctrl-home><f8><down><f8>");
    let chairs: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .attendees
        .iter()
        .map(|a| a.duty == Duty::Chair)
        .collect();
    assert_eq!(chairs, [false, true, false, false]);
    clerk.check().press("<ctrl-z><ctrl-z>").check();
}

#[test]
fn people_are_sorted_by_strokes_and_a_later_move_wins() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["高富", "田大利", "Ann", "田富", "丁小宁"]);
    clerk.press("<f3>").go_to_people().press("<alt-s>");
    assert_eq!(names(&clerk), ["丁小宁", "田富", "田大利", "高富", "Ann"]);
    assert!(matches!(
        clerk.said(),
        Some(Message::SortedByStrokes { unknown: 1, .. })
    ));
    clerk.check().press("<ctrl-end><alt-up>");
    assert_eq!(names(&clerk), ["丁小宁", "田富", "田大利", "Ann", "高富"]);
    clerk.press("<ctrl-z><ctrl-z>");
    assert_eq!(names(&clerk), ["高富", "田大利", "Ann", "田富", "丁小宁"]);
    clerk.check().reopen();
}

#[test]
fn somebody_who_spoke_or_came_is_not_removed() {
    let mut clerk = council();
    clerk
        .line("zs：好")
        .line("+ls")
        .line("!办 @ww")
        .press("<f3>")
        .go_to_people();
    for _ in 0..3 {
        clerk.press("<ctrl-d>");
        assert!(
            matches!(
                clerk.said(),
                Some(Message::Unavailable(
                    _,
                    Why::HasEntries | Why::WasThere | Why::HasAction
                ))
            ),
            "{:?}",
            clerk.said()
        );
        clerk.press("<down>");
    }
    clerk.press("<ctrl-d>");
    assert_eq!(names(&clerk).len(), 3);
    clerk.check();
}

#[test]
fn the_list_is_filtered_by_reading_too() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_people().press("zl");
    assert_eq!(
        clerk.prepare().rows()[..],
        [SectionRow::Record(clerk.person("赵六").into())]
    );
    clerk.press("<esc>");
    assert_eq!(clerk.prepare().rows().len(), 4);
}

#[test]
fn the_cursor_stays_on_an_item_that_moves_over_others_with_sub_items() {
    let mut clerk = bare();
    clerk
        .press("<f7>")
        .paste("1. 甲\n  1.1 甲一\n  1.2 甲二\n2. 乙\n")
        .press("<ctrl-s><enter><ctrl-home>");
    let title = |clerk: &Clerk| match clerk.prepare().chosen_key() {
        Some(Key::Item(id)) => clerk.m().ledger.records().items.get(id).unwrap().title.clone(),
        other => panic!("{other:?}"),
    };
    clerk.press("<alt-down>");
    assert_eq!(title(&clerk), "甲");
    let items = clerk.m().ledger.records().numbered_items();
    let titles: Vec<&str> = items.iter().map(|(item, ..)| item.title.as_str()).collect();
    assert_eq!(titles, ["乙", "甲", "甲一", "甲二"]);
    clerk.press("<down><down><alt-down>");
    assert_eq!(title(&clerk), "甲二", "the last of its siblings stays");
    clerk.check().reopen();
}

#[test]
fn copies_are_given_out_by_the_list_and_seats_that_change_after_freezing_are_told() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Papers)
        .press("<ctrl-n>预算草案<enter><f7>");
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("1 张三") && screen.contains("4 赵六"), "{screen}");
    clerk.go_to_section(SectionId::Seats).press("<f7><enter><f8>");
    assert!(!clerk.screen(80, 24).contains('→'));
    clerk.press("<ctrl-home><enter><ctrl-u>张三<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::SeatsSwapped { .. }))),
        "{:?}",
        clerk.said()
    );
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("→"), "who changed seats is told: {screen}");
    // Nobody sits twice: whoever sat there has the other seat.
    let sitting: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .seats
        .iter()
        .filter_map(|s| s.attendee)
        .collect();
    let distinct: std::collections::HashSet<_> = sitting.iter().collect();
    assert_eq!(distinct.len(), sitting.len());
    clerk.go_to_section(SectionId::Errors);
    assert!(!clerk.screen(80, 24).contains("座位重复"));
    clerk.check();
}

#[test]
fn a_year_of_holidays_is_taken_in_by_keys_and_moves_what_is_open() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Checklist);
    let due = |clerk: &Clerk| {
        let r = clerk.m().ledger.records();
        let row = r
            .checklist
            .iter()
            .find(|c| c.deadline().0.is_some_and(|o| o.to_string().contains("wd")));
        row.unwrap().due_at(r.meeting().unwrap(), &r.calendar()).unwrap()
    };
    let before = due(&clerk);
    let broken = clerk.path("坏.json");
    std::fs::write(&broken, "{\"year\": 2026, \"days\": [\n{]}").unwrap();
    clerk.press("<alt-i>").paste(&broken.to_string_lossy()).press("<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::HolidaysUnread(..))),
        "{:?}",
        clerk.said()
    );
    assert!(clerk.screen(80, 24).contains("坏.json:2:2"), "{}", clerk.screen(80, 24));
    // The form waits for a better file: the whole week before is off.
    let zone = clerk.m().ledger.records().meeting().unwrap().zone;
    let day = zone.date(before);
    let days: Vec<String> = (0..7)
        .map(|back| {
            let date = day - chrono::Days::new(back);
            format!("{{\"name\": \"假\", \"date\": \"{date}\", \"isOffDay\": true}}")
        })
        .collect();
    let good = clerk.path("2026.json");
    let year = chrono::Datelike::year(&day);
    std::fs::write(&good, format!("{{\"year\": {year}, \"days\": [{}]}}", days.join(","))).unwrap();
    clerk.press("<ctrl-u>").paste(&good.to_string_lossy()).press("<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::HolidaysTaken { changed: 7, .. })),
        "{:?}",
        clerk.said()
    );
    assert!(zone.date(due(&clerk)) < day - chrono::Days::new(6));
    clerk.check().reopen();
    assert!(zone.date(due(&clerk)) < day - chrono::Days::new(6));
}

#[test]
fn guests_face_the_door_and_hosts_sit_opposite() {
    let mut clerk = council();
    clerk.act(|m, cx| {
        let mut guest = m
            .ledger
            .records()
            .attendees
            .iter()
            .find(|a| m.ledger.records().name_of(a.id) == "王五")
            .unwrap()
            .clone();
        guest.category = Category::Invited;
        commit(&mut m.ledger, Act::EditPerson, guest, cx);
    });
    clerk.press("<f3>").go_to_section(SectionId::Seats);
    // Long table, two lines of three, guests facing the door.
    clerk.press("<alt-i><right><tab><tab><tab><right><tab><ctrl-u>2<tab><ctrl-u>3<enter>");
    let r = clerk.m().ledger.records();
    let plan = r.seat_plan().unwrap();
    assert_eq!(
        (plan.kind, plan.sides),
        (PlanKind::LongTable, TableSides::GuestsFaceDoor)
    );
    let line = |name: &str| {
        let seat = r
            .seats
            .iter()
            .find(|s| s.attendee.is_some_and(|a| r.name_of(a) == name));
        seat.map(|s| (s.line, s.col))
    };
    assert_eq!(line("王五"), Some((0, 1)));
    assert_eq!(line("张三"), Some((1, 1)));
    let screen = clerk.screen(100, 30);
    assert!(screen.contains("客方（特邀）面门"), "{screen}");
    clerk.check();
}

#[test]
fn what_is_finished_is_never_overdue() {
    let mut clerk = bare();
    clerk.go_to_section(SectionId::Checklist);
    let base = clerk.m().ledger.records().checklist.rows().first().unwrap().clone();
    let due = Some(clerk.now.plus_minutes(-60));
    let done = clerk
        .m()
        .ledger
        .records()
        .checklist
        .rows()
        .iter()
        .skip(1)
        .cloned()
        .map(|check| {
            CheckItem {
                state: CheckState::Done,
                ..check
            }
            .into()
        });
    let done: Vec<_> = done.collect();
    clerk.put(done);
    for (state, review, late) in [
        (CheckState::Open, Review::Draft, true),
        (CheckState::Open, Review::Submitted, true),
        (CheckState::Open, Review::Returned, true),
        (CheckState::Done, Review::Approved, false),
        (CheckState::NotNeeded, Review::Approved, false),
    ] {
        let check = CheckItem {
            due,
            state,
            ..base.clone()
        };
        let paper = clerk.m().ledger.records().deliverables.rows().first().unwrap();
        let paper = Deliverable {
            due,
            review,
            ..paper.clone()
        };
        let (meeting, calendar) = (clerk.open_meeting(), clerk.m().ledger.records().calendar());
        assert_eq!(check.is_overdue(meeting, &calendar, clerk.now), late, "{state:?}");
        assert!(
            !check.is_overdue(meeting, &calendar, clerk.now.plus_minutes(-90)),
            "{state:?}: not yet"
        );
        assert_eq!(paper.is_overdue(meeting, &calendar, clerk.now), late, "{review:?}");
        // The line has the sign before the time, and its detail the word.
        clerk.put([check.into()]).go_to_section(SectionId::Checklist);
        let screen = clerk.screen(120, 36);
        for told in ["!! 03-04 08:00", "逾期 03-04 08:00"] {
            assert_eq!(screen.contains(told), late, "{state:?}, {told}:\n{screen}");
        }
    }
}

#[test]
fn somebody_who_changes_post_or_unit_keeps_the_former_one() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_people();
    let person = |clerk: &Clerk| {
        clerk
            .m()
            .ledger
            .records()
            .people
            .get(clerk.m().ledger.records().attendees.rows()[0].person)
            .cloned()
            .unwrap()
    };
    clerk.press("<ctrl-home><enter><tab>财务处<tab>副处长<enter>");
    assert_eq!(person(&clerk).former, "", "what was unknown is nothing former");
    clerk.wait(1).press("<enter><tab><tab>处长<enter>");
    let after = person(&clerk);
    assert_eq!((after.post.as_str(), after.former.as_str()), ("处长", "财务处 副处长"));
    assert_eq!(after.changed, Some(clerk.now));
    clerk.go_to_section(SectionId::Errors);
    let screen = clerk.screen(160, 36);
    assert!(screen.contains("财务处 副处长 → 财务处 处长"), "{screen}");
    // Another name or number is another name or number.
    clerk.wait(1).go_to_people().press("<enter>张三丰<enter>");
    let renamed = person(&clerk);
    assert_eq!(
        (renamed.name.as_str(), renamed.former.as_str()),
        ("张三丰", "财务处 副处长")
    );
    assert_eq!(renamed.changed, after.changed);
    clerk.wait(1).press("<enter><tab>审计处<enter>");
    assert_eq!(person(&clerk).former, "财务处 处长");
    clerk.check().reopen();
    assert_eq!(person(&clerk).former, "财务处 处长");
}

#[test]
fn text_in_a_filter_goes_with_the_tab_and_never_into_the_line() {
    let mut clerk = council();
    clerk.press("<f4>张三：半句<f3>").go_to_people().press("这个太贵<f4>");
    assert_eq!(clerk.typed(), "张三：半句");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::StaysInFilter("这个太贵".to_owned())))
    );
    clerk.wipe().press("<f3>");
    assert_eq!(clerk.m().prepare.filter.text(), "这个太贵", "it is where it was typed");
    clerk.press("<esc>张三<f4>");
    assert_eq!(clerk.typed(), "", "it found somebody: it was a filter");
    clerk.press("<f3>");
    assert!(clerk.m().prepare.filter.is_empty());
    clerk.check();
}

#[test]
fn the_cursor_stays_on_an_item_that_its_form_moves() {
    let mut clerk = bare();
    clerk
        .press("<f7>")
        .paste("1. 甲\n  1.1 甲一\n2. 乙\n3. 丙\n")
        .press("<ctrl-s><enter><ctrl-home><down>");
    // 甲一 is put under no item: it becomes one of its own behind the others.
    clerk.press("<enter><tab><tab><tab><tab><tab><tab><left><left><left><ctrl-s>");
    let Some(Key::Item(id)) = clerk.prepare().chosen_key() else {
        panic!("no item")
    };
    let item = clerk.m().ledger.records().items.get(id).unwrap();
    assert_eq!((item.title.as_str(), item.parent), ("甲一", None));
    clerk.check();
}

#[test]
fn a_row_that_is_renamed_while_the_meeting_goes_on_says_so() {
    use huiwu::app::message::{Message, RoomMessage};
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Parish", &["Joan Smith", "Ian Pritchard"])
        .press("<alt-o><f3>")
        .go_to_people();
    clerk.press("joan<enter>thinks this is too expensive<enter>");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::RowRenamed(
            "Joan Smith".into(),
            "thinks this is too expensive".into()
        )))
    );
    clerk.press("<ctrl-z>");
    clerk.person("Joan Smith");
}

#[test]
fn text_in_a_filter_that_fits_nothing_is_told_and_never_enters_live() {
    use huiwu::app::message::{Message, RoomMessage};
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Parish", &["Joan Smith"])
        .press("<f3>")
        .go_to_people();
    clerk.press("the hedge is high");
    assert!(
        clerk
            .screen(100, 30)
            .contains("Nothing fits the filter; Esc clears it.")
    );
    clerk.press("<esc><f4><alt-o><f3>the hedge is high");
    assert!(
        clerk
            .screen(100, 30)
            .contains("Nothing fits the filter; what is said goes into F4, Esc clears it."),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<f4>");
    assert_eq!(clerk.typed(), "");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::StaysInFilter(typed))) if typed == "the hedge is high"),
        "{:?}",
        clerk.said()
    );
    assert!(
        clerk.entries().iter().all(|entry| entry.text != "the hedge is high"),
        "never run"
    );
    clerk.press("<f3>");
    assert_eq!(
        clerk.m().prepare.filter.text(),
        "the hedge is high",
        "it stays where it was typed"
    );
}

#[test]
fn who_takes_the_chair_and_who_leaves_it_is_said() {
    use huiwu::app::message::{Message, RoomMessage};
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Parish", &["Joan Smith"])
        .press("<f3>")
        .go_to_people()
        .press("<ctrl-home><f8>");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::ChairTaken("Joan Smith".into())))
    );
    clerk.press("<f8>");
    assert_eq!(
        clerk.said(),
        Some(&Message::Room(RoomMessage::ChairLeft("Joan Smith".into())))
    );
}
