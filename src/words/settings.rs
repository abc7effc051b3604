//! The words of the settings on the screen.

use super::rows::words;

words! {
    /// The words of the settings.
    #[derive(Debug)]
    pub struct SettingsText;

    title: "Settings" | "设置";
    as_written:
        "As in the file. A choice holds at once; Ctrl-S writes it. Type to find one."
        | "与文件一致。选定即生效，Ctrl-S 写入文件。输入文字可查找。";
    looking_for(typed: &str): "Looking for: {typed} · Esc ends it" | "查找：{typed} · Esc 结束";
    changed(n: usize): "Not written yet: {n}. Ctrl-S writes, Esc gives the old back." | "{n} 项尚未写入：Ctrl-S 写入，Esc 恢复原值。";
    /// So many faults, and the first.
    faults(n: usize, first: &str): "Wrong: {n}. {first}" | "有误 {n} 处：{first}";
    /// The fault because of which the file is not written to.
    shut(fault: &str): "Not written to before this is mended: {fault}" | "改好此处之前不会写入：{fault}";
    no_place(path: &str):
        "{path} is written in a way that leaves no place for this: change it there; nothing was written"
        | "{path} 的写法放不下这一项：请在文件中修改；未写入任何内容";
    failed(path: &str, why: &str):
        "{path} could not be written: {why}; the values hold until the program ends"
        | "{path} 无法写入：{why}；所选的值在退出前有效";
    col_setting: "setting" | "设置项";
    col_value: "value" | "值";
    col_usual: "usual" | "默认";
    col_in_file: "in the file" | "设置文件中";
    of_the_system: "the system's" | "随系统";
    no_key: "none" | "无";
    words(words: &str): "← → choose: {words}. Ctrl-D: the usual." | "← → 选择：{words}。Ctrl-D 恢复默认。";
    text: "Enter types it. Ctrl-D: the usual." | "回车输入。Ctrl-D 恢复默认。";
    number(most: u16): "0 to {most}: ← → or Enter types it. Ctrl-D: the usual." | "0 到 {most}：← → 增减，或回车输入。Ctrl-D 恢复默认。";
    next_start: "From the next start on." | "下次启动时生效。";
    /// The label of a command whose keys are the user's.
    keys_of(label: &str): "Your keys for: {label}. They are changed in the file, under [keys]." | "自定按键：{label}。在文件的 [keys] 中修改。";
}
