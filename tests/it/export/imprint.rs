//! The head and the foot of official minutes (GB/T 9704-2012 §7.2 and §7.4, docs/rules.md §red-head), read back from every format.

use chrono::NaiveDate;
use huiwu::{
    domain::{
        change::Change,
        id::Id,
        imprint::{Imprint, Urgency},
        meeting::Secrecy,
        records::Records,
    },
    export::{DocumentKind, Format, Style, render},
    words::Lang,
};

use super::{fixture::worked, minutes, order, parts};

/// The worked meeting, with an imprint.
pub(super) fn issued(lang: Lang) -> Records {
    let mut records = worked(lang);
    let meeting = records.open().unwrap();
    records.apply(Change::put(Imprint {
        copy_number: 12,
        secret_for: "5年".to_owned(),
        urgency: Urgency::Urgent,
        copied_to: "市政府办公室，市应急管理局".to_owned(),
        printed_by: "港务局办公室".to_owned(),
        printed: NaiveDate::from_ymd_opt(2026, 3, 9),
        ..Imprint::blank(Id::from_raw(1), meeting)
    }));
    records
}

/// The same at a level of secrecy.
fn secret(secrecy: Secrecy) -> Records {
    let mut records = issued(Lang::Zh);
    let mut meeting = records.meeting().cloned().unwrap();
    meeting.secrecy = secrecy;
    records.apply(Change::put(meeting));
    records
}

fn word(records: &Records) -> String {
    let order = order(DocumentKind::Minutes, Style::Official, Format::Docx, Lang::Zh);
    let parts = parts(render(records, &order).unwrap());
    parts
        .into_iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap()
        .1
}

/// The number of an attribute of the first element of a name.
fn number(xml: &str, element: &str, attribute: &str) -> f64 {
    let tag = xml
        .split(&format!("<w:{element} "))
        .nth(1)
        .and_then(|rest| rest.split('>').next());
    let value = tag.unwrap().split(&format!("w:{attribute}=\"")).nth(1).unwrap();
    value.split('"').next().unwrap().parse().unwrap()
}

/// Twentieths of a point in millimetres.
fn mm(twentieths: f64) -> f64 {
    twentieths / 20.0 * 25.4 / 72.0
}

fn near(is: f64, wanted: f64, tolerance: f64) {
    assert!((is - wanted).abs() <= tolerance, "{is} is not {wanted} ± {tolerance}");
}

#[test]
fn the_page_and_the_foot_measure_what_the_standard_asks() {
    let body = word(&issued(Lang::Zh));
    let section = body.split("<w:sectPr>").nth(1).unwrap();
    near(mm(number(section, "pgSz", "w")), 210.0, 0.1);
    near(mm(number(section, "pgSz", "h")), 297.0, 0.1);
    near(mm(number(section, "pgMar", "top")), 37.0, 0.1);
    near(mm(number(section, "pgMar", "left")), 28.0, 0.1);
    near(mm(number(section, "pgMar", "right")), 26.0, 0.1);
    near(mm(number(section, "pgMar", "bottom")), 35.0, 0.1);
    near(number(section, "docGrid", "linePitch") / 20.0, 28.95, 0.01);
    let foot = body.rsplit("<w:tbl>").next().unwrap();
    let line = |side| number(foot, side, "sz") / 8.0 * 25.4 / 72.0;
    near(line("top"), 0.35, 0.02);
    near(line("insideH"), 0.25, 0.02);
    near(line("bottom"), 0.35, 0.02);
    near(mm(number(foot, "tblW", "w")), 156.0, 0.1);
    near(mm(number(foot, "tblpPr", "tblpX")), 28.0, 0.1);
    assert!(foot.contains("w:vertAnchor=\"margin\"") && foot.contains("w:tblpYSpec=\"bottom\""));
    let rows = foot.split("</w:tbl>").next().unwrap();
    assert_eq!(rows.matches("<w:tr>").count(), 2);
    // 四号 is 14 pt, in half points; one character from either edge.
    assert_eq!(
        rows.matches("<w:sz w:val=\"28\"/>").count(),
        rows.matches("<w:sz ").count()
    );
    assert!(rows.contains("w:eastAsia=\"仿宋_GB2312\"") && !rows.contains("黑体"));
    assert_eq!(rows.matches("w:right=\"280\"").count(), 2);
}

