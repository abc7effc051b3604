//! Questions across meetings: the list, follow-up, the address book, which meeting is meant.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::{
    domain::{
        action::{Action, ActionState, Due, MatterOrigin, Owner},
        attendance::Interval,
        change::{Change, Turn},
        id::Id,
        matter_filter::MatterFilter,
        meeting::{Meeting, MeetingState},
        people::{Attendee, Person},
        record::Record,
        records::Records,
        time::{Stamp, Zone},
    },
    store::{Store, StoreError},
};

use super::{
    open, place,
    rows::{self, act},
};

fn put(store: &mut Store, rows: impl IntoIterator<Item = Record>) {
    let seq = store.last_seq().unwrap().next().0;
    let change: Change = rows.into_iter().map(Change::Put).collect();
    store
        .commit(&act(&mut Records::default(), seq, Turn::Do, change))
        .unwrap();
}

fn held(id: i64, title: &str, state: MeetingState, start: i64) -> Record {
    let mut meeting = Meeting::draft(Id::from_raw(id), title, Stamp::from_ms(start), Zone::from_minutes(480));
    meeting.state = state;
    meeting.into()
}

#[test]
fn the_list_shows_what_is_live_then_what_comes_then_what_was() {
    let place = place();
    let mut store = open(&place);
    put(
        &mut store,
        [
            held(1, "past 100%", MeetingState::Closed, 1_000),
            held(2, "late past", MeetingState::Closed, 2_000),
            held(3, "later", MeetingState::Ready, 9_000_000_000),
            held(4, "sooner", MeetingState::Draft, 8_000),
            held(5, "now", MeetingState::Live, 5_000),
        ],
    );
    let ids = |filter: &str, limit, offset| {
        let (rows, total) = store.meetings(filter, limit, offset).unwrap();
        (rows.iter().map(|r| r.meeting.id.raw()).collect::<Vec<_>>(), total)
    };
    assert_eq!(ids("", 10, 0), (vec![5, 4, 3, 2, 1], 5));
    assert_eq!(ids("", 2, 1), (vec![4, 3], 5));
    assert_eq!(ids("PAST", 10, 0), (vec![2, 1], 2));
    assert_eq!(ids("past late", 10, 0), (vec![2], 1));
    assert_eq!(ids("0%", 10, 0), (vec![1], 1));
    assert_eq!(ids("t%p", 10, 0), (vec![], 0));
    assert_eq!(ids("1970-04-15", 10, 0), (vec![3], 1));
}

#[test]
fn a_meeting_is_found_by_id_by_part_of_its_title_and_as_the_last_one() {
    let place = place();
    let mut store = open(&place);
    put(
        &mut store,
        [
            held(11, "预算会", MeetingState::Draft, 3),
            held(12, "预算会 二", MeetingState::Draft, 2),
            held(13, "年会", MeetingState::Draft, 1),
        ],
    );
    let find = |word: &str| store.resolve_meeting(word).map(Id::raw);
    assert_eq!(find("12").unwrap(), 12);
    assert_eq!(find("年").unwrap(), 13);
    assert_eq!(find("预算会").unwrap(), 11, "the whole title wins");
    assert_eq!(find("last").unwrap(), 13);
    assert!(matches!(find("会"), Err(StoreError::SeveralMeetings(_, titles)) if titles.len() == 3));
    assert!(matches!(find("%"), Err(StoreError::NoSuchMeeting(_))));
    assert!(matches!(find(""), Err(StoreError::NoSuchMeeting(_))));
}

#[test]
fn follow_up_names_owners_and_shows_the_nearest_first_and_closed_ones_last() {
    let place = place();
    let mut store = open(&place);
    let action = |id: i64, due: Option<&str>, state: ActionState| -> Record {
        Action {
            id: Id::from_raw(id),
            meeting: Id::from_raw(1),
            entry: Id::from_raw(1),
            number: 1,
            owners: vec![Owner::Attendee(Id::from_raw(1)), Owner::Named("财务处".to_owned())],
            due: Due {
                date: due.map(|d| d.parse().unwrap()),
                ..Due::default()
            },
            state,
            closed: (!state.is_open()).then(|| Stamp::from_ms(id)),
            origin: MatterOrigin::Action,
            parent: None,
            task: String::new(),
            leader: String::new(),
            filed: String::new(),
            settled: None,
        }
        .into()
    };
    put(
        &mut store,
        [
            held(1, "会", MeetingState::Closed, 77),
            Person::named(Id::from_raw(1), "甲某").into(),
            Attendee::invited(Id::from_raw(1), Id::from_raw(1), Id::from_raw(1), 1).into(),
            rows::note(1, "报修改稿"),
            action(1, None, ActionState::Open),
            action(2, Some("2026-12-02"), ActionState::Reported),
            action(3, Some("2026-12-01"), ActionState::Working),
            action(4, Some("2026-12-01"), ActionState::Done),
            action(5, None, ActionState::Cancelled),
        ],
    );
    let ids = |closed, limit, offset| {
        let (rows, total) = store
            .follow_up(&MatterFilter::default(), closed, limit, offset)
            .unwrap();
        (rows.iter().map(|r| r.action.id.raw()).collect::<Vec<_>>(), total)
    };
    assert_eq!(ids(false, 10, 0), (vec![3, 2, 1], 3));
    assert_eq!(ids(true, 10, 0), (vec![3, 2, 1, 5, 4], 5));
    assert_eq!(ids(true, 2, 2), (vec![1, 5], 5));
    assert_eq!(ids(true, 2, 4), (vec![4], 5));
    let row = &store.follow_up(&MatterFilter::default(), false, 1, 0).unwrap().0[0];
    assert_eq!(
        (row.text.as_str(), row.meeting_title.as_str(), row.meeting_start.ms()),
        ("报修改稿", "会", 77)
    );
    assert_eq!(row.owners, ["甲某", "财务处"]);
}

