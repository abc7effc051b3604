//! Routes a message to the one place that handles it; knows no details.

mod answers;
mod list;
mod reading;
mod typing;

use crate::{
    domain::question::Question,
    i18n::Lang,
    input::{
        command::Command,
        key::{Code, Key},
        scope::Scope,
    },
};

use super::{
    absent,
    available::available,
    caret,
    cx::Cx,
    effect::Effect,
    follow_up, forms,
    help::Help,
    history, holidays, live, meetings,
    model::{Cover, Model, Tab},
    msg::Msg,
    notice::Notice,
    palette, prepare, roster, start,
    text::{Edit, TextField},
    wrapup,
};

use list::run_list;
use typing::{about_form_over, edit_field, type_text};

/// Takes in one message.
pub fn update(m: &mut Model, msg: Msg, cx: &mut Cx) {
    m.now = cx.now;
    let (cover, said) = (m.cover.tag(), m.said());
    match msg {
        Msg::Key(key) => press(m, key, cx),
        Msg::Paste(text) => type_text(m, &text, cx),
        Msg::Do(command) => run_checked(m, command, cx),
        Msg::Tick => {
            m.age_notice(cx.now);
        }
        Msg::Resize(columns, rows) => m.size = (columns, rows),
        Msg::Saved(seq) => m.saving.saved(seq),
        Msg::SaveFailed { trouble, .. } => {
            // The reason is said first.
            m.notice = None;
            m.saving.failed(trouble);
        }
        Msg::OpenFailed(trouble) => {
            start::in_vain(m);
            m.saving.not_opened(trouble);
        }
        Msg::Recovered => m.saving.recovered(),
        Msg::Opened(found) => start::opened(m, *found, cx),
        Msg::Answer(answer) => answers::take(m, answer, cx),
        Msg::Damaged { copy } => {
            // The reason is said first, as above.
            m.notice = None;
            m.saving.damaged(copy);
        }
        Msg::Changed { shared } => reading::changed(m, shared, cx),
        Msg::Templates { templates, faults } => {
            if !faults.is_empty() {
                m.say(Notice::TemplateFaults(faults), cx);
            }
            forms::meeting::open_new(m, templates, cx);
        }
        Msg::Rules { rules, faults } => {
            m.records.rules = rules;
            m.touch();
            if !faults.is_empty() {
                m.say(Notice::RuleFaults(faults), cx);
            }
        }
        Msg::FileRead { key, asked, path, hash } => prepare::files::read(m, key, (&asked, &path), hash, cx),
        Msg::Sheets { path, result } => roster::take(m, path, result, cx),
        Msg::Holidays { path, result } => holidays::take_read(m, path, result, cx),
        Msg::Exported { path, result } => forms::export::written(m, path, result, cx),
    }
    reading::look(m, cx);
    // What was said before a form opened or closed has nothing to do with what is there now.
    if m.cover.tag() != cover && m.said() == said {
        m.notice = None;
    }
    forms::kept::keep(m, cx);
    live::refresh_view(m, cx.now);
    prepare::view::refresh(m, cx.now);
    wrapup::refresh(m, cx.now);
    roster::refresh(m);
}

/// The end of a line in a paste that the terminal did not mark as one; the key is a line break in editors, too.
const LINE_FEED: Key = Key::ctrl('j');

/// A key: a command of the innermost scope that knows it, else something typed.
fn press(m: &mut Model, key: Key, cx: &mut Cx) {
    let scopes = m.scopes();
    match m.keymap.lookup(&scopes, key) {
        Some(command) if shadowed_by_field(m, key, command) => edit_by(m, key, cx),
        Some(command) => run_checked(m, command, cx),
        None => {
            if key == LINE_FEED {
                type_text(m, "\n", cx);
            } else if let Some(c) = key.typed() {
                type_text(m, c.encode_utf8(&mut [0; 4]), cx);
            } else if key.ctrl || key.alt || matches!(key.code, Code::F(_)) {
                m.say(Notice::NothingOnKey(key), cx);
            }
        }
    }
}

/// In a block of a form, Enter and the arrows belong to the text.
fn shadowed_by_field(m: &Model, key: Key, command: Command) -> bool {
    let Cover::Form(form) = &m.cover else { return false };
    form.in_block()
        && matches!(command, Command::SaveForm | Command::NextField | Command::PreviousField)
        && matches!(key.code, Code::Enter | Code::Up | Code::Down)
}

