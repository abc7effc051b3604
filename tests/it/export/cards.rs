//! Desk cards in three sizes: both faces, folded in the middle of the sheet, names in both scripts (docs/rules.md §desk-cards).

use huiwu::{
    domain::{change::Change, people::Person, records::Records},
    export::{DocumentKind, Format, Style, document, document::Card, formats_of, render, style_for, styles_of},
    words::Lang,
};

use super::{NOW, order, parts, planned::planned, readable, rendered};

fn cards(records: &Records) -> Vec<Card> {
    let tree = document(records, DocumentKind::DeskCards, Style::Card210, Lang::Zh, NOW);
    tree.deck().map(|deck| deck.cards.clone()).unwrap_or_default()
}

fn word(records: &Records, style: Style) -> String {
    let order = order(DocumentKind::DeskCards, style, Format::Docx, Lang::Zh);
    let parts = parts(render(records, &order).unwrap());
    parts
        .into_iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap()
        .1
}

/// Every number of an attribute, in order.
fn numbers(xml: &str, attribute: &str) -> Vec<u32> {
    let mark = format!(" {attribute}=\"");
    let pieces = xml.split(&mark).skip(1);
    pieces
        .filter_map(|rest| rest.split('"').next().unwrap().parse().ok())
        .collect()
}

/// Width and height of a drawn face.
fn numbers_of(shape: &str) -> (String, String) {
    let after = |mark: &str| shape.split(mark).nth(1).unwrap().split("pt").next().unwrap().to_owned();
    (after("width:"), after("height:"))
}

/// Twentieths of a point in millimetres, rounded.
fn mm(twentieths: u32) -> u32 {
    (twentieths * 254 + 7_200) / 14_400
}

/// Gives the first attendee these names.
fn named(name: &str, aliases: &[&str]) -> (String, String) {
    let mut records = planned(Lang::Zh);
    let who = records
        .attendees
        .rows()
        .iter()
        .find(|a| records.name_of(a.id) == "秦岚")
        .unwrap()
        .id;
    let person = records.person_of(who).cloned().unwrap();
    records.apply(Change::put(Person {
        name: name.to_owned(),
        aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
        ..person
    }));
    let card = cards(&records).into_iter().next().unwrap();
    (card.name.text().to_owned(), card.second.text().to_owned())
}

#[test]
fn each_size_folds_in_the_middle_of_its_sheet() {
    for (style, paper, face) in [
        (Style::Card210, (210, 297), (210, 140)),
        (Style::Card200, (210, 297), (200, 100)),
        (Style::Card297, (297, 210), (297, 105)),
    ] {
        let body = word(&planned(Lang::Zh), style);
        let section = body.split("<w:sectPr>").nth(1).unwrap();
        let (w, h) = (numbers(section, "w:w")[0], numbers(section, "w:h")[0]);
        assert_eq!((mm(w), mm(h)), paper, "{style:?}");
        assert_eq!(section.contains("landscape"), paper.0 > paper.1);
        let rows: Vec<u32> = body
            .split("<w:trHeight")
            .skip(1)
            .map(|row| numbers(row, "w:val")[0])
            .collect();
        assert_eq!(rows.len(), 12, "six cards of two faces");
        let width = numbers(body.split("<w:tblW").nth(1).unwrap(), "w:w")[0];
        assert_eq!((mm(width), mm(rows[0])), face, "{style:?}");
        // The fold lies in the middle of the paper, and no sheet holds more than one card or less.
        let top = numbers(section, "w:top")[0];
        assert!((i64::from(top + rows[0]) - i64::from(h / 2)).abs() <= 20, "{style:?}");
        let used = top + rows[0] + rows[1] + 100;
        assert!(used <= h && used + rows[0] > h, "{style:?}");
    }
}

#[test]
fn the_upper_face_stands_on_its_head_in_word_and_in_html() {
    let records = planned(Lang::Zh);
    for style in styles_of(DocumentKind::DeskCards).iter().copied() {
        let body = word(&records, style);
        assert_eq!(body.matches("rotation:180").count(), 6);
        let faces: Vec<&str> = body
            .split("<v:shape ")
            .filter(|shape| shape.contains("string=\"秦　岚\""))
            .collect();
        assert!(
            faces[0].contains("rotation:180") && !faces[1].contains("rotation"),
            "{style:?}"
        );
        // Both are the same object in the same letters.
        assert_eq!(faces.len(), 2);
        assert_eq!(numbers_of(faces[0]), numbers_of(faces[1]));
        assert_eq!(body.matches("<v:shapetype").count(), 1, "the shape is described once");
        let html = rendered(&records, &order(DocumentKind::DeskCards, style, Format::Html, Lang::Zh));
        assert_eq!(
            html.matches("<p class=\"back\"><b>秦　岚</b></p><p><b>秦　岚</b></p>")
                .count(),
            1
        );
        assert!(html.contains(".card .back { transform: rotate(180deg)"));
    }
}

