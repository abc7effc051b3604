//! C5 pictures and sound, C6 notes, C7 recorders.

use huiwu::{domain::fault::Fault, words::Lang};

use super::{asked, record, session};

#[test]
fn c5_a_required_picture_is_asked_for_until_it_is_taken() {
    let mut clerk = session(Lang::En);
    clerk.line(":media").press("!Signing<enter>Hall<enter>");
    assert_eq!(asked(&clerk, "C5"), 1);
    clerk.press("<up><f7>").wait(3).press("<f8>");
    assert_eq!(asked(&clerk, "C5"), 0);
    clerk.press("<esc>").line(":adjourn");
    assert!(record(&clerk).contains("Signing"), "{}", record(&clerk));
}

#[test]
fn c6_each_line_is_saved_with_its_time_and_the_minute_taker_is_named() {
    let mut clerk = session(Lang::En);
    let scribes = |clerk: &crate::support::Clerk| {
        let faults = clerk.findings();
        faults.iter().filter(|finding| finding.fault == Fault::NoScribe).count()
    };
    assert_eq!(scribes(&clerk), 1);
    clerk
        .line("clerk: Bo Reed")
        .line("ann: the pier first")
        .wait(1)
        .line("#2")
        .line("=We rebuild the pier");
    assert_eq!(scribes(&clerk), 0);
    let meeting = clerk.m().open();
    let before = clerk.rows();
    clerk.kill().go_back_to(meeting);
    assert_eq!(clerk.rows(), before, "nothing that was shown is lost");
    let text = record(&clerk);
    assert!(
        text.contains("Minute taker**: Bo Reed") && text.contains("the pier first"),
        "{text}"
    );
}
