//! Notes that say themselves where they stand: `Off the record: …` and 不记录：… in no document, 有个事不上纪要，… in the record only, `Cllr Fox asked
//! that his vote against be recorded` in the minutes.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
    told_outcome::tells_result,
};

use crate::line::{
    lexer,
    reading::{Reading, Voice},
};

/// Labels of what stands in no document.
#[rustfmt::skip]
const OFF_RECORD: &[&str] = &[
    "off the record", "off record", "not for the record", "do not record", "don't record", "unrecorded", "in confidence", "不记录", "不作记录", "不入记录", "不记",
    "不要记录", "不用记录", "不公开", "保密", "内部", "不对外",
];

/// Labels and beginnings of what stands in the record only.
#[rustfmt::skip]
const OFF_MINUTES: &[&str] = &[
    "private", "strictly private", "not for the minutes", "not for minutes", "not for mins", "not for the mins", "nfm", "do not minute", "don't minute", "not minuted", "not to be minuted", "for the record only", "record only", "clerk only", "private note", "confidential note", "do not include in minutes", "do not include in the minutes", "不上纪要", "不入纪要", "不写纪要",
    "不进纪要", "不列入纪要", "这个不上纪要", "这个不入纪要", "有个事不上纪要", "有件事不上纪要", "有一件事不上纪要", "以下不上纪要", "以下不入纪要",
];

/// Where a note stays that is not meant for the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// In no document.
    Nowhere,
    /// In the record only.
    InRecord,
}

/// The place that a label gives a note; `None` = it is no such label.
pub(crate) fn label(text: &str) -> Option<Kept> {
    let is = |labels: &[&str]| labels.iter().any(|label| label.eq_ignore_ascii_case(text));
    if is(OFF_RECORD) {
        Some(Kept::Nowhere)
    } else {
        is(OFF_MINUTES).then_some(Kept::InRecord)
    }
}

/// Labels of the two that stand before their text without a sign.
const BARE: [&str; 5] = [
    "do not minute",
    "don't minute",
    "do not record",
    "don't record",
    "not for mins",
];

/// Labels of a line that is for the minutes.
const TO_NOTE: [&str; 6] = [
    "to note",
    "for the minutes",
    "to be noted",
    "入纪要",
    "记入纪要",
    "写入纪要",
];

/// Whether words say that something stands in no document.
pub(crate) fn is_off_record(words: &str) -> bool {
    label(words.trim()) == Some(Kept::Nowhere)
}

/// Whether words say that something stands in the record only.
pub(crate) fn is_off_minutes(words: &str) -> bool {
    label(words.trim()) == Some(Kept::InRecord)
}

/// Whether somebody asks that something stay out of the minutes: `Benson asked that this not be minuted: …`.
fn wants_silence(line: &str) -> bool {
    let lower = line.to_lowercase();
    let out = [
        "not be minuted",
        "not minuted",
        "not to be minuted",
        "not be recorded",
        "not be noted in the minutes",
        "struck from the minutes",
        "stricken from the minutes",
        "kept out of the minutes",
        "left out of the minutes",
        "not be in the minutes",
        "not to be recorded",
        "off the record",
        "not to minute",
        "not for the minutes",
        "do not include in minutes",
        "do not include in the minutes",
        "removed from the minutes",
        "out of the minutes",
        "out of minutes",
        "out of the mins",
        "out of mins",
        "dont put in ",
        "don't put in ",
        "do not put in ",
        "not to be published",
        "not for publication",
        "no names in mins",
        "no names in the minutes",
        "remove from published",
        "remove from the published",
        "embargoed",
        "reported in confidence",
        "told us in confidence",
        "said in confidence",
    ];
    out.iter().any(|words| lower.contains(words))
}

