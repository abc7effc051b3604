//! Everybody but those who are named: `Present: all except Kofi (apols) & Sian`, `Everyone here bar Alan and Kofi`, in either language.

use crate::domain::text::is_han;

use super::{all_here, movement::MovementKind, movement_en, movement_zh};
use crate::line::{
    frame::LineFrame,
    reading::{Reading, What},
};

/// Whether a line counts the room by those who are missing (`All here except Hugo`, 除邵兵请假外，其他同志到会): a roll, as a list of those present is one.
pub fn is_roll(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['.', '。']);
    if text.contains(is_han) {
        let last = text.rsplit(['，', ',']).next().unwrap_or(text).trim();
        return last.len() < text.len() && OTHERS.iter().any(|word| last.starts_with(word));
    }
    all_here::left_out(text).is_some_and(|names| !movement_en::tells(names))
}

/// Words for everybody but those who are named.
const OTHERS: [&str; 5] = ["其余", "其他", "其它", "余下", "剩下"];

/// 邵兵因公请假，其余同志全部参加; 除邵兵请假外，其他同志到会: who is excused, and everybody else is there. `None` = another sentence.
fn rest_came(text: &str, frame: &LineFrame) -> Option<Reading> {
    const PEOPLE: [&str; 11] = [
        "同志", "人员", "委员", "成员", "代表", "理事", "董事", "股东", "的人", "各位", "人",
    ];
    const COME: [&str; 13] = [
        "参加会议",
        "出席会议",
        "参加",
        "参会",
        "到会",
        "出席",
        "到齐",
        "到场",
        "到了",
        "到",
        "来了",
        "在",
        "签到",
    ];
    let (excused, rest) = text.trim_end_matches('。').rsplit_once(['，', ','])?;
    let mut rest = OTHERS.iter().find_map(|word| rest.trim().strip_prefix(word))?;
    while let Some(bare) = PEOPLE
        .iter()
        .chain(&["全部", "全体", "全", "均", "都", "已"])
        .find_map(|word| rest.strip_prefix(word))
    {
        rest = bare;
    }
    if !COME.contains(&rest) {
        return None;
    }
    let excused = excused.trim();
    let excused = excused
        .strip_prefix('除')
        .map_or(excused, |bare| bare.trim_end_matches(['外', '以']));
    let told = movement_zh::read(excused, frame).filter(|told| told.sure && told.people.doubt.is_none())?;
    let absent = told.kind == MovementKind::Absent;
    if !absent && told.kind != MovementKind::Excused {
        return None;
    }
    let here = frame.room.present();
    let out = told.people.who;
    let mut who = frame.room.awaited_members();
    who.retain(|id| !out.contains(id));
    if who.is_empty() || out.iter().any(|id| here.contains(id)) {
        return None;
    }
    let (at, reason, own) = (None, String::new(), Vec::new());
    let came = Reading::of(What::Arrive { who, at, reason, own });
    let people = out.into_iter().map(|id| (id, told.reason.clone())).collect();
    let others = Vec::new();
    let away = Reading::of(What::Excuse { people, others, absent });
    Some(Reading::of(What::Series(vec![came, away])))
}

/// Reads a text of this form, which stands alone or behind the label of those present. `None` = it has another form.
pub(crate) fn read(text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    if text.contains(is_han) {
        return rest_came(text, frame);
    }
    all_here::read(text, line, frame)
}
