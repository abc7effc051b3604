//! Everybody but those who are named: `Present: all except Kofi (apols) & Sian`, `Everyone here bar Alan and Kofi`.

use crate::domain::{entry::Remark, id::Id, people::Attendee, text::is_han};

use super::{movement::MovementKind, movement_en, movement_zh, reasons};
use crate::line::{
    frame::LineFrame,
    grammar::shape::listed,
    lexer::strip_word,
    reading::{Reading, What},
};

/// Words for all the members, longer ones first.
#[rustfmt::skip]
const ALL: &[&str] = &[
    "all members present", "all members were present", "all members are present", "all members here", "all members", "all trustees present", "all trustees",
    "all governors present", "all governors", "all councillors present", "all councillors", "all cllrs present", "all cllrs", "all directors", "all of us",
    "all were present", "all are present", "all present", "all here", "all in", "everyone present", "everyone is here", "everyone here", "everyone",
    "everybody present", "everybody is here", "everybody here", "everybody", "full board present", "full board", "full council present", "full council",
    "whole board", "whole committee", "all",
];

/// Words behind them, before those who are not there.
const BUT: &[&str] = &[
    "with the exception of ",
    "except for ",
    "except ",
    "apart from ",
    "other than ",
    "excluding ",
    "bar ",
    "but ",
    "minus ",
    "save for ",
    "save ",
];

/// The names behind such words. `None` = the text has not this form.
fn left_out(text: &str) -> Option<&str> {
    let text = text.trim();
    ALL.iter().find_map(|all| {
        let rest = strip_word(text, all)?.trim_start_matches([' ', ',']);
        BUT.iter().find_map(|but| strip_word(rest, but))
    })
}

/// Whether a line counts the room by those who are missing (`All here except Hugo`, 除邵兵请假外，其他同志到会): a roll, as a list of those present is one.
pub fn is_roll(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['.', '。']);
    if text.contains(is_han) {
        let last = text.rsplit(['，', ',']).next().unwrap_or(text).trim();
        return last.len() < text.len() && OTHERS.iter().any(|word| last.starts_with(word));
    }
    left_out(text).is_some_and(|names| !movement_en::tells(names))
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
    let names = left_out(text)?.trim_end_matches(['.', '。']);
    // `All bar Lamb left 19.20` tells who went.
    if movement_en::tells(names) {
        return None;
    }
    let mut out: Vec<(Id<Attendee>, String)> = Vec::new();
    for part in reasons::parts(names) {
        let (name, reason) = reasons::of(part, frame);
        match listed::resolve_all(name, frame) {
            Ok(named) if named.doubt.is_none() => {
                out.extend(named.who.into_iter().map(|who| (who, reason.to_owned())));
            }
            // Where one of them is not known, nobody can be said to be there.
            Ok(_) | Err(_) => return Some(Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))),
        }
    }
    let here = frame.room.present();
    if let Some((who, _)) = out.iter().find(|(who, _)| here.contains(who)) {
        let name = frame.room.called(*who).unwrap_or_default();
        return Some(Reading::remarked(line, Remark::MayMean(format!("-{name}"))));
    }
    let mut who = frame.room.awaited_members();
    who.retain(|id| !out.iter().any(|(gone, _)| gone == id));
    if who.is_empty() {
        return Some(Reading::remarked(line, Remark::AllHere));
    }
    let (at, reason, own) = (None, String::new(), Vec::new());
    let mut facts = vec![Reading::of(What::Arrive { who, at, reason, own })];
    let (sent, absent): (Vec<_>, Vec<_>) = out.into_iter().partition(|(_, why)| says_apologies(why));
    for (people, absent) in [(sent, false), (absent, true)] {
        if people.is_empty() {
            continue;
        }
        let people = people
            .into_iter()
            .map(|(who, why)| (who, without_word(&why).to_owned()))
            .collect();
        facts.push(Reading::of(What::Excuse {
            people,
            others: Vec::new(),
            absent,
        }));
    }
    Some(Reading::of(What::Series(facts)))
}

const APOLOGIES: [&str; 6] = ["sent apologies", "sent apols", "apologies", "apology", "apols", "apol"];

fn says_apologies(reason: &str) -> bool {
    APOLOGIES.iter().any(|word| strip_word(reason.trim(), word).is_some())
}

/// A reason without the word that apologies were sent: `apols, ill`.
fn without_word(reason: &str) -> &str {
    let reason = reason.trim();
    let rest = APOLOGIES.iter().find_map(|word| strip_word(reason, word));
    rest.map_or(reason, |rest| {
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | ':' | ';'))
    })
}
