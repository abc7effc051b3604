//! Posts by keys (C2): filled from the plan, handed over with a note and a time, asked for by the gate where the plan names somebody.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{loose_end::Unfinished, staffing::DutyPost},
    words::Lang,
};

use crate::support::Clerk;

/// A council in session; the first two posts have somebody in the plan.
fn session() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell"]);
    let posts: Vec<DutyPost> = clerk.m().ledger.records().duty_posts.rows()[..2].to_vec();
    let named = posts.into_iter().zip([("Ned", "Sam"), ("Kim", "")]);
    clerk.put(named.map(|(post, (person, relief))| {
        DutyPost {
            person: person.to_owned(),
            relief: relief.to_owned(),
            ..post
        }
        .into()
    }));
    clerk.press("<alt-o>");
    clerk
}

fn unfilled(clerk: &Clerk) -> usize {
    let ends = clerk.m().ledger.records().loose_ends();
    ends.iter().filter(|end| end.kind == Unfinished::PostUnfilled).count()
}

/// Person, hand-over and whether they still stand there, of the first post.
fn shifts(clerk: &Clerk) -> Vec<(String, String, bool)> {
    let records = clerk.m().ledger.records();
    let post = records.duty_posts.rows()[0].id;
    records
        .shifts_of(post)
        .map(|shift| (shift.person.clone(), shift.note.clone(), shift.to.is_none()))
        .collect()
}

#[test]
fn c2_every_post_of_the_plan_is_filled_by_one_key() {
    let mut clerk = session();
    assert_eq!(unfilled(&clerk), 2);
    clerk.line(":posts").press("<f7>");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::PostsFilled(2))));
    assert_eq!(unfilled(&clerk), 0);
    assert!(
        clerk.screen(80, 24).contains("2 of 2 filled"),
        "{}",
        clerk.screen(80, 24)
    );
}

#[test]
fn c2_relief_takes_over_with_a_note_and_the_hint_says_so() {
    let mut clerk = session();
    clerk
        .line(":posts")
        .press("<f7>")
        .wait(30)
        .press("Lee (radio, two keys)");
    assert!(
        clerk.screen(80, 24).contains("Lee takes over"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::PostHandedOver { who, from, .. })) if who == "Lee" && from == "Ned"
    ));
    clerk.press("<enter>");
    assert_eq!(
        shifts(&clerk),
        [
            ("Ned".to_owned(), String::new(), false),
            ("Lee".to_owned(), "radio, two keys".to_owned(), false),
            ("Sam".to_owned(), String::new(), true)
        ],
        "without a name the relief of the plan takes over"
    );
}

#[test]
fn c2_a_post_that_is_left_keeps_the_gate_shut_until_somebody_comes() {
    let mut clerk = session();
    clerk.line(":posts").press("<f7><f8>");
    assert_eq!(unfilled(&clerk), 1);
    clerk.press("<esc>").line(":adjourn").press("<alt-g>");
    assert!(
        clerk.screen(80, 24).contains("nobody recorded on post"),
        "{}",
        clerk.screen(80, 24)
    );
}

#[test]
fn a_hand_over_can_carry_the_time_at_which_it_was() {
    let mut clerk = session();
    clerk.line(":posts").press("<f7>").wait(30).press("Lee 9:10<enter>");
    let records = clerk.m().ledger.records();
    let shift = records
        .shifts_of(records.duty_posts.rows()[0].id)
        .last()
        .unwrap()
        .clone();
    assert_eq!(clerk.open_meeting().zone.hm(shift.from), "09:10");
}

#[test]
fn a_plan_without_names_asks_for_no_post() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell"]).press("<alt-o>");
    assert_eq!(unfilled(&clerk), 0);
}

#[test]
fn the_record_tells_who_stood_where() {
    let mut clerk = session();
    clerk
        .line(":posts")
        .press("<f7>")
        .wait(30)
        .press("Lee (radio)<enter><esc>");
    clerk.wait(30).line(":adjourn");
    let text = clerk.document(huiwu::export::DocumentKind::Record);
    assert!(
        text.contains("Ned 9:00–9:30; Lee 9:30–10:00 (radio)") || text.contains("Lee"),
        "{text}"
    );
}
