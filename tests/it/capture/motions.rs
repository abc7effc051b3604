//! Motions and votes as lines make them: which motion is meant, who backs it, what its result is, and what is taken back with a line.

use huiwu::{
    capture::{
        Said,
        as_line::as_line,
        ballots::{self, Cast, Voter},
        mend::{Mended, strike},
    },
    domain::{
        agenda::ItemOutcome as Ending,
        change::Change,
        entry::{Entry, EntryKind, Remark},
        interest::{Interest, InterestNature},
        motion::{Counts, Motion, MotionState, ResultWord, Vote, VotingForm},
        people::{Attendee, Category},
        record::Record,
    },
};

use super::{Desk, at, touched};

const CARRIED: MotionState = MotionState::Carried;

impl Desk {
    /// A desk with everybody in the room.
    fn sitting() -> Self {
        let mut desk = Self::new();
        desk.line("+ann, kim, lee", 1);
        desk
    }

    fn motion(&self, number: u32) -> Motion {
        let motions = self.records.motions.rows();
        motions.iter().find(|motion| motion.number == number).unwrap().clone()
    }

    fn name(&self, who: Option<huiwu::domain::id::Id<Attendee>>) -> &str {
        who.map_or("nobody", |who| self.records.name_of(who))
    }

    fn backers(&self, number: u32) -> (&str, &str) {
        let motion = self.motion(number);
        (self.name(motion.mover), self.name(motion.seconder))
    }

    fn votes(&self, number: u32) -> Vec<(String, Vote)> {
        let ballots = self.records.ballots_of(self.motion(number).id);
        let named = ballots.map(|ballot| (self.name(ballot.attendee).to_owned(), ballot.vote));
        named.collect()
    }

    fn struck(&mut self, entry: &Entry) {
        let now = self.now;
        let change = self.with(|scene, ids| strike(scene, entry, &mut ids.at(now))).unwrap();
        self.records = self.records.after(&change);
    }

