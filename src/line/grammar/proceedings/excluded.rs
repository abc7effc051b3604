//! Resolutions by which the public is excluded: passed, they take effect where they stand. Knows only the words.

use crate::domain::text::is_han;

use super::excluded_items;
pub use super::excluded_items::ClosedItems;
use crate::line::lexer;

/// The exclusion of the public, as a resolution words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// As worded; empty = none is said.
    pub ground: String,
    /// The items for which it holds beside the one under which it is passed.
    pub items: ClosedItems,
}

/// Longer texts are reports, in bytes.
const LONGEST: usize = 500;

/// Whether a text with blanks at both ends holds one of several words or phrases whole.
fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let before = text.get(..at).is_some_and(|head| head.ends_with(' '));
            before && text.get(at + word.len()..).is_some_and(|rest| rest.starts_with(' '))
        })
    })
}

/// Reads the wording of a decision or of a motion. `None` = it excludes nobody from this meeting.
pub fn read(wording: &str) -> Option<Exclusion> {
    if wording.len() > LONGEST {
        return None;
    }
    if wording.contains(is_han) {
        return chinese(wording);
    }
    let text = wording.to_lowercase();
    let words = words_of(&text);
    let said = format!(" {} ", words.join(" "));
    let says = |words: &[&str]| holds(&said, words);
    let people = says(&["public", "press"]);
    let out = says(&["exclude", "excludes", "excluded", "excluding", "exclusion"])
        || says(&[
            "asked to leave",
            "requested to leave",
            "asked to withdraw",
            "withdraw from the meeting",
            "leave the meeting",
            "leave the room",
        ])
        || says(&["close", "closed", "closing", "closes"])
            && says(&["meeting", "session", "hearing"])
            && says(&["to the public", "to public", "to the press"]);
    let apart = says(&[
        "without press",
        "without the press",
        "without public",
        "without the public",
        "in the absence of the public",
    ]);
    let guests = says(&["guests", "visitors", "observers", "non-members"])
        && says(&[
            "withdraw",
            "to withdraw",
            "be excluded",
            "leave the room",
            "leave the meeting",
            "be asked to leave",
        ]);
    let committee = says(&["in committee", "into committee"])
        && ["continue", "go", "sit", "move", "meet", "resolve itself"]
            .iter()
            .any(|verb| says(&[&format!("{verb} in committee"), &format!("{verb} into committee")]));
    let goes = apart || guests || committee || (0..words.len()).any(|at| goes_into(&words, at));
    let not = says(&[
        "not",
        "no longer",
        "readmit",
        "readmitted",
        "re-admit",
        "policy",
        "consultation",
        "end",
        "ended",
    ]);
    // `exclude the public from the playing field`
    let elsewhere = ["excluded from ", "exclude the public from ", "public excluded from "]
        .iter()
        .filter_map(|word| text.split_once(word))
        .any(|(_, place)| !begins_meeting(place));
    ((people && out || goes) && !not && !elsewhere).then(|| Exclusion {
        ground: ground(wording),
        items: excluded_items::read(&words),
    })
}

