//! Sentences of coming and going in either language, and two of them in one line.

use crate::domain::text::is_han;

use super::{
    movement::MovementKind::{self, Chairs, Comes, Goes, Late, Returns},
    movement_en, movement_zh,
};
use crate::line::{
    frame::LineFrame,
    lexer::{find_word, strip_word},
    reading::{Reading, What},
};

/// Reads such a sentence. `None` = the line is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。', '!', '！']).trim_end();
    if text.contains(['?', '？', '"', '“', '”', '「', '《']) {
        return None;
    }
    if text.contains(is_han) {
        return movement_zh::read(text, frame).map(|told| told.reading(line, frame));
    }
    let text = without_apology(text, frame);
    let joined = late_and_came(text, frame);
    let whole = movement_en::read(joined.as_deref().unwrap_or(text), frame);
    if whole
        .as_ref()
        .is_some_and(|told| told.sure && told.people.doubt.is_none())
    {
        return whole.map(|told| told.reading(line, frame));
    }
    two(text, frame).or_else(|| whole.map(|told| told.reading(line, frame)))
}

/// `Cllr Dell arrived at 6.50 and apologised for being late`: an arrival without the courtesy behind it. Other sentences stand as they are.
fn without_apology<'t>(text: &'t str, frame: &LineFrame) -> &'t str {
    const COURTESIES: [&str; 8] = [
        " and apologised",
        ", apologised",
        ", apologising",
        " and apologized",
        ", apologizing",
        " with apologies",
        " and said sorry",
        ", with apologies",
    ];
    const FOR: [&str; 14] = [
        "",
        "for being late",
        "for his lateness",
        "for her lateness",
        "for their lateness",
        "for lateness",
        "for his late arrival",
        "for her late arrival",
        "for the late arrival",
        "for arriving late",
        "for the delay",
        "to the meeting",
        "to the chair",
        "for late arrival",
    ];
    let courtesy = COURTESIES.iter().find_map(|word| {
        let at = find_word(text, word)?;
        let behind = text.get(at + word.len()..)?.trim().to_ascii_lowercase();
        FOR.contains(&behind.as_str()).then(|| text.get(..at))?
    });
    let comes =
        |head: &str| movement_en::read(head, frame).is_some_and(|told| matches!(told.kind, Comes | Late | Returns));
    courtesy.filter(|head| comes(head)).unwrap_or(text)
}

/// `Fox was late, he came at 7.20`: one arrival in two clauses, as one. `None` = the second tells no time of it.
fn late_and_came(text: &str, frame: &LineFrame) -> Option<String> {
    const LATE: [&str; 8] = [
        " was running late",
        " was a bit late",
        " was late",
        " was delayed",
        " was held up",
        " is late",
        " arrived late",
        " came late",
    ];
    let (name, tail) = [", ", "; ", " - ", " – ", ". ", " and ", " but "]
        .iter()
        .find_map(|joint| {
            let (head, tail) = text.split_once(joint)?;
            Some((LATE.iter().find_map(|end| head.strip_suffix(end))?, tail))
        })?;
    let strip = |text, words: &[&str]| words.iter().find_map(|word| strip_word(text, word)).unwrap_or(text);
    let tail = strip(strip(tail, &["and ", "but "]), &["he ", "she ", "they "]);
    let tail = strip(tail, &["only ", "finally ", "eventually "]);
    let verbs = [
        "came in",
        "came",
        "arrived",
        "got here",
        "got in",
        "turned up",
        "joined us",
        "joined",
        "was here",
    ];
    let time = verbs.iter().find_map(|verb| strip_word(tail, verb))?.trim_start();
    let time = strip(time, &["at ", "by "]);
    frame.dates.time(time)?;
    Some(format!("{name} arrived late at {time}"))
}

/// Bytes of a line of two sentences.
const LONGEST: usize = 240;

/// `Prof Hollis left at 13.50 and Dr Sen took the Chair`, `dev left 7.20; joel arrived 7.25`: two sentences, each sure by itself. The chair is taken as the other leaves.
fn two(text: &str, frame: &LineFrame) -> Option<Reading> {
    if text.len() > LONGEST {
        return None;
    }
    let joints = [" and ", "; ", ". ", ", and ", ", "];
    let splits = joints.iter().flat_map(|joint| {
        text.match_indices(joint)
            .filter_map(|(at, joint)| Some((text.get(..at)?, text.get(at + joint.len()..)?)))
    });
    splits.into_iter().find_map(|(first, second)| {
        let mut first = clause(first, frame)?;
        let second = clause(second, frame)?;
        let left = if let What::Leave { at, .. } = &first.what {
            *at
        } else {
            None
        };
        let mut second = second;
        if let What::Role { at, .. } = &mut second.what {
            *at = at.or(left);
            // `olive left, peter took the chair 7.30`: the time is that of both.
            let taken = *at;
            if let What::Leave { at, .. } = &mut first.what {
                *at = at.or(taken);
            }
        }
        Some(Reading::of(What::Series(vec![first, second])))
    })
}

/// A sure sentence about people of the list.
fn clause(text: &str, frame: &LineFrame) -> Option<Reading> {
    const KINDS: [MovementKind; 4] = [Goes, Comes, Returns, Chairs];
    let text = text.trim().trim_end_matches(',').replace(" had to leave ", " left ");
    // `AS chaired`, `the Vice-Chair took over`, as the other clause goes on.
    let chairs = [
        " chaired",
        " chair",
        " took over",
        " takes over",
        " presided",
        " in chair",
    ]
    .iter()
    .find_map(|end| text.strip_suffix(end))
    .filter(|name| !name.contains(" took ") && !name.contains(" in "))
    .map(|name| format!("{name} took the chair"));
    let text = chairs.as_deref().unwrap_or(&text);
    let told = movement_en::read(text, frame)?;
    let plain = told.sure && told.people.doubt.is_none() && !told.people.who.is_empty();
    (plain && KINDS.contains(&told.kind)).then(|| told.reading(text, frame))
}
