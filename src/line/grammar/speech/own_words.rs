//! English words behind the name of whoever says them that tell a fact all the same: the chair announces a result, somebody has to go, takes over a
//! task, or says what was agreed. They stay what they say, and are asked about.

use crate::domain::{id::Id, people::Attendee, possible_fact::PossibleFact as Fact, text::is_han};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::{
            fact_line::{signed, spaced, timed},
            told_words::ToldSentence,
        },
        tasks::{listed_task, task_verbs},
        voting::{
            heard::heard,
            verdict_apart::{last_clause, with_result},
        },
    },
    lexer::{find_word, strip_word},
};

/// Longer ones are a speech.
const LONGEST: usize = 24;

/// Words of a speech that tells of what is thought, wished or asked.
#[rustfmt::skip]
const TALK: [&str; 24] = [
    "would", "could", "might", "if", "hope", "think", "thinks", "should", "why", "how", "whether", "maybe", "perhaps", "unless", "never", "always", "usually",
    "last", "ago", "yesterday", "when", "until", "not", "because",
];

/// The line that would say what somebody's words tell.
pub(crate) fn order(text: &str, who: Id<Attendee>, frame: &LineFrame) -> Option<String> {
    let told = &ToldSentence::of(text);
    if text.contains(is_han) || text.ends_with('?') || told.len() > LONGEST || text.contains(['"', '“']) {
        return None;
    }
    let name = || frame.room.called(who);
    if told.says(&[
        "i declare an interest",
        "i have an interest",
        "i must declare",
        "i need to declare",
        "i should declare",
        "i declare",
        "declare an interest",
    ]) || told.begins(&["interest", "interests", "dpi"]) && told.has(&["i", "my", "i'm", "i’m"])
    {
        return Some(format!("{} {}", Fact::Interest.order(false), name()?));
    }
    let goes = [
        "i have to leave",
        "i have to go",
        "i must leave",
        "i must go",
        "i need to leave",
        "i need to go",
        "i'm leaving",
        "have to leave now",
        "got to go",
        "have to go now",
        "got to leave",
    ];
    if told.says(&goes) && !told.has(&TALK) {
        return Some(format!("{}{}", Fact::Departure.order(false), name()?));
    }
    if told.says(&["won't vote", "will not vote", "wont vote", "shall not vote"]) {
        return Some(format!("{} {}", Fact::Interest.order(false), name()?));
    }
    if frame.open_motion && told.has(&["withdraw", "withdrawn"]) && !told.has(&["if", "not", "why"]) && told.len() <= 6
    {
        return Some(format!("{} withdrawn", Fact::Result.order(false)));
    }
    if told.has(&TALK) {
        return None;
    }
    // `I will order the bench by 20 Jan`
    let does = ["i will ", "i'll ", "i’ll "]
        .iter()
        .find_map(|lead| strip_word(text, lead));
    let due = |text: &str| {
        find_word(text, " by ")
            .and_then(|at| text.get(at + 4..))
            .is_some_and(|when| frame.dates.due(when).is_some())
    };
    let plain = |task: &&str| {
        let verb = task.split(' ').next().unwrap_or_default();
        let does = task_verbs::VERBS.contains(&verb) || ["speak", "talk", "write", "look"].contains(&verb);
        does && (3..=10).contains(&task.split_whitespace().count())
    };
    if let Some(task) = does.filter(|task| due(task) || plain(task)) {
        return Some(signed(Fact::Action, &format!("{} to {task}", name()?)));
    }
    if listed_task::is_task(text, false, frame) {
        return Some(signed(Fact::Action, text));
    }
    if frame.open_motion && settles(text) {
        return Some(format!("{} …", Fact::Result.order(false)));
    }
    let chair = matches!(frame.room.officer("chair"), Named::One(chair) if chair == who);
    chair.then(|| of_chair(told, frame)).flatten().or_else(|| agreed(told))
}

/// `carried 5-1`, `all in favour? Carried`.
fn settles(text: &str) -> bool {
    let last = text.rsplit(['?', '.']).map(str::trim).find(|part| !part.is_empty());
    let says = |text: &str| {
        heard(text).is_some_and(|told| told.sure && (told.result.state.is_some() || told.result.counts.is_some()))
    };
    says(text) || last.is_some_and(says)
}

/// `meeting closed 7.28`, `agreed`, `next item`, `apologies from Dan (ill)`.
fn of_chair(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let short = told.len() <= 8;
    if short
        && told.says(&[
            "meeting closed",
            "meeting is closed",
            "close the meeting",
            "meeting adjourned",
            "meeting is adjourned",
        ])
    {
        return Some(timed(Fact::Close, told.text, frame));
    }
    if let Some(names) = [
        "apologies from ",
        "apologies received from ",
        "apologies have been received from ",
    ]
    .iter()
    .find_map(|lead| strip_word(told.text, lead))
    {
        return Some(spaced(Fact::Apologies, names, false));
    }
    let whole = told.said.trim();
    if ["next item", "moving on", "on to the next item"].contains(&whole)
        || strip_word(whole, "item ").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
    {
        return Some(format!("#{}", whole.trim_start_matches(|c: char| !c.is_ascii_digit())));
    }
    let verdicts = [
        "agreed",
        "all agreed",
        "approved",
        "adopted",
        "so agreed",
        "so resolved",
        "noted and agreed",
    ];
    verdicts
        .contains(&whole)
        .then(|| Fact::Decision.order(false).to_owned())
}

/// `all agreed to buy bench`, `agreed to buy bench 5-1`, `accounts approved 5-1`: what the meeting came to.
fn agreed(told: &ToldSentence) -> Option<String> {
    let leads = [
        "all agreed to ",
        "all agreed that ",
        "agreed to ",
        "agreed that ",
        "we agreed to ",
        "we agreed that ",
        "it was agreed ",
        "everyone agreed to ",
        "resolved to ",
        "resolved that ",
        "we resolved ",
    ];
    let led = leads.iter().any(|lead| strip_word(told.text, lead).is_some());
    let counted = || {
        let result = with_result(told.text)
            .1
            .or_else(|| last_clause(told.text).map(|(_, result)| result));
        result.is_some_and(|result| result.counts.is_some() && result.state.is_some())
    };
    (led || told.len() <= 14 && counted()).then(|| signed(Fact::Decision, told.text))
}
