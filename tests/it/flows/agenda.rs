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

#[test]
fn what_takes_the_room_for_new_items_stays_together() {
    for (lang, text) in [
        (Lang::Zh, "审议办法\n研究预算\n研究车辆\n"),
        (Lang::En, "Approve the rules\nBudget for 2027\nBuy a van\n"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("executive", "Test", &["Joan Smith", "Ian Pritchard"]);
        clerk
            .press("<f3>")
            .go_to_agenda()
            .press("<f7>")
            .paste(text)
            .press("<ctrl-s><enter>");
        let agenda = clerk.agenda().join("\n");
        assert!(agenda.contains(text.trim()), "{agenda}");
        clerk.check();
    }
}

#[test]
fn the_cells_of_a_pasted_table_are_not_lost() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<f7>")
        .paste("No.\tItem\tPresenter\tMinutes\n1\tPlant sale\tJoan Smith\t20\n2\tFence\t\t5\n")
        .press("<ctrl-s><enter>");
    let records = clerk.m().ledger.records();
    let told = |title: &str| {
        let item = records.items.iter().find(|item| item.title == title);
        item.map(|item| (item.presenter.clone(), item.minutes))
    };
    assert_eq!(told("Plant sale"), Some(("Joan Smith".to_owned(), Some(20))));
    assert_eq!(told("Fence"), Some((String::new(), Some(5))));
    for (lang, text, wanted) in [
        (
            Lang::En,
            "Name\tRole\tOffice\tEmail\nRosa Lindt\tChairman\t\trosa@example.org\nPeter Bloom\tCouncillor\tFinance lead\tp@example.org",
            ["Rosa Lindt", "Peter Bloom"],
        ),
        (
            Lang::Zh,
            "姓名\t单位\t职务\t参会\n王志远\t市港航局\t局长\t主持\n洪少东\t\t副局长\t出席",
            ["王志远", "洪少东"],
        ),
        (
            Lang::Zh,
            "王志远\t市港航局\t局长\n洪少东\t市港航局\t副局长",
            ["王志远", "洪少东"],
        ),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("committee", "Test", &[]);
        clerk
            .press("<f3>")
            .go_to_people()
            .press("<f7>")
            .paste(text)
            .press("<ctrl-s>");
        let records = clerk.m().ledger.records();
        let names: Vec<&str> = records.attendees.iter().map(|row| records.name_of(row.id)).collect();
        assert_eq!(names, wanted, "{text}");
    }
}

#[test]
fn home_and_end_go_to_the_first_and_the_last_row_of_a_list() {
    let mut clerk = council();
    let there: Vec<String> = clerk.agenda().iter().map(ToString::to_string).collect();
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<ctrl-home><down><end><ctrl-d>");
    assert_eq!(clerk.agenda(), there[..there.len() - 1]);
    clerk.press("<home><ctrl-d>");
    assert_eq!(clerk.agenda(), there[1..there.len() - 1]);
    // In a filter they move the caret first.
    clerk.press("e<home>d<end>");
    clerk.check();
}
