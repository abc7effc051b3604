//! Lines that count those who should be there and those who are: 应到党委委员9人，实到9人. They are nobody's words; a count that is not that of the list is
//! asked about.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{people::Attendee, text::is_han},
    line::{
        dates,
        grammar::asking::business::{self, Mouth},
        lexer,
        reading::{Reading, Voice},
    },
};

/// Longer lines say more, in characters.
const LONGEST: usize = 36;

/// Such a line. `None` = it is none, or was understood.
pub(crate) fn asked(scene: &Scene, reading: &Reading, typed: &TypedLine) -> Option<Reading> {
    let text = typed.raw.trim().trim_end_matches('。');
    let text = ["本次会议", "今天会议", "会议", "今天", "本次"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let counts = text.starts_with("应到") || text.starts_with("实到") || text.starts_with("应参会");
    if !counts || typed.over.is_some() || text.chars().count() > LONGEST || !business::is_open_note(reading, typed.raw)
    {
        return None;
    }
    let told = text.rsplit_once("实到").and_then(|(_, behind)| count(behind))?;
    let records = scene.records;
    let here = || records.attendees.iter().filter(|who| records.is_present(who.id));
    let agrees = [here().count(), here().filter(|who| Attendee::is_member(who)).count()]
        .iter()
        .any(|count| u32::try_from(*count) == Ok(told));
    let reading = reading.clone().voiced(Voice::Nobody);
    Some(if agrees {
        reading
    } else {
        business::asked(reading, typed.raw, Mouth::Clerk)
    })
}

/// 9人, 党委委员9人, 九人: the first figure of a text.
fn count(text: &str) -> Option<u32> {
    let figure = |c: char| lexer::digit(c).is_some();
    let han = |c: char| "一二三四五六七八九十".contains(c);
    let from = text.get(text.find(|c: char| figure(c) || han(c))?..)?;
    if let Some((number, _)) = lexer::number(from) {
        return Some(number);
    }
    let end = from.find(|c: char| !han(c)).unwrap_or(from.len());
    dates::read_han_number(from.get(..end)?).filter(|_| from.contains(is_han))
}
