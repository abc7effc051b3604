//! The settings file as `huiwu config` prints it: every setting with its default, commented out.

use crate::i18n::Lang;

/// The commented default. Every key of [`super::Config`] is shown (a test takes the signs away and reads it).
pub const fn default_text(lang: Lang) -> &'static str {
    match lang {
        Lang::En => EN,
        Lang::Zh => ZH,
    }
}

const EN: &str = r#"# Settings of huiwu. Take away the # before a line to change it.
# A wrong line is reported and left out; the others hold.

# Language of the screen: "en" or "zh". Without it: that of the system.
#language = "en"

# Colours: "dark", "light", "high-contrast" or "ascii" (no lines or signs beyond ASCII).
#theme = "dark"

# How wide your terminal draws characters such as “ and ①: "narrow" or "wide".
#ambiguous_width = "narrow"

#[office]
# Stands under documents.
#name = ""
# The head of documents; empty: the name.
#document_head = ""

#[backup]
# Where copies of the records go. Without it: "backups" beside the records.
#folder = "/path/to/copies"
# How many copies are kept; 0 makes none.
#keep = 14

#[house]
# Region whose limits new budgets take: "central", "fujian", "qingdao", or one of a file in "rules" beside this one; empty: "central".
#rule_set = ""
# Minutes before the start from which an arrival counts as early, after it from which it counts as late.
#early_minutes = 30
#late_minutes = 5
# "green-yellow-red" (green on schedule, yellow near the limit) or "blue-yellow-red" (blue near the limit, yellow behind).
#lights = "green-yellow-red"
# Order of names: "strokes", "pinyin" or "entered".
#name_order = "strokes"

# Other keys for commands, by the names that the help shows; [] takes the keys away.
#[keys]
#"all-present" = ["alt-p"]
"#;

const ZH: &str = r#"# 会务程序的设置。去掉行首的 # 即可修改。
# 写错的行会被指出并跳过，其余照常生效。

# 界面语言："en" 或 "zh"。不写则随系统。
#language = "zh"

# 配色："dark"（深色）、"light"（浅色）、"high-contrast"（高对比）、"ascii"（不用 ASCII 以外的线条和符号）。
#theme = "dark"

# 终端把 “ 和 ① 这类字符画成几列："narrow"（一列）或 "wide"（两列）。
#ambiguous_width = "narrow"

#[office]
# 文件落款的单位名称。
#name = ""
# 文件的版头；留空则用单位名称。
#document_head = ""

#[backup]
# 备份放在哪里。不写则放在数据文件旁的 backups 文件夹。
#folder = "/path/to/copies"
# 保留几份备份；0 表示不备份。
#keep = 14

#[house]
# 新建预算所用的会议费标准："central"、"fujian"、"qingdao"，或本文件旁 rules 文件夹中自定的地区；留空为 "central"。
#rule_set = ""
# 开会前多少分钟起算早到，开会后多少分钟起算迟到。
#early_minutes = 30
#late_minutes = 5
# 督办亮灯："green-yellow-red"（绿灯正常，黄灯临期，红灯逾期）或 "blue-yellow-red"（蓝灯临期，黄灯滞后，红灯逾期）。
#lights = "green-yellow-red"
# 姓名排序："strokes"（姓氏笔画）、"pinyin"（拼音）或 "entered"（录入顺序）。
#name_order = "strokes"

# 命令改用别的按键，命令名见帮助；[] 表示取消按键。
#[keys]
#"all-present" = ["alt-p"]
"#;
