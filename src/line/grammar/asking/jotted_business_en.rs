//! Business of small clubs in short words, which no reader knows whole and which is asked about: who is nominated by whom, an amendment in the words of whoever
//! moves it, what somebody wanted and what was said to it.

use crate::domain::{entry::Remark, possible_fact::PossibleFact as Fact};

use super::{fact_line::spaced, offered_people::leading, told_words::ToldSentence};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, speech::headings},
    lexer::strip_word,
    reading::Reading,
};

/// More words than these stand in no line of the kind.
const MOST_WORDS: usize = 24;

/// The line that would say it.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let told = ToldSentence::of(text);
    if !(3..=MOST_WORDS).contains(&told.len()) {
        return None;
    }
    nominees(&told, frame)
        .or_else(|| amendment(text, frame))
        .or_else(|| answered_wish(text, frame))
}

/// `nominations: jo (gillian / wendy), ted (col / priya)`: people of the list, and in brackets behind them who proposed and who seconded.
fn nominees(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    const WORDS: [&str; 9] = [
        "nominations",
        "nomination",
        "nominated",
        "nominees",
        "nominee",
        "noms",
        "nom",
        "candidates",
        "candidate",
    ];
    if !told.has(&WORDS) {
        return None;
    }
    backs_somebody(told.text, frame).then(|| spaced(Fact::Minuted, told.text, false))
}

/// `chair: jo (gillian / wendy)`: an office, and who is proposed for it by whom. Nobody is in the chair by that.
pub(crate) fn for_office(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let (head, behind) = text.split_once(':').or_else(|| text.split_once(" - "))?;
    let two = text.contains('/') && behind.contains('(') && headings::is_office(head.trim());
    let order = || spaced(Fact::Minuted, text, false);
    (two && backs_somebody(behind, frame)).then(|| Reading::remarked(line, Remark::MayMean(order())))
}

/// Whether two people of the list stand in a bracket: who proposes, and who seconds.
fn backs_somebody(text: &str, frame: &LineFrame) -> bool {
    let mut inner = text
        .split('(')
        .skip(1)
        .filter_map(|part| part.split_once(')').map(|(inner, _)| inner));
    let backed = |inner: &str| {
        let parts = inner.split(['/', ',', '&']).flat_map(|part| part.split(" and "));
        let names: Vec<&str> = parts.map(str::trim).collect();
        names.len() == 2
            && names
                .iter()
                .all(|name| matches!(movement::one(without_role(name), frame), Named::One(_)))
    };
    inner.any(backed)
}

/// A name without the word for what its bearer does: `prop gillian`.
fn without_role(name: &str) -> &str {
    [
        "prop ",
        "proposed ",
        "proposer ",
        "sec ",
        "seconded ",
        "seconder ",
        "p ",
        "s ",
    ]
    .iter()
    .find_map(|word| strip_word(name, word))
    .unwrap_or(name)
}

/// `ted - amend to thurs eve instead of sat mat, priya 2nds`: somebody of the list changes the matter in hand, and another one seconds. The same with the name
/// behind it, or without it.
pub(crate) fn amendment(text: &str, frame: &LineFrame) -> Option<String> {
    const AMENDS: [&str; 8] = [
        "amend ",
        "amends ",
        "amended ",
        "amendment",
        "amdt",
        "change to ",
        "changes to ",
        "change it to ",
    ];
    const SECONDS: [&str; 11] = [
        "2nds",
        "2nd",
        "2nded",
        "2nd'd",
        "seconds",
        "seconded",
        "seconding",
        "secs",
        "sec",
        "second",
        "sec'd",
    ];
    let behind = match leading(text.replacen(':', " ", 1).as_str(), frame) {
        Some((_, behind)) => behind.trim_start_matches(['-', '–', ':', ' ', ',']).to_owned(),
        None => text.to_owned(),
    };
    AMENDS.iter().find_map(|word| strip_word(&behind, word))?;
    let clause = behind
        .rsplit([',', ';', '-', '.'])
        .find(|clause| !clause.trim().is_empty())?;
    let words: Vec<&str> = clause.split_whitespace().collect();
    let seconds = words.iter().any(|word| SECONDS.contains(&word.to_lowercase().as_str()));
    let named = words
        .iter()
        .any(|word| word.len() > 1 && matches!(movement::one(word, frame), Named::One(_)));
    (seconds && named && words.len() <= 5).then(|| Fact::Motion.order(false).to_owned())
}

/// `col wants a kettle. ok up to 30 quid`: what somebody wanted, and in a clause of its own that it was granted, or not.
fn answered_wish(text: &str, frame: &LineFrame) -> Option<String> {
    const WANTS: [&str; 13] = [
        "wants ",
        "wanted ",
        "needs ",
        "asks for ",
        "asked for ",
        "asks to ",
        "asked to ",
        "would like ",
        "wd like ",
        "requests ",
        "requested ",
        "asking for ",
        "after ",
    ];
    const ANSWERS: [&str; 17] = [
        "ok",
        "okay",
        "okayed",
        "ok'd",
        "yes",
        "agreed",
        "fine",
        "granted",
        "approved",
        "allowed",
        "go ahead",
        "all ok",
        "all agreed",
        "all happy",
        "no",
        "refused",
        "turned down",
    ];
    const TALK: [&str; 15] = [
        "said", "says", "thinks", "thought", "later", "maybe", "but", "idea", "if we", "so far", "yet", "doubt",
        "chance", "one", "problem",
    ];
    let (_, behind) = leading(text, frame)?;
    WANTS.iter().find_map(|word| strip_word(behind, word))?;
    let stops = [". ", "; ", " - ", " – ", ", "];
    let (_, answer) = stops
        .iter()
        .filter_map(|stop| behind.rsplit_once(stop))
        .max_by_key(|(head, _)| head.len())?;
    let answer = answer.trim().trim_end_matches(['.', '!']);
    let answers = |text: &str| {
        ANSWERS
            .iter()
            .any(|word| strip_word(text, word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ','])))
    };
    // `fine, go ahead`, `yes, max £15`: the answer may have a comma in it.
    let before = stops
        .iter()
        .filter_map(|stop| behind.split_once(stop))
        .map(|(_, rest)| rest)
        .find(|rest| answers(rest));
    let clause = if answers(answer) { answer } else { before? };
    let told = ToldSentence::of(clause);
    let talk = TALK.iter().any(|word| told.says(&[*word]));
    (!talk && told.len() <= 8).then(|| Fact::Decision.order(false).to_owned())
}
