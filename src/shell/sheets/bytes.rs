//! The tables in the bytes of a file, told by the first of them.

use crate::{domain::unread::SheetFault, line::roster::Sheet};

use super::{hidden, marked, text, workbook};

/// The largest file that is read into memory, in bytes.
pub(super) const MOST_BYTES: u64 = 32 * 1024 * 1024;

pub(super) const ZIP: &[u8] = b"PK\x03\x04";

pub(super) const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Reads all tables of a file's bytes in this process. Tells the kind by the first bytes, not by the name, because offices rename files.
///
/// # Errors
/// Why it cannot be read.
pub fn read_bytes(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let sheets = if bytes.is_empty() {
        return Err(SheetFault::Empty);
    } else if bytes.starts_with(ZIP) {
        match hidden::word_body(bytes) {
            Some(body) => marked::read_word(&body),
            None => workbook::read_xlsx(bytes)?,
        }
    } else if bytes.starts_with(COMPOUND) {
        workbook::read_xls(bytes)?
    } else {
        text::read(bytes)?
    };
    let blank = |sheet: &Sheet| sheet.rows.iter().flatten().all(|cell| cell.trim().is_empty());
    if sheets.iter().all(blank) {
        return Err(SheetFault::Empty);
    }
    Ok(sheets)
}
