//! Workbooks that are not what they seem: changed as bytes and inside the archive. The child that reads one always ends in time, and the
//! answer is a table or one sentence. `HUIWU_BOOKS=2000` tries so many.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail as tests do, and tables are long"
)]

use std::{
    io::{Cursor, Read as _, Write as _},
    path::PathBuf,
    time::{Duration, Instant},
};

use huiwu::{domain::unread::SheetFault, shell::sheets::Workbooks};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{damaged_at_random::Dice, roster::files::small_workbook};

const OLD: &[u8] = include_bytes!("roster/office.xls");

/// Numbers and places that readers stumble over.
const ODD: &[&str] = &[
    "4294967295",
    "18446744073709551615",
    "-1",
    "0",
    "XFD1048576",
    "ZZZ99999999",
    "A0",
    "1:1",
    "",
];

fn change_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(24) {
        if bytes.is_empty() {
            return;
        }
        let at = dice.below(bytes.len());
        match dice.below(5) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][dice.below(5)],
            2 => {
                let word = [0_u32, 1, u32::MAX, 0x7fff_ffff, 0x1_0000][dice.below(5)].to_le_bytes();
                bytes.splice(at..(at + 4).min(bytes.len()), word);
            }
            3 => drop(bytes.drain(at..(at + dice.below(64)).min(bytes.len()))),
            _ => {
                let part = bytes[at..(at + dice.below(256)).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
}

/// The last place between two characters up to this byte.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// Changes a part inside the archive: its numbers, its tags, its length.
fn change_part(text: &str, dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => {
            let mut changed = String::new();
            for part in text.split_inclusive('"') {
                let is_number = part.len() > 1 && part.bytes().take(part.len() - 1).all(|byte| byte.is_ascii_digit());
                if is_number && dice.below(3) == 0 {
                    changed += ODD[dice.below(ODD.len())];
                    changed.push('"');
                } else {
                    changed += part;
                }
            }
            changed
        }
        1 => text.replacen("<v>", &"<v>".repeat(dice.below(3000)), 1),
        2 => text.replacen(
            "</sheetData>",
            "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>",
            1,
        ),
        3 => {
            let from = boundary(text, dice.below(text.len()));
            let to = boundary(text, from + dice.below(200)).max(from);
            text[..to].to_owned() + &text[from..to].repeat(dice.below(500)) + &text[to..]
        }
        _ => {
            let from = boundary(text, dice.below(text.len()));
            text[..from].to_owned()
        }
    }
}

fn change_archive(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let hit = dice.below(archive.len());
    let without = dice.below(8) == 0;
    for n in 0..archive.len() {
        let mut file = archive.by_index(n).unwrap();
        let mut part = Vec::new();
        file.read_to_end(&mut part).unwrap();
        if n == hit && without {
            continue;
        }
        if n == hit && !part.is_empty() {
            part = change_part(&String::from_utf8_lossy(&part), dice).into_bytes();
        }
        let name = file.name().unwrap().to_string();
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&part).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_mutated_workbook_is_read_or_refused_in_time() {
    let many = std::env::var("HUIWU_BOOKS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(60);
    let child = Workbooks::Child(PathBuf::from(env!("CARGO_BIN_EXE_huiwu")));
    let mut dice = Dice(3);
    let mut refused = 0;
    for n in 0..many {
        let mut bytes = if n % 2 == 0 {
            OLD.to_vec()
        } else {
            change_archive(small_workbook(), &mut dice)
        };
        if n % 2 == 0 || dice.below(8) == 0 {
            change_bytes(&mut bytes, &mut dice);
        }
        let begun = Instant::now();
        let read = child.read(&bytes);
        // Longer than the child is given: only a window that waits without end takes so long.
        assert!(begun.elapsed() < Duration::from_secs(20), "{n}");
        assert!(!matches!(read, Err(SheetFault::Io(_))), "{n}: {read:?}");
        refused += usize::from(read.is_err());
    }
    assert!(
        refused > many / 10 && refused < many,
        "{refused} of {many} were refused"
    );
}
