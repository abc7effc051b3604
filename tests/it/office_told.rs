//! Lines that a Chinese clerk tells though somebody has the word: what the meeting did, how a vote came out, what becomes of the matter, the end. They are asked
//! about and never become words of whoever spoke last; talk stays theirs.

use huiwu::domain::{
    action::Owner,
    entry::{Entry, EntryKind, Remark},
    motion::MotionState,
};

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

const BOUGHT: &str = "$同意购车 @吴越";

#[test]
fn those_who_are_recused_beside_a_count_leave_it_the_result() {
    let rows = [
        "同意5票，反对0票，孙丽回避",
        "同意5票，反对0票，1人回避",
        "同意5票，反对0票，回避1人",
        "同意5票，反对0票（1人回避表决）",
        "表决结果：同意5票，反对0票，一名委员回避",
        "经表决，同意5票，反对0票，1人回避，通过",
        "举手，同意5票，反对0票，孙丽回避",
        "M1：同意5票，反对0票，孙丽回避",
        "M1：同意5票，反对0票，1人回避",
    ];
    let wrong: Vec<&str> = rows
        .into_iter()
        .filter(|line| {
            let text = minutes(&office(&[BOUGHT, line]));
            !(text.contains("赞成5票，反对0票") && text.contains("回避"))
        })
        .collect();
    assert_eq!(wrong, [""; 0]);
    // Talk of recusal is none.
    for line in ["1人回避", "上次同意5票，1人回避吗", "谁回避"] {
        let text = minutes(&office(&[BOUGHT, line]));
        assert!(!text.contains("赞成"), "{line}\n{text}");
    }
}

#[test]
fn the_proposer_behind_a_wording_is_no_part_of_it() {
    for line in [
        "$同意购车，控制在42万元以内 吴越提",
        "$同意购车，控制在42万元以内（吴越提）",
        "$同意购车，控制在42万元以内（提出：吴越）",
        "$同意购车，控制在42万元以内 吴总提出",
        "$同意购车，控制在42万元以内，吴越提议",
    ] {
        let clerk = office(&[line]);
        let entry = clerk.last().clone();
        let mover = records(&clerk).motion_of(entry.id).and_then(|motion| motion.mover);
        assert_eq!(mover, Some(clerk.person("吴越")), "{line}");
        assert_eq!(entry.text, "同意购车，控制在42万元以内", "{line}");
    }
    let entry = last(&["$同意购车（林国栋提）"]);
    assert!(entry.remark.is_some() && entry.text == "同意购车", "{entry:?}");
    for text in [
        "同意购车，价格另提",
        "同意购车（下次再提）",
        "同意购车（常务会提）",
        "同意购车 由办公室提交",
    ] {
        assert_eq!(last(&[&format!("${text}")]).text, text);
    }
}

#[test]
fn who_is_there_and_who_comes_back_is_no_speech() {
    for (line, asks) in [
        ("应到委员6人，实到6人", false),
        ("应到7人，实到6人", false),
        ("应到党委委员9人，实到9人", true),
        ("应到9人，实到8人，请假1人", true),
        ("列席人员返会", true),
        ("列席人员退场", true),
        ("列席的同志返场", true),
    ] {
        let entry = last(&["李强：车库漏水", line]);
        assert!(entry.speaker.is_none(), "{line}");
        assert_eq!(entry.remark.is_some(), asks, "{line} {:?}", entry.remark);
    }
    assert!(last(&["李强：车库漏水", "实际到货9人份"]).speaker.is_some());
}

