//! Motions, seconders, results and votes by name: how people type them, and the prose that is none of them.

use huiwu::{
    domain::{
        entry::Remark,
        id::Id,
        motion::{Counts, MotionRef, MotionState, ResultWord, Vote, VotingForm},
        people::Attendee,
    },
    line::{
        dialect::DialectMode,
        grammar::{LineFrame, read},
        reading::{Announced, Reading, Voice, Voted, What},
    },
};

use super::{ANNA, LI, ZHANG, all_read_as, frame_of, items, note, unknown, who};

const PENDING: MotionRef = MotionRef::Pending;

fn moved(text: &str, mover: i64) -> Reading {
    backed(text, Some(mover), None)
}

fn backed(text: &str, mover: Option<i64>, seconder: Option<i64>) -> Reading {
    Reading::of(What::Motion {
        text: text.to_owned(),
        mover: mover.map(who),
        seconder: seconder.map(who),
        amends: None,
        result: None,
    })
}

fn amends(text: &str, of: MotionRef) -> Reading {
    Reading::of(What::Motion {
        text: text.to_owned(),
        mover: None,
        seconder: None,
        amends: Some(of),
        result: None,
    })
}

fn result(result: Announced) -> Reading {
    about(result, PENDING)
}

fn about(result: Announced, of: MotionRef) -> Reading {
    Reading::of(What::Result { result, of })
}

fn counted(yes: u32, no: u32, abstain: u32) -> Announced {
    Announced::counted(Counts { yes, no, abstain })
}

fn said(state: MotionState, said: ResultWord, words: &str) -> Announced {
    Announced {
        state: Some(state),
        said: Some(said),
        words: words.to_owned(),
        ..Announced::default()
    }
}

fn carried(word: ResultWord, words: &str) -> Reading {
    result(said(MotionState::Carried, word, words))
}

fn lost(words: &str) -> Reading {
    result(said(MotionState::Lost, ResultWord::Plain, words))
}

fn state(state: MotionState, towards: &str, words: &str) -> Reading {
    result(Announced {
        state: Some(state),
        towards: towards.to_owned(),
        words: words.to_owned(),
        ..Announced::default()
    })
}

fn votes(votes: &[(i64, Vote)]) -> Reading {
    let votes = votes.iter().map(|(id, vote)| Voted {
        who: Some(who(*id)),
        name: String::new(),
        vote: *vote,
    });
    Reading::of(What::Votes {
        votes: votes.collect(),
        of: PENDING,
    })
}

fn mover(by: i64, seconder: Option<i64>) -> Reading {
    Reading::of(What::Mover {
        by: who(by),
        seconder: seconder.map(who),
        of: PENDING,
    })
}

fn second(by: i64) -> Reading {
    Reading::of(What::Second {
        by: who(by),
        of: PENDING,
    })
}

/// A frame in which no motion was moved yet.
fn nothing_moved(line: &str) -> Reading {
    let items = items();
    let frame = LineFrame {
        open_motion: false,
        votable: false,
        motions: &[],
        ..frame_of(DialectMode::Live, &items)
    };
    read(line, &frame)
}

#[test]
fn the_mover_is_whoever_the_line_names() {
    all_read_as(&[
        ("$buy lamps @anna", moved("buy lamps", ANNA)),
        ("$buy lamps @Anna Lee", moved("buy lamps", ANNA)),
        ("$ buy lamps, @Anna Lee.", moved("buy lamps", ANNA)),
        ("￥买灯 ＠张三", moved("买灯", ZHANG)),
        ("$买灯＠zs", moved("买灯", ZHANG)),
        ("$张三：买灯", moved("买灯", ZHANG)),
        ("$anna: buy lamps", moved("buy lamps", ANNA)),
        ("$@anna buy lamps", moved("buy lamps", ANNA)),
        ("$@Anna Lee: buy lamps", moved("buy lamps", ANNA)),
        ("anna: $buy lamps", moved("buy lamps", ANNA)),
        ("张三：￥买灯", moved("买灯", ZHANG)),
        ("@anna $buy lamps", moved("buy lamps", ANNA)),
        ("@Anna Lee: $buy lamps", moved("buy lamps", ANNA)),
        ("＠张三 $买灯", moved("买灯", ZHANG)),
        ("anna moves that we buy lamps", moved("that we buy lamps", ANNA)),
        ("Anna Lee proposed that we buy lamps", moved("that we buy lamps", ANNA)),
        ("$buy lamps, moved by Anna", moved("buy lamps", ANNA)),
        (
            "$buy lamps (moved by Anna, seconded by zs)",
            backed("buy lamps", Some(ANNA), Some(ZHANG)),
        ),
        (
            "$buy lamps (proposed Anna, seconded zs)",
            backed("buy lamps", Some(ANNA), Some(ZHANG)),
        ),
        ("$买灯（张三提出，李四附议）", backed("买灯", Some(ZHANG), Some(LI))),
        ("$buy lamps @anna +zs", backed("buy lamps", Some(ANNA), Some(ZHANG))),
    ]);
}

