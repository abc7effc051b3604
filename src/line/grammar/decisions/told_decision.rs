//! Decisions of a meeting without a motion, in the sentences of English minutes: `The minutes were agreed as a true record and signed`, `The policy was
//! adopted by consensus`, `Consensus: keep the reserves`, `Planning: No objection (5-0, 1 abst)`. They stand as they were typed.

use crate::domain::{decision::Verdict, motion::MotionState, text::is_han};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::told_words::{ACTS, BODIES, ToldSentence},
        motions::meant::ended,
        speech::headings,
        voting::{
            counts::in_words,
            score::how,
            verdict_apart::{count_alone, last_clause, with_result},
        },
    },
    lexer::{self, filled, find_word, strip_word},
    reading::{Reading, Voice, What},
};

/// Words of motions: a sentence that holds one says who moved, and is no decision by itself.
#[rustfmt::skip]
const OF_MOTIONS: &[&str] = &["moved", "proposed", "prop", "sec", "seconded", "motion", "amendment", "substantive"];

/// Words of what is hoped for, planned, denied, or was before.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "will", "would", "should", "could", "can", "if", "hope", "might", "must", "may", "maybe", "think", "want", "whether", "i", "we", "you", "my", "our",
    "your", "not", "never", "when", "unless", "until", "because", "be", "said", "asked", "ago", "yesterday", "already", "earlier", "why", "nobody",
];

/// Words of what was decided in another place, which this meeting only hears of.
#[rustfmt::skip]
const ELSEWHERE: &[&str] = &[
    "at", "they", "their", "them", "he", "she", "his", "her", "county", "district", "government", "parliament", "last", "previous", "which", "who", "then",
    "when", "after", "before", "since", "agm", "there",
];

/// Participles by which a meeting decides.
const DONE: &[&str] = &[
    "adopted",
    "approved",
    "agreed",
    "accepted",
    "ratified",
    "confirmed",
    "endorsed",
    "resolved",
    "carried",
    "passed",
];

/// Reads such a line. `None` = it is none, or a motion waits whose result it may be.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = ended(line);
    let quoted = text.contains(['"', '“']);
    if frame.open_motion
        || text.contains('?')
        || text.len() > 240
        || text.contains(is_han)
        || text.starts_with('$')
        || text.contains('@')
    {
        return None;
    }
    // `… agreed as a correct record, subject to the correction of "Mr Pew" to "Mr Pugh"`
    if quoted {
        return of_minutes(text)
            .filter(|_| find_word(text, "subject to").is_some() || find_word(text, "with the correction").is_some());
    }
    by_consensus(text)
        .or_else(|| of_minutes(text))
        .or_else(|| voted(text, frame))
        .or_else(|| disposed(text, frame))
}

fn told(text: &str) -> Reading {
    Reading::of(What::Decision {
        text: text.to_owned(),
        verdict: Verdict::Adopted,
    })
    .voiced(Voice::Nobody)
}

