//! One wording for another in one line of the feed: the line is read again as it would be typed over, whatever its kind. Finds out too
//! that a line shows the old wording and cannot be changed in this way.

use crate::{
    capture::{
        entry::{
            in_place::{in_place, with_presence},
            typed_line::with_corrections,
        },
        outcome::{Captured, LineOutcome, Refusal},
        proceedings::session,
        read::{judge, read},
        room::attendee,
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::Item,
        change::Change,
        entry::{Entry, EntryKind},
        id::{Id, Mint},
        people::Attendee,
        text::is_han,
    },
    line::{
        dates::read_time,
        grammar::speech::minuting,
        names::{Resolution, Strictness},
        reading::{Reading, What},
    },
};

use super::{
    as_line::{as_line, chosen, count_lines},
    new_value,
    typed_again::{Doubt, fits, is_current},
    undo::{says_fact, undo_of},
};

/// Enters a line.
pub(crate) type Enter = fn(&Scene, &TypedLine, &mut Mint) -> Result<Captured, Refusal>;

/// The outcome of a swap in one line.
pub(crate) enum Swapped {
    Changed(Change),
    /// The line shows the old wording, and cannot be read with the new one.
    Kept,
    /// It does not show the old wording.
    Absent,
}

/// One wording for another, and the people that both name, where they are names.
#[derive(Clone, Copy)]
pub(crate) struct Swap<'a> {
    old: &'a str,
    new: &'a str,
    people: Option<(Id<Attendee>, Id<Attendee>)>,
    enter: Enter,
}

/// A line to be typed over an entry, with the people that its names mean.
struct Again {
    raw: String,
    chosen: Vec<(String, Id<Attendee>)>,
}

impl<'a> Swap<'a> {
    /// Whether a line as typed holds the old wording.
    pub(crate) fn is_in(&self, raw: &str) -> bool {
        !self.old.is_empty() && raw.contains(self.old)
    }

    /// A line as typed with the new wording; `None` = it does not hold the old one, or nothing is left.
    pub(crate) fn replaced(&self, raw: &str) -> Option<String> {
        let line = raw.replacen(self.old, self.new, 1);
        (self.is_in(raw) && !line.trim().is_empty()).then_some(line)
    }

    /// Whether both wordings name people.
    pub(crate) const fn names_people(&self) -> bool {
        self.people.is_some()
    }

    /// Whether the line of an entry, as the screen shows it, holds the old wording.
    pub(crate) fn is_shown(&self, scene: &Scene, entry: &Entry) -> bool {
        !self.old.is_empty() && as_line(scene, entry).contains(self.old)
    }

    /// Whether the line of an entry shows the old wording as words of its own, and that says enough to be the same slip: `16,950`, no `the`.
    pub(crate) fn stands_in(&self, scene: &Scene, entry: &Entry) -> bool {
        tells(self.old) && self.may_show(scene, entry) && holds_whole(&as_line(scene, entry), self.old)
    }

    pub(crate) const fn enter(&self) -> Enter {
        self.enter
    }

    pub(crate) fn new(scene: &Scene, (old, new): (&'a str, &'a str), enter: Enter) -> Self {
        let one = |typed: &str| {
            let name = typed.trim().trim_start_matches(['@', '＠', '+', '＋']);
            match scene.room.resolve(name, &[], Strictness::Mention) {
                Resolution::One(key) if !name.is_empty() => Some(attendee(key)),
                Resolution::One(_) | Resolution::Several(_) | Resolution::Nobody => None,
            }
        };
        Self {
            old,
            new,
            people: one(old).zip(one(new)),
            enter,
        }
    }

    /// Corrects an entry.
    pub(crate) fn correct(self, scene: &Scene, entry: &Entry, ids: &mut Mint) -> Swapped {
        if entry.kind == EntryKind::ItemStart {
            return self.retitle(scene, entry);
        }
        if !self.may_show(scene, entry) {
            return Swapped::Absent;
        }
        if self.empties(entry) {
            return Swapped::Changed(struck(scene, entry, ids));
        }
        let known = chosen(scene.records, entry);
        let of_entry = Scene {
            chosen: &known,
            ..*scene
        };
        let lines = self.lines(&of_entry, entry);
        if lines.iter().any(|line| line.raw.trim().is_empty()) {
            return Swapped::Changed(struck(scene, entry, ids));
        }
        for doubt in [Doubt::None, Doubt::Allowed] {
            for line in &lines {
                let scene = Scene {
                    chosen: &line.chosen,
                    ..*scene
                };
                if let Some(change) = self.type_over(&scene, entry, &line.raw, doubt, ids) {
                    return Swapped::Changed(change);
                }
            }
        }
        if entry.kind.convertible() && entry.kind != EntryKind::Motion && entry.text.contains(self.old) {
            return Swapped::Changed(Change::put(Entry {
                text: self.put(&entry.text).trim().to_owned(),
                ..entry.clone()
            }));
        }
        if lines.is_empty() {
            Swapped::Absent
        } else {
            Swapped::Kept
        }
    }

