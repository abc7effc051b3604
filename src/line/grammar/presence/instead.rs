//! Those who come in somebody's place: `+Zed Poe (for Dee Ford)`, ＋钱七（代李四）.

use crate::domain::{
    id::Id,
    people::{Attendee, Category},
    surname,
    text::is_han,
};

use super::movement;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{shape::moment, speech::bracket},
    lexer,
    reading::{Comer, Reading, What},
    roster::office_and_name,
};

/// `+Zed Poe (for Dee Ford)`, ＋钱七（代李四）: somebody comes in the place of a person of the list. `None` = the line says no such thing.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<Reading> {
    let (names, at) = moment::at_end(text, frame.dates).unwrap_or((text, None));
    let (name, inside) = bracket::split(names)?;
    if lexer::parts(name).count() != 1 {
        return None;
    }
    // ＋雷鸣（消防大队参谋长，代何伟）: unit and post stand before it.
    let (placed, last) = inside.rsplit_once(['，', ',', '、']).unwrap_or(("", inside));
    let (placed, invited) = match instead_of(inside, frame) {
        Some(invited) => ("", invited),
        None => (placed.trim(), instead_of(last.trim(), frame)?),
    };
    let office = || office_and_name(name).is_some_and(|(_, bare)| surname::looks_like_person(&bare));
    let who = match frame.room.resolve(name, false) {
        // The whole name decides: a part that somebody shares is nobody's.
        Named::One(who) => Some(who),
        Named::Nobody if movement::is_name(name) || office() => None,
        Named::Several | Named::Nobody => return None,
    };
    if who == Some(invited) {
        return None;
    }
    let comer = Comer {
        name: match (who, placed) {
            (Some(_), _) => String::new(),
            (None, "") => name.to_owned(),
            (None, placed) => format!("{name}（{placed}）"),
        },
        who,
        category: Category::InAttendance,
        instead_of: Some(invited),
        items: Vec::new(),
    };
    Some(Reading::of(What::TakeIn {
        people: vec![comer],
        at,
    }))
}

/// `Cllr Nash sub for Cllr Marsh`, `Cllr Nash substituting for Cllr Marsh`: the same as a sentence. `None` = it is none.
pub(crate) fn told(line: &str, frame: &LineFrame) -> Option<Reading> {
    const VERBS: [&str; 15] = [
        " seated for ",
        " seated in place of ",
        " is seated for ",
        " voting in place of ",
        " sitting for ",
        " sitting in for ",
        " is substituting for ",
        " substituting for ",
        " substituted for ",
        " is subbing for ",
        " subbing for ",
        " sub for ",
        " as substitute for ",
        " deputising for ",
        " standing in for ",
    ];
    let text = line.trim().trim_end_matches('.');
    let (name, other) = VERBS.iter().find_map(|verb| text.split_once(verb))?;
    let other = other.trim();
    let named = matches!(frame.room.resolve(name.trim(), false), Named::One(_)) || movement::is_name(name);
    named.then(|| read(&format!("{} (for {other})", name.trim()), frame))?
}

/// For whom somebody comes: `for Dee Ford`, 代李四, 代李四参会. `None` = for nobody of the list.
fn instead_of(inside: &str, frame: &LineFrame) -> Option<Id<Attendee>> {
    let leads = [
        "substituting for ",
        "substitute for ",
        "sub for ",
        "deputising for ",
        "deputizing for ",
        "representing ",
        "in place of ",
        "instead of ",
        "on behalf of ",
        "for ",
        "代替",
        "代表",
        "顶替",
        "代",
        "替",
    ];
    let rest = leads.iter().find_map(|lead| lexer::strip_word(inside.trim(), lead))?;
    let name = ["参加会议", "参会", "参加", "出席", "到会"]
        .iter()
        .find_map(|end| rest.strip_suffix(end))
        .unwrap_or(rest)
        .trim();
    match frame.room.resolve(name, name.chars().any(is_han)) {
        Named::One(who) => Some(who),
        Named::Several | Named::Nobody => None,
    }
}
