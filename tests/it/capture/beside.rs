//! Results with words beside them, and motions that name their mover last.

use huiwu::domain::{
    entry::{EntryKind, Remark},
    motion::{Majority, MotionState, ResultWord, Vote},
};

use super::{
    Desk,
    motions::{CARRIED, counts},
};

const LOST: MotionState = MotionState::Lost;

fn pending() -> Desk {
    let mut desk = Desk::sitting();
    desk.line("$That the lease be approved @ann +kim", 2);
    desk
}

#[test]
fn words_beside_a_result_stay_as_its_note() {
    for (line, state, votes, note) in [
        (
            "CARRIED 2-0, Lee Dunn abstaining",
            CARRIED,
            counts(2, 0, 1),
            "Lee Dunn abstaining",
        ),
        ("CARRIED (lee abstaining)", CARRIED, None, "Lee Dunn abstaining"),
        (
            "Motion carried, 2 in favour with Lee Dunn abstaining",
            CARRIED,
            counts(2, 0, 1),
            "Lee Dunn abstaining",
        ),
        (
            "The motion was put to the vote and was carried, Lee Dunn voting against",
            CARRIED,
            None,
            "Lee Dunn voting against",
        ),
        (
            "Vote: 2 in favour, 0 against, Lee abstained",
            CARRIED,
            counts(2, 0, 1),
            "Lee Dunn abstained",
        ),
        (
            "carried 2-0, Dora Kant not voting",
            CARRIED,
            counts(2, 0, 0),
            "Dora Kant not voting",
        ),
        (
            "for 1 (incl. 1 proxy), against 2 (incl. 1 proxy) - lost",
            LOST,
            counts(1, 2, 0),
            "incl. 1 proxy; incl. 1 proxy",
        ),
        (
            "carried 2-1, subject to planning consent",
            CARRIED,
            counts(2, 1, 0),
            "subject to planning consent",
        ),
        (
            "2票同意，0票反对，1票弃权，赵六回避",
            CARRIED,
            counts(2, 0, 1),
            "赵六回避",
        ),
        (
            "表决：同意2票，反对0票，弃权0票（含委托1票）",
            CARRIED,
            counts(2, 0, 0),
            "含委托1票",
        ),
        ("原则同意，按会上意见修改后印发", CARRIED, None, "按会上意见修改后印发"),
        ("原则通过，文字再改改", CARRIED, None, "文字再改改"),
        ("会议原则上同意，报市政府审批", CARRIED, None, "报市政府审批"),
    ] {
        let mut desk = pending();
        let result = desk.line(line, 3);
        let motion = desk.motion(1);
        assert_eq!((result.kind, &result.remark), (EntryKind::VoteResult, &None), "{line}");
        assert_eq!(
            (motion.state, motion.counts, motion.towards.as_str()),
            (state, votes, note),
            "{line}"
        );
    }
}

#[test]
fn a_name_beside_a_result_votes_where_it_is_on_the_list() {
    let mut desk = pending();
    let result = desk.line("carried 2-1, Lee Dunn against", 3);
    assert_eq!(desk.votes(1), [("Lee Dunn".to_owned(), Vote::Against)]);
    assert_eq!(desk.opened(&result), "$= carried 2-1, Lee Dunn against");
    desk.struck(&result);
    assert!(desk.votes(1).is_empty());
}

#[test]
fn the_majority_that_a_result_needs_is_kept_with_it() {
    let mut desk = pending();
    let result = desk.line("Show of hands 2 for, 1 against - not carried, needing 3/4", 3);
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).majority),
        (LOST, Majority::Simple)
    );
    assert!(matches!(result.remark, Some(Remark::ResultContradicts(_))));
    let mut desk = pending();
    let result = desk.line("1 for, 1 against, 1 abst - not carried, needing 2/3", 3);
    assert_eq!((desk.motion(1).majority, result.remark), (Majority::TwoThirds, None));
}

#[test]
fn the_want_of_a_seconder_is_no_result_of_a_motion_that_was_seconded() {
    for line in [
        "Motion not seconded",
        "No seconder, motion fell",
        "No seconder",
        "Not seconded",
        "无人附议",
    ] {
        let mut desk = Desk::new();
        desk.line("$buy lamps @ann", 1);
        desk.line(line, 3);
        assert_eq!(
            (desk.motion(1).state, desk.motion(1).said),
            (LOST, Some(ResultWord::Unseconded)),
            "{line}"
        );
        let mut desk = pending();
        let asked = desk.line(line, 3);
        assert!(
            matches!(asked.remark, Some(Remark::WhoseResult(_))),
            "{line}: {:?}",
            asked.remark
        );
        assert!(desk.motion(1).state.is_open(), "{line}");
    }
}

