//! Lines of Chinese clerks in which one fact stands beside another one, or that tell how the meeting goes on: who leaves and who comes instead, proxies, votes by
//! shares, measures, rows of tasks. Each is read whole or asked about, and none of them becomes words of whoever spoke last.

use huiwu::domain::entry::{Entry, EntryKind, Remark};

use crate::{
    office_business::{is_heard, last, met, minutes, office, records},
    office_net::{each_asks, meant},
    support::at,
};

/// The lines after somebody's words that are still taken for theirs.
fn still_said<'l>(lines: &[&'l str]) -> Vec<&'l str> {
    let said = |line: &&&str| {
        let entry = last(&["李强：车库漏水", line]);
        entry.speaker.is_some() && !entry.may_hide_fact() || !is_heard(&entry)
    };
    lines.iter().filter(said).copied().collect()
}

/// The answers to the kinds of a line: what it became, and the line that it asks about.
fn became(lines: &[&str]) -> (EntryKind, String) {
    let entry: Entry = last(lines);
    (entry.kind, meant(&entry))
}

#[test]
fn who_leaves_with_somebody_in_their_place_leaves_and_the_other_is_asked_about() {
    for (line, order) in [
        ("赵磊离会，由副处长左明替", "+副处长左明（代赵磊）"),
        ("赵磊提前离会，由左明代", "+左明（代赵磊）"),
        ("赵磊先走，左明接着参会", "+左明（代赵磊）"),
        ("赵磊9:05离会，左明代", "+左明（代赵磊）"),
        ("赵磊走了，左明来", "+左明（代赵磊）"),
        ("赵磊离席（委托孙丽）", "入纪要：赵磊离席（委托孙丽）"),
        (
            "赵磊9:05有事先走了，后面的委托孙丽",
            "入纪要：赵磊9:05有事先走了，后面的委托孙丽",
        ),
        ("赵磊离席，委托孙丽代为表决", "入纪要：赵磊离席，委托孙丽代为表决"),
        ("赵磊9:05走，票交给孙丽", "入纪要：赵磊9:05走，票交给孙丽"),
        ("赵磊走了，合同的事孙丽接", "!合同的事孙丽接"),
    ] {
        assert_eq!(became(&[line]), (EntryKind::Departure, order.to_owned()), "{line}");
    }
    for line in [
        "赵磊离席，接电话",
        "赵磊9:05离席（去接人）",
        "赵磊离席，参加省厅视频会议",
    ] {
        assert_eq!(became(&[line]), (EntryKind::Departure, String::new()), "{line}");
    }
}

#[test]
fn who_is_out_from_one_time_to_another_comes_back() {
    for line in [
        "赵磊9:01走，9:05回",
        "赵磊9:01走9:05回",
        "赵磊离席（9:01-9:05）",
        "赵磊离席（接电话，9:01-9:05）",
        "赵磊9:01至9:05不在",
        "赵磊离席9:01-9:05",
    ] {
        let clerk = office(&[line]);
        let who = records(&clerk)
            .attendees
            .iter()
            .find(|who| records(&clerk).name_of(who.id) == "赵磊")
            .unwrap()
            .id;
        assert!(records(&clerk).is_present(who), "{line}");
        let went = |entry: &&Entry| entry.kind == EntryKind::Departure && entry.at == at(9, 1);
        assert_eq!(records(&clerk).entries.iter().filter(went).count(), 1, "{line}");
    }
}

#[test]
fn somebody_away_with_a_proxy_is_not_merely_absent() {
    let before = |line: &str| met(&["@8:50", "+周建平、李强、孙丽", line]);
    for line in [
        "赵磊请假，委托孙丽代为表决",
        "赵磊授权孙丽代为行使表决权",
        "赵磊请假，左明参会",
        "赵磊没来，来的左明",
    ] {
        let clerk = before(line);
        assert_eq!(clerk.last().kind, EntryKind::Regrets, "{line}");
        assert!(
            records(&clerk)
                .entries
                .iter()
                .all(|entry| entry.kind != EntryKind::Opened),
            "{line}"
        );
        assert!(
            minutes(&clerk).contains("请假：")
                && minutes(&clerk).contains(if line.contains('左') { "左明" } else { "孙丽" }),
            "{line}"
        );
    }
    for line in ["赵磊没来，委托孙丽", "赵磊委托孙丽"] {
        let clerk = before(line);
        assert_eq!(meant(clerk.last()), "请假：赵磊（委托孙丽）", "{line}");
    }
}

