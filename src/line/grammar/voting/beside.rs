//! Words beside a result: who abstained, who was recused, how many proxies, what majority it needs, on what condition
//! (`CARRIED 3-0, Bo Reed abstaining`, 5票同意、0票反对，罗海回避). They stay as a note of the result; a name on the list votes.

use crate::domain::{
    motion::{Majority, MotionState, Vote},
    surname,
    text::is_han,
};

use super::{
    announcement::Subject,
    beside_words::{ANSWERS, DEEDS, HAN_DEEDS, HAN_LEADS, LEADS},
    counts::{counts, one_side_of},
    heard::{Heard, is_made_of_pieces},
    named_votes, spoken,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{motions::meant::ended, shape::listed::joined, speech::head::is_proper},
    lexer::{self, strip_word},
    reading::{Announced, Voted},
};

/// One clause beside a result.
struct Aside {
    text: String,
    votes: Vec<Voted>,
    /// It only stands beside a result that carries.
    condition: bool,
}

/// Reads a line as an announcement with words beside it; `None` = it is none, or has no such words.
pub(crate) fn heard_beside(line: &str, frame: &LineFrame) -> Option<Heard> {
    read_beside(line, false, frame)
}

/// The same behind a sign or a word that says that a count follows: `4-2, Kitson against`.
pub(crate) fn counted_beside(line: &str, frame: &LineFrame) -> Option<Heard> {
    read_beside(line, true, frame)
}

/// Numbers alone as an announcement.
fn bare_count(core: &str) -> Option<Heard> {
    Some(Heard {
        result: Announced::counted(counts(core)?),
        subject: Subject::Unsaid,
        one_side: false,
        sure: true,
    })
}

fn read_beside(line: &str, counted: bool, frame: &LineFrame) -> Option<Heard> {
    let mut core: Vec<&str> = Vec::new();
    let mut asides: Vec<Aside> = Vec::new();
    for clause in clauses(ended(line)) {
        if let Some(aside) = recused(clause).filter(|_| !core.is_empty()) {
            asides.push(aside);
        } else if is_made_of_pieces(clause) {
            core.push(clause);
        } else if let Some(aside) = core.last().and_then(|before| of_one_side(before, clause, frame)) {
            asides.push(aside);
        } else if let Some(aside) = aside(clause, frame) {
            asides.push(aside);
        } else if let Some((before, aside)) = joined_aside(clause, frame) {
            core.push(before);
            asides.push(aside);
        } else {
            core.push(clause);
        }
    }
    if asides.is_empty() || core.is_empty() {
        return None;
    }
    let named = asides.iter().any(|aside| !aside.votes.is_empty());
    let core = core.join(", ");
    // Two figures beside somebody who voted are a count.
    let bare = || (counted || named).then(|| bare_count(&core)).flatten();
    let mut found = spoken::heard_in(&core, frame).or_else(bare)?;
    let carries = found.result.state == Some(MotionState::Carried);
    if asides.iter().any(|aside| aside.condition && !carries) || !(found.sure || named) {
        return None;
    }
    let result = &mut found.result;
    ended(line).clone_into(&mut result.words);
    let joint = if line.contains(is_han) { "；" } else { "; " };
    let notes: Vec<String> = std::iter::once(result.towards.clone())
        .filter(|towards| !towards.is_empty())
        .chain(asides.iter().map(|aside| aside.text.clone()))
        .collect();
    result.towards = notes.join(joint);
    let thirds = ["2/3", "two-thirds", "two thirds", "三分之二"];
    let lower = result.towards.to_lowercase();
    result.majority = thirds
        .iter()
        .any(|word| lower.contains(word))
        .then_some(Majority::TwoThirds);
    result.named = asides.into_iter().flat_map(|aside| aside.votes).collect();
    let against = result.named.iter().filter(|voted| voted.vote == Vote::Against).count();
    let against = u32::try_from(against).unwrap_or(0);
    if let Some(counts) = result.counts.as_mut() {
        if counts.no == 0 && !counts_against(&core) {
            counts.no = against;
        }
        // `carried 4-1, Dan & Kim against`: nobody knows which of the two holds.
        if against > counts.no {
            return None;
        }
    }
    let abstaining = result.named.iter().filter(|voted| voted.vote == Vote::Abstain).count();
    if let Some(counts) = result.counts.as_mut().filter(|counts| counts.abstain == 0) {
        counts.abstain = u32::try_from(abstaining).unwrap_or(0);
    }
    found.sure = true;
    Some(found)
}

