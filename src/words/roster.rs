//! The words of taking in a roster, on the screen and on the command line.

use super::rows::words;

words! {
    /// The words of taking in a roster.
    #[derive(Debug)]
    pub struct RosterText;

    title: "List to take in" | "待导入名单";
    form:
        "File with the list: .xlsx .xls .csv .tsv (Enter shows it first)"
        | "名单文件：.xlsx .xls .csv .tsv（回车先预览）";
    holidays_form: "A year of holidays (JSON file)" | "导入一年的节假日（JSON 文件）";
    col_row: "row" | "行";
    col_verdict: "what" | "结果";
    col_part: "unit, post, part" | "单位、职务、身份";
    col_why: "look at" | "请核对";
    all: "all" | "全部";
    added: "added" | "新增";
    changed: "changed" | "更改";
    same: "same" | "相同";
    doubtful: "doubtful" | "存疑";
    ignored: "left out" | "略过";
    not_taken: "not taken" | "不存";
    empty_sheet: "this sheet is empty" | "此工作表是空的";
    no_name_column:
        "which column holds the names cannot be told: point at it (← →) and say so (F9)"
        | "看不出哪一列是姓名：用 ← → 指到该列，按 F9 说明";
    columns: "columns:" | "各列：";
    columns_keys: "columns (← → F9):" | "各列（← → F9）：";
    nth_column(n: usize): "column {n}" | "第{n}列";
    hidden_column: "hidden" | "隐藏";
    kind_name: "name" | "姓名";
    kind_family: "last name" | "姓";
    kind_given: "first name" | "名";
    kind_unit_post: "unit and post" | "单位及职务";
    kind_second_phone: "second phone" | "其他电话";
    kind_leader: "leads those of a unit" | "带队领导";
    kind_scribe: "takes the minutes" | "记录人";
    kind_vote: "has a vote" | "表决权";
    kind_absence: "reason of absence" | "请假事由";
    kind_passed: "not taken" | "不取";
    kind_unknown: "kept in the remark" | "记入备注";
    again: "joined again" | "再次入会";
    no_category: "no capacity told: in attendance, no vote" | "未写明身份：暂列席，无表决权";
    hidden: "hidden in the file" | "文件中为隐藏行";
    cut_office(text: &str): "office and name were parted: {text}" | "已从“{text}”分出单位职务与姓名";
    none_shown: "No such row. Tab shows the next kind." | "没有这类行。Tab 看下一类。";
    blank: "blank row" | "空行";
    above: "above the heading" | "表头以上";
    header: "heading" | "表头";
    group: "group" | "分组";
    footer: "total or note" | "合计或注";
    other_name: "other name" | "外文名";
    unit: "unit" | "单位";
    post: "post" | "职务";
    phone: "phone" | "电话";
    email: "e-mail" | "邮箱";
    sex: "sex" | "性别";
    remark: "remark" | "备注";
    category: "category" | "身份";
    duty: "duty" | "分工";
    reply: "reply" | "回复";
    substitute: "substitute" | "替会";
    no_name: "there is no name" | "没有姓名";
    for_whom: "a substitute, but not said for whom" | "替会，未写代谁";
    left_out: "left out by hand" | "手动略过";
    several:
        "several people of this name are on the list; which one is not clear"
        | "名单中有多人同名，无法判断是哪一位";
    p_not_a_name: "not a name, or not clear whose; clear is: Ann Lee, Treasurer (apologies)" | "不是姓名，或不明确是谁；可写作：财政局 局长 张三（请假）";
    dry_run: "nothing stored (--dry-run)" | "未存（--dry-run）";
    no_column(name: &str, known: &str):
        "{name}: no such column; there are: {known}"
        | "{name}：没有这一列；现有：{known}";
    no_kind(told: &str, known: &str):
        "{told}: not understood; write COLUMN=WHAT with one of: {known}"
        | "{told}：不能识别；请写作“列=内容”，内容为：{known}";
    no_sheet(name: &str, known: &str):
        "there is no sheet {name}; choose one of: {known}"
        | "没有工作表 {name}；可用：{known}";
    sheet(name: &str, at: usize, all: usize): "sheet {name} ({at} of {all})" | "工作表 {name}（{at}/{all}）";
    ruined_phone(text: &str): "phone {text} has lost its digits, not taken" | "电话 {text} 已失真，未存";
    not_a_name(text: &str): "not a name: {text}" | "不是姓名：{text}";
    several_names(text: &str): "several names in one cell: {text}" | "一格内有多个姓名：{text}";
    encoding_guessed(name: &str): "letters read as {name}: check the name" | "按 {name} 编码读出，请核对姓名";
    encodings(name: &str, others: &str):
        "read as {name}; if letters are wrong: --encoding {others}"
        | "按 {name} 编码读出；如有错字，请用 --encoding {others}";
    no_encoding(name: &str):
        "{name}: no encoding that is known, as utf-8, gbk, big5, shift_jis, windows-1250, windows-1252"
        | "{name}：没有这种编码；可写 utf-8、gbk、big5、shift_jis、windows-1250、windows-1252 等";
    private_character(code: &str): "character {code} of an old font: check the name" | "旧字体造字 {code}，请核对姓名";
    unknown_flag(text: &str): "not understood: {text}" | "未识别：{text}";
    unknown_category(text: &str):
        "capacity not known, kept as the post, no vote for whoever is new: {text}"
        | "身份未识别：{text}（记为职务；新增者无表决权）";
    repeated(row: usize): "stands in row {row} already" | "与第{row}行重复";
    namesake(unit: &str):
        {
            if unit.is_empty() {
                "another person of this name is on the list".to_owned()
            } else {
                format!("another person of this name is on the list: {unit}")
            }
        }
        | {
            if unit.is_empty() {
                "名单中另有同名者".to_owned()
            } else {
                format!("名单中另有同名者：{unit}")
            }
        };
    chair_taken(name: &str): "{name} has the chair and keeps it" | "主持人已是{name}，不变";
    also_invited(name: &str): "{name} was not on the list and is put on it" | "{name}不在名单，一并加入";
    which_replaced(name: &str): "several people are called {name}; no substitute noted" | "有多位{name}，未记替会";
    stands_for(name: &str): "for {name}" | "代{name}";
    row(row: usize): "row {row}" | "第{row}行";
}
