//! Motions about the motion in hand: to defer it, to lay it aside, to refer it, to pass to the next business. A result goes to them first.

use huiwu::{
    capture::correcting::mend::Mended,
    domain::{
        entry::{EntryKind, Remark},
        motion::{MotionState, ResultWord},
    },
};

use super::{Desk, motions::CARRIED};

/// A desk with a motion in hand.
fn pending() -> Desk {
    let mut desk = Desk::sitting();
    desk.line("$That trees be felled @ann +kim", 2);
    desk
}

#[test]
fn a_motion_to_put_off_the_one_in_hand_is_what_the_next_result_settles() {
    for (line, state, said, towards) in [
        (
            "Lee Dunn moved deferral, seconded Kim Sato",
            MotionState::Postponed,
            Some(ResultWord::Deferred),
            "",
        ),
        (
            "Lee Dunn moved that the item be deferred to January; seconded Kim Sato",
            MotionState::Postponed,
            Some(ResultWord::Deferred),
            "January",
        ),
        (
            "Proposed Lee Dunn, sec. Kim Sato: next business",
            MotionState::Tabled,
            Some(ResultWord::NextBusiness),
            "",
        ),
        (
            "Lee Dunn moved to table it, seconded by Kim Sato",
            MotionState::Tabled,
            None,
            "",
        ),
        (
            "Moved by Lee Dunn, seconded by Kim Sato, that the matter be referred to the Finance Committee",
            MotionState::Referred,
            None,
            "the Finance Committee",
        ),
        (
            "$to postpone the motion until March @lee",
            MotionState::Postponed,
            None,
            "March",
        ),
        ("$暂缓审议 @lee", MotionState::Postponed, Some(ResultWord::Deferred), ""),
    ] {
        let mut desk = pending();
        let moved = desk.line(line, 3);
        assert_eq!((moved.kind, &moved.remark), (EntryKind::Motion, &None), "{line}");
        assert_eq!(desk.name(desk.motion(2).mover), "Lee Dunn", "{line}");
        desk.line("carried 2-1", 4);
        let (main, about) = (desk.motion(1), desk.motion(2));
        assert_eq!((about.state, main.state, main.said), (CARRIED, state, said), "{line}");
        assert_eq!((main.towards.as_str(), main.counts), (towards, None), "{line}");
    }
}

#[test]
fn the_motion_in_hand_stays_open_where_the_motion_about_it_is_lost() {
    let mut desk = pending();
    desk.line("Lee Dunn moved deferral, seconded Kim Sato", 3);
    desk.line("lost 1-2", 4);
    assert_eq!(desk.motion(1).state, MotionState::Seconded);
    desk.line("carried 2-1", 5);
    assert_eq!(
        (desk.motion(1).state, desk.motion(2).state),
        (CARRIED, MotionState::Lost)
    );
}

#[test]
fn the_closure_is_voted_on_and_leaves_the_motion_to_its_own_vote() {
    let mut desk = pending();
    desk.line("Lee Dunn moved that the question be now put, seconded Kim Sato", 3);
    desk.line("carried", 4);
    assert_eq!(
        (desk.motion(1).state, desk.motion(2).state),
        (MotionState::Seconded, CARRIED)
    );
    desk.line("lost 1-2", 5);
    assert_eq!(desk.motion(1).state, MotionState::Lost);
}

#[test]
fn a_result_corrected_or_struck_opens_the_motion_in_hand_again() {
    let mut desk = pending();
    desk.line("Lee Dunn moved deferral, seconded Kim Sato", 3);
    let result = desk.line("carried 2-1", 4);
    let Ok(Mended::Line(mended)) = desk.mended(&result, "lost 1-2") else {
        panic!()
    };
    desk.records = desk.records.after(&mended.change);
    assert_eq!(
        (desk.motion(1).state, desk.motion(2).state),
        (MotionState::Seconded, MotionState::Lost)
    );
    let result = desk.records.entries.get(result.id).unwrap().clone();
    let Ok(Mended::Line(mended)) = desk.mended(&result, "carried 2-1") else {
        panic!()
    };
    desk.records = desk.records.after(&mended.change);
    assert_eq!(desk.motion(1).state, MotionState::Postponed);
    let result = desk.records.entries.get(result.id).unwrap().clone();
    desk.struck(&result);
    assert_eq!(desk.motion(1).state, MotionState::Seconded);
}

#[test]
fn a_motion_that_could_not_be_read_makes_the_next_bare_result_ask() {
    for line in [
        "Fox moved something about it, seconded Carr",
        "it was moved to defer, by several",
        "王五提议先放一放，赵六附议",
    ] {
        let mut desk = pending();
        let kept = desk.line(line, 3);
        assert_eq!(kept.kind, EntryKind::Note, "{line}");
        let asked = desk.line("carried 2-1", 4);
        assert_eq!(
            (asked.kind, asked.remark),
            (EntryKind::Note, Some(Remark::WhoseResult("M1".into()))),
            "{line}"
        );
        assert_eq!(desk.motion(1).state, MotionState::Seconded, "{line}");
        desk.line("M1 carried 2-1", 5);
        assert_eq!(desk.motion(1).state, CARRIED, "{line}");
    }
}

#[test]
fn what_only_sounds_like_such_a_motion_is_one_of_its_own() {
    for line in [
        "$to adjourn until Tuesday @lee",
        "$that the felling be deferred by the contractor @lee",
        "$that a table be bought @lee",
    ] {
        let mut desk = pending();
        desk.line(line, 3);
        assert_eq!(desk.motion(2).amends, None, "{line}");
    }
}

#[test]
fn a_matter_taken_up_again_keeps_both_results() {
    let mut desk = pending();
    let first = desk.line("carried 2-1", 3);
    desk.line("Ann Bell asked that the vote be reconsidered", 4);
    desk.line("M1 withdrawn", 5);
    assert_eq!(desk.motion(1).state, MotionState::Withdrawn);
    assert!(!desk.records.entries.get(first.id).unwrap().struck);
    let mut desk = pending();
    let first = desk.line("carried 2-1", 3);
    desk.line("M1 carried 3-0", 4);
    assert!(desk.records.entries.get(first.id).unwrap().struck, "only a correction");
}

#[test]
fn putting_off_an_item_under_which_a_motion_was_carried_is_asked_about() {
    let mut desk = Desk::sitting();
    desk.line("#+ Trees", 2);
    desk.line("$That trees be felled @ann +kim", 3);
    desk.line("carried 2-1", 4);
    let ended = desk.line(":outcome deferred to May", 5);
    assert_eq!(
        (ended.kind, ended.remark),
        (EntryKind::ItemOutcome, Some(Remark::CarriedHere("M1".into())))
    );
}
