//! Votes and results as lines make them: which motion they settle, who may vote, and which counts are doubted.

use super::motions::{CARRIED, counts};
use super::{Desk, at};
use huiwu::{
    capture::{
        Said,
        correcting::mend::Mended,
        voting::ballots::{self, Cast, Voter},
    },
    domain::{
        change::Change,
        entry::{EntryKind, Remark},
        interest::{Interest, InterestNature},
        motion::{Motion, MotionState, ResultWord, Vote, VotingForm},
        record::Record,
    },
};

#[test]
fn results_go_to_the_pending_amendment_then_to_its_main_motion() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears @ann", 2);
    desk.line("$+kim", 3);
    desk.line("$>and plums @lee", 4);
    desk.line("$+ann", 5);
    assert_eq!(
        (desk.backers(1), desk.backers(2)),
        (("Ann Bell", "Kim Sato"), ("Lee Dunn", "Ann Bell"))
    );
    assert_eq!(desk.motion(2).amends, Some(desk.motion(1).id));
    let captured = desk.captured("$= 2/1/0", 6);
    assert!(
        format!("{:?}", captured.outcome).contains("WordingAsked(1)"),
        "{:?}",
        captured.outcome
    );
    desk.line("$= 2/1/0", 6);
    assert_eq!(
        (desk.motion(2).state, desk.motion(1).state),
        (CARRIED, MotionState::Seconded)
    );
    let wording = desk.line("$1 plant pears and plums", 7);
    assert_eq!(
        (wording.kind, desk.motion(1).wording.as_str()),
        (EntryKind::Wording, "plant pears and plums")
    );
    assert_eq!(desk.line("$1 million for roads", 8).kind, EntryKind::Note);
    desk.line("$= 3/0/0", 9);
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).counts),
        (CARRIED, counts(3, 0, 0))
    );
    desk.line("$= 2/0/1", 10);
    assert_eq!(
        desk.motion(1).counts,
        counts(2, 0, 1),
        "nothing waits: the last result is corrected"
    );
    assert_eq!(desk.motion(2).counts, counts(2, 1, 0));
}

#[test]
fn a_word_settles_a_motion_and_no_count_is_invented() {
    for (line, state, said) in [
        ("carried unanimously", CARRIED, Some(ResultWord::Unanimous)),
        ("$= no objection", CARRIED, Some(ResultWord::NoObjection)),
        ("agreed", CARRIED, Some(ResultWord::Agreed)),
        ("$= lost", MotionState::Lost, Some(ResultWord::Plain)),
        ("tied", MotionState::Lost, Some(ResultWord::Tied)),
        ("withdrawn", MotionState::Withdrawn, None),
        ("tabled", MotionState::Tabled, None),
        ("$= postponed to spring", MotionState::Postponed, None),
        ("$= referred to the board", MotionState::Referred, None),
    ] {
        let mut desk = Desk::sitting();
        desk.line("$plant pears", 2);
        let result = desk.line(line, 3);
        let motion = desk.motion(1);
        assert_eq!(
            (motion.state, motion.said, motion.counts),
            (state, said, None),
            "{line}"
        );
        assert_eq!(
            (result.kind, motion.counted),
            (EntryKind::VoteResult, Some(result.id)),
            "{line}"
        );
        assert_eq!(motion.entitled, Some(3), "{line}");
    }
}

#[test]
fn more_votes_than_members_who_may_vote_are_said_and_kept() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    let result = desk.line("$= 8/1/2", 3);
    assert_eq!(result.remark, Some(Remark::MoreVotes("11 > 3".into())));
    assert_eq!(
        (desk.motion(1).counts, desk.motion(1).entitled),
        (counts(8, 1, 2), Some(3))
    );
    let mended = desk.mended(&result, "$= 2/1/0").unwrap();
    let Mended::Line(captured) = mended else { panic!() };
    let after = desk.records.after(&captured.change);
    assert_eq!(after.entries.get(result.id).unwrap().remark, None);
}

#[test]
fn nobody_signed_in_is_not_nobody_entitled() {
    let mut desk = Desk::new();
    desk.line("$plant pears", 2);
    let result = desk.line("$= 3/0/0", 3);
    assert_eq!((result.remark, desk.motion(1).entitled), (None, None));
}

