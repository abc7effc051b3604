//! Those who move and second a motion, as far as its line names them: `text @mover`, `mover: text`, `text (moved by a, seconded by b)`.

use crate::domain::{entry::Remark, id::Id, people::Attendee, surname, text::is_han};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        presence::attendance::resolve_one,
        speech::{bracket, head::is_proper, label::looks_like_name},
    },
    lexer::{self, filled, is_separator, strip, strip_word},
};

/// Characters within which the name of a mover ends in a colon.
pub(crate) const NAME_CHARS: usize = 64;

/// Splits a text into its wording and those whom it names.
pub(crate) fn split<'a>(text: &'a str, frame: &LineFrame) -> BackedWording<'a> {
    leading(text, frame)
        .or_else(|| bracketed(text, frame).map(|bracketed| beside(bracketed, frame)))
        .or_else(|| trailing(text, frame))
        .or_else(|| seconder_alone(text, frame))
        .or_else(|| proposer_behind(text, frame))
        .unwrap_or((text, Backers::default(), None))
}

/// A wording whose bracket names the seconder alone, with the mover that stands before it (`text @mover (seconded by …)`).
fn beside<'a>(bracketed: BackedWording<'a>, frame: &LineFrame) -> BackedWording<'a> {
    let (wording, backers, remark) = bracketed;
    if backers.mover.is_some() {
        return (wording, backers, remark);
    }
    match trailing(wording, frame) {
        Some((wording, Backers { mover, seconder: None }, doubt)) => {
            let backers = Backers { mover, ..backers };
            (wording, backers, remark.or(doubt))
        }
        Some(_) | None => (wording, backers, remark),
    }
}

/// Those who are named with a motion.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Backers {
    pub(crate) mover: Option<Id<Attendee>>,
    pub(crate) seconder: Option<Id<Attendee>>,
}

/// A wording with those who move and second it, and the doubt about a name.
pub(crate) type BackedWording<'a> = (&'a str, Backers, Option<Remark>);

/// `mover: text`, `@mover text`.
fn leading<'a>(text: &'a str, frame: &LineFrame) -> Option<BackedWording<'a>> {
    let by = |mover| Backers {
        mover: Some(mover),
        seconder: None,
    };
    if let Some(after) = strip(text, '@') {
        let (who, rest) = longest_name(after, frame)?;
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || is_separator(c));
        return Some((rest.trim(), by(who), None));
    }
    let colon = lexer::split_colon(text, NAME_CHARS)?;
    let name = colon.head.trim();
    match frame.room.resolve(name, true) {
        Named::One(who) => Some((colon.rest.trim(), by(who), None)),
        Named::Several => Some((text, Backers::default(), Some(frame.several(name)))),
        Named::Nobody => {
            // `Amendment: …` is text; a first name and a surname were meant as somebody.
            let meant = looks_like_name(name) && name.split_whitespace().count() > 1 && colon.rest.starts_with(' ');
            meant.then(|| (text, Backers::default(), Some(Remark::UnknownName(name.to_owned()))))
        }
    }
}

/// `text @mover`, `text @mover +seconder`: only the first group at the end is meant, a name inside the sentence stays in it.
fn trailing<'a>(text: &'a str, frame: &LineFrame) -> Option<BackedWording<'a>> {
    let ats = text
        .char_indices()
        .filter(|&(_, c)| lexer::ascii_sign(c) == '@')
        .map(|(at, _)| at);
    for at in ats {
        let (before, sign) = text.split_at_checked(at)?;
        let glued = before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let named = lexer::rest(sign).trim().trim_end_matches(['.', '。']);
        if glued || before.trim().is_empty() {
            continue;
        }
        let (mover, seconder) = split_plus(named);
        let mover = mover
            .strip_suffix("提出")
            .or_else(|| mover.strip_suffix("提议"))
            .unwrap_or(mover);
        let (seconder, doubt) = match seconder.map(|name| resolve_one(name, frame)) {
            Some(Ok(who)) => (Some(who), None),
            // `@anna, @bo to the fair`: more than a name stands there.
            Some(Err(remark)) => match remark {
                Some(remark) if looks_like_name(seconder.unwrap_or_default()) || !has_blank(seconder) => {
                    (None, Some(remark))
                }
                Some(_) | None => continue,
            },
            None => (None, None),
        };
        match resolve_one(mover, frame) {
            Ok(who) => {
                let backers = Backers {
                    mover: Some(who),
                    seconder,
                };
                let wording =
                    before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | ';' | '；'));
                return Some((wording, backers, doubt));
            }
            // The name is meant where nothing but a name follows; it stays in the text.
            Err(Some(remark @ Remark::AmbiguousName(_))) => return Some((text, Backers::default(), Some(remark))),
            Err(Some(remark)) if looks_like_name(mover) || !mover.contains(char::is_whitespace) => {
                return Some((text, Backers::default(), Some(remark)));
            }
            Err(_) => {}
        }
    }
    None
}

