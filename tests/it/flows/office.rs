//! An office meeting (局长办公会) in Chinese as its clerk types it: units, posts, matters for decision, the sentences of the meeting.

use huiwu::{
    domain::{
        action::Owner,
        agenda::{Item, ItemKind, ItemOutcome},
        entry::{EntryKind, Remark},
        id::Id,
        meeting::{Meeting, RecordMode, RuleBook},
        motion::MotionState,
        people::{Attendee, Category, Duty, Person, Reply, Unit},
        record::Record,
        time::Zone,
    },
    export::DocumentKind,
    words::{Lang, chinese},
};

use crate::support::{Clerk, ZONE_MINUTES, at};

/// Name, unit, post; those without a unit are the members, the first one in the chair.
const STAFF: &[(&str, &str, &str)] = &[
    ("李建国", "", "局党组书记、局长"),
    ("欧阳少东", "", "副局长"),
    ("王卫东", "", "副局长"),
    ("张伟", "", "副局长"),
    ("张三", "财务处", "处长"),
    ("张伟", "法规科", "科长"),
    ("解放", "投资科", "科长"),
    ("单立", "综合科", "科长"),
    ("孙丽", "办公室", "主任"),
    ("韩雪", "法律顾问科", "科长"),
];

/// The meeting before its opening.
fn bureau() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    let id = Id::from_raw(1);
    let zone = Zone::from_minutes(ZONE_MINUTES);
    let meeting = Meeting {
        rules: RuleBook::CnCollective,
        record_mode: RecordMode::Decisions,
        ..Meeting::draft(id, "局长办公会议", at(9, 0), zone)
    };
    let mut rows = vec![Record::from(meeting)];
    for (n, (name, unit, post)) in (1..).zip(STAFF) {
        if !unit.is_empty() {
            rows.push(
                Unit {
                    id: Id::from_raw(100 + n),
                    name: (*unit).into(),
                    short: String::new(),
                }
                .into(),
            );
        }
        rows.push(
            Person {
                post: (*post).into(),
                unit: (!unit.is_empty()).then(|| Id::from_raw(100 + n)),
                ..Person::named(Id::from_raw(200 + n), *name)
            }
            .into(),
        );
        rows.push(
            Attendee {
                category: if unit.is_empty() {
                    Category::Member
                } else {
                    Category::InAttendance
                },
                duty: if n == 1 { Duty::Chair } else { Duty::None },
                ..Attendee::invited(Id::from_raw(300 + n), id, Id::from_raw(200 + n), n)
            }
            .into(),
        );
    }
    let items = [
        (ItemKind::Procedural, "到会情况"),
        (ItemKind::Decision, "审议项目管理办法"),
        (ItemKind::Report, "听取投资情况汇报"),
    ];
    for (n, (kind, title)) in (1..).zip(items) {
        rows.push(
            Item {
                kind,
                ..Item::titled(Id::from_raw(400 + n), id, n, title)
            }
            .into(),
        );
    }
    clerk.stored(rows);
    clerk.go_back_to(Some(id));
    clerk
}

/// The same in session on the second item, everybody present.
fn in_session() -> Clerk {
    let mut clerk = bureau();
    for line in ["＋全体", "：开会", "＃2"] {
        clerk.captured(line, at(9, 0));
    }
    clerk
}

fn minutes(clerk: &Clerk) -> String {
    clerk.document(DocumentKind::Minutes)
}

fn record(clerk: &Clerk) -> String {
    clerk.document(DocumentKind::Record)
}

#[test]
fn a_unit_in_brackets_that_the_one_listed_has_not_means_another_person() {
    let mut clerk = in_session();
    for typed in ["张三（人事处）：没意见", "张三(人事处)：没意见", "张三（科长）：没意见"]
    {
        clerk.captured(typed, at(9, 1));
        assert_eq!((clerk.speaker(), clerk.last().text.as_str()), ("", "没意见"), "{typed}");
        assert!(clerk.last().said_by.starts_with("张三"), "{typed}");
        assert!(matches!(clerk.last().remark, Some(Remark::UnknownName(_))), "{typed}");
    }
    for typed in [
        "张三（财务处）：没意见",
        "张三（财务）：没意见",
        "张三（处长）：没意见",
        "张三（财务处处长）：没意见",
        "张三（线上）：没意见",
        "张三（代李四）：没意见",
    ] {
        clerk.captured(typed, at(9, 2));
        assert_eq!((clerk.speaker(), &clerk.last().remark), ("张三", &None), "{typed}");
    }
    clerk.check();
}

