//! 桌签: a card for everybody who comes, both faces, in one of three sizes (docs/rules.md §desk-cards). Names of two Chinese characters are
//! spaced by one character, so that cards of two and three look alike; who has a name in both scripts gets both.

use crate::domain::text::is_han;

use super::{
    digest::Digest,
    document::{Block, Card, CardSize, Deck, Document, Run},
    prepared,
    roll::{FinalStanding, RollEntry},
};

/// The desk cards of a meeting.
pub(super) fn document(digest: &Digest<'_>, size: CardSize) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.desk_cards);
    let everybody = prepared::by_category(digest).into_iter().flat_map(|(_, places)| places);
    // A person who is late has a card all the same.
    let coming = everybody.filter(|place| place.standing != FinalStanding::Excused);
    let named = coming.filter(|place| !place.name.trim().is_empty());
    let cards: Vec<_> = named.map(|place| card(digest, place)).collect();
    if cards.is_empty() {
        document.paragraph(vec![Run::plain(words.nobody_listed)]);
    } else {
        let (width, height) = size.mm();
        document.paragraph(vec![Run::plain((t.card_size)(width, height))]);
        document.push(Block::Cards(Deck { size, cards }));
    }
    document
}

fn card(digest: &Digest<'_>, place: &RollEntry<'_>) -> Card {
    let whose = [place.unit.as_str(), place.post.as_str()];
    let whose: Vec<_> = whose.into_iter().filter(|text| !text.is_empty()).collect();
    let person = digest.records.person_of(place.attendee.id);
    let aliases = person.map_or(&[][..], |person| &person.aliases);
    let (name, second) = in_both_scripts(&place.name, aliases);
    Card {
        name: Run::plain(spaced(&name)),
        second: Run::plain(second),
        whose: Run::plain(whose.join(" ")),
    }
}

/// The name, and the same in the other script: from the name itself (`约翰·史密斯 John Smith`, in brackets or not), else from the other
/// names of the person. A nickname is not a name for a card: Latin ones have two words with capitals, Chinese ones two characters.
fn in_both_scripts(name: &str, aliases: &[String]) -> (String, String) {
    let name = name.trim();
    let brackets = ['(', ')', '（', '）', '/', '／'];
    let edge = |c: char| c.is_whitespace() || brackets.contains(&c);
    let turns = name.char_indices().find(|(at, c)| {
        let before = name.get(..*at).unwrap_or_default();
        let front = before.trim_end_matches(edge);
        !front.is_empty() && front.len() < before.len() && !edge(*c) && is_chinese(front) != is_han(*c)
    });
    if let Some((at, _)) = turns {
        let (front, back) = name.split_at(at);
        let (front, back) = (front.trim_matches(edge), back.trim_matches(edge));
        if is_full_name(front) && is_full_name(back) && is_chinese(front) != is_chinese(back) {
            return (front.to_owned(), back.to_owned());
        }
    }
    let other = aliases.iter().map(|alias| alias.trim());
    let mut other = other.filter(|alias| is_full_name(alias) && is_chinese(alias) != is_chinese(name));
    (name.to_owned(), other.next().unwrap_or_default().to_owned())
}

/// Written in Chinese characters.
fn is_chinese(name: &str) -> bool {
    name.chars().any(is_han)
}

/// A name that may stand on a card by itself.
fn is_full_name(name: &str) -> bool {
    if is_chinese(name) {
        return name.chars().filter(|c| is_han(*c)).count() >= 2 && !name.chars().any(|c| c.is_ascii_alphanumeric());
    }
    let words: Vec<_> = name.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    words.len() >= 2 && words.iter().filter(|word| capital(word)).count() >= 2
}

/// `秦岚` as `秦　岚`; other names as they are, in one line.
pub(super) fn spaced(name: &str) -> String {
    let letters: Vec<char> = name.chars().filter(|c| !c.is_whitespace()).collect();
    match letters.as_slice() {
        [first, last] if is_han(*first) && is_han(*last) => format!("{first}\u{3000}{last}"),
        _ => name.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
