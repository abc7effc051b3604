//! Lines as clerks type them, and what the minutes and the record then say: each of these was false, or missing, in minutes that a chair
//! would not sign.

use huiwu::{domain::entry::Remark, export::DocumentKind, words::Lang};

use crate::support::{Clerk, at};

mod answers;
mod attended;
mod boards;
mod business;
mod closed;
mod clubs;
mod comings;
mod deeds;
mod formal;
mod full_sentences;
mod halls;
mod hearings;
mod hurried;
mod interests;
mod jotted;
mod offered;
mod owners;
mod ordinary;
mod phrased;
mod presence;
mod room;
mod sentences;
mod silent;
mod sittings;
mod sponsors;
mod tallies;
mod teams;
mod written_up;

const COUNCIL: [&str; 7] = [
    "Cllr Ann Lee",
    "Cllr Bob Carr",
    "Cllr Cy Dent",
    "Cllr Di Ward",
    "Cllr Ed Fox",
    "Cllr Fay Kent",
    "Mrs Gill Hay, clerk, in attendance",
];
const OFFICE: [&str; 5] = [
    "王建国，局长，成员",
    "李强，副局长，成员",
    "张丽，副局长，成员",
    "赵磊，成员",
    "陈晨，成员",
];

/// A meeting through the lines of a clerk; `@19:12` is the clock from there on.
fn met(lang: Lang, lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(lang);
    match lang {
        Lang::En => clerk.meeting("committee", "Parish Council", &COUNCIL),
        Lang::Zh => clerk.meeting("committee", "工作会议", &OFFICE),
    };
    let mut now = at(10, 0);
    for line in lines {
        if let Some((hour, minute)) = line.strip_prefix('@').and_then(|time| time.split_once(':')) {
            now = at(hour.parse().unwrap_or(0), minute.parse().unwrap_or(0));
        } else {
            clerk.captured(line, now);
        }
    }
    clerk
}

/// The minutes, in which the signs of Markdown are gone and lines are one.
fn minutes(clerk: &Clerk) -> String {
    clerk
        .document(DocumentKind::Minutes)
        .replace("**", "")
        .replace('\\', "")
}

fn record(clerk: &Clerk) -> String {
    clerk.document(DocumentKind::Record).replace("**", "").replace('\\', "")
}

/// The council with everybody but one in the room, an item taken up, and then these lines.
fn council(lines: &[&str]) -> Clerk {
    let begin = [
        ":chair lee",
        "+lee, carr, dent, ward, fox, hay",
        ":open 10:00",
        "#+ Trees",
    ];
    met(Lang::En, &[&begin, lines].concat())
}

fn office(lines: &[&str]) -> Clerk {
    let begin = ["+王建国、李强、张丽、赵磊", "：开会 10:00", "#+ 采购方案"];
    met(Lang::Zh, &[&begin, lines].concat())
}

