//! Lines of clerks of small clubs in their plainest words: how the meeting began, broke off and went on, who is away and why, who was elected, when a task is due,
//! what was put off, and an item called by the beginning of its title.

use huiwu::domain::{agenda::ItemOutcome, entry::EntryKind, meeting::MeetingState, records::Records};

use super::boards::is_asked;
use super::*;

const CLUB: [&str; 8] = [
    "Jean Postlethwaite, chair, member",
    "Derek Maddox, secretary, member",
    "Sheila Ogden, member",
    "Phil Tranter, member",
    "Wendy Iqbal, member",
    "Gordon Fairhurst, member",
    "Bev Larkin, member",
    "Ted Nuttall, member",
];

/// Those who are in the room.
const HERE: &str = "+jean, derek, sheila, wendy, gordon, bev";

/// The club at 10:05, five minutes behind the time it was called for, through these lines.
fn called(lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Hall committee", &CLUB);
    let mut now = at(10, 5);
    for line in lines {
        if let Some((hour, minute)) = line.strip_prefix('@').and_then(|time| time.split_once(':')) {
            now = at(hour.parse().unwrap_or(0), minute.parse().unwrap_or(0));
        } else {
            clerk.captured(line, now);
        }
    }
    clerk
}

/// The club in session, with four items of its own behind those of the type, the first of them taken up.
fn club(lines: &[&str]) -> Clerk {
    let begin = [
        HERE,
        ":open 10:00",
        "#+ Vice chair",
        "#+ Treasurer's report",
        "#+ Hall roof repairs",
        "#+ Christmas fair",
        "#4",
        "@10:30",
    ];
    called(&[&begin, lines].concat())
}

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

fn title_in_hand(clerk: &Clerk) -> String {
    let records = records(clerk);
    let item = records
        .item_at(records.next_place())
        .and_then(|item| records.items.get(item));
    item.map(|item| item.title.clone()).unwrap_or_default()
}

