//! A list of people as it is typed: `zs、ls`, `Rosa, Ian and Zoe`, `张三和李四`, `zs ls`. Knows nothing of what they do.

use crate::domain::{entry::Remark, id::Id, people::Attendee, surname, titles::title_sex};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::speech::{
        bracket,
        head::is_proper,
        label::{can_be_latin_name, looks_like_name},
    },
    lexer,
    roster::office_and_name,
};

/// Everybody of a list who is known.
pub(crate) struct KnownPeople {
    pub(crate) who: Vec<Id<Attendee>>,
    /// A name of the list that is nobody's or several people's; the others are meant all the same.
    pub(crate) doubt: Option<Remark>,
}

/// Why a list names nobody.
pub(crate) enum Doubted {
    /// Somebody is meant, but not known.
    Name(Remark),
    /// This is no list of names.
    Prose,
}

/// Words that join two names where both sides are somebody.
const JOINTS: &[&str] = &[" and ", " & ", " + ", "以及", "和", "与", "及", "跟"];

/// Everybody named. One doubtful name does not void the others; a part that is no name at all does.
pub(crate) fn resolve_all(names: &str, frame: &LineFrame) -> Result<KnownPeople, Doubted> {
    let mut list = KnownPeople {
        who: Vec::new(),
        doubt: None,
    };
    for part in lexer::parts(names) {
        for name in joined(part, frame) {
            match resolve_part(name, frame) {
                // `Mr Foss and Mrs Foss`, of whom one is listed: the other is nobody.
                Ok(found) if found.iter().all(|id| list.who.contains(id)) && title_sex(name).is_some() => {
                    list.doubt = list.doubt.or_else(|| Some(unknown(name)));
                }
                Ok(found) => found.into_iter().for_each(|id| push_new(&mut list.who, id)),
                Err(Doubted::Name(remark)) => list.doubt = list.doubt.or(Some(remark)),
                Err(Doubted::Prose) if list.who.is_empty() => return Err(Doubted::Prose),
                Err(Doubted::Prose) => return Err(Doubted::Name(unknown(name))),
            }
        }
    }
    match (list.who.is_empty(), list.doubt) {
        (true, Some(remark)) => Err(Doubted::Name(remark)),
        (true, None) => Err(Doubted::Prose),
        (false, doubt) => Ok(KnownPeople { doubt, ..list }),
    }
}

/// Everybody named in a text that is nothing but names, each of somebody on the list by a name that could speak; the last doubt may
/// be about a name in capitals. Everything else is a doubt or prose.
pub(crate) fn resolve_named(text: &str, frame: &LineFrame) -> Result<KnownPeople, Doubted> {
    let proper = |name: &str| name.split_whitespace().all(is_proper) || surname::looks_like_person(name);
    let mut list = KnownPeople {
        who: Vec::new(),
        doubt: None,
    };
    for name in lexer::parts(text).flat_map(|part| joined(part, frame)) {
        // 周正平（局长）: the post says more of whoever is named.
        let name = bracket::split(name).map_or(name, |(base, _)| base);
        match frame.room.resolve(name, true) {
            Named::One(id) => push_new(&mut list.who, id),
            Named::Several => list.doubt = list.doubt.or_else(|| Some(frame.several(name))),
            Named::Nobody if proper(name) && name.contains(' ') || surname::looks_like_person(name) => {
                list.doubt = list.doubt.or_else(|| Some(unknown(name)));
            }
            Named::Nobody => return Err(Doubted::Prose),
        }
    }
    match (list.who.is_empty(), list.doubt) {
        (true, Some(remark)) => Err(Doubted::Name(remark)),
        (true, None) => Err(Doubted::Prose),
        (false, doubt) => Ok(KnownPeople { doubt, ..list }),
    }
}

/// The names of a part that are joined by `and`, 和 and the like; the part itself where that gives names nobody bears.
pub(crate) fn joined<'a>(part: &'a str, frame: &LineFrame) -> Vec<&'a str> {
    let borne = |name: &str| frame.room.resolve(name, false) != Named::Nobody;
    // `ted + priya` is two people, though a name is found by a part of it.
    if borne(part) && !part.contains(" + ") {
        return vec![part];
    }
    let ways = JOINTS.iter().flat_map(|joint| part.match_indices(joint));
    for (at, joint) in ways {
        let (Some(left), Some(right)) = (part.get(..at), part.get(at + joint.len()..)) else {
            continue;
        };
        let (left, right) = (left.trim(), right.trim());
        if borne(left) {
            let more = joined(right, frame);
            if more.iter().all(|name| borne(name)) {
                return std::iter::once(left).chain(more).collect();
            }
        }
    }
    vec![part]
}

fn resolve_part(part: &str, frame: &LineFrame) -> Result<Vec<Id<Attendee>>, Doubted> {
    match frame.room.resolve(part, false) {
        Named::One(id) => return Ok(vec![id]),
        Named::Several => return Err(Doubted::Name(frame.several(part))),
        Named::Nobody => {}
    }
    let name = looks_like_name(part) || can_be_latin_name(part);
    if !part.contains(char::is_whitespace) {
        let office = || office_and_name(part).is_some_and(|(_, bare)| surname::looks_like_person(&bare));
        let meant = name || is_nick(part) || office();
        return Err(if meant {
            Doubted::Name(unknown(part))
        } else {
            Doubted::Prose
        });
    }
    resolve_words(part, frame).unwrap_or(Err(if name {
        Doubted::Name(unknown(part))
    } else {
        Doubted::Prose
    }))
}

/// Whether two words are the given name of one person and the surname of another: nobody is called so.
fn is_mixed(part: &str, who: &[Id<Attendee>], last: Id<Attendee>, frame: &LineFrame) -> bool {
    let Some((_, word)) = part.rsplit_once(char::is_whitespace) else {
        return false;
    };
    let called = frame.room.called(last).unwrap_or_default();
    let surname = called
        .split_whitespace()
        .skip(1)
        .last()
        .is_some_and(|own| frame.room.is_word_of(word, own));
    who.len() == 1 && !who.contains(&last) && surname && can_be_latin_name(part)
}

/// Names with spaces between. `None` = a word is nobody's name, and nothing else speaks for a list.
fn resolve_words(part: &str, frame: &LineFrame) -> Option<Result<Vec<Id<Attendee>>, Doubted>> {
    let mut who = Vec::new();
    if part.contains(['(', '（', ')', '）']) {
        return None;
    }
    for word in part.split_whitespace() {
        match frame.room.resolve(word, false) {
            Named::One(id) if is_mixed(part, &who, id, frame) => return None,
            Named::One(id) => push_new(&mut who, id),
            Named::Several => return Some(Err(Doubted::Name(frame.several(word)))),
            // `+Kim Lee`, where somebody else is called Kim: a new person has a name of two words.
            Named::Nobody if who.is_empty() || who.len() == 1 && can_be_latin_name(part) => return None,
            Named::Nobody => return Some(Err(Doubted::Name(unknown(word)))),
        }
    }
    Some(Ok(who))
}

fn unknown(name: &str) -> Remark {
    Remark::UnknownName(name.to_owned())
}

/// One Latin word right after the sign is a name even where it does not look like one: `+asmith2`.
fn is_nick(part: &str) -> bool {
    part.chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '\'' | '-'))
}

fn push_new(who: &mut Vec<Id<Attendee>>, id: Id<Attendee>) {
    if !who.contains(&id) {
        who.push(id);
    }
}
