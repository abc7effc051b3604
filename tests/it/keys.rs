//! Events of the terminal become keys and pastes.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use huiwu::input::key::{Code, Key};
use huiwu::shell::input::Input;

fn event(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn name(event: Event) -> String {
    match Input::of_event(event) {
        Some(Input::Key(key)) => key.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn keys_have_the_names_of_the_key_table() {
    let none = KeyModifiers::NONE;
    let (ctrl, alt, shift) = (KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT);
    for (code, modifiers, expected) in [
        (KeyCode::Char('a'), none, "a"),
        (KeyCode::Char('会'), none, "会"),
        (KeyCode::Char('A'), shift, "A"),
        (KeyCode::Char('a'), shift, "A"),
        (KeyCode::Char('a'), ctrl, "Ctrl-A"),
        (KeyCode::Char(' '), ctrl, "Ctrl-Space"),
        (KeyCode::Char('x'), alt, "Alt-X"),
        (KeyCode::Char('会'), alt, "Alt-会"),
        (KeyCode::Enter, ctrl, "Ctrl-Enter"),
        (KeyCode::Tab, none, "Tab"),
        (KeyCode::Tab, shift, "Shift-Tab"),
        (KeyCode::BackTab, shift, "Shift-Tab"),
        (KeyCode::Right, ctrl, "Ctrl-→"),
        (KeyCode::Left, shift, "Shift-←"),
        (KeyCode::Up, alt, "Alt-↑"),
        (KeyCode::F(12), none, "F12"),
        (KeyCode::F(13), none, "None"),
        (KeyCode::CapsLock, none, "None"),
        (KeyCode::Char('\u{85}'), none, "None"),
    ] {
        assert_eq!(name(event(code, modifiers)), expected, "{code:?} {modifiers:?}");
    }
}

#[test]
fn control_characters_are_the_keys_that_send_them() {
    for (letter, expected) in [
        ('h', "Backspace"),
        ('4', "Ctrl-\\"),
        ('5', "Ctrl-]"),
        ('6', "Ctrl-^"),
        ('7', "Ctrl-_"),
    ] {
        let event = event(KeyCode::Char(letter), KeyModifiers::CONTROL);
        assert_eq!(name(event), expected);
    }
}

#[test]
fn a_shifted_character_is_the_key_of_that_character() {
    let event = event(KeyCode::Char('X'), KeyModifiers::ALT | KeyModifiers::SHIFT);
    let key = Key {
        alt: true,
        ..Key::plain(Code::Char('X'))
    };
    assert_eq!(Input::of_event(event), Some(Input::Key(key)));
}

#[test]
fn a_released_key_is_no_key() {
    let event = KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, KeyEventKind::Release);
    assert_eq!(Input::of_event(Event::Key(event)), None);
}

#[test]
fn a_paste_is_one_input_with_plain_line_ends_and_no_controls() {
    let paste = Event::Paste("一\r\n二\r三\x07\x1b[31m\t四".into());
    assert_eq!(Input::of_event(paste), Some(Input::Paste("一\n二\n三[31m\t四".into())));
    assert_eq!(Input::of_event(Event::Paste("\x07".into())), None);
}