#[test]
fn a_unit_in_brackets_behind_an_arrival_means_another_person_too() {
    let mut clerk = bureau();
    clerk.captured("＋张三（人事处）", at(8, 50));
    assert!(!clerk.m().ledger.records().is_present(clerk.person("张三")));
    clerk.captured("＋张三（堵车）", at(8, 51));
    assert!(clerk.m().ledger.records().is_present(clerk.person("张三")));
}

#[test]
fn a_name_on_no_list_may_have_its_unit_in_brackets() {
    let mut clerk = in_session();
    clerk.captured("周明远（区政府办）：请抓紧", at(9, 1));
    assert_eq!(clerk.last().said_by, "周明远（区政府办）");
    assert_eq!(clerk.last().text, "请抓紧");
}

#[test]
fn what_the_chair_says_is_no_casting_vote() {
    let mut clerk = in_session();
    clerk.captured("$ 同意该办法", at(9, 1));
    for typed in ["主持人：同意", "主持人：反对", "主持人：赞成"] {
        clerk.captured(typed, at(9, 2));
        assert_eq!((clerk.speaker(), &clerk.last().remark), ("李建国", &None), "{typed}");
    }
    clerk.captured("$= 2：2：0", at(9, 3));
    clerk.captured("主持人投赞成票", at(9, 4));
    assert_eq!(clerk.last().kind, EntryKind::VoteResult);
}

#[test]
fn owners_of_tasks_are_units_and_people_as_the_sentence_names_them() {
    for (typed, lead, helps) in [
        ("！起草方案 ＠办公室", "办公室", 0),
        ("！起草方案 ＠投资科牵头 ＠综合科配合", "投资科", 1),
        ("！起草方案 ＠投资科负责", "投资科", 0),
        ("！由投资科牵头、综合科和办公室配合，尽快起草方案", "投资科", 2),
        ("！由投资科负责起草方案", "投资科", 0),
        ("！投资科牵头起草方案", "投资科", 0),
        ("！请办公室尽快起草方案", "办公室", 0),
        ("！责成财务处起草方案", "财务处", 0),
    ] {
        let mut clerk = in_session();
        clerk.captured(typed, at(9, 1));
        let action = clerk.action().clone();
        let units = &clerk.m().ledger.records().units;
        let name = match action.owners.first() {
            Some(Owner::Unit(id)) => units.get(*id).unwrap().name.clone(),
            other => format!("{other:?}"),
        };
        assert_eq!((name.as_str(), action.owners.len()), (lead, helps + 1), "{typed}");
        assert_eq!(clerk.last().remark, None, "{typed}");
    }
    let mut clerk = in_session();
    clerk.captured("！由韩雪牵头起草方案", at(9, 1));
    assert_eq!(clerk.action().owners, [Owner::Attendee(clerk.person("韩雪"))]);
}

#[test]
fn words_of_a_sentence_are_no_owners() {
    for typed in ["！请尽快起草方案", "！由于天气原因调整计划", "！负责人名单报办公室"] {
        let mut clerk = in_session();
        clerk.captured(typed, at(9, 1));
        assert_eq!(
            (clerk.action().owners.len(), &clerk.last().remark),
            (0, &Some(Remark::NoOwner)),
            "{typed}"
        );
    }
}

#[test]
fn a_task_that_names_its_owners_is_told_in_its_own_words() {
    let mut clerk = in_session();
    clerk.captured("！由投资科牵头、综合科配合，尽快起草方案", at(9, 1));
    assert!(
        minutes(&clerk).contains("由投资科牵头、综合科配合，尽快起草方案。"),
        "{}",
        minutes(&clerk)
    );
}

#[test]
fn amendments_have_their_word_in_chinese() {
    let mut clerk = in_session();
    clerk.captured("表决事项：同意该办法", at(9, 1));
    clerk.captured("修正案：第三条改为每季度一次", at(9, 2));
    let records = clerk.m().ledger.records();
    let motions: Vec<_> = records.motions.iter().map(|m| (m.number, m.amends.is_some())).collect();
    assert_eq!(motions, [(1, false), (2, true)]);
    clerk.captured("一致同意", at(9, 3));
    assert_eq!(
        clerk.m().ledger.records().motions.iter().nth(1).unwrap().state,
        MotionState::Carried
    );
    let none = in_session().captured("修正案：改为每季度一次", at(9, 1));
    assert!(none.contains("没有待表决的事项"), "{none}");
}

