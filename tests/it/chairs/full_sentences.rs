//! Full sentences of clerks of councils: items below an item, owners with their day, dates of the next meeting, speakers of the public, deferrals and the interests of
//! the codes.

use super::boards::is_asked;
use super::*;

/// The parish with two policies below one item, while an item before them is in hand.
fn with_policies(lines: &[&str]) -> Clerk {
    let begin = ["#+ Policies", "##+ Safeguarding", "##+ Charging", "#trees"];
    council(&[&begin, lines].concat())
}

/// The number that an item bears on the agenda.
fn number_of(title: &str) -> String {
    let clerk = with_policies(&[]);
    let records = clerk.m().ledger.records();
    let lines = records.agenda_lines(at(10, 0));
    let found = lines.iter().find(|line| {
        let item = records.items.get(line.item);
        item.is_some_and(|item| item.title == title)
    });
    found.map(|line| line.number.clone()).unwrap_or_default()
}

/// The title of the item in hand.
fn in_hand(clerk: &Clerk) -> String {
    let records = clerk.m().ledger.records();
    let item = records.current_item().and_then(|id| records.items.get(id));
    item.map(|item| item.title.clone()).unwrap_or_default()
}

#[test]
fn the_number_and_title_of_a_sub_item_take_it_up() {
    let (one, two) = (number_of("Safeguarding"), number_of("Charging"));
    let parent = number_of("Policies");
    for line in [
        format!("{one} Safeguarding"),
        format!("{one}. Safeguarding"),
        format!("{one}: Safeguarding"),
        format!("{one} - Safeguarding"),
        format!("Item {one} Safeguarding"),
        format!("{one} safeguarding"),
        format!("{one} Safeguarding."),
    ] {
        assert_eq!(in_hand(&with_policies(&[&line])), "Safeguarding", "{line}");
        let behind_parent = with_policies(&[&format!("Item {parent}"), &line]);
        assert_eq!(in_hand(&behind_parent), "Safeguarding", "{line}");
    }
    let text = minutes(&with_policies(&[
        &format!("{one} Safeguarding"),
        "RESOLVED that the safeguarding policy be approved.",
        &format!("{two} Charging"),
        "RESOLVED that the charges be doubled.",
    ]));
    let place = |word: &str| text.find(word).unwrap_or(usize::MAX);
    assert!(
        place("Safeguarding") < place("safeguarding policy be approved"),
        "{text}"
    );
    assert!(place("safeguarding policy be approved") < place("Charging"), "{text}");
    assert!(place("Charging") < place("charges be doubled"), "{text}");
    // The whole title behind the number of an item of its own.
    assert_eq!(in_hand(&with_policies(&[&format!("{parent} Policies")])), "Policies");
    // The number alone may be a figure: it is asked about.
    let clerk = with_policies(&[&one]);
    assert_eq!(in_hand(&clerk), "Trees");
    assert_eq!(clerk.last().remark, Some(Remark::MayMean(format!("#{one}"))));
    for line in ["4.1 million for the new hall", "99.1 Safeguarding", "6.20 bus was late"] {
        assert_eq!(in_hand(&with_policies(&[line])), "Trees", "{line}");
    }
    for sentence in ["charging points were broken", "charging is too high"] {
        let line = format!("{two} {sentence}");
        assert_eq!(in_hand(&with_policies(&[&line])), "Trees", "{line}");
    }
}

#[test]
fn the_day_beside_an_owner_in_brackets_is_when_the_task_is_due() {
    for line in [
        "Action (Cy Dent, by 15 January): update the website.",
        "Action (Dent by 15 January): update the website.",
        "Action (Dent, 15 Jan): update the website.",
        "Action [Dent, by 15 January]: update the website.",
        "ACTION - Cy Dent, by 15 January: update the website.",
        "Action Cy Dent by 15 January: update the website.",
        "Action for Cy Dent, due 15 January: update the website.",
    ] {
        let text = minutes(&council(&[line]));
        says(&text, &["Dent to update the website", "15 January"]);
        never(&text, &["January)", "and by 15", "(Dent", "(Cy", "[Dent"]);
    }
    let text = minutes(&council(&["Action (Dent and Fox, by 15 January): update the website."]));
    says(&text, &["Dent and Cllr Ed Fox to update the website", "15 January"]);
    for line in [
        "Action (Dent/Fox, by 15 January): update the website",
        "Action: (Dent/Fox, by 15 January) update the website",
        "Action Dent/Fox by 15 January: update the website",
        "AP [Dent/Fox, 15 January]: update the website",
    ] {
        let text = minutes(&council(&[line]));
        says(&text, &["Dent and Cllr Ed Fox to update the website by", "15 January"]);
    }
    let text = minutes(&council(&["Action (Dent, Fox): update the website."]));
    says(&text, &["Dent and Cllr Ed Fox to update the website"]);
    // A day that is none is asked about, and is nobody.
    let clerk = council(&["Action (Dent, by the time it rains): update the website."]);
    never(&minutes(&clerk), &["and by the time"]);
    assert!(clerk.last().remark.is_some());
}

