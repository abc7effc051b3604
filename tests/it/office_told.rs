//! Lines that a Chinese clerk tells though somebody has the word: what the meeting did, how a vote came out, what becomes of the matter, the end. They are asked
//! about and never become words of whoever spoke last; talk stays theirs.

use huiwu::domain::entry::Remark;

use crate::{
    office_business::{is_heard, last, met, minutes, office, records},
    office_net::{each_asks, meant},
    support::Clerk,
};

/// The lines after somebody's words that are still taken for theirs.
fn still_said(lines: &str) -> Vec<&str> {
    let said = |line: &&str| {
        let entry = last(&["李强：车库漏水", line]);
        entry.speaker.is_some() && !entry.may_hide_fact() || !is_heard(&entry)
    };
    lines.split_whitespace().filter(said).collect()
}

#[test]
fn what_a_body_settled_is_no_words_of_the_speaker_before() {
    let left = still_said(
        "大会通过了绩效工资分配方案 大会审议通过绩效方案 大会表决通过方案 大会决定，系数改0.9 教代会审议通过方案 教代会决定推迟 股东会通过方案 \
         董事会同意增资 董事会审议通过方案 业主大会同意换物业 理事会决定增补 委员会同意修改 党委会同意方案 常委会原则同意方案 支委会决定上报 \
         家委会同意增订 专班决定停工 评审组同意通过 全会通过决议 本次会议通过方案 今天会议通过方案 会上通过方案 常务会议同意扩建方案 方案获得通过 \
         方案通过 方案表决通过 绩效方案以8票同意通过 绩效工资分配方案审议通过 报告、方案均获通过 两个方案都通过 方案未获通过 方案被否决 扩建方案通过 \
         方案原则通过 方案原则同意 请示已同意 该方案通过 以上方案通过 本项通过 上述事项同意 以上事项原则同意 此事同意",
    );
    assert_eq!(left, [""; 0]);
}

#[test]
fn a_sentence_of_the_meeting_is_of_nobody_whatever_its_verb() {
    let left = still_said(
        "会议任命孙丽为组长 会议成立工作组 会议撤销原方案 会议修改方案第三条 会议吸收各方意见 会议接受提案 会议核准预算 会议敲定方案 会议宣布方案生效 \
         会议宣读名单 会议布置任务 会议安排陈静整理 会议指定陈静整理 会议表彰先进 会议感谢代表 会议印发材料 会议收到提案14件 会议倾向于0.9 会议初步同意 \
         会议拟同意 会议有条件同意 会议勉强通过 会议以8:1:1通过方案 会议以举手方式通过方案",
    );
    assert_eq!(left, [""; 0]);
    for line in [
        "会议室投影坏了",
        "会议纪要上周发了",
        "会议材料太厚",
        "会议系统升级过一次",
        "会议时间太长",
    ] {
        assert!(last(&["李强：车库漏水", line]).speaker.is_some(), "{line}");
    }
}

#[test]
fn what_becomes_of_the_matter_is_no_words_of_the_speaker_before() {
    let left = still_said(
        "好，通过 行，通过 那就通过 通过吧 没人反对，通过 无不同意见，通过 没人反对 全过 视为通过 已过会 没过会 不过会 重新上会 下次上会 打回重做 \
         试行一学期 2027年1月起执行 即日起执行 1月1日起实施 从下学期开始执行 修改后再报 提请县委常委会 报县委 呈报市政府 转教育局办理 以县政府名义印发 \
         印发执行 按程序办理 列入2027年预算 纳入预算 成立领导小组 决定0.9 结论0.9 少数服从多数",
    );
    assert_eq!(left, [""; 0]);
}

#[test]
fn heads_that_agree_are_a_vote_whoever_spoke_last() {
    let left = still_said(
        "5人同意1人不同意 5个同意，1个不同意 5家同意，1家反对 5户同意，1户不同意 5位同意，1位弃权 5名委员同意，1名反对 同意的5人，不同意的1人 \
         多数同意 大多数人同意 只有赵磊不同意 5人举手 五比一 孙丽10、吴越9、赵磊7、陈静4",
    );
    assert_eq!(left, [""; 0]);
}

