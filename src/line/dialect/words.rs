//! The words as tables. A word of one dialect means nothing in a log of the other; the capture line takes them all.

use crate::domain::{decision::Verdict, entry::EntryKind};

use super::{
    super::{
        lexer,
        reading::{Op, People},
    },
    mode::DialectMode,
};

/// The effect of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Its text becomes an entry of this kind.
    Entry(EntryKind),
    Topic {
        sub: bool,
    },
    Decision(Verdict),
    /// `#accepted`: a decision, or with no text the end of a vote of `HCoop`'s robot.
    Accepted,
    Action,
    Motion,
    /// A motion to amend the one that waits.
    Amendment,
    Second,
    Vote,
    /// `#startvote`: a question is put to the vote.
    Poll,
    /// `#vote`: the vote of whoever wrote it.
    Cast,
    CloseVote,
    People(People, Op),
    Known,
    Title,
    Start,
    End,
    Undo,
    Recess,
    Resume,
    /// A header line; its value is kept aside under this name.
    Header(&'static str),
    Robot,
    /// Protected from being read as a speaker, else a note.
    Quoted,
}

use EntryKind as E;
use Op::{Add, Remove, Set};
use People::{Chair, Present, Regrets, Scribe};

/// After `#`, as MeetBot and its offspring at `OpenStack` and `HCoop` know them.
const MEETBOT: &[(&str, Word)] = &[
    ("info", Word::Entry(E::Information)),
    ("action", Word::Action),
    ("topic", Word::Topic { sub: false }),
    ("agreed", Word::Decision(Verdict::Adopted)),
    ("agree", Word::Decision(Verdict::Adopted)),
    ("accepted", Word::Accepted),
    ("accept", Word::Accepted),
    ("rejected", Word::Decision(Verdict::Rejected)),
    ("reject", Word::Decision(Verdict::Rejected)),
    ("link", Word::Entry(E::Link)),
    ("idea", Word::Entry(E::Idea)),
    ("help", Word::Entry(E::Help)),
    ("halp", Word::Entry(E::Help)),
    ("motion", Word::Motion),
    ("undo", Word::Undo),
    ("startmeeting", Word::Start),
    ("endmeeting", Word::End),
    ("meetingname", Word::Header("meetingname")),
    ("meetingtopic", Word::Robot),
    ("chair", Word::People(Chair, Add)),
    ("unchair", Word::People(Chair, Remove)),
    ("nick", Word::Known),
    ("here", Word::People(Present, Add)),
    ("save", Word::Robot),
    ("lurk", Word::Robot),
    ("unlurk", Word::Robot),
    ("restrictlogs", Word::Robot),
    ("commands", Word::Robot),
    ("startvote", Word::Poll),
    ("vote", Word::Cast),
    ("showvote", Word::Robot),
    ("endvote", Word::CloseVote),
    ("close", Word::CloseVote),
    ("failed", Word::Robot),
    ("inconclusive", Word::Robot),
];

/// After `!` in logs of Fedora's Matrix robot.
const MATRIX: &[(&str, Word)] = &[
    ("startmeeting", Word::Start),
    ("sm", Word::Start),
    ("endmeeting", Word::End),
    ("em", Word::End),
    ("topic", Word::Topic { sub: false }),
    ("t", Word::Topic { sub: false }),
    ("meetingname", Word::Header("meetingname")),
    ("mn", Word::Header("meetingname")),
];

/// After `^`, of the same robot.
const TAGS: &[&str] = &[
    "action", "info", "agreed", "rejected", "accepted", "idea", "halp", "help", "link", "undo", "chair",
];

