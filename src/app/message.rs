//! The lines that the program says, as the tabs name them. The table is in `words`.

pub use crate::words::{
    asking_messages::AskingMessage,
    closing_messages::ClosingMessage,
    file_messages::FileMessage,
    messages::{Lifetime, Message, Tone},
    room_messages::RoomMessage,
    setting_messages::SettingMessage,
    terminal_messages::TerminalMessage,
    wording_messages::WordingMessage,
};
