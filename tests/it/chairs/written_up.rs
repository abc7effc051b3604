//! Minutes that are typed up after the meeting: told times are of its day, and nobody knows the moments of the other lines.

use super::{met, minutes, never, record, says};
use crate::support::{Clerk, at};
use huiwu::{
    domain::{entry::Entry, time::Stamp},
    export::{DocumentKind, Format, Style},
    words::Lang,
};

const DAY_MIN: i64 = 24 * 60;

/// A committee meeting planned for the morning of 4 March, of which these lines are typed minutes after its 10:00.
fn typed(lang: Lang, later: i64, lines: &[&str]) -> Clerk {
    let mut clerk = met(lang, &[]);
    for line in lines {
        clerk.captured(line, at(10, 0).plus_minutes(later));
    }
    clerk
}

fn held(clerk: &Clerk) -> (Option<Stamp>, Option<Stamp>) {
    let meeting = clerk.open_meeting();
    (meeting.opened, meeting.adjourned)
}

#[test]
fn times_told_on_a_later_day_are_of_the_day_of_the_meeting() {
    let told = [
        (
            Lang::En,
            DAY_MIN + 5 * 60,
            ["Meeting opened 10.05", "Carr left 10.40", "Closed 11.10"],
        ),
        (Lang::En, 3 * DAY_MIN, [":open 10:05", "-carr 10:40", ":adjourn 11:10"]),
        (Lang::Zh, DAY_MIN + 5 * 60, ["10:05开会", "李强10:40离会", "11:10散会"]),
    ];
    for (lang, later, [opened, left, closed]) in told {
        let here = if lang == Lang::En {
            "+lee, carr, dent, ward"
        } else {
            "+王建国、李强、张丽、赵磊"
        };
        let clerk = typed(lang, later, &[here, opened, left, "=A ramp is built", closed]);
        assert_eq!(held(&clerk), (Some(at(10, 5)), Some(at(11, 10))), "{opened}");
        let gone = clerk
            .m()
            .ledger
            .records()
            .intervals
            .iter()
            .any(|stay| stay.to == Some(at(10, 40)));
        assert!(gone, "{left}\n{}", record(&clerk));
    }
}

#[test]
fn a_day_told_with_the_time_counts() {
    let clerk = typed(
        Lang::En,
        9 * DAY_MIN,
        &[":open 2026-03-05 10:05", ":adjourn 2026-03-05 11:10"],
    );
    let next = |stamp: Stamp| stamp.plus_minutes(DAY_MIN);
    assert_eq!(held(&clerk), (Some(next(at(10, 5))), Some(next(at(11, 10)))));
}

#[test]
fn a_meeting_held_on_another_day_than_planned_is_not_put_back() {
    let clerk = typed(Lang::En, 7 * DAY_MIN + 8, &["Meeting opened 10.05", "=A ramp is built"]);
    assert_eq!(held(&clerk).0, Some(at(10, 5).plus_minutes(7 * DAY_MIN)));
}

#[test]
fn lines_typed_after_the_told_end_have_a_quorum_and_no_moment() {
    let clerk = typed(
        Lang::En,
        4 * 60,
        &[
            "+lee, carr, dent, ward 10:00",
            ":open 10:05",
            "#+ Trees",
            "=A ramp is built",
            "$A bench is bought @lee @carr",
            "$=4/0",
            ":adjourn 11:10",
        ],
    );
    says(&minutes(&clerk), &["A ramp is built", "Carried"]);
    let text = record(&clerk);
    never(&text, &["14:00", "quorum was not", "without a quorum"]);
    says(&text, &["A ramp is built"]);
}

#[test]
fn the_answer_names_the_day_where_it_is_another_one() {
    for (later, told) in [(3 * DAY_MIN, "2026-03-04 10:05"), (30, "10:05")] {
        let mut clerk = met(Lang::En, &[]);
        let answer = clerk.captured(":open 10:05", at(10, 0).plus_minutes(later));
        assert!(answer.contains(told), "{answer}");
        assert_eq!(answer.contains("2026"), told.contains("2026"), "{answer}");
    }
}

#[test]
fn a_told_time_near_the_plan_opens_by_keys_without_a_question() {
    let mut clerk = met(Lang::En, &[]);
    let start = clerk.open_meeting().start;
    clerk.now = clerk.now.plus_minutes(DAY_MIN);
    clerk.line("Meeting opened 9.05");
    assert_eq!(clerk.open_meeting().opened, Some(at(9, 5)), "planned {start:?}");
    let mut clerk = met(Lang::En, &[]);
    clerk.now = clerk.now.plus_minutes(DAY_MIN);
    clerk.line(":open");
    assert_eq!(clerk.open_meeting().opened, None, "without a time it is asked");
}

