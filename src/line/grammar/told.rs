//! Sentences of coming and going in either language.

use crate::domain::text::is_han;

use super::{
    super::{frame::LineFrame, reading::Reading},
    movement_en, movement_zh,
};

/// Reads such a sentence. `None` = the line is none.
pub(super) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。', '!', '！']).trim_end();
    if text.contains(['?', '？', '"', '“', '”', '「', '《']) {
        return None;
    }
    let told = if text.contains(is_han) {
        movement_zh::read(text, frame)
    } else {
        movement_en::read(text, frame)
    }?;
    Some(told.reading(line, frame))
}
