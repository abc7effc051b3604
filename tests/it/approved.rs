//! Resolutions on the minutes of an earlier meeting, as clerks word them: which approve those of a meeting, and with which corrections.

use chrono::NaiveDate;
use huiwu::domain::succession::approved::{Corrections, MinutesOf, OnMinutes, on_minutes};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}

/// The meaning of a wording for the minutes of a meeting: `+` it approves them, `-` not, `?` the item says; behind it the corrections.
fn told(text: &str, of: &MinutesOf) -> String {
    let corrections = |all: Corrections| match all {
        Corrections::None => String::new(),
        Corrections::Said(said) => format!(" {said}"),
        Corrections::Unsaid => " …".to_owned(),
    };
    match on_minutes(text, Some(of)) {
        OnMinutes::Approves(all) => format!("+{}", corrections(all)),
        OnMinutes::Refuses | OnMinutes::Other(_) => "-".to_owned(),
        OnMinutes::Open(all) => format!("?{}", corrections(all)),
    }
}

#[test]
fn a_resolution_in_english_says_which_minutes_it_approves_and_how() {
    let of = MinutesOf {
        title: "Parish Council".to_owned(),
        number: None,
        days: [day(11, 30), day(11, 30)],
    };
    for (text, expected) in [
        ("Minutes of the last meeting approved as a correct record", "+"),
        (
            "That the minutes of 30 November be approved and signed by the Chair",
            "+",
        ),
        ("to accept the draft minutes of the meeting held on November 30th", "+"),
        ("approval of the minutes of the previous meeting", "+"),
        ("Minutes of 16 and 30 November confirmed", "+"),
        ("Minutes of last meeting agreed without amendment", "+"),
        (
            "Minutes of 30 November approved subject to \"swing chain\" reading \"swing chains\"",
            "+ \"swing chain\" reading \"swing chains\"",
        ),
        (
            "that the minutes of 30 November, with the correction of the fee to £40, be approved",
            "+ the correction of the fee to £40",
        ),
        (
            "Minutes of the last meeting approved as amended: item 3 should read 40 chairs.",
            "+ item 3 should read 40 chairs",
        ),
        (
            "Minutes of the last meeting approved with the following correction: page 2, Hall to read Hale",
            "+ page 2, Hall to read Hale",
        ),
        (
            "Minutes of 30 November approved once the spelling of Okafor is corrected",
            "+ the spelling of Okafor is corrected",
        ),
        (
            "Minutes of the last meeting approved (Dent's name misspelt in item 4 to be changed)",
            "+ Dent's name misspelt in item 4 to be changed",
        ),
        ("Minutes of the last meeting, as amended, be approved", "+ …"),
        (
            "Minutes of the last meeting approved subject to two minor corrections",
            "+ …",
        ),
        ("the amended minutes of 30 November were approved", "+ …"),
        ("Approval of the minutes of 30 November deferred", "-"),
        ("Minutes of the last meeting not approved", "-"),
        ("Minutes of 2 November approved", "-"),
        ("Agreed to allow the last 10 minutes for questions", "?"),
        ("That the minutes of the last meeting be published", "?"),
        ("Buy two chairs", "?"),
    ] {
        assert_eq!(told(text, &of), expected, "{text}");
    }
}

#[test]
fn a_resolution_in_chinese_says_which_minutes_it_approves_and_how() {
    let of = MinutesOf {
        title: "2026年第12次局长办公会议".to_owned(),
        number: Some(12),
        days: [day(11, 30), day(11, 30)],
    };
    for (text, expected) in [
        ("会议审议通过了第12次局长办公会议纪要", "+"),
        ("会议审议并通过第十二次会议纪要", "+"),
        ("同意上次会议纪要", "+"),
        ("第12次局长办公会议纪要，会议一致通过", "+"),
        ("确认11月30日会议记录", "+"),
        ("大家对上次会议纪要没有意见", "+"),
        ("会议通过了第12次会议纪要，未作修改", "+"),
        (
            "会议确认了第12次局长办公会议纪要，第二项“原则同意”改为“同意”",
            "+ 第二项“原则同意”改为“同意”",
        ),
        (
            "将第三项“五万，含税”更正为“十五万”后，会议通过了上次会议纪要",
            "+ 将第三项“五万，含税”更正为“十五万”后",
        ),
        (
            "会议原则通过第12次会议纪要，并作如下更正：第三项中“五万”改为“十五万”",
            "+ 第三项中“五万”改为“十五万”",
        ),
        (
            "会议将“原则同意”改为“同意”后通过第12次会议纪要",
            "+ 会议将“原则同意”改为“同意”",
        ),
        ("会议同意第12次局长办公会议纪要经修改后印发", "+ …"),
        ("上次会议纪要按会上意见修改完善后通过", "+ …"),
        ("第12次会议纪要暂缓审议", "-"),
        ("会议未通过上次会议纪要", "-"),
        ("会议审议通过了第11次局长办公会议纪要", "-"),
        ("会议审议通过了第12次党组会议纪要", "-"),
        ("会议听取了上次会议纪要落实情况的汇报，同意继续办理", "?"),
        ("同意修缮方案", "?"),
    ] {
        assert_eq!(told(text, &of), expected, "{text}");
    }
}
