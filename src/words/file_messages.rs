//! Messages about copies of the file and the files beside it: rows as in the table of messages.

use std::path::PathBuf;

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
    /// The part that could not be read went into this file.
    PutAway(path: PathBuf) [Warning Brief]:
        "A part of what waited beside the file cannot be read; it is put away as {path}."
        | "文件旁部分待存内容无法读出，已另存为 {path}。";
}
