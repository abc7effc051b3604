//! Votes and procedures in 纪要: the result with its numbers, never a decision out of the words of a motion; items in the order taken.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail as tests do")]

use huiwu::{
    domain::motion::{Counts, MotionState, ResultWord},
    export::{DocumentKind, Format, Style},
    words::{
        Lang,
        office::{ToldVotes, VotedMatter, settled},
    },
};

use super::{order, rendered};
use crate::support::Clerk;

fn carried(text: &str, counts: Option<[u32; 3]>, said: Option<ResultWord>) -> String {
    settled(&VotedMatter {
        amended: None,
        by: ("", ""),
        told: ToldVotes {
            against: true,
            abstentions: true,
            aloud: false,
        },
        casting: None,
        secret: false,
        state: MotionState::Carried,
        said,
        counts: counts.map(|[yes, no, abstain]| Counts { yes, no, abstain }),
        text,
        towards: "",
        changes: &[],
    })
    .unwrap()
}

#[test]
fn a_vote_is_told_with_its_numbers_and_what_was_voted_on() {
    for (text, counts, sentence) in [
        (
            "表决《2027年工作要点》",
            Some([52, 0, 2]),
            "经表决（赞成52票，反对0票，弃权2票），《2027年工作要点》获得通过。",
        ),
        (
            "第二项",
            Some([5, 0, 0]),
            "经表决（赞成5票，反对0票，弃权0票），“第二项”获得通过。",
        ),
        ("购置公务用车", None, "经表决，“购置公务用车”获得通过。"),
        (
            "同意采购方案",
            Some([4, 1, 1]),
            "经表决（赞成4票，反对1票，弃权1票），会议决定，同意采购方案。",
        ),
        ("同意采购方案", Some([5, 0, 0]), "会议决定，同意采购方案。"),
    ] {
        assert_eq!(carried(text, counts, None), sentence);
    }
    assert_eq!(
        carried("同意采购方案", None, Some(ResultWord::Unanimous)),
        "会议一致决定，同意采购方案。"
    );
    assert_eq!(
        carried("第二项", None, Some(ResultWord::Unanimous)),
        "经表决，“第二项”获一致通过。"
    );
}

#[test]
fn a_motion_that_is_lost_is_told_with_its_numbers() {
    let lost = settled(&VotedMatter {
        amended: None,
        by: ("", ""),
        told: ToldVotes {
            against: true,
            abstentions: true,
            aloud: false,
        },
        casting: None,
        secret: false,
        state: MotionState::Lost,
        said: None,
        counts: Some(Counts {
            yes: 2,
            no: 3,
            abstain: 0,
        }),
        text: "同意扩建",
        towards: "",
        changes: &[],
    });
    assert_eq!(
        lost.unwrap(),
        "经表决（赞成2票，反对3票，弃权0票），“同意扩建”未获通过。"
    );
}

#[test]
fn a_motion_whose_amendment_was_carried_is_not_told_as_it_was_before() {
    for (text, state, told) in [
        (
            "同意食堂改造预算30万元",
            MotionState::Carried,
            "经表决（赞成5票），“同意食堂改造预算30万元”按修正案“改为28万元”修正后获得通过。",
        ),
        (
            "食堂改造预算30万元",
            MotionState::Lost,
            "经表决（赞成5票），“食堂改造预算30万元”按修正案“改为28万元”修正后未获通过。",
        ),
    ] {
        let settled = settled(&VotedMatter {
            amended: None,
            by: ("", ""),
            told: ToldVotes {
                against: false,
                abstentions: false,
                aloud: false,
            },
            casting: None,
            secret: false,
            state,
            said: None,
            counts: Some(Counts {
                yes: 5,
                no: 0,
                abstain: 0,
            }),
            text,
            towards: "",
            changes: &["改为28万元".to_owned()],
        });
        assert_eq!(settled.as_deref(), Some(told));
    }
    let mut clerk = meeting("食堂改造");
    clerk
        .line("+李建国、孙丽、王卫东")
        .line("：开会")
        .line("#1")
        .line("$食堂改造预算30万元 @李建国")
        .line("$>改为28万元 @孙丽")
        .line("$= 3/0/0")
        .line("$= 3/0/0");
    let text = clerk.document(DocumentKind::Minutes).replace(['\n', '\\'], "");
    assert!(text.contains("按修正案“改为28万元”修正后获得通过"), "{text}");
}

