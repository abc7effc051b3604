//! Files of tables: encodings, quotation marks, workbooks, and files that are something else.

use std::sync::OnceLock;

use huiwu::{
    domain::unread::SheetFault,
    shell::sheets::{Workbooks, decode, read_bytes, read_file},
};
use rust_xlsxwriter::Workbook;

/// A workbook of a few cells.
pub(crate) fn small_workbook() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "姓名").unwrap().write(0, 1, "手机").unwrap();
        sheet
            .write(1, 0, "张秉文")
            .unwrap()
            .write(1, 1, 13_900_000_000.0)
            .unwrap();
        book.save_to_buffer().unwrap()
    })
}

#[test]
fn every_encoding_of_an_office_is_read() {
    let text = "姓名,单位\r\n张三,财务处\r\n";
    let utf16 = |mark: &[u8], order: fn(u16) -> [u8; 2]| {
        let body: Vec<u8> = text.encode_utf16().flat_map(order).collect();
        [mark, &body].concat()
    };
    let (gb, ..) = encoding_rs::GB18030.encode(text);
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        utf16(b"\xff\xfe", u16::to_le_bytes),
        utf16(b"\xfe\xff", u16::to_be_bytes),
        utf16(b"", u16::to_le_bytes),
        utf16(b"", u16::to_be_bytes),
        gb.to_vec(),
        [b"\x84\x31\x95\x33".as_slice(), &gb].concat(),
    ] {
        assert_eq!(decode(&bytes).as_deref(), Ok(text));
    }
    // 㛃 is in GB18030, not in GBK; these are its four bytes there.
    assert_eq!(
        decode(b"\xd0\xd5\xc3\xfb\x82\x30\xb7\x31\xa1\xa4").as_deref(),
        Ok("姓名㛃·")
    );
}

#[test]
fn rows_have_the_numbers_that_the_clerk_sees() {
    let rows = |text: &str| read_bytes(text.as_bytes()).unwrap()[0].rows.clone();
    let cells = rows("a,\"b\nc\",\"d\"\"e\"\r\n\r\n,x\n");
    assert_eq!(cells, [vec!["a", "b\nc", "d\"e"], vec![""], vec!["", "x"]]);
    assert_eq!(rows("a\tb,c\tb\n1\t2\t3")[0], ["a", "b,c", "b"]);
    assert_eq!(rows("a;b\n1;2")[1], ["1", "2"]);
    // A quotation mark that is never closed swallows nothing.
    assert_eq!(rows("a,\"b\nc,d\n"), [["a", "\"b"], ["c", "d"]]);
    assert_eq!(rows("a,\"b\" c\n")[0], ["a", "\"b\" c"]);
    assert_eq!(rows("a,b,\n")[0], ["a", "b", ""]);
}

#[test]
fn a_workbook_is_read_as_the_office_sees_it() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, value) in [13_912_345_678.0, 7.0, 1.5].into_iter().enumerate() {
        sheet.write(2, u16::try_from(column + 1).unwrap(), value).unwrap();
    }
    sheet.write(2, 4, true).unwrap();
    let sheets = read_bytes(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(sheets[0].rows.len(), 3);
    assert_eq!(sheets[0].rows[2], ["", "13912345678", "7", "1.5", "TRUE"]);
}

#[test]
fn a_file_that_is_no_list_is_refused() {
    let refused = |bytes: &[u8]| read_bytes(bytes).unwrap_err();
    assert_eq!(refused(b""), SheetFault::Empty);
    assert_eq!(refused(b"\xef\xbb\xbf \r\n,,\r\n"), SheetFault::Empty);
    assert_eq!(
        refused(&Workbook::new().save_to_buffer().unwrap_or_default()),
        SheetFault::Empty
    );
    assert_eq!(refused(b"%PDF-1.7 ..."), SheetFault::WrongType);
    assert_eq!(refused(b"<html><table>"), SheetFault::WrongType);
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"), SheetFault::WrongType);
    assert_eq!(refused(b"PK\x03\x04 damaged"), SheetFault::Damaged);
    assert_eq!(
        refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 damaged"),
        SheetFault::Damaged
    );
    let mut sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    sealed.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&sealed), SheetFault::Locked);
    let cut = small_workbook();
    assert_eq!(refused(&cut[..cut.len() / 2]), SheetFault::Damaged);
}

#[test]
fn what_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        read_file(&folder.path().join("x.csv"), &Workbooks::Here),
        Err(SheetFault::NotThere)
    );
    assert_eq!(read_file(folder.path(), &Workbooks::Here), Err(SheetFault::WrongType));
}

#[test]
fn one_cell_at_the_far_end_asks_for_no_memory() {
    let mut book = Workbook::new();
    book.add_worksheet().write(1_048_575, 16_383, "x").unwrap();
    assert_eq!(read_bytes(&book.save_to_buffer().unwrap()), Err(SheetFault::TooLarge));
}

#[test]
fn a_workbook_of_five_thousand_rows_is_read_whole() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in ["序号", "姓名", "单位", "手机"].into_iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), title).unwrap();
    }
    for row in 1..=5000_u32 {
        sheet
            .write(row, 0, row)
            .unwrap()
            .write(row, 1, super::fixture::name(row as usize))
            .unwrap();
        sheet.write(row, 2, format!("第{row}处")).unwrap();
        sheet.write(row, 3, 13_900_000_000.0 + f64::from(row)).unwrap();
    }
    let reading = super::read_first(&book.save_to_buffer().unwrap());
    assert_eq!(reading.people().count(), 5000);
}
