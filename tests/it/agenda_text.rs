//! Agendas pasted or imported as text.

use huiwu::{
    domain::agenda::ItemKind,
    line::agenda::{AgendaTextItem, Rejection, read_agenda, sure_presenter},
};
use proptest::prelude::*;

fn titles(text: &str) -> Vec<(String, u8)> {
    read_agenda(text)
        .items
        .into_iter()
        .map(|item| (item.title, item.depth))
        .collect()
}

fn one(text: &str) -> AgendaTextItem {
    let mut read = read_agenda(text);
    assert_eq!((read.items.len(), read.rejected.len()), (1, 0), "{text}");
    read.items.remove(0)
}

#[test]
fn a_list_is_numbered_in_many_ways() {
    for text in [
        "1. 预算\n2. 其他",
        "1、预算\n2、其他",
        "1) 预算\n2) 其他",
        "１．预算\n２．其他",
        "一、预算\n二、其他",
        "（一）预算\n（二）其他",
        "(1) 预算\n(2) 其他",
        "- 预算\n- 其他",
        "* 预算\n* 其他",
        "• 预算\n• 其他",
        "①预算\n②其他",
        "第一项 预算\n第二项 其他",
        "预算\n其他",
        "议程\n1. 预算\n\n2. 其他",
        "会议议程：\n预算\n其他",
    ] {
        assert_eq!(titles(text), [("预算".to_owned(), 0), ("其他".to_owned(), 0)], "{text}");
    }
}

#[test]
fn indentation_and_marks_make_sub_items() {
    let expected =
        [("预算", 0), ("培训费", 1), ("会议费", 1), ("其他", 0)].map(|(title, depth)| (title.to_owned(), depth));
    for text in [
        "1. 预算\n  1) 培训费\n  2) 会议费\n2. 其他",
        "一、预算\n（一）培训费\n（二）会议费\n二、其他",
        "1. 预算\n1.1 培训费\n1.2 会议费\n2. 其他",
        "1. 预算\n- 培训费\n- 会议费\n2. 其他",
        "预算\n\t培训费\n\t会议费\n其他",
        "- 预算\n    - 培训费\n    - 会议费\n- 其他",
    ] {
        assert_eq!(titles(text), expected, "{text}");
    }
}

#[test]
fn minutes_presenter_and_kind_are_taken_off_the_title() {
    for (text, title, minutes, presenter, kind) in [
        ("1. 年度预算（15分钟）", "年度预算", Some(15), None, None),
        ("1. Budget (15 min)", "Budget", Some(15), None, None),
        ("1. Budget - 15 min", "Budget", Some(15), None, None),
        ("1. Budget, 15'", "Budget", Some(15), None, None),
        ("1. 培训 1.5小时", "培训", Some(90), None, None),
        ("1. 年度预算 汇报人：张三", "年度预算", None, Some("张三"), None),
        (
            "1、年度预算（汇报人：张三，10分钟）",
            "年度预算",
            Some(10),
            Some("张三"),
            None,
        ),
        ("1、年度预算（张三，10分钟）", "年度预算", Some(10), Some("张三"), None),
        (
            "1. Budget [for decision] (presenter: Anna Lee) 20 min",
            "Budget",
            Some(20),
            Some("Anna Lee"),
            Some(ItemKind::Decision),
        ),
        ("1. 年度预算（审议）", "年度预算", None, None, Some(ItemKind::Decision)),
        (
            "1. 关于某某办法（试行）的说明",
            "关于某某办法（试行）的说明",
            None,
            None,
            None,
        ),
        ("09:00-09:15 年度预算", "年度预算", Some(15), None, None),
        ("1. 9：00—9：20 年度预算", "年度预算", Some(20), None, None),
        ("1. 3.5万元购置费", "3.5万元购置费", None, None, None),
        ("1.10月份医疗质量分析", "10月份医疗质量分析", None, None, None),
        ("2.2026年预算", "2026年预算", None, None, None),
        ("1. 采购 —— 设备科 庄严", "采购", None, Some("设备科 庄严"), None),
        ("1. 采购——设备科庄严", "采购", None, Some("设备科庄严"), None),
        ("1. 采购 - 副镇长马骏", "采购", None, Some("副镇长马骏"), None),
        ("1. 预算 —— 高明", "预算", None, Some("高明"), None),
        ("1. 采购（机关党委，何涛）", "采购", None, Some("机关党委 何涛"), None),
        ("1. 采购（工程科老魏）", "采购", None, Some("工程科老魏"), None),
        ("1. 采购（副镇长马骏）", "采购", None, Some("副镇长马骏"), None),
        ("1. 采购情况（各村）", "采购情况", None, Some("各村"), None),
        // These are no people.
        ("1. 改革——问题研究", "改革——问题研究", None, None, None),
        ("1. 改革 —— 财务处方案", "改革 —— 财务处方案", None, None, None),
        ("1. 干部任免（组织部成员）", "干部任免（组织部成员）", None, None, None),
        ("1. 采购（办公室小车）", "采购（办公室小车）", None, None, None),
        ("1. 安全生产-隐患排查", "安全生产-隐患排查", None, None, None),
        ("2026年度预算", "2026年度预算", None, None, None),
    ] {
        let item = one(text);
        assert_eq!(item.title, title, "{text}");
        assert_eq!(
            (item.minutes, item.presenter.as_deref(), item.kind),
            (minutes, presenter, kind),
            "{text}"
        );
    }
}

