//! `s/old/new/` on lines of every kind: the newest line that shows the old wording is corrected, whatever it is; no older one in its place.

use huiwu::{
    capture::{
        self, TypedLine,
        correcting::correct::{Corrected, corrected},
    },
    domain::{
        entry::{Entry, EntryKind, Remark},
        motion::{Counts, MotionState, Vote},
    },
    line::reading::SubstitutionReach,
};

use super::{Desk, at};

fn now(desk: &Desk, entry: &Entry) -> Entry {
    desk.records.entries.get(entry.id).unwrap().clone()
}

/// The desk with a motion of Ann's, seconded by Kim.
fn moved() -> (Desk, Entry) {
    let mut desk = Desk::new();
    let motion = desk.line("$That the hall be let @ann", 10);
    desk.line("seconded by kim", 11);
    (desk, motion)
}

#[test]
fn the_name_of_a_mover_is_corrected_by_any_part_of_it() {
    for swap in [
        "s/ann/lee/",
        "s/Ann/Lee/",
        "s/@ann/@lee/",
        "s/Ann Bell/Lee Dunn/",
        "改：Bell→Dunn",
    ] {
        let mut desk = Desk::new();
        let motion = desk.line("$That the hall be let @ann", 10);
        desk.line(swap, 12);
        let mover = desk.records.motion_of(motion.id).unwrap().mover;
        assert_eq!(mover, Some(desk.who("Lee Dunn")), "{swap}");
        assert_eq!(now(&desk, &motion).text, "That the hall be let", "{swap}");
    }
}

#[test]
fn nobody_becomes_a_word_of_a_motion() {
    let (mut desk, motion) = moved();
    let failed = desk.line("s/Ann/Zed/", 12);
    assert!(matches!(failed.remark, Some(Remark::NotCorrected(_))), "{failed:?}");
    assert_eq!(
        desk.records.motion_of(motion.id).unwrap().mover,
        Some(desk.who("Ann Bell"))
    );
    assert!(!now(&desk, &motion).text.contains('@'));
}

#[test]
fn a_seconder_is_corrected_in_the_line_that_names_them() {
    let (mut desk, motion) = moved();
    desk.line("s/kim/lee/", 12);
    let row = desk.records.motion_of(motion.id).unwrap();
    assert_eq!(
        (row.mover, row.seconder),
        (Some(desk.who("Ann Bell")), Some(desk.who("Lee Dunn")))
    );
}

#[test]
fn a_count_is_corrected_in_the_spelling_of_its_line_or_of_the_screen() {
    for swap in ["s/for 2/for 1/", "s/2-1/1-1/", "s/2:1/1:1/", "s/2/1/"] {
        let (mut desk, motion) = moved();
        desk.line("for 2, against 1", 12);
        desk.line(swap, 13);
        let counts = desk.records.motion_of(motion.id).unwrap().counts;
        let expected = Counts {
            yes: 1,
            no: 1,
            abstain: 0,
        };
        assert_eq!(counts, Some(expected), "{swap}");
    }
}

#[test]
fn a_vote_by_name_is_corrected_and_no_older_line() {
    let (mut desk, motion) = moved();
    let older = desk.line("Kim: the roof leaks", 12);
    desk.line("Ayes: ann, lee; Noes: kim", 13);
    desk.line("s/Noes: kim/Abstained: kim/", 14);
    let votes = desk.records.ballots_of(desk.records.motion_of(motion.id).unwrap().id);
    let kim = desk.who("Kim Sato");
    let vote: Vec<_> = votes.filter(|b| b.attendee == Some(kim)).map(|b| b.vote).collect();
    assert_eq!(vote, [Vote::Abstain]);
    assert_eq!(now(&desk, &older).speaker, Some(kim));
}

#[test]
fn a_time_is_corrected_as_it_is_shown() {
    let mut desk = Desk::new();
    desk.line("+kim", 5);
    let gone = desk.line("-kim 9:25", 28);
    desk.line("s/9:25/9:20/", 29);
    assert_eq!(now(&desk, &gone).at, at(20));
    let to: Vec<_> = desk.records.stays(desk.who("Kim Sato")).map(|stay| stay.to).collect();
    assert_eq!(to, [Some(at(20))]);
    desk.line("s/09:20/10:05/", 70);
    assert_eq!(now(&desk, &gone).at, at(65));
}

#[test]
fn who_left_is_corrected_and_the_speech_of_the_other_stays() {
    let mut desk = Desk::new();
    desk.line("+kim, lee", 5);
    let speech = desk.line("kim: agreed", 6);
    let gone = desk.line("-kim 9:25", 28);
    desk.line("s/Kim/Lee/", 29);
    assert_eq!(now(&desk, &speech).speaker, Some(desk.who("Kim Sato")));
    assert!(now(&desk, &gone).text.contains("Lee Dunn"));
    assert!(desk.records.is_present(desk.who("Kim Sato")));
    assert!(!desk.records.is_present(desk.who("Lee Dunn")));
}

#[test]
fn the_owner_of_an_action_is_corrected_in_its_sentence_too() {
    for (line, text) in [
        ("!get bins @kim", "get bins"),
        ("!Kim to get bins", "Lee Dunn to get bins"),
    ] {
        let mut desk = Desk::new();
        let older = desk.line("kim: bins are full", 9);
        let action = desk.line(line, 10);
        desk.line("s/bins/binz/", 11);
        desk.line("s/binz/bins/", 12);
        desk.line("s/kim/lee/", 13);
        let owners = &desk.records.action_of(action.id).unwrap().owners;
        assert_eq!(
            *owners,
            [huiwu::domain::action::Owner::Attendee(desk.who("Lee Dunn"))],
            "{line}"
        );
        assert_eq!(now(&desk, &action).text, text);
        assert_eq!(now(&desk, &older).speaker, Some(desk.who("Kim Sato")), "{line}");
    }
}

