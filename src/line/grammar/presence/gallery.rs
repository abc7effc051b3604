//! Members of the public as a number: `In attendance: 4 members of the public`, `Public present: 12`, 旁听群众5人. A line that tells it stands in
//! the minutes as it is typed.

use crate::line::{
    grammar::voting::number_words,
    lexer::{self, strip_word},
    reading::{Reading, Voice, What},
};

/// A line that tells of the public by number. `None` = it tells none.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。']);
    tells(text).then(|| noted(line.trim()))
}

/// A fact, and beside it those who stood in its list as a number.
pub(crate) fn with(fact: Reading, counted: &[impl AsRef<str>]) -> Reading {
    if counted.is_empty() {
        return fact;
    }
    Reading::of(What::Series(vec![fact, told(counted)]))
}

/// A note of those who are there as a number: members as present, others as in attendance.
pub(crate) fn told(counted: &[impl AsRef<str>]) -> Reading {
    const MEMBERS: [&str; 8] = [
        "members",
        "owners",
        "shareholders",
        "leaseholders",
        "households",
        "voting members",
        "full members",
        "delegates",
    ];
    let member = |text: &str| {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        let rest = number_words::number_word(rest).map_or(rest, |(_, rest)| rest.trim_start());
        let public = rest.to_lowercase().contains("public");
        !public && MEMBERS.iter().any(|word| strip_word(rest, word).is_some())
    };
    let counted: Vec<String> = counted.iter().map(|text| whole_words(text.as_ref())).collect();
    let (members, others): (Vec<&String>, Vec<&String>) = counted.iter().partition(|text| member(text));
    let joined = |list: &[&String]| list.iter().map(|text| text.as_str()).collect::<Vec<_>>().join(", ");
    let told = [("Present", members), ("In attendance", others)]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(label, list)| format!("{label}: {}", joined(&list)));
    noted(&told.collect::<Vec<_>>().join("; "))
}

/// A count with the short word of clerks written out: `7 MOPs`.
fn whole_words(text: &str) -> String {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| match word.to_lowercase().as_str() {
            "mop" => "member of the public",
            "mops" => "members of the public",
            _ => word,
        })
        .collect();
    words.join(" ")
}

/// A note that stands in the minutes.
pub(crate) fn noted(text: &str) -> Reading {
    Reading {
        minuted: Some(true),
        ..Reading::note(text).voiced(Voice::Nobody)
    }
}

/// Words that say where the number stands.
const LABELS: &[&str] = &[
    "in attendance",
    "also in attendance",
    "also present",
    "public present",
    "public",
    "members of the public",
    "members of the public present",
    "public in attendance",
    "public attendance",
    "number of public",
];

fn tells(text: &str) -> bool {
    let lower = text.to_lowercase();
    let colon = lexer::split_colon(&lower, 36).filter(|colon| LABELS.contains(&colon.head.trim()));
    if let Some(colon) = colon {
        let rest = colon.rest.trim();
        let bare =
            rest.chars().all(|c| lexer::digit(c).is_some()) && !rest.is_empty() || rest == "none" || rest == "nil";
        return is_public(rest) || bare && colon.head.contains("public");
    }
    let behind = counted(&lower);
    behind.is_some_and(|rest| {
        let rest = rest.trim();
        let gone = ["left", "arrived", "joined", "departed"]
            .iter()
            .find_map(|verb| strip_word(rest, verb));
        if let Some(at) = gone {
            return at.len() <= 24;
        }
        let rest = ["were ", "was ", "are ", "is "]
            .iter()
            .find_map(|word| strip_word(rest, word))
            .unwrap_or(rest);
        [
            "in attendance",
            "present",
            "attended",
            "in the public gallery",
            "attending",
            "also present",
            "also in attendance",
        ]
        .iter()
        .any(|word| strip_word(rest, word).is_some_and(|rest| rest.len() <= 24))
    })
}

/// Whether a text is so many of the public and nothing else.
fn is_public(text: &str) -> bool {
    counted(text).is_some_and(|rest| rest.trim().is_empty())
}

/// The text behind so many of the public: `4 members of the public`, `two residents`, `12 public`.
fn counted(text: &str) -> Option<&str> {
    const NUMBERS: [&str; 22] = [
        "no ",
        "a ",
        "one ",
        "two ",
        "three ",
        "four ",
        "five ",
        "six ",
        "seven ",
        "eight ",
        "nine ",
        "ten ",
        "eleven ",
        "twelve ",
        "fifteen ",
        "twenty ",
        "several ",
        "some ",
        "about ",
        "around ",
        "approximately ",
        "approx ",
    ];
    const PEOPLE: [&str; 16] = [
        "members of the public and press",
        "members of the press and public",
        "members of the public",
        "member of the public",
        "members of public",
        "of the public",
        "members of the press",
        "member of the press",
        "residents",
        "resident",
        "parishioners",
        "parishioner",
        "public",
        "electors",
        "mops",
        "mop",
    ];
    let mut rest = text.trim_start();
    let mut numbered = false;
    while let Some(word) = NUMBERS.iter().find_map(|word| strip_word(rest, word)) {
        rest = word.trim_start();
        numbered = true;
    }
    if let Some((_, behind)) = number_words::number_word(rest) {
        rest = behind;
        numbered = true;
    }
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    numbered |= digits.len() < rest.len();
    PEOPLE
        .iter()
        .find_map(|word| strip_word(digits.trim_start(), word))
        .filter(|_| numbered)
}
