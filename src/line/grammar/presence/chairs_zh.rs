//! Sentences by which somebody takes the chair: 由李强主持会议, 会议改由李强主持, 何局主持, 主持 邓工.

use super::movement::{self, MovementKind::Chairs, MovementTold, ToldPeople};
use crate::line::{frame::LineFrame, grammar::asking::possible_people_zh::is_person};

/// Reads such a sentence. `None` = it is none.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    const LEADS: [&str; 20] = [
        "会议改由",
        "会议由",
        "改由",
        "由",
        "本议题改由",
        "本项议题由",
        "本议题由",
        "本项由",
        "该议题由",
        "该项由",
        "此项由",
        "此议题由",
        "后续会议由",
        "后续由",
        "后半段由",
        "下半场由",
        "以下由",
        "下面由",
        "请",
        "随后由",
    ];
    const HEADS: [&str; 4] = ["会议主持人", "会议主持", "主持人", "主持"];
    // 主持 邓工; 何局主持
    let headed = HEADS
        .iter()
        .find_map(|head| text.strip_prefix(head))
        .filter(|name| name.starts_with([' ', '　']));
    let bare = headed.or_else(|| text.strip_suffix("主持").filter(|name| is_person(name, frame)));
    if let Some(people) = bare.and_then(|name| movement::people(name.trim(), frame))
        && people.who.len() == 1
    {
        return Some(takes_chair(people));
    }
    let rest = LEADS
        .iter()
        .filter_map(|lead| text.strip_prefix(lead))
        .min_by_key(|rest| rest.len())?;
    let name = [
        "主持本项议题",
        "主持本议题",
        "主持该议题",
        "主持此项议题",
        "主持此议题",
        "主持本项",
        "主持该项",
        "主持后续会议",
        "主持后半段会议",
        "主持下半场会议",
        "继续主持本议题",
        "临时主持会议",
        "临时主持",
        "继续主持会议",
        "代为主持会议",
        "继续主持",
        "代为主持",
        "主持会议",
        "主持",
    ]
    .iter()
    .find_map(|end| rest.strip_suffix(end))?;
    let people = movement::people(name, frame).filter(|people| people.who.len() == 1)?;
    Some(takes_chair(people))
}

fn takes_chair(people: ToldPeople) -> MovementTold {
    MovementTold {
        kind: Chairs,
        people,
        at: None,
        reason: String::new(),
        sure: true,
        back: None,
    }
}
