//! Lists that go on below their head: names under `Present:`, tasks under `Actions:`, decisions under `Decisions:`. Each line is read as if the head stood before
//! it. Before the opening a line of nothing but names is the list of those who are there.

use crate::{
    capture::{
        entry::draft::is_before,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{Entry, EntryKind},
        records::Records,
        text::is_han,
    },
    line::{
        dialect::DialectMode,
        grammar::presence::{excused, room_list},
        lexer,
        reading::{Reading, What},
    },
};

/// A list may be as long as this.
const LONGEST: usize = 60;

/// Heads of tasks, and of decisions.
const TASKS: [&str; 8] = [
    "actions",
    "action items",
    "action points",
    "actions arising",
    "actions agreed",
    "next steps",
    "to do",
    "action list",
];
const DECISIONS: [&str; 3] = ["decisions", "decisions made", "decisions taken"];

/// Words for those who meet, which stand before their names only at the beginning.
#[rustfmt::skip]
const BODIES: [&str; 22] = [
    "panel", "panel members", "committee", "committee members", "members", "board", "board members", "trustees", "governors", "council", "councillors", "directors",
    "team", "those here", "who's here", "management side", "staff side", "union side", "for management", "for staff", "for the union", "employer side",
];

/// Words for those who are not there, in the words of a chat.
const AWAY: [&str; 7] = [
    "sorry",
    "sorries",
    "missing",
    "not coming",
    "away",
    "can't make it",
    "cant make it",
];

/// The kind of a list below its head.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ListKind {
    People,
    Tasks,
    Decisions,
}

/// The line with the head that it stands below. `None` = it stands below none.
pub(crate) fn written(scene: &Scene, typed: &TypedLine) -> Option<String> {
    let raw = typed.raw.trim();
    let live = matches!(typed.source.mode, DialectMode::Live) && typed.over.is_none() && typed.place.is_none();
    if !live
        || raw.is_empty()
        || raw.contains(is_han)
        || raw.len() > 120
        || raw.ends_with(['?', '!'])
        || lexer::sign(raw).is_some_and(|_| !raw.starts_with("- "))
    {
        return None;
    }
    let records = scene.records;
    let before = is_before(records);
    if let Some(line) = Some(raw).filter(|_| before).and_then(of_body) {
        return Some(line);
    }
    match above(records) {
        Some((ListKind::People, head)) if is_of_names(raw) => Some(format!(
            "{head}: {}",
            without_mark(raw).unwrap_or(raw).trim_start_matches("and ")
        )),
        Some((ListKind::Tasks, _)) => Some(format!("Action: {}", without_mark(raw).unwrap_or(raw))),
        Some((ListKind::Decisions, _)) => without_mark(raw).map(|text| format!("Decision: {text}")),
        Some((ListKind::People, _)) => None,
        None => (before && is_of_names(raw) && is_several(raw)).then(|| format!("Present: {}", with_commas(raw))),
    }
}

/// Whether a reading of such a line is surely meant: all of it was understood as what stands in such a list.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
pub(crate) fn accepts(under: &str, reading: &Reading) -> bool {
    let fact = |reading: &Reading| {
        reading.remark.is_none()
            && matches!(
                reading.what,
                What::Arrive { .. }
                    | What::Excuse { .. }
                    | What::TakeIn { .. }
                    | What::Late { .. }
                    | What::Leave { .. }
                    | What::Role { .. }
            )
    };
    if under.starts_with("Action: ") {
        return matches!(&reading.what, What::Action { owners, .. } if !owners.is_empty());
    }
    if under.starts_with("Decision: ") {
        return matches!(reading.what, What::Decision { .. });
    }
    match &reading.what {
        What::Series(facts) => facts.iter().all(fact),
        _ => fact(reading),
    }
}

/// `Panel: Pryce (chair), Tolland`, `sorry: joel, fran`: a word for those who meet, or who are away, before their names.
fn of_body(raw: &str) -> Option<String> {
    let colon = lexer::split_colon(raw, 24);
    let dashed = || [" - ", " – "].iter().find_map(|dash| raw.split_once(dash));
    let (head, names) = colon.map(|colon| (colon.head, colon.rest)).or_else(dashed)?;
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(head.trim()));
    let names = names.trim();
    let label = if is(&BODIES) && is_several(names) {
        "Present"
    } else if is(&AWAY) {
        "Apologies"
    } else {
        return None;
    };
    // `Panel: Pryce, Tolland. Nash sec.`: who takes the minutes.
    let taker = names.trim_end_matches('.').split_once(". ").and_then(|(before, last)| {
        let name = ["sec", "secretary", "minutes", "minuting", "clerk", "taking minutes"]
            .iter()
            .find_map(|word| last.strip_suffix(word)?.strip_suffix(' '))?;
        Some((before, name))
    });
    if let Some((before, name)) = taker {
        return (is_of_names(before) && is_of_names(name)).then(|| format!("{label}: {before}. Minutes: {name}"));
    }
    is_of_names(names).then(|| format!("{label}: {names}"))
}

