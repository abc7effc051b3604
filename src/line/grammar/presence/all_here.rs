//! Everybody, or everybody but those who are named, in English: `all here`, `all except Kofi (apols) & Sian`, `everyone here bar Alan and Kofi`.

use crate::domain::{entry::Remark, id::Id, people::Attendee};

use super::{movement_en, reasons};
use crate::line::{
    frame::LineFrame,
    grammar::shape::listed,
    lexer::strip_word,
    reading::{Reading, What},
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
pub(super) fn left_out(text: &str) -> Option<&str> {
    let text = text.trim();
    ALL.iter().find_map(|all| {
        let rest = strip_word(text, all)?.trim_start_matches([' ', ',']);
        BUT.iter().find_map(|but| strip_word(rest, but))
    })
}

/// `all here`, `everyone present`: everybody who is expected comes. `None` = the text says more, or nobody is expected.
pub(crate) fn everybody(text: &str, frame: &LineFrame) -> Option<Reading> {
    let text = text.trim().trim_end_matches(['.', '!']);
    let all = ALL.iter().any(|all| all.eq_ignore_ascii_case(text));
    let here = ["here", "present"].iter().any(|end| text.to_lowercase().ends_with(end));
    let who = if all && here {
        frame.room.awaited_members()
    } else {
        Vec::new()
    };
    let (at, reason, own) = (None, String::new(), Vec::new());
    (!who.is_empty()).then(|| Reading::of(What::Arrive { who, at, reason, own }))
}

/// Reads a text of this form, which stands alone or behind the label of those present. `None` = it has another form.
pub(crate) fn read(text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
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
