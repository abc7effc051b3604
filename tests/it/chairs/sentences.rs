//! Breaks, leavings, amendments and votes as clerks of councils and boards tell them in whole sentences, and the talk that looks like one of them.

use huiwu::domain::entry::EntryKind;

use super::boards::{board, each_asked, each_tells, is_asked, public};
use super::*;

const MOTION: &str = "$Buy a bench @tran @alvarez";

/// What each line leaves in the feed.
#[track_caller]
fn never_leaves(before: &[&str], lines: &[&str], unwanted: &[EntryKind]) {
    for line in lines {
        let clerk = board(&[before, &[*line]].concat());
        let records = clerk.m().ledger.records();
        let found = records
            .entries
            .iter()
            .find(|entry| unwanted.contains(&entry.kind) && entry.raw == *line);
        assert!(found.is_none(), "{line}: {found:?}");
    }
}

#[test]
fn a_break_told_with_both_ends_is_a_break() {
    let rows: Vec<(&str, &str)> = [
        "Meeting adjourned at 10.20 for a comfort break, reconvened 10.28.",
        "Meeting adjourned 10.20, resumed 10.28",
        "Adjourned 10.20 reconvened 10.28",
        "The meeting stood adjourned from 10.20 to 10.28.",
        "The meeting was suspended at 10.20 am and resumed at 10.28 am.",
        "The Chair adjourned the meeting at 10:20 and reconvened at 10:28.",
        "Meeting suspended 10.20 due to a fire alarm; resumed 10.28",
        "The committee adjourned at 10.20 for refreshments and reconvened at 10.28.",
        "Mtg adjourned between 10.20 and 10.28",
        "At 10.20 the meeting adjourned for a short break, resuming at 10.28.",
        "Meeting suspended at 10.20am to allow the public to settle. Resumed 10.28am",
    ]
    .into_iter()
    .map(|line| (line, "10:28"))
    .collect();
    each_tells(&[], &rows);
    for (line, _) in &rows {
        let clerk = board(&[line, "=Buy a bench"]);
        let kinds: Vec<EntryKind> = clerk
            .m()
            .ledger
            .records()
            .entries
            .iter()
            .map(|entry| entry.kind)
            .collect();
        assert!(kinds.contains(&EntryKind::Recess), "{line}");
        assert!(
            kinds.contains(&EntryKind::Resumed) && !kinds.contains(&EntryKind::Adjourned),
            "{line}"
        );
    }
}

#[test]
fn a_break_with_its_reason_begins_at_its_time() {
    each_tells(
        &[],
        &[
            ("Meeting suspended at 10.20 am while the building was checked", "10:20"),
            ("The meeting was adjourned at 10.20 for a comfort break.", "10:20"),
            ("The meeting was paused at 10.20 to take advice.", "10:20"),
            (
                "Chair adjourned mtg for 5 mins at 10.20 as a member of the public would not stop filming",
                "10:20 (5 mins as a member",
            ),
        ],
    );
}

#[test]
fn what_is_no_break_of_this_meeting_stays_what_it_was() {
    never_leaves(
        &[],
        &[
            "Standing orders were suspended at 10.20 to allow the public to speak, resumed 10.28",
            "The match was suspended at 10.20 and resumed at 10.28.",
            "The court case was adjourned at 10.20 for a site visit",
            "Meeting adjourned at 10.20, to be reconvened at 18.40.",
            "Ann said the meeting adjourned at 10.20 and resumed at 10.28 last year",
        ],
        &[EntryKind::Recess, EntryKind::Resumed],
    );
    // A hint never ends the meeting where it went on.
    for line in [
        "Meeting adjourned in disorder at 10.20, members shouting, reconvened 10.28 after the police came",
        "Meeting adjourned at 10.20, to be reconvened at 18.40.",
    ] {
        let clerk = board(&[line]);
        let remark = format!("{:?}", clerk.last().remark);
        assert!(!remark.contains(":adjourn"), "{line}: {remark}");
        assert_ne!(clerk.last().kind, EntryKind::Adjourned, "{line}");
    }
}

