//! Several people in one line, each behind their name: 陈静：我来说明一下。赵磊：我补充。 Each says what stands behind their own.

use crate::domain::{entry::EntryKind, text::is_han};

use super::{speaker, utterance};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::{presence::movement, voting::counts},
    lexer,
    reading::{Reading, Voice, What},
};

/// Characters of the longest name before a colon.
const NAME_CHARS: usize = 6;

/// Reads such a line. `None` = one person says it, or nobody.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if frame.dialect != DialectMode::Live || !line.starts_with(is_han) || !begins_with_name(line, frame) {
        return None;
    }
    let stops = line
        .char_indices()
        .filter(|(_, c)| matches!(c, '。' | '；' | ';' | '！' | '？'));
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, c) in stops {
        let end = at + c.len_utf8();
        let behind = line.get(end..).unwrap_or_default();
        if begins_with_name(behind.trim_start(), frame) {
            pieces.push(line.get(from..end)?);
            from = end;
        }
    }
    pieces.push(line.get(from..)?);
    if pieces.len() < 2 {
        return None;
    }
    let turns: Option<Vec<Reading>> = pieces
        .into_iter()
        .map(|piece| {
            let piece = piece.trim().trim_end_matches(['；', ';']);
            let reading = speaker::read_colon(piece, frame)?;
            let note = matches!(
                &reading.what,
                What::Entry {
                    kind: EntryKind::Note,
                    ..
                }
            );
            // 于洋：同意5票；齐心：同意4票 are votes on them, and no words of theirs.
            let voted = matches!(&reading.what, What::Entry { text, .. } if counts::one_side(text) || counts::sided(text).is_some());
            let plain = note && !voted && reading.remark.is_none() && matches!(reading.voice, Voice::One(_));
            plain.then_some(reading)
        })
        .collect();
    turns.map(|turns| Reading::of(What::Series(turns)))
}

/// Whether a text begins with the name of somebody of the list, and a colon.
fn begins_with_name(text: &str, frame: &LineFrame) -> bool {
    lexer::split_colon(text, 4 * NAME_CHARS).is_some_and(|colon| {
        let name = colon.head.trim();
        let short = name.chars().all(is_han) && name.chars().count() <= NAME_CHARS && !colon.rest.trim().is_empty();
        // 郭涛问：…？余芳答：…
        let asker = || utterance::split(name).map_or(name, |(name, _)| name);
        let one = |name: &str| matches!(movement::one(name, frame), Named::One(_));
        short && (one(name) || one(asker()))
    })
}
