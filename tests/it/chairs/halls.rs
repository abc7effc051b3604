//! Lines of a town's planning committee in full sentences, and of a village hall in short ones: what the minutes say, and what is asked.

use huiwu::{
    domain::{
        entry::{Entry, EntryKind},
        motion::MotionState,
        people::Category,
    },
    line::roster::{RowContent, read_names},
};

use super::*;

const TOWN: [&str; 9] = [
    "Cllr Margaret Ainsworth, chair, member",
    "Cllr Rajiv Mehta, member",
    "Cllr Thomas Brockley, member",
    "Cllr Helen Stanhope, member",
    "Cllr Owen Pryce, member",
    "Cllr Dorothy Quill, member",
    "Cllr Simon Varley, member",
    "Mr Neil Cartwright, Town Clerk, in attendance",
    "Mrs Janet Rudd, Planning Officer, in attendance",
];
const HALL: [&str; 7] = [
    "Jean Postlethwaite, chair, member",
    "Derek Maddox, secretary, member",
    "Sheila Ogden, member",
    "Wendy Iqbal, member",
    "Gordon Fairhurst, member",
    "Bev Larkin, member",
    "Jo Beck, member",
];

fn held(people: &[&str], begin: &[&str], lines: &[&str]) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Committee", people);
    for line in [begin, lines].concat() {
        clerk.captured(line, at(10, 50));
    }
    clerk
}

/// The seven members in session, an item taken up.
fn town(lines: &[&str]) -> Clerk {
    let begin = [
        "+ainsworth, mehta, brockley, stanhope, pryce, quill, varley",
        ":open 10:00",
        "#+ Mill Lane",
    ];
    held(&TOWN, &begin, lines)
}

fn hall(lines: &[&str]) -> Clerk {
    let begin = [
        "+jean, derek, sheila, wendy, gordon, bev, jo",
        ":open 10:00",
        "#+ Boiler",
    ];
    held(&HALL, &begin, lines)
}

