//! The list of those who are there, as the first line of minutes has it: `Present: Cllrs Dunn (Chair), Ashworth, Pike. Also Mrs L Watts (Clerk), 4
//! members of the public`, 出席：周正平（局长）、韩立新（副局长）. One name on no list does not undo the others.

use crate::domain::{attendance::Attending, entry::Remark, id::Id, people::Attendee, titles::is_title};

use super::{
    super::{
        dialect,
        frame::LineFrame,
        lexer,
        reading::{Reading, Voice, What},
    },
    attending::is_count,
    gallery,
    listed::{self, Doubted},
    reasons,
};

/// Words before a colon behind which those who are there are listed.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "present", "members present", "councillors present", "trustees present", "governors present", "directors present",
    "also present", "attendance", "attendees", "those present", "participants", "出席", "出席人员", "出席人", "参会", "参会人员", "参加", "参加人", "参加人员", "到会",
    "到会人员", "与会人员", "出席会议人员",
];

/// Words before the first name of a group, which are no part of it.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "also present ", "also ", "and ", "in attendance ", "cllrs. ", "cllrs ", "crs ", "councillors ", "messrs ", "mesdames ",
    "members ", "trustees ", "governors ", "directors ", "另有", "以及",
];

/// Characters within which the label must end in its colon.
const LABEL_CHARS: usize = 24;

/// Whether a label begins a list of those in the room, which says nothing of the meeting itself.
pub fn is_label(label: &str) -> bool {
    LABELS.iter().any(|known| known.eq_ignore_ascii_case(label))
}

/// Reads such a line. `None` = it is none, or it is read whole elsewhere.
pub(super) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let colon = lexer::split_colon(line, LABEL_CHARS)?;
    // `Present via Zoom: Ann Bell`
    let (head, mode) = mode_behind(colon.head.trim());
    if !is_label(head) || colon.rest.trim().is_empty() {
        return None;
    }
    let whole = dialect::w3c::read_word(line, frame);
    if whole
        .as_ref()
        .is_some_and(|reading| reading.remark.is_none() && matches!(reading.what, What::Arrive { .. }))
    {
        return None;
    }
    let mut who: Vec<Id<Attendee>> = Vec::new();
    let mut own: Vec<(Id<Attendee>, String)> = Vec::new();
    let mut public: Vec<&str> = Vec::new();
    let mut doubt = None;
    for part in groups(colon.rest).into_iter().flat_map(reasons::parts) {
        let whole = without_group(part);
        let mut pieces = whole.split(['(', '（']);
        let name = pieces.next().unwrap_or(whole).trim().trim_end_matches(['.', '。']);
        let beside = pieces.next().unwrap_or_default();
        let beside = beside.split([')', '）']).next().unwrap_or_default().trim();
        if name.is_empty() {
            continue;
        }
        if is_count(name) || name.to_lowercase().ends_with("the public") {
            public.push(name);
            continue;
        }
        // `Ann Bell by Zoom`
        let (name, beside) = match reasons::worded(name, frame) {
            Some((name, mode)) if Attending::is_told_in(mode) => (name, mode),
            Some(_) | None if beside.is_empty() => (name, mode),
            Some(_) | None => (name, beside),
        };
        match listed::resolve_all(name, frame) {
            Ok(named) => {
                doubt = doubt.or(named.doubt);
                for id in named.who {
                    if !who.contains(&id) {
                        who.push(id);
                        if Attending::is_told_in(beside) {
                            own.push((id, beside.to_owned()));
                        }
                    }
                }
            }
            Err(Doubted::Name(remark)) => doubt = doubt.or(Some(remark)),
            Err(Doubted::Prose) => doubt = doubt.or_else(|| Some(Remark::UnknownName(name.to_owned()))),
        }
    }
    if who.is_empty() {
        // Nobody of the list is named: the line opens nothing, and is nobody's speech.
        return doubt.map(|doubt| Reading::note(line).voiced(Voice::Nobody).remark(Some(doubt)));
    }
    let (at, reason) = (None, String::new());
    let came = Reading::of(What::Arrive { who, at, reason, own }).remark(doubt);
    Some(gallery::with(came, &public))
}

/// A label without the words behind it that say how people take part, and those words.
fn mode_behind(head: &str) -> (&str, &str) {
    let found = head.match_indices(' ').find_map(|(at, _)| {
        let (label, mode) = head.split_at_checked(at)?;
        let mode = mode.trim_matches([' ', '(', ')']);
        let known = LABELS.iter().any(|known| known.eq_ignore_ascii_case(label))
            || ["attending", "joining"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(label));
        (known && Attending::is_told_in(mode)).then_some((label, mode))
    });
    match found {
        Some((label, mode))
            if ["attending", "joining"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(label)) =>
        {
            ("present", mode)
        }
        Some(found) => found,
        None => (head, ""),
    }
}

/// The sentences of a list: a full stop behind a whole word or a bracket ends one.
fn groups(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(". ").chain(text.match_indices('。')) {
        let before = text.get(from..at).unwrap_or_default();
        let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        // `Mrs. L. Watts` goes on.
        let short = word.chars().count() == 1 || is_title(word);
        if short || at < from {
            continue;
        }
        parts.push(before);
        from = at
            + text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8);
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
}

fn without_group(part: &str) -> &str {
    let mut part = part.trim();
    while let Some(rest) = GROUPS.iter().find_map(|word| lexer::strip_word(part, word)) {
        part = rest.trim_start();
    }
    part
}
