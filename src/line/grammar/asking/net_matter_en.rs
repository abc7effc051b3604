//! The English facts of the net that are told of a matter: votes, a sum, a matter that waits or hangs on something, the next meeting, something that goes wrong.

use crate::domain::{calendar::names::is_month_or_short, possible_fact::PossibleFact as Fact};

use super::{
    net_deed::{NetFact, NetNames},
    net_marks_en::{JotMarks, genitive, is_clock, is_jotted, is_past},
    net_words_en::{BARE_VERBS, FINITE, HANGS, HELP, NEXT, TOLD, WAITS, WRONG, YES},
    told_words::ToldSentence,
};
use crate::line::{grammar::speech::office_word, lexer::strip_word};

/// More words than these stand in no jotting.
const MOST_WORDS: usize = 18;

/// The deed that a line about a matter tells: votes, a sum, a matter that waits or hangs on something, the next meeting, something that went wrong.
pub(super) fn told(text: &str, names: &dyn NetNames) -> Option<NetFact<'static>> {
    const SENTENCES: [&str; 12] = [
        "the ", "a ", "an ", "some ", "there ", "we ", "they ", "it ", "this ", "that ", "i ", "people ",
    ];
    // A whole sentence without a figure is prose, at every key.
    let whole = SENTENCES.iter().any(|lead| strip_word(text, lead).is_some());
    if whole && !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let told = &ToldSentence::of(text);
    if !(2..=MOST_WORDS).contains(&told.len()) {
        return None;
    }
    // So is a longer one with a verb of every day.
    let figures = text.contains(|c: char| c.is_ascii_digit());
    if !figures && told.len() > 6 && told.has(&["is", "are", "was", "were", "has", "had", "takes"]) {
        return None;
    }
    if hands(told) || sides(told) {
        return Some(NetFact::fact(Fact::Result));
    }
    let marks = JotMarks::of(told);
    if is_past(told) {
        return None;
    }
    if goes_wrong(told, &marks) {
        return Some(NetFact {
            deed: Fact::Incident,
            who: "",
        });
    }
    if told.has(TOLD) {
        return None;
    }
    if hangs(told) {
        return Some(NetFact::fact(Fact::Decision));
    }
    if left_with(told, names) {
        return Some(NetFact::fact(Fact::Action));
    }
    if waits(told, names) {
        return Some(NetFact::fact(Fact::ItemOutcome));
    }
    if let Some(fact) = of_nobody(told, &marks) {
        return Some(NetFact::fact(fact));
    }
    let jotted = is_jotted(told);
    if told.said.starts_with(" no sign of ") {
        return Some(NetFact::fact(Fact::Absence));
    }
    let next = NEXT
        .iter()
        .any(|lead| told.said.trim_start().starts_with(&format!("{lead} ")));
    if next && (marks.day || marks.clock) && told.len() <= 10 && !told.has(&["is", "are", "was", "were"]) {
        return Some(NetFact::fact(Fact::Minuted));
    }
    if !jotted || told.len() > 9 {
        return None;
    }
    if marks.money {
        return Some(NetFact::fact(Fact::Decision));
    }
    let agreed = told.says(YES) && told.len() <= 6 && of_title(told, names);
    if agreed {
        return Some(NetFact::fact(Fact::Decision));
    }
    ((marks.clock
        || marks.day
            && told
                .words
                .iter()
                .any(|word| word.starts_with(|c: char| c.is_ascii_digit())))
        && told.text.split(' ').count() >= 4)
        .then_some(NetFact::fact(Fact::Minuted))
}

/// `someone to ring the vet - Joe`, `nobody for treasurer, Bernie stops on`, `second Tuesdays from now on`, `boiler tripped 7.50, back on 8.05`, `mower sold to Phil £60`.
fn of_nobody(told: &ToldSentence, marks: &JotMarks) -> Option<Fact> {
    let second = told.words.get(1).map_or("", String::as_str);
    if told.begins(&["someone", "somebody", "anyone"]) && second == "to" {
        return Some(Fact::Action);
    }
    let office = told.words.iter().any(|word| office_word::is_office(word));
    if told.begins(&["nobody", "none", "no"]) && told.has(&["for"]) && office && told.len() <= 8 {
        return Some(Fact::Minuted);
    }
    let sentence = told.has(FINITE) || told.begins(&["the", "we", "they", "it"]);
    // `Feb meeting at the school`
    if marks.day && told.has(&["meeting", "mtg"]) && is_jotted(told) && told.len() <= 8 {
        return Some(Fact::Minuted);
    }
    if told.says(&["from now on", "in future"]) && !sentence && told.len() <= 8 {
        return Some(Fact::Decision);
    }
    let clocks = told
        .text
        .split([' ', ',', ';', '-', '–'])
        .filter(|word| is_clock(word))
        .count();
    if clocks > 1 && !sentence && told.len() <= 12 {
        return Some(Fact::Minuted);
    }
    let last = told.text.rsplit(' ').next().unwrap_or_default();
    (marks.money && last.starts_with(['£', '$', '€']) && !sentence && told.len() <= 7).then_some(Fact::Decision)
}

