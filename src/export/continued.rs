//! How the text of a line and what goes on with it meet.

/// Whether a text ends on a figure, and what follows begins with a word of its own.
pub(super) fn counts_on(text: &str, more: &str) -> bool {
    const JOINTS: [&str; 18] = [
        "and", "or", "but", "for", "to", "of", "in", "on", "at", "by", "with", "from", "per", "a", "each", "until",
        "as", "which",
    ];
    let last = text.rsplit(' ').next().unwrap_or_default();
    let first = more.split(' ').next().unwrap_or_default();
    let figure = last.starts_with(|c: char| c.is_ascii_digit()) && last.ends_with(|c: char| c.is_ascii_alphanumeric());
    let word = first.len() > 1 && first.chars().all(|c| c.is_ascii_lowercase()) && !JOINTS.contains(&first);
    figure && word
}
