//! Words of a speech by which it stays out of the minutes: 李强：（不上纪要）…, 李强：这个话不要写进纪要，…, `Bob: (off the record) …`. A text that stays out of every
//! record is an aside. Knows no people.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
};

use super::minuted_note::{Kept, label};
use crate::line::reading::{Reading, Voice, What};

/// Words before the verb that ask for it.
const NOT: &[&str] = &["不要", "不用", "不必", "不宜", "请勿", "先不", "不", "别", "勿"];
/// Verbs by which something comes into the minutes.
const INTO: &[&str] = &[
    "写进", "写入", "记入", "记进", "列入", "载入", "放进", "放入", "上", "入", "进", "写",
];
/// Clauses that ask that nothing be put down.
const UNWRITTEN: &[&str] = &[
    "不要记录",
    "不用记录",
    "不必记录",
    "请勿记录",
    "别记录",
    "不作记录",
    "不做记录",
    "不予记录",
    "不记录",
    "别记",
    "不要记",
    "不用记",
    "不记",
];
/// The same in the words of a room, as a whole clause alone.
const UNSAID: [&str; 19] = [
    "不要写进去",
    "别写进去",
    "不写进去",
    "不用写进去",
    "不要写上",
    "别写上",
    "不写上",
    "不要写",
    "不用写",
    "别写",
    "不写",
    "内部掌握",
    "不外传",
    "别外传",
    "勿外传",
    "不要外传",
    "不对外",
    "仅供内部",
    "仅内部",
];
/// Words beside it that say nothing else.
const BESIDE: &[&str] = &[
    "这个话",
    "这句话",
    "这些话",
    "这话",
    "这句",
    "这段话",
    "这段",
    "这个",
    "这些",
    "那段话",
    "那段",
    "那句",
    "那条",
    "这一条",
    "这条",
    "此话",
    "此处",
    "此段",
    "此条",
    "此句",
    "本句",
    "此话",
    "该句",
    "以上",
    "以下",
    "下面",
    "上面",
    "刚才",
    "上一句",
    "上一条",
    "上句",
    "上条",
    "前面",
    "的话",
    "内容",
    "部分",
    "说的",
    "我",
    "话",
    "请",
    "就",
    "了",
    "下来",
    "先",
    "也",
    "都",
    "可以",
    "大家",
    "同志们",
    "各位",
    "啊",
    "吧",
    "哈",
    "会议",
    "发言",
];
/// A clause that asks for it is not longer in characters.
const CLAUSE_CHARS: usize = 16;

/// A speech as it stands: in the minutes as others, in the record only, or nowhere. A line of nobody that says so about others is asked about.
pub(crate) fn kept(reading: Reading) -> Reading {
    let What::Entry {
        kind: EntryKind::Note,
        text,
    } = &reading.what
    else {
        return reading;
    };
    // `Priti: in confidence, …`
    if reading.minuted.is_none()
        && ["in confidence,", "in confidence:", "In confidence,"]
            .iter()
            .any(|lead| text.starts_with(lead))
    {
        return Reading {
            minuted: Some(false),
            ..reading
        };
    }
    if !text.contains(['不', '别', '勿', '(', '内']) || reading.minuted.is_some() {
        return reading;
    }
    let spoken = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    if let Some((kept, bare)) = bracketed(text) {
        return stays(kept, bare.to_owned(), reading);
    }
    let clauses: Vec<&str> = text
        .split(['，', '。', '；', '！', ',', ';', '：', '—', ' '])
        .flat_map(|clause| clause.split("--"))
        .filter(|clause| !clause.trim().is_empty())
        .collect();
    let Some(kept) = clauses.iter().find_map(|clause| asks(clause.trim())) else {
        // 刚才余芳说的不记入纪要: another line is meant, and nobody says this one.
        let short = text.chars().count() <= 2 * CLAUSE_CHARS && !text.ends_with(['？', '?', '吗', '呢']);
        let order = Some(meant_by(text)).filter(|_| !spoken && short && forbids(text));
        return match order {
            Some(order) => reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order))),
            None => reading,
        };
    };
    // 尤静：刚才那句别记 is about what was said before.
    let before = [
        "刚才",
        "上句",
        "上一句",
        "上条",
        "上一条",
        "前面",
        "那句",
        "那段",
        "这个",
    ];
    if spoken && clauses.len() == 1 && before.iter().any(|word| text.contains(word)) {
        return reading.remark(Some(Remark::MayMean("不记录：…".to_owned())));
    }
    if spoken || clauses.len() > 1 {
        let text = text.clone();
        return stays(kept, text, reading);
    }
    // 此处不记 is about what comes next, or came before.
    let order = meant_by(text);
    reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)))
}

