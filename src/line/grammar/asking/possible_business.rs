//! English notes of a clerk that may tell what a meeting came to: a resolution, an agreement, an approval, what it noted, an election, a
//! consensus, a vote, a task. The words of minutes are enough; talk about what is hoped for, asked or denied is none.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    fact_line::{signed, spaced},
    possible_votes::{candidates, counted, named_votes, requested},
    told_words::{ACTS, BODIES, ToldSentence},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    lexer::{find_word, strip_word},
};

/// Longer sentences are prose.
const LONGEST: usize = 32;

/// Words of talk, and of what is hoped for, planned, asked or denied.
#[rustfmt::skip]
const TALK: &[&str] = &[
    "will", "would", "could", "can", "cannot", "if", "hope", "hopes", "hoped", "might", "must", "maybe", "perhaps", "think", "thinks", "thought",
    "wonder", "wondered", "want", "wants", "wanted", "why", "how", "whether", "i", "i'm", "i'd", "i've", "i'll", "my", "me", "you", "your", "you're",
    "reported", "reports", "explained", "mentioned", "outlined", "described", "don't", "didn't", "doesn't", "isn't", "can't", "won't", "wouldn't", "never", "usually", "always", "often", "yesterday", "says", "said", "asked",
    "asks", "feels", "felt", "we'll", "let's", "it's", "that's", "there's", "unless", "until", "because", "ago",
];

/// Words with which the line of a decision begins.
const LEADS: &[&str] = &[
    "resolved",
    "resolution",
    "agreed",
    "decided",
    "decision",
    "approved",
    "adopted",
    "ratified",
    "endorsed",
    "confirmed",
    "accepted",
    "carried",
];

/// Participles of what a meeting does.
const DONE: &[&str] = &[
    "resolved",
    "agreed",
    "decided",
    "approved",
    "adopted",
    "ratified",
    "endorsed",
    "confirmed",
    "accepted",
    "carried",
    "elected",
    "co-opted",
    "appointed",
    "re-elected",
];

/// Verbs in the past for acts of a meeting.
const DID: &[&str] = &[
    "supported",
    "declined",
    "established",
    "invited",
    "expressed",
    "formed",
    "recommended",
    "commended",
    "commissioned",
    "opposed",
];

/// Everybody, and those who are not the body that meets.
const EVERYBODY: &[&str] = &["everyone", "everybody", "all", "we", "residents"];

/// The line that would say what a sentence may tell.
pub(crate) fn order(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if told.len() > LONGEST {
        return None;
    }
    let talk = told.has(TALK);
    if told.text.starts_with(|c: char| !c.is_alphanumeric()) {
        return None;
    }
    if let Some(order) = led(told).filter(|_| !told.has(&["i", "my", "you", "if", "would", "will"])) {
        return Some(order);
    }
    // `It was agreed Cllr Lamb would write`: what stands behind the verb may well be ahead.
    let agreed = [
        "it was agreed",
        "it was resolved",
        "it was decided",
        "members agreed",
        "council agreed",
        "committee agreed",
        "trustees agreed",
    ];
    if agreed.iter().any(|lead| told.said.trim_start().starts_with(lead)) {
        return Some(signed(Fact::Decision, told.text));
    }
    // `Mr Fenn confirmed that the road was wide`
    let told_by = ["cllr", "mr", "mrs", "ms", "dr"];
    let confirms = told.begins(&told_by) && told.says(&["confirmed that"]) && told.words.len() > 4;
    if talk || confirms {
        return None;
    }
    named_votes(told, frame)
        .or_else(|| counted(told, frame))
        .or_else(|| noted(told))
        .or_else(|| decided(told, frame))
        .or_else(|| of_consensus(told))
        .or_else(|| in_other_words(told))
        .or_else(|| dated(told, frame))
        .or_else(|| candidates(told, frame))
        .or_else(|| requested(told))
}

/// A line that begins with the word of a decision or of a task, in capitals or with a capital.
fn led(told: &ToldSentence) -> Option<String> {
    let capital = told.text.starts_with(char::is_uppercase) || told.len() == 1;
    let behind = |word: &str| {
        let rest = strip_word(told.text, word).unwrap_or(told.text);
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | ','))
            .to_owned()
    };
    let first = told.words.first().map_or("", String::as_str);
    let parted = told
        .text
        .get(first.len()..)
        .is_some_and(|rest| rest.starts_with(':') || [" -", " –", " —"].iter().any(|dash| rest.starts_with(dash)));
    let task = ["ap", "aps"].contains(&first) && told.text.starts_with("AP")
        || parted && ["ap", "aps", "action", "actions", "todo"].contains(&first);
    if task && told.len() >= 3 {
        return Some(signed(Fact::Action, &behind(first)));
    }
    // `Agreed with Bob` is talk.
    let second = told.words.get(1).map_or("", String::as_str);
    let with = ["with", "but", "on", "by"].contains(&second) && first == "agreed" && told.len() < 4;
    let differ = told.says(&["agreed to differ", "agreed to disagree"]);
    if !LEADS.contains(&first) || !capital || with || differ {
        return None;
    }
    let rest = behind(first);
    let verb = match first {
        "approved" => "to approve ",
        "adopted" => "to adopt ",
        "ratified" => "to ratify ",
        "endorsed" => "to endorse ",
        "confirmed" => "to confirm ",
        "accepted" => "to accept ",
        _ => "",
    };
    // `Approved unanimously` says of what no more than that.
    let goes_on = rest.split_whitespace().count() > 1 && strip_word(&rest, "by ").is_none();
    // `Decision made by email was ratified` is a sentence of its own.
    let noun = ["decision", "resolution"].contains(&first) && !parted;
    Some(match rest.as_str() {
        _ if noun => signed(Fact::Decision, told.text),
        "" => signed(Fact::Decision, told.text),
        _ if goes_on => signed(Fact::Decision, &format!("{verb}{rest}")),
        _ => signed(Fact::Decision, &rest),
    })
}

