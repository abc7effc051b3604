//! The people who write in a log: nicks that change, go away and come back stay one person; robots are nobody.

use std::collections::{HashMap, HashSet};

use crate::line::dialect::{
    nicks::{bare, canonical, key},
    robots::{is_robot, is_robotic},
};

use super::{line::LogLine, shape::LogKind};

/// Somebody who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    /// The first nick, as written.
    pub name: String,
    /// Other nicks, and the name without what stands in brackets behind it.
    pub aliases: Vec<String>,
}

/// The people of a log, each under all of their nicks.
#[derive(Debug, Default)]
pub struct Writers {
    /// The spelling under which the nicks of a person meet.
    roots: HashMap<String, String>,
    robots: HashSet<String>,
}

impl Writers {
    /// Looks through a log.
    pub fn of(lines: &[LogLine]) -> Self {
        let mut writers = Self::default();
        for line in lines {
            if let Some((old, new)) = line.renamed() {
                let (old, new) = (writers.root(old), writers.root(new));
                if old != new && !is_robot(&new) {
                    writers.roots.insert(new, old);
                }
            }
            if let Some(nick) = line.nick.as_deref().filter(|_| line.kind == LogKind::Said)
                && is_robotic(&line.text)
            {
                writers.robots.insert(key(nick));
            }
        }
        writers
    }

    /// The spelling that all nicks of a person share.
    pub fn root(&self, nick: &str) -> String {
        let mut at = key(nick);
        // Nicks that change in a circle end it.
        for _ in 0..32 {
            match self.roots.get(&at) {
                Some(next) if *next != at => at.clone_from(next),
                Some(_) | None => break,
            }
        }
        at
    }

    /// Whether a nick is a robot's, by its name or by what it writes.
    pub fn is_robot(&self, nick: &str) -> bool {
        is_robot(nick) || self.robots.contains(&key(nick))
    }

    /// Whether a person wrote a line or did something in it.
    pub fn wrote(&self, line: &LogLine) -> bool {
        let person = line.nick.as_deref().is_some_and(|nick| !self.is_robot(nick));
        matches!(line.kind, LogKind::Said | LogKind::Acted) && person
    }

    /// Those who wrote these lines, in order of appearance.
    pub fn list<'a>(&self, lines: impl Iterator<Item = &'a LogLine>) -> Vec<Writer> {
        let mut list: Vec<Writer> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for line in lines.filter(|line| self.wrote(line)) {
            let Some(nick) = line.nick.as_deref() else { continue };
            let at = *places.entry(self.root(nick)).or_insert_with(|| {
                list.push(Writer {
                    name: canonical(nick).to_owned(),
                    aliases: Vec::new(),
                });
                list.len() - 1
            });
            let Some(writer) = list.get_mut(at) else { continue };
            for alias in [canonical(nick), bare(nick)] {
                let known = alias == writer.name || writer.aliases.iter().any(|known| known == alias);
                let differs = key(alias) != key(&writer.name) || bare(&writer.name) != writer.name;
                if !known && differs && alias != writer.name {
                    writer.aliases.push(alias.to_owned());
                }
            }
        }
        list
    }
}
