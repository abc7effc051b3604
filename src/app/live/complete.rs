//! Completion of names in the capture line: Tab takes the first, digits choose.

use crate::{
    capture::room::{attendee, key},
    domain::{id::Id, people::Attendee, text::is_han},
    line::names::{Resolution, Strictness},
};

use super::{
    hint::{Completion, NameOffer},
    state::{Live, LiveSeen},
};

/// How many names are offered; the digits 1 to 9 choose.
const MOST: usize = 9;

/// The characters that end a name inside a line.
fn ends_name(c: char) -> bool {
    c.is_whitespace() || matches!(c, '，' | ',' | '、' | '：' | ':' | '~' | '～' | '@' | '＠' | '；' | ';')
}

/// Looks for a name at the caret: after `@`, after `+`, `-`, `$+` at the start, or before a colon that names several people.
pub(super) fn at_caret(seen: &LiveSeen) -> Completion {
    let text = seen.own.field.text();
    let caret = seen.own.field.caret_byte();
    let Some(head) = text.get(..caret) else {
        return Completion::default();
    };
    if let Some(completion) = ambiguous_speaker(seen, &text, caret) {
        return completion;
    }
    let Some(from) = mention_start(head) else {
        return Completion::default();
    };
    let typed = head.get(from..).unwrap_or("");
    if typed.is_empty() || typed.chars().count() > 20 {
        return Completion::default();
    }
    let recent: Vec<u64> = seen.records().recent_speakers(8).into_iter().map(key).collect();
    let hits: Vec<_> = seen
        .own
        .room
        .complete(typed, &recent, MOST)
        .into_iter()
        .map(|hit| attendee(hit.key))
        .collect();
    let exact = hits.first().is_some_and(|id| seen.records().name_of(*id) == typed) && hits.len() == 1;
    let names = if exact { Vec::new() } else { offers(seen, hits) };
    Completion {
        from,
        to: caret,
        names,
        must_choose: false,
    }
}

/// `zw：` where `zw` may be two people: the choice must be made before Enter.
fn ambiguous_speaker(seen: &LiveSeen, text: &str, caret: usize) -> Option<Completion> {
    let start = if text.starts_with(['@', '＠']) {
        text.chars().next().map_or(0, char::len_utf8)
    } else {
        0
    };
    let colon = text.find([':', '：'])?;
    let typed = text.get(start..colon)?;
    let colon_len = text.get(colon..)?.chars().next().map_or(1, char::len_utf8);
    if caret < colon || caret > colon + colon_len || typed.is_empty() || typed.chars().count() > 20 {
        return None;
    }
    if seen.own.pinned(typed).is_some() {
        return None;
    }
    let recent: Vec<u64> = seen.records().recent_speakers(8).into_iter().map(key).collect();
    match seen.own.room.resolve(typed, &recent, Strictness::Speaker) {
        Resolution::Several(keys) => {
            let hits = keys.into_iter().take(MOST).map(attendee).collect();
            Some(Completion {
                from: start,
                to: colon,
                names: offers(seen, hits),
                must_choose: false,
            })
        }
        Resolution::One(_) | Resolution::Nobody => None,
    }
}

fn offers(seen: &LiveSeen, who: Vec<Id<Attendee>>) -> Vec<NameOffer> {
    who.into_iter()
        .filter_map(|id| {
            let person = seen.records().person_of(id)?;
            Some(NameOffer {
                who: id,
                name: person.name.clone(),
                unit: seen.records().mark_of(id),
            })
        })
        .collect()
}

/// Where the name that ends at the caret begins.
fn mention_start(head: &str) -> Option<usize> {
    let last = head
        .char_indices()
        .rev()
        .find(|(_, c)| ends_name(*c) || matches!(c, '+' | '＋' | '-' | '－'));
    let (at, sign) = last?;
    let after = at + sign.len_utf8();
    let before = head.get(..at).unwrap_or("");
    match sign {
        '@' | '＠' => Some(after),
        '+' | '＋' | '-' | '－' if before.is_empty() || before == "$" || before == "￥" || before == "¥" => {
            Some(after)
        }
        '、' | '，' | ',' if before.starts_with(['+', '＋', '-', '－']) => Some(after),
        // A blank may stand behind the comma.
        c if c.is_whitespace() && before.trim_end().ends_with(['、', '，', ',']) => {
            before.starts_with(['+', '＋', '-', '－']).then_some(after)
        }
        _ => None,
    }
}

/// Whether Enter must wait for a choice.
pub(super) const fn is_ambiguous(live: &Live) -> bool {
    live.hint.completion.must_choose
}

/// A digit typed while names are offered chooses one.
pub(super) fn choose_by_digit(live: &mut Live, typed: char) -> bool {
    let Some(n) = typed.to_digit(10).and_then(|n| (n as usize).checked_sub(1)) else {
        return false;
    };
    if live.hint.completion.names.len() < 2 {
        return false;
    }
    take(live, n)
}

/// Tab takes the first name that is offered.
pub(super) fn take_first(live: &mut Live) -> bool {
    take(live, 0)
}

fn take(live: &mut Live, n: usize) -> bool {
    let completion = live.hint.completion.clone();
    let Some(offer) = completion.names.get(n) else {
        return false;
    };
    let text = live.field.text();
    let (Some(head), Some(tail)) = (text.get(..completion.from), text.get(completion.to..)) else {
        return false;
    };
    let line = format!("{head}{}{tail}", offer.name);
    let caret = if tail.starts_with([':', '：']) {
        line.len()
    } else {
        completion.from + offer.name.len()
    };
    live.field.set_text(&line);
    live.field.set_caret_byte(caret);
    live.pins.retain(|(name, _)| *name != offer.name);
    live.pins.push((offer.name.clone(), offer.who));
    live.completed = (line, caret);
    true
}

/// Parts the text that is typed behind a name that was just completed from it by a blank.
pub(super) fn part_from_name(live: &mut Live, typed: &str) {
    let (line, caret) = std::mem::take(&mut live.completed);
    let is_letter = |c: char| c.is_alphanumeric() && !is_han(c);
    let name = line.get(..caret).and_then(|head| head.chars().next_back());
    let is_behind = live.field.caret_byte() == caret && live.field.text() == line;
    if is_behind && name.is_some_and(is_letter) && typed.starts_with(is_letter) {
        live.field.insert_char(' ');
    }
}
