//! Word documents by their XML: tables fill the text area, room to write on a slip, no word broken in the checklist, the head of council pages.

use huiwu::{
    domain::{
        checklist::{CheckItem, Phase},
        id::Id,
        records::Records,
    },
    export::{DocumentKind, Format, Style, render},
    words::Lang,
};

use super::{council::met, order, parts, planned::planned};

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
