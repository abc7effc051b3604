//! Votes by name between a proposal of a log and its resolution: `PROPOSED: …`, `+1`, `-1 too early`, `RESOLVED: …`
//! (docs/rules.md §log-votes). Nothing is voted on where nobody answered.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        voting::result::{doubt, settled},
    },
    domain::{
        change::Change,
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        motion::{Ballot, Counts, Motion, MotionState, Vote, VotingForm},
        records::Records,
    },
    line::{
        dialect::{DialectMode, opinion},
        lexer::{self, strip_word},
        reading::Announced,
    },
};

/// Lines between a proposal and its resolution.
const REACH: usize = 600;

/// A proposal, with the answers to it.
struct OpenProposal<'a> {
    entry: &'a Entry,
    text: &'a str,
    /// The entries behind it, the last one first.
    answers: Vec<&'a Entry>,
}

impl OpenProposal<'_> {
    /// Whether somebody voted on it.
    fn is_answered(&self) -> bool {
        self.answers.iter().any(|answer| vote_of(answer).is_some())
    }
}

/// The proposal that a decision settles. `rival` is another decision whose proposal was open beside it, unanswered, when the votes were
/// given: nobody can tell for which of the two they are.
struct Found<'a> {
    proposal: OpenProposal<'a>,
    rival: Option<&'a Entry>,
}

/// Finds the proposal that a decision of a log settles, and makes a motion of it with the votes by name. Returns the changes; the
/// decision gets the doubt that the votes raise. Nothing where no votes were given.
#[expect(clippy::too_many_lines, reason = "one arm a result")]
pub(crate) fn voted_on(draft: &EntryDraft, decision: &mut Entry, verdict: Verdict, ids: &mut Mint) -> Vec<Change> {
    if draft.line.source.mode == DialectMode::Live {
        return Vec::new();
    }
    let records = draft.scene.records;
    let Some(Found { proposal, rival }) = found(records, decision) else {
        return Vec::new();
    };
    if let Some(rival) = rival {
        let unclear = |of: &str| Some(Remark::UnclearVotes(of.to_owned()));
        decision.remark = decision.remark.take().or_else(|| unclear(&rival.text));
        let remark = rival.remark.clone().or_else(|| unclear(&decision.text));
        return vec![Change::put(Entry {
            remark,
            ..rival.clone()
        })];
    }
    let motion = Motion {
        form: VotingForm::RollCall,
        ..Motion::moved(
            ids.mint(),
            decision.meeting,
            proposal.entry.id,
            records.next_motion_number(),
        )
    };
    let mut parts = Vec::new();
    let mut ballots: Vec<Ballot> = Vec::new();
    for answer in proposal.answers.iter().rev() {
        let Some((vote, remark)) = vote_of(answer) else {
            continue;
        };
        let earlier = ballots
            .iter()
            .position(|ballot| ballot.attendee == answer.speaker && ballot.name == answer.said_by);
        let earlier = earlier.map(|at| ballots.remove(at).id);
        ballots.push(Ballot {
            id: earlier.unwrap_or_else(|| ids.mint()),
            meeting: motion.meeting,
            motion: motion.id,
            attendee: answer.speaker,
            name: answer.said_by.clone(),
            vote,
            remark: remark.to_owned(),
            at: answer.at,
            entry: Some(answer.id),
        });
        // The vote is told with the result.
        parts.push(Change::put(Entry {
            minuted: Some(false),
            ..(*answer).clone()
        }));
    }
    if ballots.is_empty() {
        return Vec::new();
    }
    let state = match verdict {
        Verdict::Adopted => MotionState::Carried,
        Verdict::Rejected => MotionState::Lost,
    };
    let tally = Counts::of(ballots.iter().map(|ballot| ballot.vote));
    let result = Announced {
        state: Some(state),
        ..Announced::counted(tally)
    };
    let wording = if bare(proposal.text) == bare(&decision.text) {
        String::new()
    } else {
        decision.text.clone()
    };
    let motion = Motion {
        counted: Some(decision.id),
        worded: Some(decision.id).filter(|_| !wording.is_empty()),
        wording,
        ..settled(records, motion, &result, decision.at)
    };
    decision.remark = decision.remark.take().or_else(|| doubt(&motion, &result, tally));
    decision.about = Some(proposal.entry.id);
    parts.extend(ballots.into_iter().map(Change::put));
    parts.push(Change::put(motion));
    parts.push(Change::put(Entry {
        kind: EntryKind::Motion,
        text: proposal.text.to_owned(),
        minuted: None,
        ..proposal.entry.clone()
    }));
    parts
}

