//! A line on its way to become an entry: the entry itself, and a decision or an action with it.

use crate::{
    app::{commit::commit, cx::Cx, live::session, model::Model, notice::Notice},
    domain::{
        action::{Action, ActionState, Due, Owner},
        change::{Act, Change},
        decision::{Decision, Verdict},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::Id,
        people::Attendee,
    },
};

use super::{Entered, Line};

/// A line that is about to become an entry.
pub(in crate::app::live) struct Draft<'a> {
    pub(in crate::app::live) line: &'a Line<'a>,
    pub(in crate::app::live) speaker: Option<Id<Attendee>>,
    pub(in crate::app::live) remark: Option<Remark>,
}

impl Draft<'_> {
    /// The entry that the line is typed over.
    pub(in crate::app::live) fn over<'a>(&self, m: &'a Model) -> Option<&'a Entry> {
        self.line.over.and_then(|id| m.ledger.records().entries.get(id))
    }

    /// The entry of this line. Typed over another, it is that one: its place, and what was typed first, stay.
    pub(in crate::app::live) fn entry(&self, m: &Model, kind: EntryKind, text: String, cx: &mut Cx) -> Option<Entry> {
        let meeting = m.ledger.records().open()?;
        let over = self.over(m);
        let end = || over.map_or_else(|| m.ledger.records().next_place(), |before| before.place);
        let place = self.line.place.unwrap_or_else(end);
        let entry = Entry {
            id: over.map_or_else(|| cx.mint(), |before| before.id),
            meeting,
            item: m.ledger.records().item_at(place),
            kind,
            raw: self.line.raw.to_owned(),
            text,
            speaker: self.speaker,
            at: self.line.at,
            entered: cx.now,
            place,
            about: None,
            remark: self.remark.clone(),
            author: self.line.author.to_owned(),
            struck: false,
        };
        Some(match over.cloned() {
            Some(Entry {
                raw,
                entered,
                author,
                struck,
                ..
            }) => Entry {
                raw,
                entered,
                author,
                struck,
                ..entry
            },
            None => entry,
        })
    }

    /// One entry and what belongs to it, as one act. The first line of a meeting that was not opened opens it.
    pub(in crate::app::live) fn commit(
        &self,
        m: &mut Model,
        act: Act,
        mut entry: Entry,
        also: Vec<Change>,
        cx: &mut Cx,
    ) -> Entered {
        let mut parts = Vec::new();
        let at_end = self.line.place.is_none() && self.line.over.is_none();
        let opens = at_end && m.meeting().is_some_and(|meeting| meeting.state.before());
        if opens {
            let place = entry.place;
            parts.extend(session::opening(m, self.line.at, place, cx));
            entry.place += PLACE_STEP;
        }
        let id = entry.id;
        parts.push(Change::put(entry));
        parts.extend(also);
        commit(&mut m.ledger, act, Change::Batch(parts), cx);
        if opens {
            Entered::Did(id, Notice::OpenedByLine)
        } else {
            Entered::Kept(id)
        }
    }

    pub(in crate::app::live) fn keep(&self, m: &mut Model, kind: EntryKind, text: String, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, kind, text, cx) else {
            return Entered::Nothing;
        };
        if kind == EntryKind::Continuation {
            let mut above = m
                .ledger
                .records()
                .entries
                .iter()
                .rev()
                .filter(|e| e.place < entry.place);
            let before = above.find(|e| e.kind.is_content() && !e.struck);
            entry.about = before.map(|e| e.about.filter(|_| e.kind == EntryKind::Continuation).unwrap_or(e.id));
            entry.speaker = before.and_then(|e| e.speaker);
        }
        self.commit(m, Act::Capture, entry, Vec::new(), cx)
    }

    pub(super) fn decide(&self, m: &mut Model, text: String, verdict: Verdict, cx: &mut Cx) -> Entered {
        let Some(entry) = self.entry(m, EntryKind::Decision, text, cx) else {
            return Entered::Nothing;
        };
        let decision = decision_of(m, &entry, verdict, cx);
        self.commit(m, Act::Capture, entry, vec![Change::put(decision)], cx)
    }

    pub(super) fn act(&self, m: &mut Model, text: String, owners: Vec<Owner>, due: Due, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::Action, text, cx) else {
            return Entered::Nothing;
        };
        if owners.is_empty() && entry.remark.is_none() {
            entry.remark = Some(Remark::NoOwner);
        }
        let action = action_of(m, &entry, owners, due, cx);
        self.commit(m, Act::Capture, entry, vec![Change::put(action)], cx)
    }
}

/// The decision row of an entry; one that it has keeps its number.
pub(in crate::app::live) fn decision_of(m: &Model, entry: &Entry, verdict: Verdict, cx: &mut Cx) -> Decision {
    if let Some(own) = m.ledger.records().decision_of(entry.id) {
        return own.clone();
    }
    let number = m.ledger.records().next_decision_number();
    Decision {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number,
        verdict,
    }
}

/// The action row of an entry; one that it has keeps its number and how far it is.
pub(in crate::app::live) fn action_of(m: &Model, entry: &Entry, owners: Vec<Owner>, due: Due, cx: &mut Cx) -> Action {
    if let Some(own) = m.ledger.records().action_of(entry.id) {
        return Action {
            owners,
            due,
            ..own.clone()
        };
    }
    Action {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number: m.ledger.records().next_action_number(),
        owners,
        due,
        state: ActionState::Open,
        closed: None,
    }
}
