//! The lines that the degree of minuting keeps out of the minutes, as a list on request: it is read before the minutes go out, so that
//! nothing that was decided stays behind in a note.

use crate::{export, words::why::Why};

use super::super::{
    cx::Cx,
    desk::{DeskSeen, DeskWork, SectionRow},
    offer::need,
};

/// Those lines, in the order of the meeting; none while they are not asked for.
pub(super) fn rows(seen: &DeskSeen) -> Vec<SectionRow> {
    if !seen.own.lists_left_out {
        return Vec::new();
    }
    let lines = export::left_out(seen.records()).into_iter();
    lines.map(SectionRow::Finding).collect()
}

/// Whether there is such a line, or the list of them is shown.
///
/// # Errors
/// There is none.
pub(super) fn any(seen: &DeskSeen) -> Result<(), Why> {
    let own = &seen.own;
    need(own.lists_left_out || own.preview.left_out > 0, Why::NothingLeftOut)
}

/// Lists the lines under what is to be looked at, with the cursor on the first; asked for again, the list goes.
pub(super) fn list(w: &mut DeskWork, _: &mut Cx, (): ()) {
    let before = w.seen().rows().len();
    w.own.lists_left_out = !w.own.lists_left_out;
    w.own.sort_anew();
    if w.own.lists_left_out {
        w.own.cursor_mut().set(before);
    }
}
