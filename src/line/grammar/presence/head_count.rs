//! People of a list as a number: `12 members of the public`, `eleven residents`, `a parent`, 记者2人. Nobody of them has a name.

use crate::line::{grammar::voting::number_words, lexer};

/// The name before a count, and the count: `Sgt Fox and 12 members of the public`, `Gina Shaw and a parent`.
pub(crate) fn count_apart(part: &str) -> Vec<&str> {
    let joint = [" and ", " & ", " plus ", " + "].iter().find_map(|joint| {
        let (name, count) = part.rsplit_once(joint)?;
        is_count(count.trim()).then_some(vec![name.trim(), count.trim()])
    });
    joint.unwrap_or_else(|| vec![part])
}

/// `a parent`, `two observers`: people by what they are.
fn is_of_a_kind(text: &str) -> bool {
    const NUMBERS: [&str; 9] = ["a", "an", "one", "two", "three", "four", "five", "six", "some"];
    #[rustfmt::skip]
    const KINDS: [&str; 22] = [
        "parent", "observer", "resident", "pupil", "student", "visitor", "guest", "journalist", "reporter", "representative", "member", "officer", "parishioner", "tenant",
        "neighbour", "carer", "volunteer", "teacher", "interpreter", "photographer", "local", "colleague",
    ];
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let kind = words.next().unwrap_or_default();
    NUMBERS.contains(&first.as_str()) && KINDS.contains(&kind.strip_suffix('s').unwrap_or(kind))
}

/// `eleven members of the public`, `about twenty-five residents`: a number in words, and words that are no name.
fn is_counted_in_words(text: &str) -> bool {
    let text = [
        "about ",
        "around ",
        "approximately ",
        "some ",
        "over ",
        "nearly ",
        "a further ",
    ]
    .iter()
    .find_map(|lead| lexer::strip_word(text, lead))
    .unwrap_or(text);
    let rest = match number_words::number_word(text) {
        Some((_, rest)) => rest,
        None => match ["a dozen", "two dozen"]
            .iter()
            .find_map(|word| lexer::strip_word(text, word))
        {
            Some(rest) => rest,
            None => return false,
        },
    };
    let kind = rest.trim_start();
    kind.len() < rest.len() && kind.starts_with(|c: char| c.is_ascii_lowercase()) && !kind.contains(char::is_uppercase)
}

/// `3 members of the public`, 记者2人: nobody by name.
pub(crate) fn is_count(text: &str) -> bool {
    is_of_a_kind(text)
        || text.chars().next().is_some_and(|c| lexer::digit(c).is_some())
        || is_counted_in_words(text)
        || [
            "a member",
            "members of",
            "one member",
            "two members",
            "three members",
            "several",
        ]
        .iter()
        .any(|word| lexer::strip_word(text, word).is_some())
}