#[test]
fn a_return_that_is_written_up_stands_behind_the_decision_typed_before_it() {
    let order = |lines: &[&str]| {
        let text = minutes(&super::boards::board(lines));
        let (left, decided, back) = (text.find("left the room"), text.find("The roof"), text.find("returned"));
        assert!(left.is_some() && decided.is_some() && back.is_some(), "{text}");
        (left < decided, decided < back)
    };
    assert_eq!(
        order(&[
            "@11:00",
            "-tran 10:40 (interest)",
            "=The roof goes to Orr",
            "+tran 10:50"
        ]),
        (true, true)
    );
    // Told late while the meeting goes on, it stands at its time.
    assert_eq!(
        order(&[
            "@10:40",
            "-tran (interest)",
            "@10:45",
            "=The roof goes to Orr",
            "@10:55",
            "+tran 10:42"
        ]),
        (true, false)
    );
}

#[test]
fn a_vote_entered_behind_a_close_told_before_it_is_of_those_who_were_there_at_the_end() {
    let clerk = super::boards::board(&[
        "@11:00",
        "$Buy a bench @tran @alvarez",
        "@11:01",
        "Meeting closed at 10:50",
        "@11:02",
        "M1 carried 6-0",
    ]);
    assert_eq!(clerk.last().remark, None);
    let record = clerk.document(DocumentKind::Record);
    assert!(record.contains("6 entitled to vote"), "{record}");
}

#[test]
fn who_is_only_seen_by_what_they_did_was_there_from_the_opening() {
    for (later, opened) in [(4 * 60, ":open 10:05"), (3 * DAY_MIN, ":open 10:05")] {
        let clerk = typed(
            Lang::En,
            later,
            &[
                opened,
                "#+ Trees",
                "+lee 10:20",
                "carr: a ramp is needed",
                "$A bench is bought @dent @ward",
                ":adjourn 11:10",
            ],
        );
        let from: Vec<Stamp> = ["carr", "dent", "ward"]
            .map(|name| {
                let named = |stay: &&huiwu::domain::attendance::Interval| {
                    let records = clerk.m().ledger.records();
                    records.name_of(stay.attendee).to_lowercase().contains(name)
                };
                let rows = clerk.m().ledger.records();
                rows.intervals.iter().find(named).map_or(at(0, 0), |stay| stay.from)
            })
            .into();
        assert_eq!(from, vec![at(10, 5); 3], "{later}");
        never(&record(&clerk), &["from 11:10", "(from 10:20; not"]);
    }
    let clerk = typed(
        Lang::Zh,
        4 * 60,
        &["：开会 10:05", "#+ 采购", "李强：同意", "：散会 11:10"],
    );
    never(&record(&clerk), &["11:10到会"]);
}

#[test]
fn an_end_corrected_to_an_earlier_time_keeps_who_was_seen() {
    let clerk = typed(
        Lang::En,
        4 * 60,
        &[
            "+lee",
            "#+ Trees",
            "carr: a ramp is needed",
            ":adjourn",
            ":open 10:05",
            ":adjourn 11:10",
        ],
    );
    says(&record(&clerk), &["present 2"]);
    never(&record(&clerk), &["from 11:10"]);
}

#[test]
fn a_break_that_is_written_up_is_of_the_day_of_the_meeting() {
    for (lang, lines, gone) in [
        (
            Lang::En,
            [
                "Meeting opened 10.05",
                "+lee, carr, dent, ward",
                "break 10.40",
                "resumed 10.55",
                "carr left 11.00",
                "meeting closed 11.30",
            ],
            at(11, 0),
        ),
        (
            Lang::Zh,
            [
                "10:05开会",
                "+王建国、李强、张丽、赵磊",
                "10:40休会",
                "10:55复会",
                "李强11:00离会",
                "11:30散会",
            ],
            at(11, 0),
        ),
    ] {
        let clerk = typed(lang, 3 * DAY_MIN, &lines);
        assert_eq!(held(&clerk), (Some(at(10, 5)), Some(at(11, 30))), "{}", record(&clerk));
        let stays = &clerk.m().ledger.records().intervals;
        assert!(stays.iter().any(|stay| stay.to == Some(gone)), "{}", record(&clerk));
        never(&minutes(&clerk), &["quorum was lost", "7 March", "3月7日"]);
    }
}

