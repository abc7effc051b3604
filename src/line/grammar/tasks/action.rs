//! Actions: owners after `@` anywhere in the text, the due date after `~`, or after `- due` as W3C's robots take it.

use crate::domain::{
    action::{Due, Owner},
    entry::Remark,
    text::is_han,
};

use super::{
    assignees, blank_owner,
    deadline::{self, Deadline},
    due_phrase, headed_owners, named_owners, placed_owner_zh, task_words,
};
use crate::line::{
    dialect::mode::DialectMode,
    frame::LineFrame,
    grammar::speech::{
        bracket,
        mention::{self, owner},
    },
    lexer::{self, ascii_sign, is_separator, strip_word},
    reading::{Reading, What},
};

/// The deadline that the sentence of an action says plainly; none where it says none, or only its writer knows.
pub(crate) fn told_due(text: &str, frame: &LineFrame) -> Due {
    match deadline::within(text, frame) {
        Deadline::Plain(due) => due,
        Deadline::Asked(_) | Deadline::Recurring(_) | Deadline::Undated(_) | Deadline::None => Due::default(),
    }
}

/// Reads the text of an action. Names and dates that are understood by nobody stay as typed, with a remark.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Reading {
    let mut parts = Parts::default();
    let wording = parts.take_trailing_due(text, frame);
    let mut wording = parts.take_signs(wording, frame);
    let mut asks_owner = None;
    if parts.owners.is_empty()
        && frame.dialect == DialectMode::Live
        && let Some((shorter, owner)) = blank_owner::take(&wording, frame)
    {
        wording = shorter;
        parts.owners.push(owner);
    }
    if parts.owners.is_empty() {
        let told = task_words::owners(&wording, frame).unwrap_or_else(|| assignees::read(&wording, frame));
        parts.owners = told.owners;
        // A name is mended before a date: it comes first.
        parts.remark = told.remark.or(parts.remark);
        asks_owner = told.asks;
    }
    let placed =
        (parts.owners.is_empty() && frame.dialect == DialectMode::Live).then(|| placed_owner_zh::read(&wording, frame));
    if let Some(placed) = placed.flatten() {
        (wording, parts.owners) = (placed.wording, placed.owners);
        if let Some(due) = placed.due.filter(|_| parts.due.is_empty()) {
            parts.due = due;
        }
    }
    // 赵磊跟进购车，陈静抓搬迁，都是12月底前完成: each clause may name somebody of its own.
    if !parts.owners.is_empty() && frame.dialect == DialectMode::Live && !text.contains(['@', '＠']) {
        for clause in wording.split(['，', '；', '。']).skip(1) {
            if let Some(owner) = task_words::begins(clause.trim(), frame) {
                parts.push_owner(owner);
            }
        }
    }
    if wording.is_empty() {
        text.trim().clone_into(&mut wording);
    }
    if parts.owners.is_empty() {
        for name in task_words::labelled(&wording) {
            parts.add_owner(name, frame);
        }
    }
    asks_owner = asks_owner.filter(|_| parts.owners.is_empty());
    let mut asks = None;
    if parts.due.is_empty() {
        match deadline::within(&wording, frame) {
            Deadline::Plain(due) => {
                wording = without_last_phrase(wording, &due.phrase);
                parts.due = due;
            }
            Deadline::Asked(phrase) => asks = Some(phrase),
            Deadline::Recurring(phrase) | Deadline::Undated(phrase) => {
                parts.remark_once(Some(Remark::UnclearDate(phrase.clone())));
                parts.due = Due {
                    phrase,
                    ..Due::default()
                };
            }
            Deadline::None => {}
        }
    }
    if frame.dialect == DialectMode::Live && wording.starts_with(is_han) {
        wording = placed_owner_zh::begun_in_full(&wording, &parts.owners, frame).unwrap_or(wording);
    }
    let remark = parts
        .remark
        .or_else(|| parts.owners.is_empty().then_some(Remark::NoOwner));
    let reading = Reading::of(What::Action {
        text: wording,
        owners: parts.owners,
        due: parts.due,
    })
    .remark(remark);
    Reading {
        asks,
        asks_owner,
        ..reading
    }
}

