//! Number, heading and fact in one line, as minutes are written: `6. Treasurer's report: £400 in bank`, `9. Close 9.05`, `#8 8 Dec`. The item is taken up,
//! and what stands behind the heading is read as a line of its own under it.

use crate::{
    capture::{asking::item_meant, entry::draft::is_before, scene::Scene},
    domain::{
        agenda::Item,
        entry::{EntryKind, Remark},
        id::Id,
        queries::session::AgendaLine,
        text::is_han,
    },
    line::{
        grammar::{self, LineFrame},
        lexer,
        reading::{Reading, Voice, What},
    },
};

use super::{plain_title::is_same_title, title_pieces::begins_title};

/// Words of titles, and the label by which what stands behind them is read.
const LABELS: [(&str, &str); 9] = [
    ("apolog", "Apologies: "),
    ("declaration", "Declarations of interest: "),
    ("interests", "Declarations of interest: "),
    ("next meeting", "Next meeting: "),
    ("next mtg", "Next meeting: "),
    ("donm", "Next meeting: "),
    ("next agm", "Next meeting: "),
    ("close", "Meeting closed "),
    ("adjournment", "Meeting adjourned "),
];

/// The number that a line begins with, how sure it is that of an item, and what stands behind.
struct Numbered<'t> {
    number: &'t str,
    /// `#6`, `Item 6`, `6.`, `6.1`: with a sign, not only a blank.
    signed: bool,
    /// `#6`, `Item 6`: the heading may be left out.
    named: bool,
    rest: &'t str,
}

/// Whether a reading may be that of a heading: a fact that was read with the number in its words is that of the item; any other stays what it is.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
fn is_open(scene: &Scene, reading: &Reading, raw: &str) -> bool {
    match &reading.what {
        What::Entry {
            kind: EntryKind::Note, ..
        } => {
            reading.minuted.is_none()
                && matches!(reading.remark, None | Some(Remark::MayMean(_) | Remark::UnknownName(_)))
        }
        What::Decision { text, .. } | What::Motion { text, .. } => {
            text.starts_with(|c: char| c.is_ascii_digit()) || begins_with_paper(scene, raw)
        }
        _ => false,
    }
}

/// The reading of such a line. `None` = it is none.
pub(crate) fn read(scene: &Scene, reading: &Reading, (raw, frame): (&str, &LineFrame)) -> Option<Reading> {
    if !is_open(scene, reading, raw) {
        return None;
    }
    let text = raw.trim().trim_start_matches("## ");
    if text.len() > 240 || text.contains(is_han) || text.ends_with('?') || is_before(scene.records) {
        return None;
    }
    if let Some(called) = bare_paper(scene, text).or_else(|| alone(scene, raw)) {
        return Some(called);
    }
    let numbered = apart(text)?;
    let line = scene.agenda.iter().find(|line| line.number == numbered.number)?;
    let item = line.item;
    let title = scene.records.items.get(item)?.title.to_lowercase();
    let heading = heading(numbered.rest, (item, &title), frame);
    let letter = numbered.rest.starts_with(char::is_uppercase) && heading.len() > 4;
    let whole = frame.room.is_title(numbered.rest.trim()) && frame.room.titled(numbered.rest.trim()) == Some(item);
    let behind = numbered.rest.get(heading.len()..)?;
    let parted = behind.trim_start().starts_with([':', '-', '–', '—', '.', ',']) || heading.is_empty();
    let told = behind.trim_start_matches([':', '-', '–', '—', '.', ',', ' ']).trim();
    // No count has the number of an item below another one (`4.1`) before its title and nothing else: `4.2 charging points were broken` is a sentence.
    let below = numbered.number.contains('.') && (told.is_empty() || parted);
    let signed = numbered.signed || whole || below;
    let fits = !heading.is_empty() && (signed || letter);
    if !(fits || numbered.named && heading.is_empty()) {
        return None;
    }
    let here = scene.records.item_at(scene.records.next_place()) == Some(item);
    if told.is_empty() {
        let whole = whole || is_same_title(heading, &title);
        return (fits && signed && !here).then(|| called(scene, (line, whole), raw));
    }
    let label = LABELS
        .iter()
        .find(|(word, _)| title.contains(word))
        .map(|(_, label)| *label);
    let verdict = !heading.is_empty() && begins_with_verdict(told);
    let shown = shown((heading, told), (verdict, label, parted), numbered.rest, frame);
    let goes = Reading::of(What::GoTo { item });
    let facts = if let What::Series(facts) = shown.what {
        facts
    } else {
        vec![shown]
    };
    // The end of the meeting is the act of the line.
    if let Some(What::Command { .. }) = facts.first().map(|fact| &fact.what) {
        return Some(Reading::of(What::Series(
            facts.into_iter().chain((!here).then_some(goes)).collect(),
        )));
    }
    Some(Reading::of(What::Series(
        (!here).then_some(goes).into_iter().chain(facts).collect(),
    )))
}

/// `4.1` alone is the number of an item, or a figure.
fn alone(scene: &Scene, raw: &str) -> Option<Reading> {
    let number = raw.trim();
    let own = scene.agenda.iter().find(|line| line.number == number)?;
    let here = scene.records.item_at(scene.records.next_place()) == Some(own.item);
    (number.contains('.') && !here).then(|| Reading::remarked(raw, Remark::MayMean(format!("#{number}"))))
}

