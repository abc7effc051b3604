//! The demo: its facts are right, each phase has something to show, and nothing of it is missing in one language.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::collections::HashSet;

use huiwu::{
    app::desk::SectionRow,
    domain::{
        action::{Action, ActionState},
        entry::{Entry, EntryKind},
        matter::{MatterEvent, MatterStep},
        meeting::{Meeting, MeetingState, RuleBook},
        people::{Category, Reply},
        record::Record,
        records::Records,
        time::{Stamp, Zone},
    },
    input::section::SectionId,
    shell::{demo, storage::Setup},
    store::{OpenMode, Store},
    words::Lang,
};

use crate::support::{Clerk, at};

const BOTH: [Lang; 2] = [Lang::En, Lang::Zh];

/// The states of the four meetings, in the order in which they are held.
const STATES: [MeetingState; 4] = [
    MeetingState::Closed,
    MeetingState::Wrapping,
    MeetingState::Live,
    MeetingState::Preparing,
];

fn write(lang: Lang, file: &std::path::Path, now: Stamp) {
    let setup = Setup::new(file.to_owned(), OpenMode::ReadWrite);
    demo::write(setup, lang, now, Zone::from_minutes(480)).unwrap();
}

/// The demo in the program, with its meeting of a state open.
pub(crate) fn opened(lang: Lang, state: MeetingState) -> Clerk {
    let mut clerk = Clerk::on(lang, |file, now| write(lang, file, now));
    go_to(&mut clerk, state);
    clerk
}

/// Opens the meeting of a state.
pub(crate) fn go_to(clerk: &mut Clerk, state: MeetingState) {
    let found = meetings(&clerk.whole_file())
        .into_iter()
        .find(|meeting| meeting.state == state);
    clerk.go_back_to(Some(found.unwrap_or_else(|| panic!("no meeting is {state:?}")).id));
}

fn meetings(rows: &[Record]) -> Vec<Meeting> {
    let mut meetings: Vec<Meeting> = rows
        .iter()
        .filter_map(|row| match row {
            Record::Meeting(meeting) => Some((**meeting).clone()),
            _ => None,
        })
        .collect();
    meetings.sort_by_key(|meeting| meeting.start);
    meetings
}

fn entries(rows: &[Record]) -> Vec<Entry> {
    rows.iter()
        .filter_map(|row| match row {
            Record::Entry(entry) => Some((**entry).clone()),
            _ => None,
        })
        .collect()
}

fn actions(rows: &[Record]) -> Vec<Action> {
    rows.iter()
        .filter_map(|row| match row {
            Record::Action(action) => Some((**action).clone()),
            _ => None,
        })
        .collect()
}

fn steps(rows: &[Record]) -> Vec<MatterEvent> {
    rows.iter()
        .filter_map(|row| match row {
            Record::MatterEvent(step) => Some((**step).clone()),
            _ => None,
        })
        .collect()
}

/// All rows of the demo as it is written at a moment.
fn rows_at(lang: Lang, now: Stamp) -> Vec<Record> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.db");
    write(lang, &file, now);
    Store::open(&file, OpenMode::ReadOnly).unwrap().load_all().unwrap()
}

/// Calls a function with the records of each meeting.
fn each(mut look: impl FnMut(Lang, MeetingState, &mut Clerk)) {
    for lang in BOTH {
        let mut clerk = opened(lang, STATES[0]);
        for state in STATES {
            go_to(&mut clerk, state);
            look(lang, state, &mut clerk);
        }
    }
}

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

#[test]
fn there_is_a_meeting_in_every_phase_and_all_lines_were_understood_around_the_new_year_too() {
    let days = [(2027, 1, 9, 0), (2026, 12, 27, 23)];
    for lang in BOTH {
        for (year, month, day, hour) in days {
            let local = chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap();
            let now = Zone::UTC.instant(local.and_hms_opt(hour, 7, 0).unwrap());
            let rows = rows_at(lang, now);
            let meetings = meetings(&rows);
            let states: Vec<MeetingState> = meetings.iter().map(|meeting| meeting.state).collect();
            assert_eq!(states, STATES, "{lang:?} on {local}");
            for entry in entries(&rows) {
                assert_eq!(entry.remark, None, "{}", entry.raw);
                assert!(entry.at <= now, "{} is still to come", entry.raw);
            }
            assert!(steps(&rows).iter().all(|step| step.at <= now));
            // Numbers go on from meeting to meeting of a year, and begin anew with it.
            for pair in meetings.windows(2) {
                let year = |meeting: &Meeting| meeting.zone.date(meeting.start).format("%Y").to_string();
                let next = if year(&pair[0]) == year(&pair[1]) {
                    pair[0].number.unwrap() + 1
                } else {
                    1
                };
                assert_eq!(pair[1].number, Some(next));
            }
        }
    }
}

#[test]
fn what_is_closed_is_closed_through_open_gates() {
    for lang in BOTH {
        let clerk = opened(lang, MeetingState::Closed);
        let r = records(&clerk);
        assert_eq!(r.remainders(), []);
        assert!(r.gate_overrides.is_empty());
        assert_eq!(huiwu::export::obstacles::findings(r), []);
        assert!(r.standing_issue().is_some());
        let count = r.copy_count();
        assert_eq!((count.issued, count.outstanding), (count.returned, 0));
    }
}