/// A meeting with an agenda of its own, at its capture line.
fn meeting(agenda: &str) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.press("<f2><ctrl-n>工作会议<enter><f3>").go_to_people();
    clerk
        .press("<f7>")
        .paste("李建国\n孙丽\n王卫东\n马超\n赵志强")
        .press("<ctrl-s>")
        .go_to_agenda();
    clerk
        .press("<alt-a><ctrl-d><f7>")
        .paste(agenda)
        .press("<ctrl-s><enter><f4>＋全体<enter>");
    clerk
}

#[test]
fn the_minutes_say_of_a_vote_what_the_record_says() {
    let mut clerk = meeting("审议年度预算");
    clerk
        .line("#1")
        .line("＄表决《2027年工作要点》 ＠李建国")
        .line("赞成4票，反对0票，弃权1票");
    clerk.line("＝原则同意《2027年工作要点》，修改后印发");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(minutes.contains("赞成4票，反对0票，弃权1票"), "{minutes}");
    assert!(minutes.contains("《2027年工作要点》获得通过"), "{minutes}");
    assert!(!minutes.contains("会议决定，表决"), "{minutes}");
    assert!(
        minutes.contains("会议决定，原则同意《2027年工作要点》，修改后印发。"),
        "{minutes}"
    );
}

#[test]
fn procedures_keep_their_place_and_have_a_heading_where_something_was_settled() {
    let mut clerk = meeting("主持人开场（程序）\n李建国局长讲话\n表彰先进单位（程序）\n主持人提要求（程序）");
    clerk.line("#1").line("李建国：通报会议纪律〔纪要〕");
    clerk.line("#2").line("会议强调：抓好落实");
    clerk.line("#3").line("孙丽：宣读表彰决定〔纪要〕").line("＝表彰东河乡");
    clerk.line("#4").line("王卫东：提三点贯彻要求〔纪要〕");
    let minutes = clerk.document(DocumentKind::Minutes);
    let place = |text: &str| minutes.find(text).unwrap_or_else(|| panic!("{text} not in\n{minutes}"));
    let order = [
        "通报会议纪律",
        "抓好落实",
        "表彰先进单位",
        "宣读表彰决定",
        "表彰东河乡",
        "提三点贯彻要求",
    ];
    assert!(order.is_sorted_by_key(|text| place(text)), "{minutes}");
    assert!(
        place("二、") < place("宣读表彰决定") && place("三、") < place("提三点"),
        "{minutes}"
    );
}

#[test]
fn items_stand_in_the_order_in_which_they_were_taken() {
    let mut clerk = meeting("审议甲方案\n审议乙方案\n审议丙方案");
    clerk
        .line("#2")
        .line("＝同意乙方案")
        .line("#1")
        .line("＝同意甲方案")
        .line("#3")
        .line("＝同意丙方案");
    let minutes = clerk.document(DocumentKind::Minutes);
    let place = |text: &str| minutes.find(text).unwrap();
    assert!(
        place("会议决定，同意乙方案") < place("会议决定，同意甲方案"),
        "{minutes}"
    );
    assert!(
        place("会议决定，同意甲方案") < place("会议决定，同意丙方案"),
        "{minutes}"
    );
    assert!(place("一、") < place("同意乙方案"));
}

