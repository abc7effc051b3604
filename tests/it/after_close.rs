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
