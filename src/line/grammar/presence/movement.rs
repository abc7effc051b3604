//! Sentences that say that somebody of the list came, left, is excused or takes the chair: `d pryce left 19:50`, 李华同志因出差请假. A
//! sentence that says more than that is asked about, or is no fact at all.

use crate::domain::{
    entry::Remark,
    id::Id,
    people::Attendee,
    surname,
    text::is_han,
    time::Stamp,
    titles::{is_title, title_sex},
};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        shape::listed,
        speech::{
            head::{is_particle, is_proper},
            headings, office_word,
        },
    },
    lexer::{self, filled},
    reading::{Op, People, Reading, What},
};

/// The fact that a sentence tells of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MovementKind {
    Comes,
    /// They are back: they were out.
    Returns,
    /// They take part, which says nothing of when they came.
    Attends,
    /// They come late, or are late still.
    Late,
    Goes,
    Excused,
    Absent,
    /// They take the chair.
    Chairs,
}

/// A sentence of coming and going, taken apart.
pub(crate) struct MovementTold {
    pub(crate) kind: MovementKind,
    pub(crate) people: ToldPeople,
    pub(crate) at: Option<Stamp>,
    /// Empty = none is told.
    pub(crate) reason: String,
    /// The sentence says nothing beside.
    pub(crate) sure: bool,
    /// When they came back, where the sentence tells that they did: `left at 7.10 and returned at 7.20`.
    pub(crate) back: Option<Option<Stamp>>,
}

/// The subject of a sentence.
pub(crate) struct ToldPeople {
    pub(crate) who: Vec<Id<Attendee>>,
    /// A name that is nobody's or several people's.
    pub(crate) doubt: Option<Remark>,
    /// The subject as typed.
    pub(crate) typed: String,
}

impl MovementTold {
    /// The reading of the line that the sentence is.
    pub(crate) fn reading(self, line: &str, frame: &LineFrame) -> Reading {
        let back = self.back;
        let unseen = self.kind == MovementKind::Attends && self.at.is_none() && {
            let here = frame.room.present();
            self.people.who.iter().any(|who| !here.contains(who))
        };
        if unseen {
            // When they came is not said.
            let meant = format!("+{} ({})", self.people.typed, self.reason);
            return Reading::remarked(line, Remark::MayMean(meant));
        }
        let gone = self.read_alone(line);
        match (back, &gone.what, &gone.remark) {
            (Some(at), What::Leave { who, .. }, None) => {
                let (who, reason) = (who.clone(), String::new());
                let back = Reading::of(What::Return { who, at, reason });
                Reading::of(What::Series(vec![gone, back]))
            }
            _ => gone,
        }
    }

    fn read_alone(self, line: &str) -> Reading {
        let ToldPeople { who, doubt, typed } = self.people;
        if !self.sure {
            return Reading::remarked(line, Remark::MayMean(order(self.kind, &typed)));
        }
        // `PCSO Jones sent apols`: somebody on no list, for whom the label has a place.
        if who.is_empty() && self.kind == MovementKind::Excused && matches!(doubt, Some(Remark::UnknownName(_))) {
            return Reading::remarked(line, Remark::MayMean(order(self.kind, &typed)));
        }
        if who.is_empty() {
            let doubt = doubt.or(Some(Remark::UnknownName(typed)));
            return Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned())).remark(doubt);
        }
        let (at, own) = (self.at, Vec::new());
        let mut reason = self.reason;
        if self.kind == MovementKind::Late && reason.is_empty() {
            if typed.contains(is_han) { "迟到" } else { "late" }.clone_into(&mut reason);
        }
        let what = match self.kind {
            MovementKind::Returns => What::Return { who, at, reason },
            MovementKind::Comes | MovementKind::Attends => What::Arrive { who, at, reason, own },
            MovementKind::Late => What::Late { who, at, reason, own },
            MovementKind::Goes => What::Leave { who, at, reason, own },
            MovementKind::Excused | MovementKind::Absent => What::Excuse {
                people: who.into_iter().map(|id| (id, reason.clone())).collect(),
                others: Vec::new(),
                absent: self.kind == MovementKind::Absent,
            },
            MovementKind::Chairs => What::Role {
                list: People::Chair,
                op: Op::Set,
                who,
                at,
            },
        };
        Reading::of(what).remark(doubt)
    }
}

