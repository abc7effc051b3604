//! Votes of which only those against, or those who abstained, are told: `one against (Zara)`, `against: zara`. Nobody says by that how the others voted, and no
//! motion is lost by it.

use crate::{
    domain::{entry::Remark, motion::Vote, possible_fact::PossibleFact, records::Records, text::is_han},
    line::{
        lexer,
        reading::{Reading, What},
    },
};

/// The reading, asked about where no vote for it is told, nor that there was none.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
pub(super) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
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
            uncounted && labelled() && votes.iter().all(|voted| voted.vote != Vote::For)
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
    if !alone || said || lexer::sign(raw.trim_start()).is_some() {
        return reading;
    }
    let han = raw.contains(is_han);
    Reading::remarked(raw, Remark::MayMean(format!("{} …", PossibleFact::Result.order(han))))
}
