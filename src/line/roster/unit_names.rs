//! Texts that name a unit, and nobody. Knows no table.

use crate::domain::{surname::begins_with_surname, text::is_han};

use super::{
    office::{begins_as_work, is_unit},
    sure_name::is_person,
};

/// Whether a text is the name of a unit, and no person's: 财政局, 安环部, `Finance Dept`, `Department of Health`.
pub fn is_unit_name(text: &str) -> bool {
    if text.chars().any(is_han) {
        return is_han_unit(text);
    }
    let Some((before, last)) = text.rsplit_once(' ') else {
        return false;
    };
    let last = last.trim_end_matches('.');
    let mut words = before.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let of = second.eq_ignore_ascii_case("of") && FIRST.iter().any(|word| word.eq_ignore_ascii_case(first));
    of || UNITS.iter().any(|word| word.eq_ignore_ascii_case(last))
}

/// The words on which English names of units end.
const UNITS: [&str; 28] = [
    "department",
    "dept",
    "committee",
    "subcommittee",
    "team",
    "council",
    "office",
    "services",
    "group",
    "board",
    "division",
    "directorate",
    "unit",
    "trust",
    "ltd",
    "plc",
    "inc",
    "gmbh",
    "limited",
    "llp",
    "company",
    "association",
    "society",
    "authority",
    "agency",
    "bureau",
    "ministry",
    "university",
];

/// The words with which they begin.
const FIRST: [&str; 7] = [
    "department",
    "dept",
    "ministry",
    "office",
    "bureau",
    "university",
    "board",
];

/// Units of two characters.
const SHORT: [&str; 14] = [
    "党办", "政办", "团委", "工会", "妇联", "纪委", "党委", "支部", "人大", "政协", "残联", "文联", "科协", "总办",
];

/// Ends of units that names of people have as well: 王登科, 李文会.
const ALSO_NAMES: [char; 9] = ['科', '会', '委', '社', '司', '镇', '乡', '校', '组'];

fn is_han_unit(text: &str) -> bool {
    let count = text.chars().count();
    if count < 3 {
        return SHORT.contains(&text);
    }
    is_unit(text) && !may_be_name(text) && !is_person(text)
}

/// Whether a text ends as units do, and as names of people may: 王登科.
pub(super) fn may_be_name(text: &str) -> bool {
    text.chars().count() == 3 && text.ends_with(ALSO_NAMES) && begins_with_surname(text) && !begins_as_work(text)
}

/// Whether a text may be a village or somebody's name: 王新村. Beside a name alone it is not told.
pub(super) fn may_be_village(text: &str) -> bool {
    text.chars().count() == 3 && text.ends_with('村') && begins_with_surname(text)
}
