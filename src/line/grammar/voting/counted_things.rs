//! Figures behind a verdict that count no votes: members that were lost, goals of a match.

/// `lost 2-3 members`, `lost 2-1 to Hillside`: figures behind a verdict that count no votes.
pub(crate) fn counts_things(line: &str) -> bool {
    const OF_VOTES: [&str; 22] = [
        "votes",
        "vote",
        "with",
        "and",
        "in",
        "for",
        "against",
        "by",
        "on",
        "abst",
        "abs",
        "abstention",
        "abstentions",
        "abstaining",
        "abstained",
        "after",
        "majority",
        "as",
        "w",
        "then",
        "but",
        "who",
    ];
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let [verdict, score, next, ..] = words.as_slice() else {
        return false;
    };
    let figures = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let pair = score
        .split_once(['-', '–'])
        .is_some_and(|(one, two)| figures(one) && figures(two));
    let told = ["lost", "carried", "passed", "won", "rejected", "failed"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(verdict));
    let thing = next.chars().all(|c| c.is_ascii_lowercase()) && !OF_VOTES.contains(next);
    told && pair && thing
}
