//! The items for which a resolution excludes the public: `for item 7`, `for items 7 and 8`, `for the remainder of the meeting`. Knows only the words.

/// Those beside the item under which it is passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosedItems {
    /// None.
    This,
    /// The one that is taken up next.
    Next,
    /// These, by their numbers.
    Numbered(Vec<String>),
    /// All that follow.
    Rest,
}

/// Reads the words of a resolution, in small letters.
pub(crate) fn read(words: &[&str]) -> ClosedItems {
    let said = format!(" {} ", words.join(" "));
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| said.contains(&format!(" {phrase} ")));
    if says(&[
        "remainder of the meeting",
        "remainder of the agenda",
        "remainder of the business",
        "remainder of the session",
        "rest of the meeting",
        "rest of the agenda",
        "rest of the business",
        "remaining items",
        "remaining business",
        "remaining item",
        "remaining agenda items",
        "following items",
        "following agenda items",
        "following business",
        "items that follow",
        "part ii",
        "part two",
        "part 2",
        "part b",
    ]) {
        return ClosedItems::Rest;
    }
    let numbers = numbered(words);
    if !numbers.is_empty() {
        return ClosedItems::Numbered(numbers);
    }
    if says(&[
        "following item",
        "next item",
        "following agenda item",
        "next agenda item",
    ]) {
        return ClosedItems::Next;
    }
    ClosedItems::This
}

/// The numbers behind `item` and `items`: `items 7 and 8`, `items 7 to 9`, `for 25/119`.
fn numbered(words: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    // `for 25/119` needs no word for an item.
    let own = |at: usize| words.get(at + 1).is_some_and(|next| next.contains('/'));
    for (at, _) in words
        .iter()
        .enumerate()
        .filter(|(at, word)| ["item", "items"].contains(word) || **word == "for" && own(*at))
    {
        let mut spans = false;
        let rest = words.get(at + 1..).unwrap_or_default();
        let rest = if rest.first() == Some(&"no") {
            rest.get(1..).unwrap_or_default()
        } else {
            rest
        };
        for word in rest {
            if *word == "to" || *word == "through" {
                spans = true;
            } else if let Some((first, last)) = word.split_once('-').and_then(|(a, b)| Some((figure(a)?, figure(b)?))) {
                found.extend((first..=last).take(40).map(|number| number.to_string()));
            } else if let Some(number) = figure(word) {
                let first = found.last().and_then(|last| figure(last)).filter(|_| spans);
                match first {
                    Some(first) => found.extend((first + 1..=number).take(40).map(|number| number.to_string())),
                    None => found.push(number.to_string()),
                }
                spans = false;
            } else if word.starts_with(|c: char| c.is_ascii_digit()) {
                found.push((*word).to_owned());
            } else if *word != "and" {
                break;
            }
        }
    }
    found
}

fn figure(word: &str) -> Option<u32> {
    word.parse().ok().filter(|number| *number < 1000)
}
