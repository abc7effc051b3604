//! Results of motions as they are announced: counts, words in both languages, or both; the casting vote; the form of voting. Names
//! stand in [`votes`](super::votes).

use crate::domain::{
    entry::Remark,
    motion::{Counts, MotionRef, MotionState, ResultWord, Vote},
    possible_fact::PossibleFact,
};

use super::{
    ballot::{casting, casting_clause, voting_form, with_form},
    beside, counted_things,
    counts::{self, counts, counts_one_side, one_side, sided},
    heard::{begins_with_paper, heard},
    roll_called, shorthand, spoken, standing, tallied_zh, unequal,
    verdict::{self, ABOUT, VerdictWord, WORDS},
    verdict_apart::with_result,
    votes,
};
use crate::line::{
    frame::LineFrame,
    grammar::{
        motions::{
            deferral::{is_body, is_time, moved_on},
            meant::{about, ended, no_motion},
        },
        shape::list_point,
    },
    lexer::{self, filled, is_separator, strip_word},
    reading::{Announced, Reading, What},
};

/// Reads what follows `$=`, `vote:` or 表决：. `None` = nothing is said.
pub(crate) fn read_result(rest: &str, of: MotionRef, line: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = filled(rest)?;
    let (of, said) = named_motion(typed, frame).unwrap_or((of, typed));
    let Some(result) = announced(said) else {
        if let Some(heard) = beside::counted_beside(said, frame) {
            return Some(read_announced(heard.result, of, line, frame));
        }
        if let Some(reading) = votes::read(said, of, line, frame) {
            return Some(reading);
        }
        if let Some(vote) = casting(said) {
            return Some(about(What::Casting { vote, of }, of, line, frame));
        }
        return Some(Reading::remarked(line, Remark::UnreadableCount(typed.to_owned())));
    };
    let sentence = spoken::heard_in(said, frame).filter(|_| of == MotionRef::Pending);
    if let Some(remark) = sentence.and_then(|heard| spoken::misdirected(&heard, frame)) {
        return Some(Reading::remarked(line, remark));
    }
    Some(read_announced(result, of, line, frame))
}

/// `:consent`, `:consent carried unanimously`: the block is carried unless the words say otherwise.
pub(crate) fn read_consent(rest: &str, line: &str) -> Reading {
    let typed = if rest.is_empty() { "carried" } else { rest };
    match announced(typed) {
        Some(result) => Reading::of(What::Consent { result }),
        None => Reading::remarked(line, Remark::UnreadableCount(rest.to_owned())),
    }
}

fn read_announced(result: Announced, of: MotionRef, line: &str, frame: &LineFrame) -> Reading {
    if let Some(remark) = unequal::doubt(&result, line) {
        return Reading::remarked(line, remark);
    }
    let contradicts = result
        .counts
        .zip(result.state)
        .is_some_and(|(counts, state)| match state {
            MotionState::Carried => {
                let cast = result.casting == Some(Vote::For) && counts.is_tie();
                counts.yes <= counts.no && !cast || result.said == Some(ResultWord::Unanimous) && counts.no > 0
            }
            MotionState::Lost if result.said == Some(ResultWord::Tied) => counts.yes != counts.no,
            // `lost 4-2`: nobody knows which of the two were against.
            MotionState::Lost => {
                let bare = line.split_whitespace().count() <= 4 && sided(ended(line)).is_none() && line.contains('-');
                counts.yes > counts.no && (counts.no == 0 && counts.abstain == 0 || bare && result.majority.is_none())
            }
            MotionState::Moved
            | MotionState::Seconded
            | MotionState::Withdrawn
            | MotionState::Tabled
            | MotionState::Postponed
            | MotionState::Referred => false,
        });
    // `25/119 approved` counts no votes.
    if begins_with_paper(line) {
        let order = format!("{}{}", PossibleFact::Decision.order(false), line.trim());
        return Reading::remarked(line, Remark::MayMean(order));
    }
    if contradicts {
        return Reading::remarked(line, Remark::ResultContradicts(line.trim().to_owned()));
    }
    about(What::Result { result, of }, of, line, frame)
}

