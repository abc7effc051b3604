//! Ordinary facts as Chinese clerks type them who do not know the program: who does what by when, how the meeting opens and ends, which item comes, what was
//! agreed. What can be read without a guess is read; talk of the same words stays talk.

use huiwu::domain::{
    action::Owner,
    agenda::ItemOutcome,
    entry::{Entry, EntryKind, Remark},
    meeting::MeetingState,
};

use crate::{
    office_business::{last, met, minutes, office, records},
    support::Clerk,
};

fn meant(entry: &Entry) -> &str {
    match &entry.remark {
        Some(Remark::MayMean(order)) => order,
        _ => "",
    }
}

fn is_here(clerk: &Clerk, name: &str) -> bool {
    let records = records(clerk);
    records
        .attendees
        .iter()
        .any(|who| records.name_of(who.id) == name && records.is_present(who.id))
}

#[test]
fn a_task_with_its_owner_and_its_day_is_one_without_a_sign() {
    let rows = [
        ("赵磊12月5日前报方案", "赵磊"),
        ("赵处长12月5日前报方案", "赵磊"),
        ("请赵磊于12月5日前整改完毕", "赵磊"),
        ("12月5日前由赵磊整改完", "赵磊"),
        ("整改车库漏水（赵磊，12月5日前）", "赵磊"),
        ("车库漏水12月5日前修好，赵磊", "赵磊"),
        ("赵磊负责联系厂家，月底前落实", "赵磊"),
        ("变更单赵处长周五催设计院", "赵磊"),
        ("检测报告陈主任下周一补齐", "陈静"),
        ("陈静、赵磊12月5日前核实资产", "陈静、赵磊"),
        ("赵磊会后三天内印发纪要", "赵磊"),
    ];
    let mut wrong = Vec::new();
    for before in [&[][..], &["吴越：先看资产"]] {
        for (line, owners) in rows {
            let clerk = office(&[before, &[line]].concat());
            let found = records(&clerk).actions.iter().last().map(|action| {
                let names: Vec<&str> = action
                    .owners
                    .iter()
                    .filter_map(|owner| match owner {
                        Owner::Attendee(who) => Some(records(&clerk).name_of(*who)),
                        Owner::Unit(_) | Owner::Named(_) => None,
                    })
                    .collect();
                (names.join("、"), action.due.date.is_some())
            });
            if found != Some((owners.to_owned(), true)) {
                wrong.push(format!("{line}: {found:?} {:?}", clerk.last()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn talk_of_people_and_days_is_no_task() {
    for line in [
        "赵磊说12月5日前能报",
        "赵磊承诺12月5日前报方案",
        "赵磊12月5日前报得出来吗",
        "赵磊上周五前已经报了",
        "希望赵磊12月5日前报方案",
        "建议赵磊12月5日前报方案",
        "赵磊那边12月5日前来不及",
        "12月5日前能不能修好",
        "赵磊下周一出差",
        "赵磊下周一补休",
        "赵磊周五请客",
        "方案赵磊周三报上去被退了",
        "购车单赵磊周五催过供应商",
        "赵磊12月5日前报方案有困难",
        "赵磊12月5日前报方案，陈静12月6日前审完",
        "赵磊牵头拿方案，12月10日前报局里，预算压到20万",
        "陈静周五到南京",
    ] {
        assert_ne!(last(&["吴越：先看资产", line]).kind, EntryKind::Action, "{line}");
    }
}

#[test]
fn the_clauses_of_an_opening_and_an_end_are_facts_each() {
    let clerk = met(&["+周建平、李强", "@9:06", "9:05开会，李强主持", "#+ 购车"]);
    let state = records(&clerk).meeting().map(|meeting| meeting.state);
    assert_eq!(state, Some(MeetingState::Live));
    assert!(minutes(&clerk).contains("李强主持"), "{}", minutes(&clerk));
    let ended = |lines: &[&str]| {
        records(&office(lines))
            .meeting()
            .is_some_and(|meeting| meeting.adjourned.is_some())
    };
    for line in [
        "就到这，散会9:20",
        "没别的事，9:20散会",
        "9:20散会，下次会议12月15日上午9点",
        "大会于9:20胜利闭幕",
        "9:20结束会议",
    ] {
        assert!(ended(&["@9:25", line]), "{line}");
    }
    for line in ["9:08散", "9:08完", "其他没了，9:08结束", "就这样，散"] {
        let entry = last(&["吴越：先看资产", line]);
        assert!(meant(&entry).starts_with("：散会"), "{line}: {entry:?}");
    }
    for line in [
        "这个会开完再说",
        "散装的不要",
        "会议开得太长",
        "就到这一步",
        "先讲完再议预算",
    ] {
        assert!(!ended(&["吴越：先看资产", line]), "{line}");
    }
}

#[test]
fn arrivals_and_leaves_of_one_line_are_both_read() {
    let clerk = met(&["周局、李局到，孙局请假（县里开会）", "赵磊、陈静列席"]);
    for name in ["周建平", "李强", "赵磊", "陈静"] {
        assert!(is_here(&clerk, name), "{name}");
    }
    assert!(!is_here(&clerk, "孙丽"));
    let clerk = met(&["+周建平、李强", "：开会 9:00", "孙丽请假，吴越请假", "#+ 购车"]);
    let text = minutes(&clerk);
    assert!(
        text.contains("请假") && text.contains("孙丽") && !text.contains("缺席：孙丽"),
        "{text}"
    );
    // Those who leave were there.
    let text = minutes(&office(&["赵磊离会，由副处长左明替"]));
    assert!(!text.contains("请假"), "{text}");
    let clerk = office(&["@9:20", "赵磊9:10走，9:15回"]);
    assert!(is_here(&clerk, "赵磊"));
}

#[test]
fn what_was_agreed_with_nobody_speaking_is_decided() {
    for (line, said) in [
        (
            "同意每股分90块，腊月二十前发下去",
            "会议同意每股分90块，腊月二十前发下去",
        ),
        ("原则同意招聘方案，名额定为30人", "会议原则同意招聘方案，名额定为30人"),
        ("定了，过了正月十五动工", "过了正月十五动工"),
    ] {
        let text = minutes(&office(&[line]));
        assert!(text.contains(said), "{line}\n{text}");
        // Behind a speaker it may be an opinion.
        let entry = last(&["吴越：先看资产", line]);
        assert!(meant(&entry).starts_with('='), "{line}: {entry:?}");
    }
    let clerk = office(&["购车方案一致通过"]);
    let decided = |item: &huiwu::domain::agenda::Item| item.outcome == Some(ItemOutcome::Decided);
    assert!(records(&clerk).items.iter().any(decided));
}

#[test]
fn a_part_that_waits_puts_no_item_off() {
    for line in ["夜班费调整下次会再议", "先扩建两所，三中再议", "三中扩建暂缓"] {
        let entry = last(&[line]);
        assert!(meant(&entry).starts_with('='), "{line}: {entry:?}");
    }
    for line in ["下次再议", "待财政意见后再议", "该方案下次会再议", "此事暂缓"] {
        assert!(!meant(&last(&[line])).starts_with('='), "{line}");
    }
}

#[test]
fn the_opinion_of_people_without_a_name_is_not_the_last_speakers() {
    for line in [
        "都说最好过了年再动工",
        "大家都说先试一年",
        "有人说太贵",
        "群众反映停车难",
        "村民反映路不好",
        "有人嫌少",
    ] {
        assert_eq!(last(&["吴越：先看资产", line]).speaker, None, "{line}");
    }
    for line in [
        "大家注意安全",
        "都是老问题",
        "有人的时候再开",
        "大家再想想",
        "群众工作要做细",
        "都要报计划",
    ] {
        assert!(last(&["吴越：先看资产", line]).speaker.is_some(), "{line}");
    }
}

#[test]
fn what_a_body_does_and_how_a_matter_ended_is_asked_about_whoever_spoke() {
    for line in [
        "大会通过了购车方案",
        "教代会决定，系数改0.9",
        "会议任命陈静为组长",
        "会议成立工作组",
        "方案原则通过",
        "方案获得通过",
        "此事同意",
        "1月1日起实施",
        "按程序办理",
        "没人反对",
        "清溪居先不给，其余16家同意",
        "进度款按85%报，剩下的等整改完，周局同意",
        "定在青州，9月中旬开",
        "塔吊检完再用，没检之前停，赵处长自己签字",
        "以下不外传",
        "5个同意，1个不同意",
    ] {
        let entry = last(&["吴越：先看资产", line]);
        assert!(entry.speaker.is_none() && entry.remark.is_some(), "{line}: {entry:?}");
    }
    for line in [
        "灯会要办得热闹",
        "方案还要再改改",
        "希望早点通过",
        "执行起来有难度",
        "合同快到期了",
        "采购周期太长",
        "增加一倍也不够",
        "启动资金从哪来",
        "取消了三场演出",
        "消防验收还没通过",
        "会议室不够大",
        "先试点再推开",
    ] {
        let entry = last(&["吴越：先看资产", line]);
        assert!(entry.speaker.is_some() && entry.remark.is_none(), "{line}: {entry:?}");
    }
}

#[test]
fn a_figure_or_a_vote_behind_a_noun_is_nobodys_speech() {
    for line in [
        "余额：3370",
        "单价：120元",
        "里程碑：1.10",
        "增资：3票同意，1票弃权",
        "房租：每月3000元",
    ] {
        let entry = last(&[line]);
        let said = entry.speaker.is_some() || !entry.said_by.is_empty();
        assert!(
            !said && !matches!(entry.remark, Some(Remark::UnknownName(_))),
            "{line}: {entry:?}"
        );
    }
    // A unit and a name on no list may be somebody's.
    let entry = last(&["财政所王强：没钱"]);
    assert!(
        matches!(&entry.remark, Some(Remark::UnknownName(name)) if name == "财政所王强"),
        "{entry:?}"
    );
}

#[test]
fn a_reason_behind_the_one_who_takes_no_part_is_kept() {
    for (line, why) in [
        ("李强回避，他爱人在名单里", "他爱人在名单里"),
        ("李强回避一下，供应商是他弟", "供应商是他弟"),
        ("李强回避，其妻在名单里", "其妻在名单里"),
    ] {
        let clerk = office(&[line]);
        let told: Vec<&str> = records(&clerk).interests.iter().map(|own| own.text.as_str()).collect();
        assert_eq!(told, [why], "{line}");
    }
    assert_eq!(records(&office(&["李强回避，5票同意"])).interests.iter().count(), 0);
}

#[test]
fn half_hours_are_of_the_half_of_the_day_in_which_the_meeting_is() {
    let clerk = office(&["@14:00", "：复会 14:00", "@16:50", "赵磊3点半走", "：散会 4点3刻"]);
    let meeting = records(&clerk).meeting();
    assert!(meeting.is_some_and(|meeting| meeting.adjourned.is_some()));
}
