//! Chinese sentences that say how the session went: 会议于10:48结束, 休会15分钟, 15:30散.

use super::session_words::{HAN_CORES, ToldAct};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{presence::movement, shape::moment},
    lexer,
};

use ToldAct::Paused;

/// The act, whether it is plain, and its time and length as typed. `None` = the sentence tells none.
pub(super) fn told(text: &str, frame: &LineFrame) -> Option<(ToldAct, bool, String)> {
    let signed = text.contains(lexer::is_colon)
        && !text
            .chars()
            .zip(text.chars().skip(1))
            .any(|(c, next)| lexer::is_colon(c) && lexer::digit(next).is_some());
    if signed {
        return None;
    }
    let (rest, time) = moment::han_time(text, frame);
    let rest: String = rest.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = rest.trim_matches(|c: char| lexer::is_separator(c) || matches!(c, '（' | '）' | '(' | ')'));
    let bare = by_chair(bare, frame);
    let heads = [
        "会议",
        "主持人",
        "会议主持人",
        "主席",
        "会议主席",
        "本次会议",
        "全体会议",
        "大会",
        "本次大会",
        "会议于",
        "会议在",
        "",
    ];
    let (act, lasts, plain) = heads.iter().find_map(|head| {
        let core = bare.strip_prefix(head)?;
        let core = ["于", "在", "准时", "正式", "现在", "圆满", "胜利"]
            .iter()
            .find_map(|word| core.strip_prefix(word))
            .unwrap_or(core);
        let act = HAN_CORES.iter().find(|(word, _)| *word == core).map(|(_, act)| *act);
        // 休会15分钟, 中场休息一刻钟
        let pause = || {
            let left = ["中场休息", "会间休息", "休息", "休会", "茶歇"]
                .iter()
                .find_map(|word| core.strip_prefix(word))?;
            is_span(left).then_some((Paused, left.to_owned()))
        };
        // 开始 and 结束 alone are said of anything.
        let vague = ["开始", "结束", "休息"].contains(&core) && !head.contains("会");
        // 20:55结束 may be the end of anything, and 15:30散 is what somebody may say.
        let ends = || {
            let alone = ["结束", "散"].contains(&core) && head.is_empty() && !time.is_empty();
            alone.then_some((ToldAct::Ended, String::new(), false))
        };
        act.filter(|_| !vague)
            .map(|act| (act, String::new()))
            .or_else(pause)
            .map(|(act, lasts)| (act, lasts, true))
            .or_else(ends)
    })?;
    if time.is_empty() && bare.chars().count() < 2 {
        return None;
    }
    let rest = [time, lasts].into_iter().filter(|part| !part.is_empty());
    Some((act, plain, rest.collect::<Vec<_>>().join(" ")))
}

/// Whether a text is the length of a break: 15分钟, 十分钟, 一刻钟, 半小时.
fn is_span(text: &str) -> bool {
    let rest = text.trim_start_matches(|c| lexer::digit(c).is_some() || "一二两三四五六七八九十半个".contains(c));
    rest.len() < text.len() && ["分钟", "刻钟", "小时", "钟头"].contains(&rest)
}

/// 郑海涛宣布散会: the words without the name of whoever is in the chair, who alone declares it.
fn by_chair<'t>(text: &'t str, frame: &LineFrame) -> &'t str {
    let declared = || {
        let (name, _) = text.split_once("宣布")?;
        let chair = frame.room.officer("chair");
        let same = matches!((movement::one(name, frame), chair), (Named::One(who), Named::One(chair)) if who == chair);
        text.get(name.len()..).filter(|_| !name.is_empty() && same)
    };
    declared().unwrap_or(text)
}
