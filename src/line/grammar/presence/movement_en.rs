//! Sentences of coming and going in English: `Cllr Lowe stepped out`, `Bob sent his apologies (ill)`, `Ann is back 20:10`.

use std::sync::LazyLock;

use crate::domain::{
    attendance::Attending,
    calendar::names::{is_month, is_weekday},
    time::Stamp,
};

use super::{
    came_back,
    movement::{self, MovementKind, MovementTold, ToldPeople},
    movement_clauses::{excuse, is_part_of_meeting},
    movement_words::{AUXILIARIES, CAUTIONS, MODES, OBJECTS, REASONS, VERBS, VerbForce},
    reasons,
};
use crate::line::{
    frame::{Dates, LineFrame},
    grammar::{
        shape::moment,
        speech::{bracket, office_word},
    },
    lexer,
    lexicon::Lexicon,
};

use MovementKind::{Attends, Comes, Goes};
use VerbForce::{Bare, Plain};

/// Whether a verb of coming and going stands in a text, whoever it is told of.
pub fn tells(text: &str) -> bool {
    let mut starts = text.match_indices(' ').map(|(at, _)| at + 1).take(10);
    starts.any(|start| text.get(start..).is_some_and(|verb| verb_at(verb).is_some()))
}

/// The time at the start of a sentence, its words, and the return that it tells with the time of that.
fn apart<'t>(text: &'t str, frame: &LineFrame) -> (Option<Stamp>, &'t str, Option<Option<Stamp>>) {
    let (early, text) = leading_time(text, frame.dates);
    let (text, back) = match came_back::split(text) {
        Some((first, behind)) => match came_back::time(behind, frame) {
            Some(at) => (first, Some(at)),
            None => (text, None),
        },
        None => (text, None),
    };
    // `stepped out for a call 7.15-7.19`
    match came_back::span(text, frame) {
        Some((first, out, at)) if back.is_none() && early.is_none() => (Some(out), first, Some(Some(at))),
        Some(_) | None => (early, text, back),
    }
}

/// Reads a sentence. `None` = it tells of no coming and going of people.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (early, text, back) = apart(text, frame);
    let text = without_chair_before(text);
    let starts = text.match_indices(' ').map(|(at, _)| at + 1).take(10);
    for start in starts {
        let (before, verb) = text.split_at_checked(start)?;
        let Some((kind, force, rest)) = verb_at(verb) else {
            continue;
        };
        let subject = without_auxiliaries(before.trim());
        let (subject, why) = bracket::split(subject).unwrap_or((subject, ""));
        // `Alan's connection dropped`
        let linked = ["connection", "internet", "line", "call ", "zoom "]
            .iter()
            .any(|noun| strip_noun(verb, noun));
        let subject = if linked { of_whom(subject) } else { Some(subject) };
        let Some(subject) = subject else { continue };
        let Some(people) = movement::people(subject, frame).or_else(|| thanked(subject, frame)) else {
            continue;
        };
        let mut tail = tail(rest, force, frame.dates);
        // `can't make it, working`: whatever stands behind the comma is why.
        if kind == MovementKind::Excused
            && !tail.sure
            && let Some(why) = excuse(rest)
        {
            (tail.sure, tail.at) = (true, None);
            why.clone_into(&mut tail.reason);
        }
        if kind == MovementKind::Chairs && !tail.sure && is_part_of_meeting(rest) {
            tail.sure = true;
        }
        if is_vague(kind, (verb, rest), &tail, back.is_some() || early.is_some()) {
            (tail.sure, tail.meant) = (false, true);
        }
        // `Kerr excused 19.20`: at that time they went; `sent apologies at 7.20` may be a word of somebody who is there.
        let kind =
            if kind == MovementKind::Excused && verb.starts_with("excused") && (tail.at.is_some() || early.is_some()) {
                Goes
            } else {
                kind
            };
        if tail.reason.is_empty() {
            why.clone_into(&mut tail.reason);
        }
        // `Mr. Kessler (applicant) left`: somebody else than the member of that name.
        let held = || {
            let held = people.who.iter().filter_map(|who| frame.room.placed(*who));
            held.into_iter()
                .any(|post| post.to_lowercase().contains(&why.to_lowercase()))
        };
        let role = !why.is_empty() && (office_word::is_office(why) || is_of_public(why));
        if role && people.who.len() == 1 && !held() {
            (tail.sure, tail.meant) = (false, true);
        }
        if tail.reason.is_empty() && kind == Goes && is_cut_off(verb) {
            "connection lost".clone_into(&mut tail.reason);
        }
        let mode = verb.trim_start_matches("is ");
        let mode = mode
            .get(..mode.len() - rest.trim_end().len().min(mode.len()))
            .unwrap_or(mode)
            .trim();
        if matches!(kind, Attends | Comes) && tail.reason.is_empty() && Attending::is_told_in(mode) {
            mode.clone_into(&mut tail.reason);
        }
        // `attended the course` tells of no meeting.
        if kind == Attends && !Attending::is_told_in(&tail.reason) {
            continue;
        }
        if back.is_some() && kind != Goes {
            return None;
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
            back: back.filter(|_| kind == Goes),
        });
    }
    None
}

