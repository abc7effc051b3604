//! The text that goes to the clipboard of the terminal.

use huiwu::{input::section::SectionId, shell::perform::Asked, words::Lang};

use crate::{
    screens::{prepared, worked},
    support::Clerk,
};

fn copied(clerk: &mut Clerk) -> Option<String> {
    clerk.asked();
    clerk.press("<alt-.>");
    clerk.asked().into_iter().find_map(|asked| match asked {
        Asked::Copy(text) => Some(text),
        Asked::Quit | Asked::Suspend | Asked::Redraw | Asked::Demo { .. } | Asked::Backup => None,
    })
}

#[test]
fn in_live_the_newest_entry_is_copied_and_the_line_stays() {
    let mut clerk = worked(Lang::En);
    clerk.line("Ada Thornbury: The crane arrives in May.").press("half");
    let text = copied(&mut clerk).unwrap();
    assert_eq!(text, "Ada Thornbury  The crane arrives in May.");
    assert_eq!(clerk.m().live.field.text(), "half");
}

#[test]
fn an_entry_that_is_opened_is_the_one_that_is_copied() {
    let mut clerk = worked(Lang::Zh);
    clerk.line("＝通过").line("补充一点").press("<up><up>");
    assert!(copied(&mut clerk).unwrap().contains("通过"));
}

#[test]
fn the_shown_document_is_copied_whole() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f5>").go_to_section(SectionId::Minutes);
    let text = copied(&mut clerk).unwrap();
    assert!(text.contains("The crane is ordered from the second bidder"), "{text}");
    assert!(text.lines().count() > 10);
}

#[test]
fn the_chosen_row_is_copied_in_every_list() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_people().press("<down>");
    assert!(copied(&mut clerk).unwrap().contains("Miles Okafor"));
    let mut clerk = worked(Lang::En);
    clerk.press("<f2>");
    assert!(copied(&mut clerk).unwrap().contains("Harbour project, March"));
    clerk.press("<f6>");
    assert!(copied(&mut clerk).unwrap().contains("Send the order"));
    clerk.press("<ctrl-f>crane<ctrl-home>");
    assert!(copied(&mut clerk).unwrap().contains("crane"));
}

#[test]
fn what_is_typed_into_a_form_is_copied() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f2><ctrl-n>A title");
    assert_eq!(copied(&mut clerk).unwrap(), "A title");
}

#[test]
fn nothing_of_a_register_only_meeting_is_copied() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("confidential", "K-17", &["Ada Thornbury"]);
    for keys in ["<f3>", "<f5>", "<f4>", "<f2>"] {
        clerk.press(keys);
        assert_eq!(copied(&mut clerk), None, "after {keys}");
        assert!(clerk.screen(100, 24).contains("register-only"), "the reason is said");
    }
    // Also from the list, while another meeting is open.
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("confidential", "K-17", &[])
        .meeting("project", "Open one", &[]);
    clerk.press("<f2>K-17");
    assert_eq!(copied(&mut clerk), None);
}

#[test]
fn a_text_too_long_for_terminals_is_refused_with_the_limit() {
    let mut clerk = worked(Lang::En);
    for _ in 0..30 {
        clerk.enter(&format!("={}", "word ".repeat(600)));
    }
    clerk.press("<f5>").go_to_section(SectionId::Minutes);
    assert_eq!(copied(&mut clerk), None);
    assert!(
        clerk.screen(100, 24).contains("74994 at most"),
        "{}",
        clerk.screen(100, 24)
    );
}
