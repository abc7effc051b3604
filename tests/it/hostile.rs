//! Files that are made to end or to stall their reader: the window reads them in a child, and says one sentence.

use std::{fs, path::PathBuf, process::Command, time::Instant};

use huiwu::{
    domain::unread::SheetFault,
    shell::sheets::{Workbooks, read_file},
};
use proptest::prelude::*;

use crate::roster::files::small_workbook;

/// Asks for four thousand million shared strings.
const GREEDY: &[u8] = include_bytes!("hostile/abort.xlsx");
/// The chain of its sectors leads back to itself.
const ENDLESS: &[u8] = include_bytes!("hostile/loop.xls");

fn in_child() -> Workbooks {
    Workbooks::Child(PathBuf::from(env!("CARGO_BIN_EXE_huiwu")))
}

#[test]
fn a_workbook_comes_out_of_the_child_as_it_went_in() {
    assert_eq!(
        in_child().read(small_workbook()),
        Workbooks::Here.read(small_workbook())
    );
    assert!(in_child().read(small_workbook()).is_ok());
}

#[test]
fn a_reason_comes_out_of_the_child() {
    let cut = &small_workbook()[..small_workbook().len() / 2];
    assert_eq!(in_child().read(cut), Err(SheetFault::Damaged));
    assert_eq!(in_child().read(b"PK\x03\x04"), Err(SheetFault::Damaged));
}

#[test]
fn a_workbook_that_ends_its_reader_is_a_damaged_file() {
    assert_eq!(in_child().read(GREEDY), Err(SheetFault::Damaged));
}

#[test]
fn a_workbook_without_an_end_is_given_up() {
    let begun = Instant::now();
    let fault = in_child().read(ENDLESS).unwrap_err();
    assert!(
        matches!(fault, SheetFault::TooSlow | SheetFault::Damaged),
        "{fault:?} after {:?}",
        begun.elapsed()
    );
}

#[test]
fn a_child_that_cannot_be_started_is_said() {
    let nowhere = Workbooks::Child(PathBuf::from("/nowhere/huiwu"));
    assert!(matches!(nowhere.read(small_workbook()), Err(SheetFault::Io(_))));
    assert!(
        nowhere.read("姓名,单位\n张三,办公室\n".as_bytes()).is_ok(),
        "text needs no child"
    );
}

#[test]
fn the_command_line_refuses_a_hostile_workbook_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("huiwu.db");
    let huiwu = |args: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_huiwu"))
            .arg("--db")
            .arg(&db)
            .args(["--lang", "en"])
            .args(args)
            .env("XDG_CONFIG_HOME", folder.path())
            .env("XDG_STATE_HOME", folder.path())
            .output()
            .unwrap()
    };
    let start = ["--title", "Budget", "--start", "2026-12-01T09:00"];
    assert!(
        huiwu(&[&["new", "--template", "council"], &start[..]].concat())
            .status
            .success()
    );
    let list = folder.path().join("abort.xlsx");
    fs::write(&list, GREEDY).unwrap();
    let before = huiwu(&["list", "--json"]).stdout;
    let refused = huiwu(&["import", "roster", list.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("abort.xlsx is damaged"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!(huiwu(&["list", "--json"]).stdout, before);
}

#[test]
fn a_list_is_read_by_the_program_itself_where_it_is_no_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("x.csv");
    fs::write(&list, "姓名,单位\n张三,办公室\n").unwrap();
    assert_eq!(read_file(&list, &in_child()), read_file(&list, &Workbooks::Here));
}

/// calamine itself panics over some of these.
#[test]
fn a_workbook_with_one_wrong_byte_is_read_or_refused() {
    let mut bytes = small_workbook().to_vec();
    for at in (0..bytes.len()).step_by(101) {
        let kept = std::mem::replace(&mut bytes[at], 200);
        assert_ne!(in_child().read(&bytes), Err(SheetFault::TooSlow));
        bytes[at] = kept;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_damage_stalls_a_workbook(at in 0_usize..4000, with in any::<u8>(), cut in 0_usize..4000) {
        let mut bytes = small_workbook().to_vec();
        let len = bytes.len();
        bytes[at % len] = with;
        prop_assert_ne!(in_child().read(&bytes), Err(SheetFault::TooSlow));
        bytes.truncate(cut % len);
        prop_assert_ne!(in_child().read(&bytes), Err(SheetFault::TooSlow));
    }
}