#[test]
fn no_mover_is_read_where_none_is_named() {
    all_read_as(&[
        ("$buy lamps", backed("buy lamps", None, None)),
        ("$Amendment: to buy two", amends("to buy two", MotionRef::Pending)),
        ("$ask @anna for the key", backed("ask @anna for the key", None, None)),
        ("$write to x@example.org", backed("write to x@example.org", None, None)),
        (
            "$that the chair (see page 4)",
            backed("that the chair (see page 4)", None, None),
        ),
        (
            "$buy lamps @dora",
            backed("buy lamps @dora", None, None).remark(Some(Remark::UnknownName("dora".into()))),
        ),
        (
            "$buy lamps @z",
            backed("buy lamps @z", None, None).remark(Some(Remark::AmbiguousName("z".into()))),
        ),
    ]);
}

#[test]
fn a_line_of_its_own_names_the_mover_or_the_seconder() {
    all_read_as(&[
        ("moved by Anna", mover(ANNA, None)),
        ("Moved by Anna Lee.", mover(ANNA, None)),
        ("proposed by anna", mover(ANNA, None)),
        ("Proposed: anna", mover(ANNA, None)),
        ("mover: anna", mover(ANNA, None)),
        ("moved by Anna, seconded by zs", mover(ANNA, Some(ZHANG))),
        ("Proposed Anna, seconded zs.", mover(ANNA, Some(ZHANG))),
        ("moved by Anna and seconded by zs", mover(ANNA, Some(ZHANG))),
        ("Anna moves", mover(ANNA, None)),
        ("Anna Lee so moved.", mover(ANNA, None)),
        ("anna moved the motion", mover(ANNA, None)),
        ("由张三提出", mover(ZHANG, None)),
        ("张三提出动议", mover(ZHANG, None)),
        ("提案人：张三", mover(ZHANG, None)),
        ("由张三提出，李四附议", mover(ZHANG, Some(LI))),
        ("seconded by zs", second(ZHANG)),
        ("Anna seconds", second(ANNA)),
        ("anna seconded the motion.", second(ANNA)),
        ("seconder: anna", second(ANNA)),
        ("张三附议", second(ZHANG)),
        ("附议人：张三", second(ZHANG)),
        ("seconded by Dora", unknown("seconded by Dora", "Dora")),
        ("moved by Dora Kant", unknown("moved by Dora Kant", "Dora Kant")),
    ]);
    assert_eq!(
        nothing_moved("moved by Anna"),
        Reading::remarked("moved by Anna", Remark::NoOpenMotion)
    );
}

#[test]
fn prose_with_the_words_of_motions_is_a_note() {
    for line in [
        "Anna moved to the back of the room",
        "anna moves house in May",
        "Anna proposes a break",
        "moved by the speech, everybody was silent",
        "proposed changes are in the paper",
        "张三提出意见三条",
        "seconds later the lamp fell",
        "Anna seconds that remark about the dog",
    ] {
        assert_eq!(super::live(line).what, note(line).what, "{line}");
    }
}

#[test]
fn an_amendment_names_the_motion_it_amends_or_the_pending_one() {
    all_read_as(&[
        ("$>add two", amends("add two", PENDING)),
        ("￥＞改为两盏", amends("改为两盏", PENDING)),
        ("$2>add two", amends("add two", MotionRef::Numbered(2))),
        ("$M2> add two", amends("add two", MotionRef::Numbered(2))),
        ("$> add two @anna", {
            let mut reading = amends("add two", PENDING);
            if let What::Motion { mover, .. } = &mut reading.what {
                *mover = Some(who(ANNA));
            }
            reading
        }),
    ]);
    assert_eq!(
        nothing_moved("$>add two"),
        Reading::remarked("$>add two", Remark::NoOpenMotion)
    );
}

