//! Corrections that scribes type into a log (`s/old/new/`, `i/where/line/`) are carried out on its lines before these are read, so
//! that they change the speaker, the kind and the topic alike (docs/rules.md §w3c).

use crate::line::{
    dialect::mode::DialectMode,
    grammar::shape::correction,
    reading::{SubstitutionReach, What},
};

use super::{line::LogLine, people::Writers};

/// A line of a log after its corrections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    pub line: LogLine,
    /// As it was written, where a correction changed it; empty otherwise.
    pub typed: String,
    /// Whether a person wrote it.
    pub person: bool,
    /// The text of lines between marks of verbatim text means itself.
    pub verbatim: bool,
    /// For a correction: how many lines it changed. `None` = the line is none.
    pub changed: Option<usize>,
    /// The text that a correction looked for.
    pub sought: String,
}

impl From<LogLine> for Amended {
    fn from(line: LogLine) -> Self {
        Self {
            line,
            typed: String::new(),
            person: false,
            verbatim: false,
            changed: None,
            sought: String::new(),
        }
    }
}

impl Amended {
    /// Whether the line may be corrected.
    const fn is_open(&self) -> bool {
        self.changed.is_none() && self.person
    }

    /// Puts one wording in place of another. Returns whether it stood there.
    fn swap(&mut self, old: &str, new: &str) -> bool {
        if !self.line.text.contains(old) {
            return false;
        }
        let text = self.line.text.replacen(old, new, 1);
        let before = std::mem::replace(&mut self.line.text, text);
        if self.typed.is_empty() {
            self.typed = before;
        }
        true
    }
}

/// A correction that reaches later lines too.
struct Lasting {
    old: String,
    new: String,
    /// The line of the correction.
    at: usize,
}

/// Carries out the corrections of a W3C log. The lines of people are corrected; those of robots, and corrections, never.
pub(super) fn amend(lines: Vec<LogLine>, writers: &Writers) -> Vec<Amended> {
    let verbatim = verbatim(&lines, writers);
    let mut done: Vec<Amended> = Vec::with_capacity(lines.len());
    let mut lasting: Vec<Lasting> = Vec::new();
    for (line, verbatim) in lines.into_iter().zip(verbatim) {
        let mut row = Amended {
            verbatim,
            person: writers.wrote(&line),
            ..Amended::from(line)
        };
        if verbatim || !row.person {
            done.push(row);
            continue;
        }
        match read(&row.line.text) {
            Some(What::Substitute { old, new, reach }) => {
                let most = if reach == SubstitutionReach::Last {
                    1
                } else {
                    usize::MAX
                };
                let earlier = done.iter_mut().rev().filter(|row| row.is_open());
                let hits = earlier
                    .map(|row| row.swap(&old, &new))
                    .filter(|hit| *hit)
                    .take(most)
                    .count();
                row.changed = Some(hits);
                row.sought.clone_from(&old);
                if reach == SubstitutionReach::All {
                    let at = done.len();
                    lasting.push(Lasting { old, new, at });
                }
            }
            Some(What::Insert { before, line }) => {
                let place = done
                    .iter()
                    .rposition(|row| row.is_open() && row.line.text.contains(&before));
                row.changed = Some(usize::from(place.is_some()));
                row.sought = before;
                if let Some(place) = place {
                    let at = done.get(place).and_then(|row| row.line.at);
                    let inserted = LogLine {
                        at,
                        text: line,
                        ..row.line.clone()
                    };
                    let inserted = Amended {
                        person: true,
                        ..Amended::from(inserted)
                    };
                    done.insert(place, inserted);
                    for lasting in lasting.iter_mut().filter(|lasting| lasting.at >= place) {
                        lasting.at += 1;
                    }
                }
            }
            _ => {
                for Lasting { old, new, at } in &lasting {
                    if row.swap(old, new)
                        && let Some(changed) = done.get_mut(*at).and_then(|row| row.changed.as_mut())
                    {
                        *changed += 1;
                    }
                }
            }
        }
        done.push(row);
    }
    done
}

fn read(text: &str) -> Option<What> {
    let what = correction::read(text.trim_start(), DialectMode::W3c)?.what;
    matches!(what, What::Substitute { .. } | What::Insert { .. }).then_some(what)
}

/// Returns for each line whether it stands between two marks of verbatim text of one writer, the marks among them: three backquotes, or
/// `[[` and `]]`. A mark without its end is text.
fn verbatim(lines: &[LogLine], writers: &Writers) -> Vec<bool> {
    let mut inside = vec![false; lines.len()];
    let by = |line: &LogLine| line.nick.as_deref().map(|nick| writers.root(nick));
    let mut open: Vec<(String, &str, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| writers.wrote(line)) {
        let text = line.text.trim();
        if !matches!(text, "```" | "[[" | "]]") {
            continue;
        }
        let Some(who) = by(line) else { continue };
        let own = open.iter().position(|(writer, _, _)| *writer == who);
        match (own, text) {
            (Some(own), end) => {
                let closes = open
                    .get(own)
                    .is_some_and(|(_, mark, _)| if *mark == "[[" { end == "]]" } else { end == *mark });
                if closes {
                    let (_, _, from) = open.swap_remove(own);
                    for (row, line) in inside.iter_mut().zip(lines).take(at + 1).skip(from) {
                        *row |= by(line).is_some_and(|writer| writer == who);
                    }
                }
            }
            (None, "```" | "[[") => open.push((who, text, at)),
            (None, _) => {}
        }
    }
    inside
}
