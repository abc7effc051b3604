//! The rules of the house that the compiler cannot hold: who may use whom, how long a file may be, where SQL and the terminal live.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod imports;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use imports::{Imports, code_of};

/// A layer and what it may use beside itself. The shell may use everything.
const ARROWS: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("line", &["domain"]),
    ("input", &[]),
    ("words", &["domain", "input"]),
    ("store", &["domain"]),
    ("export", &["domain", "words"]),
    ("ledger", &["domain"]),
    ("capture", &["domain", "line"]),
    // Documents are pure functions of the records, and their preview is part of what the Wrap-up tab decides on.
    (
        "app",
        &["domain", "line", "input", "words", "export", "ledger", "capture"],
    ),
    ("ui", &["domain", "line", "input", "words", "export", "capture", "app"]),
];

/// The layers of the map, each with what it may use as it says there.
fn layers_of_the_map(map: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let table = map.split("| Layer | may use |").nth(1).unwrap_or_default();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let mut cells = row.split('|').skip(1);
        let mut named = |n: usize| cells.nth(n).unwrap_or_default().split('`').skip(1).step_by(2);
        (named(0).next().unwrap_or_default(), named(0).collect())
    })
    .collect()
}

/// The layers whose comments cite only what is in the repository.
const WITHOUT_OUTER_PAGES: [&str; 4] = ["domain", "line", "export", "store"];

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
fn the_map_names_the_same_arrows() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let mut told = layers_of_the_map(&map);
    assert!(told.remove("shell").is_some(), "the table was not found");
    let held: BTreeMap<_, _> = ARROWS
        .iter()
        .map(|(layer, may)| (*layer, may.iter().copied().collect()))
        .collect();
    assert_eq!(told, held);
}

/// Every word of ours that stands before a call in a text, with the call: `records.apply(`, `Records::apply(`.
fn calls<'t>(code: &'t str, call: &str) -> Vec<&'t str> {
    let starts = code.match_indices(call).map(|(at, _)| at);
    starts
        .map(|at| {
            let before = code.get(..at).unwrap_or_default();
            let of_name = |c: char| c.is_alphanumeric() || c == '_';
            let from = before.trim_end_matches(of_name).len();
            before.get(from..).unwrap_or_default()
        })
        .collect()
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
        let draws = ["src/ui", "src/app/text", "src/shell/frames"]
            .iter()
            .any(|home| name.starts_with(home));
        assert!(draws || !code.contains("ratatui"), "{name} knows ratatui");
        assert!(
            name.starts_with("src/shell/") || !code.contains("crossterm"),
            "{name} knows crossterm"
        );
        let unix = ["os::unix", "os::fd", "rustix", "nix::unistd", "signal_hook"];
        let may = ["src/shell/unix.rs", "src/store/system.rs"].contains(&name.as_str());
        assert!(may || !unix.iter().any(|word| code.contains(word)), "{name} knows Unix");
    }
}

/// A sentence with its subject in front is read once.
#[test]
fn no_sentence_of_a_comment_begins_with_a_relative() {
    const RELATIVES: [&str; 9] = [
        "What",
        "Who",
        "Whose",
        "Whom",
        "Whoever",
        "Whatever",
        "Which",
        "Of",
        "That which",
    ];
    let begins = |sentence: &str| {
        RELATIVES.iter().any(|word| {
            let rest = sentence.strip_prefix(word);
            rest.is_some_and(|rest| rest.starts_with([' ', ',', ':']))
        })
    };
    for (name, text) in sources() {
        let mut ended = true;
        for line in text.lines() {
            let comment = line
                .trim_start()
                .strip_prefix("//")
                .map(|rest| rest.trim_start_matches(['/', '!']));
            let Some(comment) = comment.and_then(|rest| rest.strip_prefix(' ')) else {
                ended = true;
                continue;
            };
            let later = comment
                .match_indices(". ")
                .filter_map(|(at, stop)| comment.get(at + stop.len()..));
            let first = Some(comment).filter(|_| ended);
            for sentence in first.into_iter().chain(later) {
                assert!(!begins(sentence), "{name}: {sentence}");
            }
            ended = comment.ends_with(['.', '`', ')']);
        }
    }
}

