//! Sentences about somebody, which whoever has the word did not say: `Mrs Lamb asked …`, `The clerk read a letter`, 李国强强调，…. They are
//! the clerk's own words, and nobody's speech.

use crate::domain::{text::is_han, titles::is_title};

use super::{
    super::frame::{LineFrame, Named},
    head::is_proper,
    movement,
};

/// Words behind a name that are no verb in the past tense and still tell of the one named.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "said", "says", "asks", "notes", "states", "reports", "explains", "thanks", "suggests", "replies", "confirms",
    "agrees", "proposes", "seconds", "objects", "wonders", "felt", "feels", "thought", "thinks", "queries", "raises",
    "mentions", "comments", "presents", "gave", "gives", "is", "was", "has", "had", "will", "would", "left", "leaves",
    "came", "comes", "went", "goes", "took", "takes", "made", "makes", "told", "tells", "spoke", "speaks", "read",
    "reads", "wants", "brought", "brings", "put", "did", "does", "cannot", "can", "could", "should", "may", "must",
    "wrote", "writes", "then", "also", "again", "saw", "sees", "found", "finds", "knew", "knows", "wished", "wishes",
    "offers", "accepts", "declines", "declares", "sent", "sends", "welcomes", "opens", "closes",
];

/// Chinese words behind a name that tell what the one named says or does.
#[rustfmt::skip]
const HAN_VERBS: &[&str] = &[
    "强调", "指出", "提出", "认为", "表示", "要求", "补充", "插话", "汇报", "介绍", "通报", "建议", "询问", "提问", "回答",
    "答复", "总结", "小结", "提议", "反对", "同意", "赞成", "表态", "主持", "宣布", "传达", "发言", "讲话", "报告", "宣读",
    "明天", "后天", "今天", "昨天", "下周", "上周", "说", "讲", "问", "答", "谈", "离", "到", "请", "缺", "代表", "作了", "做了", "就", "对", "又", "也", "再", "最后",
    "首先", "接着", "随后", "因", "已", "还", "未", "没", "将", "会后", "负责", "回应", "质疑", "解释", "说明", "不",
];

/// Subjects that are people without a name, or the body that meets.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "the clerk", "the chair", "the chairman", "the chairwoman", "the chairperson", "the vice chair", "the vice-chair",
    "the treasurer", "the secretary", "the mayor", "the deputy mayor", "the president", "the director", "the head",
    "the headteacher", "the committee", "the council", "the board", "the group", "the meeting", "the governors",
    "members", "councillors", "governors", "trustees", "residents", "a resident", "a member", "a member of the public",
    "members of the public", "the public", "the auditor", "the officer", "officers",
];

/// Reports that come before a participle: `Report received and noted.`
#[rustfmt::skip]
const PARTICIPLES: &[&str] = &[
    "received", "noted", "received and noted", "agreed", "approved", "adopted", "accepted", "deferred", "circulated",
    "read", "taken as read", "considered", "discussed", "signed",
];

/// Whether a line tells of somebody rather than being what whoever has the word says.
pub(super) fn tells(line: &str, frame: &LineFrame) -> bool {
    let text = line.trim();
    if text.starts_with(is_han) {
        return han_subject(text, frame);
    }
    is_participle(text) || latin_subject(text, frame)
}

fn is_verb(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ';', ':']).to_lowercase();
    VERBS.contains(&word.as_str()) || word.len() > 4 && word.ends_with("ed")
}

fn latin_subject(text: &str, frame: &LineFrame) -> bool {
    let lower = text.to_lowercase();
    let office = SUBJECTS.iter().any(|subject| {
        let rest = lower.strip_prefix(subject).and_then(|rest| rest.strip_prefix(' '));
        rest.and_then(|rest| rest.split(' ').next()).is_some_and(is_verb)
    });
    if office {
        return true;
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).take(7).collect();
    (1..=4).rev().any(|count| {
        let (Some(name), Some(rest)) = (words.get(..count), words.get(count..)) else {
            return false;
        };
        // `Mrs Lamb (public) asked …`
        let rest: Vec<&str> = rest.iter().copied().skip_while(|word| word.starts_with('(')).collect();
        let verb = rest.first().copied().is_some_and(is_verb);
        let titled = count > 1 && name.first().is_some_and(|word| is_title(word.trim_end_matches('.')));
        let proper = name.iter().all(|word| is_proper(word));
        let name = name.join(" ");
        let listed = || matches!(movement::one(&name, frame), Named::One(_) | Named::Several);
        verb && (titled && proper || listed())
    })
}

/// `Minutes approved`, `Report received and noted`.
fn is_participle(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '!']);
    let lower = text.to_lowercase();
    let words = lower.split(' ').count();
    words <= 6
        && !lower.starts_with("i ")
        && !lower.starts_with("we ")
        && PARTICIPLES.iter().any(|ends| {
            lower
                .strip_suffix(ends)
                .is_some_and(|before| before.is_empty() || before.ends_with([' ', ',']))
        })
}

fn han_subject(text: &str, frame: &LineFrame) -> bool {
    let ends = text.char_indices().skip(2).map(|(at, _)| at).take(8);
    let mut heads: Vec<usize> = ends.collect();
    heads.reverse();
    heads.into_iter().any(|end| {
        let Some((head, rest)) = text.split_at_checked(end) else {
            return false;
        };
        let rest = rest.trim_start();
        let verb = HAN_VERBS.iter().any(|verb| rest.starts_with(verb));
        verb && head.chars().all(is_han) && matches!(movement::one(head, frame), Named::One(_) | Named::Several)
    })
}
