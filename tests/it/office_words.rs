//! The words of Chinese offices as their clerks type them: the result of an item, who comes and goes, titles, votes, nights and want of a
//! quorum; and what the minutes then say.

use huiwu::{
    domain::{
        action::Owner,
        agenda::{Item, ItemKind},
        entry::EntryKind,
        motion::{Counts, Vote},
        people::Duty,
    },
    export::DocumentKind,
    line::agenda::read_agenda,
    words::{Lang, office::Matter},
};

use crate::support::{Clerk, at};

const PEOPLE: [&str; 7] = [
    "李建国，局长，成员",
    "王卫东，副局长，成员",
    "孙丽，副局长，成员",
    "陈敏，副局长，成员",
    "吴涛，总工程师，成员",
    "刘敏，财务科，科长，列席",
    "何静，办公室，主任，列席",
];

/// A meeting through the lines of a clerk; `@19:12` is the clock from there on.
fn met(template: &str, lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting(template, "例会", &PEOPLE);
    let mut now = at(9, 0);
    for line in lines {
        if let Some((hour, minute)) = line.strip_prefix('@').and_then(|time| time.split_once(':')) {
            now = at(hour.parse().unwrap_or(0), minute.parse().unwrap_or(0));
        } else {
            clerk.captured(line, now);
        }
    }
    clerk
}

/// The same with everybody but 陈敏 and 吴涛 there and an item taken up.
fn office(lines: &[&str]) -> Clerk {
    let begin = ["+李建国、王卫东、孙丽、刘敏、何静", "：开会 9:00", "#+ 修缮方案"];
    met("executive", &[&begin, lines].concat())
}

fn plain(text: &str) -> String {
    text.replace("**", "").replace('\\', "")
}

fn minutes(clerk: &Clerk) -> String {
    plain(&clerk.document(DocumentKind::Minutes))
}

fn record(clerk: &Clerk) -> String {
    plain(&clerk.document(DocumentKind::Record))
}