/// Before a colon, as scribe.perl knows them.
const W3C: &[(&str, Word)] = &[
    ("topic", Word::Topic { sub: false }),
    ("subtopic", Word::Topic { sub: true }),
    ("action", Word::Action),
    ("resolved", Word::Decision(Verdict::Adopted)),
    ("resolution", Word::Decision(Verdict::Adopted)),
    ("issue", Word::Entry(E::Question)),
    ("proposed", Word::Quoted),
    ("proposal", Word::Quoted),
    ("meeting", Word::Title),
    ("chair", Word::People(Chair, Set)),
    ("scribe", Word::People(Scribe, Set)),
    ("scribenick", Word::People(Scribe, Set)),
    ("chairs", Word::People(Chair, Set)),
    ("chair(s)", Word::People(Chair, Set)),
    ("scribes", Word::People(Scribe, Set)),
    ("scribe(s)", Word::People(Scribe, Set)),
    ("present", Word::People(Present, Set)),
    ("regrets", Word::People(Regrets, Set)),
    ("guests", Word::People(Present, Add)),
    ("date", Word::Header("date")),
    ("agenda", Word::Header("agenda")),
    ("previous meeting", Word::Header("previous meeting")),
    ("next meeting", Word::Header("next meeting")),
    ("slideset", Word::Header("slideset")),
    ("recording", Word::Header("recording")),
    ("repo", Word::Header("repo")),
    ("namedanchorhere", Word::Robot),
    ("scribeoptions", Word::Robot),
];

/// Before a colon in the capture line, besides W3C's: English names of our own kinds.
const OURS: &[(&str, Word)] = &[
    ("decision", Word::Decision(Verdict::Adopted)),
    ("agreed", Word::Decision(Verdict::Adopted)),
    ("rejected", Word::Decision(Verdict::Rejected)),
    ("todo", Word::Action),
    ("to do", Word::Action),
    ("question", Word::Entry(E::Question)),
    ("note", Word::Entry(E::Note)),
    ("info", Word::Entry(E::Information)),
    ("idea", Word::Entry(E::Idea)),
    ("help", Word::Entry(E::Help)),
    ("link", Word::Entry(E::Link)),
    ("motion", Word::Motion),
    ("seconded", Word::Second),
    ("seconded by", Word::Second),
    ("arrived", Word::People(Present, Add)),
    ("left", Word::People(Present, Remove)),
    ("apologies", Word::People(Regrets, Add)),
    ("vote", Word::Vote),
    ("requirement", Word::Entry(E::Requirement)),
    ("incident", Word::Entry(E::Incident)),
];

/// After `#` in the capture line, besides MeetBot's.
const HASHES: &[(&str, Word)] = &[
    ("subtopic", Word::Topic { sub: true }),
    ("decision", Word::Decision(Verdict::Adopted)),
    ("resolved", Word::Decision(Verdict::Adopted)),
    ("issue", Word::Entry(E::Question)),
    ("question", Word::Entry(E::Question)),
    ("requirement", Word::Entry(E::Requirement)),
    ("incident", Word::Entry(E::Incident)),
    ("second", Word::Second),
    ("scribe", Word::People(Scribe, Add)),
    ("present", Word::People(Present, Add)),
    ("regrets", Word::People(Regrets, Add)),
    ("recess", Word::Recess),
    ("resume", Word::Resume),
    ("adjourn", Word::End),
];

