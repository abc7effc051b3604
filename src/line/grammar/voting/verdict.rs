//! The words in which a result is announced, in both languages. Only a table: [`result`](super::result) reads by it.

use crate::domain::motion::{
    MotionState::{self, Carried, Lost, Postponed, Tabled, Withdrawn},
    ResultWord::{self, Agreed, NoObjection, Plain, Tied, Unanimous},
};

/// Words before the result that say no more than what it is about.
pub(crate) const ABOUT: &[&str] = &[
    "the motion is ",
    "the motion was ",
    "the motion ",
    "motion is ",
    "motion was ",
    "motion: ",
    "motion ",
    "the amendment is ",
    "the amendment was ",
    "the amendment ",
    "amendment ",
    "amdt ",
    "动议",
    "修正案",
    "表决结果",
];

/// A word or phrase, and what it makes of a motion.
pub(crate) struct VerdictWord {
    pub(crate) text: &'static str,
    pub(crate) state: MotionState,
    pub(crate) said: Option<ResultWord>,
    /// Whether the word alone in a line is a result while a motion is pending; else it needs `$=`, a count, or a motion named.
    pub(crate) alone: bool,
}

const fn word(text: &'static str, state: MotionState, said: ResultWord) -> VerdictWord {
    VerdictWord {
        text,
        state,
        said: Some(said),
        alone: true,
    }
}

const fn state(text: &'static str, state: MotionState) -> VerdictWord {
    VerdictWord {
        text,
        state,
        said: None,
        alone: true,
    }
}

const fn weak(text: &'static str, state: MotionState) -> VerdictWord {
    VerdictWord {
        text,
        state,
        said: Some(Plain),
        alone: false,
    }
}

/// A word stands after every longer one that begins with it.
pub(crate) const WORDS: &[VerdictWord] = &[
    word("carried unanimously", Carried, Unanimous),
    word("unanimously carried", Carried, Unanimous),
    word("passed unanimously", Carried, Unanimous),
    word("unanimously passed", Carried, Unanimous),
    word("adopted unanimously", Carried, Unanimous),
    word("unanimously adopted", Carried, Unanimous),
    word("approved unanimously", Carried, Unanimous),
    word("unanimously approved", Carried, Unanimous),
    word("agreed unanimously", Carried, Unanimous),
    word("unanimously agreed", Carried, Unanimous),
    word("unanimously", Carried, Unanimous),
    word("unanimous", Carried, Unanimous),
    word("all in favour", Carried, Unanimous),
    word("all in favor", Carried, Unanimous),
    word("all agreed", Carried, Unanimous),
    word("carried nem con", Carried, NoObjection),
    word("carried nem. con", Carried, NoObjection),
    word("agreed nem con", Carried, NoObjection),
    word("nem con", Carried, NoObjection),
    word("nem. con", Carried, NoObjection),
    word("nem.con", Carried, NoObjection),
    word("nemine contradicente", Carried, NoObjection),
    word("carried without objection", Carried, NoObjection),
    word("agreed without objection", Carried, NoObjection),
    word("without objection", Carried, NoObjection),
    word("no objections", Carried, NoObjection),
    word("no objection", Carried, NoObjection),
    word("not carried", Lost, Plain),
    word("not agreed", Lost, Plain),
    word("carried", Carried, Plain),
    word("agreed", Carried, Agreed),
    weak("passed", Carried),
    weak("adopted", Carried),
    weak("approved", Carried),
    word("lost", Lost, Plain),
    word("defeated", Lost, Plain),
    weak("failed", Lost),
    weak("rejected", Lost),
    word("tied", Lost, Tied),
    weak("a tie", Lost),
    state("withdrawn", Withdrawn),
    state("tabled", Tabled),
    state("laid on the table", Tabled),
    word("一致表决通过", Carried, Unanimous),
    word("表决一致通过", Carried, Unanimous),
    word("全体一致通过", Carried, Unanimous),
    word("一致通过", Carried, Unanimous),
    word("一致同意", Carried, Unanimous),
    word("一致赞成", Carried, Unanimous),
    word("全体同意", Carried, Unanimous),
    word("全体赞成", Carried, Unanimous),
    word("全票同意", Carried, Unanimous),
    word("都同意", Carried, Unanimous),
    word("都没有意见", Carried, NoObjection),
    word("都没意见", Carried, NoObjection),
    word("均同意", Carried, Unanimous),
    word("均表示同意", Carried, Unanimous),
    word("均无异议", Carried, NoObjection),
    word("没有不同意见", Carried, NoObjection),
    word("无不同意见", Carried, NoObjection),
    word("全票通过", Carried, Unanimous),
    word("无异议通过", Carried, NoObjection),
    word("没有异议", Carried, NoObjection),
    word("无异议", Carried, NoObjection),
    word("未获通过", Lost, Plain),
    word("未通过", Lost, Plain),
    word("不通过", Lost, Plain),
    word("被否决", Lost, Plain),
    word("否决", Lost, Plain),
    word("票数相等", Lost, Tied),
    word("平票", Lost, Tied),
    word("获得通过", Carried, Plain),
    word("表决通过", Carried, Plain),
    word("通过", Carried, Plain),
    state("撤回", Withdrawn),
    state("搁置", Tabled),
    state("暂缓表决", Postponed),
    state("暂缓审议", Postponed),
    state("暂缓", Postponed),
];

/// Names for everybody, as those who agree: 与会人员一致同意 is 一致同意.
const EVERYBODY: &[&str] = &[
    "与会人员",
    "与会同志",
    "与会成员",
    "参会人员",
    "参会成员",
    "到会成员",
    "全体成员",
    "全体人员",
    "全体同志",
    "班子成员",
    "各位成员",
    "会议",
    "大家",
    "全体",
];

/// A text without the word for everybody before 一致, 均, 没有 and the like; else the text as it is.
pub(crate) fn without_everybody(text: &str) -> &str {
    let bare = EVERYBODY.iter().find_map(|word| text.strip_prefix(word));
    bare.filter(|bare| {
        ["一致", "均", "都", "全票", "没有", "无"]
            .iter()
            .any(|word| bare.starts_with(word))
    })
    .unwrap_or(text)
}
