//! Meeting templates: the eight that come with the program, and those of the user's folder.

use std::path::Path;

use crate::domain::{fingerprint::of_bytes, template::Template};

/// The files that come with the program.
const SHIPPED: [(&str, &str); 8] = [
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
];

/// All templates, and what is wrong with those that were left out. A user's template of the same id replaces a shipped one.
pub fn read_all(folder: &Path) -> (Vec<Template>, Vec<String>) {
    let mut templates = Vec::new();
    let mut faults = Vec::new();
    for (name, text) in SHIPPED {
        take(name, text, &mut templates, &mut faults);
    }
    let mut own: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    own.sort();
    for path in own.iter().filter(|path| path.extension().is_some_and(|e| e == "toml")) {
        let name = path
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        match std::fs::read_to_string(path) {
            Ok(text) => take(&name, &text, &mut templates, &mut faults),
            Err(error) => faults.push(format!("{name}: {error}")),
        }
    }
    (templates, faults)
}

/// The template of an id.
pub fn find(folder: &Path, id: &str) -> Option<Template> {
    read_all(folder).0.into_iter().find(|template| template.id == id)
}

fn take(name: &str, text: &str, templates: &mut Vec<Template>, faults: &mut Vec<String>) {
    match toml::from_str::<Template>(text) {
        Ok(mut template) => {
            template.hash = of_bytes(text.as_bytes());
            match templates.iter_mut().find(|other| other.id == template.id) {
                Some(other) => *other = template,
                None => templates.push(template),
            }
        }
        Err(error) => {
            let line = error
                .span()
                .and_then(|span| text.get(..span.start))
                .map_or(0, |before| before.matches('\n').count() + 1);
            faults.push(format!("{name}:{line}: {}", error.message()));
        }
    }
}
