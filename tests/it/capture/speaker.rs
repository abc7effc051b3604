//! The speaker of a line, and the effect of a typed correction on it.

use huiwu::{
    capture::presence::known::{KnownNames, now_listed},
    domain::{
        change::Change,
        entry::{EntryKind, Remark},
        id::Id,
        people::{Attendee, Duty, Person},
        record::Record,
    },
};

use super::Desk;

/// Enters lines; returns who said each: a name of the list, a name on no list in brackets, or nothing.
fn said(lines: &[&str]) -> Vec<String> {
    let mut desk = Desk::new();
    said_at(&mut desk, lines)
}

fn said_at(desk: &mut Desk, lines: &[&str]) -> Vec<String> {
    let mut said = Vec::new();
    for (line, minute) in lines.iter().zip(1..) {
        let entry = desk.line(line, minute);
        said.push(match entry.speaker {
            Some(id) => desk.records.name_of(id).to_owned(),
            None if entry.said_by.is_empty() => String::new(),
            None => format!("({})", entry.said_by),
        });
    }
    said
}

#[test]
fn a_named_speaker_has_the_word_whoever_was_given_it_before() {
    assert_eq!(
        said(&["kim:", "ann: it is late", "and we should stop"]),
        ["Kim Sato", "Ann Bell", "Ann Bell"]
    );
}

#[test]
fn an_arrival_and_a_motion_leave_the_word_and_a_decision_ends_it() {
    assert_eq!(said(&["ann: one", "+lee", "two"])[2], "Ann Bell");
    assert_eq!(said(&["ann: one", "$paint the hall @kim", "two"])[2], "Ann Bell");
    assert_eq!(said(&["ann: one", "=we paint", "two"])[1..], ["", ""]);
    assert_eq!(
        said(&["ann: one", "$paint", "$= 2/1/0", "the public had no comment"])[3],
        ""
    );
}

#[test]
fn a_new_item_starts_with_nobody() {
    assert_eq!(said(&["ann: one", "#+ Roof", "two"])[2], "");
}

#[test]
fn notes_and_requirements_are_nobodys_and_leave_the_word() {
    assert_eq!(
        said(&["ann: one", "Note: a lamp fell", "*keep quiet", "Budget: 40k", "two"]),
        ["Ann Bell", "", "", "", "Ann Bell"]
    );
    assert_eq!(said(&["ann: one", "kim: *keep quiet"])[1], "Kim Sato");
}

#[test]
fn a_name_on_no_list_keeps_its_words() {
    assert_eq!(
        said(&["ann: one", "Dora Moss: two", "three", "... four"]),
        ["Ann Bell", "(Dora Moss)", "(Dora Moss)", "(Dora Moss)"]
    );
}

#[test]
fn a_name_that_cannot_be_read_is_not_the_speaker_before() {
    assert_eq!(said(&["ann: one", "bob smith: I object", "two"])[1..], ["", ""]);
}

#[test]
fn words_are_theirs_once_the_name_is_on_the_list() {
    let mut desk = Desk::new();
    desk.line("Dora Moss: two", 1);
    let before = KnownNames::of(&desk.records);
    let meeting = desk.records.open().unwrap();
    let (person, attendee) = (Id::from_raw(90), Id::from_raw(90));
    let listed = Change::Batch(vec![
        Change::put(Person::named(person, "Dora Moss")),
        Change::put(Attendee::invited(attendee, meeting, person, 9)),
    ]);
    desk.records = desk.records.after(&listed);
    let change = Change::Batch(now_listed(&desk.records, &before, &mut desk.ids.at(desk.now)));
    let after = desk.records.after(&change);
    let entry = after.entries.rows().last().unwrap();
    assert_eq!(
        (entry.speaker, entry.said_by.as_str(), &entry.remark),
        (Some(attendee), "", &None)
    );
    assert!(after.is_present(attendee));
}

#[test]
fn whoever_is_in_the_chair_speaks_by_the_office() {
    let mut desk = Desk::new();
    let ann = desk.records.attendees.get(desk.who("Ann Bell")).unwrap().clone();
    let chair = Attendee {
        duty: Duty::Chair,
        ..ann
    };
    desk.records.absorb([Record::from(chair)]);
    assert_eq!(said_at(&mut desk, &["chair: Good evening"]), ["Ann Bell"]);
    assert_eq!(said_at(&mut desk, &["主持人：同意"]), ["Ann Bell"]);
    assert_eq!(said_at(&mut desk, &["clerk: noted"]), ["(clerk)"]);
}