#[test]
fn a_leaving_with_more_in_its_sentence_is_a_leaving_at_its_time() {
    let rows: Vec<(&str, &str)> = [
        "Rita Alvarez withdrew from the meeting at 10.20 am and took no part in the discussion.",
        "Rita Alvarez left the meeting at 10.20 am and took no part in the discussion or vote.",
        "Alvarez left at 10.20 and did not return.",
        "Alvarez left the room at 10:20, taking no part in the item.",
        "Rita Alvarez left at 10.20 and did not vote.",
    ]
    .into_iter()
    .map(|line| (line, "Rita Alvarez left the meeting at 10:20"))
    .collect();
    let interest = "Rita Alvarez left the room at 10:20 because of an interest";
    let rows = [
        rows,
        vec![
            (
                "Having declared an interest, Rita Alvarez left the meeting at 10.20 am.",
                "Rita Alvarez left the room at 10:20, having declared an interest",
            ),
            (
                "Having previously declared an interest, Alvarez withdrew at 10.20 and took no part.",
                interest,
            ),
        ],
    ]
    .concat();
    each_tells(&[], &rows);
    for (line, _) in &rows {
        let clerk = board(&[line, "Rita Alvarez returned at 10.25 am."]);
        says(&minutes(&clerk), &["10:25"]);
        assert_eq!(clerk.last().kind, EntryKind::Arrival, "{line}");
    }
    never_leaves(
        &[],
        &[
            "Alvarez left the gate open and took no part in the repair",
            "Rita Alvarez left the club in 2019 and did not return",
            "Alvarez left school at 16 and did not vote",
        ],
        &[EntryKind::Departure],
    );
}

#[test]
fn an_amendment_told_in_a_sentence_is_about_the_motion_that_waits() {
    let lost = "The amendment was lost, 1 voting for and 5 against.";
    for line in [
        "Amendment: Whitcomb moved that it be painted green, seconded Petersen.",
        "Amendment: Whitcomb moved to add a plaque, Petersen seconded",
        "Amendment - Whitcomb proposed that the cost be halved, seconded by Petersen",
        "Susan Whitcomb proposed an amendment, seconded by Doug Petersen, that it be painted green.",
        "Whitcomb moved a further amendment, seconded Petersen, to add a plaque.",
        "Susan Whitcomb proposed, and Doug Petersen seconded, an amendment that it be painted green.",
        "Amendment: Whitcomb moved that the matter be deferred for a site visit, seconded Petersen.",
        "Susan Whitcomb proposed, and Doug Petersen seconded, an amendment that a decision be deferred.",
    ] {
        let clerk = board(&[
            MOTION,
            line,
            lost,
            "The motion was carried, 5 voting for and 1 against.",
        ]);
        let records = clerk.m().ledger.records();
        let motions: Vec<_> = records.motions.iter().collect();
        assert_eq!(motions.len(), 2, "{line}: {:?}", clerk.last().remark);
        assert!(motions.iter().any(|motion| motion.amends.is_some()), "{line}");
        let told = minutes(&clerk);
        says(&told, &["by 5 votes to 1"]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last().remark);
    }
    // Without a motion there is nothing to amend.
    let clerk = board(&["Amendment: Whitcomb moved that it be painted green, seconded Petersen."]);
    assert_eq!(clerk.m().ledger.records().motions.iter().count(), 0);
    assert!(is_asked(clerk.last()));
}