/// Whether an announcement says how many were against.
fn counts_against(core: &str) -> bool {
    let sides = [
        "against", "agst", "noes", "nays", "opposed", "unanim", "nem con", "反对",
    ];
    let lower = core.to_lowercase();
    let pair = lower.split(' ').any(|word| {
        let parts = word
            .trim_matches(|c: char| !c.is_ascii_digit())
            .split(['-', '–', '/', ':']);
        parts
            .filter(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
            .count()
            > 1
    });
    pair || lower.contains(" to ") || sides.iter().any(|side| lower.contains(side))
}

/// Reasons that may stand behind a deed: `abstained as trustee of the hall`.
const REASONS: &[&str] = &[
    "as ",
    "because",
    "due to",
    "owing to",
    "having ",
    "being ",
    "since ",
    "on account",
    "on grounds",
    "for reasons",
    "through ",
    "given ",
];

/// The names before a deed, the words of it with the reason behind it, and how they voted. `None` = none stands there.
fn english_deed(text: &str) -> Option<(&str, &str, Option<Vote>)> {
    let at_end = DEEDS.iter().chain(ANSWERS).find_map(|(word, vote)| {
        let at = text.len().checked_sub(word.len())?;
        let (names, last) = text.split_at_checked(at)?;
        let apart = last.eq_ignore_ascii_case(word) && names.ends_with(' ');
        apart.then_some((names, last, *vote))
    });
    at_end.or_else(|| {
        let mut after_blanks = text.match_indices(' ').filter_map(|(at, _)| text.get(at + 1..));
        if !after_blanks.any(|words| DEEDS.iter().any(|(word, _)| strip_word(words, word).is_some())) {
            return None;
        }
        DEEDS.iter().find_map(|(word, vote)| {
            let at = lexer::find_word(text, &format!(" {word} "))? + 1;
            let (names, deed) = text.split_at_checked(at)?;
            let reason = deed.get(word.len()..)?.trim_start();
            let why = REASONS.iter().any(|lead| strip_word(reason, lead).is_some());
            why.then_some((names, deed, *vote))
        })
    })
}

/// The clauses of a line: what stands between commas, semicolons, brackets and dashes.
fn clauses(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let behind = text.get(at + c.len_utf8()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        let thousands = c == ',' && behind.starts_with(|c: char| c.is_ascii_digit());
        let sentence = c == '.' && behind.starts_with(' ') && behind.trim_start().starts_with(char::is_uppercase);
        let dash = matches!(c, '-' | '–' | '—') && behind.starts_with(' ') && before.ends_with(' ');
        let cuts = matches!(c, ',' | '，' | ';' | '；' | '(' | ')' | '（' | '）' | '。') && !thousands;
        if cuts || sentence || dash {
            found.push(text.get(start..at).unwrap_or_default());
            start = at + c.len_utf8();
        }
    }
    found.push(text.get(start..).unwrap_or_default());
    found.retain(|clause| !clause.trim().is_empty());
    found.into_iter().map(str::trim).collect()
}

fn aside(clause: &str, frame: &LineFrame) -> Option<Aside> {
    if let Some(aside) = deed(clause, frame) {
        return Some(aside);
    }
    let told = |condition| Aside {
        text: clause.to_owned(),
        votes: Vec::new(),
        condition,
    };
    if LEADS.iter().any(|lead| strip_word(clause, lead).is_some()) {
        return Some(told(false));
    }
    let counts = ["含", "其中", "包括", "需", "须", "达到", "超过"];
    let lead = HAN_LEADS.iter().find(|lead| clause.starts_with(**lead))?;
    Some(told(!counts.contains(lead)))
}

/// How many took no part, which stays in the text of the result.
fn recused(clause: &str) -> Option<Aside> {
    counts_recused(clause).then(|| Aside {
        text: clause.to_owned(),
        votes: Vec::new(),
        condition: false,
    })
}

/// 1人回避, 两名董事回避表决, 回避1人, `1 recused`: how many took no part.
fn counts_recused(clause: &str) -> bool {
    let clause = clause.trim();
    if !clause.contains(is_han) {
        return ["recused", "recusal", "recusals", "recused themselves"]
            .iter()
            .any(|end| clause.strip_suffix(end).is_some_and(|count| counts_heads(count.trim())));
    }
    let around = |word| clause.strip_suffix(word).or_else(|| clause.strip_prefix(word));
    let count = around("回避表决").or_else(|| around("回避"));
    count.is_some_and(|count| counts_heads(count.trim()))
}

/// 1人, 两名董事, `2 members`, `one`.
fn counts_heads(text: &str) -> bool {
    let figure = |c: char| lexer::digit(c).is_some() || "一二两三四五六七八九十".contains(c);
    let unit = text.trim_start_matches(figure).trim();
    let counted = unit.len() < text.len();
    if text.contains(is_han) {
        let bare = ["人", "名", "位", "票"].iter().find_map(|word| unit.strip_prefix(word));
        let whom = [
            "",
            "同志",
            "委员",
            "董事",
            "监事",
            "代表",
            "成员",
            "班子成员",
            "党委委员",
            "关联董事",
        ];
        return counted && bare.is_some_and(|bare| whom.contains(&bare));
    }
    let unit = ["one ", "two ", "three "]
        .iter()
        .find_map(|word| strip_word(text, word))
        .unwrap_or(unit);
    let alone = ["one", "two", "three"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    let whom = [
        "",
        "member",
        "members",
        "councillor",
        "councillors",
        "director",
        "directors",
        "trustee",
        "trustees",
    ];
    alone || (counted || unit.len() < text.len()) && whom.contains(&unit)
}

/// `Nays 1 (Whitcomb)`: the names of those whom the clause before counts.
fn of_one_side(before: &str, clause: &str, frame: &LineFrame) -> Option<Aside> {
    let (count, vote) = one_side_of(before).filter(|(_, vote)| *vote != Vote::Abstain)?;
    let names: Vec<&str> = lexer::parts(clause).flat_map(|part| joined(part, frame)).collect();
    let who: Option<Vec<_>> = names
        .iter()
        .map(|name| match frame.room.resolve(name.trim(), false) {
            Named::One(who) => Some(who),
            Named::Several | Named::Nobody => None,
        })
        .collect();
    let who = who.filter(|who| u32::try_from(who.len()) == Ok(count))?;
    let votes = who.into_iter().map(|who| Voted {
        who: Some(who),
        name: String::new(),
        vote,
    });
    let votes: Vec<Voted> = votes.collect();
    Some(Aside {
        text: named_votes::told(&votes, before.contains(is_han), frame),
        votes,
        condition: false,
    })
}

/// `4 in favour with Cllr Dent abstaining`: what stands before the word that joins, and the aside.
fn joined_aside<'t>(clause: &'t str, frame: &LineFrame) -> Option<(&'t str, Aside)> {
    let named = [" with ", " but "].iter().find_map(|joint| {
        let at = lexer::find_word(clause, joint)?;
        let (before, behind) = (clause.get(..at)?, clause.get(at + joint.len()..)?);
        Some((before, deed(behind, frame)?))
    });
    // `3-1 Bill opposed`
    let scored = || {
        let (score, behind) = clause.split_once(' ')?;
        let figures = score.starts_with(|c: char| c.is_ascii_digit()) && counts(score).is_some();
        Some((score, deed(behind, frame).filter(|_| figures)?))
    };
    // `carried subject to the typo on page 2`
    named.or_else(scored).or_else(|| {
        let conditions = [" subject to ", " on condition ", " on the condition ", " provided "];
        let at = conditions.iter().find_map(|joint| lexer::find_word(clause, joint))?;
        let (before, behind) = clause.split_at_checked(at)?;
        Some((before, aside(behind.trim_start(), frame)?))
    })
}

/// People, and what they do beside the vote.
fn deed(clause: &str, frame: &LineFrame) -> Option<Aside> {
    let clause = clause.trim();
    let bare = ["with ", "and ", "but ", "only "]
        .iter()
        .find_map(|word| strip_word(clause, word))
        .unwrap_or(clause);
    let (names, word, vote) = if bare.contains(is_han) {
        let (word, vote) = HAN_DEEDS.iter().find(|(word, _)| bare.ends_with(word))?;
        (bare.strip_suffix(word)?, *word, *vote)
    } else {
        english_deed(bare)?
    };
    let mut votes = Vec::new();
    let mut called = Vec::new();
    let names = names.trim();
    let han_lead = ["其中", "关联董事", "独立董事", "董事", "委员"];
    let names = han_lead
        .iter()
        .find_map(|lead| names.strip_prefix(lead))
        .unwrap_or(names);
    for name in lexer::parts(names).flat_map(|part| joined(part, frame)) {
        let name = name.trim();
        let name = strip_word(name, "and ").unwrap_or(name);
        let who = match frame.room.resolve(name, false) {
            Named::One(who) => Some(who),
            Named::Several => None,
            Named::Nobody => match frame.room.officer(&name.to_lowercase()) {
                Named::One(who) => Some(who),
                Named::Several | Named::Nobody => None,
            },
        };
        let proper = name.split_whitespace().all(is_proper) || surname::looks_like_person(name);
        let answers = ANSWERS.iter().any(|(answer, _)| answer.eq_ignore_ascii_case(word));
        if name.is_empty() || who.is_none() && (!proper || answers) {
            return None;
        }
        let shown = who
            .and_then(|who| frame.room.called(who))
            .unwrap_or_else(|| name.to_owned());
        called.push(shown);
        votes.extend(vote.zip(who).map(|(vote, who)| Voted {
            who: Some(who),
            name: String::new(),
            vote,
        }));
    }
    if called.is_empty() {
        return None;
    }
    let word = match word.to_ascii_lowercase().as_str() {
        "abst" | "abs" | "abstd" | "abstain" => "abstaining",
        "dnv" => "not voting",
        "agst" | "no" | "nay" | "voted no" | "voted nay" | "voting no" | "voting nay" => "against",
        "aye" | "yes" => "in favour",
        _ => word,
    };
    let text = if bare.contains(is_han) {
        format!("{}{word}", called.join("、"))
    } else {
        format!("{} {word}", called.join(" and "))
    };
    Some(Aside {
        text,
        votes,
        condition: false,
    })
}
