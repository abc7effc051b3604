//! Messages about the mouse, the clipboard and the work beside the typing: rows as in the table of messages.

use std::path::PathBuf;

use super::{
    rows::messages,
    said::Spoken,
    strings::Strings,
    tone::{Lifetime, Tone},
    why::Why,
};

messages! {
    in t: Strings;

    /// Something the program says of the terminal it runs in, or of the work beside the typing.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum TerminalMessage;

    /// The mouse was drawn over text.
    DragSelects [Warning Brief]:
        "To select text hold Shift (Option on a Mac), or :mouse gives the mouse back."
        | "选取文字请按住 Shift（Mac 用 Option），或输入 :鼠标 交还鼠标。";
    /// Clicks are for this program from now on, or for the terminal.
    MouseIs(on: bool) [Info Brief]:
        { if *on { "The mouse works here; Shift selects text. :mouse switches." } else { "The mouse selects text as the terminal does. :mouse switches." }.to_owned() }
        | { if *on { "鼠标用于本程序；按住 Shift 可选取文字。:鼠标 切换。" } else { "鼠标用于终端选取文字。:鼠标 切换。" }.to_owned() };
    /// A text of so many characters was given to the terminal. It never says whether it took it.
    CopiedText(characters: usize) [Info Brief]:
        "{characters} characters copied; if nothing can be pasted, the terminal forbids it."
        | "已复制{characters}字；若粘贴不出，是终端不允许。";
    /// A text of so many bytes, and the most that terminals take.
    TooLongToCopy(bytes: usize, most: usize) [Refusal Brief]:
        "Too long for the clipboard: {bytes} bytes, {most} at most. Export it to a file."
        | "太长，不能复制：{bytes}字节，最多{most}字节。请导出为文件。";
    NotCopied(why: Why) [Refusal Brief]: "Nothing copied: {why}." | "未复制：{why}。";
    /// The work on a file is to stop.
    JobStopping(file: String) [Info Brief]: "{file}: stopping." | "{file}：正在停止。";
    /// A table was read while something else was done.
    TableRead(path: PathBuf) [Info Brief]:
        "{path} is read: F3 People, import (F9) shows its rows." | "{path} 已读完：到 F3“人员”按导入（F9）查看各行。";
    /// The work on a file was stopped.
    JobStopped(file: String) [Info Brief]: "{file}: stopped; nothing was written." | "{file}：已停止，未写入任何内容。";
}
