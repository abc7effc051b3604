//! References to `docs/rules.md` lead to a section of it, and comments cite no page that a reader of the repository can't open.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::{fs, path::Path};

const PAGE: &str = include_str!("../../docs/rules.md");

/// The signs of the sections, without `§`.
fn sections() -> Vec<&'static str> {
    PAGE.lines()
        .filter_map(|line| line.strip_prefix("### §")?.split_whitespace().next())
        .collect()
}

/// Every file of a kind below a folder, with its text.
fn texts(folder: &Path, endings: &[&str], out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, endings, out);
        } else if path
            .extension()
            .is_some_and(|e| endings.iter().any(|ending| e == *ending))
        {
            out.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for folder in ["src", "tests", "benches", "assets", "docs"] {
        texts(Path::new(folder), &["rs", "sql", "toml", "md"], &mut out);
    }
    out
}

/// The signs that a text refers to: after `rules.md §a`, also `, §b` and `and §b`.
fn references(text: &str) -> Vec<String> {
    let sign = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-')
            .collect()
    };
    let mut found = Vec::new();
    for rest in text.split("rules.md §").skip(1) {
        let mut rest = rest;
        loop {
            let name = sign(rest);
            let after = rest.get(name.len()..).unwrap_or_default();
            found.push(name);
            match after.strip_prefix(", §").or_else(|| after.strip_prefix(" and §")) {
                Some(more) => rest = more,
                None => break,
            }
        }
    }
    found
}

#[test]
fn every_reference_to_the_rules_leads_to_a_section() {
    let known = sections();
    let mut lost = Vec::new();
    for (file, text) in sources()
        .iter()
        .filter(|(file, _)| !["tests/it/rules.rs", "tests/it/house.rs"].contains(&file.as_str()))
    {
        for name in references(text) {
            if !known.contains(&name.as_str()) {
                lost.push(format!("{file}: §{name}"));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
    assert!(sources().iter().any(|(_, text)| text.contains("rules.md §")));
}

#[test]
fn signs_of_sections_are_short_and_stand_once_with_a_text() {
    let known = sections();
    for name in &known {
        assert!(
            name.len() <= 14
                && name
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{name}"
        );
        assert_eq!(known.iter().filter(|other| *other == name).count(), 1, "{name}");
    }
    for section in PAGE.split("\n### ").skip(1) {
        let (head, body) = section.split_once('\n').unwrap();
        assert!(body.split("\n## ").next().unwrap().trim().len() > 20, "{head}");
    }
}

#[test]
fn references_are_found_in_lists() {
    let text = "(docs/rules.md §saved, §kept) and docs/rules.md §error-book and §dates.";
    assert_eq!(references(text), ["saved", "kept", "error-book", "dates"]);
}
