//! Clicks and the wheel. Each does what a key does there; the caret stays in the field that has it.

use super::{
    super::{
        cursor::Step,
        cx::Cx,
        desk,
        form::Form,
        live,
        message::{Message, TerminalMessage},
        model::{Cover, Model, Tab},
        pointer::{Drawn, Pointer, ScreenSpot},
        seen::work,
        text::{Edit, TextField},
    },
    keys::press,
    list::run_list,
    run::run_checked,
    typing::edit_field,
};
use crate::{
    domain::{entry::Entry, id::Id},
    input::{
        command::Command,
        key::{Code, Key},
        section::SectionId,
    },
    words::why::Why,
};

/// Rows that one turn of the wheel moves.
const WHEEL: usize = 3;

/// Takes in an act of the mouse.
pub(super) fn point(m: &mut Model, pointer: Pointer, cx: &mut Cx) {
    let before = m.pointed.take();
    match pointer {
        Pointer::Drag => cx.say(Message::Terminal(TerminalMessage::DragSelects)),
        Pointer::Wheel { spot, down } => wheel(m, spot, down, cx),
        Pointer::Click { spot, column, row } => {
            let again = before == Some(spot);
            // After the second click the third is a first one again: a hasty hand runs nothing twice.
            m.pointed = Some(spot).filter(|_| !again);
            click(m, spot, (column, row), again, cx);
        }
    }
}

fn click(m: &mut Model, spot: ScreenSpot, (column, row): (u16, u16), again: bool, cx: &mut Cx) {
    match spot {
        ScreenSpot::Tab(tab) => run_checked(m, command_of(tab), cx),
        ScreenSpot::Command(command) => run_checked(m, command, cx),
        ScreenSpot::Section(section) => show_section(m, section, cx),
        ScreenSpot::Row(at) => {
            choose(m, at, cx);
            if again {
                press(m, Key::plain(Code::Enter), cx);
            }
        }
        ScreenSpot::Input(at) => choose_input(m, at, again, cx),
        ScreenSpot::InputText(at, drawn) => {
            if let Cover::Form(form) = &mut m.cover {
                form.point(at);
                if let Some(field) = form.focused_text() {
                    place_caret(field, drawn, column, row);
                }
            }
        }
        ScreenSpot::Field(drawn) => {
            if let Some(field) = caret_field(m) {
                place_caret(field, drawn, column, row);
            }
        }
        ScreenSpot::Entry(entry) if again && matches!(m.cover, Cover::None) => open_entry(m, entry, cx),
        ScreenSpot::Entry(_) | ScreenSpot::Feed | ScreenSpot::People | ScreenSpot::Page | ScreenSpot::List => {}
    }
}

/// The command that goes to a tab.
pub const fn command_of(tab: Tab) -> Command {
    match tab {
        Tab::Meetings => Command::TabMeetings,
        Tab::Prepare => Command::TabPrepare,
        Tab::Live => Command::TabLive,
        Tab::Wrapup => Command::TabWrapup,
        Tab::FollowUp => Command::TabFollowUp,
    }
}

fn show_section(m: &mut Model, section: SectionId, cx: &mut Cx) {
    match m.tab {
        Tab::Prepare => desk::choose(&mut work!(m, prepare), section, cx),
        Tab::Wrapup => desk::choose(&mut work!(m, wrapup), section, cx),
        Tab::Meetings | Tab::Live | Tab::FollowUp => {}
    }
}

/// Puts the cursor of the list that is shown on a row.
fn choose(m: &mut Model, at: usize, cx: &mut Cx) {
    match &mut m.cover {
        Cover::Help(help, _) => return help.choose(at),
        Cover::Said(list, _) => return list.cursor.set(at),
        Cover::Palette(palette) => return palette.cursor.set(at),
        Cover::Roster(preview) => return preview.cursor.set(at),
        Cover::Succession(list) => return list.cursor.set(at),
        Cover::Agenda(preview) => return preview.cursor.set(at),
        Cover::Search(search, _) => return search.cursor.set(at),
        // While a value is typed its row is not left.
        Cover::Settings(settings) => {
            if settings.field.is_none() {
                settings.cursor.set(at);
            }
            return;
        }
        // The rows of the practice page are examples, gone through by keys.
        Cover::Form(_) | Cover::Practice(..) => return,
        Cover::None => {}
    }
    match m.tab {
        Tab::Meetings => m.meetings.cursor.set(at),
        Tab::Prepare => m.prepare.cursor_mut().set(at),
        Tab::Wrapup => m.wrapup.cursor_mut().set(at),
        Tab::FollowUp => match &mut m.follow_up.history {
            Some(line) => line.set(at),
            None => m.follow_up.cursor.set(at),
        },
        Tab::Live => live::panel::choose(&mut work!(m, live), at, cx),
    }
    // A question about the row before is no longer open.
    m.confirm = None;
    cx.hush();
}

