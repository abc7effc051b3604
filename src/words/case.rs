//! The words about a case: a meeting as JSON that is taken into a file.

use super::rows::words;
use crate::domain::case_fault::{CaseFault, CaseWanted};

words! {
    /// The words about a case.
    #[derive(Debug)]
    pub struct CaseText;

    wanted(wanted: &CaseWanted) => CaseWanted {
        Text: "a text" | "文字";
        WholeNumber: "a whole number" | "整数";
        YesOrNo: "true or false" | "true 或 false";
        Identifier: "an identifier, digits in quotation marks" | "带引号的数字编号";
        Moment: "a time such as 2026-12-01T09:00:00+08:00" | "2026-12-01T09:00:00+08:00 这样的时刻";
        List: "a list" | "列表";
        Object: "an object with the fields of docs/json.md" | "docs/json.md 所列字段的对象";
        OneOf(words): "one of: {words}" | "其中之一：{words}";
        Field(name): "a field \"{name}\"" | "字段“{name}”";
        Nothing: "only fields that are known" | "已知的字段";
        Other(why): "what fits ({why})" | "合适的内容（{why}）";
    }
    not_json(file: &str, line: usize, column: usize):
        "{file}:{line}:{column}: the JSON is damaged; nothing was taken in"
        | "{file}:{line}:{column}：JSON 已损坏；未导入任何内容";
    other_format(file: &str, format: &str):
        {
            let is = if format.is_empty() { "names no format".to_owned() } else { format!("is a \"{format}\"") };
            format!("{file} {is}, not a meeting that `export case` wrote; nothing was taken in")
        }
        | {
            let is = if format.is_empty() { "没有注明格式".to_owned() } else { format!("是“{format}”") };
            format!("{file} {is}，不是 `export case` 写出的会议；未导入任何内容")
        };
    newer(file: &str, version: u64):
        "{file} is of version {version}, which a newer program wrote; nothing was taken in"
        | "{file} 是较新程序写出的第 {version} 版；未导入任何内容";
    misfit(file: &str, place: &str, wanted: &str):
        "{file}: {place} should be or hold {wanted}; nothing was taken in"
        | "{file}：{place} 应为{wanted}；未导入任何内容";
    other_meeting(file: &str, place: &str):
        "{file}: {place} is not of the meeting that the file names; nothing was taken in"
        | "{file}：{place} 不属于文件所称的会议；未导入任何内容";
    twice(file: &str, place: &str):
        "{file}: {place} stands there twice; nothing was taken in"
        | "{file}：{place} 重复；未导入任何内容";
    known(file: &str, id: &str, title: &str):
        "{file}: the meeting is here already, {id} \"{title}\"; --again takes it in once more, nothing was taken in"
        | "{file}：该会议已在此（{id}“{title}”）；加 --again 可再导入一次，本次未导入";
    /// Identifier, title, rows, and rows of the address book that were known.
    taken(id: &str, title: &str, rows: usize, known: usize):
        {
            let known = match known {
                0 => String::new(),
                n => format!("; {n} of the people, units and series were known and stay as they are here"),
            };
            format!("took in meeting {id} \"{title}\", {rows} rows{known}")
        }
        | {
            let known = match known {
                0 => String::new(),
                n => format!("；{n}条人员、单位或系列已在此，保持原样"),
            };
            format!("已导入会议 {id}“{title}”，{rows}条记录{known}")
        };
}

impl CaseText {
    /// Why a case was not taken in, in one sentence, with the name of the file and the place in it.
    pub fn fault(&self, file: &str, fault: &CaseFault) -> String {
        match fault {
            CaseFault::NotJson { line, column } => (self.not_json)(file, *line, *column),
            CaseFault::OtherFormat(format) => (self.other_format)(file, format),
            CaseFault::Newer(version) => (self.newer)(file, *version),
            CaseFault::Misfit { place, wanted } => (self.misfit)(file, place, &(self.wanted)(wanted)),
            CaseFault::OtherMeeting(place) => (self.other_meeting)(file, place),
            CaseFault::Twice(place) => (self.twice)(file, place),
            CaseFault::Known { id, title } => (self.known)(file, id, title),
        }
    }
}