#[test]
fn the_rest_came_where_somebody_is_excused() {
    for line in [
        "赵磊因公请假，其余同志全部参加",
        "赵磊请假，其余到会",
        "除赵磊请假外，其他同志到会",
    ] {
        let clerk = met(&["@8:50", line]);
        let text = minutes(&clerk);
        assert!(
            text.contains("请假：") && text.contains("出席：") && !text.contains("赵磊（其余"),
            "{line}: {text}"
        );
    }
}

#[test]
fn a_list_that_ends_in_an_and_names_two() {
    let clerk = met(&["@8:50", "列席：李强、孙丽及市审计局局长余波"]);
    let names: Vec<&str> = records(&clerk)
        .attendees
        .iter()
        .map(|who| records(&clerk).name_of(who.id))
        .collect();
    assert!(names.contains(&"余波"), "{names:?}");
    let here = |name: &str| {
        records(&clerk)
            .attendees
            .iter()
            .find(|who| records(&clerk).name_of(who.id) == name)
            .is_some_and(|who| records(&clerk).stays(who.id).next().is_some())
    };
    assert!(here("孙丽") && here("李强"));
}

#[test]
fn votes_by_shares_are_a_result_with_their_text() {
    for line in [
        "同意90%，弃权10%",
        "同意90%，反对0%，弃权10%",
        "同意3票，代表90%表决权",
        "经表决，同意90%，弃权10%，通过",
    ] {
        let text = minutes(&office(&["$增资500万 @李强", line]));
        assert!(
            text.contains("90%") && text.contains("增资500万") && !text.contains("尚未表决"),
            "{line}: {text}"
        );
    }
    for line in [
        "同意90%，弃权10%",
        "经表决，同意90%，弃权10%，通过",
        "同意股数850万股，弃权100万股",
        "同意4票，修改后同意1票",
        "同意4票，保留1票",
    ] {
        let entry = last(&[line]);
        assert!(
            entry.kind == EntryKind::Note && meant(&entry).starts_with("：结果"),
            "{line}: {entry:?}"
        );
    }
    // Between one half and two thirds the rule decides, which nobody said.
    each_asks(&[("$增资500万 @李强|同意60%，反对40%", "$= 通过（同意60%，反对40%）")]);
}

#[test]
fn five_of_six_is_no_vote_of_six_against() {
    let entry = last(&["$购车 @李强", "5/6同意"]);
    assert_eq!(entry.kind, EntryKind::Note, "{entry:?}");
    assert!(entry.remark.is_some());
}

#[test]
fn what_was_not_carried_is_never_offered_as_carried() {
    for line in [
        "没通过",
        "没能通过",
        "未能通过",
        "难以通过",
        "票数不够，没通过",
        "没过",
        "通不过",
        "被否",
        "未过半",
        "没有一致同意",
        "未一致通过",
        "没有全票通过",
        "暂不通过",
    ] {
        let order = meant(&last(&["$购车 @李强", line]));
        assert!(
            !order.contains("$= 通过") && !order.contains("结果 同意") && !order.contains("$= 一致"),
            "{line}: {order}"
        );
    }
    for line in [
        "五比一通过",
        "过三分之二，通过",
        "除赵磊外一致同意",
        "赵磊弃权，其余一致同意",
    ] {
        let order = meant(&last(&["$购车 @李强", line]));
        assert_eq!(order, "$=", "{line}");
    }
}

#[test]
fn the_votes_behind_a_head_are_offered_as_what_can_be_said() {
    each_asks(&[
        ("报告表决：同意5 反对0 弃权0", "：结果 通过"),
        ("系数改0.9：4票同意，1票反对，通过", "$系数改0.9，4票同意"),
        ("孙丽5票当选", "入纪要"),
        ("孙丽未当选", "入纪要"),
        ("监票人孙丽报告：发出6张，收回6张", "入纪要"),
    ]);
}

#[test]
fn how_the_meeting_goes_on_is_said_by_nobody() {
    let left = still_said(&[
        "开始投票",
        "投票结束",
        "开始计票",
        "计票结束，孙丽宣布结果",
        "第二轮投票",
        "候选人孙丽、吴越",
        "监票人孙丽，计票人吴越",
        "发票6张，收回6张",
        "宣读候选人名单",
        "因票数相同，孙丽、吴越再投一次",
        "代表分组讨论20分钟",
        "选举环节",
        "合并第一二项",
        "三、四项一起",
        "上一项",
        "转下一项",
    ]);
    assert_eq!(left, [""; 0]);
}

