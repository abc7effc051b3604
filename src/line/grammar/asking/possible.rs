//! Lines that would be notes, and may tell a fact that was not read: the line that would say it is named. The stems decide first, at every key,
//! and nothing is allocated where there is none; then the shape of the sentence. Prose about what is hoped for, planned or was, is none.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
};

use super::{offered_people, possible_en, possible_roll, possible_zh};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        motions::meant::ended,
        presence::nobody,
        speech::{chair_says_zh, leader_zh, own_words},
        tasks::{listed_task, ordered_zh},
    },
    lexer,
    reading::{Reading, Voice, What},
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 260;

/// The labels of notes that are meant as such.
const NOTES: &[&str] = &["note", "minute", "nb", "n.b.", "aside", "记", "记录", "备注", "注"];

/// A note as it was read, with the line that it may mean; who says it is not known then.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    if let Some(order) = own_order(&reading, line, frame) {
        return reading.remark(Some(Remark::MayMean(order)));
    }
    if !is_open_note(&reading, line) {
        return reading;
    }
    match order(line, frame).map(|order| offered_people::whole(as_votes(order, line, frame), ended(line), frame)) {
        Some(order) => reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order))),
        None => reading,
    }
}

/// 许峰反对，其他人同意: while a motion waits such words tell how it was voted on, and no matter that is decided.
fn as_votes(order: String, line: &str, frame: &LineFrame) -> String {
    #[rustfmt::skip]
    const SIDES: [&str; 12] = [
        "反对，其", "反对，余", "弃权，其", "弃权，余", "其他人同意", "其余同意", "其他同意", "个人都同意", "个都同意", "人都同意", "弃权外", "反对外",
    ];
    let decides = PossibleFact::of_order(&order) == Some(PossibleFact::Decision);
    if frame.open_motion && decides && SIDES.iter().any(|side| line.contains(side)) {
        return format!("{} …", PossibleFact::Result.order(true));
    }
    order
}

/// The line that would say what somebody tells of themselves: 徐总：我弟弟在投标单位，我回避. It stays what they say.
fn own_order(reading: &Reading, line: &str, frame: &LineFrame) -> Option<String> {
    #[rustfmt::skip]
    const WITHDRAWS: [&str; 18] = [
        "这个我不投", "这项我不投", "我不参加表决", "我不参与表决", "我就不投了", "我不参加这项表决",
        "我回避", "我申请回避", "我要回避", "我需要回避", "我需回避", "我应回避", "我先回避", "我就回避", "我也回避", "本人回避", "本人申请回避", "申请回避",
    ];
    #[rustfmt::skip]
    const LEAVES: [&str; 17] = [
        "我请个假", "我请假", "我得走了", "我要走了", "我先撤了", "我就先走",
        "我先走", "我先离开", "我先撤", "我要先走", "我得先走", "我有事先走", "我先离会", "我先告辞", "我先退席", "我走了，", "我先回去",
    ];
    let (
        What::Entry {
            kind: EntryKind::Note,
            text,
        },
        Voice::One(who),
    ) = (&reading.what, &reading.voice)
    else {
        return None;
    };
    if reading.remark.is_some()
        || reading.minuted.is_some()
        || text.len() > LONGEST
        || text.ends_with(['？', '?', '吗', '呢'])
        || line.starts_with('\\')
    {
        return None;
    }
    if frame.votable && answers(text) {
        return Some(format!("{} Ayes: …; Noes: …", PossibleFact::Result.order(false)));
    }
    // The chair may only put it.
    if frame.votable
        && frame.room.officer("chair") != Named::One(*who)
        && [
            "赞成",
            "同意",
            "反对",
            "弃权",
            "不同意",
            "我赞成",
            "我同意",
            "我反对",
            "我弃权",
            "我不同意",
        ]
        .contains(&text.trim_end_matches('。'))
    {
        return Some(format!("{} 同意：…；反对：…", PossibleFact::Result.order(true)));
    }
    if announces_votes(text) {
        return Some(if frame.votable {
            format!("{} …", PossibleFact::Result.order(true))
        } else {
            format!("{}{text}", PossibleFact::Minuted.order(true))
        });
    }
    if frame.open_motion
        && let Some(word) = settles_zh(text)
    {
        return Some(format!("{} {word}", PossibleFact::Result.order(true)));
    }
    let chairs = frame.room.officer("chair") == Named::One(*who);
    let ordered = || {
        let stresses = leader_zh::tells(line.trim(), frame);
        (text.contains(is_han) && !stresses).then(|| ordered_zh::order(text, (*who, chairs), frame))?
    };
    if let Some(order) = own_words::order(text, *who, frame)
        .or_else(|| chair_says_zh::order(text, *who, frame))
        .or_else(ordered)
    {
        return Some(order);
    }
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let denied = says(&["不需要", "不用", "是否", "要不要", "如果", "不必", "该不该"]);
    let name = || frame.room.called(*who);
    if (says(&WITHDRAWS) || ends_in_recusal(text) || tells_own_kin(text)) && !denied {
        return Some(format!("{} {}", PossibleFact::Interest.order(true), name()?));
    }
    (says(&LEAVES) && !denied).then(|| Some(format!("{}{}", PossibleFact::Departure.order(true), name()?)))?
}