/// `text +seconder`: the line of a motion of which nobody knows the mover.
fn seconder_alone<'a>(text: &'a str, frame: &LineFrame) -> Option<BackedWording<'a>> {
    let at = text.rfind([" +", " ＋"].iter().find(|sign| text.contains(**sign))?)?;
    let (wording, behind) = text.split_at_checked(at)?;
    let name = behind.trim_start().trim_start_matches(['+', '＋']).trim();
    let seconder = resolve_one(name, frame).ok().filter(|_| looks_like_name(name))?;
    let backers = Backers {
        mover: None,
        seconder: Some(seconder),
    };
    Some((wording.trim_end(), backers, None))
}

/// Signs with which the names of bodies end, and words before 提: 常务会提, 方案另提.
const NO_PERSON: [char; 14] = [
    '会', '组', '办', '局', '委', '部', '科', '室', '处', '方', '另', '再', '前', '先',
];

/// 同意购车 罗镇长提, 同意购车（林主任提）: the proposer behind a Chinese wording, and no part of it; somebody who is on no list is asked about.
fn proposer_behind<'a>(text: &'a str, frame: &LineFrame) -> Option<BackedWording<'a>> {
    let text = text.trim_end_matches('。');
    let (wording, part) = bracket::split(text).or_else(|| text.rsplit_once([' ', '　', '，']))?;
    let (moves, name) = credit(part.trim()).filter(|_| part.contains(is_han))?;
    let wording = wording.trim_end_matches(|c: char| c.is_whitespace() || is_separator(c));
    if !moves || wording.is_empty() {
        return None;
    }
    let mover = resolve_one(name, frame);
    let doubt = match &mover {
        Ok(_) => None,
        Err(Some(remark @ Remark::AmbiguousName(_))) => Some(remark.clone()),
        Err(Some(remark)) if surname::looks_like_person(name) && !name.ends_with(NO_PERSON) => Some(remark.clone()),
        Err(_) => return None,
    };
    let backers = Backers {
        mover: mover.ok(),
        seconder: None,
    };
    Some((wording, backers, doubt))
}

/// Whether a text has more than one word.
fn has_blank(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.contains(char::is_whitespace))
}

/// `mover +seconder`, `mover seconded by seconder`, `mover, @seconder`, 张三，李四附议.
fn split_plus(named: &str) -> (&str, Option<&str>) {
    const WORDS: [&str; 12] = [
        "seconded by ",
        "seconded: ",
        "seconded ",
        "seconder: ",
        "seconder ",
        "second by ",
        "2nd by ",
        "2nd ",
        "sec. ",
        "sec ",
        "附议人：",
        "附议：",
    ];
    let joints = |c: char| c.is_whitespace() || is_separator(c) || matches!(c, '(' | '（' | '/' | '.');
    let ends = |c: char| joints(c) || matches!(c, ')' | '）' | '@' | '＠' | '。');
    if let Some((mover, seconder)) = named.split_once(['+', '＋', '@', '＠', '/']) {
        let seconder = WORDS
            .iter()
            .find_map(|word| strip_word(seconder, word))
            .unwrap_or(seconder);
        let mover = mover.trim_end_matches(joints);
        let mover = mover.strip_suffix(" and").unwrap_or(mover);
        return (mover, Some(seconder.trim_matches(ends)));
    }
    let lower = named.to_ascii_lowercase();
    let worded = WORDS.iter().find_map(|word| {
        let at = lower.find(word)?;
        let (mover, rest) = named.split_at_checked(at)?;
        let parted = mover.ends_with(joints) && !mover.trim_matches(joints).is_empty();
        parted.then(|| {
            (
                mover.trim_end_matches(joints),
                rest.get(word.len()..).unwrap_or_default().trim_matches(ends),
            )
        })
    });
    if let Some((mover, seconder)) = worded {
        let mover = mover.strip_suffix(" and").unwrap_or(mover);
        return (mover, Some(seconder));
    }
    let tail = named
        .strip_suffix("附议")
        .and_then(|both| both.split_once(is_separator));
    match tail {
        Some((mover, seconder)) => (mover.trim(), Some(seconder.trim().trim_start_matches('由'))),
        None => (named, None),
    }
}

