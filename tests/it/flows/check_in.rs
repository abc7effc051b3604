//! The check-in panel by keys: who comes to the door, and nothing of it touches the line that was begun.

use std::fmt::Write as _;

use huiwu::{
    app::message::Message,
    domain::{
        attendance::{Attending, Interval, StaySource},
        entry::EntryKind,
        meeting::MeetingState,
        people::{Attendee, Category, Person, Reply},
    },
    words::Lang,
};

use super::council;
use crate::support::{Clerk, at};

/// The stays of somebody.
pub(super) fn stays<'c>(clerk: &'c Clerk, name: &str) -> Vec<&'c Interval> {
    let who = clerk.person(name);
    clerk.m().ledger.records().stays(who).collect()
}

pub(super) fn row(clerk: &Clerk, name: &str) -> Attendee {
    let who = clerk.person(name);
    clerk.m().ledger.records().attendees.get(who).unwrap().clone()
}

/// Gives somebody a badge code.
pub(super) fn badge(clerk: &mut Clerk, name: &str, code: &str) {
    let records = clerk.m().ledger.records();
    let person = records.person_of(clerk.person(name)).unwrap();
    let with_code = Person {
        aliases: vec![code.to_owned()],
        ..person.clone()
    };
    clerk.put([with_code.into()]);
}