/// The list that goes on below the last lines, and its head.
fn above(records: &Records) -> Option<(ListKind, String)> {
    let entries = records.entries.iter().rev().filter(|entry| !entry.struck);
    for (at, entry) in entries.take(LONGEST).enumerate() {
        if let Some(head) = head_of(&entry.raw) {
            return Some(head);
        }
        // A line that lists some already, and goes on.
        if let Some(head) = begun(entry, at == 0 && is_before(records)) {
            return Some((ListKind::People, head));
        }
        let listed = matches!(
            entry.kind,
            EntryKind::Arrival | EntryKind::Regrets | EntryKind::Action | EntryKind::Decision | EntryKind::Departure
        );
        if !listed || lexer::sign(entry.raw.trim()).is_some_and(|_| !entry.raw.trim().starts_with("- ")) {
            return None;
        }
    }
    None
}

/// The list that a line alone begins.
fn head_of(raw: &str) -> Option<(ListKind, String)> {
    let raw = raw.trim();
    let head = raw.trim_end_matches([':', ' ', '-']);
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(head));
    if is(&TASKS) {
        return Some((ListKind::Tasks, head.to_owned()));
    }
    if is(&DECISIONS) {
        return Some((ListKind::Decisions, head.to_owned()));
    }
    let label = room_list::is_label(head) || excused::is_label(head);
    label.then(|| (ListKind::People, head.to_owned()))
}

/// The label of a line that lists some people and breaks off: it ends in a comma, or is the last one before the opening.
fn begun(entry: &Entry, last: bool) -> Option<String> {
    let raw = entry.raw.trim();
    let colon = lexer::split_colon(raw, 32)?;
    let head = colon.head.trim();
    let label = room_list::is_label(head) || excused::is_label(head);
    let open = raw.ends_with([',', ';', '&']) || raw.ends_with(" and");
    let people = matches!(entry.kind, EntryKind::Arrival | EntryKind::Regrets);
    let goes_on = open || last && room_list::is_label(head);
    (label && people && goes_on).then(|| head.to_owned())
}

/// The text behind the mark or the number of a point.
fn without_mark(raw: &str) -> Option<&str> {
    let bullet = ["- ", "• ", "* ", "– "].iter().find_map(|mark| raw.strip_prefix(mark));
    bullet.map(str::trim).or_else(|| {
        let (number, rest) = raw.split_once([' ', '\t'])?;
        let bare = number.trim_start_matches('(').trim_end_matches(['.', ')']);
        let counted = number.ends_with(['.', ')'])
            && (1..=2).contains(&bare.len())
            && bare.chars().all(|c| c.is_ascii_alphanumeric());
        counted.then(|| rest.trim())
    })
}

/// Whether a line may be nothing but names and what stands in brackets behind them: a few words between its commas, and none of a sentence.
fn is_of_names(raw: &str) -> bool {
    let text = without_mark(raw).unwrap_or(raw);
    let mut depth = 0_i32;
    let bare: String = text
        .chars()
        .filter(|c| {
            if *c == '(' {
                depth += 1;
            }
            let outside = depth == 0;
            if *c == ')' {
                depth -= 1;
            }
            outside
        })
        .collect();
    let parts = bare
        .split([',', ';'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" & "));
    let mut parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let named = |part: &str| {
        let letters = part
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
        (1..=6).contains(&part.split_whitespace().count()) && letters
    };
    !bare.contains(':') && parts.clone().next().is_some() && parts.all(named)
}

/// Whether several names stand in it: behind commas, or as initials with blanks between them.
fn is_several(raw: &str) -> bool {
    raw.contains(',') || initials(raw)
}

/// `IM FR DC TS`: at least three initials.
fn initials(raw: &str) -> bool {
    let words: Vec<&str> = raw.split_whitespace().collect();
    words.len() > 2
        && words
            .iter()
            .all(|word| (2..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase()))
}

fn with_commas(raw: &str) -> String {
    if initials(raw) {
        raw.split_whitespace().collect::<Vec<_>>().join(", ")
    } else {
        raw.trim_end_matches([',', ';']).to_owned()
    }
}
