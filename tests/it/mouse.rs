//! The mouse: what was drawn is what is clicked, and a click does what a key does.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]

use huiwu::{
    app::{
        message::{Message, TerminalMessage},
        model::{Cover, Tab},
        pointer::Pointer,
    },
    input::section::SectionId,
    shell::input::{MouseAct, pointer_of},
    ui::{self, eye::Eye, hits::Hits},
    words::Lang,
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    screens::{prepared, worked},
    support::Clerk,
};

const SIZE: (u16, u16) = (100, 30);

#[test]
fn a_click_on_a_tab_goes_there() {
    let mut clerk = worked(Lang::Zh);
    clerk.click_on("F3 会前", SIZE);
    assert_eq!(clerk.m().tab, Tab::Prepare);
    clerk.click_on("F6 督办", SIZE);
    assert_eq!(clerk.m().tab, Tab::FollowUp);
}

#[test]
fn a_click_on_a_section_shows_it() {
    let mut clerk = prepared(Lang::En);
    clerk.click_on("Agenda", SIZE);
    assert_eq!(clerk.m().prepare.section, SectionId::Agenda);
    // On a narrow screen the sections stand in one row.
    clerk.click_on("People", (60, 20));
    assert_eq!(clerk.m().prepare.section, SectionId::People);
}

#[test]
fn a_click_chooses_a_row_and_the_second_opens_it() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_people().click_on("Greta Lindqvist", SIZE);
    assert_eq!(clerk.m().prepare.cursor().at(), 2);
    assert!(matches!(clerk.m().cover, Cover::None));
    clerk.click_on("Greta Lindqvist", SIZE);
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "{}", clerk.screen(80, 24));
}

#[test]
fn the_first_click_on_the_chosen_row_opens_nothing() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_people().click_on("Ada Thornbury", SIZE);
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn a_key_between_two_clicks_makes_the_second_a_first_one() {
    let mut clerk = prepared(Lang::En);
    clerk
        .go_to_people()
        .click_on("Greta Lindqvist", SIZE)
        .press("<up><down>");
    clerk.click_on("Greta Lindqvist", SIZE);
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn a_third_click_runs_nothing_again() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f10>");
    let before = clerk.rows();
    clerk.click_on("Greta Lindqvist", SIZE);
    assert_eq!(clerk.rows(), before, "the first click only chooses");
    clerk.click_on("Greta Lindqvist", SIZE);
    let after = clerk.rows();
    assert_ne!(after, before, "the second one signs her in");
    clerk.click_on("Greta Lindqvist", SIZE);
    assert_eq!(clerk.rows(), after);
}

#[test]
fn a_click_in_the_line_sets_the_caret_between_wide_characters() {
    let mut clerk = worked(Lang::Zh);
    clerk.press("会议a纪要");
    let screen = clerk.screen(SIZE.0, SIZE.1);
    let row = screen.lines().position(|line| line.contains("会议a纪要")).unwrap();
    let line = screen.lines().nth(row).unwrap();
    let start = ui::width::cells(&line[..line.find("会议a").unwrap()]);
    let cell = |cells: usize| u16::try_from(start + cells).unwrap();
    let row = u16::try_from(row).unwrap();
    // The right half of a wide character belongs to it.
    for (cells, typed) in [(0, "会议a纪要"), (3, "议a纪要"), (5, "纪要"), (6, "纪要"), (40, "")] {
        clerk.click_at(cell(cells), row, SIZE);
        let field = &clerk.m().live.field;
        assert_eq!(&field.text()[field.caret_byte()..], typed, "cell {cells}");
    }
    clerk.click_at(cell(2), row, SIZE).press("x");
    assert_eq!(clerk.m().live.field.text(), "会x议a纪要");
}

#[test]
fn a_click_in_a_filter_that_is_scrolled_sets_the_caret_in_what_is_seen() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_people().press("abcdefghij").click_on("cdefg", SIZE);
    assert_eq!(clerk.m().prepare.filter.caret_byte(), 2);
    // A long text is scrolled sideways.
    clerk.times(20, "0123456789").click_on("3456789", SIZE);
    let filter = &clerk.m().prepare.filter;
    assert!(filter.text()[filter.caret_byte()..].starts_with("3456789"));
}

#[test]
fn a_click_in_a_form_goes_to_the_field_and_into_its_text() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_agenda().press("<enter>");
    let title = clerk.fields()[0].value.clone();
    clerk.press("<tab><tab>");
    // The title stands at the head of the form, too.
    let screen = clerk.screen(SIZE.0, SIZE.1);
    let rows: Vec<_> = screen.lines().enumerate().collect();
    let (row, line) = rows.iter().rev().find(|(_, line)| line.contains(&title)).unwrap();
    let before = ui::width::cells(&line[..line.find(&title).unwrap()]);
    clerk.click_at(u16::try_from(before).unwrap(), u16::try_from(*row).unwrap(), SIZE);
    assert!(clerk.fields()[0].has_focus);
    clerk.press("x");
    assert_eq!(clerk.fields()[0].value, format!("x{title}"));
}

