//! Votes by name: `vote: ann yes, bo no`, `Ayes: ann; Noes: bo`, `赞成：张三；反对：李四`. A label before a text that names nobody is prose.

use crate::domain::{
    entry::Remark,
    motion::{Counts, MotionRef, Vote},
    possible_fact::PossibleFact,
    text::is_han,
};

use super::{
    answers::{answer, run_on},
    named_votes, the_rest,
    votes_words::{ANSWERS, LABELS, LETTERS, SILENT},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        motions::meant::{about, no_motion},
        shape::listed::joined,
        speech::label::{can_be_latin_name, looks_like_name},
    },
    lexer::{self, is_separator, strip_word},
    reading::{Announced, Reading, Voted, What},
};

/// Votes by name after a sign or a word that says that votes follow. `None` = these are no names.
pub(crate) fn read(text: &str, of: MotionRef, line: &str, frame: &LineFrame) -> Option<Reading> {
    let read = labelled(text, LabelEnd::Sign, frame)
        .or_else(|| answered(text, frame))
        .or_else(|| labelled(text, LabelEnd::Blank, frame))?;
    read.names_anybody().then(|| read.reading(of, line, frame))
}

/// The same in a line without a sign: somebody on the list is named under a label, and nobody else unless the labels are plain.
pub(crate) fn read_bare(line: &str, frame: &LineFrame) -> Option<Reading> {
    if let Some(bare) = named_votes::without_matter(line, frame) {
        return read_bare(&bare, frame);
    }
    if let Some(rest) = announced(line) {
        return read(rest, MotionRef::Pending, line, frame).filter(|_| frame.votable);
    }
    let known = |read: &Ballots| read.votes.iter().any(|voted| voted.who.is_some());
    // `Okafor Y, Delgado Y, Whitcomb N`: a roll call of people of the list alone.
    if line.is_ascii() && frame.votable {
        let called = answered(line, frame).filter(|read| read.doubt.is_none() && read.votes.len() > 2);
        if let Some(read) = called.filter(|read| read.votes.iter().all(|voted| voted.who.is_some())) {
            return Some(read.reading(MotionRef::Pending, line, frame));
        }
    }
    let bare = || labelled(line, LabelEnd::Blank, frame).filter(|read| read.sides > 1 && read.doubt.is_none());
    let read = labelled(line, LabelEnd::Sign, frame).filter(known).or_else(bare)?;
    let sure = read.strong || read.sides > 1 || read.doubt.is_none();
    if sure && !frame.votable && line.contains(is_han) {
        // 同意：周海、林萍: no motion waits that these are the votes on, and they are no matter that is agreed to.
        let order = format!("{}{}", PossibleFact::Minuted.order(true), line.trim());
        return Some(Reading::remarked(line, Remark::MayMean(order)));
    }
    if known(&read) && read.sides > 1 && !frame.votable {
        // `For: Ann and Bo. Against: Cy.`: no motion waits that these are the votes on.
        return Some(Reading::remarked(line, no_motion(frame)));
    }
    (sure && known(&read) && frame.votable).then(|| read.reading(MotionRef::Pending, line, frame))
}

/// People of the list on one side of a vote, and nobody else: `Ann and Bo abstained`, 弃权的是张三.
pub(crate) fn one_side(line: &str, frame: &LineFrame) -> Option<Vec<Voted>> {
    let line = line.trim().trim_end_matches(['.', '。']);
    let named = ANSWERS
        .iter()
        .find_map(|(word, _)| Some((word, line.strip_prefix(word)?.strip_prefix("的是")?)));
    let turned = named.map(|(word, names)| format!("{names}{word}"));
    let read = answered(turned.as_deref().unwrap_or(line), frame).filter(|read| read.doubt.is_none())?;
    let side = read.votes.first()?.vote;
    let sure = read.votes.iter().all(|voted| voted.who.is_some() && voted.vote == side);
    sure.then_some(read.votes)
}

/// The text behind the words that say that votes by name follow.
fn announced(line: &str) -> Option<&str> {
    const WORDS: &[&str] = &[
        "recorded vote",
        "recorded votes",
        "named vote",
        "named votes",
        "roll call vote",
        "roll call",
        "vote by name",
        "votes by name",
        "on a recorded vote",
        "记名表决",
        "点名表决",
    ];
    let rest = WORDS.iter().find_map(|word| {
        let rest = strip_word(line, word)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(rest.trim_start())
    })?;
    let rest = rest.strip_prefix(|c: char| lexer::is_colon(c) || matches!(c, '-' | '–' | '—'))?;
    Some(rest.trim())
}