    /// Whether the old wording may stand in what the screen shows of an entry: a quick no.
    fn may_show(self, scene: &Scene, entry: &Entry) -> bool {
        if new_value::is_lost(&entry.text, (self.old, self.new)) {
            return false;
        }
        let is_text = entry.kind.convertible() && !matches!(entry.kind, EntryKind::Motion | EntryKind::Action);
        if !is_text {
            return true;
        }
        let records = scene.records;
        let name = entry.speaker.map_or(entry.said_by.as_str(), |id| records.name_of(id));
        let own = [entry.text.as_str(), entry.raw.as_str(), name];
        let speaks = self.people.is_some_and(|(before, _)| entry.speaker == Some(before));
        // A line with its sign and name may hold what none of its parts does.
        let joint = self.old.contains([
            ':', '：', '=', '＝', '?', '？', '*', '＊', '!', '！', '.', '…', '\\', '%',
        ]);
        speaks || joint || own.iter().any(|part| part.contains(self.old)) || self.old.starts_with(name)
    }

    /// Corrects the title of the item that an entry takes up.
    fn retitle(self, scene: &Scene, entry: &Entry) -> Swapped {
        let item = entry.item.and_then(|id| scene.records.items.get(id));
        let held = item.filter(|item| item.title.contains(self.old));
        // 更正：灯会应为五天 is no title of an item.
        let valued = new_value::is_value(self.new) && !new_value::is_value(self.old);
        let Some(item) = held.filter(|_| !valued) else {
            return Swapped::Absent;
        };
        let title = self.put(&item.title).trim().to_owned();
        if title.is_empty() {
            return Swapped::Kept;
        }
        Swapped::Changed(Change::put(Item { title, ..item.clone() }))
    }

    /// Whether the correction leaves nothing of what an entry says.
    fn empties(self, entry: &Entry) -> bool {
        let marks = |c: char| c.is_whitespace() || matches!(c, '.' | '。' | '!' | '！');
        let (old, new) = (self.old, self.new);
        let left = || entry.text.replacen(old, "", 1);
        new.trim().is_empty() && entry.text.contains(old) && left().trim_matches(marks).is_empty()
    }

    /// The lines with the new wording that may stand for an entry, the likeliest first; empty = it does not show the old wording.
    fn lines(self, scene: &Scene, entry: &Entry) -> Vec<Again> {
        let shown = as_line(scene, entry);
        let mut lines = Vec::new();
        let mut push = |raw: String, more: &[(String, Id<Attendee>)]| {
            let chosen = scene.chosen.iter().chain(more).cloned().collect();
            lines.push(Again { raw, chosen });
        };
        // As it was typed, so that its signs and spaces stay; else as the screen shows it, with the full names.
        let typed = with_corrections(scene.records, entry).into_iter();
        let mut typed = typed.filter(|line| line.contains(self.old));
        if let Some(line) = typed.find(|line| is_current(scene, entry, (line.as_str(), &shown))) {
            push(self.put(&line), &[]);
            // A task is that of the people its line names now: `!everyone to …` leaves nothing to the person it named before.
            if entry.kind == EntryKind::Action {
                return lines;
            }
        }
        // A part of a name is none of the line of a fact, which shows the whole name: `Peter Lamb` for `Peter Cole` would be nobody.
        let part = self.people.is_some_and(|(before, _)| {
            let was = scene.records.name_of(before);
            was != self.old && was.contains(self.old) && shown.contains(was) && !entry.text.contains(self.old)
        });
        for line in std::iter::once(shown.clone())
            .filter(|_| !part)
            .chain(count_lines(scene.records, entry))
        {
            if let Some(line) = self.timed(&line).or_else(|| self.in_line(&line)) {
                push(line, &[]);
            }
        }
        if let Some((before, after)) = self
            .people
            .filter(|(before, _)| scene.chosen.iter().any(|(_, id)| id == before))
        {
            let (was, is) = (scene.records.name_of(before), scene.records.name_of(after));
            // `@bob` is an owner or a mover, not whoever speaks.
            let signed = self.old.starts_with(['@', '＠']);
            let named = shown.contains(was) && (!signed || shown.contains(&format!("@{was}")));
            if named && !is.is_empty() {
                let more = [(is.to_owned(), after)];
                let line = shown.replace(was, is);
                // The sentence names them by a part of the name too: `Bob to ring the bank`.
                if entry.kind == EntryKind::Action && entry.text.contains(self.old) && !was.contains(self.old) {
                    push(self.put(&line), &more);
                } else if let Some(line) = first_word(entry, &line, (was, is)) {
                    push(line, &more);
                }
                push(line, &more);
            }
        }
        lines
    }

