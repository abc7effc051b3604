//! The arithmetic of votes: every majority against every count, every base against every room.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use huiwu::{
    domain::{
        meeting::{Meeting, VoteBase},
        motion::{Counts, Majority, Motion, MotionState},
    },
    words::Lang,
};
use strum::IntoEnumIterator;

use crate::support::Clerk;

/// The fewest votes for, of so many: more than half, two thirds.
const FEWEST: &[(u32, u32, u32)] = &[
    (0, 1, 1),
    (1, 1, 1),
    (2, 2, 2),
    (3, 2, 2),
    (4, 3, 3),
    (5, 3, 4),
    (6, 4, 4),
    (7, 4, 5),
    (8, 5, 6),
    (9, 5, 6),
    (10, 6, 7),
    (11, 6, 8),
    (12, 7, 8),
    (99, 50, 66),
    (100, 51, 67),
    (101, 51, 68),
    (u32::MAX, 2_147_483_648, 2_863_311_530),
];

fn fewest(majority: Majority, row: (u32, u32, u32)) -> u32 {
    match majority {
        Majority::Simple => row.1,
        Majority::TwoThirds => row.2,
    }
}

const fn counts(yes: u32, no: u32, abstain: u32) -> Counts {
    Counts { yes, no, abstain }
}

#[test]
fn a_motion_is_carried_by_the_fewest_votes_that_its_majority_needs_and_by_no_fewer() {
    for majority in Majority::iter() {
        for row in FEWEST.iter().copied() {
            let (base, needed) = (row.0, fewest(majority, row));
            assert_eq!(majority.needed(base), needed, "{majority:?} of {base}");
            let carried = |yes: u32| counts(yes, base.saturating_sub(yes), 0).carries(majority, base);
            assert!(carried(needed), "{majority:?}: {needed} of {base}");
            assert!(!carried(needed - 1), "{majority:?}: {} of {base}", needed - 1);
            assert!(!carried(0), "{majority:?}: nobody of {base}");
        }
    }
}

#[test]
fn a_tie_carries_nothing() {
    for majority in Majority::iter() {
        for half in [0, 1, 2, 5, 50] {
            assert!(
                !counts(half, half, 3).carries(majority, 2 * half),
                "{majority:?}: {half} to {half}"
            );
        }
    }
}

#[test]
fn what_a_majority_is_counted_of() {
    // counts, members present, members: votes cast, members present, entire membership
    let rooms = [
        (counts(3, 2, 1), 6, 9, [5, 6, 9]),
        (counts(0, 0, 4), 6, 9, [0, 6, 9]),
        (counts(0, 0, 0), 0, 0, [0, 0, 0]),
        (counts(3, 3, 0), 6, 6, [6, 6, 6]),
        // Nobody was put down as present, or more voted than were: the votes are there all the same.
        (counts(5, 1, 1), 0, 0, [6, 7, 7]),
        (counts(5, 1, 1), 3, 4, [6, 7, 7]),
    ];
    for (votes, present, members, bases) in rooms {
        for (rule, base) in VoteBase::iter().zip(bases) {
            assert_eq!(votes.base(rule, present, members), base, "{votes:?} {rule:?}");
        }
    }
}

/// A meeting of six members, five of whom are there, with a rule and a motion of a majority.
fn moved(rule: VoteBase, majority: Majority) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    let people = ["Ann Bell", "Kim Sato", "Lee Dunn", "Rosa Lindt", "Zed Poe", "Una Vale"];
    clerk.meeting("council", "Garden", &people);
    let meeting = Meeting {
        vote_base: rule,
        ..clerk.open_meeting().clone()
    };
    clerk.put([meeting.into()]);
    clerk.line("+ann, kim, lee, rosa, zed").line("$plant pears");
    let motion = clerk.m().ledger.records().motions.rows().first().unwrap().clone();
    clerk.put([Motion { majority, ..motion }.into()]);
    clerk
}

/// The counts as typed, and whether they carry: for each base a simple majority and two thirds. Five are present of six.
const VOTES: &[(&str, [(bool, bool); 3])] = &[
    ("0/0/0", [(false, false), (false, false), (false, false)]),
    ("0/0/5", [(false, false), (false, false), (false, false)]),
    ("0/5/0", [(false, false), (false, false), (false, false)]),
    ("1/0/4", [(true, true), (false, false), (false, false)]),
    ("1/1/3", [(false, false), (false, false), (false, false)]),
    ("2/1/2", [(true, true), (false, false), (false, false)]),
    ("2/2/1", [(false, false), (false, false), (false, false)]),
    ("3/2/0", [(true, false), (true, false), (false, false)]),
    ("3/1/1", [(true, true), (true, false), (false, false)]),
    ("4/1/0", [(true, true), (true, true), (true, true)]),
    ("4/0/1", [(true, true), (true, true), (true, true)]),
    ("5/0/0", [(true, true), (true, true), (true, true)]),
    ("3/3/0", [(false, false), (false, false), (false, false)]),
];

#[test]
fn every_count_is_judged_by_the_base_of_the_meeting_and_the_majority_of_the_motion() {
    for (place, rule) in VoteBase::iter().enumerate() {
        for majority in Majority::iter() {
            let mut clerk = moved(rule, majority);
            // The last count of a motion is its result, so that one motion takes them all.
            for (typed, carries) in VOTES {
                let (simple, two_thirds) = *carries.get(place).unwrap();
                let carried = match majority {
                    Majority::Simple => simple,
                    Majority::TwoThirds => two_thirds,
                };
                clerk.line(&format!("$={typed}"));
                let motion = clerk.m().ledger.records().motions.rows().first().unwrap();
                let state = if carried {
                    MotionState::Carried
                } else {
                    MotionState::Lost
                };
                assert_eq!(motion.state, state, "{typed} by {majority:?} of {rule:?}: {motion:?}");
                let word = if carried { "carried" } else { "lost" };
                assert!(
                    clerk.screen(120, 36).to_lowercase().contains(word),
                    "{}",
                    clerk.screen(120, 36)
                );
            }
            clerk.check();
        }
    }
}