#[test]
fn a_table_is_read_by_its_heading() {
    for text in [
        "序号\t议题\t汇报人\t时长（分钟）\t类别\n1\t年度预算\t张三\t15\t审议\n2\t其他\t\t\t",
        "no,title,presenter,minutes,kind\n1,年度预算,张三,15,decision\n2,\"其他\",,,",
        "某次会议\n| No | Item | Lead | Time | Kind |\n|---|---|---|---|---|\n| 1 | 年度预算 | 张三 | 15 min | decision |\n| 2 | 其他 |",
    ] {
        let items = read_agenda(text).items;
        assert_eq!(items.len(), 2, "{text}");
        assert_eq!(items[0].title, "年度预算", "{text}");
        assert_eq!(items[0].presenter.as_deref(), Some("张三"), "{text}");
        assert_eq!(
            (items[0].minutes, items[0].kind),
            (Some(15), Some(ItemKind::Decision)),
            "{text}"
        );
        assert_eq!((items[1].title.as_str(), items[1].minutes), ("其他", None), "{text}");
    }
    let quoted = read_agenda("title,presenter\n\"a, \"\"b\"\"\",Anna\n");
    assert_eq!(quoted.items[0].title, "a, \"b\"");
}

#[test]
fn every_line_is_an_item_or_has_a_reason() {
    let long = "很".repeat(5000);
    let read = read_agenda(&format!(
        "第12次办公会\n1. 预算\n请提前阅读材料\n2. （15分钟）\n3. {long}\n4. 其他"
    ));
    let why: Vec<_> = read
        .rejected
        .iter()
        .map(|rejected| (rejected.line, rejected.why))
        .collect();
    assert_eq!(
        why,
        [
            (1, Rejection::Heading),
            (3, Rejection::NotAnItem),
            (4, Rejection::NoTitle),
            (5, Rejection::TooLong)
        ]
    );
    let lines: Vec<_> = read.items.iter().map(|item| item.line).collect();
    assert_eq!(lines, [2, 6]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_line_is_lost(text in "([ \t　]{0,3}[-*0-9a-c一二.、()（）\\[\\]:：,，议题汇报人张三分钟min'|\"]{0,14}\n){0,6}") {
        let read = read_agenda(&text);
        let filled = text.lines().filter(|line| !line.trim().is_empty()).count();
        prop_assert_eq!(read.items.len() + read.rejected.len() + read.joined, filled);
        for pair in read.items.windows(2) {
            prop_assert!(pair[1].depth <= pair[0].depth + 1);
        }
    }
}

#[test]
fn a_list_as_offices_type_it_by_hand() {
    let text = "1. 听取年度汇报（20分钟，赵敏）\n2、审议一季度计划（30分钟）汇报人：孙立\n\
                三、研究春节慰问安排 15分钟 张伟\n传达上级文件精神（10分钟）（王建国）\n\
                四、人事安排 汇报人：王小明 １５分钟";
    let read = read_agenda(text);
    assert_eq!(read.rejected, []);
    let rows: Vec<_> = read
        .items
        .iter()
        .map(|i| (i.title.as_str(), i.minutes, i.presenter.as_deref(), i.depth))
        .collect();
    assert_eq!(
        rows,
        [
            ("听取年度汇报", Some(20), Some("赵敏"), 0),
            ("审议一季度计划", Some(30), Some("孙立"), 0),
            ("研究春节慰问安排", Some(15), Some("张伟"), 0),
            ("传达上级文件精神", Some(10), Some("王建国"), 0),
            ("人事安排", Some(15), Some("王小明"), 0),
        ]
    );
}

#[test]
fn a_time_before_a_title_is_no_number_and_a_first_line_without_a_number_is_not_lost() {
    let read = read_agenda("关于预算的说明\n1. 选举办法（10分钟）\n14:30 审议章程（主讲：孙悦）\n2. 章程");
    let rows: Vec<_> = read.items.iter().map(|i| (i.title.as_str(), i.depth)).collect();
    assert_eq!(rows, [("选举办法", 0), ("审议章程", 0), ("章程", 0)]);
    let left: Vec<_> = read.rejected.iter().map(|r| (r.text.as_str(), r.why)).collect();
    assert_eq!(left, [("关于预算的说明", Rejection::NotAnItem)]);
    assert_eq!(
        titles("9:30 Opening\n10:00 Budget"),
        [("Opening".into(), 0), ("Budget".into(), 0)]
    );
}

#[test]
fn numbers_of_their_own_are_kept_and_counted_ones_are_not() {
    let numbers = |text: &str| -> Vec<String> { read_agenda(text).items.into_iter().map(|item| item.number).collect() };
    assert_eq!(numbers("38. Roads\n39. Grants\n*43. Lease"), ["38", "39", "*43"]);
    assert_eq!(numbers("第三项 锚地\n第五项 疏浚"), ["第三项", "第五项"]);
    assert_eq!(numbers("1. Roads\n2. Grants"), ["", ""]);
    assert_eq!(numbers("一、锚地\n二、疏浚"), ["", ""]);
}

#[test]
fn a_title_is_as_long_as_it_is() {
    let title = "on the renewal of the lease ".repeat(9);
    assert_eq!(read_agenda(&format!("1. {title}\n2. Roads")).items.len(), 2);
}

/// Titles with their depths in one line: `Roads > North | Grants`.
fn outline(text: &str) -> String {
    let marked = |(title, depth): (String, u8)| format!("{}{title}", ">".repeat(usize::from(depth)));
    titles(text).into_iter().map(marked).collect::<Vec<_>>().join(" | ")
}

#[test]
fn numbers_of_every_kind_mark_items() {
    for (text, expected) in [
        (
            "I. Call to order\nII. Roll call\nIII. Reports\n  A. Treasurer\nIV. Adjournment",
            "Call to order | Roll call | Reports | >Treasurer | Adjournment",
        ),
        (
            "I. Call to order\nII. Reports\nA. Treasurer\nB. Clerk\nIII. Close",
            "Call to order | Reports | >Treasurer | >Clerk | Close",
        ),
        (
            "A. Opening\n1. Welcome\n2. Apologies\nB. Business",
            "Opening | >Welcome | >Apologies | Business",
        ),
        ("Item 1: Roads\nItem 2: Grants", "Roads | Grants"),
        ("Agenda item 1 – Roads\nAgenda item 2 – Grants", "Roads | Grants"),
        ("议题一：锚地\n议题二：疏浚", "锚地 | 疏浚"),
        ("议题1、锚地\n议题2、疏浚", "锚地 | 疏浚"),
        ("议程一 预算\n议程二 人事", "预算 | 人事"),
        ("1 、预算\n2 、人事", "预算 | 人事"),
        ("• 1 - Roads\n• 2 - Grants", "Roads | Grants"),
        (
            "1. Roads\n2. Grants\n   3. Lease\n• 4 - Fees (15 minutes max.)",
            "Roads | Grants | Lease | Fees",
        ),
        ("(i) Roads\n(ii) Grants\n(iii) Lease", "Roads | Grants | Lease"),
        (
            "- [ ] Call to order (5 min)\n- [x] Budget\n  - [ ] Parks",
            "Call to order | Budget | >Parks",
        ),
        ("☐ Roads\n☑ Grants", "Roads | Grants"),
    ] {
        assert_eq!(outline(text), expected, "{text}");
    }
}

#[test]
fn a_time_of_any_form_before_a_title_is_no_part_of_it() {
    for (text, expected) in [
        (
            "7:00 pm Call to order\n7:05 pm Public comment\n7:30 pm Budget (Ann)",
            "Call to order | Public comment | Budget",
        ),
        (
            "上午9:00 签到\n上午9:30 开幕式\n下午2:00 分组讨论",
            "签到 | 开幕式 | 分组讨论",
        ),
        ("9.30am Welcome\n10am Roads", "Welcome | Roads"),
        ("19h30 Accueil\n20h Budget", "Accueil | Budget"),
        ("9点 签到\n9点半 报告", "签到 | 报告"),
        ("1. 7:00 pm - Roads\n2. 7:20 pm - Grants", "Roads | Grants"),
        ("9:00 – 9:15 am Welcome\n11:45 – 12:15 pm Roads", "Welcome | Roads"),
    ] {
        assert_eq!(outline(text), expected, "{text}");
    }
    assert_eq!(read_agenda("11:45 – 12:15 pm Roads").items[0].minutes, Some(30));
    assert_eq!(read_agenda("上午9:00至9:40 报告").items[0].minutes, Some(40));
    assert_eq!(titles("2026 budget\nOther")[0].0, "2026 budget");
}

#[test]
fn signs_of_markdown_are_no_part_of_titles() {
    for (text, expected) in [
        (
            "## 1. Call to order\n\n## 2. Budget\n\n### 2.1 Parks",
            "Call to order | Budget | >Parks",
        ),
        (
            "# Agenda\n\n**1\\. Call to order**\n\n**2\\. Budget**\n\nPapers:\n\n1. [Draft budget](/files/b.pdf)\n2. [Letter](/files/l.pdf)\n\n**3\\. Adjournment**",
            "Call to order | Budget | Adjournment",
        ),
        (
            "# Agenda\n- **Roads** (Ann Lee, 5 min)\n- [Grants](https://x.example/y)",
            "Roads | Grants",
        ),
        ("## Roads\ntext\n## Grants\ntext", "Roads | Grants"),
        ("1. `Roads`\n2. __Grants__", "Roads | Grants"),
    ] {
        assert_eq!(outline(text), expected, "{text}");
    }
}

#[test]
fn a_presenter_in_brackets_has_blanks_of_any_kind() {
    for (text, title, presenter, minutes) in [
        (
            "1. 审议年度计划（投资科  解放，20分钟）",
            "审议年度计划",
            "投资科 解放",
            Some(20),
        ),
        (
            "1. 审议年度计划（财务科解放，20分钟）",
            "审议年度计划",
            "财务科解放",
            Some(20),
        ),
        ("1. 审议年度计划（承办单位）", "审议年度计划（承办单位）", "", None),
        (
            "1. 审议年度计划（投资科　解放，20分钟）",
            "审议年度计划",
            "投资科 解放",
            Some(20),
        ),
        ("1. 审议年度计划（王建国）", "审议年度计划", "王建国", None),
        ("1. Budget (Ann)", "Budget", "Ann", None),
        ("1. Budget (Cllr Marsh, 20 min)", "Budget", "Cllr Marsh", Some(20)),
        ("1. Reports 1 hr 30", "Reports", "", Some(90)),
        ("1. Reports ...... 5 min", "Reports", "", Some(5)),
        ("1. Reports (approx. 10 mins)", "Reports", "", Some(10)),
        ("1. 预算（不超过15分钟）", "预算", "", Some(15)),
        ("1. Budget (Draft)", "Budget (Draft)", "", None),
        ("1. 关于印发办法的请示（方案）", "关于印发办法的请示（方案）", "", None),
    ] {
        let item = one(text);
        assert_eq!(
            (
                item.title.as_str(),
                item.presenter.as_deref().unwrap_or_default(),
                item.minutes
            ),
            (title, presenter, minutes),
            "{text}"
        );
    }
}

#[test]
fn the_first_word_of_a_title_tells_its_kind() {
    for (title, kind) in [
        ("听取一季度工作汇报", Some(ItemKind::Report)),
        ("审议年度预算", Some(ItemKind::Decision)),
        ("研究人事安排", Some(ItemKind::Decision)),
        ("传达学习上级会议精神", Some(ItemKind::Education)),
        ("通报安全生产情况", Some(ItemKind::Information)),
        ("To approve the minutes", Some(ItemKind::Decision)),
        ("To note the report", Some(ItemKind::Information)),
        ("To receive the accounts", Some(ItemKind::Report)),
        ("To receive apologies for absence", Some(ItemKind::Procedural)),
        ("Call to order", Some(ItemKind::Procedural)),
        ("Adjournment", Some(ItemKind::Procedural)),
        ("Notebook purchase", None),
        ("Plant sale", None),
    ] {
        assert_eq!(one(&format!("1. {title}")).kind, kind, "{title}");
    }
}

#[test]
fn numbers_that_do_not_count_from_one_are_kept() {
    let numbers = |text: &str| -> Vec<String> { read_agenda(text).items.into_iter().map(|item| item.number).collect() };
    assert_eq!(numbers("Item 38: Roads\nItem 39: Grants"), ["38", "39"]);
    assert_eq!(numbers("IV. Roads\nVI. Grants"), ["IV", "VI"]);
    assert_eq!(numbers("Item 1: Roads\nItem 2: Grants"), ["", ""]);
    assert_eq!(numbers("议题一：锚地\n议题二：疏浚"), ["", ""]);
}

#[test]
fn a_unit_or_a_name_with_small_words_presents_beside_a_length() {
    let presents = |text: &str| {
        let item = one(text);
        (item.title, item.presenter, item.minutes)
    };
    for (text, title, presenter, minutes) in [
        (
            "1. 听取工作汇报（市发展和改革委员会，30分钟）",
            "听取工作汇报",
            "市发展和改革委员会",
            30,
        ),
        ("2、审议方案（区财政局；15分钟）", "审议方案", "区财政局", 15),
        (
            "三、预算安排（10分钟）（滨江港务集团有限公司）",
            "预算安排",
            "滨江港务集团有限公司",
            10,
        ),
        (
            "4. Neighbourhood plan (Beatrix van der Meer, 15 mins)",
            "Neighbourhood plan",
            "Beatrix van der Meer",
            15,
        ),
        ("5. Lease (María de la Cruz, 5 min)", "Lease", "María de la Cruz", 5),
        (
            "6. Audit (Ludwig von der Tann; 20 minutes)",
            "Audit",
            "Ludwig von der Tann",
            20,
        ),
    ] {
        let found = presents(text);
        assert_eq!(
            found,
            (title.to_owned(), Some(presenter.to_owned()), Some(minutes)),
            "{text}"
        );
    }
    // A bracket that is none of these belongs to the title.
    assert_eq!(one("7. 行动计划（2027—2029年）").title, "行动计划（2027—2029年）");
    assert_eq!(one("8. Budget (of the council)").title, "Budget (of the council)");
}

#[test]
fn the_words_of_a_title_tell_its_kind() {
    for (text, kind) in [
        ("李建国局长讲话（李建国，40分钟）", ItemKind::Education),
        ("表彰先进单位和个人（孙丽，20分钟）", ItemKind::Procedural),
        ("宣读表彰决定", ItemKind::Procedural),
        ("为优秀个人颁奖", ItemKind::Procedural),
        ("三季度经济运行情况汇报", ItemKind::Report),
        ("交流发言", ItemKind::Report),
        ("审议采购方案", ItemKind::Decision),
        ("讨论年度要点", ItemKind::Decision),
        ("研究人事事项", ItemKind::Decision),
        ("传达上级会议精神", ItemKind::Education),
        ("通报信访情况", ItemKind::Information),
        ("关于近期信访情况的通报", ItemKind::Information),
    ] {
        assert_eq!(one(text).kind, Some(kind), "{text}");
    }
    assert_eq!(one("采购方案").kind, None, "no word tells it");
}

#[test]
fn a_time_with_a_point_before_a_dash_is_no_number() {
    let read = read_agenda("19.00 – Call to order\n19.10 – Budget\n19.40 – Parks");
    let items: Vec<_> = read
        .items
        .iter()
        .map(|item| (item.title.as_str(), item.number.as_str(), item.minutes))
        .collect();
    assert_eq!(
        items,
        [
            ("Call to order", "", Some(10)),
            ("Budget", "", Some(30)),
            ("Parks", "", None)
        ]
    );
    assert_eq!(titles("1.10 Roads\n1.11 Parks").len(), 2);
}

#[test]
fn check_boxes_stand_beside_one_another_whatever_bullet_is_before_them() {
    assert_eq!(
        titles("- [ ] Call to order\n- [x] Budget\n* [ ] Parks\n+ [ ] Roads"),
        ["Call to order", "Budget", "Parks", "Roads"].map(|title| (title.to_owned(), 0))
    );
}

#[test]
fn a_name_and_a_length_in_brackets_may_be_parted_by_blanks() {
    for text in [
        "传达学习《意见》（张三  20分钟）",
        "传达学习《意见》(张三　20分钟)",
        "传达学习《意见》【张三，20分钟】",
    ] {
        let item = one(text);
        assert_eq!(item.title, "传达学习《意见》", "{text}");
        assert_eq!(
            (item.presenter.as_deref(), item.minutes),
            (Some("张三"), Some(20)),
            "{text}"
        );
    }
    assert_eq!(one("研究人事事项【王建国】").presenter.as_deref(), Some("王建国"));
    let item = one("Budget (Ann Hedges 20 min)");
    assert_eq!(
        (item.title.as_str(), item.presenter.as_deref(), item.minutes),
        ("Budget", Some("Ann Hedges"), Some(20))
    );
}

#[test]
fn two_times_in_brackets_are_a_length() {
    for text in ["签到（8:30-9:00）", "签到（8：30—9：00）", "Sign-in (8:30–9:00)"] {
        assert_eq!(one(text).minutes, Some(30), "{text}");
    }
}

#[test]
fn a_table_of_a_file_keeps_its_cells() {
    let text =
        huiwu::domain::clean::clean_cells("时间\t议题\t汇报人\r\n9:00-9:10\t签到\t\r\n9:10-9:40\t听取汇报\t张三\u{7}");
    let read = read_agenda(&text);
    let items: Vec<_> = read
        .items
        .iter()
        .map(|item| (item.title.as_str(), item.presenter.as_deref(), item.minutes))
        .collect();
    assert_eq!(items, [("签到", None, Some(10)), ("听取汇报", Some("张三"), Some(30))]);
}

#[test]
fn figures_without_a_sign_count_items_and_standing_titles_have_their_kind() {
    let text = "Agenda\n1 Apologies\n2 Minutes of last AGM\n3 Public participation\n4 County Councillor's report\n5 Election of officers & committee\n\
                6 Declarations of business/pecuniary interest\n";
    let items = read_agenda(text).items;
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Apologies",
            "Minutes of last AGM",
            "Public participation",
            "County Councillor's report",
            "Election of officers & committee",
            "Declarations of business/pecuniary interest",
        ]
    );
    let kinds: Vec<Option<ItemKind>> = items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds.first(), Some(&Some(ItemKind::Procedural)));
    assert_eq!(kinds.get(2), Some(&Some(ItemKind::Procedural)));
    assert_eq!(kinds.get(3), Some(&Some(ItemKind::Report)));
    assert_eq!(kinds.get(5), Some(&Some(ItemKind::Procedural)));
    let minuted = read_agenda("26/120 Apologies\n26/121 Minutes\n26/122 Clerk's report\n").items;
    let told: Vec<(&str, &str)> = minuted
        .iter()
        .map(|item| (item.number.as_str(), item.title.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("26/120", "Apologies"),
            ("26/121", "Minutes"),
            ("26/122", "Clerk's report")
        ]
    );
    // Years and counts at the start of titles stay theirs.
    for text in [
        "Opening\n2 Trees\nClose",
        "2027 Budget\n2028 Budget\nRoads",
        "3 Mill Lane\n7 Mill Lane\n19 High Street",
    ] {
        let items = read_agenda(text).items;
        assert!(
            items
                .iter()
                .any(|item| item.title.starts_with(|c: char| c.is_ascii_digit())),
            "{text}"
        );
    }
    assert!(huiwu::line::agenda::is_same_subject(
        "Welcome and apols",
        "Apologies for absence"
    ));
    assert!(huiwu::line::agenda::is_same_subject(
        "Notes of last meeting",
        "Minutes of the last meeting"
    ));
}