/// Reads such a line. `None` = it is none, or the result of the motion that is open may stand in it (`waits`).
pub(crate) fn read(line: &str, waits: bool) -> Option<Reading> {
    if let Some(colon) = lexer::split_colon(line, 24) {
        let text = colon.rest.trim();
        if is_off_record(colon.head) && !text.is_empty() {
            return Some(Reading::entry(EntryKind::Aside, text));
        }
        if is_off_minutes(colon.head) && !text.is_empty() {
            return Some(kept(text, false));
        }
        if TO_NOTE
            .iter()
            .any(|label| label.eq_ignore_ascii_case(colon.head.trim()))
            && !text.is_empty()
        {
            return Some(kept(text, true));
        }
    }
    if line.is_ascii() && !line.ends_with('?') && wants_silence(line) {
        return Some(kept(line, false));
    }
    let behind = OFF_MINUTES.iter().find_map(|lead| line.trim().strip_prefix(lead));
    if behind.is_some_and(|rest| rest.starts_with(['，', ',', '；', '。', '（'])) {
        return Some(kept(line, false));
    }
    if let Some(text) = labelled(line, OFF_RECORD) {
        return Some(Reading::entry(EntryKind::Aside, text));
    }
    if let Some(text) = labelled(line, OFF_MINUTES) {
        return Some(kept(text, false));
    }
    let verdict = ["all agreed", "agreed", "carried", "lost", "all in favour", "all for"]
        .iter()
        .any(|word| lexer::strip_word(line.trim(), word).is_some());
    let told = waits && (verdict || tells_result(line));
    let stands = (wants_recording(line) || is_of_procedure(line)) && !told;
    stands.then(|| kept(line, true).remark(beside(line).map(Remark::MayMean)))
}

/// The line that would say what is told beside what somebody wants noted: a task behind a comma, a vote against.
fn beside(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let task = line.split(", ").skip(1).any(|clause| {
        let name = clause.split(" to ").next().unwrap_or_default();
        clause.contains(" to ") && name.split_whitespace().count() <= 2 && name.starts_with(char::is_uppercase)
    });
    let voted = [
        " voted against",
        " voted for",
        " voted no",
        " motion was lost",
        " motion was carried",
        " motion lost",
        " motion carried",
    ];
    if task {
        Some(PossibleFact::Action.order(false).to_owned())
    } else if voted.iter().any(|words| lower.contains(words)) {
        Some(format!("{} …", PossibleFact::Result.order(false)))
    } else {
        None
    }
}

/// `(not minuted - …)`, `[not for mins] …`, `off record - …`, `DO NOT MINUTE …`: the text behind such a label.
fn labelled<'t>(line: &'t str, labels: &[&str]) -> Option<&'t str> {
    let line = line.trim();
    let opens = line.starts_with(['(', '[', '（', '【', '［']);
    let bare = line.trim_start_matches(['(', '[', '（', '【', '［']);
    labels.iter().find_map(|label| {
        let rest = lexer::strip_word(bare, label)?;
        let signs = [')', ']', '）', '】', '］', ':', '：', '-', '–', '—', ',', '，', '.'];
        let text = rest.trim_start_matches(|c: char| c.is_whitespace() || signs.contains(&c));
        let parted = rest.trim_start().starts_with(signs);
        let goes_on = BARE.contains(label) && rest.starts_with(' ');
        let text = if opens {
            text.trim_end_matches([')', ']', '）', '】', '］'])
        } else {
            text
        };
        ((parted || goes_on) && !text.is_empty()).then_some(text)
    })
}

