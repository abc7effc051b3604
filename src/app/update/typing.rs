//! Sends typed and pasted text to the field that has the caret; where none has it, to the capture line, and a message says so.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    super::{
        cx::Cx,
        desk,
        form::Form,
        forms, live,
        message::{Message, RoomMessage},
        model::{Cover, Model, Tab},
        palette::Palette,
        seen::work,
        text::Edit,
    },
    caret, pasted_agenda, practice,
    stale::{about_command_over, about_form_over},
};

/// Text typed or pasted into whatever has the caret.
pub(super) fn type_text(m: &mut Model, text: &str, cx: &mut Cx) {
    // Typing on is no answer to the question.
    m.confirm = None;
    match &mut m.cover {
        Cover::Form(_) => type_into_form(m, text, cx),
        Cover::Palette(palette) => {
            palette.type_text(text);
            about_command_over(m, cx);
        }
        Cover::Help(help, _) => help.type_text(text),
        Cover::Practice(page, _) => practice::type_text(page, text, cx),
        Cover::Search(search, _) => search.type_text(text, cx),
        Cover::Settings(settings) => settings.type_text(text, cx),
        Cover::Said(..) | Cover::Roster(_) | Cover::Succession(_) | Cover::Agenda(_) => not_typed_here(text, cx),
        Cover::None => type_into_tab(m, text, cx),
    }
}

fn type_into_form(m: &mut Model, text: &str, cx: &mut Cx) {
    about_form_over(m, cx);
    let Cover::Form(form) = &mut m.cover else { return };
    let lines = text.trim_end().lines().count();
    let joined = lines > 1 && !form.in_block();
    if form.take(text) {
        forms::follow(form);
        if joined {
            cx.say(Message::LinesJoined(lines));
        }
    } else if !choose(form, text) {
        say_unfit(form, cx);
    }
}

/// Says that the text typed into a choice is none of its values. Whether it is none.
pub(super) fn say_unfit(form: &Form, cx: &mut Cx) -> bool {
    let typed = form.unfit().map(str::to_owned);
    typed.map(|typed| cx.say(Message::NoSuchChoice(typed))).is_some()
}

/// Text typed into a choice: an input method sends a word at once, of figures the first one chooses. Whether it means anything there.
fn choose(form: &mut Form, text: &str) -> bool {
    let word = text.lines().next().unwrap_or_default();
    let most = if word.chars().all(|c| c.is_ascii_digit()) {
        1
    } else {
        20
    };
    word.chars()
        .take(most)
        .fold(true, |_, typed| forms::choose(form, typed))
}

fn type_into_tab(m: &mut Model, text: &str, cx: &mut Cx) {
    // A colon in the middle of committed text is text.
    let opens_palette = matches!(text, ":" | "：" | "/" | "／") && !m.astray;
    if m.tab == Tab::Live && pasted_agenda::show(m, text) {
        return;
    }
    match m.tab {
        Tab::Live => live::type_text(&mut work!(m, live), text, cx),
        Tab::Meetings if opens_palette && m.meetings.filter.is_empty() => open_palette(m),
        Tab::Prepare if opens_palette && m.prepare.filter.is_empty() => open_palette(m),
        Tab::Wrapup if opens_palette && m.wrapup.filter.is_empty() => open_palette(m),
        Tab::FollowUp if opens_palette && m.follow_up.filter.is_empty() => open_palette(m),
        Tab::Meetings => m.meetings.type_filter(text, cx),
        Tab::Prepare if !m.astray && desk::jump(&mut work!(m, prepare), text, cx) => {}
        Tab::Prepare if m.prepare.is_filtered() => desk::type_filter(&mut work!(m, prepare), text),
        Tab::Wrapup if !m.astray && desk::jump(&mut work!(m, wrapup), text, cx) => {}
        Tab::Wrapup if m.wrapup.is_filtered() => desk::type_filter(&mut work!(m, wrapup), text),
        Tab::FollowUp => m.follow_up.type_filter(text, cx),
        Tab::Prepare | Tab::Wrapup => nowhere(m, text, cx),
    }
}

/// Text typed where no field is goes into the capture line, which is not entered by that, and it is said. A colon in the middle of it opens
/// no palette. Where an entry is being changed there, or a panel is open, it goes nowhere.
fn nowhere(m: &mut Model, text: &str, cx: &mut Cx) {
    m.astray = true;
    let taken = live::take_stray(&mut work!(m, live), text, cx);
    cx.say(Message::Room(match taken {
        Some(line) => RoomMessage::InCaptureLine(line),
        None => RoomMessage::NotEntered(text.to_owned()),
    }));
}

fn open_palette(m: &mut Model) {
    m.cover = Cover::Palette(Palette::default());
}

/// Text where nothing can be typed does not vanish without a word; a Han character means that the input method is on.
fn not_typed_here(text: &str, cx: &mut Cx) {
    let notice = if text.is_ascii() {
        Message::NotTypedHere
    } else {
        Message::InputMethodOn
    };
    cx.say(notice);
}

/// An edit in whatever has the caret.
pub(super) fn edit_field(m: &mut Model, edit: Edit, cx: &mut Cx) {
    match &mut m.cover {
        Cover::Form(form) => {
            forms::edit(form, edit);
            about_form_over(m, cx);
        }
        Cover::Palette(palette) => {
            let leaves = edit == Edit::Backspace && palette.field.is_empty();
            palette.edit(edit);
            about_command_over(m, cx);
            if leaves {
                m.cover = Cover::None;
            }
        }
        Cover::Search(search, _) => search.edit(edit, cx),
        Cover::Settings(settings) => settings.edit(edit),
        Cover::Help(help, _) => help.edit(edit),
        Cover::Practice(page, _) => practice::edit(page, edit, cx),
        Cover::Said(..) | Cover::Roster(_) | Cover::Succession(_) | Cover::Agenda(_) => {}
        Cover::None => match m.tab {
            Tab::Live => live::edit_field(&mut work!(m, live), edit, cx),
            Tab::Meetings => m.meetings.edit_filter(edit, cx),
            Tab::Prepare => desk::edit_filter(&mut work!(m, prepare), edit),
            Tab::Wrapup => desk::edit_filter(&mut work!(m, wrapup), edit),
            Tab::FollowUp => m.follow_up.edit_filter(edit, cx),
        },
    }
}

/// The typed part of a name in a form that asks for one, and the likeliest name.
fn name_before_caret(m: &Model) -> Option<(String, String)> {
    let Cover::Form(form) = &m.cover else { return None };
    let found = m.shared.address_book.completion(form, &m.ledger)?;
    let (name, _) = found.names.into_iter().next()?;
    Some((found.typed, name))
}

/// Puts what a snippet stands for, or the name that is meant, in the place of the one before the caret, as typing that can be taken back; whether there is one.
pub(super) fn expand(m: &mut Model, cx: &mut Cx) -> bool {
    let Some(field) = caret::field_in(m, &m.cover) else {
        return false;
    };
    let text = field.text();
    let before = text.get(..field.caret_byte()).unwrap_or_default();
    let snippet = m.shared.snippets.at_end(before);
    let snippet = snippet.map(|(word, text)| (word.to_owned(), text.to_owned()));
    let Some((word, stands_for)) = snippet.or_else(|| name_before_caret(m)) else {
        return false;
    };
    for _ in word.graphemes(true) {
        edit_field(m, Edit::Backspace, cx);
    }
    type_text(m, &stands_for, cx);
    true
}
