//! English of [`crate::i18n::template`].

use crate::{
    domain::{
        setting_fault::{Fault, SettingFault, Wanted},
        template::flaw::Flaw,
    },
    i18n::{en::prepare::PREPARE, template::TemplateText},
};

pub(super) const TEMPLATE: TemplateText = TemplateText {
    flaw,
    left_out: |first, more| match more {
        0 => format!("Template left out: {first}"),
        _ => format!("Template left out: {first} (and {more} more)"),
    },
    rules_left_out: |first, more| match more {
        0 => format!("Rules left out: {first}"),
        _ => format!("Rules left out: {first} (and {more} more)"),
    },
    setting,
    wanted,
    setting_left_out: |first, more| match more {
        0 => first.to_owned(),
        _ => format!("{first} (and {more} more)"),
    },
};

fn setting(fault: &SettingFault) -> String {
    let what = &fault.setting;
    match fault.fault {
        Fault::UnknownSetting => format!("no such setting: {what}"),
        Fault::UnknownCommand => format!("no such command: {what}"),
        Fault::WrongValue => format!("{what}: give {}", wanted(&fault.wanted)),
        Fault::Syntax => format!("not TOML: {what}"),
    }
}

fn wanted(wanted: &Wanted) -> String {
    match wanted {
        Wanted::OneOf(names) => format!("one of {names}"),
        Wanted::List => "a list, such as [\"ctrl-t\"]".to_owned(),
        Wanted::Text => "a text in quotation marks".to_owned(),
        Wanted::Number { most } => format!("a whole number from 0 to {most}"),
        Wanted::Table => "a [table] of its own".to_owned(),
        Wanted::Key => "the name of a key, such as \"ctrl-t\"".to_owned(),
        Wanted::Toml => "a value as in `huiwu config`".to_owned(),
    }
}

fn flaw(flaw: &Flaw) -> String {
    match flaw {
        Flaw::Unreadable(why) => why.clone(),
        Flaw::Syntax => "not TOML".to_owned(),
        Flaw::UnknownKey => "no such key".to_owned(),
        Flaw::MissingKey => "the key is missing".to_owned(),
        Flaw::WrongValue => "not a value of this key".to_owned(),
        Flaw::UnknownSchema => "only schema 1 is read".to_owned(),
        Flaw::Duplicate(id) => format!("{id} stands there twice"),
        Flaw::UnknownRole(id) => format!("no role {id}"),
        Flaw::UnknownDocument(id) => format!("no document {id}"),
        Flaw::UnknownRound(id) => format!("no equipment round {id}"),
        Flaw::NoTime => "give due or when".to_owned(),
        Flaw::TwoTimes => "give due or when, not both".to_owned(),
        Flaw::NoDeliverable(kind) => {
            format!("no document {} ({})", <&str>::from(kind), (PREPARE.deliverable)(*kind))
        }
    }
}