#[track_caller]
fn says(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[track_caller]
fn never(text: &str, unwanted: &[&str]) {
    for unwanted in unwanted {
        assert!(!text.contains(unwanted), "{unwanted}\n{text}");
    }
}

#[test]
fn a_sign_alone_is_nobodys_word_and_stands_in_no_document() {
    for sign in ["%", "=", "!", "?", "*", "$", "%%", "。", "……", "－", "＝"] {
        let clerk = council(&["ann: hello", sign]);
        let last = clerk.last().clone();
        assert_eq!(last.remark, Some(Remark::OnlySigns), "{sign}");
        assert_eq!(last.speaker, None, "{sign}");
        never(&record(&clerk), &[&format!(" {sign}\n")]);
    }
    let clerk = met(Lang::En, &["?"]);
    assert!(clerk.open_meeting().state.before(), "a sign opens nothing");
}

#[test]
fn results_in_the_words_of_clerks_settle_the_motion() {
    let cases = [
        (
            "CARRIED 3-0, Cllr Ward abstaining",
            "Carried by 3 votes to 0, Cllr Di Ward abstaining.",
        ),
        ("Resolution passed unanimously", "Carried unanimously"),
        (
            "for 5 (incl. 2 proxies), against 0 - carried",
            "Carried by 5 votes to 0",
        ),
        ("agreed by consensus", "Carried by consensus"),
        ("carried by acclamation", "Carried by acclamation"),
        ("by consensus", "Carried by consensus"),
        ("Carried unan", "Carried unanimously"),
        ("So resolved.", "Carried."),
        (
            "The motion was put to the vote and was carried, Cllr Ward voting against",
            "Carried (Cllr Di Ward voting against)",
        ),
        ("Carried with one abstention", "Carried, with 1 abstention"),
        (
            "tied 2-2, chair voted for",
            "on the casting vote of the chair after 2 votes to 2",
        ),
    ];
    for (line, told) in cases {
        let clerk = council(&["$That the oak be felled @dent @fox", line]);
        let text = minutes(&clerk);
        says(
            &text,
            &[
                "RESOLVED (proposed Cllr Dent, seconded Cllr Fox) that the oak be felled",
                told,
            ],
        );
        never(&text, &["No vote is recorded"]);
    }
}

#[test]
fn a_motion_that_fails_says_why() {
    let cases = [
        ("No seconder, motion fell", "Fell for want of a seconder"),
        ("Motion not seconded", "Fell for want of a seconder"),
        ("vote taken - motion falls 2 to 3", "Lost by 2 votes to 3"),
        ("The motion was lost by 4 votes to 1", "Lost by 1 vote to 4"),
    ];
    for (line, told) in cases {
        let clerk = council(&["$That rents be frozen @fox", line]);
        says(&minutes(&clerk), &[told]);
    }
    let clerk = council(&[
        "$That the rules be changed @fox",
        "Show of hands 3 for, 2 against - not carried, needing 2/3",
    ]);
    says(&minutes(&clerk), &["Lost by 3 votes to 2"]);
    assert!(
        !clerk
            .findings()
            .iter()
            .any(|finding| format!("{finding:?}").contains("ResultContradicts"))
    );
}

#[test]
fn what_is_moved_in_words_takes_the_next_result() {
    for line in [
        "Cllr Fox moved deferral, seconded Cllr Carr",
        "Cllr Fox moved that the item be deferred to January; seconded Cllr Carr",
        "Proposed Cllr Fox, sec. Cllr Carr: next business",
    ] {
        let clerk = council(&["$That trees be felled @dent @ward", line, "carried 3-2"]);
        let text = minutes(&clerk);
        says(&text, &["by 3 votes to 2"]);
        never(&text, &["RESOLVED (proposed Cllr Dent"]);
    }
    let unread = "Motion by Fox to lay it aside, 2nd Kent";
    let clerk = council(&["$That trees be felled @dent @ward", unread, "carried 3-2"]);
    never(&minutes(&clerk), &["that trees be felled. Carried"]);
}

#[test]
fn what_was_adopted_with_its_backers_behind_it_is_resolved() {
    let cases = [
        ("Accounts adopted, prop Fox sec Carr", "Accounts adopted"),
        (
            "Taken as read. Proposed Fox, seconded Carr, carried unan.",
            "Taken as read",
        ),
    ];
    for (line, text) in cases {
        let told = minutes(&council(&["ward: I have a question", line]));
        says(&told, &["RESOLVED (proposed Cllr Fox, seconded Cllr Carr)", text]);
    }
}

#[test]
fn a_resolution_by_a_kind_of_resolution_is_a_decision() {
    let text = minutes(&council(&[
        "It was resolved by ordinary resolution to allot 1,000 shares",
        "Decision - freeze the rents",
        "agreed - ship on Thursday",
    ]));
    says(&text, &["allot 1,000 shares", "freeze the rents", "ship on Thursday"]);
}

#[test]
fn the_session_is_told_by_its_sentences() {
    let clerk = met(
        Lang::En,
        &[
            "+lee, carr, dent, ward",
            "@10:01",
            "Meeting opened 10.00am",
            "#+ Trees",
            "@10:20",
            "Break at 10.10am",
            "Meeting resumed at 10.17 am",
            "@10:50",
            "There being no further business the meeting closed at 10.48",
        ],
    );
    let text = minutes(&clerk);
    says(&text, &["10:00", "10:10", "10:17", "The meeting closed at 10:48"]);
    never(&text, &["10:01"]);
    let clerk = met(
        Lang::Zh,
        &[
            "+王建国、李强",
            "@10:05",
            "会议于10:00开始",
            "@10:50",
            "会议于10:48结束",
        ],
    );
    says(&record(&clerk), &["10:00", "10:48"]);
    let clerk = council(&["@10:15", "Chair proposed a short break 10.10am"]);
    assert!(matches!(clerk.last().remark, Some(Remark::MayMean(_))));
    let clerk = council(&["@10:15", "Meeting closed"]);
    assert!(!clerk.open_meeting().state.in_session());
    for line in [
        "The last meeting closed at 10.00",
        "We had a break in the wall",
        "ann: the meeting closed at 10.00 last time",
    ] {
        let clerk = council(&["@10:15", line]);
        assert!(clerk.open_meeting().state.in_session(), "{line}");
    }
}

#[test]
fn a_list_of_those_present_signs_in_whom_it_names() {
    let clerk = met(
        Lang::En,
        &[
            "Present: Cllrs Lee (Chair), Carr, Dent, Ward. Also Mrs Hay (Clerk), Zed Poe, 4 members of the public",
            ":open 10:00",
            "#+ Trees",
            "=done",
        ],
    );
    let text = minutes(&clerk);
    says(&text, &["Cllr Bob Carr", "Mrs Gill Hay"]);
    never(&text, &["Absent: Cllr Ann Lee", "There was no quorum"]);
    let clerk = met(
        Lang::Zh,
        &["出席：王建国（局长）、李强（副局长）、张丽", "：开会 10:00"],
    );
    says(&record(&clerk), &["实到3人"]);
}

#[test]
fn apologies_are_read_as_they_are_written() {
    let text = minutes(&met(
        Lang::En,
        &[
            "+lee, carr, dent, ward",
            "Apologies rec'd from Cllr Fox (work commitments) and Bob & Sheila Marsh",
            ":open 10:00",
        ],
    ));
    says(
        &text,
        &["Apologies: Cllr Ed Fox (work commitments)", "Bob & Sheila Marsh"],
    );
    let clerk = met(Lang::Zh, &["请假：李强（出差）、赵磊在外打工", "+全体", "：开会 10:00"]);
    says(&record(&clerk), &["请假2人", "在外打工"]);
}

#[test]
fn a_name_a_time_and_a_reason_stand_in_any_order() {
    for line in ["-赵磊 9:50 接电话", "-赵磊（9:50，接电话）", "-赵磊 9:50（接电话）"] {
        let clerk = met(
            Lang::Zh,
            &["+王建国、李强、张丽、赵磊 9:30", "：开会 9:30", "#+ 甲", line],
        );
        says(&record(&clerk), &["09:50", "赵磊（接电话）"]);
    }
    let clerk = office(&["-赵磊 掉线了", "+陈晨（电话参会）"]);
    says(&record(&clerk), &["掉线了", "陈晨"]);
    let clerk = met(
        Lang::En,
        &[
            "+lee, carr, dent, ward",
            ":open 9:30",
            "@10:30",
            "Late: Cllr Fox (10.20am)",
        ],
    );
    says(&minutes(&clerk), &["Cllr Fox arrived at 10:20"]);
}

#[test]
fn who_left_is_back_in_the_minutes_in_whatever_minute_it_was() {
    let text = minutes(&met(
        Lang::En,
        &[
            "+lee, carr, dent, ward",
            ":open 10:00",
            "#+ Trees",
            "-ward (telephone)",
            "+ward",
            "#+ Charity",
            ":adjourn 10:00",
        ],
    ));
    says(&text, &["Cllr Ward returned"]);
}

#[test]
fn an_interest_stands_where_its_bearer_left() {
    let text = minutes(&council(&[
        ":interest ward 1 her brother",
        "-ward (interest)",
        "=done",
        "+ward",
    ]));
    let trees = text.find("Trees").unwrap_or_default();
    assert!(
        text.find("Cllr Ward left the room").is_some_and(|at| at > trees),
        "{text}"
    );
    let text = minutes(&council(&[
        "Cllr Ward declared a pecuniary interest in item 77, her brother is the agent",
    ]));
    says(
        &text,
        &["Cllr Ward declared a pecuniary interest", "her brother is the agent"],
    );
}

#[test]
fn nothing_after_the_close_is_resolved_or_lacks_a_quorum() {
    let text = minutes(&council(&[
        "=keep it",
        "-carr, dent, ward, fox",
        ":adjourn 10:00",
        "=The lease to be sealed",
    ]));
    says(&text, &["The lease to be sealed (added after the close"]);
    never(
        &text,
        &["RESOLVED: The lease", "0 members were present", "Nothing was recorded"],
    );
}

#[test]
fn the_public_copy_says_nothing_of_a_closed_part() {
    let clerk = council(&[
        "RESOLVED to exclude the press and public under the 1960 Act",
        ":interest dent 4 his brother bids",
        "-dent (interest: his firm bids)",
        "-ward (train)",
        "$That Smith Ltd be paid @lee @carr",
        "carried",
        ":outcome deferred to January",
        "+dent",
        ":public",
        "lee: thank you",
    ]);
    let order = crate::export::order(
        DocumentKind::Minutes,
        huiwu::export::Style::Public,
        huiwu::export::Format::Markdown,
        Lang::En,
    );
    let text = crate::export::rendered(clerk.m().ledger.records(), &order).replace("**", "");
    never(
        &text,
        &[
            "Smith",
            "Cllr Dent left",
            "Cllr Ward left",
            "Cllr Dent returned",
            "brother",
            "train",
            "deferred",
            "interest",
        ],
    );
    says(&text, &["public copy"]);
}

#[test]
fn a_referral_is_no_deferral_and_an_office_is_no_verb() {
    let text = minutes(&council(&[
        "!Chair to ring the vicar",
        "*Ofsted: the file to be updated",
        ":outcome referred to Finance Committee",
    ]));
    says(
        &text,
        &["Chair to ring the vicar", "The item was referred to Finance Committee"],
    );
    never(&text, &["to chair to ring", "of Ofsted", "was deferred"]);
}

#[test]
fn what_people_are_elected_to_stands_in_the_minutes() {
    let lines = [
        "Hon Sec: Wendy Ashe re-elected unopposed",
        "Committee (3 places): Bright 9, Nair 8, Poole 7 duly elected",
        "Cllr Ward was elected Vice-Chairman",
        "Cllr Fox asked that his vote against be recorded",
    ];
    let clerk = council(&[&["ward: good evening"], lines.as_slice()].concat());
    let text = minutes(&clerk);
    says(&text, &lines);
    never(
        &record(&clerk),
        &["not on the list", "Cllr Di Ward: Hon Sec", "Cllr Di Ward: Committee"],
    );
}

#[test]
fn a_vote_of_a_chinese_body_is_read_in_its_words() {
    let cases = [
        "票决：应到5人，实到4人，同意4票，不同意零票",
        "4票同意，0票反对，0票弃权，陈晨回避",
        "表决：同意4票，反对0票，弃权0票（含委托1票）",
        "投票结果 4比0",
    ];
    for line in cases {
        let clerk = office(&["$同意采购三台设备", line]);
        let text = record(&clerk);
        never(&text, &["未表决", "票决（不在名单）"]);
        says(&text, &["4票"]);
    }
    for (line, told) in [
        ("鼓掌通过", "鼓掌"),
        ("经协商一致", "协商一致"),
        ("到会董事一致通过", "一致"),
    ] {
        says(&minutes(&office(&["$同意采购三台设备", line])), &[told]);
    }
    let clerk = office(&["$同意采购三台设备", "鼓掌"]);
    assert!(
        clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .all(|motion| motion.state.is_open())
    );
}

#[test]
fn a_heading_is_nobodys_name() {
    for line in [
        "评议：周桂英一致同意；刘老三有车，不通过",
        "票决：另行安排",
        "议题二：讨论采购",
        "责任人：小吴",
        "记录人：小吴",
    ] {
        let clerk = office(&["王建国：先看方案", line]);
        let last = clerk.last().clone();
        assert!(last.said_by.is_empty() && last.speaker.is_none(), "{line}: {last:?}");
    }
    for line in [
        "请李强会后找财政衔接",
        "李强、张丽均表示同意",
        "会上，李强同意采购",
        "经研究，暂不同意",
    ] {
        let clerk = office(&["王建国：先看方案", line]);
        assert_eq!(clerk.last().speaker, None, "{line}");
    }
}

#[test]
fn what_is_said_after_the_vote_is_no_part_of_what_was_moved() {
    let clerk = office(&["$流转东洼地", "4票同意，0票反对，0票弃权", "……赵磊说反对也要写上"]);
    let text = record(&clerk);
    never(&text, &["流转东洼地赵磊"]);
    says(&text, &["赵磊说反对也要写上"]);
}

#[test]
fn notes_that_look_like_facts_say_how_the_fact_is_typed() {
    for line in ["scrap that last decision", "Bob to own the login page"] {
        let clerk = council(&[line]);
        assert!(
            matches!(clerk.last().remark, Some(Remark::MayMean(_))),
            "{line}: {:?}",
            clerk.last().remark
        );
    }
    for line in [
        "The road is long",
        "fox: I moved to the coast and my sister seconded it",
        "Thanks to everybody",
    ] {
        let clerk = council(&[line]);
        assert_eq!(clerk.last().remark, None, "{line}");
    }
}

#[test]
fn numbers_that_are_taken_are_counted_on() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Numbers", &[]);
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<f7>")
        .paste("5. Bins\n6. Trees")
        .press("<ctrl-s><enter>");
    let records = clerk.m().ledger.records();
    let mut numbers: Vec<String> = records
        .numbered_items()
        .into_iter()
        .map(|(_, number, _)| number)
        .collect();
    let all = numbers.len();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), all, "{numbers:?}");
    assert!(
        numbers.contains(&"5".to_owned()) && numbers.contains(&"7".to_owned()),
        "{numbers:?}"
    );
}

