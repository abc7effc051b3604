//! The pieces a name is made of: one Han character with all its readings, or one word of letters. Knows no query.

use std::borrow::Cow;

use pinyin::ToPinyinMulti;

use crate::domain::text::is_han;

use super::surname::{compound_readings, single_readings, split_name};
use crate::domain::fold::fold;

/// One Han character with all its readings, or one word of letters or digits.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) han: Option<char>,
    /// A word starts here: the first piece, a word of letters, a Han character after a name dot.
    pub(super) start: bool,
    /// All readings, the preferred one first; `ü` stands for what may be typed v, u or ü.
    pub(super) spellings: Box<[Cow<'static, str>]>,
    /// How many of the readings, from the first, are usual here; the others still match, but after everything else
    /// of their kind (王 was once read yu, 董 zhong: no reason to doubt who `zs` is).
    pub(super) usual: usize,
}

/// Do an apostrophe and a hyphen part two words (`o brien`) or join them (`obrien`)?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    Part,
    Join,
}

/// Cuts a text into pieces; all other signs only part them, and a space between Han characters does not even that.
pub(super) fn cut(text: &str, marks: Marks) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut word = String::new();
    let mut parted = true;
    for c in fold(text).chars() {
        if c.is_alphanumeric() && !is_han(c) {
            word.push(c);
            continue;
        }
        if matches!(c, '\'' | '-') && marks == Marks::Join {
            continue;
        }
        if !word.is_empty() {
            pieces.push(Piece::of_word(std::mem::take(&mut word)));
            parted = true;
        }
        if is_han(c) {
            pieces.push(Piece::of_han(c, parted));
            parted = false;
        } else if c != ' ' {
            parted = true;
        }
    }
    if !word.is_empty() {
        pieces.push(Piece::of_word(word));
    }
    pieces
}

/// The pieces of a person's name: as [`cut`], with the surname's reading first.
pub(super) fn cut_name(name: &str, marks: Marks) -> Vec<Piece> {
    let mut pieces = cut(name, marks);
    let Some(split) = split_name(name) else {
        return pieces;
    };
    let mut surname = split.surname.chars();
    match (surname.next(), surname.next()) {
        (Some(_), Some(_)) => {
            let readings = compound_readings(&split.surname).unwrap_or_default();
            for (piece, reading) in pieces.iter_mut().zip(readings) {
                piece.prefer(Cow::Borrowed(reading), 1);
            }
        }
        (Some(single), None) => {
            let Some(piece) = pieces.first_mut() else {
                return pieces;
            };
            let known = single_readings(single);
            let passport = piece
                .spellings
                .get(1)
                .is_some_and(|second| PASSPORT.contains(&&**second));
            piece.usual = if passport { 2 } else { 1 };
            for (rank, reading) in known.iter().rev().enumerate() {
                piece.prefer(Cow::Borrowed(reading), rank + 1);
            }
        }
        (None, _) => {}
    }
    pieces
}

/// Compound surnames of Korea; every other one is a single syllable.
const KOREAN_COMPOUND: [&str; 7] = ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문"];

/// The surname and the given name of a Korean name that is written in one word; `None` for every other text.
pub(super) fn cut_korean(name: &str) -> Option<Vec<Piece>> {
    let folded = fold(name);
    let word = folded.trim();
    let count = word.chars().count();
    if !(2..=5).contains(&count) || !word.chars().all(is_hangul) {
        return None;
    }
    let compound = KOREAN_COMPOUND.iter().any(|surname| word.starts_with(surname)) && count > 2;
    let end = word.char_indices().nth(if compound { 2 } else { 1 })?.0;
    let (surname, given) = word.split_at_checked(end)?;
    Some([surname, given].map(|part| Piece::of_word(part.to_owned())).into())
}

/// Whether this is a syllable of Korean writing.
pub(super) const fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣')
}

impl Piece {
    fn of_word(word: String) -> Self {
        Self {
            han: None,
            start: true,
            spellings: Box::new([Cow::Owned(word)]),
            usual: 1,
        }
    }

    fn of_han(han: char, start: bool) -> Self {
        let spellings: Box<[_]> = readings(han).into_iter().map(Cow::Borrowed).collect();
        Self {
            han: Some(han),
            start,
            usual: spellings.len(),
            spellings,
        }
    }

    /// Puts `reading` first and calls so many readings usual; the others still match.
    pub(super) fn prefer(&mut self, reading: Cow<'static, str>, usual: usize) {
        let others: Vec<_> = self.spellings.iter().filter(|s| **s != reading).cloned().collect();
        self.spellings = std::iter::once(reading).chain(others).collect();
        self.usual = usual;
    }

    /// Can what is typed for this piece begin with this character?
    pub(super) fn may_begin_with(&self, typed: char) -> bool {
        self.han == Some(typed)
            || self
                .spellings
                .iter()
                .any(|s| s.chars().next().is_some_and(|letter| same(typed, letter)))
    }

    /// The preferred reading in ASCII (ü as v); a Han character without any reading stands for itself.
    pub(super) fn reading(&self) -> String {
        match (self.spellings.first(), self.han) {
            (Some(reading), _) => reading.replace('ü', "v"),
            (None, han) => han.map(String::from).unwrap_or_default(),
        }
    }
}

/// Passports write yu for ü.
const PASSPORT: [&str; 4] = ["lyu", "nyu", "lyue", "nyue"];

/// Is the typed letter this letter of a spelling? `ü` is typed v, u or ü.
pub(super) fn same(typed: char, letter: char) -> bool {
    typed == letter || (letter == 'ü' && (typed == 'v' || typed == 'u'))
}

/// All readings of one character without tones, each once, the commonest first.
pub(super) fn readings(han: char) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for reading in han.to_pinyin_multi().into_iter().flatten() {
        // 诶 and 欸 are typed with a plain e.
        let (plain, passport) = match reading.plain() {
            "ê" => ("e", None),
            "lü" => ("lü", Some("lyu")),
            "nü" => ("nü", Some("nyu")),
            "lüe" => ("lüe", Some("lyue")),
            "nüe" => ("nüe", Some("nyue")),
            other => (other, None),
        };
        for spelling in [Some(plain), passport].into_iter().flatten() {
            if !all.contains(&spelling) {
                all.push(spelling);
            }
        }
    }
    all
}
