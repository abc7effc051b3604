//! Motions as minutes tell them: each once, with its mover, its amendments, its result and, where it was taken, the vote by name.
//! Knows no format.

use super::{
    digest::Digest,
    document::{Block, Run},
    letters::safe,
    moved_text::{unsigned, unstopped},
    result_lines::result_is_unclear,
    section::{EntryRow, RecordSection, SectionEntry},
};
use crate::{
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
        motion::{Counts, Motion, MotionState},
        time::Stamp,
        told_outcome::tells_result,
    },
    words::{
        Lang,
        proposals::{Proposal, VoteResult, lowered, runs_on},
    },
};

impl Digest<'_> {
    /// The wording of a motion as moved, clean, without a full stop.
    pub(super) fn moved_text(&self, line: &SectionEntry<'_>) -> String {
        let text = if line.text.is_empty() {
            self.strings.export.words.not_kept
        } else {
            line.text.as_str()
        };
        unstopped(unsigned(text)).to_owned()
    }

    /// The wording that was put to the vote.
    pub(super) fn put_text(&self, motion: &Motion, line: &SectionEntry<'_>) -> String {
        let wording = safe(motion.wording.trim());
        if wording.is_empty() {
            self.moved_text(line)
        } else {
            unstopped(&wording).to_owned()
        }
    }

    /// The counts of a motion: as they were counted, else as the votes by name come to.
    pub(super) fn counts_of(&self, motion: &Motion) -> Option<Counts> {
        if self.names_some(motion) {
            return motion.counts;
        }
        motion.counts.or_else(|| {
            let votes = self.records.tally_of(motion.id);
            (votes.total() > 0 && !motion.state.is_open()).then_some(votes)
        })
    }

    /// The motion that a decision of a log settled.
    pub(super) fn decided_by(&self, entry: &Entry) -> Option<&Motion> {
        self.records
            .counted_by(entry.id)
            .filter(|_| entry.kind == EntryKind::Decision)
    }

    /// The moment at which a motion was voted on.
    pub(super) fn vote_at(&self, motion: &Motion, entry: &Entry) -> Stamp {
        self.records.count_of(motion).map_or(entry.at, |count| count.at)
    }

    /// How many members might vote on a motion, as the room was then by what is told of it now; as kept with the result where nobody knows
    /// its moment. `None` where nothing is known of the room.
    pub(super) fn entitled(&self, motion: &Motion, entry: &Entry) -> Option<u32> {
        let counted = self.records.count_of(motion).unwrap_or(entry);
        if self.is_added(counted) || self.records.has_no_moment(counted) || self.records.intervals.is_empty() {
            return motion.entitled;
        }
        let item = self.records.entries.get(motion.entry).and_then(|entry| entry.item);
        Some(u32::try_from(self.records.entitled_for(counted, item)).unwrap_or(u32::MAX))
    }

    /// Those who voted by name on a motion and might not.
    pub(super) fn voted_without_right(&self, motion: &Motion, entry: &Entry) -> Vec<String> {
        let call = self.records.roll_call(motion, self.vote_at(motion, entry));
        let listed = call.not_entitled.into_iter().map(|id| self.names.full(id));
        let unlisted = self
            .records
            .ballots_of(motion.id)
            .filter(|ballot| ballot.attendee.is_none());
        listed.chain(unlisted.map(|ballot| safe(ballot.name.trim()))).collect()
    }

    /// The result of a motion, without a full stop.
    pub(super) fn voted(&self, motion: &Motion, as_amended: bool) -> String {
        (self.strings.export.minutes.voted)(&VoteResult {
            state: motion.state,
            counts: self.counts_of(motion),
            said: motion.said,
            casting: motion.casting,
            towards: &safe(self.beside(motion)),
            as_amended,
        })
    }

    /// The words beside the result of a motion; that it was carried as amended is told with its amendments.
    fn beside<'m>(&self, motion: &'m Motion) -> &'m str {
        let carried = |other: &Motion| other.state == MotionState::Carried;
        let told = motion.towards == "as amended" && self.records.amendments_of(motion.id).any(carried);
        if told { "" } else { motion.towards.trim() }
    }

    /// Whether a motion amends another one that stands under the same item, which tells of it.
    pub(super) fn is_told_by_another(section: &RecordSection<'_>, motion: &Motion) -> bool {
        motion.amends.is_some_and(|to| {
            let stands = |line: &SectionEntry<'_>| matches!(line.what, EntryRow::Motion(other) if other.id == to);
            section.lines.iter().any(stands)
        })
    }

    /// A main motion with everything that became of it.
    pub(super) fn motion(&self, section: &RecordSection<'_>, line: &SectionEntry<'_>, motion: &Motion) -> Vec<Block> {
        let t = &self.strings.export.minutes;
        let (mover, seconder) = self.sponsors(motion);
        let moved = self.moved_text(line);
        let amendments = amendments(section, motion.id, DEEPEST);
        let amended = !motion.wording.trim().is_empty()
            || amendments
                .iter()
                .any(|(_, other)| other.state == MotionState::Carried && self.records.is_amendment(other));
        let told: Vec<String> = amendments
            .iter()
            .map(|(line, amendment)| self.amendment(section, line, amendment))
            .chain(self.reconsidered(motion))
            .collect();
        let carried = motion.state == MotionState::Carried;
        let proposal = (t.proposal)(&Proposal {
            mover: &mover,
            seconder: &seconder,
            text: &moved,
        });
        let mut blocks = Vec::new();
        if carried && !amended {
            // The amendments failed: what they would have changed stands before them, for they were voted on first.
            let amends = !told.is_empty() && !amendments.is_empty();
            let by = if amends {
                let sentences = std::iter::once(self.close(&proposal)).chain(told);
                blocks.push(paragraph(sentences, self.lang));
                String::new()
            } else {
                blocks.extend(told.into_iter().map(|text| Block::Paragraph(vec![Run::plain(text)])));
                self.in_brackets(&(t.by_whom)(&mover, &seconder))
            };
            blocks.extend(self.resolution(motion, &by, &moved, false, line.entry));
        } else if carried && motion.wording.trim().is_empty() {
            // Nobody has entered how the motion reads now: it stands above, with its amendments.
            let mut sentences = vec![self.close(&proposal)];
            sentences.extend(told);
            let result = self.voted(motion, false);
            let result = if self.lang == Lang::En {
                lowered(&result)
            } else {
                result
            };
            let end = if self.by_name(motion).is_some() {
                self.strings.export.colon.trim_end()
            } else {
                self.strings.export.stop
            };
            let lacked = self.quorum_at(motion, line.entry);
            let word = if lacked.is_some() { t.without_quorum } else { t.resolved };
            let mut runs = vec![
                Run::plain(joined(sentences, self.lang) + self.space()),
                Run::strong(word),
                Run::plain(format!("{}{result}{end}", t.amended_was)),
            ];
            runs.extend(lacked);
            blocks.push(Block::Paragraph(runs));
            blocks.extend(self.ballot_table(motion));
        } else if carried {
            blocks.push(paragraph(std::iter::once(self.close(&proposal)).chain(told), self.lang));
            let wording = safe(motion.wording.trim());
            let text = wording.trim_end_matches(['.', '。']);
            blocks.extend(self.resolution(motion, "", text, true, line.entry));
        } else {
            let mut sentences = vec![self.close(&proposal)];
            sentences.extend(told);
            if amended && !motion.state.is_open() && !motion.wording.trim().is_empty() {
                sentences.push(self.close(&(t.put_as_amended)(&self.put_text(motion, line))));
            }
            let mut runs = vec![Run::plain(joined(sentences, self.lang) + self.space())];
            let told = tells_result(&moved) || result_is_unclear(section, line.entry);
            if motion.state.is_open() && told {
                runs.push(Run::plain(self.close(t.vote_unclear)));
            } else {
                runs.extend(self.failed(motion, amended));
            }
            runs.extend(self.quorum_at(motion, line.entry));
            blocks.push(Block::Paragraph(runs));
            blocks.extend(self.ballot_table(motion));
        }
        blocks
    }

    /// An amendment with its result as one sentence.
    fn amendment(&self, section: &RecordSection<'_>, line: &SectionEntry<'_>, motion: &Motion) -> String {
        let t = &self.strings.export.minutes;
        let (mover, seconder) = self.sponsors(motion);
        let text = self.put_text(motion, line);
        let unclear = motion.state.is_open() && result_is_unclear(section, line.entry);
        let how = if unclear {
            t.amendment_unclear.to_owned()
        } else {
            self.voted(motion, false)
        };
        let how = if self.lang == Lang::En { lowered(&how) } else { how };
        let proposal = Proposal {
            mover: &mover,
            seconder: &seconder,
            text: &text,
        };
        match self.records.disposal_of(motion) {
            Some((act, towards)) => self.close(&(t.procedural)(&proposal, act, &safe(towards), &how)),
            None => self.close(&(t.amendment)(&proposal, &how)),
        }
    }

    /// `RESOLVED (proposed …) that …. Carried by …`, and the vote by name.
    fn resolution(&self, motion: &Motion, by: &str, text: &str, as_amended: bool, entry: &Entry) -> Vec<Block> {
        let t = &self.strings.export.minutes;
        // A meeting without its quorum resolves nothing: it only voted.
        let lacked = self.quorum_at(motion, entry);
        let word = if lacked.is_some() { t.without_quorum } else { t.resolved };
        let mut runs = vec![Run::strong(word), Run::plain(by)];
        let (colon, space) = (self.strings.export.colon, self.space());
        let follows = self.lang == Lang::En && runs_on(text);
        runs.push(Run::plain(if follows {
            format!(" {}", self.close(&lowered(text)))
        } else {
            format!("{colon}{}", self.close(text))
        }));
        let result = self.voted(motion, as_amended);
        let table = self.ballot_table(motion);
        let end = if table.is_empty() {
            self.strings.export.stop
        } else {
            self.strings.export.colon.trim_end()
        };
        runs.push(Run::plain(format!("{space}{result}{end}")));
        runs.extend(lacked);
        let mut blocks = vec![Block::Paragraph(runs)];
        blocks.extend(table);
        blocks
    }

    /// The result of a motion that was not carried, its word standing out.
    fn failed(&self, motion: &Motion, amended: bool) -> Vec<Run> {
        let t = &self.strings.export.minutes;
        if motion.state.is_open() {
            return vec![Run::plain(self.close(t.no_vote))];
        }
        let result = self.voted(motion, amended);
        let end = if self.by_name(motion).is_some() {
            self.strings.export.colon.trim_end()
        } else {
            self.strings.export.stop
        };
        match (self.lang, result.find([' ', ','])) {
            (Lang::En, Some(at)) => {
                let (word, rest) = result.split_at(at);
                vec![Run::strong(word), Run::plain(format!("{rest}{end}"))]
            }
            (Lang::En, None) => vec![Run::strong(&result), Run::plain(end)],
            (Lang::Zh, _) => vec![Run::plain(format!("{result}{end}"))],
        }
    }

    /// That there was no quorum when a motion was settled.
    fn quorum_at(&self, motion: &Motion, entry: &Entry) -> Option<Run> {
        if !matches!(motion.state, MotionState::Carried | MotionState::Lost) {
            return None;
        }
        self.lacked_quorum(self.records.count_of(motion).unwrap_or(entry))
            .map(|text| Run::plain(format!("{}{text}", self.space())))
    }
}

/// Sentences as one paragraph.
fn paragraph(sentences: impl Iterator<Item = String>, lang: Lang) -> Block {
    Block::Paragraph(vec![Run::plain(joined(sentences.collect(), lang))])
}

fn joined(sentences: Vec<String>, lang: Lang) -> String {
    sentences.join(if lang == Lang::En { " " } else { "" })
}

/// Amendments of amendments that are told; a damaged file may name them in a circle.
const DEEPEST: u8 = 5;

/// The amendments to a motion in the order in which they were moved, those to its amendments behind them.
fn amendments<'s>(
    section: &'s RecordSection<'_>,
    to: Id<Motion>,
    deepest: u8,
) -> Vec<(&'s SectionEntry<'s>, &'s Motion)> {
    let mut found = Vec::new();
    for line in &section.lines {
        let EntryRow::Motion(motion) = line.what else { continue };
        if motion.amends == Some(to) && motion.id != to && deepest > 0 {
            found.push((line, motion));
            found.extend(amendments(section, motion.id, deepest - 1));
        }
    }
    found
}
