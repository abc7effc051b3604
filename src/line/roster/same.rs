//! When two spellings mean one person: capitals, accents, titles and letters behind a name, and a family name in capitals before the
//! given one make no difference.

use super::super::names::name_run;
use crate::domain::{text::is_han, titles::is_title};

/// Letters behind names: honours, degrees, offices.
const BEHIND: &[&str] = &[
    "obe", "mbe", "cbe", "kbe", "dbe", "qc", "kc", "mp", "mep", "mlc", "jp", "phd", "ph.d", "ph.d.", "md", "m.d.",
    "esq", "esq.", "ma", "ba", "bsc", "msc", "mba", "frs", "jr", "jr.", "sr", "sr.", "cpa", "rn",
];

/// The run of letters by which two spellings of one name are equal.
pub fn person_key(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let mut words = without_titles(&words);
    while let [head @ .., last] = words
        && head.len() >= 2
        && BEHIND.iter().any(|letters| letters.eq_ignore_ascii_case(last))
    {
        words = head;
    }
    let capitals = |word: &&&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.chars().all(|c| !c.is_lowercase())
            && !word.chars().any(is_han)
    };
    // LINDT Rosa, VAN DER BERG Anna: the family name first.
    let family = words.iter().take_while(capitals).count();
    let given = words.get(family..).unwrap_or_default();
    let ordered = if family > 0 && !given.is_empty() && !given.iter().any(|word| capitals(&word)) {
        [given, words.get(..family).unwrap_or_default()].concat()
    } else {
        words.to_vec()
    };
    name_run(&ordered.join(" "))
}

/// The words of a name behind its titles; a title alone, or before nothing but one letter, stays.
pub(super) fn without_titles<'w, 't>(mut words: &'w [&'t str]) -> &'w [&'t str] {
    while let [first, rest @ ..] = words {
        let title = first.trim_end_matches('.');
        // Cllr.Holloway without a blank is one word, and one person's.
        if rest.is_empty() || !is_title(title) {
            break;
        }
        words = rest;
    }
    words
}
