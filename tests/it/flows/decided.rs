//! Minutes tell motions, results and decisions as clerks type them: each once, as it was, and nothing that nobody entered.

use huiwu::{
    domain::{
        change::Act,
        meeting::{Meeting, RecordMode, RuleBook},
    },
    export::DocumentKind,
    words::Lang,
};

use crate::support::Clerk;

const PEOPLE: &[&str] = &["Ann Bell", "Bob Cole", "Cid Dunn", "Dee Ford"];

fn in_session(lang: Lang, rules: RuleBook) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "T", PEOPLE);
    clerk.act(|m, cx| {
        let before = m.meeting().unwrap().clone();
        let after = Meeting {
            record_mode: RecordMode::Decisions,
            rules,
            ..before
        };
        huiwu::app::commit::commit(&mut m.ledger, Act::EditMeeting, after, cx);
    });
    clerk.line("+all").line("#1");
    clerk
}

/// The minutes as one line, without the marks of what stands out.
fn minutes(clerk: &Clerk) -> String {
    let text = clerk.document(DocumentKind::Minutes).replace("**", "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn minutes_tell_each_motion_once_with_what_became_of_it() {
    for (lines, told) in [
        (
            vec!["$that X be done @bob seconded by cid", "AIF"],
            "RESOLVED (proposed Bob Cole, seconded Cid Dunn) that X be done. Carried unanimously.",
        ),
        (
            vec!["$that X be done @bob @cid. Carried 3-1"],
            "RESOLVED (proposed Bob Cole, seconded Cid Dunn) that X be done. Carried by 3 votes to 1.",
        ),
        (
            vec!["$that X be done @zed", "carried by a majority"],
            "RESOLVED (proposed Zed) that X be done. Carried by a majority.",
        ),
        (
            vec![
                "$that X be done @bob",
                "2 for, 2 against",
                "carried on the casting vote of the Chair",
            ],
            "Carried on the casting vote of the chair after 2 votes to 2.",
        ),
        (
            vec![
                "$that X be done @bob",
                "$>add \"at no cost\" @cid seconded by dee",
                "accepted by the mover",
                "carried unanimously",
            ],
            "An amendment, proposed by Cid Dunn and seconded by Dee Ford, “add ‘at no cost’”, was accepted by the mover without a vote. \
             RESOLVED: the motion as amended was carried unanimously.",
        ),
        (
            vec!["$that X be done @bob", "deferred to next meeting"],
            "Deferred to the next meeting.",
        ),
        (
            vec!["RESOLVED unanimously that Y be done"],
            "RESOLVED unanimously that Y be done.",
        ),
        (vec!["It was agreed to buy lamps"], "RESOLVED to buy lamps."),
        (vec!["The report was noted."], "The report was noted."),
    ] {
        let mut clerk = in_session(Lang::En, RuleBook::Robert);
        for line in &lines {
            clerk.line(line);
        }
        let minutes = minutes(&clerk);
        assert!(minutes.contains(told), "{lines:?}\n{minutes}");
        assert!(!minutes.contains('@'), "{lines:?}\n{minutes}");
    }
}

#[test]
fn a_decision_that_says_a_carried_motion_again_is_not_printed_twice() {
    let mut clerk = in_session(Lang::En, RuleBook::Robert);
    clerk
        .line("$that the minutes of 3 November be approved as a correct record @bob +cid")
        .line("all in favour")
        .line("=Minutes approved as a correct record");
    let minutes = minutes(&clerk);
    assert_eq!(minutes.matches("RESOLVED").count(), 1, "{minutes}");
}

#[test]
fn that_nothing_was_decided_is_said_only_where_it_was_entered() {
    for (lang, never) in [(Lang::En, "o decision was taken"), (Lang::Zh, "未作出决定")] {
        let mut clerk = in_session(lang, RuleBook::Robert);
        clerk.line("Ann Bell: the market needs stalls");
        assert!(!minutes(&clerk).contains(never), "{}", minutes(&clerk));
    }
    let mut clerk = in_session(Lang::En, RuleBook::Robert);
    clerk.line(":outcome no decision: papers missing");
    assert!(
        minutes(&clerk).contains("No decision was taken: papers missing."),
        "{}",
        minutes(&clerk)
    );
}

#[test]
fn an_outcome_is_told_in_its_own_word() {
    for (typed, told) in [
        (":outcome rejected", "The item was rejected."),
        (
            ":outcome approved subject to funds",
            "The item was approved subject to funds.",
        ),
        (
            ":outcome deferred to next meeting",
            "The item was deferred to the next meeting.",
        ),
    ] {
        let mut clerk = in_session(Lang::En, RuleBook::Robert);
        clerk.line(typed);
        assert!(minutes(&clerk).contains(told), "{typed}\n{}", minutes(&clerk));
    }
}

#[test]
fn the_hint_says_whose_result_it_would_be() {
    let mut clerk = in_session(Lang::En, RuleBook::Robert);
    clerk.line("$that X be done @bob").line("$>add plums @cid");
    clerk.press("carried");
    let screen = clerk.screen(120, 36);
    assert!(screen.contains("amendment M2 to M1 result"), "{screen}");
    clerk.press("<ctrl-e><ctrl-u>").line("carried").line("#2");
    clerk.press("carried unanimously");
    let screen = clerk.screen(120, 36);
    assert!(screen.contains("only M1, item 1 is open"), "{screen}");
}

#[test]
fn a_recusal_is_counted_apart_and_does_not_cost_the_quorum_of_a_leadership_body() {
    let mut clerk = in_session(Lang::Zh, RuleBook::CnCollective);
    clerk
        .line("-Bob Cole（回避）")
        .line("$任命某同志")
        .line("举手表决：赞成3票，反对0票");
    let record: String = clerk.document(DocumentKind::Record).split_whitespace().collect();
    assert!(record.contains("应到4人、实到4人、回避1人"), "{record}");
    assert!(!record.contains("不足法定人数"), "{record}");
}

#[test]
fn decisions_in_the_usual_words_of_an_office_stand_in_its_minutes() {
    for (typed, told) in [
        ("会议一致通过甲方案", "会议一致通过了甲方案。"),
        ("会议通过甲方案", "会议通过了甲方案。"),
        ("会议审议通过甲方案", "会议审议通过了甲方案。"),
        ("会议研究决定，由赵磊负责", "会议研究决定，由赵磊负责。"),
        ("会议原则通过甲方案，修改后印发", "会议原则通过了甲方案，修改后印发。"),
        ("会议未通过甲方案", "甲方案"),
        ("会议部署了工作", "会议部署了工作。"),
        ("会议研究认为，条件不成熟", "会议研究认为，条件不成熟。"),
        ("经研究，同意采购十台", "经研究，会议同意采购十台。"),
        ("经讨论决定，由赵磊负责", "经讨论，会议决定，由赵磊负责。"),
        ("与会同志一致同意。", "与会同志一致同意。"),
    ] {
        let mut clerk = in_session(Lang::Zh, RuleBook::CnCollective);
        clerk.line("Ann Bell：先说几句").line(typed);
        let minutes: String = clerk.document(DocumentKind::Minutes).split_whitespace().collect();
        assert!(minutes.contains(told), "{typed}\n{minutes}");
        assert!(
            !minutes.contains("AnnBell：会议"),
            "{typed}: it is put into nobody's mouth\n{minutes}"
        );
    }
}
