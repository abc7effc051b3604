//! Sentences of 纪要 about items whose titles have a verb of their own: no verb twice, and no 关于 before a clause.

use huiwu::{
    domain::{
        agenda::ItemKind,
        people::{Category, Duty},
        records::Records,
    },
    export::{DocumentKind, Format, Style},
    words::{Lang, office::Matter},
};

use super::{order, rendered, session::Session};

/// Titles of each kind, with the sentence about them.
const BEGIN_WITH_REPORT: [(&str, &str); 10] = [
    ("汇报本周工作", "会议听取了关于本周工作的汇报。"),
    ("汇报各部门工作", "会议听取了关于各部门工作的汇报。"),
    ("汇报", "会议听取了汇报。"),
    ("汇报人事工作", "会议听取了关于人事工作的汇报。"),
    ("汇报《规划》编制进展", "会议听取了关于《规划》编制进展的汇报。"),
    ("汇报：冬季供暖", "会议听取了关于冬季供暖的汇报。"),
    ("汇报并讨论防汛工作", "会议听取了关于防汛工作的汇报，并进行了讨论。"),
    ("工作汇报", "会议听取了工作汇报。"),
    ("汇报会筹备情况", "会议听取了关于汇报会筹备情况的介绍。"),
    ("第二项：汇报年度决算", "会议听取了关于年度决算的汇报。"),
];

const CLAUSES: [(&str, &str); 10] = [
    ("各部门汇报本周工作", "会议听取了各部门关于本周工作的汇报。"),
    ("财务处汇报预算执行情况", "会议听取了财务处关于预算执行情况的汇报。"),
    ("各部门分别汇报上周工作", "会议分别听取了各部门关于上周工作的汇报。"),
    ("张三汇报项目进展", "会议听取了张三关于项目进展的汇报。"),
    ("由人事处汇报招聘情况", "会议听取了人事处关于招聘情况的汇报。"),
    (
        "各单位汇报并讨论下周工作",
        "会议听取了各单位关于下周工作的汇报，并进行了讨论。",
    ),
    ("局长作年度工作报告", "会议听取了局长作的年度工作报告。"),
    ("各部门负责人述职", "会议听取了各部门负责人的述职。"),
    ("安监处介绍安全生产形势", "会议听取了安监处关于安全生产形势的介绍。"),
    ("各部门汇报", "会议听取了各部门的汇报。"),
];

const HEARD: [(&str, &str); 10] = [
    ("听取汇报", "会议听取了汇报。"),
    ("听取工作汇报", "会议听取了工作汇报。"),
    ("听取各部门的汇报", "会议听取了各部门的汇报。"),
    (
        "听取财务处关于预算执行情况的汇报",
        "会议听取了财务处关于预算执行情况的汇报。",
    ),
    ("听取关于安全生产情况的汇报", "会议听取了关于安全生产情况的汇报。"),
    ("听取年度工作报告", "会议听取了年度工作报告。"),
    (
        "听取并审议预算执行情况报告",
        "会议听取了预算执行情况报告，并进行了审议。",
    ),
    ("集中听取各部门工作汇报", "会议集中听取了关于各部门工作的汇报。"),
    ("听取巡察组反馈意见", "会议听取了巡察组反馈意见。"),
    ("听取年度汇报安排", "会议听取了关于年度汇报安排的介绍。"),
];

const EXAMINED: [(&str, &str); 10] = [
    ("审议《项目管理办法》", "会议审议了《项目管理办法》。"),
    ("审议通过《项目管理办法》", "会议审议了《项目管理办法》。"),
    ("审议财务处关于预算调整的报告", "会议审议了财务处关于预算调整的报告。"),
    ("财务处提请审议预算调整方案", "会议审议了财务处提交的预算调整方案。"),
    ("集体审议人事任免事项", "会议集体审议了人事任免事项。"),
    ("审议事项", "会议进行了审议。"),
    ("审议《会议审议规则》", "会议审议了《会议审议规则》。"),
    ("预算审议", "会议进行了预算审议。"),
    ("与会人员审议工作报告", "会议审议了工作报告。"),
    ("审核员选聘方案", "会议审议了审核员选聘方案。"),
];

const PASSED_ON: [(&str, &str); 10] = [
    ("传达学习全省会议精神", "会议传达学习了全省会议精神。"),
    ("传达会议精神", "会议传达了会议精神。"),
    ("学习会议精神", "会议学习了会议精神。"),
    ("学习传达中央文件", "会议学习传达了中央文件。"),
    ("传达并学习《条例》", "会议传达并学习了《条例》。"),
    ("安监处传达安全生产会议精神", "安监处传达了安全生产会议精神。"),
    ("集体学习《条例》", "会议集体学习了《条例》。"),
    ("学习贯彻全会精神情况汇报", "会议听取了关于学习贯彻全会精神情况的汇报。"),
    ("关于传达全省会议精神的议题", "会议传达了全省会议精神。"),
    ("学习", "会议进行了学习。"),
];

