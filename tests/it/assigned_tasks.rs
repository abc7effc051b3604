//! Tasks whose owners stand in the sentence, as clerks write them: before `to`, on either side of a dash, with a stroke between, by
//! initials and posts; and those that only may be owners, who are asked about.

use crate::tasks::Hall;

const ENGLISH: &str = "name,unit,role,category\nCllr Ann Lee,,Chair,member\nCllr Bob Carr,,,member\nCllr Cy Dent,,,member\n\
    Cllr Di Ward,,,member\nCllr Ed Fox,,,member\nBen Okafor,,,member\nChloe Wu,,,member\nMrs Gill Hay,,Clerk,in attendance\n";
const CHINESE: &str = "姓名,单位,职务,身份\n周敏,办公室,主任,成员\n王强,财务科,科长,成员\n张伟,,,成员\n";

/// The owners that the answer to a line names.
fn owners(hall: &Hall, line: &str) -> String {
    let answers = hall.capture(&[line]);
    let answer = answers.last().cloned().unwrap_or_default();
    let behind = answer.split("→").nth(2).unwrap_or_default().trim().to_owned();
    behind.split("  ").next().unwrap_or_default().trim().to_owned()
}

#[test]
fn several_owners_are_read_however_they_are_joined() {
    let hall = Hall::new("en", "committee", ENGLISH);
    for (line, names) in [
        (
            "!Dent, Ward & Fox to form a working party",
            "Cllr Cy Dent, Cllr Di Ward, Cllr Ed Fox",
        ),
        ("!Ward/Fox to count the chairs", "Cllr Di Ward, Cllr Ed Fox"),
        ("!Lee & Clerk to sign the lease", "Cllr Ann Lee, Mrs Gill Hay"),
        ("!Cllrs Fox & Ward to meet the agent", "Cllr Ed Fox, Cllr Di Ward"),
        ("!Ward/Fox: count the chairs", "Cllr Di Ward, Cllr Ed Fox"),
        ("!Carr - order the books", "Cllr Bob Carr"),
        (
            "!send the plan to the county - Carr/Dent, asap",
            "Cllr Bob Carr, Cllr Cy Dent",
        ),
        ("!All: read the report", "All"),
        ("!Chair to ring the vicar", "Cllr Ann Lee"),
        ("!CW to fix the login bug - Tue", "Chloe Wu"),
        ("The Clerk was instructed to write to Mr Bell", "Mrs Gill Hay"),
    ] {
        assert_eq!(owners(&hall, line), names, "{line}");
    }
}

#[test]
fn a_post_on_no_list_is_kept_as_typed_and_said() {
    let hall = Hall::new("en", "committee", ENGLISH);
    let answer = hall.capture(&["!RFO: pay the bill"]).concat();
    assert!(
        answer.contains("RFO: not on the list") && answer.contains("→ RFO"),
        "{answer}"
    );
}

#[test]
fn what_only_may_be_an_owner_is_asked_about() {
    let hall = Hall::new("en", "committee", ENGLISH);
    for (line, name) in [
        ("!bo rollback script eow", "@bo"),
        ("!fix login bug chloe tues", "@chloe"),
    ] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains("who?") && answer.contains(name), "{line}: {answer}");
    }
    for line in ["!Fox to be thanked", "!get quotes", "!go to the bank"] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains("who?"), "{line}: {answer}");
    }
}

#[test]
fn a_sentence_that_may_give_a_task_names_the_line_that_does() {
    let hall = Hall::new("en", "committee", ENGLISH);
    for line in ["Chloe to own SSO", "Chloe will speak to the bank"] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains(&format!("!{line}")), "{line}: {answer}");
    }
    let answer = hall.capture(&["An introduction to the budget"]).concat();
    assert!(!answer.contains('!'), "{answer}");
}

#[test]
fn deadlines_without_a_preposition_are_read_or_asked() {
    let hall = Hall::new("en", "committee", ENGLISH);
    for (line, told) in [
        ("!CW to fix the login bug - Fri", "2026-12-11"),
        ("!CW to load the rollback script eow", "then ~eow"),
        ("!CW to send the cards b4 Xmas", "2026-12-24"),
        ("!Cllr Fox to count the bins w/c 14 Dec", "w/c 14 Dec"),
        ("!CW to ring the bank tmrw", "2026-12-09"),
    ] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains(told), "{line}: {answer}");
    }
}

#[test]
fn minutes_name_whom_initials_and_posts_stand_for() {
    let hall = Hall::new("en", "committee", ENGLISH);
    hall.capture(&[
        "+all",
        "#+Tasks",
        "!CW to circulate the draft",
        "!Chair to ring the vicar",
        "!All: read the report",
    ]);
    let minutes = hall.minutes("council");
    for sentence in [
        "Chloe Wu to circulate the draft.",
        "Chair to ring the vicar.",
        "All to read the report.",
    ] {
        assert!(
            minutes.contains(&format!("**Action**: {sentence}")),
            "{sentence}\n{minutes}"
        );
    }
}

#[test]
fn whoever_leads_is_the_owner_on_the_list_or_not() {
    let hall = Hall::new("zh", "executive", CHINESE);
    for (line, told) in [
        (
            "！人力资源部牵头、宣传部配合，12月10日前印发表彰通知",
            "人力资源部、宣传部",
        ),
        ("！资产盘点 陈姐牵头 各科室配合 12月15日前完成", "陈姐"),
        ("！周敏跟进财政评审", "周敏"),
        ("！小王查超期公文原因，明天报周主任", "王强"),
    ] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains(&format!("→ {told}")), "{line}: {answer}");
    }
    let answer = hall.capture(&["！小王查超期公文原因，明天报周主任"]).concat();
    assert!(answer.contains("2026-12-09"), "{answer}");
    let answer = hall.capture(&["！周敏生日会的材料"]).concat();
    assert!(answer.contains("谁？") && answer.contains("@周敏"), "{answer}");
}

#[test]
fn a_heading_with_a_list_is_no_task_that_a_date_can_stand_before() {
    let hall = Hall::new("zh", "executive", CHINESE);
    hall.capture(&["＋全体", "＃＋迎检", "！检查分工：周敏材料、王强会场 ~12月12日"]);
    let minutes = hall.minutes("official");
    assert!(!minutes.contains("前检查分工"), "{minutes}");
    assert!(minutes.contains("检查分工：周敏材料、王强会场（"), "{minutes}");
}

#[test]
fn a_task_is_not_withdrawn_by_words_and_no_motion_either() {
    let hall = Hall::new("zh", "executive", CHINESE);
    hall.capture(&["＋全体", "＃＋车辆", "！周敏跟进评审", "＄更新车辆"]);
    let answer = hall.capture(&["撤回A1"]).concat();
    assert!(answer.contains("A1") && !answer.contains("M1"), "{answer}");
    let record = hall.run(&["export", "record", "--format", "text"], "");
    assert!(record.contains("周敏跟进评审"), "{record}");
}

#[test]
fn whoever_does_it_in_a_clause_of_their_own_is_the_owner() {
    let hall = Hall::new("zh", "executive", CHINESE);
    for (line, names) in [
        ("!抽水泵两台从县防办借，王强联系，今晚7点前到柳湾", "王强"),
        ("!安置点设在镇中学和敬老院，张伟对接，马上办", "张伟"),
        ("!财务科查一下保安到岗情况，周五前报院办", "财务科"),
        ("!两台泵先用，县里联系，明天再说", "谁？"),
    ] {
        assert_eq!(owners(&hall, line), names, "{line}");
    }
}