#[test]
fn another_motion_is_named_by_its_number() {
    let third = MotionRef::Numbered(3);
    let anna = Reading::of(What::Second {
        by: who(ANNA),
        of: third,
    });
    all_read_as(&[
        ("$3= 4/1/1", about(counted(4, 1, 1), third)),
        ("$M3= 4/1/1", about(counted(4, 1, 1), third)),
        ("￥３＝４：１：１", about(counted(4, 1, 1), third)),
        ("$= M3 4/1/1", about(counted(4, 1, 1), third)),
        ("$=3 4/1/1", about(counted(4, 1, 1), third)),
        (
            "$= 3 carried",
            about(said(MotionState::Carried, ResultWord::Plain, "carried"), third),
        ),
        (
            "M3 carried",
            about(said(MotionState::Carried, ResultWord::Plain, "carried"), third),
        ),
        (
            "M3: lost",
            about(said(MotionState::Lost, ResultWord::Plain, "lost"), third),
        ),
        (
            "motion 3 passed",
            about(said(MotionState::Carried, ResultWord::Plain, "passed"), third),
        ),
        (
            "动议3通过",
            about(said(MotionState::Carried, ResultWord::Plain, "通过"), third),
        ),
        ("M3 4-1-1", about(counted(4, 1, 1), third)),
        ("$3+ anna", anna.clone()),
        ("$3+anna", anna.clone()),
        ("M3 seconded by Anna", anna),
        (
            "M9 carried",
            Reading::remarked("M9 carried", Remark::NoSuchMotion("M9".into())),
        ),
        (
            "$9= 4/1/1",
            Reading::remarked("$9= 4/1/1", Remark::NoSuchMotion("M9".into())),
        ),
        ("M3 is closed for works", note("M3 is closed for works")),
        ("M3", note("M3")),
        ("$3 million for roads", note("$3 million for roads")),
        ("$3,000= too much", note("$3,000= too much")),
        ("$300", note("$300")),
    ]);
}

#[test]
fn the_wording_as_amended_is_taken_only_while_the_motion_waits_for_it() {
    let items = items();
    let waits = LineFrame {
        unworded: &[2],
        ..frame_of(DialectMode::Live, &items)
    };
    let wording = |text: &str| {
        Reading::of(What::Wording {
            number: 2,
            text: text.to_owned(),
        })
    };
    for (line, text) in [
        ("$2 that we buy two lamps", "that we buy two lamps"),
        ("￥２　买两盏灯", "买两盏灯"),
        ("$M2 that we buy two lamps", "that we buy two lamps"),
        ("$2: that we buy two lamps", "that we buy two lamps"),
    ] {
        assert_eq!(read(line, &waits), wording(text), "{line}");
    }
    for line in ["$3 million for roads", "$2,000 for roads", "$2.50 a head", "$20 a head"] {
        assert_eq!(read(line, &waits), note(line), "{line}");
    }
    let line = "$2 million for roads";
    assert_eq!(super::live(line), note(line));
}

#[test]
fn counts_are_read_in_every_way_they_are_written() {
    for (line, (yes, no, abstain)) in [
        ("$= 4/1/1", (4, 1, 1)),
        ("$= 4-1-1", (4, 1, 1)),
        ("$= 4–1–1", (4, 1, 1)),
        ("$= 4:1:1", (4, 1, 1)),
        ("＄＝１２：１：１", (12, 1, 1)),
        ("$= 3-0", (3, 0, 0)),
        ("$=赞成4票反对1票弃权1票", (4, 1, 1)),
        ("$=赞成4票，反对1票，弃权0票", (4, 1, 0)),
        ("$=三票赞成", (3, 0, 0)),
        ("$=三票赞成，一票反对", (3, 1, 0)),
        ("$=同意5人，不同意0人", (5, 0, 0)),
        ("$=5票赞成，无反对，无弃权", (5, 0, 0)),
        ("$= ayes 3 noes 0", (3, 0, 0)),
        ("$= Ayes: 3; Noes: 1; Abstained: 2", (3, 1, 2)),
        ("$= 4 for 1 against", (4, 1, 0)),
        ("$= 4 for, 1 against, 2 abstaining", (4, 1, 2)),
        ("$= four for, one against", (4, 1, 0)),
        ("$= 4 for, none against, no abstentions", (4, 0, 0)),
        ("$= 4 votes to 1", (4, 1, 0)),
        ("$= 4 votes to 1, with 1 abstention", (4, 1, 1)),
        ("$= 5票对2票", (5, 2, 0)),
        ("vote: 4-1-1", (4, 1, 1)),
    ] {
        assert_eq!(super::live(line), result(counted(yes, no, abstain)), "{line}");
    }
}

