//! What is fuzzed: readers of what comes from outside, each as a function of bytes. Included by the targets of cargo-fuzz and by the
//! tests, which try the same corpora (CONTRIBUTING.md).

use std::io::Write as _;

use chrono::{NaiveDate, NaiveTime};
use huiwu::{
    domain::{calendar::Calendar, id::Id, people::Unit, time::Stamp},
    line::{
        agenda::read_agenda,
        dates::{self, DateFrame},
        dialect::DialectMode,
        grammar::{self, Dates, DueRead, LineFrame, Named, Room},
        holidays,
        log::read_log,
        roster,
    },
    shell::{draft::DraftFile, pending::PendingFile, sheets::Workbooks},
};

/// A room in which one person of two letters is.
struct SmallRoom;

impl Room for SmallRoom {
    fn resolve(&self, typed: &str, _: bool) -> Named {
        match typed {
            "zs" | "张三" => Named::One(Id::from_raw(1)),
            "z" | "张" => Named::Several,
            _ => Named::Nobody,
        }
    }

    fn unit(&self, _: &str) -> Option<Id<Unit>> {
        None
    }
}

struct NoDates;

impl Dates for NoDates {
    fn begins(&self, _: &str) -> bool {
        false
    }

    fn due(&self, _: &str) -> Option<DueRead> {
        None
    }

    fn time(&self, _: &str) -> Option<Stamp> {
        None
    }
}

/// The capture line, as typed and as chat.
pub(crate) fn line(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let items = [
        (Id::from_raw(101), "1".to_owned()),
        (Id::from_raw(102), "2.1".to_owned()),
    ];
    for dialect in [DialectMode::Live, DialectMode::MeetBot, DialectMode::W3c] {
        let frame = LineFrame {
            room: &SmallRoom,
            dates: &NoDates,
            items: &items,
            open_motion: true,
            votable: true,
            motions: &[1, 2],
            unworded: &[],
            waiting: grammar::Waiting::default(),
            has_entry: true,
            dialect,
            writer: None,
        };
        assert_eq!(grammar::read(&text, &frame), grammar::read(&text, &frame), "read twice");
    }
}

/// Due dates and times.
pub(crate) fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let calendar = Calendar::default();
    let now = NaiveDate::from_ymd_opt(2026, 3, 4)
        .unwrap_or_default()
        .and_time(NaiveTime::MIN);
    for english in [false, true] {
        let frame = DateFrame {
            now,
            english,
            day_first: english,
            calendar: &calendar,
            meeting_start: Some(now),
            meeting_end: None,
            work_ends: NaiveTime::MIN,
        };
        let _ = dates::read(&text, &frame);
        if let Some((len, _)) = dates::read_prefix(&text, &frame) {
            assert!(text.is_char_boundary(len), "{len} of {text:?}");
        }
    }
    let _ = dates::read_time(&text);
}

/// Logs, agendas and years of holidays.
pub(crate) fn log(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = read_log(&text);
    assert!(lines.len() <= text.split(['\n', '\r']).count(), "{text:?}");
    let _ = read_agenda(&text);
    let _ = holidays::read(&text);
}

/// Lists of people, pasted and as a file of text.
pub(crate) fn list_of_people(bytes: &[u8]) {
    let _ = roster::read_names(&String::from_utf8_lossy(bytes));
    if let Ok(sheets) = Workbooks::Here.read(bytes) {
        for sheet in &sheets {
            let _ = roster::read(sheet);
        }
    }
}

/// The draft and the waiting acts beside a file. Opening them changes no byte that could not be read.
///
/// # Panics
/// There is no temporary folder.
pub(crate) fn side_file(bytes: &[u8]) {
    for (magic, name) in [(&b"HUIWUDR1"[..], "h.db-draft"), (b"HUIWUPD1", "h.db-pending")] {
        for bytes in [bytes.to_vec(), [magic, bytes].concat()] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let path = folder.path().join(name);
            let mut file = std::fs::File::create(&path).expect("a file");
            file.write_all(&bytes).expect("its bytes");
            if name.ends_with("draft") {
                drop(DraftFile::open(&path));
            } else {
                drop(PendingFile::open(&path));
            }
            let after = std::fs::read(&path).expect("the file");
            let empty = bytes.iter().all(|byte| *byte == 0);
            assert!(empty || after == bytes, "{name} was changed by looking at it");
        }
    }
}

/// Workbooks and other tables of cells, read in place. Long loops and large allocations are left to the child that reads them.
pub(crate) fn workbook(bytes: &[u8]) {
    let _ = Workbooks::Here.read(bytes);
}

/// All of them by the names of their corpora.
pub(crate) const TARGETS: &[(&str, fn(&[u8]))] = &[
    ("line", line),
    ("date", date),
    ("log", log),
    ("roster", list_of_people),
    ("side_file", side_file),
    ("workbook", workbook),
];
