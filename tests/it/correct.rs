//! The place of `i/where/line/`.

use huiwu::line::correct::find_line;

const TEXTS: [&str; 4] = ["red red", "blue", "a red hat", "red later"];

#[test]
fn a_line_goes_before_the_last_text_that_holds_the_place() {
    assert_eq!(find_line(&TEXTS, "red"), Some(3));
    assert_eq!(find_line(&TEXTS, "blue"), Some(1));
    assert_eq!(find_line(&TEXTS, "grey"), None);
    assert_eq!(find_line(&TEXTS, ""), None);
}