/// `Standing orders suspended 19.05 to let residents speak; reinstated 19.15`, `Kofi gave his proxy to Gwen`: what minutes state as it is.
fn is_of_procedure(line: &str) -> bool {
    let text = line.trim();
    if text.contains(['?', '"', '“']) || text.len() > 160 || !text.is_ascii() {
        return false;
    }
    let lower = format!(" {} ", text.to_lowercase());
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&[
        " if ", " will ", " would ", " should ", " could ", " not ", " can ", " may ", " propos", " moved ",
    ]) {
        return false;
    }
    let orders = lower.trim_start().starts_with("standing orders ") && has(&[" suspended", " reinstated", " resumed"]);
    let proxy = has(&[" proxy "]) && has(&[" gave ", " given ", " gives ", " appointed ", " holds ", " held by "]);
    let hearing = has(&[" hearing "])
        && has(&[
            " opened",
            " closed",
            " declared open",
            " declared closed",
            " reopened",
            " convened",
            " continued to ",
            " adjourned to ",
            " began ",
        ]);
    // `A quorum was present.`, `The meeting was quorate throughout.`
    let begins = [
        "a quorum ",
        "quorum ",
        "the quorum ",
        "the meeting was quorate",
        "meeting was quorate",
        "the meeting is quorate",
    ];
    let quorate = begins.iter().any(|lead| lower.trim_start().starts_with(lead))
        && has(&[
            " was present",
            " were present",
            " is present",
            " quorum present",
            " confirmed",
            " established",
            " declared",
            " throughout",
            " was quorate",
            " is quorate",
        ])
        && !has(&[
            " no ",
            " lost",
            " without ",
            " no longer",
            " inquorate",
            " until ",
            " left",
            " before ",
            " after ",
            " opened",
            " to order",
            " adjourned",
            " closed",
        ]);
    orders || quorate || hearing || proxy && lexer::split_colon(text, 24).is_none()
}

fn kept(text: &str, minuted: bool) -> Reading {
    Reading {
        minuted: Some(minuted),
        ..Reading::note(text).voiced(Voice::Nobody)
    }
}

/// Words of what somebody wants to have in the minutes.
#[rustfmt::skip]
const RECORDED: &[&str] = &[
    "be minuted", "be recorded in the minutes", "minuted that", "be noted in the minutes", " it noted", " it minuted", " it recorded", " it to be noted",
    " it to be minuted", " it to be recorded", "that it be noted", "that it be recorded", "the minutes reflect", "the minutes to reflect", "the minutes show",
    "the minutes to show", "the minutes record", "the minutes to record", "the record show", "the record to show", "the record reflect", "the record to reflect",
    "noted in the minutes", "recorded in the minutes", "put in the minutes", "this minuted", "that minuted", "this noted in", "his view noted", "her view noted",
    "his objection noted", "her objection noted", "his dissent noted", "her dissent noted",
];

/// Whether somebody asks that how they voted be recorded: that is their right, and stands in the minutes.
fn wants_recording(line: &str) -> bool {
    if line.contains(['?', '？', '"', '“']) || line.len() > 200 {
        return false;
    }
    let says = |words: &[&str]| words.iter().any(|word| line.contains(word));
    if line.contains(is_han) {
        return says(&[
            "记录在案",
            "记入记录",
            "载入记录",
            "写入记录",
            "写进记录",
            "写入纪要",
            "载明",
        ]) && says(&["要求", "请求", "请"])
            && says(&["反对", "弃权", "保留意见", "不同意"]);
    }
    let has = |words: &[&str]| {
        line.split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
    };
    let lower = line.to_lowercase();
    let asks = has(&[
        "asked",
        "asks",
        "requested",
        "requests",
        "wished",
        "wishes",
        "wanted",
        "wants",
        "demanded",
    ]) || lower.contains(" would like ");
    // Nothing that is to be noted stands behind it.
    let bare = lower.trim_end().trim_end_matches(['.', '!']);
    if [
        " it noted",
        " it recorded",
        " it minuted",
        " to be recorded",
        " to be noted",
    ]
    .iter()
    .any(|end| bare.ends_with(end))
    {
        return false;
    }
    let lower = format!(" {lower}");
    // Words in confidence are not for the minutes, whoever wants them noted.
    let denied = [
        " not want",
        " didn't want",
        " doesn't want",
        " nobody ",
        " no one ",
        " withdrew",
        "confiden",
        "off the record",
        "privately",
    ]
    .iter()
    .any(|word| lower.contains(word));
    if asks && !denied && RECORDED.iter().any(|words| lower.contains(words)) {
        return true;
    }
    if lower.contains("point of order") && has(&["raised", "raises", "rose", "ruled", "on"]) {
        return true;
    }
    has(&["recorded", "minuted", "noted", "named"])
        && has(&["asked", "asks", "requested", "requests", "wished", "demanded", "called"])
        && has(&["vote", "dissent", "abstention", "opposition", "objection", "votes"])
}