/// The fact behind the heading, read with the words of it that it needs.
fn shown(
    (heading, told): (&str, &str),
    (verdict, label, parted): (bool, Option<&str>, bool),
    rest: &str,
    frame: &LineFrame,
) -> Reading {
    let tries = [
        verdict.then(|| format!("{heading} {told}")),
        label.map(|label| format!("{label}{told}")),
        (!parted).then(|| rest.to_owned()),
        parted.then(|| told.to_owned()),
        (!heading.is_empty()).then(|| format!("{heading}: {told}")),
        (!heading.is_empty()).then(|| format!("{heading} {told}")),
    ];
    let readings: Vec<Reading> = tries
        .into_iter()
        .flatten()
        .map(|line| grammar::read(&line, frame))
        .collect();
    let fact = readings.iter().find(|reading| is_fact(reading)).cloned();
    let asked = || {
        readings
            .iter()
            .find(|reading| matches!(reading.remark, Some(Remark::MayMean(_))))
            .cloned()
    };
    let note = || Reading::note(told).voiced(Voice::Nobody);
    fact.or_else(asked).unwrap_or_else(note)
}

/// `25/119` alone can be nothing but the number of that item. `None` = that one is taken up, or no item bears it.
fn bare_paper(scene: &Scene, text: &str) -> Option<Reading> {
    let line = scene
        .agenda
        .iter()
        .find(|line| text.contains('/') && line.number == text)?;
    let here = scene.records.item_at(scene.records.next_place()) == Some(line.item);
    (!here).then(|| called(scene, (line, true), text))
}

/// `25/119: agreed to pay`: a number with a stroke that an item bears.
fn begins_with_paper(scene: &Scene, raw: &str) -> bool {
    let number = raw.trim().split([':', ' ']).next().unwrap_or_default();
    number.contains('/') && scene.agenda.iter().any(|line| line.number == number)
}

/// `2. minutes` calls that item, and says nothing of it: one that lies behind is asked about. Only a `whole` title is no point of a list.
fn called(scene: &Scene, (line, whole): (&AgendaLine, bool), raw: &str) -> Reading {
    if item_meant::is_ahead(scene, line) || whole && item_meant::is_later(scene, line) {
        return Reading::of(What::GoTo { item: line.item });
    }
    Reading::remarked(raw, Remark::MayMean(format!("#{}", line.number)))
}

/// `approved nem con, prop Vane sec Moss`: what was done with the matter of the heading, which the wording needs.
fn begins_with_verdict(told: &str) -> bool {
    const VERDICTS: [&str; 9] = [
        "approved",
        "agreed",
        "adopted",
        "accepted",
        "received",
        "confirmed",
        "ratified",
        "carried",
        "endorsed",
    ];
    let first = told.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let goes_on = told
        .get(first.len()..)
        .is_some_and(|rest| !rest.trim_start().is_empty());
    let to_be = lexer::strip_word(told.get(first.len()..).unwrap_or_default().trim_start(), "to ").is_some();
    goes_on && !to_be && VERDICTS.iter().any(|verdict| verdict.eq_ignore_ascii_case(first))
}

/// Whether a line came to more than a note of which nothing is known.
fn is_fact(reading: &Reading) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let goes = matches!(
        reading.what,
        What::GoTo { .. } | What::NewItem { .. } | What::Nothing | What::Dialect(_) | What::Speaker
    );
    reading.remark.is_none() && !goes && (!note || reading.minuted == Some(true))
}

fn apart(text: &str) -> Option<Numbered<'_>> {
    let named = ["#", "agenda item ", "item "]
        .iter()
        .find_map(|word| lexer::strip_word(text, word));
    let hash = text.starts_with('#');
    let body = named.unwrap_or(text);
    // `25/119` is one number, and `5/buy paint` is one with a stroke behind it.
    let within = |at: usize| {
        let behind = body.get(at + 1..).unwrap_or_default();
        behind.starts_with(|c: char| c.is_ascii_digit())
    };
    let end = body
        .char_indices()
        .find(|(at, c)| !(c.is_ascii_digit() || *c == '.' || *c == '/' && within(*at)))
        .map_or(body.len(), |(at, _)| at);
    let (figures, rest) = body.split_at_checked(end)?;
    let number = figures.trim_end_matches('.');
    // A number with a stroke in it is that of an item wherever it stands before its title.
    let signed = named.is_some()
        || number.contains('/')
        || figures.ends_with('.')
        || rest.starts_with([')', ':', '/'])
        || rest.starts_with(" - ")
        || rest.starts_with(" – ");
    // `Item 5 deferred till Jan` is a sentence about it.
    let parted = hash || rest.trim_start().starts_with([':', '-', '–']);
    let rest = rest.trim_start_matches([')', ':', '/', '-', '–', ' ']);
    let counted = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/'));
    (counted && !rest.is_empty()).then_some(Numbered {
        number,
        signed,
        named: (named.is_some() || number.contains('/')) && parted,
        rest,
    })
}

/// The words at the start of a text that name this item: its title, the beginning or a word of it.
fn heading<'t>(text: &'t str, (item, title): (Id<Item>, &str), frame: &LineFrame) -> &'t str {
    let ends = text
        .char_indices()
        .filter(|&(_, c)| matches!(c, ' ' | ':' | ',' | '.' | '-'))
        .map(|(at, _)| at)
        .chain([text.len()])
        .take(9);
    let found: Vec<&str> = ends
        .filter_map(|end| text.get(..end))
        .filter(|head| head.len() > 2 && head.starts_with(char::is_alphabetic))
        .filter(|head| frame.room.titled(head) == Some(item) || begins_title(head, title))
        .collect();
    found.last().copied().unwrap_or_default()
}
