//! Sentences of coming and going in English: `Cllr Lowe stepped out`, `Bob sent his apologies (ill)`, `Ann is back 20:10`.

use crate::domain::time::Stamp;

use super::{
    super::{
        frame::{Dates, LineFrame},
        lexer,
    },
    bracket, moment,
    movement::{self, MovementKind, MovementTold},
    reasons,
};

use MovementKind::{Absent, Chairs, Comes, Excused, Goes, Late};
use VerbForce::{Bare, Plain, Weak};

/// How much a verb says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum VerbForce {
    /// Nothing else is told with it: a rest that is not understood is asked about.
    Plain,
    /// It has other meanings (`left the gate open`): with a rest that is not understood the line is a note.
    Weak,
    /// A word that stands for the verb (`bob back`): only a time and a reason in brackets may follow.
    Bare,
}

/// Verbs of coming and going.
#[rustfmt::skip]
const VERBS: &[(&str, MovementKind, VerbForce)] = &[
    ("left", Goes, Weak), ("leaves", Goes, Weak), ("is leaving", Goes, Weak), ("leaving", Goes, Bare),
    ("had to leave", Goes, Plain), ("had to go", Goes, Bare), ("departed", Goes, Weak), ("departs", Goes, Weak),
    ("stepped out", Goes, Plain), ("steps out", Goes, Plain), ("stepped outside", Goes, Plain),
    ("stepped away", Goes, Plain), ("steps outside", Goes, Plain), ("stepping out", Goes, Plain),
    ("went out", Goes, Plain), ("goes out", Goes, Plain), ("walked out", Goes, Plain), ("walks out", Goes, Plain),
    ("went home", Goes, Plain), ("goes home", Goes, Plain), ("withdrew from the meeting", Goes, Plain),
    ("withdrew from the room", Goes, Plain), ("withdrew", Goes, Weak), ("withdraws", Goes, Weak),
    ("gone", Goes, Bare), ("is gone", Goes, Bare), ("has gone", Goes, Bare), ("out", Goes, Bare),
    ("is out", Goes, Bare), ("logged off", Goes, Plain), ("logs off", Goes, Plain), ("dropped off", Goes, Bare),
    ("dropped out", Goes, Bare), ("dropped off the call", Goes, Plain), ("hung up", Goes, Bare),
    ("disconnected", Goes, Bare), ("signed off", Goes, Bare), ("exited", Goes, Weak),
    ("was excused", Goes, Bare),
    ("arrived", Comes, Weak), ("arrives", Comes, Weak), ("arriving", Comes, Bare), ("came in", Comes, Plain),
    ("comes in", Comes, Plain), ("came", Comes, Bare), ("joined", Comes, Weak), ("joins", Comes, Weak),
    ("joining", Comes, Bare), ("entered", Comes, Weak), ("enters", Comes, Weak), ("walked in", Comes, Plain),
    ("turned up", Comes, Plain), ("showed up", Comes, Plain), ("logged on", Comes, Plain),
    ("logged in", Comes, Plain), ("dialled in", Comes, Plain), ("dialed in", Comes, Plain),
    ("dials in", Comes, Plain), ("returned", Comes, Weak), ("returns", Comes, Weak), ("came back", Comes, Weak),
    ("comes back", Comes, Weak), ("is back", Comes, Bare), ("back", Comes, Bare), ("back in", Comes, Bare),
    ("back in the room", Comes, Plain), ("rejoined", Comes, Weak), ("rejoins", Comes, Weak),
    ("reconnected", Comes, Bare), ("re-entered", Comes, Weak), ("in", Comes, Bare), ("is in", Comes, Bare),
    ("is here", Comes, Bare), ("here", Comes, Bare), ("is present", Comes, Bare), ("present", Comes, Bare),
    ("has arrived", Comes, Weak), ("has joined", Comes, Weak),
    ("came late", Late, Plain), ("arrived late", Late, Plain), ("arrives late", Late, Plain),
    ("joined late", Late, Plain), ("late", Late, Bare), ("is late", Late, Bare), ("running late", Late, Bare),
    ("is running late", Late, Bare), ("will be late", Late, Bare), ("is going to be late", Late, Bare),
    ("expected late", Late, Bare), ("will be arriving late", Late, Bare), ("will arrive late", Late, Bare),
    ("sent apologies", Excused, Plain), ("sent his apologies", Excused, Plain),
    ("sent her apologies", Excused, Plain), ("sent their apologies", Excused, Plain),
    ("sends apologies", Excused, Plain), ("sends his apologies", Excused, Plain),
    ("sends her apologies", Excused, Plain), ("sends their apologies", Excused, Plain),
    ("gave apologies", Excused, Plain), ("gave his apologies", Excused, Plain),
    ("gave her apologies", Excused, Plain), ("gave their apologies", Excused, Plain),
    ("given apologies", Excused, Plain), ("gives apologies", Excused, Plain),
    ("tendered apologies", Excused, Plain), ("tendered his apologies", Excused, Plain),
    ("tendered her apologies", Excused, Plain), ("offered apologies", Excused, Plain),
    ("sent regrets", Excused, Plain), ("sends regrets", Excused, Plain), ("apologies", Excused, Bare),
    ("apols", Excused, Bare), ("apologies received", Excused, Plain), ("has apologised", Excused, Bare),
    ("apologised for absence", Excused, Plain), ("apologised for not attending", Excused, Plain),
    ("sent apologies for absence", Excused, Plain), ("is excused", Excused, Bare), ("excused", Excused, Bare),
    ("unable to attend", Excused, Plain), ("is unable to attend", Excused, Plain),
    ("was unable to attend", Excused, Plain), ("unable to come", Excused, Plain),
    ("cannot attend", Excused, Plain), ("can't attend", Excused, Plain), ("can’t attend", Excused, Plain),
    ("could not attend", Excused, Plain), ("couldn't attend", Excused, Plain), ("cannot come", Excused, Plain),
    ("can't come", Excused, Plain), ("can't make it", Excused, Plain), ("cannot make it", Excused, Plain),
    ("couldn't make it", Excused, Plain), ("won't be attending", Excused, Plain),
    ("will not be attending", Excused, Plain), ("not attending", Excused, Bare), ("not coming", Excused, Bare),
    ("is not coming", Excused, Bare), ("isn't coming", Excused, Bare), ("on leave", Excused, Bare),
    ("is on leave", Excused, Bare), ("is away", Excused, Bare),
    ("absent", Absent, Bare), ("is absent", Absent, Bare), ("was absent", Absent, Bare),
    ("not present", Absent, Bare), ("is not present", Absent, Bare), ("was not present", Absent, Bare),
    ("not here", Absent, Bare), ("is not here", Absent, Bare), ("did not attend", Absent, Bare),
    ("didn't attend", Absent, Bare), ("did not come", Absent, Bare), ("didn't come", Absent, Bare),
    ("no show", Absent, Bare), ("did not show up", Absent, Plain), ("failed to attend", Absent, Bare),
    ("took the chair", Chairs, Plain), ("takes the chair", Chairs, Plain), ("in the chair", Chairs, Bare),
    ("is in the chair", Chairs, Bare), ("assumed the chair", Chairs, Plain),
    ("resumed the chair", Chairs, Plain), ("resumes the chair", Chairs, Plain), ("returned to the chair", Chairs, Plain),
    ("took over the chair", Chairs, Plain), ("took over as chair", Chairs, Plain), ("presided", Chairs, Bare),
    ("was elected to chair the meeting", Chairs, Plain), ("was elected to the chair", Chairs, Plain),
    ("was voted to the chair", Chairs, Plain), ("was appointed to chair the meeting", Chairs, Plain),
    ("agreed to chair the meeting", Chairs, Plain), ("chaired the meeting", Chairs, Plain),
    ("is called away", Goes, Plain), ("was called away", Goes, Plain), ("has been called away", Goes, Plain),
    ("called away", Goes, Bare),
];

