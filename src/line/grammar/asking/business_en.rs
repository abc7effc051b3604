//! The facts that an English line of a clerk may tell by its words of business, or by its shape: it must be read or asked about.

use std::sync::LazyLock;

use crate::domain::possible_fact::PossibleFact::{self as Fact, Close, Opening, Result as VoteResult};

use super::{
    business_shapes_en::by_shape,
    business_stem::{
        Mouth,
        StemSense::{self, Anywhere},
    },
    business_words_en::{ROWS, TALK},
    happened_en,
    told_words::ToldSentence,
};
use crate::line::lexicon::Lexicon;

/// A row, with its place among them.
#[derive(Clone, Copy)]
struct PlacedRow {
    place: usize,
    /// More of a word may follow.
    begins: bool,
    heard: StemSense,
    fact: Fact,
}

static BY_FIRST: LazyLock<Lexicon<PlacedRow>> = LazyLock::new(|| {
    Lexicon::new(ROWS.iter().enumerate().map(|(place, &(stem, heard, fact))| {
        let (word, begins) = stem.strip_suffix('*').map_or((stem, false), |word| (word, true));
        let row = PlacedRow {
            place,
            begins,
            heard,
            fact,
        };
        (word, row)
    }))
});

/// The fact that a sentence may tell.
pub(crate) fn fact_in(told: &ToldSentence, mouth: Mouth) -> Option<Fact> {
    // ME may be somebody's initials.
    let initials = told.text.split_whitespace().any(|word| word == "ME");
    let talk = told
        .words
        .iter()
        .any(|word| TALK.contains(&word.as_str()) && !(initials && word == "me"));
    if talk
        && !told.words.iter().any(|word| word.starts_with("min") || word == "dpi")
        && told.has(&["i", "i'm", "i'd", "i've", "i'll", "my", "you", "your"])
    {
        return None;
    }
    let sentence = told.said.replace('’', "'");
    let behind_blanks = sentence.match_indices(' ').filter_map(|(at, _)| sentence.get(at + 1..));
    let found = behind_blanks.flat_map(|words| {
        let stems = BY_FIRST.beginning(words);
        stems.filter(|(stem, row, after)| (row.begins || after.starts_with(' ')) && is_verdict(stem, words, &sentence))
    });
    let spoken = may_be_speech(told, mouth, &sentence);
    let happened = || happened_en::fact_in(told).filter(|_| !spoken && !talk);
    found
        .map(|(_, row, _)| row)
        .filter(|row| row.heard == Anywhere || !(spoken || talk))
        .min_by_key(|row| row.place)
        .map(|row| row.fact)
        .filter(|fact| *fact != Fact::Minuted || happened().is_none())
        .or_else(happened)
        .or_else(|| by_clock(told).or_else(|| by_shape(told)).filter(|_| !spoken && !talk))
        .filter(|fact| !(mouth == Mouth::Speaker && is_of_others(*fact, told)))
        .or_else(|| by_score(told).filter(|_| !spoken))
}

/// `put off til agm - lost 1-4`, `option b won 4-2`, `4-2 for option b`: a score at the end behind a verdict, or at the beginning before what won.
fn by_score(told: &ToldSentence) -> Option<Fact> {
    let figure =
        |word: Option<&String>| word.is_some_and(|word| word.len() < 3 && word.chars().all(|c| c.is_ascii_digit()));
    let words = &told.words;
    let verdict = [
        "lost", "carried", "passed", "agreed", "approved", "failed", "defeated", "won", "rejected",
    ];
    let ends = words.len().checked_sub(3).is_some_and(|at| {
        let before = words.get(at).is_some_and(|word| verdict.contains(&word.as_str()));
        before && figure(words.get(at + 1)) && figure(words.get(at + 2)) && told.text.contains('-')
    });
    let versus = usize::from(
        words
            .get(1)
            .is_some_and(|word| ["v", "vs", "to"].contains(&word.as_str())),
    );
    let begins = figure(words.first())
        && figure(words.get(1 + versus))
        && words
            .get(2 + versus)
            .is_some_and(|word| ["for", "against", "in"].contains(&word.as_str()))
        && (versus == 1 || told.text.split(' ').next().is_some_and(|first| first.contains('-')));
    (ends || begins).then_some(VoteResult)
}

