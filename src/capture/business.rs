//! Notes of nobody that hold a word of business: each asks what it may tell (docs/rules.md §kept).

use crate::{
    domain::{
        agenda::Item,
        entry::{EntryKind, Remark},
        queries::session::AgendaLine,
    },
    line::{
        grammar::{
            self,
            item_called::{self, MeantItem},
        },
        reading::{Reading, Voice, What},
    },
};

use super::{
    draft::is_before,
    scene::{Scene, TypedLine},
};

/// The note with the question that it asks. The title of an item is none.
pub(super) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let records = scene.records;
    if let Some(next) = next_item(scene, &reading, typed) {
        return next;
    }
    let raw = typed.raw.trim();
    let titled = |item: &Item| item.title.trim() == raw;
    if records.items.iter().any(titled) {
        return reading;
    }
    let place = scene.over(typed).map(|entry| entry.place).or(typed.place);
    let place = place.unwrap_or_else(|| records.next_place());
    let reading = grammar::business::asked(reading, typed.raw, records.word_at(place).is_some());
    if is_before(records) && typed.over.is_none() {
        grammar::business::asked_of_presence(reading, typed.raw)
    } else {
        reading
    }
}

/// 下一项, and the whole title of another item: whether that one is taken up is asked. `None` = the line says no such thing, or it is taken up.
fn next_item(scene: &Scene, reading: &Reading, typed: &TypedLine) -> Option<Reading> {
    const NEXT: [&str; 12] = [
        "下一项",
        "下一个",
        "下一议题",
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
    if reading.remark.is_some() || typed.over.is_some() || spoken || !note {
        return None;
    }
    let records = scene.records;
    let current = records.item_at(records.next_place());
    let bare = text.trim_end_matches(['。', '.', '，']).to_lowercase();
    let wanted = if NEXT.contains(&bare.as_str()) {
        let at = scene.agenda.iter().position(|line| Some(line.item) == current)?;
        scene.agenda.get(at + 1)?
    } else {
        let plain = plain_title(text);
        let titled = |item| {
            let title = records.items.get(item).map(|item| plain_title(&item.title));
            !plain.is_empty() && title.is_some_and(|title| title == plain)
        };
        let whole = scene.agenda.iter().find(|line| titled(line.item));
        whole
            .or_else(|| meant(scene, text))
            .filter(|line| Some(line.item) != current)?
    };
    Some(Reading::remarked(
        typed.raw,
        Remark::MayMean(format!("#{}", wanted.number)),
    ))
}

/// The letters of a title, by which two are compared: `TREASURERS REPORT` is the one of Treasurer's report.
fn plain_title(title: &str) -> String {
    title.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The item that a Chinese line may take up by its number or by a piece of its title.
fn meant<'s>(scene: &'s Scene, text: &str) -> Option<&'s AgendaLine> {
    let holds = |line: &AgendaLine, piece: &str| {
        let title = scene.records.items.get(line.item).map(|item| item.title.as_str());
        title.is_some_and(|title| !piece.is_empty() && title.contains(piece))
    };
    let numbered = |number: u32| {
        let number = number.to_string();
        scene.agenda.iter().find(|line| line.number == number)
    };
    match item_called::meant(text)? {
        // Somebody who has the word counts in figures, too.
        MeantItem::Figure(number) => {
            let records = scene.records;
            let place = records.next_place();
            let counts = records.word_at(place).is_some() || records.item_at(place).is_none() && number > 1;
            numbered(number).filter(|_| !counts && !is_before(records))
        }
        MeantItem::Number(number, piece) => {
            let found = numbered(number)?;
            (piece.is_empty() || holds(found, piece)).then_some(found)
        }
        MeantItem::Title(piece) => {
            let mut found = scene.agenda.iter().filter(|line| holds(line, piece));
            found.next().filter(|_| found.next().is_none())
        }
    }
}
