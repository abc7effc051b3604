//! Takes from a row the text that a search looks through, and makes the one line of tokens in which it stands in the index.

use std::collections::BTreeSet;

use strum::{EnumIter, IntoStaticStr};

use super::{
    spelled::spellings,
    stem::stem,
    tokens::{SearchToken, SearchTokenKind, tokens},
    word_fit::holds_word,
};
use crate::domain::{
    action::Action,
    agenda::Item,
    conveyance::Conveyance,
    entry::{Entry, EntryKind},
    fold::squash,
    id::Id,
    inbound::Inbound,
    lesson::Lesson,
    matter::MatterEvent,
    meeting::Meeting,
    papers::Paper,
    people::{Person, Unit},
};

/// Stands before the stem of a word.
pub const STEM: char = '\u{e000}';
/// Stands where signs part two pieces.
pub const BREAK: char = '\u{e001}';
/// Stands before the spelling of a name.
pub const SPELLED: char = '\u{e002}';
/// Stands before the mark of a person or a unit.
pub const WHO: char = '\u{e003}';
/// Stands before the letter of a kind.
pub const KIND: char = '\u{e004}';

/// The kinds of what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum SearchKind {
    Note,
    Decision,
    Action,
    Question,
    Requirement,
    Motion,
    Incident,
    /// The course of the session: who came and went, when it began.
    Course,
    Person,
    Item,
    Paper,
    Meeting,
    /// A step of a matter in follow-up.
    Progress,
    /// How a unit passed on what was decided.
    Unit,
    Lesson,
}

impl SearchKind {
    /// The letter of this kind in the index.
    pub const fn letter(self) -> char {
        match self {
            Self::Note => 'n',
            Self::Decision => 'd',
            Self::Action => 'a',
            Self::Question => 'q',
            Self::Requirement => 'r',
            Self::Motion => 'm',
            Self::Incident => 'i',
            Self::Course => 'c',
            Self::Person => 'p',
            Self::Item => 'e',
            Self::Paper => 'f',
            Self::Meeting => 'g',
            Self::Progress => 'u',
            Self::Unit => 'o',
            Self::Lesson => 'l',
        }
    }

    /// The kind of an entry.
    pub const fn of_entry(kind: EntryKind) -> Self {
        match kind {
            EntryKind::Note
            | EntryKind::Continuation
            | EntryKind::Information
            | EntryKind::Idea
            | EntryKind::Help
            | EntryKind::Link
            | EntryKind::Aside => Self::Note,
            EntryKind::Decision => Self::Decision,
            EntryKind::Action => Self::Action,
            EntryKind::Question => Self::Question,
            EntryKind::Requirement => Self::Requirement,
            EntryKind::Motion | EntryKind::Second | EntryKind::VoteResult | EntryKind::Wording => Self::Motion,
            EntryKind::Incident => Self::Incident,
            EntryKind::Arrival
            | EntryKind::Departure
            | EntryKind::ItemStart
            | EntryKind::Correction
            | EntryKind::Opened
            | EntryKind::Recess
            | EntryKind::Resumed
            | EntryKind::Adjourned
            | EntryKind::Reopened
            | EntryKind::RecorderOn
            | EntryKind::RecorderOff
            | EntryKind::RecordingMark
            | EntryKind::Regrets
            | EntryKind::Interest
            | EntryKind::ItemOutcome
            | EntryKind::ClosedPart
            | EntryKind::PublicPart => Self::Course,
        }
    }
}

/// The mark of a person or a unit in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchWho {
    Person(Id<Person>),
    Unit(Id<Unit>),
    /// A name as typed, of nobody in the list.
    Named(String),
}

impl SearchWho {
    /// The token of the index.
    pub fn token(&self) -> String {
        match self {
            Self::Person(id) => format!("{WHO}{:x}", id.raw()),
            Self::Unit(id) => format!("{WHO}u{:x}", id.raw()),
            Self::Named(name) => format!("{WHO}n{}", squash(name)),
        }
    }
}

/// A row as it is looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDoc {
    pub kind: SearchKind,
    /// The text shown for the row.
    pub text: String,
    /// The speakers or owners of the row.
    pub who: Vec<SearchWho>,
    /// Names, with the clerk's own reading of each.
    names: Vec<(String, String)>,
}

impl SearchDoc {
    /// Returns what is found of an entry; `None` if it says nothing.
    pub fn of_entry(entry: &Entry, mut who: Vec<SearchWho>) -> Option<Self> {
        if !entry.said_by.is_empty() {
            who.push(SearchWho::Named(entry.said_by.clone()));
        }
        let kind = SearchKind::of_entry(entry.kind);
        (!entry.text.is_empty()).then(|| Self {
            kind,
            text: entry.text.clone(),
            who,
            names: Vec::new(),
        })
    }

    /// Returns what is found of an item: its title, who presents it, and why it ended as it did.
    pub fn of_item(item: &Item) -> Self {
        let parts = [
            &item.title,
            &item.presenter,
            &item.outcome_reason,
            &item.no_action_reason,
        ];
        Self::plain(SearchKind::Item, &parts)
    }

    /// Returns what is found of a paper.
    pub fn of_paper(paper: &Paper) -> Self {
        Self::plain(SearchKind::Paper, &[&paper.title])
    }

