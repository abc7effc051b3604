//! Ctrl-F over all meetings: as one types, marked, gone to, and left again with everything as it was.

use huiwu::{
    app::model::{Cover, Tab},
    words::Lang,
};

use crate::support::Clerk;

/// Two meetings; the second one is open, in session.
fn two(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk
        .meeting("council", "甲会", &["张三"])
        .line("=原则同意年度预算")
        .line("张三：budgets were discussed")
        .press("<alt-x>");
    clerk.meeting("project", "乙会", &["李四"]).line("预算另议");
    clerk
}

fn found(clerk: &Clerk) -> Vec<&str> {
    match &clerk.m().cover {
        Cover::Search(search, _) => search.hits.iter().map(|hit| hit.text.as_str()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_typed_is_found_in_all_meetings_as_one_types() {
    let mut clerk = two(Lang::Zh);
    clerk.press("<ctrl-f>预");
    assert_eq!(found(&clerk), ["预算另议", "原则同意年度预算"]);
    clerk.press("算 budget");
    assert!(found(&clerk).is_empty());
    clerk.press("<ctrl-u>budgets");
    assert_eq!(found(&clerk), ["budgets were discussed"]);
}

#[test]
fn escape_gives_back_what_was_there_and_the_line_that_was_begun() {
    let mut clerk = two(Lang::Zh);
    clerk.press("没写完");
    let before = clerk.screen(120, 36);
    clerk.press("<ctrl-f>预算<down><esc>");
    assert_eq!(clerk.screen(120, 36), before);
    clerk.press("的话<enter>");
    clerk.press("<ctrl-f>没写完的话");
    assert_eq!(found(&clerk), ["没写完的话"]);
}

#[test]
fn a_form_is_given_back_with_what_was_typed_into_it() {
    let mut clerk = two(Lang::Zh);
    clerk.press("<f3>");
    clerk.go_to_section(huiwu::input::section::SectionId::Agenda);
    clerk.press("<ctrl-n>新议题<ctrl-f>预算");
    // To go there would throw the form away.
    clerk.press("<enter>");
    assert!(matches!(clerk.m().cover, Cover::Search(..)), "{:?}", clerk.said());
    clerk.press("<esc>");
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("{:?}", clerk.m().cover)
    };
    assert!(form.is_changed());
}

#[test]
fn enter_goes_to_the_line_in_its_meeting() {
    let mut clerk = two(Lang::Zh);
    clerk.press("<ctrl-f>年度预算<enter>");
    assert_eq!(clerk.open_meeting().title, "甲会");
    assert_eq!(clerk.m().tab, Tab::Live);
    assert_eq!(clerk.m().live.field.text(), "=原则同意年度预算");
}

#[test]
fn enter_goes_to_somebody_in_the_list_of_people() {
    let mut clerk = two(Lang::Zh);
    clerk.press("<ctrl-f>ls kind:person<enter>");
    assert_eq!(clerk.m().tab, Tab::Prepare);
    assert!(clerk.screen(120, 36).contains(">李四"), "{}", clerk.screen(120, 36));
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn the_command_takes_its_words_from_the_line() {
    let mut clerk = two(Lang::Zh);
    clerk.press("：查找 年度<enter>");
    assert_eq!(found(&clerk), ["原则同意年度预算"]);
}

#[test]
fn an_undone_line_is_not_found_any_more() {
    let mut clerk = two(Lang::Zh);
    clerk.line("只此一句").press("<ctrl-z>").press("<ctrl-f>只此一句");
    assert!(found(&clerk).is_empty());
}

#[test]
fn the_search_looks_like_this() {
    for (lang, name) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = two(lang);
        clerk.press("<ctrl-f>");
        insta::assert_snapshot!(format!("search_empty_{name}_80x24"), clerk.screen(80, 24));
        clerk.press("预算");
        for (width, height) in [(80, 24), (120, 36), (200, 60), (60, 20)] {
            insta::assert_snapshot!(format!("search_{name}_{width}x{height}"), clerk.screen(width, height));
        }
        clerk.press("之无 kind:nothing");
        insta::assert_snapshot!(format!("search_nothing_{name}_80x24"), clerk.screen(80, 24));
    }
}