#[test]
fn a_count_that_names_its_sides_needs_no_sign_while_a_motion_is_open() {
    for (line, (yes, no, abstain)) in [
        ("for 2, against 1", (2, 1, 0)),
        ("2 for, 1 against, 3 abstaining", (2, 1, 3)),
        ("Four in favour, none against.", (4, 0, 0)),
        ("Ayes 4, noes 1", (4, 1, 0)),
        ("赞成2票，反对1票", (2, 1, 0)),
        ("赞成5票，反对0票，弃权1票。", (5, 0, 1)),
        ("同意三人，不同意一人", (3, 1, 0)),
    ] {
        assert_eq!(super::live(line), result(counted(yes, no, abstain)), "{line}");
        let agenda = items();
        let idle = LineFrame {
            open_motion: false,
            votable: false,
            ..frame_of(DialectMode::Live, &agenda)
        };
        assert_eq!(read(line, &idle).what, Reading::note(line).what, "{line}");
    }
    for line in [
        "2 for tea",
        "for 2 hours",
        "2 for the price of 1",
        "赞成的举手",
        "5 against 3 is enough",
        "4/1",
        "2026/12/1",
        "9/5-1",
    ] {
        assert_eq!(super::live(line).what, Reading::note(line).what, "{line}");
    }
}

#[test]
fn results_are_read_in_the_words_people_use_with_the_sign_and_without() {
    use ResultWord::{Agreed, NoObjection, Plain, Unanimous};
    for words in ["carried", "Carried", "通过", "表决通过"] {
        all_read_as(&[
            (words, carried(Plain, words)),
            (&format!("$= {words}"), carried(Plain, words)),
        ]);
    }
    for words in [
        "carried unanimously",
        "Carried Unanimously",
        "unanimous",
        "passed unanimously",
        "carried, unanimously",
        "一致通过",
        "全票通过",
        "一致同意",
    ] {
        all_read_as(&[
            (words, carried(Unanimous, words)),
            (&format!("$={words}"), carried(Unanimous, words)),
        ]);
    }
    for words in [
        "nem con",
        "carried nem con",
        "no objection",
        "without objection",
        "无异议",
    ] {
        all_read_as(&[
            (words, carried(NoObjection, words)),
            (&format!("$= {words}"), carried(NoObjection, words)),
        ]);
    }
    for words in ["lost", "defeated", "否决", "未通过"] {
        all_read_as(&[(words, lost(words)), (&format!("$= {words}"), lost(words))]);
    }
    all_read_as(&[
        ("agreed", carried(Agreed, "agreed")),
        ("Agreed.", carried(Agreed, "Agreed")),
        ("the motion was carried", carried(Plain, "carried")),
        ("Motion carried unanimously.", carried(Unanimous, "carried unanimously")),
        ("$= passed", carried(Plain, "passed")),
        ("tied", result(said(MotionState::Lost, ResultWord::Tied, "tied"))),
        ("$= 平票", result(said(MotionState::Lost, ResultWord::Tied, "平票"))),
        ("withdrawn", state(MotionState::Withdrawn, "", "withdrawn")),
        ("撤回", state(MotionState::Withdrawn, "", "撤回")),
        ("tabled", state(MotionState::Tabled, "", "tabled")),
        ("暂缓", state(MotionState::Postponed, "", "暂缓")),
        (
            "postponed to 1 June",
            state(MotionState::Postponed, "1 June", "postponed to 1 June"),
        ),
        (
            "$= postponed until the roof is dry",
            state(
                MotionState::Postponed,
                "the roof is dry",
                "postponed until the roof is dry",
            ),
        ),
        (
            "referred to the finance committee",
            state(
                MotionState::Referred,
                "the finance committee",
                "referred to the finance committee",
            ),
        ),
        (
            "referred to Anna",
            state(MotionState::Referred, "Anna", "referred to Anna"),
        ),
        ("交财务处研究", state(MotionState::Referred, "财务处", "交财务处研究")),
        (
            "延期至下次会议",
            state(MotionState::Postponed, "下次会议", "延期至下次会议"),
        ),
    ]);
}

