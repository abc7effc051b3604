//! Why a file from outside was not taken in.

use std::path::Path;

use super::{cli::Cli, rows::words};
use crate::domain::{
    clean::clean_text,
    unread::{FileFault, HolidayFault, HolidaysUnread, SheetFault},
};

words! {
    /// Why a file of tables, or a table of holidays, was not taken in.
    #[derive(Debug)]
    pub struct Unread;

    sheet(fault: &SheetFault, file: &str) => SheetFault {
        NotThere: "{file} is not there; check the path" | "找不到 {file}；请检查路径";
        Empty: "{file} is empty; nothing was changed" | "{file} 是空的；未改动任何内容";
        Locked:
            "{file} has a password; save it without one and try again"
            | "{file} 有密码；请另存为无密码的文件再导入";
        Damaged:
            "{file} is damaged; open it in the office program and save it anew"
            | "{file} 已损坏；请用办公软件打开后另存";
        WrongType:
            "{file} is no list; save it as .xlsx or .csv and try again"
            | "{file} 不是名单；请另存为 .xlsx 或 .csv 再导入";
        TooLarge:
            "{file} is too large for a list of people; nothing was changed"
            | "{file} 太大，不像名单；未改动任何内容";
        TooSlow:
            "{file} takes too long to read and may be damaged; save it as .csv and try again"
            | "{file} 长时间读不完，可能已损坏；请另存为 .csv 再导入";
        Io(why): "{file} cannot be read: {why}" | "无法读取 {file}：{why}";
    }
    file(fault: &FileFault, file: &str) => FileFault {
        NotThere: "{file} is not there; check the path" | "找不到 {file}；请检查路径";
        NotAFile: "{file} is no ordinary file" | "{file} 不是普通文件";
        TooLarge: "{file} is too large" | "{file} 太大";
        NotText:
            "{file} is no text; save it as UTF-8 text and try again"
            | "{file} 不是文本；请另存为 UTF-8 文本再试";
        Io(why): "{file} cannot be read: {why}" | "无法读取 {file}：{why}";
    }
    /// File, line, column.
    not_a_table(file: &str, line: usize, column: usize):
        "{file}:{line}:{column}: not a table of holidays; nothing was changed"
        | "{file}:{line}:{column}：不是节假日表；未作改动";
    /// File, number of the entry, what stands there.
    entry(file: &str, entry: usize, what: &str):
        "{file}: entry {entry}: {what} does not fit; nothing was changed"
        | "{file}：第 {entry} 条：{what} 不合；未作改动";
    nothing_in(file: &str): { (Cli::EN.nothing_in)(file) } | { (Cli::ZH.nothing_in)(file) };
}

impl Unread {
    /// Why a file of tables cannot be read, in one sentence, with the name of the file.
    pub fn sheet_fault(&self, path: &Path, fault: &SheetFault) -> String {
        (self.sheet)(fault, &file_name(path))
    }

    /// Why a file cannot be read, in one sentence, with its name.
    pub fn file_fault(&self, path: &Path, fault: &FileFault) -> String {
        (self.file)(fault, &file_name(path))
    }

    /// Why a file is no year of holidays, in one sentence, with the name of the file and the place in it.
    pub fn holidays_unread(&self, path: &Path, why: &HolidaysUnread) -> String {
        let name = file_name(path);
        match why {
            HolidaysUnread::File(fault) => (self.file)(fault, &name),
            HolidaysUnread::Fault(fault) => match fault {
                HolidayFault::NotATable { line, column } => (self.not_a_table)(&name, *line, *column),
                HolidayFault::Year(year) => (self.entry)(&name, 0, &year.to_string()),
                HolidayFault::Date { entry, date } => (self.entry)(&name, *entry, date),
                HolidayFault::OtherYear { entry, date } | HolidayFault::Twice { entry, date } => {
                    (self.entry)(&name, *entry, &date.to_string())
                }
                HolidayFault::Empty => (self.nothing_in)(&name),
            },
        }
    }
}

/// The last part of a path, safe to show.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    clean_text(&name).into_owned()
}