fn edit_by(m: &mut Model, key: Key, cx: &mut Cx) {
    let edit = match key.code {
        Code::Enter => Edit::Newline,
        Code::Up => Edit::Up,
        Code::Down => Edit::Down,
        _ => return,
    };
    edit_field(m, edit, cx);
}

/// Runs a command if it can run; else says why not.
fn run_checked(m: &mut Model, command: Command, cx: &mut Cx) {
    if meetings::waits(m, command) {
        return;
    }
    match available(m, command) {
        Ok(()) => {
            if m.notice.as_ref().is_some_and(|(notice, _)| notice.is_refusal()) {
                m.notice = None;
            }
            run(m, command, cx);
        }
        Err(why) => m.say(Notice::Unavailable(command, why), cx),
    }
}

/// Runs a command.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    let before = m.told();
    route(m, command, cx);
    m.forget_told_before(before);
}

fn route(m: &mut Model, command: Command, cx: &mut Cx) {
    match command.row().scope {
        Scope::Global => run_global(m, command, cx),
        Scope::Meetings => meetings::run(m, command, cx),
        Scope::Prepare
        | Scope::Agenda
        | Scope::People
        | Scope::Deliverables
        | Scope::Checklist
        | Scope::Equipment
        | Scope::Budget
        | Scope::Papers
        | Scope::Seats
        | Scope::Notice
        | Scope::Errors
        | Scope::Ready => prepare::run(m, command, cx),
        Scope::Live => {
            if m.tab != Tab::Live {
                go_to(m, Tab::Live, cx);
            }
            match command {
                Command::Absent => absent::toggle(m),
                Command::LeaveLine if m.shows_absent => m.shows_absent = false,
                _ if opens_too_early(m, command, cx) => {}
                _ => live::run(m, command, cx),
            }
        }
        Scope::Wrapup => wrapup::run(m, command, cx),
        Scope::FollowUp => follow_up::run(m, command, cx),
        Scope::Form => run_form(m, command, cx),
        Scope::Editor => {
            if !opens_too_early(m, command, cx) {
                live::run_editor(m, command, cx);
            }
        }
        Scope::Palette => palette::run(m, command, cx),
        Scope::Help => close_help(m),
        Scope::Roster => roster::run(m, command, cx),
        Scope::List => run_list(m, command, cx),
        Scope::Field => {
            if let Some(edit) = Edit::of(command) {
                edit_field(m, edit, cx);
            }
        }
    }
}

fn run_global(m: &mut Model, command: Command, cx: &mut Cx) {
    match command {
        Command::Help => {
            let scopes = m.scopes();
            m.cover = Cover::Help(Help::of(scopes, std::mem::take(&mut m.cover)));
        }
        Command::TabMeetings => go_to(m, Tab::Meetings, cx),
        Command::TabPrepare => go_with_meeting(m, Tab::Prepare, cx),
        Command::TabLive => go_with_meeting(m, Tab::Live, cx),
        Command::TabWrapup => go_with_meeting(m, Tab::Wrapup, cx),
        Command::TabFollowUp => go_to(m, Tab::FollowUp, cx),
        Command::Palette => palette::open(m),
        Command::Undo => undo(m, cx),
        Command::Redo => redo(m, cx),
        Command::Language => {
            m.lang = if m.lang == Lang::En { Lang::Zh } else { Lang::En };
            m.wrapup.follow(m.lang);
            cx.emit(Effect::RememberLanguage);
            m.say(Notice::LanguageIs, cx);
        }
        Command::Redraw => cx.emit(Effect::Redraw),
        Command::Retry => cx.emit(Effect::Retry),
        Command::CopyElsewhere => forms::export::open_copy(m),
        Command::OpenBackup => cx.emit(Effect::OpenBackup),
        Command::Backup => {
            m.backup_asked = true;
            cx.emit(Effect::Ask(Question::Backup { to: None, now: cx.now }));
        }
        Command::Check => cx.emit(Effect::Ask(Question::Check)),
        Command::Suspend => cx.emit(Effect::Suspend),
        Command::Quit => quit(m, cx),
        _ => {}
    }
}

/// What the help page lay over is there again.
fn close_help(m: &mut Model) {
    if let Cover::Help(help) = std::mem::take(&mut m.cover) {
        m.cover = *help.under;
    }
}

/// Goes to a tab; lists across meetings are asked for again.
fn go_to(m: &mut Model, tab: Tab, cx: &mut Cx) {
    m.cover = Cover::None;
    if m.tab != tab {
        // What was said was about the other tab.
        m.notice = None;
    }
    m.tab = tab;
    match tab {
        Tab::Meetings => meetings::reload(m, cx),
        Tab::FollowUp => follow_up::reload(m, cx),
        Tab::Prepare => prepare::shown(m, cx),
        Tab::Live | Tab::Wrapup => {}
    }
}

