//! What Chinese offices decide, vote on, give out and keep to themselves, as their clerks type it: each line was false in the minutes, or in none and asked
//! about by nobody.

use huiwu::{
    domain::{
        action::Owner,
        agenda::ItemKind,
        entry::{Entry, EntryKind, Remark},
        records::Records,
    },
    export::DocumentKind,
    words::{Lang, office::Matter},
};

use crate::support::{Clerk, at};

const PEOPLE: [&str; 7] = [
    "周建平，局长，成员",
    "李强，副局长，成员",
    "孙丽，副局长，成员",
    "吴越，总工程师，成员",
    "陈静，办公室，主任，成员",
    "赵磊，装备财务处，处长，成员",
    "何芳，办公室，科员，记录",
];

/// A meeting through the lines of a clerk; `@9:12` is the clock from there on.
pub(crate) fn met(lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "局长办公会", &PEOPLE);
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

/// The same with everybody there, the chair taken, and an item taken up; `{n}` is the number of the other one.
pub(crate) fn office(lines: &[&str]) -> Clerk {
    let begin = [
        "+周建平、李强、孙丽、吴越、陈静、赵磊",
        "：主持 周建平",
        "：开会 9:00",
        "#+ 审议办公用房调整方案",
        "#+ 审议购车方案",
        "@9:10",
    ];
    let numbered = lines.iter().any(|line| line.contains("{n}"));
    let other = if numbered {
        number_of(&begin, "审议办公用房调整方案")
    } else {
        String::new()
    };
    let lines: Vec<String> = lines.iter().map(|line| line.replace("{n}", &other)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    met(&[&begin, lines.as_slice()].concat())
}

/// The number that an item has on the agenda after some lines.
pub(crate) fn number_of(begin: &[&str], title: &str) -> String {
    let is = |number: &usize| {
        let line = format!("#{number}");
        let clerk = met(&[begin, &[line.as_str()]].concat());
        let records = records(&clerk);
        let current = records.item_at(records.next_place());
        current.is_some_and(|item| records.items.get(item).is_some_and(|item| item.title == title))
    };
    (1..20).find(is).map_or_else(String::new, |number| number.to_string())
}

pub(crate) fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

fn plain(text: &str) -> String {
    text.replace("**", "").replace('\\', "")
}

pub(crate) fn minutes(clerk: &Clerk) -> String {
    plain(&clerk.document(DocumentKind::Minutes))
}

/// Each line, or lines parted by `|`, in a room of their own: what the minutes say, or do not say behind `!`.
#[track_caller]
pub(crate) fn each_says(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(lines, wanted)| {
            let text = minutes(&office(&lines.split('|').collect::<Vec<_>>()));
            let holds = match wanted.strip_prefix('!') {
                Some(never) => !text.contains(never),
                None => text.contains(wanted),
            };
            (!holds).then(|| format!("{lines}\n  wanted: {wanted}\n{text}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n====\n"));
}

/// What the last of some lines became.
pub(crate) fn last(lines: &[&str]) -> Entry {
    office(lines).last().clone()
}

/// Whether a line is asked about before the minutes are issued, or is more than a note of nobody.
pub(crate) fn is_heard(entry: &Entry) -> bool {
    entry.may_hide_fact()
        || entry.kind != EntryKind::Note
        || entry.minuted == Some(true)
        || matches!(entry.remark, Some(Remark::MayMean(_)))
}

#[test]
fn what_comes_next_is_not_what_was_passed() {
    each_says(&[
        ("审议通过，修改后印发", "会议审议通过了购车方案，修改后印发。"),
        (
            "审议通过，按程序报市政府备案",
            "会议审议通过了购车方案，按程序报市政府备案。",
        ),
        ("审议通过，金额38万元", "会议审议通过了购车方案，金额38万元。"),
        ("一致通过，由赵磊组织实施", "会议一致通过了购车方案，由赵磊组织实施。"),
        ("原则通过，会后由陈静修改", "会议原则通过了购车方案，会后由陈静修改。"),
        (
            "审议并原则通过，由办公室会后印发各处室",
            "会议审议并原则通过了购车方案，由办公室会后印发各处室。",
        ),
        ("审议通过《用车办法》", "会议审议通过了《用车办法》。"),
        ("经研究，不同意购车申请", "经研究，会议不同意购车申请。"),
        ("会议没有通过购车方案", "会议未通过购车方案。"),
    ]);
}

#[test]
fn a_vote_told_in_a_sentence_is_told_of_the_matter() {
    each_says(&[
        (
            "经表决，同意4票，反对2票，通过",
            "经表决（同意4票，反对2票），会议通过购车方案。",
        ),
        (
            "经表决,同意3票,反对2票,弃权1票,未过三分之二,未获通过",
            "经表决（同意3票，反对2票，弃权1票，未过三分之二），购车方案未获通过。",
        ),
        (
            "经投票表决，赞成5票，弃权1票，会议同意购车两台",
            "经投票表决（赞成5票，弃权1票），会议同意购车两台。",
        ),
    ]);
    // Votes without a result are none.
    assert!(is_heard(&last(&["经表决，同意4票，反对2票"])));
}

#[test]
fn points_below_a_colon_stay_with_their_line() {
    each_says(&[
        (
            "会议要求：|1.压实责任；|2.12月10日前完成排查；|3.办公室抓好督办。",
            "会议要求：1.压实责任；2.12月10日前完成排查；3.办公室抓好督办。",
        ),
        (
            "会议强调：|（一）压实责任|（二）抓好落实",
            "会议强调：（一）压实责任；（二）抓好落实。",
        ),
        (
            "会议要求如下：|1、压实责任|2、抓好落实",
            "会议要求：1、压实责任；2、抓好落实。",
        ),
        (
            "=会议同意以下事项：|1.购车两台|2.12月底前完成",
            "会议同意以下事项：1.购车两台；2.12月底前完成。",
        ),
        (
            "会议决定：|1.购车两台；|2.12月底前完成",
            "会议决定，购车两台；12月底前完成。",
        ),
    ]);
    let task = last(&["!以下任务12月10日前完成：", "1.排查（陈静）"]);
    assert_eq!(task.remark, Some(Remark::MayMean("!排查（陈静）".to_owned())));
}

#[test]
fn a_word_behind_the_verb_of_the_meeting_is_no_sentence_of_it() {
    each_says(&[
        ("会议决定前，请各位充分发表意见", "!会议决定"),
        ("会议决定后再报", "!会议决定"),
        ("会议决定权在局长", "!会议决定"),
        ("会议同意与否，请大家表态", "!会议同意"),
        ("会议通过了解情况，认为时机尚不成熟", "!会议通过"),
        ("会议明确了分工", "会议明确了分工。"),
        ("会议要求前期工作抓紧", "会议要求，前期工作抓紧。"),
    ]);
}

#[test]
fn what_comes_again_and_what_no_calendar_has_is_no_deadline() {
    for (line, phrase) in [
        ("!每周五前报进度 @赵磊", "每周五前"),
        ("!每天下班前报告 @赵磊", "每天下班前"),
        ("!每月5日前报送进度 @赵磊", "每月5日前"),
        ("!陈静每月5日、20日前各报一次", "每月5日、20日前"),
    ] {
        let clerk = office(&[line]);
        let action = records(&clerk).actions.iter().next_back().cloned().unwrap();
        assert_eq!((action.due.date, action.due.phrase.as_str()), (None, phrase), "{line}");
        assert!(!minutes(&clerk).contains("11月2"), "{line}");
    }
    for (line, day) in [
        ("!11月31日前完成 @陈静", "11月31日"),
        ("!2月30日前报送 @陈静", "2月30日"),
        ("!陈静13月5日前完成", "13月5日"),
    ] {
        let clerk = office(&[line]);
        let action = records(&clerk).actions.iter().next_back().cloned().unwrap();
        assert_eq!(action.due.date, None, "{line}");
        assert_eq!(
            clerk.last().remark,
            Some(Remark::UnreadableDate(day.to_owned())),
            "{line}"
        );
    }
    assert_eq!(
        last(&["=于11月31日召开大会"]).remark,
        Some(Remark::DoubtfulDate("11月31日".to_owned()))
    );
    // Each unit has a day of its own, which comes once.
    let clerk = office(&["!每个处室12月10日前报总结"]);
    let action = records(&clerk).actions.iter().next_back().cloned().unwrap();
    assert!(action.due.date.is_some());
}

#[test]
fn an_interest_without_a_number_is_in_the_item_taken_up() {
    for line in [
        "：回避 赵磊（利害关系）",
        "赵磊回避（涉及本人）",
        "赵磊因与供应商有亲属关系，申请回避本议题审议",
    ] {
        let clerk = office(&[line]);
        let records = records(&clerk);
        let interest = records.interests.iter().next_back().unwrap();
        let item = interest.item.unwrap_or_else(|| panic!("{line}"));
        assert!(records.is_recused(interest.attendee, item), "{line}");
    }
    // Declared before, it stands under the item that it is in.
    each_says(&[
        (
            "：回避 赵磊 第{n}项（利害关系）|#{n}|$调整方案|全票通过",
            "赵磊因利害关系回避本议题。经表决，“调整方案”获一致通过。",
        ),
        ("赵磊和孙丽回避|=同意购车", "赵磊回避本议题。孙丽回避本议题。"),
        (
            "赵磊、吴越因亲属在供应商任职，回避表决|=同意购车",
            "吴越因亲属在供应商任职回避本议题。",
        ),
        (
            "鉴于赵磊与供应商存在利害关系，会议决定赵磊回避|=同意购车",
            "赵磊因与供应商有利害关系回避本议题。",
        ),
    ]);
}

#[test]
fn each_clause_of_a_sentence_tells_its_fact() {
    each_says(&[
        (
            "关联方赵磊回避表决，由李强主持本议题",
            "赵磊回避本议题。由李强主持会议。",
        ),
        ("本议题由李强主持，周建平回避", "由李强主持会议。周建平回避本议题。"),
    ]);
    for line in [
        "吴越 9:05 离席（接待上访群众） 9:08 返回",
        "吴越9:05离席接待上访群众，9:08返回",
    ] {
        let clerk = office(&[line]);
        let records = records(&clerk);
        let who = records
            .attendees
            .iter()
            .find(|a| records.name_of(a.id) == "吴越")
            .unwrap()
            .id;
        assert!(records.is_present(who), "{line}");
        let left = records.stays(who).find(|stay| stay.to.is_some()).unwrap();
        assert_eq!(left.went_reason, "接待上访群众", "{line}");
    }
    // One who is not there and says who acts for them is on leave, and opens nothing.
    let clerk = met(&["赵磊委托陈静代为出席并表决"]);
    assert_eq!(clerk.last().kind, EntryKind::Regrets);
}

#[test]
fn what_somebody_wants_kept_out_stays_out() {
    for line in [
        "李强：（不上纪要）供应商是我同学",
        "李强：供应商是我同学（不入纪要）",
        "李强：这个话不要写进纪要，供应商是我同学",
        "李强：这话别上纪要，供应商是我同学",
    ] {
        let entry = last(&[line]);
        assert_eq!((entry.kind, entry.minuted), (EntryKind::Note, Some(false)), "{line}");
    }
    for line in ["李强：（不记录）供应商是我同学", "李强：这句不要记录，供应商是我同学"]
    {
        assert_eq!(last(&[line]).kind, EntryKind::Aside, "{line}");
    }
    for line in ["李强：会议不要记录得太细", "李强：我不记得了", "李强：纪要写得不细"] {
        let entry = last(&[line]);
        assert_eq!((entry.kind, entry.minuted), (EntryKind::Note, None), "{line}");
    }
    for line in ["以下内容不公开", "本议题不对外公开", "以下内容保密"] {
        assert_eq!(last(&[line]).kind, EntryKind::ClosedPart, "{line}");
    }
    assert!(is_heard(&last(&["此处不记"])));
    let clerk = office(&["旁听人员退场", "旁听人员回来"]);
    assert_eq!(clerk.last().kind, EntryKind::PublicPart);
}

#[test]
fn those_who_help_are_owners_though_they_are_on_no_list() {
    let owners = |line: &str| -> Vec<String> {
        let clerk = office(&[line]);
        let records = records(&clerk);
        let actions: Vec<_> = records.actions.iter().collect();
        let names = actions.iter().map(|action| {
            let own = action.owners.iter().map(|owner| match owner {
                Owner::Named(name) => name.clone(),
                Owner::Attendee(id) => records.name_of(*id).to_owned(),
                Owner::Unit(id) => records.units.get(*id).map_or(String::new(), |unit| unit.name.clone()),
            });
            own.collect::<Vec<_>>().join(" ")
        });
        names.collect()
    };
    for (line, wanted) in [
        (
            "!办公室牵头、安全处配合，12月10日前完成一次全面排查",
            vec!["办公室 安全处"],
        ),
        (
            "!装备财务处牵头，办公室、人事处配合，12月10日前完成排查",
            vec!["装备财务处 办公室 人事处"],
        ),
        ("!由人事处牵头、法规处配合，12月10日前完成排查", vec!["人事处 法规处"]),
        ("!办公室牵头，各处室配合，12月10日前完成排查", vec!["办公室"]),
        (
            "!赵磊12月10日前完成采购；陈静12月20日前完成搬迁；孙丽负责督促",
            vec!["赵磊", "陈静", "孙丽"],
        ),
        ("!赵磊跟进购车，陈静抓搬迁，都是12月底前完成", vec!["赵磊 陈静"]),
        ("!赵磊12月10日前完成采购；逾期通报", vec!["赵磊"]),
    ] {
        assert_eq!(owners(line), wanted, "{line}");
    }
}

#[test]
fn several_speakers_of_a_line_say_each_their_own() {
    for (line, wanted) in [
        (
            "陈主任：我来说明一下。赵磊：我补充。",
            vec![("陈静", "我来说明一下。"), ("赵磊", "我补充。")],
        ),
        (
            "李强：可以；孙丽：可以；吴越：可以",
            vec![("李强", "可以"), ("孙丽", "可以"), ("吴越", "可以")],
        ),
        ("李强：分两步：一步；再一步", vec![("李强", "分两步：一步；再一步")]),
    ] {
        let clerk = office(&[line]);
        let records = records(&clerk);
        let said: Vec<_> = records
            .entries
            .iter()
            .filter(|e| e.kind == EntryKind::Note)
            .map(|e| (e.speaker.map_or("", |who| records.name_of(who)), e.text.as_str()))
            .collect();
        assert_eq!(said, wanted, "{line}");
    }
}

#[test]
fn an_item_is_taken_up_by_its_number_and_its_whole_title() {
    for line in [
        "{n}、审议办公用房调整方案",
        "议题{n}：审议办公用房调整方案",
        "先审议第{n}项",
    ] {
        assert_eq!(last(&[line]).kind, EntryKind::ItemStart, "{line}");
    }
    let begin = ["#+ 审议办公用房调整方案", "#+ 审议购车方案"];
    let own = number_of(&[&["：开会 9:00"], &begin[..]].concat(), "审议购车方案");
    let order = format!("#{own}");
    assert_eq!(last(&["#{n}", "下一项"]).remark, Some(Remark::MayMean(order)));
    // The whole title of an item that comes is called out.
    assert_eq!(last(&["#{n}", "审议购车方案"]).kind, EntryKind::ItemStart);
    assert_eq!(
        last(&["增加临时议题：讨论元旦值班安排"]).remark,
        Some(Remark::MayMean("#+讨论元旦值班安排".to_owned()))
    );
}

#[test]
fn a_title_tells_no_result_and_a_question_is_left_open() {
    let clerk = office(&["#+ 审定春节慰问方案", "孙丽：没有意见"]);
    let text = minutes(&clerk);
    assert!(!text.contains("审定了") && text.contains("会议研究了"), "{text}");
    let clerk = office(&["#+ 审定春节慰问方案", "=同意方案"]);
    assert!(minutes(&clerk).contains("会议审定了春节慰问方案"));
    each_says(&[
        ("？垃圾清运费谁来出", "待明确：垃圾清运费谁来出。"),
        (
            "陈静汇报了购车方案的起草情况",
            "会议审议了办公室主任陈静汇报的购车方案。",
        ),
        ("陈静汇报了有关情况", "会议审议了办公室主任陈静汇报的购车方案。"),
        // Of another matter.
        ("陈静汇报了年底安全生产工作", "!汇报的"),
        (
            "$同意购车|无记名投票，同意5票，弃权1票",
            "经无记名投票表决（赞成5票，弃权1票），会议决定，同意购车。",
        ),
    ]);
    for (title, wanted) in [
        ("观看警示教育片《镜鉴》", "会议观看了警示教育片《镜鉴》。"),
        ("现场踏勘", "会议进行了现场踏勘。"),
        ("形成评审意见", "会议研究了评审意见。"),
        ("是否续聘物业公司", "会议讨论了是否续聘物业公司。"),
        ("学习研讨：二十大精神", "会议学习研讨了二十大精神。"),
    ] {
        assert_eq!(Matter::of(title, ItemKind::Decision).dealt_with(""), wanted, "{title}");
    }
}

#[test]
fn no_note_of_nobody_that_holds_business_is_silent() {
    for line in [
        "周建平局长要求，办公室12月1日前把方案发各处室征求意见",
        "周建平强调，剩余2件要包案到人",
        "周建平最后讲三点意见：一是抓落实",
        "会议责成陈静牵头，赵磊配合，12月5日前核清资产底数",
        "会议商定，12月5日前签约",
        "会议建议由李强牵头成立专班",
        "会议充分讨论后一致认为：方案可行",
        "会议要求的整改事项，12月10日前完成",
        "请办公室12月5日前将会议纪要印发各处室。",
        "请李强准备材料",
        "陈静负责12月20日前完成搬迁，赵磊负责12月10日前完成采购",
        "责任单位：装备财务处；责任人：赵磊；完成时限：12月15日",
        "一、同意方案一",
        "三、12月20日前搬完，陈静负责",
        "大家一致同意采购两台车",
        "与会人员无异议，通过购车方案",
        "大家举手，6人全部同意",
        "原则同意购车，但型号要再比一比，金额控制在36万以内，由赵磊牵头办公室配合，下周三下班前拿出比选结果",
        "此项不议",
        "不予同意，请办公室重新研究",
        "审议通过",
        "经表决，一致通过",
        "评审结论：原则通过，按专家意见修改后报批",
        "专家组一致同意通过评审，建议修改完善后报批",
        "专家组意见：1、总体可行；2、补充论证",
        "平均分87.4分",
        "议定事项：1.同意方案；2.费用20万元以内；3.陈静负责，12月20日前完成",
        "休会10分钟，9:40继续",
        "上午的会就开到这，下午14:30继续",
        "赵磊临时接到通知去市政府开会，9:20离会，由钱进代其参会",
        "李强晚到十分钟",
        "吴越9点15进来",
        "吴越刚接到电话，先走一步",
        "会议暂停，9:45继续",
        "赵磊是供应商股东，按规定应当回避，已离场",
        "赵磊委托陈静代为表决",
        "*办公室要加强督办 @何芳 ~12月10日",
        "（上一条作废）",
        "改为由孙丽负责",
        "陈静改成孙丽",
    ] {
        let entry = last(&[line]);
        assert!(is_heard(&entry), "{line}: {entry:?}");
    }
    for line in [
        "天气很冷",
        "会议室太小",
        "预算38万元",
        "李强表示同意",
        "一期工程已经通过验收",
        "请大家安静",
        "请李强汇报",
        "回避制度要完善",
    ] {
        let entry = last(&[line]);
        assert_eq!(entry.remark, None, "{line}");
    }
}

#[test]
fn a_proposal_is_right_as_it_stands() {
    for (line, order) in [
        ("休会10分钟，9:40继续", "：休会"),
        ("上午的会就开到这，下午14:30继续", "：休会"),
        (
            "请办公室12月5日前将会议纪要印发各处室。",
            "!请办公室12月5日前将会议纪要印发各处室",
        ),
        ("*办公室要加强督办 @何芳 ~12月10日", "!办公室要加强督办 @何芳 ~12月10日"),
    ] {
        assert_eq!(last(&[line]).remark, Some(Remark::MayMean(order.to_owned())), "{line}");
    }
}

#[test]
fn who_is_there_opens_no_meeting() {
    for line in [
        "地点：三楼会议室",
        "时间：2026年11月26日上午9点",
        "何芳记录",
        "全体到齐",
        "应到6人，实到5人，赵磊出差",
        "参加：周建平、李强",
    ] {
        let clerk = met(&[line]);
        assert!(records(&clerk).meeting().unwrap().state.before(), "{line}");
    }
    let clerk = met(&["参加：周建平、李强"]);
    assert_eq!(records(&clerk).intervals.iter().count(), 2);
    let clerk = office(&["列席：财务处马莉（第2项）、纪检组长王刚"]);
    let records = records(&clerk);
    for (name, unit) in [("马莉", "财务处"), ("王刚", "纪检组")] {
        let who = records.attendees.iter().find(|a| records.name_of(a.id) == name);
        let who = who.unwrap_or_else(|| panic!("{name}"));
        let person = records.person_of(who.id).unwrap();
        let own = person
            .unit
            .and_then(|id| records.units.get(id))
            .map_or("", |unit| unit.name.as_str());
        assert!(
            own == unit || person.post.contains("组长"),
            "{name}: {own} {}",
            person.post
        );
    }
}