#[test]
fn a_note_that_stands_in_the_minutes_by_its_item_stays_there_when_it_is_corrected() {
    for (title, line, correction, told) in [
        (
            "Date of next meeting",
            "15 December 2026, 6.30pm, Council Chamber",
            "s/15 December/16 December/",
            "16 December 2026, 6.30pm",
        ),
        ("Date of next meeting", "14 jan 7pm", "s/7pm/7.30pm/", "14 jan 7.30pm"),
        ("next mtg", "14 jan 7pm same place", "s/14/15/", "15 jan 7pm same place"),
        (
            "DONM",
            "Thursday 21 January 2027, 7pm, village hall",
            "s/21/22/",
            "22 January 2027, 7pm, village hall",
        ),
        (
            "Dates",
            "14 jan 7pm same place",
            "s/same place/hall/",
            "14 jan 7pm hall",
        ),
    ] {
        let before = minutes(&council(&[&format!("#+ {title}"), line]));
        says(&before, &[line]);
        let after = minutes(&council(&[&format!("#+ {title}"), line, correction]));
        says(&after, &[told]);
    }
    // A date that somebody takes back or could not keep is not the next one.
    let text = minutes(&council(&[
        "#+ Date of next meeting",
        "15 December, 7pm",
        "Scratch that, the hut is taken, make it 6 December 2027",
        "Bob cannot do 14 December, nor the 21st",
    ]));
    never(&text, &["Scratch that", "cannot do"]);
    // The mark that is typed says otherwise, and so does its absence when the line is typed again.
    let text = minutes(&council(&[
        "#+ Date of next meeting",
        "14 jan 7pm [record]",
        "s/7pm/8pm/",
    ]));
    never(&text, &["14 jan 8pm"]);
}

#[test]
fn every_speaker_of_the_public_stands_in_the_minutes() {
    for line in [
        "Mrs Hazel Burrows spoke against the planning application.",
        "Mr Leo Fenn (agent) spoke in support of the planning application.",
        "Mr Fenn spoke in support of the scheme.",
        "Mrs Burrows spoke in opposition to the scheme.",
        "A resident spoke against the scheme.",
        "Two residents spoke in support of the scheme.",
        "Hazel Burrows addressed the committee, objecting to the height of the wall.",
        "Mr Fenn spoke in favour.",
        "Mrs Burrows, a resident, spoke against the scheme.",
        "Mrs Burrows objected to the application.",
        "The applicant's agent spoke in support of it.",
    ] {
        let clerk = council(&[line]);
        assert_eq!(clerk.last().minuted, Some(true), "{line}");
        says(&minutes(&clerk), &[line.trim_end_matches('.')]);
    }
    for line in [
        "Cllr Dent spoke against the scheme.",
        "Mrs Burrows spoke against the scheme last year",
        "The chair spoke against the scheme",
        "Some had spoken against it",
    ] {
        assert_ne!(council(&[line]).last().minuted, Some(true), "{line}");
    }
}

#[test]
fn an_abbreviation_with_its_point_moves_a_motion() {
    for line in [
        "Prop. Dent, sec. Fox that we buy a tent. Carried (4 for, 1 against).",
        "Prop. Cy Dent, sec. Ed Fox that we buy a tent. Carried (4 for, 1 against).",
    ] {
        let text = minutes(&council(&[line]));
        says(
            &text,
            &["proposed Cllr Dent, seconded Cllr Fox", "Carried by 4 votes to 1"],
        );
    }
}

