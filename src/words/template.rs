//! The words for what is wrong with a template, a table of limits or a setting of the user's.

use super::{prepare::Preparation, rows::words, unread::Unread};
use crate::domain::{
    clean::clean_text,
    setting_fault::{KeyClash, SettingFault, SettingFaultKind, Wanted},
    template::flaw::{Flaw, TemplateFault},
};

words! {
    /// Texts about faults in templates and settings, with their place.
    #[derive(Debug)]
    pub struct TemplateText;

    flaw(flaw: &Flaw) => Flaw {
        Unreadable(why): { (Unread::EN.file)(why, "the file") } | { (Unread::ZH.file)(why, "该文件") };
        Syntax: "not TOML" | "不是 TOML 格式";
        UnknownKey: "no such key" | "没有这个键";
        MissingKey: "the key is missing" | "缺少这个键";
        WrongValue: "not a value of this key" | "不是这个键可用的值";
        UnknownSchema: "only schema 1 is read" | "只能读取 schema 1";
        Duplicate(id): "{id} stands there twice" | "{id} 重复";
        UnknownRole(id): "no role {id}" | "没有角色 {id}";
        UnknownDocument(id): "no document {id}" | "没有材料 {id}";
        UnknownRound(id): "no equipment round {id}" | "没有设备检查轮次 {id}";
        NoTime: "give due or when" | "请写 due 或 when";
        TwoTimes: "give due or when, not both" | "due 和 when 只写一个";
        NotAsked(demand):
            { format!("asks does not name {}", <&str>::from(*demand)) }
            | { format!("asks 没有列出 {}", <&str>::from(*demand)) };
        NoDeliverable(kind):
            { format!("no document {} ({})", <&str>::from(kind), (Preparation::EN.deliverable)(*kind)) }
            | { format!("缺少材料 {}（{}）", <&str>::from(kind), (Preparation::ZH.deliverable)(*kind)) };
    }
    /// Place and flaw of the first, and how many more there are.
    left_out(first: &str, more: usize):
        {
            match more {
                0 => format!("Template left out: {first}"),
                _ => format!("Template left out: {first} (and {more} more)"),
            }
        }
        | {
            match more {
                0 => format!("模板有误，未采用：{first}"),
                _ => format!("模板有误，未采用：{first}（另有 {more} 处）"),
            }
        };
    /// The same of a file of limits.
    rules_left_out(first: &str, more: usize):
        {
            match more {
                0 => format!("Rules left out: {first}"),
                _ => format!("Rules left out: {first} (and {more} more)"),
            }
        }
        | {
            match more {
                0 => format!("费用标准有误，未采用：{first}"),
                _ => format!("费用标准有误，未采用：{first}（另有 {more} 处）"),
            }
        };
    /// A setting that does not hold, and the value that it wants; without its place.
    setting(fault: &SettingFaultKind, what: &str, wanted: &str) => SettingFaultKind {
        UnknownSetting: "no such setting: {what}" | "没有这项设置：{what}";
        UnknownCommand: "no such command: {what}" | "没有这个命令：{what}";
        WrongValue: "{what}: give {wanted}" | "{what}：应为{wanted}";
        Twice: "{what}: set a second time; the first holds" | "{what}：重复设置，以前面的为准";
        Key(fault):
            { (TemplateText::EN.key)(&fault.clash, &fault.key) } | { (TemplateText::ZH.key)(&fault.clash, &fault.key) };
        NotText:
            "this line is not UTF-8 text and is left out; save the file as UTF-8"
            | "此行不是 UTF-8 文本，已跳过；请把文件另存为 UTF-8";
        Syntax: "not TOML: {what}" | "不是 TOML 格式：{what}";
        Unreadable(why):
            { format!("{}; the usual settings hold", (Unread::EN.file)(why, what)) }
            | { format!("{}；按默认设置运行", (Unread::ZH.file)(why, what)) };
    }
    /// The fate of a key of the user's.
    key(clash: &KeyClash, key: &str) => KeyClash {
        Lost(other): "{key} goes to {other}, which has it too: choose another key" | "{key} 归 {other}（它也设了这个键）：请换一个键";
        Taken(other): "{key} is taken from {other}: give that another key" | "{key} 原属 {other}，已被占用：请给它另设一个键";
        Hides(other): "{key} no longer gives {other} here" | "{key} 在此处不再用于 {other}";
        Hidden(other): "{key} gives {other} in some places: choose another key" | "{key} 在有些地方用于 {other}：请换一个键";
        Types: "{key} types a character in every text field: take a key with Ctrl or Alt, or F1 to F12"
            | "{key} 在文本框里是打字：请用带 Ctrl 或 Alt 的键，或 F1 到 F12";
        Same(other): "terminals send {key} as {other}: choose another key" | "终端里 {key} 就是 {other}：请换一个键";
        Unsent: "terminals do not send {key}: choose another key" | "终端不会发出 {key}：请换一个键";
        Kept: "many terminals keep {key} for themselves: add a second key" | "许多终端自己占用 {key}：请再加一个键";
    }
    wanted(wanted: &Wanted) => Wanted {
        OneOf(names): "one of {names}" | "其中之一：{names}";
        List: "a list, such as [\"ctrl-t\"]" | "列表，如 [\"ctrl-t\"]";
        Text: "a text in quotation marks" | "引号中的文字";
        Number { most }: "a whole number from 0 to {most}" | " 0 到 {most} 的整数";
        Table: "a [table] of its own" | "单独的 [表]";
        Key: "the name of a key, such as \"ctrl-t\"" | "键名，如 \"ctrl-t\"";
        Look: "colours and attributes, such as \"cyan bold\" or \"#ffd700 on black\"" | "颜色和样式，如 \"cyan bold\" 或 \"#ffd700 on black\"";
        Toml: "a value as in `huiwu config`" | " `huiwu config` 所列的值";
    }
    /// Nothing is wrong with the settings and the files beside them; so many of each.
    all_sound(path: &str, themes: usize, templates: usize, rules: usize):
        "{path}: nothing is wrong (beside it: themes {themes}, templates {templates}, rules {rules})"
        | "{path}：没有问题（旁边有主题 {themes} 个、模板 {templates} 个、费用标准 {rules} 个）";
    no_settings(path: &str):
        "{path} is not there: the usual settings hold; `huiwu config > FILE` begins one"
        | "{path} 不存在：按默认设置运行；可用 `huiwu config > 文件` 建立";
    so_many_wrong(n: usize):
        { if n == 1 { "1 fault; everything else holds".to_owned() } else { format!("{n} faults; everything else holds") } }
        | { format!("共 {n} 处；其余照常生效") };
    /// Several faults of settings: how many, and the first.
    several_faults(n: usize, first: &str):
        "{n} faults in the settings (F12 names each): {first}" | "设置有 {n} 处问题（F12 逐条列出）：{first}";
}

