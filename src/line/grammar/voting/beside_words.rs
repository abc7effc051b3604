//! Words beside a result and of those who did not vote as the others. Only tables: [`beside`](super::beside) reads by them.

use crate::domain::motion::Vote;

/// Beginnings of words beside a result in English.
pub(crate) const LEADS: &[&str] = &[
    "incl",
    "needing",
    "needs",
    "requiring",
    "requires",
    "required",
    "two-thirds",
    "two thirds",
    "2/3",
    "3/4",
    "subject to",
    "on condition",
    "on the condition",
    "provided",
    "conditional",
    "having declared",
    "who had declared",
    "proxies",
    "proxy",
    "of whom",
    "of which",
    "the chair not voting",
    "chair not voting",
    "the chair did not vote",
];

/// The same in Chinese; behind a result that carries.
pub(crate) const HAN_LEADS: &[&str] = &[
    "含", "其中", "包括", "需", "须", "按", "文字", "修改", "会后", "待", "报", "但", "附", "并报", "并按", "细节",
    "个别", "达到", "超过",
];

/// Answers of people of the list, as they stand behind their names.
pub(crate) const ANSWERS: &[(&str, Option<Vote>)] = &[
    ("nay", Some(Vote::Against)),
    ("no", Some(Vote::Against)),
    ("aye", Some(Vote::For)),
    ("yes", Some(Vote::For)),
];

/// Deeds of people beside a vote, as they stand behind their names.
pub(crate) const DEEDS: &[(&str, Option<Vote>)] = &[
    ("abstaining", Some(Vote::Abstain)),
    ("abstained", Some(Vote::Abstain)),
    ("abstains", Some(Vote::Abstain)),
    ("abstain", Some(Vote::Abstain)),
    ("abstd", Some(Vote::Abstain)),
    ("abst", Some(Vote::Abstain)),
    ("abs", Some(Vote::Abstain)),
    ("in favour", Some(Vote::For)),
    ("voted for", Some(Vote::For)),
    ("voting against", Some(Vote::Against)),
    ("voted against", Some(Vote::Against)),
    ("against", Some(Vote::Against)),
    ("agst", Some(Vote::Against)),
    ("voted no", Some(Vote::Against)),
    ("voting no", Some(Vote::Against)),
    ("voted nay", Some(Vote::Against)),
    ("voting nay", Some(Vote::Against)),
    ("opposed", Some(Vote::Against)),
    ("opposing", Some(Vote::Against)),
    ("dissenting", Some(Vote::Against)),
    ("dissented", Some(Vote::Against)),
    ("voting for", Some(Vote::For)),
    ("recused", None),
    ("recusing", None),
    ("not voting", None),
    ("did not vote", None),
    ("didn't vote", None),
    ("didn’t vote", None),
    ("dnv", None),
    ("took no part", None),
    ("taking no part", None),
    ("having declared an interest", None),
];

pub(crate) const HAN_DEEDS: &[(&str, Option<Vote>)] = &[
    ("投反对票", Some(Vote::Against)),
    ("投弃权票", Some(Vote::Abstain)),
    ("弃权", Some(Vote::Abstain)),
    ("反对", Some(Vote::Against)),
    ("回避表决", None),
    ("回避", None),
    ("未投票", None),
    ("未参加表决", None),
    ("不参加表决", None),
    ("没有投票", None),
    ("保留意见", None),
];