#[test]
fn the_corner_names_copy_secrecy_and_urgency_in_this_order_and_leaves_the_mark_in_its_place() {
    let body = word(&secret(Secrecy::Jimi));
    let places: Vec<_> = ["000012", "机密★5年", "加急", "\"Mark\""]
        .iter()
        .map(|text| body.find(text).unwrap_or_else(|| panic!("{text}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    let corner = |text: &str| {
        let before = body.split(text).next().unwrap();
        before.rsplit("<w:p>").next().unwrap().to_owned()
    };
    assert!(!corner("000012").contains("黑体"));
    assert!(corner("机密★5年").contains("黑体") && corner("加急").contains("黑体"));
    let mark = body.split("\"Mark\"/>").nth(1).unwrap();
    // 35 mm from the top of the text, three lines of which are taken.
    // In a line of exactly 40 pt the signs rise 0.83 of their size above four fifths of it.
    let rise = 0.8 * 800.0 - 0.83 * number(mark, "sz", "val") * 10.0;
    near(mm(number(mark, "spacing", "before") + 3.0 * 579.0 + rise), 35.0, 0.1);
}

#[test]
fn only_state_secrets_are_marked() {
    for (secrecy, marked) in [
        (Secrecy::Open, false),
        (Secrecy::Internal, false),
        (Secrecy::WorkSecret, false),
        (Secrecy::Mimi, true),
        (Secrecy::Juemi, true),
    ] {
        assert_eq!(word(&secret(secrecy)).contains("★5年"), marked, "{secrecy:?}");
    }
}

#[test]
fn without_an_imprint_there_is_neither_corner_nor_foot() {
    let body = word(&worked(Lang::Zh));
    assert!(!body.contains("\"Corner\"") && !body.contains("\"Foot\""));
    let mut records = issued(Lang::Zh);
    records.apply(Change::put(Imprint {
        copy_number: 7,
        ..Imprint::blank(Id::from_raw(1), records.open().unwrap())
    }));
    let body = word(&records);
    assert!(
        body.contains("000007") && !body.contains("\"Foot\""),
        "a number alone makes no foot"
    );
}

#[test]
fn whoever_prints_is_the_organiser_unless_somebody_else_is_named() {
    let mut records = issued(Lang::Zh);
    let mut imprint = records.imprint().cloned().unwrap();
    imprint.printed_by = String::new();
    records.apply(Change::put(imprint));
    let text = minutes(&records, Style::Official, Format::Text, Lang::Zh);
    let last = text.lines().rev().find(|line| line.contains("印发")).unwrap();
    assert!(
        last.trim_start().starts_with("港务办公室") && last.ends_with("2026年3月9日印发"),
        "{last}"
    );
}

#[test]
fn text_markdown_and_html_say_it_too() {
    let records = issued(Lang::Zh);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let text = minutes(&records, Style::Official, format, Lang::Zh);
        let places = [
            "000012",
            "加急",
            "行政办公会议纪要",
            "抄送",
            "市应急管理局。",
            "港务局办公室",
            "2026年3月9日印发",
        ]
        .map(|part| text.rfind(part).unwrap_or_else(|| panic!("{format:?}: {part}: {text}")));
        assert!(
            places.is_sorted_by_key(|place| *place) || format == Format::Html,
            "{text}"
        );
    }
    let english = minutes(&issued(Lang::En), Style::Official, Format::Text, Lang::En);
    for part in [
        "Copy No. 000012",
        "Urgent",
        "Copied to: ",
        "Printed by: ",
        "Printed on: 9 March 2026",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
    super::golden(
        "minutes_imprint_text_zh",
        &minutes(&records, Style::Official, Format::Text, Lang::Zh),
    );
}
