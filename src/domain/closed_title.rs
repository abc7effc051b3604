//! Titles that say that an item is dealt with without the public: `Staffing (confidential)`, `Part 2: Staffing (exempt)`, 人事事项（不公开）.

use super::text::is_han;

/// Words in brackets behind a title.
#[rustfmt::skip]
const BRACKETED: &[&str] = &[
    "confidential", "exempt", "closed", "closed part", "closed session", "private", "private session", "in private", "in camera", "part 2", "part two", "part b",
    "part ii", "not public", "not for publication", "press and public excluded", "public excluded", "exempt item", "confidential item", "pink paper", "pink papers",
];

/// Whether a title says so.
pub fn says_closed(title: &str) -> bool {
    let title = title.trim().to_lowercase().replace('&', "and");
    let title = title
        .replace("exec session", "executive session")
        .replace("exec. session", "executive session");
    if title.contains(is_han) {
        return ["不公开", "非公开", "保密", "涉密"]
            .iter()
            .any(|word| title.contains(word))
            && !title.contains("保密工作");
    }
    let inner = title
        .split(['(', '['])
        .skip(1)
        .filter_map(|rest| rest.split([')', ']']).next());
    let bracketed = inner.into_iter().any(|inner| BRACKETED.contains(&inner.trim()));
    let led = [
        "part 2",
        "part two",
        "part b",
        "part ii",
        "confidential",
        "exempt",
        "closed session",
        "closed",
        "private",
        "private and confidential",
        "in camera",
        "private session",
    ]
    .iter()
    .any(|lead| {
        title.strip_prefix(lead).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([':', '-', '–', '—'])
                || rest.trim_start().starts_with(['-', '–', '—', ':', '('])
        })
    });
    let executive = title.contains("executive session") && !reports(&title);
    let says = [
        "closed meeting",
        "non-public session",
        "nonpublic session",
        "non-public meeting",
        "reserved business",
        "reserved item",
        "confidential item",
        "confidential matter",
        "confidential business",
        "confidential session",
        "confidential staff",
        "exempt item",
        "exempt matter",
        "exempt business",
        "closed session",
        "private session",
        "in camera",
    ]
    .iter()
    .any(|word| title.contains(word));
    let ends = [
        "- confidential",
        "– confidential",
        "- exempt",
        "– exempt",
        "- closed",
        "- in camera",
        ", confidential",
        ": confidential",
    ]
    .iter()
    .any(|end| title.ends_with(end));
    bracketed || led || says || ends || executive
}

/// Whether a title is of what comes out of such a session, which is told in public.
fn reports(title: &str) -> bool {
    const LEADS: [&str; 9] = [
        "report",
        "return",
        "action",
        "announcement",
        "decision",
        "vote",
        "minutes",
        "adjourn",
        "end ",
    ];
    LEADS.iter().any(|lead| title.starts_with(lead))
}
