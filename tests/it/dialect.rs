//! The words of MeetBot and W3C and their Chinese twins, in the capture line and in logs.

mod logs;

use huiwu::{
    domain::{
        action::{Due, Owner},
        decision::Verdict,
        entry::{EntryKind, Remark},
    },
    line::{
        dialect::DialectMode,
        grammar::{LineFrame, read},
        reading::{Dialect, Op, People, Reading, Voice, What},
    },
};

use crate::grammar::{ANNA, LI, ZHANG, frame_of, who};

fn live(line: &str) -> Reading {
    read(line, &frame_of(DialectMode::Live, &[]))
}

fn logged(mode: DialectMode, line: &str) -> Reading {
    read(
        line,
        &LineFrame {
            writer: Some(who(9)),
            ..frame_of(mode, &[])
        },
    )
}

fn meetbot(line: &str) -> Reading {
    logged(DialectMode::MeetBot, line)
}

fn w3c(line: &str) -> Reading {
    logged(DialectMode::W3c, line)
}

fn kind(kind: EntryKind, text: &str) -> Reading {
    Reading::entry(kind, text)
}

fn said(what: Dialect) -> Reading {
    Reading::of(What::Dialect(what))
}

fn topic(title: &str, sub: bool) -> Reading {
    Reading::of(What::NewItem {
        title: title.to_owned(),
        sub,
    })
}

fn decided(text: &str, verdict: Verdict) -> Reading {
    Reading::of(What::Decision {
        text: text.to_owned(),
        verdict,
    })
}

fn owned(text: &str, owners: Vec<Owner>) -> Reading {
    Reading::of(What::Action {
        text: text.to_owned(),
        owners,
        due: Due::default(),
    })
}

