//! Words of a text by which it tells itself what a meeting came to: the manner behind a decision, a sentence that says that something was adopted, a
//! wording with its result in it. Only texts are known here.

/// How a decision was taken, as it stands in brackets behind its wording and as it stands in a sentence before it.
const MANNERS: &[&str] = &[
    "unanimously",
    "by consensus",
    "by acclamation",
    "by a majority",
    "in principle",
    "nem con",
    "without objection",
];

/// Splits `that the Clerk write (unanimously)` into the wording and the manner. `None` = no manner stands there.
pub fn manner_behind(text: &str) -> Option<(&str, &'static str)> {
    let (wording, inner) = text.trim_end().strip_suffix(')')?.rsplit_once(" (")?;
    let manner = MANNERS.iter().find(|manner| inner.eq_ignore_ascii_case(manner))?;
    (!wording.trim().is_empty()).then_some((wording.trim_end(), *manner))
}

/// Whether a text is an English sentence that says that something was done: `The policy was adopted by consensus`. No word need be said before it.
pub fn is_told_sentence(text: &str) -> bool {
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
        "signed",
        "taken as read",
        "unanimously",
        "duly",
    ];
    let lower = format!(" {} ", text.trim_end_matches(['.', ' ']).to_lowercase());
    let clause = ["that ", "to "].iter().any(|word| lower.trim_start().starts_with(word));
    !clause
        && [" was ", " were "]
            .iter()
            .any(|verb| DONE.iter().any(|done| lower.contains(&format!("{verb}{done}"))))
}

/// Whether the wording of a motion tells what became of it: then nobody may print that no vote is recorded.
pub fn tells_result(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let figure = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let denied = |at: usize| {
        let before = at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .copied()
            .unwrap_or_default();
        ["be", "been", "to", "not", "if", "the", "a", "an", "newly", "is"].contains(&before)
    };
    let scored = words.iter().any(|word| {
        let figure = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
        word.split('-').count() > 1 && word.split('-').all(figure)
    });
    let told = |at: usize, word: &str| {
        let next = words.get(at + 1);
        let how = next.is_none_or(|next| {
            ["unanimously", "unan", "nem", "by", "for", "on", "with", "recorded"].contains(next) || figure(Some(next))
        });
        match word {
            "carried" | "lost" | "defeated" | "failed" | "fell" | "passed" | "rejected" | "died" | "passes"
            | "dies" => how && !denied(at),
            // `…, 3-1 Bill opposed`
            "opposed" | "abstained" | "abstaining" | "dissenting" => scored && !denied(at),
            "resolved" => at == 0,
            "elected" | "re-elected" | "co-opted" => !denied(at),
            "vote" | "votes" | "voted" => figure(next),
            _ => false,
        }
    };
    words.iter().enumerate().any(|(at, word)| told(at, word))
}