/// `text (moved by a, seconded by b)`, `text, moved by a`, 文字（张三提出，李四附议）.
fn bracketed<'a>(text: &'a str, frame: &LineFrame) -> Option<BackedWording<'a>> {
    if let Some(inner) = text.strip_suffix([')', '）'])
        && let Some(at) = inner.rfind(['(', '（'])
    {
        let (wording, bracket) = inner.split_at_checked(at)?;
        if let Some(backers) = credits(lexer::rest(bracket), frame) {
            return Some((wording.trim_end(), backers, None));
        }
    }
    if let Some(told) = behind_wording_zh(text, frame) {
        return Some(told);
    }
    let leads = [
        ", proposed ",
        "; proposed ",
        ". proposed ",
        ", prop ",
        ". prop ",
        ", moved by ",
        "; moved by ",
        ". moved by ",
        ", proposed by ",
        "; proposed by ",
        ". proposed by ",
        "，由",
        "；由",
        "。由",
    ];
    let lower = text.to_ascii_lowercase();
    let at = leads.iter().filter_map(|lead| lower.rfind(lead)).max()?;
    let (wording, behind) = text.split_at_checked(at)?;
    let backers = credits(lexer::rest(behind), frame)?;
    Some((wording.trim_end(), backers, None))
}

/// 按四六分配 邵晴提，唐志远附议; 按四六分配，邵晴提议 唐志远附议: the wording and those who stand behind it, each of them known.
fn behind_wording_zh<'a>(text: &'a str, frame: &LineFrame) -> Option<BackedWording<'a>> {
    if !text.ends_with(['提', '出', '议']) {
        return None;
    }
    let signs = text.rmatch_indices(|c: char| c.is_whitespace() || is_separator(c));
    let signs: Vec<(usize, &str)> = signs.take(3).collect();
    signs.into_iter().rev().find_map(|(at, sign)| {
        let (wording, tail) = (text.get(..at)?, text.get(at + sign.len()..)?);
        let backers = credits(&tail.replace(char::is_whitespace, "，"), frame)?;
        let wording = wording.trim_end_matches(|c: char| c.is_whitespace() || is_separator(c));
        (!wording.is_empty()).then_some((wording, backers, None))
    })
}

/// Whether a text ends with those who moved and seconded it, behind a sign or in brackets.
pub(crate) fn ends_with_both(text: &str, frame: &LineFrame) -> bool {
    bracketed(text.trim_end_matches('.'), frame)
        .is_some_and(|(_, backers, _)| backers.mover.is_some() && backers.seconder.is_some())
}

/// `moved by a`, `proposed a, seconded b`, `由张三提出，李四附议`: nothing but who moved and who seconded, each of them known.
pub(crate) fn credits(text: &str, frame: &LineFrame) -> Option<Backers> {
    let mut backers = Backers::default();
    let text = text.trim().trim_end_matches(['.', '。']);
    let stops = |c: char| is_separator(c) || matches!(c, '.' | '。');
    for part in text.split(stops).flat_map(|part| part.split(" and ")) {
        let Some(part) = filled(part) else { continue };
        let (moves, name) = credit(part)?;
        let who = resolve_one(name, frame).ok()?;
        let slot = if moves {
            &mut backers.mover
        } else {
            &mut backers.seconder
        };
        if slot.replace(who).is_some() {
            return None;
        }
    }
    (backers.mover.is_some() || backers.seconder.is_some()).then_some(backers)
}

