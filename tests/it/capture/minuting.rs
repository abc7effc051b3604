//! The mark by which one line stands in the minutes or in the record only.

use huiwu::{
    capture::correcting::{as_line::as_line, mend::Mended},
    domain::entry::EntryKind,
};

use super::Desk;

#[test]
fn a_mark_at_the_end_of_a_line_says_where_it_stands() {
    let mut desk = Desk::new();
    let inside = desk.line("ann: the hall is cold [minutes]", 1);
    assert_eq!((inside.text.as_str(), inside.minuted), ("the hall is cold", Some(true)));
    let outside = desk.line("=We paint the hall 〔记录〕", 2);
    assert_eq!(
        (outside.text.as_str(), outside.minuted),
        ("We paint the hall", Some(false))
    );
    assert_eq!(desk.line("see the [record] of May", 3).minuted, None);
    assert_eq!(desk.line("[minutes]", 4).text, "[minutes]");
}

#[test]
fn the_mark_stands_in_the_line_that_is_edited_and_goes_with_it() {
    let mut desk = Desk::new();
    let entry = desk.line("ann: a remark [record]", 1);
    let line = desk.with(|scene, _| as_line(scene, &entry));
    assert_eq!(line, "Ann Bell: a remark [record]");
    let Mended::Line(captured) = desk.mended(&entry, "Ann Bell: a remark").unwrap() else {
        panic!("a line")
    };
    desk.records = desk.records.after(&captured.change);
    assert_eq!(desk.records.entries.get(entry.id).unwrap().minuted, None);
}

#[test]
fn a_damaged_mark_takes_no_line_out_of_the_minutes() {
    for (typed, text) in [
        ("Ann Bell: a remark [minutes", "a remark"),
        ("Ann Bell: a remark [minute", "a remark"),
        ("Ann Bell: a remark [", "a remark"),
        ("Ann Bell: a remark minutes]", "a remark"),
        ("Ann Bell: a remark nutes]", "a remark"),
        ("Ann Bell: a remark [minhall", "a remark hall"),
        ("Ann Bell: a remark [1] [minutes", "a remark [1]"),
    ] {
        let mut desk = Desk::new();
        let entry = desk.line("ann: a remark here [minutes]", 1);
        let Mended::Line(captured) = desk.mended(&entry, typed).unwrap() else {
            panic!("a line")
        };
        desk.records = desk.records.after(&captured.change);
        let mended = desk.records.entries.get(entry.id).unwrap();
        assert_eq!((mended.text.as_str(), mended.minuted), (text, Some(true)), "{typed}");
    }
    // A literal line keeps its mark, and a footnote is none.
    let mut desk = Desk::new();
    let entry = desk.line("ann: a remark [minutes]", 1);
    let Mended::Line(captured) = desk.mended(&entry, "\\14 jan 7pm, hall [minutes]").unwrap() else {
        panic!("a line")
    };
    desk.records = desk.records.after(&captured.change);
    let mended = desk.records.entries.get(entry.id).unwrap();
    assert_eq!((mended.text.as_str(), mended.minuted), ("14 jan 7pm, hall", Some(true)));
    let entry = desk.line("ann: a word [minutes]", 2);
    let Mended::Line(captured) = desk.mended(&entry, "Ann Bell: a word [1]").unwrap() else {
        panic!("a line")
    };
    desk.records = desk.records.after(&captured.change);
    let mended = desk.records.entries.get(entry.id).unwrap();
    assert_eq!((mended.text.as_str(), mended.minuted), ("a word [1]", None));
}

#[test]
fn the_line_of_a_mover_is_mended_and_struck_like_others() {
    let mut desk = Desk::new();
    let motion = desk.line("$Paint the hall", 1);
    let moved = desk.line("moved by kim", 2);
    assert_eq!(moved.kind, EntryKind::Correction);
    let Mended::Line(captured) = desk.mended(&moved, "moved by lee").unwrap() else {
        panic!("a line")
    };
    desk.records = desk.records.after(&captured.change);
    assert_eq!(
        desk.records.motion_of(motion.id).unwrap().mover,
        Some(desk.who("Lee Dunn"))
    );
    let moved = desk.records.entries.get(moved.id).unwrap().clone();
    let change = desk
        .with(|scene, ids| huiwu::capture::correcting::mend::strike(scene, &moved, &mut ids.at(scene.now)).unwrap());
    desk.records = desk.records.after(&change);
    assert_eq!(desk.records.motion_of(motion.id).unwrap().mover, None);
}

#[test]
fn the_start_of_an_item_is_edited_as_the_line_that_goes_there() {
    let mut desk = Desk::new();
    desk.line("#+ Roof", 1);
    desk.line("#+ Gate", 2);
    let start = desk.line("#1", 3);
    let said = desk.line("ann: it leaks", 4);
    assert_eq!(desk.with(|scene, _| as_line(scene, &start)), "#1");
    let Mended::Line(captured) = desk.mended(&start, "#2").unwrap() else {
        panic!("a line")
    };
    desk.records = desk.records.after(&captured.change);
    let gate = desk.records.items.iter().find(|item| item.title == "Gate").unwrap().id;
    assert_eq!(desk.records.entries.get(said.id).unwrap().item, Some(gate));
}

#[test]
fn whoever_has_the_word_when_a_motion_without_a_mover_is_made_and_seconds_it_is_doubted() {
    let mut desk = Desk::new();
    desk.line("@kim", 1);
    desk.line("$Paint", 2);
    assert!(desk.line("$+kim", 3).remark.is_some());
    desk.line("$= carried", 4);
    desk.line("$Mend", 5);
    assert_eq!(desk.line("$+kim", 6).remark, None);
}
