//! The chair of a Chinese office meeting is there, however that was told; documents never call somebody absent who did something in it.

use huiwu::{
    domain::{
        entry::{EntryKind, Remark},
        fault::Fault,
        meeting::MeetingState,
    },
    export::DocumentKind,
};

use crate::{
    office_business::{met, minutes, office, records},
    office_net::meant,
    support::{Clerk, at},
};

fn is_here(clerk: &Clerk, name: &str) -> bool {
    let records = records(clerk);
    let mut people = records.attendees.iter();
    people.any(|who| records.name_of(who.id) == name && records.is_present(who.id))
}

fn absent(clerk: &Clerk) -> String {
    let text = minutes(clerk);
    let lines = text
        .lines()
        .filter(|line| line.contains("缺席") || line.contains("请假"));
    lines.collect::<Vec<_>>().join("|")
}

#[test]
fn whoever_opens_or_takes_the_chair_is_there_by_that() {
    let rows: [&[&str]; 14] = [
        &["9:05开会，周建平主持", "+李强、孙丽"],
        &["+李强、孙丽", "9:05开会，周建平主持"],
        &["9:05，周局长主持开会", "+李强、孙丽"],
        &["9:05周建平宣布开会", "+李强、孙丽"],
        &["周建平宣布会议开始", "+李强、孙丽"],
        &["会议由周建平主持，9:00开始", "+李强、孙丽"],
        &["由周建平主持，9:05开会", "+李强、孙丽"],
        &["：主持 周建平", "+李强、孙丽", "：开会 9:05"],
        &["周局长主持", "+李强、孙丽", "9:05开会"],
        &["主持人：周建平", "+李强、孙丽", "#+ 购车"],
        &["+李强、孙丽", "：开会 9:05", "：主持 周建平"],
        &["+李强、孙丽", "：开会 9:05", "会议由周建平主持"],
        &["+李强、孙丽", "：开会 9:05", "改由周建平主持"],
        &["9:05 周局长主持开会，赵磊晚点来", "+李强、孙丽"],
    ];
    let mut wrong = Vec::new();
    for row in rows {
        let clerk = met(&[&["@9:06"], row, &["#+ 审议购车方案", "李强：情况汇报"]].concat());
        let state = records(&clerk).meeting().map(|meeting| meeting.state);
        let text = minutes(&clerk);
        if state != Some(MeetingState::Live)
            || !is_here(&clerk, "周建平")
            || !text.contains("周建平主持")
            || absent(&clerk).contains("周建平")
            || clerk
                .findings()
                .iter()
                .any(|found| found.fault == Fault::PresenceInferred && found.subject == "周建平")
        {
            wrong.push(format!("{row:?}: {state:?} {}\n{text}", is_here(&clerk, "周建平")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n====\n"));
}

#[test]
fn one_who_presides_says_nothing_of_the_others() {
    let clerk = met(&["@9:06", "9:05开会，周建平主持", "#+ 审议购车方案"]);
    let text = minutes(&clerk);
    assert!(!text.contains("缺席"), "{text}");
}

#[test]
fn the_chair_goes_with_the_line_that_gave_it() {
    let clerk = met(&[
        "@9:06",
        "周建平主持",
        "由李强主持",
        "+孙丽、吴越",
        "9:05开会",
        "#+ 审议购车方案",
    ]);
    assert!(!is_here(&clerk, "周建平") && is_here(&clerk, "李强"));
    assert!(minutes(&clerk).contains("李强主持"), "{}", minutes(&clerk));
    // The first in the chair stays the one who opened it.
    let clerk = met(&[
        "@9:06",
        "周建平主持",
        "+孙丽、吴越",
        "9:05开会",
        "#+ 审议购车方案",
        "@9:20",
        "改由李强主持",
    ]);
    assert!(minutes(&clerk).contains("周建平主持"), "{}", minutes(&clerk));
    assert!(is_here(&clerk, "周建平") && is_here(&clerk, "李强"));
}

#[test]
fn somebody_on_leave_does_not_preside_by_the_plan() {
    let clerk = met(&[
        "周建平主持",
        "+李强、孙丽、吴越",
        "请假：周建平（出差）",
        "@9:05",
        "：开会 9:05",
        "#+ 审议购车方案",
    ]);
    assert!(!minutes(&clerk).contains("周建平主持"), "{}", minutes(&clerk));
    assert!(clerk.findings().iter().any(|found| found.fault == Fault::OfficerAway));
}

#[test]
fn words_of_presiding_that_open_nothing_stay_words() {
    for line in [
        "周建平说开会要准时",
        "上次会议由周建平主持",
        "周建平要求宣布开会时间",
        "周建平宣布开会吗",
        "人齐了没有，开会",
    ] {
        let clerk = met(&["@9:06", "+李强、孙丽", line]);
        assert!(!is_here(&clerk, "周建平"), "{line}");
    }
}

#[test]
fn everybody_there_opens_the_meeting() {
    for line in [
        "人齐了，就开会",
        "人齐了开始吧",
        "人到齐了，开始开会",
        "大家都到了，开会",
        "都到齐了，咱们开始吧",
        "人齐了，9:05开会",
        "人都到了，现在开始",
    ] {
        let clerk = met(&["@9:06", line]);
        let state = records(&clerk).meeting().map(|meeting| meeting.state);
        assert_eq!(state, Some(MeetingState::Live), "{line}");
        let asked = records(&clerk).entries.iter().any(|entry| meant(entry) == "+全体");
        assert!(asked, "{line}: {:?}", clerk.last());
        let clerk = met(&["@9:06", "+全体", line]);
        assert!(
            records(&clerk).entries.iter().all(|entry| entry.remark.is_none()),
            "{line}"
        );
    }
    for line in ["人齐了再说", "材料齐了，开始", "人齐了吗", "大家都到了门口"] {
        let clerk = met(&["@9:06", "+李强", line]);
        let opened = records(&clerk)
            .entries
            .iter()
            .any(|entry| entry.kind == EntryKind::Opened && entry.raw.is_empty());
        let noted = records(&clerk)
            .entries
            .iter()
            .any(|entry| entry.raw == line && entry.kind == EntryKind::Note);
        assert!(noted, "{line}: {opened}");
    }
}

#[test]
fn nobody_has_signed_in_asks_nothing() {
    for line in ["无人签到", "还没有人签到", "没人签到"] {
        let clerk = met(&["@8:50", line, "+全体"]);
        assert!(
            records(&clerk).entries.iter().all(|entry| entry.remark.is_none()),
            "{line}"
        );
        assert_eq!(
            records(&clerk).meeting().map(|meeting| meeting.opened.is_some()),
            Some(false),
            "{line}"
        );
    }
}

#[test]
fn an_errand_is_the_reason_of_an_excuse() {
    for (line, why) in [
        ("赵磊去省厅开会请假", "去省厅开会"),
        ("赵磊到省厅开会，请假", "到省厅开会"),
        ("赵磊去市里培训请假", "去市里培训"),
        ("赵磊赴南京出差请假", "赴南京出差"),
        ("赵磊出差请假", "出差"),
    ] {
        let clerk = met(&["@8:50", line]);
        let who = records(&clerk)
            .attendees
            .iter()
            .find(|who| records(&clerk).name_of(who.id) == "赵磊");
        assert_eq!(who.map(|who| who.leave_reason.as_str()), Some(why), "{line}");
    }
}

#[test]
fn what_the_leader_stresses_stands_in_the_minutes() {
    for (line, wanted) in [
        ("周局长讲三点：一是抓好安全；二是压实责任；三是月月见效", "讲三点"),
        ("最后周局长作总结：今天讨论很充分，各部门都谈了想法", "今天讨论很充分"),
        ("周局长强调：安全是底线", "强调：安全是底线"),
        ("周局长总结讲话：大家辛苦了，安全是底线", "安全是底线"),
        ("周局长最后强调三点：一是抓安全，二是抓进度，三是抓质量", "一是抓安全"),
        ("周局最后讲了三点意见：一要快，二要稳，三要准", "一要快"),
        ("周局长指出，安全工作不能松", "安全工作不能松"),
    ] {
        let clerk = office(&["李强：车库漏水", line]);
        let text = minutes(&clerk).replace(['\n', ' '], "");
        assert!(
            text.contains(wanted) && !text.contains("会议强调") && !text.contains("会议要求"),
            "{line}\n{text}"
        );
    }
    for line in [
        "李强讲两点：一是经费够，二是时间紧",
        "李强：我强调一点，安全是底线",
        "周局长讲三点了吗",
        "周建平：我讲三点",
    ] {
        let clerk = office(&[line]);
        assert_eq!(clerk.last().minuted, None, "{line}");
    }
}

#[test]
fn an_order_to_nobody_is_asked_about() {
    for (line, sign) in [
        ("请尽快把台账报上来", "*"),
        ("尽快把台账报上来", "*"),
        ("请抓紧时间整改", "*"),
        ("抓紧落实", "*"),
        ("要尽快整改到位", "*"),
        ("台账要尽快报上来", "*"),
        ("请大家会后尽快上报", "*"),
        ("把材料整理好", "*"),
        ("下周五前把方案拿出来", "!"),
        ("务必月底前完成", "!"),
    ] {
        for before in [&[][..], &["周建平："]] {
            let clerk = office(&[before, &[line]].concat());
            assert!(
                meant(clerk.last()).starts_with(sign),
                "{before:?} {line}: {:?}",
                clerk.last()
            );
        }
    }
    for line in [
        "请尽快入座",
        "抓紧时间，下一个",
        "台账已经尽快报给局里",
        "我尽快报",
        "能尽快报上来吗",
        "把门关上",
        "材料没准备好",
    ] {
        let clerk = office(&[line]);
        assert_eq!(meant(clerk.last()), "", "{line}");
    }
}

#[test]
fn a_number_alone_asks_for_its_item() {
    for line in ["③", "三", "三、", "周建平：三", "周建平：③"] {
        assert_eq!(meant(office(&[line]).last()), "#3", "{line}");
    }
    assert_eq!(meant(office(&["李强：三"]).last()), "");
}

#[test]
fn a_wording_behind_the_number_of_a_motion_is_about_that_motion() {
    for line in [
        "$1续聘现物业公司两年",
        "$1，续聘现物业公司两年",
        "$1：续聘现物业公司两年",
    ] {
        let clerk = office(&["$续聘现物业公司一年 @李强", line]);
        assert_eq!(records(&clerk).motions.iter().count(), 1, "{line}");
        assert_eq!(meant(clerk.last()), "$1>续聘现物业公司两年", "{line}");
    }
    for line in [
        "$1台车采购给后勤 @孙丽",
        "$2续聘现物业公司两年 @孙丽",
        "$1月20日起实行新办法",
    ] {
        let clerk = office(&["$续聘现物业公司一年 @李强", line]);
        assert_eq!(records(&clerk).motions.iter().count(), 2, "{line}");
    }
}

#[test]
fn a_result_of_the_meeting_with_its_count_is_that_of_the_motion() {
    for line in [
        "会议通过该事项（同意5、弃权1）",
        "会议审议通过该方案（5票同意，1票弃权）",
        "会议决定通过该事项（同意5、弃权1）",
        "会议表决通过本方案（同意5票、弃权1票）",
        "会议研究决定通过该议案（同意5，弃权1）",
    ] {
        let clerk = office(&["$购置两台车 @李强", line]);
        let motion = records(&clerk).motions.iter().last();
        let counts = motion
            .and_then(|motion| motion.counts)
            .map(|counts| (counts.yes, counts.no, counts.abstain));
        assert_eq!(counts, Some((5, 0, 1)), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn more_votes_than_members_are_one_check_at_the_line_that_tells_them() {
    let clerk = office(&["$购置两台车 @李强", "同意9票"]);
    let vote = clerk.last().clone();
    assert!(matches!(vote.remark, Some(Remark::MoreVotes(_))), "{vote:?}");
    let found = clerk.findings();
    let about: Vec<_> = found.iter().filter(|found| found.key == Some(vote.id.into())).collect();
    assert_eq!(
        about.iter().map(|found| found.fault).collect::<Vec<_>>(),
        [Fault::TooManyVotes],
        "{found:?}"
    );
    assert!(found.iter().all(|found| found.fault != Fault::Remark), "{found:?}");
}

/// Lines typed one after another into one meeting, with how the line begins that each may mean; empty = it asks nothing.
fn asks_in_turn(rows: &[(&str, &str)]) {
    let mut clerk = office(&[]);
    let mut wrong = Vec::new();
    for (line, wanted) in rows {
        clerk.captured(line, at(9, 20));
        let found = meant(clerk.last());
        if !(found.starts_with(wanted) && wanted.is_empty() == found.is_empty()) {
            wrong.push(format!("{line}\n  wanted: {wanted}\n  found: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn orders_with_a_doer_and_a_day_are_asked_about() {
    asks_in_turn(&[
        ("周局：各科室月底前完成自查", "!各科室月底前完成自查"),
        ("周局:各科室月底前完成自查。", "!各科室月底前完成自查"),
        ("周局：下周三前办公室报方案", "!下周三前办公室报方案"),
        ("周局：请教务处月底前报方案", "!请教务处月底前报方案"),
        ("周局：各科室要在12月10日前完成自查", "!各科室要在12月10日前完成自查"),
        ("周局：财务科,12月10日前把账对清", "!财务科,12月10日前把账对清"),
        ("周局：月底前，各科室完成自查", "!月底前，各科室完成自查"),
        ("周局：各科室每周五前报进度", "!各科室每周五前报进度"),
        ("周局：希望各科室月底前完成自查", "!各科室月底前完成自查"),
        ("周局：车库的事，请后勤科下周三前拿方案", "!请后勤科下周三前拿方案"),
        ("周局要求办公室下周三前报方案", "!办公室下周三前报方案"),
        ("李强：财务科本周内把账对清", "!财务科本周内把账对清"),
        ("李强：我们处月底前能完成", "!我们处月底前能完成 @李强"),
        ("李强：保证月底前完成", "!保证月底前完成 @李强"),
        ("陈总下周五前把表做好", "!陈总下周五前把表做好"),
        // What was, is wished, asked or only told is no order.
        ("周局：去年各科室12月前都完成了", ""),
        ("周局：各科室要高度重视", ""),
        ("周局：各位，下午3点前散会", ""),
        ("周局：各科室的同志月底前都要休假", ""),
        ("李强：我们下周三前有检查", ""),
        ("周局：财务科月底前能不能对清？", ""),
        ("周局：各科室月底前人手都紧", ""),
        ("周局：财务科说月底前能完成", ""),
        ("李强：希望办公室月底前把账对清", ""),
        ("李强：财务科上周已完成自查", ""),
        ("李强：财务科月底前能完成自查", ""),
        ("李强：我月底前出差", ""),
        ("李强希望办公室月底前把账对清", ""),
        // Money without a verb of deciding, behind the talk of an item.
        ("16万从集体账上出", "=16万从集体账上出"),
        ("从工会经费列支", "=从工会经费列支"),
        ("我建议从工会经费列支", ""),
        ("去年从工会经费列支", ""),
        ("经费能从工会出吗", ""),
        ("李强从后门走出", ""),
        // A letter of proxy says by itself how nobody voted.
        ("委托书：李强→孙丽", "入纪要：李强委托孙丽"),
        ("委托书:李强->孙丽（投票）", "入纪要：李强委托孙丽投票"),
        // A word of going on says nothing while no break runs.
        ("继续", ""),
        ("接着开", ""),
        ("最后定了：开工", "=开工"),
    ]);
}

#[test]
fn what_a_leader_stresses_without_a_sign_stands_in_the_minutes() {
    let mut clerk = office(&[]);
    for (line, minuted) in [
        ("周局长指出食堂是大事", Some(true)),
        ("周局最后强调要抓安全", Some(true)),
        ("周局要求大家实事求是", Some(true)),
        ("周局强调过这个问题", None),
        ("周局要求的材料已经交了", None),
        ("周局指出的问题已整改", None),
        ("周局要求不高", None),
        ("李强指出食堂是大事", None),
    ] {
        clerk.captured(line, at(9, 20));
        assert_eq!(clerk.last().minuted, minuted, "{line}");
    }
}

#[test]
fn each_fact_of_an_item_is_told_once_and_at_its_place() {
    let clerk = office(&[
        "会议同意该事项",
        "会议同意购车，但须先完成评估",
        "下次局长办公会定在12月15日下午2点",
        "表决：同意3票，反对1票，弃权0票",
        "会议决定采购一辆轿车",
        "休会10分钟",
        "好，继续。",
        "吴越因系其亲属，回避",
        "孙丽系投标人亲属，回避",
        "因陈静系投标人亲属，陈静回避",
        "赵磊（亲属）回避",
        "推选李强为组长（全票）",
        "无记名投票，收5张，有效5张，同意4票",
        "!李局负责通知大家",
    ]);
    let text = minutes(&clerk).replace(['\n', ' '], "");
    for wanted in [
        "会议同意购车，但须先完成评估。",
        "经表决（同意3票，反对1票，弃权0票），会议决定，采购一辆轿车。",
        "吴越因系其亲属回避本议题。",
        "孙丽因系投标人亲属回避本议题。",
        "陈静因系投标人亲属回避本议题。",
        "赵磊因亲属回避本议题。",
        "推选李强为组长（全票）。",
        "无记名投票，收5张，有效5张，同意4票。",
        "李强负责通知大家",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(!text.contains("会议同意该事项"), "{text}");
    let next = text.find("下次局长办公会定在12月15日下午2点。");
    assert!(next > text.find("李强负责通知大家"), "{text}");
    assert_eq!(
        records(&clerk).meeting().map(|meeting| meeting.state),
        Some(MeetingState::Live)
    );
    assert!(
        records(&clerk)
            .entries
            .iter()
            .all(|entry| entry.remark.is_none() || entry.kind == EntryKind::Action)
    );
}

#[test]
fn whoever_only_withdrew_is_not_told_to_have_spoken() {
    let clerk = met(&[
        "+李强、孙丽",
        "：主持 周建平",
        "：开会 9:00",
        "#+ 审议购车方案",
        "李强：车旧了",
        "吴越回避",
    ]);
    let text = clerk.document(DocumentKind::Record).replace(['\n', ' '], "");
    assert!(
        text.contains("因申报回避计入到会") && !text.contains("因发言计入到会"),
        "{text}"
    );
}