#[test]
fn votes_by_name_are_counted_and_the_last_vote_of_a_person_holds() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    desk.line("vote: ann yes, kim no", 3);
    assert_eq!(
        (desk.motion(1).counts, desk.motion(1).form),
        (counts(1, 1, 0), VotingForm::RollCall)
    );
    desk.line("vote: lee yes", 4);
    assert_eq!(
        (desk.motion(1).counts, desk.motion(1).state),
        (counts(2, 1, 0), CARRIED)
    );
    desk.line("vote: ann no", 5);
    assert_eq!(
        (desk.motion(1).counts, desk.motion(1).state),
        (counts(1, 2, 0), MotionState::Lost)
    );
    let voted: Vec<_> = desk.votes(1);
    assert_eq!(voted.iter().filter(|(name, _)| name == "Ann Bell").count(), 1);
}

#[test]
fn names_beside_a_count_that_holds_them_leave_the_count() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    desk.line("$= 2/1/0", 3);
    desk.line("Noes: kim", 4);
    assert_eq!(desk.motion(1).counts, counts(2, 1, 0));
    assert_eq!(desk.votes(1), [("Kim Sato".to_owned(), Vote::Against)]);
}

#[test]
fn a_recused_member_who_votes_is_said() {
    let mut desk = Desk::sitting();
    desk.line("#+ Pears", 2);
    let moved = desk.line("$plant pears", 3);
    desk.records.absorb([Record::from(Interest {
        id: huiwu::domain::id::Id::from_raw(900),
        meeting: moved.meeting,
        entry: huiwu::domain::id::Id::from_raw(901),
        attendee: desk.who("Kim Sato"),
        item: moved.item,
        nature: InterestNature::Unsaid,
        text: String::new(),
    })]);
    let vote = desk.line("Ayes: ann, kim; Noes: lee", 4);
    assert_eq!(vote.remark, Some(Remark::NotEntitled("Kim Sato".into())));
    assert_eq!(desk.motion(1).entitled, Some(2));
}

#[test]
fn who_votes_without_having_signed_in_may_vote() {
    let mut desk = Desk::new();
    desk.line("+ann, kim", 1);
    desk.line("$plant pears", 2);
    let vote = desk.line("Ayes: ann, lee; Noes: kim", 3);
    assert_eq!((vote.remark, desk.motion(1).entitled), (None, Some(3)));
}

#[test]
fn a_tie_is_lost_until_the_chair_casts_a_vote() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    assert_eq!(desk.line("casting vote: for", 3).remark, Some(Remark::NotTied));
    desk.line("$= 1/1/1", 4);
    assert_eq!(desk.motion(1).state, MotionState::Lost);
    let cast = desk.line("casting vote: for", 5);
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).casting),
        (CARRIED, Some(Vote::For))
    );
    assert_eq!((desk.motion(1).counts, cast.remark), (counts(1, 1, 1), None));
    desk.line("casting vote: against", 6);
    assert_eq!(
        (desk.motion(1).state, desk.motion(1).casting),
        (MotionState::Lost, Some(Vote::Against))
    );
}

#[test]
fn a_secret_ballot_keeps_numbers_only() {
    let mut desk = Desk::sitting();
    desk.line("$elect Ann", 2);
    desk.line("secret ballot", 3);
    let named = desk.line("vote: ann yes, kim no", 4);
    assert_eq!(
        (named.kind, named.remark),
        (EntryKind::Note, Some(Remark::SecretBallot))
    );
    assert!(desk.records.ballots.is_empty());
    desk.line("$= 2/1/0", 5);
    assert_eq!(
        (desk.motion(1).form, desk.motion(1).state),
        (VotingForm::Secret, CARRIED)
    );
}

#[test]
fn a_count_that_a_stricter_majority_refuses_is_said() {
    let mut desk = Desk::sitting();
    desk.line("$close the debate", 2);
    let motion = desk.motion(1);
    desk.records.absorb([Record::from(Motion {
        majority: huiwu::domain::motion::Majority::TwoThirds,
        ..motion
    })]);
    desk.line("$= 1/1/0", 3);
    let said = desk.line("$= carried 3/2/0", 4);
    assert!(said.remark.is_some());
    assert_eq!(desk.motion(1).state, CARRIED, "the result is what was announced");
}

