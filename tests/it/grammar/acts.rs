//! Lines that do something: actions, motions, people who come and go, items.

use huiwu::{
    domain::{
        action::{Due, Owner},
        entry::Remark,
        id::Id,
        motion::{Counts, MotionRef, MotionState, ResultWord},
        time::Stamp,
    },
    line::{
        dialect::DialectMode,
        grammar::{LineFrame, read, voting::counts::counts},
        reading::{Announced, Reading, SubstitutionReach, What},
    },
};

use super::{ANNA, LI, ZHANG, all_read_as, frame_of, friday, items, live, note, unknown, who};

fn action(text: &str, owners: Vec<Owner>, due: Due) -> Reading {
    Reading::of(What::Action {
        text: text.to_owned(),
        owners,
        due,
    })
}

fn seconded(id: i64) -> Reading {
    Reading::of(What::Second {
        by: who(id),
        of: MotionRef::Pending,
    })
}

fn counted(yes: u32, no: u32, abstain: u32) -> Reading {
    Reading::of(What::Result {
        result: Announced::counted(Counts { yes, no, abstain }),
        of: MotionRef::Pending,
    })
}

fn owns(id: i64) -> Owner {
    Owner::Attendee(who(id))
}

fn due(phrase: &str) -> Due {
    Due {
        phrase: phrase.to_owned(),
        date: Some(friday()),
        time: None,
    }
}

fn undated(phrase: &str) -> Due {
    Due {
        phrase: phrase.to_owned(),
        ..Due::default()
    }
}

#[test]
fn an_action_takes_owners_and_a_date_from_anywhere_in_the_text() {
    all_read_as(&[
        (
            "!寄草案 @zs ~下周五",
            action("寄草案", vec![owns(ZHANG)], due("下周五")),
        ),
        (
            "！寄草案＠张三～下周五",
            action("寄草案", vec![owns(ZHANG)], due("下周五")),
        ),
        ("！＠张三　寄草案", action("寄草案", vec![owns(ZHANG)], Due::default())),
        (
            "! @zs，@ls 寄草案",
            action("寄草案", vec![owns(ZHANG), owns(LI)], Due::default()),
        ),
        (
            "!寄 @zs、ls 草案",
            action("寄 草案", vec![owns(ZHANG), owns(LI)], Due::default()),
        ),
        ("!@zs，请尽快寄", action("请尽快寄", vec![owns(ZHANG)], Due::default())),
        ("!@zs寄草案", action("寄草案", vec![owns(ZHANG)], Due::default())),
        (
            "!@财务处 报修改稿",
            action("报修改稿", vec![Owner::Unit(Id::from_raw(70))], Due::default()),
        ),
        (
            "!send it @Anna Lee",
            action("send it", vec![owns(ANNA)], Due::default()),
        ),
        ("!@anna send it", action("send it", vec![owns(ANNA)], Due::default())),
        (
            "!send it @anna ~next Friday at the latest",
            action("send it at the latest", vec![owns(ANNA)], due("next Friday")),
        ),
        (
            "!send it @anna - due 1 June",
            action("send it", vec![owns(ANNA)], due("1 June")),
        ),
        (
            "!Anna to send it - due 1 June",
            action("Anna to send it", vec![owns(ANNA)], due("1 June")),
        ),
    ]);
}

#[test]
fn names_and_dates_that_nobody_understands_are_kept_and_named() {
    let named = Owner::Named("赵六".into());
    all_read_as(&[
        (
            "!寄草案 @赵六 ~下周五",
            action("寄草案", vec![named], due("下周五")).remark(Some(Remark::UnknownName("赵六".into()))),
        ),
        (
            "!寄草案 @zs ~某天",
            action("寄草案", vec![owns(ZHANG)], undated("某天")).remark(Some(Remark::UnreadableDate("某天".into()))),
        ),
        (
            "!寄草案 @zs ~近期",
            action("寄草案", vec![owns(ZHANG)], undated("近期")).remark(Some(Remark::UnclearDate("近期".into()))),
        ),
        (
            "!send it @zs ~ASAP",
            action("send it", vec![owns(ZHANG)], undated("ASAP")).remark(Some(Remark::UnclearDate("ASAP".into()))),
        ),
        (
            "!寄草案",
            action("寄草案", vec![], Due::default()).remark(Some(Remark::NoOwner)),
        ),
    ]);
}

#[test]
fn addresses_and_ranges_in_an_action_are_text() {
    for text in [
        "write to x@example.org",
        "值班周一～周五",
        "3～5日完成",
        "好的～",
        "a ~ b",
    ] {
        let reading = live(&format!("!{text}"));
        let expected = action(text, vec![], Due::default()).remark(Some(Remark::NoOwner));
        assert_eq!(reading, expected, "{text}");
    }
}

