//! An answer that is joined to a name without a sign: 孙悦请假. Knows no cell.

use crate::domain::surname::looks_like_person;

use super::{
    called::is_called,
    office::{is_compound, is_unit},
    posts::ends_on_post,
};

/// Words that people put behind a name.
const ANSWERS: [&str; 8] = ["请假", "病假", "事假", "休假", "出差", "缺席", "列席", "旁听"];

/// The name and the answer behind it; `None` where none stands there.
pub(super) fn part(text: &str) -> Option<(&str, &'static str)> {
    let cut = |word: &&'static str| Some((text.strip_suffix(word)?.trim_end(), *word));
    ANSWERS
        .iter()
        .find_map(cut)
        .filter(|(name, _)| is_whole_name(name) || is_behind_office(name))
}

/// Whether Han characters are somebody's name, also behind a surname of two: 欧阳少东.
fn is_whole_name(name: &str) -> bool {
    let surname: String = name.chars().take(2).collect();
    looks_like_person(name) || name.chars().count() == 4 && is_compound(&surname)
}

/// Whether a name stands behind an office and a blank: 卫生院院长 钱医生.
fn is_behind_office(text: &str) -> bool {
    text.rsplit_once([' ', '\u{3000}']).is_some_and(|(office, name)| {
        let office = office.trim_end();
        (is_whole_name(name) || is_called(name)) && (ends_on_post(office) || is_unit(office))
    })
}