/// Words between the subject and its verb.
const AUXILIARIES: &[&str] = &["has", "have", "had", "then", "now", "just", "also", "both", "all"];

/// Places that people leave or come into, and how they do it: these words add nothing to the fact.
#[rustfmt::skip]
const OBJECTS: &[&str] = &[
    "the meeting", "meeting", "the room", "the chamber", "the hall", "the call", "the zoom call", "the zoom",
    "the session", "the table", "to the meeting", "to the room", "us", "early", "again", "now", "online",
    "remotely", "in person", "by phone", "by telephone", "by video", "by zoom", "via zoom", "via teams",
    "via video", "on zoom", "on teams", "at this point", "at this stage", "at that point", "briefly",
    "for a moment", "for a few minutes", "for good", "temporarily", "for the evening", "for the night",
    "for the rest of the meeting", "for the remainder of the meeting", "home", "into the meeting",
    "into the room", "received", "for absence", "tonight", "today", "this evening", "late", "from the meeting",
    "from the room",
];

/// Words that begin a reason which is not in brackets.
#[rustfmt::skip]
const REASONS: &[&str] = &[
    "due to", "because", "owing to", "as he", "as she", "as they", "to take", "to attend", "to catch", "to collect",
    "to pick", "to deal", "to answer", "to get to", "for another", "for a", "for an", "for personal", "for family",
    "for work", "for medical", "for health", "for childcare", "for item", "for this item", "for the item",
    "for the vote", "during", "before", "after", "until", "having declared", "declaring", "with an interest",
    "on account", "called away", "feeling", "unwell", "ill", "sick", "- ", "– ", "— ",
];

