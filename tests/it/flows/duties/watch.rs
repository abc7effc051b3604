//! C2 posts, C3 what goes on in the room, C4 devices and people, C8 outside, C9 security and secrecy.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{queries::rounds::Beat, staffing::DutyPost},
    words::Lang,
};

use super::{asked, record, session};
use crate::support::Clerk;

/// The places of the rows of a kind in a round.
fn places(clerk: &Clerk, beat: Beat) -> Vec<usize> {
    let rows = clerk.m().ledger.records().round_rows();
    let of_kind = rows.iter().enumerate().filter(|(_, (kind, _))| *kind == beat);
    of_kind.map(|(at, _)| at).collect()
}

#[test]
fn c2_posts_are_filled_handed_over_and_told_in_the_record() {
    let mut clerk = session(Lang::En);
    let post = clerk.m().ledger.records().duty_posts.rows()[0].clone();
    clerk.put([DutyPost {
        person: "Ned".to_owned(),
        ..post
    }
    .into()]);
    assert_eq!(asked(&clerk, "C2"), 1);
    clerk
        .line(":posts")
        .press("<f7>")
        .wait(30)
        .press("Lee (radio, two keys)<enter><esc>");
    assert_eq!(asked(&clerk, "C2"), 0);
    clerk.wait(5).line(":adjourn");
    assert!(record(&clerk).contains("Lee"), "{}", record(&clerk));
}

#[test]
fn c3_item_speaker_and_clocks_are_in_sight_while_the_line_is_typed() {
    let mut clerk = session(Lang::En);
    clerk.line("Ann Bell: the pier first").wait(2).press("half a sen");
    let screen = clerk.screen(120, 36);
    assert!(screen.contains(" 02:00/5:00 Ann Bell"), "{screen}");
    assert!(screen.contains("#1"), "{screen}");
    assert_eq!(clerk.typed(), "half a sen");
    clerk.wipe().line("#2").wait(1);
    let view = &clerk.m().live.view;
    assert!(view.agenda[0].used_ms >= 120_000 && view.agenda[1].used_ms >= 60_000);
}

#[test]
fn c8_the_outside_is_part_of_the_round_and_a_fault_there_is_an_incident() {
    let mut clerk = session(Lang::En);
    let outside = places(&clerk, Beat::Outside);
    assert!(!outside.is_empty());
    clerk
        .press("<f9>")
        .times(outside[0], "1")
        .press("<enter>")
        .press("noise from the road<enter>");
    let records = clerk.m().ledger.records();
    let open: Vec<&str> = records
        .open_incidents()
        .map(|(_, row)| records.incident_text(row))
        .collect();
    assert_eq!(open.len(), 1);
    assert!(open[0].contains("noise from the road"), "{open:?}");
}

#[test]
fn c9_security_and_secrecy_have_rows_of_their_own_where_the_type_asks_for_them() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三"]).press("<alt-o>");
    let (security, secrecy) = (places(&clerk, Beat::Security), places(&clerk, Beat::Secrecy));
    assert!(!security.is_empty() && !secrecy.is_empty());
    let all = clerk.m().ledger.records().round_rows().len();
    clerk
        .press("<f9>")
        .times(security[0], "1")
        .press("2")
        .times(all - security[0] - 1, "1")
        .press("<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::RoundComplete { faults: 1, .. }))
    ));
    assert_eq!(clerk.m().ledger.records().open_incidents().count(), 1);
    assert_eq!(clerk.m().ledger.records().live_rounds().count(), 1);
}
