//! Lines about arrivals and departures that are mended: the stays follow, and nothing else.

use super::mend::{board, mend};
use crate::support::{Clerk, at};
use huiwu::{app::message::Message, domain::entry::EntryKind, words::Lang};

#[test]
fn an_unknown_name_that_is_mended_arrives_at_the_moment_of_the_line() {
    let mut clerk = board();
    clerk.wait(5).line("+leee").wait(10);
    assert!(clerk.last().remark.is_some());
    let before = clerk.last().clone();
    clerk.press("<up><ctrl-e><ctrl-u>+lee");
    assert!(
        clerk.screen(100, 30).contains("Lee Dunn arrives"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    let after = clerk.last().clone();
    assert_eq!(
        (after.kind, after.id, after.remark.clone()),
        (EntryKind::Arrival, before.id, None)
    );
    assert_eq!(after.raw, "+leee", "what was typed first stays");
    let lee = clerk.person("Lee Dunn");
    assert_eq!(clerk.m().ledger.records().open_stay(lee).unwrap().from, before.at);
    clerk.check().press("<ctrl-z>");
    assert_eq!(*clerk.last(), before);
    assert!(!clerk.m().ledger.records().is_present(lee));
    clerk.check().press("<ctrl-y>");
    assert!(clerk.m().ledger.records().is_present(lee));
    clerk.check().reopen();
}

#[test]
fn a_leaving_that_is_mended_sends_the_right_one_out() {
    let mut clerk = board();
    clerk.line("+rosa").wait(1).line("-Zzz Qqq").wait(9);
    let entry = mend(&mut clerk, "-rosa");
    assert_eq!((entry.kind, entry.remark), (EntryKind::Departure, None));
    let rosa = clerk.person("Rosa Lindt");
    assert_eq!(
        clerk.m().ledger.records().stays(rosa).next().unwrap().to,
        Some(at(9, 1))
    );
    clerk.check().reopen();
}

#[test]
fn a_wrong_person_who_is_mended_was_never_there() {
    let mut clerk = board();
    clerk.line("+kim");
    mend(&mut clerk, "+lee");
    assert!(clerk.m().ledger.records().is_present(clerk.person("Lee Dunn")));
    assert!(!clerk.m().ledger.records().is_present(clerk.person("Kim Sato")));
    mend(&mut clerk, "nobody came");
    assert!(clerk.m().ledger.records().intervals.is_empty());
    clerk.check().times(2, "<ctrl-z>");
    assert!(clerk.m().ledger.records().is_present(clerk.person("Kim Sato")));
    clerk.check();
}

#[test]
fn a_time_typed_again_corrects_when_they_came_or_left() {
    let mut clerk = board();
    let kim = clerk.person("Kim Sato");
    clerk.line("+kim, lee").press("+kim 8:50");
    assert!(
        clerk.screen(100, 30).contains("correction: Kim Sato"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    assert!(matches!(clerk.said(), Some(Message::ArrivalCorrected(_))));
    assert_eq!(clerk.m().ledger.records().open_stay(kim).unwrap().from, at(8, 50));
    let arrivals: Vec<_> = clerk
        .entries()
        .iter()
        .filter(|e| e.kind == EntryKind::Arrival)
        .map(|e| (e.text.as_str(), e.struck))
        .collect();
    assert_eq!(arrivals, [("Lee Dunn", false), ("Kim Sato", false)]);
    clerk.check().wait(40).line("-kim 9:30").line("-kim 9:25");
    assert!(matches!(clerk.said(), Some(Message::LeavingCorrected(_))));
    assert_eq!(
        clerk.m().ledger.records().stays(kim).next().unwrap().to,
        Some(at(9, 25))
    );
    assert_eq!(
        clerk
            .entries()
            .iter()
            .filter(|e| e.kind == EntryKind::Departure && !e.struck)
            .count(),
        1
    );
    clerk.line("+kim");
    clerk.check().press(":adjourn<enter>").wait(1).line("-lee 8:58");
    clerk.check();
}

#[test]
fn who_left_before_the_end_can_be_said_after_it() {
    let mut clerk = board();
    clerk.line("+kim").wait(60).line(":adjourn").wait(5).line("-kim 9:50");
    let kim = clerk.person("Kim Sato");
    assert_eq!(
        clerk.m().ledger.records().stays(kim).next().unwrap().to,
        Some(at(9, 50))
    );
    clerk.line("+kim 8:55");
    assert!(clerk.last().remark.is_some() || clerk.m().ledger.records().stays(kim).next().unwrap().from == at(8, 55));
    clerk.check();
}

#[test]
fn a_corrected_leaving_time_keeps_its_reason() {
    let mut clerk = board();
    clerk
        .line("+kim, lee")
        .wait(40)
        .line("-kim, lee (ferry) 9:30")
        .line("-kim 9:25");
    let left = |clerk: &Clerk, who: &str| {
        let stay = clerk
            .m()
            .ledger
            .records()
            .stays(clerk.person(who))
            .next()
            .unwrap()
            .clone();
        (stay.to, stay.went_reason)
    };
    assert_eq!(left(&clerk, "Kim Sato"), (Some(at(9, 25)), "ferry".to_owned()));
    assert_eq!(left(&clerk, "Lee Dunn"), (Some(at(9, 30)), "ferry".to_owned()));
    let lines: Vec<_> = clerk
        .entries()
        .iter()
        .filter(|e| e.kind == EntryKind::Departure)
        .map(|e| (e.text.as_str(), e.struck))
        .collect();
    assert_eq!(lines, [("Lee Dunn (ferry)", false), ("Kim Sato (ferry)", false)]);
    clerk.line("-kim (tide) 9:20");
    assert_eq!(left(&clerk, "Kim Sato"), (Some(at(9, 20)), "tide".to_owned()));
    clerk.press("<up>");
    assert_eq!(clerk.typed(), "-Kim Sato (tide) 09:20");
    clerk.press("<ctrl-e><ctrl-u>").line("-kim 9:21");
    assert_eq!(
        left(&clerk, "Kim Sato"),
        (Some(at(9, 21)), String::new()),
        "taken out of the line"
    );
    clerk.check().reopen();
}

#[test]
fn the_time_of_an_arrival_that_is_moved_moves_the_stay() {
    let mut clerk = board();
    clerk.wait(20).line("+kim, lee").line("+zed");
    let [kim, lee, zed] = ["Kim Sato", "Lee Dunn", "Zed Poe"].map(|name| clerk.person(name));
    let from = |clerk: &Clerk, who| clerk.m().ledger.records().open_stay(who).unwrap().from;
    clerk.press("<up><up><ctrl-up>");
    let moved = at(9, 20).plus_ms(-10_000);
    assert_eq!(
        (from(&clerk, kim), from(&clerk, lee), from(&clerk, zed)),
        (moved, moved, at(9, 20))
    );
    clerk
        .check()
        .press("<esc>")
        .wait(20)
        .line("-kim")
        .press("<up><ctrl-down><esc>");
    let stay = clerk.m().ledger.records().stays(kim).next().unwrap().clone();
    assert_eq!(stay.to, Some(at(9, 40).plus_ms(10_000)));
    clerk.check().reopen();
}

#[test]
fn two_people_of_one_line_are_corrected_together() {
    let mut clerk = board();
    clerk.wait(9).line("+kim, lee 9:05").line("+kim, lee 9:02");
    let lines: Vec<_> = clerk
        .entries()
        .iter()
        .filter(|e| e.kind == EntryKind::Arrival)
        .map(|e| (e.text.as_str(), e.struck))
        .collect();
    assert_eq!(lines, [("Kim Sato, Lee Dunn", true), ("Kim Sato, Lee Dunn", false)]);
    clerk.check().reopen();
}

#[test]
fn a_name_that_is_part_of_another_is_not_taken_back_with_it() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Garden", &["Ann Bell", "Jo Ann Bell"]);
    clerk.pace = 0;
    clerk
        .line("#1")
        .wait(9)
        .line("+Ann Bell 9:05")
        .line("+Jo Ann Bell 9:05");
    mend(&mut clerk, "nobody came");
    assert!(clerk.m().ledger.records().is_present(clerk.person("Ann Bell")));
    assert!(!clerk.m().ledger.records().is_present(clerk.person("Jo Ann Bell")));
    clerk.check().reopen();
}