#[test]
fn opening_a_meeting_brings_its_people_and_nothing_of_other_meetings() {
    let place = place();
    let mut store = open(&place);
    let stay = |id: i64, meeting: i64| {
        Interval::begun(
            Id::from_raw(id),
            Id::from_raw(meeting),
            Id::from_raw(1),
            Stamp::from_ms(1),
        )
    };
    put(
        &mut store,
        [
            held(1, "a", MeetingState::Live, 1),
            held(2, "b", MeetingState::Live, 1),
            Person::named(Id::from_raw(1), "甲某").into(),
            Person::named(Id::from_raw(2), "乙某").into(),
            Attendee::invited(Id::from_raw(1), Id::from_raw(1), Id::from_raw(1), 1).into(),
            stay(1, 1).into(),
            stay(2, 2).into(),
        ],
    );
    let keys = rows::keys(&store.load_meeting(Id::from_raw(1)).unwrap());
    assert_eq!(keys.len(), 4, "{keys:?}");
    assert!(store.load_meeting(Id::from_raw(9)).unwrap().is_empty());
}

fn matter(id: i64, meeting: i64, due: &str) -> Record {
    Action {
        id: Id::from_raw(id),
        meeting: Id::from_raw(meeting),
        entry: Id::from_raw(meeting),
        number: 1,
        owners: vec![Owner::Named(format!("单位{}", id % 10))],
        due: Due {
            phrase: String::new(),
            date: due.parse().ok(),
            time: None,
        },
        state: ActionState::Open,
        closed: None,
        origin: MatterOrigin::Action,
        parent: None,
        task: String::new(),
        leader: String::new(),
        filed: String::new(),
        settled: None,
    }
    .into()
}

#[test]
fn ten_thousand_actions_are_filtered_and_paged_as_ten() {
    let place = place();
    let mut store = open(&place);
    let day = |id: i64| format!("2026-{:02}-{:02}", 1 + id % 12, 1 + id % 28);
    let many = (1..=10_000).map(|id| matter(id, 1, &day(id)));
    put(
        &mut store,
        [held(1, "会", MeetingState::Closed, 1), rows::note(1, "报修改稿")]
            .into_iter()
            .chain(many),
    );
    let today = "2026-07-01".parse().unwrap();
    let filter = |typed: &str| MatterFilter::parse(typed, today);
    let (page, total) = store.follow_up(&filter("who:单位3"), false, 10, 990).unwrap();
    assert_eq!((page.len(), total), (10, 1000));
    assert!(page.iter().all(|row| row.owners == ["单位3"]));
    let (page, total) = store.follow_up(&filter("overdue unit:单位3"), false, 500, 0).unwrap();
    assert_eq!(u32::try_from(page.len()), Ok(total));
    assert!(page.iter().all(|row| row.days_late(today) > 0));
    let (page, _) = store.follow_up(&filter(""), false, 500, 9_800).unwrap();
    assert_eq!(page.len(), 200);
}

#[test]
fn follow_up_shows_no_words_of_a_register_only_meeting() {
    let place = place();
    let mut store = open(&place);
    let mut secret = Meeting::draft(Id::from_raw(1), "会", Stamp::from_ms(1), Zone::from_minutes(480));
    secret.record_mode = huiwu::domain::meeting::RecordMode::RegisterOnly;
    // As a file of another version may hold it.
    put(
        &mut store,
        [secret.into(), rows::note(1, "秘密"), matter(1, 1, "2026-03-06")],
    );
    let (page, _) = store.follow_up(&MatterFilter::default(), false, 10, 0).unwrap();
    assert!(page[0].register_only);
    assert_eq!(page[0].text, "");
}