#[test]
fn a_decision_that_says_a_carried_motion_again_is_not_printed_twice() {
    let cases = [
        (
            "$Minutes of 3 November be approved @carr @dent",
            "=Minutes approved as a correct record",
        ),
        (
            "$That the minutes be approved @carr",
            "=Minutes of the last meeting signed as a true record",
        ),
        ("$That the grant be approved @carr", "=Grant approved"),
    ];
    for (motion, decision) in cases {
        let text = minutes(&council(&[motion, "all in favour", decision]));
        assert_eq!(text.matches("RESOLVED").count(), 1, "{text}");
    }
    for (motion, decision) in [
        ("$That the grant be approved @carr", "=Grant of 500 approved"),
        ("$That the minutes be approved @carr", "=Minutes not approved"),
        (
            "$That the minutes of 3 November be approved @carr",
            "=Minutes of 10 October approved",
        ),
    ] {
        let text = minutes(&council(&[motion, "all in favour", decision]));
        assert_eq!(text.matches("RESOLVED").count(), 2, "{text}");
    }
    let text = minutes(&office(&["$同意采购方案", "一致通过", "＝会议通过采购方案"]));
    never(&text, &["会议通过了采购方案"]);
}

#[test]
fn who_was_in_the_chair_is_told_with_the_time() {
    let clerk = council(&[
        "@10:30",
        "-lee (called away)",
        "Cllr Carr took the chair",
        "ward: on we go",
    ]);
    let text = minutes(&clerk);
    says(
        &text,
        &[
            "Cllr Ann Lee (in the chair until 10:30)",
            "Cllr Bob Carr (in the chair from 10:30)",
        ],
    );
    says(&record(&clerk), &["Cllr Ann Lee (in the chair until 10:30)"]);
    let clerk = met(
        Lang::En,
        &[
            "+carr, dent, ward",
            ":open 10:00",
            "In the absence of the Chair, Cllr Carr took the chair",
            "#+ Trees",
        ],
    );
    says(&minutes(&clerk), &["Cllr Bob Carr (in the chair)"]);
}

