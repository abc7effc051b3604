//! Chinese words of taking in a roster.

use crate::i18n::roster::RosterText;

/// Chinese words.
pub(super) const ROSTER: RosterText = RosterText {
    title: "待导入名单",
    form: "名单文件：.xlsx .xls .csv .tsv（回车先预览）",
    holidays_form: "导入一年的节假日（JSON 文件）",
    col_row: "行",
    col_verdict: "结果",
    col_part: "单位、职务、身份",
    col_why: "请核对",
    all: "全部",
    added: "新增",
    changed: "更改",
    same: "相同",
    doubtful: "存疑",
    ignored: "略过",
    not_taken: "不存",
    no_header: "前10行没有含“姓名”的表头，此表无法导入",
    none_shown: "没有这类行。Tab 看下一类。",
    blank: "空行",
    above: "表头以上",
    header: "表头",
    group: "分组",
    footer: "合计或注",
    other_name: "外文名",
    unit: "单位",
    post: "职务",
    phone: "电话",
    email: "邮箱",
    sex: "性别",
    remark: "备注",
    category: "身份",
    duty: "分工",
    reply: "回复",
    substitute: "代会",
    no_name: "没有姓名",
    for_whom: "代会，未写代谁",
    left_out: "手动略过",
    several: "名单中有多人同名，无法判断是哪一位",
    nothing_to_take: "名单中都已有，或无法存入。Esc 返回。",
    p_not_a_name: "不是姓名，或不明确是谁",
    dry_run: "未存（--dry-run）",
    no_sheet: |name, known| format!("没有工作表 {name}；可用：{known}"),
    sheet: |name, at, all| format!("工作表 {name}（{at}/{all}）"),
    ruined_phone: |text| format!("电话 {text} 已失真，未存"),
    not_a_name: |text| format!("不是姓名：{text}"),
    several_names: |text| format!("一格内有多个姓名：{text}"),
    private_character: |code| format!("旧字体造字 {code}，请核对姓名"),
    unknown_flag: |text| format!("未识别：{text}"),
    unknown_category: |text| format!("身份未识别：{text}"),
    repeated: |row| format!("与第{row}行重复"),
    namesake: |unit| {
        if unit.is_empty() {
            "名单中另有同名者".to_owned()
        } else {
            format!("名单中另有同名者：{unit}")
        }
    },
    chair_taken: |name| format!("主持人已是{name}，不变"),
    also_invited: |name| format!("{name}不在名单，一并加入"),
    which_replaced: |name| format!("有多位{name}，未记代会"),
    stands_for: |name| format!("代{name}"),
    taken: |added, changed, doubtful| {
        if doubtful == 0 {
            format!("新增{added}人，更改{changed}人。Ctrl-Z 撤销。")
        } else {
            format!("新增{added}人，更改{changed}人，{doubtful}行请核对。Ctrl-Z 撤销。")
        }
    },
    row: |row| format!("第{row}行"),
    not_there: |file| format!("找不到 {file}；请检查路径"),
    empty: |file| format!("{file} 是空的；未改动任何内容"),
    locked: |file| format!("{file} 有密码；请另存为无密码的文件再导入"),
    damaged: |file| format!("{file} 已损坏；请用办公软件打开后另存"),
    wrong_type: |file| format!("{file} 不是名单；请另存为 .xlsx 或 .csv 再导入"),
    too_large: |file| format!("{file} 太大，不像名单；未改动任何内容"),
    unreadable: |file, why| format!("无法读取 {file}：{why}"),
};
