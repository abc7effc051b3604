//! The form of voting and the casting vote, as they are said beside a result.

use std::borrow::Cow;

use crate::domain::motion::{Vote, VotingForm};

use crate::line::{
    grammar::motions::meant::ended,
    lexer::{self, is_separator, strip_word},
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
pub(crate) fn voting_form(line: &str) -> Option<VotingForm> {
    let text = ended(line);
    let said = FORMS.iter().find(|(word, _)| text.eq_ignore_ascii_case(word));
    said.map(|(_, form)| *form)
        .filter(|_| !text.eq_ignore_ascii_case("secret"))
}

/// The form of voting at the start or the end, and the rest.
pub(crate) fn with_form(text: &str) -> (Option<VotingForm>, &str) {
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

/// Words that stand around a casting vote, before it; what is left of a text without them says something else.
const BEFORE_CASTING: &[&str] = &[
    "the",
    "a",
    "on",
    "by",
    "with",
    "using",
    "used",
    "uses",
    "gave",
    "gives",
    "giving",
    "cast",
    "casts",
    "exercised",
    "exercises",
    "exercising",
    "her",
    "his",
    "their",
    "its",
    "second",
    "and",
    "or",
    "chair's",
    "chair’s",
    "chairs",
    "chairman's",
    "chairman’s",
    "chairwoman's",
    "chairwoman’s",
    "chairperson's",
    "chairperson’s",
    "mayor's",
    "mayor’s",
    "president's",
    "president’s",
    "convener's",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "mayor",
    "president",
    "convener",
    "presiding",
    "member",
    "officer",
    "then",
    "after",
    "through",
    "via",
    "thanks",
    "to",
    "madam",
    "mr",
    "vice",
    "vice-chair",
    "deputy",
    "acting",
    "in",
];

/// Words that stand around a casting vote, behind it; `Some` where the word says which way it went.
const AFTER_CASTING: &[(&str, Option<Vote>)] = &[
    ("in favour", Some(Vote::For)),
    ("in favor", Some(Vote::For)),
    ("for", Some(Vote::For)),
    ("yes", Some(Vote::For)),
    ("aye", Some(Vote::For)),
    ("against", Some(Vote::Against)),
    ("no", Some(Vote::Against)),
    ("of", None),
    ("the", None),
    ("a", None),
    ("vote", None),
    ("chair", None),
    ("chairman", None),
    ("chairwoman", None),
    ("chairperson", None),
    ("mayor", None),
    ("president", None),
    ("convener", None),
    ("was", None),
    ("is", None),
    ("being", None),
    ("given", None),
    ("cast", None),
    ("used", None),
    ("exercised", None),
    ("by", None),
    ("motion", None),
    ("amendment", None),
    ("it", None),
    ("proposal", None),
];

/// The casting vote in an announcement, with the way it went where that is said, and the text without it. `None` = there is none.
pub(crate) fn casting_clause(text: &str) -> (Option<Option<Vote>>, Cow<'_, str>) {
    let none = || (None, Cow::Borrowed(text));
    if let Some((vote, left)) = voted_at_tie(text) {
        return (Some(Some(vote)), Cow::Owned(left));
    }
    let Some(at) = lexer::find_word(text, "casting vote") else {
        return chinese_clause(text).map_or_else(none, |(vote, left)| (Some(vote), Cow::Owned(left)));
    };
    let (Some(before), Some(behind)) = (text.get(..at), text.get(at + "casting vote".len()..)) else {
        return none();
    };
    let apart = |c: char| c.is_whitespace() || is_separator(c) || lexer::is_colon(c) || matches!(c, '(' | ')' | '.');
    let mut left = before.trim_end_matches(apart);
    while let Some(shorter) = BEFORE_CASTING.iter().find_map(|word| without_last(left, word)) {
        left = shorter.trim_end_matches(apart);
    }
    let mut vote = None;
    let mut right = behind.trim_start_matches(apart);
    while let Some((way, after)) = AFTER_CASTING.iter().find_map(|(word, way)| {
        let after = strip_word(right, word).filter(|after| !after.starts_with(char::is_alphanumeric))?;
        Some((*way, after))
    }) {
        vote = vote.or(way);
        right = after.trim_start_matches(apart);
    }
    (Some(vote), Cow::Owned(format!("{left} {right}").trim().to_owned()))
}

/// `tied 2-2, chair voted for`: where the votes are equal the vote of the chair is the casting one.
fn voted_at_tie(text: &str) -> Option<(Vote, String)> {
    let equal = ["tied", "a tie", "equal"]
        .iter()
        .any(|word| lexer::find_word(text, word).is_some());
    let chairs = ["chair", "chairman", "chairwoman", "chairperson", "mayor", "president"];
    let ways = [
        ("voted in favour", Vote::For),
        ("voted for", Vote::For),
        ("voting for", Vote::For),
        ("voted against", Vote::Against),
        ("voting against", Vote::Against),
    ];
    if !equal || lexer::find_word(text, "vot").is_none() {
        return None;
    }
    chairs.iter().find_map(|chair| {
        ways.iter().find_map(|(way, vote)| {
            let whole = format!("{chair} {way}");
            let at = lexer::find_word(text, &whole)?;
            let (before, behind) = (text.get(..at)?, text.get(at + whole.len()..)?);
            let before = before.trim_end();
            let before = without_last(before, "the").unwrap_or(before);
            let behind = behind.trim_start();
            let behind = ["the motion", "it"]
                .iter()
                .find_map(|it| strip_word(behind, it))
                .unwrap_or(behind);
            Some((*vote, format!("{} {behind}", before.trim_end_matches([' ', ',', ';']))))
        })
    })
}

/// A text without the word at its end.
fn without_last<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(word.len())?;
    let (before, last) = text.split_at_checked(at)?;
    let apart = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’'));
    (apart && last.eq_ignore_ascii_case(word)).then_some(before)
}

/// 主持人投决定性一票赞成, 由主持人投决定票通过, 经主持人行使决定权，否决.
fn chinese_clause(text: &str) -> Option<(Option<Vote>, String)> {
    const CAST: [&str; 7] = [
        "投决定性一票",
        "投决定性的一票",
        "投决定票",
        "的决定性一票",
        "行使决定性投票权",
        "行使决定权",
        "投下决定性一票",
    ];
    if !text.contains(['投', '权']) {
        return None;
    }
    // 4/4/0，主持人投赞成票
    for (cast, vote) in [
        ("投赞成票", Vote::For),
        ("投同意票", Vote::For),
        ("投反对票", Vote::Against),
    ] {
        let whole = ["会议主持人", "会议主席", "主持人", "主席"].iter().find_map(|who| {
            let whole = format!("{who}{cast}");
            let at = text.find(&whole)?;
            Some((text.get(..at)?, text.get(at + whole.len()..)?))
        });
        if let Some((before, behind)) = whole {
            let before = before.trim_end_matches(|c: char| c.is_whitespace() || is_separator(c));
            return Some((Some(vote), format!("{before}{behind}")));
        }
    }
    let (at, cast) = CAST.iter().find_map(|cast| Some((text.find(cast)?, *cast)))?;
    let (before, behind) = (text.get(..at)?, text.get(at + cast.len()..)?);
    let who = ["会议主持人", "会议主席", "主持人", "主席"]
        .iter()
        .find_map(|who| before.strip_suffix(who))?;
    let left = ["经", "由", "以", "因", "靠"]
        .iter()
        .find_map(|lead| who.strip_suffix(lead))
        .unwrap_or(who);
    let behind = behind.trim_start_matches(['，', '：', ',', ':', ' ', '，', '后', '而']);
    let ways = [
        ("赞成", Vote::For),
        ("同意", Vote::For),
        ("反对", Vote::Against),
        ("不同意", Vote::Against),
    ];
    let way = ways
        .iter()
        .find_map(|(word, vote)| Some((*vote, behind.strip_prefix(word)?)));
    let (vote, right) = way.map_or((None, behind), |(vote, right)| (Some(vote), right));
    Some((vote, format!("{left}{right}")))
}

/// `casting vote: for`, `The Chair used her casting vote in favour`, 主持人投赞成票: a casting vote and nothing else.
pub(crate) fn casting(text: &str) -> Option<Vote> {
    let text = ended(text);
    let (said, left) = casting_clause(text);
    if let Some(vote) = said.flatten().filter(|_| left.trim().is_empty()) {
        return Some(vote);
    }
    if let Some(cast) = ["the chair casts ", "chair casts "]
        .iter()
        .find_map(|lead| strip_word(text, lead))
    {
        let way = strip_word(cast, "a vote ").unwrap_or(cast);
        let known = AFTER_CASTING.iter().find(|(word, _)| way.eq_ignore_ascii_case(word));
        return known.and_then(|(_, vote)| *vote);
    }
    let who = ["会议主席", "主持人", "主席", "会议主持人"]
        .iter()
        .find_map(|who| text.strip_prefix(who))?;
    // 主持人：同意 is what the chair says; a casting vote is cast (投) or called a vote (票).
    if !who.starts_with('投') && !who.contains('票') {
        return None;
    }
    let rest = who.trim_start_matches(['投', '行', '使', '决', '定', '性', '一', '票', '：', ':']);
    match rest.trim_end_matches('票') {
        "赞成" | "同意" => Some(Vote::For),
        "反对" => Some(Vote::Against),
        _ => None,
    }
}
