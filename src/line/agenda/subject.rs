//! Whether two titles are about the same standing subject of a meeting: `AOB` and `Any other business`. Knows no list.

use crate::domain::calendar::names::begins_as_month;

/// Standing subjects, each with signs of which one stands in its titles.
const SUBJECTS: &[&[&str]] = &[
    &["apologies", "apols", "请假"],
    &["call to order", "roll call", "welcome", "宣布开会", "签到", "点名"],
    &[
        "declarations of interest",
        "declaration of interest",
        "declarations of interests",
        "declaration of interests",
        "conflicts of interest",
        "conflict of interest",
        "pecuniary interest",
        "pecuniary interests",
        "disclosure of interests",
        "利益回避",
        "利益申报",
    ],
    &["matters arising", "action log", "actions from", "办理情况", "督办"],
    &[
        "any other business",
        "aob",
        "a.o.b",
        "other business",
        "any other urgent business",
        "其他事项",
        "其他事宜",
        "其他议题",
    ],
    &["next meeting", "date of next", "donm", "future meetings", "下次会议"],
    &[
        "public speaking",
        "public participation",
        "public forum",
        "public session",
        "public questions",
        "public question time",
        "questions from the public",
        "public comment",
        "open forum",
        "旁听发言",
        "公众发言",
    ],
    &["consent agenda", "consent items"],
    &["第一议题", "传达学习", "学习传达"],
    &[
        "exclusion of press and public",
        "exclusion of the public",
        "closed session",
    ],
];

/// Whether one standing subject is that of both titles, or one title is the other with more words.
pub fn is_same_subject(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let (ones, others) = (subjects(&one), subjects(&other));
    if !ones.is_empty() && !others.is_empty() {
        return ones.iter().any(|subject| others.contains(subject));
    }
    let (ones, others) = (words(&one), words(&other));
    // 到会情况 is a part of 到会情况、法定人数与回避.
    let told = |few: &[&str]| few.len() >= 2 || few.iter().any(|word| !word.is_ascii() && word.chars().count() >= 4);
    let within = |few: &[&str], many: &[&str]| told(few) && few.iter().all(|word| many.contains(word));
    within(&ones, &others) || within(&others, &ones)
}

/// The standing subjects of a title in small letters.
fn subjects(title: &str) -> Vec<usize> {
    let has = |sign: &str| {
        if !sign.is_ascii() {
            return title.contains(sign);
        }
        title.match_indices(sign).any(|(at, _)| {
            let is_letter = |c: char| c.is_alphanumeric();
            let before = title.get(..at).is_some_and(|head| head.ends_with(is_letter));
            let after = title
                .get(at + sign.len()..)
                .is_some_and(|tail| tail.starts_with(is_letter));
            !before && !after
        })
    };
    let mut found: Vec<usize> = (0..)
        .zip(SUBJECTS)
        .filter(|(_, signs)| signs.iter().any(|sign| has(sign)))
        .map(|(n, _)| n)
        .collect();
    // Minutes that are approved are told by two words.
    let minutes = has("minutes") || has("notes") || title.contains("记录") || title.contains("纪要");
    let before = ["last", "previous", "approval", "approve", "held on"]
        .iter()
        .any(|sign| has(sign))
        || title.contains("上次")
        || title.contains('月') && ["确认", "通过"].iter().any(|sign| title.contains(sign))
        || title.starts_with("minutes of") && has_day(title);
    // `Matters arising from the minutes of 6 October` are another subject.
    if minutes && before && !has("matters arising") {
        found.push(SUBJECTS.len());
    }
    found
}

/// Whether a title names a day: `Minutes of 6 October`.
fn has_day(title: &str) -> bool {
    let words = || title.split(|c: char| !c.is_alphanumeric());
    words().any(begins_as_month) && words().any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        || title
            .split(' ')
            .any(|word| word.contains('/') && word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The words of a title that say what it is about.
fn words(title: &str) -> Vec<&str> {
    const SMALL: &[&str] = &[
        "the", "a", "an", "of", "and", "for", "to", "on", "in", "item", "report", "update",
    ];
    let all = title.split(|c: char| !c.is_alphanumeric() && c != '\'');
    all.filter(|word| !word.is_empty() && !SMALL.contains(word)).collect()
}
