//! The published agenda taken over exactly: only its items, in its order, with its numbers.

use huiwu::{
    export::{self, DocumentKind, DocumentOrder, Format, Style},
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

const SUMMONS: &str = "1. Apologies\n2. Declarations of interest\n3. Planning\n3.1 Mill Lane\n4. Date of next meeting";

fn numbered(clerk: &Clerk) -> Vec<String> {
    let items = clerk.m().ledger.records().numbered_items();
    items
        .into_iter()
        .map(|(item, number, _)| format!("{number} {}", item.title))
        .collect()
}

#[test]
fn only_the_items_of_the_text_stay_with_their_numbers() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Parish Council", &["Ann Lee"]);
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Agenda)
        .press("<f7>")
        .paste(SUMMONS);
    clerk.press("<ctrl-s>").press("<f7>").press("<enter>");
    assert_eq!(
        numbered(&clerk),
        [
            "1 Apologies",
            "2 Declarations of interest",
            "3 Planning",
            "3.1 Mill Lane",
            "4 Date of next meeting"
        ]
    );
    clerk.press("<ctrl-z>");
    let back = numbered(&clerk);
    assert!(back.iter().any(|row| row.ends_with("Matters arising")), "{back:?}");
}

#[test]
fn the_numbers_and_letters_of_a_published_agenda_stay() {
    for (text, wanted) in [
        (
            "25/112 Apologies\n25/113 Planning\n(a) Mill Lane\n25/114 Pay award",
            &["25/112 Apologies", "25/113 Planning", "Mill Lane", "25/114 Pay award"][..],
        ),
        (
            "A. Apologies\nB. Accidents\nC. Gloves",
            &["A Apologies", "B Accidents", "C Gloves"],
        ),
    ] {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting("committee", "Parish Council", &["Ann Lee"]);
        clerk
            .press("<f3>")
            .go_to_section(SectionId::Agenda)
            .press("<f7>")
            .paste(text);
        clerk.press("<ctrl-s>").press("<f7>").press("<enter>");
        let told = numbered(&clerk);
        assert_eq!(told.len(), wanted.len(), "{told:?}");
        for (row, wanted) in told.iter().zip(wanted) {
            assert!(row.ends_with(wanted), "{told:?}");
        }
    }
}

#[test]
fn the_same_key_keeps_the_other_items() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Parish Council", &["Ann Lee"]);
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Agenda)
        .press("<f7>")
        .paste(SUMMONS);
    clerk.press("<ctrl-s>").press("<f7><f7>").press("<enter>");
    assert!(numbered(&clerk).len() > 5, "{:?}", numbered(&clerk));
}

#[test]
fn an_agenda_in_use_loses_no_item() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Parish Council", &["Ann Lee"]);
    clerk.line("+ann").line("#1").line("ann: hello");
    let before = numbered(&clerk).len();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Agenda)
        .press("<f7>")
        .paste(SUMMONS);
    clerk.press("<ctrl-s>").press("<f7>").press("<enter>");
    assert!(numbered(&clerk).len() >= before, "{:?}", numbered(&clerk));
}

#[test]
fn parts_bear_the_number_under_which_their_item_is_shown() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Parish Council", &["Ann Lee"]);
    clerk.press("<f3>").go_to_section(SectionId::Agenda).press("<f7>");
    clerk
        .paste("6. Planning\n6.1 Mill Lane\n6.2 Church Close\n7. Grant")
        .press("<ctrl-s><enter>");
    let all = numbered(&clerk);
    let planning = all
        .iter()
        .find(|row| row.ends_with(" Planning"))
        .cloned()
        .unwrap_or_default();
    let number = planning.split(' ').next().unwrap_or_default().to_owned();
    assert!(all.contains(&format!("{number}.1 Mill Lane")), "{all:?}");
}

#[test]
fn no_item_of_the_text_is_lost_where_the_agenda_had_it_at_another_depth() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Parish Council", &["Ann Lee"]);
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Agenda)
        .press("<f7>")
        .paste("1. Budget\n1.1 Any other business\n2. Adjourn");
    clerk.press("<ctrl-s>").press("<f7>").press("<enter>");
    assert_eq!(numbered(&clerk), ["1 Budget", "1.1 Any other business", "2 Adjourn"]);
}

#[test]
fn the_programs_own_agenda_taken_in_again_changes_no_kind_and_no_title() {
    for lang in [Lang::Zh, Lang::En] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("executive", "办公会", &["张三"]);
        let told = |clerk: &Clerk| -> Vec<_> {
            let items = clerk.m().ledger.records().numbered_items().into_iter();
            items
                .map(|(item, ..)| (item.title.clone(), item.kind, item.minutes))
                .collect()
        };
        let before = told(&clerk);
        let order = DocumentOrder {
            kind: DocumentKind::Agenda,
            style: Style::default(),
            format: Format::Text,
            lang,
            now: clerk.now,
            generator: "",
        };
        let printed = export::render(clerk.m().ledger.records(), &order).unwrap();
        clerk
            .press("<f3>")
            .go_to_section(SectionId::Agenda)
            .press("<f7>")
            .paste(&String::from_utf8(printed).unwrap());
        clerk.press("<ctrl-s>");
        let screen = clerk.screen(160, 40);
        assert!(
            !screen.contains("取代：") && !screen.contains("in place of"),
            "{screen}"
        );
        clerk.press("<f7><enter>");
        assert_eq!(told(&clerk), before);
    }
}