    /// Returns what is found of a meeting itself.
    pub fn of_meeting(meeting: &Meeting) -> Self {
        let parts = [&meeting.title, &meeting.venue, &meeting.theme, &meeting.purpose];
        Self::plain(SearchKind::Meeting, &parts)
    }

    /// Returns what is found of a matter in follow-up beside the line from which it comes; `None` where it has no words of its own.
    pub fn of_matter(matter: &Action, who: Vec<SearchWho>) -> Option<Self> {
        let doc = Self::plain(SearchKind::Action, &[&matter.task, &matter.leader]);
        let says = !doc.text.is_empty();
        says.then_some(Self { who, ..doc })
    }

    /// Returns what is found of a step of a matter; `None` if it says nothing.
    pub fn of_step(step: &MatterEvent) -> Option<Self> {
        let doc = Self::plain(SearchKind::Progress, &[&step.text]);
        let by = Some(step.by.clone()).filter(|by| !by.is_empty());
        (!doc.text.is_empty()).then(|| Self {
            who: by.into_iter().map(SearchWho::Named).collect(),
            ..doc
        })
    }

    /// Returns what is found of a paper that a unit handed in.
    pub fn of_inbound(paper: &Inbound) -> Option<Self> {
        let parts = [&paper.unit, &paper.title, &paper.receipt, &paper.consent];
        Self::told(SearchKind::Paper, &parts)
    }

    /// Returns what is found of a unit that passes on what was decided.
    pub fn of_conveyance(row: &Conveyance) -> Option<Self> {
        let parts = [&row.unit, &row.method, &row.audience, &row.proof];
        Self::told(SearchKind::Unit, &parts)
    }

    /// Returns what is found of a lesson.
    pub fn of_lesson(lesson: &Lesson) -> Option<Self> {
        Self::told(SearchKind::Lesson, &[&lesson.text])
    }

    fn told(kind: SearchKind, parts: &[&String]) -> Option<Self> {
        Some(Self::plain(kind, parts)).filter(|doc| !doc.text.is_empty())
    }

    /// Returns what is found of somebody who takes part: also the unit.
    pub fn of_person(person: &Person, unit: Option<&Unit>) -> Self {
        let mut parts = vec![&person.name];
        parts.extend(&person.aliases);
        parts.push(&person.post);
        parts.extend(unit.into_iter().flat_map(|unit| [&unit.name, &unit.short]));
        let mut names = vec![(person.name.clone(), person.pinyin.clone())];
        names.extend(person.aliases.iter().map(|alias| (alias.clone(), String::new())));
        Self {
            who: vec![SearchWho::Person(person.id)],
            names,
            ..Self::plain(SearchKind::Person, &parts)
        }
    }

    fn plain(kind: SearchKind, parts: &[&String]) -> Self {
        let parts: Vec<&str> = parts
            .iter()
            .map(|part| part.as_str())
            .filter(|part| !part.is_empty())
            .collect();
        Self {
            kind,
            text: parts.join(" · "),
            who: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Returns the line of tokens for the index, and the words in it that can be found by their beginning.
    pub fn line(&self) -> (String, BTreeSet<String>) {
        let mut line = String::with_capacity(self.text.len() * 2);
        let mut words = BTreeSet::new();
        let mut stems = BTreeSet::new();
        for SearchToken { kind, text, .. } in tokens(&self.text) {
            match kind {
                SearchTokenKind::Break => line.push(BREAK),
                SearchTokenKind::Han => line.push_str(&text),
                SearchTokenKind::Word => {
                    line.push_str(&text);
                    let stem = stem(&text);
                    if stem != text {
                        stems.insert(stem);
                    }
                    words.insert(text);
                }
            }
            line.push(' ');
        }
        line.push(BREAK);
        for stem in stems {
            line.extend([' ', STEM]);
            line.push_str(&stem);
        }
        line.extend([' ', KIND, self.kind.letter()]);
        for who in &self.who {
            line.push(' ');
            line.push_str(&who.token());
        }
        for spelling in self.names.iter().flat_map(|(name, own)| spellings(name, own)) {
            let token = format!("{SPELLED}{spelling}");
            line.push(' ');
            line.push_str(&token);
            words.insert(token);
        }
        (line, words)
    }

    /// Whether a typed word finds the row, looked at without the index.
    pub fn holds(&self, typed: &str) -> bool {
        holds_word(&self.text, typed) || self.names.iter().any(|(name, own)| is_spelled(name, own, typed))
    }

    /// Returns a number that changes with what is found, to tell whether the index is behind.
    pub fn mark(&self) -> i64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut take = |bytes: &[u8]| {
            for byte in bytes.iter().chain(&[0xff]) {
                hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        take(self.kind.letter().encode_utf8(&mut [0; 4]).as_bytes());
        take(self.text.as_bytes());
        for who in &self.who {
            take(who.token().as_bytes());
        }
        for (name, own) in &self.names {
            take(name.as_bytes());
            take(own.as_bytes());
        }
        // Short numbers take less room in the file; a chance of one in four thousand millions is enough.
        i64::from((hash >> 32) as u32 ^ (hash & 0xffff_ffff) as u32)
    }
}

/// Whether a spelling of a name, or the clerk's own reading of it, begins with what was typed.
pub(super) fn is_spelled(name: &str, own: &str, typed: &str) -> bool {
    typed.len() > 1 && spellings(name, own).iter().any(|spelling| spelling.starts_with(typed))
}
