//! A meeting that goes on on another day: who was there, and what nobody said of those who did not come again.

use super::{met, never, record, says};
use huiwu::{
    export::{DocumentKind, Format, Style},
    words::Lang,
};

#[test]
fn whoever_does_not_sign_in_again_is_not_told_to_have_left() {
    let clerk = met(
        Lang::Zh,
        &[
            "+王建国、李强、张丽、赵磊",
            "：开会 10:00",
            "#+ 采购方案",
            "@10:20",
            "赵磊10:20离会",
            "@10:50",
            "：休会",
        ],
    );
    let mut clerk = clerk;
    let next = |minute| crate::support::at(10, minute).plus_minutes(24 * 60);
    clerk.captured("：复会", next(0));
    clerk.captured("+王建国、李强", next(2));
    clerk.captured("=同意采购", next(5));
    clerk.captured("：散会", next(30));
    let text = record(&clerk);
    says(&text, &["复会后未签到", "10:20离会"]);
    never(&text, &["10:50离会"]);
    let order = crate::export::order(DocumentKind::Minutes, Style::Council, Format::Text, Lang::Zh);
    let council = crate::export::rendered(clerk.m().ledger.records(), &order);
    never(&council, &["返回会场"]);
}