#[test]
fn a_motion_has_a_seconder_and_a_result() {
    let result = counted(8, 1, 2);
    let second = seconded(ZHANG);
    all_read_as(&[
        ("$+zs", second.clone()),
        ("￥＋张三", second.clone()),
        ("附议：张三", second),
        ("$= 8/1/2", result.clone()),
        ("￥＝８／１／２", result.clone()),
        ("$=赞成8反对1弃权2", result.clone()),
        ("表决：8票赞成，1票反对，2票弃权", result),
        ("$+赵六", unknown("$+赵六", "赵六")),
        (
            "$= 一致",
            Reading::of(What::Result {
                result: Announced {
                    state: Some(MotionState::Carried),
                    said: Some(ResultWord::Unanimous),
                    words: "一致".to_owned(),
                    ..Announced::default()
                },
                of: MotionRef::Pending,
            }),
        ),
    ]);
    let items = items();
    let closed = LineFrame {
        open_motion: false,
        votable: false,
        ..frame_of(DialectMode::Live, &items)
    };
    for line in ["$+zs", "$= 8/1/2"] {
        assert_eq!(
            read(line, &closed),
            Reading::remarked(line, Remark::NoOpenMotion),
            "{line}"
        );
    }
}

#[test]
fn counts_are_read_in_many_spellings() {
    let expected = Some(Counts {
        yes: 8,
        no: 1,
        abstain: 2,
    });
    for typed in [
        "8/1/2",
        "8:1:2",
        "8-1-2",
        "８／１／２",
        "8 1 2",
        "8，1，2",
        "8：1：2",
        "赞成8反对1弃权2",
        "8票赞成，1票反对，2票弃权",
        "同意 8 票、反对 1 票、弃权 2 票",
        "八票赞成，一票反对，两票弃权",
        "8 for, 1 against, 2 abstentions",
        "yes 8 no 1 abstain 2",
        "8 in favour, 1 opposed, 2 abstained",
        "弃权2反对1赞成8",
        "赞成：8；反对：1；弃权：2。",
    ] {
        assert_eq!(counts(typed), expected, "{typed}");
    }
    for (typed, yes, no) in [
        ("8/1", 8, 1),
        ("赞成8", 8, 0),
        ("十二票赞成", 12, 0),
        ("二十一比三", 0, 0),
    ] {
        let read = counts(typed).map_or((0, 0), |c| (c.yes, c.no));
        assert_eq!(read, (yes, no), "{typed}");
    }
    for typed in [
        "",
        "8",
        "8/1/2/3",
        "8 x 2",
        "赞成",
        "赞成8赞成1",
        "99999999999/1/2",
        "一致通过",
    ] {
        assert_eq!(counts(typed), None, "{typed}");
    }
}

#[test]
fn people_arrive_and_leave() {
    let at = Some(Stamp::from_ms(5));
    let arrive = |ids: &[i64], at| {
        Reading::of(What::Arrive {
            who: ids.iter().copied().map(who).collect(),
            at,
            reason: String::new(),
            own: Vec::new(),
        })
    };
    let leave = |ids: &[i64], at| {
        Reading::of(What::Leave {
            who: ids.iter().copied().map(who).collect(),
            at,
            reason: String::new(),
            own: Vec::new(),
        })
    };
    all_read_as(&[
        ("+zs 14:05", arrive(&[ZHANG], at)),
        ("＋张三　１４：０５", arrive(&[ZHANG], at)),
        ("+zs", arrive(&[ZHANG], None)),
        ("+zs、ls", arrive(&[ZHANG, LI], None)),
        ("+zs, ls，anna 14:05", arrive(&[ZHANG, LI, ANNA], at)),
        ("+zs ls", arrive(&[ZHANG, LI], None)),
        ("+Anna Lee 14:05", arrive(&[ANNA], at)),
        ("-zs", leave(&[ZHANG], None)),
        ("－张三", leave(&[ZHANG], None)),
        ("—张三 14:05", leave(&[ZHANG], at)),
        ("+赵六", unknown("+赵六", "赵六")),
        (
            "+zs、赵六",
            arrive(&[ZHANG], None).remark(Some(Remark::UnknownName("赵六".into()))),
        ),
        (
            "+zs、张、ls",
            arrive(&[ZHANG, LI], None).remark(Some(Remark::AmbiguousName("张".into()))),
        ),
        ("＋张三和李四", arrive(&[ZHANG, LI], None)),
        ("+zs and anna lee, 李四与王五", arrive(&[ZHANG, ANNA, LI, 3], None)),
        ("+zed alpha", unknown("+zed alpha", "zed alpha")),
        ("+Zed Alpha", unknown("+Zed Alpha", "Zed Alpha")),
        ("-zed alpha", unknown("-zed alpha", "zed alpha")),
        ("-we move on to the next point", note("-we move on to the next point")),
        ("+all", Reading::remarked("+all", Remark::AllHere)),
        ("＋全体", Reading::remarked("＋全体", Remark::AllHere)),
        ("-张", Reading::remarked("-张", Remark::AmbiguousName("张".into()))),
        (
            "+zs 25:99",
            Reading::remarked("+zs 25:99", Remark::UnreadableTime("25:99".into())),
        ),
        (
            "+支持这个方案，建议尽快实施",
            Reading::remarked(
                "+支持这个方案，建议尽快实施",
                Remark::NotAName("支持这个方案，建议尽快实施".into()),
            ),
        ),
    ]);
}