/// Whether a stem that is a word of every day as well is one of business here: `lost` ends the sentence, or figures follow it; `lost balls` and `moved
/// house` are none.
fn is_verdict(stem: &str, words: &str, sentence: &str) -> bool {
    if let Some(meant) = is_of_another(stem, words, sentence) {
        return meant;
    }
    if stem == "sick" {
        return !sentence.contains(" the sick ");
    }
    if stem == "moved" {
        let behind = words.trim_start_matches("moved").trim();
        let objects = [
            "by ",
            "approval",
            "adoption",
            "acceptance",
            "rejection",
            "closure",
            "reference",
            "approve",
            "adopt",
            "accept",
            "we ",
            "and ",
            "from the chair",
            "an amendment",
            "amendment",
            "the amendment",
            "the motion",
            "motion",
            "the adoption",
            "the recommendation",
            "the closure",
            "officer",
            "deferral",
            "seconded",
            "second",
            "buying",
            "not ",
        ];
        return behind.is_empty() || objects.iter().any(|word| behind.starts_with(word));
    }
    if stem != "lost" {
        return true;
    }
    let behind = words.trim_start_matches("lost").trim();
    let ends = behind.is_empty() || behind.starts_with(|c: char| c.is_ascii_digit());
    let manner = ["by ", "on ", "for want", "for lack"]
        .iter()
        .any(|word| behind.starts_with(word));
    let moved = [" motion ", " amendment ", " proposal ", " vote "]
        .iter()
        .any(|word| sentence.contains(word));
    ends || manner || moved
}

/// Whether a stem tells of this meeting where its subject may be another: a game is abandoned, a player suspended, a quorum there; somebody apologised for a
/// delay. `None` = the stem has one subject only.
fn is_of_another(stem: &str, words: &str, sentence: &str) -> Option<bool> {
    let has = |list: &[&str]| list.iter().any(|word| sentence.contains(word));
    match stem {
        "suspended" => Some(!has(&[
            " match", " game", " fine", " ban ", " season ", " player", " study ", " trial ",
        ])),
        "abandon" => Some(!has(&[" game ", " match ", " study ", " trial ", " race "])),
        "withdrew" => Some(!has(&[" parties ", " panel ", " quote ", " his offer ", " her offer "])),
        "adjourn" => {
            Some(!(has(&[" case ", " hearing ", " appeal ", " matter "]) && has(&[" to ", " until ", " till "])))
        }
        // `do we need Sean for quorum? no, 3 is enough`
        "quorum" | "quorate" if has(&[" enough "]) => Some(false),
        "quorum" | "quorate" => Some(has(&[
            " no ",
            " not ",
            " lost ",
            " lack",
            " without ",
            " below ",
            " fail",
            " longer ",
            " call",
            " inquorate ",
            " left ",
            " under ",
            " wasn't ",
            " isn't ",
        ])),
        "apolog" => Some(
            ![
                "apologised for",
                "apologized for",
                "apologised that",
                "apologies for the delay",
            ]
            .iter()
            .any(|lead| words.starts_with(lead)),
        ),
        "carried" => Some(!words.starts_with("carried out")),
        // `Ted kicked off about the hedge` was angry; `we need a longer tea break` is hoped for.
        "kicked off" => Some(!is_anger(words)),
        "tea break" | "coffee break" | "comfort break" => Some(!has(&[
            " no ",
            " not ",
            " need ",
            " needs ",
            " next ",
            " last ",
            " usual ",
            " was ",
            " were ",
            " to be ",
            " for a ",
            " for the ",
            " longer ",
            " shorter ",
            " every ",
            " during ",
            " skip ",
            " any ",
            " is ",
            " rota ",
        ])),
        // `3 letters of objection`, `persistent absence`, `the region will back a ballot`
        "objection" if has(&[" letters of ", " letter of ", " emails of ", " email of "]) => Some(false),
        "absence"
            if has(&[
                " persistent ",
                " sickness ",
                " pupil ",
                " pupils ",
                " staff ",
                " unauthorised ",
            ]) =>
        {
            Some(false)
        }
        "ballot" if has(&[" says ", " said "]) && has(&[" will ", " would "]) => Some(false),
        _ => None,
    }
}

/// Whether `kicked off` in a sentence tells of somebody who was angry, or of something that began again.
fn is_anger(words: &str) -> bool {
    let behind = words.trim_start_matches("kicked off").trim_start();
    let at_what = behind
        .strip_prefix("at ")
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    at_what
        || ["about ", "over ", "because ", "when ", "again ", "that ", "big ", "as "]
            .iter()
            .any(|word| behind.starts_with(word))
}