#[test]
fn a_coming_or_going_written_up_without_a_time_is_told_without_one() {
    for (lang, lines, left, came) in [
        (
            Lang::En,
            [
                "Meeting opened 10.05",
                "+lee, carr, dent",
                "carr left",
                "=A ramp is built",
                "Ward arrived",
                "dent left 10.40",
                "Carr is back",
                "meeting closed 11.30",
            ],
            "Carr left the room.",
            "Ward arrived.",
        ),
        (
            Lang::Zh,
            [
                "10:05开会",
                "+王建国、李强、张丽",
                "李强离会",
                "＝修建坡道",
                "赵磊到会",
                "张丽10:40离会",
                "李强返回会场",
                "11:30散会",
            ],
            "李强暂时离席。",
            "赵磊到会。",
        ),
    ] {
        let clerk = typed(lang, 3 * DAY_MIN, &lines);
        let order = crate::export::order(DocumentKind::Minutes, Style::Council, Format::Text, lang);
        let council = crate::export::rendered(clerk.m().ledger.records(), &order);
        let record = record(&clerk);
        says(&council, &[left, came, "10:40"]);
        let row = |told: &str| {
            record
                .lines()
                .find(|line| line.contains(told))
                .unwrap_or_default()
                .to_owned()
        };
        for who in ["Carr", "李强"] {
            assert!(!row(who).contains("10:05"), "{record}");
        }
        assert!(record.contains("10:40"), "{record}");
    }
}

#[test]
fn who_left_early_is_entered_days_after_the_close() {
    for (lang, lines, late, told) in [
        (
            Lang::En,
            [
                "+lee, carr, dent, ward",
                "Meeting opened 10.05",
                "=A ramp is built",
                "meeting closed 11.30",
            ],
            "carr and dent left 11.10",
            "Cllr Carr and Cllr Dent left the meeting at 11:10",
        ),
        (
            Lang::Zh,
            ["+王建国、李强、张丽、赵磊", "10:05开会", "＝修建坡道", "11:30散会"],
            "李强、张丽11:10离会",
            "李强、张丽于11:10离会",
        ),
    ] {
        let mut clerk = typed(lang, 3 * DAY_MIN, &lines);
        let answer = clerk.captured(late, at(9, 0).plus_minutes(3 * DAY_MIN + 60));
        let order = crate::export::order(DocumentKind::Minutes, Style::Council, Format::Text, lang);
        let text = crate::export::rendered(clerk.m().ledger.records(), &order);
        assert!(text.contains(told), "{answer}\n{text}\n{}", record(&clerk));
    }
}

#[test]
fn a_sign_line_that_came_to_nothing_is_no_sentence_of_the_minutes() {
    for line in ["+nobody 9:58", "-nobody 19:45", ":public", "：恢复公开吧"] {
        let mut clerk = typed(
            Lang::En,
            0,
            &["+lee, carr, dent, ward", ":open 10:00", "#+ Trees", line],
        );
        let entry = clerk.last().clone();
        clerk.put([Entry {
            remark: None,
            minuted: None,
            ..entry
        }
        .into()]);
        never(&minutes(&clerk), &[line.trim_start_matches(['+', '-', ':', '：'])]);
    }
}

#[test]
fn an_opening_without_the_word_meeting_says_who_is_in_the_chair() {
    for line in [
        "started 10.05am, lee in the chair",
        "Started at 10.05 with Ann Lee in the chair",
        "opened 10.05, lee chairing",
        "10.05 start, lee in chair",
    ] {
        let clerk = typed(Lang::En, 10, &[line]);
        assert_eq!(held(&clerk).0, Some(at(10, 5)), "{line}\n{}", record(&clerk));
        assert!(
            minutes(&clerk).contains("Ann Lee (in the chair"),
            "{line}\n{}",
            minutes(&clerk)
        );
    }
    for talk in [
        "started 3 new beds, lee in charge",
        "opened 2 letters with ann",
        "began 10 years ago, said lee",
    ] {
        let clerk = typed(Lang::En, 10, &["+lee, carr", ":open 10:00", talk]);
        assert_eq!(held(&clerk).0, Some(at(10, 0)), "{talk}");
        assert_eq!(clerk.last().text, *talk, "{talk}");
    }
}
