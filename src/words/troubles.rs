//! Why the file cannot be written or read.

use super::rows::words;
use crate::domain::trouble::Trouble;

words! {
    /// One text a trouble.
    #[derive(Debug)]
    pub struct Troubles;

    trouble(trouble: &Trouble) => Trouble {
        Locked: "another program holds the file" | "文件被其他程序占用";
        Full: "the disk is full" | "磁盘已满";
        ReadOnly: "the file or disk is read-only" | "文件或磁盘只读";
        FileGone: "the file is gone" | "文件不见了";
        FileReplaced: "another file stands in its place" | "文件被替换";
        NoPlace:
            "it cannot be made there: the folder is missing or may not be written to; name another place (--db FILE)"
            | "无法在该处建立：文件夹不存在或不可写；请换一个位置（--db 文件）";
        NoFile:
            "a device, pipe, folder or link stands there, and no file takes its place"
            | "该处是设备、管道、文件夹或链接，不会用文件替换";
        Forbidden:
            "you may not read it: it belongs to somebody else; have it opened to you, or name another file (--db FILE)"
            | "您无权读取（属于其他用户）；请其授权，或另指定文件（--db 文件）";
        Damaged: "the file is damaged" | "文件损坏";
        Newer: "the file was written by a newer version" | "文件由更新的版本写成";
        Older:
            "the file is of an older version; close other windows and make it writable, so that it can be brought up to date"
            | "文件是旧版本的；请关闭其他窗口并使其可写，以便升级";
        Unfinished:
            "its last acts stand in a file beside it that cannot be read here; copy both to where they can be written and start `huiwu` on them"
            | "最后几项还在旁边的文件里，此处无法读取；请把这些文件一起复制到可写的位置，再用 huiwu 打开";
        NotOurs: "this is not a Huiwu file" | "不是会务的文件";
        AlreadyThere: "a file of that name is there already" | "已有同名文件";
        Backup: "this is a copy of the file; Ctrl-Q leaves it" | "这是文件的备份；Ctrl-Q 离开";
        NoMeeting:
            "the meeting is not in the file any more; : check looks whether it is sound"
            | "文件里已没有这场会议；“：检查”可检查文件是否完好";
        // The system speaks English in both.
        Io(why): "the system says: {why}" | "系统报错：{why}";
    }
    /// In place of [`Trouble::Locked`] where it is our own window that has the file.
    other_window: "another window of Huiwu has this file open" | "会务的另一个窗口已打开此文件";
}