/// For `src` only: a file of tests is a row of cases that are read one at a time, and none of them leans on another; `support.rs` and
/// `secrecy/drive.rs` are each one driver of the program.
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

#[test]
fn no_file_imports_itself_by_way_of_others() {
    let sources = sources();
    let imports = Imports::of(sources.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    for layer in ARROWS.iter().map(|(layer, _)| *layer).chain(["shell"]) {
        assert_eq!(imports.circle(layer), Vec::<String>::new(), "a circle in {layer}");
    }
}

#[test]
fn circles_are_found_however_they_are_written() {
    let circle = |files: &[(&'static str, &'static str)]| Imports::of(files.iter().copied()).circle("domain");
    let two = |one, other| circle(&[("src/domain/a.rs", one), ("src/domain/b.rs", other)]);
    let both = vec!["domain/a".to_owned(), "domain/b".to_owned()];
    assert_eq!(two("use super::b::B;", "use crate::domain::a::A;"), both);
    assert_eq!(
        two("use super::{c, b::{self, B}};", "fn f() -> crate::domain::a::A {}"),
        both
    );
    assert_eq!(two("use super::b;", "use super::{x::{y::Z}, a::{A}};"), both);
    assert_eq!(
        two(
            "use super::b::B;",
            "// use super::a::A;\nconst T: &str = \"super::a::A\";"
        ),
        Vec::<String>::new()
    );
    // A child that uses what its parent defines, and the parent the child.
    let parent = ("src/domain/a.rs", "mod b; pub struct A; fn f() { b::g() }");
    assert_eq!(circle(&[parent, ("src/domain/a/b.rs", "use super::A;")]).len(), 2);
    // A name that the parent only hands on is not the parent's.
    let hands_on = ("src/domain/a.rs", "mod b; mod c; pub use c::A; fn f() { b::g() }");
    let files = [
        hands_on,
        ("src/domain/a/b.rs", "use super::A;"),
        ("src/domain/a/c.rs", "pub struct A;"),
    ];
    assert_eq!(circle(&files), Vec::<String>::new());
}

#[test]
fn records_are_changed_through_one_door() {
    for (name, text) in sources() {
        let may = name.starts_with("src/ledger/") || name.starts_with("src/store/") || name == "src/domain/records.rs";
        let code = code_of(&text);
        // Under whatever name the records are held: of `.apply(` only what is none of theirs is told apart.
        let changed = calls(&code, ".apply(").into_iter().chain(calls(&code, "::apply("));
        let changed: Vec<_> = changed.filter(|of| *of != "people").collect();
        assert!(may || changed.is_empty(), "{name} changes records: {changed:?}");
    }
}

#[test]
fn a_change_of_records_is_found_under_any_name() {
    for (code, found) in [
        ("self.records.apply(change);", &["records"][..]),
        ("let mut r = records.clone(); r.apply(change)", &["r"]),
        ("next(records).apply(change)", &[""]),
        ("people.apply(word, ids)", &["people"]),
        ("apply(change)", &[]),
    ] {
        assert_eq!(calls(code, ".apply("), found, "{code}");
    }
    assert_eq!(calls("Records::apply(&mut r, change)", "::apply("), ["Records"]);
}

/// Tabs and dialogs are given their own state, the ledger and what is shared, and return what should happen next.
#[test]
fn nothing_below_update_names_the_whole_state() {
    for (name, text) in sources() {
        let may = name == "src/app/model.rs" || name == "src/app/update.rs" || name.starts_with("src/app/update/");
        if name.starts_with("src/app/") && !may {
            let code = code_of(&text);
            assert!(
                !code.contains("model::") && !code.contains("Model"),
                "{name} names the whole state"
            );
        }
    }
}

/// A tab knows no other tab.
#[test]
fn no_tab_names_another() {
    let tabs = ["meetings", "prepare", "live", "wrapup", "follow_up"];
    let sources = sources();
    let imports = Imports::of(sources.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    for (name, _) in &sources {
        let module: Vec<String> = name
            .trim_start_matches("src/")
            .trim_end_matches(".rs")
            .split('/')
            .map(str::to_owned)
            .collect();
        let [layer, tab, ..] = module.as_slice() else { continue };
        if layer != "app" || !tabs.contains(&tab.as_str()) {
            continue;
        }
        for imported in imports.imported_by(&module) {
            let other = imported.get(1).filter(|_| imported.first() == Some(layer));
            assert!(
                !other.is_some_and(|other| other != tab && tabs.contains(&other.as_str())),
                "{name} names {}",
                imported.join("/")
            );
        }
    }
}

/// Texts under `src` that name a section of the rules of the field, and whether it is there.
#[test]
fn references_to_the_rules_resolve() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md")).unwrap();
    let sections: BTreeSet<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix("### §"))
        .map(|line| anchor(line).to_owned())
        .collect();
    assert!(sections.len() > 30, "the sections were not found");
    for (name, text) in sources() {
        for reference in text.split("docs/rules.md").skip(1) {
            let reference = reference.trim_start_matches([' ', '`', '\n', '/']);
            for named in references(reference) {
                assert!(sections.contains(named), "{name} refers to docs/rules.md §{named}");
            }
        }
    }
}

