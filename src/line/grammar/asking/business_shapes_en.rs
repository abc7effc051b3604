//! The facts that an English line of a clerk may tell by its shape, where no single word does.

use crate::domain::possible_fact::PossibleFact::{
    self as Fact, Action, Arrival, Correction, Decision, Departure, ItemOutcome, Result as VoteResult,
};

use super::told_words::ToldSentence;

/// `Birch thanked & left mtg 7.16`, `Kitson left early`, `That was Cole not Lamb`, `Action with Tom`: what no single word tells.
pub(crate) fn by_shape(told: &ToldSentence) -> Option<Fact> {
    const ROOM: &[&str] = &[
        "early", "late", "mtg", "meeting", "room", "table", "call", "chamber", "protest", "item",
    ];
    let placed = told.has(ROOM)
        || told
            .words
            .iter()
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let denied = told.has(&["not", "will", "it", "yesterday", "last"]);
    // `Votes are counted at the town hall` tells of none.
    let figures = told
        .words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if told.has(&["vote", "votes"])
        && (figures || told.has(&["recorded", "named", "against", "taken", "put", "record"]))
    {
        return Some(VoteResult);
    }
    let away = told.says(&["back in", "left to", "left in", "left over", "left with"]);
    if placed && !denied && !away && told.len() <= 20 {
        let left = told.words.iter().position(|word| word == "left");
        let object = left
            .and_then(|at| told.words.get(at + 1))
            .is_some_and(|word| ["a", "an", "some", "copies", "his", "her", "their", "it"].contains(&word.as_str()));
        if told.has(&["left", "leaves", "departed", "nipped"]) && !object {
            return Some(Departure);
        }
        if told.has(&["returned", "joined", "arrived", "attended"]) || told.has(&["back"]) && told.len() <= 5 {
            return Some(Arrival);
        }
    }
    out_at_a_time(told).or_else(|| short_words(told))
}

