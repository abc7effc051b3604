//! How far into the typed text the pieces of a name reach, one piece after another, all ways at once. Knows one piece
//! at a time.

use super::piece::{Piece, same};

/// In what manner the pieces were typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TypingStyle {
    /// Every piece whole.
    Full,
    /// Every piece by its first letter.
    Initials,
    /// Each piece whole or by its first letter, the last one as far as typed.
    Strict,
    /// Each piece cut anywhere.
    Loose,
}

/// The readings that count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Readings {
    Usual,
    All,
}

/// Positions in the typed text (bit n: n characters are used up) that each style can reach.
#[derive(Clone, Copy, Default)]
pub(super) struct Reach {
    pub(super) full: u64,
    pub(super) initials: u64,
    strict: u64,
    pub(super) loose: u64,
}

/// One piece used up: from where to where, and how much of its spelling.
#[derive(Clone, Copy)]
struct Stride {
    from: u64,
    to: u64,
    whole: bool,
    single: bool,
    /// Nothing is typed after it.
    last: bool,
}

impl Reach {
    /// Nothing used up yet.
    pub(super) const START: Self = Self {
        full: 1,
        initials: 1,
        strict: 1,
        loose: 1,
    };

    /// Uses up one piece from every position reached so far.
    pub(super) fn step(self, piece: &Piece, typed: &[char], readings: Readings) -> Self {
        let counted = if readings == Readings::All {
            usize::MAX
        } else {
            piece.usual
        };
        let mut next = Self::default();
        let mut open = self.loose;
        while open != 0 {
            let at = open.trailing_zeros() as usize;
            open &= open - 1;
            let from = 1_u64 << at;
            let Some(rest) = typed.get(at..).filter(|rest| !rest.is_empty()) else {
                continue;
            };
            let parted = at.checked_sub(1).is_none_or(|before| typed.get(before) == Some(&' '));
            // A word after a space or first letters may follow on: `john smith`, `jsmith`; but `done` is no way to write
            // Don Evans.
            let before = if parted || piece.han.is_some() {
                self
            } else {
                Self {
                    strict: self.strict & self.initials,
                    ..self
                }
            };
            let stride = |used: usize, whole: bool| {
                let to = at + used;
                // Between two pieces a space may stand.
                let to = if typed.get(to) == Some(&' ') { to + 1 } else { to };
                let last = to == typed.len();
                Stride {
                    from,
                    to: 1 << to,
                    whole,
                    single: used == 1,
                    last,
                }
            };
            if piece.han.is_some() && rest.first() == piece.han.as_ref() {
                next.go(
                    before,
                    Stride {
                        single: false,
                        ..stride(1, true)
                    },
                );
            }
            for spelling in piece.spellings.iter().take(counted) {
                let mut letters = spelling.chars().peekable();
                let mut used = 0;
                while letters
                    .next_if(|&letter| rest.get(used).is_some_and(|&c| same(c, letter)))
                    .is_some()
                {
                    used += 1;
                    next.go(before, stride(used, letters.peek().is_none()));
                }
            }
            // `john smith` also means John F. Smith: where a new word begins, a word may be passed over.
            if piece.han.is_none() && at > 0 && parted {
                next.strict |= from;
                next.loose |= from;
            }
        }
        next
    }

    fn go(&mut self, before: Self, stride: Stride) {
        if stride.whole && before.full & stride.from != 0 {
            self.full |= stride.to;
        }
        if stride.single && before.initials & stride.from != 0 {
            self.initials |= stride.to;
        }
        let clean = stride.whole || stride.single || stride.last;
        if clean && before.strict & stride.from != 0 {
            self.strict |= stride.to;
        }
        self.loose |= stride.to;
    }

    /// The best style that reaches one of the positions `end`.
    pub(super) fn style_at(self, end: u64) -> Option<TypingStyle> {
        let styles = [
            (self.full, TypingStyle::Full),
            (self.initials, TypingStyle::Initials),
            (self.strict, TypingStyle::Strict),
            (self.loose, TypingStyle::Loose),
        ];
        styles
            .into_iter()
            .find(|(positions, _)| positions & end != 0)
            .map(|(_, style)| style)
    }
}
