//! Somebody who is not there, and says who acts for them: 赵磊委托陈静代为出席并表决.

use super::movement::{self, MovementKind, MovementTold};
use crate::{
    domain::possible_fact::PossibleFact,
    line::{
        frame::{LineFrame, Named},
        lexer,
    },
};

/// Reads such a sentence. `None` = it is none, or the one who gives the proxy is in the room.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (word, (name, rest)) = ["委托", "授权"]
        .iter()
        .find_map(|word| Some((word, text.split_once(word)?)))?;
    let acts = ["代为", "代其", "代理", "代行", "出席", "参会", "投票", "表决"]
        .iter()
        .any(|word| rest.contains(word));
    // 单晴委托薛刚 does not say for what.
    let plain = movement::people(rest, frame).is_some_and(|people| people.who.len() == 1);
    let name = ["因故不能出席，", "因故不能参会，", "因故，", "书面", "已", "，"]
        .iter()
        .fold(name, |name, end| name.strip_suffix(end).unwrap_or(name));
    let mut people = movement::people(name, frame).filter(|people| people.who.len() == 1 && people.doubt.is_none())?;
    let here = frame.room.present();
    let away = !people.who.iter().any(|who| here.contains(who));
    if !acts {
        people.typed = format!("{}（{word}{rest}）", people.typed);
    }
    ((acts || plain) && away && !rest.contains(['，', '；', '。'])).then(|| MovementTold {
        kind: MovementKind::Excused,
        people,
        at: None,
        reason: format!("{word}{rest}"),
        sure: acts,
        back: None,
    })
}

/// The line that would say what a letter of proxy tells (委托书：王强→李明): that the one who gives it is away, or, where they are in the room, that it was given. No
/// vote follows from it. `None` = it is none.
pub(super) fn letter(line: &str, frame: &LineFrame) -> Option<String> {
    const LABELS: [&str; 8] = [
        "授权委托书",
        "书面委托书",
        "投票委托书",
        "表决委托书",
        "委托投票书",
        "委托书",
        "委托函",
        "委托投票",
    ];
    const GIVES: [&str; 10] = ["——", "→", "->", "-->", "—", "＞", ">", "委托", "授权", "给"];
    let text = line.trim().trim_end_matches('。');
    let rest = LABELS.iter().find_map(|label| text.strip_prefix(label))?;
    let rest = rest.trim_start_matches(|c: char| lexer::is_colon(c) || c == ' ');
    let (who, other) = GIVES.iter().find_map(|sign| rest.split_once(sign))?;
    let plain = other.replace(['（', '(', '）', ')'], "");
    let (who, other) = (who.trim(), plain.trim());
    let Named::One(giver) = movement::one(who, frame) else {
        return None;
    };
    if other.is_empty() || other.chars().count() > 12 {
        return None;
    }
    Some(if frame.room.present().contains(&giver) {
        format!("{}{who}委托{other}", PossibleFact::Minuted.order(true))
    } else {
        format!("{}{who}（委托{other}）", PossibleFact::Apologies.order(true))
    })
}
