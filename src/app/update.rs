//! Routes a message to the one place that handles it; knows no details.

mod answers;

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
    available::available,
    cursor::Step,
    cx::Cx,
    effect::Effect,
    follow_up, form, forms,
    help::Help,
    history, live, meetings,
    model::{Cover, Model, Tab},
    msg::{ExportResult, Msg},
    notice::Notice,
    palette, prepare, roster, start,
    text::Edit,
    wrapup,
};

/// Takes in one message.
pub fn update(m: &mut Model, msg: Msg, cx: &mut Cx) {
    m.now = cx.now;
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
        Msg::OpenFailed(trouble) => m.saving.failed(trouble),
        Msg::Recovered => m.saving.recovered(),
        Msg::Opened(found) => start::opened(m, *found, cx),
        Msg::Answer(answer) => answers::take(m, answer, cx),
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
        Msg::FileRead { key, hash } => prepare::acts::file_read(m, key, hash, cx),
        Msg::Sheets { path, result } => roster::take(m, path, result, cx),
        Msg::Exported { path, result } => {
            let notice = match result {
                ExportResult::Written => Notice::Exported(path),
                ExportResult::Exists => Notice::ExportExists(path),
                ExportResult::Failed(why) => Notice::ExportFailed(why),
            };
            m.say(notice, cx);
        }
    }
    live::refresh_view(m, cx.now);
    prepare::view::refresh(m, cx.now);
    wrapup::refresh(m, cx.now);
    roster::refresh(m);
}

