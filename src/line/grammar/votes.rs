//! Votes by name: `vote: ann yes, bo no`, `Ayes: ann; Noes: bo`, `赞成：张三；反对：李四`. A label before a text that names nobody is prose.

use crate::domain::{
    entry::Remark,
    motion::{MotionRef, Vote},
};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, filled, is_separator, strip_word},
        reading::{Reading, Voted, What},
    },
    label::{can_be_latin_name, looks_like_name},
    listed::joined,
    meant::about,
};

/// Words behind a name that are its vote; what begins like a longer word stands after it.
const ANSWERS: &[(&str, Vote)] = &[
    ("in favour", Vote::For),
    ("in favor", Vote::For),
    ("for", Vote::For),
    ("yes", Vote::For),
    ("aye", Vote::For),
    ("yea", Vote::For),
    ("against", Vote::Against),
    ("opposed", Vote::Against),
    ("no", Vote::Against),
    ("nay", Vote::Against),
    ("abstains", Vote::Abstain),
    ("abstained", Vote::Abstain),
    ("abstaining", Vote::Abstain),
    ("abstain", Vote::Abstain),
    ("不同意", Vote::Against),
    ("不赞成", Vote::Against),
    ("反对", Vote::Against),
    ("同意", Vote::For),
    ("赞成", Vote::For),
    ("弃权", Vote::Abstain),
];

/// Words before a colon under which names of one side stand; `true` = hardly anything else begins so.
const LABELS: &[(&str, Vote, bool)] = &[
    ("voting for", Vote::For, true),
    ("in favour", Vote::For, true),
    ("in favor", Vote::For, true),
    ("ayes", Vote::For, true),
    ("aye", Vote::For, true),
    ("yeas", Vote::For, true),
    ("for", Vote::For, false),
    ("yes", Vote::For, false),
    ("voting against", Vote::Against, true),
    ("against", Vote::Against, false),
    ("opposed", Vote::Against, false),
    ("noes", Vote::Against, true),
    ("nays", Vote::Against, true),
    ("nay", Vote::Against, true),
    ("no", Vote::Against, false),
    ("abstentions", Vote::Abstain, true),
    ("abstention", Vote::Abstain, true),
    ("abstaining", Vote::Abstain, true),
    ("abstained", Vote::Abstain, true),
    ("abstain", Vote::Abstain, true),
    ("不同意", Vote::Against, false),
    ("不赞成", Vote::Against, false),
    ("赞成", Vote::For, false),
    ("同意", Vote::For, false),
    ("反对", Vote::Against, false),
    ("弃权", Vote::Abstain, false),
];

/// Votes by name after a sign or a word that says that votes follow. `None` = these are no names.
pub(super) fn read(text: &str, of: MotionRef, line: &str, frame: &LineFrame) -> Option<Reading> {
    let read = labelled(text, frame).or_else(|| answered(text, frame))?;
    read.names_anybody().then(|| read.reading(of, line, frame))
}

/// The same in a line without a sign: somebody on the list is named under a label, and nobody else unless the labels are plain.
pub(super) fn read_bare(line: &str, frame: &LineFrame) -> Option<Reading> {
    let words = ["recorded vote", "roll call vote", "roll call", "记名表决", "点名表决"];
    let said = words
        .iter()
        .find_map(|word| strip_word(line, word))
        .map(str::trim_start);
    if let Some(rest) = said.and_then(|rest| rest.strip_prefix(lexer::is_colon)) {
        return read(rest.trim(), MotionRef::Pending, line, frame).filter(|_| frame.votable);
    }
    let read = labelled(line, frame)?;
    let sure = read.strong || read.sides > 1 || read.doubt.is_none();
    let known = read.votes.iter().any(|voted| voted.who.is_some());
    (sure && known && frame.votable).then(|| read.reading(MotionRef::Pending, line, frame))
}

/// The votes read from a line.
struct Ballots {
    votes: Vec<Voted>,
    doubt: Option<Remark>,
    /// The number that a label gives is not that of the names behind it.
    contradicts: bool,
    strong: bool,
    sides: usize,
}

impl Ballots {
    fn names_anybody(&self) -> bool {
        !self.votes.is_empty()
    }

    fn reading(self, of: MotionRef, line: &str, frame: &LineFrame) -> Reading {
        let contradicts = self
            .contradicts
            .then(|| Remark::ResultContradicts(line.trim().to_owned()));
        let doubt = self.doubt.or(contradicts);
        let reading = about(What::Votes { votes: self.votes, of }, of, line, frame);
        let doubt = reading.remark.clone().or(doubt);
        reading.remark(doubt)
    }
}