/// `nine for, Tom no`, `tight one, 5-4 yes`, `all for except Ivy`: sides, and a figure or everybody.
pub(super) fn sides(told: &ToldSentence) -> bool {
    const COUNTS: [&str; 13] = [
        "all", "most", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    ];
    let counted = told.begins(&COUNTS) && told.words.get(1).is_some_and(|word| word == "for");
    let other = told.has(&["no", "not", "against", "except", "bar", "abst", "rest", "agin"]);
    let score = told.text.split([' ', ',']).any(|word| {
        word.split_once('-').is_some_and(|(yes, no)| {
            let small = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
            small(yes) && small(no)
        })
    });
    let verdict = told.has(&["yes", "no", "for", "carried", "lost", "passed"]);
    // `Joe and Ivy no, rest yes`
    let rest = told.has(&["yes", "for"]) && told.has(&["no", "against"]) && told.has(&["rest", "others", "everyone"]);
    (counted && other || score && verdict || rest) && told.len() <= 10
}

/// `fire bell 7.40, everyone out`, `window smashed in the kitchen, police told`.
fn goes_wrong(told: &ToldSentence, marks: &JotMarks) -> bool {
    let sentence = told.has(&[
        "is", "are", "want", "wants", "should", "would", "said", "says", "a", "an",
    ]);
    let timed = marks.clock && told.says(WRONG) && told.len() <= 10;
    !sentence && !marks.day && (timed || told.says(HELP) && told.len() <= 12)
}

/// `7 hands for, 2 not`, `all hands up for the bench`, `everyone bar Tom for it`.
fn hands(told: &ToldSentence) -> bool {
    let figure = told
        .words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let up = told.has(&["hands"]) && (figure || told.says(&["all hands", "hands up", "no hands"])) && told.len() <= 12;
    let but = told.begins(&["everyone", "everybody", "all"])
        && told
            .words
            .get(1)
            .is_some_and(|word| ["bar", "but", "except"].contains(&word.as_str()));
    up || but
}

/// `roof ok as long as insurance pays half`, `fete goes ahead if the band can come`.
fn hangs(told: &ToldSentence) -> bool {
    let place = |list: &[&str]| {
        list.iter()
            .filter_map(|words| told.said.find(&format!(" {words} ")))
            .min()
    };
    let yes = place(YES);
    let on = place(HANGS);
    let talk = told.has(&["was", "were", "would", "could", "we", "think"]);
    yes.zip(on).is_some_and(|(yes, on)| yes < on && on - yes <= 40) && !talk && told.len() <= 16
}

/// `leave gutters with Tom`, `left it with Dan and Bernie to sort a price`.
fn left_with(told: &ToldSentence, names: &dyn NetNames) -> bool {
    if !told.begins(&["leave", "leaving", "left"]) {
        return false;
    }
    let name = told
        .text
        .split(' ')
        .skip_while(|word| !["with", "to"].contains(word))
        .nth(1);
    name.is_some_and(|name| names.is_person(genitive(name.trim_end_matches(','))))
}

/// `roof on hold until quotes in`, `leaving the fete for another night`, `no time for aob`.
fn waits(told: &ToldSentence, names: &dyn NetNames) -> bool {
    let waits = told.says(WAITS);
    let let_be = told.begins(&["leave", "leaving", "left", "lets", "let's", "park", "hold", "skip"]) && waits;
    let none = told.says(&[
        "no time for",
        "ran out of time",
        "couldnt agree",
        "couldn't agree",
        "cant agree",
        "can't agree",
        "no agreement on",
    ]) && told.len() <= 10;
    if let_be || none {
        return true;
    }
    let sentence = told.has(&[
        "is", "are", "was", "were", "has", "have", "had", "would", "could", "will",
    ]);
    // `fete budget: too many unknowns, Feb`, `not settling the fete date tonight`, `took the roof off the list`
    let denied = told.begins(&["not", "no"]) && told.words.get(1).is_some_and(|word| word.ends_with("ing"));
    let bare = told.begins(BARE_VERBS);
    let dated = is_jotted(told) && told.words.iter().any(|word| is_month_or_short(word)) && !told.text.contains('£');
    // `bench - left for now`, `lease talks off till the council reply`
    let parked = told.says(&[
        "left for now",
        "for now",
        "off till",
        "off until",
        "on hold",
        "held till",
        "held until",
        "left till",
        "left until",
    ]);
    if parked && !sentence && told.len() <= 9 {
        return true;
    }
    // `fete moved a week`
    let moved = told
        .words
        .iter()
        .skip(1)
        .take(2)
        .any(|word| word.len() > 4 && word.ends_with("ed") && !word.starts_with("leak"));
    let moved = moved && told.len() <= 5 && !told.begins(&["the", "a", "an"]);
    (waits || denied || bare || dated || moved) && !sentence && told.len() <= 10 && of_title(told, names)
}

/// Whether one of the first words is one of the title of an item.
fn of_title(told: &ToldSentence, names: &dyn NetNames) -> bool {
    let first = told
        .words
        .iter()
        .filter(|word| !["the", "a", "an", "on", "re"].contains(&word.as_str()));
    first.take(3).any(|word| word.len() > 2 && names.is_of_title(word))
}