fn chat(text: &str) -> Reading {
    kind(EntryKind::Note, text).by(Some(who(9)))
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn every_word_works_in_the_capture_line_in_both_languages() {
    for (lines, expected) in [
        (
            &[
                "#topic 预算",
                "＃topic 预算",
                "Topic: 预算",
                "TOPIC : 预算",
                "议题：预算",
                "#议题 预算",
                "＃议题预算",
            ][..],
            topic("预算", false),
        ),
        (
            &["Subtopic: 费用", "子议题：费用", "#子议题：费用"],
            topic("费用", true),
        ),
        (
            &[
                "#agreed 同意",
                "RESOLVED: 同意",
                "resolution：同意",
                "决定：同意",
                "决议：同意",
                "议定: 同意",
                "^agreed 同意",
            ],
            decided("同意", Verdict::Adopted),
        ),
        (
            &["#rejected 方案", "否决：方案", "#REJECT 方案"],
            decided("方案", Verdict::Rejected),
        ),
        (
            &["#info 情况", "信息：情况", "通报：情况", "Info: 情况", "^info 情况"],
            kind(EntryKind::Information, "情况"),
        ),
        (&["#idea 想", "想法：想"], kind(EntryKind::Idea, "想")),
        (
            &["#help 谁来", "#halp 谁来", "求助：谁来"],
            kind(EntryKind::Help, "谁来"),
        ),
        (
            &[
                "#link http://x.org 页",
                "链接：http://x.org 页",
                "http://x.org 页",
                "-> http://x.org 页",
            ],
            kind(EntryKind::Link, "http://x.org 页"),
        ),
        (&["ISSUE: 钱", "问题：钱"], kind(EntryKind::Question, "钱")),
        (&["要求：压减"], kind(EntryKind::Requirement, "压减")),
        (&["突发：停电"], kind(EntryKind::Incident, "停电")),
        (&["#motion 批准", "动议：批准", "Motion: 批准"], Reading::motion("批准")),
        (
            &[
                "行动：寄 @zs",
                "任务：寄 @zs",
                "ACTION: 寄 @zs",
                "#action 寄 @zs",
                "＃行动 寄 @zs",
            ],
            owned("寄", vec![Owner::Attendee(who(ZHANG))]),
        ),
    ] {
        for line in lines {
            assert_eq!(live(line), expected, "{line}");
        }
    }
}

/// A word about one person of the list.
fn role(list: People, op: Op, id: i64) -> Reading {
    Reading::of(What::Role {
        list,
        op,
        who: vec![who(id)],
        at: None,
    })
}

#[test]
fn words_about_the_meeting_itself_work_in_the_capture_line() {
    for (lines, expected) in [
        (&["#undo", "#撤销", "撤销："][..], said(Dialect::Undo)),
        (&["#休会", "休会：", "#recess"], said(Dialect::Recess)),
        (&["#endmeeting", "散会：", "#散会"], said(Dialect::End)),
        (
            &["主持：张三", "Chair: 张三", "chair= 张三"],
            role(People::Chair, Op::Set, ZHANG),
        ),
        (
            &[
                "出席：张三、ls",
                "到会：张三，ls",
                "present+ 张三, ls",
                "Present+: 张三, ls",
                "出席＋张三、ls",
            ],
            Reading::of(What::Arrive {
                who: vec![who(ZHANG), who(LI)],
                at: None,
                reason: String::new(),
                own: Vec::new(),
            }),
        ),
        (
            &["离席：张三", "离场：zs", "退席：张三", "present- zs", "left: 张三"],
            Reading::of(What::Leave {
                who: vec![who(ZHANG)],
                at: None,
                reason: String::new(),
                own: Vec::new(),
            }),
        ),
        (
            &["请假：张三", "regrets+ zs", "apologies: zs"],
            Reading::of(What::Excuse {
                people: vec![(who(ZHANG), String::new())],
                others: Vec::new(),
                absent: false,
            }),
        ),
        (&["记录人：张三", "scribe: zs"], role(People::Scribe, Op::Set, ZHANG)),
    ] {
        for line in lines {
            assert_eq!(live(line), expected, "{line}");
        }
    }
}

#[test]
fn labels_of_the_table_are_never_taken_for_people() {
    let entry = |kind| Reading::entry(kind, "文字");
    for (lines, expected) in [
        (
            &["question: 文字", "待定：文字", "Question: 文字"][..],
            entry(EntryKind::Question),
        ),
        (&["note: 文字"], entry(EntryKind::Note).voiced(Voice::Nobody)),
        (&["会议要求：文字"], entry(EntryKind::Requirement)),
        (
            &["resolved: 文字", "会议决定：文字"],
            Reading::of(What::Decision {
                text: "文字".into(),
                verdict: Verdict::Adopted,
            }),
        ),
        (
            &["议题：文字"],
            Reading::of(What::NewItem {
                title: "文字".into(),
                sub: false,
            }),
        ),
        (
            &["更正：文字"],
            Reading::note("更正：文字")
                .voiced(Voice::Nobody)
                .remark(Some(Remark::MayMean("改：旧→新（↑ Alt-S 划去）".into()))),
        ),
        (
            &["记：文字"],
            Reading {
                minuted: Some(false),
                ..Reading::note("文字").voiced(Voice::Nobody)
            },
        ),
    ] {
        for line in lines {
            assert_eq!(live(line), expected, "{line}");
        }
    }
    assert!(matches!(live("todo: 寄草案 @zs").what, What::Action { owners, .. } if owners.len() == 1));
    for line in ["待定：", "todo:", "会议决定："] {
        assert_eq!(live(line).remark, None, "{line}");
    }
    assert_eq!(live("离席：").remark, Some(Remark::NobodyNamed("离席：".into())));
}

#[test]
fn a_speech_behind_an_office_is_said_by_whoever_holds_it() {
    for (line, office, text) in [
        ("主持：大家好，现在开会", "主持", "大家好，现在开会"),
        ("chair: Good evening", "chair", "Good evening"),
        ("clerk: noted, thank you", "clerk", "noted, thank you"),
    ] {
        let reading = live(line);
        assert_eq!(reading.voice, Voice::Unlisted(office.into()), "{line}");
        assert_eq!(reading.what, Reading::note(text).what, "{line}");
    }
}

#[test]
fn words_that_cannot_be_meant_leave_the_line_a_note() {
    for line in [
        "出席：14人",
        "PROPOSED: we move on",
        "Next meeting: 12 March",
        "Date: any will do",
        "#info",
        "chair-person wanted",
        "行动：",
        "to action: x",
    ] {
        let reading = live(line);
        assert!(
            matches!(
                reading.what,
                What::Entry {
                    kind: EntryKind::Note,
                    ..
                }
            ),
            "{line}"
        );
        assert_eq!(reading.remark, None, "{line}");
    }
    assert_eq!(
        live("#foo bar"),
        Reading::remarked("#foo bar", Remark::NoSuchItem("foo bar".into()))
    );
    assert_eq!(
        live("present+"),
        Reading::remarked("present+", Remark::NobodyNamed("present+".into()))
    );
    for line in [
        "present+ 赵六",
        "到场：赵六",
        "scribe: 赵六",
        "#chair 赵六",
        "#nick 赵六",
        "离席：赵六",
    ] {
        assert_eq!(
            live(line),
            Reading::remarked(line, Remark::UnknownName("赵六".into())),
            "{line}"
        );
    }
    assert_eq!(
        live("action-20: done"),
        Reading::note("action-20: done").voiced(Voice::Nobody)
    );
}

#[test]
fn an_action_names_its_owners_before_the_text() {
    let both = vec![Owner::Attendee(who(ANNA)), Owner::Attendee(who(ZHANG))];
    for read in [live, w3c] {
        assert_eq!(
            read("ACTION: Anna to send it"),
            owned("Anna to send it", vec![Owner::Attendee(who(ANNA))])
        );
        assert_eq!(read("action anna and zs: send it"), owned("send it", both.clone()));
        assert_eq!(
            read("Action anna to send it"),
            owned("anna to send it", vec![Owner::Attendee(who(ANNA))])
        );
    }
    assert_eq!(live("Action plan to follow"), Reading::note("Action plan to follow"));
}
