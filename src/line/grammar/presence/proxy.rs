//! Somebody who is not there, and says who acts for them: 赵磊委托陈静代为出席并表决.

use super::movement::{self, MovementKind, MovementTold};
use crate::line::frame::LineFrame;

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