/// The line that says without a doubt what a sentence may mean.
fn order(kind: MovementKind, names: &str) -> String {
    let han = names.contains(is_han);
    let label = match (kind, han) {
        (MovementKind::Comes | MovementKind::Returns | MovementKind::Attends, _) => "+",
        (MovementKind::Goes, _) => "-",
        (MovementKind::Late, false) => "Late: ",
        (MovementKind::Late, true) => "迟到：",
        (MovementKind::Excused, false) => "Apologies: ",
        (MovementKind::Excused, true) => "请假：",
        (MovementKind::Absent, false) => "Absent: ",
        (MovementKind::Absent, true) => "缺席：",
        (MovementKind::Chairs, false) => ":chair ",
        (MovementKind::Chairs, true) => "：主持 ",
    };
    format!("{label}{names}")
}

/// Everybody named in the subject of a sentence. `None` = a part of it is no name.
pub(crate) fn people(subject: &str, frame: &LineFrame) -> Option<ToldPeople> {
    if subject.trim_end().ends_with([':', '：']) {
        // `Ann: here` are words of hers.
        return None;
    }
    let typed = filled(subject)?.to_owned();
    let mut told = ToldPeople {
        who: Vec::new(),
        doubt: None,
        typed,
    };
    for part in lexer::parts(subject) {
        for name in listed::joined(without_and(part), frame) {
            match one(name, frame) {
                Named::One(id) if told.who.contains(&id) => {
                    // `Mr Foss and Mrs Foss`, of whom one is listed: the other is nobody.
                    if title_sex(name).is_some() {
                        told.doubt = told.doubt.or_else(|| Some(Remark::UnknownName(name.to_owned())));
                    }
                }
                Named::One(id) => told.who.push(id),
                Named::Several => told.doubt = told.doubt.or_else(|| Some(frame.several(name))),
                Named::Nobody if is_unlisted(name) => {
                    told.doubt = told.doubt.or_else(|| Some(Remark::UnknownName(name.to_owned())));
                }
                Named::Nobody => return None,
            }
        }
    }
    (!told.who.is_empty() || told.doubt.is_some()).then_some(told)
}

/// `Ann, Bob and Cid`: the last part without its `and`.
fn without_and(part: &str) -> &str {
    ["and ", "& "]
        .iter()
        .find_map(|word| lexer::strip_word(part, word))
        .unwrap_or(part)
}

/// Words that a name may begin with by its letters, and that begin sentences.
const NO_NAMES: &[&str] = &[
    "the",
    "it",
    "we",
    "he",
    "she",
    "they",
    "all",
    "some",
    "this",
    "that",
    "these",
    "those",
    "there",
    "one",
    "who",
    "no",
    "not",
    "if",
    "so",
    "as",
    "an",
    "a",
    "and",
    "but",
    "what",
    "when",
    "then",
    "here",
    "now",
    "our",
    "his",
    "her",
    "their",
    "my",
    "your",
    "its",
    "any",
    "each",
    "both",
    "most",
    "many",
    "more",
    "for",
    "from",
    "with",
    "after",
    "before",
    "once",
    "only",
    "other",
    "others",
    "nobody",
    "everybody",
    "everyone",
    "somebody",
    "someone",
    "report",
    "reports",
    "public",
    "members",
    "people",
    "item",
    "items",
    "time",
    "money",
    "letter",
    "letters",
    "post",
    "mail",
    "min",
    "max",
    "sam's",
    "per",
    "will",
    "can",
    "may",
    "must",
    "i",
    "you",
    "me",
    "us",
    "them",
    "him",
];

