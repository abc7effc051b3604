//! Word documents by their XML: tables fill the text area, room to write on a slip, no word broken in the checklist, the head of council pages.

use huiwu::{
    domain::{
        change::Change,
        checklist::{CheckItem, Phase},
        id::Id,
        records::Records,
    },
    export::{DocumentKind, Format, Style, render},
    words::Lang,
};

use super::{afterwards::wrapped, council::met, order, parts, planned::planned};

fn part(records: &Records, kind: DocumentKind, style: Style, lang: Lang, name: &str) -> String {
    let bytes = render(records, &order(kind, style, Format::Docx, lang)).unwrap();
    let found = parts(bytes).into_iter().find(|(part, _)| part == name);
    found.unwrap().1
}

/// The numbers of an attribute, in their order.
fn numbers(xml: &str, before: &str) -> Vec<usize> {
    let pieces = xml.split(before).skip(1);
    pieces
        .map(|piece| piece.split('"').next().unwrap().parse().unwrap())
        .collect()
}

/// The width of the text of a page.
fn measure(body: &str) -> usize {
    let one = |before: &str| *numbers(body, before).first().unwrap();
    one("<w:pgSz w:w=\"") - one(" w:left=\"") - one(" w:right=\"")
}

/// The columns of each table.
fn tables(body: &str) -> Vec<Vec<usize>> {
    let grids = body.split("<w:tblGrid>").skip(1);
    grids
        .map(|grid| numbers(grid.split("</w:tblGrid>").next().unwrap(), "<w:gridCol w:w=\""))
        .collect()
}

#[test]
fn tables_that_are_handed_out_fill_the_text_area_to_the_last_twentieth() {
    for lang in [Lang::En, Lang::Zh] {
        let records = planned(lang);
        for kind in [
            DocumentKind::Notice,
            DocumentKind::SignIn,
            DocumentKind::Checklist,
            DocumentKind::Roster,
        ] {
            let body = part(&records, kind, Style::Official, lang, "word/document.xml");
            let room = measure(&body.replace("<w:left ", "").replace("<w:ind w:left", ""));
            let all = tables(&body);
            assert!(!all.is_empty(), "{kind:?}");
            for columns in all {
                assert_eq!(columns.iter().sum::<usize>(), room, "{kind:?} {lang:?} {columns:?}");
            }
        }
    }
}

/// 22 mm: two Chinese names, or a word written by hand.
const TO_WRITE: usize = 1250;

#[test]
fn a_slip_for_the_reply_has_room_to_write_under_each_of_its_heads() {
    for lang in [Lang::En, Lang::Zh] {
        let body = part(
            &planned(lang),
            DocumentKind::Notice,
            Style::Official,
            lang,
            "word/document.xml",
        );
        let slip = tables(&body).pop().unwrap();
        assert_eq!(slip.len(), 6);
        assert!(slip.iter().all(|column| *column >= TO_WRITE), "{lang:?} {slip:?}");
    }
}

#[test]
fn no_column_of_a_checklist_is_narrower_than_its_longest_word() {
    let mut records = planned(Lang::En);
    let meeting = records.meeting().unwrap().id;
    for (n, (text, owner)) in [
        ("Check the interpretation booths", "Featherstonehaugh"),
        ("Reconfirm accommodation", "Audiovisual technician"),
        ("Ring", "Bo"),
    ]
    .into_iter()
    .enumerate()
    {
        let n = i64::try_from(n).unwrap();
        let line = CheckItem {
            phase: Phase::In,
            owner: owner.into(),
            moment: "before_closed".into(),
            required: true,
            ..CheckItem::own(Id::from_raw(7_000 + n), meeting, n, text)
        };
        records.absorb([line.into()]);
    }
    let body = part(
        &records,
        DocumentKind::Checklist,
        Style::Official,
        Lang::En,
        "word/document.xml",
    );
    for table in body.split("<w:tblGrid>").skip(1) {
        let table = table.split("</w:tbl>").next().unwrap();
        let columns = numbers(table.split("</w:tblGrid>").next().unwrap(), "<w:gridCol w:w=\"");
        for row in table.split("<w:tr>").skip(1) {
            for (cell, width) in row.split("<w:tc>").skip(1).zip(&columns) {
                let text: String = cell
                    .split("<w:t xml:space=\"preserve\">")
                    .skip(1)
                    .map(|text| text.split('<').next().unwrap())
                    .collect();
                let longest = text.split_whitespace().map(|word| word.chars().count()).max();
                // Letters of 10.5 points are about half as wide as that.
                let needed = longest.unwrap_or(0) * 95 + 170;
                assert!(needed <= *width, "{text:?} needs {needed} of {width}");
            }
        }
    }
}