/// Votes by name behind a result in one line: `Carried 3-2. For: Reddy, Cole, Kitson. Against: Ashworth, Pell`. The text before them, and they.
pub(crate) fn behind_result<'t>(line: &'t str, frame: &LineFrame) -> Option<(&'t str, Vec<Voted>)> {
    let mut apart = false;
    for (at, c) in line.char_indices() {
        if apart {
            let rest = line.get(at..)?;
            let behind = announced(rest).unwrap_or(rest);
            if let Some(read) =
                labelled(behind, LabelEnd::Sign, frame).filter(|read| read.names_anybody() && read.doubt.is_none())
            {
                return Some((line.get(..at)?, read.votes));
            }
        }
        apart = c.is_whitespace() || is_separator(c) || matches!(c, '.' | '。' | '(' | '（' | ':' | '：');
    }
    None
}

/// The sign that must stand between a label and its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LabelEnd {
    /// A colon or a dash.
    Sign,
    /// A blank, where the line says elsewhere that votes follow.
    Blank,
}

/// 采购电脑20台。赞成：李建国；反对：陈敏: a wording, and the votes by name behind its full stop. `None` = no such votes, or one in doubt.
pub(crate) fn behind<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, Vec<Voted>)> {
    let stops = text.char_indices().filter(|(_, c)| matches!(c, '。' | '；'));
    stops
        .filter_map(|(at, sign)| Some((text.get(..at)?, text.get(at + sign.len_utf8()..)?.trim())))
        .find_map(|(wording, tail)| {
            let read = labelled(tail, LabelEnd::Sign, frame)?;
            let sure = read.doubt.is_none()
                && !read.contradicts
                && read.counts.is_none()
                && read.votes.iter().all(|voted| voted.who.is_some());
            (sure && read.names_anybody()).then_some((wording, read.votes))
        })
}

/// The votes read from a line.
struct Ballots {
    votes: Vec<Voted>,
    doubt: Option<Remark>,
    /// The number that a label gives is not that of the names behind it.
    contradicts: bool,
    /// The votes as they are counted, where a label gives a number and no names: `Ayes 4, noes Helen and Dan`.
    counts: Option<Counts>,
    strong: bool,
    sides: usize,
    /// The public stands among the names.
    others: bool,
    /// The vote of all others, where the line says it of them.
    rest: Option<Vote>,
}

impl Ballots {
    /// No votes yet, under so many labels.
    const fn of_sides(sides: usize) -> Self {
        Self {
            votes: Vec::new(),
            doubt: None,
            contradicts: false,
            counts: None,
            strong: true,
            sides,
            others: false,
            rest: None,
        }
    }

    fn names_anybody(&self) -> bool {
        !self.votes.is_empty()
    }

    fn reading(self, of: MotionRef, line: &str, frame: &LineFrame) -> Reading {
        if self.others {
            let order = format!("{} Ayes: …; Noes: …", PossibleFact::Result.order(false));
            return Reading::remarked(line, Remark::MayMean(order));
        }
        if let Some(vote) = self.rest {
            return the_rest::asked(&self.votes, vote, line, frame);
        }
        let contradicts = self
            .contradicts
            .then(|| Remark::ResultContradicts(line.trim().to_owned()));
        let doubt = self.doubt.or(contradicts);
        let what = match self.counts {
            None => What::Votes { votes: self.votes, of },
            Some(counts) => {
                let result = Announced {
                    towards: named_votes::told(&self.votes, line.contains(is_han), frame),
                    named: self.votes,
                    ..Announced::counted(counts)
                };
                What::Result { result, of }
            }
        };
        let reading = about(what, of, line, frame);
        let doubt = reading.remark.clone().or(doubt);
        reading.remark(doubt)
    }
}

/// `Ayes: ann, bo; Noes: none`. `None` = no label begins the text, or something else than names follows one.
fn labelled(text: &str, ends: LabelEnd, frame: &LineFrame) -> Option<Ballots> {
    let mut read = Ballots::of_sides(0);
    let mut left = text.trim();
    let mut letters = String::new();
    let (mut counts, mut is_counted) = (Counts::default(), false);
    while !left.is_empty() {
        if let Some(behind) = silent(left).filter(|_| read.sides > 0) {
            let end = next_label(behind, ends);
            let (names, rest) = behind.split_at_checked(end)?;
            absent(names, frame)?;
            left = trimmed(rest);
            continue;
        }
        let (vote, strong, said, behind) = label(left, ends)?;
        letters.extend(left.chars().next().filter(|_| is_letter(left)));
        let end = next_label(behind, ends);
        let (names, rest) = behind.split_at_checked(end)?;
        let names = names
            .trim()
            .trim_end_matches(|c: char| c.is_whitespace() || is_separator(c) || matches!(c, '.' | '。' | '/'))
            .trim();
        let (names, counted_behind) = named_votes::count_behind(names);
        let said = said.or(counted_behind);
        let before = read.votes.len();
        if !named_votes::is_nobody(names) {
            add_names(&mut read, names, vote, frame)?;
        }
        let counted = read.votes.len() - before;
        let counted = u32::try_from(counted).unwrap_or(u32::MAX);
        counts.add(vote, said.unwrap_or(counted));
        is_counted |= counted == 0 && said.is_some_and(|said| said > 0);
        read.contradicts |= counted > 0 && said.is_some_and(|said| said != counted);
        read.strong &= strong;
        read.sides += 1;
        left = trimmed(rest);
    }
    read.counts = is_counted.then_some(counts);
    let letters = letters.to_lowercase();
    let sure = letters.is_empty() || letters.contains('y') && read.sides > 1;
    (read.sides > 0 && sure).then_some(read)
}