/// Words by which a sentence tells of another day, or of what is not so.
#[rustfmt::skip]
const CAUTIONS: &[&str] = &[
    "yesterday", "tomorrow", "last", "next", "ago", "will", "would", "may", "might", "should", "if", "unless",
    "whether", "not", "never", "returned", "returns", "rejoined", "back", "left", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "week", "month", "year",
];

/// Reads a sentence. `None` = it tells of no coming and going of people.
pub(super) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (early, text) = leading_time(text, frame.dates);
    let text = without_chair_before(text);
    let starts = text.match_indices(' ').map(|(at, _)| at + 1).take(10);
    for start in starts {
        let (before, verb) = text.split_at_checked(start)?;
        let Some((kind, force, rest)) = verb_at(verb) else {
            continue;
        };
        let subject = without_auxiliaries(before.trim());
        let (subject, why) = bracket::split(subject).unwrap_or((subject, ""));
        let Some(people) = movement::people(subject, frame) else {
            continue;
        };
        let mut tail = tail(rest, force, frame.dates);
        if tail.reason.is_empty() {
            why.clone_into(&mut tail.reason);
        }
        // `left the gate open`, and a subject that is on no list, are no question.
        if !tail.sure && (force != Plain && !tail.meant || people.who.is_empty()) {
            return None;
        }
        return Some(MovementTold {
            kind,
            people,
            at: tail.at.or(early),
            reason: tail.reason,
            sure: tail.sure,
        });
    }
    None
}

/// `In the absence of the Chair, Cllr Carr took the chair`, `Cllr Lee vacated the chair and Cllr Carr took the chair`: who takes it stands behind.
fn without_chair_before(text: &str) -> &str {
    if let Some(rest) = lexer::strip_word(text, "in the absence of ") {
        return rest.split_once(',').map_or(text, |(_, rest)| rest.trim_start());
    }
    [
        "vacated the chair and ",
        "left the chair and ",
        "vacated the chair, ",
        "vacated the chair; ",
    ]
    .iter()
    .find_map(|word| text.split_once(word))
    .map_or(text, |(_, rest)| rest.trim_start())
}

