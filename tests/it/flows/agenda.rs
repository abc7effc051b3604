//! Where new items of the agenda come to stand.

use huiwu::words::Lang;

use crate::support::Clerk;

const CLOSING: &str = "Date of next meeting and adjournment time";

fn council() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Parish", &["Joan Smith", "Ian Pritchard"]);
    assert_eq!(clerk.agenda().last(), Some(&CLOSING));
    clerk
}

#[test]
fn new_items_stand_before_those_that_close_the_agenda() {
    let mut clerk = council();
    let there = clerk.agenda().len();
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<f7>")
        .paste("Plant sale (20 min)\n  Tables\nFence\n")
        .press("<ctrl-s><enter>");
    clerk.press("<ctrl-n>Bench<ctrl-s>");
    clerk.press("<f4>").line("#+ Gate");
    let new = ["Plant sale", "Tables", "Fence", "Bench", "Gate", CLOSING];
    assert_eq!(clerk.agenda()[there - 1..], new);
    clerk.check();
}

#[test]
fn behind_a_closing_item_that_was_taken_up_everything_new_comes_last() {
    let mut clerk = council();
    clerk.line("#date of next").line("#+ Fence");
    assert_eq!(clerk.agenda().last(), Some(&"Fence"));
    clerk.check();
}

#[test]
fn an_agenda_without_a_closing_item_grows_at_its_end() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("weekly", "Garden", &["Joan Smith"])
        .line("#+ Fence")
        .line("#+ Gate");
    let agenda = clerk.agenda();
    assert_eq!(agenda[agenda.len() - 2..], ["Fence", "Gate"]);
}

#[test]
fn a_hundred_items_one_by_one_keep_their_order_before_the_closing_one() {
    let mut clerk = council();
    let there = clerk.agenda().len();
    let titles: Vec<String> = (0..100).map(|n| format!("Item no. {n}")).collect();
    for title in &titles {
        clerk.line(&format!("#+ {title}"));
    }
    assert_eq!(clerk.agenda()[there - 1..there + 99], titles);
    assert_eq!(clerk.agenda().last(), Some(&CLOSING));
}