#[test]
fn whoever_left_for_good_is_in_the_chair_no_longer() {
    let left = ["@10:30", "-lee (called away)", "ward: on we go", "@11:00", ":adjourn"];
    says(&minutes(&council(&left)), &["Cllr Ann Lee (in the chair until 10:30)"]);
    let back = ["@10:30", "-lee", "@10:40", "+lee", "@11:00", ":adjourn"];
    says(&minutes(&council(&back)), &["Cllr Ann Lee (in the chair)"]);
    let both = ["@10:20", "-lee", "@10:30", "Cllr Carr took the chair"];
    says(
        &minutes(&council(&both)),
        &[
            "Cllr Ann Lee (in the chair until 10:20)",
            "Cllr Bob Carr (in the chair from 10:30)",
        ],
    );
}

#[test]
fn a_form_filled_in_with_none_settles_nothing() {
    for line in [
        "Decision: none",
        "Decision: n/a",
        "Decision: no decision",
        "Decision: None taken.",
        "Action: none required",
        "Action: no further action",
        "Motion: none",
        "Requirement: none",
        "决定：无",
        "任务：暂无",
        "要求：无",
    ] {
        let clerk = council(&["carr: we wait", line]);
        assert_eq!(clerk.last().kind, huiwu::domain::entry::EntryKind::Note, "{line}");
        assert_eq!(clerk.last().speaker, None, "{line}");
        never(&minutes(&clerk), &["RESOLVED", "Action:", "required", "proposed"]);
    }
    assert_eq!(council(&["Decision: none"]).last().remark, None);
}