/// The rest of a list without the signs at its start.
fn trimmed(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c.is_whitespace() || is_separator(c) || matches!(c, '.' | '。'))
}

/// Whether a text begins with a letter alone.
fn is_letter(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_alphabetic) && !chars.next().is_some_and(char::is_alphabetic)
}

/// The names behind a label of those who gave no vote.
fn silent(text: &str) -> Option<&str> {
    let rest = SILENT.iter().find_map(|word| strip_word(text, word))?.trim_start();
    let dashed = ["- ", "– "].iter().find_map(|dash| rest.strip_prefix(dash));
    rest.strip_prefix(lexer::is_colon).or(dashed).map(str::trim_start)
}

/// Those of the list who gave no vote. `None` = one of them is on no list, so that other words may be meant.
fn absent(names: &str, frame: &LineFrame) -> Option<()> {
    let names = names
        .trim()
        .trim_end_matches(|c: char| is_separator(c) || matches!(c, '.' | '。'));
    let mut all = lexer::parts(names).flat_map(|part| joined(part, frame));
    let known = named_votes::is_nobody(names)
        || all.all(|name| matches!(frame.room.resolve(name.trim(), false), Named::One(_)));
    known.then_some(())
}

/// `ann yes, bo no`; names without a vote of their own go with the next one that has one.
fn answered(text: &str, frame: &LineFrame) -> Option<Ballots> {
    let mut read = Ballots::of_sides(1);
    let mut waiting: Vec<&str> = Vec::new();
    let text = text.trim().trim_end_matches(['.', '。']);
    let runs_on = text.is_ascii() && !text.contains([',', ';']);
    let parts: Vec<&str> = if runs_on {
        run_on(text)
    } else {
        lexer::parts(text).collect()
    };
    for part in parts {
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

/// A label at the start: its side, whether it is plain, the number behind it, and what follows the colon.
fn label(text: &str, ends: LabelEnd) -> Option<(Vote, bool, Option<u32>, &str)> {
    let letters = LETTERS.iter().filter(|_| ends == LabelEnd::Sign && is_letter(text));
    LABELS.iter().chain(letters).find_map(|&(word, vote, strong)| {
        let rest = strip_word(text, word)?;
        let whole = !(word.is_ascii() && rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
        let rest = rest.trim_start_matches(['(', '（', '者', '票']).trim_start();
        let (said, rest) = lexer::number(rest).map_or((None, rest), |(n, rest)| (Some(n), rest));
        let rest = rest
            .trim_start()
            .trim_start_matches([')', '）', '票', '人'])
            .trim_start();
        let dashed = ["- ", "– ", "— "].iter().find_map(|dash| rest.strip_prefix(dash));
        let blank = || (ends == LabelEnd::Blank && whole).then_some(rest);
        let rest = rest.strip_prefix(lexer::is_colon).or(dashed).or_else(blank)?;
        Some((vote, strong, said, rest.trim_start()))
    })
}

/// The byte at which the next label begins: after a separator, a stop or a blank; else the end.
fn next_label(text: &str, ends: LabelEnd) -> usize {
    let mut apart = true;
    for (at, c) in text.char_indices() {
        if apart
            && at > 0
            && text
                .get(at..)
                .is_some_and(|rest| label(rest, ends).is_some() || silent(rest).is_some())
        {
            return at;
        }
        apart = c.is_whitespace() || is_separator(c) || matches!(c, '.' | '。');
    }
    text.len()
}

/// Adds everybody of a list. `None` = a part of it is no name.
fn add_names(read: &mut Ballots, names: &str, vote: Vote, frame: &LineFrame) -> Option<()> {
    for part in lexer::parts(names) {
        // The public votes on nothing: whose votes were counted is asked.
        let (part, others) = named_votes::without_public(part);
        if others {
            read.others = true;
            if part.is_empty() {
                continue;
            }
        }
        // 反对：许峰；姜雪弃权: whoever has a vote of their own is not on the side of the label.
        let (part, vote) = answer(part).unwrap_or((part, vote));
        for name in joined(part, frame) {
            add_name(read, name.trim(), vote, frame)?;
        }
    }
    Some(())
}

fn add_name(read: &mut Ballots, name: &str, vote: Vote, frame: &LineFrame) -> Option<()> {
    if the_rest::means(name) {
        read.rest = Some(vote);
        return Some(());
    }
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
