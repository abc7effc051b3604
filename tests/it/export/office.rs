//! 纪要 of an office, as its director would issue them.

use chrono::NaiveDate;
use huiwu::{
    domain::{
        action::Owner,
        agenda::{ItemKind, ItemOutcome},
        entry::EntryKind,
        house::House,
        id::Id,
        imprint::Imprint,
        meeting::{RecordMode, RuleBook},
        minutes_version::VersionStep,
        motion::MotionState,
        people::{Category, Duty},
        quorum::QuorumRule,
        records::Records,
    },
    export::{DocumentKind, Format, Style, checks::findings},
    words::{
        Lang,
        office::{Matter, decided},
    },
};

use super::{
    golden, minutes, order, readable, rendered,
    session::{Session, owner},
};

const WANG: i64 = 1;
const CHEN: i64 = 2;
const LIN: i64 = 3;
const HONG: i64 = 4;
const XIE: i64 = 5;
const QIU: i64 = 6;
const QIAN: i64 = 7;
const ZHA: i64 = 8;
const OUYANG: i64 = 9;
const SHAN: i64 = 10;

/// The office before it meets.
fn called() -> Session {
    let mut s = Session::planned("2026-10-14 09:00", "局长办公会议", |m| {
        m.body = "滨江市港航事务局".into();
        m.organiser = "滨江市港航事务局办公室".into();
        m.venue = "局机关三楼第一会议室".into();
        m.number = Some(12);
        m.issue = "12".into();
        m.record_mode = RecordMode::Decisions;
        m.rules = RuleBook::CnCollective;
        m.quorum = QuorumRule {
            num: 1,
            den: 2,
            least: 0,
            ..QuorumRule::NONE
        };
    });
    s.records.house = House {
        office: "滨江市港航事务局".into(),
        ..House::default()
    };
    s.put(Imprint {
        copied_to: "市交通运输局".into(),
        printed_by: "滨江市港航事务局办公室".into(),
        printed: NaiveDate::from_ymd_opt(2026, 10, 14),
        ..Imprint::blank(Id::from_raw(1), Id::from_raw(1))
    });
    for (name, post, duty) in [
        ("王志远", "局党组书记、局长", Duty::Chair),
        ("陈建国", "局党组副书记、副局长", Duty::None),
        ("林森", "副局长", Duty::None),
        ("洪少东", "副局长", Duty::None),
        ("解放", "总工程师", Duty::None),
        ("仇英", "纪检监察组组长", Duty::None),
    ] {
        s.person([name, "", post], Category::Member, duty);
    }
    for (person, duty) in [
        (["钱伟", "市财政局", "经建科科长"], Duty::None),
        (["查明", "安全监督处", "处长"], Duty::None),
        (["欧阳娜", "港口管理处", "处长"], Duty::None),
        (["单立", "办公室", "主任"], Duty::Scribe),
    ] {
        s.person(person, Category::InAttendance, duty);
    }
    s.item("到会情况", ItemKind::Procedural, "");
    s.item("传达全省港口安全生产工作会议精神", ItemKind::Report, "查明");
    s.item("锚地调整方案", ItemKind::Decision, "欧阳娜");
    s.item("航道疏浚工程招标方案", ItemKind::Decision, "解放");
    s.item("信息系统整改资金", ItemKind::Decision, "单立");
    s
}

/// A department as the owner of a task.
fn unit(session: &Session, name: &str) -> Owner {
    Owner::Unit(session.records.units.iter().find(|unit| unit.name == name).unwrap().id)
}

/// A sentence of the meeting, typed with its phrase.
fn meeting_says(s: &mut Session, time: &str, phrase: &str, text: &str) {
    let id = s.line(time, EntryKind::Note, None, text);
    s.edit_entry(id, |entry| entry.raw = format!("{phrase}：{text}"));
}

