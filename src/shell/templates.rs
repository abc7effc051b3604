//! Meeting templates: the ten that come with the program, and those of the user's folder.

pub(super) mod place;

use std::path::{Path, PathBuf};

use super::source;

use crate::domain::{
    fingerprint::of_bytes,
    template::{
        Template,
        flaw::{Flaw, TemplateFault},
    },
};

/// The files that come with the program.
pub(super) const SHIPPED: [(&str, &str); 10] = [
    ("council.toml", include_str!("../../assets/templates/council.toml")),
    ("executive.toml", include_str!("../../assets/templates/executive.toml")),
    ("plenary.toml", include_str!("../../assets/templates/plenary.toml")),
    ("project.toml", include_str!("../../assets/templates/project.toml")),
    ("symposium.toml", include_str!("../../assets/templates/symposium.toml")),
    ("video.toml", include_str!("../../assets/templates/video.toml")),
    ("urgent.toml", include_str!("../../assets/templates/urgent.toml")),
    (
        "confidential.toml",
        include_str!("../../assets/templates/confidential.toml"),
    ),
    ("committee.toml", include_str!("../../assets/templates/committee.toml")),
    ("weekly.toml", include_str!("../../assets/templates/weekly.toml")),
];

/// Reads all templates; returns them with the faults of those that were left out. A user's template replaces a shipped one of its id.
pub fn read_all(folder: &Path) -> (Vec<Template>, Vec<TemplateFault>) {
    let mut templates: Vec<Template> = Vec::new();
    let mut faults = Vec::new();
    let mut take = |read: Result<Template, Vec<TemplateFault>>| match read {
        Ok(template) => match templates.iter_mut().find(|other| other.id == template.id) {
            Some(other) => *other = template,
            None => templates.push(template),
        },
        Err(wrong) => faults.extend(wrong),
    };
    for (name, text) in SHIPPED {
        take(read(name, text));
    }
    for (name, text) in own_files(folder) {
        take(text.and_then(|text| read(&name, &text)));
    }
    (templates, faults)
}

/// A file of the user's: its name without the folder, and its text, or why it cannot be read.
type OwnFile = (String, Result<String, Vec<TemplateFault>>);

/// The largest file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// Returns the paths of the TOML files of a folder in the order of their names; none if there is no folder.
pub(super) fn own_files_of(folder: &Path) -> Vec<PathBuf> {
    let mut own: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    own.sort();
    own
}

/// Reads the TOML files of a folder in the order of their names; none if there is no folder.
pub(super) fn own_files(folder: &Path) -> Vec<OwnFile> {
    let file = |path: PathBuf| {
        let name = path
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        let text = source::read_text(&path, LARGEST).map_err(|fault| {
            vec![TemplateFault {
                file: name.clone(),
                line: 0,
                column: 0,
                key: String::new(),
                flaw: Flaw::Unreadable(fault),
            }]
        });
        (name, text)
    };
    own_files_of(folder).into_iter().map(file).collect()
}

/// Returns the template of an id.
pub fn find(folder: &Path, id: &str) -> Option<Template> {
    read_all(folder).0.into_iter().find(|template| template.id == id)
}

/// Reads one template; `file` is its name in faults.
///
/// # Errors
/// All faults, in the order of the file.
pub fn read(file: &str, text: &str) -> Result<Template, Vec<TemplateFault>> {
    // Strip the byte order mark; lines keep their numbers.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |(at, key, flaw): (usize, String, Flaw)| TemplateFault {
        file: file.to_owned(),
        line: place::line(text, at),
        column: place::column(text, at),
        key,
        flaw,
    };
    let mut template = match toml::from_str::<Template>(text) {
        Ok(template) => template,
        Err(error) => return Err(vec![fault(place::of_error(text, &error))]),
    };
    let flaws = template.flaws();
    if flaws.is_empty() {
        template.hash = of_bytes(text.as_bytes());
        return Ok(template);
    }
    let mut flaws = place::of_flaws(text, flaws);
    flaws.sort_by_key(|(at, _, _)| *at);
    Err(flaws.into_iter().map(fault).collect())
}