/// `M3 carried`, `3 4/1/1`, `motion 3: lost`, 动议3通过: the motion that is named before the rest.
pub(crate) fn named_motion<'a>(text: &'a str, frame: &LineFrame) -> Option<(MotionRef, &'a str)> {
    let lead = [
        "the motion ",
        "motion ",
        "mo'n ",
        "mtn ",
        "the amendment ",
        "amendment ",
        "动议",
        "修正案",
        "表决事项",
        "M",
    ];
    let marked = lead.iter().find_map(|lead| strip_word(text, lead));
    let (number, rest) = lexer::number(marked.unwrap_or(text))?;
    let spaced = rest.starts_with(char::is_whitespace);
    let rest = rest.trim_start().trim_start_matches(lexer::is_colon).trim_start();
    // A bare number before counts names a motion only where three numbers or a word follow: `3 4/1/1`.
    let bare = marked.is_none() && (!spaced || !frame.motions.contains(&number) || announced(rest).is_none());
    (!bare && !rest.is_empty()).then_some((MotionRef::Numbered(number), rest))
}

/// The result in a line without a sign. `None` = prose.
pub(crate) fn read_spoken(line: &str, frame: &LineFrame) -> Option<Reading> {
    let line = &*shorthand::spelled_out(line.trim());
    let line = behind_point(line).unwrap_or(line);
    if line.chars().count() > 200 || line.ends_with(['?', '？']) || counted_things::counts_things(line) {
        return None;
    }
    if let Some((of @ MotionRef::Numbered(number), rest)) = marked_motion(line, frame) {
        let known = frame.motions.contains(&number);
        let beside = || beside::heard_beside(rest, frame).map(|heard| read_announced(heard.result, of, line, frame));
        return match announced(rest) {
            Some(result) if known || !frame.motions.is_empty() => Some(read_announced(result, of, line, frame)),
            // M1：同意7票，反对0票，唐小军回避
            _ => votes::read(rest, of, line, frame).or_else(beside).filter(|_| known),
        };
    }
    if frame.votable && counts::is_part_of_all(line) {
        return Some(Reading::remarked(line, Remark::UnreadableCount(line.to_owned())));
    }
    if let Some(tally) = tallied_zh::read(line) {
        return Some(match tally.announced().filter(|_| frame.votable) {
            Some(result) => read_announced(result, MotionRef::Pending, line, frame),
            None if frame.votable => Reading::remarked(line, Remark::MayMean(tally.of_motion())),
            None => Reading::remarked(line, Remark::MayMean(tally.of_item())),
        });
    }
    if let Some(reading) = votes_and_verdict(line, frame) {
        return Some(reading);
    }
    if let Some(reading) = votes::read_bare(line, frame) {
        return Some(reading);
    }
    let of = MotionRef::Pending;
    if let Some(result) = roll_called::counted(line, frame) {
        return Some(read_announced(result, of, line, frame));
    }
    if let Some((said, named)) = votes::behind_result(line, frame).filter(|_| frame.votable)
        && let Some(result) = announced(said)
    {
        let result = Announced {
            counts: result
                .counts
                .or_else(|| Some(Counts::of(named.iter().map(|voted| voted.vote)))),
            named,
            ..result
        };
        return Some(read_announced(result, of, line, frame));
    }
    if !frame.votable && frame.waiting.elsewhere.is_some() {
        let there = LineFrame {
            votable: true,
            ..*frame
        };
        let votes = votes::read_bare(line, &there).is_some() || casting(line).is_some();
        if votes {
            return Some(Reading::remarked(line, no_motion(frame)));
        }
    }
    if let Some(vote) = casting(line).filter(|_| frame.votable) {
        return Some(about(What::Casting { vote, of }, of, line, frame));
    }
    if let Some(form) = voting_form(line).filter(|_| frame.open_motion) {
        return Some(Reading::of(What::Ballot { form, of }));
    }
    let beside = || beside::heard_beside(line, frame).filter(|_| frame.votable);
    // 同意5票，回避1人: those who took no part are none of the count, and stay in its text.
    let recused = line.contains("回避").then(beside).flatten();
    let sentence = recused.or_else(|| spoken::heard_in(line, frame)).or_else(beside);
    if let Some(remark) = sentence.as_ref().and_then(|heard| spoken::misdirected(heard, frame)) {
        return Some(Reading::remarked(line, remark));
    }
    let sentence = sentence.filter(|heard| heard.sure && spoken::is_meant(heard, frame));
    if let Some(heard) = sentence.as_ref().filter(|heard| heard.one_side) {
        let reading = read_announced(heard.result.clone(), of, line, frame);
        let remark = reading.remark.clone();
        return Some(reading.remark(remark.or_else(|| Some(Remark::OneSideCounted(line.to_owned())))));
    }
    read_verdict(line, frame).or_else(|| Some(read_announced(sentence?.result, of, line, frame)))
}

