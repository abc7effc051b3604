//! The filter of a section: what it does to the cursor, and text that finds no row.

use huiwu::{
    app::{
        message::{Message, RoomMessage},
        model::Tab,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::{screens::prepared, support::Clerk};

fn place(clerk: &Clerk) -> usize {
    clerk.m().prepare.cursor().at()
}

#[test]
fn a_filter_that_found_nothing_gives_the_chosen_row_back() {
    for (lang, section, typed) in [
        (Lang::En, SectionId::Checklist, "zork"),
        (Lang::Zh, SectionId::Checklist, "已办"),
        (Lang::Zh, SectionId::Deliverables, "查无此项"),
        (Lang::En, SectionId::People, "nobody of that name"),
    ] {
        let mut clerk = prepared(lang);
        clerk.press("<f3>").go_to_section(section).press("<down><down>");
        let before = place(&clerk);
        assert_eq!(before, 2, "{section:?}");
        clerk.paste(typed);
        assert!(clerk.prepare().rows().is_empty(), "{typed}");
        clerk.press("<esc>");
        assert_eq!(place(&clerk), before, "{section:?} {typed}");
    }
}

#[test]
fn a_sentence_typed_into_a_filter_goes_into_the_capture_line_when_it_is_asked_for() {
    for (lang, typed) in [
        (Lang::En, "ada thinks this is too expensive"),
        (Lang::Zh, "张三认为太贵"),
    ] {
        let mut clerk = prepared(lang);
        clerk.press("<f3>").go_to_agenda().paste(typed);
        clerk.press("<enter>");
        assert!(
            matches!(
                clerk.m().shown_notice(),
                Some(Message::Room(RoomMessage::FilterFindsNothing(_)))
            ),
            "{:?}",
            clerk.said()
        );
        assert_eq!(clerk.m().prepare.filter.text(), typed, "asked first");
        clerk.press("<enter>");
        assert!(matches!(
            clerk.said(),
            Some(Message::Room(RoomMessage::InCaptureLine(_)))
        ));
        assert_eq!(clerk.m().tab, Tab::Prepare);
        assert!(clerk.m().prepare.filter.is_empty());
        let entries = clerk.entries().len();
        clerk.press("<f4>");
        assert_eq!(clerk.typed(), typed);
        assert_eq!(clerk.entries().len(), entries, "nothing is entered by that");
    }
}