/// The office after it has met.
fn met() -> Session {
    let mut s = called();
    s.come("08:52", &[WANG, CHEN, LIN, XIE]);
    s.come("08:55", &[ZHA, OUYANG, SHAN]);
    s.excuse("08:58", QIU, "出差");
    s.open("09:00");
    s.take_up("09:00", 1);
    s.take_up("09:02", 2);
    s.says("09:03", ZHA, "全省会议要求年底前完成危险货物码头全覆盖检查。");
    meeting_says(&mut s, "09:10", "会议强调", "安全生产责任要落实到岗位、到人。");
    let owners = vec![unit(&s, "安全监督处"), unit(&s, "港口管理处")];
    s.tasks("09:12", "完成危险货物码头全覆盖检查", owners, Some((2026, 12, 11)));
    s.take_up("09:15", 3);
    s.come("09:16", &[HONG]);
    s.says("09:18", OUYANG, "方案征求了十二家单位意见，采纳九条。");
    meeting_says(&mut s, "09:31", "会议认为", "锚地调整有利于缓解主航道压力。");
    s.decides("09:35", "原则同意锚地调整方案");
    let owners = vec![unit(&s, "港口管理处")];
    s.tasks("09:36", "按会议意见修改完善并报市政府", owners, Some((2026, 10, 31)));
    s.take_up("09:40", 4);
    s.come("09:41", &[QIAN]);
    s.says("09:52", XIE, "拟采用公开招标，工期一百八十天。");
    s.says("10:05", QIAN, "资金已列入预算。");
    let motion = s.moves("10:12", "同意航道疏浚工程招标方案", None, None);
    s.result("10:13", motion, MotionState::Carried, Some([5, 0, 0]), None);
    s.edit_motion(motion, |motion| motion.entitled = Some(5));
    s.take_up("10:15", 5);
    s.go("10:16", QIAN, "", None);
    s.says("10:17", SHAN, "整改资金涉及机房、网络、终端三项。");
    s.says("10:20", HONG, "建议分两年安排。");
    s.line("10:26", EntryKind::ItemOutcome, None, "");
    let mut item = s.records.items.get(Id::from_raw(5)).cloned().unwrap();
    item.outcome = Some(ItemOutcome::Deferred);
    item.outcome_reason = "待测算后再议".into();
    s.put(item);
    s.tasks("10:30", "测算分年资金需求", vec![owner(SHAN)], Some((2026, 10, 28)));
    s.adjourn("10:43");
    s
}

fn official(records: &Records, format: Format) -> String {
    minutes(records, Style::Official, format, Lang::Zh)
}

/// The text as one line, wherever lines end.
fn flat(records: &Records) -> String {
    official(records, Format::Text).split_whitespace().collect()
}

#[test]
fn the_minutes_of_an_office_read_as_its_director_issues_them() {
    let records = met().records;
    assert_eq!(findings(&records), vec![]);
    for format in [Format::Markdown, Format::Text, Format::Html] {
        golden(
            &format!("office_{}_zh", format.extension()),
            &official(&records, format),
        );
    }
}

#[test]
fn the_record_of_an_office_tells_everything_in_order() {
    let order = order(DocumentKind::Record, Style::Official, Format::Text, Lang::Zh);
    golden("office_record_zh", &rendered(&met().records, &order));
}

#[test]
fn nothing_internal_stands_in_the_minutes_of_an_office() {
    let mut session = met();
    session.steps(VersionStep::Issued, None);
    let text = flat(&session.records);
    for inner in [
        "A1",
        "M1",
        "票",
        "09:",
        "10:",
        "到会情况",
        "待定",
        "动议",
        "（D",
        "程序",
        "离会",
        "草稿",
    ] {
        assert!(!text.contains(inner), "{inner} in {text}");
    }
}

#[test]
fn a_presenter_who_did_not_speak_is_not_said_to_have_presented() {
    let mut session = met();
    let speech = session
        .records
        .entries
        .iter()
        .find(|e| e.speaker == Some(Id::from_raw(OUYANG)))
        .map(|e| e.id)
        .unwrap();
    session.edit_entry(speech, |entry| entry.struck = true);
    let text = flat(&session.records);
    assert!(
        text.contains("会议审议了锚地调整方案。") && !text.contains("欧阳娜汇报"),
        "{text}"
    );
}

#[test]
fn a_report_is_heard_and_a_motion_that_failed_is_told_as_such() {
    let mut session = met();
    let mut item = session.records.items.get(Id::from_raw(2)).cloned().unwrap();
    item.title = "听取安全生产情况汇报".into();
    session.put(item);
    session.edit_motion(Id::from_raw(1), |motion| motion.state = MotionState::Lost);
    let text = flat(&session.records);
    assert!(
        text.contains("会议听取了安全监督处处长查明关于安全生产情况的汇报。"),
        "{text}"
    );
    assert!(
        text.contains("经表决（赞成5票，反对0票，弃权0票），“同意航道疏浚工程招标方案”未获通过。"),
        "{text}"
    );
}

#[test]
fn an_item_that_was_not_taken_up_is_neither_numbered_nor_named() {
    let mut session = called();
    session.come("08:52", &[WANG, CHEN, LIN, XIE]);
    session.open("09:00");
    session.take_up("09:05", 3);
    session.decides("09:35", "原则同意锚地调整方案");
    session.adjourn("09:40");
    let text = flat(&session.records);
    assert!(
        text.contains("一、关于锚地调整方案") && !text.contains("二、"),
        "{text}"
    );
    assert!(!text.contains("信息系统") && !text.contains("传达"), "{text}");
}

#[test]
fn open_checks_make_a_draft_of_the_minutes_and_say_how_many_they_are() {
    let mut session = met();
    let first = session.records.intervals.iter().next().cloned().unwrap();
    session.put(huiwu::domain::attendance::Interval {
        source: huiwu::domain::attendance::StaySource::Spoke,
        ..first
    });
    let text = official(&session.records, Format::Text);
    assert!(text.contains("草稿") && text.contains("尚有1项待核实。"), "{text}");
}

