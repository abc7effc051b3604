//! Names, times and words that may be meant otherwise: nothing is applied without saying so, and the last doubt is the one that a key
//! mends.

use huiwu::{
    app::message::Message,
    domain::{
        entry::{EntryKind, Remark},
        people::Reply,
    },
    words::Lang,
};

use super::council;
use crate::support::{Clerk, at};

pub(super) const PEOPLE: &[&str] = &[
    "Rosa Diaz",
    "Bob New",
    "Al Ray",
    "Peter Bloom",
    "Cllr. Peter Black",
    "Zoe Kim",
];

pub(super) fn parish() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Parish", PEOPLE).line("first");
    clerk
}

/// The row under the capture line.
fn hint(clerk: &Clerk) -> String {
    clerk.screen(80, 24).lines().nth(21).unwrap_or_default().to_owned()
}

fn present(clerk: &Clerk) -> (u32, u32) {
    let head = clerk.m().live.view.head;
    (head.present, head.members)
}

#[test]
fn a_word_about_people_means_those_on_the_list_and_adds_nobody() {
    let mut clerk = parish();
    for (n, line) in ["present+ bob", "Present: al", "present+ Zoe Kim, rosa"]
        .iter()
        .enumerate()
    {
        clerk.press(line);
        assert!(hint(&clerk).contains("arrive"), "{}", hint(&clerk));
        clerk.press("<enter>");
        assert_eq!(present(&clerk), ([1, 2, 4][n], 6), "{line}");
    }
    clerk
        .line("scribe: al")
        .line("regrets+ pbloom")
        .line("chair: nobody here");
    let records = clerk.m().ledger.records();
    assert_eq!(records.attendees.len(), 6);
    let duty = |name: &str| records.attendees.get(clerk.person(name)).unwrap().duty;
    assert_eq!(duty("Al Ray"), huiwu::domain::people::Duty::Scribe);
    assert_eq!(
        records.attendees.get(clerk.person("Peter Bloom")).unwrap().reply,
        Reply::Leave
    );
    clerk.line("present+ kim lee");
    assert_eq!(clerk.last().remark, Some(Remark::UnknownName("kim lee".into())));
    assert_eq!(present(&clerk), (4, 6));
    clerk.press("<alt-k><alt-k>");
    assert_eq!(present(&clerk), (4, 6));
    clerk.check().reopen();
}

#[test]
fn after_the_meeting_nobody_comes_or_goes() {
    let mut clerk = council();
    clerk.line("+zs").press("<alt-o><alt-x>");
    let before = clerk.m().ledger.records().intervals.len();
    for line in ["+ls", "-zs", "离席：张三", "李四迟到"] {
        clerk.line(line);
        assert_eq!(
            (clerk.last().kind, clerk.last().remark.clone()),
            (EntryKind::Note, Some(Remark::MeetingOver)),
            "{line}"
        );
    }
    clerk.line("散会：").line("休会：");
    assert_eq!(clerk.last().remark, Some(Remark::NotHere("休会：".into())));
    assert_eq!(clerk.m().ledger.records().intervals.len(), before);
    clerk.check();
}

#[test]
fn whoever_is_put_on_the_list_after_the_meeting_left_with_it() {
    let mut clerk = parish();
    clerk
        .line("Tom Lee: hello")
        .wait(10)
        .press("<alt-x>")
        .press("<alt-k><alt-k>");
    let tom = clerk.person("Tom Lee");
    let stays: Vec<_> = clerk.m().ledger.records().stays(tom).cloned().collect();
    assert_eq!(stays.len(), 1);
    assert_eq!(stays[0].to, clerk.open_meeting().adjourned);
    clerk.check().reopen();
}

#[test]
fn the_key_that_adds_somebody_acts_on_the_last_doubt_and_says_whom_before() {
    let mut clerk = parish();
    clerk.line("tom: hello").line("+zed alpha");
    assert_eq!(clerk.last().remark, Some(Remark::UnknownName("zed alpha".into())));
    clerk.line("a note").press("<alt-k>");
    assert_eq!(clerk.said(), Some(&Message::AsksCategory("zed alpha".into())));
    assert_eq!(clerk.m().ledger.records().attendees.len(), 6);
    clerk.press("<alt-k>");
    assert!(clerk.m().ledger.records().is_present(clerk.person("zed alpha")));
    // The doubt in the line that is being typed is the last one.
    clerk.press("+bobby newman<alt-k><alt-k>");
    assert!(clerk.m().ledger.records().is_present(clerk.person("bobby newman")));
    assert_eq!(clerk.typed(), "");
    // The text put in doubt last is no name: an older name is not taken for it.
    clerk.line("!x ~31/4 @zoe").press("<alt-k>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(..))),
        "{:?}",
        clerk.said()
    );
    assert_eq!(clerk.m().ledger.records().attendees.len(), 8);
    clerk.check().reopen();
}

