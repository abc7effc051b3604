//! Who was there and who was in the chair: the minutes and the record say what is known of it, and nothing else.

use huiwu::{
    domain::{
        action::Owner,
        entry::{EntryKind, Remark},
        fault::Fault,
        remainder::Unclosed,
    },
    export::obstacles::remainders,
    words::Lang,
};

use super::{met, minutes, never, record, says};
use crate::support::{Clerk, at};

/// A language, the lines of a meeting, what its minutes say, and what they never say.
type Case = (
    Lang,
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

/// The faults of the checks before issuing, with the names they are about.
fn checks(clerk: &Clerk) -> Vec<(Fault, String)> {
    let found = huiwu::export::obstacles::findings(clerk.m().ledger.records()).into_iter();
    found.map(|one| (one.fault, one.subject)).collect()
}

#[test]
fn a_leaving_before_the_opening_takes_the_signing_in_back() {
    let cases: [Case; 6] = [
        // Opened where it was typed.
        (
            Lang::En,
            &["@9:55", "+all", "-fox", "@9:58", ":open", "#+ Trees", "=Buy oaks"],
            &["Absent: Cllr Ed Fox"],
            &["Fox left", "Fox returned"],
        ),
        // The opening is set back, and he comes later.
        (
            Lang::En,
            &[
                "@9:55",
                "+all",
                "-fox",
                "@9:58",
                ":open",
                "#+ Trees",
                "@10:00",
                "+fox",
                "@10:02",
                ":open 9:30",
            ],
            &["Cllr Fox arrived at 10:00."],
            &["left the room", "returned"],
        ),
        // By name, and opened with a time.
        (
            Lang::En,
            &[
                "@9:55",
                "+lee, carr, dent, fox",
                "@9:57",
                "-fox, dent",
                "@10:05",
                ":open 9:30",
                "#+ Trees",
            ],
            &["Absent: Cllr Cy Dent, Cllr Di Ward, Cllr Ed Fox and Cllr Fay Kent"],
            &["left the"],
        ),
        // With the reason it is an excuse.
        (
            Lang::En,
            &["@9:55", "+lee, carr, fox", "-fox (ill)", ":open 9:30", "#+ Trees"],
            &["Apologies: Cllr Ed Fox (ill)"],
            &["left the"],
        ),
        (
            Lang::Zh,
            &[
                "@9:55",
                "＋全体",
                "－赵磊",
                "：开会 9:30",
                "#+ 采购",
                "@10:00",
                "＋赵磊",
            ],
            &["出席：王建国、李强、张丽、赵磊、陈晨"],
            &["离席", "返回"],
        ),
        (
            Lang::Zh,
            &["@9:55", "＋王建国、李强、赵磊", "－赵磊", "：开会 9:30", "#+ 采购"],
            &["缺席：张丽、赵磊、陈晨"],
            &["离席", "返回"],
        ),
    ];
    for (lang, lines, wanted, unwanted) in cases {
        let clerk = met(lang, lines);
        let text = minutes(&clerk);
        says(&text, wanted);
        never(&text, unwanted);
        never(&record(&clerk), &["Leaves", "离席"]);
    }
    // A time that is told is one of the meeting.
    let clerk = met(
        Lang::En,
        &["@9:55", "+all", "@10:10", "-fox 10:05", ":open 9:30", "#+ Trees"],
    );
    says(&minutes(&clerk), &["Cllr Fox left the meeting at 10:05."]);
}

#[test]
fn what_was_typed_above_the_opening_bears_no_later_hour() {
    let clerk = met(
        Lang::En,
        &[
            "@9:57",
            "+lee, carr, dent",
            "Apologies: Fox",
            "@10:01",
            ":open 9:30",
            "#+ Trees",
        ],
    );
    let text = record(&clerk);
    never(&text, &["09:57"]);
    says(&text, &["09:30 Opened", "Apologies: Cllr Ed Fox"]);
    let clerk = met(
        Lang::Zh,
        &[
            "@10:08",
            "：开会 9:02",
            "出席：王建国、李强、张丽",
            "请假：赵磊（出差）",
            "#+ 采购",
            "：散会 9:50",
        ],
    );
    never(&record(&clerk), &["10:08"]);
}

#[test]
fn a_sign_in_that_is_opened_again_keeps_its_time() {
    for keys in ["+ann lee, bob carr, cy dent", "+ann lee, bob carr, cy dent 9:30"] {
        let mut clerk = met(
            Lang::En,
            &["@10:00", "+lee, carr, dent, fox", "@10:01", ":open 9:30", ":adjourn"],
        );
        clerk.press("<up><up>");
        while !clerk.typed().starts_with('+') {
            clerk.press("<up>");
        }
        clerk.press("<ctrl-u>").line(keys);
        let text = minutes(&clerk);
        never(&text, &["arrived at", "quorum again", "Fox arrived"]);
        says(&text, &["Present: Cllr Bob Carr, Cllr Cy Dent and Cllr Ann Lee"]);
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of whole meetings")]
fn a_list_of_those_present_is_of_the_opening_whenever_it_is_typed() {
    let cases: [Case; 5] = [
        // Written up: the opening is told, then the list, then a leaving before the hour of typing.
        (
            Lang::En,
            &[
                "@10:08",
                ":open 9:02",
                "Present: all except Fox",
                ":chair lee",
                "#+ Trees",
                "@10:10",
                "Lee left 9:40, Carr took the chair",
                "@10:12",
                ":adjourn 9:50",
            ],
            &[
                "Ann Lee (in the chair until 09:40)",
                "Bob Carr (in the chair from 09:40)",
                "Cllr Lee left the meeting at 09:40.",
            ],
            &["arrived", "10:1"],
        ),
        // In session, late.
        (
            Lang::En,
            &[
                ":open 10:00",
                "#+ Trees",
                "Good evening",
                "@10:40",
                "Present: Lee, Carr, Dent",
                "@10:50",
                ":adjourn",
            ],
            &["Present: Cllr Bob Carr, Cllr Cy Dent and Cllr Ann Lee"],
            &["arrived", "10:40"],
        ),
        // Once more, when the meeting is over: nothing new.
        (
            Lang::En,
            &[
                "+lee, carr, dent",
                ":open 10:00",
                "#+ Trees",
                "-carr 10:00",
                "@10:20",
                "+carr 10:10",
                "@10:50",
                ":adjourn",
                "Present: Lee, Carr, Dent",
            ],
            &["Cllr Carr returned at 10:10."],
            &["arrived"],
        ),
        (
            Lang::Zh,
            &[
                "@10:08",
                "：开会 9:02",
                "出席：王建国、李强、张丽",
                "#+ 采购",
                "李强9:20离席接电话，9:25返回",
                "：散会 9:50",
                "出席：王建国、李强、张丽",
            ],
            &["出席：王建国、李强、张丽"],
            &["到会晚于", "存疑"],
        ),
        (
            Lang::Zh,
            &[
                "：开会 10:00",
                "#+ 采购",
                "王建国：开始吧",
                "@10:40",
                "出席：王建国、李强、张丽",
                "@10:50",
                "：散会",
            ],
            &["出席：王建国、李强、张丽"],
            &["10:40"],
        ),
    ];
    for (lang, lines, wanted, unwanted) in cases {
        let clerk = met(lang, lines);
        says(&minutes(&clerk), wanted);
        never(&minutes(&clerk), unwanted);
        let doubts = clerk.entries().iter().filter(|entry| entry.remark.is_some()).count();
        assert_eq!(doubts, 0, "{lines:?}");
    }
}

#[test]
fn one_arrival_says_nothing_of_the_others() {
    for (lang, lines, unknown, never_said) in [
        (
            Lang::En,
            &[
                "#+ Trees",
                "Carr: we should plant",
                "@10:20",
                "Cllr Dent arrived",
                "Agreed to plant an oak",
            ][..],
            "Attendance not recorded: Cllr Ann Lee",
            &["Absent:", "quorum", "from 10:00"][..],
        ),
        (
            Lang::Zh,
            &["#+ 采购", "李强：同意", "@10:20", "张丽到会", "会议决定，采购一台"][..],
            "到会情况未记录：王建国、赵磊、陈晨",
            &["缺席", "法定人数", "10:00到会"][..],
        ),
    ] {
        let clerk = met(lang, lines);
        says(&minutes(&clerk), &[unknown]);
        never(&minutes(&clerk), never_said);
        never(&record(&clerk), never_said);
        let faults = checks(&clerk);
        assert!(
            faults.iter().any(|(fault, _)| *fault == Fault::NobodyPresent),
            "{faults:?}"
        );
        assert!(!faults.iter().any(|(fault, _)| *fault == Fault::NoQuorum), "{faults:?}");
    }
}

#[test]
fn whoever_may_have_been_there_is_not_called_absent_and_the_checks_name_them() {
    for (lang, signed, line, name, absent) in [
        (
            Lang::En,
            "+lee, carr, dent",
            "!plant an oak @fox ~12 May",
            "Cllr Ed Fox",
            "Absent: Cllr Ed Fox",
        ),
        (
            Lang::En,
            "+lee, carr, dent",
            "Cllr Fox attended remotely",
            "Cllr Ed Fox",
            "Absent: Fox",
        ),
        (
            Lang::En,
            "+lee, carr, dent",
            "Fox left the room for this item",
            "Cllr Ed Fox",
            "Absent: Fox",
        ),
        (
            Lang::Zh,
            "＋王建国、李强、张丽",
            "!买一台 @赵磊 ~5月12日",
            "赵磊",
            "缺席：赵磊",
        ),
        (Lang::Zh, "＋王建国、李强、张丽", "赵磊离席接电话", "赵磊", "缺席：赵磊"),
    ] {
        let open = if lang == Lang::En {
            ":open 10:00"
        } else {
            "：开会 10:00"
        };
        let clerk = met(lang, &[signed, open, "#+ Trees", "@10:30", line]);
        let named = |clerk: &Clerk| checks(clerk).contains(&(Fault::Unrecorded, name.to_owned()));
        let list = |text: &str| -> String {
            let absent = |row: &&str| row.contains("Absent:") || row.contains("缺席：");
            text.lines().filter(absent).collect()
        };
        assert!(named(&clerk), "{line}: {:?}", checks(&clerk));
        never(&list(&minutes(&clerk)), &[name]);
        says(
            &minutes(&clerk),
            &[if lang == Lang::En {
                "Attendance not recorded:"
            } else {
                "到会情况未记录："
            }],
        );
        // Others who did nothing did not come, by the list.
        says(
            &list(&minutes(&clerk)),
            &[if lang == Lang::En { "Fay Kent" } else { "陈晨" }],
        );
        // The gate names them from the same list.
        let left = remainders(clerk.m().ledger.records(), at(11, 0));
        assert!(
            left.iter()
                .any(|one| one.kind == Unclosed::Unchecked(Fault::Unrecorded)),
            "{left:?}"
        );
        // A line that says so is believed.
        let clerk = met(lang, &[signed, open, "#+ Trees", "@10:30", line, absent]);
        assert!(!named(&clerk), "{absent}: {:?}", checks(&clerk));
    }
}

#[test]
fn a_leaving_that_a_sentence_tells_is_no_apology() {
    for (lang, line) in [
        (Lang::En, "Cllr Fox left the room for this item"),
        (Lang::En, "Fox left early (dog)"),
        (Lang::En, "Cllr Fox left before the vote"),
        (Lang::Zh, "赵磊离席接电话"),
        (Lang::Zh, "赵磊早退（家中有事）"),
    ] {
        let clerk = met(lang, &["#+ Trees", line]);
        never(&minutes(&clerk), &["Apologies", "请假"]);
        assert!(
            matches!(clerk.last().remark, Some(Remark::NotPresent(_))),
            "{line}: {:?}",
            clerk.last()
        );
    }
    let clerk = met(
        Lang::En,
        &[
            "#+ Trees",
            "Fox declared an interest as he sells oaks and left the room",
        ],
    );
    says(
        &minutes(&clerk),
        &["Cllr Fox left the room at 10:00, having declared an interest"],
    );
    never(&minutes(&clerk), &["Apologies"]);
}

#[test]
fn nobody_who_was_there_is_excused_or_called_absent_by_a_later_line() {
    for (lang, begin, line, name) in [
        (
            Lang::En,
            &["+all", ":open 10:00", "#+ Trees"][..],
            "Fox absent",
            "Ed Fox",
        ),
        (
            Lang::En,
            &["+all", ":open 10:00", "#+ Trees"][..],
            "Absent: Fox",
            "Ed Fox",
        ),
        (
            Lang::En,
            &["+all", ":open 10:00", "#+ Trees"][..],
            "Fox sent his apologies",
            "Ed Fox",
        ),
        (
            Lang::En,
            &["+fox, lee, carr", ":open 10:00", "#+ Trees", "@10:10", "-fox"][..],
            "Apologies: Fox (proxy to Carr)",
            "Ed Fox",
        ),
        (Lang::Zh, &["＋全体", "：开会 10:00", "#+ 采购"][..], "赵磊缺席", "赵磊"),
        (
            Lang::Zh,
            &["＋全体", "：开会 10:00", "#+ 采购", "@10:10", "赵磊早退"][..],
            "赵磊委托李强投票",
            "赵磊",
        ),
        (
            Lang::Zh,
            &["＋全体", "：开会 10:00", "#+ 采购"][..],
            "请假：赵磊的假条在我这",
            "赵磊",
        ),
    ] {
        let clerk = met(lang, &[begin, &["@12:15", line]].concat());
        assert!(clerk.last().remark.is_some(), "{line}: {:?}", clerk.last());
        let present = minutes(&clerk);
        let row = present
            .lines()
            .find(|row| row.contains("Present:") || row.contains("出席："));
        assert!(row.is_some_and(|row| row.contains(name)), "{line}: {present}");
    }
    // Soon after the sign-in of everybody it puts that right.
    let clerk = met(
        Lang::En,
        &["+all", ":open 10:00", "#+ Trees", "@10:05", "Apologies: Fox"],
    );
    says(&minutes(&clerk), &["Apologies: Cllr Ed Fox"]);
}

#[test]
fn who_took_the_chair_is_told_at_the_time_that_a_later_line_gives() {
    let begin = [
        "+lee, carr, dent",
        ":chair lee",
        ":open 9:00",
        "@9:20",
        "#+ Trees",
        "@9:40",
        "#+ Rents",
        "@9:50",
        ":adjourn",
        "@9:55",
    ];
    let clerk = met(Lang::En, &[&begin[..], &[":chair carr 9:30"]].concat());
    let text = minutes(&clerk);
    never(&text, &["Added after the meeting"]);
    let (before, behind) = text.split_once("Rents").unwrap_or((&text, ""));
    says(before, &["Cllr Bob Carr took the chair."]);
    never(behind, &["took the chair"]);
    // Told out of order, the parts stand in that of their times.
    let clerk = met(
        Lang::En,
        &[&begin[..], &[":chair carr 9:40", ":chair dent 9:30"]].concat(),
    );
    says(
        &minutes(&clerk),
        &[
            "Ann Lee (in the chair until 09:30)",
            "Cy Dent (in the chair from 09:30 to 09:40)",
            "Bob Carr (in the chair from 09:40)",
        ],
    );
    let begin = [
        "+王建国、李强、张丽",
        "：主持 王建国",
        "：开会 9:00",
        "@9:20",
        "#+ 采购",
        "@9:50",
        "：散会",
        "@9:55",
        "：主持 李强 9:30",
    ];
    never(&minutes(&met(Lang::Zh, &begin)), &["散会后补记"]);
}

#[test]
fn a_decision_is_in_doubt_only_between_a_leaving_and_a_return() {
    let unclear = |lines: &[&str]| {
        let clerk = met(Lang::En, lines);
        checks(&clerk).iter().any(|(fault, _)| *fault == Fault::QuorumUnclear)
    };
    let begin = [
        "@9:40",
        "+lee, carr, dent",
        "@9:41",
        "#+ Trees",
        "=Buy oaks",
        "@9:45",
        "=Buy elms",
        "@9:50",
        ":adjourn",
    ];
    assert!(!unclear(
        &[&begin[..], &[":open 9:40", "+lee, carr, dent 9:35"]].concat()
    ));
    assert!(!unclear(&[&begin[..], &["+lee 9:30"]].concat()));
}

#[test]
fn whoever_was_there_when_an_item_was_settled_took_part_in_it() {
    let begin = ["+all", ":open 10:00", "#+ Trees"];
    let clerk = met(
        Lang::En,
        &[
            &begin[..],
            &["=Buy oaks", "@10:05", "Fox declared an interest and left the room"],
        ]
        .concat(),
    );
    says(
        &minutes(&clerk),
        &["Cllr Fox left the room at 10:05, having declared an interest."],
    );
    let clerk = met(
        Lang::En,
        &[
            &begin[..],
            &["@10:05", "Fox declared an interest and left the room", "=Buy oaks"],
        ]
        .concat(),
    );
    says(&minutes(&clerk), &["and took no part in this item."]);
}

#[test]
fn a_vote_of_somebody_who_came_later_is_doubted() {
    let mut clerk = met(
        Lang::En,
        &[
            "+lee, carr, dent",
            ":open 10:00",
            "#+ Trees",
            "$Buy oaks @lee +carr",
            "carried 2-1",
            "@10:10",
            "#+ Rents",
            "+fox",
            "@10:20",
            ":adjourn",
        ],
    );
    let vote = clerk
        .entries()
        .iter()
        .find(|entry| entry.kind == EntryKind::VoteResult)
        .cloned();
    let vote = vote.unwrap_or_else(|| clerk.last().clone());
    while clerk.typed() != "$= 2-1" && clerk.typed() != "$= carried 2-1" {
        clerk.press("<up>");
    }
    clerk.press("<ctrl-u>").line("For: lee, carr. Against: dent, fox");
    let after = clerk.m().ledger.records().entries.get(vote.id).cloned();
    assert!(matches!(after.and_then(|entry| entry.remark), Some(Remark::NotEntitled(names)) if names.contains("Fox")));
    says(&minutes(&clerk), &["Cllr Fox arrived at 10:10."]);
}

#[test]
fn names_and_the_words_that_they_were_there_are_asked_about_with_all_of_them() {
    let clerk = met(
        Lang::En,
        &[
            "#+ Trees",
            "Ann Lee (chair), Bob Carr, Cy Dent and Di Ward were present",
        ],
    );
    let Some(Remark::MayMean(order)) = &clerk.last().remark else {
        panic!("{:?}", clerk.last())
    };
    assert_eq!(order, "+Ann Lee, Bob Carr, Cy Dent, Di Ward");
}

#[test]
fn a_post_behind_a_name_in_attendance_is_that_persons_and_initials_are_the_holder() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting(
        "committee",
        "Finance",
        &[
            "Cllr Jane Hallam, Chairman",
            "Cllr Pryce, member",
            "Mr Simon Wells, Town Clerk, in attendance",
            "Mrs Carol Eaves, Responsible Financial Officer, in attendance",
        ],
    );
    let people = clerk.m().ledger.records().attendees.len();
    for line in [
        "Present: Hallam, Pryce",
        "In attendance: Mr Wells, Town Clerk; Mrs Eaves, RFO.",
        ":open 9:50",
        "#+ Budget",
        "The RFO was asked to circulate the figures by 11 December 2026.",
    ] {
        clerk.captured(line, at(10, 0));
    }
    assert_eq!(clerk.m().ledger.records().attendees.len(), people);
    let text = minutes(&clerk);
    says(&text, &["Simon Wells", "Carol Eaves"]);
    never(&text, &["RFO.", "and RFO"]);
    assert_eq!(
        clerk.action().owners,
        [Owner::Attendee(clerk.person("Mrs Carol Eaves"))]
    );
    // Somebody who is on no list keeps the post; another holder behind the comma is there as well.
    clerk.captured("In attendance: Ms Ann Poole, Deputy Clerk; PC Rowe", at(10, 5));
    clerk.captured("In attendance: Ms Jo Beck, Town Clerk", at(10, 6));
    let names: Vec<String> = {
        let records = clerk.m().ledger.records();
        records
            .attendees
            .iter()
            .map(|who| records.name_of(who.id).to_owned())
            .collect()
    };
    assert_eq!(
        names.iter().filter(|name| name.contains("Clerk")).count(),
        0,
        "{names:?}"
    );
    assert_eq!(names.len(), people + 3, "{names:?}");
}
