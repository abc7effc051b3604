//! English notes of a clerk that may tell how people voted: two sides with names, a figure and a side, figures behind candidates.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    fact_line::{signed, spaced},
    told_words::ToldSentence,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, voting::heard::names_number},
};

/// Two sides of a vote, and somebody of the list.
pub(crate) fn named_votes(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let sides = [
        told.has(&["for", "favour", "favor", "ayes", "aye", "yes", "yeas"]),
        told.has(&["against", "agst", "noes", "nays", "nay", "opposed", "no"]),
        told.has(&[
            "abst",
            "abs",
            "abstn",
            "abstain",
            "abstained",
            "abstaining",
            "abstention",
            "abstentions",
        ]),
    ];
    let sides = sides.iter().filter(|side| **side).count();
    let known = || {
        told.words
            .iter()
            .any(|word| word.len() > 2 && matches!(movement::one(word, frame), Named::One(_)))
    };
    // `Bill no, rest yes`, `All ayes except Whitcomb`: those who are not named are not known.
    let others = told.has(&["rest", "others", "except", "remaining"])
        || told.begins(&["all", "everyone", "everybody"]) && told.has(&["but", "bar", "save"]);
    let but = told.begins(&["all", "everyone", "everybody", "unanimous"])
        && (told.has(&["bar", "except"]) || told.says(&["apart from", "but for"]))
        && told.len() <= 6;
    if frame.votable && (sides >= 1 && others || but) && known() && told.len() <= 16 {
        return Some(spaced(Fact::Result, "Ayes: …; Noes: …", false));
    }
    // `Pryce - yes`, `For:`: votes a line each.
    let side = |word: Option<&String>| {
        word.is_some_and(|word| {
            [
                "yes",
                "no",
                "for",
                "against",
                "aye",
                "nay",
                "abstain",
                "abstains",
                "abstained",
                "ayes",
                "noes",
                "nays",
            ]
            .contains(&word.as_str())
        })
    };
    let each = (2..=3).contains(&told.len()) && side(told.words.last()) && known()
        || told.len() == 1 && side(told.words.first()) && told.text.trim_end().ends_with(':');
    let counted = told.text.starts_with(|c: char| c.is_ascii_digit()) && told.text.contains(") to ") && told.len() <= 8;
    if frame.votable && (each || counted) {
        return Some(spaced(Fact::Result, "Ayes: …; Noes: …", false));
    }
    // `G,T,W yes; B no`
    let lettered = || frame.open_motion && told.len() <= 12 && told.text.contains([';', '/']);
    (frame.votable && sides >= 2 && (known() || lettered())).then(|| spaced(Fact::Result, told.text, false))
}

/// A figure before or behind a side, while a motion waits: `5 for, Lamb did not vote`.
pub(crate) fn counted(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    const SIDES: &[&str] = &[
        "for",
        "against",
        "favour",
        "favor",
        "abst",
        "abstained",
        "abstention",
        "abstentions",
        "ayes",
        "noes",
        "abs",
    ];
    let figure = |word: &String| {
        word.chars().all(|c| c.is_ascii_digit()) && word.len() < 4
            || frame.open_motion && told.len() <= 4 && is_count(word)
    };
    let pair = told.words.windows(2).enumerate().any(|(at, pair)| match pair {
        // `2 for tea` is no vote.
        [one, two] if two == "for" => {
            let next = told.words.get(at + 2);
            figure(one) && next.is_none_or(|next| figure(next) || next == "and" || told.text.contains("for,"))
        }
        [one, two] => figure(one) && SIDES.contains(&two.as_str()),
        _ => false,
    });
    let says = told.says(&[
        "did not vote",
        "casting vote",
        "no vote",
        "voted for",
        "voted against",
        "not voting",
    ]);
    let score = told
        .words
        .windows(2)
        .any(|pair| matches!(pair, [one, two] if figure(one) && figure(two)))
        || told
            .words
            .windows(3)
            .any(|three| matches!(three, [one, to, two] if ["to", "v", "vs"].contains(&to.as_str()) && figure(one) && figure(two)));
    let verdict = told.has(&["carried", "lost", "passed", "defeated", "resolved", "motion", "vote"]);
    let says = says || told.has(&["aif"]);
    let meant = pair || says || score && verdict;
    if frame.open_motion {
        // `Y6 N0 A0`, `A-6 N-0`: what the letters stand for is asked.
        if let Some(figures) = lettered(told) {
            return Some(spaced(Fact::Result, &figures, false));
        }
        let meant = meant || score && told.has(&["revote", "re-vote", "recount", "tie", "then"]);
        let begins = told.begins(&[
            "by", "majority", "poll", "went", "through", "proved", "not", "found", "recount", "hands",
        ]);
        let counts = told.text.starts_with(|c: char| c.is_ascii_digit())
            || told.words.first().is_some_and(|word| is_count(word));
        let short = told.len() <= 6 && (begins || counts) && score;
        // `lost 2-1 to Hillside`: nobody knows which of the two are which.
        let figures = figures_against(told);
        return ((meant || short) && told.len() <= 24).then(|| spaced(Fact::Result, &figures, false));
    }
    let settled = told.has(&["carried", "lost", "defeated"]) && score;
    // `resolution carried for 6 against 2`: of what, nobody knows.
    if settled && told.begins(&["resolution", "motion", "proposal", "recommendation"]) && told.len() <= 8 {
        return Some(Fact::Motion.order(false).to_owned());
    }
    (settled && told.len() <= 16).then(|| signed(Fact::Decision, told.text))
}

