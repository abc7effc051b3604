//! The owners between the word for a task and its colon, with the day that stands behind them: `Action (Dan Reid, by 15 January): …`, `ACTION - Dan, by Friday: …`.

use crate::domain::{action::Due, entry::Remark, text::is_han};

use super::named_owners::{day_behind, unbracketed};
use crate::line::{dialect::mode::DialectMode, frame::LineFrame};

/// The names as they stand there, and the day.
pub(crate) struct HeadedOwners<'t> {
    pub(crate) names: &'t str,
    pub(crate) due: Due,
    pub(crate) remark: Option<Remark>,
}

/// Reads them. A word such as `by` before something that is no date keeps it as the day, with a remark; behind a comma it is another name.
pub(crate) fn read<'t>(names: &'t str, frame: &LineFrame) -> HeadedOwners<'t> {
    let mut headed = HeadedOwners {
        names,
        due: Due::default(),
        remark: None,
    };
    let typed = names.trim_matches([' ', '-', '–', '—']);
    if frame.dialect != DialectMode::Live || typed.contains(is_han) {
        return headed;
    }
    headed.names = unbracketed(typed);
    let Some((before, phrase, worded)) = day_behind(headed.names) else {
        return headed;
    };
    let read = frame
        .dates
        .due(phrase)
        .filter(|read| phrase.get(read.len..).is_some_and(|left| left.trim().is_empty()));
    match read {
        Some(read) => {
            (headed.names, headed.due, headed.remark) = (before, read.due, read.remark);
            if headed.due.phrase.is_empty() {
                phrase.clone_into(&mut headed.due.phrase);
            }
        }
        None if worded => {
            headed.names = before;
            phrase.clone_into(&mut headed.due.phrase);
            headed.remark = Some(Remark::UnreadableDate(phrase.to_owned()));
        }
        None => {}
    }
    headed
}
