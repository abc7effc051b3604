//! Lines of the clerk that name no speaker: whoever has the word, they ask what they ask when nobody has it, and are nobody's words.

use huiwu::{domain::entry::Remark, words::Lang};

use crate::support::Clerk;

fn hall(before: &[&str]) -> Clerk {
    let names = [
        "Grace Holt",
        "Tom Baxter",
        "Rosie Park",
        "Will Ellis",
        "May Chan",
        "Mark Bell",
        "Neil Ward",
        "Amina Yusuf",
        "Zara Ali",
    ];
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("committee", "Hall", &names)
        .line("+all")
        .line("#+ Roof")
        .line("#+ Open day")
        .line("#1");
    for line in before {
        clerk.line(line);
    }
    clerk
}

fn school(before: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("committee", "教研组", &["赵磊", "沈浩", "孙倩", "钟丽", "韩梅"])
        .line("＋全体")
        .line("#+ 期中分析")
        .line("#+ 公开课安排")
        .line("#+ 停车费")
        .line("#1");
    for line in before {
        clerk.line(line);
    }
    clerk
}

fn asked(clerk: &Clerk) -> String {
    match &clerk.last().remark {
        Some(Remark::MayMean(order)) => order.clone(),
        _ => String::new(),
    }
}

/// The lines of a table that do not ask what they should, or are somebody's, when nobody has the word or somebody has.
fn wrong(rows: &[(&str, &str)], room: &dyn Fn(&[&str]) -> Clerk, motion: &[&str], speech: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (line, order) in rows {
        for speech in [&[][..], &[speech]] {
            let before = [motion, speech].concat();
            let mut clerk = room(&before);
            clerk.line(line);
            let found = asked(&clerk);
            if !found.starts_with(order) || clerk.last().speaker.is_some() {
                wrong.push(format!(
                    "{line} behind {speech:?}: {found:?}, {:?}",
                    clerk.last().speaker
                ));
            }
        }
    }
    wrong
}

const NONE: [String; 0] = [];

#[test]
fn a_line_of_business_asks_whoever_has_the_word() {
    let rows = [
        ("Grace used her casting vote against", "$="),
        ("Passed with Tom against", "$="),
        ("Tom stands down as treasurer", "Note:"),
        ("Vote postponed until the spring", ":outcome"),
        ("Will did not vote", "$="),
        ("Nobody agreed with Tom's proposal to ban sheds", "="),
        ("It was nearly carried but for Tom", "$="),
        ("Nobody left early", "-"),
        ("Will and May nearly agreed on the colour", "="),
        ("Apologies Neil for lateness", "Apologies:"),
        ("Agreed with Tom", "="),
        ("plot 14 offered to Mr Khan", "!"),
        ("Zara taking notes", "Note:"),
        ("Neil sat in for Rosie", "+"),
        ("Treasurer's report taken as read", ":outcome"),
        ("sent back to subcommittee", ":outcome"),
        ("Plot 12 to be let to Mrs Webb", "="),
        ("option A 5, option B 3", "="),
        ("secretary zara", "Note:"),
        ("On to the open day", "#"),
        ("Grace handed the chair to Rosie", ":chair"),
        ("Thanks to all, finished 7.10", ":adjourn"),
        ("Everyone went home at half eight", ":adjourn"),
    ];
    assert_eq!(wrong(&rows, &hall, &[], "Tom: the paper is on the table"), NONE);
    let rows = [
        ("按规定扣孙倩绩效两百", "="),
        ("按组里规定扣孙老师绩效两百", "="),
        ("大家没有别的意见，散会", "：散会"),
        ("票数统计完毕，四比一", "$="),
        ("四比一", "$="),
        ("反对的是孙倩", "$="),
        ("10点散的会", "：散会"),
        ("方案定了，下周实施", "="),
        ("公开课安排在12月18日下午", "="),
        ("集体备课改到每周四下午", "="),
        ("标准从每家4万提高到5万", "="),
        ("今天沈浩代组长主持", "：主持"),
        ("几个老师私下说要投反对票", "$="),
        ("满爸负责拍照", "!"),
        ("车位问题总务处摸底，12月25日前给方案", "!"),
        ("那今年就报沈浩和韩梅", "="),
        ("沈浩任联络员", "="),
        ("会议同意了", "="),
        ("否了", "="),
        ("第二件，停车费", "#"),
        ("关于公开课的安排", "#"),
        ("孙倩不赞成改到周四", "入纪要："),
    ];
    assert_eq!(wrong(&rows, &school, &[], "孙倩：材料在桌上"), NONE);
}

#[test]
fn people_of_the_list_who_come_and_go_are_asked_about_however_it_is_told() {
    let rows = [
        ("Will not in the room", "-Will"),
        ("Will went to fetch the plans and came back five minutes later", "-"),
        ("May off to collect her son", "-May"),
        ("Neil apologised for being late", "Late: Neil"),
        ("Mark online", "+Mark"),
    ];
    assert_eq!(wrong(&rows, &hall, &[], "Tom: the paper is on the table"), NONE);
    let rows = [
        ("晚到的有沈浩", "迟到："),
        ("沈浩出去接了个电话", "-沈浩"),
        ("出去接了个电话", "-"),
        ("孙倩身体不舒服，先回去了", "-孙倩"),
        ("先回去了", "-"),
        ("沈浩先撤了", "-沈浩"),
        ("沈浩接孩子去了", "-沈浩"),
        ("沈浩中途出去一趟", "-沈浩"),
        ("韩梅、沈浩公出", "请假：韩梅、沈浩"),
        ("韩梅病了没来", "请假：韩梅"),
        ("沈浩未参加", "请假：沈浩"),
        ("韩梅的会由许老师代", "请假：韩梅（由许老师代）"),
        ("沈浩九点五十到", "+沈浩"),
        ("王校长也来听了一会", "+"),
    ];
    assert_eq!(wrong(&rows, &school, &[], "孙倩：材料在桌上"), NONE);
}

