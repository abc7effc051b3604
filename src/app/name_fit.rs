//! How well typed text fits the names of a thing, in both languages at once. Palette, help page and the line ask here.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use crate::{
    domain::text::is_han,
    input::{
        command::{Command, Text},
        keymap::Keymap,
        section::SectionId,
        synonym::synonyms,
    },
    line::names::{first_letters, spelled},
    words::Lang,
};

/// The names under which a thing is looked for.
#[derive(Debug, Clone)]
pub struct Called {
    english: Text,
    chinese: Text,
    /// Its keys in small letters.
    keys: Vec<String>,
    /// Other words that mean it, in small letters.
    also: &'static [&'static str],
}

impl Called {
    /// The names of a command, without its keys.
    pub const fn command(command: Command) -> Self {
        let row = command.row();
        Self {
            english: row.english,
            chinese: row.chinese,
            keys: Vec::new(),
            also: &[],
        }
    }

    /// The same, with the other words that mean it.
    #[must_use]
    pub fn with_synonyms(self, command: Command) -> Self {
        Self {
            also: synonyms(command),
            ..self
        }
    }

    /// The same, with the keys that it has now.
    #[must_use]
    pub fn with_keys(self, keymap: &Keymap, command: Command) -> Self {
        let keys = keymap.keys_of(command).iter();
        Self {
            keys: keys.map(|key| key.to_string().to_lowercase()).collect(),
            ..self
        }
    }

    /// Its names and labels in both languages.
    fn parts(&self) -> impl Iterator<Item = (Lang, NamePart, &'static str)> {
        [(Lang::En, self.english), (Lang::Zh, self.chinese)]
            .into_iter()
            .flat_map(|(of, text)| [(of, NamePart::Name, text.name), (of, NamePart::Label, text.label)])
    }

    /// Whether typed text, in small letters, is a whole name or label of it.
    pub fn is_named(&self, typed: &str) -> bool {
        self.parts()
            .any(|(.., text)| text.chars().flat_map(char::to_lowercase).eq(typed.chars()))
    }

    /// The name of a section.
    pub fn section(section: SectionId) -> Self {
        let text = |lang: Lang| {
            let name = (lang.strings().prepare.section)(section);
            Text { name, label: name }
        };
        Self {
            english: text(Lang::En),
            chinese: text(Lang::Zh),
            keys: Vec::new(),
            also: &[],
        }
    }
}

/// How well typed text fits; the lower rank is the better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameFit {
    pub rank: u8,
    /// The letters that fit, where they stand in a text of the language that is shown.
    pub mark: Option<NameMark>,
}

/// A piece of a name, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameMark {
    pub part: NamePart,
    pub from: usize,
    pub to: usize,
}

/// One of the two texts of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamePart {
    Name,
    Label,
}

impl NameFit {
    /// The fit of nothing typed.
    pub const ANY: Self = Self { rank: 90, mark: None };

    /// A whole name.
    pub const WHOLE: u8 = 0;

    /// Ranks below this are beginnings of names; those from it on are found anywhere in a text.
    pub const INSIDE: u8 = 40;

    /// Another word for the thing: no name, so nothing is run by it.
    pub const SYNONYM: u8 = 41;

    /// Ranks from this on are letters strewn over a name.
    pub const STREWN: u8 = 60;
}

/// How well typed text fits; `None` where it does not. Several words must all fit. `lang` is the language that is shown.
pub fn fit(called: &Called, typed: &str, lang: Lang) -> Option<NameFit> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Some(NameFit::ANY);
    }
    if let Some(found) = best(called, &typed, lang) {
        return Some(found);
    }
    let words: Vec<&str> = typed
        .split_whitespace()
        .filter(|_| typed.contains([' ', '　']))
        .collect();
    let fits: Option<Vec<NameFit>> = words.into_iter().map(|word| best(called, word, lang)).collect();
    fits?.into_iter().max_by_key(|fit| fit.rank)
}

/// The rank of typed text, in small letters, that is a name of the thing or begins one: below [`NameFit::INSIDE`]. `None` for any other,
/// which [`fit`] may find.
pub fn begins_name(called: &Called, typed: &str) -> Option<u8> {
    if typed.is_empty() {
        return None;
    }
    let best = |word: &str| {
        called
            .parts()
            .filter_map(|(_, part, text)| at_beginning(text, word, part))
            .map(|(rank, _)| rank)
            .min()
    };
    best(typed).or_else(|| {
        let words = typed.split_whitespace().filter(|_| typed.contains([' ', '　']));
        let ranks: Option<Vec<u8>> = words.map(best).collect();
        ranks?.into_iter().max()
    })
}

