//! Messages about Wrap-up: rows as in the table of messages.

use std::path::PathBuf;

use super::{
    plural::counted,
    rows::messages,
    said::{Spoken, brief, to_names},
    strings::Strings,
    tone::{Lifetime, Tone},
};

messages! {
    in t: Strings;

    /// Something the program says of what comes after a meeting.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum ClosingMessage;

    /// So many files are in the bundle; so many that the records name could not be read.
    BundleWritten { path: PathBuf, files: usize, left_out: usize }
        [{ if *left_out == 0 { Tone::Info } else { Tone::Warning } } Brief]:
        {
            let left = match left_out {
                0 => String::new(),
                1 => " 1 file could not be read; README.txt names it.".to_owned(),
                n => format!(" {n} files could not be read; README.txt names them."),
            };
            format!("Written: {}, {}.{left}", path.display(), counted(*files, "file", "files"))
        }
        | {
            let left = if *left_out == 0 { String::new() } else { format!("{left_out}个文件无法读取，见 README.txt。") };
            format!("已写入：{}，{files}个文件。{left}", path.display())
        };
    MinutesIssued(version: u32) [Info Brief]: "The minutes are issued: version {version}." | "纪要已印发：第{version}稿。";
    /// So many numbered copies have got a holder; nobody has them yet.
    CopiesGiven(n: usize) [Info Brief]:
        { format!("{} given to people; F8 when they are in their hands.", counted(*n, "copy", "copies")) }
        | "已分配{n}份；发到本人手中后按 F8。";
    /// Copies would be handed out to people who did not come.
    HandOutOnRepeat(names: String => to_names) [Warning Answer]:
        "Not here by the record: {names}. F8 again hands the copies out all the same." | "{names}未到会。再按 F8 仍记为已发。";
    /// A key changed a row: its name, its new state.
    RowIs(row: String => brief, state: String) [Info Brief]: "{row}: {state}. Ctrl-Z takes it back." | "{row}：{state}。Ctrl-Z 撤销。";
    LookedAt [Info Brief]: "Looked at: it stays a note." | "已核：仍是记录。";
    ApprovedWithCorrections [Info Brief]:
        "Approved; the corrections stand below. The minutes of the approving meeting state them, too."
        | "已确认，更正内容列于纪要之末；请在确认它的会议上也作记录。";
    /// A change would alter what issued minutes say.
    MinutesStand [Warning Brief]:
        "Issued minutes would say something else: F5, Alt-R reopens them, with a reason."
        | "此项改动与已印发的纪要不符：先在 F5 按 Alt-R 写明理由重开纪要。";
    MinutesReopened(version: u32) [Info Brief]: "The minutes are reopened: version {version} is a draft." | "纪要已重开：第{version}稿为草稿。";
    /// So much is outstanding that was not when it was closed.
    ClosedNoMore(n: usize) [Warning Brief]:
        "The meeting is closed no longer: {n} more outstanding. F5 Alt-G lists all." | "会议不再是已结会：新增{n}项未了。F5 Alt-G 列出。";
    MeetingClosed [Info Brief]: "The meeting is closed." | "会议已结会。";
    /// A lesson stands in the file of a type now.
    Taught(id: String, revision: u32) [Info Brief]:
        "Written into your type {id}, revision {revision}: shown when the next one is begun."
        | "已写入您的会议类型 {id} 第{revision}版：下次新建时列出。";
    NotTaught(why: String => brief) [Warning Brief]: "The type was not changed: {why}" | "会议类型未改动：{why}";
    /// The type has so many lessons; the newest of them.
    LessonsOfType { count: usize, newest: String } [Info Brief]:
        {
            let more = if *count > 1 { format!("{count} lessons of earlier meetings, the newest: ") } else { "Lesson of an earlier meeting: ".to_owned() };
            format!("{more}{}", brief(newest, t))
        }
        | {
            let more = if *count > 1 { format!("以往会议的经验教训{count}条，最近一条：") } else { "以往会议的经验教训：".to_owned() };
            format!("{more}{}", brief(newest, t))
        };
}
