//! Chinese words of the command line.

use crate::i18n::cli::Cli;

/// Chinese words.
pub(super) const CLI: Cli = Cli {
    no_terminal: "需要终端；不用终端的命令见 `huiwu --help`",
    no_file: |path| format!("{path} 还不存在；`huiwu` 或 `huiwu new` 会建立它"),
    created: |id| format!("已新建会议 {id}"),
    added: |added, rejected| format!("新增{added}项议题，{rejected}行未识别"),
    not_added: |line, text| format!("第{line}行未识别：{text}"),
    copied: |path| format!("已写入并核验：{path}"),
    restored: |path| format!("已恢复；原文件保留为 {path}"),
    damaged: |file, copy| match copy {
        Some(copy) => format!("{file} 已损坏，没有写入；`huiwu restore {copy}` 可用这份备份替换它"),
        None => format!("{file} 已损坏，没有写入；备份文件夹里没有完好的备份：`huiwu restore 文件` 可用别处的备份替换"),
    },
    misread: |why| format!("参数有误（{why}）；`huiwu --help` 列出用法"),
    empty_line: "空行，未保存",
    after_adjournment: "散会之后",
    key_hints: &["Alt-K 加入", "↑ 修改", "↑ 后加", "按↑后加", "Ctrl-"],
    in_use: "请关闭打开着它的窗口，或在那里输入",
    sound: "文件完好",
    kept: "已存",
    done: "完成",
    refused: "未存",
    exists: |path| format!("{path} 已存在；请换名，未写入任何内容"),
    not_offered: |what, format, known| format!("{what} 不能写成 {format}；可用：{known}"),
    no_such_ending: |file, known| format!("{file}：该文种没有这个后缀；请用 {known} 之一，或以 --format 指定格式"),
    needs_a_file: "该格式不是文本，请用 -o 文件名 指定写到哪里。",
    unknown: |what, known| format!("不认识 {what}；可用：{known}"),
    not_a_date: |text| format!("{text} 不是 2026-12-01T09:00 这样的日期时间"),
    cannot_read: |path, why| format!("无法读取 {path}：{why}"),
    nothing_in: |path| format!("{path} 中没有可导入的内容"),
    holidays_not_a_table: |file, line, column| format!("{file}:{line}:{column}：不是节假日表；未作改动"),
    holidays_entry: |file, entry, what| format!("{file}：第 {entry} 条：{what} 不合；未作改动"),
    holidays_taken: |year, days, changed| format!("{year} 年：{days} 天，新增或变动 {changed} 天"),
    log_report: |lines, topics, decisions, actions, corrections| {
        format!("已存{lines}行：议题{topics}项，决定{decisions}项，任务{actions}项，更正{corrections}处")
    },
    log_again: |file, id, title| format!("{file} 已导入过（会议 {id}“{title}”）；加 --again 再导入一次"),
    log_guessed: |name| format!("没有声明记录人；按发言最多推定为 {name}"),
    log_not_understood: |line, text| format!("第{line}行已存，未识别：{text}"),
    lines_said: |name, lines| format!("{name}：{lines}行"),
    crashed: |path| format!("会务因自身错误停止；已显示保存的内容完好。报告：{}", path.display()),
    no_meeting: |typed, why| format!("“{typed}”：{why}；`huiwu list` 列出会议"),
};
