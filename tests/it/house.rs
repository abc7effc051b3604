//! The rules of the house that the compiler cannot hold: who may use whom, how long a file may be, where SQL and the terminal live.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A layer and what it may use beside itself. The shell may use everything.
const ARROWS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("line", &["domain"]),
    ("input", &[]),
    ("words", &["domain", "input"]),
    ("store", &["domain"]),
    ("export", &["domain", "words"]),
    ("ledger", &["domain"]),
    // Documents are pure functions of the records, and their preview is part of what the Wrap-up tab decides on.
    ("app", &["domain", "line", "input", "words", "export", "ledger"]),
    ("ui", &["domain", "line", "input", "words", "export", "ledger", "app"]),
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files(&root.join("src"), &mut found);
    assert!(found.len() > 100, "the sources were not found");
    found
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// The layer of a file: `src/app/live.rs` and `src/app.rs` are `app`.
fn layer(name: &str) -> &str {
    let inner = name.trim_start_matches("src/");
    inner.split(['/', '.']).next().unwrap()
}

/// The layers that a file names as `crate::layer`, also inside a braced `use crate::{…}`.
fn named_layers(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    for part in text.split("crate::").skip(1) {
        if let Some(list) = part.strip_prefix('{') {
            let mut depth = 0;
            // Only the first segment of each path names a layer.
            let mut first = true;
            let mut word = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        named.push(std::mem::take(&mut word));
                        first = true;
                    }
                    ':' if depth == 0 => first = false,
                    c if depth == 0 && first && (c.is_alphanumeric() || c == '_') => word.push(c),
                    _ => {}
                }
            }
            named.push(word);
        } else {
            named.push(part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    named
}

#[test]
fn arrows_point_downwards() {
    for (name, text) in sources() {
        let own = layer(&name);
        let Some((_, may)) = ARROWS.iter().find(|(layer, _)| *layer == own) else {
            continue;
        };
        for used in named_layers(&text) {
            let is_layer = used == "shell" || ARROWS.iter().any(|(layer, _)| *layer == used);
            assert!(
                !is_layer || used == own || may.contains(&used.as_str()),
                "{name} uses {used}; {own} may use {may:?} only"
            );
        }
    }
}

#[test]
fn sql_and_the_terminal_have_one_home_each() {
    for (name, text) in sources() {
        let code: String = text
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        if !name.starts_with("src/store") {
            assert!(!code.contains("rusqlite"), "{name} knows SQL");
        }
        let draws = name.starts_with("src/ui") || name.starts_with("src/app/text") || name.starts_with("src/shell/");
        assert!(draws || !code.contains("ratatui"), "{name} knows ratatui");
        assert!(
            name.starts_with("src/shell/") || !code.contains("crossterm"),
            "{name} knows crossterm"
        );
        let applies = code.contains("records.apply(");
        assert!(
            !applies || name == "src/ledger.rs" || name.starts_with("src/store"),
            "{name} changes records"
        );
    }
}

/// For `src` only: a file of tests is a row of cases that are read one at a time, and none of them leans on another.
#[test]
fn files_are_short_and_say_what_they_are_for() {
    for (name, text) in sources() {
        assert!(text.starts_with("//! "), "{name} does not begin with a sentence");
        assert!(!name.ends_with("/mod.rs"), "{name}: use {name} beside its folder");
        let lines = text.lines().count();
        assert!(lines <= 400, "{name} has {lines} lines: split by noun, not by part2");
    }
}

/// Closing any descriptor of the database drops SQLite's locks in this process: only the first look at its header may open it.
#[test]
fn nobody_but_the_first_look_opens_the_database_beside_sqlite() {
    for (name, text) in sources().into_iter().filter(|(name, _)| name.starts_with("src/store")) {
        let opens = text.matches("File::open(path)").count();
        assert_eq!(opens, usize::from(name == "src/store/open.rs"), "{name}");
    }
}