#[test]
fn whoever_alone_is_named_of_many_votes_stands_behind_the_result() {
    let text = minutes(&council(&["$Trip @carr @dent", "for 4, against Fox"]));
    says(&text, &["Carried by 4 votes to 1 (Cllr Ed Fox against)."]);
    never(&text, &["| For |"]);
}

#[test]
fn a_man_of_the_same_name_is_not_she() {
    for line in ["Mr Hay left 10:10", "-Mr Hay 10:10", "Sir Hay left 10:10"] {
        never(
            &minutes(&council(&["@10:30", line])),
            &["Mrs Hay left", "Mrs Gill Hay left"],
        );
    }
    for line in ["Mrs Hay left 10:10", "Ms Hay left 10:10", "-mrs hay 10:10"] {
        says(
            &minutes(&council(&["@10:30", line])),
            &["Hay left the meeting at 10:10"],
        );
    }
}

#[test]
fn striking_that_somebody_took_the_chair_puts_the_other_one_back() {
    let mut clerk = council(&["Cllr Carr took the chair"]);
    let chairs = |clerk: &Clerk| -> Vec<String> {
        let records = clerk.m().ledger.records();
        records
            .chairs()
            .iter()
            .map(|held| records.name_of(held.who).to_owned())
            .collect()
    };
    assert_eq!(chairs(&clerk), ["Cllr Ann Lee", "Cllr Bob Carr"]);
    clerk.press("<alt-s>");
    assert_eq!(chairs(&clerk), ["Cllr Ann Lee"]);
    clerk.press("<alt-s>");
    assert_eq!(chairs(&clerk), ["Cllr Ann Lee", "Cllr Bob Carr"]);
}

