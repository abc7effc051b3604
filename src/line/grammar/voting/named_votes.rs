//! Votes by name in words, where only some have names: `Ann Lee and Bob Carr against`, 冯涛反对.

use crate::domain::motion::Vote;

use crate::line::{frame::LineFrame, reading::Voted};

/// The names with what they voted, side by side; empty = nobody is named.
pub(crate) fn told(votes: &[Voted], han: bool, frame: &LineFrame) -> String {
    let side = |vote: Vote, english: &str, chinese: &str| {
        let own = votes.iter().filter(|voted| voted.vote == vote);
        let name = |voted: &Voted| {
            voted
                .who
                .and_then(|who| frame.room.called(who))
                .unwrap_or_else(|| voted.name.clone())
        };
        let names: Vec<String> = own.map(name).collect();
        let told = if han {
            format!("{}{chinese}", names.join("、"))
        } else {
            format!("{} {english}", names.join(" and "))
        };
        Some(told).filter(|_| !names.is_empty())
    };
    let sides = [
        side(Vote::For, "in favour", "赞成"),
        side(Vote::Against, "against", "反对"),
        side(Vote::Abstain, "abstaining", "弃权"),
    ];
    let sides: Vec<String> = sides.into_iter().flatten().collect();
    sides.join(if han { "；" } else { "; " })
}