/// A key: a command of the innermost scope that knows it, else something typed.
fn press(m: &mut Model, key: Key, cx: &mut Cx) {
    let scopes = m.scopes();
    match m.keymap.lookup(&scopes, key) {
        Some(command) if shadowed_by_field(m, key, command) => edit_by(m, key, cx),
        Some(command) => run_checked(m, command, cx),
        None => {
            if let Some(c) = key.typed() {
                type_text(m, c.encode_utf8(&mut [0; 4]), cx);
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
    match available(m, command) {
        Ok(()) => run(m, command, cx),
        Err(why) => m.say(Notice::Unavailable(command, why), cx),
    }
}

/// Runs a command.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
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
            live::run(m, command, cx);
        }
        Scope::Wrapup => wrapup::run(m, command, cx),
        Scope::FollowUp => follow_up::run(m, command, cx),
        Scope::Form => run_form(m, command, cx),
        Scope::Editor => live::run_editor(m, command, cx),
        Scope::Palette => palette::run(m, command, cx),
        Scope::Help => m.cover = Cover::None,
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
        Command::Help => m.cover = Cover::Help(Help::of(m.scopes())),
        Command::TabMeetings => go_to(m, Tab::Meetings, cx),
        Command::TabPrepare => go_to(m, Tab::Prepare, cx),
        Command::TabLive => go_to(m, Tab::Live, cx),
        Command::TabWrapup => go_to(m, Tab::Wrapup, cx),
        Command::TabFollowUp => go_to(m, Tab::FollowUp, cx),
        Command::Palette => palette::open(m),
        Command::Undo => undo(m, cx),
        Command::Redo => redo(m, cx),
        Command::Language => {
            m.lang = if m.lang == Lang::En { Lang::Zh } else { Lang::En };
            cx.emit(Effect::RememberLanguage);
            m.say(Notice::LanguageIs, cx);
        }
        Command::Redraw => cx.emit(Effect::Redraw),
        Command::Retry => cx.emit(Effect::Retry),
        Command::CopyElsewhere => forms::export::open_copy(m),
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

/// Quitting while something could not be saved says so first; a second time quits all the same.
fn quit(m: &mut Model, cx: &mut Cx) {
    let warned = matches!(m.notice, Some((Notice::QuitWhileUnsaved, _)));
    if m.saving.trouble().is_some() && m.saving.waiting() > 0 && !warned {
        m.say(Notice::QuitWhileUnsaved, cx);
    } else {
        cx.emit(Effect::Quit);
    }
}

fn undo(m: &mut Model, cx: &mut Cx) {
    match &mut m.cover {
        Cover::Form(_) | Cover::Palette(_) => edit_field(m, Edit::Undo, cx),
        Cover::None if m.tab == Tab::Live => live::edit::undo(m, cx),
        _ => {
            let scope = m.undo_scope();
            history::undo(m, scope, cx);
            after_undo(m, cx);
        }
    }
}

fn redo(m: &mut Model, cx: &mut Cx) {
    match &mut m.cover {
        Cover::Form(_) | Cover::Palette(_) => edit_field(m, Edit::Redo, cx),
        Cover::None if m.tab == Tab::Live => live::edit::redo(m, cx),
        _ => {
            let scope = m.undo_scope();
            history::redo(m, scope, cx);
            after_undo(m, cx);
        }
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
        Command::SaveForm => forms::save(m, cx),
        Command::CloseForm if form.is_changed() && !form.leaving => {
            form.leaving = true;
            m.say(Notice::DiscardOnEsc, cx);
        }
        Command::CloseForm => m.cover = Cover::None,
        Command::NextField => form.go(true),
        Command::PreviousField => form.go(false),
        _ => {}
    }
}

fn run_list(m: &mut Model, command: Command, cx: &mut Cx) {
    let step = match command {
        Command::Up => Step::Up,
        Command::Down => Step::Down,
        Command::PageUp => Step::PageUp,
        Command::PageDown => Step::PageDown,
        Command::First => Step::First,
        Command::Last => Step::Last,
        _ => return clear_filter(m, cx),
    };
    match &mut m.cover {
        Cover::Help(help) => return help.cursor.step(step, help.commands().len()),
        Cover::Roster(preview) => return roster::step(preview, step),
        _ => {}
    }
    match m.tab {
        Tab::Meetings => meetings::step(m, step, cx),
        Tab::Prepare => prepare::step(m, step),
        Tab::Wrapup => wrapup::step(m, step),
        Tab::FollowUp => follow_up::step(m, step, cx),
        Tab::Live => {}
    }
}

fn clear_filter(m: &mut Model, cx: &mut Cx) {
    m.notice = None;
    match m.tab {
        Tab::Meetings => {
            m.meetings.filter.set_text("");
            meetings::reload(m, cx);
        }
        Tab::Prepare => prepare::clear_filter(m),
        Tab::FollowUp => m.follow_up.filter.set_text(""),
        Tab::Live | Tab::Wrapup => {}
    }
}

/// Text typed or pasted into whatever has the caret.
fn type_text(m: &mut Model, text: &str, cx: &mut Cx) {
    match &mut m.cover {
        Cover::Form(form) => type_into_form(form, text),
        Cover::Palette(_) => palette::type_text(m, text),
        Cover::Help(_) | Cover::Roster(_) => input_method_hint(m, text, cx),
        Cover::None => type_into_tab(m, text, cx),
    }
}

fn type_into_form(form: &mut form::Form, text: &str) {
    if let Some(field) = form.focused_text() {
        field.paste(text);
        form.note_change();
    } else if let Some(typed) = text.chars().next() {
        forms::choose(form, typed);
    }
}

fn type_into_tab(m: &mut Model, text: &str, cx: &mut Cx) {
    let opens_palette = matches!(text, ":" | "：" | "/" | "／");
    match m.tab {
        Tab::Live => live::type_text(m, text, cx),
        Tab::Meetings if opens_palette && m.meetings.filter.is_empty() => palette::open(m),
        Tab::Prepare if opens_palette && m.prepare.filter.is_empty() => palette::open(m),
        Tab::FollowUp if opens_palette && m.follow_up.filter.is_empty() => palette::open(m),
        Tab::Wrapup if opens_palette => palette::open(m),
        Tab::Meetings => meetings::type_filter(m, text, cx),
        Tab::Prepare => prepare::type_filter(m, text),
        Tab::FollowUp => follow_up::type_filter(m, text),
        Tab::Wrapup => input_method_hint(m, text, cx),
    }
}

/// A Han character where nothing can be typed: the input method is on.
fn input_method_hint(m: &mut Model, text: &str, cx: &Cx) {
    if !text.is_ascii() {
        m.say(Notice::InputMethodOn, cx);
    }
}

/// An edit in whatever has the caret.
fn edit_field(m: &mut Model, edit: Edit, cx: &mut Cx) {
    match &mut m.cover {
        Cover::Form(form) => forms::edit(form, edit),
        Cover::Palette(_) => palette::edit(m, edit),
        Cover::Help(_) | Cover::Roster(_) => {}
        Cover::None => match m.tab {
            Tab::Live => live::edit_line(m, edit, cx),
            Tab::Meetings => meetings::edit_filter(m, edit, cx),
            Tab::Prepare => prepare::edit_filter(m, edit),
            Tab::FollowUp => follow_up::edit_filter(m, edit),
            Tab::Wrapup => {}
        },
    }
}
