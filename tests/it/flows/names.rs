//! Names at the capture line: speakers, arrivals, the quorum, and people who share a name.

use huiwu::{
    app::message::Message,
    domain::{
        entry::{EntryKind, Remark},
        queries::room::Presence,
    },
    words::Lang,
};

use super::council;
use crate::support::{Clerk, at};

#[test]
fn speakers_are_found_by_name_reading_and_initials() {
    let mut clerk = council();
    for typed in [
        "张三：好",
        "zs: 好",
        "zs：好",
        "@zs 好",
        "＠zs 好",
        "zhangsan: 好",
        "ZS：好",
    ] {
        clerk.line("ls：前一句").line(typed);
        assert_eq!((clerk.speaker(), clerk.last().text.as_str()), ("张三", "好"), "{typed}");
    }
}

#[test]
fn a_speaker_sticks_until_changed() {
    let mut clerk = council();
    clerk.line("zs：一").line("二");
    assert_eq!(clerk.speaker(), "张三");
    clerk.line("ls：").line("三");
    assert_eq!(clerk.speaker(), "李四");
    clerk.line("#2").line("四");
    assert_eq!(clerk.speaker(), "");
    clerk.check().reopen();
}

#[test]
fn a_name_on_no_list_is_kept_as_the_speaker_and_one_key_mends_it() {
    let mut clerk = council();
    clerk.line("钱七：我来晚了");
    assert_eq!(
        (clerk.last().kind, clerk.last().text.as_str()),
        (EntryKind::Note, "我来晚了")
    );
    assert_eq!(clerk.last().said_by, "钱七");
    assert_eq!(clerk.last().remark, Some(Remark::UnknownName("钱七".to_owned())));
    assert!(matches!(clerk.said(), Some(Message::Kept(Remark::UnknownName(_)))));
    clerk.check().press("<alt-k><alt-k>");
    assert_eq!((clerk.speaker(), clerk.last().text.as_str()), ("钱七", "我来晚了"));
    assert_eq!(clerk.last().remark, None);
    assert!(clerk.m().ledger.records().is_present(clerk.person("钱七")));
    clerk.check().reopen();
}

#[test]
fn two_people_of_the_same_initials_are_told_apart_by_digit_and_tab() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["张伟", "周文", "李四"]);
    clerk.press("zw：");
    assert_eq!(clerk.m().live.hint.completion.names.len(), 2);
    let second = clerk.m().live.hint.completion.names[1].name.clone();
    clerk.press("2").press("第二位说<enter>");
    assert_eq!(
        (clerk.speaker(), clerk.last().text.as_str()),
        (second.as_str(), "第二位说")
    );
    clerk.press("zw：");
    let first = clerk.m().live.hint.completion.names[0].name.clone();
    clerk.press("<tab>头一位说<enter>");
    assert_eq!(
        (clerk.speaker(), clerk.last().text.as_str()),
        (first.as_str(), "头一位说")
    );
    clerk.line("zw：没有选");
    assert!(
        matches!(clerk.last().remark, Some(Remark::AmbiguousName(_))),
        "{:?}",
        clerk.last()
    );
    assert_eq!(clerk.last().raw, "zw：没有选");
    clerk.check();
}

#[test]
fn two_people_of_the_same_name_are_chosen_by_digit() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["王伟", "李四"]);
    clerk
        .press("<f3>")
        .go_to_people()
        .press("<ctrl-n>王伟<tab>财务处<enter><f4>");
    let twins: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .attendees
        .iter()
        .filter(|a| clerk.m().ledger.records().name_of(a.id) == "王伟")
        .collect();
    assert_eq!(twins.len(), 2);
    let twins = [twins[0].id, twins[1].id];
    for (n, digit) in ["1", "2"].into_iter().enumerate() {
        clerk.press("王伟：");
        let offer = clerk.m().live.hint.completion.names[n].who;
        clerk.press(digit).press("我说<enter>");
        assert_eq!(clerk.last().speaker, Some(offer));
        assert!(twins.contains(&offer));
        assert_eq!(
            (clerk.last().text.as_str(), clerk.last().remark.clone()),
            ("我说", None)
        );
    }
    let said: Vec<_> = clerk.entries().iter().filter_map(|e| e.speaker).collect();
    assert_ne!(said[0], said[1], "both spoke");
    clerk.check();
}