#[test]
fn pages_of_council_minutes_bear_body_meeting_and_date_and_their_number() {
    let mut session = met();
    session.edit_meeting(|m| m.title = "Planning Committee".into());
    let head = |records: &Records| {
        let part = |name| part(records, DocumentKind::Minutes, Style::Council, Lang::En, name);
        (
            part("word/header1.xml"),
            part("word/footer1.xml"),
            part("word/document.xml"),
        )
    };
    let (header, footer, body) = head(&session.records);
    assert!(
        header.contains("Harbour Town Council, Planning Committee, 8 December 2026"),
        "{header}"
    );
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES ") && footer.contains("Initials"));
    assert!(body.contains("<w:headerReference w:type=\"default\"") && body.contains("<w:footerReference"));
    // A title that names the body says both.
    session.edit_meeting(|m| m.title = "Meeting of Harbour Town Council".into());
    let (header, ..) = head(&session.records);
    assert!(
        header.contains(">Meeting of Harbour Town Council, 8 December 2026<"),
        "{header}"
    );
}

/// The rows of a table of a document, each as the text and the XML of its cells.
fn cells_of(table: &str) -> Vec<Vec<(String, String)>> {
    let rows = table.split("<w:tr>").skip(2);
    rows.map(|row| {
        let cells = row.split("<w:tc>").skip(1);
        cells
            .map(|cell| {
                let text = cell.split("<w:t xml:space=\"preserve\">").skip(1);
                let text: String = text.map(|text| text.split('<').next().unwrap()).collect();
                (text, cell.to_owned())
            })
            .collect()
    })
    .collect()
}

#[test]
fn numbers_of_copies_stand_at_the_right_edge() {
    for lang in [Lang::En, Lang::Zh] {
        let body = part(
            &wrapped(lang),
            DocumentKind::Copies,
            Style::Official,
            lang,
            "word/document.xml",
        );
        let table = body.split("<w:tbl>").nth(1).unwrap();
        for row in cells_of(table) {
            assert!(!row[0].1.contains("w:val=\"right\""), "{:?}", row[0]);
            for (text, cell) in &row[1..] {
                assert!(text.parse::<u32>().is_ok(), "{text}");
                assert!(cell.contains("<w:jc w:val=\"right\"/>"), "{cell}");
            }
        }
    }
}

#[test]
fn a_checklist_of_sentences_lies_on_the_long_side_and_one_of_words_stands() {
    let turned = |text: &str| {
        let mut records = planned(Lang::En);
        let meeting = records.meeting().unwrap().id;
        for n in 0..12 {
            records.absorb([CheckItem {
                phase: Phase::Pre,
                ..CheckItem::own(Id::from_raw(7_000 + n), meeting, n, text)
            }
            .into()]);
        }
        let kind = DocumentKind::Checklist;
        part(&records, kind, Style::Official, Lang::En, "word/document.xml").contains("w:orient=\"landscape\"")
    };
    assert!(turned(
        "Publish the notice and the agenda by the legal deadline (the day of issue and the day of the meeting do not count) and keep proof of \
         posting with the name of whoever posted it and the hour at which it was done"
    ));
    assert!(!turned("Ring the caterer"));
}

#[test]
fn a_long_name_in_a_column_is_broken_at_its_dots_alone() {
    let mut records = planned(Lang::Zh);
    let mut person = records.people.iter().next().cloned().unwrap();
    "古丽努尔·阿布都热合曼·吐尔逊".clone_into(&mut person.name);
    records.apply(Change::put(person));
    for kind in [DocumentKind::Roster, DocumentKind::SignIn, DocumentKind::Guide] {
        let body = part(&records, kind, Style::Official, Lang::Zh, "word/document.xml");
        let cell = body
            .split("<w:tc>")
            .skip(1)
            .find(|cell| cell.contains("古丽努尔"))
            .unwrap();
        let texts: Vec<&str> = cell.split("<w:t xml:space=\"preserve\">").skip(1).collect();
        for text in &texts[..texts.len() - 1] {
            assert!(text.split('<').next().unwrap().ends_with('·'), "{kind:?} {cell}");
        }
        assert!(texts.len() > 1 || kind == DocumentKind::Guide, "{kind:?} {cell}");
        let html = render(&records, &order(kind, Style::Official, Format::Html, Lang::Zh)).unwrap();
        let html = String::from_utf8(html).unwrap();
        assert!(
            html.contains("<td class=\"name\">古丽努尔·<wbr>阿布都热合曼·<wbr>吐尔逊</td>"),
            "{kind:?}"
        );
    }
}

#[test]
fn a_line_before_a_table_stays_on_its_page() {
    let body = part(
        &wrapped(Lang::En),
        DocumentKind::Copies,
        Style::Official,
        Lang::En,
        "word/document.xml",
    );
    let before = body.split("<w:tbl>").next().unwrap();
    let last = before.rsplit("<w:pStyle w:val=\"Body\"/>").next().unwrap();
    assert!(last.starts_with("<w:keepNext/>"), "{last}");
}
