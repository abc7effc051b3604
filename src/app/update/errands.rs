//! Files that were read or written for a dialog that still waits for them.

use std::path::PathBuf;

use crate::{
    domain::{
        change::Act,
        clean::clean_cells,
        lesson::Lesson,
        trouble::Trouble,
        unread::{HolidaysUnread, SheetFault},
    },
    line::{
        agenda::read_agenda,
        holidays::Year,
        roster::{ReadTable, SheetReading},
    },
};

use super::{form, job};

use super::super::{
    agenda_rows::{AgendaPreview, AgendaSource},
    commit::commit,
    cx::Cx,
    effect::{Effect, TypeLesson},
    follow_up,
    form::FormKind,
    forms::kept::name_of,
    holidays,
    message::{ClosingMessage, Message, TerminalMessage},
    model::{Cover, Model, Tab},
    msg::ExportResult,
    prepare::people,
    roster::RosterPreview,
    seen::work,
};

/// Whether a form of some kind is open. It may have been left in the meantime.
fn waits(m: &Model, is_kind: impl Fn(&FormKind) -> bool) -> bool {
    matches!(&m.cover, Cover::Form(form) if is_kind(&form.kind))
}

/// A roster has been read, or could not be; then the form stays, to be mended.
pub(super) fn take_sheets(m: &mut Model, path: PathBuf, result: Result<Vec<ReadTable>, SheetFault>, cx: &mut Cx) {
    let is_roster = |kind: &FormKind| matches!(kind, FormKind::ImportRoster);
    let handed = m.handed.as_ref().is_some_and(|form| is_roster(&form.kind));
    if !handed && !waits(m, is_roster) {
        return;
    }
    match result {
        Err(fault) => {
            if handed {
                job::give_back(m);
            }
            cx.say(Message::SheetFault(path, fault));
        }
        Ok(sheets) => {
            m.handed = m.handed.take().filter(|_| !handed);
            let preview = Box::new(RosterPreview::of(path.clone(), sheets, &m.ledger));
            // Something else is done by now: the caret stays there.
            if handed && !(matches!(m.cover, Cover::None) && m.tab == Tab::Prepare) {
                m.read_table = Some(preview);
                return cx.say(Message::Terminal(TerminalMessage::TableRead(path)));
            }
            m.cover = Cover::Roster(preview);
        }
    }
}

/// A pasted list of people has been read. Those that are no names stay in its form.
pub(super) fn take_list(m: &mut Model, reading: &SheetReading, cx: &mut Cx) {
    let handed = m.handed.take_if(|form| people::is_list(&form.kind));
    let gave_way = handed.is_some();
    let mut form = match (handed, std::mem::take(&mut m.cover)) {
        (Some(form), cover) => {
            m.cover = cover;
            form
        }
        (None, Cover::Form(form)) if people::is_list(&form.kind) => form,
        (None, cover) => {
            m.cover = cover;
            return;
        }
    };
    let name = name_of(m.ledger.records(), &form.kind);
    if people::take_list(&mut work!(m, prepare), &mut form, reading, cx) {
        form::forget(m, name.as_ref(), cx);
    } else if gave_way {
        m.handed = Some(form);
        job::give_back(m);
    } else {
        m.cover = Cover::Form(form);
    }
}

/// An agenda has been read, or could not be; then the form stays, to be mended.
pub(super) fn take_agenda(m: &mut Model, path: PathBuf, result: Result<String, SheetFault>, cx: &mut Cx) {
    if !waits(m, |kind| matches!(kind, FormKind::ImportAgenda)) {
        return;
    }
    match result {
        Err(fault) => cx.say(Message::SheetFault(path, fault)),
        Ok(text) => {
            let reading = read_agenda(&clean_cells(&text));
            let preview = AgendaPreview::of(AgendaSource::File(path), reading, &m.ledger);
            m.cover = Cover::Agenda(Box::new(preview));
        }
    }
}

/// A table of holidays has been read, or could not be; then the form stays, to be mended.
pub(super) fn take_holidays(m: &mut Model, path: PathBuf, result: Result<Year, HolidaysUnread>, cx: &mut Cx) {
    if !waits(m, |kind| matches!(kind, FormKind::ImportHolidays)) {
        return;
    }
    match result {
        Err(why) => cx.say(Message::HolidaysUnread(path, why)),
        Ok(year) => {
            m.cover = Cover::None;
            let taken = holidays::take(&mut m.ledger, year, cx);
            cx.say(taken.message());
        }
    }
}

/// A document was written, or was not.
pub(super) fn exported(m: &mut Model, path: PathBuf, result: ExportResult, cx: &mut Cx) {
    let is_written = matches!(result, ExportResult::Written);
    follow_up::paper_written(&mut work!(m, follow_up), is_written, cx);
    let notice = match result {
        ExportResult::Written => match std::mem::take(&mut m.wrapup.preview.open_checks) {
            0 => Message::Exported(path),
            open => Message::ExportedDraft(path, open),
        },
        ExportResult::Bundled { files, left_out } => {
            Message::Closing(ClosingMessage::BundleWritten { path, files, left_out })
        }
        ExportResult::Exists => Message::ExportExists(path),
        ExportResult::Failed(why) => Message::ExportFailed(why),
    };
    if matches!(
        notice,
        Message::Exported(_) | Message::ExportedDraft(..) | Message::Closing(_)
    ) && waits(m, |kind| {
        matches!(kind, FormKind::ExportTo(_) | FormKind::MatterPaper(_))
    }) {
        m.cover = Cover::None;
    }
    if matches!(notice, Message::ExportExists(_) | Message::ExportFailed(_)) {
        job::give_back(m);
    }
    m.handed = m
        .handed
        .take()
        .filter(|form| matches!(form.kind, FormKind::ImportRoster) || people::is_list(&form.kind));
    cx.say(notice);
}

/// A copy of the file was written, or was not.
pub(super) fn copied(m: &mut Model, result: Result<PathBuf, Trouble>, cx: &mut Cx) {
    let notice = match result {
        Ok(path) => {
            if waits(m, |kind| matches!(kind, FormKind::CopyTo)) {
                m.cover = Cover::None;
            }
            m.ledger.unsaved_mut().rescue();
            Message::Copied(path)
        }
        Err(trouble) => Message::CopyFailed(trouble),
    };
    cx.say(notice);
}

/// A lesson was written into a type, or was not. Its row says into which revision.
pub(super) fn taught(m: &mut Model, taught: TypeLesson, result: Result<u32, String>, cx: &mut Cx) {
    let said = match result {
        Err(why) => ClosingMessage::NotTaught(why),
        Ok(revision) => {
            let row = m.ledger.records().lessons.get(taught.lesson).cloned();
            if let Some(row) = row {
                let adopted = format!("{} {revision}", taught.template);
                commit(&mut m.ledger, Act::EditRow, Lesson { adopted, ..row }, cx);
            }
            cx.emit(Effect::ReadCards);
            ClosingMessage::Taught(taught.template, revision)
        }
    };
    cx.say(Message::Closing(said));
}
