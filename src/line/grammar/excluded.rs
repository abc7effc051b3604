//! Resolutions by which the public is excluded: passed, they take effect where they stand. Knows only the words.

use crate::domain::text::is_han;

/// The exclusion of the public, as a resolution words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// As worded; empty = none is said.
    pub ground: String,
}

/// Longer texts are reports, in bytes.
const LONGEST: usize = 500;

/// Reads the wording of a decision or of a motion. `None` = it excludes nobody from this meeting.
pub fn read(wording: &str) -> Option<Exclusion> {
    if wording.len() > LONGEST {
        return None;
    }
    if wording.contains(is_han) {
        return chinese(wording);
    }
    let text = wording.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let said = format!(" {} ", words.join(" "));
    let says = |words: &[&str]| words.iter().any(|word| said.contains(&format!(" {word} ")));
    let people = says(&["public", "press"]);
    let out = says(&["exclude", "excludes", "excluded", "excluding", "exclusion"])
        || says(&[
            "asked to leave",
            "requested to leave",
            "asked to withdraw",
            "withdraw from the meeting",
            "leave the meeting",
            "leave the room",
        ]);
    let goes = says(&[
        "move", "moves", "moved", "go", "goes", "enter", "into", "in", "meet", "held",
    ]) && says(&[
        "closed session",
        "private session",
        "confidential session",
        "executive session",
        "in camera",
        "in private",
    ]);
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
        ground: ground(wording).to_owned(),
    })
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
    first.is_some_and(|word| PARTS.iter().any(|part| word.starts_with(part)))
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

fn ground(wording: &str) -> &str {
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
        }
    })
}