#[test]
fn somebody_said_to_be_absent_is_not_signed_in_with_everybody() {
    let clerk = met(Lang::Zh, &["缺席：陈晨", "+全体", "：开会 10:00"]);
    says(&record(&clerk), &["实到4人", "缺席1人"]);
    let mut clerk = met(Lang::Zh, &["缺席：陈晨"]);
    clerk.press("<alt-s>");
    clerk.captured("+全体", at(10, 0));
    clerk.captured("：开会 10:00", at(10, 0));
    says(&record(&clerk), &["实到5人"]);
}

#[test]
fn the_list_typed_first_after_the_opening_is_of_those_who_were_there() {
    let text = minutes(&met(
        Lang::En,
        &[
            ":open 10:00",
            "@10:04",
            "+lee, carr, dent, ward",
            "#+ Trees",
            "lee: welcome",
            "@10:06",
            "+fox",
            "=done",
        ],
    ));
    never(&text, &["arrived at 10:04", "quorum again", "no quorum"]);
    says(&text, &["Cllr Fox arrived at 10:06"]);
    let text = minutes(&met(
        Lang::En,
        &["+lee, carr, dent", ":open 10:00", "@10:04", "+ward", "#+ Trees"],
    ));
    says(&text, &["Cllr Ward arrived at 10:04"]);
}