#[test]
fn the_sheet_adds_up_with_a_substitute() {
    let mut clerk = meeting("审议年度预算");
    clerk
        .press("<f10>")
        .press("<esc>")
        .line("请假：王卫东（开会，由马超代）")
        .line("#1")
        .line("李建国：开始。")
        .line("：散会");
    let sheet = clerk.document(DocumentKind::SignIn);
    // The numbers stand at the foot, below the remarks of single people.
    let number = |term: &str| -> u32 {
        let (_, rest) = sheet
            .rsplit_once(term)
            .unwrap_or_else(|| panic!("{term} not in\n{sheet}"));
        rest.chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .unwrap()
    };
    let (expected, present) = (number("应到"), number("实到"));
    let represented = if sheet.contains("由他人代") {
        number("由他人代")
    } else {
        0
    };
    assert_eq!(
        expected,
        present + represented + number("请假") + number("缺席"),
        "{sheet}"
    );
}

#[test]
fn the_record_tells_how_a_fault_was_dealt_with() {
    let mut clerk = meeting("审议年度预算");
    clerk.line("#1").line("%投影黑屏");
    let incident = clerk.m().ledger.records().incidents.iter().next().unwrap().clone();
    clerk.put([huiwu::domain::incident::Incident {
        arrived: Some(clerk.now),
        fixed: Some(clerk.now),
        handled_by: "周明".to_owned(),
        handling: "更换备用投影".to_owned(),
        outcome: "恢复正常".to_owned(),
        ..incident
    }
    .into()]);
    let record = clerk.document(DocumentKind::Record);
    for told in ["投影黑屏", "到场", "更换备用投影", "恢复正常", "处置人：周明", "排除"] {
        assert!(record.contains(told), "{told} not in\n{record}");
    }
}

#[test]
fn of_a_vote_of_which_one_side_is_named_no_table_shows_the_others_as_nobody() {
    for (lang, told, expected) in [
        (Lang::En, "Ann Lee abstained", "Abstained: Ann Lee."),
        (Lang::Zh, "弃权的是Ann Lee", "弃权：Ann Lee。"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Harbour", &["Ann Lee", "Bo Reed", "Cy Dean"]);
        clerk
            .line("+all")
            .line("#1")
            .line("$Buy trees @bo")
            .line("$= 2/0/1")
            .line(told)
            .line(":adjourn");
        let records = clerk.m().ledger.records();
        let style = Style::Council;
        let council = order(DocumentKind::Minutes, style, Format::Markdown, lang);
        let minutes = rendered(records, &council);
        assert!(minutes.contains(expected) && !minutes.contains("|---"), "{minutes}");
        let record = clerk.document(DocumentKind::Record);
        assert!(record.contains("Ann Lee") && !record.contains("0/0/1"), "{record}");
    }
}

#[test]
fn who_moved_an_amendment_that_was_carried_is_told_with_the_wording() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting(
        "committee",
        "业主委员会",
        &["卢志强，成员", "苗秀芳，成员", "鲁建华，成员"],
    );
    let at = |minute| crate::support::at(10, minute);
    for (minute, line) in [
        (0, "+卢志强、苗秀芳、鲁建华"),
        (1, "：开会 10:00"),
        (2, "#+ 续聘物业公司"),
        (2, "$续聘物业公司三年，物业费2.1元 @卢志强 @苗秀芳"),
        (3, "$>续聘物业公司两年，物业费2.0元 @鲁建华"),
        (4, "$= 3/0/0"),
        (5, "$1 续聘物业公司两年，物业费2.0元"),
        (6, "$= 2/1/0"),
    ] {
        clerk.captured(line, at(minute));
    }
    let order = order(DocumentKind::Minutes, Style::Official, Format::Markdown, Lang::Zh);
    let text = rendered(clerk.m().ledger.records(), &order);
    assert!(
        text.contains("由卢志强提议、苗秀芳附议，经鲁建华提议修正，经表决（赞成2票，反对1票"),
        "{text}"
    );
}
