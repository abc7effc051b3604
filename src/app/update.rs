//! Routes a message to the one place that handles it; knows no details.

mod answers;
mod list;
mod preparing;
mod reading;
mod typing;

use crate::{
    domain::question::Question,
    input::{
        command::Command,
        key::{Code, Key},
        scope::Scope,
    },
    words::Lang,
};

use super::{
    absent,
    available::available,
    caret,
    confirm::{About, Confirm},
    cx::{Cx, Word},
    effect::Effect,
    follow_up, forms,
    help::Help,
    holidays, live, meetings,
    model::{Cover, Model, Tab},
    msg::Msg,
    notice::{Notice, Tone},
    palette, prepare, roster,
    seen::work,
    start,
    text::{Edit, TextField},
    undo as turn_back, wrapup,
};

use list::run_list;
use typing::{about_form_over, edit_field, type_text};

/// Takes in one message.
pub fn update(m: &mut Model, msg: Msg, cx: &mut Cx) {
    m.shared.now = cx.now;
    let (cover, act) = (m.cover.tag(), m.ledger.last_act());
    match msg {
        Msg::Key(key) => press(m, key, cx),
        Msg::Paste(text) => type_text(m, &text, cx),
        Msg::Do(command) => run_checked(m, command, cx),
        Msg::Tick => {
            m.age_notice(cx.now);
        }
        Msg::Resize(columns, rows) => m.shared.size = (columns, rows),
        Msg::Saved(seq) => m.ledger.unsaved_mut().saved(seq),
        Msg::SaveFailed { trouble, .. } => {
            // The reason is said first.
            cx.hush();
            m.ledger.unsaved_mut().failed(trouble);
        }
        Msg::OpenFailed(trouble) => {
            start::in_vain(m);
            m.ledger.unsaved_mut().not_opened(trouble);
        }
        Msg::Recovered => m.ledger.unsaved_mut().recovered(),
        Msg::Opened(found) => start::opened(m, *found, cx),
        Msg::Answer(answer) => answers::take(m, answer, cx),
        Msg::Damaged { copy } => {
            // The reason is said first, as above.
            cx.hush();
            m.ledger.unsaved_mut().damaged(copy);
        }
        Msg::Changed { shared } => reading::changed(m, shared, cx),
        Msg::Templates { templates, faults } => {
            if !faults.is_empty() {
                cx.say(Notice::TemplateFaults(faults));
            }
            forms::meeting::open_new(m, templates, cx);
        }
        Msg::Rules { rules, faults } => {
            m.ledger.set_rules(rules);
            if !faults.is_empty() {
                cx.say(Notice::RuleFaults(faults));
            }
        }
        Msg::FileRead { key, asked, path, hash } => {
            prepare::files::read(&mut m.ledger, key, (&asked, &path), hash, cx);
        }
        Msg::Sheets { path, result } => roster::take(m, path, result, cx),
        Msg::Holidays { path, result } => holidays::take_read(m, path, result, cx),
        Msg::Exported { path, result } => forms::export::written(m, path, result, cx),
    }
    reading::look(m, cx);
    if m.ledger.last_act() != act {
        caret::settle_filters(m);
    }
    // What was said before a form opened or closed has nothing to do with what is there now.
    if m.cover.tag() != cover && cx.said().is_none() {
        cx.hush();
    }
    forms::kept::keep(m, cx);
    live::view::refresh(&mut m.live, &m.ledger, cx.now);
    if m.tab == Tab::Prepare {
        prepare::settle(&mut work!(m, prepare));
    }
    wrapup::refresh(m, cx.now);
    roster::refresh(m);
    settle(m, cx);
}

/// Shows what was said and asked.
fn settle(m: &mut Model, cx: &mut Cx) {
    match cx.take_word() {
        Word::Same => {}
        Word::Nothing => m.notice = None,
        Word::Said(notice) => m.say(notice, cx.now),
    }
    if let Some(asked) = cx.take_asked() {
        m.confirm = Some(asked);
        m.notice = None;
    }
}

/// The end of a line in a paste that the terminal did not mark as one; the key is a line break in editors, too.
const LINE_FEED: Key = Key::ctrl('j');

