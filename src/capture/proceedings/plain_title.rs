//! Titles of items as people type them, without their marks and the letters that are easily left out. Knows no item.

/// The letters of a title, by which two are compared: `TREASURERS REPORT` is the one of Treasurer's report.
pub(crate) fn plain_title(title: &str) -> String {
    title.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a text has the letters of a whole title.
pub(crate) fn is_same_title(text: &str, title: &str) -> bool {
    !text.is_empty() && plain_title(text) == plain_title(title)
}

/// Whether a text is a whole title but for its marks and the `s` at the end of words: `chairs report` and `chair report` are Chair's report.
pub(crate) fn is_plainly(text: &str, title: &str) -> bool {
    is_same_title(text, title) || text.is_ascii() && words(text) == words(title)
}

/// The words of a title in small letters, each without its last `s`.
fn words(title: &str) -> Vec<String> {
    let words = title.split_whitespace().map(|word| {
        let word = plain_title(word);
        let bare = word
            .strip_suffix('s')
            .filter(|bare| bare.len() > 2 && !bare.ends_with('s'));
        bare.map_or(word.clone(), str::to_owned)
    });
    words.filter(|word| !word.is_empty()).collect()
}
