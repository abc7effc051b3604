//! The words of taking in an agenda, on the screen and on the command line.

use super::{plural::counted, rows::words};

words! {
    /// The words of taking in an agenda.
    #[derive(Debug)]
    pub struct AgendaRowsText;

    title: "Agenda to take in" | "待导入议程";
    form: "File with the agenda: text, Markdown, .docx (Enter shows it first)" | "议程文件：文本、Markdown、.docx（回车先预览）";
    col_line: "line" | "行";
    col_verdict: "what" | "结果";
    col_number: "no." | "序号";
    col_title: "title" | "标题";
    col_presenter: "presenter" | "汇报人";
    col_minutes: "min" | "分钟";
    col_kind: "kind" | "类型";
    item: "item" | "议题";
    sub_item: "sub-item" | "子议题";
    there: "there already" | "已有";
    left_out: "left out" | "不取";
    heading: "heading" | "标题行";
    no_title: "no title" | "无标题";
    too_long: "too long" | "过长";
    not_an_item: "no number" | "未编号";
    letter: "of the mail" | "信件用语";
    pause: "break" | "休息";
    instead: "in place of" | "取代";
    /// Behind the title: the item whose place it takes.
    of_item(title: &str): " (replaces: {title})" | "（取代：{title}）";
    /// Behind the title: words in it that may be somebody who presents.
    perhaps(name: &str): " ({name}: not on the list; stays in the title)" | "（名单中没有{name}，留在标题中）";
    sum(added: usize, instead: usize, there: usize, left: usize):
        {
            let instead = if instead == 0 { String::new() } else { format!(", {instead} in place of others") };
            format!("{added} to add{instead}, {there} there already, {left} not taken (F8: leave out, take, add beside)")
        }
        | {
            let instead = if instead == 0 { String::new() } else { format!("，取代同类议题{instead}项") };
            format!("新增{added}项{instead}，已有{there}项，不取{left}行（F8 改取舍）")
        };
    taken(added: usize, instead: usize, there: usize, left: usize):
        {
            let instead = if instead == 0 { String::new() } else { format!(" In place of others: {instead}.") };
            let rest = match (there, left) {
                (0, 0) => String::new(),
                (n, 0) => format!(" There already: {n}."),
                (0, n) => format!(" Lines not taken: {n}."),
                (n, m) => format!(" There already: {n}; lines not taken: {m}."),
            };
            format!("{} added.{instead}{rest}", counted(added, "item", "items"))
        }
        | {
            let instead = if instead == 0 { String::new() } else { format!("，取代{instead}项") };
            let rest = match (there, left) {
                (0, 0) => String::new(),
                (n, 0) => format!("，已有{n}项"),
                (0, n) => format!("，未取{n}行"),
                (n, m) => format!("，已有{n}项，未取{m}行"),
            };
            format!("新增议题{added}项{instead}{rest}。")
        };
    row(line: usize): "line {line}" | "第{line}行";
    minutes(n: u32): "{n} min" | "{n}分钟";
}
