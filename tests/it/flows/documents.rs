//! The documents of a captured meeting: votes with their numbers, who came and went, no junk, no unreadable arithmetic.

use huiwu::{
    export::{DocumentKind, Format, Style},
    words::Lang,
};

use super::council;
use crate::{
    export::{order, rendered},
    support::Clerk,
};

fn text(clerk: &Clerk, kind: DocumentKind, format: Format) -> String {
    let style = if kind == DocumentKind::Minutes {
        Style::Official
    } else {
        Style::default()
    };
    rendered(clerk.m().ledger.records(), &order(kind, style, format, Lang::Zh))
}

#[test]
fn the_record_tells_the_counts_and_who_came_and_went_in_time() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk
        .line("+zs")
        .line("+ls")
        .line("#1")
        .line("$采购方案")
        .line("$=2/1/0");
    clerk
        .wait(30)
        .line("-ls")
        .wait(10)
        .line(":adjourn")
        .wait(5)
        .line("-zs 9:35");
    let record = text(&clerk, DocumentKind::Record, Format::Text);
    assert!(record.contains("赞成2票，反对1票"), "{record}");
    for line in ["09:00 到会：张三", "09:30 离席：李四", "09:35 离席：张三"] {
        let flat = record.replace("  ", " ");
        assert!(flat.contains(line), "{line} in {record}");
    }
    let table = text(&clerk, DocumentKind::Record, Format::Csv);
    assert!(table.contains("赞成2票"), "{table}");
    clerk.check();
}

#[test]
fn a_doubtful_line_stays_out_of_the_minutes_and_in_the_record() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
    clerk.line("#1").line("会议听取了汇报");
    clerk.line("＝通过年度预算").line("表决结果：3票赞成，0票反对");
    assert!(clerk.last().remark.is_some());
    // An order that failed is said by nobody and stands in neither.
    clerk.line("＋nmt 9：05。");
    assert!(clerk.last().remark.is_some());
    let minutes = text(&clerk, DocumentKind::Minutes, Format::Text);
    assert!(
        minutes.contains("会议听取了汇报") && !minutes.contains("3票赞成") && !minutes.contains("nmt"),
        "{minutes}"
    );
    let record = text(&clerk, DocumentKind::Record, Format::Text);
    assert!(record.contains("3票赞成") && !record.contains("nmt"), "{record}");
    clerk.press("<f5>");
    assert!(clerk.findings().iter().any(|f| f.subject.contains("nmt")));
}

#[test]
fn the_record_says_what_a_majority_needed_and_the_minutes_do_not() {
    let mut clerk = council();
    clerk
        .line("+zs")
        .line("+ls")
        .line("#1")
        .line("zs：先说")
        .line("$甲案")
        .line("$=2/0/0")
        .line("$乙案");
    clerk.line("?谁来办").line("?哪天办？");
    let minutes = text(&clerk, DocumentKind::Minutes, Format::Text);
    assert!(!minutes.contains("须至少"), "{minutes}");
    assert!(minutes.contains("待明确：谁来办。待明确：哪天办。"), "{minutes}");
    let record = text(&clerk, DocumentKind::Record, Format::Text);
    let whole = record.replace(['\n', ' '], "");
    assert!(whole.contains("须至少2票赞成"), "{record}");
    assert!(!record.contains('×') && !record.contains("已提出"), "{record}");
    assert!(record.contains("未表决"));
    assert!(record.contains("谁来办？") && record.contains("哪天办？") && !record.contains("？。"));
}

#[test]
fn a_finding_about_an_arrival_says_so_and_opens_it_with_its_sign() {
    let mut clerk = council();
    clerk.line("+zs").line("+zs").line("-ls").press("<f5>");
    let subjects: Vec<_> = clerk.findings().iter().map(|f| f.subject.clone()).collect();
    for sign in ["+张三", "-李四"] {
        assert!(subjects.iter().any(|s| s == sign), "{sign} in {subjects:?}");
    }
    let at = subjects.iter().position(|s| s == "-李四").unwrap();
    clerk.times(at, "<down>").press("<enter>");
    assert!(clerk.typed().starts_with("-李四 "), "{}", clerk.typed());
    clerk.press("<esc>").check();
}
