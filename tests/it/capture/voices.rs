//! Lines that are nobody's words: headings that look like names, sentences about somebody else, what the clerk notes for the clerk.

use huiwu::domain::{
    entry::EntryKind,
    id::Id,
    people::{Attendee, Duty, Person},
    record::Record,
};

use super::Desk;

/// A desk with people called so besides those of every desk.
fn desk_with(names: &[&str]) -> Desk {
    let mut desk = Desk::new();
    let meeting = desk.records.open().unwrap();
    for (name, id) in names.iter().zip(80_i64..) {
        let person = Person::named(Id::from_raw(id), *name);
        let attendee = Attendee::invited(Id::from_raw(id), meeting, person.id, id);
        desk.records.absorb([Record::from(person), Record::from(attendee)]);
    }
    desk
}

/// Returns who says the last of some lines: a name of the list, a name on no list in brackets, or nothing.
fn said(desk: &mut Desk, lines: &[&str]) -> String {
    let mut last = String::new();
    for (line, minute) in lines.iter().zip(1..) {
        let entry = desk.line(line, minute);
        last = match entry.speaker {
            Some(id) => desk.records.name_of(id).to_owned(),
            None if entry.said_by.is_empty() => String::new(),
            None => format!("({})", entry.said_by),
        };
    }
    last
}

#[test]
fn a_word_before_a_colon_that_is_no_name_is_nobody() {
    for raw in [
        "票决：应到7人，实到6人",
        "票决结果：大家都同意",
        "评议：刘老三有车，不通过",
        "议题二：讨论采购",
        "议案3：修路集资",
        "交办：写一份稿子",
        "责任人：待定后补",
        "经办人：下周再报",
        "监督人：现场无异议",
        "Hon Sec: we are short of stamps",
        "Vice Commodore: no report",
        "Challenge: LG asked why phonics had dipped",
        "For: the letter, see file",
        "Agreed (in part): the fence",
    ] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), "", "{raw}");
    }
}

#[test]
fn what_a_heading_says_the_meeting_came_to_is_in_the_minutes() {
    for raw in ["评议：刘老三有车，不通过", "Outcome: the fence stays"] {
        let entry = Desk::new().line(raw, 1);
        assert_eq!((entry.kind, entry.minuted), (EntryKind::Note, Some(true)), "{raw}");
    }
}

#[test]
fn a_name_on_no_list_is_still_the_speaker() {
    for (raw, who) in [
        ("冯凯：我补充一句", "(冯凯)"),
        ("小吴：会议室订好了", "(小吴)"),
        ("欧阳晓晨：没有意见", "(欧阳晓晨)"),
        ("Dora Moss: the roof leaks", "(Dora Moss)"),
        ("王道：走吧", "(王道)"),
    ] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), who, "{raw}");
    }
}

#[test]
fn a_surname_before_a_verb_of_speaking_is_the_one_who_bears_it() {
    for raw in [
        "刘总结：三件事别出事",
        "刘强调：要抓紧",
        "刘最后强调：要抓紧",
        "刘补充：还有一点",
    ] {
        let mut desk = desk_with(&["刘伟民", "周敏"]);
        assert_eq!(said(&mut desk, &["周：先说车", raw]), "刘伟民", "{raw}");
    }
    let mut desk = desk_with(&["周敏"]);
    assert_eq!(
        said(&mut desk, &["周：先说车", "刘强调：要抓紧"]),
        "",
        "nobody is called 刘"
    );
    let mut desk = desk_with(&["刘伟民", "刘洋"]);
    assert_eq!(said(&mut desk, &["刘强调：要抓紧"]), "", "two are called 刘");
}

#[test]
fn a_sentence_about_somebody_else_is_nobodys_and_ends_the_word() {
    for raw in [
        "刘伟民指出，要盯紧工期",
        "请王强会后找财政衔接",
        "王强、刘伟民均表示同意",
        "会上，王强同意采购",
        "经研究，暂不同意",
        "会议未形成一致意见，下次再议",
        "冯凯指出，资金要到位",
        "全体代表鼓掌",
    ] {
        let mut desk = desk_with(&["刘伟民", "周敏", "王强"]);
        assert_eq!(said(&mut desk, &["周：先说车", raw]), "", "{raw}");
        assert_eq!(said(&mut desk, &["还有一件事"]), "", "after {raw}");
    }
    for raw in ["Kim said she was sorry", "Hannah said ok in an email"] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), "", "{raw}");
        assert_eq!(said(&mut desk, &["and another thing"]), "", "after {raw}");
    }
    for raw in [
        "KS to fix the login bug - Tue",
        "Kim to own the gate; target: end Jan",
        "Kim/Lee to count the chairs",
        "Clerk to write to the county",
    ] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), "", "{raw}");
    }
}

