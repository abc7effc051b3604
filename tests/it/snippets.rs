//! Short words that expand when they are asked to, never by themselves.

use huiwu::{domain::snippets::Snippets, shell::config::read, words::Lang};

use crate::support::Clerk;

#[test]
fn a_shipped_word_stands_for_its_phrase_in_both_languages() {
    let snippets = Snippets::default();
    assert_eq!(snippets.text_of("hyrw"), Some("会议认为"));
    assert_eq!(snippets.text_of("RSLV"), Some("RESOLVED: That"));
    assert_eq!(snippets.text_of("hy"), None);
    assert_eq!(snippets.at_end("=hyrw"), Some(("hyrw", "会议认为")));
    assert_eq!(snippets.at_end("xhyrw"), None);
    assert_eq!(snippets.at_end("hyrw "), None);
}

#[test]
fn the_settings_add_change_and_take_away() {
    let (config, faults) =
        read("[snippets]\nzjl = \"总经理办公会\"\nhyrw = \"与会同志认为\"\nrslv = \"\"\n\"a b\" = \"x\"\nn = 3\n");
    assert_eq!(config.snippets.text_of("zjl"), Some("总经理办公会"));
    assert_eq!(config.snippets.text_of("hyrw"), Some("与会同志认为"));
    assert_eq!(config.snippets.text_of("rslv"), None);
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [5, 6]);
}

#[test]
fn tab_expands_the_word_before_the_caret_in_the_line_and_nothing_else_does() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "甲会", &["张三"]).press("hyrw");
    assert_eq!(clerk.m().live.field.text(), "hyrw");
    clerk.press("<tab>，预算可行");
    assert_eq!(clerk.m().live.field.text(), "会议认为，预算可行");
    clerk.press("<enter>");
    clerk.press("hyrw <enter>");
    assert!(
        clerk
            .rows()
            .iter()
            .any(|row| matches!(row, huiwu::domain::record::Record::Entry(e) if e.text == "hyrw"))
    );
}

#[test]
fn names_are_completed_before_snippets() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "甲会", &["张三"]).press("!报告 @zs<tab>");
    assert_eq!(clerk.m().live.field.text(), "!报告 @张三");
}

#[test]
fn a_field_of_a_form_expands_by_its_key_and_says_when_there_is_nothing() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Board", &["Ann Lott"])
        .line("#1")
        .line("=The lease is renewed")
        .press("<alt-x><f5>");
    clerk
        .go_to_section(huiwu::input::section::SectionId::Minutes)
        .press("<alt-w><tab><ctrl-a><ctrl-k>rslv<alt-/> the lease be renewed");
    let text = clerk
        .fields()
        .into_iter()
        .map(|field| field.value)
        .find(|value| value.starts_with("RESOLVED"));
    assert_eq!(text.as_deref(), Some("RESOLVED: That the lease be renewed"));
    clerk.press("<alt-/>");
    assert!(clerk.said().is_some());
}