    fn opened(&mut self, entry: &Entry) -> String {
        self.with(|scene, _| as_line(scene, entry))
    }
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what a motion holds")]
const fn counts(yes: u32, no: u32, abstain: u32) -> Option<Counts> {
    Some(Counts { yes, no, abstain })
}

#[test]
fn a_result_behind_the_sign_of_a_motion_is_no_motion() {
    let mut desk = Desk::sitting();
    desk.line("$withdrawn", 2);
    assert_eq!(desk.records.motions.len(), 1, "nothing is pending: it is the wording");
    desk.line("$Paint the fence", 3);
    desk.line("$withdrawn", 4);
    assert_eq!(desk.records.motions.len(), 2);
    assert_eq!(desk.motion(2).state, MotionState::Withdrawn);
}

#[test]
fn the_mover_is_never_whoever_spoke_last() {
    let mut desk = Desk::sitting();
    desk.line("kim: it is dark", 2);
    let moved = desk.line("$buy lamps", 3);
    assert_eq!((desk.backers(1), moved.speaker), (("nobody", "nobody"), None));
    desk.line("$buy lanterns @ann", 4);
    assert_eq!(desk.backers(2), ("Ann Bell", "nobody"));
    desk.line("moved by lee", 5);
    desk.line("$+kim", 6);
    assert_eq!(desk.backers(2), ("Lee Dunn", "Kim Sato"));
}

#[test]
fn mover_and_seconder_are_two_members_or_it_is_said_and_kept() {
    let mut desk = Desk::sitting();
    desk.line("$buy lamps @ann", 2);
    let second = desk.line("$+ann", 3);
    assert_eq!(second.remark, Some(Remark::SelfSeconded("Ann Bell".into())));
    assert_eq!(desk.backers(1), ("Ann Bell", "Ann Bell"));
    let kim = desk.records.attendees.get(desk.who("Kim Sato")).unwrap().clone();
    desk.records.absorb([Record::from(Attendee {
        category: Category::InAttendance,
        ..kim
    })]);
    let moved = desk.line("$sell the van @kim", 4);
    assert_eq!(
        (moved.kind, moved.remark),
        (EntryKind::Motion, Some(Remark::NoVote("Kim Sato".into())))
    );
    assert_eq!(desk.backers(2), ("Kim Sato", "nobody"));
}

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
fn a_number_names_another_motion_than_the_pending_one() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    desk.line("$plant plums", 3);
    desk.line("$1= 2/1/0", 4);
    desk.line("$1+ ann", 5);
    assert_eq!(
        (desk.motion(1).state, desk.backers(1)),
        (CARRIED, ("nobody", "Ann Bell"))
    );
    assert_eq!(
        (desk.motion(2).state, desk.backers(2)),
        (MotionState::Moved, ("nobody", "nobody"))
    );
    desk.line("M2 lost", 6);
    assert_eq!(desk.motion(2).state, MotionState::Lost);
    desk.line("$1>or quinces", 7);
    assert_eq!(desk.motion(3).amends, Some(desk.motion(1).id));
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
fn up_opens_the_whole_line_of_a_motion_and_of_what_settled_it() {
    let mut desk = Desk::sitting();
    let lines = [
        ("$plant pears", "$plant pears"),
        ("$plant plums @Ann Bell", "$plant plums @Ann Bell"),
        ("kim seconds", "$2+Kim Sato"),
        ("$>and quinces @lee +ann", "$2>and quinces @Lee Dunn +Ann Bell"),
        ("carried unanimously", "$3= carried unanimously"),
        ("$2 plums and quinces", "$2 plums and quinces"),
        (
            "Ayes: ann, kim; Noes: lee",
            "$2= Ayes: Ann Bell, Kim Sato; Noes: Lee Dunn",
        ),
        ("M1 2-1", "$1= 2/1/0"),
    ];
    for (minute, (typed, opened)) in (2..).zip(lines) {
        let entry = desk.line(typed, minute);
        assert_eq!(desk.opened(&entry), opened, "{typed}");
        let Ok(Mended::Line(captured)) = desk.mended(&entry, opened) else {
            panic!("{opened}")
        };
        assert!(
            captured.change.is_empty(),
            "{opened} typed over itself: {:?}",
            touched(&captured.change)
        );
    }
}

#[test]
fn another_line_typed_over_a_motion_changes_its_mover_and_nothing_else() {
    let mut desk = Desk::sitting();
    let entry = desk.line("$plant pears @ann", 2);
    desk.line("$+kim", 3);
    desk.line("$= 3/0/0", 4);
    let Ok(Mended::Line(captured)) = desk.mended(&entry, "$plant pears @lee") else {
        panic!()
    };
    desk.records = desk.records.after(&captured.change);
    let motion = desk.motion(1);
    assert_eq!(
        (desk.backers(1), motion.counts, motion.state),
        (("Lee Dunn", "Kim Sato"), counts(3, 0, 0), CARRIED)
    );
}

#[test]
fn a_struck_line_takes_back_its_votes_its_wording_and_its_seconder() {
    let mut desk = Desk::sitting();
    desk.line("$plant pears", 2);
    let second = desk.line("$+kim", 3);
    let vote = desk.line("Ayes: ann, kim; Noes: lee", 4);
    desk.struck(&vote);
    assert_eq!((desk.records.ballots.len(), desk.motion(1).counts), (0, None));
    assert_eq!(desk.motion(1).state, MotionState::Seconded);
    desk.struck(&second);
    assert_eq!(
        (desk.motion(1).seconder, desk.motion(1).state),
        (None, MotionState::Moved)
    );
    let vote = desk.records.entries.get(vote.id).unwrap().clone();
    desk.records.absorb([Record::from(vote)]);
}

#[test]
fn a_carried_motion_lights_the_lamp_of_its_item() {
    let mut desk = Desk::sitting();
    desk.line("#+ Pears", 2);
    let moved = desk.line("$plant pears", 3);
    let item = moved.item.unwrap();
    let decided = |desk: &Desk| {
        desk.records
            .agenda_lines(desk.now)
            .iter()
            .any(|line| line.lamps.decided)
    };
    assert!(!decided(&desk));
    desk.line("carried", 4);
    assert!(decided(&desk));
    assert_eq!(desk.records.outcome_by_vote(item), Some(Ending::Decided));
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
fn a_note_that_becomes_a_motion_is_moved_by_whom_its_line_names() {
    let mut desk = Desk::sitting();
    let named = desk.line("kim: plant pears", 2);
    let only_had_the_word = desk.line("plant plums", 3);
    for (entry, mover) in [(named, "Kim Sato"), (only_had_the_word, "nobody")] {
        let now = desk.now;
        let change = desk
            .with(|scene, ids| huiwu::capture::convert::convert(scene, &entry, EntryKind::Motion, &mut ids.at(now)));
        let after = desk.records.after(&change);
        let motion = after.motion_of(entry.id).unwrap();
        assert_eq!(motion.mover.map_or("nobody", |who| after.name_of(who)), mover);
    }
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
fn the_consent_block_is_carried_in_one_motion_without_the_items_pulled_out() {
    let mut desk = Desk::sitting();
    for title in ["#+ Lamps", "#+ Roof", "#+ Hedge"] {
        desk.line(title, 2);
    }
    let items: Vec<_> = desk.records.items.rows().to_vec();
    for item in &items {
        desk.records.absorb([Record::from(huiwu::domain::agenda::Item {
            consent: true,
            ..item.clone()
        })]);
    }
    desk.line(":pull 2", 3);
    let moved = desk.line(":consent", 4);
    assert_eq!((moved.kind, moved.remark), (EntryKind::Motion, None));
    assert_eq!(moved.text, "that the consent items be approved: 1 Lamps; 3 Hedge");
    let outcomes: Vec<_> = desk.records.items.iter().map(|item| item.outcome).collect();
    assert_eq!(outcomes, [Some(Ending::Decided), None, Some(Ending::Decided)]);
    assert_eq!((desk.motion(1).state, desk.motion(1).counts), (CARRIED, None));
    let again = desk.line(":consent", 5);
    assert!(again.remark.is_some(), "nothing is left in the block");
}
