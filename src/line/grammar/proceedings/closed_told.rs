//! Sentences that say that the public went out or came back: `The public and press were excluded`, `RESOLVED to exclude the press and public
//! under the Public Bodies (Admission to Meetings) Act 1960`, 旁听人员退场. They begin and end the closed part as the commands do.

use std::borrow::Cow;

use crate::domain::{text::is_han, time::Stamp};

use super::{closed_told_zh, public_back::opens_again};
use crate::line::{
    frame::LineFrame,
    grammar::{asking::fact_line::clocks_in, motions::meant::ended, shape::moment},
    lexer::{find_word, strip_word},
    reading::{Reading, What},
};

/// Reads such a sentence. `None` = it says more, or nothing of the kind.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if !may_tell(line) || line.contains(['?', '？', '"', '“', '”']) {
        return None;
    }
    let text = ended(line);
    if text.contains(is_han) {
        return closed_told_zh::read(text);
    }
    let text = &*whole_words(text);
    if let Some(reading) = english(text) {
        return Some(reading);
    }
    let (mut reading, at) = timed(text, frame)?;
    if let What::Closed { at: when, .. } | What::Public { at: when } = &mut reading.what {
        *when = Some(at);
    }
    Some(reading)
}

/// The same with a time of day: `Meeting reopened to the public at 19.28`, `Entered executive session 7:25pm for personnel`.
fn timed(text: &str, frame: &LineFrame) -> Option<(Reading, Stamp)> {
    let (told, _) = moment::apart(text, frame.dates);
    let at_end = moment::at_end(text, frame.dates).ok().and_then(|(_, at)| at);
    if let Some(found) = at_end.and_then(|at| Some((english(told)?, at))) {
        return Some(found);
    }
    let mut times = clocks_in(text, frame);
    let time = times.next().filter(|_| times.next().is_none())?;
    let (before, behind) = text.split_once(time)?;
    let before = before.trim_end();
    let before = [" at", " @"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    let without = format!("{before} {}", behind.trim_start());
    Some((
        english(without.trim().trim_end_matches([':', '-', '–']))?,
        frame.dates.time(time)?,
    ))
}

/// A text with the short signs of minutes written out: `&`, `mtg`, `exec`.
fn whole_words(text: &str) -> Cow<'_, str> {
    let short = ["mtg", "exec", "exec.", "sess"];
    if !text.contains('&') && !short.iter().any(|word| find_word(text, word).is_some()) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text
        .split(' ')
        .map(|word| match word.to_ascii_lowercase().as_str() {
            "&" => "and",
            "mtg" => "meeting",
            "exec" | "exec." => "executive",
            "sess" | "sess." => "session",
            _ => word,
        })
        .collect();
    Cow::Owned(words.join(" "))
}

/// Whether a word is in a line without which it says nothing of the public.
fn may_tell(line: &str) -> bool {
    const WORDS: [&str; 12] = [
        "reserved",
        "restricted",
        "exec",
        "sess",
        "public",
        "press",
        "session",
        "camera",
        "confidential",
        "exempt",
        "private",
        "closed",
    ];
    ["不公开", "旁听", "公开", "不对外", "保密"]
        .iter()
        .any(|word| line.contains(word))
        || line
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Those who are sent out; the longest first.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "all members of the public and press", "members of the public and press", "members of the public and the press", "members of the press and public",
    "members of the public", "the public and the press", "the public and press", "the press and the public", "the press and public", "public and press",
    "press and public", "the public", "public",
];

/// Verbs behind them by which they go out.
#[rustfmt::skip]
const OUT: &[&str] = &[
    "were therefore excluded", "was therefore excluded", "were then excluded", "were excluded", "was excluded", "be excluded", "excluded",
    "were asked to leave the meeting", "were asked to leave the room", "were asked to leave", "was asked to leave", "asked to leave",
    "were requested to leave", "asked to withdraw", "were asked to withdraw", "were requested to withdraw", "withdrew from the meeting", "withdrew",
];

/// Verbs behind them by which they come back.
#[rustfmt::skip]
const BACK: &[&str] = &[
    "were readmitted", "was readmitted", "were re-admitted", "was re-admitted", "readmitted", "re-admitted", "were invited back in", "were invited back",
    "was invited back", "were admitted again", "were let back in", "invited back in", "invited back", "let back in", "asked back in", "called back in",
    "came back in", "back in", "rejoined the meeting", "returned to the meeting", "returned",
];

/// Leads of a resolution to exclude.
#[rustfmt::skip]
const RESOLVES: &[&str] = &[
    "it was resolved", "it was agreed", "it was decided", "resolved", "agreed", "the council resolved", "the committee resolved", "the board resolved",
    "the meeting resolved", "members resolved", "council resolved", "committee resolved", "board resolved", "members agreed", "the committee agreed",
    "the council agreed",
];

/// The part into which a meeting goes.
#[rustfmt::skip]
const CLOSED_SESSIONS: &[&str] = &[
    "closed executive session", "closed meeting", "in camera", "camera", "in private", "confidential part", "the closed part", "closed part", "closed session", "a closed session", "private session", "confidential session", "executive session", "a confidential session", "a private session",
];

