//! Short lines about people of the list, as clerks jot them in a hurry: `finn off 6.22`, `ann opened 6.02`, `eve agst`, `cath do the payment by weds`. Each is
//! asked about with the line that would say it; a sentence in the past is none.

use crate::domain::{
    calendar::names::is_month,
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact as Fact,
    text::is_han,
};

use super::{fact_line, jotted_business_en, jotted_strangers, offered_people, possible, told_words::ToldSentence};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::{
        presence::movement,
        shape::{listed, moment},
    },
    lexer,
    reading::{Reading, Voice, What},
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 120;

/// More words than these stand in no line of the kind.
const MOST_WORDS: usize = 16;

/// Words behind a name, and a time behind them, by which somebody went out of the room.
#[rustfmt::skip]
const GONE: [&str; 22] = [
    "went", "off", "away", "home", "going", "leaving", "went home", "gone home", "off home", "off early", "away early", "off now", "away now", "shot off", "dashed", "dashed off",
    "ran", "ran off", "had to run", "had to shoot", "slipped away", "hung up",
];

/// Words behind the name of whoever opened the meeting, before its time.
#[rustfmt::skip]
const OPENED: [&str; 11] = [
    "opened", "opened up", "opened the session", "opened proceedings", "kicked off", "kicked us off", "started", "started us off", "called us to order", "called to order", "called order",
];

/// The same of whoever ended it.
#[rustfmt::skip]
const CLOSED: [&str; 8] = [
    "closed", "shut", "ended", "finished", "wrapped up", "closed up", "closed proceedings", "called it a day",
];

/// Words by which somebody was there.
#[rustfmt::skip]
const THERE: [&str; 14] = [
    "attended", "attended too", "attended as well", "here too", "here as well", "is here too", "also here", "also there", "in attendance", "sitting in", "sat in", "also present", "also attended", "attending",
];

/// Words for a vote against and for none.
const VOTES: [&str; 6] = ["agst", "agin", "abst", "abstd", "voted agst", "objected"];

/// The note with the question whether it tells such a fact.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let text = line.trim();
    let plain = frame.dialect == DialectMode::Live
        && text.len() <= LONGEST
        && !text.contains(is_han)
        && !text.contains(['?', '"', '“'])
        && lexer::sign(text).is_none();
    if !plain {
        return reading;
    }
    if let Some(order) = own_task(&reading, text, frame) {
        return reading.remark(Some(Remark::MayMean(order)));
    }
    // `ted: amend to thurs eve, priya 2nds` is no speech.
    if is_open_speech(&reading)
        && let Some(order) = jotted_business_en::amendment(text, frame)
    {
        return reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)));
    }
    if !possible::is_open_note(&reading, line) {
        return reading;
    }
    let order = in_short(text, frame)
        .or_else(|| here(text, frame))
        .or_else(|| task(text, frame))
        .or_else(|| jotted_business_en::order(text, frame))
        .or_else(|| jotted_strangers::order(text, frame));
    match order.map(|order| offered_people::whole(order, text.trim_end_matches(['.', '!']), frame)) {
        Some(order) => reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order))),
        None => reading,
    }
}

/// `finn off 6.22`, `finn, gina off`, `ann opened 6.02`, `eve agst`: people, and few words of what they did.
fn in_short(text: &str, frame: &LineFrame) -> Option<String> {
    if text.split_whitespace().count() > 9 {
        return None;
    }
    let text = text.trim_end_matches(['.', '!']);
    let (told, time) = moment::apart(text, frame.dates);
    let (names, words) = subject(told, frame)?;
    let words = words.trim_matches([' ', ',', '-']).to_lowercase();
    let is = |list: &[&str]| list.contains(&words.as_str());
    if is(&GONE) || went_with_more(&words, frame) {
        return Some(format!("-{names} {time}").trim_end().to_owned());
    }
    if is(&OPENED) && !time.is_empty() {
        return Some(fact_line::spaced(Fact::Opening, time, false));
    }
    if is(&CLOSED) && !time.is_empty() {
        return Some(fact_line::spaced(Fact::Close, time, false));
    }
    if is(&THERE) {
        return Some(format!("+{names} {time}").trim_end().to_owned());
    }
    is(&VOTES).then(|| Fact::Result.order(false).to_owned())
}

/// `off 6.50 baby-sitter`, `off, train`: somebody went, and a time or the reason stands behind.
fn went_with_more(words: &str, frame: &LineFrame) -> bool {
    GONE.iter().any(|gone| {
        let Some(rest) = words.strip_prefix(gone) else {
            return false;
        };
        let first = rest.split_whitespace().next().unwrap_or_default();
        let clock = rest.starts_with(' ') && fact_line::clocks_in(first, frame).next().is_some();
        clock || [", ", " (", " - "].iter().any(|sign| rest.starts_with(sign)) && rest.split(' ').count() <= 6
    })
}

