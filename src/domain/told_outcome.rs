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

/// Words that say on which side votes are.
const SIDES: [&str; 11] = [
    "赞成",
    "同意",
    "反对",
    "弃权",
    "in favour",
    "in favor",
    "for",
    "against",
    "to",
    "abstain",
    "abstention",
];

/// How many votes the words of a text tell (赞成5票、反对1票, `by 5 votes to 1`, `5 for, 1 against`), and of how many sides. `None` = none.
pub fn votes_told(text: &str) -> Option<(u32, usize)> {
    let lower = text.to_lowercase();
    let mut votes = 0_u32;
    let mut sides = 0;
    let mut rest = lower.as_str();
    let mut before = "";
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (head, tail) = rest.split_at_checked(at)?;
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let (figure, behind) = tail.split_at_checked(end)?;
        let head = if head.trim().is_empty() {
            before
        } else {
            head.trim_end()
        };
        if is_of_votes(head, behind.trim_start()) {
            votes = votes.saturating_add(figure.parse().ok()?);
            sides += 1;
        }
        before = head;
        rest = behind;
    }
    (sides > 0).then_some((votes, sides))
}

/// Whether a number between two texts counts votes.
fn is_of_votes(before: &str, behind: &str) -> bool {
    let told = |text: &str| SIDES.iter().any(|side| text.starts_with(side));
    if let Some(behind) = behind.strip_prefix('票') {
        return SIDES.iter().any(|side| before.ends_with(side)) || told(behind.trim_start());
    }
    // `by 5 votes to 1, with 1 abstention`; `5 for, 1 against`
    let behind = behind
        .strip_prefix("votes ")
        .or_else(|| behind.strip_prefix("vote "))
        .unwrap_or(behind);
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    [
        "in favour",
        "in favor",
        "for,",
        "for;",
        "against",
        "abstain",
        "abstention",
    ]
    .iter()
    .any(|word| behind.starts_with(word))
        || behind.starts_with("to ")
            && ends(&["by", "carried", "agreed"])
            && behind.chars().nth(3).is_some_and(|c| c.is_ascii_digit())
        || ends(&["votes to", "vote to"])
}

/// Whether an English sentence of the minutes tells that somebody was elected or appointed: `Cllr Pryce was duly elected Vice-Chairman`.
pub fn tells_election(text: &str) -> bool {
    const ELECTED: [&str; 7] = [
        "elected",
        "re-elected",
        "reelected",
        "co-opted",
        "coopted",
        "appointed",
        "re-appointed",
    ];
    const DENIED: [&str; 12] = [
        "not", "be", "been", "newly", "the", "an", "a", "nobody", "to", "never", "being", "had",
    ];
    const TOLD: [&str; 22] = [
        "if",
        "would",
        "will",
        "should",
        "could",
        "said",
        "says",
        "asked",
        "reminded",
        "thought",
        "hoped",
        "felt",
        "explained",
        "thanked",
        "congratulated",
        "whether",
        "when",
        "who",
        "reported",
        "noted",
        "members",
        "since",
    ];
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let Some(at) = words
        .iter()
        .position(|word| ELECTED.contains(word))
        .filter(|at| *at > 0)
    else {
        return false;
    };
    let before = words.get(..at).unwrap_or_default();
    let denied = before.last().is_some_and(|word| DENIED.contains(word)) || before.contains(&"not");
    !denied && !words.iter().any(|word| TOLD.contains(word)) && words.len() <= 32 && !text.contains('?')
}

/// Whether the title of an item is that of the minutes of the last meeting.
pub fn names_minutes(title: &str) -> bool {
    let lower = title.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ["minutes", "mins"].contains(&word))
}

/// Whether a decision says in the short words of a clerk, and in no others, that the minutes were approved: `mins agreed`, `mins of last mtg ok`.
pub fn approves_minutes(text: &str) -> bool {
    const MINUTES: [&str; 2] = ["minutes", "mins"];
    const DONE: [&str; 8] = [
        "agreed",
        "approved",
        "ok",
        "okay",
        "fine",
        "accepted",
        "adopted",
        "confirmed",
    ];
    const AROUND: [&str; 12] = [
        "of", "the", "last", "previous", "mtg", "meeting", "meetings", "as", "a", "true", "correct", "record",
    ];
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let known = |list: &[&str]| {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| list.contains(&word))
    };
    let whole = words.all(|word| MINUTES.contains(&word) || DONE.contains(&word) || AROUND.contains(&word));
    whole && known(&MINUTES) && known(&DONE)
}
