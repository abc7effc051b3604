//! The cells of a pasted table: the sign that parts them, and the lines cut at it. Knows no words but headings.

use super::{header, text_lines::is_rule};

/// The sign that parts the cells of a text; `None` = it is no table. Signs that also part names do so only under a row of headings.
pub(super) fn sign_of(text: &str) -> Option<char> {
    if text.contains('\t') {
        return Some('\t');
    }
    if text.lines().any(is_rule) {
        return Some('|');
    }
    ['|', ',', ';', '，'].into_iter().find(|sign| {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(FIRST);
        lines.any(|line| header::is_header(&of(line, *sign)))
    })
}

/// The lines among which the headings stand.
const FIRST: usize = 5;

/// The cells of a line; signs in quotation marks and brackets part nothing.
pub(super) fn of(line: &str, sign: char) -> Vec<String> {
    if sign == '\t' {
        return line.split(sign).map(str::to_owned).collect();
    }
    // The rule under the heads of a table in Markdown holds nothing.
    let line = if sign == '|' {
        line.trim().trim_matches('|')
    } else {
        line
    };
    if sign == '|' && is_rule(&format!("|{line}|")) {
        return Vec::new();
    }
    let mut cells = vec![String::new()];
    let (mut quoted, mut depth) = (false, 0_u32);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                continue;
            }
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            c if c == sign && !quoted && depth == 0 => {
                cells.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
    }
    cells
}
