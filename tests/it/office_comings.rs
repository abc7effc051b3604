//! Who comes, goes, is on the way or stays away, as Chinese clerks type it before the opening and behind a speech, and what is told with it.

use huiwu::{
    app::live::capture::{TypedLine, enter},
    domain::{entry::EntryKind, meeting::MeetingState, people::Reply},
    words::Lang,
};

use crate::{
    office_business::{met, office, records},
    office_net::{each_asks, meant},
    support::{Clerk, at},
};

#[test]
fn what_stands_before_the_opening_opens_nothing() {
    for (line, order) in [
        ("周建平 李强 孙丽", "+周建平、李强、孙丽"),
        ("周建平、李强、孙丽", "+周建平、李强、孙丽"),
        ("周建平，李强，孙丽。", "+周建平、李强、孙丽"),
        ("出席周建平、李强、孙丽", "+周建平、李强、孙丽"),
        ("李强路上，10分钟后到", "迟到："),
        ("孙丽在楼下停车", "迟到："),
        ("李强微信说晚点，9点前到", "迟到："),
        ("李强向周局请过假了", "请假："),
        ("麦克风调好了", "：开会"),
        ("材料发完了", "：开会"),
        ("成员：马国强（局长）、白雪", "：开会"),
        ("参会人员：马国强、白雪", "：开会"),
        ("members: Jean Carter, Bev Larkin", "：开会"),
        ("委托出席：李强（委托孙丽）", "请假：李强（委托孙丽）"),
    ] {
        let clerk = met(&["@8:50", line]);
        assert!(meant(clerk.last()).starts_with(order), "{line}: {:?}", clerk.last());
        let state = records(&clerk).meeting().map(|meeting| meeting.state);
        assert!(state.is_some_and(MeetingState::before), "{line}");
    }
    let clerk = met(&["@8:50", "+周建平", "材料发完了"]);
    assert!(records(&clerk).meeting().is_some_and(|meeting| meeting.state.before()));
    // What is said opens it.
    let clerk = met(&["@8:50", "周建平：先看材料"]);
    assert!(
        records(&clerk)
            .meeting()
            .is_some_and(|meeting| meeting.opened.is_some())
    );
}

#[test]
fn names_alone_are_nobodys_speech() {
    each_asks(&[
        ("李强：行|孙丽、吴越、陈静", "入纪要：孙丽、吴越、陈静"),
        ("$修电梯|孙丽 吴越 陈静", "$="),
        ("-孙丽|孙丽、吴越", "+孙丽"),
        ("孙丽", ""),
    ]);
}

#[test]
fn a_list_of_those_who_came_with_the_word_at_its_end_is_read_whole() {
    for line in [
        "签到：周建平、李强、孙丽到",
        "到会：周建平、李强、孙丽到",
        "签到：周建平、李强、孙丽都到了",
        "出席：周建平、李强、孙丽",
    ] {
        let clerk = met(&["@8:50", line]);
        assert_eq!(
            records(&clerk).intervals.iter().count(),
            3,
            "{line}: {:?}",
            clerk.last()
        );
    }
    for line in ["孙丽 签到", "列席的何芳、孙丽已到", "孙丽、李强都在"] {
        let clerk = met(&["@8:50", line]);
        assert_eq!(clerk.last().kind, EntryKind::Arrival, "{line}: {:?}", clerk.last());
    }
}

#[test]
fn a_bracket_and_a_proxy_behind_it_are_both_the_reason() {
    for (line, reason) in [
        ("李强请假（身体原因），未委托他人", "身体原因，未委托他人"),
        ("李强请假（出差），委托孙丽表决", "出差，委托孙丽表决"),
        ("请假：李强（住院），已书面委托孙丽", "住院，已书面委托孙丽"),
        ("请假：李强（住院），未委托他人", "住院，未委托他人"),
        ("李强因病请假，未委托", "因病，未委托"),
        ("李强家里有事不来了", "家里有事"),
    ] {
        let clerk = met(&["@8:50", line]);
        let excused = records(&clerk).attendees.iter().find(|who| who.reply == Reply::Leave);
        let found = excused.map(|who| who.leave_reason.trim_start_matches('因').to_owned());
        assert_eq!(found.as_deref(), Some(reason.trim_start_matches('因')), "{line}");
    }
    let clerk = met(&["@8:50", "李强请事假，孙丽请病假"]);
    let leave = records(&clerk).attendees.iter().filter(|who| who.reply == Reply::Leave);
    assert_eq!(leave.count(), 2);
}

#[test]
fn the_time_between_two_commas_is_when_somebody_went() {
    for line in [
        "孙丽有事先走，9:25，去区里",
        "孙丽走了，9:25，孩子病了",
        "孙丽提前离会，9:25，家里有事",
        "孙丽9:25一起走的",
        "孙丽、吴越9:25一起走的",
        "孙丽是9:25走的",
    ] {
        let clerk = office(&["@9:40", line]);
        let records = records(&clerk);
        let gone: Vec<_> = records.intervals.iter().filter_map(|stay| stay.to).collect();
        assert!(
            !gone.is_empty() && gone.iter().all(|to| *to == at(9, 25)),
            "{line}: {:?}",
            clerk.last()
        );
    }
}

#[test]
fn a_time_of_arrival_that_was_told_stays() {
    let typed = |lang, people: &[&str], lines: &[&str]| {
        let mut clerk = Clerk::new(lang);
        clerk.meeting(if lang == Lang::Zh { "executive" } else { "council" }, "会", people);
        // A block of lines typed afterwards, of one moment.
        for line in lines {
            clerk.act(|model, cx| {
                cx.now = at(10, 0);
                enter(&mut model.live_work(), &TypedLine::typed(line, at(9, 0)), cx);
            });
        }
        let stay = records(&clerk)
            .intervals
            .iter()
            .find(|stay| stay.from == at(9, 12))
            .cloned();
        stay.is_some_and(|stay| !stay.is_unconfirmed())
    };
    for speech in ["李强：我说一句", "$采购 @李强"] {
        let people = ["周建平，局长，成员", "李强，副局长，成员", "孙丽，副局长，成员"];
        let lines = ["+周建平、孙丽", "：开会 9:00", "9:12李强到场", speech];
        assert!(typed(Lang::Zh, &people, &lines), "{speech}");
    }
    let lines = ["+Bob", ":open 9:00", "Ann arrived 9.12", "Ann: sorry"];
    assert!(typed(Lang::En, &["Ann, Chair", "Bob"], &lines));
}

#[test]
fn the_chair_and_the_opening_are_two_facts_of_one_sentence() {
    for line in ["周局主持会议，9:02开始", "9点02分开始，周局主持会议"] {
        let clerk = met(&["@9:02", line]);
        let meeting = records(&clerk).meeting().cloned();
        assert_eq!(
            meeting.and_then(|meeting| meeting.opened),
            Some(at(9, 2)),
            "{line}: {:?}",
            clerk.last()
        );
    }
}
