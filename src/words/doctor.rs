//! The words of `huiwu doctor`: a line a finding, which says what to do.

use super::rows::words;

words! {
    /// The words of the doctor.
    #[derive(Debug)]
    pub struct DoctorText;

    good: "good" | "好";
    look: "look" | "留意";
    fault: "FAULT" | "故障";
    no_file(path: &str): "records: {path} is not there yet; `huiwu` makes it" | "记录：{path} 还没有；运行 `huiwu` 即建立";
    sound(path: &str, schema: u32): "records: {path} is sound (schema {schema})" | "记录：{path} 完好（结构版本 {schema}）";
    unsound(what: &str): "records: {what}" | "记录：{what}";
    newer(path: &str):
        "records: {path} was written by a newer version and is only read; install that version"
        | "记录：{path} 由更新的版本写入，只能读；请安装该版本";
    older(path: &str):
        "records: {path} is of an older version; the next start brings it up to date and keeps a copy"
        | "记录：{path} 是旧版本的文件；下次启动时升级，并留一份副本";
    dead_link(path: &str):
        "records: {path} is a link that leads nowhere; mend the link, or remove it"
        | "记录：{path} 是指向不存在处的链接；请修好或删去";
    /// A file beside the records that is none, or that others own.
    unusable(path: &str):
        "beside the records: {path} cannot be written to, so that nothing is kept there; move it away"
        | "记录旁：{path} 不能写入，无法暂存；请移开它";
    own_rights(path: &str): "rights: {path} can be read by the owner only" | "权限：{path} 只有本人可读";
    wide_rights(path: &str):
        "rights: others can read {path}; `chmod go= {path}` shuts them out"
        | "权限：他人可读 {path}；`chmod go= {path}` 可收回";
    no_writing(path: &str):
        "folder: nothing can be written to {path}; give yourself the right, or name another file with --db"
        | "文件夹：{path} 不能写入；请取得权限，或用 --db 指定别处";
    writing(path: &str): "folder: {path} can be written to" | "文件夹：{path} 可以写入";
    backups(count: usize, days: i64):
        "backups: {count}, the newest {days} days old"
        | "备份：{count}份，最近一份在{days}天前";
    old_backups(count: usize, days: i64):
        "backups: {count}, but the newest is {days} days old; `huiwu backup FILE` writes one now"
        | "备份：{count}份，但最近一份已是{days}天前；`huiwu backup 文件` 立即备份";
    no_backups(folder: &str):
        "backups: none in {folder}; `huiwu backup FILE` writes one now"
        | "备份：{folder} 里没有；`huiwu backup 文件` 立即备份";
    backups_unwritable(folder: &str):
        "backups: nothing can be written to {folder}; change its rights, or `folder` under [backup]"
        | "备份：{folder} 不能写入；请改权限，或改 [backup] 的 `folder`";
    backups_no_folder(path: &str):
        "backups: {path} is no folder; move it away, or change `folder` under [backup]"
        | "备份：{path} 不是文件夹；请移开它，或改 [backup] 的 `folder`";
    /// A file where a folder of the user's own files is looked for.
    no_folder(path: &str): "{path} is no folder, nothing is read from it" | "{path} 不是文件夹，未从中读取";
    room(free: &str): "room: {free} are free" | "磁盘：余 {free}";
    little_room(free: &str): "room: only {free} are free; make room before a long meeting" | "磁盘：只余 {free}；长会之前请先腾出空间";
    no_room(free: &str): "room: {free} are free, too little to save a meeting; make room now" | "磁盘：只余 {free}，不足以保存一次会议；请立即腾出空间";
    /// Copies that are no sound files of ours; the newest of them.
    bad_backups(count: usize, path: &str):
        "backups: {count} damaged, {path} among them; move them away, `huiwu backup FILE` writes a good one now"
        | "备份：有{count}份损坏，如 {path}；请移开，并用 `huiwu backup 文件` 立即备份";
    backups_off:
        "backups: none are made (`keep = 0` under [backup]); `huiwu backup FILE` writes one now"
        | "备份：不自动备份（[backup] 的 `keep = 0`）；`huiwu backup 文件` 立即备份";
    pending_garbled(path: &str):
        "waiting: {path} cannot be read: it is not what the program keeps there; move it away"
        | "待存：{path} 读不出，不是本程序存下的内容；请移开它";
    waiting(acts: usize):
        "waiting: {acts} acts are kept beside the file and not in it; open the program once, they are taken in"
        | "待存：{acts}项在文件旁、尚未入库；打开一次程序即存入";
    nothing_waits: "waiting: nothing is kept beside the file" | "待存：文件旁没有待存的操作";
    locked: "window: another window has the file; this one would only read" | "窗口：另一个窗口正占用此文件；再开的只能读";
    free_lock: "window: no other window has the file" | "窗口：没有别的窗口占用此文件";
    settings_good(path: &str): "settings: {path} holds" | "设置：{path} 有效";
    settings_none(path: &str):
        "settings: none, the usual ones hold; `Alt-,` on the screen changes them and makes {path}"
        | "设置：没有，按默认运行；在屏幕上按 `Alt-,` 修改即建立 {path}";
    setting(what: &str): "settings: {what}" | "设置：{what}";
    types_good(count: usize): "types: {count} types of meeting" | "会议类型：{count}种";
    type_fault(what: &str): "types: {what}; the file is left out" | "会议类型：{what}；该文件未采用";
    rules_good: "budget limits: all files hold" | "会议费标准：各文件有效";
    rule_fault(what: &str): "budget limits: {what}; the file is left out" | "会议费标准：{what}；该文件未采用";
    terminal_none: "terminal: none here; run `huiwu doctor` where the program will run" | "终端：此处不是终端；请在将要使用的终端里运行 `huiwu doctor`";
    terminal_dumb(name: &str):
        "terminal: TERM={name} cannot show a full screen; use another terminal, or the commands without a screen"
        | "终端：TERM={name} 不能全屏显示；请换终端，或用不开屏幕的命令";
    terminal(name: &str, colours: &str): "terminal: {name}, {colours}" | "终端：{name}，{colours}";
    no_colour: "no colour (NO_COLOR)" | "无颜色（NO_COLOR）";
    many_colours: "256 colours or more" | "256色以上";
    few_colours: "16 colours" | "16色";
    size(columns: u16, rows: u16): "size: {columns}×{rows}" | "大小：{columns}×{rows}";
    small(columns: u16, rows: u16):
        "size: {columns}×{rows} is small; 80×24 shows everything, make the window larger or the letters smaller"
        | "大小：{columns}×{rows} 偏小；80×24 才能完整显示，请放大窗口或缩小字号";
    utf8(name: &str): "characters: {name}" | "字符：{name}";
    no_utf8(name: &str):
        "characters: the locale ({name}) is not UTF-8, Chinese would be torn; set LANG, for example en_GB.UTF-8 or zh_CN.UTF-8"
        | "字符：区域设置（{name}）不是 UTF-8，汉字会显示错乱；请设 LANG，如 zh_CN.UTF-8";
    zone(name: &str): "zone: {name}" | "时区：{name}";
    no_zone(name: &str):
        "zone: not known by name, {name} is taken all the year; set TZ, for example Europe/London or Asia/Shanghai"
        | "时区：不知道名称，全年按 {name}；请设 TZ，如 Asia/Shanghai";
    fonts(count: usize): "fonts: the {count} fonts of official papers are here" | "字体：公文所用{count}种字体齐全";
    no_fonts(missing: &str):
        "fonts: not found here: {missing}; documents name them, and the office program takes others in their place"
        | "字体：本机没有 {missing}；文件里写的是这些字体，办公软件会用别的代替";
    width:
        "width: the two marks below must stand under each other, else try the other value of `ambiguous_width` (narrow, wide)"
        | "宽度：下面两行的竖线应上下对齐，否则请把 `ambiguous_width` 改为另一个值（narrow、wide）";
    clipboard: "clipboard: copying goes through the terminal (OSC 52)" | "剪贴板：复制经终端（OSC 52）";
    clipboard_tmux:
        "clipboard: inside tmux copying needs `set -g set-clipboard on`"
        | "剪贴板：在 tmux 里复制需要 `set -g set-clipboard on`";
    clipboard_screen: "clipboard: inside screen copying does not reach the terminal" | "剪贴板：在 screen 里复制到不了终端";
    summary(faults: usize, looks: usize):
        { format!("{faults} {}, {looks} to look at", if faults == 1 { "fault" } else { "faults" }) } | "故障{faults}处，留意{looks}处";
}
