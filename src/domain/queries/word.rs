//! The person who has the word: derived from the lines, so that nothing else has to remember it.

use crate::domain::{
    entry::{Entry, EntryKind, Remark, WordTurn},
    id::Id,
    people::Attendee,
    plenary,
    possible_fact::PossibleFact,
    records::Records,
    surname,
    text::is_han,
};

impl Records {
    /// The person of the list who has the word at the end of the feed; `None` = nobody has, or somebody on no list.
    pub fn last_speaker(&self) -> Option<Id<Attendee>> {
        self.speaker_at(self.next_place())
    }

    /// The person of the list who has the word at a place of the feed.
    pub fn speaker_at(&self, place: i64) -> Option<Id<Attendee>> {
        self.word_at(place).and_then(|e| e.speaker)
    }

    /// Whether a text names somebody of the list, as far as a part of the name tells them.
    pub fn is_named_in(&self, who: Id<Attendee>, text: &str) -> bool {
        let name = self.name_of(who);
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        let part_of = |word: &str| word.chars().count() > 2 && name.split_whitespace().any(|part| part == word);
        name.chars().any(is_han) && text.contains(name) || words.any(part_of)
    }

    /// The line by which somebody has the word at a place of the feed; its `speaker` or `said_by` is the one who has it.
    /// `None` = nobody has (docs/rules.md §speaker).
    pub fn word_at(&self, place: i64) -> Option<&Entry> {
        self.before(place)
            .find_map(|e| match word(self, e) {
                FloorChange::Unchanged => None,
                FloorChange::Given => Some(Some(e)),
                FloorChange::Ended => Some(None),
            })
            .flatten()
    }
}

/// The change that a line makes to who has the word.
pub(super) enum FloorChange {
    /// Nothing changes: the last speaker has it still, or nobody.
    Unchanged,
    /// Its speaker has it from now on.
    Given,
    /// Nobody has it from now on.
    Ended,
}

/// The change that a line makes to who has the word. A recess does not end a speech.
pub(super) fn word(records: &Records, entry: &Entry) -> FloorChange {
    let named = entry.speaker.is_some() || !entry.said_by.is_empty();
    match entry.kind.word_turn() {
        WordTurn::Ends => FloorChange::Ended,
        WordTurn::Gives if entry.speaker.is_some() || is_a_name(&entry.said_by) => FloorChange::Given,
        // `Pres: …`, a head that is no name on the list and looks like none, may be a label: nobody goes on in its mouth.
        WordTurn::Gives if named => FloorChange::Ended,
        WordTurn::Gives if entry.kind == EntryKind::Note && is_told(records, entry) => FloorChange::Ended,
        WordTurn::Gives if entry.kind == EntryKind::Note => doubtful(entry),
        // `ann:` alone: the line says nothing but that she has the word.
        WordTurn::GivesIfEmpty if named && entry.text.is_empty() => FloorChange::Given,
        // `ann: $text`: she has the word by her name; `$text @ann` gives it to nobody.
        WordTurn::GivesByName if named && is_said_by_name(entry) => FloorChange::Given,
        // `Moved by Ann, seconded by Bob: …` is told by the clerk, and nobody goes on from there.
        WordTurn::GivesByName if named && is_told_in_words(entry) => FloorChange::Ended,
        WordTurn::Gives | WordTurn::GivesIfEmpty | WordTurn::GivesByName | WordTurn::Nothing => FloorChange::Unchanged,
    }
}

/// Whether the head of a line looks like the name of a person or of a unit: `Dora Moss`, 冯凯, 小吴, 市住建局.
fn is_a_name(head: &str) -> bool {
    let head = head.trim();
    if head.contains(is_han) {
        const UNITS: [char; 17] = [
            '局', '处', '部', '委', '办', '科', '室', '所', '站', '院', '校', '队', '司', '组', '方', '会', '长',
        ];
        return surname::begins_with_surname(head) || head.starts_with(['小', '老', '阿']) || head.ends_with(UNITS);
    }
    head.contains(' ')
}