#[test]
fn a_surname_that_is_a_word_of_time_is_no_time() {
    let noon = |lines: &[&str]| {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting(
            "committee",
            "Parish Council",
            &["Ann Lee", "Lucy Marsh", "Patricia Noon", "Di Lunch"],
        );
        for line in lines {
            clerk.captured(line, at(10, 0));
        }
        clerk
    };
    for line in [
        "Present: Ann Lee, Lucy Marsh, Patricia Noon",
        "+Patricia Noon",
        "+Lee, Patricia Noon",
        "In attendance: Lucy Marsh, Patricia Noon",
        "Present: Ann Lee, Lucy Marsh, Mrs Noon",
    ] {
        let clerk = noon(&[line, ":open 10:00"]);
        never(&record(&clerk), &["12:00", "12 noon"]);
        let clerk = noon(&[":open 10:00", line]);
        never(&record(&clerk), &["12:00", "12 noon"]);
    }
    let clerk = noon(&["+Lee, Marsh, Patricia Noon", ":open 10:00", "-Patricia Noon"]);
    never(&record(&clerk), &["12:00"]);
}

#[test]
fn a_deferral_says_for_what_or_until_when() {
    for (line, told) in [
        (
            "Fox moved deferral for a site visit, seconded Ward",
            "Deferred for a site visit.",
        ),
        (
            "Fox moved deferral pending a highways report, seconded Ward",
            "Deferred pending a highways report.",
        ),
        (
            "Fox moved to defer for further information, seconded Ward",
            "Deferred for further information.",
        ),
        (
            "Fox moved to defer until the drainage report is in, seconded Ward",
            "Deferred until the drainage report is in.",
        ),
        (
            "Fox moved that the matter be deferred to the January meeting, seconded Ward",
            "Deferred to the January meeting.",
        ),
    ] {
        let text = minutes(&council(&["$That the oak be felled @dent @carr", line, "Carried 3-2"]));
        says(&text, &[told]);
        never(&text, &["to for", "to pending", "to until"]);
    }
}

#[test]
fn an_interest_is_read_by_the_words_of_the_codes() {
    let one = number_of("Safeguarding");
    let declared = |line: &str| {
        let clerk = with_policies(&[line]);
        let records = clerk.m().ledger.records();
        let own = records.interests.iter().last().cloned();
        own.and_then(|own| records.items.get(own.item?))
            .map(|item| item.title.clone())
    };
    for line in [
        format!("Dent: item {one}, other registrable interest, trustee of the trust. Will stay and vote."),
        format!("Dent: item {one}, non-pecuniary"),
        format!("Dent: non-registrable interest in item {one}"),
        format!("Dent - item {one}, other registrable interest, trustee of the trust"),
        format!("Cllr Dent: personal interest, item {one}, trustee of the trust."),
    ] {
        assert_eq!(declared(&line).as_deref(), Some("Safeguarding"), "{line}");
    }
    // Such an interest is not said to be pecuniary or not.
    let text = minutes(&with_policies(&[&format!(
        "Dent: item {one}, other registrable interest, trustee of the trust"
    )]));
    says(&text, &["other registrable interest, trustee of the trust"]);
    never(&text, &["pecuniary"]);
    let text = minutes(&with_policies(&[&format!(
        "Cllr Dent declared a non-registrable interest in item {one}, his sister works there"
    )]));
    says(&text, &["non-registrable interest, his sister works there"]);
    let applications = [
        "#+ Application A - Mill Lane",
        "#+ Application B - Quay Street",
        "#+ The Old Corn Exchange",
        "#trees",
    ];
    for (line, title) in [
        (
            "Cllr Dent declared a prejudicial interest in Application A.",
            "Application A - Mill Lane",
        ),
        (
            "Cllr Dent declared a prejudicial interest in the Corn Exchange application.",
            "The Old Corn Exchange",
        ),
        (
            "Cllr Dent declared a prejudicial interest in the Mill Lane application.",
            "Application A - Mill Lane",
        ),
    ] {
        let clerk = council(&[&applications[..], &[line]].concat());
        let records = clerk.m().ledger.records();
        let own = records.interests.iter().last().cloned();
        let item = own
            .and_then(|own| records.items.get(own.item?))
            .map(|item| item.title.clone());
        assert_eq!(item.as_deref(), Some(title), "{line}");
    }
    for line in [
        "Cllr Dent declared a prejudicial interest in the station application.",
        "Cllr Dent declared an interest in the application.",
    ] {
        let clerk = council(&[&applications[..], &[line]].concat());
        assert!(clerk.last().remark.is_some(), "{line}");
    }
}