#[test]
fn a_wording_for_another_motion_than_the_one_that_waits_is_asked_about() {
    let mut desk = Desk::sitting();
    for line in [
        "$buy lamps @ann",
        "$= 3/0/0",
        "$buy chairs @kim",
        "$>red ones @lee",
        "$= 2/1/0",
    ] {
        desk.line(line, 2);
    }
    for (line, asked) in [
        ("$1 Buy 50 chairs", Some("$2 Buy 50 chairs")),
        ("$3 Buy red chairs", Some("$2 Buy red chairs")),
        ("$1 million for roads", None),
        ("$3 to the food bank", None),
        ("$4 million for roads", None),
    ] {
        let told = desk.line(line, 3);
        let order = if let Some(Remark::MayMean(order)) = &told.remark {
            Some(order.as_str())
        } else {
            None
        };
        assert_eq!((told.kind, order), (EntryKind::Note, asked), "{line}");
    }
    assert_eq!(desk.line("$2 Buy red chairs", 4).kind, EntryKind::Wording);
}

#[test]
fn results_are_read_in_the_words_that_chairs_use() {
    for (line, state, said) in [
        ("So resolved.", CARRIED, ResultWord::Plain),
        ("agreed, all", CARRIED, ResultWord::Unanimous),
        ("Carried unan.", CARRIED, ResultWord::Unanimous),
        ("Resolution passed unanimously", CARRIED, ResultWord::Unanimous),
        ("vote taken - motion falls 1 to 2", LOST, ResultWord::Plain),
        ("Deferred to Feb mtg", MotionState::Postponed, ResultWord::Deferred),
        ("deferred to February", MotionState::Postponed, ResultWord::Deferred),
        ("到会董事一致通过", CARRIED, ResultWord::Unanimous),
        ("无人反对，通过", CARRIED, ResultWord::NoObjection),
        ("票决通过", CARRIED, ResultWord::Plain),
        ("3人全部举手", CARRIED, ResultWord::Unanimous),
        ("经投票表决，3票全部同意", CARRIED, ResultWord::Unanimous),
        ("8比2通过", CARRIED, ResultWord::Plain),
    ] {
        let mut desk = pending();
        let result = desk.line(line, 3);
        let motion = desk.motion(1);
        assert_eq!(result.kind, EntryKind::VoteResult, "{line}: {:?}", result.remark);
        assert_eq!((motion.state, motion.said), (state, Some(said)), "{line}");
    }
}

#[test]
fn counts_are_read_behind_the_words_for_a_ballot() {
    for (line, votes) in [
        ("票决：应到3人，实到3人，同意3票，不同意零票", counts(3, 0, 0)),
        ("票决结果：同意2票，不同意1票", counts(2, 1, 0)),
        ("无记名投票：同意2票，不同意1票", counts(2, 1, 0)),
        ("投票结果 3比0", counts(3, 0, 0)),
        ("Vote 2-1 in favour", counts(2, 1, 0)),
    ] {
        let mut desk = pending();
        desk.line(line, 3);
        assert_eq!(
            (desk.motion(1).state, desk.motion(1).counts),
            (CARRIED, votes),
            "{line}"
        );
    }
}

#[test]
fn lost_by_so_many_votes_says_which_side_had_more() {
    let mut desk = pending();
    desk.line("The motion was lost by 2 votes to 1", 3);
    assert_eq!((desk.motion(1).state, desk.motion(1).counts), (LOST, counts(1, 2, 0)));
}

#[test]
fn a_tie_is_settled_by_the_vote_of_the_chair() {
    for (line, vote, state) in [
        ("tied 1-1, chair voted for", Vote::For, CARRIED),
        ("1-1, Chair's casting vote against the motion", Vote::Against, LOST),
    ] {
        let mut desk = pending();
        desk.line(line, 3);
        let motion = desk.motion(1);
        assert_eq!(
            (motion.state, motion.counts, motion.casting),
            (state, counts(1, 1, 0), Some(vote)),
            "{line}"
        );
    }
}

#[test]
fn what_the_mover_withdraws_says_by_whose_leave() {
    let mut desk = pending();
    desk.line("Ann Bell withdrew her motion with the consent of the meeting", 3);
    let motion = desk.motion(1);
    assert_eq!(
        (motion.state, motion.towards.as_str()),
        (MotionState::Withdrawn, "with the consent of the meeting")
    );
}

