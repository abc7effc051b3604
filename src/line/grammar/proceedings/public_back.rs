//! Sentences that end the part without the public, by their words alone: `The meeting returned to open session`, `Exec session ended`.

/// Words that say nothing by themselves.
#[rustfmt::skip]
const SMALL: [&str; 26] = [
    "the", "a", "an", "meeting", "committee", "council", "board", "we", "was", "were", "is", "now", "then", "and", "to", "into", "in", "back", "again", "at", "this", "point", "members", "of", "once", "more",
];

/// `The meeting returned to open session`, `Meeting reopened to the public`, `Back in public session`, `Confidential session ended`.
pub(crate) fn opens_again(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let own: Vec<&str> = words.iter().copied().filter(|word| !SMALL.contains(word)).collect();
    let open = |word: &str| ["open", "public", "regular"].contains(&word);
    let closed = |word: &str| {
        [
            "closed",
            "confidential",
            "private",
            "executive",
            "reserved",
            "restricted",
        ]
        .contains(&word)
    };
    if let [one] = own.as_slice() {
        // `Meeting back in public`, `in public again`
        return ["public", "open"].contains(one)
            && words.contains(&"in")
            && (words.contains(&"back") || words.contains(&"again"));
    }
    let part = |word: &str| ["session", "part", "business", "section"].contains(&word);
    let goes = |word: &str| {
        [
            "returned",
            "returns",
            "moved",
            "moves",
            "reverted",
            "resumed",
            "reconvened",
            "came",
            "went",
            "returning",
            "continued",
        ]
        .contains(&word)
    };
    match own.as_slice() {
        ["out", one, two] => closed(one) && part(two) && words.contains(&"of"),
        [go, one, two]
            if [
                "left",
                "exited",
                "ended",
                "closed",
                "concluded",
                "adjourned",
                "leaves",
                "exits",
            ]
            .contains(go)
                && closed(one) =>
        {
            part(two) && !words.iter().any(|word| ["to", "into", "in", "at"].contains(word))
        }
        ["end", one, two] | ["came" | "come", "out", one, two] => closed(one) && part(two),
        [go, one, two] => {
            goes(go) && open(one) && part(two)
                || open(go) && part(one) && goes(two)
                || closed(go) && part(one) && ends(two)
        }
        [one, two] => open(one) && part(two) && words.contains(&"back") || open_to_public(one, two),
        _ => false,
    }
}

/// `closed session ended`.
fn ends(word: &str) -> bool {
    ["ended", "ends", "finished", "concluded", "over", "closed", "adjourned"].contains(&word)
}

/// `reopened to the public`.
fn open_to_public(one: &str, two: &str) -> bool {
    ["reopened", "re-opened", "opened"].contains(&one) && two == "public"
}
