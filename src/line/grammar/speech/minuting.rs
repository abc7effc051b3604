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
