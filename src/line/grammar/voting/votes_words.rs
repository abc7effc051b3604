//! The words of votes by name. Only tables: [`votes`](super::votes) reads by them.

use crate::domain::motion::Vote;

/// Words behind a name that are its vote; what begins like a longer word stands after it.
pub(crate) const ANSWERS: &[(&str, Vote)] = &[
    ("in favour", Vote::For),
    ("in favor", Vote::For),
    ("for", Vote::For),
    ("yes", Vote::For),
    ("aye", Vote::For),
    ("yea", Vote::For),
    ("y", Vote::For),
    ("against", Vote::Against),
    ("opposed", Vote::Against),
    ("no", Vote::Against),
    ("nay", Vote::Against),
    ("n", Vote::Against),
    ("abstains", Vote::Abstain),
    ("abstained", Vote::Abstain),
    ("abstaining", Vote::Abstain),
    ("abstain", Vote::Abstain),
    ("abst", Vote::Abstain),
    ("不同意", Vote::Against),
    ("不赞成", Vote::Against),
    ("反对", Vote::Against),
    ("同意", Vote::For),
    ("赞成", Vote::For),
    ("弃权", Vote::Abstain),
];

/// Words before a colon under which names of one side stand; `true` = hardly anything else begins so.
pub(crate) const LABELS: &[(&str, Vote, bool)] = &[
    ("voting aye", Vote::For, true),
    ("voting yes", Vote::For, true),
    ("voted aye", Vote::For, true),
    ("voted yes", Vote::For, true),
    ("voting no", Vote::Against, true),
    ("voting nay", Vote::Against, true),
    ("voted no", Vote::Against, true),
    ("voted nay", Vote::Against, true),
    ("voting for", Vote::For, true),
    ("voted for", Vote::For, true),
    ("votes for", Vote::For, true),
    ("those for", Vote::For, true),
    ("in favour", Vote::For, true),
    ("in favor", Vote::For, true),
    ("ayes", Vote::For, true),
    ("aye", Vote::For, true),
    ("yeas", Vote::For, true),
    ("for", Vote::For, false),
    ("yes", Vote::For, false),
    ("voting against", Vote::Against, true),
    ("voted against", Vote::Against, true),
    ("votes against", Vote::Against, true),
    ("those against", Vote::Against, true),
    ("agst", Vote::Against, false),
    ("against", Vote::Against, false),
    ("opposed", Vote::Against, false),
    ("noes", Vote::Against, true),
    ("nays", Vote::Against, true),
    ("nay", Vote::Against, true),
    ("no", Vote::Against, false),
    ("abstentions", Vote::Abstain, true),
    ("abstention", Vote::Abstain, true),
    ("abstaining", Vote::Abstain, true),
    ("abstained", Vote::Abstain, true),
    ("abstain", Vote::Abstain, true),
    ("abstn", Vote::Abstain, true),
    ("abstd", Vote::Abstain, true),
    ("absts", Vote::Abstain, true),
    ("abst", Vote::Abstain, true),
    ("abs", Vote::Abstain, true),
    ("不同意", Vote::Against, false),
    ("不赞成", Vote::Against, false),
    ("赞成", Vote::For, false),
    ("同意", Vote::For, false),
    ("反对", Vote::Against, false),
    ("弃权", Vote::Abstain, false),
];

/// Letters for the answers of a roll call; `A` is an abstention only where `Y` is said as well.
pub(crate) const LETTERS: &[(&str, Vote, bool)] = &[
    ("y", Vote::For, false),
    ("n", Vote::Against, false),
    ("a", Vote::Abstain, false),
];

/// Labels of those who gave no vote.
pub(crate) const SILENT: &[&str] = &["absent", "excused", "recused", "not voting", "did not vote"];