#[test]
fn the_second_click_on_a_choice_turns_it() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_agenda().press("<enter>");
    let (n, before) = clerk
        .fields()
        .iter()
        .enumerate()
        .find_map(|(n, field)| field.is_choice.then(|| (n, field.value.clone())))
        .unwrap();
    let row = u16::try_from(n + 4).unwrap();
    clerk.click_at(2, row, SIZE);
    assert!(clerk.fields()[n].has_focus);
    assert_eq!(clerk.fields()[n].value, before);
    clerk.click_at(2, row, SIZE);
    assert_ne!(clerk.fields()[n].value, before);
}

#[test]
fn the_wheel_moves_what_is_under_it() {
    let mut clerk = prepared(Lang::En);
    clerk.go_to_section(SectionId::Checklist);
    clerk.mouse(&[MouseAct::WheelDown], 60, 12, SIZE);
    assert_eq!(clerk.m().prepare.cursor().at(), 3);
    clerk.mouse(&[MouseAct::WheelUp, MouseAct::WheelUp], 60, 12, SIZE);
    assert_eq!(clerk.m().prepare.cursor().at(), 0);
    clerk.mouse(&[MouseAct::WheelDown], 5, 5, SIZE);
    assert_ne!(
        clerk.m().prepare.section,
        SectionId::Checklist,
        "over the sections it goes through them"
    );
}

#[test]
fn the_wheel_over_the_feed_rolls_it_and_leaves_the_line() {
    let mut clerk = worked(Lang::En);
    for n in 0..40 {
        clerk.line(&format!("note {n}"));
    }
    clerk.take(huiwu::app::msg::Msg::Resize(SIZE.0, SIZE.1));
    clerk.press("half a li");
    clerk.mouse(&[MouseAct::WheelUp, MouseAct::WheelUp], 50, 8, SIZE);
    assert_eq!(clerk.m().live.scroll, 4);
    assert_eq!(clerk.m().live.field.text(), "half a li");
    clerk.mouse(&[MouseAct::WheelDown; 9], 50, 8, SIZE);
    assert_eq!(clerk.m().live.scroll, 0);
    clerk.press("ne<enter>");
    assert_eq!(clerk.rows().len(), clerk.disk().len());
}

#[test]
fn an_entry_is_opened_by_two_clicks_and_one_leaves_the_line_alone() {
    let mut clerk = worked(Lang::En);
    clerk.press("begun").click_on("The pier is on schedule", SIZE);
    assert_eq!(
        (clerk.m().live.editing, clerk.m().live.field.text().as_str()),
        (None, "begun")
    );
    clerk.click_on("The pier is on schedule", SIZE);
    assert!(clerk.m().live.editing.is_some());
    clerk.press("<esc>");
    assert_eq!(clerk.m().live.field.text(), "begun");
}

#[test]
fn a_dialog_lies_over_the_rows_of_the_tab() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f2><ctrl-n>");
    let hits = hits(&clerk);
    assert!(
        !matches!(
            hits.click(30, 5),
            Some(Pointer::Click {
                spot: huiwu::app::pointer::ScreenSpot::Row(_),
                ..
            })
        ),
        "the list under the form is not clicked"
    );
}

#[test]
fn a_mouse_drawn_over_text_is_told_how_to_select_it() {
    let hits = Hits::default();
    let mut pressed = None;
    assert_eq!(pointer_of(&hits, &mut pressed, MouseAct::Press, (3, 3)), None);
    assert_eq!(
        pointer_of(&hits, &mut pressed, MouseAct::Release, (9, 3)),
        Some(Pointer::Drag)
    );
    let mut clerk = worked(Lang::En);
    clerk.take(huiwu::app::msg::Msg::Pointer(Pointer::Drag));
    let said = clerk.m().notice.as_ref().map(|(said, _)| said.clone());
    assert_eq!(said, Some(Message::Terminal(TerminalMessage::DragSelects)));
}

#[test]
fn a_command_gives_the_mouse_back() {
    for (lang, name) in [(Lang::En, "mouse"), (Lang::Zh, "鼠标")] {
        let mut clerk = worked(lang);
        assert!(clerk.m().shared.mouse);
        clerk.press(&format!("<f2>:{name}<enter>"));
        assert!(!clerk.m().shared.mouse, "{}", clerk.screen(80, 24));
    }
}

#[test]
fn a_click_only_shows_a_hidden_register_only_meeting_again() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("confidential", "K-17", &[]).wait(4);
    assert!(clerk.m().is_locked());
    let tab = clerk.m().tab;
    clerk.take(huiwu::app::msg::Msg::Pointer(Pointer::Click {
        spot: huiwu::app::pointer::ScreenSpot::Tab(Tab::Meetings),
        column: 0,
        row: 0,
    }));
    assert!(!clerk.m().is_locked());
    assert_eq!(clerk.m().tab, tab);
}

/// Returns the spots of the screen that the mouse can hit.
fn hits(clerk: &Clerk) -> Hits {
    let mut buf = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    let mut eye = Eye::default();
    ui::draw(&mut buf, clerk.m(), &mut eye);
    eye.hits
}