#[test]
fn measures_and_what_becomes_of_a_matter_are_said_by_nobody() {
    let left = still_said(&[
        "免去辛勤经理职务",
        "给予柏杨警告处分",
        "罚款一分公司5万元",
        "对一分公司罚款5万元",
        "扣柏杨绩效20%",
        "责令一分公司停产",
        "约谈柏杨",
        "通报批评一分公司",
        "吊装作业全部停工",
        "停工整顿三天",
        "配电箱立即停用",
        "事故定性为责任事故",
        "从今天起每天日报",
        "12月底前完成全员培训",
        "下午2点前报应急局",
        "此议题提交市委常委会研究",
        "此件报应急局",
        "征求意见后再报",
        "县级配套30%",
        "局长任组长，孙丽任副组长",
        "办公室设在教育局",
        "驳回扩建申请",
        "章程第六条、第九条跟着改",
        "分红185万，按持股比例",
        "孙丽提名霍莉当监事",
        "那就换人，提名邢志强",
    ]);
    assert_eq!(left, [""; 0]);
    for line in [
        "停工损失太大",
        "罚款要讲依据",
        "约谈效果怎么样",
        "办公室设在一楼不方便",
        "扣绩效大家有意见",
    ] {
        assert!(last(&["李强：车库漏水", line]).speaker.is_some(), "{line}");
    }
}

#[test]
fn rows_of_tasks_and_marked_lines_are_asked_about() {
    let left = still_said(&[
        "详细计划 孙丽 12/15",
        "孙丽 12/15 详细计划",
        "数据字典-孙丽-12/18",
        "数据字典 孙丽补 12月18号",
        "孙丽\t详细计划\t12/15",
        "12/15前：孙丽出计划；12/18前：吴越补字典",
        "【待办】孙丽 补字典 12/18",
        "→ 孙丽补字典 12/18",
        "【决定】需求1月10日冻结",
        "【风险】春节",
        "待确认 AD域怎么接",
        "采购部还没定人，遗留",
        "乙方12/15前提交计划",
        "服务器甲方提供",
        "预算超支的要孙丽签字",
        "市审计局全程跟踪审计",
    ]);
    assert_eq!(left, [""; 0]);
}

#[test]
fn when_the_body_meets_again_is_said_by_nobody() {
    let left = still_said(&[
        "每周一10点开周会",
        "下周一10点开周会",
        "周会每周一上午10点",
        "下周例会取消",
        "下周例会不开",
        "下次12.14 10:00",
        "12月14日10点再开",
        "下月第一周开例会",
        "下次会议待定",
        "12月14日10:00召开下次会议",
    ]);
    assert_eq!(left, [""; 0]);
    each_asks(&[("下次会议待定", "入纪要"), ("下次会议线上开", "入纪要")]);
}

#[test]
fn somebody_who_comes_or_stands_aside_is_no_speech() {
    let left = still_said(&[
        "郝军9:05到会",
        "市公安局政委郝军9:05到会",
        "市公安局郝军到会（代赵磊）",
        "王工（应急局）到",
        "应急局又来了一位王工",
        "本议题涉及赵磊，赵磊回避",
        "涉及本人，赵磊退场",
        "焦工主持",
        "以上为赵磊发言",
        "上句发言人赵磊",
        "这是赵磊说的",
        "上条是赵磊讲的",
    ]);
    assert_eq!(left, [""; 0]);
}

#[test]
fn a_line_of_nobody_opens_no_meeting_that_nobody_came_to() {
    for line in [
        "手机关静音",
        "第38次常务会议",
        "今天研究4个议题",
        "孙丽领学《行政许可法》",
        "请大家签到",
        "差赵磊",
        "赵磊缺",
        "赵磊（假）",
        "与会：周局长、李强",
        "来了：孙丽、吴越",
        "何芳记",
    ] {
        let clerk = met(&["@8:55", line]);
        assert!(
            records(&clerk)
                .entries
                .iter()
                .all(|entry| entry.kind != EntryKind::Opened),
            "{line}"
        );
    }
    for (line, order) in [("8:51开", "：开会 8:51"), ("8点50开的", "：开会 8点50")] {
        assert_eq!(meant(met(&["@8:55", line]).last()), order, "{line}");
    }
    for line in ["李强：先说车库", "预算另议", "车库的钱从大修基金里出"] {
        let said = met(&["@9:05", line]);
        let opened = records(&said)
            .entries
            .iter()
            .any(|entry| entry.kind == EntryKind::Opened);
        assert!(opened, "{line}");
    }
}

