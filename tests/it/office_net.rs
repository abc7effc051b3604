//! Lines of Chinese clerks without a sign, each of which tells a fact: what is settled without a subject, short tasks, somebody else at the start of a line, two
//! facts in one, heads of the minutes. Each is read rightly or asked about; talk is neither.

use huiwu::{
    domain::{
        entry::{Entry, EntryKind, Remark},
        people::Duty,
    },
    line::grammar::proceedings::item,
};

use crate::office_business::{each_says, last, met, minutes, office, records};

pub(crate) fn meant(entry: &Entry) -> String {
    match &entry.remark {
        Some(Remark::MayMean(order)) => order.clone(),
        _ => String::new(),
    }
}

/// Lines parted by `|` and how the line begins that the last of them may mean; empty = it asks nothing.
#[track_caller]
pub(crate) fn each_asks(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(lines, wanted)| {
            let entry = last(&lines.split('|').collect::<Vec<_>>());
            let found = meant(&entry);
            let fits = if wanted.is_empty() {
                found.is_empty()
            } else {
                found.starts_with(wanted)
            };
            (!fits).then(|| format!("{lines}\n  wanted: {wanted}\n  found: {found} ({:?})", entry.kind))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_line_about_somebody_else_is_not_said_by_the_speaker_before() {
    for line in [
        "孙丽有异议",
        "孙局有不同看法",
        "孙丽点头",
        "吴总工担心资金",
        "孙局的意见是缓",
        "局长拍板",
        "局长让陈静去办",
        "主持人总结",
        "市里要求月底前",
        "装备财务处说钱够",
        "（鼓掌）",
        "[录音不清]",
        "其他人没意见",
        "大家担心钱不够",
    ] {
        let entry = last(&["李强：汇报", line]);
        assert_eq!(entry.speaker, None, "{line}: {entry:?}");
    }
    for line in ["孙丽，您看呢", "我和孙丽谈过", "两台车够了", "局长办公会的意见要落实"] {
        assert!(last(&["李强：汇报", line]).speaker.is_some(), "{line}");
    }
}

#[test]
fn an_amendment_told_in_a_sentence_is_asked_about() {
    each_asks(&[
        ("$同意购车两台|孙丽提出修正：购车一台", "$>购车一台 @孙丽"),
        ("$同意购车两台|赵磊建议改为购车一台", "$>改为购车一台 @赵磊"),
        (
            "$同意购车两台|吴越提议增加一条：审计全程监督",
            "$>增加一条：审计全程监督 @吴越",
        ),
        ("$预算38万元|孙丽提议预算改为30万元", "$>预算改为30万元 @孙丽"),
        ("孙丽提出修正：购车一台", ""),
    ]);
}

#[test]
fn what_is_settled_without_a_subject_is_asked_about() {
    let settled = [
        "12月7日起停用旧车",
        "即日起停用旧车",
        "从下月起值班延长到18点",
        "17时起，水库按250立方米每秒下泄",
        "暂停使用旧系统",
        "禁止使用旧系统",
        "按新排班执行",
        "维持不变",
        "费用从结余列支",
        "招聘护士2名",
        "奖励急诊科5000元",
        "启动Ⅲ级响应",
        "学校停课、工地停工",
        "选定A公司",
        "确定A公司为供应商，价格120万元",
        "废标",
        "B公司不合格",
        "县防指决定启动响应",
        "协调会明确，镇里先垫付",
        "评标委员会一致推荐A公司",
        "灯会定在滨河公园",
        "预算定86万",
        "会费标准不调整",
        "柏松任组委会主任",
        "工会主席由齐红担任",
        "先试点",
    ];
    let rows: Vec<(&str, &str)> = settled.iter().map(|line| (*line, "=")).collect();
    each_asks(&rows);
    each_asks(&[
        ("评审组认为方案可行", "入纪要："),
        ("会上强调安全", "*"),
        ("请示市政府增加50万", "!"),
    ]);
    // Talk, and what somebody says.
    for line in [
        "三家单位介绍了报价",
        "目前暂停使用的有两台",
        "去年奖励了急诊科",
        "播放警示片",
        "规定动作要做到位",
        "车况比较差",
        "李强：奖励急诊科5000元",
        "责任意识还要加强",
    ] {
        each_asks(&[(line, "")]);
    }
    each_asks(&[("李强：汇报|奖励急诊科5000元", "")]);
}

#[test]
fn a_short_task_of_somebody_is_asked_about() {
    let tasks = [
        "赵磊去跟一院谈",
        "赵磊这周把流程发了",
        "流程由办公室出",
        "流程赵磊出",
        "报告赵磊写，吴越审，下周一交",
        "办公室汇总值班表",
        "办公室会后发通知",
        "路灯不亮——赵磊——本周",
        "赵磊—安保方案—12月10日",
        "安保方案（赵磊 12/10）",
        "联系企业赞助（赵磊）",
        "下水道堵了，赵磊马上联系疏通",
        "赵磊抓落实",
    ];
    let rows: Vec<(&str, &str)> = tasks.iter().map(|line| (*line, "!")).collect();
    each_asks(&rows);
    each_asks(&[
        ("李强：汇报|赵磊去跟一院谈", "!"),
        ("问题：路灯不亮；责任人：赵磊；时限：本周五", "!路灯不亮"),
        ("行动项|- 赵磊：分流方案 12/10|- 陈静：测算 12/5", "!陈静：测算 12/5"),
        ("责任分工：|装备财务处：测算，12月5日", "!装备财务处"),
        ("责任分工：", ""),
        ("赵磊发言", ""),
        ("赵磊做了汇报", ""),
    ]);
}

#[test]
fn a_fact_behind_a_coming_or_going_is_no_reason_of_it() {
    let begin = ["-孙丽（开会）"];
    for (line, wanted) in [
        ("孙丽到会，会议同意购车两台", "同意购车两台"),
        ("赵磊离席，会议同意购车两台", "同意购车两台"),
    ] {
        let text = minutes(&office(&[begin.as_slice(), &[line]].concat()));
        assert!(
            text.contains(wanted) && !text.contains("（同意") && !text.contains("（会议"),
            "{line}: {text}"
        );
    }
    let recess = office(&["赵磊离席，休会"]);
    assert!(
        records(&recess)
            .entries
            .iter()
            .any(|entry| entry.kind == EntryKind::Recess)
            || !meant(recess.last()).is_empty()
    );
    each_asks(&[("赵磊离席，5票同意", "$="), ("赵磊离席，决定暂缓", "：结果")]);
    // A reason stays one.
    each_asks(&[("赵磊离席，接待来访", "")]);
}

#[test]
fn the_conduct_of_the_meeting_is_nothing_that_it_decided() {
    each_asks(&[
        ("会议决定休会", "：休会"),
        ("会议决定不公开", "：转入不公开"),
        ("会议同意赵磊回避", "：回避 赵磊"),
        ("会议决定孙丽主持", "：主持 孙丽"),
        ("会议决定下次再议", "：结果 暂缓"),
        ("会议不同意", "：结果 不同意"),
        ("16家同意，1家暂缓", "=16家同意，1家暂缓"),
        ("研究决定16家发放", "=16家发放"),
        ("全票通过16家奖补", "=一致通过16家奖补"),
        ("李强：先听听|定了，12月28日试灯", "=12月28日试灯"),
    ]);
    let other = last(&["第{n}项暂缓，待财政意见"]);
    assert!(meant(&other).starts_with("：结果 #"), "{other:?}");
}

#[test]
fn what_the_chair_says_the_meeting_does_is_asked_about() {
    each_asks(&[
        ("周局长：陈静12月5日前公示", "!陈静12月5日前公示"),
        ("周局长：散会", "：散会"),
        ("周局长：会议决定，16家发放", "=16家发放"),
        ("周局长：赵磊回避", "：回避 赵磊"),
        ("李强：陈静12月5日前公示", ""),
        ("周局长：陈静同志辛苦了", ""),
    ]);
    assert!(last(&["周局长：陈静12月5日前公示"]).speaker.is_some());
}

#[test]
fn the_heads_of_the_minutes_are_read_one_by_one() {
    let clerk = met(&["@8:50", "主持：孙丽，记录：陈静"]);
    let duty = |name: &str| {
        let records = records(&clerk);
        let found = records.attendees.iter().find(|who| records.name_of(who.id) == name);
        found.map(|who| who.duty)
    };
    assert_eq!((duty("孙丽"), duty("陈静")), (Some(Duty::Chair), Some(Duty::Scribe)));
    let clerk = met(&[
        "@8:50",
        "出席：周建平，李强，孙丽；列席：陈静；请假：吴越 赵磊",
        "@9:00",
        "：开会",
        "@9:30",
        "：散会",
    ]);
    let text = minutes(&clerk);
    assert!(
        text.contains("请假：") && text.contains("吴越") && text.contains("赵磊") && !text.contains("吴越（赵磊）"),
        "{text}"
    );
    for line in [
        "全体委员参加",
        "班子成员都在",
        "周、李、孙到，吴假",
        "记录人 陈静",
        "记录人员：陈静",
        "主持人改为孙丽",
        "李强 孙丽 到",
        "缺吴越",
        "参加会议的有：李强、孙丽",
    ] {
        let clerk = met(&["@8:50", line]);
        assert!(
            !records(&clerk)
                .entries
                .iter()
                .any(|entry| entry.kind == EntryKind::Opened),
            "{line}"
        );
    }
    each_asks(&[
        ("主持人变更为孙丽", "：主持 孙丽"),
        ("记录改陈静", "：记录 陈静"),
        ("主持：孙丽 9:10", "：主持 孙丽"),
    ]);
    assert_eq!(last(&["记录：预算86万"]).speaker, None);
}

#[test]
fn a_new_value_takes_no_place_but_that_of_its_kind() {
    each_says(&[
        (
            "=同意预算86万元，12月28日试灯|更正：试灯应为12月27日",
            "同意预算86万元，12月27日试灯。",
        ),
        (
            "=12月10日前完成招标，经费5万元|更正：招标应为12月8日",
            "12月10日前完成招标，经费5万元。",
        ),
        ("=同意预算86万元|更正：86→85，28→27", "同意预算86万元。"),
        ("=同意控制价1.28亿元，工期380天|更正：工期应为360天", "工期360天。"),
    ]);
    each_asks(&[
        ("=同意预算86万元|把86万改成85万", "改：86万→85万"),
        ("=同意预算86万元|86万应为85万", "改：86万→85万"),
        ("=同意预算86万元|预算不是86万是85万", "改：86万→85万"),
        ("=同意预算86万元|刚才86万说错了，85万", "改：86万→85万"),
    ]);
}

#[test]
fn what_is_not_for_the_public_is_kept_back_or_asked_about() {
    let closes = [
        "以下涉密",
        "转闭门",
        "进入闭门环节",
        "内部讨论",
        "清场",
        "停止记录",
        "列席的都出去",
        "请列席同志回避",
        "党组成员留下",
    ];
    for line in closes {
        each_asks(&[(&format!("李强：汇报|{line}"), "：转入不公开")]);
    }
    for line in [
        "李强：老板行贿 不记录",
        "李强：老板行贿（内部）",
        "李强：老板行贿，别外传",
        "保密：老板行贿",
    ] {
        let clerk = office(&[line]);
        assert!(!minutes(&clerk).contains("行贿"), "{line}");
        assert!(
            clerk.last().kind == EntryKind::Aside || clerk.last().minuted == Some(false),
            "{line}: {:?}",
            clerk.last()
        );
    }
    each_asks(&[
        ("李强：老板行贿|李强：刚才那句别记", "不记录：…"),
        ("李强：老板行贿|以上不公开", "不记录：…"),
        ("赵磊不需要回避", ""),
        ("无人回避", ""),
        ("赵磊（爱人）、孙丽（表弟）回避", "：回避"),
    ]);
}

#[test]
fn another_item_is_taken_up_in_whatever_words() {
    let on = |lines: &[&str]| {
        let clerk = office(lines);
        let asked = meant(clerk.last());
        let records = records(&clerk);
        let item = records
            .item_at(records.next_place())
            .and_then(|id| records.items.get(id));
        (item.map(|item| item.title.clone()).unwrap_or_default(), asked)
    };
    for line in ["转第{n}项", "跳到第{n}项", "第{n}议题"] {
        assert_eq!(on(&["李强：汇报", line]).0, "审议办公用房调整方案", "{line}");
    }
    for line in [
        "办公用房调整",
        "下面说办公用房",
        "（{n}）办公用房",
        "{n}办公用房",
        "第{n}项先上",
        "{n}、办公用房：陈静汇报",
    ] {
        let (title, asked) = on(&["李强：汇报", line]);
        assert!(
            title == "审议办公用房调整方案" || asked.starts_with('#'),
            "{line}: {title} {asked}"
        );
    }
    assert_eq!(
        [
            item::value("议题四"),
            item::value("（三）"),
            item::value("第十二项"),
            item::value("12"),
            item::value("方案")
        ],
        [Some(4), Some(3), Some(12), Some(12), None]
    );
}

#[test]
fn an_amount_of_chinese_money_begins_a_matter_to_vote_on() {
    for line in [
        "$1000元慰问金给宋大爷",
        "$100元以下采购由主任审批",
        "＄5000元用于绿化",
        "$80%业主同意即启动",
    ] {
        assert_eq!(last(&[line]).kind, EntryKind::Motion, "{line}");
    }
    assert_eq!(last(&["$5000"]).kind, EntryKind::Note);
}

#[test]
fn people_from_outside_and_in_whose_place_somebody_is_there_are_asked_about() {
    each_asks(&[
        ("县财政局副局长刘涛列席会议", "列席：县财政局副局长刘涛"),
        ("公安局派王强来", "列席：公安局王强"),
        ("请了财政局的刘涛列席", "列席：财政局刘涛"),
        ("吴越由赵磊代", "请假：吴越（由赵磊代）"),
        ("赵磊避嫌", "：回避 赵磊"),
    ]);
    let clerk = met(&["@8:50", "请假：吴越 赵磊"]);
    assert_eq!(
        records(&clerk)
            .attendees
            .iter()
            .filter(|who| who.reply == huiwu::domain::people::Reply::Leave)
            .count(),
        2
    );
}

#[test]
fn a_forename_is_the_person_and_half_a_name_is_nobody() {
    let said = |line: &str| {
        let clerk = office(&[line]);
        let entry = clerk.last().clone();
        entry
            .speaker
            .map_or(entry.said_by.clone(), |who| records(&clerk).name_of(who).to_owned())
    };
    assert_eq!(said("建平：没意见"), "周建平");
    assert_eq!(said("周建：没意见"), "周建");
    assert_eq!(said("建设：18万"), "");
    let clerk = office(&["!报方案 @周建"]);
    let owned = records(&clerk).actions.iter().next_back().cloned().unwrap();
    assert!(!minutes(&clerk).contains("周建平报方案"), "{owned:?}");
    let clerk = office(&["列席：周建（县委办）"]);
    assert!(minutes(&clerk).contains("县委办周建"));
}

#[test]
fn what_changes_from_now_on_is_asked_about_and_a_guest_is_no_speaker_before() {
    each_asks(&[
        ("夜班费提到每班80元", "="),
        ("三公经费压减5%", "="),
        ("进度款按70%支付", "="),
        ("门诊延长到18点", "="),
        ("管线图办公室28日给", "!"),
        ("赵磊回避结束，返回", "+赵磊"),
        ("孙丽完全同意李强的意见", ""),
        ("个别代表有不同意见", ""),
    ]);
    assert_eq!(last(&["李强：汇报", "3号楼王女士质疑维保费用"]).speaker, None);
    let clerk = office(&["更正：办公用房应为五天"]);
    assert!(
        records(&clerk)
            .items
            .iter()
            .any(|item| item.title == "审议办公用房调整方案")
    );
}

/// The last of some lines parted by `|`, where nobody is to be credited with it.
#[track_caller]
fn nobody_says(rows: &[&str]) {
    for lines in rows {
        let entry = last(&lines.split('|').collect::<Vec<_>>());
        assert_eq!(entry.speaker, None, "{lines}: {entry:?}");
    }
}

/// The last of some lines parted by `|`, which stays what the speaker before it says, and asks nothing.
#[track_caller]
fn still_says(rows: &[&str]) {
    for lines in rows {
        let entry = last(&lines.split('|').collect::<Vec<_>>());
        assert!(
            entry.speaker.is_some() && meant(&entry).is_empty(),
            "{lines}: {entry:?}"
        );
    }
}

#[test]
fn a_line_that_begins_with_a_minute_is_the_clerk_s_whoever_has_the_word() {
    nobody_says(&[
        "李强：汇报|9:15 休息10分钟，9:25继续开",
        "李强：汇报|14:00继续",
        "李强：汇报|下午两点继续",
        "李强：汇报|9：12 会议室停电",
        "李强：汇报|9:13 视频重新连上",
        "李强：汇报|9:14视频断线",
        "李强：汇报|9:15回来继续",
        "李强：汇报|会议10点05分结束，下次局长办公会定在12月14日上午",
        "李强：汇报|10点05分散会，下次12月14日",
    ]);
    each_asks(&[
        ("李强：汇报|9:15 休息10分钟，9:25继续开", "：休会"),
        ("李强：汇报|14:00继续", "：复会 14:00"),
        ("14:00继续", "：复会 14:00"),
        ("李强：汇报|9:15 消防检查组进来", "+"),
    ]);
    still_says(&[
        "李强：汇报|9:30的会议室已经订给一科",
        "李强：汇报|9:30以后不让进车",
        "李强：汇报|10点的车赶不上",
        "李强：汇报|3.25万元不够",
        "李强：汇报|8:30我就看到车坏在路上",
        "李强：汇报|每天9:30停电",
        "李强：汇报|会议10点的车赶不上了",
    ]);
}

#[test]
fn what_was_resolved_is_asked_about_behind_a_speaker_too() {
    each_asks(&[
        ("李强：汇报|决定对驾驶员老李批评教育，扣当月绩效500元", "="),
        ("李强：汇报|决定从下月起停用旧车", "="),
        ("李强：汇报|研究决定给予老李警告处分", "="),
        ("李强：汇报|最后决定，先租两台车", "="),
    ]);
    still_says(&[
        "李强：汇报|决定权在市里",
        "李强：汇报|决定不了就报市里",
        "李强：汇报|决定性的一票在你",
        "李强：汇报|决定因素是钱",
        "李强：汇报|决定谁去还早",
    ]);
}

#[test]
fn a_figure_alone_calls_an_item_whoever_has_the_word() {
    each_asks(&[
        ("李强：汇报|{n}", "#"),
        ("李强：汇报|2", "#2"),
        ("李强：汇报|２", "#2"),
        ("2", "#2"),
        ("$买车|1", "#1"),
    ]);
    nobody_says(&["李强：汇报|2"]);
    // The very next one is taken up, and no other.
    let taken_up = |figure: &str| {
        let clerk = met(&["+周建平、李强", "：开会 9:00", "李强：汇报", figure]);
        let records = records(&clerk);
        records.item_at(records.next_place()).is_some()
    };
    assert!(taken_up("1") && taken_up("１") && !taken_up("2") && !taken_up("一"));
    still_says(&["李强：汇报|98", "李强：汇报|12000", "李强：汇报|3台"]);
    // Before the meeting the first one alone, where somebody is there: it opens.
    for (figure, opens) in [("1", true), ("2", false)] {
        let clerk = met(&["+周建平、李强", figure]);
        let records = records(&clerk);
        let place = records.next_place();
        assert_eq!(records.item_at(place).is_some(), opens, "{figure}");
    }
}

#[test]
fn what_a_speaker_gives_or_takes_by_a_day_is_asked_about() {
    each_asks(&[
        (
            "周建平：命要紧还是车要紧！今天下午5点前必须撤完，孙丽包保",
            "!今天下午5点前必须撤完，孙丽包保",
        ),
        ("周建平：车辆科要带头降，年底前降到7台以内", "!车辆科"),
        ("周建平：春节值班排班本周四前报，谁请假谁找人顶", "!春节值班"),
        ("孙丽：财务那边我去问问，下周一回话", "!财务那边"),
        ("孙丽：要的两台我现在就派车送，3点半前到", "!要的两台"),
    ]);
    still_says(&[
        "周建平：孙丽说得对，月底前要见到车",
        "孙丽：我来介绍一下年底前的安排",
        "孙丽：我明天出差",
        "孙丽：去年底前就该办完",
        "李强：车辆科年底前能不能降下来",
        "周建平：大家再想想，下周还有时间",
    ]);
}

#[test]
fn whoever_is_concerned_and_takes_no_part_is_asked_about() {
    each_asks(&[
        ("孙丽：我是供应商家属，回避一下", "：回避 孙丽"),
        ("孙丽：我爱人在那家公司，先回避", "：回避 孙丽"),
    ]);
    still_says(&["孙丽：我看这个问题不用回避", "孙丽：我是供应商家属，需不需要回避再说"]);
}

#[test]
fn a_heading_or_a_verb_behind_a_name_is_no_name() {
    for (line, who) in [
        ("孙丽插嘴：钱不够", true),
        ("孙丽提醒：合同要审查", true),
        ("孙丽汇报说：车到了", true),
        ("当选：孙丽、李强", false),
        ("上周遗留：官网改版", false),
    ] {
        let entry = last(&["李强：汇报", line]);
        assert_eq!(entry.speaker.is_some(), who, "{line}: {entry:?}");
        assert_eq!(entry.said_by, "", "{line}");
    }
    each_asks(&[
        ("吴总介绍了方案：油费由1.8元涨到2.1元", ""),
        ("孙丽提议改为租两台", "$"),
        ("下次调度今晚9点，还是视频", "入纪要："),
        ("上坝村信号不好，13点40才连上", "+"),
    ]);
}

#[test]
fn votes_are_counted_in_households_too() {
    let clerk = office(&["$动用维修资金大修电梯。同意3户，不同意1户，弃权1户，通过"]);
    let counts = records(&clerk).motions.iter().next().and_then(|motion| motion.counts);
    let counts = counts.map(|counts| (counts.yes, counts.no, counts.abstain));
    assert_eq!(
        (counts, clerk.last().text.as_str()),
        (Some((3, 1, 1)), "动用维修资金大修电梯")
    );
    each_asks(&[
        ("书面票统计：同意213户，反对61户，弃权27户", "：结果"),
        ("动用维修资金，同意3户，不同意1户，通过", "="),
        ("小区一共412户，到了301户", ""),
    ]);
}
