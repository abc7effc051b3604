//! Paragraphs of several sentences, of which the last ones are the fact (`Three quotes received. Rose proposed paint, Ray seconded. Carried 12-1`), and
//! what stands before a sentence that is one (`Following discussion it was agreed to …`). The prose before it is a note.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
    titles::is_title,
};

use super::reread::ReadAs;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::possible,
        decisions::{one_matter, resolution},
        presence::movement,
    },
    lexer::{self, strip_word},
    reading::{Reading, Voice, What},
};

/// Words before a sentence that tell only that it was talked about first.
#[rustfmt::skip]
const LEADS: [&str; 26] = [
    "after discussion", "after some discussion", "after a discussion", "after a long discussion", "after a short discussion", "after a brief discussion",
    "after much discussion", "after lengthy discussion", "after further discussion", "after full discussion", "after debate", "after some debate", "after a debate",
    "after a long debate", "following discussion", "following a discussion", "following a long discussion", "following some discussion", "following debate",
    "following a debate", "following further discussion", "following a lengthy discussion", "following a brief discussion", "after consideration",
    "following consideration", "in discussion",
];

/// Verbs by which somebody tells something, and moves nothing.
#[rustfmt::skip]
const TELLS: [&str; 18] = [
    " reported on ", " reported that ", " reported,", " explained ", " gave ", " presented ", " updated ", " introduced ", " outlined ", " described ", " had got ",
    " summarised ", " read out ", " circulated ", " spoke about ", " spoke on ", " told the ", " showed ",
];

/// Longer paragraphs are read by their author only, in bytes.
const LONGEST: usize = 400;

/// A note, read by what stands behind its first sentences or behind such a lead, where that is a fact without a doubt.
pub(crate) fn last_fact(reading: Reading, line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Reading {
    let text = line.trim();
    let open = possible::is_unsaid_note(&reading, line) && matches!(reading.remark, None | Some(Remark::MayMean(_)));
    if !open
        || text.len() > LONGEST
        || text.contains(is_han)
        || text.contains(['?', '"', '“'])
        || lexer::split_colon(text, 24).is_some_and(|colon| !colon.head.contains(". "))
    {
        return reading;
    }
    let whole = |text: &str| one_matter::clear(resolution::without_verdict(read(text), text), text, frame);
    let led = LEADS
        .iter()
        .filter_map(|lead| strip_word(text, lead))
        .min_by_key(|rest| rest.len());
    if let Some(rest) = led.map(|rest| rest.trim_start_matches([',', ' '])) {
        let told = without_matter(whole(rest), rest, frame);
        return if is_fact(&told, rest, frame) { told } else { reading };
    }
    let told = starts(text).into_iter().find_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        let before = before.trim();
        let prose = is_prose(before, frame, read);
        let told = without_matter(whole(rest), rest, frame);
        (prose && is_fact(&told, rest, frame)).then(|| (before.to_owned(), told))
    });
    match told {
        Some((before, told)) => {
            let facts = if let What::Series(facts) = told.what {
                facts
            } else {
                vec![told]
            };
            let kept = Reading::note(&before).voiced(Voice::Nobody);
            Reading::of(What::Series(std::iter::once(kept).chain(facts).collect()))
        }
        None => reading,
    }
}

/// A motion whose words are what somebody told: nobody knows what was moved.
pub(crate) fn without_matter(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let What::Motion { text, .. } = &reading.what else {
        return reading;
    };
    let name = TELLS
        .iter()
        .find_map(|verb| Some(text.get(..lexer::find_word(text, verb)?)?.to_owned()));
    let tells =
        name.is_some_and(|name| name.split_whitespace().count() <= 3 && movement::one(&name, frame) != Named::Nobody);
    if tells && lexer::sign(line).is_none() {
        return Reading::remarked(line, Remark::MayMean(PossibleFact::Motion.order(false).to_owned()));
    }
    reading
}

/// Whether what stands before is prose: a sentence of its own that is no fact and asks nothing.
fn is_prose(before: &str, frame: &LineFrame, read: ReadAs<'_>) -> bool {
    let text = before.trim_end_matches('.');
    let reading = possible::asked(read(text), text, frame);
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    note && reading.remark.is_none() && reading.minuted.is_none() && text.split_whitespace().count() > 1
}

/// Whether a reading is a fact that the words say plainly.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are none of these")]
fn is_fact(told: &Reading, text: &str, frame: &LineFrame) -> bool {
    if told.remark.is_some() || told.asks.is_some() {
        return false;
    }
    match &told.what {
        What::Decision { text: wording, .. } => {
            let agreed = [
                "agreed",
                "it was agreed",
                "resolved",
                "it was resolved",
                "decided",
                "it was decided",
                "decision:",
                "the ",
            ]
            .iter()
            .any(|word| strip_word(text, word).is_some());
            !frame.open_motion && agreed && wording != "that" && !text.trim_end_matches('.').contains(". ")
        }
        What::Action { owners, .. } => {
            !owners.is_empty() && ["action", "ap"].iter().any(|word| strip_word(text, word).is_some())
        }
        What::Motion {
            mover: Some(_),
            result: Some(_),
            ..
        }
        | What::Leave { at: Some(_), .. }
        | What::Arrive { at: Some(_), .. }
        | What::Return { at: Some(_), .. } => true,
        What::Series(facts) => facts.iter().all(|fact| is_fact(fact, text, frame)),
        _ => false,
    }
}

/// Where a sentence begins behind the first one.
fn starts(text: &str) -> Vec<usize> {
    text.match_indices(". ")
        .filter(|(at, _)| {
            let word = text
                .get(..*at)
                .and_then(|before| before.rsplit([' ', '(']).next())
                .unwrap_or_default();
            word.chars().count() > 1 && !is_title(word)
        })
        .map(|(at, stop)| at + stop.len())
        .take(6)
        .collect()
}
