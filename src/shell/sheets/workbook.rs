//! Reads workbooks, XLSX and the older XLS, as text cells. Merged cells get their text in every cell; calamine gives it to the
//! first one only.

use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Reader, Xls, XlsError, Xlsx, XlsxError};

use crate::{domain::unread::SheetFault, line::roster::Sheet};

use super::hidden;

/// The most rows that are read: one stray cell at the far end of a sheet must not ask for gigabytes.
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 512;
/// Cells of a sheet, the blank ones between others included.
const MOST_CELLS: usize = 1_000_000;

/// Reads an XLSX workbook.
pub(super) fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let mut sheets = sheets_of_xlsx(bytes)?;
    for (name, unseen) in hidden::unseen(bytes) {
        if let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.name == name) {
            sheet.hidden_rows = unseen.rows;
            sheet.hidden_columns = unseen.columns;
        }
    }
    Ok(sheets)
}

fn sheets_of_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut grid = CellGrid::default();
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A sheet of charts has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(fault(&error)),
        };
        while let Some(cell) = cells.next_cell().map_err(|error| fault(&error))? {
            let (row, column) = cell.get_position();
            grid.put(row, column, text_of_ref(cell.get_value()))?;
        }
        sheets.push(grid.into_sheet(name, &merged));
    }
    Ok(sheets)
}

/// Reads an XLS workbook.
pub(super) fn read_xls(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    // A workbook with a password is a compound file, whatever its name says.
    let sealed: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(sealed.len()).any(|window| window == sealed) {
        return Err(SheetFault::Locked);
    }
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| {
        if matches!(error, XlsError::Password) {
            SheetFault::Locked
        } else {
            SheetFault::Damaged
        }
    })?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let range = book.worksheet_range(&name).map_err(|_| SheetFault::Damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut grid = CellGrid::default();
        for (row, column, value) in range.used_cells() {
            let row = first_row.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            let column = first_column.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
            grid.put(row, column, text_of(value))?;
        }
        sheets.push(grid.into_sheet(name, &merged));
    }
    Ok(sheets)
}

fn fault(error: &XlsxError) -> SheetFault {
    if matches!(error, XlsxError::Password) {
        SheetFault::Locked
    } else if matches!(error, XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound) {
        // A text document is a zip as well, without a workbook inside.
        SheetFault::WrongType
    } else {
        SheetFault::Damaged
    }
}

/// Cells on their way to a sheet.
#[derive(Default)]
struct CellGrid {
    rows: Vec<Vec<String>>,
    cells: usize,
}

impl CellGrid {
    fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), SheetFault> {
        let (row, column) = (row as usize, column as usize);
        if text.is_empty() {
            return Ok(());
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(SheetFault::TooLarge);
        }
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                self.cells += column + 1 - cells.len();
                cells.resize(column + 1, String::new());
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = text;
            }
        }
        if self.cells > MOST_CELLS {
            return Err(SheetFault::TooLarge);
        }
        Ok(())
    }

    /// Returns the sheet, with merged cells filled as far as the sheet reaches.
    fn into_sheet(mut self, name: String, merged: &[Dimensions]) -> Sheet {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        for region in merged {
            let (top, left) = (region.start.0 as usize, region.start.1 as usize);
            let Some(text) = self.rows.get(top).and_then(|cells| cells.get(left)).cloned() else {
                continue;
            };
            let bottom = (region.end.0 as usize).min(self.rows.len().saturating_sub(1));
            let right = (region.end.1 as usize).min(width.saturating_sub(1));
            for cells in self.rows.iter_mut().skip(top).take((bottom + 1).saturating_sub(top)) {
                if cells.len() <= right {
                    cells.resize(right + 1, String::new());
                }
                for cell in cells.iter_mut().skip(left).take((right + 1).saturating_sub(left)) {
                    cell.clone_from(&text);
                }
            }
        }
        Sheet {
            name,
            rows: self.rows,
            ..Sheet::default()
        }
    }
}

fn text_of_ref(value: &DataRef<'_>) -> String {
    if let DataRef::SharedString(text) = value {
        (*text).to_owned()
    } else {
        text_of(&Data::from(value.clone()))
    }
}

/// Returns a value as the office sees it: whole numbers without a point, so that a phone kept as a number has all its figures.
fn text_of(value: &Data) -> String {
    match value {
        Data::Int(n) => n.to_string(),
        Data::Float(n) => n.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => text_of_moment(moment),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

fn text_of_moment(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    if hour == 0 && minute == 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}
