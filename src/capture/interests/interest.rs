//! Interests that are declared in a line: the row beside the entry, and the line that would make both again.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::Captured,
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::{Item, ItemKind},
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        interest::{Interest, InterestNature},
        people::Attendee,
        text::is_han,
    },
};

use crate::line::{
    grammar,
    reading::{Reading, What},
};

use super::interest_item;

/// An interest as a line declares it.
pub(crate) struct InterestLine {
    pub(crate) who: Id<Attendee>,
    /// `None` = no item is named.
    pub(crate) item: Option<Id<Item>>,
    pub(crate) nature: InterestNature,
    pub(crate) text: String,
}

/// The reading of a declaration, as the agenda stands: 本项 is the item that is taken up; a number of an item that was passed over is asked
/// about, for it may be the clerk's own, counted without what the type puts before it.
pub(crate) fn placed(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    if let What::Series(facts) = reading.what {
        let facts = facts.into_iter().map(|fact| placed(scene, fact, line)).collect();
        return Reading {
            what: What::Series(facts),
            ..reading
        };
    }
    let What::Interest {
        who,
        item,
        nature,
        text,
    } = &reading.what
    else {
        return reading;
    };
    let (who, nature) = (*who, *nature);
    let declared = |item, text| What::Interest {
        who,
        item,
        nature,
        text,
    };
    if line.over.is_none()
        && let Some(named) = interest_item::named(scene, (*item, text), (&reading, line.raw))
    {
        let (what, remark) = (declared(named.item, named.text), named.doubt);
        return Reading {
            what,
            remark,
            ..reading
        };
    }
    let records = scene.records;
    let place = scene.over(line).map_or_else(|| records.next_place(), |over| over.place);
    let Some(current) = records.item_at(place) else {
        return reading;
    };
    let Some(item) = *item else {
        // Somebody who is recused is so from the item in hand.
        let recused = line.raw.to_lowercase().contains("recus") && is_business(scene, current);
        let meant = recused
            || grammar::interests::interest::is_of_this_item(line.raw)
            || line.raw.contains(is_han) && is_business(scene, current);
        if reading.remark.is_some() || line.over.is_some() || !meant {
            return reading;
        }
        let what = declared(Some(current), text.clone());
        return Reading { what, ..reading };
    };
    let at = |wanted| scene.agenda.iter().position(|line| line.item == wanted);
    let before = at(item).zip(at(current)).is_some_and(|(own, current)| own < current);
    let touched = records
        .entries
        .iter()
        .any(|entry| entry.item == Some(item) && !entry.struck);
    // Items for decision are the clerk's own; procedures and reports stand before them by the type.
    let own_business = records
        .items
        .get(item)
        .is_some_and(|item| item.kind == ItemKind::Decision);
    if line.over.is_some() || !before || touched || own_business {
        return reading;
    }
    let (remark, reason) = passed_over(scene, item, text);
    Reading {
        what: declared(None, reason),
        ..reading
    }
    .remark(Some(remark))
}

/// The doubt about the number of an item that was passed over, and the reason with that number in it.
fn passed_over(scene: &Scene, item: Id<Item>, text: &str) -> (Remark, String) {
    let own = scene.agenda.iter().find(|line| line.item == item);
    let number = own.map(|line| line.number.clone()).unwrap_or_default();
    let title = scene.records.items.get(item).map_or("", |item| item.title.as_str());
    let (number, stop) = if scene.english {
        (format!("item {number}"), ", ")
    } else {
        (format!("第{number}项"), "，")
    };
    let remark = Remark::NoSuchItem(format!("{number} {title}"));
    let reason = if text.is_empty() {
        number
    } else {
        format!("{number}{stop}{text}")
    };
    (remark, reason)
}

/// Whether an item is a matter of its own: in Chinese an interest that is declared under it without a number is in it. Under the declarations, and
/// other procedures, it may be in any; in English a personal interest takes nobody's vote.
pub(crate) fn is_business(scene: &Scene, item: Id<Item>) -> bool {
    const DECLARATIONS: [&str; 5] = ["回避", "利益", "利害", "nterest", "eclaration"];
    scene.records.items.get(item).is_some_and(|item| {
        item.kind != ItemKind::Procedural && !DECLARATIONS.iter().any(|word| item.title.contains(word))
    })
}

/// Keeps a declared interest.
pub(crate) fn declare(draft: &EntryDraft, declared: InterestLine, ids: &mut Mint) -> Captured {
    let entry = Entry {
        speaker: Some(declared.who),
        ..draft.entry(EntryKind::Interest, declared.text.clone(), ids)
    };
    let own = draft.scene.records.interest_of(entry.id).map(|own| own.id);
    let interest = Interest {
        id: own.unwrap_or_else(|| ids.mint()),
        meeting: draft.meeting,
        entry: entry.id,
        attendee: declared.who,
        item: declared.item,
        nature: declared.nature,
        text: declared.text,
    };
    draft.finish(Act::Capture, entry, vec![Change::put(interest)], ids)
}

/// The line of a declared interest, as it would be typed.
pub(crate) fn line_of(scene: &Scene, entry: &Entry) -> String {
    let records = scene.records;
    let name = entry.speaker.map_or("", |id| records.name_of(id));
    let interest = records.interest_of(entry.id);
    let item = interest.and_then(|own| own.item);
    let number = scene.agenda.iter().find(|line| Some(line.item) == item);
    let number = number.map(|line| line.number.as_str()).unwrap_or_default();
    let nature = interest.map_or(InterestNature::Unsaid, |own| own.nature);
    let nature = match (nature, scene.english) {
        (InterestNature::Unsaid, _) => "",
        (InterestNature::Pecuniary, true) => "pecuniary",
        (InterestNature::Pecuniary, false) => "经济利益",
        (InterestNature::Other, true) => "other",
        (InterestNature::Other, false) => "其他利益",
        (InterestNature::Disclosable, _) => "disclosable pecuniary",
        (InterestNature::Personal, _) => "personal",
        (InterestNature::Prejudicial, _) => "prejudicial",
    };
    let sign = if scene.english { ":interest" } else { "：回避" };
    let number = if number.is_empty() {
        String::new()
    } else {
        format!("#{number}")
    };
    [sign, name, &number, nature, &entry.text]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
