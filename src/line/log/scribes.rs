//! The scribes of a W3C log, line by line.

use std::collections::{HashMap, HashSet};

use crate::line::{
    dialect::{
        mode::DialectMode,
        nicks::{canonical, key, split_names},
        words::{self, Word},
    },
    lexer::{self, ascii_sign},
    reading::{Op, People},
};

use super::{corrected::Amended, line::LogLine, people::Writers};

/// The scribes of a log.
#[derive(Debug, Default)]
pub(super) struct Scribes {
    /// For each line: whether its writer was a scribe then.
    pub(super) scribed: Vec<bool>,
    /// The nick of the scribe who had to be guessed: nobody was declared who writes.
    pub(super) guessed: Option<String>,
}

/// A set of scribes by the spellings that their nicks share; all = everybody who writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Set {
    who: HashSet<String>,
    all: bool,
}

impl Scribes {
    /// Reads who is declared when. The first declaration holds for the lines before it too. Without any the one who scribed most is
    /// taken for the scribe.
    pub(super) fn of(rows: &[Amended], writers: &Writers) -> Self {
        let roots = spellings(rows, writers);
        let mut now = Set::default();
        let mut sets: Vec<(usize, Set)> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            if row.verbatim || row.changed.is_some() || !row.person {
                continue;
            }
            if let Some((op, names)) = word(&row.line.text) {
                let by = row.line.nick.as_deref().unwrap_or_default();
                if declare(&mut now, op, &names, by, |name| roots.find(name, writers)) {
                    sets.push((at, now.clone()));
                }
            }
        }
        let guessed = if sets.is_empty() {
            guess(rows.iter().map(|row| &row.line), writers)
        } else {
            None
        };
        let first = guessed.as_deref().map(|nick| Set {
            who: HashSet::from([writers.root(nick)]),
            all: false,
        });
        let mut now = first
            .or_else(|| sets.first().map(|(_, set)| set.clone()))
            .unwrap_or_default();
        let mut later = sets.into_iter().peekable();
        let mut scribed = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            while let Some((_, set)) = later.next_if(|(from, _)| *from <= at) {
                now = set;
            }
            let nick = row.line.nick.as_deref();
            scribed.push(nick.is_some_and(|nick| now.all || now.who.contains(&writers.root(nick))));
        }
        Self { scribed, guessed }
    }
}

/// Changes the set as a word says. Returns whether anybody in it writes: names that nobody writes under change nothing. The last
/// scribe who goes has written what stands before, and is not replaced by nobody.
fn declare(now: &mut Set, op: Op, names: &[String], by: &str, find: impl Fn(&str) -> Option<String>) -> bool {
    let all = names.iter().any(|name| name == "*");
    let mut who: HashSet<String> = names.iter().filter_map(|name| find(name)).collect();
    if names.is_empty() {
        who.extend(find(by));
    }
    if who.is_empty() && !all {
        return false;
    }
    match op {
        Op::Set => *now = Set { who, all },
        Op::Add => {
            now.all |= all;
            now.who.extend(who);
        }
        Op::Remove => {
            let left: HashSet<String> = now.who.difference(&who).cloned().collect();
            if !left.is_empty() {
                now.who = left;
            }
        }
    }
    true
}

/// `scribe: a, b`, `ScribeNick: a`, `scribe+ a`, `scribe-`: the word about scribes in a line, with the names.
fn word(text: &str) -> Option<(Op, Vec<String>)> {
    let line = text.trim_start();
    if let Some((People::Scribe, after)) = words::list_word(line) {
        let after = after.trim_start();
        let op = match after.chars().next().map(ascii_sign) {
            Some('+') => Some(Op::Add),
            Some('-') => Some(Op::Remove),
            Some('=') => Some(Op::Set),
            _ => None,
        };
        if let Some(op) = op {
            let names = lexer::rest(after).trim_start().trim_start_matches(lexer::is_colon);
            return Some((op, split_names(names)));
        }
    }
    let colon = lexer::split_colon(line, 20)?;
    let word = words::colon_word(colon.head.trim(), DialectMode::W3c)?;
    let names = split_names(colon.rest);
    (word == Word::People(People::Scribe, Op::Set) && !names.is_empty()).then_some((Op::Set, names))
}

/// The writers by every word of their nicks.
struct Spellings(HashMap<String, Option<String>>);

impl Spellings {
    /// The spelling of the writer who is meant by a name: a nick, `nick=Real Name`, or a name with a word that is the nick of one.
    fn find(&self, name: &str, writers: &Writers) -> Option<String> {
        let nick = name.split(['=', '/']).next().unwrap_or(name).trim();
        let root = writers.root(nick);
        if self.0.contains_key(&root) {
            return Some(root);
        }
        let mut found = nick
            .split_whitespace()
            .filter_map(|word| self.0.get(&key(word)))
            .flatten();
        found.next().cloned()
    }
}

fn spellings(rows: &[Amended], writers: &Writers) -> Spellings {
    let mut known: HashMap<String, Option<String>> = HashMap::new();
    for row in rows.iter().filter(|row| row.person) {
        let Some(nick) = row.line.nick.as_deref() else { continue };
        let root = writers.root(nick);
        known.entry(key(nick)).or_insert_with(|| Some(root.clone()));
        known.entry(root.clone()).or_insert(Some(root));
    }
    Spellings(known)
}

/// The likely scribe of a log that names none: whoever wrote most statements and continuations, and then most lines.
/// `None` = nobody but robots wrote.
fn guess<'a>(lines: impl Iterator<Item = &'a LogLine>, writers: &Writers) -> Option<String> {
    let mut order: Vec<(String, &str, (usize, usize))> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for line in lines.filter(|line| writers.wrote(line)) {
        let Some(nick) = line.nick.as_deref() else { continue };
        let root = writers.root(nick);
        let at = *places.entry(root.clone()).or_insert_with(|| {
            order.push((root, nick, (0, 0)));
            order.len() - 1
        });
        if let Some((_, _, (statements, lines))) = order.get_mut(at) {
            *statements += usize::from(is_statement(&line.text));
            *lines += 1;
        }
    }
    let mut best: Option<(&str, (usize, usize))> = None;
    for (_, nick, weight) in &order {
        if best.is_none_or(|(_, most)| *weight > most) {
            best = Some((nick, *weight));
        }
    }
    best.map(|(nick, _)| canonical(nick).to_owned())
}

/// `Name: text` or `... text`.
fn is_statement(text: &str) -> bool {
    let statement = lexer::split_colon(text, 30).is_some_and(|colon| {
        let head = colon.head.trim();
        let word = words::colon_word(head, DialectMode::W3c).is_some();
        !word && !head.is_empty() && !head.contains(char::is_whitespace) && colon.rest.starts_with(char::is_whitespace)
    });
    statement || lexer::after_dots(text).is_some()
}