/// The Chinese twins; a longer word stands before the one it begins with.
const CHINESE: &[(&str, Word)] = &[
    ("子议题", Word::Topic { sub: true }),
    ("议题", Word::Topic { sub: false }),
    ("行动", Word::Action),
    ("任务", Word::Action),
    ("待办", Word::Action),
    ("会议决定", Word::Decision(Verdict::Adopted)),
    ("会议决议", Word::Decision(Verdict::Adopted)),
    ("会议议定", Word::Decision(Verdict::Adopted)),
    ("会议要求", Word::Entry(E::Requirement)),
    ("决定", Word::Decision(Verdict::Adopted)),
    ("决议", Word::Decision(Verdict::Adopted)),
    ("议定", Word::Decision(Verdict::Adopted)),
    ("否决", Word::Decision(Verdict::Rejected)),
    ("信息", Word::Entry(E::Information)),
    ("通报", Word::Entry(E::Information)),
    ("想法", Word::Entry(E::Idea)),
    ("求助", Word::Entry(E::Help)),
    ("链接", Word::Entry(E::Link)),
    ("出席", Word::People(Present, Add)),
    ("到会", Word::People(Present, Add)),
    ("到场", Word::People(Present, Add)),
    ("签到", Word::People(Present, Add)),
    ("离席", Word::People(Present, Remove)),
    ("离场", Word::People(Present, Remove)),
    ("退席", Word::People(Present, Remove)),
    ("请假", Word::People(Regrets, Add)),
    ("主持人", Word::People(Chair, Set)),
    ("主持", Word::People(Chair, Set)),
    ("记录人", Word::People(Scribe, Set)),
    ("动议", Word::Motion),
    ("表决事项", Word::Motion),
    ("提请表决", Word::Motion),
    ("修正案", Word::Amendment),
    ("修改动议", Word::Amendment),
    ("附议", Word::Second),
    ("表决", Word::Vote),
    ("票决", Word::Vote),
    ("票决结果", Word::Vote),
    ("投票结果", Word::Vote),
    ("计票结果", Word::Vote),
    ("问题", Word::Entry(E::Question)),
    ("待定", Word::Entry(E::Question)),
    ("更正", Word::Quoted),
    ("记", Word::Entry(E::Note)),
    ("要求", Word::Entry(E::Requirement)),
    ("突发", Word::Entry(E::Incident)),
    ("撤销", Word::Undo),
    ("休会", Word::Recess),
    ("复会", Word::Resume),
    ("散会", Word::End),
];

/// Before `+`, `-` or `=`.
const LISTS: &[(&str, People)] = &[
    ("present", Present),
    ("regrets", Regrets),
    ("chair", Chair),
    ("scribe", Scribe),
    ("guests", Present),
    ("出席", Present),
    ("到会", Present),
    ("到场", Present),
    ("请假", Regrets),
    ("主持人", Chair),
    ("主持", Chair),
    ("记录人", Scribe),
];

fn find(table: &[(&str, Word)], typed: &str) -> Option<Word> {
    table
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(typed))
        .map(|&(_, word)| word)
}

/// A word after `#`.
pub fn hash_word(typed: &str, mode: DialectMode) -> Option<Word> {
    find(MEETBOT, typed)
        .or_else(|| {
            if mode == DialectMode::Live {
                find(HASHES, typed)
            } else {
                None
            }
        })
        .or_else(|| find(CHINESE, typed))
}

/// The Chinese word that a text after `#` begins with, and what follows: no space is needed.
pub fn chinese_prefix(text: &str) -> Option<(Word, &str)> {
    CHINESE
        .iter()
        .find_map(|&(word, what)| text.strip_prefix(word).map(|rest| (what, rest)))
}

/// A word after `!` in a log of the Matrix robot.
pub fn matrix_word(typed: &str) -> Option<Word> {
    find(MATRIX, typed).or_else(|| {
        TAGS.iter()
            .find(|tag| tag.eq_ignore_ascii_case(typed))
            .and_then(|tag| find(MEETBOT, tag))
    })
}

/// A word after `^`.
pub fn tag_word(typed: &str) -> Option<Word> {
    TAGS.iter()
        .find(|tag| tag.eq_ignore_ascii_case(typed))
        .and_then(|tag| find(MEETBOT, tag))
}

/// A word before a colon.
pub fn colon_word(typed: &str, mode: DialectMode) -> Option<Word> {
    find(W3C, typed)
        .or_else(|| {
            if mode == DialectMode::Live {
                find(OURS, typed)
            } else {
                None
            }
        })
        .or_else(|| find(CHINESE, typed))
}

/// The list of people that a line begins with, and what follows the word.
pub fn list_word(line: &str) -> Option<(People, &str)> {
    LISTS
        .iter()
        .find_map(|&(word, people)| lexer::strip_word(line, word).map(|rest| (people, rest)))
}