/// Goes to a tab of a meeting: the open one, or the one under the cursor of the list where none is open.
fn go_with_meeting(m: &mut Model, tab: Tab, cx: &mut Cx) {
    match m.meetings.chosen().map(|row| row.meeting.id) {
        Some(id) if m.meeting().is_none() => meetings::open(m, id, tab, cx),
        _ => go_to(m, tab, cx),
    }
}

/// The first line of a meeting opens it. Long before its start that is hardly meant, so it is asked for once more.
fn opens_too_early(m: &mut Model, command: Command, cx: &Cx) -> bool {
    let line = m.live.field.first_line().trim_start();
    let is_line = matches!(command, Command::Send | Command::KeepText)
        && !line.is_empty()
        && !line.starts_with([':', '：', '/', '／']);
    let asked = matches!(m.notice, Some((Notice::OpensEarly(_), _)));
    let Some(meeting) = m.meeting().filter(|meeting| meetings::is_far(meeting, cx.now)) else {
        return false;
    };
    if !is_line || asked {
        return false;
    }
    let minutes = meeting.start.since(cx.now) / 60_000;
    m.say(Notice::OpensEarly(minutes), cx);
    true
}

/// Quitting while something could not be saved, or over a form that was changed, says so first; a second time quits all the same.
fn quit(m: &mut Model, cx: &mut Cx) {
    let said = m.notice.as_ref().map(|(notice, _)| notice);
    if m.cover.holds_work() && !matches!(said, Some(Notice::QuitOverForm | Notice::QuitWhileUnsaved)) {
        return m.say(Notice::QuitOverForm, cx);
    }
    let warned = matches!(m.notice, Some((Notice::QuitWhileUnsaved | Notice::QuitWhileTyped, _)));
    if m.saving.read_only().is_some() && !m.live.field.is_empty() && !warned {
        m.say(Notice::QuitWhileTyped, cx);
    } else if m.saving.trouble().is_some() && m.saving.waiting() > 0 && !warned {
        m.say(Notice::QuitWhileUnsaved, cx);
    } else {
        cx.emit(Effect::Quit);
    }
}

/// Takes back what was typed into the field that has the caret, then whole acts; never an act that something covers.
fn undo(m: &mut Model, cx: &mut Cx) {
    if let Cover::Form(form) = &mut m.cover
        && form.is_restored()
    {
        form.drop_restored();
        let kind = form.kind.clone();
        let name = forms::kept::name_of(m, &kind);
        forms::kept::forget(m, name.as_ref(), cx);
    } else if caret::field(m).is_some_and(TextField::can_undo) {
        edit_field(m, Edit::Undo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        history::undo(m, scope, cx);
        after_undo(m, cx);
    }
}

fn redo(m: &mut Model, cx: &mut Cx) {
    if caret::field(m).is_some_and(TextField::can_redo) {
        edit_field(m, Edit::Redo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        history::redo(m, scope, cx);
        after_undo(m, cx);
    }
}

/// The lists show what undo changed.
fn after_undo(m: &mut Model, cx: &mut Cx) {
    if m.records.open().is_some_and(|id| m.records.meetings.get(id).is_none()) {
        m.records.close();
        live::reset(m, None);
    }
    match m.tab {
        Tab::Meetings => meetings::reload(m, cx),
        Tab::FollowUp => follow_up::reload(m, cx),
        Tab::Prepare => prepare::clamp(m),
        Tab::Live | Tab::Wrapup => {}
    }
}

fn run_form(m: &mut Model, command: Command, cx: &mut Cx) {
    let Cover::Form(form) = &mut m.cover else { return };
    match command {
        Command::SaveForm => {
            about_form_over(m);
            forms::save(m, cx);
        }
        Command::CloseForm if form.is_changed() && !form.leaving => {
            form.leaving = true;
            m.say(Notice::DiscardOnEsc, cx);
        }
        Command::CloseForm => {
            if let Cover::Form(form) = std::mem::take(&mut m.cover) {
                let name = forms::kept::name_of(m, &form.kind);
                forms::kept::forget(m, name.as_ref(), cx);
            }
            about_form_over(m);
        }
        Command::NextField | Command::PreviousField => {
            form.go(command == Command::NextField);
            about_form_over(m);
        }
        _ => {}
    }
}