/// 我是物业公司员工家属，回避一下: the last clause withdraws whoever speaks.
fn ends_in_recusal(text: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: [&str; 9] = [
        "回避", "回避一下", "就回避", "先回避", "要回避", "申请回避", "回避吧", "需要回避", "应当回避",
    ];
    let last = ended(text).rsplit(['，', ',']).next().unwrap_or(text).trim();
    ENDS.contains(&last) && last.len() < text.len() && ["我", "本人"].iter().any(|word| text.contains(word))
}

/// 我老公在供货公司上班: kin of whoever speaks in a firm that has a part in the matter.
fn tells_own_kin(text: &str) -> bool {
    #[rustfmt::skip]
    const KIN: [&str; 20] = [
        "老公", "爱人", "老婆", "妻子", "丈夫", "儿子", "女儿", "弟弟", "哥哥", "姐姐", "妹妹", "父亲", "母亲", "岳父", "女婿", "儿媳", "亲戚", "家人", "外甥", "侄子",
    ];
    #[rustfmt::skip]
    const FIRMS: [&str; 12] = [
        "供货", "供应商", "投标", "中标", "竞标", "承包", "承建", "施工单位", "这家", "该公司", "对方公司", "乙方",
    ];
    const WORKS: [&str; 8] = ["上班", "工作", "任职", "就职", "持股", "入股", "股东", "法人"];
    text.split(['，', ',', '。', '；']).any(|clause| {
        let kin = KIN
            .iter()
            .any(|kin| clause.contains(&format!("我{kin}")) || clause.contains(&format!("我的{kin}")));
        let firm = FIRMS.iter().any(|firm| clause.contains(firm));
        kin && firm && WORKS.iter().any(|word| clause.contains(word))
    })
}

/// 没有人反对，通过了; 我撤回这个提议: the fate of the motion that waits, in the words of one of them.
fn settles_zh(text: &str) -> Option<&'static str> {
    const FATES: [(&str, &str); 7] = [
        ("通过", "通过"),
        ("通过了", "通过"),
        ("表决通过", "通过"),
        ("一致通过", "通过"),
        ("全票通过", "通过"),
        ("没通过", "否决"),
        ("否决", "否决"),
    ];
    let last = ended(text).rsplit(['，', ',', '。']).next().unwrap_or(text).trim();
    let withdrawn = text.contains("撤回") && text.contains(['我', '提', '动']) && text.chars().count() <= 14;
    if withdrawn {
        return Some("撤回");
    }
    FATES.iter().find(|(said, _)| *said == last).map(|(_, word)| *word)
}