/// A key: a command of the innermost scope that knows it, else something typed.
fn press(m: &mut Model, key: Key, cx: &mut Cx) {
    let scopes = m.scopes();
    match m.shared.keymap.lookup(&scopes, key) {
        Some(command) if shadowed_by_field(m, key, command) => edit_by(m, key, cx),
        Some(command) => run_checked(m, command, cx),
        None => {
            if key == LINE_FEED {
                type_text(m, "\n", cx);
            } else if let Some(c) = key.typed() {
                type_text(m, c.encode_utf8(&mut [0; 4]), cx);
            } else if key.ctrl || key.alt || matches!(key.code, Code::F(_)) {
                cx.say(Notice::NothingOnKey(key));
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
            if m.notice
                .as_ref()
                .is_some_and(|(notice, _)| notice.tone() == Tone::Refusal)
            {
                cx.hush();
            }
            let open = m.confirm.take();
            cx.answer(open);
            run(m, command, cx);
        }
        Err(why) => cx.say(Notice::Unavailable(command, why)),
    }
}

/// Runs a command.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    let before = m.ledger.revision();
    route(m, command, cx);
    cx.hush_if_done(before, m.ledger.revision());
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
        | Scope::Ready => preparing::run(m, command, cx),
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
            m.shared.lang = if m.shared.lang == Lang::En { Lang::Zh } else { Lang::En };
            m.wrapup.follow(m.shared.lang);
            cx.emit(Effect::RememberLanguage);
            cx.say(Notice::LanguageIs);
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
        cx.hush();
    }
    m.tab = tab;
    match tab {
        Tab::Meetings => meetings::reload(m, cx),
        Tab::FollowUp => follow_up::reload(m, cx),
        Tab::Prepare => prepare::enter(&mut work!(m, prepare), cx),
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
fn opens_too_early(m: &Model, command: Command, cx: &mut Cx) -> bool {
    let line = m.live.field.first_line().trim_start();
    let is_line = matches!(command, Command::Send | Command::KeepText)
        && !line.is_empty()
        && !line.starts_with([':', '：', '/', '／']);
    let Some(meeting) = m.meeting().filter(|meeting| meetings::is_far(meeting, cx.now)) else {
        return false;
    };
    if !is_line {
        return false;
    }
    let minutes = meeting.start.since(cx.now) / 60_000;
    !cx.confirmed(Confirm::of(command, Notice::OpensEarly(minutes)).about(meeting.id))
}

/// Quitting over work that would be lost asks first, about the gravest of it.
fn quit(m: &Model, cx: &mut Cx) {
    let unsaved = m.ledger.unsaved();
    let asks = if unsaved.trouble().is_some() && unsaved.waiting() > 0 {
        Some((About::Unsaved, Notice::QuitWhileUnsaved))
    } else if unsaved.read_only().is_some() && !m.live.field.is_empty() {
        Some((About::Line, Notice::QuitWhileTyped))
    } else if m.cover.holds_work() {
        Some((About::Form, Notice::QuitOverForm))
    } else {
        None
    };
    if asks.is_none_or(|(about, words)| cx.confirmed(Confirm::of(Command::Quit, words).over(about))) {
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
        turn_back::undo(m, scope, cx);
        after_undo(m, cx);
    }
}

fn redo(m: &mut Model, cx: &mut Cx) {
    if caret::field(m).is_some_and(TextField::can_redo) {
        edit_field(m, Edit::Redo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        turn_back::redo(m, scope, cx);
        after_undo(m, cx);
    }
}

/// The lists show what undo changed.
fn after_undo(m: &mut Model, cx: &mut Cx) {
    if m.ledger
        .records()
        .open()
        .is_some_and(|id| m.ledger.records().meetings.get(id).is_none())
    {
        m.ledger.close_meeting();
        live::reset(m, None);
    }
    match m.tab {
        Tab::Meetings => meetings::reload(m, cx),
        Tab::FollowUp => follow_up::reload(m, cx),
        Tab::Prepare => prepare::clamp(&mut work!(m, prepare)),
        Tab::Live | Tab::Wrapup => {}
    }
}

fn run_form(m: &mut Model, command: Command, cx: &mut Cx) {
    let Cover::Form(form) = &mut m.cover else { return };
    match command {
        Command::SaveForm => {
            about_form_over(m, cx);
            forms::save(m, cx);
        }
        Command::CloseForm
            if form.is_changed() && !cx.confirmed(Confirm::of(command, Notice::DiscardOnEsc).over(About::Form)) => {}
        Command::CloseForm => {
            if let Cover::Form(form) = std::mem::take(&mut m.cover) {
                let name = forms::kept::name_of(m, &form.kind);
                forms::kept::forget(m, name.as_ref(), cx);
            }
            about_form_over(m, cx);
        }
        Command::NextField | Command::PreviousField => {
            form.go(command == Command::NextField);
            about_form_over(m, cx);
        }
        _ => {}
    }
}
