//! English sentences about somebody of the list that may tell a fact: an interest, a coming, a going, apologies.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::find_word,
    },
    fact_line::spaced,
    movement,
    told_words::ToldSentence,
};

/// Somebody of the list declares an interest, or may.
pub(super) fn interest(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let declares = told.has(&[
        "declared",
        "declares",
        "disclosed",
        "discloses",
        "declaring",
        "declaration",
    ]);
    let interest = told.has(&["interest", "interests", "dpi"]) && declares;
    let meant = interest || told.has(&["pecuniary", "recused", "recuses", "recusal"]);
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
    let who = at.and_then(|at| subject(told, at, frame)).unwrap_or_default();
    Some(spaced(Fact::Interest, &who, false))
}

/// Somebody of the list comes or goes, or apologies are told.
pub(super) fn people(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if told.len() > 14 {
        return None;
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
    let verbs = [
        ("left", Fact::Departure),
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
    ];
    let (at, fact) = told.words.iter().enumerate().find_map(|(at, word)| {
        let (_, fact) = verbs.iter().find(|(verb, _)| verb == word)?;
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
    let room = ["room", "meeting", "chamber", "hall", "call", "session", "chair"].contains(&after);
    if objects.contains(&behind) || behind == "the" && !room {
        return None;
    }
    let who = subject(told, at, frame)?;
    Some(format!("{}{who}", fact.order(false)))
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
