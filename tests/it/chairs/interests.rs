//! Interests as clerks tell them: in the item whose title is named, in whatever item is in hand; and those that are told without the word, which ask.

use huiwu::domain::interest::Interest;

use super::*;

/// A council with a freezer, a slipway and two hedges on its agenda, the first hedge in hand.
fn with_items(lines: &[&str]) -> Clerk {
    let begin = [
        "#+ Buy a freezer from Coldline",
        "#+ Slipway",
        "#+ North hedge",
        "#+ South hedge",
        "#slipway",
    ];
    council(&[&begin, lines].concat())
}

fn with_items_zh(lines: &[&str]) -> Clerk {
    let begin = ["#+ 采购冷柜", "#+ 审定中标单位", "#+ 仓库修缮", "#仓库修缮"];
    office(&[&begin, lines].concat())
}

/// The item of the last interest, and its text.
fn declared(clerk: &Clerk) -> (String, String) {
    let records = clerk.m().ledger.records();
    let last: Option<&Interest> = records.interests.iter().last();
    let title = last
        .and_then(|own| records.items.get(own.item?))
        .map(|item| item.title.clone());
    (
        title.unwrap_or_default(),
        last.map(|own| own.text.clone()).unwrap_or_default(),
    )
}

#[test]
fn an_interest_is_in_the_item_that_the_line_names() {
    for line in [
        "Carr declared an interest in the freezer item",
        "Carr declared an interest in the item on the freezer",
        "Cllr Carr declared an interest in the freezer",
        "Cllr Carr declared a pecuniary interest in the freezer item, his brother runs the firm",
        "Carr declared an interest in the freezer item and left the room",
    ] {
        let clerk = with_items(&[line]);
        assert_eq!(declared(&clerk).0, "Buy a freezer from Coldline", "{line}");
    }
    for line in [
        "李强对采购冷柜一项回避",
        "李强对冷柜一事申请回避",
        "李强回避采购冷柜一项",
        "李强因其子在投标单位，对采购冷柜议题回避",
        "李强就采购冷柜事项申请回避",
    ] {
        let clerk = with_items_zh(&[line]);
        assert_eq!(declared(&clerk).0, "采购冷柜", "{line}");
    }
}

#[test]
fn an_item_that_is_not_known_by_its_words_is_asked_about() {
    for line in [
        "Carr declared an interest in the boat item",
        "Carr declared an interest in the hedge item",
    ] {
        let clerk = with_items(&[line]);
        assert!(
            matches!(clerk.last().remark, Some(Remark::NoSuchItem(_))),
            "{line}: {:?}",
            clerk.last()
        );
        assert_eq!(declared(&clerk).0, "", "{line}");
    }
    let clerk = with_items_zh(&["李强对食堂一项回避"]);
    assert!(
        matches!(clerk.last().remark, Some(Remark::NoSuchItem(_))),
        "{:?}",
        clerk.last()
    );
    // The item in hand and talk about an interest are what they were.
    let clerk = with_items(&["Carr declared an interest in this item"]);
    assert_eq!(declared(&clerk).0, "Slipway");
    let clerk = with_items_zh(&["李强申请回避"]);
    assert_eq!(declared(&clerk).0, "仓库修缮");
}

#[test]
fn kin_in_a_firm_that_an_item_is_about_ask_whether_that_is_an_interest() {
    let asks = |clerk: &Clerk| matches!(&clerk.last().remark, Some(Remark::MayMean(order)) if order.starts_with(":interest") || order.starts_with("：回避"));
    for line in [
        "Carr's husband works for Coldline",
        "Cllr Carr’s brother-in-law is a director of Coldline Ltd",
        "Fay Kent's daughter is employed by Coldline",
        "Carr's brother is the applicant",
        "Dent's wife is one of the bidders",
    ] {
        assert!(asks(&with_items(&[line])), "{line}");
    }
    for line in [
        "李强爱人在中标单位工作",
        "李强的妻子是中标单位股东",
        "张丽的儿子在供应商那里上班",
    ] {
        assert!(asks(&with_items_zh(&[line])), "{line}");
    }
    for line in [
        "Carr's husband works for Tesco",
        "Carr's son is at university",
        "Carr's wife thinks Coldline is too dear",
        "The clerk's husband is away",
        "Carr: my husband works for Coldline",
        "Carr's report on Coldline is late",
    ] {
        assert!(!asks(&with_items(&[line])), "{line}");
    }
    for line in [
        "李强的儿子在医院工作",
        "李强爱人在家带孩子",
        "李强家属在北京工作",
        "李强的方案在中标单位推行",
        "李强爱人在中标单位工作吗",
    ] {
        assert!(!asks(&with_items_zh(&[line])), "{line}");
    }
}

#[test]
fn whoever_goes_out_for_an_interest_is_out_however_it_is_joined() {
    for line in [
        "fox declared an interest & went out for the vote",
        "Cllr Fox declared an interest and went out for the debate",
        "Fox declared an interest so left the room",
    ] {
        let clerk = with_items(&[line]);
        let fox = clerk.person("Cllr Ed Fox");
        assert!(!clerk.m().ledger.records().is_present(fox), "{line}");
        never(&minutes(&clerk), &["& went", "went out", ": so"]);
    }
}
