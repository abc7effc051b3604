//! Lines under an item whose title is a word of minutes itself, which they do not repeat: `Frank, May` under Apologies, `8 December, 7.30` under Date of next
//! meeting. Each is read as if the word stood before it.

use crate::{
    capture::scene::Scene,
    domain::{entry::Remark, text::is_han},
    line::{
        grammar::{self, LineFrame},
        lexer,
        reading::{Reading, What},
    },
};

/// Words of titles, and the label that they stand for.
const HEADINGS: [(&str, &str); 14] = [
    ("apolog", "Apologies: "),
    ("apols", "Apologies: "),
    ("declaration", "Declarations of interest: "),
    ("next meeting", "Next meeting: "),
    ("next mtg", "Next meeting: "),
    ("next session", "Next meeting: "),
    ("next date", "Next meeting: "),
    ("donm", "Next meeting: "),
    ("dates of", "Next meeting: "),
    ("decs of int", "Declarations of interest: "),
    ("dec of int", "Declarations of interest: "),
    ("interests", "Declarations of interest: "),
    ("next agm", "Next meeting: "),
    ("absence", "Apologies: "),
];

/// The reading of a line as the heading that it stands under lets it be meant.
pub(crate) fn read(scene: &Scene, reading: Reading, (raw, frame): (&str, &LineFrame)) -> Reading {
    match order(scene, &reading, raw) {
        Some(under) => accepted(reading, grammar::read(&under, frame), raw),
        None => reading,
    }
}

/// The line with the word of the item before it. `None` = the item is of another kind, or the line says more.
fn order(scene: &Scene, reading: &Reading, raw: &str) -> Option<String> {
    let text = raw.trim();
    let short = text.len() <= 80 && text.split_whitespace().count() <= 12;
    let open = grammar::asking::business::is_open_note(reading, raw) && !text.contains(is_han);
    if !open || !short || text.ends_with(['?', '!']) || text.contains(": ") {
        return None;
    }
    let records = scene.records;
    let item = records.item_at(records.next_place())?;
    let title = records.items.get(item)?.title.to_lowercase();
    // `dates` is short for those of the next meetings.
    let dates = ["dates", "date", "diary dates", "future dates", "future meetings"].contains(&title.trim());
    let titled = HEADINGS.iter().find(|(word, _)| title.contains(word));
    let label = titled.map(|(_, label)| *label).or(dates.then_some("Next meeting: "))?;
    let bare = ["received from ", "from ", "were received from ", "were received from: "]
        .iter()
        .find_map(|lead| lexer::strip_word(text, lead))
        .unwrap_or(text);
    // A date that somebody takes back, or could not keep, is not the next one.
    let denied = ["scratch that", "cannot ", "can't ", "cant ", "last year", "not "]
        .iter()
        .any(|word| lexer::find_word(text, word).is_some());
    if denied && label.starts_with("Next") {
        return None;
    }
    // A date says that it is one; what is only a name of nobody is none.
    let dated = !label.starts_with("Next")
        || text.contains(|c: char| c.is_ascii_digit())
        || grammar::proceedings::next_meeting::is_open(text);
    dated.then(|| format!("{label}{bare}"))
}

/// Whether the words behind a name tell of something done or to be done: `would meet the applicant`, `took no part in the vote`. They declare nothing.
fn is_of_an_act(text: &str) -> bool {
    #[rustfmt::skip]
    const ACTS: [&str; 50] = [
        "would", "will", "should", "must", "needs", "need", "could", "may", "might", "can", "did", "was to", "was asked", "was thanked", "was absent", "was elected", "was appointed",
        "were to", "is to", "are to", "to", "and", "took", "takes", "handed", "acted", "left", "asked", "asks", "thanked", "reported", "said", "noted", "welcomed", "agreed", "moved",
        "proposed", "explained", "chaired", "apologised", "opened", "closed", "presented", "joined", "arrived", "returned", "replied", "offered", "sent", "had to leave",
    ];
    ACTS.iter()
        .any(|act| lexer::strip_word(text, act).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ','])))
}

/// The reading with the word, where all of it was understood; else the one without it.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are none of these")]
fn accepted(reading: Reading, told: Reading, raw: &str) -> Reading {
    let whole = told.remark.is_none()
        && match &told.what {
            What::Excuse { people, others, .. } => !people.is_empty() && others.is_empty(),
            What::Interest { text, .. } => !is_of_an_act(text) && !raw.trim_start().starts_with('('),
            What::Series(facts) => facts
                .iter()
                .all(|fact| fact.remark.is_none() && matches!(fact.what, What::Interest { .. })),
            What::Entry { .. } => told.minuted == Some(true),
            _ => false,
        };
    if !whole {
        return reading;
    }
    match told.what {
        // The minutes say the word of the heading once.
        What::Entry { .. } => Reading {
            minuted: Some(true),
            ..Reading::note(raw).voiced(told.voice)
        },
        _ => told.remark(None::<Remark>),
    }
}