#[test]
fn a_reason_in_brackets_stays_with_whoever_comes_or_goes() {
    for (line, at) in [
        ("-张三（有事）", None),
        ("-zs (有事)", None),
        ("－zs 14:05（有事）", Some(Stamp::from_ms(5))),
    ] {
        let left = What::Leave {
            who: vec![who(ZHANG)],
            at,
            reason: "有事".to_owned(),
            own: Vec::new(),
        };
        assert_eq!(live(line), Reading::of(left), "{line}");
    }
}

#[test]
fn motions_are_seconded_and_decided_in_the_words_people_use() {
    let seconded = || seconded(ANNA);
    all_read_as(&[
        ("seconded by Anna", seconded()),
        ("Seconded by Anna Lee.", seconded()),
        ("seconded: anna", seconded()),
        (
            "carried 1-4",
            Reading::remarked("carried 1-4", Remark::ResultContradicts("carried 1-4".into())),
        ),
        ("passed", note("passed").remark(Some(Remark::MaybeResult))),
    ]);
    let prose = "carried 4 boxes upstairs";
    assert_eq!(live(prose).what, note(prose).what);
}

#[test]
fn wide_spaces_before_a_line_are_layout_and_a_narrow_one_makes_it_literal() {
    all_read_as(&[
        ("\u{3000}\u{3000}张三：文字", live("张三：文字")),
        ("\u{3000}＋张三", live("＋张三")),
        (" =decided", note(" =decided")),
        (" zs: text", note(" zs: text")),
    ]);
}

#[test]
fn items_are_taken_up_and_added() {
    let go = |id| Reading::of(What::GoTo { item: Id::from_raw(id) });
    let new = |title: &str, sub| {
        Reading::of(What::NewItem {
            title: title.to_owned(),
            sub,
        })
    };
    all_read_as(&[
        ("#3", go(104)),
        ("＃2", go(102)),
        ("＃２．１", go(103)),
        ("#2.1 ", go(103)),
        ("#9", Reading::remarked("#9", Remark::NoSuchItem("9".into()))),
        ("#+ 其他事项", new("其他事项", false)),
        ("＃＋其他事项", new("其他事项", false)),
        ("##+ 培训费", new("培训费", true)),
        ("子议题：培训费", new("培训费", true)),
        ("议题：年度预算", new("年度预算", false)),
    ]);
}

#[test]
fn corrections_are_read_literally() {
    let substitute = |old: &str, new: &str, reach| {
        Reading::of(What::Substitute {
            old: old.to_owned(),
            new: new.to_owned(),
            reach,
        })
    };
    let insert = |before: &str, line: &str| {
        Reading::of(What::Insert {
            before: before.to_owned(),
            line: line.to_owned(),
        })
    };
    all_read_as(&[
        ("s/old/new/", substitute("old", "new", SubstitutionReach::Last)),
        ("s/old/new", substitute("old", "new", SubstitutionReach::Last)),
        ("s／旧／新／", substitute("旧", "新", SubstitutionReach::Last)),
        ("s|old|new|", substitute("old", "new", SubstitutionReach::Last)),
        (
            "s;a: http://x/1;b: http://x/2;",
            substitute("a: http://x/1", "b: http://x/2", SubstitutionReach::Last),
        ),
        ("s/old/new/g", substitute("old", "new", SubstitutionReach::Earlier)),
        ("s／旧／新／G", substitute("旧", "新", SubstitutionReach::All)),
        ("s/1/1/2/", substitute("1", "1/2", SubstitutionReach::Last)),
        ("s/old//", substitute("old", "", SubstitutionReach::Last)),
        ("s/old/", substitute("old", "", SubstitutionReach::Last)),
        ("s、旧、新、", substitute("旧", "新", SubstitutionReach::Last)),
        ("改：旧→新", substitute("旧", "新", SubstitutionReach::Last)),
        ("更正 旧 新", substitute("旧", "新", SubstitutionReach::Last)),
        ("i/年度预算/议题：其他/", insert("年度预算", "议题：其他")),
        ("i|where|Topic: x", insert("where", "Topic: x")),
        (
            "ｓ／完成四项／完成五项／",
            substitute("完成四项", "完成五项", SubstitutionReach::Last),
        ),
        ("s/a\\/b/c/", substitute("a/b", "c", SubstitutionReach::Last)),
        ("s/a/b\\/c/", substitute("a", "b/c", SubstitutionReach::Last)),
        ("i/cost/$= 2\\/4\\/0/", insert("cost", "$= 2/4/0")),
    ]);
    for line in ["s/he said", "s//new/", "i/o is slow", "i/where//", "s;"] {
        assert_eq!(
            live(line),
            Reading::remarked(line, Remark::MalformedCorrection),
            "{line}"
        );
    }
    for line in ["so / so", "is/are", "S/old/new/"] {
        assert_eq!(live(line), note(line), "{line}");
    }
}
