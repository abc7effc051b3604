//! Phrases that several documents share: owners, due dates, the fate of a motion, who was there. Knows no format.

use super::{
    digest::Digest,
    document::Run,
    letters::{capitalised, safe},
    section::{EntryRow, RecordSection, SectionEntry},
};
use crate::{
    domain::{
        action::Action,
        agenda::ItemOutcome,
        decision::Verdict,
        entry::{Entry, EntryKind},
        id::Id,
        interest::Interest,
        meeting::VoteBase,
        motion::{Motion, MotionState},
        people::Attendee,
        time::Stamp,
    },
    words::{
        Lang,
        proposals::lowered,
        sentences::{Declaration, Task},
    },
};

/// Signs after which no full stop is set.
const ENDS: [char; 11] = ['.', '!', '?', '。', '！', '？', '…', '；', ';', ':', '：'];

impl Digest<'_> {
    /// `D1`, `A2`, `M1`; empty for what has no number.
    pub fn label(&self, line: &SectionEntry<'_>) -> String {
        match line.what {
            EntryRow::Text => String::new(),
            EntryRow::Decision(decision) => format!("D{}", decision.number),
            EntryRow::Action(action) => format!("A{}", action.number),
            EntryRow::Motion(motion) => format!("M{}", motion.number),
        }
    }

    /// The wording of a line, closed with a full stop.
    pub fn sentence(&self, line: &SectionEntry<'_>) -> String {
        let text = if line.text.is_empty() {
            self.strings.export.words.not_kept
        } else {
            line.text.as_str()
        };
        if line.entry.kind == EntryKind::Question && !text.ends_with(ENDS) {
            return format!("{text}{}", self.strings.export.question_mark);
        }
        self.close(text)
    }

    /// A text closed with a full stop, unless it closes itself or ends with an address, which the stop would spoil.
    pub fn close(&self, text: &str) -> String {
        let closed = text.ends_with(ENDS);
        let address = text
            .split_whitespace()
            .next_back()
            .is_some_and(|word| word.contains("://"));
        let stop = if closed || address {
            ""
        } else {
            self.strings.export.stop
        };
        format!("{text}{stop}")
    }

    /// How many were due, came, are excused, are absent, as a sentence.
    pub fn heads(&self) -> String {
        let t = &self.strings.export;
        let text = (t.heads)(self.records.roll_count());
        format!("{}{}", capitalised(&text), t.stop)
    }

    /// When an action is due: the date with its weekday, else the phrase as typed, else that there is no date.
    pub fn due(&self, action: &Action) -> String {
        let t = &self.strings.export;
        match action.due.date {
            Some(date) => (t.due)(date, action.due.time),
            None if action.due.phrase.trim().is_empty() => t.words.no_date.to_owned(),
            None => (t.undated)(&safe(action.due.phrase.trim())),
        }
    }

    /// Returns the owners of an action, the lead first.
    pub fn owner_phrase(&self, action: &Action) -> String {
        let t = &self.strings.export;
        match self.owners(action).as_slice() {
            [] => t.words.unassigned.to_owned(),
            [one] => (t.owner)(one),
            [lead, others @ ..] => {
                format!("{}{}{}", (t.lead)(lead), t.semicolon, (t.with)(&others.join(t.comma)))
            }
        }
    }

    /// Owners and due date of an action.
    pub fn action_phrase(&self, action: &Action) -> String {
        let t = &self.strings.export;
        format!(
            "{}{}{}{}{}",
            self.owner_phrase(action),
            t.semicolon,
            t.words.due.to_lowercase(),
            t.colon,
            self.due(action)
        )
    }

    /// Mover, seconder, counts and result of a motion, in a few words.
    pub fn motion_phrase(&self, motion: &Motion) -> String {
        let t = &self.strings.export;
        let name = |id: Option<Id<Attendee>>| id.map(|id| self.name(id)).filter(|name| !name.is_empty());
        let mut parts = Vec::new();
        parts.extend(name(motion.mover).map(|name| (t.mover)(&name)));
        parts.extend(name(motion.seconder).map(|name| (t.seconder)(&name)));
        parts.push(if motion.state.is_open() {
            // The mover and the seconder stand there already.
            t.words.not_voted.to_owned()
        } else {
            let result = self.voted(motion, false);
            if self.lang == Lang::En {
                lowered(&result)
            } else {
                result
            }
        });
        parts.join(t.semicolon)
    }

    /// What the majority of a motion is counted of: as kept with the vote, else as the room was then.
    pub fn base(&self, motion: &Motion, entry: &Entry) -> u32 {
        let Some(counts) = motion.counts else {
            return motion.base.unwrap_or(0);
        };
        let present = match self.meeting.vote_base {
            VoteBase::MembersPresent => self.records.members_at(entry.at),
            VoteBase::VotesCast | VoteBase::EntireMembership => 0,
        };
        motion
            .base
            .unwrap_or_else(|| counts.base(self.meeting.vote_base, present, self.roll.members))
    }

    /// Date and hours of the meeting.
    pub fn hours(&self) -> String {
        let zone = self.zone();
        let began = self.began();
        let date = self.date(zone.date(began));
        let space = if self.lang == Lang::En { " " } else { "" };
        let end = self.meeting.adjourned.map(|end| format!("–{}", self.moment(end)));
        format!("{date}{space}{}{}", self.time_of(began), end.unwrap_or_default())
    }

    /// What somebody is to do by when, as a sentence.
    pub(super) fn task(&self, action: &Action, text: &str) -> String {
        let t = &self.strings.export.minutes;
        let owners = self.owners(action);
        let text = if text.is_empty() {
            self.strings.export.words.not_kept
        } else {
            text
        };
        let text = without_owners(text, &owners).trim_end_matches(['.', '。']);
        let when = match action.due.date {
            Some(date) if text.contains(&self.day(date)) => String::new(),
            Some(date) => {
                let day = self.date(date);
                let time = action.due.time.map(|time| self.clock(time));
                (t.by_day)(&time.map_or_else(|| day.clone(), |time| (t.at_time)(&day, &time)))
            }
            None => self.undated(action.due.phrase.trim()),
        };
        self.close(&(t.task)(&Task {
            who: &(t.listed)(&owners),
            text,
            when: &when,
        }))
    }

    /// A due date of which only the phrase is known, as it ends a sentence.
    fn undated(&self, phrase: &str) -> String {
        const FITTING: [&str; 22] = [
            "by",
            "before",
            "after",
            "within",
            "until",
            "till",
            "on",
            "at",
            "in",
            "this",
            "next",
            "as",
            "asap",
            "when",
            "once",
            "today",
            "tomorrow",
            "immediately",
            "at once",
            "every",
            "during",
            "soon",
        ];
        let phrase = safe(phrase);
        let first = phrase.split_whitespace().next().unwrap_or_default().to_lowercase();
        match (self.lang, phrase.is_empty()) {
            (_, true) => String::new(),
            (Lang::En, false) if FITTING.contains(&first.as_str()) => format!(" {phrase}"),
            (Lang::En, false) => format!(" by {phrase}"),
            (Lang::Zh, false) => (self.strings.export.minutes.by_day)(&phrase),
        }
    }

    /// A decision: its word standing out, then its wording.
    pub(super) fn decision(&self, line: &SectionEntry<'_>) -> Vec<Run> {
        let t = &self.strings.export.minutes;
        let rejected = matches!(line.what, EntryRow::Decision(d) if d.verdict == Verdict::Rejected);
        let word = if rejected { t.rejected } else { t.resolved };
        let mut runs = vec![Run::strong(word)];
        let text = self.sentence(line);
        let follows = self.lang == Lang::En && text.to_lowercase().starts_with("that ");
        if follows {
            runs.push(Run::plain(format!(" {}", lowered(&text))));
        } else {
            runs.push(Run::plain(self.strings.export.colon));
            runs.extend(linked(&text));
        }
        runs.extend(
            self.lacked_quorum(line.entry.at)
                .map(|text| Run::plain(format!("{}{text}", self.space()))),
        );
        runs
    }

    /// An interest in an item that it does not stand under.
    pub(super) fn declared_elsewhere(&self, interest: &Interest, who: &str, text: &str) -> String {
        let title = interest.item.and_then(|id| self.records.items.get(id));
        let title = title.map(|item| safe(item.title.trim())).unwrap_or_default();
        let item = if title.is_empty() {
            title
        } else {
            format!("“{title}”")
        };
        self.close(&(self.strings.export.minutes.declared)(&Declaration {
            who,
            item: &item,
            here: false,
            nature: interest.nature,
            text,
        }))
    }

    /// What stands between two sentences.
    pub(super) const fn space(&self) -> &'static str {
        match self.lang {
            Lang::En => " ",
            Lang::Zh => "",
        }
    }

    /// That there was no quorum at a moment; `None` where there was, or none is asked for.
    pub(super) fn lacked_quorum(&self, at: Stamp) -> Option<String> {
        // Without any sign-in nothing is known of the room, and when the meeting is over nobody is in it.
        let is_known = self.roll.most_members > 0 && self.meeting.adjourned.is_none_or(|end| at <= end);
        let quorum = self
            .records
            .quorum_at(at)
            .filter(|quorum| is_known && !quorum.is_reached())?;
        Some((self.strings.export.minutes.not_quorate)(quorum.present, quorum.needed))
    }

    /// How an item ended, as the clerk set it, where what stands under it does not say so.
    pub(super) fn item_ended(&self, section: &RecordSection<'_>) -> Option<String> {
        let item = section.item?;
        let outcome = item.outcome?;
        let reason = safe(item.outcome_reason.trim())
            .trim_end_matches(['.', '。'])
            .to_owned();
        let decided = section.lines.iter().any(|line| match line.what {
            EntryRow::Decision(_) => true,
            EntryRow::Motion(motion) => motion.state == MotionState::Carried,
            EntryRow::Text | EntryRow::Action(_) => false,
        });
        let is_said = outcome == ItemOutcome::Decided && decided && reason.is_empty();
        (!is_said).then(|| (self.strings.export.minutes.item_ended)(outcome, &reason))
    }

    /// How an item ended and why nothing has to be done about it, as far as the clerk said so.
    pub fn endings(&self, section: &RecordSection<'_>) -> Vec<Vec<Run>> {
        let (t, words) = (&self.strings.export, &self.strings.export.words);
        let reason = section.item.map(|item| safe(item.no_action_reason.trim()));
        let mut told: Vec<Vec<Run>> = Vec::new();
        told.extend(self.item_ended(section).map(|text| vec![Run::plain(text)]));
        told.extend(reason.filter(|reason| !reason.is_empty()).map(|reason| {
            vec![
                Run::strong(format!("{}{}", words.no_action, t.colon)),
                Run::plain(self.close(&reason)),
            ]
        }));
        told
    }
}

/// The text of an action without the names of its owners at its beginning: they are named already.
pub(super) fn without_owners<'t>(text: &'t str, owners: &[String]) -> &'t str {
    let text = text.trim();
    let named = owners.iter().find_map(|owner| {
        let rest = text.strip_prefix(owner.as_str())?;
        let latin = owner.ends_with(|c: char| c.is_ascii_alphanumeric());
        // Ann in Annual is nobody.
        (!latin || rest.starts_with([' ', ':', ','])).then_some(rest)
    });
    let rest = named.map_or(text, |rest| rest.trim_start_matches([' ', ':', '：', ',', '，']));
    if rest.is_empty() { text } else { rest }
}

/// A text with its addresses as links.
pub(super) fn linked(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut words = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let address = piece.trim_end();
        let run = Run::link(address);
        if run.target().is_some() {
            runs.push(Run::plain(std::mem::take(&mut words)));
            runs.push(run);
            words.push_str(piece.strip_prefix(address).unwrap_or_default());
        } else {
            words.push_str(piece);
        }
    }
    runs.push(Run::plain(words));
    runs.retain(|run| !run.text().is_empty());
    runs
}