#[test]
fn a_time_with_points_is_a_time_and_no_number() {
    let read = read_agenda("7.30 p.m. Welcome\n7.45 p.m. Gate\n8.15 p.m. Close");
    let told: Vec<(&str, Option<u32>)> = read
        .items
        .iter()
        .map(|item| (item.title.as_str(), item.minutes))
        .collect();
    assert_eq!(told, [("Welcome", Some(15)), ("Gate", Some(30)), ("Close", None)]);
}

#[test]
fn bullets_of_several_signs_stand_at_one_depth() {
    let flat = |text: &str| titles(text).iter().all(|(_, depth)| *depth == 0);
    assert!(flat("- Call to order\n* Parks\n+ Trees\n• Bench"));
    assert!(flat(
        "- [ ] Call to order\n- [x] Budget\n* Parks\n+ Any other business\n1. Adjourn"
    ));
    let nested = titles("• Budget\n- Capital\n- Revenue\n• Roof");
    assert_eq!(nested.iter().map(|(_, depth)| *depth).collect::<Vec<_>>(), [0, 1, 1, 0]);
}

#[test]
fn more_marks_of_both_languages_are_taken_off() {
    for (text, title) in [
        ("第一项议程：开幕", "开幕"),
        ("议题（三）预算", "预算"),
        ("⑴合影", "合影"),
        ("㈠散会", "散会"),
        ("ITEM IV: Parks", "Parks"),
        ("Agenda Item No. 2 Elections", "Elections"),
        ("1. [ ] Welcome", "Welcome"),
        ("2. [x] ~~Budget~~ *Parks*", "Budget Parks"),
        ("4. [Gate][1]", "Gate"),
    ] {
        assert_eq!(one(text).title, title, "{text}");
    }
    let read = read_agenda("## 1. Call to order\n## 2. Budget\n## Any other business");
    assert_eq!(read.items.len(), 3, "{read:?}");
}

