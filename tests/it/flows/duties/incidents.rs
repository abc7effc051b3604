//! C13: polite words and whom to tell.

use huiwu::words::Lang;

use super::session;

#[test]
fn c13_a_card_offers_polite_words_and_the_incident_keeps_who_was_told() {
    let mut clerk = session(Lang::En);
    clerk.line("%smoke in the corridor").press("begun<alt-f>");
    let card = clerk.screen(120, 36);
    assert!(card.contains("Fire or smoke"), "{card}");
    clerk.press("<esc>");
    assert_eq!(clerk.typed(), "begun");
    clerk.wipe().line(":told the chair").line(":told the fire marshal");
    let told = clerk.m().ledger.records().incidents.rows()[0].told.clone();
    assert!(
        told.contains("the chair") && told.contains("the fire marshal"),
        "{told}"
    );
}