/// The line that would keep something out: one sentence, or, of 以下不外传 and 下面不记了, all that follows.
fn meant_by(text: &str) -> String {
    let follows = ["以下", "下面", "接下来"].iter().any(|word| text.starts_with(word));
    if follows {
        PossibleFact::ClosedPart.order(true).to_owned()
    } else {
        "不记录：…".to_owned()
    }
}

fn stays(kept: Kept, text: String, reading: Reading) -> Reading {
    let kind = match kept {
        Kept::Nowhere => EntryKind::Aside,
        Kept::InRecord => EntryKind::Note,
    };
    Reading {
        what: What::Entry { kind, text },
        minuted: Some(false),
        ..reading
    }
}

/// The text without the brackets at its beginning or end that say so.
fn bracketed(text: &str) -> Option<(Kept, &str)> {
    let text = text.trim();
    // （保密，不上纪要）: each clause may say it.
    let said = |inner: &str| {
        let each = || {
            inner
                .split(['，', '、', ',', '；', ';'])
                .find_map(|clause| label(clause.trim()).or_else(|| asks(clause.trim())))
        };
        label(inner.trim()).or_else(|| asks(inner.trim())).or_else(each)
    };
    let open = text.strip_prefix(['（', '(', '【', '[']);
    if let Some((inner, rest)) = open.and_then(|text| text.split_once(['）', ')', '】', ']']))
        && let Some(kept) = said(inner)
        && !rest.trim().is_empty()
    {
        return Some((kept, rest.trim()));
    }
    let closed = text.strip_suffix(['）', ')', '】', ']'])?;
    let at = closed.rfind(['（', '(', '【', '['])?;
    let inner = closed.get(at..)?.trim_start_matches(['（', '(', '【', '[']);
    let before = closed.get(..at)?.trim();
    said(inner).filter(|_| !before.is_empty()).map(|kept| (kept, before))
}

/// Whether words in a text ask that something stay out of the minutes.
fn forbids(text: &str) -> bool {
    let into = NOT
        .iter()
        .flat_map(|not| INTO.iter().map(move |into| format!("{not}{into}")))
        .flat_map(|lead| ["会议纪要", "纪要", "会议记录"].map(|end| format!("{lead}{end}")));
    into.into_iter().any(|words| text.contains(&words))
        || UNWRITTEN.iter().any(|words| text.contains(words))
        // 李静的话不要写
        || UNSAID.iter().any(|words| text.ends_with(words)) && ["话", "那段", "这段", "那句", "这句", "发言"].iter().any(|word| text.contains(word))
}

/// Whether a clause asks for it, and says nothing else.
fn asks(clause: &str) -> Option<Kept> {
    if clause.chars().count() > CLAUSE_CHARS {
        return None;
    }
    let nothing_else = |left: &str| {
        let mut left = left.trim().to_owned();
        for word in BESIDE {
            left = left.replace(word, "");
        }
        left.trim().is_empty()
    };
    let minutes = NOT
        .iter()
        .flat_map(|not| INTO.iter().map(move |into| format!("{not}{into}")));
    let minutes = minutes.flat_map(|lead| ["会议纪要", "纪要"].map(|end| format!("{lead}{end}")));
    let around = |words: &str| clause.split_once(words).map(|(head, tail)| format!("{head}{tail}"));
    if clause.contains("纪要") {
        return minutes
            .into_iter()
            .filter_map(|words| around(&words))
            .any(|left| nothing_else(&left))
            .then_some(Kept::InRecord);
    }
    UNWRITTEN
        .iter()
        .chain(&UNSAID)
        .filter_map(|words| around(words))
        .any(|left| nothing_else(&left))
        .then_some(Kept::Nowhere)
}
