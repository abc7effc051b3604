//! Finds the motion that a result settles: that of the item taken up, the amendment before the motion, the tie a casting vote breaks.

use huiwu::{
    capture::correcting::mend::Mended,
    domain::{
        entry::{Entry, EntryKind, Remark},
        motion::{MotionState, ResultWord, Vote},
    },
};

use super::{
    Desk,
    motions::{CARRIED, counts},
};

const LOST: MotionState = MotionState::Lost;

/// Types a line over the entry of another one.
fn remend(desk: &mut Desk, entry: &Entry, raw: &str) {
    let entry = desk.records.entries.get(entry.id).unwrap().clone();
    let Mended::Line(captured) = desk.mended(&entry, raw).unwrap() else {
        panic!("{raw}")
    };
    desk.records = desk.records.after(&captured.change);
}

#[test]
fn a_result_reaches_only_motions_of_the_item_taken_up() {
    let mut desk = Desk::sitting();
    desk.line("#+ allotments", 2);
    desk.line("$that rents rise @kim", 3);
    desk.line("#+ hours", 4);
    desk.line("=that the hours be increased", 5);
    for line in [
        "carried unanimously",
        "3 for, 0 against",
        "$= 3/0/0",
        "lost",
        "seconded by lee",
    ] {
        let kept = desk.line(line, 6);
        assert_eq!(
            (kept.kind, &kept.remark),
            (EntryKind::Note, &Some(Remark::OpenElsewhere("M1, item 1".into()))),
            "{line}"
        );
        assert_eq!(desk.motion(1).state, MotionState::Moved, "{line}");
    }
    let named = desk.line("M1 carried", 7);
    assert_eq!((named.kind, desk.motion(1).state), (EntryKind::VoteResult, CARRIED));
}

#[test]
fn a_motion_of_the_item_is_meant_though_another_item_has_one_too() {
    let mut desk = Desk::sitting();
    desk.line("#+ allotments", 2);
    desk.line("$that rents rise", 3);
    desk.line("#+ hours", 4);
    desk.line("$that the hours be increased", 5);
    desk.line("carried", 6);
    assert_eq!(
        (desk.motion(1).state, desk.motion(2).state),
        (MotionState::Moved, CARRIED)
    );
    desk.line("#1", 7);
    desk.line("lost", 8);
    assert_eq!((desk.motion(1).state, desk.motion(2).state), (LOST, CARRIED));
}

#[test]
fn an_amendment_that_the_mover_accepts_leaves_the_vote_to_the_motion() {
    let mut desk = Desk::sitting();
    desk.line("$that we plant pears @ann", 2);
    desk.line("$>and plums @kim seconded by lee", 3);
    assert_eq!(desk.backers(2), ("Kim Sato", "Lee Dunn"));
    let accepted = desk.line("accepted by the mover", 4);
    assert_eq!((accepted.kind, &accepted.remark), (EntryKind::VoteResult, &None));
    let amendment = desk.motion(2);
    assert_eq!(
        (amendment.state, amendment.said, amendment.counts),
        (CARRIED, Some(ResultWord::Accepted), None)
    );
    desk.line("carried, 2 for, 1 against", 5);
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).counts),
        (CARRIED, counts(2, 1, 0))
    );
    assert_eq!(desk.motion(2).counts, None);
    desk.now = super::at(40);
    remend(&mut desk, &accepted, "$= lost");
    assert_eq!(desk.motion(2).state, LOST, "it is corrected where it stands");
}

#[test]
fn only_the_mover_of_the_motion_accepts_an_amendment() {
    let mut desk = Desk::sitting();
    desk.line("$that we plant pears @ann", 2);
    desk.line("$>and plums @kim", 3);
    for line in ["lee accepted the amendment", "accepted by lee", "accepted"] {
        let kept = desk.line(line, 4);
        assert_eq!(
            (kept.kind, &kept.remark),
            (EntryKind::Note, &Some(Remark::MaybeResult)),
            "{line}"
        );
    }
    desk.line("Ann Bell accepted the amendment", 5);
    assert_eq!(desk.motion(2).said, Some(ResultWord::Accepted));
}