#[test]
fn those_in_attendance_say_for_which_item_they_are_there() {
    let text = minutes(&council(&[
        "In attendance: Mr Tim Lake (Lake & Co, solicitors) for item 1, County Cllr A Snow",
    ]));
    says(&text, &["Tim Lake", "for item 1", "Snow"]);
    let clerk = met(
        Lang::Zh,
        &[
            "+王建国、李强、张丽",
            "：开会 10:00",
            "#+ 采购方案",
            "王建国：先看",
            "#+ 车辆更新",
            "列席：钱伟（财务科科长，参加第5项）",
            "王建国：再看",
        ],
    );
    says(&minutes(&clerk), &["列席第二项议题"]);
}

#[test]
fn a_verdict_with_a_rider_settles_the_motion_and_keeps_the_rider() {
    let clerk = office(&["$采购三台设备", "原则通过，文字再改改"]);
    assert!(
        clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .all(|motion| !motion.state.is_open())
    );
    says(&minutes(&clerk), &["原则同意采购三台设备，文字再改改"]);
    says(
        &minutes(&office(&["会议原则上同意，报市政府审批"])),
        &["，报市政府审批"],
    );
    says(
        &minutes(&council(&[
            "$That the policy be adopted @fox",
            "Carried subject to the typo on page 2",
        ])),
        &["subject to the typo on page 2"],
    );
}

#[test]
fn strangers_who_come_stand_in_the_record() {
    let clerk = met(Lang::Zh, &["：开会 10:00", "+钱七、孙八 9:30", "-钱七（有事）"]);
    says(&record(&clerk), &["钱七、孙八", "不在名单"]);
}

#[test]
fn what_the_next_day_settles_lacks_no_quorum_before_anybody_signed_in() {
    let mut clerk = office(&["王建国：先议车", "@11:50", "：休会 11:50"]);
    let next = at(10, 0).plus_minutes(24 * 60);
    let told = clerk.captured("：复会", next);
    assert!(told.contains("签到"), "{told}");
    clerk.captured("=同意更新2辆", next);
    never(&record(&clerk), &["不足法定人数"]);
}
