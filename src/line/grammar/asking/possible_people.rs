//! English sentences about somebody of the list that may tell a fact: an interest, a coming, a going, apologies.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    fact_line::{clocks_in, spaced},
    told_words::ToldSentence,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, speech::bracket},
    lexer::{find_word, strip_word},
};

/// Somebody of the list declares an interest, or may.
pub(crate) fn interest(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let declares = told.has(&[
        "declared",
        "declares",
        "disclosed",
        "discloses",
        "declaring",
        "declaration",
        "decl",
        "decs",
        "dec",
    ]);
    let interest = told.has(&["interest", "interests", "dpi", "int", "ints", "conflict", "conflicted"]) && declares;
    let nature = told.says(&[
        "personal interest",
        "prejudicial interest",
        "pecuniary interest",
        "financial interest",
        "non pecuniary interest",
        "conflict of interest",
    ]);
    let meant = interest || nature || told.has(&["pecuniary", "dpi", "dpis", "recused", "recuses", "recusal"]);
    if !meant
        || told.says(&[
            "no interest",
            "no interests",
            "no declarations",
            "declarations of interest",
        ])
    {
        return None;
    }
    let names = [
        "declared",
        "declares",
        "disclosed",
        "discloses",
        "recused",
        "recuses",
        "has",
    ];
    let at = told.words.iter().position(|word| names.contains(&word.as_str()));
    let who = at.and_then(|at| subject(told, at, frame));
    let named = || {
        (0..told.len().min(8)).find_map(|from| {
            (1..=3).rev().find_map(|len| {
                let name = told.words.get(from..from + len)?.join(" ");
                matches!(movement::one(&name, frame), Named::One(_)).then(|| told.typed(&name))
            })
        })
    };
    let who = who.or_else(named).unwrap_or_default();
    Some(spaced(Fact::Interest, &who, false))
}

/// Words of coming and going.
const MOVES: &[(&str, Fact)] = &[
    ("leaves", Fact::Departure),
    ("away", Fact::Departure),
    ("dropped", Fact::Departure),
    ("disconnected", Fact::Departure),
    ("withdrew", Fact::Departure),
    ("popped", Fact::Departure),
    ("nipped", Fact::Departure),
    ("slipped", Fact::Departure),
    ("stepped", Fact::Departure),
    ("walked", Fact::Departure),
    ("connection", Fact::Departure),
    ("departed", Fact::Departure),
    ("returned", Fact::Arrival),
    ("rejoined", Fact::Arrival),
    ("arrived", Fact::Arrival),
    ("joined", Fact::Arrival),
    ("back", Fact::Arrival),
    ("turned up", Fact::Arrival),
    ("showed up", Fact::Arrival),
    ("were present", Fact::Arrival),
    ("was present", Fact::Arrival),
    ("took his seat", Fact::Arrival),
    ("took her seat", Fact::Arrival),
    ("arr'd", Fact::Arrival),
    ("attended till", Fact::Departure),
    ("attended until", Fact::Departure),
    ("had to leave", Fact::Departure),
    ("has to leave", Fact::Departure),
    ("left", Fact::Departure),
    ("went out", Fact::Departure),
    ("went off", Fact::Departure),
    ("went to fetch", Fact::Departure),
    ("went to get", Fact::Departure),
    ("went to find", Fact::Departure),
    ("went to answer", Fact::Departure),
    ("went to take", Fact::Departure),
    ("off to", Fact::Departure),
    ("out of the room", Fact::Departure),
    ("came back", Fact::Arrival),
    ("online", Fact::Arrival),
    ("here till", Fact::Arrival),
    ("here until", Fact::Arrival),
];

/// Places of the meeting.
const PLACES: [&str; 8] = [
    "room", "meeting", "chamber", "hall", "call", "session", "chair", "table",
];

