//! Lines of Chinese clerks behind the words of a speaker, before the opening, and about several people or days at once: each is read rightly or asked about.

use huiwu::domain::{
    entry::{Entry, EntryKind, Remark},
    people::Reply,
};

use crate::office_business::{each_says, is_heard, last, met, minutes, office, records};

/// The line that the last of some lines may mean; empty = it asks nothing.
fn meant(lines: &[&str]) -> String {
    match last(lines).remark {
        Some(Remark::MayMean(order)) => order,
        _ => String::new(),
    }
}

#[track_caller]
fn each_means(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(lines, wanted)| {
            let found = meant(&lines.split('|').collect::<Vec<_>>());
            (found != *wanted).then(|| format!("{lines}\n  wanted: {wanted}\n  found: {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lines before the opening, with nobody there yet.
fn before(lines: &[&str]) -> crate::support::Clerk {
    met(&[&["@8:50"], lines].concat())
}

#[test]
fn an_item_is_taken_up_by_its_number_in_words() {
    for line in [
        "议题{n}",
        "【议题{n}】",
        "第{n}项议题",
        "下面进行议题{n}",
        "议程{n}",
        "议题{n}。",
    ] {
        let clerk = office(&[line, "=同意"]);
        assert_eq!(
            records(&clerk)
                .items
                .iter()
                .find(|item| clerk.last().item == Some(item.id))
                .map(|item| item.title.as_str()),
            Some("审议办公用房调整方案"),
            "{line}"
        );
    }
    for line in [
        "议题{n}，陈静汇报",
        "接着研究办公用房",
        "第{n}项，陈静汇报办公用房",
        "{n}",
        "{n}、办公用房",
    ] {
        let entry = last(&[line]);
        let asked = matches!(&entry.remark, Some(Remark::MayMean(order)) if order.starts_with('#'));
        assert!(asked, "{line}: {entry:?}");
    }
    assert!(matches!(last(&["议题九十"]).remark, Some(Remark::NoSuchItem(_))));
    // A speaker who counts takes up nothing.
    assert_eq!(last(&["李强：有两点", "二"]).remark, None);
}

#[test]
fn what_the_meeting_settles_is_nobodys_speech() {
    each_means(&[
        (
            "吴越：建议分标段|大家商量后一致同意分两个标段，12月20日前挂网",
            "=同意分两个标段，12月20日前挂网",
        ),
        ("吴越：建议分标段|授权局长签署合同", "=授权局长签署合同"),
        ("吴越：建议分标段|会上决定分标段", "=分标段"),
        ("吴越：要抓紧|各科室12月5日前报计划", "!各科室12月5日前报计划"),
        (
            "吴越：要抓紧|1、由办公室负责，装备财务处配合，12月5日前完成；",
            "!由办公室负责，装备财务处配合，12月5日前完成",
        ),
        (
            "吴越：要抓紧|3.方案由装备财务处对接设计院，本周内拿出",
            "!方案由装备财务处对接设计院，本周内拿出",
        ),
        ("吴越：要抓紧|会后两周内各部门报计划", "!会后两周内各部门报计划"),
        ("吴越：程序要合规|研究同意续签一年，价格不涨", "=同意续签一年，价格不涨"),
        ("吴越：程序要合规|每人再交50，大家同意", "=每人再交50"),
        (
            "吴越：我没意见|无记名投票，发出选票5张，收回5张，废票1张",
            "入纪要： 无记名投票，发出选票5张，收回5张，废票1张",
        ),
        ("定方案A", "=定方案A"),
        ("李强：没问题|大家都同意", "：结果 同意"),
        ("李强：材料不齐|此议题暂缓", "：结果 暂缓"),
    ]);
    for talk in [
        "各位还有什么想法",
        "12月天气冷",
        "我们希望大家同意",
        "建议各科室12月5日前报计划",
        "大家要重视安全",
    ] {
        let entry = last(&["吴越：要抓紧", talk]);
        assert_eq!(entry.remark, None, "{talk}");
    }
}

#[test]
fn votes_without_a_motion_ask_for_a_line_that_says_them() {
    each_means(&[
        ("经表决，同意4票，反对1票", "：结果 通过（同意4票，反对1票）"),
        ("=经表决，同意4票，反对1票", "：结果 通过（同意4票，反对1票）"),
        (
            "票决同意5票，不同意0票，弃权0票",
            "：结果 通过（同意5票，不同意0票，弃权0票）",
        ),
        (
            "会议以4票同意、1票反对通过招标方案",
            "=经表决，4票同意、1票反对，通过招标方案",
        ),
    ]);
    each_says(&[
        (
            "：结果 通过（同意4票，反对1票）",
            "经表决（同意4票，反对1票），会议通过该事项。",
        ),
        (
            "=经表决，4票同意、1票反对，通过招标方案",
            "经表决（4票同意，1票反对），会议通过招标方案。",
        ),
    ]);
}

#[test]
fn a_verdict_alone_ends_the_item_in_hand_with_its_votes() {
    each_says(&[
        ("一致通过", "会议一致通过该事项。"),
        ("举手表决，一致通过", "经举手表决，会议一致通过该事项。"),
        (
            "表决：同意4票，反对1票，通过",
            "经表决（同意4票，反对1票），会议通过该事项。",
        ),
        ("4票同意，通过", "经表决（4票同意），会议通过该事项。"),
        ("5比0通过", "经表决（5比0），会议通过该事项。"),
        (
            "经无记名投票，同意4票，反对1票，通过",
            "经无记名投票（同意4票，反对1票），会议通过该事项。",
        ),
        ("全票通过", "会议全票通过该事项。"),
        ("会议一致通过", "会议一致通过该事项。"),
        ("大家一致同意", "会议一致同意该事项。"),
        ("5票同意，全票通过", "经表决（5票同意），会议全票通过该事项。"),
        ("$月租260|没人反对，通过了", "会议无异议，“月租260”获得通过。"),
        (
            "表决：同意2票，反对3票，未通过",
            "经表决（同意2票，反对3票），会议未通过该事项。",
        ),
    ]);
    each_means(&[
        ("投票结果5:0", "：结果 通过（5:0）"),
        ("5:0", "：结果 通过（5:0）"),
        ("表决：5票赞成", "：结果 通过（5票赞成）"),
    ]);
    for line in ["9:15", "反对3票，通过", "通过", "表决还没通过", "全票通过就好了"] {
        let entry = last(&[line]);
        assert_ne!(entry.kind, EntryKind::ItemOutcome, "{line}");
    }
    for decision in ["会议决定，同意购车", "=同意购车"] {
        let text = minutes(&office(&["表决：同意4票，反对1票，通过", decision]));
        assert!(text.contains("经表决（同意4票，反对1票），会议同意购车。"), "{text}");
        assert!(!text.contains("会议通过该事项"), "{text}");
    }
    for lines in [
        &["表决：同意9票，反对1票，通过", "会议决定，同意购车"][..],
        &["会议决定，同意购车", "表决：同意9票，反对1票，通过"][..],
    ] {
        let clerk = office(lines);
        assert!(!minutes(&clerk).contains("9票"), "{lines:?}");
    }
    // Where nobody signed in, nobody knows how many might vote.
    let unsigned = met(&["：开会 9:00", "#+ 审议购车方案", "表决：同意3票，反对1票，通过"]);
    assert_eq!(unsigned.last().kind, EntryKind::ItemOutcome);
    let many = last(&["表决：同意9票，反对1票，通过"]);
    assert!(matches!(many.remark, Some(Remark::MoreVotes(_))), "{many:?}");
    let text = minutes(&office(&["表决：同意4票，反对1票，通过", "=由办公室落实"]));
    assert!(text.contains("会议通过该事项"), "{text}");
}

#[test]
fn several_people_withdraw_in_one_line() {
    for line in [
        "：回避 李强、孙丽",
        "：回避 李强和孙丽（亲属投标）",
        "回避：李强、孙丽",
        "：回避 李强、孙丽 第{n}项（亲属投标）",
    ] {
        let clerk = office(&[line]);
        assert_eq!(records(&clerk).interests.iter().count(), 2, "{line}");
        assert!(
            records(&clerk).interests.iter().all(|own| !own.text.contains("孙丽")),
            "{line}"
        );
    }
    assert!(matches!(
        last(&["：回避 李强、罗平"]).remark,
        Some(Remark::UnknownName(_))
    ));
    each_means(&[
        ("李强、孙丽系关联方，回避本议题表决", "：回避 李强、孙丽"),
        ("李强：我弟弟在投标单位，我回避", "：回避 李强"),
    ]);
    each_says(&[("李强、孙丽因本人参评回避离场|=同意", "李强因本人参评回避本议题。")]);
}

#[test]
fn points_are_announced_without_a_colon() {
    each_says(&[
        (
            "会议研究决定如下|1.分两个标段|2.12月底前挂网",
            "会议决定，分两个标段；12月底前挂网。",
        ),
        ("会议议定如下事项|1.购车两台", "会议决定，购车两台。"),
        ("会议强调以下几点|1.安全|2.廉洁", "会议强调以下几点：1.安全；2.廉洁。"),
        (
            "会议明确如下责任分工：|1.李强抓安全|2.孙丽抓廉洁",
            "会议明确如下责任分工：1.李强抓安全；2.孙丽抓廉洁。",
        ),
        ("=分两个标段；|①桥梁标|②道路标", "分两个标段；①桥梁标；②道路标。"),
        ("会议强调指出，质量第一", "会议强调指出，质量第一。"),
        (
            "会议要求加强管理，会议强调质量第一，会议决定成立专班",
            "会议要求，加强管理。会议强调，质量第一。会议决定，成立专班。",
        ),
    ]);
    for line in [
        "会议研究，不同意购车方案",
        "会议讨论通过",
        "会议听取并同意赵磊汇报的方案",
        "会议决定不下来，下次再议",
    ] {
        let entry = last(&[line]);
        assert!(entry.kind == EntryKind::Note && is_heard(&entry), "{line}: {entry:?}");
    }
    each_means(&[
        ("最后，局长强调三点：|1.安全", "*安全"),
        ("主要意见和建议：|1.复核需水预测;", "入纪要： 复核需水预测"),
        ("12月重点工作：|3.特殊作业票月底清零", "!特殊作业票月底清零"),
        (
            "12月重点工作：|2.12月10日全员应急演练，各部门参加",
            "!12月10日全员应急演练，各部门参加",
        ),
    ]);
    each_says(&[("!1.12月3日前完成四防检查 @赵磊", "!1.12月")]);
}

#[test]
fn who_is_there_opens_nothing() {
    for (line, heard) in [
        ("孙丽出差，由财务部副部长罗平代", "+罗平（代孙丽）"),
        ("孙丽因病请假，财务部长罗平代为参会", "+罗平（代孙丽）"),
        ("吴越在路上，晚10分钟", "迟到：吴越"),
        ("罗平到", "+"),
    ] {
        let clerk = before(&[line]);
        assert!(
            clerk
                .m()
                .ledger
                .records()
                .meeting()
                .is_some_and(|own| own.state.before()),
            "{line}"
        );
        let asks = clerk
            .m()
            .ledger
            .records()
            .entries
            .iter()
            .any(|entry| matches!(&entry.remark, Some(Remark::MayMean(order)) if order == heard));
        assert!(asks, "{line}: {:?}", clerk.last());
    }
    for line in ["人都齐了", "会议室：三楼小会议室", "到：李强、孙丽"] {
        let clerk = before(&[line]);
        assert!(
            clerk
                .m()
                .ledger
                .records()
                .meeting()
                .is_some_and(|own| own.state.before()),
            "{line}"
        );
    }
    for line in ["孙丽以视频方式参会", "孙丽通过腾讯会议参会", "孙丽视频参会"] {
        assert_eq!(before(&[line]).last().kind, EntryKind::Arrival, "{line}");
    }
    let excused = before(&["+全体（孙丽请假）"]);
    let records = records(&excused);
    let away: Vec<&str> = records
        .attendees
        .iter()
        .filter(|a| a.reply == Reply::Leave)
        .map(|a| records.name_of(a.id))
        .collect();
    assert_eq!(away, ["孙丽"]);
}

#[test]
fn brackets_say_when_somebody_came_or_went() {
    let list = minutes(&before(&["到会：周建平、李强、孙丽（9:15到）", "：开会 9:00"]));
    assert!(!list.contains("不是时刻"), "{list}");
    for (line, wanted) in [
        ("-孙丽（9:05早退）", "9:05"),
        ("-吴越（9:06接电话）", "9:06"),
        ("孙丽（9:05离席）", "9:05"),
    ] {
        let entry = last(&[line]);
        assert_eq!(entry.kind, EntryKind::Departure, "{line}: {entry:?}");
        let local = at(&entry);
        assert_eq!(local, wanted, "{line}");
    }
}

/// The hour and minute of an entry of that morning.
fn at(entry: &Entry) -> String {
    let minutes = entry.at.since(crate::support::at(9, 0)) / 60_000;
    format!("{}:{:02}", 9 + minutes / 60, minutes % 60)
}

#[test]
fn a_day_that_nobody_can_reckon_is_none() {
    for (line, phrase) in [
        ("!赵磊收到文件后5日内挂网", "收到文件后5日内"),
        ("!赵磊批复后10日内开工", "批复后10日内"),
        ("!赵磊签约后一个月内开工", "签约后一个月内"),
        ("!方案 @赵磊 ~12月10日（暂定）", "12月10日（暂定）"),
        ("!方案 @赵磊 ~Dec 10日", "Dec 10日"),
        ("!do it @赵磊 ~Friday at 3", "Friday at 3"),
        ("!do it @赵磊 ~2026-12-10..2026-12-12", "2026-12-10..2026-12-12"),
        ("!do it @赵磊 ~half past two on Friday", "half past two on Friday"),
        (
            "!do it @赵磊 ~11 December at the Town Hall",
            "11 December at the Town Hall",
        ),
        ("!do it @赵磊 ~10, 11 and 12 December", "10, 11 and 12 December"),
    ] {
        let clerk = office(&[line]);
        let due = records(&clerk)
            .actions
            .iter()
            .next_back()
            .map(|action| action.due.clone());
        let due = due.unwrap_or_default();
        assert_eq!((due.phrase.as_str(), due.date), (phrase, None), "{line}");
    }
    for (line, time) in [
        ("!方案 @赵磊 ~12月10日下班前", Some("17:30:00")),
        ("!do it @赵磊 ~COB 10 December", Some("17:30:00")),
        ("!方案 @赵磊 ~12月10日3点", None),
        ("!方案 @赵磊 12月10日9点前", Some("09:00:00")),
        ("!方案7至10日内完成 @赵磊", None),
    ] {
        let clerk = office(&[line]);
        let due = records(&clerk)
            .actions
            .iter()
            .next_back()
            .map(|action| action.due.clone());
        let due = due.unwrap_or_default();
        assert!(due.date.is_some(), "{line}");
        assert_eq!(due.time.map(|time| time.to_string()).as_deref(), time, "{line}");
    }
    each_says(&[(
        "!压降应收账款 @赵磊 年底前",
        "压降应收账款（责任人：赵磊；完成时限：12月31日前）",
    )]);
}

#[test]
fn figures_behind_the_sign_of_a_motion_are_money_only_where_they_count_it() {
    for line in [
        "$12月20日起实行新收费标准",
        "$42亩机动地公开发包",
        "$2027年集资每户500元",
        "$1.同意发包",
    ] {
        assert_eq!(last(&[line]).kind, EntryKind::Motion, "{line}");
    }
    for line in ["$500元奖励", "$5,000 for roads", "$3万元"] {
        assert_eq!(last(&[line]).kind, EntryKind::Note, "{line}");
    }
}

#[test]
fn reports_and_short_titles_name_their_speaker() {
    for (line, who) in [
        ("李局通报：10月查隐患43项", "李强"),
        ("装备财务处处长赵磊：没问题", "赵磊"),
        ("李强问：按95%还是97%？孙丽答：按95%", "孙丽"),
    ] {
        let clerk = office(&[line]);
        let name = clerk.last().speaker.map(|who| records(&clerk).name_of(who).to_owned());
        assert_eq!(name.as_deref(), Some(who), "{line}");
    }
}

#[test]
fn what_takes_a_line_back_or_keeps_it_out_is_asked_about() {
    for line in [
        "刚才数错了，是5:2",
        "李强没走，是孙丽走了",
        "但不包括智慧路灯",
        "上面1.28改1.2",
        "这个任务不要了",
        "刚才赵磊说的不记入纪要",
        "领导讲话",
        "下面请领导讲话",
        "以下为内部讨论",
    ] {
        let entry = last(&["吴越：建议分标段", "=同意", line]);
        assert!(is_heard(&entry), "{line}: {entry:?}");
    }
    let leak = last(&["赵磊：标底是1.1亿（保密，不上纪要）"]);
    assert_eq!(leak.minuted, Some(false));
}

#[test]
fn the_next_meeting_may_be_called_by_its_kind() {
    each_says(&[
        ("下次局长办公会12月10日下午2点半", "下次局长办公会12月10日下午2点半"),
        ("下次会12月10日", "下次会12月10日"),
        ("下次会上汇报12月计划", "!下次会上汇报12月计划"),
    ]);
}

#[test]
fn who_seconds_by_a_name_of_two_says_nothing_as_the_last_speaker() {
    let mut clerk = crate::support::Clerk::new(huiwu::words::Lang::Zh);
    clerk.meeting("council", "例会", &["张伟（法规科）", "张伟（财务科）", "李建国"]);
    clerk
        .line(":开会")
        .line("+李建国")
        .line("李建国：我先讲")
        .line("$通过办法 @李建国")
        .line("张伟附议");
    let last = clerk.last();
    assert!(last.speaker.is_none(), "{last:?}");
    assert!(matches!(last.remark, Some(Remark::AmbiguousName(_))), "{last:?}");
}