#[test]
fn everybody_agrees_in_the_words_of_an_office() {
    for typed in [
        "一致同意",
        "大家一致同意",
        "与会人员一致同意",
        "会议一致通过",
        "全体成员均无异议",
        "大家都没意见",
        "全票通过",
    ] {
        let mut clerk = in_session();
        clerk.captured("$ 同意该办法", at(9, 1));
        clerk.captured(typed, at(9, 2));
        let motion = clerk.m().ledger.records().motions.iter().next().unwrap();
        assert_eq!(motion.state, MotionState::Carried, "{typed}");
        assert_eq!(motion.counts, None, "{typed}");
    }
    let mut clerk = in_session();
    // Without a motion it is how the item in hand ended.
    clerk.captured("大家一致同意", at(9, 1));
    assert_eq!(clerk.last().kind, EntryKind::ItemOutcome);
}

#[test]
fn sentences_of_the_meeting_stand_in_the_minutes() {
    for (typed, told) in [
        ("会议通过：项目管理办法", "会议通过了项目管理办法。"),
        ("会议审议：项目管理办法", "会议审议了项目管理办法。"),
        ("会议原则通过《项目管理办法》", "会议原则通过了《项目管理办法》。"),
        ("会议听取：投资科的汇报", "会议听取了投资科的汇报。"),
        ("会议听取了投资科的汇报", "会议听取了投资科的汇报。"),
        ("会议一致认为：方案可行", "会议一致认为，方案可行。"),
        ("会议还强调：要抓落实", "会议还强调，要抓落实。"),
        ("会议批准：项目管理办法", "会议批准项目管理办法。"),
        ("会议强调，要抓落实", "会议强调，要抓落实。"),
    ] {
        let mut clerk = in_session();
        clerk.captured(typed, at(9, 1));
        assert_eq!((&clerk.last().remark, clerk.speaker()), (&None, ""), "{typed}");
        assert!(minutes(&clerk).contains(told), "{typed}\n{}", minutes(&clerk));
    }
    let mut clerk = in_session();
    clerk.captured("会议研究室的同志也来了", at(9, 1));
    assert!(!minutes(&clerk).contains("会议研究了"), "{}", minutes(&clerk));
}

/// The clerk's own sentence stands in place of the one that the title of the item would make.
#[test]
fn what_the_meeting_did_with_an_item_is_told_once() {
    let mut clerk = in_session();
    for typed in [
        "＃＋ 听取督查情况汇报",
        "会议听取：督查室关于三项工作的汇报",
        "会议强调：要抓落实",
    ] {
        clerk.captured(typed, at(9, 1));
    }
    let told = minutes(&clerk);
    assert!(told.contains("会议听取了督查室关于三项工作的汇报。会议强调"), "{told}");
    assert_eq!(told.matches("会议听取了").count(), 1, "{told}");
    clerk.captured("＃＋ 听取财务情况汇报", at(9, 2));
    clerk.captured("会议强调：要节约", at(9, 2));
    assert_eq!(minutes(&clerk).matches("会议听取了").count(), 2, "{}", minutes(&clerk));
}

#[test]
fn an_outcome_typed_again_is_told_once() {
    let mut clerk = in_session();
    for typed in ["：结果 原则通过", "：结果 暂缓审议 数据不全", "：结果 另行研究"] {
        clerk.captured(typed, at(9, 1));
    }
    let item = clerk.m().ledger.records().items.iter().nth(1).unwrap();
    assert_eq!(item.outcome, Some(ItemOutcome::Deferred));
    assert_eq!(minutes(&clerk).matches("该事项").count(), 1, "{}", minutes(&clerk));
    assert!(
        minutes(&clerk).contains("该事项暂缓审议，另行研究。"),
        "{}",
        minutes(&clerk)
    );
    assert_eq!(record(&clerk).matches("该事项").count(), 1, "{}", record(&clerk));
}

#[test]
fn an_ordinal_alone_goes_to_the_item() {
    let mut clerk = in_session();
    for typed in ["第三项", "下面进行第三项", "进入第三项议题", "第3项。"] {
        clerk.captured("＃1", at(9, 1));
        clerk.captured(typed, at(9, 2));
        assert_eq!(
            clerk.m().ledger.records().current_item(),
            Some(Id::from_raw(403)),
            "{typed}"
        );
    }
    for typed in ["第九项", "第三项资金已到位", "第三"] {
        clerk.captured(typed, at(9, 3));
        assert_eq!(clerk.last().kind, EntryKind::Note, "{typed}");
    }
}

