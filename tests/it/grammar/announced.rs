//! Results, decisions and motions in whole sentences, as clerks write them in both languages; and the sentences that are none.
#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use huiwu::{
    domain::{
        decision::Verdict,
        entry::{EntryKind, Remark},
        motion::{Counts, MotionState, ResultWord, Vote, VotingForm},
    },
    line::{
        dialect::DialectMode,
        grammar::{LineFrame, Waiting, read},
        reading::{Announced, Reading, Voice, What},
    },
};

use super::{ANNA, LI, ZHANG, frame_of, items, live, note, who};

const CARRIED: MotionState = MotionState::Carried;
const LOST: MotionState = MotionState::Lost;

/// The result that a line gives while a motion is open.
fn told(line: &str) -> Announced {
    let reading = live(line);
    match reading.what {
        What::Result { result, .. } => result,
        what => panic!("{line}: {what:?} {:?}", reading.remark),
    }
}

fn amending(line: &str) -> Reading {
    let items = items();
    let frame = LineFrame {
        waiting: Waiting {
            amendment: Some(2),
            main_mover: Some(who(ANNA)),
            elsewhere: None,
            procedural: None,
            wording: "",
            parts: false,
        },
        ..frame_of(DialectMode::Live, &items)
    };
    read(line, &frame)
}