/// `Ayes: ann, bo; Noes: none`. `None` = no label begins the text, or something else than names follows one.
fn labelled(text: &str, frame: &LineFrame) -> Option<Ballots> {
    let mut read = Ballots {
        votes: Vec::new(),
        doubt: None,
        contradicts: false,
        strong: true,
        sides: 0,
    };
    let mut left = text.trim();
    while !left.is_empty() {
        let (vote, strong, said, behind) = label(left)?;
        let end = next_label(behind);
        let (names, rest) = behind.split_at_checked(end)?;
        let names = names
            .trim()
            .trim_end_matches(|c: char| is_separator(c) || matches!(c, '.' | '。'))
            .trim();
        let before = read.votes.len();
        if !is_none(names) {
            add_names(&mut read, names, vote, frame)?;
        }
        let counted = read.votes.len() - before;
        read.contradicts |= said.is_some_and(|said| usize::try_from(said) != Ok(counted));
        read.strong &= strong;
        read.sides += 1;
        left = rest.trim_start_matches(|c: char| c.is_whitespace() || is_separator(c) || matches!(c, '.' | '。'));
    }
    (read.sides > 0).then_some(read)
}

/// `ann yes, bo no`; names without a vote of their own go with the next one that has one.
fn answered(text: &str, frame: &LineFrame) -> Option<Ballots> {
    let mut read = Ballots {
        votes: Vec::new(),
        doubt: None,
        contradicts: false,
        strong: true,
        sides: 1,
    };
    let mut waiting: Vec<&str> = Vec::new();
    for part in lexer::parts(text.trim().trim_end_matches(['.', '。'])) {
        match answer(part) {
            Some((names, vote)) => {
                for name in waiting.drain(..) {
                    add_names(&mut read, name, vote, frame)?;
                }
                add_names(&mut read, names, vote, frame)?;
            }
            None => waiting.push(part),
        }
    }
    waiting.is_empty().then_some(read)
}

/// A name and the vote behind it.
fn answer(part: &str) -> Option<(&str, Vote)> {
    ANSWERS.iter().find_map(|&(word, vote)| {
        let at = part.len().checked_sub(word.len())?;
        let (name, last) = part.split_at_checked(at)?;
        let apart = !word.is_ascii() || name.ends_with(|c: char| c.is_whitespace() || lexer::is_colon(c));
        let name = name
            .trim_end_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || matches!(c, '-' | '–' | '—' | '='));
        let name = name
            .strip_suffix(" votes")
            .or_else(|| name.strip_suffix(" voted"))
            .unwrap_or(name);
        (apart && last.eq_ignore_ascii_case(word)).then_some(())?;
        Some((filled(name)?, vote))
    })
}

/// A label at the start: its side, whether it is plain, the number behind it, and what follows the colon.
fn label(text: &str) -> Option<(Vote, bool, Option<u32>, &str)> {
    LABELS.iter().find_map(|&(word, vote, strong)| {
        let rest = strip_word(text, word)?.trim_start();
        let rest = rest.trim_start_matches(['(', '（', '者', '票']).trim_start();
        let (said, rest) = lexer::number(rest).map_or((None, rest), |(n, rest)| (Some(n), rest));
        let rest = rest
            .trim_start()
            .trim_start_matches([')', '）', '票', '人'])
            .trim_start();
        let rest = rest.strip_prefix(lexer::is_colon)?;
        Some((vote, strong, said, rest.trim_start()))
    })
}

/// The byte at which the next label begins: after a separator, a stop or a blank; else the end.
fn next_label(text: &str) -> usize {
    let mut apart = true;
    for (at, c) in text.char_indices() {
        if apart && at > 0 && text.get(at..).is_some_and(|rest| label(rest).is_some()) {
            return at;
        }
        apart = c.is_whitespace() || is_separator(c) || matches!(c, '.' | '。');
    }
    text.len()
}

fn is_none(names: &str) -> bool {
    let none = [
        "", "none", "nobody", "no one", "nil", "0", "-", "—", "无", "没有", "nobody.",
    ];
    none.iter().any(|word| names.eq_ignore_ascii_case(word))
}

/// Adds everybody of a list. `None` = a part of it is no name.
fn add_names(read: &mut Ballots, names: &str, vote: Vote, frame: &LineFrame) -> Option<()> {
    for part in lexer::parts(names) {
        for name in joined(part, frame) {
            add_name(read, name.trim(), vote, frame)?;
        }
    }
    Some(())
}

fn add_name(read: &mut Ballots, name: &str, vote: Vote, frame: &LineFrame) -> Option<()> {
    let mut push = |who, name: &str| {
        read.votes
            .retain(|voted: &Voted| voted.who != who || voted.name != name);
        read.votes.push(Voted {
            who,
            name: name.to_owned(),
            vote,
        });
    };
    let doubt = match frame.room.resolve(name, false) {
        Named::One(who) => {
            push(Some(who), "");
            return Some(());
        }
        Named::Several => frame.several(name),
        Named::Nobody => {
            let words: Vec<&str> = name.split_whitespace().collect();
            let each = |word: &&str| matches!(frame.room.resolve(word, false), Named::One(_));
            if words.len() > 1 && words.iter().all(each) {
                for word in words {
                    add_name(read, word, vote, frame)?;
                }
                return Some(());
            }
            if !(looks_like_name(name) || can_be_latin_name(name)) {
                return None;
            }
            Remark::UnknownName(name.to_owned())
        }
    };
    push(None, name);
    read.doubt.get_or_insert(doubt);
    Some(())
}
