//! Points below a line that ends in a colon (会议要求：, `=会议同意以下事项：`): each goes on with that line, or is decided or asked about as that line says.

use crate::{
    domain::{
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        plenary::{self, PlenaryAct},
        records::Records,
    },
    line::{
        lexer,
        reading::{Reading, Voice, What},
    },
};

use super::scene::{Scene, TypedLine};

/// Labels of a list of what was decided.
const DECIDED: [&str; 8] = [
    "议定事项",
    "会议议定事项",
    "会议议定以下事项",
    "会议决定事项",
    "决定事项",
    "会议决定以下事项",
    "会议决议",
    "会议决议事项",
];

/// The reading of a point, as the line says above which it stands; other lines as they are.
pub(super) fn placed(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let What::Entry {
        kind: EntryKind::Note,
        text,
    } = &reading.what
    else {
        return reading;
    };
    let named = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    let doubted = !matches!(reading.remark, None | Some(Remark::MayMean(_)));
    if named || doubted || typed.over.is_some() || typed.place.is_some() {
        return reading;
    }
    let Some(point) = point(text) else { return reading };
    let Some(lead) = lead(scene.records) else {
        return reading;
    };
    let point = point.trim_end_matches(['；', ';', '。', '，']).trim();
    if point.is_empty() {
        return reading;
    }
    if lead.kind == EntryKind::Action {
        return Reading::remarked(text, Remark::MayMean(format!("!{point}")));
    }
    if lead.kind == EntryKind::Note && decides(lead) {
        return Reading::of(What::Decision {
            text: point.to_owned(),
            verdict: Verdict::Adopted,
        });
    }
    let own = text.trim();
    let text = if is_parted(scene.records) {
        own.to_owned()
    } else {
        format!("；{own}")
    };
    Reading::entry(EntryKind::Continuation, &text)
}

/// The line that ends in a colon below which a point stands, points of its own between them.
fn lead(records: &Records) -> Option<&Entry> {
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let lead = above.find(|entry| point(&entry.raw).is_none())?;
    let signed = matches!(
        lead.kind,
        EntryKind::Decision | EntryKind::Requirement | EntryKind::Action
    );
    let of_meeting = || lead.speaker.is_none() && (plenary::phrase(&lead.raw).is_some() || decides(lead));
    let told = signed || lead.kind == EntryKind::Note && of_meeting();
    (told && lead.raw.trim_end().ends_with(lexer::is_colon)).then_some(lead)
}

/// Whether the line above ends in a stop.
fn is_parted(records: &Records) -> bool {
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    above.next().is_some_and(|entry| {
        let raw = entry.raw.trim_end();
        raw.ends_with(lexer::is_colon) || raw.ends_with(['；', ';', '。', '，', ',', '.', '！'])
    })
}

/// Whether what stands below a line was decided.
fn decides(lead: &Entry) -> bool {
    let head = lead.raw.trim().trim_end_matches(lexer::is_colon).trim();
    let act = plenary::phrase(head).map(|(phrase, _)| plenary::act(phrase));
    DECIDED.contains(&head) || act == Some(PlenaryAct::Decides)
}

/// The text behind the sign of a point: 1.…, （一）…, 一是…. `None` = there is none.
fn point(line: &str) -> Option<&str> {
    let text = line.trim();
    let figure = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    if let Some(rest) = text.strip_prefix(|c: char| ('①'..='⑳').contains(&c)) {
        return Some(rest.trim_start());
    }
    if let Some((inner, rest)) = text
        .strip_prefix(['（', '('])
        .and_then(|text| text.split_once(['）', ')']))
    {
        let number = !inner.is_empty() && inner.chars().count() <= 3 && inner.chars().all(figure);
        return number.then_some(rest.trim_start());
    }
    let rest = text.trim_start_matches(figure);
    let number = text.get(..text.len() - rest.len()).unwrap_or_default();
    if number.is_empty() || number.chars().count() > 3 {
        return None;
    }
    let behind = rest.strip_prefix(['.', '．', '、', ')', '）']);
    let counted = rest.strip_prefix('是').filter(|_| !number.is_ascii());
    behind.or(counted).map(str::trim_start)
}