#[test]
fn numbers_and_letters_by_which_items_are_called_are_theirs() {
    for (text, wanted) in [
        (
            "25/112 apologies\n25/113 Planning\n(a) 26/01442/FUL The Old Forge\n(b) 26/01443/FUL Mill Lane\n25/114 Pay\n\
             Public questions (10 mins)",
            "25/112 apologies; 25/113 Planning; - 26/01442/FUL The Old Forge; - 26/01443/FUL Mill Lane; 25/114 Pay; \
             Public questions",
        ),
        (
            "A. Opening\n1. Welcome\n2. Apologies\nB. Business\nC. Close",
            "A Opening; - Welcome; - Apologies; B Business; C Close",
        ),
        ("A) Apologies\nB) Accidents", "A Apologies; B Accidents"),
        // Under figures letters are those of sub-items, and what counts from one is counted.
        (
            "1. Apologies\n2. Reports\nA. Treasurer\nB. Clerk\n3. Close",
            "Apologies; Reports; - Treasurer; - Clerk; Close",
        ),
        (
            "(a) Apologies\n(b) Minutes\n(c) Accounts",
            "Apologies; Minutes; Accounts",
        ),
    ] {
        let told: Vec<String> = read_agenda(text)
            .items
            .iter()
            .map(|item| {
                let depth = if item.depth > 0 { "-" } else { "" };
                format!("{depth} {} {}", item.number, item.title)
                    .trim()
                    .replace("  ", " ")
            })
            .collect();
        assert_eq!(told.join("; "), wanted, "{text}");
    }
}