/// The commands that [`begins_name`] may find by text that begins with a character: every line with a colon asks.
pub fn beginning_with(first: char) -> &'static [Command] {
    static BY_FIRST: LazyLock<HashMap<char, Vec<Command>>> = LazyLock::new(|| {
        let mut found: HashMap<char, Vec<Command>> = HashMap::new();
        for command in Command::all() {
            let called = Called::command(command);
            let begins: HashSet<char> = called
                .parts()
                .filter_map(|(.., text)| text.chars().next())
                .flat_map(|first| first.to_lowercase().chain(first_letters(first)))
                .collect();
            for first in begins {
                found.entry(first).or_default().push(command);
            }
        }
        found
    });
    BY_FIRST.get(&first).map_or(&[], Vec::as_slice)
}

/// The best fit of one word or phrase.
fn best(called: &Called, typed: &str, lang: Lang) -> Option<NameFit> {
    let found = called.parts().filter_map(|(of, part, text)| {
        let (rank, from, to) = fit_text(text, typed, part)?;
        let mark = (of == lang).then_some(NameMark { part, from, to });
        Some(NameFit { rank, mark })
    });
    let by_key = called.keys.iter().filter_map(|key| {
        let rank = if key == typed { 1 } else { 45 };
        let fits = key == typed || typed.chars().count() > 1 && key.starts_with(typed);
        // A key is no name: only what is looked for in a list is found by it.
        fits.then_some(NameFit { rank, mark: None })
    });
    let several = typed.chars().count() > 1;
    let by_synonym = called.also.iter().filter(|also| several && also.starts_with(typed));
    let by_synonym = by_synonym.map(|_| NameFit {
        rank: NameFit::SYNONYM,
        mark: None,
    });
    found
        .chain(by_key)
        .chain(by_synonym)
        .min_by_key(|fit| (fit.rank, fit.mark.is_none()))
}

/// The rank of one text, and the bytes that fit.
fn fit_text(text: &str, typed: &str, part: NamePart) -> Option<(u8, usize, usize)> {
    if let Some((rank, to)) = at_beginning(text, typed, part) {
        return Some((rank, 0, to));
    }
    let several = typed.chars().count() > 1;
    let lower = text.to_lowercase();
    if let Some(at) = lower.find(typed).filter(|_| several) {
        let begins_word = lower.get(..at).is_some_and(|before| before.ends_with([' ', '-', '/']));
        return Some((if begins_word { NameFit::INSIDE } else { 42 }, at, at + typed.len()));
    }
    if text.chars().any(is_han) {
        return typed.is_ascii().then(|| inside_by_pinyin(text, typed, part)).flatten();
    }
    let strewn = part == NamePart::Name && typed.chars().count() > 2 && is_strewn(&lower, typed);
    strewn.then_some((NameFit::STREWN, 0, 0))
}

/// The rank of a text that is what was typed, or begins with it, and where that ends; a Chinese name also by what its characters are read as.
fn at_beginning(text: &str, typed: &str, part: NamePart) -> Option<(u8, usize)> {
    let mut rest = text.chars().flat_map(char::to_lowercase);
    if typed.chars().all(|letter| rest.next() == Some(letter)) {
        let whole = rest.next().is_none();
        return Some(if whole {
            (NameFit::WHOLE, text.len())
        } else {
            (20, typed.len())
        });
    }
    if part == NamePart::Label || !typed.is_ascii() || !text.chars().any(is_han) {
        return None;
    }
    let found = spelled(typed, text)?;
    let kind = if found.whole { 10 } else { 30 };
    let rank = kind + u8::from(found.rare) + 2 * u8::from(!found.initials);
    Some((rank, bytes_of(text, found.chars)))
}

/// The rank of a Chinese text by what its later characters are read as, and those of a label from the first on.
fn inside_by_pinyin(text: &str, typed: &str, part: NamePart) -> Option<(u8, usize, usize)> {
    for (n, (at, _)) in text.char_indices().enumerate() {
        if n > 0 && typed.len() < 2 {
            break;
        }
        let rest = text.get(at..)?;
        let Some(found) = spelled(typed, rest) else { continue };
        let rank = match (n, part) {
            (0, NamePart::Label) => 44,
            _ if n > 0 && found.rare => continue,
            _ => 46,
        };
        return Some((rank, at, at + bytes_of(rest, found.chars)));
    }
    None
}

/// The bytes of the first characters of a text.
fn bytes_of(text: &str, chars: usize) -> usize {
    text.chars().take(chars).map(char::len_utf8).sum()
}

/// Whether letters stand in a name in this order, the first at its beginning.
fn is_strewn(name: &str, typed: &str) -> bool {
    let mut letters = name.chars();
    name.chars().next() == typed.chars().next() && typed.chars().all(|wanted| letters.any(|letter| letter == wanted))
}
