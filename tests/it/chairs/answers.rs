//! Questions that a line asked, and the line behind it that answers them: of one event there is one check at most.

use super::*;

/// The lines that are still asked about.
fn asked(clerk: &Clerk) -> Vec<String> {
    let records = clerk.m().ledger.records();
    let open = records
        .entries
        .iter()
        .filter(|entry| !entry.struck && entry.may_hide_fact());
    open.map(|entry| entry.raw.clone()).collect()
}

#[test]
fn the_fact_that_was_asked_for_answers_the_line_before_it() {
    let rows: [(&[&str], usize); 4] = [
        (&["#+ Hedge", "#trees", "now on to the hedge", "#hedge"], 0),
        (
            &["#+ Hedge", "#+ Slipway", "#trees", "now on to the hedge", "#slipway"],
            1,
        ),
        (&["Kent was late, his car broke down", "+kent"], 0),
        (&["Kent was late, his car broke down", "-carr"], 1),
    ];
    for (lines, left) in rows {
        let clerk = council(lines);
        let before = council(lines.get(..lines.len() - 1).unwrap_or_default());
        assert!(asked(&before).len() == 1, "{lines:?} asks {:?}", asked(&before));
        assert_eq!(asked(&clerk).len(), left, "{lines:?} {:?}", asked(&clerk));
    }
    let clerk = office(&["#+ 修路集资", "#采购方案", "下一项", "#修路集资"]);
    assert!(asked(&clerk).is_empty(), "{:?}", asked(&clerk));
    let clerk = office(&["陈晨可能来不了", "请假：陈晨"]);
    assert!(asked(&clerk).is_empty(), "{:?}", asked(&clerk));
    let clerk = office(&["陈晨可能来不了", "李强：好", "请假：陈晨"]);
    assert_eq!(asked(&clerk).len(), 1);
}

#[test]
fn the_words_that_were_asked_about_stay_in_the_record() {
    let clerk = council(&["#+ Hedge", "#trees", "now on to the hedge", "#hedge"]);
    let text = record(&clerk);
    says(&text, &["now on to the hedge"]);
    never(&text, &["now on to the hedge (unclear)"]);
}

#[test]
fn an_opening_that_was_asked_about_is_contradicted_by_none() {
    let lines = [
        "+lee, carr, dent, ward",
        "@17:40",
        "Meeting opened at 2pm",
        "ann: welcome",
    ];
    let clerk = met(Lang::En, &lines);
    assert_eq!(asked(&clerk), ["Meeting opened at 2pm"]);
    let text = record(&clerk);
    says(&text, &["14:00 Opened"]);
    never(&text, &["17:40 Opened"]);
    for answer in [":open 14:00", ":open 14:10"] {
        let clerk = met(Lang::En, &[&lines[..], &[answer]].concat());
        assert!(asked(&clerk).is_empty(), "{answer}: {:?}", asked(&clerk));
    }
}
