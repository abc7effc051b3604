//! Motions and votes as lines make them: which motion is meant, who backs it, what its result is, and what is taken back with a line.

use huiwu::{
    capture::correcting::{
        as_line::as_line,
        mend::{Mended, strike},
    },
    domain::{
        agenda::ItemOutcome as Ending,
        entry::{Entry, EntryKind, Remark},
        motion::{Counts, Motion, MotionState, Vote},
        people::{Attendee, Category},
        record::Record,
    },
};

use super::{Desk, touched};

pub(super) const CARRIED: MotionState = MotionState::Carried;

impl Desk {
    /// A desk with everybody in the room.
    pub(super) fn sitting() -> Self {
        let mut desk = Self::new();
        desk.line("+ann, kim, lee", 1);
        desk
    }

    pub(super) fn motion(&self, number: u32) -> Motion {
        let motions = self.records.motions.rows();
        motions.iter().find(|motion| motion.number == number).unwrap().clone()
    }

    pub(super) fn name(&self, who: Option<huiwu::domain::id::Id<Attendee>>) -> &str {
        who.map_or("nobody", |who| self.records.name_of(who))
    }

    pub(super) fn backers(&self, number: u32) -> (&str, &str) {
        let motion = self.motion(number);
        (self.name(motion.mover), self.name(motion.seconder))
    }

    pub(super) fn votes(&self, number: u32) -> Vec<(String, Vote)> {
        let ballots = self.records.ballots_of(self.motion(number).id);
        let named = ballots.map(|ballot| (self.name(ballot.attendee).to_owned(), ballot.vote));
        named.collect()
    }

    pub(super) fn struck(&mut self, entry: &Entry) {
        let now = self.now;
        let change = self.with(|scene, ids| strike(scene, entry, &mut ids.at(now))).unwrap();
        self.records = self.records.after(&change);
    }

    pub(super) fn opened(&mut self, entry: &Entry) -> String {
        self.with(|scene, _| as_line(scene, entry))
    }
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what a motion holds")]
pub(super) const fn counts(yes: u32, no: u32, abstain: u32) -> Option<Counts> {
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
fn a_note_that_becomes_a_motion_is_moved_by_whom_its_line_names() {
    let mut desk = Desk::sitting();
    let named = desk.line("kim: plant pears", 2);
    let only_had_the_word = desk.line("plant plums", 3);
    for (entry, mover) in [(named, "Kim Sato"), (only_had_the_word, "nobody")] {
        let now = desk.now;
        let change = desk.with(|scene, ids| {
            huiwu::capture::correcting::convert::convert(scene, &entry, EntryKind::Motion, &mut ids.at(now))
        });
        let after = desk.records.after(&change);
        let motion = after.motion_of(entry.id).unwrap();
        assert_eq!(motion.mover.map_or("nobody", |who| after.name_of(who)), mover);
    }
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

#[test]
fn the_second_name_behind_a_motion_seconds_it_and_no_sign_stays_in_the_wording() {
    for raw in [
        "$that grants be given @kim @lee",
        "$that grants be given @kim, @lee",
        "$that grants be given @kim +lee",
    ] {
        let mut desk = Desk::new();
        let entry = desk.line(raw, 5);
        let motion = desk.records.motion_of(entry.id).unwrap().clone();
        assert_eq!(entry.text, "that grants be given", "{raw}");
        assert_eq!(
            (motion.mover, motion.seconder),
            (Some(desk.who("Kim Sato")), Some(desk.who("Lee Dunn"))),
            "{raw}"
        );
    }
}
