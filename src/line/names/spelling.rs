//! How a text can be typed: piece by piece, in characters, whole syllables, first letters or a mixture. Knows no
//! people; only what was typed and a text that may be meant.

use std::borrow::Cow;

use crate::domain::text::is_han;

use super::piece::{Marks, Piece, cut, cut_korean, cut_name};
use super::reach::{Reach, Readings, TypingStyle};

/// A text prepared for matching.
#[derive(Clone)]
pub(super) struct Track {
    pieces: Box<[Piece]>,
    /// The letters (26 bits) or other signs (one more) that a piece can begin with: a quick no.
    letters: u32,
    /// The same for Han characters, hashed to 64 bits.
    hans: u64,
    /// Some piece has readings that are not usual.
    has_unusual: bool,
}

/// How something typed was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SpellingMatch {
    pub(super) place: MatchPlace,
    pub(super) style: TypingStyle,
    /// Only by a reading that is not usual for this name.
    pub(super) unusual: bool,
}

/// Where in a text something typed was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MatchPlace {
    /// From the first piece to the last.
    Whole,
    /// From the start of a word.
    WordStart,
    /// From a piece inside a word.
    Inside,
}

/// Longest typed text that is matched piece by piece: positions are bits of a `u64`.
const LONGEST: usize = 63;

impl Track {
    /// Prepares a text that is not a person's name.
    pub(super) fn of_text(text: &str) -> Self {
        Self::from_pieces(cut(text, Marks::Part))
    }

    /// Prepares a name: one track, or more where an apostrophe or hyphen leaves open what a word is (`O'Brien` has
    /// the initials `ob` and `o`). The clerk's own reading goes first when it has one word a piece, else it is a
    /// track of its own.
    pub(super) fn of_name(name: &str, clerks_reading: &str) -> Vec<Self> {
        let mut pieces = cut_name(name, Marks::Part);
        let clerks = cut(clerks_reading, Marks::Part);
        let fits = clerks.len() == pieces.len();
        if fits {
            for (piece, own) in pieces.iter_mut().zip(clerks) {
                // A tone typed as a digit is no part of the spelling.
                let own = own.reading();
                piece.prefer(
                    Cow::Owned(own.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned()),
                    1,
                );
            }
        }
        let count = pieces.len();
        let mut tracks = vec![Self::from_pieces(pieces)];
        let joined = cut_name(name, Marks::Join);
        if joined.len() != count {
            tracks.push(Self::from_pieces(joined));
        }
        tracks.extend(cut_korean(name).map(Self::from_pieces));
        if !fits && !clerks_reading.is_empty() {
            tracks.push(Self::of_text(clerks_reading));
        }
        tracks
    }

    fn from_pieces(pieces: Vec<Piece>) -> Self {
        let (mut letters, mut hans) = (0, 0);
        for piece in &pieces {
            hans |= piece.han.map_or(0, han_bit);
            for first in piece.spellings.iter().filter_map(|s| s.chars().next()) {
                letters |= letter_bits(first);
            }
        }
        let has_unusual = pieces.iter().any(|piece| piece.usual < piece.spellings.len());
        Self {
            pieces: pieces.into(),
            letters,
            hans,
            has_unusual,
        }
    }

    /// How many pieces the text has.
    pub(super) fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Whether a whole word of letters is this one.
    pub(super) fn has_word(&self, typed: &str) -> bool {
        self.pieces
            .iter()
            .any(|piece| piece.han.is_none() && piece.spellings.iter().any(|word| *word == typed))
    }

    /// Can a piece begin like `typed`? May say yes wrongly, never no.
    fn may_hold(&self, typed: &[char]) -> bool {
        typed.len() <= LONGEST
            && typed.first().is_some_and(|&c| {
                if is_han(c) {
                    self.hans & han_bit(c) != 0
                } else {
                    self.letters & letter_bits(c) != 0
                }
            })
    }

