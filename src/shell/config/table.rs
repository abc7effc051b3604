//! The table of settings: where each stands, what it takes, where it goes, and its comment. Reading and the printed default both use it.

use crate::{
    domain::{
        house::{Clock, DateOrder},
        setting_fault::Wanted,
    },
    ui::{theme::Theme, width::AmbiguousWidth},
    words::Lang,
};

use super::values::Config;

/// The table of the file with the keys of commands; its entries are commands, not settings of ours.
pub(super) const KEYS: &str = "keys";

/// The table of the file with short words and what they stand for; the words are the user's.
pub(super) const SNIPPETS: &str = "snippets";

/// The table of the file with the user's own themes, each a table of its own.
pub(super) const THEMES: &str = "themes";

/// One setting.
pub(super) struct SettingRow {
    /// The table of the file it stands in; empty = none.
    pub table: &'static str,
    pub name: &'static str,
    /// Its name on the screen: at most 18 cells.
    pub label: Both,
    pub takes: Takes,
    /// The value that the commented default shows.
    pub shown: Both,
    pub comment: Both,
}

/// Sets one word.
type Put = fn(&mut Config);

/// The values that a setting takes, and where they go.
pub(super) enum Takes {
    /// One of these words.
    Word(&'static [(&'static str, Put)]),
    Text(fn(&mut Config, &str)),
    /// A whole number from 0 to this one.
    Number(u16, fn(&mut Config, u16)),
    /// The name of a theme, ours or the user's.
    Theme(fn(&mut Config, Theme)),
}

impl Takes {
    /// The same for a sentence that says what would fit.
    pub(super) fn wanted(&self, config: &Config) -> Wanted {
        match self {
            Self::Word(words) => {
                let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
                one_of(&words)
            }
            Self::Text(_) => Wanted::Text,
            Self::Number(most, _) => Wanted::Number { most: *most },
            Self::Theme(_) => one_of(&config.theme_names()),
        }
    }
}

/// One of these words, as they are written into the file: in quotation marks, once each.
pub(super) fn one_of(words: &[&str]) -> Wanted {
    let mut all: Vec<String> = Vec::new();
    for word in words {
        let written = format!("\"{word}\"");
        if !all.contains(&written) {
            all.push(written);
        }
    }
    Wanted::OneOf(all.join(", "))
}

/// A text in both languages.
#[derive(Clone, Copy)]
pub(super) struct Both {
    pub en: &'static str,
    pub zh: &'static str,
}

impl Both {
    const fn same(text: &'static str) -> Self {
        Self { en: text, zh: text }
    }

    pub(super) const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}

/// More minutes than a day has are a slip.
const DAY: u16 = 24 * 60;