#[test]
fn what_waits_and_what_is_due_asks_for_the_fact_it_is() {
    each_asks(&[
        ("这个今天定不下来，等财务处测算完下次再议", "：结果 暂缓"),
        ("今天只通报，下次再议", "：结果 暂缓"),
        ("今天先通报，不表决", "：结果 通报"),
        ("李强：同意|这次先听汇报，不作决定", "：结果 通报"),
        ("今天就通个气，不表决", "：结果 通报"),
        ("本次会议不作表决", "：结果 不作决定"),
        ("李强：材料不齐|此项不付表决", "：结果 不作决定"),
        ("会议不形成决议", "：结果 不作决定"),
        ("今天我先通报一下", ""),
        ("今天不表决我不走", ""),
        ("本次汇报的数据有误", ""),
        ("$食堂改造预算30万元|吴越提议修正为28万元", "$>修正为28万元 @吴越"),
        (
            "$食堂改造预算30万元|吴越提议预算压减到28万元",
            "$>预算压减到28万元 @吴越",
        ),
        ("八、推选质控员", "#+推选质控员"),
        ("李强：同意|五、关于采购打印机的议案", "#+关于采购打印机的议案"),
        ("八、推选李强为质控员", "="),
        ("五、食堂要扩建", ""),
        (
            "同意5票，反对0票，通过，吴越回避",
            "：结果 通过（同意5票，反对0票，吴越回避）",
        ),
        ("同意5票，通过：回避吴越", "：结果 通过（同意5票，吴越回避）"),
        ("李强：元旦值班表办公室排一下，12月25前发", "!元旦值班表"),
        ("李强：元旦值班表办公室排一下，12月25日前发", "!元旦值班表"),
    ]);
    for line in ["李强：我们12月25日前发", "李强：元旦值班表办公室排过"] {
        assert_eq!(last(&[line]).remark, None, "{line}");
    }
}

#[test]
fn somebody_who_is_excused_in_mid_meeting_leaves_then() {
    for line in [
        "9:44李强请假先走（去现场处理信访）",
        "9:44李强请假离会",
        "李强9:44请假先走",
    ] {
        let entry = last(&["@9:50", line]);
        assert!(
            entry.kind == EntryKind::Departure && entry.remark.is_none(),
            "{line} {entry:?}"
        );
        let clerk = office(&["@9:50", line]);
        let text = clerk.document(huiwu::export::DocumentKind::Record);
        assert!(text.contains("09:44") && text.contains("离席"), "{line}\n{text}");
    }
}

#[test]
fn a_withdrawal_in_clauses_is_a_recusal_and_a_leaving() {
    for (line, why, left) in [
        ("孙丽退场回避", "", true),
        ("孙丽回避退场", "", true),
        ("孙丽离席回避", "", true),
        ("孙丽9:10退场回避", "", true),
        (
            "孙丽声明其子在绿洲公司任职，退出本项讨论，9:10离开。",
            "其子在绿洲公司任职",
            true,
        ),
        ("9:10孙丽因亲属参与报价主动退场", "亲属参与报价", true),
        ("孙丽因儿子在绿洲公司任职退出讨论", "儿子在绿洲公司任职", false),
        ("孙丽说自己跟老板是同学，不参加这项表决", "跟老板是同学", false),
        ("孙丽的儿子在该公司上班，本项回避", "儿子在该公司上班", false),
    ] {
        let clerk = office(&[line]);
        let told: Vec<&str> = records(&clerk).interests.iter().map(|own| own.text.as_str()).collect();
        assert_eq!(told, [why], "{line}");
        assert_eq!(clerk.last().kind == EntryKind::Departure, left, "{line}");
    }
    for line in [
        "孙丽说不参加讨论了",
        "孙丽是否退出讨论",
        "孙丽退出微信群",
        "孙丽没有参加表决",
        "孙丽退出领导小组，由李强接任",
    ] {
        let clerk = office(&[line]);
        assert_eq!(records(&clerk).interests.iter().count(), 0, "{line}");
    }
}

#[test]
fn slips_above_are_asked_about_while_somebody_has_the_word() {
    each_asks(&[
        (
            "吴越：核减87万。|陈静：比例偏高。|前面说的核减87万，应为核减78万",
            "改：87万→78万",
        ),
        ("陈静：比例偏高。|审定金额也错了，是1182万", "改：旧→新"),
        ("陈静：比例偏高。|上面吴越报的核减数应该是78万", "改：旧→新"),
        ("刚才吴越说的1173万有误，应是1182万", "改：1173万→1182万"),
        ("第二项表决那里，弃权的是吴越，不是李强", "改：李强→吴越"),
        ("吴越：支出9.1万|刚才支出说成9.1万,是9.7万", "改：9.1万→9.7万"),
        ("吴越：缓冲两年|刚才缓冲期说成两年,是一年", "改：两年→一年"),
        ("刚才吴越说的1173万有误", "改：旧→新"),
        ("$月租260|260改250吧,吴越提的", "$>260改为250 @吴越"),
        ("$同意租期两年|吴越：太长|两年改一年吧", "$>两年改为一年"),
        ("刚才四六开那个，陈静才是反对", "改：旧→新"),
    ]);
    for talk in [
        "刚才说的应该是去年的事",
        "前面的路应该是通的",
        "这个方向不对，关键是人",
        "上面领导应该是同意了",
    ] {
        let entry = last(&["陈静：比例偏高。", talk]);
        assert_eq!(entry.remark, None, "{talk}");
    }
}

