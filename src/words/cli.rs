//! The words of the command line.

use std::path::Path;

use super::{plural::counted, rows::words};

/// The longest error, in characters.
const LONGEST_ERROR: usize = 2000;

words! {
    /// The words of the command line.
    #[derive(Debug)]
    pub struct Cli;

    no_terminal:
        "this needs a terminal; `huiwu --help` lists the commands that work without one"
        | "需要终端；不用终端的命令见 `huiwu --help`";
    no_file(path: &str):
        "{path} is not there yet; `huiwu` or `huiwu new` makes it"
        | "{path} 还不存在；`huiwu` 或 `huiwu new` 会建立它";
    created(id: &str): "created meeting {id}" | "已新建会议 {id}";
    copied(path: &str): "written and checked: {path}" | "已写入并核验：{path}";
    restored(path: &str): "restored; the former file is kept as {path}" | "已恢复；原文件保留为 {path}";
    restored_waiting(acts: usize):
        "{acts} acts that waited for the former file are taken in when the file is opened next"
        | "原文件待存的{acts}项将在下次打开时写入";
    /// A line is taken up to so many KiB.
    long_line(most: usize):
        "not kept: the line is longer than {most} KiB; put the text into a file"
        | "未录入：此行超过{most} KiB，请存为文件";
    /// Acts of a former run that are in no row of the file yet.
    waiting(acts: usize):
        "{acts} acts wait beside the file; they are taken in when it is opened to be written: `huiwu`, or `huiwu capture`"
        | "文件旁有{acts}项待存，以可写方式打开（`huiwu` 或 `huiwu capture`）时写入";
    /// The file with acts that could not be read.
    set_aside(file: &str):
        "acts that waited could not be read whole; they are put away as {file}, which may be removed when nothing is missing"
        | "部分待存内容无法读出，已另存为 {file}；确认无缺失后可删除";
    /// How many notes stand in the record only, by the degree of minuting.
    leave_out(n: usize, degree: &str):
        { format!("{} not in these minutes, by their degree ({degree}); the record has them", counted(n, "note is", "notes are")) }
        | { format!("{n}条记录按详略（{degree}）不入纪要，会议记录中有") };
    sound: "the file is sound" | "文件完好";
    index_again(n: usize): { format!("the search index was wrong about {} and is made again", counted(n, "meeting", "meetings")) } | { format!("查找索引有{n}次会议不符，已重建") };
    index_wrong(n: usize):
        "the search index is wrong about {n} meetings; `huiwu check` makes it again when no window has the file"
        | "查找索引有{n}次会议不符；没有窗口打开此文件时，`huiwu check` 会重建";
    /// The file that is not there though what belongs to it is, and the newest good copy of it.
    gone(file: &str, copy: Option<&str>):
        {
            let next = match copy {
                Some(copy) => format!("`huiwu restore {copy}` puts that copy in its place"),
                None => "no good copy is in its folder of backups: put it back, or `huiwu restore FILE`".to_owned(),
            };
            format!("{file} is gone, but its log, draft or waiting acts are still beside it; {next}")
        }
        | {
            let next = match copy {
                Some(copy) => format!("`huiwu restore {copy}` 可用这份备份替换它"),
                None => "备份文件夹里没有完好的备份：请放回原文件，或 `huiwu restore 文件`".to_owned(),
            };
            format!("{file} 不见了，但其日志、草稿或待存内容仍在；{next}")
        };
    /// The file, and the newest good copy of it.
    damaged(file: &str, copy: Option<&str>):
        {
            match copy {
                Some(copy) => {
                    format!(
                        "{file} is damaged and was not written to; `huiwu restore {copy}` puts that copy in its place"
                    )
                }
                None => format!(
                    "{file} is damaged and was not written to; no good copy is in its folder of backups: `huiwu restore FILE` takes one from elsewhere"
                ),
            }
        }
        | {
            match copy {
                Some(copy) => format!("{file} 已损坏，没有写入；`huiwu restore {copy}` 可用这份备份替换它"),
                None => format!(
                    "{file} 已损坏，没有写入；备份文件夹里没有完好的备份：`huiwu restore 文件` 可用别处的备份替换"
                ),
            }
        };
    /// Arguments that cannot be read, in the words of their reader.
    misread(why: &str): "{why}; `huiwu --help` lists what there is" | "参数有误（{why}）；`huiwu --help` 列出用法";
    /// The answer to an empty line.
    empty_line: "empty line, nothing kept" | "空行，未保存";
    /// Behind the answer to a line of a meeting that is over.
    after_adjournment: "after the adjournment" | "散会之后";
    /// How the hints for the screen begin that a script has no use for; they stand at the end of a text.
    key_hints -> &'static [&'static str]:
        { &["(F3, Alt-G)", "Alt-K adds", "Alt-G lists", "↑ edits", "↑ then", "The text stays in the line", "Ctrl-"] }
        | { &["（F3，Alt-G）", "Alt-K 加入", "Alt-G 查看", "↑ 修改", "↑ 后加", "按↑后加", "，文字留在行内", "Ctrl-"] };
    /// Another window has the file.
    in_use: "close the window that has it open, or type there" | "请关闭打开着它的窗口，或在那里输入";
    kept: "kept" | "已存";
    done: "done" | "完成";
    not_done: "not done" | "未执行";
    needs_screen: "it asks for more on the screen" | "需要在屏幕上继续操作";
    refused: "refused" | "未存";
    exists(path: &str):
        "{path} exists already; choose another name, nothing was written"
        | "{path} 已存在；请换名，未写入任何内容";
    /// A document that is not written in a format, and those in which it is.
    not_offered(what: &str, format: &str, known: &str):
        "{what} is not written as {format}; choose one of: {known}"
        | "{what} 不能写成 {format}；可用：{known}";
    /// A file whose ending is none of ours, and those of the document.
    no_such_ending(file: &str, known: &str):
        "{file}: this document is not written with that ending; choose one of {known}, or name the format with --format"
        | "{file}：该文种没有这个后缀；请用 {known} 之一，或以 --format 指定格式";
    /// A format that is no text, without a file to write it to.
    needs_a_file:
        "This format is not text: say where to with -o FILE."
        | "该格式不是文本，请用 -o 文件名 指定写到哪里。";
    /// An option of `export` that says nothing about a document.
    no_use(document: &str, option: &str):
        "{document} has no use for {option}; leave it out, nothing was written"
        | "{document} 用不到 {option}；请去掉，未写入任何内容";
    no_styles(document: &str, style: &str):
        "{document} is written in one style only: leave {style} out" | "{document} 只有一种样式：去掉 {style}";
    unknown(what: &str, known: &str): "{what} is not known; choose one of: {known}" | "不认识 {what}；可用：{known}";
    not_a_date(text: &str):
        "{text} is not a date and time like 2026-12-01T09:00"
        | "{text} 不是 2026-12-01T09:00 这样的日期时间";
    cannot_read(path: &str, why: &str): "{path} cannot be read: {why}" | "无法读取 {path}：{why}";
    /// `import agenda --exact` where the agenda is in use.
    agenda_in_use: "the agenda is in use already: items can be added to it, none goes" | "议程已在使用，只能增加，不能删去";
    nothing_in(path: &str): "{path} holds nothing to import" | "{path} 中没有可导入的内容";
    log_report(lines: usize, topics: usize, decisions: usize, actions: usize, corrections: usize):
        {
            let lines = counted(lines, "line", "lines");
            let topics = counted(topics, "topic", "topics");
            let decisions = counted(decisions, "decision", "decisions");
            let actions = counted(actions, "action", "actions");
            let corrections = counted(corrections, "correction", "corrections");
            format!("{lines} kept: {topics}, {decisions}, {actions}, {corrections}")
        }
        | { format!("已存{lines}行：议题{topics}项，决定{decisions}项，任务{actions}项，更正{corrections}处") };
    log_guessed(name: &str):
        "nobody was declared scribe; taken to be {name}, who wrote most"
        | "没有声明记录人；按发言最多推定为 {name}";
    /// File, meeting, title.
    log_again(file: &str, id: &str, title: &str):
        "{file} is in the file already, as meeting {id} \"{title}\"; --again takes it in once more"
        | "{file} 已导入过（会议 {id}“{title}”）；加 --again 再导入一次";
    log_no_shape(file: &str):
        "{file}: no line of it is in the shape of a log. Read are, each with or without a date: 18:00:01 <ann> text · [18:00] <ann> text · (18:00:01) ann: text · (06:00:01 PM) ann: text · 18:00:01 ann: text · 2026-03-05 18:00:01 (tab) ann (tab) text · 18:00 From ann to Everyone: text · ann  18:00 and the text below. Not read:"
        | "{file}：没有一行是聊天记录的格式。可读的格式（有无日期均可）：18:00:01 <ann> 文字 · [18:00] <ann> 文字 · (18:00:01) ann: 文字 · (06:00:01 PM) ann: 文字 · 18:00:01 ann: 文字 · 2026-03-05 18:00:01（制表符）ann（制表符）文字 · 18:00 From ann to Everyone: 文字 · ann  18:00，下面是文字。未能读出：";
    log_nobody_wrote(file: &str):
        "{file}: nobody wrote anything in it that belongs to a meeting"
        | "{file}：其中没有人的发言";
    log_no_name(line: usize, text: &str): "line {line}: a time and no name: {text}" | "第{line}行：有时间，没有姓名：{text}";
    log_no_time(line: usize, text: &str): "line {line}: no time and no name: {text}" | "第{line}行：没有时间和姓名：{text}";
    log_more_lines(lines: usize): "and {lines} more such lines" | "另有{lines}行同样未识别";
    log_day_not_said(day: &str):
        "the log does not say its day: taken to be {day}; --date 2026-03-05 says another"
        | "记录中没有日期，按{day}导入；可用 --date 2026-03-05 另行指定";
    log_no_times:
        "no line of the log has a time of day: the times of the meeting are those of the import, not of the log"
        | "记录各行均无时刻：会议中的时刻为导入时刻，并非记录所述";
    log_second_meeting(line: usize):
        "line {line}: a second meeting begins; only the first is taken in"
        | "第{line}行：第二场会议开始；只导入了第一场";
    log_not_understood(line: usize, text: &str):
        "line {line} kept, not understood: {text}"
        | "第{line}行已存，未识别：{text}";
    lines_said(name: &str, lines: usize): "{name}: {lines}" | "{name}：{lines}行";
    /// After a panic: where the report lies.
    crashed(path: &Path):
        {
            format!(
                "huiwu stopped by a fault of its own; what was shown as saved is safe. Report: {}",
                path.display()
            )
        }
        | { format!("会务因自身错误停止；已显示保存的内容完好。报告：{}", path.display()) };
    no_command(name: &str): "no command {name}; `huiwu --help` lists them" | "没有命令 {name}；`huiwu --help` 列出全部命令";
    no_meeting(typed: &str):
        "no meeting fits \"{typed}\"; `huiwu list` shows the meetings"
        | "没有会议与“{typed}”相符；`huiwu list` 列出会议";
    no_meeting_or_command(typed: &str):
        "no meeting fits \"{typed}\", and no command is called so; `huiwu list` shows the meetings, `huiwu --help` the commands"
        | "没有会议与“{typed}”相符，也没有这个命令；`huiwu list` 列出会议，`huiwu --help` 列出命令";
    /// Several meetings fit, each with its number.
    several_meetings(typed: &str, titles: &[String]):
        {
            format!(
                "several meetings fit \"{typed}\": {}; give the number of one",
                titles.join(", ")
            )
        }
        | { format!("与“{typed}”相符的会议不止一个：{}；请改用编号", titles.join("、")) };
    no_folder(path: &str):
        "{path} was not written: its folder is not there; make it, or take another one"
        | "{path} 未写入：所在文件夹不存在，请先建立，或换一个位置";
}

impl Cli {
    /// A text of the screen without the keys it names at its end.
    pub fn without_keys<'t>(&self, text: &'t str) -> &'t str {
        let cut = self.key_hints.iter().filter_map(|hint| text.rfind(hint)).min();
        let text = cut.and_then(|at| text.get(..at)).unwrap_or(text);
        text.trim_end_matches([' ', ':', '：'])
    }

    /// An error, without control characters, and cut where it quotes more than anybody reads.
    pub fn error(&self, text: &str) -> String {
        let mut said: String = crate::domain::clean::clean_text(text)
            .chars()
            .take(LONGEST_ERROR)
            .collect();
        if text.chars().nth(LONGEST_ERROR).is_some() {
            said.push('…');
        }
        said
    }
}
