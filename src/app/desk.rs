//! A tab made of sections, as Prepare and Wrap-up are: going from one section to another, and running what the shown one offers.

pub mod findings;
pub mod layout;
pub mod listed;
mod marked;
mod mending;
pub mod preview;
pub mod row;
mod rows;
pub mod section;
mod shown;

use crate::{
    domain::{record::Key, records::Records, text::narrow},
    input::{command::Command, section::SectionId},
    words::why::Why,
};

pub use self::rows::edit_record;
pub use self::section::{Desk, DeskField, DeskSeen, DeskWork, SectionRow};
use self::section::{Plan, Progress, Section};
use super::{
    cursor::Step,
    cx::Cx,
    form::{Form, FormId},
    offer::{Offer, find, need},
    outcome::Outcome,
    text::Edit,
};

impl Plan {
    /// The section of an identifier, if it is one of this tab.
    fn section(&self, id: SectionId) -> Option<&'static Section> {
        self.sections.iter().find(|section| section.id == id).copied()
    }

    /// The section in which a record is mended; none for records of other tabs.
    pub fn section_of(&self, records: &Records, key: Key) -> Option<SectionId> {
        let found = self.sections.iter().find(|section| (section.holds)(records, key));
        found.map(|section| section.id)
    }

    /// Whether a section is one of this tab.
    pub fn has(&self, id: SectionId) -> bool {
        self.section(id).is_some()
    }

    /// The names of all its forms, as drafts are kept under them.
    #[allow(dead_code, reason = "tests hold the list of forms against it")]
    pub fn form_names(&self) -> impl Iterator<Item = &'static str> {
        self.sections.iter().flat_map(|section| {
            let kinds = section.kinds.iter().map(|kind| kind.form);
            kinds.chain(section.forms.iter().map(|form| form.name))
        })
    }
}

/// Returns the name of a row of any section, in the language of the screen; empty where it has none.
pub fn name_of(seen: &DeskSeen, key: Key) -> String {
    let mut kinds = seen.own.plan.sections.iter().flat_map(|section| section.kinds);
    let name = kinds.find_map(|kind| (kind.name)(seen, key));
    name.unwrap_or_default()
}

/// How far each section that is shown is, in their order.
pub fn progress(seen: &DeskSeen) -> std::rc::Rc<Vec<Progress>> {
    let make = || seen.sections().map(|section| (section.progress)(seen)).collect();
    seen.own
        .progress
        .get((seen.findings_key(), seen.own.section, seen.own.is_whole), make)
}

/// The offer of a command: in the shown section, or in all of them.
fn offered(seen: &DeskSeen, command: Command) -> Option<&'static Offer<Desk>> {
    find(seen.own.shown.offers, command)
        .or_else(|| find(rows::OFFERS, command))
        .or_else(|| find(marked::OFFERS, command))
        .or_else(|| find(OFFERS, command))
        .or_else(|| find(seen.own.plan.offers, command))
}

/// The commands of every section of every desk.
static OFFERS: &[Offer<Desk>] = &[
    crate::offer!(NextSection, super::offer::always, next_section),
    crate::offer!(PreviousSection, super::offer::always, previous_section),
];

/// Whether a command of the tab can run now. On marked rows it can always be tried: each is asked by itself.
///
/// # Errors
/// Why it cannot.
pub fn available(seen: &DeskSeen, command: Command) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let offer = offered(seen, command).ok_or(Why::OtherSection)?;
    if marked::is_tried(seen, command) {
        return Ok(());
    }
    (offer.ask)(seen)
}

/// Runs a command of the tab; one that cannot run does nothing.
pub fn run(w: &mut DeskWork, command: Command, cx: &mut Cx) -> Outcome {
    let offer = offered(&w.seen(), command);
    let outcome =
        w.following(|w| offer.and_then(|offer| marked::run(w, command, offer, cx).or_else(|| (offer.run)(w, cx).ok())));
    w.clamp();
    outcome.unwrap_or_default()
}

/// Carries out a form of a section, for all rows for which it was asked; false with what is wrong beside its field.
pub fn done(w: &mut DeskWork, form: &mut Form, id: &FormId, cx: &mut Cx) -> bool {
    w.following(|w| marked::done(w, form, id, cx))
}