#[test]
fn mover_and_seconder_are_two_members_who_are_there_and_votes_fit_the_room() {
    each(|lang, state, clerk| {
        let r = records(clerk);
        let is_council = r.meeting().unwrap().rules == RuleBook::Robert;
        assert_eq!(is_council, lang == Lang::En);
        for motion in &r.motions {
            let label = format!("{lang:?} {state:?} M{}", motion.number);
            let moved = r.entries.get(motion.entry).unwrap().at;
            let there = r.entitled_at(moved, None);
            if !is_council {
                assert!(motion.mover.is_none() && motion.seconder.is_none(), "{label}");
            } else if let (Some(mover), Some(seconder)) = (motion.mover, motion.seconder) {
                assert_ne!(mover, seconder, "{label}");
                assert!(there.contains(&mover) && there.contains(&seconder), "{label}");
            } else {
                panic!("{label} has no mover or no seconder");
            }
            if let Some(counts) = motion.counts {
                let all = counts.yes + counts.no + counts.abstain;
                let counted = r.entries.get(motion.counted.unwrap()).unwrap();
                assert_eq!(all as usize, r.entitled_at(counted.at, counted.item).len(), "{label}");
            }
        }
        let quorum = r
            .attendees
            .iter()
            .filter(|a| a.is_member() && r.is_present(a.id))
            .count();
        assert!(!state.in_session() || quorum * 2 > r.attendees.iter().filter(|a| a.is_member()).count());
    });
}

#[test]
fn presenters_are_there_times_are_in_order_and_copies_add_up() {
    each(|lang, state, clerk| {
        let r = records(clerk);
        let label = format!("{lang:?} {state:?}");
        for pair in r.entries.rows().windows(2) {
            assert!(pair[0].at <= pair[1].at, "{label}: {} {}", pair[0].raw, pair[1].raw);
        }
        for item in r.items.iter().filter(|item| !item.presenter.is_empty()) {
            let who = r.attendees.iter().find(|a| r.name_of(a.id) == item.presenter);
            let who = who.unwrap_or_else(|| panic!("{label}: {} is on no list", item.presenter));
            let begun = r
                .entries
                .iter()
                .find(|entry| entry.kind == EntryKind::ItemStart && entry.item == Some(item.id));
            if let Some(begun) = begun {
                let mut stays = r.intervals.iter().filter(|stay| stay.attendee == who.id);
                assert!(stays.any(|stay| stay.covers(begun.at)), "{label}: {}", item.presenter);
            }
        }
        // Nobody who was away was ever there, and whoever comes holds a copy.
        for who in r.attendees.iter().filter(|who| who.reply == Reply::Leave) {
            assert!(r.intervals.iter().all(|stay| stay.attendee != who.id), "{label}");
        }
        let expected = r.attendees.iter().filter(|who| who.reply != Reply::Leave).count();
        assert_eq!(r.paper_copies.len(), expected, "{label}");
        let count = r.copy_count();
        assert_eq!(count.issued, count.returned + count.outstanding, "{label}");
        assert_eq!(
            r.attendees
                .iter()
                .filter(|who| who.category == Category::Member)
                .count()
                % 3,
            0
        );
    });
}

#[test]
fn follow_up_has_matters_late_urged_put_off_reported_and_verified() {
    for lang in BOTH {
        let now = at(9, 0);
        let rows = rows_at(lang, now);
        let (actions, steps) = (actions(&rows), steps(&rows));
        let today = Zone::from_minutes(480).date(now);
        let late = |action: &&Action| action.state.is_open() && action.due.date.is_some_and(|due| due < today);
        let urged: HashSet<_> = steps
            .iter()
            .filter(|step| step.kind == MatterStep::Urged)
            .map(|step| step.action)
            .collect();
        assert!(
            actions.iter().filter(late).any(|action| urged.contains(&action.id)),
            "{lang:?}"
        );
        assert!(
            actions.iter().filter(late).any(|action| !urged.contains(&action.id)),
            "{lang:?}"
        );
        assert!(actions.iter().any(|action| action.state == ActionState::Done));
        for kind in [
            MatterStep::Filed,
            MatterStep::Progress,
            MatterStep::Answered,
            MatterStep::ExtensionAsked,
            MatterStep::ExtensionGranted,
            MatterStep::Reported,
            MatterStep::Verified,
        ] {
            assert!(steps.iter().any(|step| step.kind == kind), "{lang:?} {kind:?}");
        }
        for step in &steps {
            assert!(actions.iter().any(|action| action.id == step.action));
        }
    }
}

#[test]
fn every_section_has_something_to_show_in_either_language() {
    for lang in BOTH {
        let mut clerk = opened(lang, STATES[0]);
        let mut filled: HashSet<SectionId> = HashSet::new();
        let mut all: HashSet<SectionId> = HashSet::new();
        for state in STATES {
            go_to(&mut clerk, state);
            for tab in ["<f3>", "<f5>"] {
                clerk.press(tab);
                let sections = clerk.m().desk().map(|desk| clerk.m().seen(desk).section_ids()).unwrap();
                for section in sections {
                    clerk.go_to_section(section);
                    all.insert(section);
                    let desk = clerk.m().desk().unwrap();
                    let rows: Vec<SectionRow> = clerk.m().seen(desk).rows().to_vec();
                    if !rows.is_empty() || matches!(section, SectionId::Purpose) {
                        filled.insert(section);
                    }
                }
            }
        }
        let empty: Vec<_> = all.difference(&filled).collect();
        assert!(empty.is_empty(), "{lang:?}: nothing in {empty:?}");
    }
}