/// The lines that fail, for the message of a test.
#[track_caller]
fn none_of(wrong: &[&str]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_club_opens_by_the_word_that_it_started() {
    for line in [
        "start 10.02",
        "Start 10.02.",
        "start at 10.02",
        "kicked off 10.02",
        "kick off 10.02",
        "we started at 10.02",
        "begin 10.02",
        "got going 10.02",
        "underway 10.02",
        "off we go 10.02",
    ] {
        assert_eq!(called(&[line]).open_meeting().opened, Some(at(10, 2)), "{line}");
    }
    for line in ["start 10.02 derek in chair", "started 10.02 with derek in the chair"] {
        let clerk = called(&[line]);
        assert_eq!(clerk.open_meeting().opened, Some(at(10, 2)), "{line}");
        says(&minutes(&clerk), &["Derek Maddox (secretary, in the chair)"]);
    }
    for line in ["kicked off", "meeting started", "we're under way"] {
        let clerk = called(&[line]);
        assert_eq!(clerk.open_meeting().opened, Some(at(10, 5)), "{line}");
        assert!(
            records(&clerk)
                .entries
                .iter()
                .all(|entry| entry.kind != EntryKind::Note),
            "{line}"
        );
    }
    let talk = [
        "kicked off about the hedge",
        "ted kicked off at the caretaker",
        "he kicked off again",
        "wendy kicked off over the keys",
        "kids kicked off because of the rain",
    ];
    none_of(
        &talk
            .into_iter()
            .filter(|line| is_asked(club(&[line]).last()))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_break_in_a_word_or_two_is_one_while_the_meeting_runs() {
    for (line, told) in [
        ("10 min break", "10 min break"),
        ("tea break", "tea break"),
        ("ten minute break", "ten minute break"),
        ("short break", "short break"),
        ("break for 10 mins", "10 mins"),
        ("stopped for tea break", "tea break"),
        ("break til 10.40", "until 10.40"),
        ("tea till 10:40", "tea, until 10:40"),
        ("adjourned till 10.40", "until 10.40"),
        ("break", ""),
    ] {
        let clerk = club(&[line]);
        let last = clerk.last();
        assert_eq!((last.kind, last.text.as_str()), (EntryKind::Recess, told), "{line}");
    }
    for line in ["break 10.20 - 10.28", "Tea break 10.20-10.28", "tea 10:20-10:28"] {
        says(&minutes(&club(&[line])), &["adjourned at 10:20 and resumed at 10:28"]);
    }
    assert_eq!(club(&["break 10.25-10.40"]).open_meeting().state, MeetingState::Recess);
    let clerk = club(&["break 10.20, back 10.28"]);
    says(&minutes(&clerk), &["adjourned at 10:20 and resumed at 10:28"]);
    for line in [
        "back 10.28",
        "back at 10.28",
        "restarted 10.28",
        "all back 10.28",
        "we're back at 10.28",
        "back on at 10.28",
        "back from tea 10.28",
    ] {
        let clerk = club(&["break 10.20", line]);
        assert_eq!(clerk.open_meeting().state, MeetingState::Live, "{line}");
        assert_eq!(clerk.last().at, at(10, 28), "{line}");
    }
    for line in ["back", "restarted", "break over", "ok back"] {
        assert_eq!(
            club(&["break 10.20", line]).open_meeting().state,
            MeetingState::Live,
            "{line}"
        );
    }
    // With no break on record nothing goes on.
    for line in [
        "back 10.28",
        "back at 10.28",
        "restarted",
        "10 min break for the kids",
        "10 mins",
    ] {
        assert_ne!(club(&[line]).last().kind, EntryKind::Resumed, "{line}");
        assert_eq!(club(&[line]).open_meeting().state, MeetingState::Live, "{line}");
    }
    let talk = [
        "we need a tea break",
        "tea break was too long",
        "no tea break next time",
        "time for a longer tea break at the fair",
        "the coffee break is to be shorter next year",
    ];
    let wrong = |line: &&str| {
        let clerk = club(&[line]);
        is_asked(clerk.last()) || clerk.open_meeting().state != MeetingState::Live
    };
    none_of(&talk.into_iter().filter(wrong).collect::<Vec<_>>());
}

#[test]
fn apologies_and_lateness_in_plain_words_keep_their_reasons() {
    for (line, told) in [
        ("apols phil - holiday", "Phil Tranter (holiday)"),
        (
            "An apology for absence was received from Phil Tranter, who was on holiday.",
            "Phil Tranter (on holiday)",
        ),
        ("An apology was received from Phil.", "Apologies: Phil Tranter"),
        ("phil sends apols, back's gone", "Phil Tranter (back's gone)"),
        ("phil sends apols - bad back", "Phil Tranter (bad back)"),
    ] {
        says(&minutes(&called(&[HERE, line, ":open 10:00"])), &[told]);
    }
    for line in ["no apols from ted", "No apologies were received from Ted."] {
        let text = minutes(&called(&[HERE, line, ":open 10:00"]));
        says(&text, &["Absent:"]);
        never(&text, &["Apologies: Ted"]);
    }
    for line in [
        "no apols from ted yet",
        "phil sends apols, back at 11",
        "no apologies from the vicar",
    ] {
        assert!(is_asked(called(&[HERE, line]).last()), "{line}");
    }
    for line in ["Late: ted 10.20", "late ted 10.20", "late - ted 10.20"] {
        let last = club(&[line]).last().clone();
        assert_eq!((last.kind, last.at), (EntryKind::Arrival, at(10, 20)), "{line}");
        // Before that time he is expected.
        let clerk = called(&[HERE, line]);
        assert_eq!(clerk.last().text, "Expected late: Ted Nuttall (10:20)", "{line}");
        assert!(clerk.last().remark.is_none(), "{line}");
    }
    for line in [
        "ted arrived at 10.20 and apologised",
        "Ted Nuttall arrived at 10.20 and apologised for being late.",
        "ted came in 10.20, apologising for the delay",
    ] {
        let last = club(&[line]).last().clone();
        assert_eq!((last.kind, last.at), (EntryKind::Arrival, at(10, 20)), "{line}");
    }
    for line in ["late night ted 8", "late fees are up", "late again, ted said"] {
        assert_eq!(club(&[line]).last().kind, EntryKind::Note, "{line}");
    }
}

#[test]
fn whoever_left_for_an_interest_declared_it() {
    for line in [
        "Sheila, having declared an interest, left the meeting at 10.20 a.m.",
        "Having declared an interest, Sheila left the meeting at 10.20",
    ] {
        let text = minutes(&club(&[line]));
        says(&text, &["Sheila Ogden declared an interest", "left the room at 10:20"]);
        // One that is on record is not declared again.
        let clerk = club(&[":interest sheila #4 neighbour", line]);
        let declared = records(&clerk).interests.iter().count();
        assert_eq!(declared, 1, "{line}");
    }
    let text = minutes(&club(&["sheila dec int - husband works for them, left room"]));
    says(
        &text,
        &[
            "Sheila Ogden declared an interest: husband works for them",
            "left the room",
        ],
    );
}

#[test]
fn an_election_in_few_words_stands_in_the_minutes_and_moves_no_chair() {
    for (line, told) in [
        ("bev elected", "Bev elected."),
        ("bev elected vice chair 4-2", "Bev elected vice chair 4-2."),
        ("bev re-elected unopposed", "Bev re-elected unopposed."),
        ("jean elected treasurer unopposed", "Jean elected treasurer unopposed."),
        (
            "bev was elected chair by 4 votes to 2",
            "Bev was elected chair by 4 votes to 2.",
        ),
        (
            "prop gordon sec wendy bev as vice chair",
            "Gordon Fairhurst, seconded by Wendy Iqbal: Bev Larkin as vice chair",
        ),
        (
            "proposed gordon, seconded wendy, bev for vice chair",
            "Gordon Fairhurst, seconded by Wendy Iqbal: Bev Larkin for vice chair",
        ),
    ] {
        let text = minutes(&club(&[line]));
        says(&text, &[told, "Jean Postlethwaite (in the chair)"]);
    }
    for line in [
        "bev elected to go home",
        "jean appointed a plumber",
        "bev voted in the poll",
        "who elected bev",
        "elected members get a mug",
    ] {
        assert_ne!(club(&[line]).last().minuted, Some(true), "{line}");
    }
}

#[test]
fn a_due_time_without_a_day_stands_as_typed_and_is_checked() {
    for (due, told) in [
        ("next committee", "next committee"),
        ("by next mtg", "by next mtg"),
        ("for jan mtg", "for jan mtg"),
        ("next time", "next time"),
        ("after xmas", "after xmas"),
        ("in the new year", "in the new year"),
        ("by mid jan", "by mid jan"),
        ("by the agm", "by the agm"),
    ] {
        let clerk = club(&[&format!("wendy to ring the roofer {due}")]);
        let action = records(&clerk).actions.iter().next().unwrap();
        assert_eq!(
            (action.due.phrase.as_str(), action.due.date.is_some()),
            (told, false),
            "{due}"
        );
        assert!(clerk.last().remark.is_some(), "{due}");
    }
    for due in ["tmrw", "by fri 13th", "by xmas", "by end of april", "w/e 15th"] {
        let clerk = club(&[&format!("wendy to ring the roofer {due}")]);
        let action = records(&clerk).actions.iter().next().unwrap();
        assert!(action.due.date.is_some(), "{due}");
    }
    let clerk = club(&["wendy to thank the next committee"]);
    assert!(records(&clerk).actions.iter().all(|action| action.due.is_empty()));
}

#[test]
fn an_item_is_put_off_in_few_words() {
    for (line, told) in [
        ("deferred to march", "The item was deferred to March."),
        ("deferred till jan mtg", "The item was deferred until Jan meeting."),
        ("carried over to next time", "The item was deferred to next time."),
        ("held over", "The item was deferred."),
        ("left till jan", "The item was deferred until Jan."),
        ("c/f", "The item was deferred."),
        (
            "deferred until we have quotes",
            "The item was deferred until we have quotes.",
        ),
    ] {
        let text = minutes(&club(&[line]));
        says(&text, &[told]);
    }
    let clerk = club(&["christmas fair left till jan mtg"]);
    let fair = records(&clerk)
        .items
        .iter()
        .find(|item| item.title == "Christmas fair")
        .unwrap();
    assert_eq!(fair.outcome, Some(ItemOutcome::Deferred));
    for line in [
        "deferred to wendy",
        "deferred to the chair",
        "left for the march",
        "left till last",
        "left till receipts",
        "march held over",
        "held over a barrel",
        "carried over the bridge",
        "money left over",
        "leave till jan",
    ] {
        assert_ne!(club(&[line]).last().kind, EntryKind::ItemOutcome, "{line}");
    }
}

#[test]
fn a_line_alone_that_begins_one_title_takes_that_item_up() {
    for (line, title) in [
        ("treas report", "Treasurer's report"),
        ("treasurer's rep", "Treasurer's report"),
        ("hall roof", "Hall roof repairs"),
        ("xmas fair", "Christmas fair"),
    ] {
        assert_eq!(title_in_hand(&club(&[line])), title, "{line}");
    }
    let clerk = club(&[]);
    let number = records(&clerk)
        .numbered_items()
        .into_iter()
        .find(|(item, ..)| item.title == "Treasurer's report")
        .map(|(_, number, _)| number)
        .unwrap();
    assert_eq!(
        title_in_hand(&club(&[&format!("{number} treas report")])),
        "Treasurer's report"
    );
    for line in ["roof", "1 hall roof", "fair"] {
        let clerk = club(&[line]);
        assert_eq!(title_in_hand(&clerk), "Vice chair", "{line}");
        assert!(is_asked(clerk.last()), "{line}");
    }
    for line in [
        "hall roof is leaking again",
        "hall roof, third time",
        "christmas fair stalls all gone",
        "treasury tags needed",
        "report to come",
    ] {
        assert_eq!(title_in_hand(&club(&[line])), "Vice chair", "{line}");
    }
}
