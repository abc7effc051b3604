//! Columns in which a system of registration says with what ticket, or as what kind of guest, somebody comes. Knows no table.

use super::name::tidy;

/// Headings of tickets and fees, where even `Member` is a price.
const FEES: [&str; 9] = [
    "registration",
    "registrant",
    "ticket",
    "pass",
    "badge",
    "fee",
    "报名",
    "注册",
    "票",
];

/// Headings of kinds of guests.
const GUESTS: [&str; 12] = [
    "attendee",
    "attendance",
    "participant",
    "delegate",
    "guest",
    "invitee",
    "visitor",
    "参会类",
    "与会类",
    "代表类",
    "人员类",
    "嘉宾类",
];

/// Whether a word of such a column is that of a kind of guest or of a price, by which nobody has a vote: `Delegate` under `Registration type`.
pub(super) fn gives_no_vote(title: &str, cell: &str) -> bool {
    let title: String = title.to_lowercase().split_whitespace().collect();
    let heads = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let word = tidy(cell).to_lowercase();
    let guest = matches!(word.as_str(), "delegate" | "delegates" | "代表");
    let priced = matches!(word.as_str(), "member" | "members" | "成员" | "理事");
    heads(&FEES) && (guest || priced) || heads(&GUESTS) && guest
}