#[test]
fn a_roll_call_names_who_is_missing_and_closes_with_one_result() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    let (ann, kim) = (desk.who("Ann Bell"), desk.who("Kim Sato"));
    let motion = desk.motion(1).id;
    for (who, vote) in [(ann, Vote::For), (kim, Vote::Against), (kim, Vote::For)] {
        let act = ballots::call(&desk.records, motion, who, Some(vote), at(3), &mut desk.ids.at(at(3))).unwrap();
        desk.records = desk.records.after(&act.change);
    }
    let roll = desk.records.roll_call(&desk.motion(1), at(4));
    assert_eq!(
        (roll.counts, roll.missing),
        (counts(2, 0, 0).unwrap(), vec![desk.who("Lee Dunn")])
    );
    let act = ballots::close(&desk.records, motion, (at(5), at(5)), &mut desk.ids.at(at(5))).unwrap();
    desk.records = desk.records.after(&act.change);
    assert_eq!((desk.motion(1).state, desk.motion(1).entitled), (CARRIED, Some(3)));
    let result = desk.records.count_of(&desk.motion(1)).unwrap();
    assert_eq!((result.kind, result.text.as_str()), (EntryKind::VoteResult, "2/0/0"));
}

#[test]
fn a_voter_of_a_log_keeps_name_and_remark() {
    let mut desk = Desk::new();
    desk.line("$plant pears", 2);
    let motion = desk.motion(1).id;
    for vote in [Vote::For, Vote::Against] {
        let cast = Cast {
            voter: Voter::Named("zoe"),
            vote,
            remark: "too early",
            at: at(3),
            entry: None,
        };
        let ballot = ballots::put(&desk.records, motion, &cast, &mut desk.ids.at(at(3))).unwrap();
        desk.records = desk.records.after(&Change::put(ballot));
    }
    let all: Vec<_> = desk.records.ballots_of(motion).collect();
    assert_eq!(all.len(), 1);
    let only = all.first().unwrap();
    assert_eq!(
        (only.name.as_str(), only.vote, only.remark.as_str()),
        ("zoe", Vote::Against, "too early")
    );
}

#[test]
fn a_corrected_result_says_what_it_was() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    desk.line("$= 1/2/0", 3);
    let captured = desk.captured("$= 2/1/0", 4);
    let said = format!("{:?}", captured.outcome);
    assert!(said.contains("Recounted"), "{said}");
    assert!(!matches!(
        captured.outcome,
        huiwu::capture::LineOutcome::Entry {
            said: Some(Said::OpenedByLine),
            ..
        }
    ));
}

#[test]
fn whoever_stood_on_one_side_of_a_counted_vote_is_named_with_it() {
    for (result, told, named) in [
        ("$= 2/0/1", "Kim abstained", true),
        ("$= 2/0/1", "Kim Sato abstained.", true),
        ("$= 2/1/0", "Kim voted against", true),
        ("$= 2/1/0", "Kim against", true),
        ("$= 1/2/0", "Kim and Lee voted against", true),
        ("$= 2/0/1", "Kim弃权", true),
        ("$= 2/0/1", "弃权的是Kim", true),
        ("$= 1/2/0", "反对的是Kim、Lee", true),
        // There is no vote on that side, or not so many.
        ("$= 3/0/0", "Kim abstained", false),
        ("$= 2/1/0", "Kim and Lee voted against", false),
        ("$= 2/1/0", "Zara voted against", false),
    ] {
        let mut desk = Desk::sitting();
        desk.line("$plant pears @ann", 2);
        desk.line(result, 3);
        let before = desk.motion(1).counts;
        desk.line(told, 4);
        assert_eq!(desk.motion(1).counts, before, "{told}");
        assert_eq!(desk.records.ballots.is_empty(), !named, "{result}, {told}");
    }
}

#[test]
fn more_votes_for_a_motion_than_there_are_voters_are_a_count_that_is_doubted() {
    for (told, counted) in [
        ("4票赞成", counts(4, 0, 0)),
        ("5票同意", counts(5, 0, 0)),
        ("3票赞成", counts(3, 0, 0)),
        ("2票赞成", None),
    ] {
        let mut desk = Desk::sitting();
        desk.line("$plant pears @ann", 2);
        let entry = desk.line(told, 3);
        assert_eq!(desk.motion(1).counts, counted, "{told}: {:?}", entry.remark);
        let doubted = counted.is_some_and(|counts| counts.total() > 3);
        assert_eq!(
            matches!(entry.remark, Some(Remark::MoreVotes(_))),
            doubted,
            "{told}: {:?}",
            entry.remark
        );
    }
}