/// A click on the name of an input brings the caret there; the second one turns a choice on.
fn choose_input(m: &mut Model, at: usize, again: bool, cx: &mut Cx) {
    let Cover::Form(form) = &mut m.cover else { return };
    form.point(at);
    if !again || form.focused_field().is_some() {
        return;
    }
    let chosen = |form: &Form| form.fields.get(at).map(|input| input.value.kept());
    let before = chosen(form);
    edit_field(m, Edit::Right, cx);
    if let Cover::Form(form) = &m.cover
        && chosen(form) == before
    {
        // After the last one comes the first.
        edit_field(m, Edit::Home, cx);
    }
}

fn caret_field(m: &mut Model) -> Option<&mut TextField> {
    match (&mut m.cover, m.tab) {
        (Cover::Form(form), _) => form.focused_text(),
        (Cover::Palette(palette), _) => Some(&mut palette.field),
        (Cover::Search(search, _), _) => Some(&mut search.field),
        (Cover::Help(help, _), _) => Some(&mut help.field),
        (Cover::Settings(settings), _) => settings.field.as_mut(),
        (Cover::Practice(page, _), _) => Some(page.room.live.caret_field_mut()),
        (Cover::Said(..) | Cover::Roster(_) | Cover::Succession(_) | Cover::Agenda(_), _) => None,
        (Cover::None, Tab::Meetings) => Some(&mut m.meetings.filter),
        (Cover::None, Tab::Prepare) => Some(&mut m.prepare.filter),
        (Cover::None, Tab::Wrapup) => Some(&mut m.wrapup.filter),
        (Cover::None, Tab::FollowUp) => Some(&mut m.follow_up.filter),
        (Cover::None, Tab::Live) => Some(m.live.caret_field_mut()),
    }
}

fn place_caret(field: &mut TextField, drawn: Drawn, column: u16, row: u16) {
    match drawn {
        Drawn::Line => field.point_in_line(column),
        Drawn::Wrapped => field.point_in_page(row, column),
    }
}

fn open_entry(m: &mut Model, entry: Id<Entry>, cx: &mut Cx) {
    if m.live.holds_change() {
        return cx.say(Message::Unavailable(Command::OlderEntry, Why::EditFirst));
    }
    live::open_listed(&mut work!(m, live), entry, cx);
}

fn wheel(m: &mut Model, spot: ScreenSpot, down: bool, cx: &mut Cx) {
    if matches!(m.cover, Cover::Practice(..)) {
        // The feed that is seen is that of the practice room.
        turn_list(m, down, cx);
        return;
    }
    match spot {
        ScreenSpot::Feed | ScreenSpot::Entry(_) => live::feed::roll(&mut work!(m, live), down),
        ScreenSpot::People => {
            let command = if down { Command::PeopleOn } else { Command::PeopleBack };
            run_checked(m, command, cx);
        }
        ScreenSpot::Page if m.tab == Tab::Wrapup => {
            let command = if down { Command::PageOn } else { Command::PageBack };
            run_checked(m, command, cx);
        }
        ScreenSpot::Section(_) => {
            let command = if down {
                Command::NextSection
            } else {
                Command::PreviousSection
            };
            run_checked(m, command, cx);
        }
        ScreenSpot::Row(_) | ScreenSpot::List | ScreenSpot::Page | ScreenSpot::Input(_) | ScreenSpot::InputText(..) => {
            turn_list(m, down, cx);
        }
        ScreenSpot::Tab(_) | ScreenSpot::Command(_) | ScreenSpot::Field(_) => {}
    }
}

/// Moves in the list that is shown; in a form from field to field.
fn turn_list(m: &mut Model, down: bool, cx: &mut Cx) {
    let step = if down { Step::Down } else { Step::Up };
    match &mut m.cover {
        Cover::Form(form) => form.wheel(down),
        Cover::Palette(palette) => {
            let len = palette.choices.len();
            (0..WHEEL).for_each(|_| palette.cursor.step(step, len));
        }
        Cover::None
        | Cover::Help(..)
        | Cover::Roster(_)
        | Cover::Succession(_)
        | Cover::Agenda(_)
        | Cover::Said(..)
        | Cover::Practice(..)
        | Cover::Settings(_)
        | Cover::Search(..) => {
            let command = if down { Command::Down } else { Command::Up };
            (0..WHEEL).for_each(|_| run_list(m, command, cx));
        }
    }
}