#[test]
fn a_name_behind_a_dash_presents_before_anybody_is_known() {
    for (title, presenter) in [
        ("Forklift training - Carla", "Carla"),
        ("Forklift training – Carla Jones", "Carla Jones"),
        ("Safety — Bob", "Bob"),
        ("Plant sale - Ann Hedges", "Ann Hedges"),
        ("Plant sale - Ann & Peter", "Ann & Peter"),
        ("Hall hire - Tom and Zoe", "Tom and Zoe"),
        ("Roof - phase 2 - Sarah", "Sarah"),
        ("Grants - María de la Cruz", ""),
        ("Trees - Anne-Marie", "Anne-Marie"),
        ("Fence - Helen O'Brien", "Helen O'Brien"),
        ("叉车培训 - 莫凡", "莫凡"),
        ("安全生产 — 吕晓", "吕晓"),
        ("安全生产——陈静", "陈静"),
        ("年度预算-财务科王芳", "财务科王芳"),
        // Under-titles, places, days and offices.
        ("Budget - draft", ""),
        ("Roof - next steps", ""),
        ("Harbour wall - Phase 2", ""),
        ("IT - Q3 review", ""),
        ("Training - Monday", ""),
        ("Works - June", ""),
        ("Parking - Elm Road", ""),
        ("Parking - George Street", ""),
        ("Grants - Thomas Fund", ""),
        ("Lease - Anna Freud Centre", ""),
        ("Newsletter - Spring edition", ""),
        ("Welcome - Chair", ""),
        ("Road works - High Street", ""),
        ("预算 - 第二稿", ""),
        ("年度计划 - 草案", ""),
        ("屋顶 - 下一步", ""),
        ("工作汇报 - 周报", ""),
        ("安全检查 - 应急", ""),
        ("投资计划 - 项目", ""),
        ("调研 - 华东", ""),
    ] {
        let told = sure_presenter(title).map(|(before, name)| {
            assert!(title.starts_with(&before), "{title}");
            name
        });
        assert_eq!(told.unwrap_or_default(), presenter, "{title}");
    }
}

