//! Phrases that several documents share: owners, due dates, the fate of a motion, who was there. Knows no format.

use super::{
    digest::Digest,
    document::Run,
    letters::{capitalised, safe, with_months},
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
        told_outcome::{approves_minutes, is_told_sentence, manner_behind, names_minutes},
    },
    words::{
        Lang,
        declaration::Declaration,
        office::{decided, is_told_of_meeting},
        proposals::{lowered, runs_on},
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

    /// Returns the number of votes that the majority of a motion is counted of: as kept with the vote, else as the room was then.
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

    /// A decision: its word standing out, then its wording.
    pub(super) fn decision(&self, line: &SectionEntry<'_>) -> Vec<Run> {
        let t = &self.strings.export.minutes;
        let rejected = matches!(line.what, EntryRow::Decision(d) if d.verdict == Verdict::Rejected);
        // A meeting without its quorum resolves nothing.
        let lacked = self.lacked_quorum(line.entry);
        let word = match (rejected, &lacked) {
            (true, _) => t.rejected,
            (false, Some(_)) => t.agreed_without_quorum,
            (false, None) => t.resolved,
        };
        let item = line.entry.item.and_then(|id| self.records.items.get(id));
        let of_minutes = item.is_none_or(|item| names_minutes(&item.title)) && approves_minutes(&line.text);
        let text = if of_minutes && !rejected && self.lang == Lang::En {
            self.close(t.minutes_approved)
        } else {
            self.sentence(line)
        };
        // The meeting was over: it resolved nothing.
        if self.is_added(line.entry) {
            return linked(&text);
        }
        // 会议一致通过… says whose decision it is.
        if self.lang == Lang::Zh && !rejected && is_told_of_meeting(&line.text) {
            let mut runs = vec![Run::plain(decided(&line.text, true, ""))];
            runs.extend(lacked.map(Run::plain));
            return runs;
        }
        let english = self.lang == Lang::En;
        let mut runs = Vec::new();
        if english && !rejected && is_told_sentence(&text) {
            // `The policy was adopted by consensus` says itself that it was.
            runs.extend(linked(&text));
        } else {
            let bare = text.trim_end_matches('.');
            let behind = manner_behind(bare).filter(|_| english);
            let (wording, manner) = behind.map_or((text.as_str(), String::new()), |(wording, manner)| {
                (wording, format!(" {manner}"))
            });
            let wording = if behind.is_some() {
                self.close(wording)
            } else {
                wording.to_owned()
            };
            runs.push(Run::strong(word));
            if english && runs_on(&wording) {
                runs.push(Run::plain(format!("{manner} {}", lowered(&wording))));
            } else {
                runs.push(Run::plain(format!("{manner}{}", self.strings.export.colon)));
                runs.extend(linked(&wording));
            }
        }
        runs.extend(lacked.map(|text| Run::plain(format!("{}{text}", self.space()))));
        runs
    }

    /// Whether an interest says again what the same person declared above about the same item.
    pub(super) fn repeats_interest(&self, interest: &Interest) -> bool {
        let place = |entry: Id<Entry>| {
            self.records
                .entries
                .get(entry)
                .filter(|entry| !entry.struck)
                .map(|entry| entry.place)
        };
        let bare = |text: &str| {
            text.to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        let (own, text) = (place(interest.entry), bare(&interest.text));
        self.records.interests.iter().any(|other| {
            let said = bare(&other.text);
            let same = (other.attendee, other.item) == (interest.attendee, interest.item);
            let before = place(other.entry).is_some_and(|at| own.is_some_and(|own| at < own));
            same && before && (said.contains(&text) || text.contains(&said) && !said.is_empty())
        })
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

    /// Returns the text between two sentences.
    pub(super) const fn space(&self) -> &'static str {
        match self.lang {
            Lang::En => " ",
            Lang::Zh => "",
        }
    }

    /// That there was no quorum when a line was entered; `None` where there was, or none is asked for.
    pub(super) fn lacked_quorum(&self, line: &Entry) -> Option<String> {
        // When the meeting is over nobody is in the room.
        let over = self.is_added(line) || self.meeting.adjourned.is_some_and(|end| line.at > end);
        let quorum = self
            .records
            .quorum_for(line)
            .filter(|quorum| !over && quorum.is_missed())?;
        Some((self.strings.export.minutes.not_quorate)(quorum.present, quorum.needed))
    }

    /// How an item ended, as the clerk set it, where what stands under it does not say so.
    pub(super) fn item_ended(&self, section: &RecordSection<'_>) -> Option<String> {
        let item = section.item?;
        let outcome = item.outcome?;
        let reason = with_months(safe(item.outcome_reason.trim()).trim_end_matches(['.', '。']));
        let decided = section.lines.iter().any(|line| match line.what {
            EntryRow::Decision(_) => true,
            EntryRow::Motion(motion) => motion.state == MotionState::Carried,
            EntryRow::Text | EntryRow::Action(_) => false,
        });
        let is_said = outcome == ItemOutcome::Decided && decided && reason.is_empty();
        let t = &self.strings.export.minutes;
        // Nobody notes an item: it is the report under it that is noted.
        if outcome == ItemOutcome::Noted && reason.is_empty() && is_report(&item.title) {
            return Some(t.report_noted.to_owned());
        }
        (!is_said).then(|| (t.item_ended)(outcome, &reason))
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

/// Whether the title of an item names a report.
fn is_report(title: &str) -> bool {
    let title = title.to_lowercase();
    title.split(|c: char| !c.is_alphanumeric()).any(|word| word == "report")
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