fn idle(line: &str, elsewhere: Option<&str>) -> Reading {
    let items = items();
    let frame = LineFrame {
        open_motion: false,
        votable: false,
        waiting: Waiting {
            elsewhere,
            ..Waiting::default()
        },
        ..frame_of(DialectMode::Live, &items)
    };
    read(line, &frame)
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn a_count_and_a_verdict_stand_in_any_order_with_any_word_of_the_trade() {
    for (line, state, said, counts) in [
        ("2 for, 0 against, 1 abst", None, None, (2, 0, 1)),
        ("for: 3; against: 0; abst: 1", None, None, (3, 0, 1)),
        ("3 for and 1 against", None, None, (3, 1, 0)),
        ("For 3, 1 against, abstained 2", None, None, (3, 1, 2)),
        ("Votes for: 4. Votes against: 1. Abstentions: 0.", None, None, (4, 1, 0)),
        (
            "CARRIED (5-0, 1 abst.)",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (5, 0, 1),
        ),
        (
            "CARRIED 2-0, 1 abstention",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (2, 0, 1),
        ),
        (
            "motion as amended carried 2 votes to 0",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (2, 0, 0),
        ),
        (
            "The motion was put to the vote and carried, 4 for, 1 against",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (4, 1, 0),
        ),
        (
            "On being put to the vote the motion was lost, 1 for, 4 against",
            Some(LOST),
            Some(ResultWord::Plain),
            (1, 4, 0),
        ),
        ("motion defeated 1-4", Some(LOST), Some(ResultWord::Plain), (1, 4, 0)),
        (
            "passed by 3 votes to 2",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (3, 2, 0),
        ),
        (
            "agreed, 5 for, none against",
            Some(CARRIED),
            Some(ResultWord::Agreed),
            (5, 0, 0),
        ),
        (
            "以3票赞成、1票弃权通过",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (3, 0, 1),
        ),
        ("经表决，3票同意1票弃权", None, None, (3, 0, 1)),
        (
            "经表决，以5票赞成、0票反对、1票弃权的结果通过。",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (5, 0, 1),
        ),
        ("监票人报告：赞成5票，反对1票，弃权2票", None, None, (5, 1, 2)),
        (
            "主持人宣布表决结果：赞成6票，反对1票，弃权1票，获得通过",
            Some(CARRIED),
            Some(ResultWord::Plain),
            (6, 1, 1),
        ),
        ("到会5人，发出选票5张，收回5张，赞成4票，反对1票", None, None, (4, 1, 0)),
        (
            "表决未获通过，赞成1票，反对4票",
            Some(LOST),
            Some(ResultWord::Plain),
            (1, 4, 0),
        ),
    ] {
        let result = told(line);
        let (yes, no, abstain) = counts;
        assert_eq!(
            (result.state, result.said, result.counts),
            (state, said, Some(Counts { yes, no, abstain })),
            "{line}"
        );
    }
}

#[test]
fn a_verdict_tells_in_what_manner() {
    use ResultWord::{InPrinciple, Majority, NoObjection, Plain, Unanimous};
    for (line, state, said) in [
        ("AIF", CARRIED, Unanimous),
        ("all in favour", CARRIED, Unanimous),
        ("Carried, all in favour.", CARRIED, Unanimous),
        ("The motion was carried unanimously", CARRIED, Unanimous),
        ("Put to the vote and carried unanimously.", CARRIED, Unanimous),
        ("Passed nem. con.", CARRIED, NoObjection),
        ("Carried nem con", CARRIED, NoObjection),
        ("agreed without dissent", CARRIED, NoObjection),
        ("carried by a majority", CARRIED, Majority),
        ("The motion was passed by a clear majority.", CARRIED, Majority),
        ("agreed in principle", CARRIED, InPrinciple),
        ("carried on a show of hands", CARRIED, Plain),
        ("motion put and lost", LOST, Plain),
        ("motion fell", LOST, Plain),
        ("会议一致通过。", CARRIED, Unanimous),
        ("经表决，一致通过", CARRIED, Unanimous),
        ("原则同意", CARRIED, InPrinciple),
        ("会议原则通过。", CARRIED, InPrinciple),
        ("经表决未获通过", LOST, Plain),
    ] {
        let result = told(line);
        assert_eq!(
            (result.state, result.said, result.counts),
            (Some(state), Some(said), None),
            "{line}"
        );
    }
    for (line, state) in [
        ("left on the table", MotionState::Tabled),
        ("The motion was left to lie on the table.", MotionState::Tabled),
        ("withdrawn by the mover", MotionState::Withdrawn),
        ("withdrawn by anna with consent", MotionState::Withdrawn),
        ("the mover withdrew the motion", MotionState::Withdrawn),
        ("Anna withdrew the motion.", MotionState::Withdrawn),
        ("deferred", MotionState::Postponed),
        ("提交下次会议再议", MotionState::Postponed),
        ("下次会议再议", MotionState::Postponed),
        ("缓议", MotionState::Postponed),
    ] {
        assert_eq!(told(line).state, Some(state), "{line}");
    }
}

#[test]
fn the_form_of_voting_stands_before_or_behind() {
    for (line, form, counts) in [
        ("举手表决：赞成3票，弃权1票", VotingForm::Open, (3, 0, 1)),
        ("无记名投票，4票赞成，0票反对", VotingForm::Secret, (4, 0, 0)),
        (
            "采取无记名投票方式表决，4票赞成，1票反对",
            VotingForm::Secret,
            (4, 1, 0),
        ),
        ("By secret ballot: 4 for, 1 against", VotingForm::Secret, (4, 1, 0)),
    ] {
        let result = told(line);
        let (yes, no, abstain) = counts;
        assert_eq!(
            (result.form, result.counts),
            (Some(form), Some(Counts { yes, no, abstain })),
            "{line}"
        );
    }
}

#[test]
fn the_casting_vote_is_read_in_all_usual_wordings() {
    for (line, state, vote) in [
        ("carried on the casting vote of the Chair", CARRIED, Vote::For),
        ("carried by the chair's casting vote", CARRIED, Vote::For),
        ("Carried on the Chair’s casting vote.", CARRIED, Vote::For),
        ("The motion was carried on the Mayor's casting vote", CARRIED, Vote::For),
        ("lost on the casting vote of the chair", LOST, Vote::Against),
        ("defeated by the chairman's second or casting vote", LOST, Vote::Against),
    ] {
        let result = told(line);
        assert_eq!((result.state, result.casting), (Some(state), Some(vote)), "{line}");
    }
    let tie = told("2-2, carried on the casting vote of the Chair");
    assert_eq!(
        (tie.counts, tie.casting),
        (
            Some(Counts {
                yes: 2,
                no: 2,
                abstain: 0
            }),
            Some(Vote::For)
        )
    );
    for (line, vote) in [
        ("The Chair used her casting vote in favour", Vote::For),
        ("The Chairman gave his casting vote for the motion.", Vote::For),
        ("the mayor exercised the casting vote against", Vote::Against),
        ("Casting vote of the Chair: against", Vote::Against),
        ("casting vote for", Vote::For),
        ("主持人行使决定权，赞成", Vote::For),
        ("主持人投反对票", Vote::Against),
    ] {
        assert!(
            matches!(live(line).what, What::Casting { vote: read, .. } if read == vote),
            "{line}"
        );
    }
    for line in [
        "The chair has no casting vote",
        "there will be no casting vote today",
        "who has the casting vote?",
    ] {
        assert!(
            matches!(live(line).what, What::Entry { .. }),
            "{line}: {:?}",
            live(line)
        );
    }
}

#[test]
fn an_amendment_that_the_mover_accepts_is_settled_without_a_vote() {
    for line in [
        "accepted by the mover",
        "Accepted by mover.",
        "amendment accepted by the proposer",
        "agreed by the mover",
        "the mover accepted the amendment",
        "the mover accepts it",
        "Anna accepted the amendment",
        "accepted by Anna",
        "动议人接受修正案",
    ] {
        let reading = amending(line);
        let What::Result { result, .. } = reading.what else {
            panic!("{line}: {:?}", reading.remark)
        };
        assert_eq!(
            (result.state, result.said),
            (Some(CARRIED), Some(ResultWord::Accepted)),
            "{line}"
        );
    }
    assert_eq!(live("accepted by the mover").remark, Some(Remark::NoAmendment));
    for line in ["accepted", "amendment accepted", "zs accepted the amendment"] {
        assert_eq!(amending(line).remark, Some(Remark::MaybeResult), "{line}: by whom?");
    }
}

#[test]
fn what_is_said_of_the_motion_does_not_go_to_its_amendment() {
    for line in [
        "the motion was carried",
        "motion as amended carried 2 votes to 0",
        "The substantive motion was lost",
    ] {
        assert_eq!(
            amending(line).remark,
            Some(Remark::AmendmentFirst("M2".into())),
            "{line}"
        );
    }
    for line in ["carried", "the amendment was lost", "amendment carried 3-1"] {
        assert!(matches!(amending(line).what, What::Result { .. }), "{line}");
    }
    assert_eq!(live("the amendment was lost").remark, Some(Remark::NoAmendment));
}

#[test]
fn a_result_under_another_item_says_whose_it_would_be() {
    for line in [
        "carried unanimously",
        "$= 3/1/0",
        "3 for, 1 against",
        "以3票赞成、1票弃权通过",
        "一致通过",
    ] {
        let elsewhere = idle(line, Some("M7, item 14"));
        assert_eq!(
            elsewhere.remark,
            Some(Remark::OpenElsewhere("M7, item 14".into())),
            "{line}"
        );
    }
    assert_eq!(idle("we carried on", Some("M7, item 14")).remark, None);
}

#[test]
fn the_votes_of_one_side_beside_a_verdict_are_doubted_and_the_verdict_stands() {
    for line in [
        "carried with 1 abstention",
        "carried, 1 against",
        "Agreed with two abstentions.",
    ] {
        let reading = live(line);
        assert_eq!(reading.remark, Some(Remark::OneSideCounted(line.into())), "{line}");
        let What::Result { result, .. } = reading.what else {
            panic!("{line}")
        };
        assert_eq!((result.state, result.counts), (Some(CARRIED), None), "{line}");
    }
}

#[test]
fn a_line_that_may_be_a_result_is_a_note_that_says_so() {
    for line in [
        "3-0",
        "4-1-1",
        "passed",
        "approved",
        "agreed by everyone but Bob",
        "赞成3票，李强弃权",
    ] {
        assert_eq!(live(line), note(line).remark(Some(Remark::MaybeResult)), "{line}");
        let remark = idle(line, None).remark;
        assert!(remark != Some(Remark::MaybeResult), "{line}: nothing is open");
    }
}

#[test]
fn what_somebody_says_asks_or_expects_is_no_result() {
    for line in [
        "will it be carried?",
        "it will be carried unanimously",
        "was it carried unanimously?",
        "it cannot be carried",
        "\"carried\" is not the word",
        "the vote was on Tuesday",
        "we agreed on that already last year",
        "会不会通过？",
        "希望能一致通过这个方案，大家再想想",
        "这个方案没人反对",
    ] {
        let reading = live(line);
        assert!(
            matches!(
                reading.what,
                What::Entry {
                    kind: EntryKind::Note,
                    ..
                }
            ) && reading.remark != Some(Remark::MaybeResult),
            "{line}: {reading:?}"
        );
    }
    // While a motion waits, whoever says so may be in the chair: it stays what they say, and is asked about.
    assert_eq!(
        live("anna: carried unanimously"),
        note("carried unanimously")
            .by(Some(who(ANNA)))
            .remark(Some(Remark::MayMean("$= …".to_owned())))
    );
}

fn decided(line: &str) -> (String, Verdict) {
    match idle(line, None).what {
        What::Decision { text, verdict } => (text, verdict),
        what => panic!("{line}: {what:?}"),
    }
}

#[test]
fn a_decision_in_words_is_a_decision_of_the_meeting() {
    for (line, text) in [
        ("RESOLVED that X be done", "that X be done"),
        ("Resolved to buy lamps.", "to buy lamps"),
        ("RESOLVED: That X be done", "That X be done"),
        ("RESOLVED unanimously that X be done", "that X be done (unanimously)"),
        ("RESOLVED (5-0) that X be done", "that X be done (by 5 votes to 0)"),
        ("AGREED that Y be done", "that Y be done"),
        ("Agreed: buy lamps", "buy lamps"),
        ("Agreed unanimously: buy lamps", "buy lamps (unanimously)"),
        ("AGREED nem con to buy lamps", "to buy lamps (nem con)"),
        ("It was agreed that Z be done", "that Z be done"),
        (
            "It was unanimously agreed to close the school",
            "to close the school (unanimously)",
        ),
        (
            "It was resolved that the accounts be approved.",
            "that the accounts be approved",
        ),
        ("The Committee agreed to defer the works", "to defer the works"),
        ("Members resolved that the fee be waived", "that the fee be waived"),
        ("The Board approved the MSc programme", "to approve the MSc programme"),
        ("The Council decided to appeal", "to appeal"),
        ("APPROVED the budget", "to approve the budget"),
        ("会议一致通过甲方案", "会议一致通过甲方案"),
        ("会议通过甲方案", "会议通过甲方案"),
        ("会议审议通过甲方案。", "会议审议通过甲方案"),
        ("会议审议并通过甲方案", "会议审议并通过甲方案"),
        ("会议研究决定，由赵磊负责", "会议研究决定，由赵磊负责"),
        ("会议原则通过甲方案，修改后印发", "会议原则通过甲方案，修改后印发"),
        ("会议同意甲方案", "会议同意甲方案"),
        ("会议决定，采购十台", "采购十台"),
        ("经研究，同意采购十台", "经研究，同意采购十台"),
        ("经研究决定，由赵磊负责", "经研究决定，由赵磊负责"),
        ("经会议讨论，一致同意甲方案", "经会议讨论，一致同意甲方案"),
        ("审议通过《甲方案》", "审议通过《甲方案》"),
        ("一致通过甲方案", "一致通过甲方案"),
    ] {
        assert_eq!(decided(line), (text.to_owned(), Verdict::Adopted), "{line}");
    }
    for (line, text) in [
        ("会议未通过甲方案", "甲方案"),
        ("会议否决了乙方案", "乙方案"),
        ("会议不同意丙方案", "丙方案"),
    ] {
        assert_eq!(decided(line), (text.to_owned(), Verdict::Rejected), "{line}");
    }
}

#[test]
fn that_all_agreed_is_nobodys_where_no_motion_is_open() {
    assert_eq!(
        idle("与会同志一致同意。", None),
        note("与会同志一致同意。").voiced(Voice::Nobody)
    );
}

#[test]
fn what_the_meeting_took_note_of_stands_in_the_minutes_and_is_nobodys() {
    for line in [
        "NOTED the report",
        "Noted: the outturn",
        "It was noted that the roof leaks",
        "The Committee noted the report",
        "The report was noted.",
        "Report received and noted.",
    ] {
        let reading = idle(line, None);
        assert_eq!(
            (reading.minuted, &reading.voice),
            (Some(true), &Voice::Nobody),
            "{line}"
        );
    }
}

#[test]
fn prose_with_the_words_of_decisions_is_a_note() {
    for line in [
        "agreed to meet next week",
        "It was not agreed that Z be done",
        "It was agreed?",
        "Bob agreed that it was late",
        "We agreed to that in 2019",
        "the committee agreed with Bob",
        "The Council approved the plan in 2019",
        "The board agreed to that last year",
        "\"Resolved that X\" was the wording of 2019",
        "noted",
        "Anna noted the time",
        "会议通过视频召开",
        "会议通过后印发",
        "会议决定的事项要抓紧",
        "会议同意吗？",
        "会议能不能通过甲方案？",
        "如果会议通过甲方案，就开工",
        "经研究发现有三个问题",
        "建议会议同意甲方案",
        "拟提请会议审议通过",
        "通过率要提高",
        "我同意甲方案",
    ] {
        let reading = idle(line, None);
        let decides = matches!(reading.what, What::Decision { .. }) || reading.minuted.is_some();
        assert!(!decides, "{line}: {reading:?}");
    }
    let said = idle("张三：会议一致通过甲方案", None);
    assert!(!matches!(said.what, What::Decision { .. }), "{said:?}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn a_motion_is_read_from_the_sentence_that_names_its_mover() {
    for (line, text, mover, seconder) in [
        (
            "Proposed by Anna, seconded zs: buy lamps",
            "buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Moved by Anna, seconded by zs: that we buy lamps",
            "that we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Moved Anna, seconded zs, that we buy lamps",
            "that we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Anna Lee proposed, zs seconded, that we buy lamps",
            "that we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Anna proposed and zs seconded that we buy lamps",
            "that we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Anna moved, seconded by zs, that we buy lamps",
            "that we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "It was proposed by Anna and seconded by zs that we buy lamps",
            "that we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Motion by Anna, seconded by zs, to buy lamps",
            "to buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        (
            "Prop: Anna Sec: zs That we buy lamps",
            "That we buy lamps",
            Some(ANNA),
            Some(ZHANG),
        ),
        ("Moved by Anna that we buy lamps", "that we buy lamps", Some(ANNA), None),
        ("$buy lamps @anna seconded by zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna seconded zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna, seconded by zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna (seconded zs)", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna 2nd zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna @zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna, @zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna and @zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("$buy lamps @anna/zs", "buy lamps", Some(ANNA), Some(ZHANG)),
        ("￥买灯 ＠张三，李四附议", "买灯", Some(ZHANG), Some(LI)),
        ("￥买灯 ＠张三 ＠李四", "买灯", Some(ZHANG), Some(LI)),
    ] {
        let reading = live(line);
        let What::Motion {
            text: read,
            mover: moved,
            seconder: backed,
            ..
        } = &reading.what
        else {
            panic!("{line}: {reading:?}")
        };
        assert_eq!(
            (read.as_str(), *moved, *backed),
            (text, mover.map(who), seconder.map(who)),
            "{line}"
        );
    }
    for line in ["anna 2nd", "2nd by Anna", "2nd Anna", "seconded Anna"] {
        assert!(
            matches!(live(line).what, What::Second { by, .. } if by == who(ANNA)),
            "{line}: {:?}",
            live(line)
        );
    }
    let stranger = live("$buy lamps @anna seconded by Dora");
    assert_eq!(stranger.remark, Some(Remark::UnknownName("Dora".into())));
}

#[test]
fn a_motion_may_bring_its_result() {
    for (line, text, said, counts) in [
        (
            "$buy lamps @anna. Carried unanimously.",
            "buy lamps",
            ResultWord::Unanimous,
            None,
        ),
        (
            "$That the minutes be approved. All in favour",
            "That the minutes be approved",
            ResultWord::Unanimous,
            None,
        ),
        (
            "$buy lamps @anna +zs — carried 3-1",
            "buy lamps",
            ResultWord::Plain,
            Some((3, 1, 0)),
        ),
        (
            "Moved by Anna, seconded by zs: that we buy lamps. CARRIED (5-0, 1 abst.)",
            "that we buy lamps",
            ResultWord::Plain,
            Some((5, 0, 1)),
        ),
        (
            "￥同意采购。举手表决，一致通过",
            "同意采购",
            ResultWord::Unanimous,
            None,
        ),
    ] {
        let reading = live(line);
        let What::Motion {
            text: read,
            result: Some(result),
            ..
        } = &reading.what
        else {
            panic!("{line}: {reading:?}")
        };
        let counts = counts.map(|(yes, no, abstain)| Counts { yes, no, abstain });
        assert_eq!(
            (read.as_str(), result.said, result.counts),
            (text, Some(said), counts),
            "{line}"
        );
    }
    for line in [
        "$that the plan be agreed",
        "$buy lamps, agreed last year",
        "$buy 2–3 lamps (see page 4)",
        "$write. Then agree",
    ] {
        let What::Motion { text, result, .. } = live(line).what else {
            panic!("{line}")
        };
        assert_eq!((text.as_str(), result), (line.trim_start_matches('$'), None), "{line}");
    }
}
