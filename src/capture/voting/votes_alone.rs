//! Votes of which only those against, or those who abstained, are told: `one against (Zara)`, `against: zara`. Nobody says by that how the others voted, and no
//! motion is lost by it.

use crate::{
    domain::{
        entry::{Entry, Remark},
        id::Id,
        motion::{Counts, MotionRef, Vote},
        possible_fact::PossibleFact,
        records::Records,
        text::is_han,
    },
    line::{
        grammar::{LineFrame, voting::votes},
        lexer,
        reading::{Reading, Voted, What},
    },
};

/// Whether the names of one side are more than a motion was counted with: by them alone it is not lost.
fn gainsays_count(records: &Records, votes: &[Voted], of: MotionRef) -> bool {
    let counted = records.motion_meant(of).filter(|motion| !motion.state.is_open());
    let Some(counts) = counted.and_then(|motion| motion.counts) else {
        return false;
    };
    // Names that were counted are completed by more of them.
    let named = |entry: Id<Entry>| records.ballots.iter().any(|ballot| ballot.entry == Some(entry));
    if counted.and_then(|motion| motion.counted).is_none_or(named) {
        return false;
    }
    let own = Counts::of(votes.iter().map(|voted| voted.vote));
    let sides = [own.yes, own.no, own.abstain].iter().filter(|side| **side > 0).count();
    sides == 1 && !counts.holds(own)
}

/// Votes for a motion with those of the other sides that were named in lines of their own before: 反对：许峰 above 赞成：周海、林萍.
pub(crate) fn with_earlier(records: &Records, reading: Reading, frame: &LineFrame) -> Reading {
    let What::Votes { votes, of } = &reading.what else {
        return reading;
    };
    let motion = records.motion_meant(*of).filter(|motion| motion.state.is_open());
    let put = motion.and_then(|motion| records.entries.get(motion.entry));
    let Some(put) = put.filter(|_| reading.remark.is_none() && votes.iter().any(|voted| voted.vote == Vote::For))
    else {
        return reading;
    };
    let (mut all, of) = (votes.clone(), *of);
    let above = records.entries.iter().rev().take_while(|entry| entry.place > put.place);
    for entry in above.filter(|entry| !entry.struck && entry.remark.as_ref().is_some_and(Remark::is_of_result)) {
        let Some(What::Votes { votes: earlier, .. }) = votes::read_bare(&entry.raw, frame).map(|read| read.what) else {
            continue;
        };
        let new = |voted: &Voted| voted.who.is_some() && !all.iter().any(|known| known.who == voted.who);
        let earlier: Vec<Voted> = earlier.into_iter().filter(new).collect();
        all.extend(earlier);
    }
    Reading {
        what: What::Votes { votes: all, of },
        ..reading
    }
}

/// The reading, asked about where no vote for it is told, nor that there was none.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
pub(crate) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let lower = format!(" {} ", raw.to_lowercase());
    let labelled = || {
        [" against", " opposed", " abst"]
            .iter()
            .any(|word| lower.starts_with(word))
    };
    let alone = match &reading.what {
        What::Result { result, .. } => {
            result.state.is_none()
                && result
                    .counts
                    .is_some_and(|counts| counts.yes == 0 && counts.total() > 0)
        }
        What::Votes { votes, of } => {
            let uncounted = records.motion_meant(*of).is_some_and(|motion| motion.state.is_open());
            uncounted && (labelled() || raw.contains(is_han)) && votes.iter().all(|voted| voted.vote != Vote::For)
        }
        _ => false,
    };
    let said = lower.chars().any(|c| c == '0' || c == '〇' || c == '零')
        || [
            "none for",
            "nobody for",
            "no votes for",
            "nil",
            "no one for",
            "none in favour",
            "none in favor",
            "无人赞成",
            "无人同意",
            "lost",
            "fell",
            "defeated",
            "unanimously against",
            "all against",
            "everyone against",
            "rest against",
        ]
        .iter()
        .any(|word| lower.contains(word));
    if let What::Votes { votes, of } = &reading.what
        && lexer::sign(raw.trim_start()).is_none()
        && gainsays_count(records, votes, *of)
    {
        return Reading::remarked(raw, Remark::ResultContradicts(raw.trim().to_owned()));
    }
    if !alone || said || lexer::sign(raw.trim_start()).is_some() {
        return reading;
    }
    let han = raw.contains(is_han);
    Reading::remarked(raw, Remark::MayMean(format!("{} …", PossibleFact::Result.order(han))))
}
