//! The reading position in a typed phrase: both widths, both letter cases and the older Han forms made alike. Knows no dates.

use super::blanks;
use crate::domain::text::narrow;

/// No date phrase is longer than this many characters; the rest of a line is not looked at.
const REACH: usize = 64;

/// The start of a text with its signs made alike. Lives on the stack: it is made at each key press.
pub(super) struct Phrase {
    chars: [char; REACH],
    starts: [usize; REACH],
    count: usize,
    /// Where the last character read ends, in bytes.
    end: usize,
    /// Whether the text goes on beyond what is read.
    pub(super) cut: bool,
}

impl Phrase {
    pub(super) fn new(text: &str) -> Self {
        let mut phrase = Self {
            chars: [' '; REACH],
            starts: [0; REACH],
            count: 0,
            end: 0,
            cut: false,
        };
        let slots = phrase.chars.iter_mut().zip(phrase.starts.iter_mut());
        let mut left = text.char_indices();
        for ((slot, start), (at, c)) in slots.zip(left.by_ref()) {
            *slot = alike(c);
            *start = at;
            phrase.count += 1;
            phrase.end = at + c.len_utf8();
        }
        phrase.cut = phrase.end < text.len();
        phrase.close_up();
        phrase
    }

    /// Takes out the blanks that part nothing in a Chinese date.
    fn close_up(&mut self) {
        let mut kept = 0;
        let mut at = 0;
        while at < self.count {
            let run = self
                .chars
                .iter()
                .take(self.count)
                .skip(at)
                .take_while(|c| **c == ' ')
                .count();
            let (before, after) = (self.chars.get(..kept), self.chars.get(at + run..self.count));
            if run > 0 && blanks::part_nothing(before.unwrap_or_default(), after.unwrap_or_default()) {
                at += run;
                continue;
            }
            let (sign, start) = (self.chars.get(at).copied(), self.starts.get(at).copied());
            if let (Some(sign), Some(start)) = (sign, start) {
                if let Some(slot) = self.chars.get_mut(kept) {
                    *slot = sign;
                }
                if let Some(slot) = self.starts.get_mut(kept) {
                    *slot = start;
                }
            }
            kept += 1;
            at += 1;
        }
        self.count = kept;
    }

    pub(super) fn cursor(&self) -> PhraseCursor<'_> {
        PhraseCursor {
            rest: self.chars.get(..self.count).unwrap_or_default(),
            at: 0,
        }
    }

    /// The byte of the text at which a cursor stands.
    pub(super) fn byte(&self, cursor: PhraseCursor<'_>) -> usize {
        if cursor.at < self.count {
            self.starts.get(cursor.at).copied().unwrap_or(self.end)
        } else {
            self.end
        }
    }
}

/// One sign for the several that an input method may deliver (docs/rules.md §full-width).
fn alike(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => narrow(c).to_ascii_lowercase(),
        '–' | '—' | '―' | '−' | '‐' | '‑' => '-',
        '’' | '‘' => '\'',
        '÷' => '/',
        '週' => '周',
        '號' => '号',
        '點' => '点',
        '後' => '后',
        '內' => '内',
        '個' => '个',
        '兩' => '两',
        '時' => '时',
        '禮' => '礼',
        '會' => '会',
        '鐘' => '钟',
        '這' => '这',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    }
}

/// A place in a phrase. Copied freely; every step gives a new one.
#[derive(Clone, Copy)]
pub(super) struct PhraseCursor<'t> {
    rest: &'t [char],
    at: usize,
}

impl PhraseCursor<'_> {
    /// How far it has come, in characters.
    pub(super) const fn at(self) -> usize {
        self.at
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest.first().copied()
    }

    pub(super) fn second(self) -> Option<char> {
        self.rest.get(1).copied()
    }

    pub(super) fn skip(self, n: usize) -> Self {
        let n = n.min(self.rest.len());
        Self {
            rest: self.rest.get(n..).unwrap_or_default(),
            at: self.at + n,
        }
    }

    /// After any spaces.
    pub(super) fn spaces(self) -> Self {
        self.skip(self.rest.iter().take_while(|c| **c == ' ').count())
    }

    /// After at least one space or a hyphen: what stands between two English words of a date.
    pub(super) fn gap(self) -> Option<Self> {
        match self.peek() {
            Some(' ') => Some(self.spaces()),
            Some('-') => Some(self.skip(1)),
            _ => None,
        }
    }

    /// After one character.
    pub(super) fn sign(self, c: char) -> Option<Self> {
        (self.peek() == Some(c)).then(|| self.skip(1))
    }

    /// After a word. A word that ends in a Latin letter must end here too; a space in `word`
    /// stands for any gap.
    pub(super) fn eat(self, word: &str) -> Option<Self> {
        let mut here = self;
        let mut last = ' ';
        for c in word.chars() {
            here = if c == ' ' { here.gap()? } else { here.sign(c)? };
            last = c;
        }
        let runs_on = last.is_ascii_alphabetic() && here.peek().is_some_and(|c| c.is_ascii_alphanumeric());
        (!runs_on).then_some(here)
    }

    /// After an optional word and the spaces behind it.
    pub(super) fn skip_word(self, word: &str) -> Self {
        self.eat(word).map_or(self, Self::spaces)
    }

    /// After the longest of several words, with the value that belongs to it.
    pub(super) fn pick<T: Copy>(self, words: &[(&str, T)]) -> Option<(Self, T)> {
        let mut best: Option<(Self, T)> = None;
        for (word, value) in words {
            if let Some(after) = self.eat(word)
                && best.is_none_or(|(b, _)| b.at < after.at)
            {
                best = Some((after, *value));
            }
        }
        best
    }
}
