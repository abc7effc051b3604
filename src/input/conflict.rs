//! Keys of the user's that do not do what they seem to: another command has them, a text field needs them, or they never come.

use super::{
    command::{Command, TABLE},
    key::{Code, Key},
    keymap::Keymap,
    scope::Scope,
};

/// The fate of a key that the user gave to a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// Both commands are the user's and stand in one place: this one does not get the key.
    Lost(Command),
    /// A command of the same place had the key and has it no longer.
    Taken(Command),
    /// Where both can be given, the key no longer does this.
    Hides(Command),
    /// Where both can be given, the key does this.
    Hidden(Command),
    /// It types a character where text is written.
    Types,
    /// Terminals send it as this key.
    Same(Key),
    /// No terminal sends it.
    Unsent,
    /// Many terminals keep it for themselves, and the command has no other key.
    Kept,
}

/// Returns what becomes of a key that the user gave to a command, by the keys in force; none where it does just that. One reason is enough.
pub fn clash(map: &Keymap, command: Command, key: Key) -> Option<Clash> {
    if let Some(clash) = sent_as(key) {
        return Some(clash);
    }
    let scope = command.row().scope;
    if key.typed().is_some() && scope.meets(Scope::Field) {
        return Some(Clash::Types);
    }
    let shipped = |command: Command| command.keys().any(|own| own == key);
    let others = TABLE.iter().filter(|row| row.command != command);
    // Both have it as the program ships it: meant so.
    let others = others.filter(|row| !(shipped(command) && shipped(row.command)));
    let with_key = |command: Command| map.keys_of(command).contains(&key);
    let mut found: Vec<_> = others
        .filter(|row| row.scope.meets(scope) && with_key(row.command))
        .collect();
    found.sort_by_key(|row| row.scope != scope);
    if let Some(row) = found.first() {
        return Some(if row.scope == scope {
            if map.lookup(&[scope], key) == Some(command) {
                Clash::Taken(row.command)
            } else {
                Clash::Lost(row.command)
            }
        } else if scope.is_within(row.scope) {
            Clash::Hides(row.command)
        } else {
            Clash::Hidden(row.command)
        });
    }
    let only = map.keys_of(command).iter().all(|other| is_kept(*other));
    (is_kept(key) && only).then_some(Clash::Kept)
}

/// Keys that terminals cannot tell from others, or do not send.
fn sent_as(key: Key) -> Option<Clash> {
    let Code::Char(c) = key.code else {
        return None;
    };
    if !key.ctrl {
        return None;
    }
    let other = match c {
        'i' => Code::Tab,
        'm' => Code::Enter,
        '[' => Code::Esc,
        'h' => Code::Backspace,
        'j' => return Some(Clash::Same(Key::plain(Code::Enter))),
        'a'..='z' | ' ' | '\\' | ']' | '^' | '_' | '@' => return None,
        _ => return Some(Clash::Unsent),
    };
    Some(Clash::Same(Key {
        alt: key.alt,
        ..Key::plain(other)
    }))
}

/// Keys that windows, tabs and scrolling of many terminals are worked with.
const fn is_kept(key: Key) -> bool {
    match key.code {
        Code::F(n) => (n == 11 && !key.ctrl && !key.alt && !key.shift) || (n == 4 && key.alt),
        Code::PageUp | Code::PageDown => key.ctrl || key.shift,
        Code::Up | Code::Down | Code::Home | Code::End => key.shift,
        Code::Insert | Code::Delete => key.shift || key.ctrl,
        Code::Tab | Code::BackTab => key.ctrl || key.alt,
        Code::Enter => key.alt || key.ctrl || key.shift,
        Code::Char(' ') => key.alt || key.ctrl,
        Code::Char(_) | Code::Esc | Code::Backspace | Code::Left | Code::Right => false,
    }
}
