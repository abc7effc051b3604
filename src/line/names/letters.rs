//! Letters typed for a Chinese text: the readings of its characters, each whole, begun, or by its first letter.

use super::piece::{readings, same};

/// How far typed letters spell a text from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelled {
    /// The characters that the letters reach over.
    pub chars: usize,
    /// They reach to its end.
    pub whole: bool,
    /// Each character is meant by its first letter alone.
    pub initials: bool,
    /// A character is read in another way than usual: `kuai` for 会.
    pub rare: bool,
}

/// How small letters without blanks spell the beginning of a text; `None` where they do not. A digit or a Latin letter of the text
/// stands for itself; punctuation is passed over.
pub fn spelled(typed: &str, text: &str) -> Option<Spelled> {
    let letters: Vec<char> = typed.chars().collect();
    let chars: Vec<char> = text.chars().collect();
    let found = walk(&letters, &chars)?;
    Some(Spelled {
        whole: found.chars == chars.len(),
        initials: found.initials,
        chars: found.chars,
        rare: found.rare,
    })
}

/// The letters with which a character may be spelled; none for one that is no Han character.
pub fn first_letters(han: char) -> impl Iterator<Item = char> {
    readings(han).into_iter().filter_map(|spelling| spelling.chars().next())
}

/// Spells as many characters as the letters are for; first letters before longer spellings, usual readings before rare ones.
fn walk(letters: &[char], chars: &[char]) -> Option<Spelled> {
    if letters.is_empty() {
        return Some(Spelled {
            chars: 0,
            whole: false,
            initials: true,
            rare: false,
        });
    }
    let (first, rest) = chars.split_first()?;
    let spellings = readings(*first);
    if spellings.is_empty() {
        let letters = match letters.split_first() {
            Some((letter, others)) if first.is_alphanumeric() => {
                first.to_lowercase().eq(std::iter::once(*letter)).then_some(others)?
            }
            _ => letters,
        };
        return walk(letters, rest).map(|found| found.after(1, false, false));
    }
    let mut best: Option<Spelled> = None;
    for (n, spelling) in spellings.iter().enumerate() {
        let common = letters
            .iter()
            .zip(spelling.chars())
            .take_while(|(typed, letter)| same(**typed, *letter))
            .count();
        for taken in 1..=common {
            let Some(found) = walk(letters.get(taken..).unwrap_or_default(), rest) else {
                continue;
            };
            let found = found.after(1, taken > 1, n > 0);
            let better = |other: &Spelled| (found.rare, !found.initials) < (other.rare, !other.initials);
            if best.as_ref().is_none_or(better) {
                best = Some(found);
            }
        }
    }
    best
}

impl Spelled {
    /// The same with a character before it.
    const fn after(self, chars: usize, is_long: bool, is_rare: bool) -> Self {
        Self {
            chars: self.chars + chars,
            initials: self.initials && !is_long,
            rare: self.rare || is_rare,
            ..self
        }
    }
}