/// The same, for `action a, b and c: text`, where the owners are named before the text.
pub(crate) fn read_assigned(names: &str, text: &str, frame: &LineFrame) -> Reading {
    let mut reading = read(text, frame);
    let mut lead = Parts::default();
    let headed = headed_owners::read(names, frame);
    (lead.due, lead.remark) = (headed.due, headed.remark);
    let names = headed.names;
    // `Action for Dr Kaye: …`
    let names = ["for ", "on ", "by "]
        .iter()
        .find_map(|word| strip_word(names, word))
        .unwrap_or(names);
    for name in named_owners::names_of(names) {
        lead.add_owner(name, frame);
    }
    if let What::Action { owners, due, .. } = &mut reading.what {
        if due.is_empty() {
            *due = lead.due;
        }
        lead.owners.extend(
            owners
                .drain(..)
                .filter(|owner| !lead.owners.contains(owner))
                .collect::<Vec<_>>(),
        );
        *owners = lead.owners;
    }
    let remark = lead
        .remark
        .or_else(|| reading.remark.take().filter(|remark| *remark != Remark::NoOwner));
    reading.remark(remark)
}

#[derive(Default)]
struct Parts {
    owners: Vec<Owner>,
    due: Due,
    remark: Option<Remark>,
}

impl Parts {
    /// Takes ` - due 1 June` off the end.
    fn take_trailing_due<'a>(&mut self, text: &'a str, frame: &LineFrame) -> &'a str {
        let Some((before, phrase)) = due_phrase::split_trailing(text) else {
            return text;
        };
        match frame.dates.due(phrase) {
            Some(read) if phrase.get(read.len..).is_some_and(|left| left.trim().is_empty()) => {
                self.due = read.due;
                self.remark_once(read.remark);
            }
            _ => self.unreadable(phrase),
        }
        before
    }

    /// Takes every `@who` and the first `~when` out of the text; the rest stays as it was typed.
    fn take_signs(&mut self, text: &str, frame: &LineFrame) -> String {
        let mut wording = String::with_capacity(text.len());
        let mut left = text;
        let mut before = ' ';
        let mut cut_last = false;
        let mut owned = false;
        while let Some(c) = left.chars().next() {
            let after = lexer::rest(left);
            let taken = match ascii_sign(c) {
                // People named further on are part of the sentence (`@bo to ask @cy for the key`).
                '@' if owned => {
                    let named = mention::take(after, frame).filter(|(name, _)| owner(name, frame).is_ok());
                    if named.is_some() && !before.is_ascii_alphanumeric() {
                        left = after;
                        continue;
                    }
                    None
                }
                '@' => self.take_owners(before, after, frame),
                '~' => self.take_due(before, after, frame),
                _ => None,
            };
            cut_last = taken.is_some() || (cut_last && c.is_whitespace());
            if let Some(rest) = taken {
                left = if wording.is_empty() {
                    rest.trim_start_matches(is_joint)
                } else {
                    rest
                };
                if wording.ends_with(char::is_whitespace) {
                    left = left.trim_start();
                }
                if left.starts_with(is_separator) {
                    wording.truncate(wording.trim_end().len());
                }
                before = ' ';
            } else {
                owned |= !self.owners.is_empty() && !is_joint(c) && !is_bracket(c);
                wording.push(c);
                before = c;
                left = after;
            }
        }
        let end = if cut_last {
            wording.trim_end_matches(is_joint)
        } else {
            wording.trim_end()
        };
        wording.truncate(end.len());
        without_empty_brackets(wording.trim_start())
    }

    /// `@zs`, `@zs、ls`, `@zs and @ls`. `None` = the sign is text (an address of the mail).
    fn take_owners<'a>(&mut self, before: char, after: &'a str, frame: &LineFrame) -> Option<&'a str> {
        if before.is_ascii_alphanumeric() {
            return None;
        }
        let (name, mut left) = mention::take(after, frame)?;
        match bracket::owner(name, left, frame) {
            Some((owner, rest)) => {
                self.push_owner(owner);
                left = rest;
            }
            None => self.add_owner(name, frame),
        }
        while let Some((name, rest)) = mention::next_of_group(left, frame) {
            self.add_owner(name, frame);
            left = rest;
        }
        Some(left)
    }

    /// `~when`. A `~` in the middle of words counts only before a date, and never between two of them (`周一～周五`).
    fn take_due<'a>(&mut self, before: char, after: &'a str, frame: &LineFrame) -> Option<&'a str> {
        if !self.due.is_empty() || after.trim().is_empty() {
            return None;
        }
        if after.starts_with(char::is_whitespace) {
            return self.take_spaced_due(before, after.trim_start(), frame);
        }
        let glued = before.is_alphanumeric();
        if glued && (before.is_ascii_alphanumeric() || lexer::digit(before).is_some() || ends_date(before)) {
            return None;
        }
        if let Some(read) = frame.dates.due(after).filter(|read| read.len > 0) {
            let (phrase, left) = after.split_at_checked(read.len)?;
            self.due = read.due;
            if self.due.phrase.is_empty() {
                phrase.trim().clone_into(&mut self.due.phrase);
            }
            self.remark_once(read.remark);
            return Some(left);
        }
        if due_phrase::is_amount(after) {
            return None;
        }
        let (phrase, left) = after
            .split_at_checked(due_phrase::end(after))
            .filter(|(phrase, _)| !glued && !phrase.is_empty())?;
        self.unreadable(phrase);
        Some(left)
    }

    /// `~ by 5 March`. Before what is no date the sign is text (`a ~ b`), and that is said where a date was begun.
    fn take_spaced_due<'a>(&mut self, before: char, after: &'a str, frame: &LineFrame) -> Option<&'a str> {
        if !before.is_whitespace() {
            return None;
        }
        if frame.dates.due(after).is_some_and(|read| read.len > 0) {
            return self.take_due(before, after, frame);
        }
        if due_phrase::begins(after) && !due_phrase::is_amount(after) {
            let (phrase, left) = after
                .split_at_checked(due_phrase::end(after))
                .filter(|(phrase, _)| !phrase.is_empty())?;
            self.unreadable(phrase);
            return Some(left);
        }
        if ["by ", "before ", "until ", "due ", "within "]
            .iter()
            .any(|lead| strip_word(after, lead).is_some())
        {
            let phrase: Vec<&str> = after.split_whitespace().take(3).collect();
            self.remark_once(Some(Remark::UnreadableDate(phrase.join(" "))));
        }
        None
    }

    fn add_owner(&mut self, name: &str, frame: &LineFrame) {
        match owner(name, frame) {
            Ok(owner) => self.push_owner(owner),
            Err(remark) => {
                if let Some(bare) = task_words::without_part(name) {
                    return self.add_owner(bare, frame);
                }
                self.push_owner(Owner::Named(name.to_owned()));
                // A name is mended before a date: it comes first.
                if !matches!(self.remark, Some(Remark::UnknownName(_) | Remark::AmbiguousName(_))) {
                    self.remark = Some(remark);
                }
            }
        }
    }

    fn push_owner(&mut self, owner: Owner) {
        if !self.owners.contains(&owner) {
            self.owners.push(owner);
        }
    }

    fn unreadable(&mut self, phrase: &str) {
        self.due = Due {
            phrase: phrase.to_owned(),
            ..Due::default()
        };
        self.remark_once(Some(Remark::UnreadableDate(phrase.to_owned())));
    }

    fn remark_once(&mut self, remark: Option<Remark>) {
        if self.remark.is_none() {
            self.remark = remark;
        }
    }
}

const fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '（' | '）' | '[' | ']')
}

/// The text without the brackets out of which everything was taken.
fn without_empty_brackets(text: &str) -> String {
    let mut left = text.to_owned();
    for pair in ["()", "（）", "[]", "( )", "（ ）"] {
        if let Some((head, tail)) = left.split_once(pair) {
            left = match (head.trim_end(), tail.trim_start()) {
                (head, "") => head.to_owned(),
                ("", tail) => tail.to_owned(),
                (head, tail) => format!("{head} {tail}"),
            };
        }
    }
    left
}

/// The text without the deadline that stands alone behind it: 压降应收账款 年底前.
fn without_last_phrase(text: String, phrase: &str) -> String {
    let alone = text
        .strip_suffix(phrase)
        .filter(|before| before.ends_with(is_joint) && phrase.chars().any(is_han))
        .map(|before| before.trim_end_matches(is_joint).to_owned());
    alone.filter(|before| !before.is_empty()).unwrap_or(text)
}

/// Words that join a name to the text around it, and go with the name.
fn is_joint(c: char) -> bool {
    c.is_whitespace() || is_separator(c) || lexer::is_colon(c)
}

/// Characters that end a date, so that a `~` after them means "to".
const fn ends_date(c: char) -> bool {
    matches!(
        c,
        '一' | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '日'
            | '号'
            | '月'
            | '年'
            | '天'
            | '点'
            | '时'
            | '分'
    )
}