#[test]
fn a_member_who_speaks_for_another_keeps_a_seat_of_their_own() {
    let mut clerk = bureau();
    let records = clerk.m().ledger.records();
    let members: Vec<_> = records
        .attendees
        .iter()
        .filter(|a| a.is_member())
        .map(|a| a.id)
        .collect();
    let (away, other) = (members[0], members[1]);
    let before = records.head_count().members;
    let line = format!(
        "请假：{}（小孩发烧，由{}代）",
        records.name_of(away),
        records.name_of(other)
    );
    clerk.captured(&line, at(8, 50));
    let records = clerk.m().ledger.records();
    let row = records.attendees.get(away).unwrap();
    assert_eq!((row.reply, row.substitute), (Reply::Leave, None), "{line}");
    assert!(row.leave_reason.contains("由"), "{}", row.leave_reason);
    assert_eq!(records.head_count().members, before);
}

#[test]
fn an_excuse_may_say_who_comes_instead() {
    for (typed, reason) in [
        ("请假：王卫东（赴市里开会，由韩雪代）", "赴市里开会"),
        ("请假：王卫东（由韩雪代为参加）", ""),
        ("－王卫东（出差；由韩雪代会）", "出差"),
    ] {
        let mut clerk = bureau();
        clerk.captured(typed, at(8, 50));
        let who = clerk
            .m()
            .ledger
            .records()
            .attendees
            .get(clerk.person("王卫东"))
            .unwrap()
            .clone();
        assert_eq!(
            (who.reply, who.substitute, who.leave_reason.as_str()),
            (Reply::Substituted, Some(clerk.person("韩雪")), reason),
            "{typed}"
        );
        clerk.captured("＋全体", at(8, 55));
        let records = clerk.m().ledger.records();
        assert!(!records.is_present(who.id), "{typed}");
        assert!(records.is_present(clerk.person("韩雪")), "{typed}");
        clerk.check();
    }
    let mut clerk = bureau();
    clerk.captured("请假：王卫东（原因由本人说明）", at(8, 50));
    let who = clerk
        .m()
        .ledger
        .records()
        .attendees
        .get(clerk.person("王卫东"))
        .unwrap();
    assert_eq!((who.reply, who.leave_reason.as_str()), (Reply::Leave, "原因由本人说明"));
}

#[test]
fn the_answer_says_whom_a_line_about_people_changed() {
    let mut clerk = bureau();
    let answer = clerk.captured("缺席：王卫东（生病）", at(8, 50));
    assert!(answer.contains("王卫东：缺席") && !answer.contains("备注"), "{answer}");
    let answer = clerk.captured("记录：孙丽", at(8, 51));
    assert!(answer.contains("孙丽：记录"), "{answer}");
    let answer = clerk.captured("主持人：欧阳少东", at(8, 52));
    assert!(answer.contains("欧阳少东：主持"), "{answer}");
}

#[test]
fn the_absent_are_members_and_others_stand_apart() {
    let mut clerk = bureau();
    let lines = [
        "＋李建国、欧阳少东、孙丽",
        "缺席：王卫东（生病）",
        "：开会",
        "＃2",
        "李局：请讨论",
        "：散会",
    ];
    for (minute, line) in (0..).zip(lines) {
        clerk.captured(line, at(9, minute));
    }
    let record = record(&clerk);
    assert!(record.contains("**缺席**：王卫东（生病）；张伟（副局长）"), "{record}");
    assert!(
        record.contains("**未到会的列席人员**：张三；张伟（法规科）；解放；单立；韩雪"),
        "{record}"
    );
    assert!(record.contains("应到4人，实到2人，请假0人，缺席2人"), "{record}");
}

#[test]
fn the_head_is_reminded_once_an_item() {
    let mut clerk = in_session();
    assert!(clerk.captured("李局：我同意", at(9, 1)).contains("末位表态"));
    assert!(!clerk.captured("局长：我看可以定", at(9, 2)).contains("末位表态"));
    clerk.captured("欧阳局：我同意", at(9, 3));
    assert!(!clerk.captured("李局：同意", at(9, 4)).contains("末位表态"));
}

