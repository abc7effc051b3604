//! The effect of each setting, seen from outside: screens, documents, files.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::{fs, path::Path};

use huiwu::{
    domain::records::Records,
    export::roll::Roll,
    ui::{self, eye::Eye, theme::Theme},
    words::Lang,
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};

use crate::{
    program::{command, huiwu, huiwu_reading},
    support::Clerk,
};

/// A folder with a meeting: opened at nine, one member there from the start, one from 9:12 on, gone at 9:40, adjourned at ten.
fn office(config: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("config.toml"), config).unwrap();
    let run = |args: &[&str]| {
        let output = huiwu(folder.path(), "en", args);
        assert!(output.status.success(), "{args:?}: {output:?}");
    };
    run(&[
        "new",
        "--template",
        "executive",
        "--title",
        "Harbour",
        "--start",
        "2026-03-02T09:00",
    ]);
    fs::write(folder.path().join("people.csv"), "name\nRosa Lindt\nPeter Bloom\n").unwrap();
    run(&["import", "roster", "people.csv"]);
    capture(folder.path(), "2026-03-02T09:00", "+rosa\n=We build the quay\n");
    capture(folder.path(), "2026-03-02T09:12", "+peter\n");
    capture(folder.path(), "2026-03-02T09:40", "-peter\n");
    capture(folder.path(), "2026-03-02T10:00", ":adjourn\n");
    folder
}

fn capture(folder: &Path, at: &str, lines: &str) {
    let output = huiwu_reading(&mut command(folder, "en", &["capture", "--at", at]), lines);
    assert!(output.status.success());
}

fn exported(folder: &Path, lang: &str, args: &[&str]) -> String {
    let output = huiwu(folder, lang, &[&["export"], args].concat());
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_office_stands_on_minutes_and_signs_notices_of_nobody_else() {
    let folder = office("[office]\nname = '港务局办公室'\n");
    let minutes = exported(
        folder.path(),
        "zh",
        &["minutes", "--style", "official", "--format", "html"],
    );
    assert!(minutes.contains(">港务局办公室Harbour会议纪要<"), "{minutes}");
    let notice = exported(folder.path(), "zh", &["notice", "--format", "text"]);
    assert!(notice.contains("港务局办公室"), "{notice}");
}

#[test]
fn the_head_of_documents_is_printed_as_it_is_set() {
    let folder = office("[office]\nname = '港务局办公室'\ndocument_head = '港务局党组会议纪要'\n");
    let minutes = exported(
        folder.path(),
        "zh",
        &["minutes", "--style", "official", "--format", "html"],
    );
    assert!(minutes.contains("港务局党组会议纪要"), "{minutes}");
    assert!(!minutes.contains("办公室会议纪要"), "{minutes}");
}

#[test]
fn late_and_early_are_as_the_office_counts_them() {
    for (config, late) in [
        ("", true),
        ("[house]\nlate_minutes = 12\n", false),
        ("[house]\nlate_minutes = 11\n", true),
    ] {
        let folder = office(config);
        let minutes = exported(folder.path(), "en", &["record", "--format", "text"]);
        assert_eq!(minutes.contains("from 09:12"), late, "{config}: {minutes}");
    }
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom"]);
    clerk.enter("+rosa, peter");
    clerk.enter("=We build the quay");
    clerk.wait(1).enter("-peter");
    clerk.wait(20).press("<f4>").line(":adjourn");
    let mut records = clerk.m().ledger.records().clone();
    let left = |records: &Records| {
        let roll = Roll::new(records, records.meeting().unwrap());
        roll.places.iter().any(|place| place.early.is_some())
    };
    assert!(left(&records));
    records.house.early_minutes = 25;
    assert!(!left(&records));
}

#[test]
fn copies_lie_in_the_folder_that_is_set() {
    let folder = office("[backup]\nfolder = '~/copies'\n");
    let file = folder.path().join("h.db");
    let copies = folder.path().join("copies");
    let copy = fs::read_dir(&copies).unwrap().next().unwrap().unwrap().path();
    assert!(!folder.path().join("backups").exists());
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes.iter_mut().skip(middle).take(8192).for_each(|byte| *byte = 0xA5);
    fs::write(&file, bytes).unwrap();
    let said = String::from_utf8(huiwu(folder.path(), "en", &["check"]).stderr).unwrap();
    assert!(said.contains(&copy.display().to_string()), "{said}");
}

/// The frame of a meeting in session, in a look.
fn frame(theme: Theme) -> Buffer {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom"]);
    clerk.enter("=We build the quay · as planned");
    clerk.press("<f4>");
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    ui::draw(&mut buf, clerk.m(), &mut Eye::new(theme));
    buf
}

#[test]
fn the_theme_changes_the_look_and_no_place() {
    let dark = frame(Theme::Dark);
    let colours = |buf: &Buffer, colour| buf.content.iter().filter(|cell| cell.fg == colour).count();
    let dimmed = |buf: &Buffer, theme: Theme| colours(buf, theme.looks().dim.fg);
    assert!(colours(&dark, Color::Cyan) > 0 && dimmed(&dark, Theme::Dark) > 0);

    let light = frame(Theme::Light);
    assert_eq!(colours(&light, Color::Cyan), 0);
    assert_eq!(colours(&light, Color::Blue), colours(&dark, Color::Cyan));
    assert_eq!(dimmed(&light, Theme::Light), dimmed(&dark, Theme::Dark));

    let contrast = frame(Theme::HighContrast);
    assert_eq!(colours(&contrast, Color::Reset), contrast.content.len());
    assert!(
        contrast
            .content
            .iter()
            .all(|cell| !cell.modifier.contains(Modifier::DIM))
    );

    let ascii = frame(Theme::Ascii);
    let beyond = |buf: &Buffer| buf.content.iter().filter(|cell| !cell.symbol().is_ascii()).count();
    assert_eq!(beyond(&ascii), 0);
    assert!(beyond(&dark) > 0);

    for other in [&light, &contrast] {
        let same = dark
            .content
            .iter()
            .zip(&other.content)
            .all(|(a, b)| a.symbol() == b.symbol());
        assert!(same);
    }
}
