//! The proofs of several matters in one field: a line each, which begins with the number of its matter.

use crate::domain::{question::FollowUpRow, text::cut};

/// Columns of the wording that stands behind a number.
const WORDING: usize = 16;

/// The wording of a matter, as far as it stands behind the number.
fn wording(row: &FollowUpRow) -> String {
    let words: Vec<&str> = row.text.split_whitespace().collect();
    cut(&words.join(" "), WORDING).into_owned()
}

/// The head of the line of a matter.
fn head(row: &FollowUpRow) -> String {
    let (number, wording) = (row.register_number(), wording(row));
    if wording.is_empty() {
        return format!("{number}:");
    }
    format!("{number} {wording}:")
}

/// The text that is filled in: a line a matter.
pub fn asked(rows: &[&FollowUpRow]) -> String {
    let lines: Vec<String> = rows.iter().map(|row| format!("{} ", head(row))).collect();
    lines.join("\n")
}

/// The rest of a line that begins with a number; `None` if it begins with another one, or with none.
fn behind<'l>(line: &'l str, row: &FollowUpRow) -> Option<&'l str> {
    if let Some(rest) = line.strip_prefix(&head(row)) {
        return Some(rest);
    }
    let rest = line.strip_prefix(&row.register_number())?;
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let rest = rest.trim_start_matches([':', '：', ' ']);
    // The head alone is no proof, whatever became of its colon.
    (!goes_on).then(|| if rest == wording(row) { "" } else { rest })
}

/// The proof of each matter, in the order of the rows; a line without a number belongs to the one above.
///
/// # Errors
/// The number of the first matter without a proof.
pub fn read(typed: &str, rows: &[&FollowUpRow]) -> Result<Vec<String>, String> {
    let mut proofs = vec![String::new(); rows.len()];
    let mut at = 0;
    for line in typed.lines().map(str::trim) {
        let named = rows
            .iter()
            .enumerate()
            .find_map(|(n, row)| Some((n, behind(line, row)?)));
        let (n, text) = named.unwrap_or((at, line));
        at = n;
        if let Some(proof) = proofs.get_mut(n) {
            let between = if proof.is_empty() || text.trim().is_empty() {
                ""
            } else {
                " "
            };
            *proof = format!("{proof}{between}{}", text.trim());
        }
    }
    let without = proofs.iter().zip(rows).find(|(proof, _)| proof.is_empty());
    match without {
        Some((_, row)) => Err(row.register_number()),
        None => Ok(proofs),
    }
}