/// `IT out 7.10-7.20`, `exit dev 7.20`, `Parties withdrew 7.31`, `Witness Tom Hale called 19.10`.
fn out_at_a_time(told: &ToldSentence) -> Option<Fact> {
    let figures = || {
        told.words
            .iter()
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let out = told.words.iter().position(|word| word == "out");
    let timed = |at: usize| {
        told.words
            .get(at + 1)
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    if out.is_some_and(|at| at > 0 && (at < 4 && timed(at) || at == 1 && told.len() <= 7 && figures())) {
        return Some(Departure);
    }
    let gone =
        told.has(&["disappeared", "dashed", "vanished"]) || told.begins(&["exit"]) || told.says(&["off at", "cut off"]);
    if gone && figures() && told.len() <= 8 {
        return Some(Departure);
    }
    if told.has(&["withdrew"])
        && told.begins(&["parties", "the", "both", "all", "panel"])
        && told.has(&["parties", "panel"])
    {
        return Some(Departure);
    }
    if told.has(&["called"]) && told.has(&["witness"]) && figures() {
        return Some(Arrival);
    }
    None
}

/// `dropped`, `stand over`, `here dave maz shaz kev`, `phil crane (region) sitting in`: a line of one word, or of names and a word for those who are there.
fn jotted(told: &ToldSentence) -> Option<Fact> {
    const ENDED: [&str; 6] = ["dropped", "parked", "shelved", "binned", "deferred", "withdrawn"];
    #[rustfmt::skip]
    const OTHERS: [&str; 35] = [
        "is", "are", "was", "were", "we", "the", "they", "it", "he", "she", "to", "a", "an", "this", "that", "for", "in", "on", "not", "no", "from", "goes", "at", "today", "now", "again", "since",
        "only", "will", "new", "comes", "come", "lies", "begins", "there",
    ];
    let alone = told.len() == 1 || told.len() == 2 && told.words.last().is_some_and(|word| word == "now");
    let over = told.len() <= 4 && (told.said.ends_with(" stand over ") || told.said.ends_with(" stands over "));
    if alone && told.begins(&ENDED) || over {
        return Some(ItemOutcome);
    }
    let listed = (3..=9).contains(&told.len()) && !told.has(&OTHERS);
    let brief = told.len() <= 8 && !told.has(&["is", "are", "we", "the", "they", "it"]);
    let sits = told.said.ends_with(" sitting in ") || told.said.ends_with(" in attendance ");
    let too = told.says(&["here too for", "here too from"]) || told.said.ends_with(" here too ");
    (listed && told.begins(&["here"]) || brief && (sits || too)).then_some(Arrival)
}

/// `Kessler's back`, `ali against`, `That was Cole not Lamb`, `Action with Tom`.
fn short_words(told: &ToldSentence) -> Option<Fact> {
    if let Some(fact) = jotted(told) {
        return Some(fact);
    }
    let owns = told
        .words
        .first()
        .is_some_and(|word| word.ends_with("'s") || word.ends_with("’s"));
    if owns && told.len() <= 3 && told.words.get(1).is_some_and(|word| word == "back") {
        return Some(Arrival);
    }
    if (2..=3).contains(&told.len()) && told.words.last().is_some_and(|word| word == "against") {
        return Some(VoteResult);
    }
    let points = told.says(&["that was", "it was", "that is", "that should"]) && told.has(&["not"]);
    if points && told.len() <= 10 {
        return Some(Correction);
    }
    if let Some(fact) = shapes_of_results(told) {
        return Some(fact);
    }
    let named = told
        .text
        .split(' ')
        .nth(1)
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let task = told.begins(&["action", "actions", "ap", "aps"]) && (told.len() > 2 || told.len() == 2 && named);
    // `Either Tom or Will to do it`, `Not Tom but Mark to mend the tap`
    if told.begins(&["either", "not", "neither"]) && named && told.has(&["or", "but", "nor"]) && told.has(&["to"]) {
        return Some(Action);
    }
    // `Rosie said Tom was to write to the council`
    let ordered = told.text.split_once(" was to ").is_some_and(|(who, task)| {
        let name = who.rsplit(' ').next().unwrap_or_default();
        name.starts_with(char::is_uppercase) && who.contains(' ') && !task.starts_with("be ")
    });
    if ordered && told.len() <= 14 {
        return Some(Action);
    }
    // `Plot 12 to be let to Mrs Webb`
    if let Some(fact) = to_be_done(told) {
        return Some(fact);
    }
    let everybody = told.begins(&["all", "someone", "somebody"])
        && told
            .words
            .iter()
            .position(|word| word == "to")
            .is_some_and(|at| (2..=4).contains(&at))
        && !told.has(&["will", "is", "are", "was", "were", "it", "that", "happy", "agreed"]);
    if everybody {
        return Some(Action);
    }
    let undertakes = told.begins(&["everyone", "everybody", "all", "members", "staff"])
        && told.words.get(1).is_some_and(|word| word == "to");
    (task || undertakes).then_some(Action)
}

/// `Plot 12 to be let to Mrs Webb`, `Hedge to be cut in June`: what is to be done with something.
fn to_be_done(told: &ToldSentence) -> Option<Fact> {
    const DONE: [&str; 14] = [
        "let", "cut", "sold", "built", "made", "paid", "sent", "put", "kept", "bought", "held", "given", "taken",
        "shut",
    ];
    const WISHES: [&str; 14] = [
        "has", "have", "had", "needs", "need", "wants", "want", "ought", "used", "going", "is", "are", "seems",
        "likely",
    ];
    let at = told
        .words
        .windows(2)
        .position(|pair| matches!(pair, [to, be] if to == "to" && be == "be"))?;
    let before = at.checked_sub(1).and_then(|at| told.words.get(at))?;
    let done = told.words.get(at + 2)?;
    let participle = DONE.contains(&done.as_str()) || done.len() > 4 && done.ends_with("ed");
    (participle && at <= 4 && told.len() <= 14 && !WISHES.contains(&before.as_str())).then_some(Decision)
}

/// `LD suspended for 6 matches`, `Case adjourned to 8 Dec`, `costs £35`, `4 all`, `Bench passed`, `we adopt the accounts`: what was settled, by its shape.
fn shapes_of_results(told: &ToldSentence) -> Option<Fact> {
    let word = |at: usize| told.words.get(at).map_or("", String::as_str);
    let last = told.words.last().map_or("", String::as_str);
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let figures = told.words.iter().any(|word| figure(word));
    if told.has(&["suspended", "banned"]) && told.has(&["match", "matches", "game", "games", "season"]) {
        return Some(Decision);
    }
    if told.has(&["adjourned"]) && told.has(&["case", "hearing", "appeal", "matter"]) {
        return Some(ItemOutcome);
    }
    let talk = told.has(&[
        "are", "is", "rose", "up", "down", "were", "was", "have", "has", "went", "now",
    ]);
    if told.begins(&["costs", "fine", "penalty"]) && told.text.contains(['£', '$', '€']) && !talk && told.len() <= 10
    {
        return Some(Decision);
    }
    if told.len() == 2 && figure(word(0)) && word(1) == "all" {
        return Some(VoteResult);
    }
    if told.said.ends_with(" went through ") && told.len() <= 4
        || told.said.starts_with(" went through ") && figures && told.len() <= 5
    {
        return Some(VoteResult);
    }
    if (2..=4).contains(&told.len()) && ["passed", "vetoed"].contains(&last) {
        return Some(Decision);
    }
    if told.begins(&["so"]) && told.said.ends_with(" it is ") && told.len() <= 6 {
        return Some(Decision);
    }
    if let Some(fact) = sides_and_breaks(told) {
        return Some(fact);
    }
    if word(1) == "beat" && figures && told.len() <= 6 {
        return Some(Decision);
    }
    if told.said.starts_with(" it was ") && told.has(&["who"]) && told.len() <= 7
        || told.begins(&["no"]) && told.len() == 2 && told.text.contains(',')
    {
        return Some(Correction);
    }
    first_person(told)
}

/// `Short break 14.10-14.20`, `Management confirmed …`, `Order gear - Vega/Briggs 6-1`.
fn sides_and_breaks(told: &ToldSentence) -> Option<Fact> {
    // `Short break 14.10-14.20`, `Sides met separately 14.10 to 14.25`
    let clocks = told.text.split([' ', '-', '–']).filter(|word| {
        word.split_once(['.', ':']).is_some_and(|(hour, minute)| {
            minute.len() == 2
                && [hour, minute]
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
        })
    });
    let pause = told.begins(&[
        "short", "cup", "coffee", "tea", "lunch", "break", "interval", "side", "sides", "comfort",
    ]);
    // `cup of tea at 6.20`, `tea till 6.30`
    let until = told.has(&["at", "till", "until"]) && told.len() <= 6;
    let clocks = clocks.count();
    if pause && (clocks == 2 && told.len() <= 9 || clocks == 1 && until) {
        return Some(Fact::Recess);
    }
    if told.said.starts_with(" in attendance ") && told.text.contains(':') {
        return Some(Arrival);
    }
    // `Management confirmed …`, `Union noted this`: one of two sides.
    let side = told.begins(&["management", "staff", "union", "unions", "employer", "employees"])
        || told.said.starts_with(" the union")
        || told.said.starts_with(" the employer ");
    if side
        && told.has(&[
            "confirmed",
            "agreed",
            "undertook",
            "noted",
            "rejected",
            "accepted",
            "requested",
        ])
        && told.len() <= 24
    {
        return Some(Fact::Minuted);
    }
    // `Order gear - Vega/Briggs 6-1`
    let pair = told.text.split_whitespace().any(|word| {
        word.split_once('/').is_some_and(|(one, two)| {
            [one, two].iter().all(|name| {
                name.len() > 1 && name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic)
            })
        })
    });
    let scored = told.text.trim_end_matches('.').rsplit(' ').next().is_some_and(|word| {
        word.split_once('-').is_some_and(|(one, two)| {
            [one, two]
                .iter()
                .all(|part| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()))
        })
    });
    if pair && scored {
        return Some(Fact::Motion);
    }
    None
}

/// `We adopt the accounts`, `We do not agree to the policy`: minutes that are written in the first person.
fn first_person(told: &ToldSentence) -> Option<Fact> {
    #[rustfmt::skip]
    const ACTS: [&str; 19] = [
        "adopt", "appoint", "agree", "ask", "release", "receive", "unite", "approve", "accept", "confirm", "nominate", "ratify", "note", "minute", "record", "continue", "lay",
        "endorse", "resolve",
    ];
    let word = |at: usize| told.words.get(at).map_or("", String::as_str);
    let denied = usize::from(["do", "cannot"].contains(&word(1))) + usize::from(word(2) == "not");
    let object = ["the", "this", "that", "to", "our", "with", "these", "a", "it"];
    let named = told
        .text
        .split_whitespace()
        .nth(2 + denied)
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let does = ACTS.contains(&word(1 + denied));
    let meant =
        named || object.contains(&word(2 + denied)) && !(word(1 + denied) == "agree" && word(2 + denied) == "with");
    (told.begins(&["we"]) && does && meant && told.len() <= 24).then_some(Decision)
}