/// The person whom a subject means: a whole name, parts of it that are whole words, initials, a nick, an office.
pub(crate) fn one(name: &str, frame: &LineFrame) -> Named {
    let name = name.trim();
    let bare = lexer::strip_word(name, "the ").unwrap_or(name).trim();
    if frame.room.unit(bare).is_some() || bare.is_empty() {
        return Named::Nobody;
    }
    let office = frame.room.officer(&bare.to_lowercase());
    if bare.contains(is_han) {
        return match frame.room.resolve(bare, true) {
            _ if bare.chars().count() < 2 => Named::Nobody,
            Named::Nobody => office,
            named @ (Named::One(_) | Named::Several) => named,
        };
    }
    if let Named::One(_) = office {
        return office;
    }
    // `IT out 7.10` hardly tells of Ian Thomas.
    if office_word::is_short_word(name) {
        return Named::Nobody;
    }
    // ME and WE may be initials.
    let initials = name.len() == 2 && name.chars().all(|c| c.is_ascii_uppercase());
    // `Will left`, `May agreed`: a whole name in capitals may be one, though it is a word as well.
    let modal = ["Will", "May"].contains(&name);
    if !initials && !modal && NO_NAMES.iter().any(|word| word.eq_ignore_ascii_case(name)) {
        return Named::Nobody;
    }
    match frame.room.resolve(name, true) {
        Named::One(id) if is_whole(name, id, frame) => Named::One(id),
        Named::Several if name.split_whitespace().count() <= 3 => Named::Several,
        // A letter alone may be the first of anybody's name.
        Named::One(_) | Named::Several | Named::Nobody if is_letter(bare) => Named::Several,
        Named::One(_) | Named::Several | Named::Nobody => turned(name, frame),
    }
}

/// `K`, `K.`: one capital letter.
fn is_letter(name: &str) -> bool {
    let mut letters = name.strip_suffix('.').unwrap_or(name).chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase()) && letters.next().is_none()
}

/// The person whose name is these two words in the other order: `zhang min` is Min Zhang.
fn turned(name: &str, frame: &LineFrame) -> Named {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [last, first] = words.as_slice() else {
        return Named::Nobody;
    };
    let other = format!("{first} {last}");
    match frame.room.resolve(&other, true) {
        Named::One(id)
            if frame
                .room
                .called(id)
                .is_some_and(|called| called.eq_ignore_ascii_case(&other)) =>
        {
            Named::One(id)
        }
        Named::One(_) | Named::Several | Named::Nobody => Named::Nobody,
    }
}

/// Whether a typed name is made of whole words of a name, or of its first letters, or is one word that may be a nick.
fn is_whole(typed: &str, who: Id<Attendee>, frame: &LineFrame) -> bool {
    let Some(called) = frame.room.called(who) else {
        return typed.chars().count() > 2;
    };
    let words: Vec<&str> = typed
        .split_whitespace()
        .map(|word| word.trim_end_matches('.'))
        .collect();
    // `Mr Dean` is called Dean, whatever else that is.
    let last = words.len().saturating_sub(1);
    let words: Vec<&str> = words
        .into_iter()
        .enumerate()
        .filter(|(at, word)| *at == last || !is_title(word))
        .map(|(_, word)| word)
        .collect();
    let initial = |word: &str| {
        word.chars().count() == 1
            && called
                .split_whitespace()
                .any(|own| own.to_lowercase().starts_with(&word.to_lowercase()))
    };
    let whole = words
        .iter()
        .all(|word| frame.room.is_word_of(word, &called) || initial(word));
    let nick = words.len() == 1 && words.iter().all(|word| word.chars().count() >= 2);
    !words.is_empty() && (whole || nick)
}

/// Whether a name in a list of people is written as one: a Han name, or words in capitals.
pub(crate) fn is_name(name: &str) -> bool {
    let name = name.trim();
    if name.contains(is_han) {
        let person = surname::looks_like_person(name) || name.contains(['·', '•', '・']);
        return person && !headings::is_heading(name);
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    // `Bob & Sheila Marsh` are two of one name.
    let couple = |word: &str| matches!(word, "&" | "and") && words.len() > 2;
    (1..=5).contains(&words.len())
        && words
            .iter()
            .all(|word| (is_proper(word) || is_particle(word) || couple(word)) && !headings::is_heading(word))
}

/// Whether a subject that nobody on the list bears is written as a name: a title and a name, or two words and more in capitals.
pub(crate) fn is_unlisted(name: &str) -> bool {
    if name.contains(is_han) {
        return false;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let proper = words.iter().all(|word| {
        is_proper(word) && !headings::is_heading(word) && !NO_NAMES.iter().any(|no| no.eq_ignore_ascii_case(word))
    });
    (2..=4).contains(&words.len()) && proper
}