/// The minutes of the trees, in one line.
fn told_of_trees(lines: &[&str]) -> String {
    minutes(&council(lines)).replace('\n', " ")
}

#[test]
fn who_seconds_in_a_clause_of_its_own_is_no_part_of_the_wording() {
    for line in [
        "Cllr Kent proposed that the precept be £418,000, which was seconded by Cllr Ward.",
        "Cllr Kent proposed that the precept be £418,000. This was seconded by Cllr Ward.",
        "Cllr Kent proposed that the precept be £418,000. It was duly seconded by Cllr Ward.",
        "Cllr Kent proposed that the precept be £418,000. Seconded by Cllr Ward.",
        "Cllr Kent moved that the precept be £418,000. The motion was seconded by Cllr Ward.",
        "Cllr Kent proposed that the precept be £418,000 and this was seconded by Cllr Ward.",
        "Cllr Kent proposed that the precept be £418,000 and Cllr Ward seconded the proposal.",
        "Cllr Kent proposed that the precept be £418,000, and Cllr Ward seconded the proposal.",
        "Cllr Kent proposed that the precept be £418,000; Cllr Ward seconded.",
        "Cllr Kent moved that the precept be £418,000. Cllr Ward seconded the motion.",
        "Cllr Kent moved that the precept be £418,000. Cllr Ward seconded it.",
        "Cllr Kent moved and Cllr Ward seconded that the precept be £418,000.",
        "Cllr Kent moved that the precept be £418,000, which Cllr Ward seconded.",
    ] {
        let text = told_of_trees(&[line]);
        says(
            &text,
            &["Proposed by Cllr Kent, seconded by Cllr Ward, that the precept be £418,000. No vote"],
        );
    }
    for line in [
        "Cllr Kent moved that the precept be £418,000. This was seconded by Cllr Ward and CARRIED.",
        "Cllr Kent moved that the precept be £418,000, seconded by Cllr Ward. CARRIED.",
        "Cllr Kent moved that the precept be £418,000, which was seconded by Cllr Ward and was carried.",
        "Cllr Kent moved that the precept be £418,000, seconded by Cllr Ward and carried.",
        "Cllr Kent moved that the precept be £418,000. Cllr Ward seconded the motion, which was carried.",
    ] {
        let text = told_of_trees(&[line]);
        says(
            &text,
            &["(proposed Cllr Kent, seconded Cllr Ward) that the precept be £418,000. Carried."],
        );
    }
    let text = told_of_trees(&[
        "Cllr Kent moved that the precept be £418,000. Seconded by Cllr Ward. The motion was carried by three votes to one.",
    ]);
    says(&text, &["seconded Cllr Ward", "£418,000. Carried by 3 votes to 1"]);
    // Somebody on no list seconds, or talks of it: nobody is named as the seconder.
    for line in [
        "Cllr Kent proposed that the precept be £418,000 and Zed Poe seconded the proposal.",
        "Cllr Kent proposed that the precept be £418,000, which was seconded by nobody.",
    ] {
        let clerk = council(&[line]);
        assert!(is_asked(clerk.last()), "{line}");
    }
}

#[test]
fn what_is_moved_as_an_amendment_is_one() {
    for line in [
        "Cllr Kent moved, as an amendment, that the figure be £410,000, which was seconded by Cllr Ward.",
        "Cllr Kent moved as an amendment that the figure be £410,000, seconded by Cllr Ward.",
        "As an amendment, Cllr Kent moved that the figure be £410,000, seconded by Cllr Ward.",
        "By way of amendment Cllr Kent proposed that the figure be £410,000. Cllr Ward seconded the amendment.",
        "Cllr Kent, seconded by Cllr Ward, moved by way of amendment that the figure be £410,000.",
        "Cllr Kent moved an amendment that the figure be £410,000. This was seconded by Cllr Ward.",
        "Cllr Kent moved, as an amendment to the motion, that the figure be £410,000. Cllr Ward seconded the amendment.",
    ] {
        let text = told_of_trees(&["$Precept of £418,000 @dent @fox", line, "$= 3-2"]);
        says(
            &text,
            &[
                "An amendment, proposed by Cllr Kent and seconded by Cllr Ward, that the figure be £410,000 was carried by 3 votes to 2",
            ],
        );
        let clerk = council(&[line]);
        assert_eq!(clerk.last().remark, Some(Remark::NoOpenMotion), "{line}");
    }
}