/// 同意8票，反对1票，弃权1票: two sides of a vote with their figures, as whoever counted them reads them out.
fn announces_votes(text: &str) -> bool {
    const SIDES: [&str; 4] = ["同意", "赞成", "反对", "弃权"];
    let figure = |c: char| lexer::digit(c).is_some();
    let counted = |side: &&&str| {
        text.split_once(**side).is_some_and(|(before, behind)| {
            before.trim_end_matches(['票', '人']).ends_with(figure) || behind.starts_with(figure)
        })
    };
    text.contains(is_han) && SIDES.iter().filter(counted).count() > 1
}

/// `aye`, `I vote no`: what somebody answers in a roll call that is typed a line each.
fn answers(text: &str) -> bool {
    const ANSWERS: [&str; 22] = [
        "aye",
        "yea",
        "yes",
        "nay",
        "no",
        "abstain",
        "abstains",
        "abstained",
        "for",
        "against",
        "in favor",
        "in favour",
        "opposed",
        "y",
        "n",
        "i abstain",
        "i vote no",
        "i vote yes",
        "i vote aye",
        "i vote nay",
        "i vote against",
        "i vote for",
    ];
    let bare = text.trim().trim_end_matches(['.', '!']);
    ANSWERS.iter().any(|answer| answer.eq_ignore_ascii_case(bare))
}

/// Whether a line came to a note that nobody is known to have said, without a doubt, and is not kept as one on purpose.
pub(crate) fn is_open_note(reading: &Reading, line: &str) -> bool {
    is_unsaid_note(reading, line) && reading.remark.is_none() && !is_note(line)
}

/// Whether a line came to a note that nobody is known to have said, in doubt or not.
pub(crate) fn is_unsaid_note(reading: &Reading, line: &str) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let unsaid = matches!(reading.voice, Voice::Unsaid | Voice::Nobody);
    let own = line.starts_with(|c: char| c.is_whitespace() || matches!(c, '\\' | '＼'));
    // A note whose place in the minutes is said already is told, or kept out on purpose.
    note && unsaid && !own && reading.minuted.is_none()
}

/// `Note: …`, 记：…, `Decision: none`: kept as a note on purpose.
fn is_note(line: &str) -> bool {
    lexer::split_colon(line, 16).is_some_and(|colon| {
        let head = colon.head.trim();
        NOTES.iter().any(|word| word.eq_ignore_ascii_case(head)) || nobody::is_nothing(colon.rest)
    })
}

/// The line that would say it of the item that the sentence names: `Item 2: agreed to buy a bench` is no decision under another one.
fn of_named_item(text: &str, order: String, frame: &LineFrame) -> String {
    let decides = order.starts_with('=') || order.starts_with(":outcome ");
    let several = [
        "items ",
        "all other items",
        "remaining items",
        "all remaining items",
        "other items",
    ]
    .iter()
    .any(|lead| lexer::strip_word(text, lead).is_some());
    if decides && several {
        return PossibleFact::of_order(&order).map_or(order, |fact| fact.order(false).to_owned());
    }
    let named = ["#", "item ", "re item ", "agenda item "]
        .iter()
        .find_map(|lead| lexer::strip_word(text, lead));
    let Some(rest) = named.filter(|_| decides && !order.contains('#')) else {
        return order;
    };
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
        .unwrap_or(rest.len());
    let number = rest.get(..end).unwrap_or_default();
    if !frame.items.iter().any(|(_, own)| own == number) {
        return order;
    }
    match order.strip_prefix(":outcome ") {
        Some(outcome) => format!(":outcome #{number} {outcome}"),
        None => format!("#{number}"),
    }
}

/// The line that would say what this one may tell, as far as it is known. `None` = it tells no fact.
fn order(line: &str, frame: &LineFrame) -> Option<String> {
    let text = ended(line);
    if let Some(order) = possible_roll::order(line, frame) {
        return Some(order);
    }
    let quotes = ['?', '？', '"', '“', '”', '「', '《'];
    if text.len() > LONGEST || line.contains(quotes) {
        return None;
    }
    if text.contains(is_han) {
        possible_zh::order(text, frame)
    } else {
        let order = possible_en::order(text, frame).or_else(|| listed_task::behind_sentence(text, frame));
        order.map(|order| of_named_item(text, order, frame))
    }
}
