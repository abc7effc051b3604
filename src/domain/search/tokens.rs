//! A text in the pieces by which it is found: a Han character each, a word of letters or digits each, a break for other signs.

use std::ops::Range;

use crate::domain::{
    fold::push_base,
    text::{is_han, narrow},
};

/// The kinds of pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchTokenKind {
    Han,
    /// Letters and digits, small, without accents.
    Word,
    /// Signs that part what stands beside them; blanks do not.
    Break,
}

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchToken {
    pub kind: SearchTokenKind,
    /// As it is compared; empty for a break.
    pub text: String,
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
}

/// Cuts a text into its pieces, in order.
pub fn tokens(text: &str) -> Vec<SearchToken> {
    let mut list: Vec<SearchToken> = Vec::new();
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let range = at..at + c.len_utf8();
        let c = narrow(c);
        match c {
            // Marks over a letter, and characters without width, stand for nothing by themselves.
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {
                if let (true, Some(last)) = (in_word, list.last_mut()) {
                    last.range.end = range.end;
                }
            }
            c if is_han(c) => {
                in_word = false;
                list.push(SearchToken {
                    kind: SearchTokenKind::Han,
                    text: c.to_string(),
                    range,
                });
            }
            c if c.is_alphanumeric() => {
                if !in_word {
                    list.push(SearchToken {
                        kind: SearchTokenKind::Word,
                        text: String::new(),
                        range: range.clone(),
                    });
                }
                in_word = true;
                if let Some(last) = list.last_mut() {
                    last.range.end = range.end;
                    if c.is_ascii() {
                        last.text.push(c.to_ascii_lowercase());
                    } else {
                        c.to_lowercase().for_each(|small| push_plain(small, &mut last.text));
                    }
                }
            }
            c if c.is_whitespace() || c.is_control() => in_word = false,
            _ => {
                in_word = false;
                match list.last_mut() {
                    Some(last) if last.kind == SearchTokenKind::Break => last.range.end = range.end,
                    _ => list.push(SearchToken {
                        kind: SearchTokenKind::Break,
                        text: String::new(),
                        range,
                    }),
                }
            }
        }
    }
    list
}

/// Pushes a small letter without its accent; `ü` as it is typed on a plain keyboard.
fn push_plain(c: char, out: &mut String) {
    match c {
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => out.push('u'),
        c => push_base(c, out),
    }
}

/// The pieces of something typed: breaks at its ends mean nothing.
pub fn typed_tokens(typed: &str) -> Vec<SearchToken> {
    let mut list = tokens(typed);
    while list.last().is_some_and(|token| token.kind == SearchTokenKind::Break) {
        list.pop();
    }
    let begin = list
        .iter()
        .take_while(|token| token.kind == SearchTokenKind::Break)
        .count();
    list.drain(..begin);
    list
}
