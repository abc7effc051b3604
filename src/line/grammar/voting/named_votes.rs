//! Votes by name in words, where only some have names: `Ann Lee and Bob Carr against`, 冯涛反对.

use crate::domain::motion::Vote;

use crate::line::{frame::LineFrame, lexer::strip_word, reading::Voted};

/// The names with what they voted, side by side; empty = nobody is named.
pub(crate) fn told(votes: &[Voted], han: bool, frame: &LineFrame) -> String {
    let words = [("in favour", "赞成"), ("against", "反对"), ("abstaining", "弃权")];
    by_side(votes, han, frame, &words, &|names, word| {
        if han {
            format!("{}{word}", names.join("、"))
        } else {
            format!("{} {word}", names.join(" and "))
        }
    })
}

/// The votes as a line of labels: 赞成：周海、许峰；反对：林萍, `Ayes: Ann; Noes: Bo`.
pub(super) fn sided(votes: &[Voted], han: bool, frame: &LineFrame) -> String {
    let words = [("Ayes", "赞成"), ("Noes", "反对"), ("Abstained", "弃权")];
    by_side(votes, han, frame, &words, &|names, word| {
        if han {
            format!("{word}：{}", names.join("、"))
        } else {
            format!("{word}: {}", names.join(", "))
        }
    })
}

/// A text of the names on each side that has any, in the order for, against, abstaining; the words of the sides in either language.
fn by_side(
    votes: &[Voted],
    han: bool,
    frame: &LineFrame,
    words: &[(&str, &str); 3],
    told: &dyn Fn(&[String], &str) -> String,
) -> String {
    let sides = [Vote::For, Vote::Against, Vote::Abstain].iter().zip(words);
    let sides: Vec<String> = sides
        .filter_map(|(side, (english, chinese))| {
            let own = votes.iter().filter(|voted| voted.vote == *side);
            let names = own.map(|voted| {
                let called = voted.who.and_then(|who| frame.room.called(who));
                called.unwrap_or_else(|| voted.name.clone())
            });
            let names: Vec<String> = names.collect();
            (!names.is_empty()).then(|| told(&names, if han { chinese } else { english }))
        })
        .collect();
    sides.join(if han { "；" } else { "; " })
}

/// The line with its sides alone, where the label says what they vote on and that is what waits: `For deferral: Bob, Eve. Against: Cath`. `None` = the
/// label says nothing of the kind, or something else waits.
pub(super) fn without_matter(line: &str, frame: &LineFrame) -> Option<String> {
    const SIDES: [(&str, &str); 6] = [
        ("for ", "For"),
        ("in favour of ", "For"),
        ("in favor of ", "For"),
        ("voting for ", "For"),
        ("voted for ", "For"),
        ("those for ", "For"),
    ];
    const OWN: [&str; 7] = [
        "motion",
        "proposal",
        "resolution",
        "recommendation",
        "it",
        "substantive",
        "question",
    ];
    let (side, rest) = SIDES
        .iter()
        .find_map(|(lead, side)| Some((*side, strip_word(line, lead)?)))?;
    let (matter, names) = rest.split_once(": ").or_else(|| rest.split_once(" - "))?;
    let lower = matter.to_lowercase();
    let words: Vec<&str> = lower
        .split(' ')
        .filter(|word| !["the", "a", "of"].contains(word))
        .collect();
    let waits = frame.waiting.wording.to_lowercase();
    let amends = frame.waiting.amendment.is_some() || frame.waiting.procedural.is_some();
    // `deferral` is of `defer`, `approval` of `approve`.
    let is_own = |word: &&str| {
        let stem: String = word.chars().take(5).collect();
        OWN.contains(word) && !amends || *word == "amendment" && amends || stem.len() > 3 && waits.contains(&stem)
    };
    let known = (1..=3).contains(&words.len()) && words.iter().all(is_own);
    let against = [" against ", " against:", " against -"]
        .iter()
        .any(|word| names.to_lowercase().contains(word));
    (known && against).then(|| format!("{side}: {names}"))
}

/// Names without the number of them behind: `Crane, Stone (2)`; and without the word for several of an office.
pub(super) fn count_behind(names: &str) -> (&str, Option<u32>) {
    let counted = names.strip_suffix(')').and_then(|text| {
        let (before, figure) = text.rsplit_once('(')?;
        Some((before.trim_end(), figure.trim().parse().ok()?))
    });
    let (names, count) = counted.map_or((names, None), |(names, count)| (names, Some(count)));
    let bare = ["cllrs ", "cllrs. ", "councillors ", "messrs ", "members "]
        .iter()
        .find_map(|lead| strip_word(names, lead));
    (bare.unwrap_or(names), count)
}

/// Whether words where names stand say that there are none.
pub(super) fn is_nobody(names: &str) -> bool {
    let none = [
        "", "none", "nobody", "no one", "nil", "0", "-", "—", "无", "没有", "nobody.",
    ];
    none.iter().any(|word| names.eq_ignore_ascii_case(word))
}

/// The names of a list without those who have no vote, and whether such stood among them: `Strang and the public`.
pub(super) fn without_public(part: &str) -> (&str, bool) {
    const OTHERS: [&str; 13] = [
        "the public",
        "members of the public",
        "public",
        "the residents",
        "residents",
        "the audience",
        "the gallery",
        "the public gallery",
        "the visitors",
        "visitors",
        "the press",
        "the parents",
        "everyone else",
    ];
    let others = |text: &str| OTHERS.iter().any(|word| word.eq_ignore_ascii_case(text.trim()));
    let bare = strip_word(part, "and ").unwrap_or(part);
    if others(bare) {
        return ("", true);
    }
    let joined = [" and ", " & ", " + "].iter().find_map(|joint| part.rsplit_once(joint));
    match joined.filter(|(_, last)| others(last)) {
        Some((before, _)) => (before, true),
        None => (part, false),
    }
}