#[test]
fn two_duties_in_one_sentence_are_not_one_task() {
    let tasks = |line: &str| records(&office(&[line])).actions.iter().count();
    for line in [
        "李强负责协调乡镇，装备财务处12月8日前把保温材料发下去。",
        "李强负责协调乡镇，赵磊12月8日前把保温材料发下去",
        "由李强负责，装备财务处12月8日前拨款",
    ] {
        assert_eq!(tasks(line), 0, "{line}");
        assert!(is_heard(&last(&[line])), "{line}");
    }
    assert_eq!(tasks("李强牵头，装备财务处配合，12月8日前把材料发下去"), 1);
}

#[test]
fn mover_and_seconder_stand_behind_the_wording_of_a_motion() {
    for line in [
        "动议:按经费40%、培养质量60%分配 吴越提,李强附议",
        "$按四六分配，吴越提议 李强附议",
        "$按四六分配 吴越提出、李强附议",
    ] {
        let clerk = office(&[line]);
        let motion = records(&clerk).motions.iter().next().cloned();
        let both = motion.as_ref().map(|motion| (motion.mover, motion.seconder));
        assert_eq!(
            both,
            Some((Some(clerk.person("吴越")), Some(clerk.person("李强")))),
            "{line}"
        );
        assert!(!clerk.last().text.contains("附议"), "{line}");
    }
    let kept = office(&["$同意吴越提出的意见"]);
    assert!(kept.last().text.contains("吴越提出的意见"));
}

#[test]
fn whoever_is_named_behind_the_matter_owns_the_task() {
    let owner = |line: &str| {
        let clerk = office(&[line]);
        let action = records(&clerk).action_of(clerk.last().id).cloned();
        action.is_some_and(|action| action.owners == [Owner::Attendee(clerk.person("陈静"))])
    };
    assert!(owner("!3条未整改的由陈静负责，周五前清零"));
    assert!(owner("!未整改的由陈静牵头，周五前清零"));
    assert!(!owner("!核实是否由陈静负责，周五前报"));
    assert!(!owner("!原由陈静负责，周五前交接"));
}

#[test]
fn those_recused_behind_a_colon_or_in_brackets_stand_beside_the_result() {
    for line in [
        "同意5票，通过：回避吴越",
        "同意5票，反对0票，通过（回避：吴越）",
        "同意5票，反对0票，通过；回避：吴越",
        "同意5票，通过（吴越回避）",
        "通过：吴越回避",
        "表决通过（吴越回避）",
    ] {
        let clerk = office(&["$采购三台电脑", line]);
        let motion = records(&clerk).motions.iter().next_back().cloned();
        let told = motion.map(|motion| (motion.state, motion.towards));
        assert_eq!(told, Some((MotionState::Carried, "吴越回避".to_owned())), "{line}");
    }
    for line in [
        "通过了吴越的回避申请",
        "会议同意：吴越回避",
        "要不要让吴越回避",
        "同意吴越回避",
    ] {
        let clerk = office(&["$采购三台电脑", line]);
        let motion = records(&clerk).motions.iter().next_back().cloned();
        assert_eq!(motion.map(|motion| motion.state.is_open()), Some(true), "{line}");
    }
}

#[test]
fn a_vote_for_another_says_that_no_count_has_it() {
    for line in [
        "吴越委托赵磊投票",
        "赵磊代吴越投票：同意",
        "赵磊代理吴越投赞成票",
        "吴越的票由赵磊代投",
        "赵磊受吴越委托投赞成票",
        "赵磊代吴越举手同意",
    ] {
        let entry = last(&["李强：同意", line]);
        assert_eq!(entry.remark, Some(Remark::ProxyVote("赵磊代吴越".to_owned())), "{line}");
        assert!(entry.may_hide_fact(), "{line}");
    }
    for line in [
        "赵磊代理组长主持表决",
        "能不能由赵磊代吴越投票",
        "赵磊代吴越汇报",
        "吴越委托赵磊办手续",
        "赵磊代表班子投票",
    ] {
        let entry = last(&["李强：同意", line]);
        assert!(!matches!(entry.remark, Some(Remark::ProxyVote(_))), "{line}");
    }
}