const TOLD_OF: [(&str, &str); 10] = [
    ("通报上半年经费使用情况", "会议通报了上半年经费使用情况。"),
    ("财务处通报预算执行情况", "财务处通报了预算执行情况。"),
    ("情况通报", "会议进行了情况通报。"),
    ("通报会议精神", "会议通报了会议精神。"),
    ("通报", "会议进行了通报。"),
    ("各部门通报值班安排", "各部门通报了值班安排。"),
    ("市纪委通报典型案例", "市纪委通报了典型案例。"),
    ("通报并研究整改问题", "会议通报并研究了整改问题。"),
    ("关于通报批评制度", "会议进行了通报。"),
    ("值班安排", "会议通报了值班安排。"),
];

const ABOUT: [(&str, &str); 10] = [
    ("关于预算执行情况的汇报", "会议听取了关于预算执行情况的汇报。"),
    (
        "财务处关于预算执行情况的汇报",
        "会议听取了财务处关于预算执行情况的汇报。",
    ),
    (
        "关于财务处预算执行情况的报告",
        "会议听取了关于财务处预算执行情况的报告。",
    ),
    ("关于听取各部门汇报的议题", "会议听取了各部门的汇报。"),
    ("关于审议《办法》的请示", "会议审议了《办法》。"),
    ("关于研究招标事宜的请示", "会议研究了招标事宜。"),
    ("张三关于项目的说明", "会议听取了张三关于项目的说明。"),
    ("关于冬季供暖", "会议听取了关于冬季供暖的汇报。"),
    ("关于研究生招生工作的汇报", "会议听取了关于研究生招生工作的汇报。"),
    ("局长关于全年工作的讲话", "会议听取了局长关于全年工作的讲话。"),
];

const STUDIED: [(&str, &str); 10] = [
    ("研究下周工作安排", "会议研究了下周工作安排。"),
    ("研究部署防汛工作", "会议研究部署了防汛工作。"),
    ("专题研究安全生产", "会议专题研究了安全生产。"),
    ("研究院改革方案", "会议审议了研究院改革方案。"),
    ("研究生产安全问题", "会议研究了生产安全问题。"),
    ("研究室内装修方案", "会议研究了室内装修方案。"),
    ("研究", "会议进行了研究。"),
    ("讨论", "会议进行了讨论。"),
    ("分组讨论", "会议进行了分组讨论。"),
    ("修订《章程》", "会议审议了修订《章程》事宜。"),
];

fn told(all: &[(&str, &str)], kind: ItemKind) {
    for (title, sentence) in all {
        assert_eq!(Matter::of(title, kind).dealt_with(""), *sentence, "{title}");
    }
}

#[test]
fn a_title_that_begins_with_a_report_is_heard_once() {
    told(&BEGIN_WITH_REPORT, ItemKind::Report);
}

#[test]
fn a_title_with_a_subject_of_its_own_says_who_reported() {
    told(&CLAUSES, ItemKind::Report);
}

#[test]
fn what_is_heard_keeps_its_own_word() {
    told(&HEARD, ItemKind::Report);
}

#[test]
fn what_is_examined_is_examined_once_and_nothing_is_said_of_the_result() {
    told(&EXAMINED, ItemKind::Decision);
}

#[test]
fn what_is_passed_on_is_passed_on_once() {
    told(&PASSED_ON, ItemKind::Education);
}

#[test]
fn what_is_told_of_is_told_once() {
    told(&TOLD_OF, ItemKind::Information);
}

#[test]
fn a_title_about_something_bears_one_about() {
    told(&ABOUT, ItemKind::Report);
}

#[test]
fn what_is_studied_is_studied_once() {
    told(&STUDIED, ItemKind::Decision);
}

/// A text without the names of documents.
fn bare(text: &str) -> String {
    let mut inside = false;
    text.chars()
        .filter(|c| {
            inside = *c == '《' || inside && *c != '》';
            !inside
        })
        .collect()
}

