//! Clocks of the session (C3): the meeting against its plan, a speech against the limit, the time of each speaker.

use huiwu::{domain::meeting::Meeting, words::Lang};

use crate::support::Clerk;

fn session(limit: u32) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell", "Bo Reed"]);
    let meeting = Meeting {
        speech_limit_min: limit,
        length_min: 60,
        ..clerk.open_meeting().clone()
    };
    clerk.put([meeting.into()]);
    clerk.line("#1");
    clerk
}

/// The minutes that each person spoke by now.
fn minutes(clerk: &Clerk) -> Vec<(String, i64)> {
    let records = clerk.m().ledger.records();
    let totals = records.speaking_totals(clerk.now, 0).into_iter();
    totals
        .map(|total| {
            let name = total
                .who
                .map_or(total.name.clone(), |id| records.name_of(id).to_owned());
            (name, total.ms / 60_000)
        })
        .collect()
}

#[test]
fn a_speech_is_shown_against_the_limit_and_nothing_is_stopped() {
    let mut clerk = session(3);
    clerk.line("Ann Bell: the pier first");
    clerk.wait(2);
    assert!(
        clerk.screen(120, 36).contains("02:00/3:00 Ann Bell"),
        "{}",
        clerk.screen(120, 36)
    );
    assert!(clerk.screen(120, 36).contains("/3:00"));
    clerk.wait(2).line("then the harbour");
    clerk.wait(1);
    assert!(
        clerk.screen(120, 36).contains(" 05:00/3:00 Ann Bell"),
        "a line goes on with the speech"
    );
}

#[test]
fn the_time_of_each_speaker_adds_up_and_a_recess_is_not_speaking() {
    let mut clerk = session(0);
    clerk.line("Ann Bell: one").wait(2).line("Bo Reed: two").wait(3);
    clerk
        .line("Ann Bell: three")
        .wait(1)
        .press("<alt-b>")
        .wait(20)
        .press("<alt-u>")
        .wait(1);
    assert_eq!(minutes(&clerk), [("Ann Bell".to_owned(), 4), ("Bo Reed".to_owned(), 3)]);
    clerk.line("=agreed").wait(9);
    assert_eq!(minutes(&clerk)[0].1, 4, "a decision ends the word");
}

#[test]
fn a_name_on_no_list_has_a_time_of_its_own() {
    let mut clerk = session(0);
    clerk
        .line("Dora Quill: from the public")
        .wait(2)
        .line("Note: pause")
        .wait(1);
    assert!(
        minutes(&clerk).iter().any(|(name, n)| name == "Dora Quill" && *n >= 2),
        "{:?}",
        minutes(&clerk)
    );
}

#[test]
fn the_meeting_is_shown_against_its_plan() {
    let mut clerk = session(0);
    clerk.wait(61);
    assert!(clerk.screen(80, 24).contains("61/60 min"), "{}", clerk.screen(80, 24));
}
