//! Months and days of the week by their English names, in small letters and in their order.

pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Whether a word is a month, written out; the case of its letters does not count.
pub fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
}

/// Whether a word is a day of the week, written out; the case of its letters does not count.
pub fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|day| day.eq_ignore_ascii_case(word))
}

/// Whether a word is a day of the week, written out or short: `friday`, `Fri`, `thurs`.
pub fn is_weekday_or_short(word: &str) -> bool {
    const SHORT: [&str; 11] = [
        "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
    ];
    is_weekday(word) || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// Whether a word begins as a month does: `Jan`, `sept`, `October`, but `marvel`, too.
pub fn begins_as_month(word: &str) -> bool {
    let head = word.get(..3);
    head.is_some_and(|head| {
        MONTHS
            .iter()
            .any(|month| month.get(..3).is_some_and(|short| short.eq_ignore_ascii_case(head)))
    })
}

/// Whether a word is a month, written out or short: `march`, `Mar`, `sept`.
pub fn is_month_or_short(word: &str) -> bool {
    let short = word.len() == 3 || word.eq_ignore_ascii_case("sept");
    is_month(word) || short && begins_as_month(word)
}