#[test]
fn corrections_take_the_value_and_leave_its_name() {
    for (line, wanted) in [
        ("更正：11个乡镇应为12个", "覆盖12个乡镇146个村，县级配套6000万元"),
        ("改：146个村→147个", "覆盖11个乡镇147个村，县级配套6000万元"),
        ("改：146→147个村", "覆盖11个乡镇147个村，县级配套6000万元"),
        ("更正：县级应为市级配套", "覆盖11个乡镇146个村，市级配套6000万元"),
    ] {
        let clerk = office(&["李强：覆盖11个乡镇146个村，县级配套6000万元", line]);
        let text = records(&clerk)
            .entries
            .iter()
            .map(|entry| entry.text.as_str())
            .find(|text| text.starts_with("覆盖"));
        assert_eq!(text, Some(wanted), "{line}");
    }
    for line in ["改：11个→12个，146个→147个", "s/146/147/ s/11/12/"] {
        let clerk = office(&["李强：覆盖11个乡镇146个村", line]);
        assert_eq!(clerk.last().remark, Some(Remark::MalformedCorrection), "{line}");
        assert!(clerk.last().said_by.is_empty(), "{line}");
    }
}

#[test]
fn points_below_a_head_of_decisions_are_decided() {
    for head in [
        "经研究决定：",
        "会议议定事项如下：",
        "会议作出如下决定：",
        "议定如下：",
        "任免如下：",
        "人事任免：",
        "决议：",
        "会议研究同意以下任免：",
    ] {
        let clerk = office(&[head, "1.孙丽任城管办主任；", "2.免去赵磊处长职务。"]);
        let decided = records(&clerk)
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Decision)
            .count();
        assert_eq!(decided, 2, "{head}");
    }
    for points in [["- 孙丽任主任", "- 赵磊免职"], ["· 孙丽任主任", "⑵ 赵磊免职"]] {
        let clerk = office(&["会议决定：", points[0], "吴越离席", points[1]]);
        let decided = records(&clerk)
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Decision)
            .count();
        assert_eq!(decided, 2, "{points:?}");
    }
    let text = minutes(&office(&["会议强调，", "一要公平", "二要公开"]));
    assert!(
        text.contains("一要公平") && text.contains("二要公开") && text.contains("会议强调"),
        "{text}"
    );
}

#[test]
fn a_requirement_names_its_subject_once() {
    let text = minutes(&office(&["*李建国强调，要抓紧", "*要抓好落实"]));
    assert!(
        text.contains("李建国强调，要抓紧。") && !text.contains("会议要求，李建国"),
        "{text}"
    );
    assert!(text.contains("会议要求，要抓好落实"), "{text}");
}

#[test]
fn heads_of_a_form_are_read_with_the_word_for_those_who_are_listed() {
    assert_eq!(last(&["回避委员：赵磊"]).kind, EntryKind::Interest);
    for line in ["缺席委员：无", "出席委员：李强、孙丽"] {
        assert!(last(&[line]).said_by.is_empty(), "{line}");
    }
}

#[test]
fn what_is_asked_to_be_kept_secret_stays_out_of_the_minutes() {
    for line in [
        "=清溪公司移送纪委，暂不公开",
        "!李强查清溪公司，保密 @李强",
        "*清溪公司一事不得外传",
        "李强：清溪公司行贿（仅供内部掌握）",
        "李强：清溪公司行贿，大家不要说出去",
        "李强：清溪公司行贿，请大家注意保密",
    ] {
        let clerk = office(&[line]);
        let entry = clerk.last();
        assert!(
            entry.minuted == Some(false) && entry.remark.is_some(),
            "{line}: {entry:?}"
        );
        assert!(!minutes(&clerk).contains("清溪"), "{line}");
    }
    assert_eq!(last(&["=签订保密协议"]).kind, EntryKind::Decision);
    assert_eq!(last(&["李强：保密工作要加强"]).remark, None);
}

#[test]
fn an_opinion_of_departments_a_call_to_stand_aside_and_votes_on_people_are_what_they_are() {
    each_asks(&[
        ("请孙丽、赵磊回避", "：回避"),
        ("部门意见：一致同意", "入纪要"),
        ("赞同4票，反对1票", "：结果 通过"),
        ("孙丽：同意5票；赵磊：同意4票，不同意1票", "入纪要"),
        ("孙丽92分，吴越88分", "入纪要"),
        ("$购车 @李强|李强、孙丽赞成，赵磊反对", "$="),
        ("$购车 @李强|孙丽：我弃权", "$="),
    ]);
}
