//! 桌签: a card for everybody who comes, both faces, 210 × 140 mm (domain.md §2.7). Names of two Chinese characters are
//! spaced by one character, so that cards of two and three look alike.

use super::{
    digest::Digest,
    document::{Block, Card, Document, Run},
    prepared,
    roll::{Place, Standing},
};

/// The desk cards of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let words = &digest.strings.export.words;
    let mut document = prepared::document(digest, words.desk_cards);
    let everybody = prepared::by_category(digest).into_iter().flat_map(|(_, places)| places);
    let coming = everybody.filter(|place| matches!(place.standing, Standing::Present | Standing::Expected));
    let cards: Vec<_> = coming.filter(|place| !place.name.trim().is_empty()).map(card).collect();
    if cards.is_empty() {
        document.paragraph(vec![Run::plain(words.nobody_listed)]);
    } else {
        document.paragraph(vec![Run::plain(words.card_size)]);
        document.push(Block::Cards(cards));
    }
    document
}

fn card(place: &Place<'_>) -> Card {
    let whose = [place.unit.as_str(), place.post.as_str()];
    let whose: Vec<_> = whose.into_iter().filter(|text| !text.is_empty()).collect();
    Card {
        name: Run::plain(spaced(&place.name)),
        whose: Run::plain(whose.join(" ")),
    }
}

/// `秦岚` as `秦　岚`; other names as they are, in one line.
pub(super) fn spaced(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|c| !c.is_whitespace()).collect();
    match letters.as_slice() {
        [first, last] if is_han(*first) && is_han(*last) => format!("{first}\u{3000}{last}"),
        _ => name.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}