/// 1、6票同意, `(2) 5 for, 1 against`: the count behind the sign of a point. The figure of the sign is no vote.
fn behind_point(line: &str) -> Option<&str> {
    let rest = list_point::behind(line)?;
    let mut tokens = Vec::new();
    let mut left = rest;
    while let Some((token, behind)) = counts::token(left).filter(|_| !left.is_empty()) {
        tokens.extend(token);
        left = behind;
    }
    (counts::names_any_side(&tokens) && rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// `for Cole Reddy, against Lamb. Carried`: votes by name, and the verdict that they come to.
fn votes_and_verdict(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (named, Some(told)) = with_result(line) else {
        return None;
    };
    let plain = told.casting.is_none();
    let carried = match told.state.filter(|_| plain)? {
        MotionState::Carried => true,
        MotionState::Lost => false,
        MotionState::Moved
        | MotionState::Seconded
        | MotionState::Withdrawn
        | MotionState::Tabled
        | MotionState::Postponed
        | MotionState::Referred => return None,
    };
    // `Ayes 5, Nays 1 (Whitcomb)`: not everybody is named.
    let reading = votes::read_bare(named, frame).filter(|reading| reading.remark.is_none())?;
    let What::Votes { votes, .. } = &reading.what else {
        return None;
    };
    let counts = Counts::of(votes.iter().map(|voted| voted.vote));
    let counted = told.counts.is_none_or(|told| {
        told.yes == counts.yes && told.no == counts.no && (told.abstain == 0 || told.abstain == counts.abstain)
    });
    if (counts.yes > counts.no) == carried && counted {
        Some(reading)
    } else {
        Some(Reading::note(line).remark(Some(Remark::MaybeResult)))
    }
}

/// A verdict or a count, and nothing else beside it.
fn read_verdict(line: &str, frame: &LineFrame) -> Option<Reading> {
    let said = ABOUT.iter().find_map(|lead| strip_word(line, lead));
    if let Some(counts) = sided(ended(said.unwrap_or(line))).filter(|_| frame.votable || said.is_some()) {
        return Some(read_announced(
            Announced::counted(counts),
            MotionRef::Pending,
            line,
            frame,
        ));
    }
    let short = || heard_one_side(ended(said.unwrap_or(line)));
    if frame.open_motion && (one_side(ended(said.unwrap_or(line))) || short()) {
        return Some(Reading::remarked(line, Remark::UnreadableCount(line.to_owned())));
    }
    let bare = verdict::without_everybody(line);
    let result = shortly(said.unwrap_or(bare)).filter(|result| result.state.is_some())?;
    let about_motion = said.is_some() || result.counts.is_some();
    if !(about_motion || frame.open_motion && stands_alone(bare, frame)) {
        return None;
    }
    let waits = frame.votable || result.counts.is_some();
    waits.then(|| read_announced(result, MotionRef::Pending, line, frame))
}

/// `4 for`, `2 against`: a figure and a side, and nothing else.
fn heard_one_side(text: &str) -> bool {
    let begins = text.starts_with(|c: char| c.is_ascii_digit());
    begins && text.split_whitespace().count() <= 3 && counts_one_side(text)
}

/// `M3 …`, `motion 3 …` at the start of a line.
fn marked_motion<'a>(line: &'a str, frame: &LineFrame) -> Option<(MotionRef, &'a str)> {
    let digit = line.chars().next().is_some_and(|c| lexer::digit(c).is_some());
    named_motion(line, frame).filter(|_| !digit)
}

/// Whether a line of words alone is a result: not a word that people use for other things, and no place or person that is no body.
fn stands_alone(line: &str, frame: &LineFrame) -> bool {
    let text = ended(line);
    if let Some((lead, towards)) = moved_on(text) {
        return if lead == MotionState::Postponed {
            is_time(towards, frame)
        } else {
            is_body(towards, frame)
        };
    }
    let word = WORDS.iter().find(|word| text.eq_ignore_ascii_case(word.text));
    word.is_none_or(|word| word.alone)
}

/// A whole text as a result. `None` = it says something else.
pub(crate) fn announced(text: &str) -> Option<Announced> {
    shortly(text)
        .or_else(|| heard(text).map(|heard| heard.result))
        .or_else(|| tallied_zh::read(text)?.announced())
}

/// A text that is a verdict, a count, or both, with the form of voting and the casting vote.
fn shortly(text: &str) -> Option<Announced> {
    let text = ended(text);
    let (form, text) = with_form(text);
    let (casting, left) = casting_clause(text);
    let casting = match casting {
        None => None,
        Some(vote) => Some(vote?),
    };
    let result = told(&left, casting)?;
    let plain = form.is_none() && casting.is_none() && result.state.is_none();
    Some(Announced {
        form,
        casting,
        words: if plain { String::new() } else { text.to_owned() },
        ..result
    })
}

/// Words and counts.
fn told(text: &str, casting: Option<Vote>) -> Option<Announced> {
    if let Some(counts) = counts(text) {
        return Some(Announced::counted(counts));
    }
    if let Some((state, towards)) = moved_on(text) {
        let deferred = strip_word(text, "deferred").is_some();
        return Some(Announced {
            state: Some(state),
            said: deferred.then_some(ResultWord::Deferred),
            towards: towards.to_owned(),
            ..Announced::default()
        });
    }
    if let Some((_, towards)) = standing::put_off(text).filter(|(_, towards)| !towards.is_empty()) {
        return Some(Announced {
            state: Some(MotionState::Postponed),
            towards: towards.to_owned(),
            ..Announced::default()
        });
    }
    let apart = |c: char| c.is_whitespace() || is_separator(c) || lexer::is_colon(c);
    let made = |word: &VerdictWord, counted: &str| {
        let by = strip_word(counted, "by ");
        let counts = match by.unwrap_or(counted) {
            "" => None,
            counted => Some(counts(counted).or_else(|| all_for(counted, word))?),
        };
        // `lost by 4 votes to 1` says which of the two is which.
        let swaps = word.state == MotionState::Lost && by.is_some_and(|by| sided(by).is_none());
        let counts = counts.map(|counts| if swaps { counts.with_most_against() } else { counts });
        let tied = word.text == "a tie";
        Some(Announced {
            // A tie is settled by the casting vote.
            state: Some(word.state).filter(|_| {
                casting.is_none() || word.state != MotionState::Lost || word.said != Some(ResultWord::Tied)
            }),
            said: if tied { Some(ResultWord::Tied) } else { word.said },
            counts,
            ..Announced::default()
        })
    };
    let first = WORDS.iter().find_map(|word| {
        let rest = strip_word(text, word.text)?;
        let goes_on = rest.starts_with(|c: char| c.is_ascii_alphabetic()) && word.text.is_ascii();
        let behind = rest.trim_start_matches(apart);
        // `carried, unanimously`
        let unanimous = word.state == MotionState::Carried && strip_word(behind, "unanimously") == Some("");
        if unanimous {
            return WORDS.first().and_then(|word| made(word, ""));
        }
        (!goes_on).then(|| made(word, behind)).flatten()
    });
    first.or_else(|| {
        WORDS.iter().find_map(|word| {
            let at = text.len().checked_sub(word.text.len())?;
            let (before, last) = text.split_at_checked(at)?;
            let ends = last.eq_ignore_ascii_case(word.text) && !before.ends_with(|c: char| c.is_ascii_alphabetic());
            let before = before.trim_end_matches(apart);
            (ends && !before.is_empty()).then(|| made(word, before)).flatten()
        })
    })
}

/// `7 votes`, `（7票）` after a word that says that all were for it.
fn all_for(text: &str, word: &VerdictWord) -> Option<Counts> {
    if word.said != Some(ResultWord::Unanimous) {
        return None;
    }
    let inner = text.trim_matches(|c| matches!(c, '(' | ')' | '（' | '）'));
    let (yes, rest) = lexer::number(inner)?;
    let rest = rest.trim();
    (rest.is_empty() || ["votes", "vote", "票"].contains(&rest)).then_some(Counts { yes, no: 0, abstain: 0 })
}
