//! A casting vote told with votes that are not equal: `carried by 4 votes to 3 on the Chairman's casting vote`. Whether that vote is one of the four is asked.

use crate::domain::{
    entry::Remark,
    motion::{Counts, Vote},
    possible_fact::PossibleFact,
    text::is_han,
};

use crate::line::reading::Announced;

/// The question about such a result: with one vote more on the side of the chair, whether the votes were equal before it. `None` = there is none.
pub(crate) fn doubt(result: &Announced, line: &str) -> Option<Remark> {
    let cast = result.casting?;
    let counts = result.counts.filter(|counts| !counts.is_tie())?;
    let even = counts.yes.min(counts.no);
    let with_it = match cast {
        Vote::For => counts.yes == even + 1,
        Vote::Against => counts.no == even + 1,
        Vote::Abstain => false,
    };
    if !with_it || even == 0 {
        return Some(Remark::NotTied);
    }
    let before = Counts {
        yes: even,
        no: even,
        ..counts
    };
    let han = line.contains(is_han);
    let words = match (cast, han) {
        (Vote::For, true) => "，主持人投赞成票",
        (Vote::Against | Vote::Abstain, true) => "，主持人投反对票",
        (Vote::For, false) => ", casting vote: for",
        (Vote::Against | Vote::Abstain, false) => ", casting vote: against",
    };
    let order = PossibleFact::Result.order(han);
    Some(Remark::MayMean(format!("{order} {}{words}", before.typed())))
}
