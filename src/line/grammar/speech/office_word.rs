//! Words that name an office, whose holder speaks by it: Treasurer, Town Planner, Vice Chair. A subject or a department speaks for nobody.

/// Endings of words for those who do something.
const ENDINGS: [&str; 15] = [
    "er", "or", "ist", "ian", "ant", "man", "woman", "person", "ent", "ary", "chair", "clerk", "head", "lead", "rep",
];

/// Words for an office that end otherwise.
#[rustfmt::skip]
const WORDS: [&str; 30] = [
    "dean", "matron", "vicar", "warden", "curate", "coach", "steward", "advocate", "delegate", "trustee", "registrar", "sec", "vp", "ceo", "cfo", "cto", "coo",
    "pa", "captain", "representative", "provost", "judge", "ombud", "reeve", "convenor", "scribe", "bursar", "proctor", "md", "verger",
];

/// Words that end so and are subjects.
const SUBJECTS: [&str; 10] = [
    "water",
    "paper",
    "newsletter",
    "winter",
    "summer",
    "power",
    "sewer",
    "center",
    "content",
    "rent",
];

/// Whether the last word of a head names an office.
pub(crate) fn is_office(head: &str) -> bool {
    let lower = head.trim().to_lowercase();
    // `Owner: tbd`, `Master: merged`
    if ["owner", "owners", "master", "answer", "reminder"].contains(&lower.as_str()) {
        return false;
    }
    let last = lower.rsplit([' ', '-']).next().unwrap_or(&lower);
    let ends = ENDINGS.iter().any(|end| last.ends_with(end)) && last.len() > 2;
    (ends || WORDS.contains(&last)) && !SUBJECTS.contains(&last)
}

/// Short words of offices and of notes that may be somebody's initials, and mostly are not.
#[rustfmt::skip]
const SHORT: [&str; 18] = [
    "NA", "NB", "CC", "PS", "FYI", "IT", "ICT", "HR", "PE", "VAT", "UK", "EU", "TV", "NHS", "AGM", "AOB", "EGM", "PTA",
];

/// Whether a head is such a word.
pub(crate) fn is_short_word(head: &str) -> bool {
    SHORT.contains(&head.trim())
}