/// The sections that follow a mention of the page: `§quorum`, `§quorum and §majority`, `§quorum, §majority`.
fn references(mut text: &str) -> Vec<&str> {
    let mut named = Vec::new();
    while let Some(rest) = text.strip_prefix('§') {
        let section = anchor(rest);
        named.push(section);
        text = rest.strip_prefix(section).unwrap_or_default();
        text = text
            .strip_prefix(" and ")
            .or_else(|| text.strip_prefix(", "))
            .unwrap_or(text);
    }
    named
}

fn anchor(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    text.get(..end.unwrap_or(text.len()))
        .unwrap_or_default()
        .trim_end_matches('-')
}

/// A reader of the repository can follow every citation.
#[test]
fn comments_cite_pages_of_the_repository_only() {
    let pages = [
        "domain.md",
        "product.md",
        "dialects.md",
        "design.md",
        "architecture.md",
        "decisions.md",
    ];
    for (name, text) in sources() {
        if WITHOUT_OUTER_PAGES.contains(&layer(&name)) {
            let cited = pages.iter().find(|page| text.contains(*page));
            assert_eq!(cited, None, "{name} cites a page that is not in the repository");
        }
    }
}

/// Each type name is used once in the whole crate. Only one of `unix` and `not_unix` is compiled.
#[test]
fn type_names_are_unique() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, text) in sources()
        .into_iter()
        .filter(|(name, _)| name != "src/shell/not_unix.rs")
    {
        for defined in types_in(&code_of(&text)) {
            homes.entry(defined).or_default().push(name.clone());
        }
    }
    for (defined, files) in homes {
        assert_eq!(files.len(), 1, "{defined} is defined in {files:?}");
    }
}

/// The names of the types that code defines; those inside an `impl` belong to their trait.
fn types_in(code: &str) -> Vec<String> {
    code.lines()
        .filter_map(|line| {
            let line = line
                .strip_prefix("pub")
                .map_or(line, |rest| rest.trim_start_matches(|c| c != ' ').trim_start());
            let (keyword, rest) = line.split_once(' ')?;
            let is_type = matches!(keyword, "struct" | "enum" | "trait" | "union" | "type");
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            is_type.then(|| rest.get(..end).unwrap_or_default().to_owned())
        })
        .collect()
}
