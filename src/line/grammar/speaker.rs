//! Who speaks: `@zs text`, `zs: text`, `张三：文字`. Knows the room only through [`Room`](crate::line::frame::Room).

use crate::domain::{
    entry::{EntryKind, Remark},
    id::Id,
    people::Attendee,
};

use super::{
    super::{
        dialect::{mode::DialectMode, words},
        frame::{LineFrame, Named},
        lexer::{self, Colon},
        reading::{Reading, What},
    },
    label::looks_like_name,
};

/// Characters within which a name must end in a colon. Transcribed names may be long (docs/rules.md §names).
const NAME_CHARS: usize = 64;
/// More words than this before a colon are prose.
const NAME_WORDS: usize = 5;

/// `@zs text`; `@zs` alone makes that person the speaker.
pub(super) fn read_at(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let end = rest
        .char_indices()
        .find(|&(_, c)| c.is_whitespace() || lexer::is_colon(c) || lexer::is_separator(c))
        .map_or(rest.len(), |(at, _)| at);
    let (name, after) = rest.split_at_checked(end)?;
    if name.is_empty() {
        return None;
    }
    let text = after.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || lexer::is_separator(c));
    Some(match frame.room.resolve(name, false) {
        Named::One(who) => says(who, text),
        Named::Several => Reading::remarked(line, frame.several(name)),
        Named::Nobody => Reading::remarked(line, Remark::UnknownName(name.to_owned())),
    })
}

fn says(who: Id<Attendee>, text: &str) -> Reading {
    if text.is_empty() {
        return Reading::of(What::Speaker { who });
    }
    Reading::entry(EntryKind::Note, text).by(Some(who))
}

/// `zs: text`. Times, addresses of the web, and paths are never speakers; `None` = the line names nobody.
pub(crate) fn read_colon(line: &str, frame: &LineFrame) -> Option<Reading> {
    let colon = lexer::split_colon(line, NAME_CHARS)?;
    let name = colon.head.trim();
    if !can_be_speaker(name, colon) {
        return None;
    }
    let text = colon.rest.trim();
    let remark = match frame.room.resolve(name, true) {
        Named::One(who) => return Some(says(who, text)),
        Named::Several => frame.several(name),
        Named::Nobody => Remark::UnknownName(name.to_owned()),
    };
    let ambiguous = matches!(remark, Remark::AmbiguousName(_));
    (is_meant(name, colon, frame) || ambiguous).then(|| Reading::remarked(line, remark))
}

/// Whether a name could stand before this colon at all.
fn can_be_speaker(name: &str, colon: Colon) -> bool {
    let ends_in_digit = name.chars().next_back().and_then(lexer::digit).is_some();
    let goes_on_in_digit = colon.rest.chars().next().and_then(lexer::digit).is_some();
    let scheme = ["http", "https", "ftp", "mailto", "ssh", "irc"]
        .iter()
        .any(|s| s.eq_ignore_ascii_case(name));
    let prose = name.contains([
        '，', '。', '！', '？', '；', '“', '”', '《', '》', ',', '!', '?', ';', '"', '/', '／',
    ]);
    let path = colon.rest.starts_with(['/', '／', '\\', ':', '：']);
    let time = ends_in_digit && goes_on_in_digit;
    let short = name.split_whitespace().count() <= NAME_WORDS;
    let barred = scheme || prose || path || time;
    short && !barred && name.chars().any(char::is_alphabetic)
}

/// Whether an unknown name was meant as a speaker: it looks like a name, and the colon ends a word.
fn is_meant(name: &str, colon: Colon, frame: &LineFrame) -> bool {
    let ends_word = colon.wide || colon.rest.is_empty() || colon.rest.starts_with(char::is_whitespace);
    let nick =
        frame.dialect == DialectMode::W3c && !name.contains(char::is_whitespace) && !super::label::is_label(name);
    let word = words::colon_word(name, DialectMode::Live).is_some();
    ends_word && !word && (looks_like_name(name) || nick)
}
