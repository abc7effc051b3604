//! The words about what is kept, what waits, and what is lost.

use super::{plural::counted, rows::words};

/// So many characters of a line are quoted.
const QUOTED: usize = 40;

/// The beginning of a line, for a message.
fn beginning(line: &str) -> String {
    let mut quoted: String = line.chars().take(QUOTED).collect();
    if line.chars().nth(QUOTED).is_some() {
        quoted.push('…');
    }
    quoted
}

words! {
    /// The words about what is kept, what waits, and what is lost.
    #[derive(Debug)]
    pub struct KeepingText;

    /// Behind why a command could not save anything.
    nothing(why: &str):
        "{why}; nothing of this command is kept, and nothing of it is done later: give it again"
        | "{why}；本命令未存任何内容，以后也不会补做，请重新执行";
    /// The first line that could not be saved, its number, and how many follow; `more` = they were not counted to the end.
    stopped(why: &str, number: usize, line: &str, left: usize, more: bool):
        {
            let least = if more { "at least " } else { "" };
            let left = counted(left, "line", "lines");
            format!("{why}; line {number} is not kept: {}; nor is anything after it ({least}{left})", beginning(line))
        }
        | {
            let least = if more { "至少" } else { "" };
            format!("{why}；第{number}行未存：{}；其后{least}{left}行也未存", beginning(line))
        };
    /// Why a line is not kept before the meeting is open.
    far_opening(start: &str):
        "this line would open the meeting now, and it was planned for {start}: begin with “:open” and the time, or give --at"
        | "会议原定 {start}，本行会使会议现在开会：请以“：开会”加时间开头，或用 --at 指定时间";
    no_text(number: usize):
        "not kept: line {number} is in no encoding that is known; save the lines as UTF-8"
        | "未录入：第{number}行的编码无法识别，请存为 UTF-8";
    read_as(encoding: &str):
        "the lines are not in UTF-8; they were read as {encoding}: look whether the words are right"
        | "各行不是 UTF-8，已按 {encoding} 读取：请核对文字";
    refused_of(refused: usize, of: usize):
        "{refused} of {of} lines came to nothing; their answers say why"
        | "{of}行中有{refused}行未录入，原因见各行的回答";
    /// Why the answers could not be written, and how many of them said that a line came to nothing.
    unheard(why: &str, refused: usize):
        "the answers could not be written ({why}); the lines are kept but for {refused} of them"
        | "回答无法输出（{why}）；除{refused}行外，各行均已录入";
    far_time(typed: &str, start: &str):
        "{typed} is more than a week away from now and from the meeting ({start}); nothing was kept: another meeting is named with --meeting"
        | "{typed} 与现在及会议时间（{start}）相距一周以上；未录入。其他会议请用 --meeting 指定";
    /// Beside what a command read from a file of which not everything is in it.
    not_in_this(acts: usize):
        {
            let waits = if acts == 1 { "waits" } else { "wait" };
            format!(
                "{} of the last run {waits} beside the file and not in what follows; open it with `huiwu` first, which takes them in",
                counted(acts, "act", "acts")
            )
        }
        | { format!("文件旁有上次的{acts}项待存，不在以下内容之中；请先用 `huiwu` 打开文件写入") };
    /// After the screen: so many acts wait for the next start.
    wait_for_start(acts: usize):
        { format!("{} not in the file yet, kept beside it; the next start takes them in", counted(acts, "act is", "acts are")) }
        | { format!("有{acts}项未写入文件，已存在其旁；下次打开时写入") };
    /// After the screen: so many acts are nowhere.
    lost_acts(acts: usize):
        { format!("{} saved nowhere and lost", counted(acts, "act was", "acts were")) }
        | { format!("有{acts}项未能存到任何地方，已丢失") };
    /// After the screen: the file, and why the path does not lead to it.
    lost_file(file: &str, why: &str):
        "{file}: {why}; what was in it went with this window, unless it was copied"
        | "{file}：{why}；除已另存的以外，其中内容随窗口关闭而丢失";
    unread_filter(parts: &str):
        "not understood: {parts}; a filter has who:NAME unit:UNIT due:today, week, month, none, <7d, >2026-12-01 is:open, closed, new, working, reported, done, cancelled, overdue, unurged, extension, and plain words"
        | "看不懂：{parts}；可用 责任人:姓名 单位:单位 期限:今天、本周、本月、无、<7天、>2026-12-01 状态:未结、已结、未办、在办、已反馈、办结、取消、逾期、未催办、延期，以及文字";
    /// On the command line, where no column can be pointed at.
    which_column:
        "which column holds the names cannot be told: say it with --column, as --column 2=name"
        | "看不出哪一列是姓名：请用 --column 指明，如 --column 2=姓名";
    no_title: "a meeting needs a title; nothing was made" | "会议须有名称；未新建";
    no_config(path: &str): "{path} is not there; the settings are the usual ones" | "{path} 不存在，按默认设置运行";
    not_there(path: &str): "{path} is not there" | "{path} 不存在";
    /// Before a long log is read: its lines.
    reads_log(lines: usize): "{lines} lines are read; this takes a while" | "共{lines}行，读取需要一些时间";
    /// The red line of a file that was opened on a full disk.
    full_start:
        "DISK FULL, only read: make room, and it goes on; :copy-elsewhere takes another disk."
        | "磁盘已满，只读：腾出空间后自动继续；“：另存副本”可存到别的盘。";
    /// The red line while the path does not lead to the open file.
    out_of_place(why: &str):
        "NOT IN ITS PLACE: :copy-elsewhere rescues all that is open here; {why}"
        | "文件不在原处：“：另存副本”可保住全部内容；{why}";
}