#[test]
fn words_and_counts_stand_together_in_either_order() {
    let both = |word, yes, no, abstain, words: &str| {
        result(Announced {
            counts: Some(Counts { yes, no, abstain }),
            ..said(MotionState::Carried, word, words)
        })
    };
    all_read_as(&[
        ("carried 4-1-1", both(ResultWord::Plain, 4, 1, 1, "carried 4-1-1")),
        ("4-1-1 carried", both(ResultWord::Plain, 4, 1, 1, "4-1-1 carried")),
        (
            "carried by 4 votes to 1",
            both(ResultWord::Plain, 4, 1, 0, "carried by 4 votes to 1"),
        ),
        (
            "carried unanimously, 7 votes",
            both(ResultWord::Unanimous, 7, 0, 0, "carried unanimously, 7 votes"),
        ),
        (
            "全票通过（7票）",
            both(ResultWord::Unanimous, 7, 0, 0, "全票通过（7票）"),
        ),
        ("赞成5票，通过", both(ResultWord::Plain, 5, 0, 0, "赞成5票，通过")),
    ]);
}

#[test]
fn a_word_that_its_count_contradicts_is_said() {
    for line in [
        "carried 1-4",
        "$= carried 3-3",
        "carried unanimously 4-1",
        "lost 4-0",
        "$= 通过 1:4:0",
        "tied 4-3",
    ] {
        let remark = Remark::ResultContradicts(line.to_owned());
        assert_eq!(super::live(line), Reading::remarked(line, remark), "{line}");
    }
}

#[test]
fn prose_with_the_words_of_results_is_a_note() {
    for line in [
        "carried 4 boxes upstairs",
        "agreed to meet next week",
        "lost my notes",
        "the motion sensor is broken",
        "通过电话联系",
        "通过，下一项",
        "撤回原稿重写",
        "referred to page 4 of the report",
        "postponed to give people time",
        "交材料",
        "no objection from the neighbours so far",
        "unanimous support was felt",
    ] {
        assert_eq!(super::live(line).what, note(line).what, "{line}");
    }
    for line in ["agreed", "carried", "通过", "lost", "carried unanimously"] {
        let reading = nothing_moved(line);
        let kept = (reading.what, reading.voice);
        assert_eq!(kept, (note(line).what, Voice::Nobody), "{line}: nothing is pending");
    }
}

#[test]
fn votes_by_name_are_read_under_labels_and_behind_names() {
    let three = votes(&[(ANNA, Vote::For), (ZHANG, Vote::Against), (LI, Vote::Abstain)]);
    all_read_as(&[
        ("vote: anna yes, zs no, ls abstains", three.clone()),
        ("表决：anna同意，张三反对，李四弃权", three.clone()),
        ("Ayes: anna; Noes: zs; Abstained: ls", three.clone()),
        ("For: anna. Against: zs. Abstained: ls.", three.clone()),
        ("For: anna Against: zs Abstaining: ls", three.clone()),
        ("赞成：anna；反对：张三；弃权：李四", three.clone()),
        ("赞成：anna；反对：张三；李四弃权", three.clone()),
        ("赞成：anna；张三反对；李四弃权", three.clone()),
        ("$= Ayes: anna; Noes: zs; Abstained: ls", three.clone()),
        ("Ayes (1): anna; Noes (1): zs; Abstained (1): ls", three),
        (
            "Ayes: anna, zs; Noes: none",
            votes(&[(ANNA, Vote::For), (ZHANG, Vote::For)]),
        ),
        (
            "赞成：张三、李四；反对：无",
            votes(&[(ZHANG, Vote::For), (LI, Vote::For)]),
        ),
        (
            "Noes: anna and zs",
            votes(&[(ANNA, Vote::Against), (ZHANG, Vote::Against)]),
        ),
        (
            "vote: anna, zs yes; ls no",
            votes(&[(ANNA, Vote::For), (ZHANG, Vote::For), (LI, Vote::Against)]),
        ),
        (
            "vote: anna yes, zs no, anna no",
            votes(&[(ZHANG, Vote::Against), (ANNA, Vote::Against)]),
        ),
    ]);
}