#[test]
fn a_name_after_a_sign_is_completed_by_tab() {
    let mut clerk = council();
    clerk.press("!办 @zhang<tab>");
    assert_eq!(clerk.typed(), "!办 @张三");
    clerk.press("<enter>");
    assert_eq!(clerk.action().owners.len(), 1);
    clerk.press("+li<tab><enter>");
    assert!(clerk.m().ledger.records().is_present(clerk.person("李四")));
}

#[test]
fn a_completed_name_is_parted_from_the_word_that_is_typed_behind_it() {
    for (lang, keys, line) in [
        (Lang::En, "@bo<tab>shall we start", "@Bob Dent shall we start"),
        (Lang::En, "@bo<tab> shall we start", "@Bob Dent shall we start"),
        (Lang::En, "@bo<tab>: yes", "@Bob Dent: yes"),
        (Lang::En, "+bo<tab>14:05", "+Bob Dent 14:05"),
        (Lang::En, "+bo<tab>, an<tab>", "+Bob Dent, Ann Hall"),
        (Lang::En, "!Ask @bo<tab>~friday", "!Ask @Bob Dent~friday"),
        (Lang::En, "@bo<tab><backspace>ton", "@Bob Denton"),
        (Lang::Zh, "@zs<tab>请说明", "@张三请说明"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk
            .meeting("committee", "T", &["Ann Hall", "Bob Dent", "张三"])
            .press(keys);
        assert_eq!(clerk.typed(), line, "{keys}");
    }
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "T", &["Ann Hall", "Bob Dent"]);
    clerk.press("@bo<tab>").paste("shall we start").press("<enter>");
    assert_eq!(
        (clerk.speaker(), clerk.last().text.as_str()),
        ("Bob Dent", "shall we start")
    );
}

#[test]
fn people_arrive_and_leave_at_the_first_key_or_the_time_typed() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("+zs 08:55").line("＋ls");
    let (zhang, li) = (clerk.person("张三"), clerk.person("李四"));
    assert_eq!(clerk.m().ledger.records().open_stay(zhang).unwrap().from, at(8, 55));
    assert_eq!(clerk.m().ledger.records().open_stay(li).unwrap().from, at(9, 0));
    clerk.line(":open");
    clerk.wait(30).line("-zs").wait(5).line("－李四 9:31");
    let stays: Vec<_> = clerk.m().ledger.records().intervals.iter().map(|i| i.to).collect();
    assert_eq!(stays, [Some(at(9, 30)), Some(at(9, 31))]);
    clerk.line("-zs");
    assert!(matches!(clerk.last().remark, Some(Remark::NotPresent(_))));
    clerk.line("+zs").line("+zs");
    assert!(matches!(clerk.last().remark, Some(Remark::AlreadyPresent(_))));
    clerk.check().reopen();
}

#[test]
fn the_quorum_follows_arrivals_and_departures() {
    let mut clerk = council();
    let head = |clerk: &Clerk| clerk.m().live.view.head;
    let needed = head(&clerk).quorum.expect("a council has a quorum");
    assert!(!head(&clerk).has_quorum());
    for name in &super::PEOPLE[..needed as usize] {
        clerk.line(&format!("+{name}"));
    }
    assert!(head(&clerk).has_quorum());
    clerk.line("-zs");
    assert!(!head(&clerk).has_quorum());
    clerk.press("<ctrl-z>");
    assert!(head(&clerk).has_quorum());
    assert_eq!(head(&clerk).present, needed);
    clerk.line(":全部到会");
    assert_eq!(head(&clerk).present, 4);
    clerk.check();
}

#[test]
fn an_arrival_of_somebody_unknown_is_kept_and_mended() {
    let mut clerk = council();
    clerk.line("+孙八 08:59");
    assert_eq!(clerk.last().raw, "+孙八 08:59");
    assert!(
        matches!(clerk.last().remark, Some(Remark::UnknownName(_))),
        "{:?}",
        clerk.last()
    );
    clerk.press("<alt-k><alt-k>");
    let sun = clerk.person("孙八");
    let attendee = clerk.m().ledger.records().attendees.get(sun).unwrap();
    assert!(matches!(
        clerk.m().ledger.records().presence(attendee),
        Presence::Present { .. }
    ));
    clerk.check().press("<ctrl-z><ctrl-z>").check();
}

