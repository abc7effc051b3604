//! Spreadsheets: one sheet a table. Every cell is text, so that telephone numbers and codes stay what they are and
//! nothing a person typed becomes a formula (docs/rules.md §rosters).

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook};

use super::{
    document::{Document, Grid},
    letters::safe,
    order::{DocumentOrder, WriteError},
    sheets::NamedTable,
};

/// The most UTF-16 units that a cell may hold.
const MOST_UNITS: usize = 32_767;
/// More columns than this are printed along the long side of the paper.
const MOST_UPRIGHT: usize = 7;
/// A4 in the numbers of the format.
const A4: u8 = 9;

/// Writes the sheets. The date in the properties is that of the order: the same order makes the same bytes.
pub(super) fn write(
    sheets: &[NamedTable],
    document: &Document,
    order: &DocumentOrder<'_>,
) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let title = document.title.text();
    let made = ExcelDateTime::from_timestamp(order.now.ms().max(0) / 1000)?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_author(order.generator)
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    for sheet in sheets {
        add(&mut book, sheet, title)?;
    }
    Ok(book.save_to_buffer()?)
}

fn add(book: &mut Workbook, sheet: &NamedTable, title: &str) -> Result<(), WriteError> {
    let head = Format::new()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_border(FormatBorder::Thin);
    let body = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin);
    let amount = body.clone().set_align(FormatAlign::Right);
    let page = book.add_worksheet();
    page.set_name(&sheet.name)?;
    let Grid { columns, rows, .. } = &sheet.grid;
    for (column, title) in (0..).zip(columns) {
        page.write_string_with_format(0, column, fit(title), &head)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            let place = if sheet.grid.is_amount(usize::from(column)) {
                &amount
            } else {
                &body
            };
            page.write_string_with_format(row, column, fit(cell.text()), place)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_autofit_max_width(420);
    page.autofit();
    page.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    if columns.len() > MOST_UPRIGHT {
        page.set_landscape();
    }
    page.set_header(header(title));
    let last = u32::try_from(rows.len()).unwrap_or(0);
    let right = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    page.ignore_error_range(0, 0, last, right, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// The title on top of each printed page. `&` begins a command there; there is room for 255 signs.
fn header(title: &str) -> String {
    let title: String = title.chars().filter(|c| !c.is_control()).take(100).collect();
    format!("&C{}", title.replace('&', "&&"))
}

/// A text as a cell can hold it.
fn fit(text: &str) -> String {
    let mut units = 0;
    let kept = safe(text);
    let fits = kept.chars().take_while(|c| {
        units += c.len_utf16();
        units <= MOST_UNITS
    });
    fits.collect()
}
