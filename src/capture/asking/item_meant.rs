//! The item that a line may mean without a sign: 下一项, a figure alone, the heading of an item, a piece of its title.

use super::begun_title;
use crate::{
    capture::{
        entry::draft::is_before,
        proceedings::{paper_called, plain_title::plain_title, title_pieces},
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{EntryKind, Remark},
        queries::session::AgendaLine,
        text::is_han,
    },
    line::{
        grammar::{
            proceedings::item_called::{self, MeantItem},
            shape::list_point,
        },
        lexer,
        reading::{Reading, Voice, What},
    },
};

/// 下一项, and the whole title of another item: whether that one is taken up is asked. `None` = the line says no such thing, or it is taken up.
pub(crate) fn next_item(scene: &Scene, reading: &Reading, typed: &TypedLine) -> Option<Reading> {
    const NEXT: [&str; 13] = [
        "下一项",
        "下一个",
        "下一议题",
        "下一议案",
        "下一个议题",
        "下一项议题",
        "进入下一项",
        "进入下一议题",
        "进入下一个议题",
        "下面进行下一项",
        "接着下一项",
        "next item",
        "next",
    ];
    let text = typed.raw.trim();
    let spoken = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    let note = matches!(
        &reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    // 三、年底安全 is no task, where that is a piece of the title of item 3.
    // 八、推选质控员 is no decision, where an item bears that title.
    let task = matches!(&reading.remark, Some(Remark::MayMean(order)) if order.starts_with(['!', '=']) || order.starts_with("#+"));
    if reading.remark.is_some() && !task || typed.over.is_some() || spoken || !note {
        return None;
    }
    let records = scene.records;
    let current = records.item_at(records.next_place());
    let bare = ["好，", "好的，", "好 "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let bare = bare.trim_end_matches(['。', '.', '，']).to_lowercase();
    let (wanted, sure, titled) = if NEXT.contains(&bare.as_str()) {
        let at = scene.agenda.iter().position(|line| Some(line.item) == current)?;
        (scene.agenda.get(at + 1)?, false, false)
    } else {
        let plain = plain_title(text);
        let titled = |item| {
            let title = records.items.get(item).map(|item| plain_title(&item.title));
            !plain.is_empty() && title.is_some_and(|title| title == plain)
        };
        let whole = scene.agenda.iter().find(|line| titled(line.item));
        let named = whole
            .map(|line| (line, true, true))
            .or_else(|| begun_title::begun(scene, text).map(|(line, sure)| (line, sure, sure)))
            .or_else(|| meant(scene, text).map(|(line, sure)| (line, sure, false)))
            .or_else(|| heading(scene, text).map(|line| (line, is_numbered(scene, line, text), false)));
        named.filter(|(line, sure, _)| Some(line.item) != current && (*sure || !task))?
    };
    // Number and title agree, and the item was not dealt with yet: it is called. Where nobody is there yet, an agenda may be typed off.
    let begun = !is_before(records)
        || records
            .attendees
            .iter()
            .any(|who| records.stays(who.id).next().is_some());
    let touched = records
        .entries
        .iter()
        .any(|entry| entry.item == Some(wanted.item) && !entry.struck);
    let ahead = is_ahead(scene, wanted)
        || titled && text.is_ascii() && (is_later(scene, wanted) || !touched)
        || is_turn(text) && !touched;
    if sure && ahead && begun {
        return Some(Reading::of(What::GoTo { item: wanted.item }));
    }
    Some(Reading::remarked(
        typed.raw,
        Remark::MayMean(format!("#{}", wanted.number)),
    ))
}

/// The one item that an English heading may mean: `AOB`, `Mins`, `Treasurer`, `Site report - Jo`, `Open day 2027`.
fn heading<'s>(scene: &'s Scene, text: &str) -> Option<&'s AgendaLine> {
    const SHORT: [(&str, &str); 8] = [
        ("mins", "minutes"),
        ("min", "minutes"),
        ("apols", "apologies"),
        ("dec of int", "declarations"),
        ("donm", "date of next meeting"),
        ("a.o.b", "any other business"),
        ("aocb", "any other business"),
        ("any other competent business", "any other business"),
    ];
    // `26/SW/0122`: the number that stands in a title.
    let named = |line: &&AgendaLine| {
        let title = scene.records.items.get(line.item).map(|item| item.title.as_str());
        title.is_some_and(|title| title.contains(text))
    };
    if text.len() > 3
        && !text.contains(' ')
        && text.chars().any(|c| c.is_ascii_digit())
        && text.chars().any(char::is_alphabetic)
    {
        let mut found = scene.agenda.iter().filter(named);
        return found.next().filter(|_| found.next().is_none());
    }
    let dash = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash));
    let head = dash.map_or(text, |(head, _)| head);
    if let Some(found) = numbered(scene, text) {
        return Some(found);
    }
    let head = without_turn(begun_title::without_number(head));
    let bare = head
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ':' | '.'))
        .trim();
    if text.contains(is_han) || bare.len() < 2 || text.split_whitespace().count() > 5 || text.ends_with(['?', '!']) {
        return None;
    }
    let lower = bare.to_lowercase();
    let short = SHORT.iter().find(|(short, _)| *short == lower);
    let wanted = short.map_or(lower.as_str(), |(_, word)| word);
    let asked = title_pieces::words_of(wanted);
    let fits = |title: &str| {
        let own = title_pieces::words_of(title);
        let telling = own
            .iter()
            .filter(|word| !["of", "the", "and", "for"].contains(&word.as_str()));
        let first: String = telling.filter_map(|word| word.chars().next()).collect();
        let letters = bare.len() > 2 || bare.chars().all(|c| c.is_ascii_uppercase());
        let whole = own.windows(asked.len().max(1)).any(|part| part == asked.as_slice());
        // `Rents & charges`, `Elections of officers`, `Chairman's report`: the title and more, and no verb.
        let joined = head.contains(['&', '/']) || asked.iter().any(|word| ["of", "and"].contains(&word.as_str()));
        let more = joined && asked.len() > own.len() && asked.starts_with(&own) && !own.is_empty()
            || asked.len() == own.len()
                && asked.len() > 1
                && asked.iter().zip(&own).all(|(one, two)| title_pieces::alike(one, two))
            || joined && asked.len() > 1 && asked.iter().all(|word| own.contains(word));
        more || wanted.len() > 3 && whole || letters && asked.len() == 1 && first == wanted
    };
    let mut found = scene.agenda.iter().filter(|line| {
        let title = scene.records.items.get(line.item).map(|item| item.title.as_str());
        title.is_some_and(fits)
    });
    found.next().filter(|_| found.next().is_none())
}

