//! Those who took no part in a vote, where they stand behind a result with a colon or in brackets: 同意5票，通过：回避唐小军, 通过（回避：唐小军）. The line is read as if they
//! stood behind a comma: 同意5票，通过，唐小军回避.

use std::borrow::Cow;

use crate::line::{
    frame::{LineFrame, Named},
    lexer::{digit, is_colon},
};

/// Longer texts before them are no result, in characters.
const LONGEST: usize = 40;

/// Words with which a result ends.
const ENDS: [&str; 3] = ["通过", "票", "否决"];

/// Words with which it ends where a figure stands before them: 会议同意：石磊回避 agrees to a recusal.
const COUNTED_ENDS: [&str; 2] = ["同意", "赞成"];

/// The line with those who are recused behind a comma; any other as it is.
pub(crate) fn spelled_out<'t>(line: &'t str, frame: &LineFrame) -> Cow<'t, str> {
    if !line.contains("回避") {
        return Cow::Borrowed(line);
    }
    let signed = |told: &str| told.trim_end().ends_with(['$', '＄', '=', '＝', '!', '！']);
    match apart(line.trim(), frame).filter(|(result, _)| !signed(result)) {
        Some((result, names)) => Cow::Owned(format!("{result}，{names}回避")),
        None => Cow::Borrowed(line),
    }
}

/// A result, and the names of those who are recused behind it.
pub(crate) fn apart<'t>(line: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let text = line.trim_end_matches(['。', '）', ')']);
    let (at, _) = text.match_indices("回避").next()?;
    let (before, behind) = text.split_at_checked(at)?;
    let behind = behind.trim_start_matches("回避").trim_start_matches(is_colon).trim();
    let gap = |c: char| is_colon(c) || matches!(c, '，' | ',' | '；' | ';' | '（' | '(' | '。' | ' ');
    let (result, names) = match behind {
        "" | "表决" | "本次表决" | "本项表决" => {
            let cut = before
                .char_indices()
                .rev()
                .find(|(_, c)| gap(*c))
                .map(|(at, c)| (at, c.len_utf8()))?;
            (before.get(..cut.0)?, before.get(cut.0 + cut.1..)?)
        }
        names => (before, names),
    };
    let result = result.trim_end_matches(gap);
    let counted = result.chars().any(|c| digit(c).is_some());
    let ends =
        ENDS.iter().any(|end| result.ends_with(end)) || counted && COUNTED_ENDS.iter().any(|end| result.ends_with(end));
    let named = names
        .split(['、', '和', '与', ',', '，'])
        .map(|name| name.trim().trim_end_matches("同志"));
    let listed = |name: &str| matches!(frame.room.resolve(name, true), Named::One(_));
    (ends && result.chars().count() <= LONGEST && !names.is_empty() && named.into_iter().all(listed))
        .then_some((result, names))
}