#[test]
fn papers_in_chinese_bear_no_latin_codes() {
    let mut clerk = in_session();
    for line in [
        "＝原则同意",
        "！起草方案 ＠投资科",
        "$ 同意该办法",
        "$＝ 4：0：0",
        "：散会",
    ] {
        clerk.captured(line, at(9, 1));
    }
    for text in [minutes(&clerk), record(&clerk)] {
        let latin: String = text.chars().filter(char::is_ascii_alphabetic).collect();
        assert_eq!(latin, "", "{text}");
    }
}

#[test]
fn due_times_are_typed_as_they_are_said() {
    for (typed, shown) in [
        ("会前3个工作日", "会前3个工作日"),
        ("会前三个工作日", "会前3个工作日"),
        ("会后2天", "散会后2天"),
        ("散会后两小时", "散会后2小时"),
        ("开会前30分钟", "会前30分钟"),
    ] {
        assert_eq!(
            chinese::read_offset(typed).map(chinese::offset).as_deref(),
            Some(shown),
            "{typed}"
        );
    }
    for typed in ["会前", "三个工作日", "会前几天", "会前工作日", "12月3日"] {
        assert_eq!(chinese::read_offset(typed), None, "{typed}");
    }
}

#[test]
fn people_of_one_name_are_told_apart_by_unit_or_post_in_every_list() {
    let mut clerk = bureau();
    clerk.captured("＋张伟（法规科）", at(8, 50));
    let here = |clerk: &Clerk, post: &str| {
        let records = clerk.m().ledger.records();
        let of = |a: &&Attendee| {
            records
                .people
                .get(a.person)
                .is_some_and(|p| p.name == "张伟" && p.post == post)
        };
        let who = records.attendees.iter().find(of).unwrap();
        (records.is_present(who.id), who.reply)
    };
    assert!(here(&clerk, "科长").0 && !here(&clerk, "副局长").0);
    clerk.captured("请假：张伟（副局长）", at(8, 51));
    assert_eq!(here(&clerk, "副局长").1, Reply::Leave);
    clerk.captured("：开会", at(9, 0));
    clerk.captured("！起草方案 ＠张伟（法规科） ~12月1日", at(9, 1));
    assert_eq!(clerk.last().remark, None);
    assert_eq!(
        (clerk.action().owners.len(), clerk.last().text.as_str()),
        (1, "起草方案")
    );
    clerk.check();
}

#[test]
fn names_that_are_offered_show_what_tells_them_apart() {
    let mut clerk = bureau();
    clerk.press("<f4>＋张伟");
    let screen = clerk.screen(100, 24);
    assert!(
        screen.contains("张伟（副局长）") && screen.contains("张伟（法规科）"),
        "{screen}"
    );
}

#[test]
fn somebody_on_no_list_is_taken_in_with_the_unit_and_post_in_brackets() {
    let mut clerk = in_session();
    clerk.captured("周明远（区政府副区长）：请抓紧", at(9, 1));
    clerk.press("<f4><alt-k><alt-k>");
    let who = clerk.person("周明远");
    let records = clerk.m().ledger.records();
    let person = records.person_of(who).unwrap();
    let unit = records.unit_of(person).map(|unit| unit.name.as_str());
    assert_eq!((unit, person.post.as_str()), (Some("区政府"), "副区长"));
    assert_eq!((clerk.speaker(), &clerk.last().remark), ("周明远", &None));
    clerk.check();
}

#[test]
fn more_votes_than_voters_are_said_before_enter() {
    let mut clerk = in_session();
    clerk.captured("$ 同意该办法", at(9, 1));
    clerk.press("<f4>$= 12:1:1");
    let screen = clerk.screen(100, 24);
    assert!(screen.contains("共14票，多于可表决的4人"), "{screen}");
}

#[test]
fn a_bare_head_of_official_minutes_is_a_finding_that_leads_to_its_form() {
    use huiwu::domain::fault::Fault;
    let mut clerk = in_session();
    clerk.captured("：散会", at(9, 5));
    clerk.press("<f5>");
    assert!(clerk.findings().iter().any(|finding| finding.fault == Fault::NoHead));
    clerk
        .press("<ctrl-o>")
        .times(6, "<tab>")
        .press("区水务局<tab>18<ctrl-s>");
    assert!(clerk.findings().iter().all(|finding| finding.fault != Fault::NoHead));
    let minutes = minutes(&clerk);
    assert!(
        minutes.contains("区水务局局长办公会议纪要") && minutes.contains("第18期"),
        "{minutes}"
    );
    clerk.check();
}