/// Whether whoever has the word may say a sentence of themselves: they speak of us, of what should be, or go on about what was spoken of. A sentence
/// about people of the list, one without such a subject (`Vote postponed`, `Granted 3-2`, `Agreed with Tom`) and one about the business itself
/// (`The motion …`) are the clerk's.
fn may_be_speech(told: &ToldSentence, mouth: Mouth, sentence: &str) -> bool {
    #[rustfmt::skip]
    const OWN: [&str; 18] = [
        "we", "us", "our", "ours", "we're", "we've", "we'd", "need", "needs", "should", "must", "can", "cannot", "can't", "please", "they", "they're", "their",
    ];
    #[rustfmt::skip]
    const POINTS: [&str; 22] = [
        "the", "a", "an", "this", "that", "that's", "these", "those", "there", "there's", "it", "it's", "he", "she", "his", "her", "some", "somebody",
        "someone", "people", "and", "but",
    ];
    const ARTICLES: [&str; 7] = ["the", "a", "an", "this", "that", "these", "those"];
    // `agreed we put in a grievance`: the meeting did, whoever has the word.
    let settled = told.begins(&["agreed", "agd", "decided", "resolved"])
        && told.words.get(1).is_some_and(|word| word == "we" || word == "that")
        && told.text.split(' ').next().is_some_and(|first| !first.ends_with(','));
    if settled {
        return false;
    }
    match mouth {
        Mouth::Clerk => false,
        Mouth::OfPeople => told.has(&OWN),
        Mouth::Speaker => {
            let subject = || {
                let rest = sentence.trim_start().split_once(' ').map_or("", |(_, rest)| rest);
                BY_FIRST.beginning(rest).any(|(_, row, after)| {
                    let whole = row.begins || after.starts_with(' ');
                    whole && matches!(row.fact, Fact::Motion | VoteResult)
                })
            };
            told.has(&OWN) || told.begins(&POINTS) && !(told.begins(&ARTICLES) && subject())
        }
    }
}

/// `Grants arrived late from the county`: something that comes or goes, and nobody of the list, at no time of day.
fn is_of_others(fact: Fact, told: &ToldSentence) -> bool {
    const EVERYBODY: [&str; 9] = [
        "nobody",
        "no",
        "all",
        "everyone",
        "everybody",
        "both",
        "parties",
        "two",
        "three",
    ];
    let timed = told.text.contains(|c: char| c.is_ascii_digit());
    matches!(fact, Fact::Arrival | Fact::Departure) && !timed && !told.begins(&EVERYBODY)
}

/// `Close 20.20`, `End 10.20`, `Start 7pm`: a word of the session that begins the line, and a time behind it.
fn by_clock(told: &ToldSentence) -> Option<Fact> {
    // `closed at 9`, `NFB, closed 9pm`, `All done 9pm`, `Finish time 9pm`
    const ENDS: [&str; 21] = [
        "home", "by", "about", "closed", "close", "at", "all", "done", "meeting", "mtg", "finish", "finished", "time",
        "ended", "end", "nfb", "said", "wrapped", "up", "shut", "over",
    ];
    // `Thanks to all, finished 7.10`
    if let Some((head, last)) = told.text.rsplit_once([',', ';'])
        && head.len() < 40
        && let Some(fact) = by_clock(&ToldSentence::of(last))
    {
        return Some(fact);
    }
    let timed = told
        .words
        .get(1)
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let clock = told
        .words
        .iter()
        .position(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let ends = clock
        .filter(|at| (1..=4).contains(at))
        .and_then(|at| told.words.get(..at));
    // `over 50 signatures` counts.
    let at_clock = told
        .text
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.contains(['.', ':']));
    if ends.is_some_and(|words| {
        words.iter().all(|word| ENDS.contains(&word.as_str()))
            && words.iter().any(|word| {
                ["closed", "close", "done", "finish", "finished", "ended", "end", "home"].contains(&word.as_str())
                    || at_clock && ["shut", "over"].contains(&word.as_str())
            })
    }) && told.len() <= 7
    {
        return Some(Close);
    }
    let first = told.words.first().filter(|_| timed)?;
    match first.as_str() {
        "close" | "closed" | "closes" | "end" | "ended" | "finish" | "finished" | "concluded" | "done" | "adjourn" => {
            Some(Close)
        }
        "start" | "started" | "opened" | "began" | "commenced" => Some(Opening),
        _ => None,
    }
}