/// `3 treasurer`: the number of an item and words of its title.
fn is_numbered(scene: &Scene, line: &AgendaLine, text: &str) -> bool {
    scene.records.items.get(line.item).is_some_and(|item| {
        [line.number.as_str(), item.paper_number.as_str()]
            .iter()
            .any(|number| !number.is_empty() && title_pieces::is_numbered_title(text, number, &item.title))
    })
}

/// A heading without the words by which a clerk turns to it: `Now rents`, `Turned to rents`, `Rents discussed`.
fn without_turn(head: &str) -> &str {
    const LEADS: [&str; 14] = [
        "now ",
        "turned to ",
        "turning to ",
        "moving on to ",
        "moving on, ",
        "moved on to ",
        "on to ",
        "onto ",
        "back to ",
        "discussion of ",
        "discussion on ",
        "next: ",
        "next, ",
        "then ",
    ];
    let bare = LEADS
        .iter()
        .find_map(|lead| lexer::strip_word(head, lead))
        .unwrap_or(head);
    let bare = bare.trim_end_matches('.');
    let bare = lexer::strip_word(bare, "the ")
        .filter(|_| bare.len() < head.len())
        .unwrap_or(bare);
    bare.strip_suffix(" discussed")
        .or_else(|| bare.strip_suffix(" next"))
        .unwrap_or(bare)
}