/// `Noted`, `Report noted`, `It was noted that …`.
fn noted(told: &ToldSentence) -> Option<String> {
    let ends = told.words.last().is_some_and(|word| word == "noted");
    let begins = told.begins(&["noted"]);
    let passive = told.says(&[
        "was noted",
        "were noted",
        "be noted",
        "received and noted",
        "and noted",
        "noted it",
    ]);
    (ends && told.len() <= 14 || begins || passive).then(|| spaced(Fact::ItemOutcome, "noted", false))
}

/// `The plan was approved`, `Cllrs agreed £200 for a wreath`, `Bench approved`, `Council objects on highway grounds`.
fn decided(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let at = |list: &[&str]| told.words.iter().position(|word| list.contains(&word.as_str()));
    let body = [at(BODIES), at(EVERYBODY)].into_iter().flatten().min();
    let body = body.filter(|at| *at < 3);
    let acts = |body: usize| {
        [at(ACTS), at(DID)]
            .into_iter()
            .flatten()
            .any(|does| does > body && does - body <= 2)
    };
    if body.is_some_and(acts) {
        return Some(signed(Fact::Decision, told.text));
    }
    if told.says(&[
        "no objection",
        "no objections",
        "no comment",
        "nobody objected",
        "no one objected",
        "no one disagreed",
        "nobody disagreed",
    ]) {
        return Some(signed(Fact::Decision, told.text));
    }
    let done = at(DONE)?;
    let word = told.words.get(done).map_or("", String::as_str);
    let before = done
        .checked_sub(1)
        .and_then(|at| told.words.get(at))
        .map_or("", String::as_str);
    let behind = told.words.get(done + 1).map_or("", String::as_str);
    let passive = [
        "was",
        "were",
        "been",
        "unanimously",
        "duly",
        "is",
        "are",
        "so",
        "all",
        "and",
        "then",
    ]
    .contains(&before);
    let manner = [
        "by",
        "unan",
        "unanimously",
        "nem",
        "as",
        "that",
        "to",
        "the",
        "subject",
        "in",
        "all",
    ]
    .contains(&behind);
    let denied = ["not", "no", "be", "to", "newly", "the", "an"].contains(&before) || told.says(&["not be", "not yet"]);
    let ends = behind.is_empty();
    let by_body = body.is_some_and(|body| body < done && done - body <= 3);
    // `Bob agreed with Ann` is what somebody says.
    let person = !before.is_empty() && matches!(movement::one(before, frame), Named::One(_));
    let with = behind == "with" && !by_body || before == "had" || before == "has";
    let carried = word == "carried" && !(frame.votable || ends || manner);
    let meant = by_body
        || passive && (ends || manner || told.len() <= 12)
        || ends && told.len() <= 14
        || manner && !person && told.len() <= 20;
    (meant && !denied && !with && !carried && (!person || ends)).then(|| signed(Fact::Decision, told.text))
}

/// `Consensus was to keep the reserves`.
fn of_consensus(told: &ToldSentence) -> Option<String> {
    let none = told.says(&[
        "no consensus",
        "without consensus",
        "seek consensus",
        "lack of consensus",
    ]);
    (told.has(&["consensus", "unanimous", "unanimously"]) && !none && told.len() >= 3)
        .then(|| signed(Fact::Decision, told.text))
}

/// `Open day set for Sunday 13 June`: a day on which something is to be.
fn dated(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let phrases = [
        "set for ",
        "fixed for ",
        "date set ",
        "date fixed ",
        "moved to ",
        "arranged for ",
        "booked for ",
        "will be held on ",
    ];
    let tail = phrases
        .iter()
        .find_map(|phrase| told.text.get(find_word(told.text, phrase)? + phrase.len()..))?;
    let day = frame.dates.due(tail).is_some_and(|read| read.due.date.is_some());
    let named = tail.chars().any(|c| c.is_ascii_digit()) && tail.chars().any(char::is_alphabetic);
    (day && named && told.len() <= 16).then(|| signed(Fact::Decision, told.text))
}

/// `Approval given for the fete`, `All happy with that`, `Delegated to the Clerk`.
fn in_other_words(told: &ToldSentence) -> Option<String> {
    let phrases = [
        "approval given",
        "approval was given",
        "permission given",
        "general agreement",
        "general consent",
        "signed off",
        "set at",
        "delegated to",
        "authorised to",
        "authorized to",
        "was authorised",
        "were authorised",
        "was authorized",
        "was instructed",
        "given authority",
        "all in favour",
        "everyone in favour",
        "everybody in favour",
        "all happy",
        "everyone happy",
        "all agree",
        "everyone agrees",
        "nobody against",
        "no one against",
        "no decision",
        "not agreed",
        "not approved",
        "not supported",
        "was refused",
        "were refused",
        "turned down",
    ];
    let fates = [
        "motion was",
        "proposal was",
        "amendment was",
        "was lost",
        "was defeated",
        "was voted down",
        "motion lost",
        "motion fell",
        "motion carried",
    ];
    // `no decision from legal yet` waits for somebody else.
    if told.says(&["no decision from", "no decision yet", "no decision by"]) {
        return None;
    }
    if told.says(&["vote of thanks", "vote of no confidence"]) && told.len() <= 20 {
        return Some(signed(Fact::Motion, told.text));
    }
    (told.says(&phrases) && told.len() <= 20 || told.says(&fates) && told.len() <= 12)
        .then(|| signed(Fact::Decision, told.text))
}
