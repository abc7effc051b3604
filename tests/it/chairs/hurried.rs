//! Lines that a clerk types in a hurry, in few words and without signs: each is read or asked about; talk that looks alike stays a note.

use huiwu::domain::entry::{Entry, EntryKind};

use super::*;

/// Each line in a room of its own is asked about with a line that begins so.
#[track_caller]
fn each_asks(before: &[&str], rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, order)| {
            let clerk = council(&[before, &[*line]].concat());
            let last = clerk.last();
            let asks = matches!(&last.remark, Some(Remark::MayMean(asked)) if asked.starts_with(order));
            (!asks).then(|| format!("{line}: {:?} {:?} {:?}", last.kind, last.remark, last.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each line is a note, without a question and outside the minutes.
#[track_caller]
fn each_is_a_note(before: &[&str], lines: &[&str]) {
    let wrong: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let clerk = council(&[before, &[*line]].concat());
            let last = clerk.last();
            let note = last.kind == EntryKind::Note && !last.may_hide_fact() && last.minuted != Some(true);
            (!note).then(|| format!("{line}: {:?} {:?} {:?}", last.kind, last.remark, last.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_agreed_behind_a_speaker_is_asked_about() {
    each_asks(
        &["dent: someones going to get hurt"],
        &[
            ("agreed we put in a formal grievance", "="),
            ("decided we go for option b", "="),
            ("resolved we buy a tent", "="),
        ],
    );
    let clerk = council(&["dent: someones going to get hurt", "agreed that we wait for the survey"]);
    assert_eq!(clerk.last().kind, EntryKind::Decision);
    each_is_a_note(
        &["dent: someones going to get hurt"],
        &[
            "we need more bins",
            "agreed, we should wait and see",
            "we all thought it was decided",
        ],
    );
}

#[test]
fn those_who_were_there_are_told_without_a_colon() {
    for line in [
        "Fay Kent was in attendance.",
        "Fay Kent attended",
        "In attendance Fay Kent",
        "Also present was Fay Kent.",
        "Also in attendance: Fay Kent and a parent",
        "Also present: Fay Kent and 14 members of the public.",
        "Also present: Ed Fox, Fay Kent and 14 members of the public.",
        "In attendance: Fay Kent, 2 parents",
        "Members present were Ann Lee, Bob Carr and Fay Kent.",
        "Present were Ann, Bob and Fay",
    ] {
        let clerk = council(&[line]);
        let records = clerk.m().ledger.records();
        let kent = records
            .attendees
            .iter()
            .find(|who| records.name_of(who.id).contains("Kent"));
        let here = kent.is_some_and(|who| records.stays(who.id).next().is_some());
        assert!(
            here || clerk.last().may_hide_fact(),
            "{line}: {:?}",
            clerk.last().remark
        );
        assert_eq!(records.attendees.iter().count(), 7, "{line}");
        // Typed at half past ten, of a meeting that was opened at ten: nobody said that they came then.
        let text = minutes(&council(&["@10:30", "Bob: a word", line]));
        assert!(!text.contains("10:30") && !text.contains("10.30"), "{line}\n{text}");
    }
    // A number of the public is nobody's name.
    says(
        &minutes(&council(&["Also in attendance: Fay Kent and a parent"])),
        &["a parent"],
    );
    each_asks(
        &[],
        &[
            ("phil crane here too for region", "+"),
            ("phil crane (region) sitting in", "In attendance: Phil Crane (region)"),
            ("here dave maz shaz kev", "+"),
            ("kent here too", "+"),
        ],
    );
    each_is_a_note(
        &[],
        &["the same trouble is here again", "here is the plan for the hall"],
    );
}

#[test]
fn a_task_with_a_name_and_a_day_is_asked_about() {
    each_asks(
        &[],
        &[
            ("dent do the payment by weds", "!"),
            ("fox chase names by 11th", "!"),
            ("dent 2 do payment by weds", "!"),
            ("dent gonna do payment by weds", "!"),
            ("dent'll do the payment by weds", "!"),
            ("dent says she will do the payment by weds", "!"),
            ("dent: will do the payment by weds", "!"),
            ("dent - payment by weds", "!"),
            ("payment - dent by weds", "!"),
            ("payment by weds (dent)", "!"),
            ("job for dent: payment by weds", "!"),
            ("need dent to pay by weds", "!"),
            ("ask dent to pay by weds", "!"),
            ("fox on it - cups by fri", "!"),
            ("dent vol'd to do the van", "!"),
        ],
    );
    each_is_a_note(
        &[],
        &[
            "Dent said the bill was paid by Friday",
            "we should have it by Friday",
            "Dent was told it would be done by Friday",
            "the bus goes by the school",
            "all forms were in by Friday, Fox reported",
        ],
    );
}

#[test]
fn a_departure_in_short_words_is_asked_about_with_its_time() {
    each_asks(
        &[],
        &[
            ("fox went 10.22", "-fox 10.22"),
            ("fox off 10.22", "-fox 10.22"),
            ("fox away 10.22", "-fox 10.22"),
            ("fox shot off 10.22", "-fox 10.22"),
            ("fox home 10.22", "-fox 10.22"),
            ("fox's off", "-fox"),
            ("fox, ward off 10.22", "-fox, ward 10.22"),
            ("ward off early 10.25", "-ward 10.25"),
        ],
    );
    each_is_a_note(&[], &["lights off 10.22", "fox hunting is off"]);
}

#[test]
fn how_an_item_or_the_meeting_ended_is_asked_about_in_short_words() {
    each_asks(
        &[],
        &[
            ("carry fwd to next mtg", ":outcome"),
            ("dropped", ":outcome"),
            ("parked", ":outcome"),
            ("to come back in march", ":outcome"),
            ("stand over", ":outcome"),
            ("shut 10.20", ":adjourn"),
            ("mtg shut 10.20", ":adjourn"),
            ("over 10.20", ":adjourn"),
            ("lee shut 10.20", ":adjourn"),
            ("ward stepping down as treas", "Note:"),
            ("fox taking over as h&s rep", "Note:"),
            (
                "fire door propped open again, someone tripped, accident book done",
                "Note:",
            ),
            (
                "carr got hit by projector screen, first aid given, in the book",
                "Note:",
            ),
        ],
    );
    each_is_a_note(
        &[],
        &[
            "over 50 signatures",
            "the shop shut in 2020",
            "she dropped the cake",
            "he parked on the verge",
        ],
    );
    each_asks(
        &["$That the oak be felled @dent @fox", "carried 4-1"],
        &[("ward agst", "$=")],
    );
}

#[test]
fn an_opening_with_a_name_is_asked_about_with_its_time() {
    for line in [
        "lee opened 10.02",
        "ann lee called us to order 10.02",
        "AL opened 10.02",
    ] {
        let clerk = met(Lang::En, &[":chair lee", "@10:05", line]);
        let opened = clerk.open_meeting().opened;
        let asked = clerk.m().ledger.records().entries.iter().any(Entry::may_hide_fact);
        assert!(
            opened == Some(at(10, 2)) || asked && opened.is_none(),
            "{line}: {opened:?}"
        );
    }
}
