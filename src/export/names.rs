//! How people are called in documents: in full in lists, shorter in sentences, and so that two people of one name are told apart.

use std::collections::HashMap;

use super::{
    letters::safe,
    roll::{Roll, RollEntry},
};
use crate::{
    domain::{id::Id, people::Attendee, titles::is_title},
    words::{Lang, Strings},
};

/// Small words that belong to the surname behind them.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "da", "di", "dos", "du", "la", "le", "el", "al", "bin", "ibn",
    "ter", "ten", "st", "zu", "af", "av",
];

/// The names of everybody on the list of a meeting.
#[derive(Debug, Default)]
pub(super) struct Names {
    full: HashMap<Id<Attendee>, String>,
    short: HashMap<Id<Attendee>, String>,
}

impl Names {
    /// Gives everybody on the roll a name.
    pub(super) fn of(roll: &Roll<'_>, lang: Lang) -> Self {
        let strings = lang.strings();
        let mut names = Self::default();
        let mut same: HashMap<&str, Vec<&RollEntry<'_>>> = HashMap::new();
        for place in &roll.places {
            same.entry(place.name.as_str()).or_default().push(place);
        }
        for (name, places) in &same {
            for place in places {
                let own = if places.len() > 1 {
                    told_apart(name, place, places, strings)
                } else {
                    (*name).to_owned()
                };
                names.full.insert(place.attendee.id, own);
            }
        }
        let mut shorter: HashMap<String, usize> = HashMap::new();
        for place in &roll.places {
            *shorter.entry(shortened(&place.name)).or_default() += 1;
        }
        for place in &roll.places {
            let short = shortened(&place.name);
            let unique = shorter.get(&short) == Some(&1);
            let own = if unique { short } else { names.full(place.attendee.id) };
            names.short.insert(place.attendee.id, own);
        }
        names
    }

    /// As it stands in a list: `Cllr Harriet Blythe`, 张伟（法规科）.
    pub(super) fn full(&self, id: Id<Attendee>) -> String {
        self.full.get(&id).cloned().unwrap_or_default()
    }

    /// As it stands in a sentence: `Cllr Blythe`; the full name of whoever has no title, or shares title and surname.
    pub(super) fn short(&self, id: Id<Attendee>) -> String {
        self.short.get(&id).cloned().unwrap_or_default()
    }
}

/// A name with the unit, or where that is the same with the post, of whoever bears it.
fn told_apart(name: &str, place: &RollEntry<'_>, places: &[&RollEntry<'_>], strings: &Strings) -> String {
    let others = || places.iter().filter(|other| other.attendee.id != place.attendee.id);
    let differs = |of: for<'p, 'q> fn(&'p RollEntry<'q>) -> &'p str| {
        !of(place).is_empty() && others().all(|other| of(other) != of(place))
    };
    let what = if differs(|p| p.unit.as_str()) {
        &place.unit
    } else if differs(|p| p.post.as_str()) {
        &place.post
    } else {
        return name.to_owned();
    };
    (strings.export.minutes.namesake)(name, what)
}

/// Title and surname of an English name with a title; any other name as it is.
fn shortened(name: &str) -> String {
    match split_title(name) {
        // Sir and Dame go with the forename: Sir Graham, Prof. Sir David.
        Some((title, rest)) if is_knightly(title) => format!("{title} {}", forename(rest)),
        Some((title, rest)) => match split_title(rest) {
            Some((second, rest)) if is_knightly(second) => format!("{title} {second} {}", forename(rest)),
            _ => format!("{title} {}", surname(rest)),
        },
        None => name.to_owned(),
    }
}

fn is_knightly(title: &str) -> bool {
    ["sir", "dame"]
        .iter()
        .any(|known| title.trim_end_matches('.').eq_ignore_ascii_case(known))
}

/// The first word of a name.
fn forename(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// The title of an English name, and the name behind it.
fn split_title(name: &str) -> Option<(&str, &str)> {
    let (title, rest) = name.trim().split_once(' ')?;
    let rest = rest.trim();
    let bare = title.trim_end_matches('.');
    (is_title(bare) && !rest.is_empty()).then_some((title, rest))
}

/// Letters of honours, degrees and generations behind a surname.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "jr", "snr", "sr", "jnr", "ii", "iii", "iv", "mbe", "obe", "cbe", "kbe", "dbe", "bem", "kc", "qc", "mp", "msp", "ms", "jp", "dl", "phd", "dphil", "md",
    "edd", "jd", "esq", "frs", "ba", "ma", "bsc", "msc", "mba", "llb", "cpa", "rn", "pe", "ra", "aia", "acis", "fcis", "fca", "aca", "frics", "mrics", "dds", "kcb", "cb",
];

/// A name without such letters at its end, and the commas before them.
fn without_letters(name: &str) -> &str {
    let mut name = name.trim_end();
    while let Some((before, last)) = name.rsplit_once(' ') {
        let bare: String = last.chars().filter(|c| *c != '.').collect();
        let letters = BEHIND.iter().any(|known| bare.eq_ignore_ascii_case(known));
        let rest = before.trim_end().trim_end_matches(',');
        if !letters || !rest.contains(' ') {
            break;
        }
        name = rest;
    }
    name
}

/// The last word of a name, with the small words before it: `van der Meer`.
fn surname(name: &str) -> &str {
    let name = without_letters(name);
    let mut start = name.rfind(' ').map_or(0, |at| at + 1);
    while let Some(before) = name.get(..start).map(str::trim_end).filter(|before| !before.is_empty()) {
        let word = before.rfind(' ').map_or(0, |at| at + 1);
        let particle = before
            .get(word..)
            .is_some_and(|w| PARTICLES.contains(&w.to_lowercase().as_str()));
        // The first word is the given name, whatever it looks like.
        if !particle || word == 0 {
            break;
        }
        start = word;
    }
    name.get(start..).unwrap_or(name)
}

/// The key by which English names are put in alphabetical order: surname, then the rest, without marks on letters.
pub(super) fn alphabetical(name: &str) -> (String, String) {
    let bare = split_title(name).map_or(name, |(_, rest)| rest);
    (plain_letters(surname(bare)), plain_letters(bare))
}

/// Small letters without accents, as far as the alphabets of Europe go.
fn plain_letters(text: &str) -> String {
    let plain = |c: char| match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'đ' => 'd',
        'ł' => 'l',
        'š' => 's',
        'ž' => 'z',
        c => c,
    };
    let letters = text.to_lowercase();
    letters
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .map(plain)
        .collect()
}

/// The name of somebody on no list, as typed, clean.
pub(super) fn unlisted(typed: &str, strings: &Strings) -> String {
    (strings.export.minutes.on_no_list)(&safe(typed.trim()))
}
