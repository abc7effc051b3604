//! Titles by how they end, where that tells what a meeting does with them.

/// A title without the bracket at its end that holds figures: 修路集资（每户500元） is told of as 修路集资.
pub(super) fn without_figures(title: &str) -> &str {
    let inner = title
        .strip_suffix(['）', ')'])
        .and_then(|open| open.rsplit_once(['（', '(']));
    match inner {
        Some((bare, inside)) if !bare.is_empty() && inside.contains(|c: char| c.is_ascii_digit()) => bare.trim_end(),
        Some(_) | None => title,
    }
}

/// Endings of titles that are acts by themselves.
const HELD: [&str; 7] = ["评议", "选举", "测评", "评选", "推选", "述职评议", "投票"];

/// Whether a title is an act that a meeting carries out.
pub(super) fn is_held(title: &str) -> bool {
    HELD.iter().any(|end| title.ends_with(end))
}
