//! Phrases that several documents share: owners, due dates, the fate of a motion, who was there. Knows no format.

use std::fmt::Write as _;

use super::{
    digest::{Digest, Line, Section, What},
    document::{Definition, Run},
    letters::{capitalised, safe},
    roll::{Place, Standing},
};
use crate::domain::{
    action::Action,
    decision::Verdict,
    entry::{Entry, EntryKind},
    meeting::VoteBase,
    motion::{Motion, MotionState},
    people::Category,
    time::Stamp,
};
use strum::IntoEnumIterator;

/// Signs after which no full stop is set.
const ENDS: [char; 11] = ['.', '!', '?', '。', '！', '？', '…', '；', ';', ':', '：'];

impl Digest<'_> {
    /// `D1`, `A2`, `M1`; empty for what has no number.
    pub fn label(&self, line: &Line<'_>) -> String {
        match line.what {
            What::Text => String::new(),
            What::Decision(decision) => format!("D{}", decision.number),
            What::Action(action) => format!("A{}", action.number),
            What::Motion(motion) => format!("M{}", motion.number),
        }
    }

    /// The wording of a line, closed with a full stop.
    pub fn sentence(&self, line: &Line<'_>) -> String {
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
        let text = (t.heads)(self.roll.heads());
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

    /// Mover, seconder, counts, arithmetic and result of a motion.
    pub fn motion_phrase(&self, motion: &Motion, entry: &Entry) -> String {
        let t = &self.strings.export;
        let mut parts = Vec::new();
        let mover = self.speaker(entry);
        if !mover.is_empty() {
            parts.push((t.mover)(&mover));
        }
        if let Some(seconder) = motion.seconder.map(|id| self.name(id)).filter(|name| !name.is_empty()) {
            parts.push((t.seconder)(&seconder));
        }
        if let Some(counts) = motion.counts {
            parts.push((t.counts)(counts));
            parts.push((t.arithmetic)(
                self.base(motion, entry),
                self.meeting.vote_base,
                motion.majority,
            ));
        }
        parts.push(if motion.state.is_open() {
            // The mover and the seconder stand there already.
            t.words.not_voted.to_owned()
        } else {
            (self.strings.domain.motion_state)(motion.state).to_lowercase()
        });
        parts.join(t.semicolon)
    }

    /// What the majority of a motion is counted of: as kept with the vote, else as the room was then.
    pub fn base(&self, motion: &Motion, entry: &Entry) -> u32 {
        let Some(counts) = motion.counts else {
            return motion.base.unwrap_or(0);
        };
        let present = match self.meeting.vote_base {
            VoteBase::MembersPresent => self.roll.members_at(entry.at),
            VoteBase::VotesCast | VoteBase::EntireMembership => 0,
        };
        motion
            .base
            .unwrap_or_else(|| counts.base(self.meeting.vote_base, present, self.roll.members))
    }

    /// Date and hours of the meeting.
    pub fn hours(&self) -> String {
        let (zone, t) = (self.zone(), &self.strings.export);
        let began = self.began();
        let mut text = (t.date)(zone.date(began));
        text.push_str(if text.ends_with('）') { "" } else { " " });
        text.push_str(&zone.hm(began));
        if let Some(end) = self.meeting.adjourned {
            text.push('–');
            if zone.date(end) != zone.date(began) {
                _ = write!(text, "{} ", (t.date)(zone.date(end)));
            }
            text.push_str(&zone.hm(end));
        }
        text
    }

    /// A moment as `09:05`, with its date where that is not the day of the meeting.
    pub fn moment(&self, at: Stamp) -> String {
        let zone = self.zone();
        if zone.date(at) == zone.date(self.began()) {
            zone.hm(at)
        } else {
            zone.ymd_hm(at)
        }
    }

    /// Present, excused, absent, and those without a vote apart; then the quorum.
    pub fn attendance(&self) -> Vec<Definition> {
        let (t, words) = (&self.strings.export, &self.strings.export.words);
        let mut lines = Vec::new();
        let mut add = |term: &str, names: Vec<String>| {
            if !names.is_empty() {
                lines.push(Definition::new(term, names.join(t.comma)));
            }
        };
        add(
            words.present,
            self.roll
                .of(Category::Member, Standing::Present)
                .map(|p| self.present(p))
                .collect(),
        );
        add(
            words.apologies,
            self.roll.all(Standing::Excused).map(|p| self.excused(p)).collect(),
        );
        add(
            words.absent,
            self.roll
                .of(Category::Member, Standing::Absent)
                .map(|p| self.person(p))
                .collect(),
        );
        for category in Category::iter().filter(|c| *c != Category::Member) {
            let names = self
                .roll
                .of(category, Standing::Present)
                .map(|p| self.present(p))
                .collect();
            add(&capitalised((self.strings.domain.category)(category)), names);
        }
        add(
            words.invited,
            self.roll.all(Standing::Expected).map(|p| self.person(p)).collect(),
        );
        if self.roll.places.is_empty() {
            // Without a list of people there is no quorum: `None`, not "reached".
            add(words.quorum, vec![words.no_list.to_owned()]);
        } else if let Some(needed) = self.roll.quorum.filter(|needed| *needed > 0) {
            add(words.quorum, vec![(t.quorum)(self.roll.most_members, needed)]);
        }
        lines
    }

    /// Somebody with unit and post.
    pub fn person(&self, place: &Place<'_>) -> String {
        (self.strings.export.person)(&place.unit, &place.post, &place.name)
    }

    fn present(&self, place: &Place<'_>) -> String {
        let t = &self.strings.export;
        let mut notes = Vec::new();
        if !place.instead_of.is_empty() {
            notes.push((t.replaces)(&place.instead_of));
        }
        notes.extend(place.late.map(|at| (t.arrived)(&self.moment(at))));
        notes.extend(place.early.map(|at| (t.left)(&self.moment(at))));
        self.noted(place, &notes)
    }

    fn excused(&self, place: &Place<'_>) -> String {
        let mut notes = Vec::new();
        let reason = safe(place.attendee.leave_reason.trim());
        if !reason.is_empty() {
            notes.push(reason);
        }
        if !place.substitute.is_empty() {
            notes.push((self.strings.export.replaced_by)(&place.substitute));
        }
        self.noted(place, &notes)
    }

    fn noted(&self, place: &Place<'_>, notes: &[String]) -> String {
        let t = &self.strings.export;
        let person = self.person(place);
        if notes.is_empty() {
            person
        } else {
            format!("{person}{}", (t.bracket)(&notes.join(t.semicolon)))
        }
    }

    /// What a line says in a document that tells what was done: its kind, its number, its wording.
    pub fn statement(&self, line: &Line<'_>) -> Vec<Run> {
        let (t, words) = (&self.strings.export, &self.strings.export.words);
        let kind = match (line.entry.kind, line.what) {
            (EntryKind::Decision, What::Decision(d)) if d.verdict == Verdict::Rejected => words.rejection,
            (EntryKind::Decision, _) => words.decision,
            (EntryKind::Requirement, _) => {
                return vec![
                    Run::strong((t.requires)(&self.speaker(line.entry))),
                    Run::plain(self.sentence(line)),
                ];
            }
            (kind, _) => &capitalised((self.strings.domain.entry_kind)(kind)),
        };
        let label = self.label(line);
        let label = if label.is_empty() { label } else { (t.bracket)(&label) };
        let mut runs = vec![Run::strong(format!("{kind}{label}{}", t.colon))];
        runs.extend(linked(&self.sentence(line)));
        match line.what {
            What::Action(action) => runs.push(Run::plain((t.bracket)(&self.action_phrase(action)))),
            What::Motion(motion) => runs.push(Run::plain((t.bracket)(&self.motion_phrase(motion, line.entry)))),
            What::Text | What::Decision(_) => {}
        }
        runs
    }

    /// How an item ended, where that is not told by a decision under it.
    fn outcome_phrase(&self, section: &Section<'_>) -> Option<String> {
        let item = section.item?;
        let outcome = item.outcome?;
        let reason = safe(item.outcome_reason.trim());
        let t = &self.strings.export;
        let reason = if reason.is_empty() {
            reason
        } else {
            (t.bracket)(&reason)
        };
        let word = capitalised((self.strings.domain.outcome)(outcome));
        Some(format!(
            "{}{}{}",
            self.close(&word).trim_end_matches(t.stop),
            reason,
            t.stop
        ))
    }

    /// How an item ended and why nothing has to be done about it, as far as the clerk said so; each after its term.
    pub fn endings(&self, section: &Section<'_>) -> Vec<Vec<Run>> {
        let (t, words) = (&self.strings.export, &self.strings.export.words);
        let reason = section
            .item
            .map(|item| safe(item.no_action_reason.trim()))
            .filter(|reason| !reason.is_empty());
        let told = [
            (words.outcome, self.outcome_phrase(section)),
            (words.no_action, reason.map(|reason| self.close(&reason))),
        ];
        let told = told.into_iter().filter_map(|(term, text)| Some((term, text?)));
        told.map(|(term, text)| vec![Run::strong(format!("{term}{}", t.colon)), Run::plain(text)])
            .collect()
    }

    /// Whether a motion stands in minutes: all but those withdrawn (docs/rules.md §council).
    pub fn is_minuted(&self, line: &Line<'_>) -> bool {
        !matches!(line.what, What::Motion(motion) if motion.state == MotionState::Withdrawn)
    }
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
