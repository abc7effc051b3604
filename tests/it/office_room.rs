//! Lines of Chinese clerks about the room, typed whoever has the word: votes by name, breaks, what goes wrong, tasks, interests and items by their
//! titles. None is lost without a word, and none becomes a fact that nobody told.

use huiwu::{
    domain::{
        entry::{EntryKind, Remark},
        motion::Counts,
    },
    words::Lang,
};

use crate::{
    office_business::{last, met, office, records},
    office_net::{each_asks, meant},
    support::{Clerk, at},
};

fn counts(lines: &[&str]) -> Option<Counts> {
    let clerk = office(lines);
    records(&clerk).motions.iter().next().and_then(|motion| motion.counts)
}

#[test]
fn votes_by_name_without_a_motion_are_no_decision() {
    each_asks(&[
        ("同意：李强、孙丽、吴越", "入纪要：同意：李强、孙丽、吴越"),
        ("同意：李局、孙局", "入纪要："),
        ("赞成：李强、孙丽", "入纪要："),
        ("同意：李强、孙丽、吴越|反对：陈静", "入纪要：反对：陈静"),
        ("弃权：陈静", "入纪要："),
    ]);
    // A matter behind the colon is one.
    let entry = last(&["同意：由赵磊牵头采购两台车"]);
    assert!(!meant(&entry).starts_with("入纪要"), "{entry:?}");
}

#[test]
fn votes_named_in_any_order_are_all_counted() {
    for lines in [
        ["$修电梯", "反对：李强", "赞成：孙丽、吴越、陈静"],
        ["$修电梯", "反对：李强", "同意：孙丽、吴越、陈静"],
        ["$修电梯 @孙丽", "反对：李强", "赞成：孙丽、吴越、陈静"],
    ] {
        let found = counts(&lines).unwrap_or_default();
        assert_eq!((found.yes, found.no, found.abstain), (3, 1, 0), "{lines:?}");
    }
    let found = counts(&["$修电梯", "弃权：李强", "反对：赵磊", "赞成：孙丽、吴越、陈静"]).unwrap_or_default();
    assert_eq!((found.yes, found.no, found.abstain), (3, 1, 1));
    // Those of a motion before are no votes on this one.
    let clerk = office(&["$修电梯", "通过", "反对：李强", "$修车棚", "赞成：孙丽、吴越、陈静"]);
    let second = records(&clerk).motions.iter().nth(1).and_then(|motion| motion.counts);
    assert_eq!(second.map(|found| (found.yes, found.no)), Some((3, 0)));
    // In English, too.
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Council", &["Ann, Chair", "Bob", "Zara", "Tom"]);
    for line in [
        "+all",
        ":open 9:00",
        "$mend the roof @Ann",
        "against: Zara",
        "for: Ann, Bob, Tom",
    ] {
        clerk.captured(line, at(9, 0));
    }
    let found = records(&clerk).motions.iter().next().and_then(|motion| motion.counts);
    assert_eq!(found.map(|found| (found.yes, found.no)), Some((3, 1)));
}

#[test]
fn a_score_with_an_everyday_verdict_is_the_result_of_the_motion_that_waits() {
    for line in [
        "4比1，过",
        "4比1，过了",
        "同意4票，弃权1票，过了",
        "同意4票，弃权1票，当选",
    ] {
        assert_eq!(last(&["$修电梯", line]).kind, EntryKind::VoteResult, "{line}");
    }
    each_asks(&[
        ("李强：我觉得行|4比1，过", "$="),
        ("李强：我觉得行|4:1，过", "$="),
        (
            "李强：我觉得行|举手，同意先修三组的3个，不同意的1个，弃权1个，过了",
            "$=",
        ),
        ("李强：我觉得行|先修三组：8个同意，2个不同意，1个弃权", "$="),
        ("$修电梯|李强反对，其他人同意", "$="),
        ("$修电梯|除李强弃权外，其余同意", "$="),
        ("$修电梯|5个人都同意，过", "$="),
        ("李强：我觉得行|3比1的比例不合适", ""),
    ]);
}

#[test]
fn what_happens_in_the_room_is_not_the_speech_of_whoever_has_the_word() {
    for line in [
        "停五分钟",
        "歇十分钟",
        "休10分钟",
        "先停一下，十分钟后再来",
        "歇一会儿",
        "暂停会议",
        "暂停一下",
        "先吃饭，两点接着开",
        "大家歇会儿",
        "停会儿",
    ] {
        each_asks(&[(&format!("李强：我觉得行|{line}"), "：休会")]);
    }
    for line in ["散了吧，明天再说", "散吧", "今天就到这儿吧"] {
        each_asks(&[(&format!("李强：我觉得行|{line}"), "：散会")]);
    }
    for line in [
        "话筒没声音了",
        "投影仪黑屏了，9:25恢复",
        "停电了",
        "视频断线了，9:28连上",
        "火警响了，全体疏散到楼下",
        "会议室停电了",
        "网断了",
        "麦克风坏了",
    ] {
        each_asks(&[(&format!("李强：我觉得行|{line}"), "%")]);
    }
    each_asks(&[
        ("李强：行|%停电|9:25来电了", "入纪要："),
        ("李强：行|%停电|换了备用的，好了", "入纪要："),
        ("-孙丽|叫孙丽进来吧", "+"),
        ("-孙丽|请孙丽回来", "+"),
        ("李强：行|第二项记录由陈静代", "入纪要："),
    ]);
    for talk in [
        "停车费要涨",
        "歇业整顿的有三家",
        "去年停电三次",
        "休息室要修",
        "投影仪该换了",
        "视频会议系统要升级",
        "停五分钟不够",
        "我看先停一下这个项目",
        "散户怎么办",
        "电梯坏了",
        "灯坏了三盏，要换",
        "叫厂家进来谈",
        "好了没有",
        "年前太忙",
        "三年前就提过",
    ] {
        each_asks(&[(&format!("李强：我觉得行|{talk}"), "")]);
    }
}

