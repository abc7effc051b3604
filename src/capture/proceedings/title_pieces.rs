//! Pieces of the titles of items, as clerks call an item by them.

use super::plain_title::plain_title;
use crate::line::lexer::strip_word;

/// Whether a text of more than two characters holds characters of a title alone, in their order: 选组长 for 推选评审组长.
pub(crate) fn is_short_title(piece: &str, title: &str) -> bool {
    let mut signs = title.chars();
    !piece.contains(|c: char| c.is_ascii_alphabetic() && !c.is_ascii_uppercase())
        && piece.chars().count() > 2
        && piece.chars().all(|c| signs.any(|own| own == c))
}

/// Whether a text is made of words of a title, in whatever order: each of two signs or more, or in Latin letters.
pub(crate) fn is_made_of(text: &str, title: &str) -> bool {
    // The places up to which it is made of such words.
    let mut reached = vec![0];
    for end in text.char_indices().map(|(at, c)| at + c.len_utf8()) {
        let word = |from: &usize| {
            text.get(*from..end)
                .is_some_and(|word| word.chars().nth(1).is_some() && title.contains(word))
        };
        if reached.iter().any(word) {
            reached.push(end);
        }
    }
    reached.last() == Some(&text.len())
}

/// Whether a piece is the whole title of an item, but for the words that make it one: 设备更新 for 关于设备更新的议案.
pub(crate) fn bears_title(title: &str, piece: &str) -> bool {
    let bare = |text: &str| {
        let text = text.trim().trim_start_matches("关于");
        let ends = [
            "的议案",
            "的议题",
            "的报告",
            "的汇报",
            "的提案",
            "的请示",
            "事宜",
            "的说明",
        ];
        plain_title(ends.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text))
    };
    let own = bare(piece);
    own.chars().count() > 2 && own == bare(title)
}

/// Whether two words are one office or one thing: `chairman` and `chair`, `election` and `elections`.
pub(crate) fn alike(one: &str, two: &str) -> bool {
    let bare = |word: &str| {
        let ends = ["woman", "person", "man", "s"];
        ends.iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word)
            .to_owned()
    };
    one == two || one.len() > 3 && bare(one) == bare(two)
}

/// The words of a heading in small letters, without the mark of whose they are.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
    let words = words.filter(|word| !word.is_empty());
    let whole = |word: String| match word.as_str() {
        "mins" => "minutes".to_owned(),
        "mtg" => "meeting".to_owned(),
        "xmas" => "christmas".to_owned(),
        "accts" => "accounts".to_owned(),
        "rpt" => "report".to_owned(),
        _ => word,
    };
    words
        .map(|word| word.trim_end_matches("'s").trim_end_matches("’s").to_lowercase())
        .map(whole)
        .collect()
}

/// `3 treasurer`, `6. election`: the number of an item, and few words of its own title, one of them telling.
pub(crate) fn is_numbered_title(text: &str, number: &str, title: &str) -> bool {
    #[rustfmt::skip]
    const GENERAL: [&str; 14] = [
        "the", "of", "and", "for", "report", "reports", "update", "item", "items", "any", "other", "to", "from", "next",
    ];
    let named = strip_word(text, "item ").unwrap_or(text);
    let Some(rest) = named.strip_prefix(number) else {
        return false;
    };
    let (own, words) = (words_of(title), words_of(rest));
    let telling = words
        .iter()
        .any(|word| word.len() > 2 && !GENERAL.contains(&word.as_str()));
    let of_title = |word: &String| own.iter().any(|part| alike(word, part));
    rest.starts_with([' ', '.', ')', ':']) && telling && words.len() <= 5 && words.iter().all(of_title)
}

/// Whether a text of two words or more is how a title begins, each word whole or by its first letters: `treas report` for Treasurer's report, `hall roof` for
/// Hall roof repairs. One of them tells more than that something is on the agenda, and the last is no word that leads on.
pub(crate) fn begins_title(text: &str, title: &str) -> bool {
    #[rustfmt::skip]
    const GENERAL: [&str; 34] = [
        "the", "of", "and", "for", "report", "reports", "update", "item", "items", "any", "other", "to", "from", "next", "a", "an", "on", "in", "at", "by", "with", "last", "date",
        "receive", "consider", "approve", "note", "discuss", "review", "agree", "decide", "confirm", "matters", "business",
    ];
    const LEADING: [&str; 12] = [
        "the", "of", "and", "for", "to", "from", "a", "an", "on", "in", "with", "by",
    ];
    let (own, words) = (words_of(title), words_of(text));
    let shortens = |word: &str, whole: &str| {
        word == whole || alike(word, whole) || word.len() > 2 && word.len() + 1 < whole.len() && whole.starts_with(word)
    };
    let telling = words
        .iter()
        .any(|word| word.len() > 2 && !GENERAL.contains(&word.as_str()));
    let ends = words.last().is_some_and(|last| !LEADING.contains(&last.as_str()));
    (2..=5).contains(&words.len())
        && words.len() <= own.len()
        && telling
        && ends
        && words.iter().zip(&own).all(|(word, whole)| shortens(word, whole))
}
