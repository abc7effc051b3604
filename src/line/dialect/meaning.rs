//! The meaning of a word for the minutes, whichever dialect it is of.

use crate::domain::{
    decision::Verdict,
    entry::{EntryKind, Remark},
    motion::MotionRef,
    text::is_han,
};

use super::{
    super::{
        frame::LineFrame,
        lexer::{self, begins_with_link},
        reading::{Dialect, Op, People, Reading, Voice, What},
    },
    mode::DialectMode,
    nicks,
    words::Word,
};
use crate::line::grammar::{
    motions::motion,
    presence::{attendance, excused, nobody},
    shape::listed::{self, Doubted},
    tasks::{action, action_label},
    voting::result,
};

/// Returns the meaning of a line of a W3C log that somebody other than the scribe wrote: statements and summaries become chat by its
/// writer, words that do something keep their meaning (docs/rules.md §w3c).
#[must_use]
pub fn as_chat(reading: Reading, raw: &str, frame: &LineFrame) -> Reading {
    match reading.what {
        // The writer's own words go on.
        What::Entry {
            kind: EntryKind::Continuation | EntryKind::Link,
            ..
        } => reading.by(frame.writer),
        What::Entry {
            kind: EntryKind::Note, ..
        } if reading.remark.is_some() => reading,
        What::Entry {
            kind: EntryKind::Note, ..
        }
        | What::Speaker => chat(raw.trim_start().strip_prefix('\\').unwrap_or(raw), frame),
        What::Nothing
        | What::Entry { .. }
        | What::Decision { .. }
        | What::Action { .. }
        | What::Motion { .. }
        | What::Mover { .. }
        | What::Second { .. }
        | What::Wording { .. }
        | What::Result { .. }
        | What::Votes { .. }
        | What::Casting { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Ballot { .. }
        | What::Arrive { .. }
        | What::Leave { .. }
        | What::Late { .. }
        | What::TakeIn { .. }
        | What::Return { .. }
        | What::Series(_)
        | What::Role { .. }
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public { .. }
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => reading,
    }
}

/// Chat: said by its writer.
pub(super) fn chat(line: &str, frame: &LineFrame) -> Reading {
    Reading::note(line).by(frame.writer)
}

/// Characters of a time behind an order.
const TIMED_CHARS: usize = 12;

/// `散会：9点50`, `adjourn: 7.50`: an order of the session with a time behind it is the command. `散会：还早` asks.
fn told_order(word: Word, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    const ORDERS: [(Word, &str, &str); 3] = [
        (Word::End, "adjourn", "散会"),
        (Word::Recess, "recess", "休会"),
        (Word::Resume, "resume", "复会"),
    ];
    let (_, english, chinese) = ORDERS.iter().find(|(own, ..)| *own == word)?;
    if frame.dialect != DialectMode::Live || text.is_empty() {
        return None;
    }
    let name = if line.contains(is_han) { chinese } else { english };
    let timed = text.chars().any(|c| lexer::digit(c).is_some()) && text.chars().count() <= TIMED_CHARS;
    Some(if timed {
        Reading::of(What::Command {
            name: (*name).to_owned(),
            rest: text.to_owned(),
        })
    } else {
        Reading::remarked(line, Remark::MayMean(format!(":{name}")))
    })
}

/// Does what a word says. `None` = the word cannot be meant here (`主持：大家好`, a word that needs a text and has none).
pub(super) fn carry_out(word: Word, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = rest.trim();
    let some = || Some(text.to_owned()).filter(|text| !text.is_empty());
    let say = |dialect| Some(Reading::of(What::Dialect(dialect)));
    let heads_form = matches!(
        word,
        Word::Decision(_)
            | Word::Action
            | Word::Motion
            | Word::Amendment
            | Word::Entry(EntryKind::Requirement | EntryKind::Incident)
    );
    if heads_form && nobody::is_nothing(text) {
        return Some(Reading::note(line).voiced(Voice::Nobody));
    }
    if word == Word::Action && frame.dialect == DialectMode::Live && action_label::is_state(text) {
        return Some(action_label::earlier(line));
    }
    if let Some(reading) = told_order(word, text, line, frame) {
        return Some(reading);
    }
    match word {
        // A note of the clerk, whoever speaks.
        Word::Entry(EntryKind::Note) => some().map(|text| Reading::note(&text).voiced(Voice::Nobody)),
        Word::Entry(kind) => some().map(|text| Reading::entry(kind, &text)),
        Word::Topic { sub } => some().map(|title| Reading::of(What::NewItem { title, sub })),
        Word::Decision(verdict) => some().map(|text| Reading::of(What::Decision { text, verdict })),
        Word::Accepted if text.is_empty() => say(Dialect::Robot),
        Word::Accepted => carry_out(Word::Decision(Verdict::Adopted), rest, line, frame),
        Word::Action => some().map(|text| action::read(&text, frame)),
        Word::Motion => some().map(|text| motion::read_moved(&text, line, frame)),
        Word::Amendment => motion::read_amendment(text, MotionRef::Pending, line, frame),
        Word::Second => motion::read_second(text, MotionRef::Pending, line, frame),
        Word::Vote => result::read_result(text, MotionRef::Pending, line, frame),
        // The capture line has words of its own for votes.
        Word::Poll | Word::Cast | Word::CloseVote if frame.dialect == DialectMode::Live => say(Dialect::Robot),
        Word::Poll => some().and_then(|text| say(Dialect::Poll(text))),
        Word::Cast => some().and_then(|text| say(Dialect::Cast(text))),
        Word::CloseVote => say(Dialect::CloseVote),
        Word::People(people, op) => say_people(people, op, text, line, frame),
        Word::Known => some().and_then(|text| say_known(&text, line, frame)),
        Word::Title => some().and_then(|title| say(Dialect::Title(title))),
        Word::Start => say(Dialect::Start(text.to_owned())),
        Word::End => say(Dialect::End),
        Word::Undo => say(Dialect::Undo),
        Word::Recess => say(Dialect::Recess),
        Word::Resume => say(Dialect::Resume),
        Word::Header(_) if frame.dialect == DialectMode::Live && !begins_with_link(text) => None,
        Word::Header(name) => some().and_then(|value| {
            say(Dialect::Header {
                name: name.to_owned(),
                value,
            })
        }),
        Word::Robot => say(Dialect::Robot),
        Word::Quoted => Some(Reading::note(line).voiced(Voice::Nobody)),
    }
}

/// Words about lists of people. Nobody named = the writer of the line in a log.
pub(super) fn say_people(people: People, op: Op, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    if frame.dialect == DialectMode::Live {
        return say_live_people(people, op, text, line, frame);
    }
    let names = nicks::split_names(text);
    if names.is_empty() && op == Op::Set {
        return None;
    }
    let dialect = match (people, op) {
        (People::Chair, Op::Add) => Dialect::ChairAdd(names),
        (People::Chair, Op::Remove) => Dialect::ChairRemove(names),
        (People::Chair, Op::Set) => Dialect::ChairSet(names),
        (People::Scribe, Op::Add) => Dialect::ScribeAdd(names),
        (People::Scribe, Op::Remove) => Dialect::ScribeRemove(names),
        (People::Scribe, Op::Set) => Dialect::ScribeSet(names),
        (People::Present, Op::Add) => Dialect::PresentAdd(names),
        (People::Present, Op::Remove) => Dialect::PresentRemove(names),
        (People::Present, Op::Set) => Dialect::PresentSet(names),
        (People::Regrets, Op::Add) => Dialect::RegretsAdd(names),
        (People::Regrets, Op::Remove) => Dialect::RegretsRemove(names),
        (People::Regrets, Op::Set) => Dialect::RegretsSet(names),
    };
    Some(Reading::of(What::Dialect(dialect)))
}

/// The same in the capture line, where names mean people of the list as after `+`: nobody is put on it by a word.
fn say_live_people(people: People, op: Op, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    if op == Op::Set && matches!(people, People::Chair | People::Scribe) && lexer::split_colon(line, 20).is_some() {
        // The holder of the office may be speaking: the reader of speakers tells.
        return None;
    }
    if text.is_empty() {
        return (op != Op::Set).then(|| Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned())));
    }
    if people == People::Present {
        return attendance::read_named(op != Op::Remove, text, line, frame);
    }
    if people == People::Regrets && op != Op::Remove {
        return excused::read_people(text, line, (frame, false));
    }
    match listed::resolve_all(text, frame) {
        Ok(named) => {
            let who = named.who;
            Some(
                Reading::of(What::Role {
                    list: people,
                    op,
                    who,
                    at: None,
                })
                .remark(named.doubt),
            )
        }
        Err(Doubted::Name(remark)) => Some(Reading::remarked(line, remark)),
        Err(Doubted::Prose) => None,
    }
}

/// `#nick a`: in the capture line only those who are on the list are known.
fn say_known(text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    if frame.dialect != DialectMode::Live {
        return Some(Reading::of(What::Dialect(Dialect::Known(nicks::split(text)))));
    }
    match listed::resolve_all(text, frame) {
        Ok(named) => Some(Reading::of(What::Dialect(Dialect::Robot)).remark(named.doubt)),
        Err(Doubted::Name(remark)) => Some(Reading::remarked(line, remark)),
        Err(Doubted::Prose) => None,
    }
}
