//! The archive bundle: made the same twice, read without the program, verified byte by byte, refused where it is not what it should be.
#![allow(clippy::indexing_slicing, reason = "helpers of tests fail as tests do")]

use std::{
    io::{Cursor, Write as _},
    path::Path,
    process::{Command, Output},
};

use huiwu::{
    domain::{
        bundle_fault::BundleFault,
        fingerprint::of_bytes,
        id::Id,
        media::{Shot, ShotKind},
        meeting::{Meeting, Secrecy},
        record::Record,
    },
    export::{
        DocumentKind, Format, Style,
        bundle::{self, BundleEntry, check::check},
        render,
    },
    words::Lang,
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{afterwards::wrapped, order};

/// A small bundle with a manifest.
fn small(files: &[(&str, &str)]) -> Vec<u8> {
    let mut entries: Vec<BundleEntry> = files
        .iter()
        .map(|(name, text)| BundleEntry::of(*name, text.as_bytes().to_vec()))
        .collect();
    let manifest: String = files
        .iter()
        .map(|(name, text)| format!("{}  {name}\n", of_bytes(text.as_bytes())))
        .collect();
    entries.push(BundleEntry::of(bundle::MANIFEST, manifest.into_bytes()));
    packed(&entries)
}

fn packed(entries: &[BundleEntry]) -> Vec<u8> {
    let mut none = |_| Err(std::io::ErrorKind::NotFound.into());
    bundle::write(entries, Cursor::new(Vec::new()), &mut none)
        .unwrap()
        .into_inner()
}

fn checked(bytes: &[u8]) -> Result<usize, BundleFault> {
    check(&mut Cursor::new(bytes))
}

const FILES: [(&str, &str); 3] = [
    ("README.txt", "read me\n"),
    ("case.json", "{}\n"),
    ("media/a.jpg", "picture"),
];

#[test]
fn whichever_byte_is_changed_it_is_found() {
    let bytes = small(&FILES);
    assert_eq!(checked(&bytes), Ok(4));
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            let mut other = bytes.clone();
            other[at] ^= flip;
            assert!(checked(&other).is_err(), "byte {at} of {} with {flip:#x}", bytes.len());
        }
    }
}

#[test]
fn a_changed_content_is_named() {
    let bytes = small(&FILES);
    let at = bytes.windows(7).position(|part| part == b"picture").unwrap();
    let mut other = bytes;
    other[at] = b'P';
    assert_eq!(checked(&other), Err(BundleFault::Changed("media/a.jpg".to_owned())));
}

#[test]
fn a_file_that_was_cut_or_made_longer_is_refused() {
    let bytes = small(&FILES);
    for cut in 0..bytes.len() {
        assert!(checked(&bytes[..cut]).is_err(), "{cut}");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(checked(&longer), Err(BundleFault::NotABundle));
    let before: Vec<u8> = b"#!/bin/sh\n".iter().chain(&bytes).copied().collect();
    assert!(checked(&before).is_err());
}

#[test]
fn what_is_missing_and_what_is_too_much_is_named() {
    let whole = |files: &[(&str, &str)], listed: &[(&str, &str)]| {
        let mut entries: Vec<_> = files
            .iter()
            .map(|(n, t)| BundleEntry::of(*n, t.as_bytes().to_vec()))
            .collect();
        let manifest: String = listed
            .iter()
            .map(|(n, t)| format!("{}  {n}\n", of_bytes(t.as_bytes())))
            .collect();
        entries.push(BundleEntry::of(bundle::MANIFEST, manifest.into_bytes()));
        packed(&entries)
    };
    let missing = whole(&FILES[..2], &FILES);
    assert_eq!(checked(&missing), Err(BundleFault::Missing("media/a.jpg".to_owned())));
    let extra = whole(&FILES, &FILES[..2]);
    assert_eq!(checked(&extra), Err(BundleFault::Extra("media/a.jpg".to_owned())));
    let none = packed(&[BundleEntry::of("README.txt", b"x".to_vec())]);
    assert_eq!(checked(&none), Err(BundleFault::Missing(bundle::MANIFEST.to_owned())));
}

/// A ZIP as other programs make it.
fn foreign(make: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>, SimpleFileOptions)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    make(&mut zip, plain);
    zip.finish().unwrap().into_inner()
}