#[test]
fn a_doubtful_name_of_a_list_leaves_the_others_and_says_who_is_meant() {
    let mut clerk = parish();
    clerk.line("+rosa, peter, al");
    assert_eq!(present(&clerk), (2, 6));
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("Peter Bloom, Cllr. Peter Black"), "{screen}");
    clerk.line("PB: good morning");
    assert!(
        matches!(clerk.last().remark, Some(Remark::AmbiguousName(_))),
        "{:?}",
        clerk.last()
    );
    clerk.line("peter black: good morning");
    assert_eq!(clerk.speaker(), "Cllr. Peter Black");
    clerk.line("+zoe, kim lee").press("<alt-k><alt-k>");
    assert_eq!(
        (clerk.last().text.as_str(), present(&clerk)),
        ("Zoe Kim, kim lee", (4, 6))
    );
    clerk.check().reopen();
}

#[test]
fn everybody_arrives_at_once_and_the_hint_says_how_many() {
    for (lang, typed, says) in [(Lang::En, "+all", "6 people"), (Lang::Zh, "＋全体", "6人")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Parish", PEOPLE).press(typed);
        assert!(hint(&clerk).contains(says), "{}", hint(&clerk));
        clerk.press("<enter>");
        assert_eq!(present(&clerk), (6, 6));
        clerk.line(typed);
        assert_eq!(clerk.last().remark, Some(Remark::AllHere));
        clerk.check();
    }
}

#[test]
fn a_time_that_is_still_to_come_is_kept_and_not_applied() {
    let mut clerk = parish();
    clerk.press("+rosa, zoe 9:20");
    assert!(hint(&clerk).contains("09:20 is still to come"), "{}", hint(&clerk));
    clerk.press("<enter>");
    assert_eq!(clerk.last().remark, Some(Remark::NotYet("09:20".into())));
    assert_eq!(present(&clerk).0, 0);
    clerk.wait(4).line("+rosa 9:03").line("+zoe 8:50");
    assert_eq!(present(&clerk).0, 2);
    clerk.line("-zoe 9:40");
    assert_eq!(present(&clerk).0, 2);
    assert_eq!(
        clerk
            .m()
            .ledger
            .records()
            .open_stay(clerk.person("Zoe Kim"))
            .unwrap()
            .from,
        at(8, 50)
    );
}

#[test]
fn one_surname_before_a_colon_is_the_one_person_of_it_who_is_here() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["曾国", "单立", "王伟", "王芳", "欧阳修", "李四"]);
    clerk.line("+曾国、单立、王伟、欧阳修").line("李四：前一句");
    for (line, who) in [
        ("曾：读作增", "曾国"),
        ("单：我说", "单立"),
        ("王：同意", "王伟"),
        ("李：好", "李四"),
    ] {
        clerk.line(line);
        assert_eq!((clerk.speaker(), clerk.last().remark.clone()), (who, None), "{line}");
    }
    clerk.line("+王芳").line("王：同意");
    assert!(
        matches!(clerk.last().remark, Some(Remark::AmbiguousName(_))),
        "{:?}",
        clerk.last()
    );
    clerk.line("赵：同意");
    assert_eq!(clerk.last().remark, Some(Remark::UnknownName("赵".into())));
    for line in ["注：以上为草案", "按：略", "三：其他"] {
        clerk.line(line);
        assert_eq!(clerk.last().remark, None, "{line}");
    }
    clerk.line("－单立（有事）");
    assert_eq!(
        (clerk.last().kind, clerk.last().text.as_str()),
        (EntryKind::Departure, "单立（有事）")
    );
    clerk.line("＋欧阳修和单立");
    assert!(clerk.m().ledger.records().is_present(clerk.person("单立")));
    clerk.check();
}

#[test]
fn a_space_that_makes_a_line_plain_says_so_before_enter() {
    let mut clerk = parish();
    for (typed, says) in [
        (" bob new: hello", "without: note Bob New"),
        (" =decided", "without: decision"),
        ("+ rosa", "without the space: Rosa Diaz arrives"),
        ("- rosa", "without the space: not in the room: Rosa Diaz"),
        (" !act @zoe", "without: action A1"),
    ] {
        clerk.press(typed);
        assert!(hint(&clerk).contains(says), "{typed}: {}", hint(&clerk));
        clerk.press("<enter>");
        assert_eq!(
            (clerk.last().kind, clerk.last().remark.clone()),
            (EntryKind::Note, None)
        );
    }
    clerk.press("- a point of a list");
    assert!(!hint(&clerk).contains("without"), "{}", hint(&clerk));
}

