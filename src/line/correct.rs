//! Finds the place of `i/where/line/` in a list of texts. Pure: the caller says which texts may be looked at.

/// The last text that holds `place`; the line of `i/where/line/` goes before it.
pub fn find_line<T: AsRef<str>>(texts: &[T], place: &str) -> Option<usize> {
    if place.is_empty() {
        return None;
    }
    texts.iter().rposition(|text| text.as_ref().contains(place))
}
