//! The mark at the end of a line by which it stands in the minutes, or in the record only: `[minutes]`, `[record]`, 〔纪要〕, 〔记录〕.

const MARKS: &[(&str, bool)] = &[
    ("minutes", true),
    ("in the minutes", true),
    ("纪要", true),
    ("入纪要", true),
    ("record", false),
    ("record only", false),
    ("记录", false),
    ("只记录", false),
    ("只入记录", false),
    ("不入纪要", false),
];

/// A line without its mark, and what the mark says. A mark alone, and one in a line that is literal (`\\…`), is text.
pub(crate) fn split(line: &str) -> (&str, Option<bool>) {
    let found = || {
        let open = line.trim_end().strip_suffix([']', '］', '〕', '】'])?;
        let at = open.rfind(['[', '［', '〔', '【'])?;
        let (before, mark) = open.split_at_checked(at)?;
        let mut word = mark.chars();
        word.next();
        let word = word.as_str().trim();
        let (_, minuted) = MARKS.iter().find(|(text, _)| text.eq_ignore_ascii_case(word))?;
        let before = before.trim_end();
        (!before.trim().is_empty() && !before.starts_with(['\\', '＼'])).then_some((before, *minuted))
    };
    found().map_or((line, None), |(before, minuted)| (before, Some(minuted)))
}

/// A line that is typed over an entry with a mark, without that mark, and what it says: also behind a sign that makes the line literal, and where it was
/// damaged by the way (`… [minute`, `… [minhall`, `… nutes]`). `None` = the mark is read as in other lines, or was taken away.
pub(crate) fn kept(line: &str, was: bool) -> Option<(String, bool)> {
    let text = line.trim_end();
    if let Some(literal) = text.strip_prefix(['\\', '＼'])
        && let (bare, Some(minuted)) = split(literal)
    {
        let sign = text.get(..text.len() - literal.len())?;
        return Some((format!("{sign}{bare}"), minuted));
    }
    if split(text).1.is_some() {
        return None;
    }
    let bare = damaged(text, was, true).or_else(|| damaged(text, was, false))?;
    Some((bare, was))
}

/// A text without what is left of its mark.
fn damaged(text: &str, was: bool, english: bool) -> Option<String> {
    let mut letters = mark(was, english).trim_start().chars();
    let (open, close) = (letters.next()?, letters.next_back()?);
    let word = letters.as_str();
    if let Some((before, behind)) = text.rsplit_once(open) {
        let pairs = word.chars().zip(behind.chars());
        let shared = pairs.take_while(|(one, other)| one == other).count();
        let rest: String = behind.chars().skip(shared).filter(|c| *c != close).collect();
        // `[1]` is a footnote of the text.
        let told = shared > if english { 2 } else { 0 } || rest.is_empty();
        return told.then(|| joined(before, &rest, english));
    }
    let bare = text.strip_suffix(close)?;
    let least = if english { 3 } else { 1 };
    let count = word.chars().count();
    (least..=count).rev().find_map(|length| {
        let end: String = word.chars().skip(count - length).collect();
        Some(bare.strip_suffix(end.as_str())?.trim_end().to_owned())
    })
}

/// A text and what was typed into its mark.
fn joined(before: &str, rest: &str, english: bool) -> String {
    let (before, rest) = (before.trim_end(), rest.trim());
    let blank = if english && !rest.is_empty() { " " } else { "" };
    format!("{before}{blank}{rest}")
}

/// The mark that says it, with the blank before it where one belongs there.
pub fn mark(minuted: bool, english: bool) -> &'static str {
    match (minuted, english) {
        (true, true) => " [minutes]",
        (false, true) => " [record]",
        (true, false) => "〔纪要〕",
        (false, false) => "〔记录〕",
    }
}

/// 记：…: a note of the clerk's own, which stands in the record only.
pub(crate) fn is_own_note(line: &str) -> bool {
    line.trim_start()
        .strip_prefix('记')
        .is_some_and(|rest| rest.trim_start().starts_with(crate::line::lexer::is_colon))
}
