//! Who moved and who seconded, as clerks write it and as minutes tell it.

use super::{Remark, council, met, minutes, never, office, says};
use huiwu::words::Lang;

#[test]
fn a_seconder_and_the_result_in_one_line_are_both_taken() {
    for line in [
        "seconded Dent, carried 4-1",
        "Seconded by Cllr Dent. Carried 4-1.",
        "Dent seconded, carried 4-1",
        "sec Dent - carried 4-1",
        "seconded Dent and carried 4-1",
    ] {
        let text = minutes(&council(&["$Fell the oak @fox", line]));
        says(
            &text,
            &["proposed Cllr Fox, seconded Cllr Dent", "Carried by 4 votes to 1"],
        );
    }
    let clerk = council(&["Dent seconded, carried 4-1"]);
    assert!(
        matches!(clerk.last().remark, Some(Remark::MayMean(_))),
        "{:?}",
        clerk.last()
    );
}

#[test]
fn mover_and_seconder_with_a_stroke_move_what_follows() {
    for line in [
        "Moved Fox/Dent that the hall be painted",
        "Moved by Fox/Dent that the hall be painted",
        "Proposed Fox/Dent: the hall be painted",
        "Moved Fox/Dent - that the hall be painted",
    ] {
        let text = minutes(&council(&[line, "carried 4-1"]));
        says(
            &text,
            &[
                "proposed Cllr Fox, seconded Cllr Dent",
                "the hall be painted",
                "Carried by 4 votes to 1",
            ],
        );
    }
    never(
        &minutes(&council(&["Moved the Fox/Dent plan to the back"])),
        &["RESOLVED", "proposed"],
    );
}

#[test]
fn a_mover_on_no_list_stands_by_the_name_as_typed_and_is_asked_about() {
    let clerk = council(&["$Sell the mower @bob", "carried 4-1"]);
    says(&minutes(&clerk), &["RESOLVED (proposed Cllr Carr)", "Sell the mower"]);
    let clerk = council(&["$Sell the mower @zed", "carried 4-1"]);
    let text = minutes(&clerk);
    says(&text, &["RESOLVED (proposed Zed): Sell the mower"]);
    never(&text, &["@zed"]);
    let asked =
        |entry: &huiwu::domain::entry::Entry| matches!(&entry.remark, Some(Remark::UnknownName(name)) if name == "zed");
    assert!(clerk.entries().iter().any(asked));
    let clerk = council(&["$Sell the mower @Zed Poe +Una Fay", "carried 4-1"]);
    says(
        &minutes(&clerk),
        &["RESOLVED (proposed Zed Poe, seconded Una Fay): Sell the mower"],
    );
}

#[test]
fn a_committee_tells_who_moved_and_seconded_what_it_voted_on() {
    let text = minutes(&office(&["$更换物业企业 @李强 +张丽", "赞成3票，反对1票"]));
    says(
        &text,
        &["由李强提议、张丽附议，经表决（赞成3票，反对1票），“更换物业企业”获得通过"],
    );
    let text = minutes(&office(&["$更换物业企业 @李强 +张丽", "暂缓"]));
    never(&text, &["由李强提议"]);
    let text = minutes(&met(
        Lang::Zh,
        &[
            "+王建国、李强、张丽、赵磊",
            "：开会 10:00",
            "#+ 采购",
            "$同意采购",
            "一致通过",
        ],
    ));
    never(&text, &["提议"]);
}