/// Somebody of the list comes or goes, or apologies are told.
pub(crate) fn people(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if told.len() > 18 {
        return None;
    }
    // Each sentence has a subject of its own.
    if told.text.contains(". ") {
        return told
            .text
            .split(". ")
            .find_map(|sentence| people(&ToldSentence::of(sentence), frame));
    }
    if told.says(&[
        "apologies rec",
        "apologies rec'd",
        "apologies received",
        "apologies from",
        "apologies were",
        "sent apologies",
        "apologies accepted",
    ]) {
        return Some(spaced(Fact::Apologies, "", false));
    }
    if let Some(who) = cut_off(told, frame) {
        return Some(format!("{}{who}", Fact::Departure.order(false)));
    }
    let (at, fact) = told.words.iter().enumerate().find_map(|(at, word)| {
        let (_, fact) = MOVES.iter().find(|(verb, _)| {
            let mut own = verb.split(' ');
            own.next() == Some(word)
                && own
                    .zip((1..).map(|n| told.words.get(at + n)))
                    .all(|(own, next)| next.is_some_and(|next| next == own))
        })?;
        Some((at, *fact))
    })?;
    let away = told.words.get(at).is_some_and(|word| word == "away");
    if away
        && !told.says(&[
            "called away",
            "is away",
            "away from",
            "away at",
            "away until",
            "away for",
        ])
    {
        return None;
    }
    // `Cllr Fox left it to the clerk`, `left a note` tell of nobody who went.
    let objects = [
        "it", "a", "an", "this", "that", "his", "her", "their", "no", "nothing", "us", "them",
    ];
    let behind = told.words.get(at + 1).map_or("", String::as_str);
    let after = told.words.get(at + 2).map_or("", String::as_str);
    let room = PLACES.contains(&after);
    if objects.contains(&behind) || behind == "the" && !room {
        return None;
    }
    // `came back to his point`, `returned to the subject`
    let to = told.words.iter().skip(at + 1).take(2).position(|word| word == "to");
    let place = |to: usize| {
        let mut behind = told.words.iter().skip(at + to + 2).take(2);
        behind.any(|word| PLACES.contains(&word.as_str()))
    };
    if fact == Fact::Arrival && to.is_some_and(|to| !place(to)) {
        return None;
    }
    let who = subjects(told, at, frame).or_else(|| first_named(told, at, frame))?;
    // `dropped (network), back 3:25` says when they were back, and not when they left.
    let back = [" back ", " returned ", " rejoined ", " returning "]
        .iter()
        .filter_map(|word| told.text.find(word))
        .min();
    let first = told
        .text
        .get(..back.filter(|_| fact == Fact::Departure).unwrap_or(told.text.len()));
    let time = if who.is_empty() {
        ""
    } else {
        only_time(first.unwrap_or(told.text), frame)
    };
    Some(format!("{}{who} {time}", fact.order(false)).trim_end().to_owned())
}

/// The one time of day in a sentence; empty where there is none, or where there are several.
fn only_time<'t>(text: &'t str, frame: &LineFrame) -> &'t str {
    let mut times = clocks_in(text, frame);
    match (times.next(), times.next()) {
        (Some(time), None) => time,
        _ => "",
    }
}

/// Everybody of the list who stands before a word of the sentence: `Cllrs Lamb & Reddy left`. Nobody is named of `All but Lamb left`.
fn subjects(told: &ToldSentence, at: usize, frame: &LineFrame) -> Option<String> {
    let verb = told.words.get(at)?;
    let place = find_word(told.text, &format!(" {verb}"))?;
    // `Ann Hall (chair), Bob Dent and Cy Shah were present`
    let before = &*bracket::without(told.text.get(..place)?.trim());
    let all = ["all ", "everyone ", "everybody ", "rest "];
    let lower = before.to_lowercase();
    if all
        .iter()
        .any(|word| lower.starts_with(word) || lower.contains(&format!(" {word}")))
        && [" bar ", " but ", " except ", " apart from ", " other than "]
            .iter()
            .any(|word| format!("{lower} ").contains(word))
    {
        return Some(String::new());
    }
    let bare = [
        "cllrs ",
        "cllrs. ",
        "councillors ",
        "messrs ",
        "both ",
        "members ",
        "trustees ",
    ]
    .iter()
    .find_map(|word| strip_word(before, word))
    .unwrap_or(before);
    let bare = [" both", " all", " have", " had", " then", " also", " together"]
        .iter()
        .find_map(|word| bare.strip_suffix(word))
        .unwrap_or(bare);
    let several = bare.contains([',', '&']) || bare.contains(" and ");
    if several {
        // `Mtg inquorate - Lamb, Reddy all left`: the names stand behind a dash.
        let bare = [" - ", " – ", ": "]
            .iter()
            .find_map(|dash| Some(bare.rsplit_once(dash)?.1))
            .unwrap_or(bare);
        if let Some(people) = movement::people(bare, frame)
            && people.doubt.is_none()
        {
            return Some(people.typed.replace(" & ", ", ").replace(" and ", ", "));
        }
    }
    subject(told, at, frame)
}