impl TemplateText {
    /// `config.toml:2:8: theme = 3: …`
    pub fn setting_fault(&self, file: &str, fault: &SettingFault) -> String {
        let file = if fault.file.is_empty() { file } else { &fault.file };
        let wanted = (self.wanted)(&fault.wanted);
        // Clean the quoted setting: it comes from outside.
        let setting = clean_text(&fault.setting);
        if fault.line == 0 {
            return (self.setting)(&fault.fault, file, &wanted);
        }
        let what = (self.setting)(&fault.fault, &setting, &wanted);
        format!("{file}:{}:{}: {what}", fault.line, fault.column)
    }

    /// One setting that does not hold with its place; of several how many they are, and the first.
    pub fn setting_faults(&self, file: &str, faults: &[SettingFault]) -> String {
        let first = faults.first().map(|fault| self.setting_fault(file, fault));
        let first = first.unwrap_or_default();
        match faults.len() {
            0 | 1 => first,
            n => (self.several_faults)(n, &first),
        }
    }

    /// `templates/mine.toml:12:1: due: …`; the folder is that of the file.
    pub fn placed(&self, folder: &str, fault: &TemplateFault) -> String {
        let file = clean_text(&fault.file);
        let flaw = (self.flaw)(&fault.flaw);
        let key = clean_text(&fault.key);
        match (fault.line, key.is_empty()) {
            (0, _) => format!("{folder}/{file}: {flaw}"),
            (line, true) => format!("{folder}/{file}:{line}:{}: {flaw}", fault.column),
            (line, false) => format!("{folder}/{file}:{line}:{}: {key}: {flaw}", fault.column),
        }
    }

    /// `mine.toml:12 due: …`
    pub fn fault(&self, fault: &TemplateFault) -> String {
        let mut place = clean_text(&fault.file).into_owned();
        if fault.line > 0 {
            place = format!("{place}:{}", fault.line);
        }
        if !fault.key.is_empty() {
            place = format!("{place} {}", clean_text(&fault.key));
        }
        format!("{place}: {}", (self.flaw)(&fault.flaw))
    }
}
