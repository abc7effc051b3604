//! `config --check`: what is wrong with the settings and the files beside them.

use std::{io::Write, path::Path, process::ExitCode};

use crate::{
    domain::setting_fault::SettingFault,
    shell::{config, rules, source, templates},
};

use super::{desk::CliContext, plain::brief};

/// Says each fault in a line with its place: exit 0 if there is none, else 1.
///
/// # Errors
/// Standard output cannot be written.
pub fn check(desk: &CliContext, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let words = &desk.lang.strings().template;
    let path = &desk.paths.config;
    let place = path.display().to_string();
    let beside = |folder: &str| path.with_file_name(folder);
    let (_, of_rules) = rules::read_all(&beside("rules"));
    let (_, of_templates) = templates::read_all(&beside("templates"));
    let settings = desk.faults.iter();
    let mut said: Vec<_> = settings.map(|fault| words.setting_fault(&place, fault)).collect();
    said.extend(of_templates.iter().map(|fault| words.placed("templates", fault)));
    said.extend(of_rules.iter().map(|fault| words.placed("rules", fault)));
    for line in &said {
        writeln!(out, "{}", brief(line))?;
    }
    let missing = path
        .symlink_metadata()
        .is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound);
    if missing {
        writeln!(out, "{}", (words.no_settings)(&place))?;
    }
    if said.is_empty() && missing {
        return Ok(ExitCode::SUCCESS);
    }
    if said.is_empty() {
        let count = |folder: &str| templates::own_files_of(&beside(folder)).len();
        let sound = (words.all_sound)(&place, count("themes"), count("templates"), count("rules"));
        writeln!(out, "{sound}")?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "{}", (words.so_many_wrong)(said.len()))?;
    Ok(ExitCode::from(1))
}

/// Returns the fault of settings that name a region of which no table of limits is there.
pub fn region_fault(path: &Path) -> Option<SettingFault> {
    let text = source::read_text(path, config::LARGEST).ok()?;
    let (rules, _) = rules::read_all(&path.with_file_name("rules"));
    let regions: Vec<_> = rules.sets().iter().map(|set| set.id.as_str()).collect();
    config::unknown_region(&text, &regions)
}
