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
        "in camera",
        "then part 2",
        "then part two",
        "then part ii",
        "then part b",
        "confidential staff",
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
    bracketed || led || says || ends || executive || says_apart(&title) && !reports(&title)
}

/// Words for a part that is not for everybody.
const CLOSED: [&str; 8] = [
    "private",
    "closed",
    "exempt",
    "restricted",
    "confidential",
    "reserved",
    "nonpublic",
    "secret",
];

/// Parts of a meeting, and what is dealt with in them.
const PARTS: [&str; 15] = [
    "business",
    "section",
    "session",
    "sessions",
    "part",
    "meeting",
    "item",
    "items",
    "matter",
    "matters",
    "information",
    "agenda",
    "minute",
    "minutes",
    "discussion",
];

/// Those for whom alone an item may be.
const GROUPS: [&str; 10] = [
    "members",
    "trustees",
    "directors",
    "governors",
    "councillors",
    "councilors",
    "commissioners",
    "independent",
    "board",
    "partners",
];

/// Whether a title in small letters names a part that is not for everybody: `reserved business`, `staff in confidence`, `trustees only`.
fn says_apart(title: &str) -> bool {
    let words: Vec<&str> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let said = format!(" {} ", words.join(" ")).replace(" non public ", " nonpublic ");
    let phrases = [
        " in private ",
        " in confidence ",
        " not for publication ",
        " without press ",
        " without the press ",
        " without public ",
        " without the public ",
        " press and public excluded ",
        " strictly private ",
        " strictly confidential ",
        " behind closed doors ",
    ];
    let whole = [" in committee ", " nonpublic ", " restricted ", " reserved "].contains(&said.as_str());
    let pair = words.windows(2).any(|pair| match pair {
        [one, two] => CLOSED.contains(one) && PARTS.contains(two) || GROUPS.contains(one) && *two == "only",
        _ => false,
    });
    let nonpublic = PARTS.iter().any(|part| said.contains(&format!(" nonpublic {part} ")));
    let policy = words.contains(&"policy");
    !policy && (pair || nonpublic || whole || phrases.iter().any(|phrase| said.contains(phrase)))
}

/// Whether a title is of the item under which the public is excluded.
pub fn says_exclusion(title: &str) -> bool {
    let title = title.to_lowercase();
    let people = ["public", "press"].iter().any(|word| title.contains(word));
    people && ["exclusion", "exclude"].iter().any(|word| title.contains(word))
}

/// Words by which a clerk keeps a line from others.
const MARKS: [&str; 20] = [
    "not for the minutes",
    "not for minutes",
    "don't minute",
    "dont minute",
    "do not minute",
    "do not record",
    "don't record",
    "not be minuted",
    "not minuted",
    "not to be minuted",
    "not for publication",
    "not for circulation",
    "not to be published",
    "between ourselves",
    "keep to ourselves",
    "legally privileged",
    "without prejudice",
    "commercially sensitive",
    "- nfm",
    "(nfm)",
];

/// Whether a line says of what it tells that the public was not there: `Fire Reed (in exec session)`, `In closed session: …`. It may be told in
/// public that something was agreed in such a session before.
pub fn says_taken_closed(line: &str) -> bool {
    const SESSIONS: [&str; 10] = [
        "closed session",
        "private session",
        "confidential session",
        "executive session",
        "closed executive session",
        "non-public session",
        "closed meeting",
        "closed part",
        "camera",
        "private",
    ];
    let lower = line.to_lowercase().replace('’', "'");
    if MARKS.iter().any(|mark| lower.contains(mark)) {
        return true;
    }
    let line = line.trim().trim_start_matches(['=', '$', '!', '*', '＝']).trim();
    let line = line.trim_end_matches(['.', '。', '!']);
    let leads = line.starts_with(['[', '(', '（']);
    let inners = || {
        let opened = line.split(['(', '[', '（']).skip(1);
        opened.filter_map(|rest| rest.split([')', ']', '）']).next())
    };
    if line.contains(is_han) {
        return inners().any(|inner| ["不公开", "非公开", "保密", "涉密"].contains(&inner.trim()));
    }
    let plain = |text: &str| {
        let text = text.trim().to_lowercase().replace("exec. ", "exec ");
        text.replace("exec session", "executive session")
    };
    let in_session = |text: &str| {
        let said = [
            "taken in ",
            "decided in ",
            "in the ",
            "in a ",
            "in ",
            "during the ",
            "during ",
        ];
        let session = said.iter().find_map(|lead| text.strip_prefix(lead));
        session.is_some_and(|session| SESSIONS.contains(&session))
    };
    let marked = |inner: &str| (inner != "closed" || leads) && BRACKETED.contains(&inner) || in_session(inner);
    if inners().any(|inner| marked(&plain(inner))) {
        return true;
    }
    let line = plain(line);
    let parted = [" - ", " – ", " — ", ", "];
    let ends = parted
        .iter()
        .filter_map(|sign| line.rsplit_once(sign))
        .any(|(_, end)| in_session(end.trim()));
    let leads = [": ", ", ", " - "];
    ends || leads
        .iter()
        .filter_map(|sign| line.split_once(sign))
        .any(|(lead, _)| in_session(lead.trim()))
}

/// Whether a line asks that what it tells be kept from others: =…，暂不公开, …，请大家注意保密, `… - keep this confidential`.
pub fn asks_secrecy(line: &str) -> bool {
    #[rustfmt::skip]
    const HAN: [&str; 26] = [
        "注意保密", "严格保密", "请保密", "要保密", "须保密", "予以保密", "做好保密", "暂时保密", "先保密", "不得外传", "不要外传", "请勿外传", "勿外传", "不外传", "暂不公开", "先不公开", "不予公开", "暂不对外", "不得对外",
        "不要说出去", "别说出去", "不要往外说", "不要传出去", "内部掌握", "仅供内部参考", "不要扩散",
    ];
    #[rustfmt::skip]
    const ENGLISH: [&str; 12] = [
        "keep this confidential", "keep it confidential", "to be kept confidential", "kept confidential", "in strict confidence", "not to leave this room", "not leave this room",
        "not to go outside this room", "not to be made public", "not yet public", "do not share this", "not to be shared outside",
    ];
    if !line.contains(is_han) {
        let lower = line.to_lowercase();
        return ENGLISH.iter().any(|words| lower.contains(words));
    }
    let clauses = line.split(['，', '。', '；', '、', ',', ';', '（', '(', '@', '＠']);
    clauses
        .map(|clause| clause.trim().trim_end_matches(['）', ')', '了', '！', '啊', '哈']))
        .any(|clause| clause == "保密" || HAN.iter().any(|words| clause.ends_with(words)))
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
