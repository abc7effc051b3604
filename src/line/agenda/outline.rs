//! The kinds of marks before the items of a list, and the habit of a text in using them. Reads no text.

/// The kind of a mark; marks of one kind stand at one depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OutlineMark {
    /// `一、`, `第一项`
    Han,
    /// `（一）`
    HanBracket,
    /// `1.`, `1、`; `1.2` has two levels.
    Number(u8),
    /// `(1)`, `①`
    NumberBracket,
    /// `I.`, `iv)`
    Roman,
    /// `A.`, `B)`
    Upper,
    /// `a.`, `b)`
    Letter,
    Bullet(char),
}

impl OutlineMark {
    /// How high a kind of mark stands in the usual order 一、（一）1.（1）a. •, or I. A. 1. a.: a higher one is never under a lower
    /// one. Capital letters stand above figures only in lists that begin with them.
    pub(super) const fn level(self, habit: MarkHabit) -> u8 {
        match self {
            Self::Han | Self::Roman if habit.roman_first || matches!(self, Self::Han) => 0,
            Self::Upper if habit.letters_first => 1,
            Self::HanBracket => 1,
            Self::Number(_) => 2,
            Self::NumberBracket => 3,
            Self::Han | Self::Roman | Self::Upper | Self::Letter => 4,
            Self::Bullet('•') => 5,
            Self::Bullet('○') => 7,
            Self::Bullet(_) => 6,
        }
    }
}

/// How a text marks its items, told by all of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question to the text by itself")]
pub(super) struct MarkHabit {
    /// `I.` and `V.` are numbers: a longer one (`II.`) stands among the marks.
    pub(super) roman: bool,
    /// Roman numbers are the first marks.
    pub(super) roman_first: bool,
    /// Capital letters come before any figures.
    pub(super) letters_first: bool,
    /// Figures without a sign count the items: `1 Apologies`, `26/120 Apologies`.
    pub(super) bare: bool,
}