#[test]
fn a_warning_stands_before_the_names_that_are_offered() {
    let mut clerk = parish();
    clerk.press("!x ~31/4 @zoe");
    assert!(hint(&clerk).contains("31/4: not a date"), "{}", hint(&clerk));
    clerk.wipe().press("!x ~31/4 @zo");
    assert!(
        hint(&clerk).contains("1 Zoe Kim") || hint(&clerk).contains("31/4"),
        "{}",
        hint(&clerk)
    );
}

#[test]
fn a_date_that_is_no_single_day_is_said_before_enter_and_stays_whole() {
    let mut clerk = parish();
    for (typed, remark, date) in [
        (
            "!x @zoe ~Friday or Monday",
            Some(Remark::UnclearDate("Friday or Monday".into())),
            None,
        ),
        (
            "!x @zoe ~1.5 months",
            Some(Remark::UnreadableDate("1.5 months".into())),
            None,
        ),
        (
            "!x @zoe ~1 March",
            Some(Remark::DoubtfulDate("1 March".into())),
            Some("2027-03-01"),
        ),
        (
            "!x @zoe ~Feb 20",
            Some(Remark::DoubtfulDate("Feb 20".into())),
            Some("2027-02-20"),
        ),
        (
            "!x @zoe ~2026-02-20",
            Some(Remark::DoubtfulDate("2026-02-20".into())),
            Some("2026-02-20"),
        ),
        ("!x @zoe ~ by 5 March", None, Some("2026-03-05")),
        ("!x @zoe ~tomorrow 9", None, Some("2026-03-05")),
        ("!x @zoe ~1 December", None, Some("2026-12-01")),
    ] {
        clerk.press(typed);
        if let Some(date) = date {
            assert!(hint(&clerk).contains(date), "{typed}: {}", hint(&clerk));
        }
        clerk.press("<enter>");
        let due = clerk.action().due.clone();
        assert_eq!(
            (
                clerk.last().text.as_str(),
                clerk.last().remark.clone(),
                due.date.map(|d| d.to_string()).as_deref()
            ),
            ("x", remark.clone(), date),
            "{typed}"
        );
        clerk.press("<up><enter>");
        assert_eq!(clerk.action().due, due, "{typed}: unchanged Enter changes nothing");
    }
    clerk.line("!about ~ five pages @zoe");
    assert_eq!(
        (clerk.last().text.as_str(), clerk.last().remark.clone()),
        ("about ~ five pages", None)
    );
    clerk.line("!x ~ by and by @zoe");
    assert_eq!(clerk.last().remark, Some(Remark::UnreadableDate("by and by".into())));
}

#[test]
fn whoever_only_gets_a_task_is_not_put_into_the_room() {
    let mut clerk = parish();
    clerk.line("!Ask the mayor @mayor ~friday");
    clerk.press("<alt-k><alt-k>");
    let mayor = clerk.person("mayor");
    assert!(!clerk.m().ledger.records().is_present(mayor));
    // Somebody who comes is there once, without a doubt left.
    clerk.line("+zoltan").press("<alt-k><alt-k>");
    let zoltan = clerk.person("zoltan");
    assert!(clerk.m().ledger.records().is_present(zoltan));
    assert_eq!(clerk.last().remark, None, "{}", clerk.screen(100, 30));
    clerk.check().reopen();
}

#[test]
fn all_leave_as_all_come() {
    let mut clerk = parish();
    clerk.line("+all").line("-all");
    let r = clerk.m().ledger.records();
    assert!(r.attendees.iter().all(|a| !r.is_present(a.id)));
    assert_eq!(clerk.last().remark, None);
    clerk.check();
}

#[test]
fn an_action_that_was_something_else_for_a_while_keeps_its_owner_and_its_day() {
    let mut clerk = parish();
    clerk.line("+all").line("!Paint the hall @zoe ~friday");
    let before = clerk.action().clone();
    assert!(!before.owners.is_empty() && before.due.date.is_some());
    clerk.press("<alt-d><alt-a>");
    assert_eq!(
        (&clerk.action().owners, &clerk.action().due),
        (&before.owners, &before.due)
    );
    clerk.check();
}