/// Whether a bracket says that somebody is of the public, or of somebody's family.
fn is_of_public(why: &str) -> bool {
    const WORDS: [&str; 10] = [
        "applicant",
        "appellant",
        "resident",
        "public",
        "neighbour",
        "neighbor",
        "wife",
        "husband",
        "son",
        "daughter",
    ];
    let lower = why.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// Whether a sentence says that somebody went for a moment, so that they are back, or came at a point of the meeting, which is not the minute of typing.
fn is_vague(kind: MovementKind, (verb, rest): (&str, &str), tail: &EnglishTail, timed: bool) -> bool {
    let soon = [
        "briefly",
        "momentarily",
        "temporarily",
        "for a moment",
        "for a few minutes",
    ];
    let left = kind == Goes && verb.starts_with("left") && soon.iter().any(|word| rest.contains(word));
    let placed = ["before ", "after ", "during ", "in time for "]
        .iter()
        .any(|lead| lexer::strip_word(&tail.reason, lead).is_some());
    let came = matches!(kind, Comes | MovementKind::Returns) && tail.at.is_none() && placed;
    !timed && (left || came)
}

/// Somebody who did something small before they went: `Birch was thanked and left`, `Ms Poe gave her report and`.
fn thanked(subject: &str, frame: &LineFrame) -> Option<ToldPeople> {
    #[rustfmt::skip]
    const ACTS: [&str; 22] = [
        " was thanked", " were thanked", " thanked", " thanked all", " thanked everyone", " thanked everybody", " said goodnight", " said goodbye",
        " made his excuses", " made her excuses", " made their excuses", " gave his report", " gave her report", " gave their report", " gave a report",
        " gave an update", " gave his apologies", " gave her apologies", " apologised", " spoke", " was excused", " had to",
    ];
    let before = [" and", " &", ",", " then", " but"]
        .iter()
        .find_map(|joint| subject.strip_suffix(joint))?
        .trim_end();
    let name = ACTS.iter().find_map(|act| before.strip_suffix(act))?;
    movement::people(name, frame)
}

/// Whether a verb begins with a noun of what somebody is connected by.
fn strip_noun(verb: &str, noun: &str) -> bool {
    lexer::strip_word(verb, noun).is_some()
}

/// The person whose connection it is: `Alan's`, `Cllr Jones’`.
fn of_whom(subject: &str) -> Option<&str> {
    ["'s", "’s", "'", "’"].iter().find_map(|end| subject.strip_suffix(end))
}

/// Whether a verb says that the connection was lost.
fn is_cut_off(verb: &str) -> bool {
    let verb = verb.to_ascii_lowercase();
    [
        "lost",
        "connection",
        "internet",
        "line",
        "call dropped",
        "zoom dropped",
        "was cut off",
        "got cut off",
        "disconnected",
        "was disconnected",
        "got disconnected",
    ]
    .iter()
    .any(|word| verb.starts_with(word))
}

/// `In the absence of the Chair, Cllr Carr took the chair`, `Cllr Lee vacated the chair and Cllr Carr took the chair`: who takes it stands behind.
fn without_chair_before(text: &str) -> &str {
    let absent = [
        "in the absence of ",
        "in absence of ",
        "in the chair's absence",
        "in the chair’s absence",
        "in chair's absence",
    ];
    if let Some(rest) = absent.iter().find_map(|lead| lexer::strip_word(text, lead)) {
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

static BY_FIRST: LazyLock<Lexicon<(MovementKind, VerbForce)>> =
    LazyLock::new(|| Lexicon::new(VERBS.iter().map(|&(word, kind, force)| (word, (kind, force)))));

/// The longest verb at the start of a text, and the rest.
fn verb_at(text: &str) -> Option<(MovementKind, VerbForce, &str)> {
    BY_FIRST
        .beginning(text)
        .filter(|(word, _, rest)| ends_word(word, rest))
        .map(|(word, (kind, force), rest)| (word.len(), kind, force, rest))
        .max_by_key(|(len, ..)| *len)
        .map(|(_, kind, force, rest)| (kind, force, rest))
}

/// The text after words that end where a word ends.
fn strip_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    lexer::strip_word(text, words).filter(|rest| ends_word(words, rest))
}

/// Whether words that a text begins with end where a word of it ends, given what follows them.
fn ends_word(words: &str, rest: &str) -> bool {
    words.ends_with(' ') || !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'))
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
    // `left after her report (19:20)`
    let bracketed = rest
        .trim_end()
        .trim_end_matches('.')
        .strip_suffix(')')
        .and_then(|inner| inner.rsplit_once('('));
    if let Some((before, inner)) = bracketed
        && inner.contains([':', '.', 'm', 'h'])
        && let Some(at) = dates.time(inner.trim())
    {
        told.at = Some(at);
        rest = before.trim_end();
    }
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
        } else if let Some(after) = longest(MODES, rest) {
            told.meant = true;
            if told.reason.is_empty() {
                let mode = rest.get(..rest.len() - after.len()).unwrap_or_default();
                mode.trim().clone_into(&mut told.reason);
            }
            rest = after;
        } else if let Some(after) = longest(OBJECTS, rest) {
            told.meant = true;
            rest = after;
        } else {
            let (why, _) = moment::apart(rest, dates);
            let begins = REASONS.iter().any(|word| strip_words(rest, word).is_some()) || reasons::begins(rest);
            let careful = why.split(|c: char| !c.is_alphanumeric()).any(|word| {
                is_weekday(word) || is_month(word) || CAUTIONS.iter().any(|known| known.eq_ignore_ascii_case(word))
            });
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

/// The text behind the longest of some phrases that it begins with.
fn longest<'a>(phrases: &[&str], rest: &'a str) -> Option<&'a str> {
    phrases
        .iter()
        .filter_map(|words| strip_words(rest, words))
        .min_by_key(|after| after.len())
}
