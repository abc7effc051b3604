//! Spreadsheets, read back: text stays text, every row is there, CSV opens as it is meant (docs/rules.md §rosters).

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use huiwu::{
    domain::{change::Change, id::Id, records::Records},
    export::{DocumentKind, Format, OFFERS, Style, WriteError, render},
    words::Lang,
};

use super::{order, planned::planned};

fn bytes(records: &Records, kind: DocumentKind, format: Format, lang: Lang) -> Vec<u8> {
    render(records, &order(kind, Style::default(), format, lang)).unwrap()
}

/// The prepared meeting with one text as a name and a telephone.
fn with_name(text: &str) -> Records {
    let mut records = planned(Lang::Zh);
    let mut person = records.people.get(Id::from_raw(3)).cloned().unwrap();
    (person.name, person.phone) = (text.into(), "008613800000000".into());
    records.apply(Change::put(person));
    records
}

#[test]
fn what_looks_like_a_formula_or_a_number_is_text_in_a_spreadsheet() {
    for typed in ["=cmd|'/c calc'!A1", "+1", "-2+3", "@sum(A1)"] {
        let book = bytes(&with_name(typed), DocumentKind::Roster, Format::Xlsx, Lang::Zh);
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book)).unwrap();
        let name = book.sheet_names().first().unwrap().clone();
        assert_eq!(name, "参会人员名单");
        let range = book.worksheet_range(&name).unwrap();
        let cells: Vec<_> = range.rows().flatten().cloned().collect();
        assert!(cells.contains(&Data::String(typed.into())), "{cells:?}");
        assert!(cells.contains(&Data::String("008613800000000".into())));
        assert!(book.worksheet_formula(&name).unwrap().used_cells().next().is_none());
        assert_eq!(range.rows().count(), 8);
    }
}

#[test]
fn csv_begins_with_a_mark_ends_lines_with_both_and_guards_formulas() {
    for typed in ["=1+1", "+86", "-1", "@x", "＝1", "＋1", "－1", "＠x", "　=1"] {
        let out = bytes(&with_name(typed), DocumentKind::SignIn, Format::Csv, Lang::Zh);
        assert!(out.starts_with(&[0xef, 0xbb, 0xbf]));
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        let typed = typed.trim();
        let guarded = text.contains(&format!(",'{typed},")) || text.contains(&format!(",'　{typed},"));
        assert!(guarded, "{typed}: {text}");
        assert!(!text.contains(&format!(",{typed},")));
    }
}

#[test]
fn every_table_is_written_in_both_and_twice_the_same() {
    for lang in [Lang::En, Lang::Zh] {
        let records = planned(lang);
        for offer in OFFERS.iter().filter(|offer| offer.formats.contains(&Format::Xlsx)) {
            let book = bytes(&records, offer.kind, Format::Xlsx, lang);
            assert_eq!(
                book,
                bytes(&records, offer.kind, Format::Xlsx, lang),
                "{:?}",
                offer.kind
            );
            let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book)).unwrap();
            let sheet = book.worksheet_range_at(0).unwrap().unwrap();
            let text = String::from_utf8(bytes(&records, offer.kind, Format::Csv, lang)).unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.as_bytes());
            let rows = reader.records().flatten().count();
            assert_eq!(rows, sheet.rows().count(), "{:?}", offer.kind);
        }
    }
}

#[test]
fn a_format_that_is_not_offered_is_refused() {
    let order = order(DocumentKind::Notice, Style::default(), Format::Xlsx, Lang::En);
    assert!(matches!(
        render(&planned(Lang::En), &order),
        Err(WriteError::NotOffered("notice", "xlsx"))
    ));
}