#[test]
fn tasks_in_the_third_person_are_asked_about() {
    let rows = [
        (
            "Zumba want Wednesdays. Brownies were first. Rosie to have a word with both",
            "!Rosie",
        ),
        ("Either Tom or Will to do it", "!"),
        ("Not Tom but Mark to mend the tap", "!"),
        ("Rosie said Tom was to write to the council", "!"),
        ("action Mark", "!"),
    ];
    assert_eq!(wrong(&rows, &hall, &[], "Tom: the paper is on the table"), NONE);
}

#[test]
fn figures_in_the_shape_of_a_vote_are_asked_about_while_a_motion_waits() {
    let rows = [
        ("two to one", "$="),
        ("three one", "$="),
        ("Will against, rest for", "$="),
        ("all for bar Will", "$="),
        ("limit £300 added at Will's request", "$"),
    ];
    let motion = ["$Buy a mower @Amina Yusuf +May Chan"];
    assert_eq!(wrong(&rows, &hall, &motion, "Tom: the paper is on the table"), NONE);
    for (line, order) in [
        ("赵磊：没有人反对，通过了", "$= 通过"),
        ("赵磊：表决通过", "$= 通过"),
        ("钟丽：我撤回这个提议", "$= 撤回"),
        ("赵磊：我走了，你们接着开", "-赵磊"),
    ] {
        let mut clerk = school(&["$采购投影仪 @钟丽 @沈浩"]);
        clerk.line(line);
        assert_eq!(asked(&clerk), order, "{line}");
        assert!(clerk.last().speaker.is_some(), "{line}");
    }
}

#[test]
fn words_about_whoever_has_the_word_and_words_of_another_are_not_theirs() {
    for line in [
        "Tom might resign if the rents go up",
        "thanks to Tom",
        "Will you be able to come on Saturday, asked Rosie",
        "Break a leg, said May",
        "Neil to Grace, laughing: make me",
        "rosie prefers the oak boards cos they last",
        "rosie not bothered which one",
        "rosie doesn't mind either way",
        "rosie to look at rates some time",
    ] {
        let mut clerk = hall(&["Tom: the paper is on the table"]);
        clerk.line(line);
        assert_eq!(clerk.last().speaker, None, "{line}");
    }
    let mut clerk = hall(&[]);
    clerk.line("Tom: interest, my brother sells them");
    assert_eq!(asked(&clerk), ":interest Tom Baxter");
    for line in ["给孙老师鼓鼓掌", "全场鼓掌", "停电五分钟"] {
        let mut clerk = school(&["孙倩：材料在桌上"]);
        clerk.line(line);
        assert_eq!(clerk.last().speaker, None, "{line}");
    }
}

#[test]
fn what_somebody_says_of_themselves_or_of_what_was_spoken_of_stays_theirs() {
    for line in [
        "I agreed with Tom",
        "I voted for it last time",
        "We were promised an answer by Christmas",
        "He declared bankruptcy in the spring",
        "The company withdrew its offer",
        "It needs a resolution of the trustees",
        "The neighbours objected to the lights",
        "They have no interest in football",
        "Somebody should talk to the neighbours",
        "tom's right about the boards",
        "tom, the boards are oak",
        "tom and i looked at the boards",
    ] {
        let mut clerk = hall(&["Rosie: the paper is on the table"]);
        clerk.line(line);
        assert!(clerk.last().speaker.is_some(), "{line}");
        assert_eq!(asked(&clerk), "", "{line}");
    }
    for line in [
        "我同意孙倩的意见",
        "去年的决定根本没执行",
        "公示期间没有收到意见",
        "合同年底到期",
        "班前会流于形式",
        "教室的灯换过了",
        "发票还没开",
        "审批走了半个月",
    ] {
        let mut clerk = school(&["钟丽：材料在桌上"]);
        clerk.line(line);
        assert!(clerk.last().speaker.is_some(), "{line}");
        assert_eq!(asked(&clerk), "", "{line}");
    }
}

#[test]
fn a_chinese_line_that_says_who_takes_the_minutes_or_which_item_comes_is_read() {
    for line in ["记录钟丽", "今天的记录是钟丽"] {
        let mut clerk = school(&["孙倩：材料在桌上"]);
        clerk.line(line);
        assert_eq!(clerk.last().speaker, None, "{line}");
        assert_eq!(asked(&clerk), "", "{line}");
    }
    let clerk = school(&[]);
    let items = clerk.m().ledger.records().numbered_items();
    let number = items
        .iter()
        .find(|(item, ..)| item.title == "停车费")
        .map(|(_, number, _)| number.clone())
        .unwrap_or_default();
    for line in [format!("第{number}件，停车费"), format!("第{number}件就是停车费的事")] {
        let mut clerk = school(&["孙倩：材料在桌上"]);
        clerk.line(&line).line("孙倩：贵");
        let item = clerk.last().item;
        let title = item.and_then(|item| clerk.m().ledger.records().items.get(item));
        assert_eq!(title.map(|item| item.title.as_str()), Some("停车费"), "{line}");
    }
}