#[test]
fn paths_out_of_the_folder_links_and_bombs_are_refused() {
    let climbs = ["../x", "a/../../x", "a//b", "./x", "a/", "a\\..\\x"];
    for name in climbs {
        let bytes = small(&[(name, "x")]);
        assert!(
            matches!(checked(&bytes), Err(BundleFault::Climbs(_))),
            "{name} {:?}",
            checked(&bytes)
        );
    }
    for name in ["/etc/passwd", "\\x", "C:\\x", "c:x"] {
        let bytes = small(&[(name, "x")]);
        assert!(
            matches!(checked(&bytes), Err(BundleFault::Absolute(_))),
            "{name} {:?}",
            checked(&bytes)
        );
    }
    let link = foreign(|zip, plain| zip.add_symlink("link", "/etc/passwd", plain).unwrap());
    assert_eq!(checked(&link), Err(BundleFault::Link("link".to_owned())));
    let bomb = foreign(|zip, plain| {
        zip.start_file("zeros", plain.compression_method(CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(&vec![0; 1 << 20]).unwrap();
    });
    assert_eq!(checked(&bomb), Err(BundleFault::Bomb("zeros".to_owned())));
    let repacked = foreign(|zip, plain| {
        zip.start_file("words", plain.compression_method(CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(b"some words, some more words").unwrap();
    });
    assert_eq!(checked(&repacked), Err(BundleFault::Repacked("words".to_owned())));
}

#[test]
fn a_name_that_stands_there_twice_is_refused() {
    let mut bytes = small(&[("a.txt", "x"), ("b.txt", "x")]);
    let places: Vec<usize> = bytes
        .windows(5)
        .enumerate()
        .filter(|(_, part)| part == b"b.txt")
        .map(|(at, _)| at)
        .collect();
    for at in places {
        bytes[at] = b'a';
    }
    assert_eq!(checked(&bytes), Err(BundleFault::Doubled("a.txt".to_owned())));
    let case = small(&[("a.txt", "x"), ("A.TXT", "x")]);
    assert_eq!(checked(&case), Err(BundleFault::Doubled("A.TXT".to_owned())));
}

fn bundle_of(lang: Lang) -> Vec<u8> {
    render(
        &wrapped(lang),
        &order(DocumentKind::Archive, Style::default(), Format::Zip, lang),
    )
    .unwrap()
}

fn names(bytes: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|n| zip.by_index(n).unwrap().name().unwrap().to_string())
        .collect()
}

#[test]
fn the_same_meeting_makes_the_same_bytes_and_they_are_sound() {
    for lang in [Lang::En, Lang::Zh] {
        let bytes = bundle_of(lang);
        assert!(bytes == bundle_of(lang));
        let later = huiwu::export::DocumentOrder {
            now: huiwu::domain::time::Stamp::from_ms(1_900_000_000_000),
            ..order(DocumentKind::Archive, Style::default(), Format::Zip, lang)
        };
        assert!(bytes == render(&wrapped(lang), &later).unwrap());
        assert_eq!(checked(&bytes), Ok(names(&bytes).len()));
        for wanted in [
            "README.txt",
            "SHA256SUMS",
            "case.json",
            "catalogue.csv",
            "documents/minutes.docx",
            "documents/record.html",
            "documents/settlement.csv",
            "documents/copies.md",
            "documents/archive.docx",
        ] {
            assert!(
                names(&bytes).iter().any(|name| name == wanted),
                "{wanted} {:?}",
                names(&bytes)
            );
        }
    }
}

#[test]
fn a_register_only_meeting_gives_what_its_register_holds() {
    let mut records = wrapped(Lang::Zh);
    let meeting = records.meeting().unwrap().clone();
    records.absorb([
        Record::from(Meeting {
            secrecy: Secrecy::Jimi,
            title: "绝不外传".to_owned(),
            ..meeting
        }),
        Shot {
            subject: "绝不外传".to_owned(),
            file: "/tmp/绝不外传.jpg".to_owned(),
            ..Shot::of(Id::from_raw(9900), Id::from_raw(1), 1, "")
        }
        .into(),
    ]);
    let order = order(DocumentKind::Archive, Style::default(), Format::Zip, Lang::Zh);
    let text = super::readable(&records, &order);
    assert!(!text.contains("绝不外传") && !text.contains("规划草案") && !text.contains("市宾馆"));
    assert!(
        huiwu::export::bundled(&records, &order, &mut |_, _| Ok(()))
            .unwrap()
            .wanted
            .is_empty()
    );
    let _ = ShotKind::default();
}

fn huiwu(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "en"])
        .args(args)
        .current_dir(folder)
        .env("HUIWU_DB", folder.join("h.db"))
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A file with a meeting whose record names a picture that is there and one that is not.
fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| assert!(huiwu(folder.path(), args).status.success(), "{args:?}");
    run(&[
        "new",
        "--template",
        "council",
        "--title",
        "Council",
        "--start",
        "2026-12-01T09:00",
    ]);
    run(&["export", "case", "-o", "case.json"]);
    let path = folder.path().join("case.json");
    let mut case: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let meeting = case["meeting"].clone();
    std::fs::write(folder.path().join("there.jpg"), "a picture").unwrap();
    for (n, file) in [(1, "there.jpg"), (2, "gone.jpg")] {
        case["records"].as_array_mut().unwrap().push(serde_json::json!({ "Shot": {
            "id": n.to_string(), "meeting": meeting, "place": n, "kind": "photo", "subject": "front", "required": false, "by": "",
            "started": null, "stopped": null, "file": folder.path().join(file).display().to_string(), "hash": "", "without": ""
        }}));
    }
    std::fs::write(&path, case.to_string()).unwrap();
    std::fs::remove_file(folder.path().join("h.db")).unwrap();
    run(&["import", "case", "case.json"]);
    folder
}

#[test]
fn a_bundle_is_unpacked_and_verified_without_the_program() {
    let folder = office();
    let output = huiwu(folder.path(), &["export", "archive", "-o", "a.zip"]);
    assert!(
        output.status.success() && said(&output).contains("gone.jpg"),
        "{}",
        said(&output)
    );
    let again = huiwu(folder.path(), &["export", "archive", "-o", "a.zip"]);
    assert_eq!(again.status.code(), Some(2), "never replaced");
    assert!(
        huiwu(folder.path(), &["export", "archive", "-o", "b.zip"])
            .status
            .success()
    );
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert!(read("a.zip") == read("b.zip"), "two exports differ");
    let sound = huiwu(folder.path(), &["check", "a.zip"]);
    assert!(sound.status.success(), "{}", said(&sound));
    let leftovers: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert!(
        leftovers
            .iter()
            .all(|name| !name.to_string_lossy().starts_with(".a.zip")),
        "{leftovers:?}"
    );
    if Command::new("unzip").arg("-v").output().is_err() {
        return;
    }
    let unzip = Command::new("unzip")
        .args(["-q", "a.zip", "-d", "out"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(unzip.status.success(), "{}", said(&unzip));
    let out = folder.path().join("out");
    let sums = Command::new("sha256sum")
        .args(["-c", "SHA256SUMS"])
        .current_dir(&out)
        .output()
        .unwrap();
    assert!(sums.status.success(), "{}", said(&sums));
    let picture = out.join(format!("media/{}.jpg", of_bytes(b"a picture")));
    assert_eq!(std::fs::read(picture).unwrap(), b"a picture");
    let readme = std::fs::read_to_string(out.join("README.txt")).unwrap();
    assert!(
        readme.contains("gone.jpg") && readme.contains("sha256sum -c"),
        "{readme}"
    );
    let catalogue = std::fs::read_to_string(out.join("catalogue.csv")).unwrap();
    assert!(catalogue.contains(&of_bytes(b"a picture")), "{catalogue}");
}

#[test]
fn a_bundle_that_was_changed_is_refused_in_one_sentence() {
    let folder = office();
    assert!(
        huiwu(folder.path(), &["export", "archive", "-o", "a.zip"])
            .status
            .success()
    );
    let path = folder.path().join("a.zip");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(9).position(|part| part == b"a picture").unwrap();
    bytes[at] = b'A';
    std::fs::write(&path, bytes).unwrap();
    let output = huiwu(folder.path(), &["check", "a.zip"]);
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output);
    assert!(text.contains("media/") && text.trim().lines().count() == 1, "{text}");
    assert_eq!(huiwu(folder.path(), &["check", "nowhere.zip"]).status.code(), Some(2));
}

/// The catalogue names file, hash and pages of what lies in the bundle, with reference, responsible and secrecy.
#[test]
fn the_catalogue_names_the_documents_of_the_bundle_with_hash_and_pages() {
    for lang in [Lang::En, Lang::Zh] {
        let records = wrapped(lang);
        let order = order(DocumentKind::Archive, Style::Official, Format::Zip, lang);
        let plan = huiwu::export::bundled(&records, &order, &mut |_, _| Ok(())).unwrap();
        let wanted = vec![None; plan.wanted.len()];
        let bundle = plan.complete(&wanted).unwrap();
        let bytes = |name: &str| {
            let found = bundle.entries.iter().find(|entry| entry.name == name);
            match &found.unwrap_or_else(|| panic!("{name}")).content {
                bundle::BundleContent::Bytes(bytes) => bytes.clone(),
                bundle::BundleContent::File(_) => panic!("{name}"),
            }
        };
        let catalogue = String::from_utf8(bytes("catalogue.csv")).unwrap();
        for name in ["documents/minutes.docx", "documents/record.docx", "case.json"] {
            let line = catalogue.lines().find(|line| line.contains(name));
            let line = line.unwrap_or_else(|| panic!("{name}\n{catalogue}"));
            assert!(line.contains(&of_bytes(&bytes(name))), "{line}");
        }
        let head = catalogue.lines().next().unwrap();
        let columns = if lang == Lang::Zh {
            ["文号", "责任者", "密级"]
        } else {
            ["Ref.", "Author", "Secrecy"]
        };
        for column in columns {
            assert!(head.to_lowercase().contains(&column.to_lowercase()), "{head}");
        }
        let minutes = catalogue
            .lines()
            .find(|line| line.contains("documents/minutes.docx"))
            .unwrap();
        let cells: Vec<&str> = minutes.split(',').collect();
        assert!(
            cells
                .iter()
                .any(|cell| cell.parse::<u32>().is_ok_and(|pages| (1..50).contains(&pages))),
            "{minutes}"
        );
    }
}