    /// A text with the new wording; where it shows the old one.
    fn put(self, text: &str) -> String {
        // A task names its owner in the sentence and behind it.
        if self.people.is_some() && text.starts_with(['!', '！']) {
            return text.replace(self.old, self.new);
        }
        let kept = new_value::of(text, (self.old, self.new));
        kept.unwrap_or_else(|| text.replacen(self.old, self.new, 1))
    }

    fn in_line(self, line: &str) -> Option<String> {
        line.contains(self.old).then(|| self.put(line))
    }

    /// The line with the new time of day in place of the old one: the screen shows 09:25 for what was typed as 9:25.
    fn timed(self, line: &str) -> Option<String> {
        if self.old.chars().count() < 3 {
            return None;
        }
        let (old, new) = (read_time(self.old)?, read_time(self.new)?);
        let shown = old.format("%H:%M").to_string();
        line.contains(&shown)
            .then(|| line.replacen(&shown, &new.format("%H:%M").to_string(), 1))
    }

    /// The change of a line in the place of an entry; `None` = it cannot stand there.
    fn type_over(self, scene: &Scene, entry: &Entry, raw: &str, doubt: Doubt, ids: &mut Mint) -> Option<Change> {
        let marked = as_minuted(scene, entry, raw);
        let raw = marked.as_deref().unwrap_or(raw);
        let line = TypedLine::over(raw, entry);
        let reading = judge(scene, read(scene, &line), &line);
        if session::is_of_session(entry.kind) {
            let What::Command { rest, .. } = &reading.what else {
                return None;
            };
            return session::correct_row(scene.records, entry, rest, scene.now)
                .ok()
                .map(|acted| acted.change);
        }
        if !fits(scene.records, entry, &reading, (doubt, self.new.trim().is_empty())) {
            return None;
        }
        let Reading { what, .. } = reading;
        let enter = self.enter;
        let captured = in_place(scene, entry, Some(&what), ids, |scene, ids| enter(scene, &line, ids)).ok()?;
        matches!(captured.outcome, LineOutcome::Entry { .. }).then_some(captured.change)
    }
}

/// The line with the mark by which a note stands in the minutes or in the record only, where it stood there by its item and no word of its own says so.
fn as_minuted(scene: &Scene, entry: &Entry, raw: &str) -> Option<String> {
    let minuted = entry
        .minuted
        .filter(|_| entry.kind == EntryKind::Note && entry.author.is_empty())?;
    let marked = minuting::split(raw).1.is_some() || raw.starts_with(['\\', '＼']);
    (!marked).then(|| format!("{}{}", raw.trim_end(), minuting::mark(minuted, scene.english)))
}

/// The change that strikes an entry out, with what it did.
fn struck(scene: &Scene, entry: &Entry, ids: &mut Mint) -> Change {
    let turned = Change::put(Entry {
        struck: true,
        ..entry.clone()
    });
    let records = scene.records;
    let change = if says_fact(records, entry) {
        Change::Batch(vec![undo_of(records, entry, None), turned])
    } else {
        turned
    };
    with_presence(records, entry, change, ids)
}

/// The line of an action whose sentence begins with a part of the old name: it begins with the new one.
fn first_word(entry: &Entry, line: &str, (was, is): (&str, &str)) -> Option<String> {
    let first = entry.text.split_whitespace().next()?;
    let part = entry.kind == EntryKind::Action && was.split_whitespace().any(|part| part == first);
    let rest = line.strip_prefix('!')?.strip_prefix(first).filter(|_| part)?;
    Some(format!("!{is}{rest}"))
}

/// Whether a wording is more than a small word, which stands in lines of every kind.
fn tells(old: &str) -> bool {
    let han = old.chars().filter(|c| is_han(*c)).count();
    han > 1
        || old.chars().any(|c| c.is_numeric() || c.is_uppercase()) && old.len() > 1
        || han == 0 && old.chars().count() > 3
}

/// Whether a text holds another one that no letter and no figure goes on before or behind.
fn holds_whole(text: &str, old: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() && !is_han(c);
    // 16,950 in 116,950.50 is a piece of another figure.
    let goes_on = |signs: &mut dyn Iterator<Item = char>| match signs.next() {
        Some(c) if joins(c) => true,
        Some('.' | ',') => signs.next().is_some_and(|c| c.is_ascii_digit()),
        Some(_) | None => false,
    };
    let (first, last) = (old.chars().next(), old.chars().next_back());
    text.match_indices(old).any(|(at, found)| {
        let (before, behind) = (text.get(..at), text.get(at + found.len()..));
        let begins = !first.is_some_and(joins) || !goes_on(&mut before.unwrap_or_default().chars().rev());
        let ends = !last.is_some_and(joins) || !goes_on(&mut behind.unwrap_or_default().chars());
        begins && ends
    })
}