#[test]
fn a_title_that_is_set_in_within_its_cell_is_a_sub_item() {
    let wanted = [("Finance", 0), ("Budget", 1), ("Audit", 1), ("Works", 0)];
    for text in [
        "No,Item\n1,Finance\n,  Budget\n,  Audit\n2,Works\n",
        "Item,Presenter\nFinance,Ann\n  Budget,Bob\n  Audit,Cy\nWorks,Ann\n",
        "Item,Presenter\nFinance,Ann\n\tBudget,Bob\n\tAudit,Cy\nWorks,Ann\n",
        "No\tItem\n1\tFinance\n\t  Budget\n\t  Audit\n2\tWorks\n",
        "No\tItem\tMinutes\n1\tFinance\t\n\t\u{3000}Budget\t5\n\t\u{3000}Audit\t5\n2\tWorks\t\n",
        "| No | Item |\n|---|---|\n| 1 | Finance |\n| |   Budget |\n| |   Audit |\n| 2 | Works |\n",
        "No,Item\n1,\"Finance\"\n,\"    Budget\"\n,\"    Audit\"\n2,Works\n",
        "No,Item\n1,  Finance\n,    Budget\n,    Audit\n2,  Works\n",
        "Finance\r\n\tBudget\r\n\tAudit\r\nWorks\r\n",
        "  Finance\n    Budget\n    Audit\n  Works\n",
    ] {
        let text = huiwu::domain::clean::clean_cells(text);
        let read = titles(&text);
        let read: Vec<_> = read.iter().map(|(title, depth)| (title.as_str(), *depth)).collect();
        assert_eq!(read, wanted, "{text}");
    }
    // One blank is a habit of typing, and a table that is set in as a whole has no sub-items.
    for text in [
        "No, Item\n1, Finance\n2, Budget\n3, Audit\n4, Works\n",
        "No,Item\n1,   Finance\n2,   Budget\n3,   Audit\n4,   Works\n",
    ] {
        assert!(titles(text).iter().all(|(_, depth)| *depth == 0), "{text}");
    }
}
