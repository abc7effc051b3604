//! Marked findings of a gate: Enter goes where they are mended, with their records marked there, so that one command settles them all.

use crate::domain::record::Key;

use super::{
    super::{cx::Cx, forms::session::outcomes_form, message::Message, outcome::Outcome},
    row::{Mending, RowMark, SectionRow},
    section::{DeskWork, Section, open},
};

/// Carries out Enter where several findings are marked: for all that are mended as the one under the cursor is, else as the first is.
/// `None` where not several findings are marked.
pub(super) fn go(w: &mut DeskWork, marked: &[RowMark], cx: &mut Cx) -> Option<Outcome> {
    let rows: Vec<SectionRow> = w.seen().rows().iter().cloned().collect();
    let is_meant = |row: &&SectionRow| {
        let is_listed = matches!(
            row,
            SectionRow::Missing(_) | SectionRow::Remainder(_) | SectionRow::Finding(_)
        );
        is_listed && RowMark::of(row).is_some_and(|mark| marked.contains(&mark))
    };
    let meant: Vec<&SectionRow> = rows.iter().filter(is_meant).collect();
    let first = *meant.first().filter(|_| meant.len() > 1)?;
    let under = rows.get(w.own.cursor().at()).filter(is_meant).unwrap_or(first);
    let mended = w.own.shown.mended;
    match mended(under) {
        Mending::In(section) => {
            let here = meant.iter().filter(|row| mended(row) == Mending::In(section));
            let mut keys: Vec<Key> = here.filter_map(|row| row.record()).collect();
            keys.dedup();
            let own = w.own.plan.sections.iter().find(|own| own.id == section)?;
            mark_in(w, own, &keys, cx).or_else(|| Some((w.own.shown.edit)(w, Some(under.clone()))))
        }
        Mending::Outcome(_) => {
            let items = meant.iter().filter_map(|row| match mended(row) {
                Mending::Outcome(item) => Some(item),
                Mending::In(_) | Mending::Alone => None,
            });
            let words = w.shared.words().prepare.and_others;
            outcomes_form(w.records(), items.collect(), words).map(open)
        }
        Mending::Alone => Some((w.own.shown.edit)(w, Some(under.clone()))),
    }
}

/// Shows a section with the rows of some records marked; `None` where it has none of them, and is not shown.
fn mark_in(w: &mut DeskWork, section: &'static Section, keys: &[Key], cx: &mut Cx) -> Option<Outcome> {
    let rows = (section.rows)(&w.seen());
    let marks: Vec<RowMark> = rows
        .iter()
        .filter(|row| row.try_as_record_ref().is_some_and(|key| keys.contains(key)))
        .filter_map(RowMark::of)
        .collect();
    let first = marks.first().cloned()?;
    w.show(section);
    w.own.marked.extend(marks);
    w.point_at_mark(&first);
    cx.say(Message::RowsMarked(w.seen().marked().len()));
    Some(Outcome::Stay)
}