#[test]
fn votes_in_the_sentences_of_councils_are_counted() {
    each_tells(
        &[MOTION],
        &[
            (
                "Recorded vote: For - Okafor, Delgado, Whitcomb, Tran (4); Against - Alvarez (1); Abstained - Petersen (1)",
                "by 4 votes to 1",
            ),
            (
                "For the motion: Okafor, Delgado, Tran. Against: Alvarez.",
                "by 3 votes to 1",
            ),
            (
                "Votes tied 3-3. Chairman used casting vote in favour. CARRIED",
                "casting vote",
            ),
            ("Tied 3-3, chair casting vote for, carried", "casting vote"),
            (
                "The vote was tied at 3 each and the Chair gave her casting vote in favour.",
                "casting vote",
            ),
            ("carried 3-3 w chairs casting vote", "casting vote"),
            ("Vote on the motion: 4-2", "by 4 votes to 2"),
        ],
    );
    each_tells(
        &[],
        &[
            (
                "Motion to buy a bench: Tran. Seconder: Alvarez.",
                "Proposed by James Tran, seconded by Rita Alvarez, to buy a bench",
            ),
            ("prop Tran sec Alvarez we buy a bench. Carried", "buy a bench"),
            (
                "The minutes of 2 November 2026 were agreed as a correct record and signed by the Chair, subject to the correction of \"Mr Pew\" to \"Mr Pugh\" on page 3.",
                "agreed as a correct record",
            ),
            ("There were no other declarations.", "There were no other declarations."),
        ],
    );
    each_tells(
        &["$Buy a bench"],
        &[(
            "Proposed: James Tran. Seconded: Rita Alvarez. All in favour.",
            "proposed James Tran, seconded Rita Alvarez",
        )],
    );
    // The sides of another matter than the one that waits, a tie that nothing settles.
    each_asked(
        &[MOTION],
        &[
            "For deferral: Okafor, Delgado. Against: Alvarez, Tran.",
            "Votes tied 3-3, carried",
            "Votes tied 3-3, chair used casting vote against, carried",
        ],
    );
}

#[test]
fn a_task_is_one_while_a_motion_waits() {
    each_tells(
        &[MOTION],
        &[
            (
                "Tran to arrange a site visit, 8 Dec 10am",
                "Tran to arrange a site visit",
            ),
            (
                "Alvarez to write to the county by Friday",
                "Alvarez to write to the county",
            ),
        ],
    );
}

#[test]
fn the_day_of_a_task_is_printed_once() {
    for (line, wanted, unwanted) in [
        (
            "ACTION: Tran to obtain a quotation by 11 December.",
            "a quotation by 11 December.",
            "December by",
        ),
        (
            "Tran to send the form before 11 December.",
            "the form before 11 December.",
            "December by",
        ),
        (
            "Tran to report by the end of January.",
            "by the end of January.",
            "January by",
        ),
        (
            "Tran agreed to contact the diocese by 18 December.",
            "by 18 December.",
            "December by",
        ),
        (
            "Tran to reply no later than 11 December.",
            "no later than 11 December.",
            "December by",
        ),
        ("!ring the bank @Tran by fri.", "ring the bank by Friday", "by fri by"),
    ] {
        let text = minutes(&board(&[line])).replace('\n', " ");
        says(&text, &[wanted]);
        never(&text, &[unwanted]);
    }
    let text = minutes(&office(&["李强在12月11日前报方案。"]));
    assert_eq!(text.matches("12月11日").count(), 1, "{text}");
}

#[test]
fn a_part_that_was_closed_beforehand_is_told_under_its_item() {
    let lines = [
        "#+ Pay",
        "#+ Roads",
        "RESOLVED that under s100A(4) LGA 1972 the press and public be excluded for the next item (para 6).",
        "#+ Staff",
        "=Raise the pay",
    ];
    let clerk = board(&lines);
    let told = minutes(&clerk);
    assert_eq!(told.matches("Closed part").count(), 1, "{told}");
    says(&told, &["s100A(4) LGA 1972, para 6"]);
    never(&told, &["(s100A(4) LGA 1972 the press"]);
    let open = public(&clerk);
    never(&open, &["Raise the pay"]);
    assert_eq!(open.matches("left out").count(), 1, "{open}");
    assert_eq!(record(&clerk).matches("Public excluded").count(), 1);
    // Business under the first item is of that part.
    let clerk = board(&[lines[0], lines[1], lines[2], "=Buy a bench", lines[3], lines[4]]);
    never(&public(&clerk), &["Raise the pay", "Buy a bench"]);
    assert_eq!(public(&clerk).matches("left out").count(), 2);
}

#[test]
fn the_parts_of_a_chair_share_their_words() {
    let clerk = board(&[":chair Okafor", "@10:35", ":chair Delgado", "@10:40", ":chair Okafor"]);
    let told = minutes(&clerk).replace('\n', " ");
    assert_eq!(
        told.matches("in the chair until 10:35 and from 10:40").count(),
        1,
        "{told}"
    );
}
