//! Papers and figures of which a meeting takes note: `The report was noted`, `Bank reconciliation to 31 Oct noted`, `Apologies accepted`.

use crate::line::grammar::motions::meant::ended;

/// `The report was noted`, `Report received and noted.`
pub(crate) fn was_noted(line: &str) -> bool {
    let text = ended(line).to_ascii_lowercase();
    let own = ["i ", "we ", "he ", "she ", "they ", "you "];
    let short = text.split_whitespace().count() <= 14;
    let noted = [
        " was noted",
        " were noted",
        " received and noted",
        " be noted",
        " noted and received",
        " was received",
        " were received",
    ];
    let not = ["not ", "n't ", "never "].iter().any(|word| text.contains(word));
    if short && !not && (text.ends_with(" noted") || text.ends_with(" received")) && begins_with_report(&text) {
        return true;
    }
    if !not
        && [
            "apologies accepted",
            "apologies were accepted",
            "the apologies were accepted",
        ]
        .contains(&text.as_str())
    {
        return true;
    }
    short && !not && noted.iter().any(|end| text.ends_with(end)) && !own.iter().any(|word| text.starts_with(word))
}

/// Papers and figures of which a meeting takes note.
#[rustfmt::skip]
const REPORTS: &[&str] = &[
    "report", "reports", "reconciliation", "reconciliations", "correspondence", "statement", "statements", "letter", "letters", "email", "update",
    "updates", "position", "balance", "balances", "accounts", "income", "expenditure", "figures", "contents", "invoice", "invoices", "payments",
    "receipts", "spend", "spending", "insurance", "audit", "resignation", "apologies", "paper", "papers", "dates", "date", "notice",
];

/// `Bank reconciliation to 31 Oct noted`: a paper is what was noted, and nobody is who noted it.
fn begins_with_report(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(4).any(|word| REPORTS.contains(&word))
}
