//! The words of the work beside the typing, of a screen that is too small, and of plain lines for screen readers.

use super::rows::words;
use crate::domain::job::JobKind;

words! {
    /// The words of the terminal.
    #[derive(Debug)]
    pub struct TerminalText;

    job => JobKind {
        Reading: "reading" | "读取";
        Listing: "reading the list from" | "读取名单，起自";
        Writing: "writing" | "写出";
        Bundling: "writing the bundle" | "写出归档包";
        Hashing: "reading the content of" | "核对";
    }
    /// The work, its file, how far it is, and the key that stops it.
    job_line(kind: &str, name: &str, percent: Option<u8>, key: &str):
        {
            let far = percent.map(|n| format!(" {n}%")).unwrap_or_default();
            format!("{kind} {name}{far} · {key} stops")
        }
        | {
            let far = percent.map(|n| format!(" {n}%")).unwrap_or_default();
            format!("{kind} {name}{far} · {key} 停止")
        };
    /// The least size and the size there is, in columns and rows.
    small(columns: u16, rows: u16):
        "{columns}×{rows} is too small, 60×20 is needed. All goes on." | "{columns}×{rows} 太小，至少 60×20；照常工作。";
    dumb:
        "this terminal cannot show a full screen (TERM=dumb); as plain lines: `huiwu list --plain`, `huiwu show MEETING --plain`, `huiwu follow-up --plain`, `huiwu search WORDS --plain`, `huiwu gate MEETING ready --plain`; lines are taken in by `huiwu capture`"
        | "该终端不能显示整屏（TERM=dumb）；逐行显示请用：`huiwu list --plain`、`huiwu show 会议 --plain`、`huiwu follow-up --plain`、`huiwu search 词语 --plain`、`huiwu gate 会议 ready --plain`；录入用 `huiwu capture`";

    /// The nth of so many rows.
    meeting_of(n: usize, all: usize): "Meeting {n} of {all}" | "第{n}次，共{all}次会议";
    matter_of(n: usize, all: usize): "Matter {n} of {all}" | "第{n}件，共{all}件事项";
    hit_of(n: usize, all: usize): "Found {n} of {all}" | "第{n}处，共{all}处";
    missing_of(n: usize, all: usize): "Missing {n} of {all}" | "第{n}项，共缺{all}项";
    no_meetings: "There is no meeting." | "没有会议。";
    no_matters: "There is nothing to follow up." | "没有待办事项。";
    number: "number" | "编号";
    title: "title" | "名称";
    start: "start" | "开始";
    state: "state" | "状态";
    items: "items" | "议题";
    people: "people" | "人员";
    open_actions: "open actions" | "未办任务";
    due: "due" | "期限";
    owner: "owner" | "责任人";
    task: "task" | "事项";
    meeting: "meeting" | "会议";
    progress: "last progress" | "最近进展";
    kind: "kind" | "类别";
    time: "time" | "时间";
    who: "who" | "人员";
    text: "text" | "内容";
    duty: "duty" | "条目";
    place: "section" | "栏目";
    what: "what is missing" | "所缺";
    about: "about" | "关于";
}
