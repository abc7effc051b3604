//! Interests in a list's style: `Cllr Reddy - personal interest, item 4`, `Wren: pecuniary interest item 4`, `Amos: DPI #4, left`.

use crate::domain::{id::Id, interest::InterestNature, people::Attendee};

use super::{
    concerned_item::{ConcernedItem, item_of},
    conduct,
    interest::{bare, nature_of},
    registrable,
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
    if let Some(declared) = of_codes(who, rest, frame) {
        return Some(declared);
    }
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
    Some(with_conduct((who, nature), &concerned, ("", told), frame))
}

/// `item 4, other registrable interest, trustee of the trust`, `other registrable interest in item 4`: the item before what is declared, or a kind of the
/// codes. That somebody stays in the room is said behind it.
fn of_codes(who: Id<Attendee>, rest: &str, frame: &LineFrame) -> Option<Reading> {
    let dashes = |c: char| matches!(c, '-' | '–' | '—' | ' ');
    let behind = |text| bare(bare(text).trim_start_matches(dashes));
    if let Some((kind, told)) = registrable::kind(rest) {
        let concerned = item_of(behind(told), frame).or_within(behind(told), frame);
        let told = behind(concerned.behind);
        return Some(with_conduct(
            (who, InterestNature::Unsaid),
            &concerned,
            (kind, told),
            frame,
        ));
    }
    let concerned = item_of(rest, frame);
    if concerned.item.is_none() && concerned.unknown.is_empty() {
        return None;
    }
    let told = behind(concerned.behind);
    if let Some((kind, told)) = registrable::kind(told) {
        let nature = InterestNature::Unsaid;
        return Some(with_conduct((who, nature), &concerned, (kind, behind(told)), frame));
    }
    let (nature, told) = nature_of(told);
    (nature != InterestNature::Unsaid).then(|| with_conduct((who, nature), &concerned, ("", behind(told)), frame))
}

/// The declaration of somebody with its reason, and their going out and coming back where it tells of them.
fn with_conduct(
    (who, nature): (Id<Attendee>, InterestNature),
    concerned: &ConcernedItem,
    (kind, told): (&str, &str),
    frame: &LineFrame,
) -> Reading {
    let (told, left) = conduct::split(told, frame);
    let reason = if kind.is_empty() {
        bare(told).to_owned()
    } else {
        registrable::reason(kind, bare(told))
    };
    let declared = concerned.declared(who, nature, &reason);
    let Some(left) = left else {
        return declared;
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
    Reading::of(What::Series(facts))
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
