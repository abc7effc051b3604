//! Wordings of motions and decisions that no meeting has: what stands between those who moved them and what they moved, names that nobody read, a vote
//! that is told as a matter. Such a line is asked about. And the words at the end of a wording that lead over to its result.

use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::{movement, movement_en},
    lexer,
};

/// Words with which no motion begins: they belong to whoever moved it.
const BEGINNINGS: [&str; 20] = [
    "by ",
    "vote:",
    "vote ",
    "and ",
    "& ",
    "with ",
    "on behalf ",
    "behalf ",
    "again",
    "formally",
    "seconded",
    "second ",
    "2nd ",
    "sec ",
    "made ",
    "was ",
    "is ",
    "spoke ",
    "who ",
    "which ",
];

/// Clauses that tell what became of a motion.
const CLAUSES: [&str; 7] = [
    " and this was ",
    " and was carried",
    " and was agreed",
    " which was seconded",
    " which was carried",
    " which was agreed",
    " and it was agreed",
];

/// Wordings that only point at one.
const POINTERS: [&str; 13] = [
    "so",
    "it",
    "this",
    "that",
    "motion",
    "the motion",
    "resolution",
    "the resolution",
    "same",
    "agreed",
    "accepted",
    "approved",
    "noted",
];

/// A wording without the words that lead over to its result: `the report, which`, `to approve plan was`.
pub(crate) fn tidied(text: &str) -> &str {
    const LINKS: [&str; 9] = [
        " which was",
        " which were",
        " and this was",
        " and that was",
        " and it was",
        " which",
        " was",
        " were",
        " and",
    ];
    let mut text = text.trim();
    loop {
        let bare = text.trim_end_matches([',', ';', ' ']);
        let cut = LINKS
            .iter()
            .find_map(|link| {
                let at = bare.len().checked_sub(link.len())?;
                let (before, end) = bare.split_at_checked(at)?;
                end.eq_ignore_ascii_case(link).then_some(before)
            })
            .unwrap_or(bare);
        if cut.len() == text.len() || cut.is_empty() {
            return text;
        }
        text = cut;
    }
}

/// Whether no meeting moves such a thing; `seconded` = who seconds it was read.
pub(crate) fn is_no_motion(text: &str, line: &str, seconded: bool, frame: &LineFrame) -> bool {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_end_matches(['.', ':', ' ']);
    let number = ["motion ", "the motion ", "resolution "]
        .iter()
        .filter_map(|word| bare.strip_prefix(word))
        .any(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()));
    let seconds = lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ["seconded", "seconder", "2nd", "2nded", "seconding"].contains(&word));
    BEGINNINGS.iter().any(|word| lower.starts_with(word))
        || lower.starts_with(['(', ')', '/', '&'])
        || POINTERS.contains(&bare)
        || number
        || seconds && !seconded
        || is_somebody(text, frame)
        || is_reported(text) && begins_with_name(text, frame)
        || CLAUSES.iter().any(|clause| lower.contains(clause))
        || closes_nothing(text) && !closes_nothing(line)
        || joins_mover(text, line)
}

/// `Ray`, `Will - elected unanimously`, `Chair: Mark Bishop`: somebody is proposed, and nobody knows by whom.
fn is_somebody(text: &str, frame: &LineFrame) -> bool {
    let text = text.trim().trim_end_matches('.');
    let one = |name: &str| {
        let name = name.trim();
        name.split_whitespace().count() <= 4
            && name.starts_with(char::is_uppercase)
            && matches!(movement::one(name, frame), Named::One(_))
    };
    let first = [" - ", " – ", ". ", ", "]
        .iter()
        .find_map(|stop| Some(text.split_once(stop)?.0));
    let behind = [": ", " - ", " – "]
        .iter()
        .find_map(|stop| Some(text.split_once(stop)?.1));
    one(text) || first.is_some_and(one) || behind.is_some_and(one)
}

/// `Will reported on quotes`: a sentence of its own before who moved what.
fn is_reported(text: &str) -> bool {
    const VERBS: [&str; 8] = [
        "reported",
        "said",
        "explained",
        "gave",
        "asked",
        "presented",
        "outlined",
        "spoke",
    ];
    text.split_whitespace().take(4).any(|word| VERBS.contains(&word))
}

/// Whether a bracket closes in a text that was opened before it.
fn closes_nothing(text: &str) -> bool {
    let mut depth = 0_i32;
    text.chars().any(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    })
}

/// `Moved by Gary & Jean to …`: what was read as the wording is joined to whoever moves.
fn joins_mover(text: &str, line: &str) -> bool {
    let before = line.find(text).and_then(|at| line.get(..at));
    before.is_some_and(|before| {
        let before = before.trim_end();
        before.ends_with('&') || before.to_lowercase().ends_with(" and")
    })
}

/// Whether a decision tells a vote, or who moved it, as its matter: `Cllrs Shaw and Bell against (by 9 votes to 2)`, `First vote 3-3; second …`,
/// `GS JB strike support`, `join bc. mo/becks`.
pub(crate) fn is_no_decision(text: &str, frame: &LineFrame) -> bool {
    let (matter, counted) = text
        .split_once(" (by ")
        .map_or((text, false), |(matter, _)| (matter, true));
    let sided = [" against", " dissenting", " abstaining", " abstained"]
        .iter()
        .any(|end| matter.trim_end().to_lowercase().ends_with(end));
    let score = |word: &str| {
        let word = word.trim_matches([',', ';', '.', '(', ')']);
        let sides = word.split_once('-');
        sides.is_some_and(|(yes, no)| {
            let small = |n: &str| (1..=2).contains(&n.len()) && n.chars().all(|c| c.is_ascii_digit());
            small(yes) && small(no)
        })
    };
    let twice = counted && matter.split(' ').any(score) && lexer::find_word(matter, "vote").is_some();
    let again = [". agreed", "; agreed", ". resolved", "; resolved", ". approved"]
        .iter()
        .any(|more| matter.to_lowercase().contains(more));
    sided || twice || again || begins_with_initials(matter, frame) || counted && tells_otherwise(matter, frame)
}

/// `Pat left 7.50; carried 12-1`, `Meeting resumed; carried 12-1`: the vote is of nothing that stands before it.
fn tells_otherwise(matter: &str, frame: &LineFrame) -> bool {
    let session = [
        "meeting resumed",
        "meeting opened",
        "meeting closed",
        "meeting adjourned",
    ]
    .iter()
    .any(|lead| lexer::strip_word(matter, lead).is_some());
    matter.contains("; ") || session || movement_en::tells(matter) && begins_with_name(matter, frame)
}

/// Whether a text begins with the name of somebody of the list.
fn begins_with_name(text: &str, frame: &LineFrame) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(3).collect();
    (1..=words.len()).any(|len| {
        let name = words.get(..len).unwrap_or_default().join(" ");
        name.starts_with(char::is_uppercase) && matches!(movement::one(&name, frame), Named::One(_))
    })
}

/// `GS JB strike support`, `GS, JB - strike support`: the initials of two of the list.
fn begins_with_initials(text: &str, frame: &LineFrame) -> bool {
    let mut words = text.split([' ', ',', '/']).filter(|word| !word.is_empty());
    let initials = |word: Option<&str>| {
        word.is_some_and(|word| {
            (2..=3).contains(&word.len())
                && word.chars().all(|c| c.is_ascii_uppercase())
                && matches!(movement::one(word, frame), Named::One(_))
        })
    };
    initials(words.next()) && initials(words.next())
}
