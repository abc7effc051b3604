//! Declared interests: `:interest david 6 brother runs the firm`, `回避：李四 第三项（利害关系）`, `Declaration of interest: David Marsh, item 6,
//! pecuniary`.

use crate::domain::{entry::Remark, id::Id, interest::InterestNature, people::Attendee, surname, text::is_han};

use super::{
    concerned_item::{THIS, is_gap, item_of},
    declared_parts::{outside_brackets, says_none, without_noun},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        motions::backers::name_goes_on,
        presence::{excused_labels::without_group, nobody},
    },
    lexer,
    reading::{Reading, What},
};

/// Words before a colon or a dash behind which an interest is declared.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "conflicts", "conflict", "conflicts of interest", "conflict of interest", "interest", "interests", "declaration of interest", "declarations of interest", "declares an interest", "decs of int", "dec of int", "decs of interest",
    "dec of interest", "decs of ints", "decl of int", "declarations of int", "declaration of int", "doi", "dois", "dpi", "dpis", "interests declared",
    "interest declared", "ints declared", "int declared", "ndi", "ori", "nri", "回避", "申请回避", "利益申报", "利害关系",
];

/// Characters within which a label must end in its colon.
const LABEL_CHARS: usize = 28;
/// A name has no more words than this.
const NAME_WORDS: usize = 5;

/// Words that give the nature, and may be left out of the text.
const NATURES: &[(&str, InterestNature)] = &[
    ("disclosable pecuniary", InterestNature::Disclosable),
    ("non-pecuniary", InterestNature::Other),
    ("non pecuniary", InterestNature::Other),
    ("pecuniary", InterestNature::Pecuniary),
    ("financial", InterestNature::Pecuniary),
    ("dpi", InterestNature::Disclosable),
    ("other", InterestNature::Other),
    ("personal", InterestNature::Personal),
    ("prejudicial", InterestNature::Prejudicial),
    ("经济利益", InterestNature::Pecuniary),
    ("金钱利益", InterestNature::Pecuniary),
    ("财产利益", InterestNature::Pecuniary),
    ("其他利益", InterestNature::Other),
];

/// A line that begins with such a label. `None` = it does not, or says that nobody has an interest.
pub(crate) fn read_label(line: &str, frame: &LineFrame) -> Option<Reading> {
    let is_label = |head: &str| LABELS.iter().any(|word| word.eq_ignore_ascii_case(head.trim()));
    let colon = lexer::split_colon(line, LABEL_CHARS).map(|colon| (without_group(colon.head.trim()), colon.rest));
    let dashed = || {
        let parts = [" - ", " – ", " — "].iter().find_map(|dash| line.split_once(dash));
        // A sentence may follow a dash: somebody of the list must be named.
        parts.filter(|(head, rest)| is_label(head) && bearer(rest.trim(), frame).is_ok())
    };
    let (head, rest) = colon.filter(|(head, _)| is_label(head)).or_else(dashed)?;
    let text = rest.trim();
    if !is_label(head) || text.is_empty() || nobody::is_nobody(text) {
        return None;
    }
    let (nature, _) = nature_of(head.trim());
    // `Interests: EB - Delta (item 5); RM - none`
    let each = |sign: char| -> Vec<&str> {
        let parts = outside_brackets(text, sign).into_iter().map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    };
    let named = |part: &&str| says_none(part) || bearer(part, frame).is_ok();
    let commas = each(',');
    // `HS item 2, NQ item 3`: each part is a declaration of its own.
    let own = |part: &&str| says_none(part) || part.contains(['(', '-', '–']) || part.to_lowercase().contains("item ");
    let parts = if commas.len() > 1 && commas.iter().all(|part| named(part) && own(part)) {
        commas
    } else {
        each(';')
    };
    if parts.len() > 1 && parts.iter().all(named) {
        let declares = parts.into_iter().filter(|part| !says_none(part)).filter(|part| {
            let behind = bearer(part, frame).map_or("", |(_, rest)| rest);
            !nobody::is_nobody(
                behind.trim_start_matches(|c: char| is_gap(c) || lexer::is_colon(c) || matches!(c, '-' | '–')),
            )
        });
        let mut facts: Vec<Reading> = declares
            .map(|part| with_nature(read(part, line, frame), nature))
            .collect();
        return match facts.len() {
            0 | 1 => facts.pop(),
            _ => Some(Reading::of(What::Series(facts))),
        };
    }
    let reading = read(text, line, frame);
    Some(with_nature(reading, nature))
}

/// A declaration that bears the nature that its label says, where it says none itself.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings bear no nature")]
fn with_nature(mut reading: Reading, said: InterestNature) -> Reading {
    match &mut reading.what {
        What::Interest { nature, .. } if *nature == InterestNature::Unsaid => *nature = said,
        What::Series(facts) => {
            for fact in facts {
                *fact = with_nature(fact.clone(), said);
            }
        }
        _ => {}
    }
    reading
}