#[test]
fn namesakes_are_told_apart_by_unit() {
    let mut session = met();
    let mut person = session.records.people.get(Id::from_raw(QIAN)).cloned().unwrap();
    person.name = "查明".into();
    session.put(person);
    for kind in [DocumentKind::Minutes, DocumentKind::Record] {
        let text = rendered(&session.records, &order(kind, Style::Official, Format::Text, Lang::Zh));
        assert!(
            text.contains("查明（安全监督处）") || text.contains("安全监督处查明"),
            "{text}"
        );
    }
    let record = rendered(
        &session.records,
        &order(DocumentKind::Record, Style::Official, Format::Text, Lang::Zh),
    );
    assert!(record.contains("查明（市财政局）：资金已列入预算。"), "{record}");
}

#[test]
fn more_than_forty_names_go_to_an_annex() {
    let mut session = called();
    let crowd: Vec<_> = (0..45)
        .map(|n| session.person([&format!("代表{n:02}"), "", ""], Category::Member, Duty::None))
        .collect();
    session.come("08:50", &crowd);
    session.come("08:52", &[WANG]);
    session.open("09:00");
    session.take_up("09:05", 3);
    session.decides("09:35", "原则同意锚地调整方案");
    session.adjourn("09:40");
    let of_unit: Vec<_> = (0..45)
        .map(|n| {
            session.person(
                [&format!("列席{n:02}"), "市财政局", ""],
                Category::InAttendance,
                Duty::None,
            )
        })
        .collect();
    session.come("08:50", &of_unit);
    let text = official(&session.records, Format::Text);
    // Those of one unit are counted each.
    assert!(text.contains("列席：45人（名单附后）"), "{text}");
    let list = text.find("出席：46人（名单附后）").unwrap();
    assert!(
        text.find("附件：参会人员名单").unwrap() > list && text.contains("代表44"),
        "{text}"
    );
}

#[test]
fn no_name_is_broken_over_two_lines() {
    let mut session = called();
    let names = [
        "阿卜杜拉·买买提",
        "欧阳少东",
        "司马长风",
        "单立人",
        "尉迟敬德",
        "诸葛明亮",
        "慕容晓晓",
        "上官云飞",
        "夏侯惇元",
    ];
    let crowd: Vec<_> = names
        .iter()
        .map(|name| session.person([name, "", ""], Category::Member, Duty::None))
        .collect();
    session.come("08:50", &crowd);
    session.open("09:00");
    session.take_up("09:05", 3);
    session.decides("09:35", "原则同意锚地调整方案");
    session.adjourn("09:40");
    let text = official(&session.records, Format::Text);
    let word = readable(
        &session.records,
        &order(DocumentKind::Minutes, Style::Official, Format::Docx, Lang::Zh),
    );
    for name in names {
        assert!(text.lines().any(|line| line.contains(name)), "{name}: {text}");
        assert!(word.contains(name), "{name}");
    }
}

#[test]
fn the_ordinal_of_a_title_stands_before_the_name_or_behind_the_body() {
    use huiwu::words::office::without_ordinal;
    for (title, bare) in [
        ("2026年第12次局长办公会议", "局长办公会议"),
        ("第十二次局长办公会议", "局长办公会议"),
        ("滨江市港航局2026年第13次局长办公会议", "滨江市港航局局长办公会议"),
        ("局长办公会议", "局长办公会议"),
        ("第一线会议", "第一线会议"),
    ] {
        assert_eq!(without_ordinal(title), bare, "{title}");
    }
}

#[test]
fn the_label_of_an_item_is_no_part_of_the_sentence_about_it() {
    for (title, heading) in [
        ("第一议题：传达全省会议精神", "关于传达全省会议精神"),
        ("议题二：年度预算", "关于年度预算"),
        ("第3项议题: 年度预算", "关于年度预算"),
        ("项目：年度预算", "关于项目：年度预算"),
    ] {
        assert_eq!(Matter::of(title, ItemKind::Decision).heading, heading, "{title}");
    }
}

#[test]
fn the_presenter_does_what_one_person_can_do() {
    let told = |title: &str| Matter::of(title, ItemKind::Decision).dealt_with("局长周明远");
    assert_eq!(told("传达学习安全生产会议精神"), "局长周明远传达了安全生产会议精神。");
    assert_eq!(
        told("研究修缮事宜"),
        "会议听取了局长周明远关于修缮事宜的汇报，并进行了研究。"
    );
    assert_eq!(told("审议《办法》"), "会议审议了局长周明远汇报的《办法》。");
}

#[test]
fn a_decision_that_says_how_it_was_passed_is_said_of_the_meeting() {
    for (text, sentence) in [
        ("审议通过《办法》", "会议审议通过了《办法》。"),
        ("原则通过《办法》，修改后印发", "会议原则通过了《办法》，修改后印发。"),
        ("同意《办法》", "会议决定，同意《办法》。"),
        ("通过率要提高", "会议决定，通过率要提高。"),
    ] {
        assert_eq!(decided(text, true, ""), sentence);
    }
}