#[track_caller]
fn says(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[track_caller]
fn never(text: &str, unwanted: &[&str]) {
    for unwanted in unwanted {
        assert!(!text.contains(unwanted), "{unwanted}\n{text}");
    }
}

#[test]
fn a_verdict_on_a_line_of_its_own_is_the_result_of_the_item_and_nobodys_speech() {
    for (line, told) in [
        (
            "原则同意，按会议意见修改后报市财政局",
            "会议原则同意该事项，按会议意见修改后报市财政局。",
        ),
        (
            "原则上同意，按会上意见修改后再报",
            "会议原则上同意该事项，按会上意见修改后再报。",
        ),
        ("同意，修改后印发", "会议同意该事项，修改后印发。"),
        ("不同意，退回人事科重新起草", "会议不同意该事项，退回人事科重新起草。"),
        (
            "原则同意修缮方案，由办公室修改完善后印发",
            "会议原则同意修缮方案，由办公室修改完善后印发。",
        ),
        ("同意预案，修改后印发", "会议同意预案，修改后印发。"),
        ("通过，按程序上报", "会议通过该事项，按程序上报。"),
        ("暂缓，待询价后再上会", "会议决定，该事项暂缓审议，待询价后再上会。"),
        ("暂缓审议，待测算后再议", "会议决定，该事项暂缓审议，待测算后再议。"),
        ("：结果 同意", "会议同意该事项。"),
        ("：结果 通过", "会议通过该事项。"),
        ("：结果 批准", "会议批准该事项。"),
    ] {
        let clerk = office(&["孙丽：三公经费要压。", line]);
        says(&minutes(&clerk), &[told]);
        never(&record(&clerk), &[&format!("孙丽：{line}")]);
    }
    // A speaker may say these as well: they are asked about, and nobody's until then.
    for line in [
        "同意",
        "原则同意",
        "不同意",
        "5票同意",
        "待补齐材料后再上会",
        "同意修缮方案",
        "同意刘敏的方案，请尽快报",
        "原则同意，但建议压减",
    ] {
        let clerk = office(&["孙丽：三公经费要压。", line]);
        never(&record(&clerk), &[&format!("孙丽：{line}")]);
        assert!(
            clerk
                .m()
                .ledger
                .records()
                .entries
                .iter()
                .any(|e| e.raw == line && e.may_hide_fact()),
            "{line}"
        );
    }
    for line in ["我同意，请尽快报上来", "同意王局长的意见", "可以同意，按程序办"] {
        let clerk = office(&["孙丽：三公经费要压。", line]);
        let own = clerk.m().ledger.records().entries.iter().find(|e| e.raw == line);
        assert!(own.is_some_and(|e| e.speaker.is_some()), "{line}");
    }
}

#[test]
fn a_sentence_that_begins_with_somebody_else_is_no_part_of_a_speech() {
    for (line, told) in [
        ("吴涛9:08到", "吴涛"),
        ("陈敏到", "陈敏"),
        ("吴涛视频接入", "吴涛"),
        ("吴涛9:08到的", "吴涛"),
    ] {
        let clerk = office(&["@9:10", "刘敏：方案是这样的。", line]);
        never(&record(&clerk), &[&format!("刘敏：{line}")]);
        let text = minutes(&clerk);
        let present = text.lines().find(|l| l.contains("出席")).unwrap_or_default();
        assert!(present.contains(told), "{line}\n{text}");
    }
    // A return of somebody who never came is asked about.
    for line in ["陈敏重新接入", "陈敏9:05返会"] {
        let clerk = office(&["@9:10", "刘敏：方案是这样的。", line]);
        never(&record(&clerk), &[&format!("刘敏：{line}")]);
        assert!(clerk.last().remark.is_some(), "{line}");
    }
    for line in [
        "孙丽9:05有事先走",
        "孙丽有急事先走 9:05",
        "孙丽走",
        "孙丽家里有事先走了",
    ] {
        let clerk = office(&["@9:10", "刘敏：方案是这样的。", line]);
        let who = clerk.m().ledger.records().attendees.iter().nth(2).map(|a| a.id);
        assert!(
            who.is_some_and(|who| !clerk.m().ledger.records().is_present(who)),
            "{line}"
        );
    }
    for line in [
        "王卫东接电话",
        "孙丽9:05又要了一份材料",
        "陈敏刚连上又断了",
        "王局长接电话离开，由孙丽主持",
    ] {
        let clerk = office(&["刘敏：方案是这样的。", line]);
        never(&record(&clerk), &[&format!("刘敏：{line}")]);
    }
    // Questions, and what somebody tells of people, stay with whoever has the word.
    let clerk = office(&["刘敏：方案是这样的。", "陈敏来了没有？"]);
    assert!(
        clerk
            .m()
            .ledger
            .records()
            .entries
            .iter()
            .any(|e| e.raw == "陈敏来了没有？" && e.speaker.is_some())
    );
}

#[test]
fn whoever_comes_back_to_the_chair_is_there() {
    let clerk = office(&[
        "@9:10",
        "：主持 李建国",
        "李建国9:10离席",
        "由王卫东主持",
        "@9:20",
        "孙丽：请讲。",
        "李建国回来主持",
    ]);
    let records = clerk.m().ledger.records();
    let chair = records.chairs().last().map(|held| held.who);
    assert_eq!(chair, records.attendees.iter().next().map(|a| a.id));
    assert!(chair.is_some_and(|who| records.is_present(who)));
    never(&record(&clerk), &["孙丽：李建国回来主持"]);
}

#[test]
fn a_title_tells_no_deed_before_its_result() {
    for (title, told) in [
        ("关于表彰优秀志愿者的请示", "会议研究了关于表彰优秀志愿者的请示。"),
        ("选举工会主席", "会议研究了选举工会主席事宜。"),
        ("食堂改造方案讨论", "会议讨论了食堂改造方案。"),
        ("关于食堂改造的讨论", "会议讨论了食堂改造。"),
        ("人事议题研究", "会议研究了人事议题。"),
        ("采购方案审定", "会议审定了采购方案。"),
        ("预算调整讨论与表决", "会议讨论了预算调整。"),
        ("食堂方案研讨", "会议研讨了食堂方案。"),
        ("自由讨论", "会议进行了自由讨论。"),
        ("食堂改造讨论稿", "会议审议了食堂改造讨论稿。"),
        ("可行性研究", "会议审议了可行性研究。"),
        ("研究表彰先进", "会议研究了表彰先进事宜。"),
        ("推选监事", "会议研究了推选监事事宜。"),
        ("签订物业合同", "会议研究了签订物业合同事宜。"),
        ("审议更换物业企业", "会议审议了更换物业企业事宜。"),
        ("更换物业企业", "会议审议了更换物业企业事宜。"),
        ("审议续签食堂合同", "会议审议了续签食堂合同事宜。"),
        ("临时动议：寒潮应急预案", "会议审议了寒潮应急预案。"),
        ("调度主桥吊装进度", "会议调度了主桥吊装进度。"),
        ("审议部门预算", "会议审议了部门预算。"),
        ("选举办法", "会议审议了选举办法。"),
    ] {
        assert_eq!(Matter::of(title, ItemKind::Decision).dealt_with(""), told, "{title}");
    }
    assert_eq!(Matter::of("选举副主任", ItemKind::Decision).heading, "关于选举副主任");
    let told = Matter::of("研究干部任免", ItemKind::Decision).dealt_with("副局长王卫东");
    assert_eq!(told, "会议听取了副局长王卫东关于干部任免的汇报，并进行了研究。");
}

#[test]
fn a_result_in_a_title_is_no_part_of_its_matter() {
    for (title, wanted) in [
        ("审议并通过预算", "审议了预算"),
        ("讨论和决定方案", "讨论了方案"),
        ("审议通过率", "审议了通过率"),
        ("通报批评", "进行了通报批评"),
        ("关于水库审计情况的通报", "会议通报了水库审计情况。"),
        ("预算执行通报", "会议通报了预算执行情况。"),
        ("研究约谈清溪居", "研究了约谈清溪居事宜"),
    ] {
        let told = Matter::of(title, ItemKind::Decision).dealt_with("");
        assert!(told.contains(wanted), "{title}: {told}");
    }
}

#[test]
fn votes_are_told_as_they_were_said() {
    for (lines, told) in [
        (
            ["$同意报销", "赞成3票，反对0票"],
            "经表决（赞成3票，反对0票），会议决定，同意报销。",
        ),
        (
            ["$同意报销", "赞成3票，反对0票，弃权0票"],
            "经表决（赞成3票，反对0票，弃权0票），会议决定，同意报销。",
        ),
        (
            ["$拟任张蕾同志为科长", "3票同意"],
            "会议经表决（同意3票），同意拟任张蕾同志为科长。",
        ),
        (
            ["$拟任刘洋同志为副科长", "全票同意"],
            "会议一致同意拟任刘洋同志为副科长。",
        ),
        (
            ["$拟任周明同志为副科长", "暂缓"],
            "会议决定，拟任周明同志为副科长事项暂缓。",
        ),
        (
            ["$同意续签合同", "暂缓，待询价后再上会"],
            "会议决定，续签合同事项暂缓，待询价后再上会。",
        ),
        (
            ["$同意续签合同", "M1暂缓，待询价后再上会"],
            "会议决定，续签合同事项暂缓，待询价后再上会。",
        ),
        (
            ["$同意奖金方案", "原则同意，修改后报"],
            "会议原则同意奖金方案，修改后报。",
        ),
    ] {
        says(&minutes(&office(&lines)), &[told]);
    }
    // Two of three were counted, and nobody knows the third.
    never(&minutes(&office(&["$同意报销", "2票赞成"])), &["会议决定，同意报销"]);
    let clerk = met(
        "committee",
        &[
            "+李建国、王卫东、孙丽、陈敏",
            "：开会 9:00",
            "#+ 门禁",
            "$拿出10万元维修门禁",
            "2票赞成，2票反对",
            "主持人投决定性一票赞成",
        ],
    );
    says(
        &minutes(&clerk),
        &["经表决（赞成2票，反对2票，主持人投决定性一票赞成），“拿出10万元维修门禁”获得通过。"],
    );
}

#[test]
fn votes_by_name_behind_a_motion_are_its_result() {
    let clerk = office(&["$采购电脑20台。赞成：李建国、王卫东；反对：孙丽"]);
    let records = clerk.m().ledger.records();
    let motion = records.motions.iter().next().cloned();
    assert_eq!(
        motion.map(|motion| motion.counts.map(Counts::typed)),
        Some(Some("2/1/0".to_owned()))
    );
    never(&minutes(&clerk), &["赞成：李建国"]);
}

#[test]
fn votes_of_which_some_are_named_are_counted_whole() {
    for line in [
        "同意2票，反对1票（孙丽）",
        "2票同意，1票反对（孙丽）",
        "赞成2票，反对1票（孙丽），弃权0票",
        "表决：同意2票，反对1票（孙丽）",
        "同意2票；反对：孙丽",
        "赞成2，反对：孙丽",
        "for 2, against 1 (孙丽)",
    ] {
        let clerk = office(&["$同意报销", line]);
        let records = clerk.m().ledger.records();
        let motion = records.motions.iter().next().unwrap();
        let counts = motion.counts.map(|counts| (counts.yes, counts.no));
        assert_eq!(counts, Some((2, 1)), "{line}");
        never(&minutes(&clerk), &["against", "赞成0票"]);
        assert_eq!(minutes(&clerk).contains("弃权"), line.contains("弃权"), "{line}");
        let against: Vec<Vote> = records.ballots.iter().map(|ballot| ballot.vote).collect();
        assert_eq!(against, [Vote::Against], "{line}");
    }
}

#[test]
fn votes_in_the_words_of_a_count_of_papers_are_read() {
    for (line, wanted) in [
        ("票决：应到5人，实到3人，回避1人，同意2票，不同意0票，弃权0票", (2, 0)),
        ("票决：应到5人，实到3人，同意2票，反对1票", (2, 1)),
        ("无记名投票，发出3张，收回3张，有效3张，同意2张，反对1张", (2, 1)),
        ("唱票：同意2，反对1", (2, 1)),
    ] {
        let clerk = office(&["$同意报销", line]);
        let counts = clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .next()
            .and_then(|motion| motion.counts);
        assert_eq!(counts.map(|counts| (counts.yes, counts.no)), Some(wanted), "{line}");
    }
}

#[test]
fn an_item_is_taken_up_by_its_number_and_a_piece_of_its_title() {
    let begun = office(&[]);
    let items = begun.m().ledger.records().numbered_items();
    let number = items
        .iter()
        .find(|(item, ..)| item.title == "修缮方案")
        .map(|(_, number, _)| number.clone());
    let number = number.unwrap_or_default();
    for line in ["# 修缮方案", "#修缮", "#、修缮方案", "#、", "议案", "下面审议议案"] {
        let line = if line.starts_with('#') {
            line.replacen('#', &format!("#{number}"), 1)
        } else {
            format!("{line}{number}")
        };
        let clerk = office(&["#+ 预算草案", &line]);
        assert_eq!(clerk.last().kind, EntryKind::ItemStart, "{line}");
        let item = clerk
            .last()
            .item
            .and_then(|item| clerk.m().ledger.records().items.get(item));
        assert_eq!(item.map(|item| item.title.as_str()), Some("修缮方案"), "{line}");
    }
    for line in ["# 优先的是安全", "# 预算草案"] {
        let line = line.replacen('#', &format!("#{number}"), 1);
        assert_eq!(office(&["#+ 预算草案", &line]).last().kind, EntryKind::Note, "{line}");
    }
}

#[test]
fn a_time_alone_in_the_bracket_is_that_of_the_arrival() {
    for line in ["+孙丽(9:05)", "+孙丽（9:05）", "+孙丽（9点05）"] {
        let clerk = met("executive", &["+李建国", "：开会 9:00", "@9:25", line]);
        let stay = clerk.m().ledger.records().stays(clerk.person("孙丽")).next().cloned();
        assert_eq!(stay.map(|stay| stay.from), Some(at(9, 5)), "{line}");
    }
}

#[test]
fn the_sign_of_a_point_is_no_vote() {
    for line in [
        "1、3票同意",
        "（1）3票同意",
        "1. 3票同意",
        "2）3票同意",
        "一、3票同意",
        "①3票同意",
        "1、3票同意，0票反对",
    ] {
        let clerk = office(&["$同意报销", line]);
        let counts = clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .next()
            .and_then(|motion| motion.counts);
        assert_eq!(counts.map(|counts| (counts.yes, counts.no)), Some((3, 0)), "{line}");
    }
}

#[test]
fn a_matter_taken_up_again_is_told_with_its_first_result() {
    let lines = [
        "$更换为安居物业",
        "赞成1票，反对2票",
        "$复议更换物业的决定",
        "赞成3票，反对0票",
    ];
    says(
        &minutes(&office(&lines)),
        &["“复议更换物业的决定”获得通过（此前“更换为安居物业”未获通过）。"],
    );
}

#[test]
fn an_amendment_is_one_by_its_word() {
    let clerk = met(
        "committee",
        &[
            "+李建国、王卫东、孙丽、陈敏",
            "：开会 9:00",
            "#+ 奖金",
            "$发放奖金",
            "$修正案：奖金由三档改为两档 @孙丽",
        ],
    );
    let records = clerk.m().ledger.records();
    assert_eq!(records.open_amendment().map(|motion| motion.number), Some(2));
}

#[test]
fn the_presenter_of_the_minutes_is_whoever_reported() {
    let ask = |lines: &[&str]| {
        let begin = [
            "+李建国、王卫东、孙丽、刘敏、何静",
            "：主持 李建国",
            "：开会 9:00",
            "#+ 研究干部任免",
        ];
        let mut clerk = met("executive", &[&begin, lines].concat());
        let taken = clerk
            .m()
            .ledger
            .records()
            .items
            .iter()
            .find(|item| item.title.contains("干部"))
            .cloned();
        let item = taken.map(|item| Item {
            presenter: "王卫东".to_owned(),
            ..item
        });
        clerk.put(item.map(Into::into));
        minutes(&clerk)
    };
    says(
        &ask(&["何静：汇报考察情况。", "王卫东：没意见。"]),
        &["会议听取了办公室主任何静关于干部任免的汇报"],
    );
    says(
        &ask(&["王卫东：人选考察过了。"]),
        &["会议听取了副局长王卫东关于干部任免的汇报"],
    );
    says(&ask(&["李建国：请讲。", "王卫东：人选考察过了。"]), &["干部任免"]);
    never(
        &ask(&["孙丽：三家报价。", "王卫东：没意见。"]),
        &["王卫东关于", "孙丽关于"],
    );
    // Others only speak of a report, or call for it.
    for lines in [
        ["孙丽：请王卫东说明。", "王卫东：人选考察过了。"],
        ["王卫东：人选考察过了。", "孙丽：同意王卫东汇报的方案。"],
        ["王卫东：人选考察过了。", "何静宣读文件"],
    ] {
        let told = ask(&lines);
        says(&told, &["会议听取了副局长王卫东关于干部任免的汇报"]);
        never(&told, &["孙丽关于", "何静关于"]);
    }
    says(
        &ask(&["何静代王卫东汇报，人选考察过了"]),
        &["会议听取了办公室主任何静关于干部任免的汇报"],
    );
}

#[test]
fn a_meeting_to_which_too_few_came_was_not_held() {
    let clerk = met(
        "committee",
        &[
            "@19:30",
            "+李建国、王卫东",
            "李建国：人数不够，等到20点。",
            "@20:00",
            "本次会议因不足法定人数流会，改为12月4日19:30召开",
            "流会",
            "：散会 20:00",
        ],
    );
    says(
        &minutes(&clerk),
        &["应到5人，实到2人，不足法定人数，会议未能召开，改于12月4日19:30举行。"],
    );
    never(&minutes(&clerk), &["主持召开", "没有议定事项"]);
    // The line alone opens no meeting.
    let clerk = met("committee", &["+李建国", "流会"]);
    assert!(clerk.m().meeting().is_some_and(|meeting| meeting.opened.is_none()));
}

#[test]
fn what_may_have_been_settled_is_not_denied() {
    for (line, waits) in [("同意方案的举手", true), ("李建国与投标单位有利害关系，谁说的", false)]
    {
        let (told, denied) = if waits {
            ("议定事项有待核对。", "没有议定事项。")
        } else {
            ("没有议定事项。", "议定事项有待核对。")
        };
        let lines = ["+李建国、王卫东", "：开会 9:00", line, "@9:30", "：散会"];
        let text = minutes(&met("executive", &lines));
        says(&text, &[told]);
        never(&text, &[denied]);
    }
}

#[test]
fn a_committee_states_how_many_came() {
    let clerk = met(
        "committee",
        &["+李建国、王卫东、孙丽、陈敏", "：开会 9:00", "#+ 门禁", "=修门禁"],
    );
    says(&minutes(&clerk), &["应到5人，实到4人"]);
    never(&minutes(&office(&["=修门禁"])), &["应到"]);
}

#[test]
fn a_slip_is_corrected_where_it_stands_and_not_where_it_is_told() {
    for lines in [
        ["更正：张蕾应为张磊", "李建国：好"],
        ["更正 张蕾应为张磊", "李建国：好"],
        ["张蕾→张磊", "改：张蕾→张磊"],
    ] {
        let clerk = office(&[&["会议一致同意张蕾任科长"], &lines[..]].concat());
        says(&minutes(&clerk), &["会议一致同意张磊任科长。"]);
    }
}

#[test]
fn days_stand_in_tasks_and_nobody_is_named_twice() {
    let clerk = office(&["！修改预算草案 财务科牵头 下周三前报局长审定"]);
    never(&minutes(&clerk), &["下周三"]);
    says(
        &minutes(&office(&["！整改3处隐患 吴涛 下周三前完成"])),
        &["由吴涛整改3处隐患，3月11日前完成。"],
    );
    says(
        &minutes(&office(&["！报送考核材料 各科室 12月10日前"])),
        &["由各科室于12月10日前报送考核材料。"],
    );
    let clerk = met(
        "executive",
        &[
            "请假：吴涛（出差，由孙浩代）",
            "+李建国、王卫东",
            "：开会 9:00",
            "#+ 门禁",
            "=修",
        ],
    );
    never(&minutes(&clerk), &["由孙浩代；由孙浩代"]);
}

#[test]
fn a_recess_without_an_end_is_found() {
    use huiwu::{domain::fault::Fault, export::checks::findings};
    let faults = |lines: &[&str]| {
        let clerk = office(lines);
        findings(clerk.m().ledger.records())
            .into_iter()
            .filter(|found| found.fault == Fault::NotResumed)
            .count()
    };
    assert_eq!(faults(&["@9:10", "：休会 9:10", "@9:20", "=修缮"]), 1);
    assert_eq!(faults(&["@9:10", "：休会 9:10", "@9:20", "：复会 9:15", "=修缮"]), 0);
    assert_eq!(faults(&["=修缮", "@9:10", "：休会 9:10", "@9:20", "：散会 9:20"]), 0);
}

#[test]
fn the_papers_before_a_meeting_know_nobody_who_took_the_chair_in_it() {
    let clerk = met(
        "executive",
        &[
            "：主持 李建国",
            "+李建国、王卫东",
            "：开会 9:00",
            "#+ 门禁",
            "@9:10",
            "：主持 王卫东",
        ],
    );
    says(&plain(&clerk.document(DocumentKind::Agenda)), &["主持人：李建国"]);
    says(&record(&clerk), &["李建国）", "王卫东）"]);
}

#[test]
fn a_meeting_over_a_night_names_both_days() {
    let mut clerk = met(
        "committee",
        &[
            "@20:00",
            "+李建国、王卫东、孙丽、陈敏",
            "：开会 20:00",
            "#+ 门禁",
            "@22:15",
            "：休会 22:15",
        ],
    );
    let next = |hour, minute| at(hour, minute).plus_ms(86_400_000);
    clerk.captured("：复会 8:32", next(8, 32));
    clerk.captured("=修门禁", next(9, 0));
    clerk.captured("：散会 9:30", next(9, 30));
    says(
        &minutes(&clerk),
        &["2026年3月4日晚上至5日上午（4日22:15休会，5日8:32复会）"],
    );
    // A meeting of one day is told as before.
    let clerk = met(
        "committee",
        &["+李建国、王卫东", "：开会 9:00", "#+ 门禁", "@9:30", "：散会 9:30"],
    );
    says(&minutes(&clerk), &["2026年3月4日上午，"]);
}

#[test]
fn a_bracket_of_an_agenda_names_the_office_and_whoever_reports() {
    for (line, title, presenter, minutes) in [
        (
            "审议部门预算（财务科刘敏汇报，20分钟）",
            "审议部门预算",
            "财务科刘敏",
            Some(20),
        ),
        ("审议部门预算（财务科刘敏汇报）", "审议部门预算", "财务科刘敏", None),
        (
            "研究招标方案（由办公室何静汇报，15分钟）",
            "研究招标方案",
            "办公室何静",
            Some(15),
        ),
        (
            "关于表彰年度先进集体的请示（人事科）",
            "关于表彰年度先进集体的请示",
            "人事科",
            None,
        ),
        ("审议修缮方案（后勤科，10分钟）", "审议修缮方案", "后勤科", Some(10)),
        ("审议修缮方案（修订稿）", "审议修缮方案（修订稿）", "", None),
        ("听取汇报（书面）", "听取汇报（书面）", "", None),
    ] {
        let read = read_agenda(line);
        let item = read.items.first().cloned().unwrap_or_default();
        let told = (item.title.as_str(), item.presenter.unwrap_or_default(), item.minutes);
        assert_eq!(told, (title, presenter.to_owned(), minutes), "{line}");
    }
}

#[test]
fn whoever_is_listed_for_taking_the_minutes_has_no_vote() {
    let mut clerk = Clerk::new(Lang::Zh);
    let people = [
        "李建国（局长）",
        "陈敏（纪检组长）",
        "刘敏（财务科科长，列席）",
        "何静（办公室主任，记录）",
    ];
    clerk.meeting("executive", "例会", &people);
    let records = clerk.m().ledger.records();
    let told: Vec<String> = records
        .attendees
        .iter()
        .map(|row| {
            let person = records.person_of(row.id);
            format!(
                "{} {} {}",
                records.name_of(row.id),
                person.map_or("", |p| p.post.as_str()),
                row.is_member()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "李建国 局长 true",
            "陈敏 纪检组长 true",
            "刘敏 科长 false",
            "何静 主任 false"
        ]
    );
}

#[test]
fn a_name_behind_the_word_for_the_minutes_takes_them() {
    let clerk = office(&["：记录 何静"]);
    let records = clerk.m().ledger.records();
    let scribe = records
        .attendees
        .iter()
        .find(|row| row.duty.holds(Duty::Scribe))
        .map(|row| records.name_of(row.id));
    assert_eq!(scribe, Some("何静"));
    let clerk = office(&["？资金缺口怎么解决 @刘敏"]);
    says(&record(&clerk), &["资金缺口怎么解决（刘敏）"]);
}

#[test]
fn a_task_of_an_office_is_not_that_of_its_one_person_on_the_list() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "例会", &["李建国，局长，成员", "刘敏，财务科科长，列席"]);
    for line in [
        "+李建国、刘敏",
        "：开会 9:00",
        "！修改预算草案 财务科牵头 下周三前报局长审定",
    ] {
        clerk.captured(line, at(9, 0));
    }
    assert!(
        clerk
            .action()
            .owners
            .iter()
            .all(|owner| matches!(owner, Owner::Unit(_) | Owner::Named(_))),
        "{:?}",
        clerk.action().owners
    );
    never(&minutes(&clerk), &["由刘敏"]);
}

#[test]
fn the_first_in_the_chair_stands_in_the_head_and_takes_it_from_nobody() {
    let clerk = office(&["：主持 李建国", "王卫东：同意", "：主持 孙丽"]);
    let text = minutes(&clerk);
    says(&text, &["李建国主持召开", "由孙丽主持会议。"]);
    never(&text, &["由李建国主持会议"]);
}

#[test]
fn a_list_of_those_present_opens_no_meeting_whoever_is_on_it() {
    for line in ["出席：赵一鸣、钱二虎", "Present: Zed Poe, Yan Roe"] {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk.meeting("executive", "例会", &PEOPLE);
        clerk.captured(line, at(9, 0));
        assert!(clerk.open_meeting().opened.is_none(), "{line}");
    }
}