/// The tab is shown.
pub fn enter(w: &mut DeskWork, cx: &mut Cx) {
    (w.own.plan.shown)(w, cx);
    w.own.sort_anew();
    w.clamp();
}

/// After each message: findings that are being answered stay where they are.
pub fn settle(w: &mut DeskWork) {
    if w.own.section == SectionId::Errors {
        w.keep_order();
    }
}

/// Moves the cursor of the shown section.
pub fn step(w: &mut DeskWork, step: Step) {
    w.step(step);
}

/// Keeps the cursor inside its list.
pub fn clamp(w: &mut DeskWork) {
    w.clamp();
}

/// Typing filters the shown section.
pub fn type_filter(w: &mut DeskWork, text: &str) {
    if w.own.shown.is_filtered {
        w.keeping_row(|w| {
            w.own.filter.take(text);
        });
    }
}

/// An edit in the filter; Home and End go to the first and the last row where the caret is there already.
pub fn edit_filter(w: &mut DeskWork, edit: Edit) {
    if let Some(step) = Step::beyond(edit, &w.own.filter) {
        return w.step(step);
    }
    w.keeping_row(|w| {
        w.own.filter.edit(edit);
    });
}

/// Leaves a comparison of the minutes; else empties the filter; where that is empty, takes all marks away.
pub fn clear_filter(w: &mut DeskWork) {
    let preview = &mut w.own.preview;
    if w.own.section == SectionId::Minutes && (preview.compares || preview.rewordings) {
        (preview.compares, preview.rewordings) = (false, false);
        return preview.go_to_start();
    }
    if w.own.filter.is_empty() {
        w.own.marked.clear();
    }
    w.keeping_row(|w| w.own.filter.set_text(""));
}

/// Shows a section, with its whole list; one of another tab is not shown.
pub fn show(w: &mut DeskWork, id: SectionId) {
    if let Some(section) = w.own.plan.section(id) {
        w.show(section);
    }
}

/// Goes to a record: its section, its row. The seat of a device's result or of a copy is the row of the device or the paper.
pub fn go_to(w: &mut DeskWork, key: Key) {
    if let Some(section) = w.own.plan.section_of(w.ledger.records(), key) {
        show(w, section);
        w.point_at(key);
    }
}

/// Shows the section of a digit typed into the empty filter, in the order of those shown; 0 is the tenth. Whether there is one.
pub fn jump(w: &mut DeskWork, typed: &str, cx: &mut Cx) -> bool {
    let mut signs = typed.chars().map(narrow);
    let (Some(digit), None) = (signs.next().and_then(|sign| sign.to_digit(10)), signs.next()) else {
        return false;
    };
    if !w.own.filter.is_empty() || !w.own.has_digits() {
        return false;
    }
    let place = if digit == 0 { 9 } else { digit as usize - 1 };
    let section = w.seen().sections().nth(place);
    let Some(section) = section else { return false };
    w.show(section);
    (w.own.plan.shown)(w, cx);
    true
}

/// Shows a section that was clicked, as going through them shows it.
pub fn choose(w: &mut DeskWork, id: SectionId, cx: &mut Cx) {
    show(w, id);
    (w.own.plan.shown)(w, cx);
}

/// Returns the text of the row under the cursor, as the filter looks into it; `None` where there is no row.
pub fn chosen_text(seen: &DeskSeen) -> Option<String> {
    let row = seen.chosen()?;
    Some((seen.own.shown.search)(seen, &row))
}

fn next_section(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    turn(w, 1, cx);
}

fn previous_section(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    let sections = w.seen().sections().count();
    turn(w, sections.saturating_sub(1), cx);
}

/// Shows the section so many places further; the ends meet.
fn turn(w: &mut DeskWork, places: usize, cx: &mut Cx) {
    let sections: Vec<&'static Section> = w.seen().sections().collect();
    let at = sections.iter().position(|section| section.id == w.own.section);
    if let Some(section) = sections.into_iter().cycle().nth(at.unwrap_or(0) + places) {
        w.show(section);
    }
    (w.own.plan.shown)(w, cx);
}