#[test]
fn a_motion_told_in_a_sentence_gives_the_word_to_nobody() {
    for raw in [
        "Kim Sato moved, seconded by Lee Dunn, that we paint the hall",
        "Kim Sato proposed that we paint the hall",
    ] {
        let mut desk = Desk::new();
        assert_eq!(
            said(&mut desk, &["ann: one", raw, "and another thing"]),
            "",
            "after {raw}"
        );
    }
    let mut desk = Desk::new();
    assert_eq!(
        said(&mut desk, &["ann: one", "kim: $paint the hall", "it is white"]),
        "Kim Sato"
    );
}

#[test]
fn what_goes_on_with_a_speech_is_still_the_speakers() {
    for raw in [
        "还要再看看",
        "我同意采购",
        "会议室太小了",
        "经费不够",
        "请大家再想想",
        "时间建议改到下午",
    ] {
        let mut desk = desk_with(&["刘伟民", "周敏", "王强"]);
        assert_eq!(said(&mut desk, &["周：先说车", raw]), "周敏", "{raw}");
    }
    for raw in [
        "we want to see the plans",
        "It said so in the letter",
        "Nobody said a word",
        "Coffee is too expensive",
        "Back in May it was cheaper",
        "Cancel that contract with the builders",
    ] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), "Ann Bell", "{raw}");
    }
}

#[test]
fn what_the_clerk_notes_for_the_clerk_is_in_nobodys_mouth() {
    for raw in [
        "Coffee 5 mins",
        "Back",
        "scrap that last decision",
        "strike last",
        "delete that",
    ] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), "", "{raw}");
    }
    for raw in ["休息10分钟", "下一个议题", "上一条作废"] {
        let mut desk = desk_with(&["周敏"]);
        assert_eq!(said(&mut desk, &["周：先说车", raw]), "", "{raw}");
    }
}

#[test]
fn a_dash_stands_for_the_colon_behind_the_word_for_a_decision() {
    for raw in [
        "Decision - freeze new hires till Jan",
        "DECISION – freeze new hires till Jan",
        "agreed - freeze new hires till Jan",
        "d: freeze new hires till Jan",
    ] {
        let mut desk = Desk::new();
        desk.line("ann: one", 1);
        let entry = desk.line(raw, 2);
        assert_eq!(
            (entry.kind, entry.speaker, entry.text.as_str()),
            (EntryKind::Decision, None, "freeze new hires till Jan"),
            "{raw}"
        );
    }
    for raw in ["决定——采购三台", "决议 - 采购三台"] {
        let entry = Desk::new().line(raw, 2);
        assert_eq!(
            (entry.kind, entry.text.as_str()),
            (EntryKind::Decision, "采购三台"),
            "{raw}"
        );
    }
    let entry = Desk::new().line("agreed - unanimously", 2);
    assert_ne!(entry.kind, EntryKind::Decision, "how the vote went is no decision");
}

#[test]
fn an_election_behind_an_office_is_told_in_the_minutes_and_said_by_nobody() {
    for raw in [
        "Hon Sec: Wendy Ashe re-elected unopposed",
        "Commodore: Moira Finn nominated by Dan Sykes. No other nominations. Elected.",
        "Treasurer - Pete Rowe, re-elected",
    ] {
        let mut desk = Desk::new();
        assert_eq!(said(&mut desk, &["ann: one", raw]), "", "{raw}");
    }
    let entry = Desk::new().line("Hon Sec: Wendy Ashe re-elected unopposed", 2);
    assert_eq!((entry.minuted, entry.text.as_str()), (Some(true), entry.raw.as_str()));
}

#[test]
fn an_office_with_a_name_behind_it_is_no_speech() {
    for raw in ["记录人：小吴", "记录人：冯凯（综合科）", "主持：赵一鸣"] {
        let mut desk = desk_with(&["周敏"]);
        assert_eq!(said(&mut desk, &["周：先说车", raw]), "", "{raw}");
    }
    let mut desk = desk_with(&["周敏"]);
    desk.line("主持：周敏（局长）", 2);
    let chair = desk.records.attendees.get(desk.who("周敏")).unwrap();
    assert!(chair.duty.holds(Duty::Chair));
}

#[test]
fn a_line_that_is_only_asked_about_takes_the_word_from_nobody() {
    for raw in [
        "Budget approved 5-1",
        "agreed the bench is too dear",
        "Roof repaired, sold the old one",
        "Deferred to March",
        "carried I think",
    ] {
        let mut desk = Desk::new();
        desk.line("ann: one", 5);
        let asked = desk.line(raw, 6);
        if asked.kind == EntryKind::Note && asked.remark.is_some() {
            assert_eq!(said(&mut desk, &["and another thing"]), "Ann Bell", "after {raw}");
        }
    }
    for raw in ["散会后再议", "采购通过，5票", "暂缓吧", "四票赞成"] {
        let mut desk = desk_with(&["刘伟民", "周敏", "王强"]);
        desk.line("周：先说车", 5);
        let asked = desk.line(raw, 6);
        if asked.kind == EntryKind::Note && asked.remark.is_some() {
            assert_eq!(said(&mut desk, &["还有一件事"]), "周敏", "after {raw}");
        }
    }
}
