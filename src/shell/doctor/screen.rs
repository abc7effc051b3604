//! The terminal: its kind, colours, size, characters, clipboard, and the zone of this laptop.

use crate::shell::{cli::desk::CliContext, clock};

use super::symptom::{Examination, Gravity, Surroundings};

/// Two lines whose last marks stand under each other where ambiguous characters are as narrow as the program takes them for.
pub(super) const RULER: [&str; 2] = ["“”‘’—…℃①★□|", "0123456789|"];

/// A window smaller than this does not show everything.
const WHOLE: (u16, u16) = (80, 24);

pub(super) fn look(desk: &CliContext, around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    let t = findings.t;
    match around.size {
        None => findings.add("terminal", Gravity::Good, t.terminal_none),
        Some((columns, rows)) => {
            terminal(around, findings);
            if columns < WHOLE.0 || rows < WHOLE.1 {
                findings.add("size", Gravity::Look, (t.small)(columns, rows));
            } else {
                findings.add("size", Gravity::Good, (t.size)(columns, rows));
            }
            clipboard(around, findings);
        }
    }
    characters(around, findings);
    let zone = clock::laptop_zone(desk.now).to_string();
    let tz = Some(around.var("TZ")).filter(|tz| !tz.is_empty());
    if clock::named_zone(tz.as_deref(), || around.zone.clone()).is_some() {
        findings.add("zone", Gravity::Good, (t.zone)(&zone));
    } else {
        findings.add("zone", Gravity::Look, (t.no_zone)(&zone));
    }
}

fn terminal(around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    let t = findings.t;
    let name = around.var("TERM");
    if name.is_empty() || name == "dumb" {
        return findings.add("terminal", Gravity::Fault, (t.terminal_dumb)(&name));
    }
    let colours = if !around.var("NO_COLOR").is_empty() {
        t.no_colour
    } else if name.contains("256") || name.contains("direct") || !around.var("COLORTERM").is_empty() {
        t.many_colours
    } else {
        t.few_colours
    };
    findings.add("terminal", Gravity::Good, (t.terminal)(&name, colours));
}

/// The locale as the system reads it: `LC_ALL` before `LC_CTYPE` before `LANG`.
fn characters(around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    let t = findings.t;
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].map(|name| around.var(name));
    let locale = set
        .into_iter()
        .find(|value| !value.is_empty())
        .unwrap_or_else(|| "C".to_owned());
    let plain = locale.to_ascii_lowercase().replace('-', "");
    if plain.contains("utf8") || cfg!(windows) {
        findings.add("characters", Gravity::Good, (t.utf8)(&locale));
    } else {
        findings.add("characters", Gravity::Look, (t.no_utf8)(&locale));
    }
}

fn clipboard(around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    let t = findings.t;
    if !around.var("TMUX").is_empty() {
        findings.add("clipboard", Gravity::Look, t.clipboard_tmux);
    } else if around.var("TERM").starts_with("screen") {
        findings.add("clipboard", Gravity::Look, t.clipboard_screen);
    } else {
        findings.add("clipboard", Gravity::Good, t.clipboard);
    }
}