#[test]
fn a_line_may_name_the_mover_last() {
    for (line, text, state) in [
        (
            "Accounts adopted, prop Ann Bell sec Kim Sato",
            "Accounts adopted",
            CARRIED,
        ),
        (
            "Taken as read. Proposed Ann Bell, seconded Kim Sato, carried unan.",
            "Taken as read",
            CARRIED,
        ),
        (
            "RESOLVED to make no objection. Prop. Ann Bell, sec. Kim Sato. Unanimous.",
            "to make no objection",
            CARRIED,
        ),
        (
            "PL/26/0450 - Old Forge. Object (overdevelopment), proposed Ann Bell, seconded Kim Sato, 2 for 1 against",
            "PL/26/0450 - Old Forge. Object (overdevelopment)",
            CARRIED,
        ),
        (
            "Motion to adjourn at 7:29 by Ann Bell, 2nd Kim Sato. Approved.",
            "to adjourn at 7:29",
            CARRIED,
        ),
        (
            "Proposer Ann Bell, seconder Kim Sato: buy a second bin. Vote 2-1 in favour",
            "buy a second bin",
            CARRIED,
        ),
        (
            "Motion by Ann Bell to go into executive session, second by Kim Sato. Ayes all.",
            "to go into executive session",
            CARRIED,
        ),
        (
            "Counter-proposal by Ann Bell: build a fence. Seconded Kim Sato. Carried 2-1",
            "build a fence",
            CARRIED,
        ),
        (
            "Ann Bell moved that we switch supplier; Kim Sato seconded",
            "that we switch supplier",
            MotionState::Seconded,
        ),
    ] {
        let mut desk = Desk::sitting();
        let moved = desk.line(line, 2);
        assert_eq!((moved.kind, moved.text.as_str()), (EntryKind::Motion, text), "{line}");
        assert_eq!(desk.backers(1), ("Ann Bell", "Kim Sato"), "{line}");
        assert_eq!(desk.motion(1).state, state, "{line}");
    }
}

#[test]
fn the_votes_of_a_roll_call_in_the_line_of_the_motion_are_votes() {
    let mut desk = Desk::sitting();
    desk.line(
        "Moved by Ann Bell and supported by Kim Sato to table the fence. Roll call: Ann - yes, Kim - yes, Lee - no",
        2,
    );
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).counts),
        (CARRIED, counts(2, 1, 0))
    );
    assert_eq!(desk.votes(1).len(), 3);
}

#[test]
fn a_mover_on_no_list_makes_a_motion_that_says_so() {
    let mut desk = Desk::sitting();
    let moved = desk.line("Bob Reed moved that we switch supplier; Cy Poe seconded", 2);
    assert_eq!(
        (moved.kind, moved.text.as_str()),
        (EntryKind::Motion, "that we switch supplier")
    );
    assert_eq!(moved.remark, Some(Remark::UnknownName("Bob Reed".into())));
    assert_eq!(desk.backers(1), ("nobody", "nobody"));
}

#[test]
fn prose_beside_a_verdict_is_no_result() {
    for line in [
        "通过，下一项",
        "agreed by everyone but Bob",
        "we agreed, Lee Dunn said, to meet again",
        "two against, in my view",
    ] {
        let mut desk = pending();
        let kept = desk.line(line, 3);
        assert_eq!(kept.kind, EntryKind::Note, "{line}");
    }
}

#[test]
fn elections_are_told_in_their_own_words_and_nobody_said_them() {
    for line in [
        "Kim Sato was elected Treasurer unanimously",
        "Proposed by Ann Bell, seconded by Lee Dunn, Kim Sato was elected Treasurer",
        "Committee (3 places): Bright 9, Nair 8, Rowe 7, duly elected",
        "Moira Finn was elected Commodore",
        "选举李四为主任",
    ] {
        let mut desk = Desk::sitting();
        desk.line("ann: let us go on", 2);
        let told = desk.line(line, 3);
        assert_eq!(
            (told.speaker, told.said_by.as_str(), told.minuted),
            (None, "", Some(true)),
            "{line}"
        );
        assert_eq!(told.remark, None, "{line}");
    }
    let mut desk = Desk::sitting();
    let spoken = desk.line("ann: Kim was elected Treasurer in the end", 2);
    assert_eq!(spoken.speaker, Some(desk.who("Ann Bell")));
}

#[test]
fn a_resolution_of_a_company_is_a_decision() {
    for (line, text) in [
        (
            "It was resolved by ordinary resolution to allot 1,000 ordinary shares",
            "to allot 1,000 ordinary shares (by ordinary resolution)",
        ),
        (
            "It was resolved by special resolution that the articles be amended. Carried unanimously.",
            "that the articles be amended (by special resolution) (unanimously)",
        ),
    ] {
        let mut desk = Desk::sitting();
        let decided = desk.line(line, 2);
        assert_eq!(decided.kind, EntryKind::Decision, "{line}");
        if !line.contains("Carried") {
            assert_eq!(decided.text, text, "{line}");
        }
    }
}
