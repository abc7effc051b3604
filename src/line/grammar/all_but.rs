//! Everybody but those who are named: `Present: all except Kofi (apols) & Sian`, `Everyone here bar Alan and Kofi`.

use crate::domain::{entry::Remark, id::Id, people::Attendee};

use super::{
    super::{
        frame::LineFrame,
        lexer::strip_word,
        reading::{Reading, What},
    },
    listed, movement_en, reasons,
};

/// Words for all the members, longer ones first.
#[rustfmt::skip]
const ALL: &[&str] = &[
    "all members present", "all members were present", "all members are present", "all members here", "all members", "all trustees present", "all trustees",
    "all governors present", "all governors", "all councillors present", "all councillors", "all cllrs present", "all cllrs", "all directors", "all of us",
    "all were present", "all are present", "all present", "all here", "all in", "everyone present", "everyone is here", "everyone here", "everyone",
    "everybody present", "everybody is here", "everybody here", "everybody", "full board present", "full board", "full council present", "full council",
    "whole board", "whole committee", "all",
];

/// Words behind them, before those who are not there.
const BUT: &[&str] = &[
    "with the exception of ",
    "except for ",
    "except ",
    "apart from ",
    "other than ",
    "excluding ",
    "bar ",
    "but ",
    "minus ",
    "save for ",
    "save ",
];

/// The names behind such words. `None` = the text has not this form.
fn left_out(text: &str) -> Option<&str> {
    let text = text.trim();
    ALL.iter().find_map(|all| {
        let rest = strip_word(text, all)?.trim_start_matches([' ', ',']);
        BUT.iter().find_map(|but| strip_word(rest, but))
    })
}

/// Reads a text of this form, which stands alone or behind the label of those present. `None` = it has another form.
pub(super) fn read(text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let names = left_out(text)?.trim_end_matches(['.', '。']);
    // `All bar Lamb left 19.20` tells who went.
    if movement_en::tells(names) {
        return None;
    }
    let mut out: Vec<(Id<Attendee>, String)> = Vec::new();
    for part in reasons::parts(names) {
        let (name, reason) = reasons::of(part, frame);
        match listed::resolve_all(name, frame) {
            Ok(named) if named.doubt.is_none() => {
                out.extend(named.who.into_iter().map(|who| (who, reason.to_owned())));
            }
            // Where one of them is not known, nobody can be said to be there.
            Ok(_) | Err(_) => return Some(Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))),
        }
    }
    let here = frame.room.present();
    if let Some((who, _)) = out.iter().find(|(who, _)| here.contains(who)) {
        let name = frame.room.called(*who).unwrap_or_default();
        return Some(Reading::remarked(line, Remark::MayMean(format!("-{name}"))));
    }
    let mut who = frame.room.awaited_members();
    who.retain(|id| !out.iter().any(|(gone, _)| gone == id));
    if who.is_empty() {
        return Some(Reading::remarked(line, Remark::AllHere));
    }
    let (at, reason, own) = (None, String::new(), Vec::new());
    let mut facts = vec![Reading::of(What::Arrive { who, at, reason, own })];
    let (sent, absent): (Vec<_>, Vec<_>) = out.into_iter().partition(|(_, why)| says_apologies(why));
    for (people, absent) in [(sent, false), (absent, true)] {
        if people.is_empty() {
            continue;
        }
        let people = people
            .into_iter()
            .map(|(who, why)| (who, without_word(&why).to_owned()))
            .collect();
        facts.push(Reading::of(What::Excuse {
            people,
            others: Vec::new(),
            absent,
        }));
    }
    Some(Reading::of(What::Series(facts)))
}

const APOLOGIES: [&str; 6] = ["sent apologies", "sent apols", "apologies", "apology", "apols", "apol"];

fn says_apologies(reason: &str) -> bool {
    APOLOGIES.iter().any(|word| strip_word(reason.trim(), word).is_some())
}

/// A reason without the word that apologies were sent: `apols, ill`.
fn without_word(reason: &str) -> &str {
    let reason = reason.trim();
    let rest = APOLOGIES.iter().find_map(|word| strip_word(reason, word));
    rest.map_or(reason, |rest| {
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | ':' | ';'))
    })
}