/// Every setting, in the order of the printed default. Those of one table stand together.
pub(super) const SETTINGS: &[SettingRow] = &[
    SettingRow {
        table: "",
        name: "language",
        label: Both {
            en: "Language",
            zh: "界面语言",
        },
        takes: Takes::Word(&[
            ("en", |c| c.language = Some(Lang::En)),
            ("zh", |c| c.language = Some(Lang::Zh)),
        ]),
        shown: Both {
            en: "\"en\"",
            zh: "\"zh\"",
        },
        comment: Both {
            en: "Language of the screen: \"en\" or \"zh\". Without it: that of the system.",
            zh: "界面语言：\"en\" 或 \"zh\"。不写则随系统。",
        },
    },
    SettingRow {
        table: "",
        name: "theme",
        label: Both {
            en: "Theme",
            zh: "主题",
        },
        takes: Takes::Theme(|c, theme| c.theme = theme),
        shown: Both::same("\"dark\""),
        comment: Both {
            en: "How the screen looks: \"dark\"; \"light\" for a light background; \"high-contrast\" (no colours, nothing dimmed);\n\"ascii\" (lines and the signs … · → × “ ” drawn with ASCII; the records keep what was typed);\nor one of your own, see below.",
            zh: "界面样式：\"dark\"（深色背景）、\"light\"（浅色背景）、\"high-contrast\"（不用颜色，不用暗字）、\n\"ascii\"（线条和 … · → × “ ” 用 ASCII 字符画出，存下的文字不变），\n或自定的主题（见下文）。",
        },
    },
    SettingRow {
        table: "",
        name: "ambiguous_width",
        label: Both {
            en: "Width of symbols",
            zh: "符号宽度",
        },
        takes: Takes::Word(&[
            ("auto", |c| c.ambiguous = AmbiguousWidth::Auto),
            ("narrow", |c| c.ambiguous = AmbiguousWidth::Narrow),
            ("wide", |c| c.ambiguous = AmbiguousWidth::Wide),
        ]),
        shown: Both::same("\"auto\""),
        comment: Both {
            en: "How wide the terminal draws “ ” — … ①: \"narrow\", one column; \"wide\", two; \"auto\" goes by locale and terminal name, mostly narrow.\nIf text stands one column aside behind such a sign, take the other.",
            zh: "终端把“ ” — … ① 画成几列：\"narrow\" 一列，\"wide\" 两列；\"auto\" 按语言环境和终端名称判断，多为一列。\n这些符号后面的文字若错开一列，请改用另一个值。",
        },
    },
    SettingRow {
        table: "",
        name: "mouse",
        label: Both {
            en: "Mouse",
            zh: "鼠标",
        },
        takes: Takes::Word(&[
            ("on", |c| c.terminal.mouse = true),
            ("off", |c| c.terminal.mouse = false),
        ]),
        shown: Both::same("\"on\""),
        comment: Both {
            en: "The mouse: \"on\" (tabs, rows, the wheel, the caret; text is selected with Shift held) or \"off\" (it selects text,\nas the terminal does). `:mouse` switches while the program runs.",
            zh: "鼠标：\"on\"（点栏目、行、定光标、滚轮；选取文字按住 Shift）或 \"off\"（由终端选取文字）。\n运行中用“:鼠标”切换。",
        },
    },
    SettingRow {
        table: "",
        name: "window_title",
        label: Both {
            en: "Window title",
            zh: "窗口标题",
        },
        takes: Takes::Word(&[
            ("on", |c| c.terminal.window_title = true),
            ("off", |c| c.terminal.window_title = false),
        ]),
        shown: Both::same("\"on\""),
        comment: Both {
            en: "Whether the window of the terminal has the title of the meeting: \"on\" or \"off\". Of a register-only meeting it is the code.",
            zh: "终端窗口是否显示会议名称：\"on\" 或 \"off\"。仅登记会议显示代号。",
        },
    },
    SettingRow {
        table: "office",
        name: "currency",
        label: Both {
            en: "Currency",
            zh: "货币单位",
        },
        takes: Takes::Text(|c, text| text.clone_into(&mut c.house.currency)),
        shown: Both::same("\"\""),
        comment: Both {
            en: "The currency of settlements, as documents name it: \"GBP\", \"£\". Empty: that of the rules on expenses, else none.",
            zh: "决算表所注的货币单位，如“元”“欧元”。留空则用会议费标准的货币，没有标准则不注。",
        },
    },
    SettingRow {
        table: "office",
        name: "name",
        label: Both {
            en: "Office",
            zh: "本单位名称",
        },
        takes: Takes::Text(|c, text| text.clone_into(&mut c.house.office)),
        shown: Both::same("\"\""),
        comment: Both {
            en: "The office that issues and prints official minutes, and signs notices of meetings without an organiser.\nEmpty: the organiser of each meeting.",
            zh: "纪要的编发和印发单位；会议未填主办单位时，也是通知的落款。留空则用各次会议的主办单位。",
        },
    },
    SettingRow {
        table: "office",
        name: "document_head",
        label: Both {
            en: "Head of minutes",
            zh: "纪要版头",
        },
        takes: Takes::Text(|c, text| text.clone_into(&mut c.house.document_head)),
        shown: Both::same("\"\""),
        comment: Both {
            en: "The head of official minutes as it is printed. Empty: made of the series, the organiser or the office.",
            zh: "纪要的版头，照原样印出。留空则由会议系列、主办单位或本单位的名称组成。",
        },
    },
    SettingRow {
        table: "office",
        name: "clock",
        label: Both {
            en: "Times in documents",
            zh: "文件中的时刻",
        },
        takes: Takes::Word(&[
            ("24", |c| c.house.clock = Clock::Hours24),
            ("12", |c| c.house.clock = Clock::Hours12),
        ]),
        shown: Both::same("\"24\""),
        comment: Both {
            en: "How documents write times: \"24\" (19:05) or \"12\" (7.05 pm).",
            zh: "文件中的时刻：\"24\"（19:05）或 \"12\"（英文文件写作 7.05 pm）。",
        },
    },
    SettingRow {
        table: "office",
        name: "date_order",
        label: Both {
            en: "Dates in English",
            zh: "英文日期",
        },
        takes: Takes::Word(&[
            ("day-first", |c| c.house.date_order = DateOrder::DayFirst),
            ("month-first", |c| c.house.date_order = DateOrder::MonthFirst),
        ]),
        shown: Both::same("\"day-first\""),
        comment: Both {
            en: "How English documents write dates: \"day-first\" (8 December 2026) or \"month-first\" (December 8, 2026).",
            zh: "英文文件中的日期：\"day-first\"（8 December 2026）或 \"month-first\"（December 8, 2026）。",
        },
    },
    SettingRow {
        table: "backup",
        name: "folder",
        label: Both {
            en: "Folder of backups",
            zh: "备份文件夹",
        },
        takes: Takes::Text(|c, text| c.backup_folder = Some(text.into()).filter(|_| !text.trim().is_empty())),
        shown: Both::same("\"\""),
        comment: Both {
            en: "Where copies of the records go: \"~/copies\", or a path; one that does not begin at / or ~ lies beside this file.\nTwo files of records of the same name need two folders. Empty: \"backups\" beside the records.",
            zh: "备份放在哪里：如 \"~/copies\"；不以 / 或 ~ 开头的路径从本文件所在的文件夹算起。\n同名的两个数据文件要各用一个文件夹。留空则放在数据文件旁的 backups 文件夹。",
        },
    },
    SettingRow {
        table: "backup",
        name: "keep",
        label: Both {
            en: "Backups kept",
            zh: "备份份数",
        },
        takes: Takes::Number(9999, |c, number| c.backup_keep = number),
        shown: Both::same("14"),
        comment: Both {
            en: "How many copies are kept; 0 makes none by itself, and leaves those that are there.",
            zh: "保留几份备份；0 表示不自动备份，已有的备份不动。",
        },
    },
    SettingRow {
        table: "house",
        name: "rule_set",
        label: Both {
            en: "Budget limits",
            zh: "会议费标准",
        },
        takes: Takes::Text(|c, text| text.clone_into(&mut c.region)),
        shown: Both::same("\"\""),
        comment: Both {
            en: "Region whose limits new budgets take: \"central\", \"fujian\", \"qingdao\", or one of a file in \"rules\" beside this one; empty: \"central\".",
            zh: "新建预算所用的会议费标准：\"central\"、\"fujian\"、\"qingdao\"，或本文件旁 rules 文件夹中自定的地区；留空为 \"central\"。",
        },
    },
    SettingRow {
        table: "house",
        name: "late_minutes",
        label: Both {
            en: "Late, minutes",
            zh: "晚到几分钟注明",
        },
        takes: Takes::Number(DAY, |c, number| c.house.late_minutes = number),
        shown: Both::same("10"),
        comment: Both {
            en: "In documents the time of arrival stands with those who came more than so many minutes after the opening.",
            zh: "宣布开会后超过多少分钟到会的，文件中注明到会时间。",
        },
    },
    SettingRow {
        table: "house",
        name: "early_minutes",
        label: Both {
            en: "Early, minutes",
            zh: "早退几分钟注明",
        },
        takes: Takes::Number(DAY, |c, number| c.house.early_minutes = number),
        shown: Both::same("15"),
        comment: Both {
            en: "In documents the time of leaving stands with those who left more than so many minutes before the end.",
            zh: "散会前超过多少分钟离会的，文件中注明离会时间。",
        },
    },
    SettingRow {
        table: "house",
        name: "due_soon_days",
        label: Both {
            en: "Due soon, days",
            zh: "将到期（工作日）",
        },
        takes: Takes::Number(DAY, |c, number| c.house.lights.soon_days = number),
        shown: Both::same("3"),
        comment: Both {
            en: "In Follow-up a matter is \"due soon\" from so many working days before its date (Monday to Friday).",
            zh: "督办事项在期限前多少个工作日（周一至周五）起亮黄灯，即“将到期”。",
        },
    },
    SettingRow {
        table: "house",
        name: "due_soon_share",
        label: Both {
            en: "Due soon, percent",
            zh: "将到期（百分比）",
        },
        takes: Takes::Number(100, |c, number| c.house.lights.soon_share = number),
        shown: Both::same("10"),
        comment: Both {
            en: "The same when no more than so many percent of the time from the meeting to the date are left.",
            zh: "从会议到期限的时间只剩百分之几时，同样亮黄灯。",
        },
    },
    SettingRow {
        table: "house",
        name: "leave_register_only",
        label: Both {
            en: "End register-only",
            zh: "退出仅登记",
        },
        takes: Takes::Word(&[
            ("never", |c| c.house.leaves_register = false),
            ("allowed", |c| c.house.leaves_register = true),
        ]),
        shown: Both::same("\"never\""),
        comment: Both {
            en: "\"allowed\": \":leave-register\" makes an ordinary meeting of a register-only one; the audit says who did it and when.",
            zh: "\"allowed\"：可用“：退出仅登记”将仅登记会议改为普通会议，审计中留有何人何时所为。",
        },
    },
];