/// `two to one`: a small number in words.
pub(crate) fn is_count(word: &str) -> bool {
    let word = word.to_lowercase();
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "nil",
    ]
    .contains(&word.as_str())
}

/// The figures of a vote; those of one that was lost, and has more votes for it than against, are not known.
pub(crate) fn figures_against(told: &ToldSentence) -> String {
    let figures = counted_figures(told);
    let turned = figures.split_once('/').is_some_and(|(yes, rest)| {
        let no = rest.split('/').next().unwrap_or_default();
        yes.parse::<u32>().unwrap_or(0) > no.parse::<u32>().unwrap_or(0)
    });
    let lost = told.has(&["lost", "defeated", "failed", "not"]);
    if lost && turned { String::new() } else { figures }
}

/// The figures of a line that is made of letters for answers, each with a figure.
fn lettered(told: &ToldSentence) -> Option<String> {
    let letter = |word: &str| matches!(word, "y" | "n" | "a" | "f" | "ab" | "abs");
    let glued = |word: &String| {
        let figures = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let before = word.strip_suffix(figures)?;
        let plain = !figures.is_empty() && figures.len() < 4 && figures.chars().all(|c| c.is_ascii_digit());
        (plain && (before.is_empty() || letter(before))).then(|| (before.to_owned(), figures.to_owned()))
    };
    let mut figures = Vec::new();
    let mut waits = false;
    for word in &told.words {
        if letter(word) {
            waits = true;
            continue;
        }
        let (before, figure) = glued(word)?;
        if before.is_empty() && !waits {
            return None;
        }
        waits = false;
        figures.push(figure);
    }
    (2..=3).contains(&figures.len()).then(|| figures.join("/"))
}

/// The figures of a vote as its line would give them; empty where there are not two or three.
pub(crate) fn counted_figures(told: &ToldSentence) -> String {
    // A spoilt paper is no abstention.
    if names_number(told.text) || told.has(&["spoilt", "spoiled", "invalid", "blank"]) {
        return String::new();
    }
    // `2% lost 3-5`: the per cent are no votes.
    let share = |word: &str| told.text.contains(&format!("{word}%"));
    let figure = |word: &&String| word.chars().all(|c| c.is_ascii_digit()) && word.len() < 4 && !share(word);
    let found: Vec<&str> = told.words.iter().filter(figure).map(String::as_str).collect();
    if (2..=3).contains(&found.len()) {
        found.join("/")
    } else {
        String::new()
    }
}

/// `Kitson 3, Reddy 2`, `option A 5, option B 3`: figures behind two people of the list, or behind what may be chosen.
pub(crate) fn candidates(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let figure = |word: &String| word.chars().all(|c| c.is_ascii_digit()) && word.len() < 4;
    let chosen = told
        .words
        .iter()
        .filter(|word| ["option", "choice", "plan"].contains(&word.as_str()))
        .count()
        > 1;
    let known =
        |word: &str| chosen && word.len() < 3 || word.len() > 1 && matches!(movement::one(word, frame), Named::One(_));
    let pairs = told
        .words
        .windows(2)
        .filter(|pair| matches!(pair, [name, votes] if figure(votes) && !figure(name) && known(name)));
    // To what people were elected is not told: the minutes keep the figures as they stand.
    (told.len() <= 16 && pairs.count() > 1).then(|| {
        if chosen {
            signed(Fact::Decision, told.text)
        } else {
            spaced(Fact::Minuted, told.text, false)
        }
    })
}

/// `A named vote was asked for`: that is somebody's right, and stands in the minutes.
pub(crate) fn requested(told: &ToldSentence) -> Option<String> {
    let vote = told.says(&["named vote", "recorded vote", "roll call vote"]);
    vote.then(|| spaced(Fact::Result, "Ayes: …; Noes: …", false))
}