#[test]
fn a_result_that_would_be_none_is_kept_and_an_older_line_too() {
    let (mut desk, motion) = moved();
    let older = desk.line("ann: 2 for tea", 11);
    desk.line("for 2, against 1", 12);
    let failed = desk.line("s/for 2, against 1/for tea/", 13);
    assert!(
        matches!(&failed.remark, Some(Remark::NotCorrected(line)) if line.contains("$=")),
        "{failed:?}"
    );
    assert_eq!(failed.kind, EntryKind::Note);
    assert_eq!(now(&desk, &older).text, "2 for tea");
    assert_eq!(desk.records.motion_of(motion.id).unwrap().state, MotionState::Carried);
}

#[test]
fn the_hint_names_the_line_and_what_becomes_of_it() {
    let (mut desk, motion) = moved();
    let found = |desk: &mut Desk, old: &str, new: &str| {
        desk.with(|scene, _| {
            let line = TypedLine::typed("", at(12));
            corrected(scene, &line, (old, new), SubstitutionReach::Last, capture::enter)
        })
    };
    assert_eq!(
        found(&mut desk, "let @ann", "sold @lee"),
        Some(Corrected::Line(
            motion.id,
            "$That the hall be sold @Lee Dunn".to_owned(),
            0
        ))
    );
    assert_eq!(found(&mut desk, "Ann", "Zed"), Some(Corrected::Kept(motion.id)));
    assert_eq!(found(&mut desk, "nowhere", "here"), None);
}

#[test]
fn the_line_that_was_typed_last_is_gone_on_with() {
    let mut desk = Desk::new();
    let first = desk.line("kim: the roof", 5);
    let action = desk.line("!mend the roof @lee", 6);
    let put_in = desk.line("i/mend/ann: at once/", 7);
    let put_in = desk.records.entries.get(put_in.id).unwrap().clone();
    let more = desk.line("... and for good", 8);
    assert_eq!((more.kind, more.about), (EntryKind::Continuation, Some(put_in.id)));
    assert_eq!(now(&desk, &action).text, "mend the roof");
    assert_eq!(now(&desk, &first).text, "the roof");
}

#[test]
fn an_action_that_is_gone_on_with_has_one_longer_text() {
    let mut desk = Desk::new();
    let action = desk.line("!mend the roof @lee", 6);
    let more = desk.line("... and the gutter", 7);
    assert_eq!((more.kind, more.about), (EntryKind::Correction, Some(action.id)));
    assert_eq!(now(&desk, &action).text, "mend the roof and the gutter");
    assert_eq!(desk.records.actions.len(), 1);
}

#[test]
fn nobody_is_lost_from_an_arrival_unless_they_are_taken_out_of_it() {
    let mut desk = Desk::new();
    desk.line("+ann, kim, lee", 5);
    let failed = desk.line("s/Kim/Lee/", 6);
    assert!(matches!(failed.remark, Some(Remark::NotCorrected(_))), "{failed:?}");
    assert!(desk.records.is_present(desk.who("Kim Sato")));
    desk.line("s/, Kim Sato//", 7);
    assert!(!desk.records.is_present(desk.who("Kim Sato")));
    assert!(desk.records.is_present(desk.who("Lee Dunn")));
}

#[test]
fn a_wording_that_other_lines_keep_is_counted() {
    let left = |lines: &[&str], old: &str, new: &str| {
        let mut desk = Desk::new();
        for (minute, line) in (10..).zip(lines) {
            desk.line(line, minute);
        }
        let found = desk.with(|scene, _| {
            let line = TypedLine::typed("", at(40));
            corrected(scene, &line, (old, new), SubstitutionReach::Last, capture::enter)
        });
        match found {
            Some(Corrected::Line(_, _, left)) => left,
            Some(Corrected::Kept(_)) | None => 99,
        }
    };
    let sums = ["kim: it is 16,950 in all", "$That the roof be mended for £16,950 @ann"];
    assert_eq!(left(&sums, "16,950", "16,590"), 1);
    let three = [&sums[..], &["=to pay 16,950"]].concat();
    assert_eq!(left(&three, "16,950", "16,590"), 2);
    assert_eq!(left(&["ann: Smyth wrote", "kim: Smyth rang"], "Smyth", "Smith"), 1);
    assert_eq!(left(&["ann: the roof leaks", "kim: the roof again"], "roof", "wall"), 1);
    assert_eq!(left(&["预算为16950元", "=支付16950元"], "16950", "16590"), 1);
    assert_eq!(left(&["张蕾来信", "张蕾来电"], "张蕾", "张磊"), 1);
    // Another figure, a piece of a longer word and a small word are no slip of the same kind.
    assert_eq!(
        left(&["kim: 116,950.50 in all", "ann: 16,950 too"], "16,950", "16,590"),
        0
    );
    assert_eq!(
        left(&["kim: the roofer came", "ann: the roof leaks"], "roof", "wall"),
        0
    );
    assert_eq!(left(&["kim: the roof", "ann: the wall"], "the", "a"), 0);
    let mut desk = Desk::new();
    desk.line(sums[0], 10);
    let motion = desk.line(sums[1], 11);
    desk.line("s/16,950/16,590/", 12);
    assert_eq!(now(&desk, &motion).text, "That the roof be mended for £16,590");
}