/// `Consensus: keep reserves at 6 months`.
fn by_consensus(text: &str) -> Option<Reading> {
    let leads = ["consensus reached", "agreed consensus", "by consensus", "consensus"];
    let rest = leads.iter().find_map(|lead| strip_word(text, lead))?.trim_start();
    let rest = rest.strip_prefix(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—'));
    let rest = rest.or_else(|| text.split_once(" - ").map(|(_, rest)| rest))?;
    let object = filled(rest)?;
    let none = ["none", "not ", "no ", "nil"]
        .iter()
        .any(|word| strip_word(object, word).is_some());
    (!none).then(|| told(&format!("{object} (by consensus)")))
}

/// `Minutes of 16 Sept agreed as true record`.
fn of_minutes(text: &str) -> Option<Reading> {
    let bare = strip_word(text, "the ").unwrap_or(text);
    let bare = [
        "draft ",
        "last meeting's ",
        "last meetings ",
        "last month's ",
        "last months ",
        "last week's ",
        "last weeks ",
        "last time's ",
        "last ",
        "previous ",
        "agm ",
    ]
    .iter()
    .find_map(|word| strip_word(bare, word))
    .unwrap_or(bare);
    let rest = strip_word(bare, "minutes").or_else(|| strip_word(bare, "mins"));
    rest.filter(|rest| rest.starts_with([' ', '\'', '’']))?;
    let words = ToldSentence::of(text);
    let done = words.has(&[
        "agreed",
        "approved",
        "accepted",
        "adopted",
        "confirmed",
        "signed",
        "passed",
        "ok'd",
        "okayed",
        "ok’d",
    ]) || words.says(&["taken as read"]);
    let ahead =
        words.has(OTHER) || words.has(&["deferred", "seconded", "sec", "prop", "proposed", "moved", "minutes'"]);
    (done && !ahead && words.len() <= 40 && lexer::split_colon(text, 40).is_none()).then(|| told(text))
}

/// `The policy was adopted by consensus`, `Policy reviewed, no changes. Adopted by consensus.`, `Buy the bench. Carried 4-2`.
fn voted(text: &str, frame: &LineFrame) -> Option<Reading> {
    // Somebody says what stands behind a name.
    let head = lexer::split_colon(text, 64).map(|colon| colon.head.trim());
    let vote = head.is_some_and(|head| {
        ["result", "vote", "voting", "outcome", "result of the vote"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(head))
    });
    let heading =
        !vote && head.is_none_or(|head| headings::is_heading(head) && frame.room.resolve(head, true) == Named::Nobody);
    if !heading {
        return None;
    }
    let (wording, result) = match with_result(text) {
        (_, None) => last_clause(text)?,
        (wording, Some(result)) => (wording, result),
    };
    let words = ToldSentence::of(text);
    let verdict = result.words.to_lowercase();
    let plain = result.state.is_some() && !DONE.iter().any(|word| verdict.contains(word)) && !does(&words);
    let manner = how(&result);
    let carried = match (result.state, result.counts) {
        (Some(state), _) => state == MotionState::Carried,
        (None, Some(counts)) => counts.yes > counts.no && head.is_some(),
        (None, None) => false,
    };
    let room = frame.room.present().len();
    // More votes than people in the room are none: the figures belong to something else.
    let others = |votes: u32| room > 0 && usize::try_from(votes).is_ok_and(|votes| votes > room);
    if result.counts.is_some_and(|counts| others(counts.total())) {
        return None;
    }
    let moves = words.has(OF_MOTIONS);
    if !carried
        || names_motion(wording)
        || plain
        || manner.is_empty()
        || moves
        || words.has(OTHER)
        || words.has(ELSEWHERE)
        || wording.split_whitespace().count() < 2 && result.counts.is_none()
    {
        return None;
    }
    // `The policy was adopted by consensus` is a sentence of its own.
    let own = wording.ends_with([' ', '.']) || text.get(wording.len()..).is_some_and(|rest| rest.starts_with(' '));
    let auxiliary = ["was", "were", "is", "are"].contains(&wording.rsplit(' ').next().unwrap_or_default());
    if own && auxiliary || begins_with_auxiliary(text.get(wording.len()..).unwrap_or_default()) {
        return Some(told(text));
    }
    let wording = wording.trim_end_matches(['.', ',', ' ']);
    Some(told(&format!("{wording}{}{manner}", verb_behind(text, wording))))
}

/// Whether a wording is nothing but the word for what was voted on: `resolution carried for 6 against 2` decides nothing by itself.
fn names_motion(wording: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 12] = [
        "the", "this", "that", "resolution", "special", "ordinary", "motion", "proposal", "recommendation", "original", "main", "amended",
    ];
    wording
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Participles by which a board disposes of a request.
const DISPOSED: &[&str] = &[
    "denied",
    "granted",
    "waived",
    "fined",
    "refused",
    "dismissed",
    "upheld",
    "imposed",
    "reduced",
    "reversed",
    "declined",
    "rejected",
];

/// `Late fee waiver for unit 6 denied 4-0`, `Unit 9 fined $100 (4-0)`: what was done with a request, and the figures of the vote.
fn disposed(text: &str, frame: &LineFrame) -> Option<Reading> {
    let bare = text.trim_end_matches(')');
    let at = bare.rfind([' ', '('])?;
    let (wording, score) = (bare.get(..at)?, bare.get(at + 1..)?);
    let counts = count_alone(score).filter(|_| score.contains('-'))?.counts?;
    let wording =
        wording.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | '-' | ':' | ';' | '.'));
    let words = ToldSentence::of(wording);
    let at = words.words.iter().rposition(|word| DISPOSED.contains(&word.as_str()))?;
    let before = at
        .checked_sub(1)
        .and_then(|at| words.words.get(at))
        .map_or("", String::as_str);
    let denied = ["be", "to", "not", "if", "the", "a", "an"].contains(&before) || before.is_empty();
    let person =
        lexer::split_colon(text, 64).is_some_and(|colon| frame.room.resolve(colon.head.trim(), true) != Named::Nobody);
    let room = frame.room.present().len();
    let more = room > 0 && usize::try_from(counts.total()).is_ok_and(|votes| votes > room);
    let moves = words.has(OF_MOTIONS);
    let near = words.len() - at <= 4;
    if denied || person || more || moves || !near || counts.yes <= counts.no || words.has(OTHER) || words.has(ELSEWHERE)
    {
        return None;
    }
    Some(told(&format!("{wording} (by {})", in_words(counts))))
}

/// The verb that goes on with a wording, with its blank: `Co-option of S Finch approved 4-2` says what was done with it. Empty where a stop parts them.
fn verb_behind<'t>(text: &'t str, wording: &str) -> &'t str {
    let rest = text.get(wording.len()..).unwrap_or_default();
    let verb = rest.strip_prefix(' ').and_then(|rest| rest.split([' ', ',']).next());
    let verb = verb.filter(|verb| DONE.iter().any(|known| verb.eq_ignore_ascii_case(known)));
    verb.and_then(|verb| rest.get(..=verb.len())).unwrap_or_default()
}

/// `Council objects on highway grounds`: those who meet, and what they do.
fn does(words: &ToldSentence) -> bool {
    let at = |list: &[&str]| words.words.iter().position(|word| list.contains(&word.as_str()));
    at(BODIES)
        .zip(at(ACTS))
        .is_some_and(|(body, does)| body < 2 && does == body + 1)
}

fn begins_with_auxiliary(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or_default();
    ["was", "were", "is", "are", "has", "have"]
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word))
}