#[test]
fn editing_a_line_of_one_of_two_people_of_the_same_name_keeps_who_it_was() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &["王伟", "李四"]);
    clerk
        .press("<f3>")
        .go_to_people()
        .press("<ctrl-n>王伟<tab>财务处<enter><f4>");
    clerk.press("王伟：2我说<enter>");
    let who = clerk.last().speaker;
    assert!(who.is_some());
    clerk.press("<up>过了<enter>");
    assert_eq!(
        (
            clerk.last().speaker,
            clerk.last().text.as_str(),
            clerk.last().remark.clone()
        ),
        (who, "我说过了", None)
    );
    clerk.check();
}

#[test]
fn a_walk_in_is_asked_in_what_capacity_and_never_gets_a_vote_by_accident() {
    use huiwu::domain::people::Category;
    for (keys, category) in [
        ("<alt-k><alt-k>", Category::InAttendance),
        ("<alt-k>1", Category::InAttendance),
        ("<alt-k>2", Category::Invited),
        ("<alt-k>６", Category::Member),
    ] {
        let mut clerk = council();
        clerk.line("＋周明远（区政府副区长）").press(keys);
        let zhou = clerk.person("周明远");
        let records = clerk.m().ledger.records();
        assert_eq!(records.attendees.get(zhou).unwrap().category, category, "{keys}");
        let person = records.person_of(zhou).unwrap();
        let unit = records.unit_of(person).map(|unit| unit.name.as_str());
        assert_eq!((unit, person.post.as_str()), (Some("区政府"), "副区长"), "{keys}");
        assert!(records.is_present(zhou));
        assert_eq!(records.stays(zhou).next().unwrap().came_reason, "");
        assert!(clerk.typed().is_empty());
        clerk.check();
    }
}

#[test]
fn a_digit_after_other_text_is_text() {
    let mut clerk = council();
    clerk.line("＋周明远").press("<alt-k>说2");
    assert_eq!(clerk.typed(), "说2");
    assert_eq!(clerk.m().ledger.records().attendees.len(), 4);
}

#[test]
fn two_people_of_one_name_show_what_tells_them_apart() {
    use huiwu::domain::{
        id::Id,
        people::Attendee,
        people::{Person, Unit},
        record::Record,
        records::Records,
    };
    let mut records = Records::default();
    let meeting = Id::from_raw(1);
    for (n, (name, unit, post)) in (1..).zip([
        ("张伟", "", "副局长"),
        ("张伟", "法规科", "科长"),
        ("李四", "财务科", "科长"),
    ]) {
        if !unit.is_empty() {
            let (name, short) = (unit.to_owned(), String::new());
            records.absorb([Record::from(Unit {
                id: Id::from_raw(n),
                name,
                short,
            })]);
        }
        records.absorb([
            Record::from(Person {
                unit: (!unit.is_empty()).then_some(Id::from_raw(n)),
                post: post.to_owned(),
                ..Person::named(Id::from_raw(n), name)
            }),
            Record::from(Attendee::invited(Id::from_raw(n), meeting, Id::from_raw(n), n)),
        ]);
    }
    let apart = |n| records.name_apart(Id::from_raw(n));
    assert_eq!(apart(1), "张伟（副局长）");
    assert_eq!(apart(2), "张伟（法规科）");
    assert_eq!(apart(3), "李四");
}

#[test]
fn the_brackets_behind_a_new_name_are_a_post_or_a_unit_and_english_words_stay_together() {
    for (typed, name, unit, post) in [
        (
            "In attendance: Ruth Keeble (Chief Executive)",
            "Ruth Keeble",
            "",
            "Chief Executive",
        ),
        (
            "In attendance: Cy Poole (Harbour Trust, warden)",
            "Cy Poole",
            "Harbour Trust",
            "warden",
        ),
        (
            "In attendance: Fay Ness (Ness Consulting Engineers)",
            "Fay Ness",
            "Ness Consulting Engineers",
            "",
        ),
        ("列席：钱小七（财务处 处长）", "钱小七", "财务处", "处长"),
    ] {
        let mut clerk = Clerk::new(Lang::En);
        clerk
            .meeting("council", "Parish", &["Ann Bell"])
            .line(typed)
            .press("<alt-k>1");
        let who = clerk.person(name);
        let records = clerk.m().ledger.records();
        let person = records.person_of(who).unwrap();
        let of = records
            .unit_of(person)
            .map(|unit| unit.name.clone())
            .unwrap_or_default();
        assert_eq!((of.as_str(), person.post.as_str()), (unit, post), "{typed}");
    }
}
