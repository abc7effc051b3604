//! Short lines of Chinese clerks, as a room says them: what was settled, who is to do it, which item comes, what is corrected, who went out. Each is read
//! rightly or asked about, also while somebody has the word.

use huiwu::domain::{
    entry::{Entry, EntryKind, Remark},
    motion::{Majority, MotionState},
};

use crate::{
    office_business::{is_heard, last, met, minutes, office, records},
    support::Clerk,
};

fn meant(entry: &Entry) -> &str {
    match &entry.remark {
        Some(Remark::MayMean(order)) => order,
        _ => "",
    }
}

#[track_caller]
fn each_asks(before: &[&str], rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, wanted)| {
            let entry = last(&[before, &[line]].concat());
            (!meant(&entry).starts_with(wanted))
                .then(|| format!("{line}\n  wanted: {wanted}\n  found: {:?}", entry.remark))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_room_settles_in_short_words_is_no_speech() {
    let rows = [
        ("先原则同意，费用上县里定", "=原则同意，费用上县里定"),
        ("方案可行，按程序报批", "=方案可行"),
        ("形成一致意见，柳湾100，石桥80", "=柳湾100"),
        ("最后统一意见：柳湾100，石桥80，南塘不给", "=柳湾100"),
        ("大家议了一下，柳湾100万", "=柳湾100万"),
        ("都没意见，就这么办", "：结果 同意"),
        ("让装备财务处下周三前把钱拨了", "!让"),
        ("停机公告党政办周三发", "!停机公告"),
        ("资料封存，陈静保管", "!资料封存"),
        ("请示县政府增加50万，赵磊对接", "!请示"),
        ("学校停课一天，中心校通知", "!学校停课"),
        ("王县长到会指导", "+王县长"),
        ("5票认定合格", "入纪要："),
        ("会商认为，形势严峻", "入纪要："),
        ("与会同志认为方案可行", "入纪要："),
        ("抄送县财政局", "入纪要："),
        ("下周党委会改周二上午8点", "入纪要："),
        ("会议延长到11点", "入纪要："),
        ("孙丽有保留", "入纪要："),
        ("散了 10:25", "：散会"),
        ("10:20结束", "：散会"),
        ("重新开会 10:05", "：复会"),
        ("第二项先放一放", "：结果 暂缓"),
        ("陈静替何芳记录", "：记录 陈静"),
        ("9:20起陈静记录", "：记录 陈静"),
        ("不对 上面280万是208万", "改：280万→208万"),
        ("石桥是70万不是80万", "改：80万→70万"),
        ("100改90", "改：100→90"),
        ("期限延到12月15日", "改："),
        ("A1期限改12月15日", "改："),
        ("李强的爱人是当事人，未参加本项讨论", "：回避 李强"),
    ];
    each_asks(&["吴越：汇报分配方案"], &rows);
    each_asks(&["吴越：汇报分配方案"], &[("这个议题不上会了", "：结果 暂缓")]);
    each_asks(&[], &rows);
    // An opinion of one of them is no more than that.
    for line in ["我看方案可行", "这个方案挺好", "建议先原则同意", "大家辛苦了"] {
        assert_eq!(last(&["吴越：汇报分配方案", line]).remark, None, "{line}");
    }
}

#[test]
fn what_an_office_finds_and_punishes_is_asked_about() {
    for line in [
        "对宏达公司停产整顿，罚款30万元",
        "对李四予以警告，罚款2万元",
        "责令李四作出检讨",
        "成立调查组，组长李强，副组长孙丽",
        "移送公安机关处理",
        "会议认定事故等级为一般事故",
        "处理意见：停产整顿",
        "元旦春节期间24小时值班，各单位一把手带班",
    ] {
        let entry = last(&[line]);
        assert!(is_heard(&entry), "{line}: {entry:?}");
    }
}

#[test]
fn an_item_is_taken_up_by_its_number_and_a_piece_of_its_title() {
    let title = |lines: &[&str]| {
        let clerk = agenda(lines);
        let item = clerk.last().item;
        let found = item
            .and_then(|item| records(&clerk).items.get(item))
            .map(|item| item.title.clone());
        found.unwrap_or_default()
    };
    for line in [
        "{3}、处分",
        "{3} 处分",
        "第{3}个事 党纪处分",
        "第{3}项 党纪处分",
        "下一个 党纪处分",
        "最后一项 党纪处分",
        "【{3}】处分",
        "研究给予李某某党纪处分",
    ] {
        assert_eq!(
            title(&["李强：汇报方案", line, "=同意"]),
            "研究给予李某某党纪处分",
            "{line}"
        );
    }
    // A point of a list calls nothing, nor does a number whose title says something else.
    for lines in [
        &["李强：我讲三点：", "{3}、处分", "=同意"][..],
        &["{3}、通报情况", "=同意"],
        &["议程{3}项", "=同意"],
    ] {
        assert_eq!(title(lines), "研究资金分配", "{lines:?}");
    }
}

/// A room with three items, the first of them taken up; `{3}` is the number of the last one.
fn agenda(lines: &[&str]) -> Clerk {
    let begin = [
        "+周建平、李强、孙丽、吴越、陈静、赵磊",
        "：主持 周建平",
        "：开会 9:00",
        "#+ 研究资金分配",
        "#+ 研究干部任免",
        "#+ 研究给予李某某党纪处分",
        "#资金分配",
        "@9:10",
    ];
    let number = crate::office_business::number_of(&begin, "研究给予李某某党纪处分");
    let lines: Vec<String> = lines.iter().map(|line| line.replace("{3}", &number)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    met(&[&begin, lines.as_slice()].concat())
}

#[test]
fn votes_for_several_things_stand_as_they_were_counted() {
    for line in [
        "方案一7票、方案二5票",
        "方案A 3票，方案B 2票",
        "植物园3票，博物馆2票",
        "表决：方案一三票；方案二四票",
    ] {
        let entry = last(&["李强：都可以", line]);
        assert_eq!(
            (entry.kind, entry.minuted, entry.speaker),
            (EntryKind::Note, Some(true), None),
            "{line}"
        );
    }
    for line in ["同意6票，反对1票", "发出选票5张，收回5票", "方案一好，投3票"] {
        assert_eq!(last(&[line]).minuted, None, "{line}");
    }
}

#[test]
fn those_who_listen_go_and_come_back_as_one() {
    let room = |lines: &[&str]| {
        let mut clerk = Clerk::new(huiwu::words::Lang::Zh);
        let people = [
            "周建平，局长，主持",
            "李强，副局长，成员",
            "丁磊，投资科，科长，列席",
            "余芳，工程科，科长，列席",
            "何芳，办公室，科员，记录",
        ];
        clerk.meeting("executive", "局长办公会", &people);
        let begin = ["+周建平、李强、丁磊、余芳、何芳", "：开会 9:00"];
        for line in begin.iter().chain(lines) {
            clerk.captured(line, crate::support::at(9, 10));
        }
        let records = records(&clerk);
        let here = records
            .attendees
            .iter()
            .filter(|a| records.is_present(a.id))
            .map(|a| records.name_of(a.id));
        here.collect::<Vec<_>>().join(" ")
    };
    for line in ["列席人员退场", "全体列席人员离场", "请列席人员退席"] {
        assert_eq!(room(&[line]), "周建平 李强 何芳", "{line}");
        assert_eq!(
            room(&[line, "列席人员返回会场"]),
            "周建平 李强 丁磊 余芳 何芳",
            "{line}"
        );
    }
    // Those who never went out do not come back, and some of them are not all.
    for line in ["列席人员返回", "其他列席人员退场"] {
        assert_eq!(room(&[line]), "周建平 李强 丁磊 余芳 何芳", "{line}");
    }
}

#[test]
fn a_new_value_leaves_the_name_of_what_has_it() {
    let mut wrong = Vec::new();
    for (told, correction, wanted) in [
        (
            "同意柳湾100万、石桥80万",
            "更正：石桥80万改为70万",
            "同意柳湾100万、石桥70万",
        ),
        (
            "同意柳湾100万、石桥80万",
            "更正：石桥应为70万",
            "同意柳湾100万、石桥70万",
        ),
        (
            "同意控制价1.28亿元，工期380天",
            "更正：控制价应为1.2亿元",
            "同意控制价1.2亿元，工期380天",
        ),
        (
            "同意控制价1.28亿元，工期380天",
            "更正：工期应为360天",
            "同意控制价1.28亿元，工期360天",
        ),
        ("同意控制价1.28亿元", "改：控制价1.28亿元→1.2亿元", "同意控制价1.2亿元"),
        (
            "同意控制价定为1.28亿元",
            "更正：控制价应为1.2亿元",
            "同意控制价定为1.2亿元",
        ),
        ("12月10日拨付", "更正：12月10日应为8日", "12月8日拨付"),
        ("同意控制价1.28亿元", "更正：1.28亿元应为1.2亿元", "同意控制价1.2亿元"),
        ("9月完成", "更正：9月应为10月", "10月完成"),
        ("同意四十张", "改：四十→四十二", "同意四十二张"),
        ("采购若干台", "改：若干→3", "采购3台"),
        ("东侧3处、西侧4处整改", "更正：东侧3处应为5处", "东侧5处、西侧4处整改"),
        ("修地下车库三层", "更正：地下车库三层应为二层", "修地下车库二层"),
        ("工程一期30天完成", "更正：工程一期30天应为45天", "工程一期45天完成"),
        ("12月20日开工", "更正：12月20日应为21日", "12月21日开工"),
        ("换十三盏灯", "更正：十三盏应为三盏", "换三盏灯"),
        ("11月25日开工", "改：11月25日→11月28日", "11月28日开工"),
        ("11月25日开工", "更正：11月25日应为11月28日", "11月28日开工"),
        ("11月25日开工", "s/11月25日/11月28日/", "11月28日开工"),
        ("12月8号开工", "改：12月8号→12月9号", "12月9号开工"),
        ("3月5日开工", "改：3月5日→4月5日", "4月5日开工"),
        ("2025年12月开工", "改：2025年12月→2026年12月", "2026年12月开工"),
        ("2025年12月8日开工", "改：12月8日→12月9日", "2025年12月9日开工"),
        (
            "2025年12月8日开工",
            "改：2025年12月8日→2026年1月8日",
            "2026年1月8日开工",
        ),
        ("十二月八日开工", "改：十二月八日→十二月九日", "十二月九日开工"),
        ("2日开工", "改：2日→3日", "3日开工"),
        ("12.8开工", "改：12.8→12.9", "12.9开工"),
        (
            "2027年3月15日开工",
            "改：2027年3月15日→2027年3月18日",
            "2027年3月18日开工",
        ),
        ("12月12月18日开工", "改：12月12月18日→12月18日", "12月18日开工"),
        ("9点30分开工", "改：9点30分→9点45分", "9点45分开工"),
        ("工期1年3个月", "改：1年3个月→1年6个月", "工期1年6个月"),
        ("控制在25万5千元", "改：25万5千元→25万8千元", "控制在25万8千元"),
        ("start on 25 Nov", "s/25 Nov/28 Nov/", "start on 28 Nov"),
        ("start on Nov 25", "s/Nov 25/Nov 28/", "start on Nov 28"),
        ("start on 2026-11-25", "s/2026-11-25/2026-11-28/", "start on 2026-11-28"),
    ] {
        let clerk = office(&[&format!("={told}"), correction]);
        let found = records(&clerk)
            .entries
            .iter()
            .rfind(|entry| entry.kind == EntryKind::Decision);
        let found = found.map(|entry| entry.text.clone()).unwrap_or_default();
        if found != wanted {
            wrong.push(format!("{told} / {correction}\n  wanted: {wanted}\n  found: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_day_with_a_point_is_one_where_a_task_says_it() {
    let due = |line: &str| {
        let clerk = office(&[line]);
        let entry = clerk.last().clone();
        let action = records(&clerk).action_of(entry.id).cloned();
        action.and_then(|action| action.due.date).map(|date| date.to_string())
    };
    let day = |line: &str| due(line).map(|date| date.get(5..).unwrap_or_default().to_owned());
    assert_eq!(day("！赵磊12.10前挂网").as_deref(), Some("12-10"));
    assert_eq!(day("！赵磊 12.10报方案").as_deref(), Some("12-10"));
    // A figure is no day, and 月底 may be that of another month of the sentence.
    for line in ["！采购3.5万元的设备", "！12月10日开始赵磊组织验收，月底完成"] {
        assert_eq!(day(line), None, "{line}");
    }
}

#[test]
fn what_is_said_behind_closed_doors_is_asked_about() {
    for line in [
        "关门研究",
        "非校务会成员请离场",
        "涉密，以下略",
        "该生隐私，勿外传",
        "这段不写",
        "刚才那段别写进去",
        "内部掌握",
        "李强的话不要写",
    ] {
        let entry = last(&["吴越：张某某拟记过", line]);
        assert!(is_heard(&entry), "{line}: {entry:?}");
    }
    for line in ["李强：孩子家庭困难（此句不记）", "李强：孩子家庭困难 --不要写进纪要"] {
        assert_eq!(last(&[line]).minuted, Some(false), "{line}");
    }
    assert_eq!(meant(&last(&["：转入不公开", "闭门会结束"])), "：恢复公开");
}

#[test]
fn a_motion_that_needs_two_thirds_is_not_carried_by_less() {
    let clerk = office(&["$通过担保议案（需三分之二以上）", "$= 3/2/0"]);
    let motion = records(&clerk).motions.iter().next().cloned();
    assert_eq!(
        motion.map(|m| (m.majority, m.state)),
        Some((Majority::TwoThirds, MotionState::Lost))
    );
    let clerk = office(&["$三分之二以上村民签字后发包", "$= 3/2/0"]);
    assert_eq!(
        records(&clerk).motions.iter().next().map(|m| m.majority),
        Some(Majority::Simple)
    );
}

#[test]
fn what_is_typed_before_the_opening_opens_nothing() {
    for line in [
        "到了：周局、李强",
        "参会领导：周建平、李强",
        "议程4项",
        "8:05开始",
        "准备开会",
        "会前播放警示片",
    ] {
        let clerk = met(&["@8:50", line]);
        assert_eq!(records(&clerk).meeting().and_then(|m| m.opened), None, "{line}");
    }
}

#[test]
fn a_line_to_somebody_about_a_task_is_no_speech_of_theirs() {
    let entry = last(&["！报方案 @赵磊 ~12月10日", "@赵磊 那条期限改成12月3号"]);
    assert!(
        entry.speaker.is_none() && meant(&entry).starts_with("改："),
        "{entry:?}"
    );
}

#[test]
fn namesakes_of_one_unit_are_told_apart_as_the_program_prints_them() {
    let hall = crate::tasks::Hall::new(
        "zh",
        "executive",
        "姓名,单位,职务,身份\n李建国,发改局,局长,主持\n张伟,发改局,副局长,出席\n张伟,发改局,法规科科长,列席\n孙丽,发改局,办公室主任,列席\n",
    );
    hall.capture(&["＋全体", "：开会"]);
    for line in [
        "张伟（法规科科长）：甲",
        "＠张伟（法规科科长） 甲",
        "张伟（发改局法规科科长）：甲",
        "法规科科长张伟：甲",
        "张伟（法规科）：甲",
    ] {
        assert_eq!(hall.capture(&[line]), ["已存 → 记录 张伟（法规科科长）"], "{line}");
    }
    let asked = hall.capture(&["张伟：丁"]).join("");
    assert!(
        asked.contains("张伟 副局长") && asked.contains("张伟 法规科科长"),
        "{asked}"
    );
    // A unit or a post before the name, in one run.
    for (line, who) in [
        ("！编报方案 ＠办公室孙丽", "孙丽"),
        ("！编报方案 ＠办公室主任孙丽", "孙丽"),
        ("！编报方案 ＠张伟（副局长）", "张伟（副局长）"),
    ] {
        let told = hall.capture(&[line]).join("");
        assert!(
            told.contains(&format!("→ {who}")) && !told.contains("名单中没有"),
            "{line}: {told}"
        );
    }
    let text = hall.minutes("official");
    assert!(
        text.contains("张伟（副局长）") && text.contains("张伟（法规科科长）"),
        "{text}"
    );
}

#[test]
fn a_unit_and_its_post_say_their_body_once() {
    for (unit, post, wanted) in [
        ("区发展和改革局", "局党组书记、局长", "区发展和改革局党组书记、局长"),
        ("区发展和改革局", "局长", "区发展和改革局局长"),
        ("区发展和改革局", "副局长", "区发展和改革局副局长"),
        ("滨海市", "市委书记", "滨海市委书记"),
        ("综合科", "科员", "综合科科员"),
        ("消防大队", "大队长", "消防大队大队长"),
        ("第一中学", "学生处处长", "第一中学学生处处长"),
    ] {
        assert_eq!(huiwu::words::office::unit_and_post(unit, post), wanted);
    }
}

#[test]
fn a_document_states_nothing_of_what_nobody_knows() {
    use crate::export::{order, rendered};
    use huiwu::{
        export::{DocumentKind, Format, Style},
        words::Lang,
    };
    // More votes than people who could vote: of how many the majority is taken nobody knows.
    let clerk = office(&["$通过管理办法", "$= 12/1/1"]);
    assert!(!clerk.document(DocumentKind::Record).contains("须至少"));
    let clerk = office(&["$通过管理办法", "$= 4/1/1"]);
    assert!(clerk.document(DocumentKind::Record).contains("须至少"));
    // A meeting that was not opened did not begin, and one of nobody says so once.
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "例会", &[]);
    for lang in [Lang::Zh, Lang::En] {
        let meetbot = rendered(
            records(&clerk),
            &order(DocumentKind::Minutes, Style::MeetBot, Format::Text, lang),
        );
        assert!(!meetbot.contains("会议于") && !meetbot.contains("started"), "{meetbot}");
        let record = rendered(
            records(&clerk),
            &order(DocumentKind::Record, Style::Official, Format::Text, lang),
        );
        let nothing = [Lang::Zh, Lang::En].map(|lang| lang.strings().export.words.nothing_recorded);
        let said: usize = nothing.iter().map(|text| record.matches(text).count()).sum();
        assert!(said <= 1, "{record}");
    }
}

#[test]
fn a_telephone_is_no_list_of_those_present() {
    for line in [
        "吴越腾讯会议接入，9:15起",
        "吴越接电话 9:10",
        "会议电话：8820",
        "联系电话：13800001111",
        "Tel: 01234 556677",
    ] {
        let text = minutes(&office(&[line]));
        assert!(
            !text.contains("In attendance") && !text.contains("Present"),
            "{line}\n{text}"
        );
    }
}

#[test]
fn what_the_meeting_decided_may_stand_below_its_words() {
    for lines in [
        &["吴越：可以", "会议决定", "1、撤销旧专业", "2、新增大数据"][..],
        &["会议决定：", "第一，撤销旧专业", "第二，新增大数据"],
    ] {
        let text = minutes(&office(lines));
        assert!(text.contains("会议决定，撤销旧专业；新增大数据。"), "{lines:?}\n{text}");
    }
    assert_eq!(
        meant(&last(&["会议决定：撤销旧专业；", "新增大数据；"])),
        "……新增大数据；"
    );
    assert_eq!(
        meant(&last(&["会议听取赵磊汇报，原则同意，12月1日起执行"])),
        "=原则同意，12月1日起执行"
    );
}

#[test]
fn votes_in_a_decision_are_those_and_nothing_else() {
    use huiwu::words::office::decided;
    for (told, wanted) in [
        (
            "经表决，6票赞成1票反对，通过分配方案，吴刚反对",
            "经表决（6票赞成1票反对，吴刚反对），会议通过分配方案。",
        ),
        (
            "经表决6票赞成1票反对，同意柳湾100万，南塘不给",
            "经表决（6票赞成1票反对），会议同意柳湾100万，南塘不给。",
        ),
        (
            "经表决，7票同意，通过分配方案，12月1日起执行",
            "经表决（7票同意），会议通过分配方案，12月1日起执行。",
        ),
        (
            "经表决，同意4票，反对2票，通过",
            "经表决（同意4票，反对2票），会议通过该事项。",
        ),
        (
            "经表决，同意4票、反对1票（白雪），通过",
            "经表决（同意4票，反对1票（白雪）），会议通过该事项。",
        ),
    ] {
        assert_eq!(decided(told, true, ""), wanted);
    }
}

#[test]
fn the_number_of_a_point_is_no_vote() {
    use huiwu::line::grammar::voting::counts::counts;
    assert_eq!(counts("1、6票同意"), counts("6票同意"));
    assert_eq!(counts("6票同意、1票反对").map(|c| (c.yes, c.no)), Some((6, 1)));
    assert_eq!(counts("8、1、2").map(|c| (c.yes, c.no, c.abstain)), Some((8, 1, 2)));
}

#[test]
fn a_name_in_a_task_is_changed_where_it_stands_and_where_it_owns() {
    let clerk = office(&["！陈静12月10日前拨付 @陈静", "改：陈静→赵磊"]);
    let text = minutes(&clerk);
    assert!(
        text.contains("赵磊12月10日前拨付") && !text.contains("陈静12"),
        "{text}"
    );
    let action = records(&clerk).actions.iter().next().cloned();
    let owners = action.map(|action| {
        records(&clerk).names_of(
            &action
                .owners
                .iter()
                .filter_map(|owner| match owner {
                    huiwu::domain::action::Owner::Attendee(who) => Some(*who),
                    _ => None,
                })
                .collect::<Vec<_>>(),
        )
    });
    assert_eq!(owners.as_deref(), Some("赵磊"));
}

#[test]
fn a_weekday_in_brackets_parts_no_day_from_its_word() {
    for line in [
        "！赵磊于12月4日（周五）下班前报方案",
        "！赵磊12月4日（星期五）17:00前报方案",
    ] {
        let clerk = office(&[line]);
        let due = records(&clerk)
            .action_of(clerk.last().id)
            .map(|action| action.due.date.map(|d| d.to_string()));
        let wrong = due.flatten().is_some_and(|date| !date.ends_with("12-04"));
        assert!(!wrong, "{line}");
    }
}