/// `3a Auditor`, `Item 3(a)`, `3.1 Accounts`, `Item four`: the item with a letter, a number below it, or in words.
fn numbered<'s>(scene: &'s Scene, text: &str) -> Option<&'s AgendaLine> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    let named = ["agenda item ", "item "]
        .iter()
        .find_map(|word| lexer::strip_word(text, word));
    let body = named.unwrap_or(text);
    let first = body.split([' ', ':', ',']).next().unwrap_or_default();
    let rest = body
        .get(first.len()..)
        .unwrap_or_default()
        .trim_start_matches([' ', ':', '-', '–', ',']);
    let word = WORDS
        .iter()
        .position(|word| word.eq_ignore_ascii_case(first))
        .filter(|_| named.is_some());
    let number = match word {
        Some(at) => (at + 1).to_string(),
        None => {
            let end = first
                .find(|c: char| !c.is_ascii_digit())
                .filter(|end| (1..=2).contains(end))?;
            let (number, below) = first.split_at_checked(end)?;
            let inner = below.trim_matches(['.', '(', ')']);
            let letter = inner.len() == 1 && inner.chars().all(|c| c.is_ascii_lowercase());
            let figure =
                below.starts_with('.') && (1..=2).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_digit());
            (letter || figure).then(|| number.to_owned())?
        }
    };
    let short = rest.split_whitespace().count() <= 3 && !rest.contains(|c: char| c.is_ascii_digit());
    let titled = rest.is_empty() && named.is_some() || rest.starts_with(char::is_uppercase) || named.is_some();
    scene
        .agenda
        .iter()
        .find(|line| line.number == number)
        .filter(|_| short && titled)
}

/// Whether an item stands behind the one in hand, and the line before is no point of a list that such a number would go on.
pub(crate) fn is_ahead(scene: &Scene, wanted: &AgendaLine) -> bool {
    let records = scene.records;
    let last = records.entries.iter().rev().find(|entry| !entry.struck);
    let listed = last.filter(|entry| entry.kind.is_content()).is_some_and(|entry| {
        let raw = entry.raw.trim();
        list_point::behind_plain(raw).len() < raw.len() || raw.ends_with(['：', ':'])
    });
    is_later(scene, wanted) && !listed
}

/// Whether an item stands behind the one in hand.
pub(crate) fn is_later(scene: &Scene, wanted: &AgendaLine) -> bool {
    let records = scene.records;
    let current = records.item_at(records.next_place());
    let place = |item| scene.agenda.iter().position(|line| line.item == item);
    current.and_then(place) < place(wanted.item)
}

/// Whether an item is the very next one, and nothing waits for a count.
fn is_next(scene: &Scene, wanted: &AgendaLine) -> bool {
    let place = scene.records.next_place();
    let mut lines = scene.agenda.iter();
    let next = match scene.records.item_at(place) {
        Some(item) => lines.skip_while(|line| line.item != item).nth(1),
        None => lines.next(),
    };
    next.is_some_and(|next| next.item == wanted.item) && scene.records.pending_at(place).open().is_none()
}

/// Whether the words before the piece of a title are nothing but a turn to it: 先说食堂, 先议预算.
fn is_turn(text: &str) -> bool {
    const TURNS: [&str; 9] = [
        "先说",
        "先讲",
        "先议",
        "先看",
        "先过",
        "先上",
        "先研究",
        "先审议",
        "先讨论",
    ];
    TURNS.iter().any(|turn| text.starts_with(turn)) && text.chars().count() <= 14
}