#[test]
fn with_a_presenter_no_verb_stands_twice_either() {
    let kinds = [
        (&BEGIN_WITH_REPORT, ItemKind::Report),
        (&CLAUSES, ItemKind::Report),
        (&HEARD, ItemKind::Report),
        (&EXAMINED, ItemKind::Decision),
        (&PASSED_ON, ItemKind::Education),
        (&TOLD_OF, ItemKind::Information),
        (&ABOUT, ItemKind::Report),
        (&STUDIED, ItemKind::Decision),
    ];
    for (all, kind) in kinds {
        for (title, _) in all {
            for presenter in ["", "财务处处长李四"] {
                let sentence = bare(&Matter::of(title, kind).dealt_with(presenter));
                for verb in ["汇报", "听取", "审议", "传达", "通报", "关于", "讨论"] {
                    let twice = sentence.matches(verb).count() > 1;
                    assert!(!twice || sentence.contains("汇报会"), "{title}: {sentence}");
                }
                let own_subject = ["关于各", "关于财务处汇报", "关于张三"];
                assert!(
                    own_subject.iter().all(|words| !sentence.contains(words)) || title.contains("部门工作"),
                    "{title}: {sentence}"
                );
            }
        }
    }
}

#[test]
fn the_person_who_presented_stands_in_place_of_the_unit_in_the_title() {
    let told = |title: &str| Matter::of(title, ItemKind::Report).dealt_with("财务处处长李四");
    assert_eq!(
        told("财务处汇报预算执行情况"),
        "会议听取了财务处处长李四关于预算执行情况的汇报。"
    );
    assert_eq!(told("财务处通报预算执行情况"), "财务处处长李四通报了预算执行情况。");
    assert_eq!(told("各部门汇报本周工作"), "会议听取了各部门关于本周工作的汇报。");
    assert_eq!(told("年度工作报告"), "会议听取了财务处处长李四作的年度工作报告。");
}

#[test]
fn headings_stand_without_about_before_a_clause_or_a_second_one() {
    for (title, heading) in [
        ("各部门汇报本周工作", "各部门汇报本周工作"),
        ("各部门汇报", "各部门汇报"),
        ("财务处关于预算执行情况的汇报", "财务处关于预算执行情况的汇报"),
        ("听取各部门的汇报", "各部门的汇报"),
        ("听取财务处关于预算执行情况的汇报", "关于预算执行情况"),
        ("审议《办法》", "关于《办法》"),
        ("传达会议精神", "关于传达会议精神"),
        ("研究部署防汛工作", "关于研究部署防汛工作"),
        ("分组讨论", "分组讨论"),
        ("下周工作安排", "关于下周工作安排"),
        ("礼堂维修（2026年3月4日会议缓议）", "关于礼堂维修"),
    ] {
        assert_eq!(Matter::of(title, ItemKind::Report).heading, heading, "{title}");
    }
}

#[test]
fn the_opening_paragraph_hears_each_report_once() {
    let matters: Vec<Matter> = [
        ("上次例会事项办理情况", ItemKind::Report),
        ("各部门汇报本周工作", ItemKind::Report),
        ("下周工作安排", ItemKind::Decision),
        ("审议《办法》", ItemKind::Decision),
        ("分组讨论", ItemKind::Decision),
    ]
    .iter()
    .map(|(title, kind)| Matter::of(title, *kind))
    .collect();
    assert_eq!(
        Matter::told_together(&matters),
        "听取关于上次例会事项办理情况的汇报和各部门关于本周工作的汇报，审议下周工作安排和《办法》，进行分组讨论"
    );
}

/// A meeting with one item of this title, under which something was said.
fn held(title: &str) -> Records {
    let mut session = Session::planned("2026-03-04 09:00", "Club", |_| {});
    let chair = session.person(["王一", "", ""], Category::Member, Duty::Chair);
    let item = session.item(title, ItemKind::Report, "");
    session.come("08:50", &[chair]);
    session.open("09:00");
    session.take_up("09:05", item);
    session.decides("09:10", "Go on");
    session.adjourn("09:30");
    session.records
}

#[test]
fn the_weekly_title_makes_no_sentence_of_two_verbs_in_the_minutes() {
    let minutes = rendered(
        &held("各部门汇报本周工作"),
        &order(DocumentKind::Minutes, Style::Official, Format::Text, Lang::Zh),
    );
    let minutes: String = minutes.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(minutes.contains("会议听取了各部门关于本周工作的汇报。"), "{minutes}");
    assert!(!minutes.contains("关于各部门汇报"), "{minutes}");
}

#[test]
fn in_english_a_title_is_a_heading_and_no_part_of_a_sentence() {
    for title in [
        "Report of the treasurer",
        "Reports",
        "To receive the report of the clerk",
        "Receive and note: finance report",
        "Discussion of the discussion paper",
        "To consider the hedge",
        "Approval of the minutes",
        "Report on reports",
        "Adopt the report",
        "Presentation by the county",
    ] {
        let minutes = rendered(
            &held(title),
            &order(DocumentKind::Minutes, Style::Council, Format::Text, Lang::En),
        );
        let about: Vec<&str> = minutes.lines().filter(|line| line.contains(title)).collect();
        assert!(
            about.len() == 1 && about.iter().all(|line| line.trim_end().ends_with(title)),
            "{minutes}"
        );
    }
}