#[test]
fn a_correction_reads_the_line_again() {
    for (typed, correction, speaker, text) in [
        ("ann: early words", "s/ann: early/kim: late/", "Kim Sato", "late words"),
        ("Anm Bell: the roof", "s/Anm/Ann/", "Ann Bell", "the roof"),
        ("ann: wrong words here", "s/wrong words/", "Ann Bell", "here"),
        ("ann: see a/b there", r"s/a\/b/c/", "Ann Bell", "see c there"),
        ("ann: 旧的说法", "改：旧→新", "Ann Bell", "新的说法"),
        ("ann: 旧的说法", "更正 旧 新", "Ann Bell", "新的说法"),
        ("ann: 旧的说法", "s、旧、新、", "Ann Bell", "新的说法"),
    ] {
        let mut desk = Desk::new();
        let entry = desk.line(typed, 1);
        desk.line(correction, 2);
        let after = desk.records.entries.get(entry.id).unwrap();
        assert_eq!(
            after.speaker.map(|id| desk.records.name_of(id)),
            Some(speaker),
            "{correction}"
        );
        assert_eq!(after.text, text, "{correction}");
    }
}

#[test]
fn a_correction_can_change_the_kind() {
    let mut desk = Desk::new();
    let entry = desk.line("we rent tables", 1);
    desk.line("s/we rent/=we rent/", 2);
    let after = desk.records.entries.get(entry.id).unwrap();
    assert_eq!(
        (after.kind, after.text.as_str()),
        (EntryKind::Decision, "we rent tables")
    );
    assert!(desk.records.decision_of(entry.id).is_some());
}

#[test]
fn a_correction_changes_the_title_that_a_line_gave_an_item() {
    let mut desk = Desk::new();
    desk.line("#+ Roof", 1);
    desk.line("s/Roof/Rood/", 2);
    let titles: Vec<&str> = desk.records.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Rood"]);
}

#[test]
fn a_flag_corrects_every_line_above() {
    let mut desk = Desk::new();
    let first = desk.line("ann: red paint", 1);
    let second = desk.line("kim: a red hat", 2);
    desk.line("s/red/green/g", 3);
    let text = |id| desk.records.entries.get(id).unwrap().text.clone();
    assert_eq!(
        (text(first.id).as_str(), text(second.id).as_str()),
        ("green paint", "a green hat")
    );
}

#[test]
fn a_failed_correction_is_nobodys_and_is_not_corrected() {
    let mut desk = Desk::new();
    desk.line("ann: one", 1);
    let failed = desk.line("s/gone/x/", 2);
    assert_eq!((failed.speaker, failed.text.as_str()), (None, "s/gone/x/"));
    assert_eq!(failed.remark, Some(Remark::NothingToCorrect("gone".into())));
    let again = desk.line("s/gone/y/", 3);
    assert_eq!(again.text, "s/gone/y/");
    let first = desk.records.entries.get(failed.id).unwrap();
    assert_eq!(first.text, "s/gone/x/");
    assert_eq!(desk.line("two", 4).speaker, Some(desk.who("Ann Bell")));
}

#[test]
fn a_group_behind_at_signs_is_no_speaker() {
    for raw in [
        "@kim, @lee to price the tents",
        "@kim and @lee will price the tents",
        "＠kim、＠lee 询价",
    ] {
        let mut desk = Desk::new();
        let entry = desk.line(raw, 5);
        assert_eq!((entry.kind, entry.speaker), (EntryKind::Note, None), "{raw}");
        assert_eq!((entry.said_by.as_str(), entry.text.as_str()), ("", raw));
        assert!(desk.records.intervals.is_empty(), "nobody is present by it: {raw}");
    }
    let mut desk = Desk::new();
    let entry = desk.line("@kim @lee has the key", 5);
    assert_eq!(entry.speaker, Some(desk.who("Kim Sato")), "one speaks, of another");
}
