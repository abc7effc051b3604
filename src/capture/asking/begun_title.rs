//! An item called by a line that is nothing but how its title begins, with or without a number: `hall roof`, `3 treas report`.

use crate::{
    capture::{proceedings::title_pieces, scene::Scene},
    domain::{queries::session::AgendaLine, text::is_han},
};

/// The one item whose title a line alone begins, and whether it stands there without a number that is another's: `hall roof`, `3 treas report`.
pub(super) fn begun<'s>(scene: &'s Scene, text: &str) -> Option<(&'s AgendaLine, bool)> {
    let plain = text.len() <= 60 && !text.contains(is_han) && !text.contains(['?', '!', ':', ',']);
    let words = without_number(text);
    let title = |line: &&AgendaLine| {
        let item = scene.records.items.get(line.item);
        item.is_some_and(|item| title_pieces::begins_title(words, &item.title))
    };
    let mut found = scene.agenda.iter().filter(|line| plain && title(line));
    let line = found.next().filter(|_| found.next().is_none())?;
    let number = text
        .get(..text.len() - words.len())?
        .trim_end_matches(['.', ')', ':', ' ']);
    let paper = scene
        .records
        .items
        .get(line.item)
        .map_or("", |item| item.paper_number.as_str());
    Some((line, number.is_empty() || number == line.number || number == paper))
}

/// A heading without a number before it, which may be that of another agenda: `2 drains` for item 7.
pub(super) fn without_number(head: &str) -> &str {
    let rest = head.trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = rest.trim_start_matches(['.', ')', ':', ' ']);
    let numbered = (1..=2).contains(&(head.len() - rest.len())) && bare.len() < rest.len();
    if numbered { bare } else { head }
}
