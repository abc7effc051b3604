//! 简体中文 of [`crate::i18n::template`].

use crate::{
    domain::{
        setting_fault::{Fault, SettingFault, Wanted},
        template::flaw::Flaw,
    },
    i18n::{template::TemplateText, zh::prepare::PREPARE},
};

pub(super) const TEMPLATE: TemplateText = TemplateText {
    flaw,
    left_out: |first, more| match more {
        0 => format!("模板有误，未采用：{first}"),
        _ => format!("模板有误，未采用：{first}（另有 {more} 处）"),
    },
    rules_left_out: |first, more| match more {
        0 => format!("费用标准有误，未采用：{first}"),
        _ => format!("费用标准有误，未采用：{first}（另有 {more} 处）"),
    },
    setting,
    wanted,
    setting_left_out: |first, more| match more {
        0 => first.to_owned(),
        _ => format!("{first}（另有 {more} 处）"),
    },
};

fn setting(fault: &SettingFault) -> String {
    let what = &fault.setting;
    match fault.fault {
        Fault::UnknownSetting => format!("没有这项设置：{what}"),
        Fault::UnknownCommand => format!("没有这个命令：{what}"),
        Fault::WrongValue => format!("{what}：应为{}", wanted(&fault.wanted)),
        Fault::Syntax => format!("不是 TOML 格式：{what}"),
    }
}

fn wanted(wanted: &Wanted) -> String {
    match wanted {
        Wanted::OneOf(names) => format!("其中之一：{names}"),
        Wanted::List => "列表，如 [\"ctrl-t\"]".to_owned(),
        Wanted::Text => "引号中的文字".to_owned(),
        Wanted::Number { most } => format!(" 0 到 {most} 的整数"),
        Wanted::Table => "单独的 [表]".to_owned(),
        Wanted::Key => "键名，如 \"ctrl-t\"".to_owned(),
        Wanted::Toml => " `huiwu config` 所列的值".to_owned(),
    }
}

fn flaw(flaw: &Flaw) -> String {
    match flaw {
        Flaw::Unreadable(why) => why.clone(),
        Flaw::Syntax => "不是 TOML 格式".to_owned(),
        Flaw::UnknownKey => "没有这个键".to_owned(),
        Flaw::MissingKey => "缺少这个键".to_owned(),
        Flaw::WrongValue => "不是这个键可用的值".to_owned(),
        Flaw::UnknownSchema => "只能读取 schema 1".to_owned(),
        Flaw::Duplicate(id) => format!("{id} 重复"),
        Flaw::UnknownRole(id) => format!("没有角色 {id}"),
        Flaw::UnknownDocument(id) => format!("没有材料 {id}"),
        Flaw::UnknownRound(id) => format!("没有设备检查轮次 {id}"),
        Flaw::NoTime => "请写 due 或 when".to_owned(),
        Flaw::TwoTimes => "due 和 when 只写一个".to_owned(),
        Flaw::NoDeliverable(kind) => format!("缺少材料 {}（{}）", <&str>::from(kind), (PREPARE.deliverable)(*kind)),
    }
}
