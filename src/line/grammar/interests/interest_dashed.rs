//! Interests in a list's style: `Cllr Reddy - personal interest, item 4`, `Wren: pecuniary interest item 4`, `Amos: DPI #4, left`.

use crate::domain::interest::InterestNature;

use super::{
    concerned_item::item_of,
    conduct,
    interest::{bare, nature_of},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    lexer::strip_word,
    reading::{Reading, What},
};

/// `Cllr Reddy - personal interest, item 4, friend of applicant`: a name, a dash, and what is declared.
pub(crate) fn dashed(text: &str, frame: &LineFrame) -> Option<Reading> {
    let parted = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash));
    let by_dash = parted.filter(|(name, _)| matches!(movement::one(name.trim(), frame), Named::One(_)));
    // `Wren: pecuniary interest item 4`
    let (name, rest) = by_dash.or_else(|| text.split_once(": "))?;
    let Named::One(who) = movement::one(name.trim(), frame) else {
        return None;
    };
    let rest = [
        "a ",
        "an ",
        "declares a ",
        "declares an ",
        "declared a ",
        "declared an ",
        "has a ",
        "has an ",
    ]
    .iter()
    .find_map(|lead| strip_word(rest, lead))
    .unwrap_or(rest);
    let (nature, behind) = nature_of(rest);
    let behind = if nature == InterestNature::Unsaid {
        strip_word(rest, "interest").or_else(|| strip_word(rest, "int "))?
    } else {
        behind
    };
    let dashes = |c: char| matches!(c, '-' | '–' | '—' | ' ');
    let behind = bare(bare(behind).trim_start_matches(dashes));
    let concerned = item_of(behind, frame).or_within(behind, frame);
    let told = bare(bare(concerned.behind).trim_start_matches(dashes));
    // Talk of an interest rate is none, nor is a personal view.
    let sure = by_dash.is_some()
        && whole_word(rest, "interest")
            .or_else(|| whole_word(rest, "int"))
            .is_some()
        || by_dash.is_some()
            && !matches!(
                nature,
                InterestNature::Personal | InterestNature::Other | InterestNature::Unsaid
            )
        || concerned.item.is_some();
    if !sure {
        return None;
    }
    let (told, left) = conduct::split(told, frame);
    let declared = concerned.declared(who, nature, bare(told));
    let Some(left) = left else {
        return Some(declared);
    };
    let leave = What::Leave {
        who: vec![who],
        at: left.at,
        reason: "interest".to_owned(),
        own: Vec::new(),
    };
    let mut facts = vec![declared, Reading::of(leave)];
    if let Some(at) = left.back {
        let (who, reason) = (vec![who], String::new());
        facts.push(Reading::of(What::Return { who, at, reason }));
    }
    Some(Reading::of(What::Series(facts)))
}

/// Where a word stands in a text, whole but for an `s`.
pub(crate) fn whole_word(text: &str, word: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let letter = |c: char| c.is_alphanumeric();
    lower.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = lower.get(..*at).is_some_and(|head| head.ends_with(letter));
        let behind = lower.get(at + word.len()..).unwrap_or_default();
        let behind = behind.strip_prefix('s').unwrap_or(behind);
        !before && !behind.starts_with(letter)
    })
}
