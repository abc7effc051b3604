//! Lines that are entered when the meeting is over: they stand apart under a heading of their own, and the meeting resolved none of them.

use crate::tasks::Hall;

const PEOPLE: &str = "name,category\nAnn Bell,member\nBob Cole,member\nCid Dunn,member\n";

fn closed(lang: &'static str, template: &str, end: &str, added: &str) -> Hall {
    let hall = Hall::new(lang, template, PEOPLE);
    hall.capture(&[
        "+Ann Bell, Bob Cole, Cid Dunn",
        "#+Lease",
        "=Buy the flag",
        "-Bob Cole, Cid Dunn",
        end,
        added,
    ]);
    hall
}

#[test]
fn minutes_resolve_nothing_when_the_meeting_is_over() {
    let hall = closed(
        "en",
        "committee",
        ":adjourn",
        "=Chair's action: boiler quote accepted by email",
    );
    for style in ["council", "public"] {
        let minutes = hall.minutes(style);
        let (before, behind) = minutes.split_once("Added after the meeting").unwrap_or((&minutes, ""));
        assert!(before.contains("**RESOLVED**"), "{minutes}");
        assert!(
            behind.contains("Chair's action: boiler quote accepted by email"),
            "{minutes}"
        );
        assert!(!behind.contains("RESOLVED") && !behind.contains("quorum"), "{minutes}");
    }
    let record = hall.run(&["export", "record", "--format", "text"], "");
    let line = record
        .lines()
        .find(|line| line.contains("boiler quote"))
        .unwrap_or_default();
    assert!(line.contains("Addition") && !line.contains("Decision"), "{record}");
}

#[test]
fn a_chinese_addition_is_no_decision_of_the_meeting() {
    let hall = closed("zh", "executive", "：散会", "=会后决定由周敏牵头");
    let minutes = hall.minutes("official");
    assert!(minutes.contains("散会后补记：会后决定由周敏牵头。"), "{minutes}");
    let record = hall.run(&["export", "record", "--format", "text"], "");
    assert!(!record.contains("会议决定：会后决定"), "{record}");
}

/// The row of a record that tells something.
fn row<'t>(record: &'t str, told: &str) -> &'t str {
    record.lines().find(|line| line.contains(told)).unwrap_or_default()
}

#[test]
fn a_list_of_those_who_were_there_needs_no_time_when_the_meeting_is_over() {
    for (lang, end, none, list) in [
        ("en", ":adjourn", "Apologies: none", "Present: all"),
        (
            "en",
            ":adjourn",
            "No apologies",
            "Present: Ann Bell, Bob Cole, Cid Dunn",
        ),
        (
            "en",
            ":adjourn",
            "Apologies for absence: none received",
            "Members present: Cid Dunn",
        ),
        ("zh", "：散会", "请假：无", "出席：全体"),
        ("zh", "：散会", "无人请假", "到会：Cid Dunn"),
    ] {
        let hall = Hall::new(lang, "committee", PEOPLE);
        hall.capture(&["+Ann Bell, Bob Cole", "#+Lease", "Ann Bell: yes", end]);
        let answers = hall.capture(&[none, list]);
        assert!(
            answers
                .iter()
                .all(|answer| !answer.contains("is over") && !answer.contains("会议已散")),
            "{answers:?}"
        );
        let record = hall.run(&["export", "record", "--format", "text"], "");
        let told = if lang == "en" {
            "Voting members 3, present 3, apologies 0, absent 0."
        } else {
            "应到3人，实到3人，请假0人，缺席0人"
        };
        assert!(record.contains(told), "{list}\n{record}");
    }
}

#[test]
fn nobody_who_was_there_is_excused_when_the_meeting_is_over() {
    for (lang, end, excuse) in [
        ("en", ":adjourn", "Apologies: Bob Cole (ill)"),
        ("zh", "：散会", "请假：Bob Cole（出差）"),
    ] {
        let hall = Hall::new(lang, "committee", PEOPLE);
        hall.capture(&["+Ann Bell, Bob Cole", "#+Lease", "Ann Bell: yes", end]);
        let answers = hall.capture(&[excuse, &excuse.replace("Bob Cole", "Cid Dunn")]);
        let record = hall.run(&["export", "record", "--format", "text"], "");
        let told = if lang == "en" {
            "present 2, apologies 1, absent 0"
        } else {
            "实到2人，请假1人，缺席0人"
        };
        assert!(record.contains(told), "{answers:?}\n{record}");
    }
}

#[test]
fn a_result_entered_late_does_not_bring_its_motion_behind_what_came_after_it() {
    let hall = Hall::new("en", "committee", PEOPLE);
    hall.capture(&[
        "+Ann Bell, Bob Cole, Cid Dunn",
        "#+Lease",
        "$Sign the lease @Ann Bell @Bob Cole",
        "Next meeting 18 December 7pm",
        ":adjourn",
        "M1 carried",
    ]);
    let minutes = hall.minutes("council");
    let place = |text: &str| minutes.find(text).unwrap_or_default();
    assert!(
        place("RESOLVED") > 0 && place("RESOLVED") < place("Next meeting"),
        "{minutes}"
    );
}

#[test]
fn who_came_and_who_left_stand_in_the_order_of_their_times() {
    for (lang, template) in [("en", "committee"), ("zh", "executive")] {
        let hall = Hall::new(lang, template, PEOPLE);
        let at = |time: &str, lines: &[&str]| {
            hall.run(&["capture", "--at", time], &format!("{}\n", lines.join("\n")));
        };
        at("10:00", &["+Ann Bell", "#+Lease"]);
        at("10:08", &["Ann Bell: yes"]);
        at("10:20", &["+Cid Dunn 10:05", "+Bob Cole 10:03", "-Ann Bell 10:04"]);
        let record = hall.run(&["export", "record", "--format", "text"], "");
        let course: Vec<&str> = record
            .lines()
            .skip_while(|line| !line.contains("Lease"))
            .filter_map(|line| line.get(..5))
            .filter(|time| time.starts_with("10:0") && *time != "10:00")
            .collect();
        assert_eq!(
            course,
            ["10:03", "10:04", "10:05", "10:08"],
            "{record}\n{}",
            row(&record, "Lease")
        );
    }
}
