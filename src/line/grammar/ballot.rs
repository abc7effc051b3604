//! The form of voting and the casting vote, as they are said beside a result.

use crate::domain::motion::{Vote, VotingForm};

use super::{
    super::lexer::{self, is_separator, strip_word},
    meant::ended,
};

/// The forms of voting as they are said.
const FORMS: &[(&str, VotingForm)] = &[
    ("by secret ballot", VotingForm::Secret),
    ("secret ballot", VotingForm::Secret),
    ("secret vote", VotingForm::Secret),
    ("secret", VotingForm::Secret),
    ("无记名投票表决", VotingForm::Secret),
    ("无记名投票", VotingForm::Secret),
    ("无记名表决", VotingForm::Secret),
    ("不记名投票", VotingForm::Secret),
    ("无记名", VotingForm::Secret),
    ("by roll call", VotingForm::RollCall),
    ("roll call vote", VotingForm::RollCall),
    ("记名投票表决", VotingForm::RollCall),
    ("记名投票", VotingForm::RollCall),
    ("记名表决", VotingForm::RollCall),
    ("by show of hands", VotingForm::Open),
    ("show of hands", VotingForm::Open),
    ("举手表决", VotingForm::Open),
];

/// A form of voting that is the whole line.
pub(super) fn voting_form(line: &str) -> Option<VotingForm> {
    let text = ended(line);
    let said = FORMS.iter().find(|(word, _)| text.eq_ignore_ascii_case(word));
    said.map(|(_, form)| *form)
        .filter(|_| !text.eq_ignore_ascii_case("secret"))
}

/// The form of voting at the start or the end, and the rest.
pub(super) fn with_form(text: &str) -> (Option<VotingForm>, &str) {
    let apart = |c: char| c.is_whitespace() || is_separator(c) || lexer::is_colon(c);
    for &(word, form) in FORMS {
        if let Some(rest) = strip_word(text, word).filter(|rest| rest.starts_with(|c: char| !c.is_ascii_alphabetic())) {
            return (Some(form), rest.trim_start_matches(apart));
        }
        let tail = text
            .len()
            .checked_sub(word.len())
            .and_then(|at| text.split_at_checked(at));
        if let Some((before, last)) = tail
            && last.eq_ignore_ascii_case(word)
            && before.ends_with(|c: char| !c.is_ascii_alphabetic())
        {
            return (Some(form), before.trim_end_matches(apart));
        }
    }
    (None, text)
}

/// The casting vote behind a result, and the rest.
pub(super) fn with_casting(text: &str) -> (Option<Vote>, &str) {
    let apart = |c: char| c.is_whitespace() || is_separator(c) || lexer::is_colon(c);
    let cuts = text
        .char_indices()
        .filter(|&(_, c)| is_separator(c) || c == ' ')
        .map(|(at, _)| at);
    for at in cuts {
        let Some((before, behind)) = text.split_at_checked(at) else {
            continue;
        };
        if let Some(vote) = casting(behind.trim_start_matches(apart)) {
            return (Some(vote), before.trim_end_matches(apart));
        }
    }
    let bare = [
        " on the chair's casting vote",
        " by the chair's casting vote",
        " on the casting vote of the chair",
    ];
    for lead in bare {
        let tail = text
            .len()
            .checked_sub(lead.len())
            .and_then(|at| text.split_at_checked(at));
        if let Some((before, _)) = tail.filter(|(_, last)| last.eq_ignore_ascii_case(lead)) {
            let lost = before.to_ascii_lowercase();
            let against = lost.starts_with("lost") || lost.starts_with("defeated");
            return (Some(if against { Vote::Against } else { Vote::For }), before.trim_end());
        }
    }
    (None, text)
}

/// `casting vote: for`, `chair's casting vote against`, 主持人投赞成票.
pub(super) fn casting(text: &str) -> Option<Vote> {
    let text = ended(text);
    let leads = [
        "the chair's casting vote",
        "the chair’s casting vote",
        "chair's casting vote",
        "chair’s casting vote",
        "the casting vote",
        "casting vote",
        "chair casts",
    ];
    let english = leads.iter().find_map(|lead| strip_word(text, lead)).map(|rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || is_separator(c));
        let rest = ["was ", "is ", "given "]
            .iter()
            .find_map(|lead| strip_word(rest, lead))
            .unwrap_or(rest);
        strip_word(rest, "a vote ").unwrap_or(rest)
    });
    let chinese = || {
        let who = ["会议主席", "主持人", "主席", "会议主持人"]
            .iter()
            .find_map(|who| text.strip_prefix(who))?;
        // 主持人：同意 is what the chair says; a casting vote is cast (投) or called a vote (票).
        if !who.starts_with('投') && !who.contains('票') {
            return None;
        }
        let rest = who.trim_start_matches(['投', '行', '使', '决', '定', '性', '一', '票', '：', ':']);
        Some(rest.trim_end_matches('票'))
    };
    let side = english.or_else(chinese)?;
    let sides = [
        ("for", Vote::For),
        ("in favour", Vote::For),
        ("in favor", Vote::For),
        ("yes", Vote::For),
        ("aye", Vote::For),
        ("赞成", Vote::For),
        ("同意", Vote::For),
        ("against", Vote::Against),
        ("no", Vote::Against),
        ("反对", Vote::Against),
    ];
    sides
        .iter()
        .find(|(word, _)| side.eq_ignore_ascii_case(word))
        .map(|(_, vote)| *vote)
}
