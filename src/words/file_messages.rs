//! Messages about copies of the file and the files beside it: rows as in the table of messages.

use std::path::PathBuf;

use crate::{domain::trouble::Trouble, input::command::Command};

use super::{
    rows::messages,
    said::Spoken,
    strings::Strings,
    tone::{Lifetime, Tone},
};

messages! {
    in t: Strings;

    /// Something the program says of copies, and of acts or a draft beside the file.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum FileMessage;

    BackedUp(path: PathBuf) [Info Brief]: "Backup made and checked: {path}" | "已备份并核验：{path}";
    /// So many acts wait beside a file that is only read.
    WaitBeside(acts: usize) [Warning Brief]:
        "{acts} acts wait beside this file; a file that can be written takes them in (restore)."
        | "此文件旁有{acts}项待存；恢复为可写的文件后写入。";
    /// A line of another window waits beside the one that is typed here.
    LineWaits [Warning Brief]:
        "The other window left a line that nobody entered: empty this line (Ctrl-U), and it comes."
        | "另一窗口有一行没有录入：清空本行（Ctrl-U）即可取回。";
    /// So many acts would be nowhere.
    QuitLoses(acts: usize) [Warning Answer]:
        ":copy-elsewhere rescues {acts}, which are LOST for good if Ctrl-Q is pressed again."
        | "再按 Ctrl-Q 将永远丢失{acts}项；“：另存副本”可保住。";
    /// The path does not lead to the open file.
    QuitWithoutFile(why: Trouble) [Warning Answer]:
        ":copy-elsewhere rescues all; Ctrl-Q again LOSES it for good: {why}."
        | "再按 Ctrl-Q 将永远丢失全部内容；“：另存副本”可保住（{why}）。";
    /// The line begins with the name of a command behind a blank.
    SpacedOrder(command: Command) [Warning Answer]:
        "A note, or {command} without the blank? Enter again: a note."
        | "是文字，还是命令“{command}”（去掉空格）？再按回车存为文字。";
    /// The part that could not be read went into this file.
    PutAway(path: PathBuf) [Warning Brief]:
        "A part of what waited beside the file cannot be read; it is put away as {path}."
        | "文件旁部分待存内容无法读出，已另存为 {path}。";
}