/// One of these: whether it names the mover, and the name.
fn credit(part: &str) -> Option<(bool, &str)> {
    const LEADS: &[(&str, bool)] = &[
        ("moved by", true),
        ("moved", true),
        ("proposed by", true),
        ("proposed", true),
        ("proposer", true),
        ("mover", true),
        ("seconded by", false),
        ("seconded", false),
        ("second by", false),
        ("2nd by", false),
        ("2nd", false),
        ("sec", false),
        ("prop", true),
        ("seconder", false),
        ("动议人", true),
        ("提案人", true),
        ("提出", true),
        ("提出人", true),
        ("提议人", true),
        ("附议人", false),
        ("附议", false),
    ];
    const TAILS: &[(&str, bool)] = &[
        ("提出动议", true),
        ("提出", true),
        ("提议", true),
        ("动议", true),
        ("提", true),
        ("附议", false),
    ];
    let apart = |c: char| c.is_whitespace() || lexer::is_colon(c);
    let led = LEADS.iter().find_map(|&(lead, moves)| {
        let rest = strip_word(part, lead)?;
        let ends = !lead.is_ascii() || rest.starts_with(apart);
        let name = rest.trim_matches(apart);
        (ends && !name.is_empty()).then_some((moves, name))
    });
    led.or_else(|| {
        TAILS.iter().find_map(|&(tail, moves)| {
            let name = part.strip_suffix(tail)?;
            Some((moves, filled(name.strip_prefix('由').unwrap_or(name))?))
        })
    })
}

/// The longest beginning of a text that is somebody's name, of five words at most, and what follows.
pub(crate) fn longest_name<'a>(text: &'a str, frame: &LineFrame) -> Option<(Id<Attendee>, &'a str)> {
    let ends = text
        .char_indices()
        .filter(|&(_, c)| c.is_whitespace() || lexer::is_colon(c) || is_separator(c));
    let ends: Vec<usize> = ends.map(|(at, _)| at).take(5).chain([text.len()]).collect();
    ends.into_iter().rev().find_map(|end| {
        let (name, rest) = text.split_at_checked(end)?;
        // A colon or comma at the end is none of the name: it says that the wording follows.
        if name
            .trim_end()
            .ends_with(|c: char| lexer::is_colon(c) || is_separator(c))
        {
            return None;
        }
        let bare = name.trim().trim_end_matches('.');
        let named = match frame.room.resolve(name.trim(), false) {
            Named::Nobody if bare.contains(' ') => frame.room.resolve(bare, false),
            named @ (Named::One(_) | Named::Several | Named::Nobody) => named,
        };
        match named {
            Named::One(who) if !name.trim().is_empty() => Some((who, rest)),
            Named::One(_) | Named::Several | Named::Nobody => None,
        }
    })
}

/// Whether a word in capitals stands right behind the name that a text begins with, and belongs to it: `June Hyde` is nobody, where only June Abara
/// is listed.
pub(crate) fn name_goes_on(text: &str, rest: &str) -> bool {
    const VERBS: [&str; 12] = [
        "That", "To", "We", "The", "Second", "Seconded", "Sec", "Prop", "Moved", "Carried", "Motion", "Approved",
    ];
    let name = text.len().checked_sub(rest.len()).and_then(|end| text.get(..end));
    if !name.is_some_and(|name| name.ends_with(char::is_alphanumeric)) {
        return false;
    }
    let Some(word) = rest
        .strip_prefix(' ')
        .and_then(|rest| rest.split([' ', ',', '.', ';', ':', ')']).next())
    else {
        return false;
    };
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let small = word.chars().skip(1).any(char::is_lowercase);
    let tag = word.chars().nth(1).is_some_and(|c| matches!(c, '-' | ':' | '='));
    letters > 2 && small && !tag && word.starts_with(char::is_uppercase) && !VERBS.contains(&word) && is_proper(word)
}
