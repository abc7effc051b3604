//! The papers of a meeting with their copies, where those are, and the imprint of its minutes.

use crate::domain::{
    checklist::{CheckItem, CheckState, Phase, Proof},
    entry::EntryKind,
    id::Id,
    imprint::Imprint,
    papers::{CopyMove, Paper, PaperCopy},
    records::Records,
};

impl Records {
    /// The copies of a paper, by number.
    pub fn copies_of(&self, paper: Id<Paper>) -> impl Iterator<Item = &PaperCopy> {
        self.paper_copies.iter().filter(move |c| c.paper == paper)
    }

    /// The copies that are handed out, by paper and number.
    pub fn issued_copies(&self) -> Vec<&PaperCopy> {
        let mut issued: Vec<_> = self.paper_copies.iter().filter(|copy| copy.issued.is_some()).collect();
        issued.sort_by_key(|copy| (self.paper_number(copy), copy.number));
        issued
    }

    fn paper_number(&self, copy: &PaperCopy) -> u32 {
        self.papers.get(copy.paper).map_or(0, |paper| paper.number)
    }

    /// The number of a copy as it is spoken of: `3`, with that of its paper before it where there are several (`2-3`).
    pub fn copy_label(&self, copy: &PaperCopy) -> String {
        let numbered = self.papers.iter().filter(|paper| paper.numbered).count();
        if numbered > 1 {
            format!("{}-{}", self.paper_number(copy), copy.number)
        } else {
            copy.number.to_string()
        }
    }

    /// The move by which a copy is out of the room; `None` = it is on the desk.
    pub fn out_by(&self, copy: Id<PaperCopy>) -> Option<&CopyMove> {
        let mut moves = self.copy_moves.rows().iter().rev();
        moves.find(|row| row.copy == copy).filter(|row| row.out)
    }

    /// The copies that are out of the room, each with the move by which it is.
    pub fn copies_out(&self) -> Vec<(&PaperCopy, &CopyMove)> {
        let issued = self.issued_copies().into_iter();
        issued.filter_map(|copy| Some((copy, self.out_by(copy.id)?))).collect()
    }

    /// The counts of the copies that are on record, fitting or not, in order.
    pub fn copy_counts(&self) -> impl Iterator<Item = &CheckItem> {
        let counts = self.checklist.iter();
        counts.filter(|check| {
            check.phase == Phase::In && check.proof == Proof::CountMatch && !check.proof_text.trim().is_empty()
        })
    }

    /// Whether copies are handed out and no count of them that fits is on record since the last break, or since the opening.
    pub fn copies_uncounted(&self) -> bool {
        let opened = self.meeting().and_then(|meeting| meeting.opened);
        let breaks = self.entries.iter().rev();
        let rest = breaks
            .filter(|entry| entry.kind == EntryKind::Recess && !entry.struck)
            .map(|entry| entry.at)
            .next();
        let since = rest.max(opened);
        let counted = self.checklist.iter().any(|check| {
            check.phase == Phase::In
                && check.proof == Proof::CountMatch
                && check.state != CheckState::Open
                && check.closed.is_none_or(|at| since.is_none_or(|since| at >= since))
        });
        self.paper_copies.iter().any(|copy| copy.issued.is_some()) && !counted
    }

    /// The imprint of the open meeting.
    pub fn imprint(&self) -> Option<&Imprint> {
        self.imprints.iter().find(|row| Some(row.meeting) == self.open())
    }
}
