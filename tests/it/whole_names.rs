//! Long names on narrow screens: other columns give way to them, and the chosen row says the whole name.

use huiwu::words::Lang;

use crate::support::Clerk;

/// 25 characters.
const LONG: &str = "Margaret Featherstonehaug";
/// No column holds it.
const LONGER: &str = "Wilhelmina Featherstonehaugh-Cholmondeley";
const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn clerk() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    let unit = "Harbour Town Allotments Association";
    clerk.meeting(
        "committee",
        "Trial",
        &[
            &format!("{LONG} ({unit})"),
            "Ann Hedges (Roads, Chair)",
            &format!("{LONGER} (Roads)"),
        ],
    );
    clerk
}

fn shows(clerk: &Clerk, name: &str, at: &str) {
    for (columns, rows) in SIZES {
        let screen = clerk.screen(columns, rows);
        assert!(screen.contains(name), "{at} at {columns}×{rows}: {name}\n{screen}");
    }
}

#[test]
fn check_in_shows_names_whole_and_cuts_unit_and_state() {
    let mut clerk = clerk();
    let who = clerk.person(LONG);
    let mut row = clerk.m().ledger.records().attendees.get(who).unwrap().clone();
    row.refused = "no badge, and a letter of somebody else altogether was shown at the desk".to_owned();
    clerk.put([row.into()]);
    clerk.press("<f4><f10>");
    shows(&clerk, LONG, "check-in");
    shows(&clerk, LONGER, "check-in");
    let screen = clerk.screen(60, 20);
    let line = screen.lines().find(|line| line.contains(LONG)).unwrap();
    assert!(line.contains('…'), "{line}");
}

#[test]
fn the_roll_call_shows_names_whole() {
    let mut clerk = clerk();
    clerk.line("+all").line("$Buy a bench @ann").press("<f7>1");
    shows(&clerk, LONG, "roll call");
    shows(&clerk, LONGER, "roll call");
}

#[test]
fn people_of_prepare_show_names_whole_and_the_chosen_one_in_any_case() {
    let mut clerk = clerk();
    clerk.press("<f3>").go_to_people();
    shows(&clerk, LONG, "people");
    clerk.press("<esc>Wilh");
    shows(&clerk, LONGER, "people");
}

#[test]
fn follow_up_shows_owners_whole_where_the_text_can_give_way() {
    let mut clerk = clerk();
    clerk.line("+all");
    clerk.line("!Ring the bank about the standing order for the water and the insurance @Margaret ~friday");
    clerk.press("<f6>");
    shows(&clerk, LONG, "follow-up");
}
