//! The item that an interest is in, where the line names it by words of its title (`in the freezer item`) or by the number that it has on the paper which
//! the people hold.

use crate::{
    capture::{proceedings::paper_called::on_paper, scene::Scene},
    domain::{
        agenda::{Item, ItemKind},
        entry::Remark,
        id::Id,
        text::is_han,
    },
    line::{grammar::proceedings::item, lexer, reading::Reading},
};

/// An item as a declaration names it.
pub(crate) struct NamedItem {
    /// `None` = which one is asked.
    pub(crate) item: Option<Id<Item>>,
    /// The reason of the interest, with the name of an item that is asked about.
    pub(crate) text: String,
    pub(crate) doubt: Option<Remark>,
}

/// The item that a declaration names otherwise than by the number that is shown; `None` = it names none so.
pub(crate) fn named(
    scene: &Scene,
    (item, text): (Option<Id<Item>>, &str),
    (reading, raw): (&Reading, &str),
) -> Option<NamedItem> {
    match (item, &reading.remark) {
        (Some(item), _) => two_numbers(scene, (item, text), raw),
        (None, Some(Remark::NoSuchItem(number))) => on_paper(scene, number).map(|item| NamedItem {
            item: Some(item),
            text: without_number(text, number),
            doubt: None,
        }),
        (None, None) => titled(scene, text),
        (None, Some(_)) => None,
    }
}

/// A number that one item bears on the paper and another one here: both are named, and which one is meant is asked. `#5` is the one here.
fn two_numbers(scene: &Scene, (shown, text): (Id<Item>, &str), raw: &str) -> Option<NamedItem> {
    let number = &scene.agenda.iter().find(|line| line.item == shown)?.number;
    let other = on_paper(scene, number).filter(|other| *other != shown)?;
    if !says_number(raw, number) {
        return None;
    }
    let named = |id: Id<Item>| {
        let number = scene.agenda.iter().find(|line| line.item == id)?.number.clone();
        Some(format!("#{number} {}", scene.records.items.get(id)?.title))
    };
    let said = if scene.english {
        format!("item {number}")
    } else {
        format!("第{number}项")
    };
    Some(NamedItem {
        item: None,
        text: with_reason(&said, text, scene.english),
        doubt: Some(Remark::NoSuchItem(format!("{} / {}", named(shown)?, named(other)?))),
    })
}

/// Whether a line says a number of an item in figures or in Chinese, and not by the sign of the screen.
fn says_number(raw: &str, number: &str) -> bool {
    let plain: String = raw.chars().map(lexer::ascii_sign).collect();
    let mut figures = plain.match_indices(number).map(|(at, _)| at);
    let figure = figures.any(|at| {
        let before = plain.get(..at).unwrap_or_default();
        let behind = plain.get(at + number.len()..).unwrap_or_default();
        let apart = |c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':' | '#'));
        before.chars().next_back().is_none_or(apart)
            && behind.chars().next().is_none_or(|c| !c.is_ascii_digit() && c != ':')
    });
    let wanted = item::value(number);
    let counted = || {
        raw.match_indices(['第', '题']).any(|(at, sign)| {
            let rest = raw.get(at + sign.len()..).unwrap_or_default();
            let end = rest
                .find(['项', '个', '条', '号', '（', '，', ' '])
                .unwrap_or(rest.len());
            wanted.is_some() && rest.get(..end).and_then(item::value) == wanted
        })
    };
    figure || counted()
}

fn with_reason(said: &str, reason: &str, english: bool) -> String {
    let stop = if english { ", " } else { "，" };
    if reason.is_empty() {
        said.to_owned()
    } else {
        format!("{said}{stop}{reason}")
    }
}

/// A reason without the number of an item that was put before it.
fn without_number(text: &str, number: &str) -> String {
    let rest = text.strip_prefix("item ").unwrap_or(text);
    let rest = rest.strip_prefix(number).unwrap_or(text);
    rest.trim_start_matches([',', '，', ' ']).to_owned()
}

/// Words in the name of an item that stand in no title for it.
const FILLERS: [&str; 14] = [
    "item",
    "agenda",
    "matter",
    "on",
    "about",
    "concerning",
    "regarding",
    "re",
    "the",
    "an",
    "of",
    "for",
    "our",
    "proposed",
];