#[test]
fn votes_typed_behind_their_decision_are_told_with_it() {
    let told = "经表决（同意4票，反对0票），会议决定，采购三台电脑。";
    for votes in [
        "表决：同意4票，反对0票",
        "同意4票，反对0票",
        "举手表决：同意4票，反对0票，通过",
    ] {
        let text = minutes(&office(&["会议决定采购三台电脑", votes])).replace('\n', "");
        assert!(text.contains(told), "{votes}\n{text}");
    }
    // The next decision has its own; where it has none, whose they are is asked.
    let two = [
        "会议决定采购三台电脑",
        "表决：同意4票，反对0票",
        "会议决定采购一台打印机",
    ];
    let clerk = office(&two);
    assert!(
        meant(clerk.last()).starts_with("=经表决，同意4票，反对0票，"),
        "{:?}",
        clerk.last()
    );
    let clerk = office(&[&two[..], &["表决：同意5票，反对0票"]].concat());
    let text = minutes(&clerk).replace('\n', "");
    assert!(text.contains(told) && text.contains("同意5票"), "{text}");
    let open = records(&clerk)
        .entries
        .iter()
        .filter(|entry| entry.remark.is_some())
        .count();
    assert_eq!(open, 0);
    // Lost, or of something else: nothing is told of the decision.
    for line in [
        "表决：同意1票，反对4票",
        "李强：同意4票，反对0票",
        "同意4票的那次是去年",
    ] {
        let text = minutes(&office(&["会议决定采购三台电脑", line]));
        assert!(!text.contains("经表决"), "{line}\n{text}");
    }
}

#[test]
fn a_heading_under_another_number_opens_the_item_that_bears_the_title() {
    let begin = ["#+ 食堂改造", "#+ 关于设备更新的议案", "#1", "李强：同意"];
    for (line, title) in [
        ("七、食堂改造", "食堂改造"),
        ("九、关于设备更新的议案", "关于设备更新的议案"),
        ("九、设备更新", "关于设备更新的议案"),
    ] {
        let clerk = met(&[&begin[..], &[line, "李强：可以"]].concat());
        let records = records(&clerk);
        let item = clerk.last().item.and_then(|item| records.items.get(item));
        assert_eq!(item.map(|item| item.title.as_str()), Some(title), "{line}");
    }
    for line in ["九、设备更新要快", "九、食堂", "第九件，食堂改造"] {
        let clerk = met(&[&begin[..], &[line, "李强：可以"]].concat());
        let records = records(&clerk);
        let item = clerk.last().item.and_then(|item| records.items.get(item));
        assert!(
            item.is_none_or(|item| !item.title.contains("食堂改造") && !item.title.contains("设备更新")),
            "{line}"
        );
    }
}

#[test]
fn the_votes_of_all_others_are_asked_about_by_name() {
    for (line, wanted) in [
        ("表决：李强弃权，其余同意", "弃权：李强"),
        ("赞成：其余；反对：李强", "反对：李强"),
        ("$=李强反对，其他人同意", "反对：李强"),
    ] {
        let clerk = office(&["$同意购车", line]);
        let asks = meant(&clerk.last().clone());
        assert!(
            asks.contains(wanted) && asks.contains("赞成：周建平、孙丽"),
            "{line}: {asks}"
        );
        assert!(
            !asks.contains("赞成：李强") && !asks.contains("、李强"),
            "{line}: {asks}"
        );
        let motion = records(&clerk).motions.iter().next().map(|motion| motion.state);
        assert_eq!(motion, Some(MotionState::Moved), "{line}");
    }
}