/// A meeting of so many people with a badge each.
pub(super) fn crowd(lang: Lang, n: usize) -> Clerk {
    let names: Vec<String> = (0..n)
        .map(|n| {
            let letter = |n: usize| (b'a' + u8::try_from(n % 26).unwrap()) as char;
            format!(
                "Pal{}{} Quill{}{}",
                letter(n / 26),
                letter(n),
                letter(n),
                letter(n / 26)
            )
        })
        .collect();
    let mut clerk = Clerk::new(lang);
    clerk.meeting(
        "council",
        "Harbour",
        &names.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let records = clerk.m().ledger.records();
    let badges: Vec<_> = records
        .attendees
        .iter()
        .enumerate()
        .map(|(n, a)| {
            let person = records.people.get(a.person).unwrap().clone();
            Person {
                aliases: vec![format!("B{:04}", n + 1)],
                ..person
            }
            .into()
        })
        .collect();
    clerk.put(badges);
    clerk
}

#[test]
fn initials_and_enter_sign_somebody_in_at_this_minute() {
    let mut clerk = council();
    clerk.press("<f10>zs<enter>");
    let stays = stays(&clerk, "张三");
    assert_eq!(stays.len(), 1);
    assert_eq!(
        (stays[0].source, stays[0].came),
        (StaySource::SignedIn, Some(clerk.last().id))
    );
    assert_eq!(clerk.last().kind, EntryKind::Arrival);
    assert_eq!(clerk.said(), Some(&Message::Arrived("张三".to_owned())));
    clerk.check();
}

#[test]
fn signing_in_before_the_opening_does_not_open_the_meeting() {
    let mut clerk = council();
    clerk.press("<ctrl-r>zs<enter>ls<enter>");
    assert!(clerk.open_meeting().state.before());
    assert_eq!(clerk.entries().len(), 2, "one line a person, and none that opens it");
    clerk.press("<esc><alt-o>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    assert!(clerk.m().ledger.records().is_present(clerk.person("李四")));
    clerk.check();
}

#[test]
fn the_line_that_was_begun_is_untouched() {
    let mut clerk = council();
    clerk.press("<alt-o>讲到一半<left>");
    let caret = clerk.caret();
    let entries = clerk.entries().len();
    clerk.press("<f10>ww<enter>zl<f7>出差<enter>");
    assert_eq!(clerk.typed(), "讲到一半");
    clerk.press("<esc>");
    assert_eq!((clerk.typed().as_str(), clerk.caret()), ("讲到一半", caret));
    clerk.press("<enter>");
    assert_eq!(clerk.last().text, "讲到一半");
    assert!(clerk.entries().len() >= entries + 2);
    clerk.check();
}

#[test]
fn twenty_codes_a_minute_land_while_a_line_is_begun() {
    let mut clerk = crowd(Lang::En, 40);
    clerk.press("<alt-o>half a sentence<f10>");
    clerk.pace = 3_000 / 6;
    for n in 1..=20 {
        let mut keys = String::new();
        write!(keys, "B{n:04}<enter>").unwrap();
        clerk.press(&keys);
    }
    let records = clerk.m().ledger.records();
    assert_eq!(records.intervals.len(), 20);
    assert!(records.intervals.iter().all(|stay| stay.source == StaySource::Badge));
    assert_eq!(records.head_count().present, 20);
    assert_eq!(clerk.typed(), "half a sentence");
    clerk.check();
}

#[test]
fn a_reader_that_ends_a_code_with_a_line_feed_is_understood() {
    let mut clerk = crowd(Lang::En, 3);
    clerk.press("<f10>B0002<ctrl-j>B0003<ctrl-j>");
    assert_eq!(clerk.m().ledger.records().intervals.len(), 2);
    clerk.check();
}

#[test]
fn an_unknown_code_stays_in_sight_and_the_next_one_lands() {
    let mut clerk = crowd(Lang::En, 3);
    clerk.press("<f10>X9999<enter>");
    assert_eq!(clerk.said(), Some(&Message::NotOnList("X9999".to_owned())));
    clerk.press("B0001<enter>");
    let records = clerk.m().ledger.records();
    assert_eq!(records.intervals.len(), 1);
    assert!(
        clerk.screen(80, 24).contains("On no list: X9999"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.check();
}

#[test]
fn a_code_that_only_begins_like_another_signs_nobody_in() {
    let mut clerk = crowd(Lang::En, 3);
    clerk.press("<f10>B000<enter>");
    assert!(clerk.m().ledger.records().intervals.is_empty());
    clerk.press("B0001<enter>");
    assert_eq!(clerk.m().ledger.records().intervals.len(), 1);
    clerk.check();
}

#[test]
fn where_several_fit_enter_asks_once_more_and_arrows_choose() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Marsh", "Ann Poole"]);
    clerk.press("<f10>ann<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::SignsInOnRepeat(_))),
        "{:?}",
        clerk.said()
    );
    assert!(clerk.m().ledger.records().intervals.is_empty());
    clerk.press("<down><down><enter>");
    assert!(!stays(&clerk, "Ann Poole").is_empty());
    assert!(stays(&clerk, "Ann Marsh").is_empty());
    clerk.press("ann<enter><enter>");
    assert!(
        !stays(&clerk, "Ann Marsh").is_empty(),
        "who is not here yet comes first"
    );
    clerk.check();
}

#[test]
fn enter_on_nothing_signs_nobody_in() {
    let mut clerk = council();
    clerk.press("<f10><enter>");
    assert!(clerk.m().ledger.records().intervals.is_empty());
    clerk.press("<down><enter><enter>");
    assert_eq!(
        clerk.m().ledger.records().intervals.len(),
        2,
        "the arrows walk the list"
    );
    clerk.check();
}

#[test]
fn who_signs_in_twice_stays_once() {
    let mut clerk = council();
    clerk.press("<f10>zs<enter>zs<enter>");
    assert_eq!(stays(&clerk, "张三").len(), 1);
    assert!(matches!(clerk.said(), Some(Message::AlreadyHere(name, _)) if name == "张三"));
    clerk.check();
}

#[test]
fn lateness_is_told_by_the_settings() {
    let mut clerk = council();
    clerk.press("<alt-o>").wait(11).press("<f10>zs<enter>");
    assert_eq!(clerk.said(), Some(&Message::ArrivedLate("张三".to_owned(), 11)));
    clerk.act(|m, _| {
        m.ledger.set_house(huiwu::domain::house::House {
            late_minutes: 30,
            ..Default::default()
        });
    });
    clerk.press("ls<enter>");
    assert_eq!(clerk.said(), Some(&Message::Arrived("李四".to_owned())));
    clerk.check();
}

#[test]
fn who_is_here_leaves_with_a_reason_and_who_never_came_is_on_leave() {
    let mut clerk = council();
    clerk.press("<alt-o><f10>zs<enter>zs<f7>接机<enter>");
    let gone = stays(&clerk, "张三")[0];
    assert!(gone.to.is_some() && gone.went_reason == "接机", "{gone:?}");
    clerk.press("ww<f7>出差<enter>");
    let row = row(&clerk, "王五");
    assert_eq!((row.reply, row.leave_reason.as_str()), (Reply::Leave, "出差"));
    assert!(stays(&clerk, "王五").is_empty(), "who never came did not leave");
    assert_eq!(
        clerk.last().kind,
        EntryKind::Regrets,
        "the excuse stands in the feed, to be corrected there"
    );
    clerk.press("zs<f7>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(..))),
        "who has gone does not go again"
    );
    clerk.check();
}

#[test]
fn who_was_on_leave_and_comes_is_said() {
    let mut clerk = council();
    clerk.press("<f10>ww<f7>出差<enter>ww<enter>");
    assert_eq!(clerk.said(), Some(&Message::CameAfterAll("王五".to_owned())));
    assert_eq!(stays(&clerk, "王五").len(), 1);
    clerk.check();
}

#[test]
fn somebody_of_the_list_or_of_none_comes_in_the_place_of_an_invited_person() {
    let mut clerk = council();
    clerk.press("<f10>zs<f8>ls<enter>");
    let invited = row(&clerk, "张三");
    assert_eq!(
        (invited.reply, invited.substitute),
        (Reply::Substituted, Some(clerk.person("李四")))
    );
    assert_eq!(stays(&clerk, "李四").len(), 1);
    clerk.press("ww<f8>钱七（财务处 处长）<enter>");
    assert_eq!(row(&clerk, "王五").substitute, Some(clerk.person("钱七")));
    assert_eq!(
        row(&clerk, "钱七").category,
        Category::InAttendance,
        "nobody gets a vote by accident"
    );
    clerk.check();
}

#[test]
fn a_walk_in_is_asked_for_the_category_by_digit() {
    let mut clerk = council();
    clerk.press("<f10>钱七（财务处 处长）<f9>");
    assert!(clerk.screen(80, 24).contains("1 列席"), "{}", clerk.screen(80, 24));
    clerk.press("１");
    assert_eq!(row(&clerk, "钱七").category, Category::InAttendance);
    let records = clerk.m().ledger.records();
    let person = records.person_of(clerk.person("钱七")).unwrap();
    assert_eq!(
        (records.unit_of(person).unwrap().name.as_str(), person.post.as_str()),
        ("财务处", "处长")
    );
    assert_eq!(stays(&clerk, "钱七").len(), 1);
    clerk.check();
}

#[test]
fn a_voting_member_is_made_by_a_digit_and_enter_only() {
    let mut clerk = council();
    clerk.press("<f10>钱七<f9>6");
    assert_eq!(clerk.m().ledger.records().attendees.len(), 4);
    clerk.press("<esc>钱七<f9>6<enter>");
    assert_eq!(row(&clerk, "钱七").category, Category::Member);
    clerk.check();
}

#[test]
fn undo_takes_the_last_signing_in_back() {
    let mut clerk = council();
    clerk.press("<f10>zs<enter>ls<enter><ctrl-z>");
    assert!(stays(&clerk, "李四").is_empty());
    assert_eq!(stays(&clerk, "张三").len(), 1);
    clerk.press("钱七<f9>1<ctrl-z>");
    assert_eq!(
        clerk.m().ledger.records().attendees.len(),
        4,
        "the list and the stay are one act"
    );
    clerk.check();
}

#[test]
fn the_way_of_taking_part_is_kept_and_corrected() {
    let mut clerk = council();
    clerk.press("<f10><alt-m><alt-m>zs<enter>");
    assert_eq!(stays(&clerk, "张三")[0].attending, Some(Attending::Video));
    clerk.press("<alt-m>zs<enter>");
    assert_eq!(stays(&clerk, "张三")[0].attending, Some(Attending::Phone));
    assert_eq!(stays(&clerk, "张三").len(), 1);
    clerk.check();
}

#[test]
fn the_panel_counts_with_the_numbers_of_the_header() {
    let mut clerk = council();
    clerk.press("<f10>zs<enter>ls<enter>ww<f7>病<enter>");
    let head = clerk.m().ledger.records().head_count();
    for (columns, rows) in [(80, 24), (120, 36)] {
        let screen = clerk.screen(columns, rows);
        let counts = format!("应到 {} 实到 {} · 请假 {}", head.expected, head.present, head.on_leave);
        assert!(screen.contains(&counts), "{counts} in\n{screen}");
    }
}

#[test]
fn a_list_of_nobody_says_what_to_do_and_of_five_hundred_is_walked() {
    for lang in [Lang::En, Lang::Zh] {
        let mut nobody = Clerk::new(lang);
        nobody.meeting("council", "Harbour", &[]).press("<f10>");
        assert!(nobody.screen(80, 24).contains("F9"), "{}", nobody.screen(80, 24));
        nobody.press("Cy Poole<f9>3").check();
        assert_eq!(row(&nobody, "Cy Poole").category, Category::Observer);
    }
    let mut one = Clerk::new(Lang::En);
    one.meeting("council", "Harbour", &["Ann Marsh"])
        .press("<f10>a<enter>")
        .check();
    assert_eq!(stays(&one, "Ann Marsh").len(), 1);
    let mut many = crowd(Lang::Zh, 500);
    many.press("<f10><down><ctrl-end>");
    for (columns, rows) in [(80, 24), (120, 36)] {
        assert!(
            many.screen(columns, rows).contains(">Paltf"),
            "{}",
            many.screen(columns, rows)
        );
    }
    many.press("<enter>B0500<enter>B0250<enter>");
    assert_eq!(many.m().ledger.records().intervals.len(), 2);
    many.check();
}

#[test]
fn escape_leaves_the_question_first_and_then_the_panel() {
    let mut clerk = council();
    clerk.press("<f10>zs<f7>半<esc>");
    assert!(clerk.m().live.shown.is_some());
    clerk.press("<esc>");
    assert!(clerk.m().live.shown.is_none());
    assert!(clerk.m().ledger.records().intervals.is_empty());
    let before = at(9, 0);
    assert!(clerk.now > before);
}