/// The item whose title stands at the beginning of what somebody declares, and what follows: `the sedation policy`, `the freezer item`,
/// `CG14 - shareholder`. Words that say that they name an item, and fit none or several, are asked about.
fn titled(scene: &Scene, text: &str) -> Option<NamedItem> {
    let bare = ["in ", "the ", "re ", "regarding ", "item "]
        .iter()
        .fold(text.trim(), |text, word| lexer::strip_word(text, word).unwrap_or(text));
    let (head, rest) = [
        " - ",
        " – ",
        ": ",
        ", ",
        " (",
        " as ",
        " because ",
        " since ",
        " and took ",
        " and left ",
        " and would ",
    ]
    .iter()
    .filter_map(|stop| bare.split_once(stop))
    .min_by_key(|(head, _)| head.len())
    .unwrap_or((bare, ""));
    let all = words(head);
    let of_item = all.iter().any(|word| word == "item") || lexer::strip_word(text.trim(), "the item ").is_some();
    let wanted: Vec<&String> = all.iter().filter(|word| !FILLERS.contains(&word.as_str())).collect();
    // One short word may stand in any title.
    let telling = wanted.len() > 1 || wanted.first().is_some_and(|word| word.len() > 3);
    if head.contains(is_han) || !telling || wanted.len() > 8 {
        return None;
    }
    let fits = |item: &&Item| {
        let own = words(&item.title);
        item.kind != ItemKind::Procedural && wanted.iter().all(|word| own.contains(word))
    };
    let mut found: Vec<&Item> = scene.records.items.iter().filter(fits).collect();
    let of_matter = all.iter().any(|word| MATTERS.contains(&word.as_str()));
    if found.len() > 1 || found.is_empty() && of_matter {
        found = closer(scene, head, found);
    }
    let of_item = of_item || of_matter;
    let rest = rest.trim_end_matches(')').to_owned();
    match found.as_slice() {
        [item] => Some(NamedItem {
            item: Some(item.id),
            text: rest,
            doubt: None,
        }),
        several if of_item => {
            let titles: Vec<&str> = several.iter().map(|item| item.title.as_str()).collect();
            let asked = if titles.is_empty() {
                head.to_owned()
            } else {
                titles.join(" / ")
            };
            Some(NamedItem {
                item: None,
                text: text.to_owned(),
                doubt: Some(Remark::NoSuchItem(asked)),
            })
        }
        _ => None,
    }
}

/// Words for a matter of the meeting, which its title may leave out: `the Corn Exchange application`.
const MATTERS: [&str; 6] = ["application", "planning", "proposal", "scheme", "appeal", "item"];

/// The items that a name fits which is a piece of their title as it stands (`Application A`), or else by its words without those for a matter.
fn closer<'a>(scene: &'a Scene, head: &str, alike: Vec<&'a Item>) -> Vec<&'a Item> {
    let business = |item: &&Item| item.kind != ItemKind::Procedural;
    let spelled = |text: &str| {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
    };
    let piece = spelled(head);
    let whole: Vec<&Item> = scene
        .records
        .items
        .iter()
        .filter(business)
        .filter(|item| spelled(&item.title).contains(&piece))
        .collect();
    if whole.len() == 1 {
        return whole;
    }
    let of_title = |word: &String| !MATTERS.contains(&word.as_str()) && !FILLERS.contains(&word.as_str());
    let wanted: Vec<String> = words(head).into_iter().filter(of_title).collect();
    let telling = wanted.len() > 1 || wanted.first().is_some_and(|word| word.len() > 3);
    if !alike.is_empty() || !telling {
        return alike;
    }
    let fits = |item: &&Item| {
        let own = words(&item.title);
        wanted.iter().all(|word| own.contains(word))
    };
    scene.records.items.iter().filter(business).filter(fits).collect()
}

/// The words of a text, without the `s` of more than one.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words
        .map(|word| {
            let word = word.to_lowercase();
            match word
                .strip_suffix('s')
                .filter(|bare| bare.len() > 3 && !bare.ends_with('s'))
            {
                Some(bare) => bare.to_owned(),
                None => word,
            }
        })
        .collect()
}