#[test]
fn a_result_with_its_votes_in_words_is_that_of_the_motion() {
    const MOTION: &str = "$Precept of £418,000 @dent @fox";
    for (line, told) in [
        (
            "The motion was carried by four votes to one.",
            "Carried by 4 votes to 1",
        ),
        (
            "On being put to the vote the motion was lost by two votes to three.",
            "Lost by 2 votes to 3",
        ),
        (
            "Upon being put to the vote the motion was carried by four votes to one.",
            "Carried by 4 votes to 1",
        ),
        (
            "The motion was lost by three votes to two, with one abstention.",
            "Lost by 2 votes to 3, with 1 abstention",
        ),
    ] {
        let text = told_of_trees(&[MOTION, line]);
        says(&text, &[told]);
    }
    let text = told_of_trees(&[
        MOTION,
        "$>£410,000 @kent +ward",
        "On being put to the vote the amendment was lost by two votes to three.",
        "The substantive motion was then put and was carried by three votes to one, with one abstention.",
    ]);
    says(
        &text,
        &["was lost by 2 votes to 3", "Carried by 3 votes to 1, with 1 abstention"],
    );
    for line in [
        "It was RESOLVED by four votes to one that the grant be paid.",
        "RESOLVED, by four votes to one, that the grant be paid.",
        "It was RESOLVED by 4 votes to 1 that the grant be paid.",
    ] {
        says(
            &told_of_trees(&[line]),
            &["RESOLVED that the grant be paid (by 4 votes to 1)"],
        );
    }
    for talk in [
        "all for one",
        "I for one",
        "no one",
        "two to one, they said",
        "one of ten",
    ] {
        never(&told_of_trees(&[MOTION, talk]), &["arried by", "Lost by", "RESOLVED"]);
    }
}

#[test]
fn a_recorded_vote_on_a_proposal_is_a_vote_on_it() {
    let call = "A recorded vote was requested on the proposal by Cllr Carr, seconded by Cllr Ward, that the tender be accepted.";
    let votes = "For: Cllrs Dent, Ward and Carr. Against: Cllr Fox.";
    let text = told_of_trees(&[call, votes]);
    says(
        &text,
        &[
            "Carr",
            "seconded Cllr Ward",
            "that the tender be accepted",
            "by 3 votes to 1",
            "Fox",
        ],
    );
    never(&text, &["A recorded vote was requested"]);
    // It is moved once.
    let moved = "Cllr Carr proposed that the tender be accepted, seconded by Cllr Ward.";
    let clerk = council(&[moved, call, votes]);
    assert_eq!(clerk.m().ledger.records().motions.iter().count(), 1);
    says(&minutes(&clerk), &["by 3 votes to 1"]);
    let clerk = council(&["$Precept @dent @fox", call]);
    assert_eq!(clerk.m().ledger.records().motions.iter().count(), 1);
    assert!(is_asked(clerk.last()));
    // So is an amendment.
    let text = told_of_trees(&[
        "$Precept @dent @fox",
        "A recorded vote was called for on the amendment moved by Cllr Carr, seconded by Cllr Ward, that the figure be £410,000.",
        votes,
    ]);
    says(
        &text,
        &[
            "An amendment, proposed by Cllr Carr and seconded by Cllr Ward, that the figure be £410,000 was carried by 3 votes to 1",
        ],
    );
    // Somebody asked for it: the minutes keep that beside the motion.
    let clerk =
        council(&["A recorded vote was requested by Cllr Lee on the motion of Cllr Carr that the tender be accepted."]);
    assert_eq!(clerk.m().ledger.records().motions.iter().count(), 1);
    says(&minutes(&clerk), &["A recorded vote was requested by Cllr Lee"]);
    for talk in [
        "A recorded vote was requested by Cllr Lee.",
        "A recorded vote was requested on the motion of no confidence.",
        "A recorded vote on the budget takes for ever, said the clerk",
    ] {
        assert_eq!(
            council(&[talk]).m().ledger.records().motions.iter().count(),
            0,
            "{talk}"
        );
    }
    // Votes by name on nothing are asked about.
    let clerk = council(&[votes]);
    assert_eq!(clerk.last().remark, Some(Remark::NoOpenMotion));
    for line in ["For: the hall. Against: the rain.", "Yes: tea. No: milk."] {
        assert_ne!(council(&[line]).last().remark, Some(Remark::NoOpenMotion), "{line}");
    }
}
