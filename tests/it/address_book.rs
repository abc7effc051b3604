//! Names that the file knows are offered where a form asks for one; nothing is put in by itself.

use huiwu::words::{Lang, field::FieldName};

use crate::support::Clerk;

/// The text in a field of the form that is open.
fn typed(clerk: &Clerk, name: FieldName) -> String {
    let of_name = clerk.fields().into_iter().find(|field| field.name == name);
    of_name.map(|field| field.value).unwrap_or_default()
}

/// Brings the caret into a field of the form that is open.
fn go_to(clerk: &mut Clerk, name: FieldName) {
    let steps = clerk.fields().iter().take_while(|field| field.name != name).count();
    clerk.press(&"<tab>".repeat(steps));
}

/// The form of an item, with the caret in the field for who presents it.
fn presenter(lang: Lang, people: &[&str], letters: &str) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Board", people).press("<f3>");
    clerk.go_to_agenda().press("<ctrl-n>");
    go_to(&mut clerk, FieldName::Presenter);
    clerk.press(letters);
    clerk
}

#[test]
fn initials_and_beginnings_become_the_name_by_the_key() {
    let mut clerk = presenter(Lang::Zh, &["张三", "李四"], "zs");
    assert_eq!(typed(&clerk, FieldName::Presenter), "zs", "nothing by itself");
    assert!(clerk.screen(80, 24).contains("zs → 张三"), "{}", clerk.screen(80, 24));
    clerk.press("<alt-/>");
    assert_eq!(typed(&clerk, FieldName::Presenter), "张三");
    clerk.press("、ls<alt-/>");
    assert_eq!(typed(&clerk, FieldName::Presenter), "张三、李四");
    let mut clerk = presenter(Lang::En, &["Rosa Lindt", "Ann Hedges"], "rosa l");
    clerk.press("<alt-/>");
    assert_eq!(typed(&clerk, FieldName::Presenter), "Rosa Lindt");
}

#[test]
fn people_of_another_meeting_are_known() {
    let mut clerk = presenter(Lang::En, &["Rosa Lindt"], "");
    clerk
        .press("<esc>")
        .meeting("council", "Next", &["Bo Reed"])
        .press("<f3>");
    clerk.go_to_agenda().press("<ctrl-n>");
    go_to(&mut clerk, FieldName::Presenter);
    clerk.press("lindt<alt-/>");
    assert_eq!(typed(&clerk, FieldName::Presenter), "Rosa Lindt");
}

#[test]
fn a_name_nobody_has_stays_as_typed_and_other_fields_take_no_names() {
    let mut clerk = presenter(Lang::En, &["Rosa Lindt"], "xq<alt-/>");
    assert_eq!(typed(&clerk, FieldName::Presenter), "xq");
    assert!(clerk.said().is_some());
    clerk.press("<esc><esc><ctrl-n>rosa<alt-/>");
    assert_eq!(typed(&clerk, FieldName::Title), "rosa");
}
