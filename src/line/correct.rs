//! Carries out `s/old/new/` and finds the place of `i/where/line/` in a list of texts. Pure: the caller says which texts may be
//! corrected and stores what changed.

use super::reading::Reach;

/// What a substitution does: the index of each text that changes, with its new wording, in the order of the list.
///
/// The search is literal, case and width included, and takes the first occurrence in a text (docs/rules.md §w3c). `texts` are in the order
/// of the feed; the first `earlier` of them stand above the correction. `Reach::Last` takes the last of those that holds `old`.
pub fn substitute<T: AsRef<str>>(
    texts: &[T],
    earlier: usize,
    old: &str,
    new: &str,
    reach: Reach,
) -> Vec<(usize, String)> {
    if old.is_empty() {
        return Vec::new();
    }
    let holding = texts.iter().enumerate().filter(|(_, text)| text.as_ref().contains(old));
    let changed = |(at, text): (usize, &T)| (at, text.as_ref().replacen(old, new, 1));
    match reach {
        Reach::Last => holding
            .filter(|&(at, _)| at < earlier)
            .last()
            .map(changed)
            .into_iter()
            .collect(),
        Reach::Earlier => holding.filter(|&(at, _)| at < earlier).map(changed).collect(),
        Reach::All => holding.map(changed).collect(),
    }
}

/// The last text that holds `place`; the line of `i/where/line/` goes before it.
pub fn find_line<T: AsRef<str>>(texts: &[T], place: &str) -> Option<usize> {
    if place.is_empty() {
        return None;
    }
    texts.iter().rposition(|text| text.as_ref().contains(place))
}
