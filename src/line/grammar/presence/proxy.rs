//! Somebody who is not there, and says who acts for them: 赵磊委托陈静代为出席并表决.

use super::{
    movement::{self, MovementKind, MovementTold},
    reasons,
};
use crate::{
    domain::possible_fact::PossibleFact,
    line::{
        frame::{LineFrame, Named},
        grammar::asking::possible_people_zh::begins_with_person,
        lexer,
    },
};

/// Reads such a sentence. `None` = it is none, or the one who gives the proxy is in the room.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (word, (name, rest)) = ["委托", "授权", "，由", ",由"]
        .iter()
        .find_map(|word| Some((word, text.split_once(word)?)))?;
    let word = word.trim_start_matches(['，', ',']);
    let acts = ["代为", "代其", "代理", "代行", "出席", "参会", "投票", "表决"]
        .iter()
        .any(|word| rest.contains(word));
    // 单晴委托薛刚 does not say for what.
    let plain = movement::people(rest, frame).is_some_and(|people| people.who.len() == 1);
    let name = ["因故不能出席，", "因故不能参会，", "因故，", "书面", "已", "，"]
        .iter()
        .fold(name, |name, end| name.strip_suffix(end).unwrap_or(name));
    // 秦朗出差，委托方敏代投票; 林萍请假，由许峰代理投票
    let (name, why) = away_for(name, frame).unwrap_or((name, String::new()));
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
        reason: format!("{why}{word}{rest}"),
        sure: acts,
        back: None,
    })
}

/// Somebody of the list, and why they are away, with the comma behind it; 请假 itself is no reason.
fn away_for<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, String)> {
    let name = begins_with_person(text, frame)?;
    let why = text.get(name.len()..)?.trim_matches(['，', ',', ' ']);
    let why = why.strip_suffix("请假").unwrap_or(why);
    let bare = why.strip_prefix('因').filter(|bare| !bare.starts_with("公出"));
    let why = bare.map_or(why, reasons::cause);
    let plain = (0..=8).contains(&why.chars().count()) && !why.contains(['，', ',', '。', '：', ':', '（', '(']);
    let told = if why.is_empty() {
        String::new()
    } else {
        format!("{why}，")
    };
    plain.then_some((name, told))
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
