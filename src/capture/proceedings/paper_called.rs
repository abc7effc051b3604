//! Items called in words by a number (第一项, 议题二) that one item bears on the paper which the people hold, and another one here, because rows of the type stand
//! before it. `#1` is the one here.

use crate::{
    capture::scene::Scene,
    domain::{
        agenda::{Item, ItemKind},
        entry::Remark,
        id::Id,
        queries::session::AgendaLine,
    },
    line::{
        grammar::proceedings::{item, item_called},
        lexer,
        reading::{Reading, What},
    },
};

/// The item that bears a number on the paper, and is shown under another.
pub(crate) fn on_paper(scene: &Scene, number: &str) -> Option<Id<Item>> {
    let wanted = item::value(number);
    let mut items = scene.records.items.iter();
    let same = |item: &&Item| {
        let paper = item.paper_number.as_str();
        !paper.is_empty() && (paper == number || wanted.is_some() && item::value(paper) == wanted)
    };
    items.find(same).map(|item| item.id)
}

/// The reading, with the item of the paper where only that one can be meant, or asked about where two can be.
pub(crate) fn meant(scene: &Scene, reading: Reading, raw: &str) -> Reading {
    let text = raw.trim();
    if lexer::sign(text).is_some() || !text.contains(['第', '议', '事', '案']) {
        return reading;
    }
    if let (What::Entry { .. }, Some(Remark::NoSuchItem(number))) = (&reading.what, &reading.remark) {
        // No item here bears it.
        return match on_paper(scene, number) {
            Some(item) => Reading::of(What::GoTo { item }),
            None => reading,
        };
    }
    let What::GoTo { item: shown } = reading.what else {
        return reading;
    };
    let Some(number) = scene.agenda.iter().find(|line| line.item == shown) else {
        return reading;
    };
    let number = number.number.as_str();
    let Some(paper) = on_paper(scene, number).filter(|paper| *paper != shown) else {
        return reading;
    };
    let records = scene.records;
    let title = |id| records.items.get(id).map_or("", |item| item.title.trim());
    // 议题二：审议经费预算 names it by its title.
    if !title(shown).is_empty() && text.contains(title(shown)) {
        return reading;
    }
    if is_the_other(scene, (shown, paper), text) || !title(paper).is_empty() && text.contains(title(paper)) {
        return Reading::of(What::GoTo { item: paper });
    }
    let order = scene.agenda.iter().find(|line| line.item == paper);
    let Some(order) = order.map(|line| format!("#{}", line.number)) else {
        return reading;
    };
    Reading::remarked(raw, Remark::MayMean(order))
}

/// Whether the item here cannot be meant: 议题 is no procedure, and what is over is not taken up again without a word.
fn is_the_other(scene: &Scene, (shown, paper): (Id<Item>, Id<Item>), text: &str) -> bool {
    let records = scene.records;
    let procedure = |id| {
        let item = records.items.get(id);
        item.is_some_and(|item| item.kind == ItemKind::Procedural)
    };
    let matter = ["议题", "议案", "事项"].iter().any(|word| text.contains(word));
    let place = |wanted| scene.agenda.iter().position(|line| line.item == wanted);
    let current = records.item_at(records.next_place()).and_then(place);
    let over = current.is_some_and(|current| place(shown).is_some_and(|shown| shown <= current));
    let ahead = place(paper) > current;
    matter && procedure(shown) && !procedure(paper) || over && ahead
}

/// The item that a text calls by a number: by the label in its title, by the paper that the people hold, or by the number that is shown.
pub(crate) fn of_number<'s>(scene: &'s Scene, text: &str, number: u32) -> Option<&'s AgendaLine> {
    let typed = number.to_string();
    // 议案三、聘任, where an item is titled 议案三 关于…
    let labels = item_called::own_labels(text, number);
    let title = |line: &AgendaLine| {
        scene
            .records
            .items
            .get(line.item)
            .map_or("", |item| item.title.as_str())
    };
    let labelled = |line: &&AgendaLine| {
        labels
            .iter()
            .any(|label| item_called::begins_with_label(title(line), label))
    };
    // 第一项，食堂 is said of the paper that the people hold.
    let paper = on_paper(scene, &typed);
    let on_paper = || scene.agenda.iter().find(|line| Some(line.item) == paper);
    let shown = || scene.agenda.iter().find(|line| line.number == typed);
    let same = || {
        scene
            .agenda
            .iter()
            .find(|line| item::value(&line.number) == Some(number))
    };
    let found = scene.agenda.iter().find(labelled);
    found.or_else(on_paper).or_else(shown).or_else(same)
}
