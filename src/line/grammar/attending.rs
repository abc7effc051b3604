//! Those who come without being on the list: `In attendance: Mr Poe (auditor)`, 列席：钱七（财务处）、李四.

use crate::domain::{people::Category, time::Stamp};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer,
        reading::{Comer, Reading, Voice, What},
    },
    attendance, bracket, moment, movement, reasons,
};

/// Reads the people behind a label of those in attendance. Brackets behind a name are unit and post there. `None` = nobody is named.
pub(super) fn read(text: &str, category: Category, line: &str, frame: &LineFrame) -> Option<Reading> {
    if is_count(text) {
        return Some(Reading::note(line).voiced(Voice::Nobody));
    }
    let bare = without_brackets(text);
    let listed = attendance::read_named(true, &bare, line, frame);
    if listed.as_ref().is_some_and(|reading| reading.remark.is_none()) {
        return listed;
    }
    let (names, at) = timed(text, frame);
    let parts = reasons::parts(names);
    let people: Option<Vec<Comer>> = parts.iter().map(|part| comer(part, category, frame)).collect();
    match people {
        Some(people) if !people.is_empty() => Some(Reading::of(What::TakeIn { people, at })),
        Some(_) | None => listed,
    }
}

/// `3 members of the public`, 记者2人: nobody by name.
fn is_count(text: &str) -> bool {
    text.chars().next().is_some_and(|c| lexer::digit(c).is_some())
        || [
            "a member",
            "members of",
            "one member",
            "two members",
            "three members",
            "several",
        ]
        .iter()
        .any(|word| lexer::strip_word(text, word).is_some())
}

fn without_brackets(text: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

fn timed<'a>(text: &'a str, frame: &LineFrame) -> (&'a str, Option<Stamp>) {
    moment::at_end(text, frame.dates).unwrap_or((text, None))
}

/// Somebody in attendance: of the list, or new by a name written as one. `None` = it is neither.
fn comer(part: &str, category: Category, frame: &LineFrame) -> Option<Comer> {
    let (name, _) = bracket::split(part).unwrap_or((part, ""));
    match frame.room.resolve(name, false) {
        Named::One(who) => Some(Comer {
            who: Some(who),
            name: String::new(),
            category,
            instead_of: None,
        }),
        Named::Several => None,
        Named::Nobody => movement::is_name(name).then(|| Comer {
            who: None,
            name: part.to_owned(),
            category,
            instead_of: None,
        }),
    }
}