#[test]
fn the_size_is_said_wherever_it_is_no_paper() {
    let records = planned(Lang::En);
    for (style, size) in [
        (Style::Card200, "200 × 100 mm"),
        (Style::Card297, "297 × 105 mm"),
        (Style::Official, "210 × 140 mm"),
    ] {
        let text = rendered(&records, &order(DocumentKind::DeskCards, style, Format::Text, Lang::En));
        assert!(text.contains(size), "{text}");
    }
}

#[test]
fn a_style_belongs_to_its_document() {
    assert_eq!(style_for(DocumentKind::DeskCards, Style::Council), Style::Card210);
    assert_eq!(style_for(DocumentKind::DeskCards, Style::Card297), Style::Card297);
    assert_eq!(style_for(DocumentKind::Minutes, Style::Card297), Style::Official);
    let typed: Style = "200x100".parse().unwrap();
    assert_eq!(typed, Style::Card200);
}

#[test]
fn who_has_a_name_in_both_scripts_gets_both_and_a_nickname_is_none() {
    let pair = |name: &str, second: &str| (name.to_owned(), second.to_owned());
    for (name, aliases, card) in [
        (
            "约翰·史密斯",
            vec!["老约", "John Smith"],
            pair("约翰·史密斯", "John Smith"),
        ),
        ("约翰·史密斯 John Smith", vec![], pair("约翰·史密斯", "John Smith")),
        ("John Smith（约翰·史密斯）", vec![], pair("John Smith", "约翰·史密斯")),
        ("John Smith", vec!["约翰·史密斯"], pair("John Smith", "约翰·史密斯")),
        ("秦岚", vec!["qinlan", "Lan", "小秦"], pair("秦　岚", "")),
        ("Ana María López", vec!["Ana López"], pair("Ana María López", "")),
        ("李 明", vec![], pair("李　明", "")),
        ("张三（大）", vec![], pair("张三（大）", "")),
    ] {
        assert_eq!(named(name, &aliases), card, "{name} {aliases:?}");
    }
}

#[test]
fn the_second_name_is_on_both_faces_in_every_format() {
    let mut records = planned(Lang::Zh);
    let person = records.people.rows()[0].clone();
    records.apply(Change::put(Person {
        aliases: vec!["Ines Caldwell <&>".to_owned()],
        ..person
    }));
    for format in formats_of(DocumentKind::DeskCards).iter().copied() {
        let text = readable(
            &records,
            &order(DocumentKind::DeskCards, Style::Card200, format, Lang::Zh),
        );
        assert!(!text.contains("<&>") || format == Format::Text, "{format:?}");
        let faces = text.matches("Ines Caldwell").count();
        assert_eq!(
            faces,
            if matches!(format, Format::Html | Format::Docx) {
                2
            } else {
                1
            },
            "{format:?}"
        );
    }
}

#[test]
fn a_long_name_is_broken_at_its_dots_and_stays_large() {
    let mut records = planned(Lang::Zh);
    let person = records.people.rows()[0].clone();
    records.apply(Change::put(Person {
        name: "阿卜杜热合曼·买买提艾力·吐尔逊江·阿卜杜热依木".to_owned(),
        ..person
    }));
    for (style, most) in [(Style::Card210, 595), (Style::Card200, 566), (Style::Card297, 842)] {
        let body = word(&records, style);
        let drawn = body
            .split("<v:shape ")
            .filter(|shape| shape.contains("string=\"阿卜杜热合曼·"));
        let faces: Vec<&str> = drawn.collect();
        assert_eq!(faces.len(), 2, "a line on each face");
        assert!(
            !faces[0].contains("吐尔逊江"),
            "the name goes over several lines: {}",
            faces[0]
        );
        let (width, height) = numbers_of(faces[0]);
        // 200 mm are 566 pt; in one line the letters would be 20 pt high.
        assert!(width.parse::<u32>().unwrap() <= most, "{width}");
        assert!(height.parse::<u32>().unwrap() >= 30, "{height}");
    }
}
