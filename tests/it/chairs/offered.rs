//! What the program offers beside a line that it asks about: the line that would say all of it, and no less; and sentences of councils that need no question.

use huiwu::domain::{agenda::ItemOutcome, motion::MotionState};

use super::*;

/// What is offered for each line, all in one meeting: `None` = nothing is asked.
#[track_caller]
fn offers(clerk: &mut Clerk, rows: &[(&str, Option<&str>)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, wanted)| {
            clerk.captured(line, at(10, 0));
            let offered = match &clerk.last().remark {
                Some(Remark::MayMean(order)) => Some(order.clone()),
                Some(other) => Some(format!("{other:?}")),
                None => None,
            };
            (offered.as_deref() != *wanted).then(|| format!("{line}: {offered:?}, wanted {wanted:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_offer_makes_the_record_that_the_line_means() {
    let rows = [
        (
            "action kent get 3 quotes by end jan",
            Some("!kent get 3 quotes by end jan"),
        ),
        ("DECISION buy a kettle", Some("=buy a kettle")),
        (
            "secret ballot - dent 4, ward 3",
            Some("Note: secret ballot - dent 4, ward 3"),
        ),
        ("paper vote - dent 4 ward 3", Some("Note: paper vote - dent 4 ward 3")),
        ("The substantive motion was put and carried", Some("$")),
        ("The motion was put to the vote and lost", Some("$")),
        ("the action group met in may", None),
    ];
    offers(&mut council(&[]), &rows);
}

#[test]
fn an_offer_about_people_holds_everybody_the_time_and_the_reason() {
    let rows = [
        ("dent + ward coming late", Some("Late: dent, ward")),
        ("dent and ward coming late", Some("Late: dent, ward")),
        ("ward off 9.50 baby-sitter", Some("-ward 9.50 (baby-sitter)")),
        ("ward off 9.50 (babysitter)", Some("-ward 9.50 (babysitter)")),
        ("fox off 9.50 for a train", Some("-fox 9.50 (for a train)")),
        ("fox away 9.50, dentist", Some("-fox 9.50 (dentist)")),
        ("fox off, train", Some("-fox (train)")),
        ("fox and kent off 9.50", Some("-fox, kent 9.50")),
        (
            "dent + ward left 9.50, school run",
            Some("-dent, ward 9.50 (school run)"),
        ),
        ("fox dropped 9.50 rejoined 9.55", Some("-fox 9.50, back 9.55")),
        ("fox went 9.50 back 9.55", Some("-fox 9.50, back 9.55")),
        ("dent no show, ward no show", Some("Absent:")),
        ("fox here till 8 then work", Some("+")),
        ("the kettle is off again", None),
        ("fox said the invoice was late", None),
    ];
    offers(&mut council(&[]), &rows);
    let clerk = council(&["-dent + ward 10:00"]);
    says(&minutes(&clerk), &["Cllr Dent and Cllr Ward left"]);
}

#[test]
fn a_sentence_that_puts_an_item_off_is_its_outcome() {
    for (line, item) in [
        ("It was agreed to defer item 5 to the next meeting.", "Hall roof"),
        (
            "It was resolved that item 5 be deferred to the next meeting.",
            "Hall roof",
        ),
        ("Members agreed to defer item 5 pending a site visit", "Hall roof"),
        (
            "Consideration of the hall roof was deferred until quotes were received",
            "Hall roof",
        ),
        ("The hall roof was deferred to the next meeting", "Hall roof"),
        (
            "The matter was held over pending advice from the county solicitor",
            "Trees",
        ),
        ("It was resolved to defer the matter until January", "Trees"),
        ("It was agreed to hold this over until January", "Trees"),
        ("The item was deferred to the January meeting.", "Trees"),
        ("Agreed to defer to the next meeting", "Trees"),
    ] {
        let clerk = council(&["#+ Hall roof", "#4", line]);
        let items = &clerk.m().ledger.records().items;
        let off: Vec<&str> = items
            .iter()
            .filter(|item| item.outcome == Some(ItemOutcome::Deferred))
            .map(|item| item.title.as_str())
            .collect();
        assert_eq!(off, [item], "{line}");
        assert_eq!(clerk.last().remark, None, "{line}");
    }
    let rows = [
        ("Cllr Fox hoped the matter would not be deferred again", None),
        ("The works were deferred last year because of rain", None),
        ("A resident asked why the roof was always held over", None),
        (
            "It was agreed to defer the wreath to the next meeting",
            Some(":outcome deferred to the next meeting"),
        ),
    ];
    offers(&mut council(&[]), &rows);
}

#[test]
fn an_election_is_the_outcome_of_its_item() {
    let settled = |line: &str| {
        let clerk = council(&[line]);
        let records = clerk.m().ledger.records();
        let item = records.items.iter().find(|item| item.title == "Trees").unwrap();
        records.is_settled(item)
    };
    for line in [
        "Cllr Ward was duly elected Vice-Chairman",
        "Cllr Ward was appointed Vice-Chairman for the ensuing year",
        "There being no other nominations, Cllr Ward was duly elected.",
        "Cllr Fox was co-opted onto the planning committee",
    ] {
        assert!(settled(line), "{line}");
    }
    for line in [
        "Cllr Ward said she was elected to serve the village",
        "Cllr Fox was not elected in May",
        "the newly elected member was welcomed",
    ] {
        assert!(!settled(line), "{line}");
    }
}

#[test]
fn the_substantive_motion_is_the_one_on_the_table() {
    const MOTION: &str = "$That the oak be felled @dent @fox";
    for (line, state) in [
        ("The substantive motion was put and carried", MotionState::Carried),
        ("The substantive motion was lost", MotionState::Lost),
        (
            "On being put the substantive motion was carried by 4 votes to 2",
            MotionState::Carried,
        ),
    ] {
        let clerk = council(&[MOTION, line]);
        let motion = clerk.m().ledger.records().motions.iter().next().unwrap().state;
        assert_eq!(motion, state, "{line}");
    }
    // Where an amendment is told that was not read, nobody knows what was carried.
    let clerk = council(&[MOTION, "amended by kent, ok", "The substantive motion was carried"]);
    assert!(clerk.last().remark.is_some());
}

#[test]
fn a_recorded_vote_and_its_motion_are_both_told() {
    for line in [
        "A recorded vote was requested by Cllr Fox on the motion of Cllr Dent that the budget be approved",
        "Cllr Fox requested a recorded vote on the motion of Cllr Dent that the budget be approved",
        "A named vote was called for by Cllr Fox on Cllr Dent's motion that the budget be approved",
        "On the motion of Cllr Dent, seconded by Cllr Kent, that the budget be approved, a recorded vote was requested by Cllr Fox",
    ] {
        let clerk = council(&[line, "For: Lee, Carr, Dent. Against: Fox"]);
        let text = minutes(&clerk);
        says(
            &text,
            &["that the budget be approved", "roposed", "Dent", "by Cllr Fox"]
                .map(|part| if part == "by Cllr Fox" { "Fox" } else { part }),
        );
        assert!(
            text.contains("recorded vote") || text.contains("named vote"),
            "{line}\n{text}"
        );
        assert_eq!(clerk.m().ledger.records().ballots.iter().count(), 4, "{line}");
    }
    let rows = [
        (
            "A recorded vote was requested by Cllr Fox on the motion that the budget be approved",
            Some("$"),
        ),
        ("a recorded vote would need two members", None),
    ];
    offers(&mut council(&[]), &rows);
}

#[test]
fn the_public_has_no_vote() {
    const MOTION: &str = "$That the oak be felled @dent @fox";
    for before in [&[][..], &[MOTION][..]] {
        for line in [
            "For: Lee, Carr and the public. Against: Dent.",
            "For: Lee, Carr, Fox, the public. Against: Dent.",
            "Ayes: Lee, Carr and residents; Noes: Dent",
        ] {
            let clerk = council(&[before, &[line]].concat());
            assert!(clerk.last().remark.is_some(), "{line}");
            assert_eq!(clerk.m().ledger.records().ballots.iter().count(), 0, "{line}");
        }
    }
}

#[test]
fn business_in_short_words_is_asked_about() {
    const NOMINEES: &str = "nominations: dent (ward / fox), kent (carr / lee)";
    let rows = [
        (
            NOMINEES,
            Some("Note: nominations: dent (ward / fox), kent (carr / lee)"),
        ),
        (
            "nominees dent (ward / fox), kent (carr / lee)",
            Some("Note: nominees dent (ward / fox), kent (carr / lee)"),
        ),
        (
            "treasurer: dent (ward / fox)",
            Some("Note: treasurer: dent (ward / fox)"),
        ),
        ("dent - amend to thurs eve instead of sat mat, ward 2nds", Some("$")),
        ("dent amends to thurs eve, ward 2nds", Some("$")),
        ("dent: amend to thurs eve, ward 2nd", Some("$")),
        ("fox wants a kettle. ok up to 30 quid", Some("=")),
        ("fox wants a kettle - ok up to £30", Some("=")),
        ("ward asked for a bulb for the stage. yes, max £15", Some("=")),
        ("dent wants to paint the shed. fine, go ahead", Some("=")),
        ("fox wants a kettle", None),
        ("ward asked for tea. ok said dent, later", None),
        ("dent - thurs eve is quieter than sat mat", None),
        ("ward wants more people to come. fair point", None),
    ];
    offers(&mut council(&[]), &rows);
}

#[test]
fn a_number_with_a_word_of_its_title_takes_the_item_up() {
    let begin = [
        "+lee, carr, dent, ward, fox",
        ":open 10:00",
        "#+ Minutes of the last meeting",
        "#+ Treasurer's report",
        "#+ Spring panto",
        "#+ Shed",
    ];
    let opened = met(Lang::En, &begin);
    let number = |title: &str| {
        let items = opened.m().ledger.records().numbered_items();
        let found = items.into_iter().find(|(item, ..)| item.title == title);
        found.map(|(_, number, _)| number.clone()).unwrap()
    };
    let taken_up = |lines: &[&str]| {
        let first = format!("#{}", number("Minutes of the last meeting"));
        let clerk = met(Lang::En, &[&begin[..], &[first.as_str()][..], lines].concat());
        let records = clerk.m().ledger.records();
        let item = records
            .item_at(records.next_place())
            .and_then(|id| records.items.get(id));
        item.map(|item| item.title.clone()).unwrap_or_default()
    };
    for (words, title) in [
        (" treasurer", "Treasurer's report"),
        (". treasurers report", "Treasurer's report"),
        (" panto", "Spring panto"),
        (" - shed", "Shed"),
    ] {
        assert_eq!(taken_up(&[&format!("{}{words}", number(title))]), title, "{words}");
    }
    for words in [" treasurers came to the fair", " treasurer candidates were interviewed"] {
        let line = format!("{}{words}", number("Treasurer's report"));
        assert_eq!(taken_up(&[&line]), "Minutes of the last meeting", "{line}");
    }
}

#[test]
fn the_minutes_say_their_approval_and_tasks_as_sentences() {
    for line in ["mins agreed", "mins of last mtg ok", "minutes agreed", "mins ok"] {
        let clerk = council(&["#+ Mins of last mtg", line]);
        let text = minutes(&clerk);
        says(&text, &["The minutes of the last meeting were approved."]);
        never(&text, &[line]);
    }
    says(&minutes(&council(&["mins agreed"])), &["RESOLVED: mins agreed"]);
    for line in ["mins will be late", "mins ok apart from a typo says fox"] {
        never(&minutes(&council(&["#+ Mins of last mtg", line])), &["were approved"]);
    }
    says(
        &minutes(&council(&["!ring the hall @zed"])),
        &["Action: Zed to ring the hall"],
    );
}