#[test]
fn results_in_plain_words_settle_the_motion() {
    for (lines, state) in [
        (&["$同意购车", "没人反对，通过了"][..], MotionState::Carried),
        (&["$同意购车", "5人同意，没有反对"][..], MotionState::Carried),
        (
            &["$同意购车", "修改后的方案表决：同意4票，弃权1票"][..],
            MotionState::Carried,
        ),
        (&["$同意购车", "没有人反对，通过"][..], MotionState::Carried),
    ] {
        let clerk = office(lines);
        let motion = records(&clerk).motions.iter().next().map(|motion| motion.state);
        assert_eq!(motion, Some(state), "{lines:?}");
    }
    let clerk = office(&["$同意购车", "$>改为两批", "修正案举手表决，5人同意，没有反对"]);
    let states: Vec<MotionState> = records(&clerk).motions.iter().map(|motion| motion.state).collect();
    assert_eq!(states, [MotionState::Moved, MotionState::Carried]);
}

#[test]
fn the_item_in_hand_waits_or_is_only_told_of_as_the_line_says() {
    for (line, wanted) in [
        ("本项只通报，不作决定。", "该事项只通报，不作决定。"),
        (
            "这一项材料不齐，下次局务会再议。",
            "会议决定，该事项暂缓审议，材料不齐，下次局务会再议。",
        ),
    ] {
        let text = minutes(&office(&[line]));
        assert!(text.contains(wanted), "{line}\n{text}");
        assert!(is_heard(&last(&["李强：方案不成熟", line])), "{line}");
        assert_ne!(last(&["=同意购车", line]).kind, EntryKind::ItemOutcome, "{line}");
    }
}

#[test]
fn the_meeting_goes_on_behind_what_was_mended() {
    for line in ["9:10投影恢复,复会", "来电了，复会", "网络恢复，9:10继续开会"] {
        let clerk = office(&["休会", line]);
        let reason = |entry: &Entry| entry.kind == EntryKind::Resumed && line.contains(&entry.text);
        assert!(records(&clerk).entries.iter().any(reason), "{line}");
    }
    for line in ["9:10突然停电,休会", "断网了，会议暂停", "投影坏了，休会"] {
        let clerk = office(&[line]);
        let paused = |entry: &Entry| entry.kind == EntryKind::Recess && line.contains(&entry.text);
        assert!(records(&clerk).entries.iter().any(paused), "{line}");
    }
    for talk in ["这个方案好了，会议继续", "去年停电，会议中断过", "来电了，复会"] {
        let clerk = office(&[talk]);
        let turned = |entry: &Entry| matches!(entry.kind, EntryKind::Recess | EntryKind::Resumed);
        assert!(!records(&clerk).entries.iter().any(turned), "{talk}");
    }
    assert!(is_heard(&last(&["来电了，复会"])));
}

#[test]
fn somebody_named_for_a_post_is_no_task() {
    each_asks(&[("赵磊推荐孙丽", "入纪要："), ("赵磊推举孙丽为组长", "入纪要：")]);
    assert!(!meant(&last(&["赵磊推荐方案二"])).starts_with("入纪要：赵磊"));
}

#[test]
fn whoever_left_and_comes_again_is_told_to_return() {
    let clerk = office(&["-孙丽", "孙丽回来了"]);
    let text = clerk.document(huiwu::export::DocumentKind::Record);
    assert!(text.contains("返回：孙丽") && !text.contains("到会：孙丽\n"), "{text}");
}

#[test]
fn a_proxy_is_told_with_the_leave() {
    for (line, wanted) in [
        ("何芳请假，由陈静代理投票", "由陈静代理投票"),
        ("何芳出差,委托陈静代投票", "出差，委托陈静代投票"),
        ("何芳因病请假，委托陈静投票", "因病，委托陈静投票"),
    ] {
        let clerk = met(&["+周建平、李强、孙丽、吴越、陈静", "：开会 9:00", line]);
        let who = records(&clerk).attendees.get(clerk.person("何芳")).cloned();
        assert_eq!(who.map(|who| who.leave_reason), Some(wanted.to_owned()), "{line}");
    }
}

#[test]
fn a_name_before_what_its_bearer_is_to_do_owns_the_task() {
    for line in ["!赵磊把考核材料补齐，下周三前交陈静", "!赵磊摸一下底数，年底前报"] {
        let clerk = office(&[line]);
        let action = records(&clerk).action_of(clerk.last().id).cloned();
        assert_eq!(
            action.map(|action| action.owners),
            Some(vec![Owner::Attendee(clerk.person("赵磊"))]),
            "{line}"
        );
    }
}
