//! The roll call of a council in the sentences of its minutes: `Roll call: Ortega, Tran. Absent: Hobbs`, `Present were Mayor Hart and Council Members Ortega
//! and Tran`. They are written out as the list of those present.

use crate::domain::{entry::Remark, text::is_han};

use super::room_list;
use crate::line::{
    frame::LineFrame,
    grammar::shape::list_parts,
    lexer::strip_word,
    reading::{Reading, What},
};

/// Words before the list.
const LEADS: [&str; 10] = [
    "roll call: ",
    "roll call - ",
    "roll call – ",
    "roll call, ",
    "on roll call: ",
    "roll was called: ",
    "present were ",
    "present was ",
    "those present were ",
    "members present were ",
];

/// Groups that stand before several names.
const GROUPS: [&str; 8] = [
    " and council members ",
    " and councilmembers ",
    " and councillors ",
    " and board members ",
    " and commissioners ",
    " and trustees ",
    " and directors ",
    " and members ",
];

/// Sentences in which all are there.
#[rustfmt::skip]
const ALL: [&str; 12] = [
    "roll call: all present", "roll call - all present", "all members present", "all members were present", "all were present", "all council members were present",
    "all board members were present", "roll call was taken with all members present", "roll call was taken and all members were present", "all trustees were present",
    "all present", "everyone present",
];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame, read: &dyn Fn(&str) -> Reading) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if text.len() > 400 || text.contains(is_han) || text.ends_with('?') {
        return None;
    }
    if let Some(rest) = ALL
        .iter()
        .filter_map(|lead| strip_word(text, lead))
        .min_by_key(|rest| rest.len())
    {
        let but = [
            " except ",
            " except for ",
            " but ",
            " bar ",
            ", except ",
            " with the exception of ",
        ]
        .iter()
        .filter_map(|word| strip_word(rest, word))
        .min_by_key(|rest| rest.len());
        let order = match but {
            Some(names) => format!("+all; Absent: {names}"),
            None if rest.is_empty() => "+all".to_owned(),
            None => return None,
        };
        return (!frame.room.awaited().is_empty()).then(|| Reading::remarked(line, Remark::MayMean(order)));
    }
    let rest = LEADS.iter().find_map(|lead| strip_word(text, lead))?;
    let listed = written(rest)?;
    let told = if list_parts::split(&listed, frame).is_some() {
        read(&listed)
    } else {
        room_list::read(&listed, frame)?
    };
    // `Roll call: Okafor Y Delgado N. passes 5-1` is a vote.
    let listed = told.remark.is_none() && matches!(told.what, What::Arrive { .. } | What::Series(_));
    listed.then(|| newcomers(told, frame))
}

/// The list without those who are in the room already, as whoever called the meeting to order is; all of it where nobody else is on it.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
fn newcomers(mut told: Reading, frame: &LineFrame) -> Reading {
    match &mut told.what {
        What::Arrive { who, .. } => {
            let here = frame.room.present();
            if who.iter().any(|id| !here.contains(id)) {
                who.retain(|id| !here.contains(id));
            }
        }
        What::Series(facts) => {
            for fact in facts {
                *fact = newcomers(fact.clone(), frame);
            }
        }
        _ => {}
    }
    told
}

/// The list behind the lead, with the labels that it needs.
fn written(rest: &str) -> Option<String> {
    let mut text = rest.to_owned();
    for group in GROUPS {
        while let Some(at) = text.to_lowercase().find(group) {
            text.replace_range(at..at + group.len(), ", ");
        }
    }
    let text = text
        .replace("Present - ", "Present: ")
        .replace("Absent - ", "Absent: ")
        .replace("present - ", "Present: ")
        .replace("absent - ", "Absent: ");
    // `Ortega - present; Tran - absent` is read by itself.
    if text.contains(" - ") {
        return None;
    }
    Some(if strip_word(&text, "present").is_some() {
        text
    } else {
        format!("Present: {text}")
    })
}