#[test]
fn a_break_of_some_length_and_an_end_with_its_time_are_plain() {
    for (line, kind) in [
        ("休息十分钟", EntryKind::Recess),
        ("中场休息15分钟", EntryKind::Recess),
        ("休会一刻钟", EntryKind::Recess),
        ("茶歇20分钟", EntryKind::Recess),
    ] {
        assert_eq!(last(&[line]).kind, kind, "{line}");
    }
    for line in ["继续开会", "恢复开会", "茶歇结束", "休息结束"] {
        assert_eq!(last(&["休息十分钟", line]).kind, EntryKind::Resumed, "{line}");
    }
    each_asks(&[
        ("9:09结束", "：散会 9:09"),
        ("9:09散", "：散会 9:09"),
        ("李强：行|休息十分钟", "：休会 十分钟"),
        ("休息室太小", ""),
        ("第一阶段10:55结束", ""),
    ]);
}

#[test]
fn a_task_by_a_day_in_other_words_is_asked_about_behind_a_speech() {
    each_asks(&[
        ("李强：行|工程队由陈静去找三家比价，腊月十五前定下来", "!"),
        ("李强：行|材料由陈静准备，年前交", "!"),
        ("李强：行|报告由陈静写，初八前交", "!"),
    ]);
    for line in [
        "陈静，12月10日前把评估结果张榜公示",
        "陈静12月底前把单子复印一份交审计",
        "陈静12月10日前向董办报送合同样本",
    ] {
        assert_eq!(last(&[line]).kind, EntryKind::Action, "{line}");
    }
}

#[test]
fn a_correction_of_a_line_above_is_said_by_nobody() {
    for line in [
        "上一条更正：李强没举手，3票同意，1票弃权",
        "上一行：李强弃权，3票同意",
        "刚才那条更正：李强弃权",
        "刚才第一项同意的应该是周建平、李强",
        "前一条：李强弃权",
    ] {
        let entry = last(&["$修电梯", "6票同意", line]);
        assert!(entry.said_by.is_empty() && entry.speaker.is_none(), "{line}: {entry:?}");
        assert!(matches!(entry.remark, Some(Remark::MayMean(_))), "{line}: {entry:?}");
    }
}

#[test]
fn an_interest_or_a_leaving_that_somebody_tells_of_themselves_is_asked_about() {
    each_asks(&[
        ("陈静：我老公在供货公司上班，这个我不投", "：回避 陈静"),
        ("陈静：这项我不投", "：回避 陈静"),
        ("陈静：我爱人在医院上班", ""),
        ("李强：我请个假，先走了", "-李强"),
        ("陈静说她爱人在供货公司工作", "：回避 陈静"),
    ]);
}

#[test]
fn what_one_of_them_thinks_or_proposes_is_no_decision_and_no_correction() {
    each_asks(&[
        ("李强电话里说他同意", "入纪要："),
        ("唐区长托孙丽带来意见：赞成方案", "入纪要："),
        ("孙丽提议担保金额改为不超过2500万元", "$"),
        ("李强在外地培训，向支部请了假", "请假："),
        ("李强微信说晚点，9点半前到", "迟到："),
    ]);
}

#[test]
fn a_body_by_its_name_is_no_person() {
    for line in [
        "董事会要求：财务科每季度报告一次",
        "支委会决定：采购两台打印机",
        "党组要求：抓好落实",
    ] {
        let entry = last(&["李强：行", line]);
        assert!(entry.said_by.is_empty() && entry.speaker.is_none(), "{line}: {entry:?}");
        assert!(
            matches!(entry.remark, Some(Remark::MayMean(_))) || entry.kind != EntryKind::Note,
            "{line}: {entry:?}"
        );
    }
}

#[test]
fn an_item_is_called_by_the_number_in_its_title() {
    let begin = [
        "+周建平、李强、孙丽、吴越、陈静、赵磊",
        "：开会 9:00",
        "#+ 听取工作报告",
        "#+ 议案一 关于担保的议案",
        "#+ 议案二 关于聘任的议案",
        "#+ 议案十一 关于捐赠的议案",
    ];
    for (line, title) in [
        ("议案一", "议案一 关于担保的议案"),
        ("议案二", "议案二 关于聘任的议案"),
        ("第二项议案", "议案二 关于聘任的议案"),
        ("审议议案一", "议案一 关于担保的议案"),
        ("下面审议议案二", "议案二 关于聘任的议案"),
        ("议案11", "议案十一 关于捐赠的议案"),
    ] {
        let clerk = met(&[begin.as_slice(), &[line, "=同意"]].concat());
        let item = clerk.last().item.and_then(|item| records(&clerk).items.get(item));
        assert_eq!(item.map(|item| item.title.as_str()), Some(title), "{line}");
    }
}

#[test]
fn an_item_is_meant_by_characters_of_its_title() {
    let entry = last(&["#+ 地下车位收费标准", "#1", "车位费"]);
    assert!(meant(&entry).starts_with('#'), "{entry:?}");
}