#[test]
fn the_end_in_few_words_is_asked_about_whoever_spoke_last() {
    each_asks(&[
        ("李强：车库漏水|16:20散", "：散会"),
        ("李强：车库漏水|其他没了，10:55结束", "：散会"),
        ("李强：车库漏水|10:02完", "：散会"),
        ("李强：车库漏水|就这样，散", "：散会"),
        ("李强：车库漏水|工程6月结束", ""),
        ("李强：车库漏水|材料还没写完", ""),
    ]);
    // A time that has not come ends nothing, and is told.
    let early = last(&["李强：车库漏水", "10:05结束会议"]);
    assert_eq!(early.remark, Some(Remark::NotYet("10:05".to_owned())));
}

#[test]
fn talk_of_passing_and_agreeing_stays_the_speakers() {
    let taken: Vec<_> = "方案通过后再买灯 如果大会通过，明年动工 希望董事会同意增资 我们组同意这个方案 家委会同意了再说 去年大会通过过一次 \
        这条路通过率低 预算一旦通过就能开工 群众代表提过意见 施工组说月底进场 要不要提请党委会 能不能列入预算 方案还没写完 5个人不够 三个方案各有利弊 \
        专班的人手不够 三号楼五户漏水"
        .split_whitespace()
        .filter(|line| {
            let entry = last(&["李强：车库漏水", line]);
            entry.speaker.is_none()
        })
        .collect();
    assert_eq!(taken, [""; 0]);
}

#[test]
fn a_vote_read_out_by_name_is_asked_about() {
    each_asks(&[
        ("$购车两台|周局长：同意4票，反对1票，弃权1票，通过", "$="),
        ("陈静：同意4票，反对1票，弃权1票", "入纪要：同意4票"),
        ("周局长：现在休息10分钟", "：休会"),
        ("周局长：今天就到这，散会", "：散会"),
        ("周局长：方案通过", "：结果 通过"),
        ("周局长：原则同意，李强修改后印发", "：结果 原则同意"),
        ("周局长：经研究，系数0.9", "=系数0.9"),
        ("李强：方案通过", ""),
        ("陈静：同意的话请举手", ""),
    ]);
}

#[test]
fn nobody_is_absent_where_nobody_was_signed_in() {
    let clerk = met(&["：开会 9:00", "#+ 审议购车方案", "=购车两台"]);
    let text = minutes(&clerk);
    assert!(text.contains("到会情况未记录") && !text.contains("缺席"), "{text}");
    assert!(!records(&clerk).is_attendance_taken());
    // It is known that she spoke; of the others nothing is.
    let text = minutes(&met(&["：开会 9:00", "#+ 审议购车方案", "孙丽：同意"]));
    assert!(text.contains("到会情况未记录") && !text.contains("缺席"), "{text}");
    // One who is signed in makes a list of it.
    let text = minutes(&office(&["=购车两台"]));
    assert!(!text.contains("到会情况未记录"), "{text}");
    let text = minutes(&met(&["+孙丽", "：开会 9:00", "#+ 审议购车方案", "=购车两台"]));
    assert!(text.contains("缺席") && !text.contains("到会情况未记录"), "{text}");
    // A line that says who is absent does.
    let text = minutes(&met(&["：开会 9:00", "缺席：赵磊", "#+ 审议购车方案", "=购车两台"]));
    assert!(text.contains("缺席") && text.contains("到会情况未记录"), "{text}");
}

#[test]
fn the_record_counts_nobody_as_absent_where_nobody_was_signed_in() {
    let clerk: Clerk = met(&["：开会 9:00", "#+ 审议购车方案", "=购车两台"]);
    let text = clerk.document(huiwu::export::DocumentKind::Record);
    assert!(text.contains("未记录") && !text.contains("缺席"), "{text}");
    assert!(meant(clerk.last()).is_empty());
}
