//! How typed text fits the names of commands: in both languages, by pinyin, by key.

use huiwu::{
    app::name_fit::{Called, NameFit, NamePart, fit},
    input::{command::Command, keymap::Keymap},
    line::names::spelled,
    words::Lang,
};

fn rank(command: Command, typed: &str) -> Option<u8> {
    let called = Called::command(command).with_keys(&Keymap::default(), command);
    fit(&called, typed, Lang::En).map(|fit| fit.rank)
}

#[track_caller]
fn before(command: Command, better: &str, worse: &str) {
    let (first, second) = (rank(command, better), rank(command, worse));
    assert!(
        first.is_some() && second.is_some(),
        "{better} {first:?}, {worse} {second:?}"
    );
    assert!(first < second, "{better} {first:?} before {worse} {second:?}");
}

#[test]
fn letters_spell_characters_whole_begun_or_by_first_letters() {
    for typed in ["kaihui", "kh", "kaih", "khui", "kaihu"] {
        let found = spelled(typed, "开会").unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(found.chars, 2, "{typed}");
        assert!(found.whole, "{typed}");
    }
    assert_eq!(spelled("kai", "开会").map(|found| found.whole), Some(false));
    assert_eq!(spelled("kaihuiyi", "开会"), None);
    assert_eq!(spelled("hk", "开会"), None);
}

#[test]
fn a_character_with_two_readings_is_found_by_both_and_the_usual_one_is_told_apart() {
    assert!(!spelled("chazhao", "查找").unwrap().rare);
    assert!(spelled("cz", "查找").unwrap().initials);
    assert!(spelled("chongzuo", "重做").is_some());
    assert!(spelled("zhongzuo", "重做").is_some());
    assert!(spelled("hangshou", "行首").is_some());
}

#[test]
fn a_text_with_letters_and_signs_is_spelled_over_them() {
    assert!(spelled("gd11", "更多10秒").is_none());
    assert!(spelled("gd10", "更多10秒").is_some());
    assert!(spelled("hfcxkh", "恢复，重新开会").is_some());
}

#[test]
fn a_command_is_found_by_its_name_in_either_language() {
    for typed in ["adjourn", "散会", "sanhui", "sh", "adj", "Adjourn", " adjourn "] {
        assert!(rank(Command::Adjourn, typed).is_some(), "{typed}");
    }
    assert_eq!(rank(Command::Adjourn, "adjourn"), Some(NameFit::WHOLE));
    assert_eq!(rank(Command::Adjourn, "散会"), Some(NameFit::WHOLE));
    assert_eq!(rank(Command::Adjourn, "xyz"), None);
}

#[test]
fn whole_names_come_before_beginnings_and_those_before_what_is_found_inside() {
    before(Command::Adjourn, "adjourn", "sh");
    before(Command::Adjourn, "sh", "adjo");
    before(Command::OpenMeeting, "open-m", "meeting");
    before(Command::Adjourn, "adjo", "ajn");
}

#[test]
fn words_of_a_label_are_found_in_any_order() {
    assert!(rank(Command::ToDecision, "make decision").is_some());
    assert!(rank(Command::ToDecision, "decision make").is_some());
    assert!(rank(Command::ToDecision, "decision nothing").is_none());
    assert!(rank(Command::ToDecision, "改为决定").is_some());
}

#[test]
fn a_command_is_found_by_its_key() {
    assert!(rank(Command::RollCall, "f7").is_some());
    assert!(rank(Command::Find, "ctrl-f").is_some());
    assert!(rank(Command::Find, "f7").is_none());
}

#[test]
fn the_letters_that_fit_are_marked_in_the_language_that_is_shown() {
    let called = Called::command(Command::Adjourn);
    let marked = |typed, lang| {
        let mark = fit(&called, typed, lang).unwrap().mark?;
        let text = lang.strings().command(Command::Adjourn);
        let text = match mark.part {
            NamePart::Name => text.name,
            NamePart::Label => text.label,
        };
        text.get(mark.from..mark.to).map(str::to_owned)
    };
    assert_eq!(marked("adj", Lang::En).as_deref(), Some("adj"));
    assert_eq!(marked("sanh", Lang::Zh).as_deref(), Some("散会"));
    assert_eq!(marked("san", Lang::Zh).as_deref(), Some("散"));
    assert_eq!(marked("散会", Lang::En), None, "found by a name that is not shown");
}

#[test]
fn each_command_is_found_by_its_pinyin() {
    for command in Command::all().filter(|command| command.row().in_palette) {
        let name = command.row().chinese.name;
        if !name.chars().all(|c| ('\u{4e00}'..'\u{9fff}').contains(&c)) {
            continue;
        }
        let typed = huiwu::line::names::reading(name).replace(' ', "");
        let found = fit(&Called::command(command), &typed, Lang::En);
        assert!(found.is_some_and(|fit| fit.rank < NameFit::INSIDE), "{name} by {typed}");
    }
}