/// The item that a Chinese line may take up by its number or by a piece of its title, and whether both agree.
fn meant<'s>(scene: &'s Scene, text: &str) -> Option<(&'s AgendaLine, bool)> {
    let holds = |line: &AgendaLine, piece: &str| {
        let title = scene.records.items.get(line.item).map(|item| item.title.as_str());
        title.is_some_and(|title| !piece.is_empty() && title.contains(piece))
    };
    let title_of = |line: &AgendaLine| {
        scene
            .records
            .items
            .get(line.item)
            .map_or("", |item| item.title.as_str())
    };
    // 第二件，停车费 counts what is spoken of.
    let titles =
        |line: &AgendaLine, piece: &str| !text.starts_with('第') && title_pieces::bears_title(title_of(line), piece);
    let short_for = |line: &AgendaLine, piece: &str| title_pieces::is_short_title(piece, title_of(line));
    // CT采购 for 研究采购64排CT设备
    let turned =
        |line: &AgendaLine, piece: &str| piece.chars().count() > 2 && title_pieces::is_made_of(piece, title_of(line));
    let numbered = |number: u32| paper_called::of_number(scene, text, number);
    let titled = |piece: &str| {
        let mut found = scene.agenda.iter().filter(|line| holds(line, piece));
        found.next().filter(|_| found.next().is_none())
    };
    match item_called::meant(text)? {
        // A figure alone on its line calls an item, also while somebody has the word; whoever has it counts in words (二), too.
        MeantItem::Figure(number) => {
            let records = scene.records;
            let place = records.next_place();
            let said = || records.word_at(place).is_some() || records.item_at(place).is_none() && number > 1;
            // 三、 heads what follows.
            let in_words = text.contains(is_han) && !text.ends_with('、');
            let counts = in_words && said();
            numbered(number)
                .filter(|line| !counts && (!is_before(records) || is_next(scene, line)))
                .map(|line| (line, !in_words && is_next(scene, line)))
        }
        MeantItem::Number {
            number,
            piece,
            labelled,
        } => {
            // The number of an agenda that was pasted behind other items is not always one that is shown.
            let worded = || {
                let mut found = scene.agenda.iter().filter(|line| turned(line, piece));
                titled(piece).or_else(|| found.next().filter(|_| found.next().is_none()))
            };
            let Some(found) = numbered(number) else {
                let telling = piece.chars().count() > 2;
                let found = worded().filter(|_| telling);
                return found.map(|line| (line, titles(line, piece)));
            };
            // 民宿奖补：卢燕汇报 says more than the title.
            let head = piece
                .split(['：', ':', '，', ',', '（', '(', ' '])
                .next()
                .unwrap_or(piece)
                .trim();
            if head.len() < piece.len() && head.chars().count() >= 2 && holds(found, head) {
                return Some((found, false));
            }
            let piece = &*piece.replace("其它", "其他");
            let agrees = holds(found, piece) || short_for(found, piece) || turned(found, piece);
            // 第二件，停车费 counts what is spoken of, where another item bears that title.
            match worded().filter(|_| !agrees) {
                // 五、关于设备更新的议案 is item 6 under another number.
                Some(other) => Some((other, titles(other, piece))),
                None => (labelled || agrees).then_some((found, agrees)),
            }
        }
        // 先说食堂 turns to it, where nobody has the word who would.
        MeantItem::Title(piece) if is_turn(text) && scene.records.word_at(scene.records.next_place()).is_none() => {
            titled(piece).map(|line| (line, true))
        }
        MeantItem::Title(piece) => titled(piece)
            .or_else(|| titled(&piece.replace('的', "")))
            .or_else(|| {
                // 车位费 for 地下车位收费标准
                let mut short = scene.agenda.iter().filter(|line| short_for(line, piece));
                let han = piece.chars().count() <= 4 && piece.chars().all(is_han);
                short.next().filter(|_| short.next().is_none() && han)
            })
            .map(|line| (line, false)),
        MeantItem::Next(piece) => titled(piece).map(|line| (line, true)),
    }
}