/// The longest verb at the start of a text, and the rest.
fn verb_at(text: &str) -> Option<(MovementKind, VerbForce, &str)> {
    VERBS
        .iter()
        .filter_map(|(word, kind, force)| Some((word.len(), *kind, *force, strip_words(text, word)?)))
        .max_by_key(|(len, ..)| *len)
        .map(|(_, kind, force, rest)| (kind, force, rest))
}

/// The text after words that end where a word ends.
fn strip_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let rest = lexer::strip_word(text, words)?;
    let ends =
        words.ends_with(' ') || !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'));
    ends.then_some(rest)
}

fn without_auxiliaries(subject: &str) -> &str {
    let mut subject = subject;
    while let Some((before, word)) = subject.rsplit_once(' ') {
        if !AUXILIARIES.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            break;
        }
        subject = before.trim_end();
    }
    subject.trim_end_matches(lexer::is_separator)
}

/// `19:50 bob left`, `At 19:50, Bob left`.
fn leading_time<'a>(text: &'a str, dates: &dyn Dates) -> (Option<Stamp>, &'a str) {
    match time_at(text, dates) {
        Some((at, rest)) => (
            Some(at),
            rest.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_separator(c)),
        ),
        None => (None, text),
    }
}

/// The time of day that a text begins with, and the rest. A bare number is none without its `at`.
fn time_at<'a>(text: &'a str, dates: &dyn Dates) -> Option<(Stamp, &'a str)> {
    let led = ["at ", "@ ", "@", "since ", "from "]
        .iter()
        .find_map(|word| lexer::strip_word(text, word));
    let body = led.unwrap_or(text);
    if !body.starts_with(|c: char| lexer::digit(c).is_some()) {
        return None;
    }
    let ends = body
        .char_indices()
        .filter(|&(_, c)| c.is_whitespace() || lexer::is_separator(c) || c == '(')
        .map(|(at, _)| at)
        .chain([body.len()])
        .take(3);
    let found: Vec<(Stamp, usize)> = ends
        .filter_map(|end| {
            let typed = body.get(..end)?;
            let clocked = typed.contains([':', '：', '.', 'h']) || typed.to_lowercase().ends_with('m');
            let at = dates.time(typed).filter(|_| clocked || led.is_some())?;
            Some((at, end))
        })
        .collect();
    let (at, end) = found.last().copied()?;
    Some((at, body.get(end..)?))
}

/// The rest of a sentence behind its verb.
#[derive(Default)]
struct EnglishTail {
    at: Option<Stamp>,
    reason: String,
    /// An object that belongs to coming and going was named.
    meant: bool,
    /// All of it was understood.
    sure: bool,
}

fn tail(rest: &str, force: VerbForce, dates: &dyn Dates) -> EnglishTail {
    let mut told = EnglishTail {
        sure: true,
        ..EnglishTail::default()
    };
    let mut rest = rest;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_separator(c));
        if rest.is_empty() {
            return told;
        }
        if let Some((inner, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            match dates.time(inner.trim()) {
                Some(at) => told.at = Some(at),
                None => inner.trim().clone_into(&mut told.reason),
            }
            rest = after;
        } else if let Some((at, after)) = time_at(rest, dates) {
            told.at = Some(at);
            rest = after;
        } else if let Some(after) = object(rest) {
            told.meant = true;
            rest = after;
        } else {
            let (why, _) = moment::apart(rest, dates);
            let begins = REASONS.iter().any(|word| strip_words(rest, word).is_some()) || reasons::begins(rest);
            let careful = why
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| CAUTIONS.iter().any(|known| known.eq_ignore_ascii_case(word)));
            told.sure = begins && !careful && force != Bare;
            if told.sure {
                told.at = told
                    .at
                    .or_else(|| moment::at_end(rest, dates).ok().and_then(|(_, at)| at));
                why.trim_start_matches(['-', '–', '—', ' '])
                    .clone_into(&mut told.reason);
            }
            return told;
        }
    }
}

fn object(rest: &str) -> Option<&str> {
    OBJECTS
        .iter()
        .filter_map(|words| strip_words(rest, words))
        .min_by_key(|after| after.len())
}