/// Reads a declaration of interest: the person, the item, and the reason.
pub(crate) fn read(text: &str, line: &str, frame: &LineFrame) -> Reading {
    let (who, rest) = match bearers(text, frame) {
        Ok(found) => found,
        Err(remark) => return Reading::remarked(line, remark),
    };
    // `Cllr Cole DPI item 4 (landlord)`: the nature may stand before the item.
    let (early, rest) = match nature_of(bare(rest)) {
        (InterestNature::Unsaid, _) => (InterestNature::Unsaid, rest),
        (nature, behind) => (nature, behind),
    };
    let concerned = item_of(rest, frame);
    let (nature, text) = nature_of(bare(concerned.behind));
    let nature = if nature == InterestNature::Unsaid {
        early
    } else {
        nature
    };
    let text = text.trim_start_matches(['-', '–', '—', ' ']);
    let concerned = concerned.or_within(rest, frame);
    let mut facts: Vec<Reading> = who.iter().map(|who| concerned.declared(*who, nature, text)).collect();
    match facts.pop() {
        Some(only) if facts.is_empty() => only,
        Some(last) => Reading::of(What::Series(facts.into_iter().chain([last]).collect())),
        None => Reading::note(line),
    }
}

/// Everybody at the start of a text, and what follows: 沈洁、郭涛 第二项.
fn bearers<'a>(text: &'a str, frame: &LineFrame) -> Result<(Vec<Id<Attendee>>, &'a str), Remark> {
    let (first, mut rest) = bearer(text, frame)?;
    let mut who = vec![first];
    let joined = |rest: &'a str| {
        let sure = ["、", "和", "以及", " and ", " & "]
            .iter()
            .find_map(|joint| rest.strip_prefix(joint));
        let maybe = || {
            ["与", "及", "，", ", ", ","]
                .iter()
                .find_map(|joint| rest.strip_prefix(joint))
        };
        // 钱进 吴刚: a blank parts the whole names of two people.
        let spaced = || {
            let behind = rest.strip_prefix([' ', '　'])?.trim_start();
            let end = behind
                .find(|c: char| is_gap(c) || matches!(c, '(' | '（'))
                .unwrap_or(behind.len());
            behind
                .get(..end)
                .filter(|name| name.contains(is_han) && frame.room.called_exactly(name))?;
            Some(behind)
        };
        let maybe = || maybe().or_else(spaced);
        sure.map(|behind| (behind, true)).or_else(|| Some((maybe()?, false)))
    };
    while let Some((behind, sure)) = joined(rest) {
        let end = behind.find(|c: char| is_gap(c) || matches!(c, '(' | '（' | '第' | '和'));
        let piece = end.and_then(|end| behind.get(..end)).unwrap_or(behind);
        match bearer(behind, frame) {
            Ok((next, after)) => {
                if !who.contains(&next) {
                    who.push(next);
                }
                rest = after;
            }
            Err(remark) if sure && surname::looks_like_person(piece) => return Err(remark),
            Err(_) => break,
        }
    }
    Ok((who, rest))
}

/// The person at the start of a text, and what follows.
fn bearer<'a>(text: &'a str, frame: &LineFrame) -> Result<(Id<Attendee>, &'a str), Remark> {
    let mut ends: Vec<usize> = text
        .char_indices()
        .filter(|&(_, c)| is_gap(c) || matches!(c, '(' | '（'))
        .map(|(at, _)| at)
        .take(NAME_WORDS)
        .chain(text.find('第').filter(|at| *at > 0))
        .chain(text.find(['和', '与', '及']).filter(|at| *at > 0))
        .chain([text.len()])
        .collect();
    ends.sort_unstable();
    let mut several = None;
    for end in ends.iter().rev() {
        let Some((name, rest)) = text.split_at_checked(*end) else {
            continue;
        };
        // `HS & NQ`: a joint belongs to no name.
        let joint = [" &", " and", ","].iter().any(|joint| name.trim_end().ends_with(joint));
        if joint {
            continue;
        }
        match frame.room.resolve(name.trim(), false) {
            Named::One(who) if !name_goes_on(text, rest) => return Ok((who, rest)),
            Named::One(_) => {
                let whole: Vec<&str> = text.split_whitespace().take(2).collect();
                return Err(Remark::UnknownName(whole.join(" ")));
            }
            Named::Several => several = several.or_else(|| Some(frame.several(name.trim()))),
            Named::Nobody => {}
        }
    }
    let first = ends.first().and_then(|end| text.get(..*end)).unwrap_or(text);
    Err(several.unwrap_or_else(|| Remark::UnknownName(first.trim().to_owned())))
}

/// Whether a line names the item that is taken up, and no number.
pub fn is_of_this_item(line: &str) -> bool {
    let lower = line.to_lowercase();
    THIS.iter().any(|word| {
        let mut places = lower.match_indices(word);
        places.any(|(at, _)| lower.get(at + word.len()..).is_some_and(|rest| !rest.starts_with('目')))
    })
}

/// The nature that a text begins with, and the text behind it.
pub(crate) fn nature_of(text: &str) -> (InterestNature, &str) {
    let found = NATURES.iter().find_map(|(word, nature)| {
        let rest = lexer::strip_word(text, word)?;
        let ends = !word.is_ascii() || rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        ends.then_some((*nature, rest))
    });
    match found {
        Some((nature, rest)) => (nature, bare(without_noun(bare(rest)))),
        None => (InterestNature::Unsaid, text),
    }
}

/// A text without the brackets, colons and separators around it.
pub(crate) fn bare(text: &str) -> &str {
    let gap = |c: char| is_gap(c) || lexer::is_colon(c);
    let text = text.trim_matches(gap);
    let inner = text
        .strip_prefix(['(', '（'])
        .and_then(|text| text.strip_suffix([')', '）']));
    inner.unwrap_or(text).trim_matches(gap)
}