/// The words of a text in small letters, the short ones for a closed session written out.
fn words_of(text: &str) -> Vec<&str> {
    // 25/119 is one number, press/public two words.
    let figures = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '/');
    let apart = move |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '/'));
    text.split(apart)
        .map(|word| word.trim_matches('/'))
        .flat_map(move |word| word.split(move |c| c == '/' && !figures(word)))
        .map(|word| match word {
            "exec" => "executive",
            "sess" => "session",
            word => word,
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Names of a part without the public; behind `in` all but the last four may stand as well.
const SESSIONS: [&[&str]; 15] = [
    &["closed", "session"],
    &["private", "session"],
    &["confidential", "session"],
    &["executive", "session"],
    &["closed", "executive", "session"],
    &["closed", "meeting"],
    &["closed", "part"],
    &["private", "part"],
    &["confidential", "part"],
    &["camera"],
    &["private"],
    &["part", "ii"],
    &["part", "2"],
    &["part", "two"],
    &["part", "b"],
];

/// Whether the name of a part without the public stands at a word, and the words before it say that the meeting goes into it: what was agreed in it
/// before is approved in public.
fn goes_into(words: &[&str], at: usize) -> bool {
    let Some(session) = session_at(words, at) else {
        return false;
    };
    let behind = words.get(at + session.len()).copied().unwrap_or_default();
    if behind == "of" || ["items", "business", "matters"].contains(&behind) && session.len() == 1 {
        return false;
    }
    let alone = session.len() == 1;
    let mut before = words.get(..at).unwrap_or_default().iter().rev().copied();
    let mut word = before.next().unwrap_or_default();
    if ["a", "an", "the", "its"].contains(&word) {
        word = before.next().unwrap_or_default();
    }
    let verb = before.next().unwrap_or_default();
    match word {
        "into" => !["report", "inquiry", "enquiry", "investigation"].contains(&verb),
        "to" => GOES.contains(&verb),
        "in" if !alone && session.first() == Some(&"part") => false,
        "in" => {
            let early = before.next().unwrap_or_default();
            let holds = ["hold", "conduct", "continue", "take", "consider", "discuss"];
            let held = words
                .get(..at)
                .unwrap_or_default()
                .iter()
                .any(|word| holds.contains(word));
            let past = verb.ends_with("ed") || PAST.contains(&verb) && !held;
            !past || ["be", "being"].contains(&early) || RETIRES.contains(&verb)
        }
        word => ["enter", "enters", "entering", "entered", "begin", "start", "convene"].contains(&word) && !alone,
    }
}

/// The name of a part without the public at a word; the longest counts.
fn session_at(words: &[&str], at: usize) -> Option<&'static [&'static str]> {
    let rest = words.get(at..)?;
    let fits = |session: &&&[&str]| rest.starts_with(session);
    SESSIONS
        .iter()
        .filter(fits)
        .max_by_key(|session| session.len())
        .copied()
}

/// Verbs before `to` by which a meeting goes into a part of it.
#[rustfmt::skip]
const GOES: [&str; 24] = [
    "move", "moves", "moved", "moving", "go", "goes", "going", "went", "adjourn", "adjourns", "adjourned", "recess", "recesses", "recessed", "retire",
    "retires", "retired", "proceed", "proceeds", "proceeded", "turn", "turned", "break", "switch",
];

/// Verbs in the past that still say it.
const RETIRES: [&str; 4] = ["convened", "reconvened", "retired", "continued"];

/// Words behind which `in` tells of what was before.
#[rustfmt::skip]
const PAST: [&str; 22] = [
    "held", "made", "taken", "set", "reached", "given", "heard", "done", "discussion", "discussions", "decision", "decisions", "vote", "votes", "action",
    "actions", "minutes", "matters", "meeting", "terms", "report", "reports",
];

/// Whether the wording of a resolution ends the part without the public: `to return to open session`, `that the public be readmitted`.
pub fn readmits(wording: &str) -> bool {
    if wording.len() > LONGEST || wording.contains(is_han) {
        return false;
    }
    let text = wording.to_lowercase();
    let words = words_of(&text);
    let said = format!(" {} ", words.join(" "));
    let says = |words: &[&str]| holds(&said, words);
    if says(&["not", "until", "if", "unless", "before", "minutes", "report"]) {
        return false;
    }
    let open = says(&[
        "open session",
        "public session",
        "regular session",
        "open meeting",
        "general session",
    ]);
    let back = says(&[
        "return",
        "returns",
        "returned",
        "reconvene",
        "reconvened",
        "resume",
        "resumed",
        "revert",
        "back",
        "go into",
        "move into",
        "move to",
        "come out",
    ]);
    let admits = says(&[
        "readmit",
        "re-admit",
        "readmitted",
        "re-admitted",
        "reopen",
        "re-open",
        "reopened",
        "invite back",
    ]) && says(&["public", "press"]);
    let leaves = (0..words.len()).any(|at| {
        let before = words.get(..at).unwrap_or_default();
        let word = before.iter().rev().copied().find(|word| !["a", "the"].contains(word));
        let ends = ["end", "leave", "exit", "close", "conclude", "adjourn", "of", "from"];
        let out = ["out of", "adjourn from", "return from", "come from", "exit from"];
        session_at(&words, at).is_some_and(|session| session.len() > 1)
            && word.is_some_and(|word| ends.contains(&word))
            && (word.is_none_or(|word| !["of", "from"].contains(&word)) || says(&out))
    });
    open && back || admits || leaves
}

/// Whether a text begins with a part of the meeting.
fn begins_meeting(place: &str) -> bool {
    const PARTS: [&str; 10] = [
        "meeting",
        "room",
        "session",
        "proceedings",
        "remainder",
        "rest",
        "discussion",
        "item",
        "next",
        "following",
    ];
    let first = place
        .split_whitespace()
        .find(|word| !["the", "this", "a", "any", "all", "agenda"].contains(word));
    // `from 8.30`
    let clock = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    first.is_some_and(|word| clock(word) || PARTS.iter().any(|part| word.starts_with(part)))
}

/// Words with which a ground begins.
const GROUNDS: [&str; 12] = [
    "under ",
    "in accordance with ",
    "by virtue of ",
    "pursuant to ",
    "on the ground",
    "because ",
    "due to ",
    "in view of ",
    "owing to ",
    "by reason of ",
    "as the ",
    "as publicity ",
];

/// The ground of an exclusion: without the sentence that stands behind it (`under s100A(4) the press and public be excluded for item 8 (para 6)`).
fn ground(wording: &str) -> String {
    const PEOPLE: [&str; 6] = [
        " the press",
        " the public",
        " members of the public",
        " press and public",
        " public and press",
        " all members of",
    ];
    let whole = said_ground(wording);
    let people = PEOPLE.iter().filter_map(|who| lexer::find_word(whole, who)).min();
    let parts = people
        .filter(|at| *at > 0)
        .and_then(|at| whole.split_at_checked(at))
        .filter(|(_, sentence)| sentence.to_lowercase().contains("exclu") || sentence.to_lowercase().contains("leave"));
    let Some((law, sentence)) = parts else {
        return whole.to_owned();
    };
    let law = law.trim_end_matches([',', ';', ' ']);
    let law = law.strip_suffix(" that").unwrap_or(law);
    let bracketed = sentence
        .rsplit_once('(')
        .and_then(|(_, rest)| Some(rest.split_once(')')?.0))
        .unwrap_or_default();
    let more = Some(said_ground(sentence)).filter(|more| !more.is_empty());
    match more.unwrap_or(bracketed) {
        "" => law.to_owned(),
        more => format!("{law}, {more}"),
    }
}

/// The words of a wording from those that begin a ground.
fn said_ground(wording: &str) -> &str {
    let lower = wording.to_ascii_lowercase();
    let at = GROUNDS
        .iter()
        .filter_map(|word| lower.find(word))
        .filter(|at| *at > 0)
        .min();
    let found = at.and_then(|at| wording.get(at..)).unwrap_or_default();
    let found = found.trim_end_matches(['.', ' ', ',', ';']);
    let found = found
        .get(..6)
        .filter(|word| word.eq_ignore_ascii_case("under "))
        .map_or(found, |_| found.get(6..).unwrap_or_default());
    // A bracket that opens before the ground ends with it.
    if found.matches(')').count() > found.matches('(').count() {
        found.strip_suffix(')').unwrap_or(found)
    } else {
        found
    }
}

fn chinese(wording: &str) -> Option<Exclusion> {
    const OUT: [&str; 6] = [
        "转入不公开",
        "进入不公开",
        "转为不公开",
        "旁听人员退场",
        "旁听人员离场",
        "旁听人员退席",
    ];
    const NOT: [&str; 5] = ["不转入", "不进入", "恢复公开", "制度", "是否"];
    let out = OUT.iter().any(|word| wording.contains(word)) && !NOT.iter().any(|word| wording.contains(word));
    out.then(|| {
        let ground = wording.split_once(['（', '(']).map_or("", |(_, rest)| rest);
        let ground = ground.split(['）', ')']).next().unwrap_or_default();
        Exclusion {
            ground: ground.trim().to_owned(),
            items: ClosedItems::This,
        }
    })
}
