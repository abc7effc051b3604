//! Somebody who is not there, and says who acts for them: 赵磊委托陈静代为出席并表决.

use super::{
    super::frame::LineFrame,
    movement::{self, MovementKind, MovementTold},
};

/// Reads such a sentence. `None` = it is none, or the one who gives the proxy is in the room.
pub(super) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (name, rest) = text.split_once("委托")?;
    let acts = ["代为", "代其", "代理", "代行", "出席", "参会", "投票", "表决"]
        .iter()
        .any(|word| rest.contains(word));
    let name = ["因故不能出席，", "因故不能参会，", "因故，", "书面", "已", "，"]
        .iter()
        .fold(name, |name, end| name.strip_suffix(end).unwrap_or(name));
    let people = movement::people(name, frame).filter(|people| people.who.len() == 1 && people.doubt.is_none())?;
    let here = frame.room.present();
    let away = !people.who.iter().any(|who| here.contains(who));
    (acts && away && !rest.contains(['，', '；', '。'])).then(|| MovementTold {
        kind: MovementKind::Excused,
        people,
        at: None,
        reason: format!("委托{rest}"),
        sure: true,
        back: None,
    })
}
