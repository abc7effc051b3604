//! `s/old/new/` and the place of `i/where/line/`.

use huiwu::line::{
    correct::{find_line, substitute},
    reading::Reach,
};
use proptest::prelude::*;

const TEXTS: [&str; 4] = ["red red", "blue", "a red hat", "red later"];

#[test]
fn the_last_earlier_text_is_corrected_once() {
    assert_eq!(
        substitute(&TEXTS, 3, "red", "green", Reach::Last),
        [(2, "a green hat".to_owned())]
    );
    assert_eq!(
        substitute(&TEXTS, 2, "red", "green", Reach::Last),
        [(0, "green red".to_owned())]
    );
}

#[test]
fn a_flag_reaches_every_earlier_text_or_all() {
    let earlier = [(0, "green red".to_owned()), (2, "a green hat".to_owned())];
    assert_eq!(substitute(&TEXTS, 3, "red", "green", Reach::Earlier), earlier);
    assert_eq!(substitute(&TEXTS, 3, "red", "green", Reach::All).len(), 3);
}

#[test]
fn the_search_is_literal() {
    assert_eq!(
        substitute(&["a.c", "abc"], 2, "a.c", "x", Reach::All),
        [(0, "x".to_owned())]
    );
    assert!(substitute(&TEXTS, 4, "RED", "x", Reach::All).is_empty());
    assert!(substitute(&TEXTS, 4, "", "x", Reach::All).is_empty());
    assert_eq!(substitute(&["３万"], 1, "３", "", Reach::Last), [(0, "万".to_owned())]);
}

#[test]
fn a_line_goes_before_the_last_text_that_holds_the_place() {
    assert_eq!(find_line(&TEXTS, "red"), Some(3));
    assert_eq!(find_line(&TEXTS, "blue"), Some(1));
    assert_eq!(find_line(&TEXTS, "grey"), None);
    assert_eq!(find_line(&TEXTS, ""), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_does_not_hold_the_text_is_not_touched(texts in prop::collection::vec("[ab张三 ]{0,6}", 0..8), old in "[ab张]{1,2}") {
        let changed = substitute(&texts, texts.len(), &old, "X", Reach::All);
        for (at, text) in texts.iter().enumerate() {
            prop_assert_eq!(changed.iter().any(|(index, _)| *index == at), text.contains(&old));
        }
    }
}