/// The proposal under the current item that a decision words in the same way, or else begins or ends like; else the only one.
fn found<'a>(records: &'a Records, decision: &Entry) -> Option<Found<'a>> {
    let mut proposals: Vec<OpenProposal> = Vec::new();
    let mut answers: Vec<&Entry> = Vec::new();
    // A later proposal that is settled already, with votes.
    let mut settled: Option<&Entry> = None;
    let mut decisions: Vec<&Entry> = Vec::new();
    let before = records
        .entries
        .iter()
        .rev()
        .filter(|e| !e.struck && e.place < decision.place);
    for entry in before.take(REACH).take_while(|e| e.kind != EntryKind::ItemStart) {
        if let Some(text) = proposed(entry) {
            proposals.push(OpenProposal {
                entry,
                text,
                answers: std::mem::take(&mut answers),
            });
        } else if entry.kind == EntryKind::Motion {
            // Forget these answers: they belong to the settled proposal, and an older one must not take them.
            answers.clear();
            settled = records.motion_of(entry.id).and_then(|motion| records.count_of(motion));
        } else {
            decisions.extend(Some(entry).filter(|e| e.kind == EntryKind::Decision));
            answers.push(entry);
        }
    }
    let at = |fits: &dyn Fn(&str) -> bool| proposals.iter().position(|proposal| fits(proposal.text));
    let decided = bare(&decision.text);
    let at = at(&|text| bare(text) == decided)
        .or_else(|| at(&|text| decided.contains(&bare(text)) || bare(text).contains(&decided)))
        .or_else(|| (proposals.len() == 1).then_some(0))?;
    let earlier = proposals.get(at + 1).filter(|earlier| !earlier.is_answered());
    let proposal = proposals.get(at)?;
    let rival = if proposal.is_answered() {
        earlier.and_then(|earlier| {
            let own = |it: &&&Entry| bare(&it.text) == bare(earlier.text) && it.place > proposal.entry.place;
            decisions.iter().find(own).copied()
        })
    } else {
        settled.filter(|it| at == 0 && it.place > proposal.entry.place)
    };
    Some(Found {
        rival,
        proposal: proposals.swap_remove(at),
    })
}

/// The wording of a proposal: `PROPOSED: text`, `proposal: text`, `#proposed #agreed text`. One that became a motion is none.
fn proposed(entry: &Entry) -> Option<&str> {
    if !matches!(entry.kind, EntryKind::Note | EntryKind::Aside) {
        return None;
    }
    let line = entry.text.trim();
    let hash = line.starts_with(['#', '＃']);
    let rest = strip_word(line.trim_start_matches(['#', '＃']), "propos")?;
    let rest = strip_word(rest, "ed").or_else(|| strip_word(rest, "al"))?.trim_start();
    let rest = ["resolution", "resolved", "decision"]
        .iter()
        .find_map(|word| strip_word(rest, word))
        .unwrap_or(rest)
        .trim_start();
    let text = match rest.strip_prefix(lexer::is_colon) {
        Some(text) => text,
        None if hash || rest.starts_with(['#', '＃']) => rest,
        None => return None,
    };
    let text = text.trim_start();
    let text = ["#agreed", "#agree", "#accepted"]
        .iter()
        .find_map(|word| strip_word(text, word))
        .unwrap_or(text);
    let text = text.trim_start_matches(lexer::is_colon).trim();
    // `proposed #action …` is settled by no decision.
    (!text.is_empty() && !text.starts_with(['#', '＃'])).then_some(text)
}

/// The vote that somebody gives in an entry, with their words. In a chat `ann: +1` is written to Ann.
fn vote_of(entry: &Entry) -> Option<(Vote, &str)> {
    let nobody = entry.speaker.is_none() && entry.said_by.is_empty();
    if nobody || entry.kind != EntryKind::Note {
        return None;
    }
    let text = entry.text.trim();
    let addressed = || {
        let (name, rest) = text.split_once([':', ',', '，', '：'])?;
        (!name.contains(char::is_whitespace)).then(|| opinion::read(rest))?
    };
    opinion::read(text)
        .or_else(addressed)
        .or_else(|| opinion::read_cast(text).filter(|(vote, rest)| *vote == Vote::Abstain && rest.is_empty()))
}

/// The letters of a wording, by which two are compared.
fn bare(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
