//! `#word text`, as MeetBot reads it: at the start of the line, in any case. Knows the words only through [`words`](super::words).

use crate::domain::entry::{EntryKind, Remark};

use super::{
    super::{
        frame::LineFrame,
        lexer,
        reading::{Dialect, Op, People, Reading, What},
    },
    meaning::{carry_out, chat},
    mode::DialectMode,
    nicks,
    words::{self, Word},
};
use crate::line::grammar::tasks::action;

/// Reads a line of a MeetBot log. A line without a command is chat.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Reading {
    let line = line.trim_start();
    let read = if let Some(rest) = line.strip_prefix(['#', '＃']) {
        read_hash(rest, line, frame)
    } else if let Some(rest) = line.strip_prefix('!') {
        read_matrix(rest, line, frame)
    } else if lexer::begins_with_link(line) {
        Some(Reading::entry(EntryKind::Link, line))
    } else {
        read_tag(line, frame)
    };
    match read {
        Some(reading) => attribute(reading, frame),
        None => chat(line, frame),
    }
}

/// Attributes a text under a command to the person who typed it.
fn attribute(reading: Reading, frame: &LineFrame) -> Reading {
    if matches!(reading.what, What::Entry { .. } | What::Motion { .. }) {
        return reading.by(frame.writer);
    }
    reading
}

/// `^info text`, in either mode.
pub(crate) fn read_tag(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (word, rest) = split(line.strip_prefix('^')?);
    apply(words::tag_word(word)?, rest, line, frame)
}

fn read_matrix(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let (word, rest) = split(rest);
    apply(words::matrix_word(word)?, rest, line, frame)
}

/// Reads the text behind `#`, where it is a word; an unknown word is kept and named. `None` = not a word, or one without its text.
pub(crate) fn read_hash(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let (typed, text) = split(rest);
    typed.chars().next().filter(|c| c.is_alphabetic())?;
    if let Some(word) = words::hash_word(typed, frame.dialect) {
        return apply(word, text, line, frame);
    }
    if let Some((word, text)) = words::chinese_prefix(rest) {
        return apply(word, text, line, frame);
    }
    Some(if frame.dialect == DialectMode::Live {
        // Here the sign means an item of the agenda.
        let wanted = rest.trim();
        let alike = frame.room.titled_alike(wanted);
        Reading::remarked(
            line,
            Remark::NoSuchItem(if alike.is_empty() {
                wanted.to_owned()
            } else {
                format!("{wanted} ({})", alike.join(" / "))
            }),
        )
    } else {
        let remark = Remark::UnknownCommand(typed.to_owned());
        Reading::entry(EntryKind::Aside, line).remark(Some(remark))
    })
}

/// The word (letters, digits, `_`) and its text, without a colon between.
fn split(rest: &str) -> (&str, &str) {
    let end = rest
        .char_indices()
        .find(|&(_, c)| !c.is_alphanumeric() && c != '_')
        .map_or(rest.len(), |(at, _)| at);
    let (word, text) = rest.split_at_checked(end).unwrap_or((rest, ""));
    (word, text.trim_start().trim_start_matches(lexer::is_colon).trim_start())
}

/// The word in this dialect's own manner: lists are split at spaces as well, and actions belong to whoever is named anywhere.
fn apply(word: Word, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = text.trim();
    match word {
        Word::People(People::Chair, op @ (Op::Add | Op::Remove))
            if !text.is_empty() && frame.dialect == DialectMode::MeetBot =>
        {
            let names = nicks::split(text);
            Some(Reading::of(What::Dialect(if op == Op::Add {
                Dialect::ChairAdd(names)
            } else {
                Dialect::ChairRemove(names)
            })))
        }
        // `#here Ada Lund` gives the writer another name.
        Word::People(People::Present, Op::Add) if frame.dialect == DialectMode::MeetBot => {
            Some(Reading::of(What::Dialect(Dialect::Here(text.to_owned()))))
        }
        Word::Action if frame.dialect == DialectMode::MeetBot && !text.is_empty() => Some(Reading::of(What::Action {
            text: text.to_owned(),
            owners: Vec::new(),
            due: action::told_due(text, frame),
        })),
        Word::Entry(_)
        | Word::Topic { .. }
        | Word::Decision(_)
        | Word::Accepted
        | Word::Action
        | Word::Motion
        | Word::Amendment
        | Word::Second
        | Word::Vote
        | Word::Poll
        | Word::Cast
        | Word::CloseVote
        | Word::People(..)
        | Word::Known
        | Word::Title
        | Word::Start
        | Word::End
        | Word::Undo
        | Word::Recess
        | Word::Resume
        | Word::Header(_)
        | Word::Robot
        | Word::Quoted => carry_out(word, text, line, frame),
    }
}