#[test]
fn a_casting_vote_settles_the_tie_that_was_counted_last() {
    for line in [
        "casting vote for",
        "carried on the casting vote of the Chair",
        "The Chair used her casting vote in favour",
    ] {
        let mut desk = Desk::sitting();
        desk.line("$that we plant pears @ann", 2);
        desk.line("$>and plums @kim", 3);
        desk.line("1 for, 1 against", 4);
        assert_eq!(desk.motion(2).state, LOST);
        let cast = desk.line(line, 5);
        let amendment = desk.motion(2);
        assert_eq!(
            (cast.kind, amendment.state, amendment.casting, amendment.counts),
            (EntryKind::VoteResult, CARRIED, Some(Vote::For), counts(1, 1, 0)),
            "{line}"
        );
        assert_eq!(
            desk.motion(1).state,
            MotionState::Moved,
            "{line}: the motion waits for its own"
        );
        desk.line("1 for, 1 against", 6);
        desk.line("lost on the chair's casting vote", 7);
        assert_eq!(
            (desk.motion(1).state, desk.motion(1).casting, desk.motion(1).counts),
            (LOST, Some(Vote::Against), counts(1, 1, 0)),
            "{line}"
        );
    }
}

#[test]
fn a_casting_vote_by_names_settles_the_tie_of_names() {
    let mut desk = Desk::sitting();
    desk.line("$that we plant pears @ann", 2);
    desk.line("Ayes: ann; Noes: kim; Abstained: lee", 3);
    desk.line("Carried on the casting vote of the chair", 4);
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).casting, desk.motion(1).counts),
        (CARRIED, Some(Vote::For), counts(1, 1, 1))
    );
}

#[test]
fn a_motion_with_its_result_is_opened_and_mended_as_it_was_typed() {
    let mut desk = Desk::sitting();
    let moved = desk.line("$that we plant pears @kim +lee. Carried, 2 for, 1 against", 2);
    assert_eq!(
        (moved.kind, moved.text.as_str()),
        (EntryKind::Motion, "that we plant pears")
    );
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).counts),
        (CARRIED, counts(2, 1, 0))
    );
    let line = desk.opened(&moved);
    assert_eq!(line, "$that we plant pears @Kim Sato +Lee Dunn. carried 2-1-0");
    remend(&mut desk, &moved, &line.replace("2-1-0", "3-0-0"));
    assert_eq!(
        (desk.motion(1).counts, desk.backers(1)),
        (counts(3, 0, 0), ("Kim Sato", "Lee Dunn"))
    );
    remend(&mut desk, &moved, "$that we plant plums @kim");
    assert_eq!((desk.motion(1).state.is_open(), desk.motion(1).counts), (true, None));
}

#[test]
fn a_decision_in_the_words_of_the_open_motion_is_its_result() {
    for (line, said) in [
        ("RESOLVED that we plant pears", ResultWord::Plain),
        ("It was unanimously agreed that we plant pears.", ResultWord::Unanimous),
        ("Agreed: that we plant pears", ResultWord::Plain),
    ] {
        let mut desk = Desk::sitting();
        desk.line("$that we plant pears @ann", 2);
        let told = desk.line(line, 3);
        assert_eq!(
            (told.kind, desk.motion(1).state),
            (EntryKind::VoteResult, CARRIED),
            "{line}"
        );
        assert_eq!(desk.motion(1).said, Some(said), "{line}");
        assert!(desk.records.decisions.is_empty(), "{line}");
    }
    let mut desk = Desk::sitting();
    desk.line("$that we plant pears @ann", 2);
    let other = desk.line("RESOLVED that we plant plums", 3);
    assert_eq!(
        (other.kind, desk.motion(1).state),
        (EntryKind::Decision, MotionState::Moved)
    );
}

#[test]
fn an_outcome_that_the_vote_contradicts_is_doubted() {
    let mut desk = Desk::sitting();
    desk.line("#+ pears", 2);
    desk.line("$that we plant pears", 3);
    desk.line("lost, 1 for, 2 against", 4);
    let doubted = desk.line(":outcome approved", 5);
    assert_eq!(doubted.remark, Some(Remark::ResultContradicts("approved".into())));
    assert_eq!(desk.line(":outcome rejected", 6).remark, None);
}
