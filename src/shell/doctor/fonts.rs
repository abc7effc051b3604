//! The fonts that official papers name, looked for by the names of files and, where it is there, by `fc-list`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::symptom::{Examination, Gravity, Surroundings};

/// Each font of official papers, with what its names have in common, in lower case.
const WANTED: [(&str, &[&str]); 4] = [
    ("方正小标宋", &["fzxbs", "xiaobiaosong", "小标宋"]),
    ("仿宋", &["fangsong", "simfang", "fzfs", "仿宋"]),
    (
        "黑体",
        &[
            "simhei",
            "fzht",
            "source han sans",
            "noto sans cjk",
            "notosanscjk",
            "黑体",
        ],
    ),
    ("楷体", &["kaiti", "simkai", "fzkt", "楷体"]),
];

/// Folders that are not searched deeper than this.
const DEPTH: usize = 4;

/// More names than this are not read: no folder of fonts is so large.
const MOST: usize = 50_000;

pub(super) fn look(around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    let (t, Some(names)) = (findings.t, &around.fonts) else {
        return;
    };
    let names: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let has = |marks: &[&str]| names.iter().any(|name| marks.iter().any(|mark| name.contains(mark)));
    let missing: Vec<&str> = WANTED
        .iter()
        .filter(|(_, marks)| !has(marks))
        .map(|(font, _)| *font)
        .collect();
    if missing.is_empty() {
        findings.add("fonts", Gravity::Good, (t.fonts)(WANTED.len()));
    } else {
        findings.add("fonts", Gravity::Look, (t.no_fonts)(&missing.join("、")));
    }
}

/// The names of installed fonts: their families as `fc-list` tells them, and the names of files in the usual folders.
pub fn installed_fonts(home: Option<&Path>) -> Vec<String> {
    let told = Command::new("fc-list")
        .args([":", "family"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    let mut names: Vec<String> = told.map_or_else(
        |_| Vec::new(),
        |output| {
            String::from_utf8_lossy(&output.stdout)
                .lines()
                .map(str::to_owned)
                .collect()
        },
    );
    let own = [".fonts", ".local/share/fonts", "Library/Fonts"];
    let own = home
        .into_iter()
        .flat_map(|home| own.iter().map(|folder| home.join(folder)));
    let shared = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/Library/Fonts",
        "/System/Library/Fonts",
        "C:/Windows/Fonts",
    ];
    for folder in own.chain(shared.into_iter().map(PathBuf::from)) {
        collect(&folder, DEPTH, &mut names);
    }
    names
}

fn collect(folder: &Path, depth: usize, names: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        if names.len() >= MOST {
            return;
        }
        names.push(entry.file_name().to_string_lossy().into_owned());
        if depth > 0 && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&entry.path(), depth - 1, names);
        }
    }
}
