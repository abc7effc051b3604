//! The help of the command line in Chinese, under the words that lead to a command (`import log`) and, behind a colon, the name of an
//! argument. In English it stands where the arguments are declared, in `shell/args.rs`; a test finds what is missing here.

/// The help of a command or argument; empty where it has none.
pub fn in_chinese(path: &str) -> &'static str {
    let known = HELP.iter().find(|(own, _)| *own == path);
    // An argument that means the same everywhere is said once.
    let shared = || {
        let (_, argument) = path.split_once(':')?;
        HELP.iter().find(|(own, _)| own.strip_prefix("*:") == Some(argument))
    };
    known.or_else(shared).map_or("", |(_, text)| text)
}

const HELP: &[(&str, &str)] = &[
    ("", "会务：会前、会中、会后、督办，一个会议秘书的全屏终端程序"),
    (":db", "记录文件（也可用环境变量 HUIWU_DB）"),
    (":config", "设置文件（也可用环境变量 HUIWU_CONFIG）"),
    (":lang", "界面和回答的语言：en、zh"),
    (":plain", "逐行逐项说出，不分栏、不画框，供读屏软件使用"),
    (":meeting", "直接打开这次会议：编号、名称中独一无二的一段，或 last"),
    ("*:json", "以 JSON 输出"),
    ("*:meeting", "哪次会议：编号、名称中独一无二的一段，或 last（缺省）"),
    ("*:dry_run", "只说明会怎样，不存入"),
    ("*:exact", "只用文本中的议题，按其顺序和编号；议程上其余的删去"),
    ("*:again", "已在文件中的也再导入一次"),
    ("*:file", "文件"),
    ("demo", "临时文件里的四次演示会议"),
    ("new", "按类型新建会议，或沿用上次会议新建下次会议"),
    (
        "new:template",
        "类型：council、executive、plenary、project、symposium、video、urgent、confidential、committee、weekly，或自定类型",
    ),
    ("new:from", "该系列上次会议：编号、名称中独一无二的一段，或 last"),
    ("new:duplicate", "原样复制，不带未了事项，编号不变"),
    ("new:title", "名称；下次会议缺省为续编"),
    ("new:start", "开始时间，如 2026-12-01T09:00；下次会议缺省为顺延一周期"),
    ("list", "列出会议"),
    ("follow-up", "列出各会议未办结的事项"),
    (
        "follow-up:filter",
        "筛选，同 F6：责任人:、单位:、期限:、状态:，以及逾期、姓名等词",
    ),
    ("search", "在所有会议里查找词语、姓名、决定"),
    ("search:words", "同 Ctrl-F：词语，以及 会:、人:、类:、从:、到:"),
    ("show", "一次会议的全部内容"),
    ("show:meeting", "哪次会议：编号、名称中独一无二的一段，或 last"),
    ("import", "导入议程、名单、节假日、记录等"),
    ("import agenda", "导入议程，一行一个议题"),
    ("import roster", "导入名单（.xlsx、.xls、.csv、.tsv 等），逐行说明结果"),
    ("import roster:sheet", "工作表的名称或序号；缺省为第一张有人员的表"),
    (
        "import roster:encoding",
        "文本文件的编码，如 gbk、big5、shift_jis、windows-1250；缺省按字节判断",
    ),
    (
        "import roster:columns",
        "说明某一列是什么，写作“列=内容”：列用表头、序号或字母，内容如姓名、单位、职务、电话、身份、回复、备注、不取；可写多次",
    ),
    (
        "import holidays",
        "导入一年的节假日和调休，JSON：{\"year\", \"days\": [{\"name\", \"date\", \"isOffDay\"}]}",
    ),
    ("import case", "导入 `export case` 写出的会议，一行不少"),
    ("import log", "把 IRC 或聊天软件的记录导入为一次会议"),
    ("import log:dialect", "记录人的写法：meetbot、w3c；缺省由各行判断"),
    ("import log:title", "会议名称"),
    ("import log:date", "记录的日期，如 2020-06-10；记录中没有日期时用"),
    ("import door", "把会场门口带回的签到文件并入会议；重复导入不会重复"),
    ("capture", "从标准输入读行，如同在会中页输入；每行一个回答"),
    ("capture:at", "各行的时刻：09:30 或 2026-12-01T09:30"),
    ("export", "写出文件"),
    (
        "export:document",
        "文种：minutes、record、agenda、notice、guide、roster、sign-in、desk-cards、seat-plan、duties、checklist、budget、settlement、copies、archive（.zip 为归档包）、case、door（门口签到文件）；跨会议：follow-up、urge、follow-up-report",
    ),
    (
        "export:format",
        "格式：text、markdown、html、json、docx、xlsx、csv、ics、zip；缺省由文件后缀决定",
    ),
    (
        "export:style",
        "样式：纪要为 official、council、public、meetbot、actions，桌签为 210x140、200x100、297x105",
    ),
    ("export:public", "纪要略去不公开部分，同 --style public"),
    (
        "export:degree",
        "纪要的详略：decisions（议定事项）、summaries（决定和摘要）、everything（全部）；缺省按会议的设置",
    ),
    ("export:output", "写到哪里；缺省为标准输出。从不覆盖"),
    ("export:filter", "督办文件：哪些事项，同 F6 的筛选"),
    ("export:number", "督办专报的期号"),
    ("export:to", "督办专报呈送谁"),
    ("gate", "核验还缺什么：退出码 0 通过，1 尚有缺项"),
    ("gate:meeting", "哪次会议：编号、名称中独一无二的一段，或 last"),
    ("gate:gate", "ready 就绪、adjourn 散会、close 结会"),
    ("board", "会场大屏：议题、用时、到会、表决结果；Esc 或 q 退出"),
    ("check", "通读整个文件，说明是否完好"),
    ("check:file", "归档包（ZIP）；缺省为记录文件"),
    (
        "doctor",
        "查看本机所需的一切：文件、备份、设置、字体、终端；有故障时退出码为 1",
    ),
    ("completions", "打印命令行补全"),
    ("completions:shell", "bash、zsh、fish、powershell、elvish"),
    ("man", "打印手册页"),
    ("man:command", "某个命令的手册页；缺省为整个程序"),
    ("backup", "写一份核对过的副本"),
    ("restore", "用副本替换记录文件，原文件另存"),
    ("config", "打印全部设置（均已注释）"),
    (
        "config:check",
        "检查设置及旁边的主题、模板、费用标准，指出每处错误；没有问题退出码 0，有则 1",
    ),
];
