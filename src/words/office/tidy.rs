//! Words as they were typed in haste, as official minutes write them.

use crate::domain::text::is_han;

/// A Chinese text without the blanks that part its clauses, and with 日 for 号 in its days: 陈姐牵头 各科室配合 12月5号前完成.
pub fn tidied(text: &str) -> String {
    let chars: Vec<char> = text.trim().chars().collect();
    let at = |n: usize| chars.get(n).copied().unwrap_or(' ');
    let mut tidy = String::with_capacity(text.len());
    for (n, c) in chars.iter().enumerate() {
        let before = if n == 0 { ' ' } else { at(n - 1) };
        let after = at(n + 1);
        let parts = is_han(before) && (is_han(after) || after.is_ascii_digit());
        match c {
            // 全体 12月5日前交…: the blank stands behind whoever does it.
            ' ' | '\u{3000}'
                if parts && after.is_ascii_digit() && n <= 3 && chars.iter().take(n).all(|c| is_han(*c)) => {}
            ' ' | '\u{3000}' if parts => tidy.push('，'),
            ',' if is_han(before) || is_han(after) => tidy.push('，'),
            ';' if is_han(before) || is_han(after) => tidy.push('；'),
            '号' if before.is_ascii_digit() && is_of_day(&chars, n) => tidy.push('日'),
            c => tidy.push(*c),
        }
    }
    tidy
}

/// Whether the figure before 号 is a day: 12月5号.
fn is_of_day(chars: &[char], at: usize) -> bool {
    let before = chars.get(..at).unwrap_or_default();
    let figures = before.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    figures <= 2 && before.iter().rev().nth(figures) == Some(&'月')
}