#[test]
fn a_voter_on_no_list_keeps_the_name_as_typed() {
    let voted = |who: Option<Id<Attendee>>, name: &str| Voted {
        who,
        name: name.to_owned(),
        vote: Vote::For,
    };
    let reading = super::live("Ayes: anna, Dora Kant");
    let votes = vec![voted(Some(who(ANNA)), ""), voted(None, "Dora Kant")];
    assert_eq!(
        reading,
        Reading::of(What::Votes { votes, of: PENDING }).remark(Some(Remark::UnknownName("Dora Kant".into())))
    );
}

#[test]
fn labels_before_prose_are_notes() {
    for line in [
        "For: the budget",
        "反对：预算太高",
        "Against: it costs too much",
        "No: that is wrong",
        "弃权：无意见",
    ] {
        assert!(
            !matches!(super::live(line).what, What::Votes { .. }),
            "{line}: {:?}",
            super::live(line)
        );
    }
}

#[test]
fn the_casting_vote_and_the_form_of_voting_are_read() {
    let cast = |vote| Reading::of(What::Casting { vote, of: PENDING });
    let form = |form| Reading::of(What::Ballot { form, of: PENDING });
    all_read_as(&[
        ("casting vote: for", cast(Vote::For)),
        ("Chair's casting vote against.", cast(Vote::Against)),
        ("主持人投赞成票", cast(Vote::For)),
        ("主持人投反对票", cast(Vote::Against)),
        (
            "$= 4/4/0, casting vote: for",
            result(Announced {
                casting: Some(Vote::For),
                words: "4/4/0, casting vote: for".to_owned(),
                ..counted(4, 4, 0)
            }),
        ),
        ("secret ballot", form(VotingForm::Secret)),
        ("无记名投票", form(VotingForm::Secret)),
        (
            "$= secret ballot 5/2/1",
            result(Announced {
                form: Some(VotingForm::Secret),
                words: "5/2/1".to_owned(),
                ..counted(5, 2, 1)
            }),
        ),
        (
            "$= 无记名投票 5:2:1",
            result(Announced {
                form: Some(VotingForm::Secret),
                words: "5:2:1".to_owned(),
                ..counted(5, 2, 1)
            }),
        ),
    ]);
}

#[test]
fn a_labelled_count_is_a_result_whatever_is_pending() {
    let items = items();
    let settled = LineFrame {
        open_motion: false,
        ..frame_of(DialectMode::Live, &items)
    };
    for line in [
        "表决结果：5票赞成，1票反对",
        "表决结果：赞成5票、反对1票",
        "表决：5票赞成、1票反对",
    ] {
        for frame in [&frame_of(DialectMode::Live, &items), &settled] {
            assert_eq!(read(line, frame), result(counted(5, 1, 0)), "{line}");
        }
    }
    assert_eq!(
        read("赞成5票，反对1票", &settled),
        result(counted(5, 1, 0)),
        "the last one is corrected"
    );
    let idle = LineFrame {
        votable: false,
        ..settled
    };
    let kept = read("赞成5票，反对1票", &idle);
    assert_eq!(kept.what, note("赞成5票，反对1票").what);
    assert!(matches!(kept.remark, Some(Remark::MayMean(_))), "{kept:?}");
}

#[test]
fn the_votes_of_one_side_are_no_result_and_said_not_to_be() {
    let items = items();
    let frame = frame_of(DialectMode::Live, &items);
    for line in ["赞成3票", "3票赞成", "表决结果：赞成3票", "3 votes for", "反对 2 票。"] {
        let kept = Reading::remarked(line, Remark::UnreadableCount(line.to_owned()));
        assert_eq!(read(line, &frame), kept, "{line}");
    }
    let idle = LineFrame {
        open_motion: false,
        ..frame
    };
    let kept = read("赞成3票", &idle);
    assert_eq!(kept.what, note("赞成3票").what);
    assert_eq!(kept.remark, Some(Remark::MayMean("：结果 同意，赞成3票".to_owned())));
}
