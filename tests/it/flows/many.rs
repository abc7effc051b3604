//! Five hundred people and thousands of lines: each is one key as among five, and the work of a key grows no faster than what there is.
//! Work is measured in rows looked at, never by the clock.

use huiwu::domain::{
    agenda::Item,
    entry::EntryKind,
    id::Id,
    motion::{Counts, MotionState},
    records::Records,
    table::rows_looked_at,
};

use super::check_in::crowd;
use crate::support::Clerk;
use huiwu::words::Lang;

/// A meeting of `people`, everybody there, with `lines` notes by as many speakers as there are people, and a motion that waits.
fn hall(people: usize, lines: usize) -> Clerk {
    let mut clerk = crowd(Lang::En, people);
    clerk.line("#1").line("+all");
    for n in 0..lines {
        clerk.enter(&format!("B{:04}: remark {n}", n % people + 1));
    }
    clerk.line("$Buy trees");
    clerk
}

/// The rows that are looked at for keys and the frame after them.
fn work(clerk: &mut Clerk, keys: &str) -> u64 {
    let before = rows_looked_at();
    clerk.press(keys);
    clerk.screen(120, 36);
    rows_looked_at() - before
}

/// Fails where the work of `keys` more than doubles between a small hall and one of twice as many people and lines.
fn doubles_at_most(ready: &str, keys: &str) {
    let of = |people, lines| {
        let mut clerk = hall(people, lines);
        clerk.press(ready);
        work(&mut clerk, keys)
    };
    let (once, twice) = (of(60, 120), of(120, 240));
    assert!(twice <= once * 2 + 50, "{ready} {keys}: {once} rows, then {twice}");
}

#[test]
fn a_key_of_a_roll_call_costs_twice_as_much_among_twice_as_many() {
    doubles_at_most("<f7>1212", "1");
}

#[test]
fn the_count_of_a_roll_call_costs_twice_as_much_among_twice_as_many() {
    doubles_at_most("<f7>1212<enter>", "<enter>");
}

#[test]
fn a_code_at_the_door_costs_twice_as_much_among_twice_as_many() {
    doubles_at_most("-B0002<enter><f10>B000", "2<enter>");
}

#[test]
fn a_key_and_a_line_cost_twice_as_much_among_twice_as_many() {
    doubles_at_most("@quill", "a");
    doubles_at_most("They agree", "<enter>");
    doubles_at_most("-B0002", "<enter>");
}

#[test]
fn opening_a_panel_costs_twice_as_much_among_twice_as_many() {
    for key in ["<f7>", "<f9>", "<f10>", "<f11>", "<alt-g>"] {
        doubles_at_most("", key);
    }
}

#[test]
fn five_hundred_answer_a_roll_call_by_one_key_each() {
    let mut clerk = hall(500, 0);
    clerk.press("<f7>");
    for n in 0..500 {
        clerk.press(if n % 3 == 0 { "2" } else { "1" });
    }
    clerk.press("<enter>");
    let motion = clerk.m().ledger.records().motions.rows().last().unwrap();
    let counts = Counts {
        yes: 333,
        no: 167,
        abstain: 0,
    };
    assert_eq!(motion.counts, Some(counts));
    assert_eq!((motion.state, motion.entitled), (MotionState::Carried, Some(500)));
    clerk.check();
}

#[test]
fn five_hundred_sign_in_by_their_codes_while_notes_are_typed() {
    let mut clerk = crowd(Lang::En, 500);
    clerk.press("<f10>");
    for n in 1..=500 {
        clerk.press(&format!("B{n:04}<enter>"));
        if n % 100 == 0 {
            clerk.press("<esc>").line(&format!("Note: {n} are here")).press("<f10>");
        }
    }
    let records = clerk.m().ledger.records();
    assert_eq!(records.head_count().present, 500);
    assert_eq!(records.intervals.len(), 500);
    let notes = records.entries.iter().filter(|entry| entry.kind == EntryKind::Note);
    assert_eq!(notes.count(), 5);
    clerk.check();
}

#[test]
fn numbering_an_agenda_looks_at_each_item_only_once() {
    let mut records = Records::default();
    let meeting = Id::from_raw(1);
    for n in 0..500 {
        let top = Item::titled(Id::from_raw(10 + 2 * n), meeting, n, format!("Matter {n}"));
        let part = Item {
            parent: Some(top.id),
            ..Item::titled(Id::from_raw(11 + 2 * n), meeting, n, "Part")
        };
        records.absorb([top.into(), part.into()]);
    }
    let before = rows_looked_at();
    let numbered = records.numbered_items();
    let looked_at = rows_looked_at() - before;
    let numbers: Vec<&str> = numbered.iter().map(|(_, number, _)| number.as_str()).take(4).collect();
    assert_eq!((numbered.len(), numbers.join(" ").as_str()), (1000, "1 1.1 2 2.1"));
    assert!(looked_at <= 3000, "{looked_at} rows");
}

#[test]
fn the_hint_of_a_correction_costs_twice_as_much_among_twice_as_many() {
    // Nothing shows the first; the second names people.
    doubles_at_most("s/zzz", "/");
    doubles_at_most("s/B0001/B0002", "/");
}

#[test]
fn a_wording_is_changed_in_hundreds_of_lines_by_one() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Parish", &[]).line("Begin");
    for n in 0..250 {
        clerk.enter(&format!("zebra {n}"));
    }
    clerk.line("s/zebra/okapi/g");
    let lines = clerk.m().ledger.records().entries.iter();
    let changed = lines.filter(|entry| entry.text.starts_with("okapi ")).count();
    assert_eq!(changed, 250);
    clerk.check().press("<ctrl-z>");
    let lines = clerk.m().ledger.records().entries.iter();
    assert_eq!(lines.filter(|entry| entry.text.starts_with("zebra ")).count(), 250);
    clerk.check();
}