/// Each of some lines asks for the line that begins so; `""` = it is a note that asks nothing.
#[track_caller]
fn each(room: fn(&[&str]) -> Clerk, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, order)| {
            let clerk = room(&[line]);
            let last = clerk.last();
            let fits = match &last.remark {
                Some(Remark::MayMean(asked)) => !order.is_empty() && asked.starts_with(order),
                Some(other) => *order == format!("{other:?}"),
                None => order.is_empty() && last.kind == EntryKind::Note,
            };
            (!fits).then(|| format!("{line}: {:?} {:?}", last.kind, last.remark))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn asked_of(clerk: &Clerk) -> Vec<&Entry> {
    let entries = clerk.m().ledger.records().entries.iter();
    entries.filter(|entry| entry.may_hide_fact()).collect()
}

#[test]
fn all_who_are_in_attendance_are_there_or_asked_about() {
    const BOTH: [&str; 2] = ["Mr Neil Cartwright", "Mrs Janet Rudd"];
    for (line, public) in [
        (
            "In attendance: the Town Clerk, the Planning Officer and 11 members of the public.",
            "11 members of the public",
        ),
        (
            "In attendance: Mr N Cartwright (Town Clerk), Mrs J Rudd (Planning Officer) and eleven members of the public.",
            "eleven members of the public",
        ),
        (
            "In attendance: the Town Clerk (Mr N Cartwright) and the Planning Officer (Mrs J Rudd).",
            "",
        ),
        (
            "In attendance: the Town Clerk (Mr N Cartwright), the Planning Officer (Mrs J Rudd) and twenty-five residents.",
            "twenty-five residents",
        ),
        (
            "In attendance: Mr N Cartwright, the Town Clerk, Mrs J Rudd, the Planning Officer and thirteen members of the public.",
            "thirteen members of the public",
        ),
        (
            "Also present: the Town Clerk, the Planning Officer and a dozen members of the public",
            "a dozen members of the public",
        ),
    ] {
        let clerk = town(&[line]);
        let text = minutes(&clerk);
        says(&text, &BOTH);
        says(&text, &[public]);
        assert!(asked_of(&clerk).is_empty(), "{line}: {:?}", clerk.last().remark);
    }
    for (line, lost) in [
        (
            "In attendance: the Town Clerk, the Tree Officer and 11 members of the public.",
            "the Tree Officer",
        ),
        ("In attendance: N Cartwright, Town Clerk, and the press.", "the press"),
        ("In attendance: two officers, the press and Mr Cartwright", "the press"),
    ] {
        let clerk = town(&[line]);
        says(&minutes(&clerk), &["Mr Neil Cartwright"]);
        let named = Remark::UnknownName(lost.to_owned());
        let entries = &clerk.m().ledger.records().entries;
        assert!(
            entries.iter().any(|entry| entry.remark.as_ref() == Some(&named)),
            "{line}"
        );
    }
    // Somebody else holds the office.
    let clerk = town(&["In attendance: the Planning Officer (Mr N Cartwright)."]);
    assert!(clerk.last().remark.is_some());
}

#[test]
fn a_casting_vote_stands_behind_equal_votes() {
    const MOTION: &str = "It was moved by Cllr Stanhope, seconded by Cllr Mehta, that permission be granted.";
    for (line, order) in [
        (
            "The motion was carried by 4 votes to 3 on the Chairman's casting vote.",
            "$= 3/3/0, casting vote: for",
        ),
        ("carried 4-3 on the chair's casting vote", "$= 3/3/0, casting vote: for"),
        (
            "lost 3-4 on the chair's casting vote",
            "$= 3/3/0, casting vote: against",
        ),
    ] {
        let clerk = town(&[MOTION, line]);
        assert_eq!(clerk.last().remark, Some(Remark::MayMean(order.to_owned())), "{line}");
        never(&minutes(&clerk), &["Carried", "Lost"]);
        says(
            &minutes(&town(&[MOTION, line, order])),
            &["on the casting vote of the chair after 3 votes to 3"],
        );
    }
    let clerk = town(&[MOTION, "carried by 5 votes to 2 on the Chairman's casting vote"]);
    assert_eq!(clerk.last().remark, Some(Remark::NotTied));
    for line in [
        "There voted for 3 and against 3. The Chairman exercised her casting vote in favour of the motion, which was carried.",
        "There voted for the motion 3 and against 3. The Chairman exercised her casting vote in favour of the motion, which was accordingly declared carried.",
        "Carried 3-3 on the Chairman's casting vote",
    ] {
        let clerk = town(&[MOTION, line]);
        assert!(asked_of(&clerk).is_empty(), "{line}: {:?}", clerk.last().remark);
        says(
            &minutes(&clerk),
            &["Carried on the casting vote of the chair after 3 votes to 3"],
        );
    }
}

#[test]
fn what_was_resolved_behind_its_motion_is_told_once() {
    const MOTION: &str =
        "It was proposed by Cllr Mehta and seconded by Cllr Stanhope that application 26/0417 be approved.";
    const CARRIED: &str = "The motion was carried by 5 votes to 2.";
    for line in [
        "RESOLVED: That application 26/0417 be approved.",
        "RESOLVED that application 26/0417 be approved",
        "RESOLVED accordingly.",
    ] {
        let clerk = town(&[MOTION, CARRIED, line]);
        assert!(clerk.m().ledger.records().decisions.iter().next().is_none(), "{line}");
        assert!(asked_of(&clerk).is_empty(), "{line}");
        let text = minutes(&clerk);
        assert_eq!(text.matches("RESOLVED").count(), 1, "{line}\n{text}");
        never(&text, &["ccordingly", "as above"]);
    }
    let clerk = town(&[
        MOTION,
        CARRIED,
        "RESOLVED: That application 26/0417 be approved subject to the conditions in the report.",
    ]);
    assert!(clerk.last().may_hide_fact(), "{:?}", clerk.last());
    // Of nothing that was carried it says nothing.
    assert!(town(&["RESOLVED accordingly."]).last().may_hide_fact());
    let clerk = town(&[MOTION, "RESOLVED accordingly."]);
    says(&minutes(&clerk), &["that application 26/0417 be approved. Carried"]);
    // Another matter is a decision of its own.
    let clerk = town(&[MOTION, CARRIED, "RESOLVED: That the clerk write to the county council."]);
    assert_eq!(clerk.last().kind, EntryKind::Decision);
}

#[test]
fn an_amendment_in_the_passive_and_a_call_for_a_recorded_vote_keep_the_votes_apart() {
    let clerk = town(&[
        "It was proposed by Cllr Mehta and seconded by Cllr Stanhope that the fence be mended.",
        "An amendment was proposed by Cllr Pryce, seconded by Cllr Quill, that the words \"by May\" be added.",
        "The amendment was carried by 5 votes to 2.",
        "A recorded vote was requested by Cllr Varley and seconded by Cllr Pryce on the substantive motion.",
        "For: Cllrs Ainsworth, Mehta, Stanhope and Pryce. Against: Cllrs Brockley and Varley. Abstention: Cllr Quill.",
    ]);
    assert!(asked_of(&clerk).is_empty(), "{:?}", asked_of(&clerk));
    let motions = &clerk.m().ledger.records().motions;
    let states: Vec<(MotionState, bool)> = motions
        .iter()
        .map(|motion| (motion.state, motion.amends.is_some()))
        .collect();
    assert_eq!(states, [(MotionState::Carried, false), (MotionState::Carried, true)]);
    says(&minutes(&clerk), &["4 votes to 2", "Cllr Quill"]);
    for line in [
        "A further amendment was then moved by Cllr Pryce, seconded by Cllr Quill, that the fence be green",
        "An amendment to the motion was moved by Cllr Pryce and seconded by Cllr Quill that the fence be green",
    ] {
        let clerk = town(&["$Mend the fence @mehta @stanhope", line]);
        let amends = clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .filter(|motion| motion.amends.is_some());
        assert_eq!(amends.count(), 1, "{line}: {:?}", clerk.last().remark);
    }
}

#[test]
fn what_was_done_in_a_manner_was_carried() {
    for (line, told) in [
        ("accts accepted nem con prop bev sec derek", "without objection"),
        ("mins 26 oct ok'd, prop sheila sec gordon", "Carried"),
        ("mins 26 oct okd, prop sheila sec gordon", "Carried"),
        ("accts adopted - bev/derek, all in favour", "Carried"),
        ("report received by consensus prop bev sec derek", "consensus"),
        ("mins approved unanimously, prop sheila sec gordon", "nanimously"),
    ] {
        let clerk = hall(&[line]);
        assert!(asked_of(&clerk).is_empty(), "{line}: {:?}", clerk.last().remark);
        let motion = clerk.m().ledger.records().motions.iter().next();
        assert_eq!(
            motion.map(|motion| (motion.state, motion.counts)),
            Some((MotionState::Carried, None)),
            "{line}"
        );
        let text = minutes(&clerk);
        says(&text, &[told]);
        never(&text, &["No vote is recorded"]);
    }
    // What is moved is not done yet.
    let clerk = hall(&["prop bev sec derek that the accts be accepted"]);
    says(&minutes(&clerk), &["No vote is recorded"]);
}

#[test]
fn people_on_no_list_in_small_letters_are_asked_about() {
    each(
        hall,
        &[
            (
                "malcolm reeve in attendance (treasurer)",
                "In attendance: Malcolm Reeve (treasurer)",
            ),
            (
                "malcolm reeve treasurer here not a member",
                "In attendance: Malcolm Reeve (treasurer)",
            ),
            (
                "malcolm reeve sitting in as treasurer",
                "In attendance: Malcolm Reeve (treasurer)",
            ),
            ("malcolm here, no vote", "In attendance: Malcolm"),
            ("malcolm went 10.40", "-"),
            ("malcolm away at 10.40", "-"),
            ("gordon off 10.40", "-gordon 10.40"),
            ("bev away at 10.40", "-bev 10.40"),
            ("malcolm to look at savings rates by xmas", "!"),
            ("gordon will get quotes", "!"),
            ("bit cold in here tonight", ""),
            ("the caretaker is here every day", ""),
            ("heating off 10.40", ""),
            ("nothing to report", ""),
            ("time to look at the roof", ""),
            ("cake here", ""),
        ],
    );
    let clerk = hall(&[
        "malcolm reeve in attendance (treasurer)",
        "In attendance: Malcolm Reeve (treasurer)",
    ]);
    let records = clerk.m().ledger.records();
    let malcolm = records.attendees.get(clerk.person("Malcolm Reeve")).unwrap();
    assert_eq!(malcolm.category, Category::InAttendance);
    let first = held(&HALL, &[], &["malcolm reeve treasurer here not a member"]);
    assert!(first.open_meeting().state.before(), "it opens nothing");
}

#[test]
fn an_interest_behind_a_speaker_is_no_word_of_theirs() {
    for (line, order) in [
        (
            "sheila husband works for dale heating so shes keeping out of it",
            ":interest Sheila Ogden",
        ),
        (
            "gordon's brother runs dale heating so he's not voting",
            ":interest Gordon Fairhurst",
        ),
        (
            "derek works for dale heating so hes staying out of this",
            ":interest Derek Maddox",
        ),
    ] {
        let clerk = hall(&["wendy: i think the boiler is fine", line]);
        assert_eq!(clerk.last().speaker, None, "{line}");
        let asks = matches!(&clerk.last().remark, Some(Remark::MayMean(asked)) if asked.starts_with(order));
        assert!(asks, "{line}: {:?}", clerk.last().remark);
    }
    each(
        hall,
        &[("sheila husband works for the council", ""), ("derek drives a van", "")],
    );
}

#[test]
fn elections_labels_and_scores_in_short_words_ask() {
    each(
        hall,
        &[
            ("vice chair - gordon nom by jean, bev nom by wendy", "="),
            ("chair: jo (gillian / wendy)", "=jo elected chair (gillian / wendy)"),
            ("ACTION hattie", "!"),
            ("action bev", "!"),
            ("result 5-2", "NoOpenMotion"),
            ("Agenda item 1 be deferred", ":outcome #1 deferred"),
            ("action plan", ""),
            ("chair - thanks to all (bev/gordon did teas)", ""),
            ("action taken", ""),
        ],
    );
}

#[test]
fn a_post_behind_a_comma_among_dashes_is_a_post() {
    let list = "Jean Postlethwaite - chair\nSheila Ogden - bookings\nWendy Iqbal - caretaker liaison\nBev Larkin, youth club rep\nPhil Tranter";
    let found = read_names(list);
    let post = found.lines.iter().find_map(|line| match &line.what {
        RowContent::Person(person) if person.name == "Bev Larkin" => Some(person.post.clone()),
        RowContent::Person(_) | RowContent::Doubtful(_) | RowContent::Left(..) => None,
    });
    assert_eq!(post.as_deref(), Some("youth club rep"), "{:?}", found.lines);
}

#[test]
fn a_vote_behind_a_later_decision_corrects_no_motion_before_it() {
    const VOTED: [&str; 2] = [
        "It was proposed by Councillor Mehta, seconded by Councillor Pryce, that the application be refused.",
        "$= 5/2",
    ];
    let counts = |lines: &[&str]| {
        let clerk = town(lines);
        let motion = clerk.m().ledger.records().motions.iter().next().cloned();
        let counts = motion.and_then(|motion| motion.counts);
        (counts.map(|counts| (counts.yes, counts.no)), clerk.last().clone())
    };
    let grant = "It was agreed that a grant of £500 be made to the scouts.";
    for result in [
        "There voted for 3 and against 3. The Chairman exercised her casting vote in favour.",
        "carried 4-3",
    ] {
        let (counted, last) = counts(&[VOTED[0], VOTED[1], grant, result]);
        assert_eq!(counted, Some((5, 2)), "{result}");
        assert!(last.may_hide_fact(), "{result}: {last:?}");
    }
    // A sign says that the result is corrected, and without a decision between them the line does.
    assert_eq!(counts(&[VOTED[0], VOTED[1], grant, "$= 4/3"]).0, Some((4, 3)));
    assert_eq!(counts(&[VOTED[0], VOTED[1], "carried 4-3"]).0, Some((4, 3)));
}
