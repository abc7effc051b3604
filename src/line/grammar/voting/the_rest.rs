//! The votes of all others: 林萍弃权，其余同意, `Bev against, the rest for`. The names of who they are, as far as the room tells them, are asked about.

use crate::domain::{entry::Remark, motion::Vote, possible_fact::PossibleFact, text::is_han};

use crate::line::{
    frame::LineFrame,
    reading::{Reading, Voted},
};

use super::named_votes;

/// Words for all others.
#[rustfmt::skip]
const REST: [&str; 22] = [
    "其余", "其他", "其它", "其余人", "其他人", "其余人员", "其他人员", "其余委员", "其他委员", "其余成员", "其他成员", "其余同志", "其他同志", "余",
    "rest", "the rest", "others", "the others", "all others", "everyone else", "everybody else", "all the rest",
];

/// Whether a word where a name stands means all others.
pub(super) fn means(name: &str) -> bool {
    let name = name.trim().trim_end_matches(['均', '都', '全']);
    REST.iter().any(|word| word.eq_ignore_ascii_case(name))
}

/// The question who voted so, with the line that would say it.
pub(super) fn asked(votes: &[Voted], vote: Vote, line: &str, frame: &LineFrame) -> Reading {
    let listening = frame.room.in_attendance(false);
    let named = |who| votes.iter().any(|voted| voted.who == Some(who));
    let others = frame.room.present().into_iter();
    let others = others
        .filter(|who| !listening.contains(who) && !named(*who))
        .map(|who| Voted {
            who: Some(who),
            name: String::new(),
            vote,
        });
    let all: Vec<Voted> = votes.iter().cloned().chain(others).collect();
    let han = line.contains(is_han);
    let told = named_votes::sided(&all, han, frame);
    let sign = PossibleFact::Result.order(han);
    Reading::remarked(line, Remark::MayMean(format!("{sign} {told}")))
}