fn english(text: &str) -> Option<Reading> {
    let resolved = RESOLVES
        .iter()
        .filter_map(|lead| strip_word(text, lead))
        .min_by_key(|rest| rest.len());
    // A resolution to exclude is told as one: the closed part follows it.
    if resolved.is_some() {
        return None;
    }
    if is_part_heading(text) {
        return Some(Reading::of(What::Closed {
            ground: String::new(),
            at: None,
        }));
    }
    if opens_again(text) {
        return Some(Reading::of(What::Public { at: None }));
    }
    let body = text;
    if let Some(rest) = PUBLIC.iter().find_map(|who| strip_word(body, who)) {
        let verb = |verbs: &[&str]| verbs.iter().find_map(|verb| strip_word(rest.trim_start(), verb));
        if let Some(behind) = verb(OUT) {
            return closed(behind);
        }
        return verb(BACK)
            .filter(|behind| behind.is_empty())
            .map(|_| Reading::of(What::Public { at: None }));
    }
    let rest = behind_going(body)?;
    if ["open session", "public session", "regular session"]
        .iter()
        .any(|word| rest.eq_ignore_ascii_case(word))
    {
        return Some(Reading::of(What::Public { at: None }));
    }
    let behind = CLOSED_SESSIONS.iter().find_map(|session| strip_word(rest, session))?;
    closed(behind)
}

/// Those who go into another part of the meeting.
const GOERS: [&str; 12] = [
    "meeting ",
    "board ",
    "committee ",
    "council ",
    "trustees ",
    "directors ",
    "governors ",
    "members ",
    "cabinet ",
    "panel ",
    "we ",
    "then ",
];

/// The words behind a verb by which the meeting goes into a part of it, without the article: `Board convened in closed session`, `Adjourned to executive
/// session`.
fn behind_going(text: &str) -> Option<&str> {
    const VERBS: [&str; 16] = [
        "moved ",
        "moves ",
        "went ",
        "goes ",
        "adjourned ",
        "recessed ",
        "convened ",
        "reconvened ",
        "retired ",
        "withdrew ",
        "proceeded ",
        "turned ",
        "broke ",
        "entered ",
        "enters ",
        "moving ",
    ];
    let mut rest = strip_word(text, "the ").unwrap_or(text);
    while let Some(behind) = GOERS.iter().find_map(|who| strip_word(rest, who)) {
        rest = behind;
    }
    let verb = VERBS.iter().find_map(|verb| Some((*verb, strip_word(rest, verb)?)));
    let (enters, bare) = verb.map_or((false, rest), |(verb, behind)| (verb.starts_with("enter"), behind));
    let led = ["into ", "to ", "in "].iter().find_map(|word| strip_word(bare, word));
    // `went in camera`, `moved into closed session`, `into private session`
    let into = strip_word(bare, "into ").is_some();
    let camera = ["in camera", "in private"]
        .iter()
        .any(|word| strip_word(bare, word).is_some());
    let rest = match (verb, led) {
        (Some(_), _) if camera => bare,
        (Some(_), Some(behind)) => behind,
        (Some(_), None) if enters => bare,
        (None, Some(behind)) if into => behind,
        _ => return None,
    };
    Some(
        ["the ", "a ", "an "]
            .iter()
            .find_map(|word| strip_word(rest, word))
            .unwrap_or(rest),
    )
}

/// `Part 2 - confidential`, `Part B (exempt items)`: the heading of the part of an agenda without the public.
fn is_part_heading(text: &str) -> bool {
    const OWN: [&str; 18] = [
        "confidential",
        "exempt",
        "closed",
        "private",
        "items",
        "item",
        "business",
        "session",
        "matters",
        "agenda",
        "in",
        "camera",
        "the",
        "press",
        "and",
        "public",
        "excluded",
        "part",
    ];
    let lower = text.to_lowercase();
    let Some(rest) = ["part 2", "part two", "part ii", "part b"]
        .iter()
        .find_map(|part| lower.strip_prefix(part))
    else {
        return false;
    };
    let says = ["confidential", "exempt", "closed", "private", "camera", "excluded"]
        .iter()
        .any(|word| rest.contains(word));
    let mut words = rest
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    rest.starts_with(|c: char| !c.is_alphanumeric()) && says && words.all(|word| OWN.contains(&word))
}

/// The closed part with the ground that stands behind the sentence. `None` = something else goes on there.
fn closed(behind: &str) -> Option<Reading> {
    let ground = behind.trim().trim_start_matches([',', ';', ':', ' ', '-', '–', '—']);
    // Brackets around all of it go; `(s1(2)) due to …` keeps its own.
    let inner = ground.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let ground = inner.filter(|text| is_balanced(text)).unwrap_or(ground);
    let ground = [
        "from the meeting",
        "from the room",
        "for this item",
        "for the following item",
        "for the remaining business",
    ]
    .iter()
    .find_map(|word| strip_word(ground, word))
    .unwrap_or(ground)
    .trim_start_matches([',', ';', ' ']);
    let leads = [
        "under ",
        "in accordance with ",
        "by virtue of ",
        "pursuant to ",
        "on the ground",
        "because ",
        "as ",
        "due to ",
        "for ",
        "in view of ",
        "owing to ",
    ];
    let given = leads.iter().any(|lead| strip_word(ground, lead).is_some());
    let goes_on = find_word(ground, "proposed").is_some() || find_word(ground, "seconded").is_some();
    let bracketed = behind.trim_start().starts_with('(');
    (ground.is_empty() || (given || bracketed) && !goes_on).then(|| {
        let ground = strip_word(ground, "under ").unwrap_or(ground).to_owned();
        Reading::of(What::Closed { ground, at: None })
    })
}

/// Whether each bracket that closes was opened before.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    text.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    }) && depth == 0
}