/// The person of the list who stands first in a sentence whose verb is joined to another one: `Birch spoke & left`, `Cole's apologies, arrived 19.12`.
fn first_named(told: &ToldSentence, at: usize, frame: &LineFrame) -> Option<String> {
    let words = told.words.get(..at)?;
    let joint = told.text.contains(['&', ',', ';'])
        || words
            .iter()
            .any(|word| ["and", "but", "then", "who"].contains(&word.as_str()));
    if !joint || words.len() > 10 {
        return None;
    }
    let starts = 0..words.len().min(6);
    starts.into_iter().find_map(|from| {
        (1..=4).rev().find_map(|len| {
            let piece = words.get(from..from + len)?;
            let name = piece.join(" ");
            let bare = ["'s", "’s"]
                .iter()
                .find_map(|end| name.strip_suffix(end))
                .unwrap_or(&name);
            matches!(movement::one(bare, frame), Named::One(_)).then(|| told.typed(bare))
        })
    })
}

/// `Alan's laptop died 19:04`: somebody of the list who may have dropped out by it.
fn cut_off(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let links = [
        "laptop",
        "computer",
        "tablet",
        "phone",
        "wifi",
        "wi",
        "broadband",
        "internet",
        "signal",
        "connection",
        "line",
        "audio",
        "sound",
        "video",
        "screen",
        "zoom",
        "battery",
    ];
    let fails = [
        "died", "crashed", "froze", "frozen", "dropped", "failed", "lost", "went", "cut", "dead",
    ];
    let at = told.words.iter().position(|word| links.contains(&word.as_str()))?;
    let before = told.words.get(..at).filter(|_| told.has(&fails))?;
    let (last, first) = before.split_last()?;
    let last = ["'s", "’s", "'", "’"].iter().find_map(|end| last.strip_suffix(end))?;
    let words: Vec<&str> = first.iter().map(String::as_str).chain([last]).collect();
    let from = words.len().saturating_sub(4);
    (from..words.len()).find_map(|from| {
        let name = words.get(from..)?.join(" ");
        matches!(movement::one(&name, frame), Named::One(_)).then(|| told.typed(&name))
    })
}

/// Somebody of the list whose name ends before a word of the sentence, but for `has`, `is`, `was`, `called`.
fn subject(told: &ToldSentence, at: usize, frame: &LineFrame) -> Option<String> {
    let small = [
        "has", "is", "was", "had", "called", "then", "also", "himself", "herself",
    ];
    let words = told.words.get(..at)?;
    let end = words.iter().rposition(|word| !small.contains(&word.as_str()))? + 1;
    let words = words.get(..end)?;
    let from = words.len().saturating_sub(4);
    let named = (from..words.len()).find_map(|from| {
        let name = words.get(from..)?.join(" ");
        matches!(movement::one(&name, frame), Named::One(_)).then(|| told.typed(&name))
    });
    // `Cllr Lacey-Smith`: the words of the sentence part the name.
    let hyphened = || {
        let verb = told.words.get(end)?;
        let at = find_word(told.text, &format!(" {verb}"))?;
        let before: Vec<&str> = told.text.get(..at)?.split_whitespace().collect();
        let from = before.len().saturating_sub(4);
        (from..before.len()).find_map(|from| {
            let name = before.get(from..)?.join(" ");
            let whole = name.contains('-') && matches!(movement::one(&name, frame), Named::One(_));
            whole.then_some(name)
        })
    };
    hyphened().or(named)
}