/// `here ann bob cath`, `ann bob cath here`: two or more people of the list, and nobody else.
fn here(text: &str, frame: &LineFrame) -> Option<String> {
    let text = text.trim_end_matches(['.', '!']);
    let names = lexer::strip_word(text, "here ").or_else(|| {
        ["all here", "are here", "here"]
            .iter()
            .find_map(|word| text.strip_suffix(word)?.strip_suffix(' '))
    })?;
    let named = listed::resolve_all(names.trim(), frame).ok()?;
    (named.doubt.is_none() && named.who.len() > 1).then(|| format!("+{}", names.trim()))
}

/// The people of the list that a text begins with, as typed, and the words behind them: the longest name first.
fn subject<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let mut ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(6).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let (names, words) = text.split_at_checked(end)?;
        let names = names.trim_end_matches(',');
        let names = ["'s", "’s"]
            .iter()
            .find_map(|mark| names.strip_suffix(mark))
            .unwrap_or(names);
        let known = movement::people(names, frame).is_some_and(|told| told.doubt.is_none() && !told.who.is_empty());
        (names.len() > 1 && known).then_some((names, words))
    })
}

/// `cath do the payment by weds`, `payment by weds (cath)`, `job for cath: payment by weds`: somebody of the list, and a day by which something is due.
fn task(text: &str, frame: &LineFrame) -> Option<String> {
    #[rustfmt::skip]
    const PAST: [&str; 37] = [
        "was", "were", "had", "has", "have", "been", "is", "are", "said", "reported", "explained", "told", "thought", "felt", "went", "if", "would", "could", "might", "expected",
        "hoped", "hopes", "confirmed", "noted", "advised", "received", "completed", "finished", "usually", "always", "every", "last", "i", "my", "think", "thinks", "wants",
    ];
    let told = ToldSentence::of(text);
    // `Tran will get married by 6/30`
    let happens = told.says(&["will get", "will be", "will have", "gets"]);
    if !(3..=MOST_WORDS).contains(&told.len()) || told.has(&PAST) || happens {
        return None;
    }
    let (before, behind) = by_day(text, frame)?;
    (names_somebody(before, frame) || names_somebody(behind, frame)).then(|| fact_line::signed(Fact::Action, text))
}

/// The words before a day by which something is due, and those from it on.
fn by_day<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    [" by ", " before ", " b4 "].iter().find_map(|word| {
        let at = lexer::find_word(text, word)?;
        let (before, behind) = (text.get(..at)?, text.get(at + word.len()..)?);
        let day = lexer::strip_word(behind, "the ").unwrap_or(behind);
        let first = day.split([' ', ',', ')', '.']).next().unwrap_or_default();
        let ordinal = first.starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|end| first.ends_with(end));
        let close = ["tmrw", "tmw", "tomoz"].contains(&first.to_lowercase().as_str());
        (ordinal || close || frame.dates.due(day).is_some_and(|read| read.len > 0)).then_some((before, behind))
    })
}

/// Whether a word or two of a text are somebody of the list.
fn names_somebody(text: &str, frame: &LineFrame) -> bool {
    let one = |name: &str| {
        let lower = name.to_lowercase();
        let another = is_month(&lower) || ["will", "mark", "may", "the", "by", "do", "all"].contains(&name);
        name.len() > 1 && !another && matches!(movement::one(name, frame), Named::One(_))
    };
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .map(|word| word.split(['\'', '’']).next().unwrap_or(word))
        .any(one)
}

/// Whether a reading is what somebody of the list says, without a doubt.
fn is_open_speech(reading: &Reading) -> bool {
    let note = matches!(&reading.what, What::Entry { kind, .. } if *kind == EntryKind::Note);
    note && matches!(reading.voice, Voice::One(_)) && reading.remark.is_none() && reading.minuted.is_none()
}

/// `cath: will do the payment by weds`: what somebody says they will do by a day. It stays what they say.
fn own_task(reading: &Reading, text: &str, frame: &LineFrame) -> Option<String> {
    let (
        What::Entry {
            kind: EntryKind::Note,
            text: said,
        },
        Voice::One(_),
    ) = (&reading.what, &reading.voice)
    else {
        return None;
    };
    let open = reading.remark.is_none() && reading.minuted.is_none();
    let colon = lexer::split_colon(text, 40)?;
    let undertakes = ["will ", "i will ", "i'll ", "ill "]
        .iter()
        .find_map(|word| lexer::strip_word(said, word))?;
    (open && by_day(undertakes, frame).is_some())
        .then(|| fact_line::signed(Fact::Action, &format!("{} to {undertakes}", colon.head.trim())))
}