    /// The best way in which `typed` (folded, words parted by one space) spells this text or a part of it. With
    /// `inside` the part may also begin inside a word.
    pub(super) fn find(&self, typed: &[char], inside: bool) -> Option<SpellingMatch> {
        if !self.may_hold(typed) {
            return None;
        }
        let usual = self.find_by(typed, inside, Readings::Usual);
        let other = if self.has_unusual {
            self.find_by(typed, inside, Readings::All)
        } else {
            None
        };
        let known = |(place, style), unusual| SpellingMatch { place, style, unusual };
        match (usual, other) {
            (Some(usual), Some(other)) if standing(other) < standing(usual) => Some(known(other, true)),
            (Some(usual), _) => Some(known(usual, false)),
            (None, other) => other.map(|found| known(found, true)),
        }
    }

    fn find_by(&self, typed: &[char], inside: bool, readings: Readings) -> Option<(MatchPlace, TypingStyle)> {
        let first = typed.first().copied().unwrap_or_default();
        let starts = self
            .pieces
            .iter()
            .enumerate()
            .filter(|(from, piece)| (*from == 0 || piece.start || inside) && piece.may_begin_with(first));
        let found = starts.filter_map(|(from, piece)| {
            let place = if from == 0 || piece.start {
                MatchPlace::WordStart
            } else {
                MatchPlace::Inside
            };
            self.walk(from, typed, place, readings)
        });
        found.min_by_key(|found| standing(*found))
    }

    /// The best way to spell `typed` from the piece `from` on.
    fn walk(
        &self,
        from: usize,
        typed: &[char],
        place: MatchPlace,
        readings: Readings,
    ) -> Option<(MatchPlace, TypingStyle)> {
        let mut reach = Reach::START;
        let mut best: Option<(MatchPlace, TypingStyle)> = None;
        for (index, piece) in self.pieces.iter().enumerate().skip(from) {
            reach = reach.step(piece, typed, readings);
            if let Some(style) = reach.style_at(1 << typed.len()) {
                let whole = from == 0 && index + 1 == self.pieces.len();
                let found = (if whole { MatchPlace::Whole } else { place }, style);
                best = best.into_iter().chain([found]).min_by_key(|found| standing(*found));
            }
            if reach.loose == 0 {
                break;
            }
        }
        best
    }

    /// Positions in `typed` where this text ends and something follows, as in `财务处张三`: after the whole text or
    /// two pieces of it; then those after its initials.
    pub(super) fn ends(&self, typed: &[char]) -> (u64, u64) {
        if !self.may_hold(typed) {
            return (0, 0);
        }
        let mut reach = Reach::START;
        let (mut whole, mut initials) = (0, 0);
        for (index, piece) in self.pieces.iter().enumerate() {
            reach = reach.step(piece, typed, Readings::All);
            let last = index + 1 == self.pieces.len();
            if index > 0 || last {
                whole |= reach.full;
            }
            if index > 0 && last {
                initials |= reach.initials;
            }
            if reach.full | reach.initials == 0 {
                break;
            }
        }
        let unfinished = !(1_u64 << typed.len());
        (whole & unfinished, initials & unfinished & !whole)
    }
}

/// Returns the rank of a way of typing; the smaller, the likelier it is meant.
fn standing(found: (MatchPlace, TypingStyle)) -> u8 {
    match found {
        (MatchPlace::Whole, TypingStyle::Full) => 0,
        (MatchPlace::Whole, TypingStyle::Initials) => 1,
        (MatchPlace::Whole, TypingStyle::Strict) => 2,
        (MatchPlace::WordStart, TypingStyle::Full) => 3,
        (MatchPlace::WordStart, TypingStyle::Initials | TypingStyle::Strict) => 4,
        (MatchPlace::Whole | MatchPlace::WordStart, TypingStyle::Loose) => 5,
        (MatchPlace::Inside, _) => 6,
    }
}

fn han_bit(c: char) -> u64 {
    1 << (u32::from(c) % 64)
}

fn letter_bits(c: char) -> u32 {
    match c {
        'a'..='z' => 1 << (u32::from(c) - u32::from('a')),
        // All the letters that it may be typed as.
        'ü' => letter_bits('u') | letter_bits('v') | 1 << 26,
        _ => 1 << 26,
    }
}
