//! People who are called by surname and post: 杜书记, 周副局长. Knows no table.

use crate::domain::{surname::begins_with_surname, text::is_han};

use super::posts::post_at_end;

/// Texts that begin as surnames do and are posts.
const NO_SURNAMES: [&str; 4] = ["车队长", "党代表", "全总监", "项目经理"];

/// Whether somebody is called by surname and post: 杜书记, 周副局长.
pub fn is_called(text: &str) -> bool {
    let rest = text.chars().next().and_then(|first| text.get(first.len_utf8()..));
    begins_with_surname(text)
        && text.chars().all(is_han)
        && !NO_SURNAMES.contains(&text)
        && rest.is_some_and(|rest| post_at_end(rest) == Some(0))
}
