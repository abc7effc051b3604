//! What the program says in the line above the footer.

use super::rows::words;

words! {
    /// One text a notice.
    #[derive(Debug)]
    pub struct Notices;

    n_nothing_typed: "Nothing to save yet." | "还没有可保存的内容。";
    n_opened_by_line: "The meeting was opened by this line." | "会议由此行开始。";
    /// The recorder, and where its counter stands.
    marked(name: &str, place: &str): "Marked in the recording: {name} {place}." | "已在录音中标记：{name} {place}。";
    recorder_on(name: &str):
        "Recorder {name} runs; F8 marks a place, “:recorder-stop” ends it."
        | "录音笔 {name} 已开始；F8 标记，“:停录音”结束。";
    recorder_off(name: &str, length: &str):
        "Recorder {name} stopped at {length}."
        | "录音笔 {name} 已停止，共 {length}。";
    n_added_after_end:
        "The meeting is over: this stands as an addition after adjournment."
        | "会议已散会：此行记为散会后补记。";
    n_mark_no_recorder:
        "Marked; no recorder is running (: recorder starts one)."
        | "已标记；录音笔未启动（: 开录音）。";
    n_language: "English" | "中文";
    n_discard: "Not saved: Ctrl-S saves, Esc again throws it away." | "尚未保存：Ctrl-S 保存，再按 Esc 放弃。";
    n_input_method: "The input method is on: use F-keys, Ctrl or Alt keys." | "输入法已打开：请用F键、Ctrl或Alt键。";
    nothing_on_key(key: &str): "{key} does nothing here; F1 lists the keys." | "{key} 在此无作用；F1 列出可用的键。";
    n_not_typed_here: "Nothing is typed here: the keys that work stand below." | "此处不能输入文字，可用按键见下行。";
    n_choose_here:
        "This is chosen, not typed: ← → or one digit. The text goes into the next field (Tab)."
        | "此项用 ← → 或一位数字选择；文字请按 Tab 到下一栏输入。";
    lines_joined(n: usize):
        "{n} lines became one here; Ctrl-Z takes them out again."
        | "{n}行已并成一行；Ctrl-Z 取消粘贴。";
    n_register_only:
        "Register-only meeting: what is said may not be stored here. The text stays in the line."
        | "仅登记会议：内容不得在此存储，文字留在行内。";
    n_deleted: "Deleted; Ctrl-Z brings it back." | "已删除；Ctrl-Z 恢复。";
    n_draft: "The unfinished line is back." | "未完成的一行已恢复。";
    n_draft_entered:
        "What the other window had not entered is in the feed as a note."
        | "另一窗口没录完的文字已存为记录。";
    n_quit_unsaved:
        "Something is not saved yet. Ctrl-Q again quits all the same."
        | "还有未保存的内容。再按 Ctrl-Q 仍然退出。";
    n_quit_typed:
        "The line is kept nowhere in this window. Ctrl-Q again throws it away."
        | "这个窗口不保存这一行。再按 Ctrl-Q 就丢掉它。";
    n_writes_now: "The other window is gone: this one writes from now on." | "另一窗口已关闭：现在由本窗口写入。";
    n_quit_over_form:
        "The form is not saved: Ctrl-Q again leaves; its text is kept for the next time."
        | "表单尚未保存：再按 Ctrl-Q 退出，文字留到下次打开此表单。";
    n_form_kept:
        "A form was left unfinished: open it again, and its text is there."
        | "上次有一张没填完的表单：再打开它，文字还在。";
    n_fetching: "Reading older acts." | "正在读取更早的操作。";
    n_gate_open: "The gate is open: the meeting is ready." | "门已开：会议就绪。";
    /// Whether by the full name, and how many names have no strokes.
    sorted(full: bool, unknown: usize):
        {
            let rule = if full { "full name" } else { "surname" };
            match unknown {
                0 => format!("Sorted by strokes of the {rule}."),
                n => format!("Sorted by strokes of the {rule}; no strokes known for {n}: move with Alt-Up."),
            }
        }
        | {
            let rule = if full { "姓名笔画" } else { "姓氏笔画" };
            match unknown {
                0 => format!("已按{rule}排序。"),
                n => format!("已按{rule}排序；{n}人缺笔画数据，排在末尾，请用Alt-↑调整。"),
            }
        };
    n_file_unreadable(file: &str):
        "{file} cannot be read: look at its name, then press F7 again."
        | "{file} 读不出：请核对文件名，再按 F7。";
    n_used_meeting:
        "Nothing more here: the meeting made before is in use (F2 F9 cancels it)."
        | "这里没有更多可撤销的：之前新建的会议已在使用（F2 F9 可取消会议）。";
    n_sound: "The file is sound." | "文件完好。";
    adds_on_repeat(name: &str):
        "Alt-K again puts {name} on the list, as a member who is here."
        | "再按 Alt-K 将{name}作为成员加入名单并到会。";
    runs_on_repeat(label: &str):
        "Enter again: {label}. Esc or an edit leaves it."
        | "再按回车执行：{label}。Esc 或修改则不执行。";
    unavailable(label: &str, why: &str): "{label}: {why}." | "{label}：{why}。";
    undone(act: &str): "Undone: {act}. Ctrl-Y repeats it." | "已撤销：{act}。Ctrl-Y 重做。";
    changed_since(act: &str):
        "Not undone: what “{act}” left was changed since. Take that back first."
        | "未撤销：“{act}”之后又有改动，请先撤销那处改动。";
    redone(act: &str): "Repeated: {act}." | "已重做：{act}。";
    exported(path: &str): "Written: {path}" | "已写入：{path}";
    export_exists(path: &str):
        "{path} exists already; choose another name, or \"replace: yes\"."
        | "{path} 已存在；请换名，或将“替换”设为是。";
    export_failed(why: &str): "Not written: {why}. Choose another folder." | "未写入：{why}。请换一个文件夹。";
    backed_up(path: &str): "Backup made and checked: {path}" | "已备份并核验：{path}";
    copy_failed(why: &str): "No copy was written: {why}. Choose another place." | "副本没有写成：{why}。请换个位置。";
    action_set(state: &str, text: &str):
        "Now {state}: {text} · Ctrl-Z takes it back."
        | "已改为{state}：{text} · Ctrl-Z 撤销";
    copied(path: &str): "Copy written, with everything that waited: {path}" | "副本已写入（含待存内容）：{path}";
    corrected(n: usize): { format!("Corrected: {n} line{}.", if n == 1 { "" } else { "s" }) } | "已更正{n}条。";
    arrived(name: &str): "{name}: present." | "{name}：到会。";
    left_room(name: &str): "{name}: left." | "{name}：离席。";
    arrival_corrected(names: &str): "{names}: time of arrival corrected." | "{names}：到会时间已更正。";
    leaving_corrected(names: &str): "{names}: time of leaving corrected." | "{names}：离席时间已更正。";
    /// Number of the motion, the earlier counts, the new ones.
    recounted(number: u32, before: &str, counts: &str):
        "Result of M{number} corrected from {before} to {counts}; the last count stands."
        | "M{number} 表决结果由 {before} 更正为 {counts}，以最后一次为准。";
    not_changed(why: &str): "Nothing was changed: {why}" | "未作改动：{why}";
    n_line_of_its_own:
        "That works only as a line of its own: Esc, then type it there."
        | "此内容只能单独录入：按 Esc 后另起一行。";
    speaker_set(name: &str): "{name} speaks." | "{name}发言。";
    unknown_command(name: &str): "No command is called {name}." | "没有命令“{name}”。";
    takes_no_words(name: &str):
        "{name} takes no words after it: erase them, then Enter."
        | "“{name}”后面不带文字：删去再回车。";
    ambiguous_command(names: &str): "Which one: {names}?" | "是哪一个：{names}？";
    delete_on_repeat(title: &str): "Ctrl-D again deletes \"{title}\"." | "再按 Ctrl-D 删除“{title}”。";
    pasted(added: usize, rejected: usize):
        "{added} added, {rejected} not understood or there already."
        | "新增{added}条，{rejected}条未识别或已有。";
    multi_line(n: usize):
        "{n} lines: nothing was run. Ctrl-S saves them as one entry."
        | "共{n}行，未执行任何命令。Ctrl-S 存为一条。";
    long_text_waits(n: usize):
        "{n} lines stand here: Enter saves them, Ctrl-O opens them, Ctrl-U takes them out."
        | "此处有 {n} 行：Enter 保存，Ctrl-O 展开，Ctrl-U 清除。";
    long_text_gone(n: usize): "{n} lines taken out; Ctrl-Z brings them back." | "已清除 {n} 行，Ctrl-Z 恢复。";
    faults(list: &str): "Found: {list}" | "发现：{list}";
    asked_in_vain(why: &str): "That could not be read: {why}." | "无法读取：{why}。";
}