/// A name that could not be read takes the word from whoever had it: somebody else speaks now.
fn doubtful(entry: &Entry) -> FloorChange {
    let of_name = matches!(entry.remark, Some(Remark::UnknownName(_) | Remark::AmbiguousName(_)));
    if of_name && !begins_with_sign(&entry.raw) {
        FloorChange::Ended
    } else {
        FloorChange::Unchanged
    }
}

/// Whether a line of the clerk is a sentence about somebody or about the meeting, which nobody said: whoever had the word had done.
/// `Note: …` and the headings of notes (`Budget: 40k`) stand beside a speech.
fn is_told(records: &Records, entry: &Entry) -> bool {
    let raw = entry.raw.trim();
    // A line that is only asked about takes the word from nobody, unless it speaks of the meeting or of somebody.
    let undoubted = match &entry.remark {
        None => true,
        Some(Remark::MayMean(order)) => {
            // 冯凯指出，… is told of somebody, whoever it is.
            let told = PossibleFact::of_order(order) == Some(PossibleFact::Requirement);
            told || is_of_meeting(raw) || names_somebody(records, raw)
        }
        Some(_) => false,
    };
    let own = entry.author.is_empty() && undoubted && !raw.is_empty() && !begins_with_sign(raw);
    let headed = raw.contains('：') || raw.contains(": ");
    own && (!headed || plenary::sentence(raw).is_some())
}

/// Whether a line begins with the meeting as its subject.
fn is_of_meeting(raw: &str) -> bool {
    const SUBJECTS: [&str; 14] = [
        "会议",
        "经",
        "全体",
        "与会",
        "大会",
        "会上",
        "the meeting ",
        "the board ",
        "the committee ",
        "the council ",
        "the trustees ",
        "members ",
        "it was ",
        "all ",
    ];
    let lower = raw.to_lowercase();
    SUBJECTS.iter().any(|subject| lower.starts_with(subject))
}

/// Whether a line names somebody of the list, as far as a part of the name tells them.
fn names_somebody(records: &Records, raw: &str) -> bool {
    records.attendees.iter().any(|row| records.is_named_in(row.id, raw))
}

/// Words of those who tell who moved and who seconded.
const MOVING: &[&str] = &[
    "moved",
    "moves",
    "mover",
    "proposed",
    "proposes",
    "proposer",
    "prop",
    "prop'd",
    "seconded",
    "seconds",
    "seconder",
    "sec",
    "sec'd",
    "2nd",
    "motion",
    "amendment",
    "recommendation",
    "nominated",
];

/// Whether a motion was typed behind the name of its mover: `ann: $text`, 张三：＄文字. In a log its writer has the word.
fn is_said_by_name(entry: &Entry) -> bool {
    let raw = entry.raw.trim();
    if raw.starts_with(['@', '＠']) {
        return true;
    }
    if begins_with_sign(raw) {
        return false;
    }
    let coloned = raw.contains([':', '：']);
    if !entry.author.is_empty() || coloned && raw.contains(['$', '＄', '￥', '¥']) {
        return true;
    }
    let lower = raw.to_lowercase();
    let mut words = lower.split(|c: char| !(c.is_alphanumeric() || c == '\''));
    let told = words.any(|word| MOVING.contains(&word))
        || ["附议", "提议", "提出", "动议"].iter().any(|word| raw.contains(word));
    coloned && !told && !raw.contains('/')
}

/// Whether a line of the clerk says in a sentence, or in its short words, who moved what: `Accounts adopted, prop Fox sec Carr`.
fn is_told_in_words(entry: &Entry) -> bool {
    entry.author.is_empty() && !begins_with_sign(&entry.raw)
}

/// Whether the line was typed without a name before its sign.
fn begins_with_sign(raw: &str) -> bool {
    raw.trim_start()
        .starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '＠'))
}
