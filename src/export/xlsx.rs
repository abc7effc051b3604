//! Spreadsheets: one sheet a table. Telephone numbers and codes are text and stay what they are, and nothing a person typed becomes a
//! formula (docs/rules.md §rosters); amounts, counts and days are numbers, so that they can be added up and sorted.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
};

use super::{
    document::{CellValue, Document, Grid, Holds, Run},
    letters::safe,
    order::{DocumentOrder, WriteError},
    sheets::NamedTable,
    wrap::Ruler,
};

/// The most UTF-16 units that a cell may hold.
const MOST_UNITS: usize = 32_767;
/// Tables that are wider than so many display columns are printed along the long side of the paper, or their letters would be too small.
const MOST_UPRIGHT: usize = 84;
/// The columns are as wide as this many hundredths of their cells want to be; the others are wrapped.
const MOST_CELLS: usize = 95;
/// Shorter cells are never wrapped.
const SHORT: usize = 28;
/// A4 in the numbers of the format.
const A4: u8 = 9;
/// Columns of the screen that a cell takes at the least and at the most, and that room to sign takes.
const NARROWEST: usize = 6;
const WIDEST: usize = 46;
const SIGNATURE: usize = 16;
/// How high a line of text is, and a row to be signed in, in points.
const LINE: f64 = 15.0;
const ROW_TO_SIGN: f64 = 28.5;

/// Writes the sheets; `office` is their author, empty where nobody is known. The date in the properties is that of the order: the same order makes the same bytes.
pub(super) fn write(
    sheets: &[NamedTable],
    document: &Document,
    office: &str,
    order: &DocumentOrder<'_>,
) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let title = document.title.text();
    let made = ExcelDateTime::from_timestamp(order.now.ms().max(0) / 1000)?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_author(office)
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
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin);
    let page = book.add_worksheet();
    page.set_name(&sheet.name)?;
    let Grid { columns, rows, .. } = &sheet.grid;
    let widths = widths(&sheet.grid);
    for ((column, title), width) in (0..).zip(columns).zip(&widths) {
        page.write_string_with_format(0, column, fit(title), &head)?;
        // Chinese characters are two columns wide in the fonts of spreadsheets, and a little more.
        page.set_column_width(column, f64::from(u32::try_from(width * 11).unwrap_or(0)) / 10.0)?;
    }
    let titles: Vec<&str> = columns.iter().map(String::as_str).collect();
    page.set_row_height(0, height(&titles, &widths))?;
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            write_cell(page, (row, column), cell, sheet.grid.held(usize::from(column)))?;
        }
        let texts: Vec<&str> = cells.iter().map(Run::text).collect();
        let high = height(&texts, &widths);
        page.set_row_height(row, if sheet.grid.tall { high.max(ROW_TO_SIGN) } else { high })?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    if widths.iter().sum::<usize>() > MOST_UPRIGHT {
        page.set_landscape();
    }
    page.set_header(header(title));
    let last = u32::try_from(rows.len()).unwrap_or(0);
    let right = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    page.ignore_error_range(0, 0, last, right, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// A cell as what it holds: a number, a day, else text.
fn write_cell(page: &mut Worksheet, (row, column): (u32, u16), cell: &Run, holds: Holds) -> Result<(), WriteError> {
    let body = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin);
    let body = if cell.is_strong() { body.set_bold() } else { body };
    let body = match (holds, cell.value()) {
        (Holds::Amount | Holds::Count, _) => body.set_align(FormatAlign::Right),
        // A number beside text would touch it.
        (_, Some(_)) => body.set_align(FormatAlign::Center),
        (Holds::Text | Holds::Name | Holds::Whole | Holds::Signature, None) => body,
    };
    match cell.value() {
        None => page.write_string_with_format(row, column, fit(cell.text()), &body)?,
        Some(CellValue::Number(number)) => page.write_number_with_format(row, column, float(number), &body)?,
        Some(CellValue::Cents(cents)) => {
            page.write_number_with_format(row, column, float(cents) / 100.0, &body.set_num_format("#,##0.00"))?
        }
        Some(CellValue::Day(day)) => {
            let format = body.set_num_format("yyyy-mm-dd");
            page.write_datetime_with_format(row, column, date(day.format("%Y-%m-%d").to_string())?, &format)?
        }
        Some(CellValue::Moment(at)) => {
            let format = body.set_num_format("yyyy-mm-dd hh:mm");
            page.write_datetime_with_format(row, column, date(at.format("%Y-%m-%dT%H:%M").to_string())?, &format)?
        }
    };
    Ok(())
}

/// A number as spreadsheets keep it: exact up to 2^53.
#[expect(clippy::cast_precision_loss, reason = "spreadsheets know no other numbers")]
const fn float(number: i64) -> f64 {
    number as f64
}

fn date(text: String) -> Result<ExcelDateTime, WriteError> {
    Ok(ExcelDateTime::parse_from_str(&text)?)
}

/// Display columns of a text in the fonts of spreadsheets.
fn measure(text: &str) -> usize {
    Ruler {
        width: WIDEST,
        wide: true,
        hard: true,
    }
    .measure(text)
}

/// How wide the seats of a row may be together, in display columns.
const SEATS_TOGETHER: usize = 240;

/// How wide each column is in display columns; seats are all equally wide.
fn widths(grid: &Grid) -> Vec<usize> {
    let columns = grid.columns.iter().enumerate();
    let mut widths: Vec<usize> = columns
        .map(|(n, title)| {
            let cells = grid.column(n).flat_map(|cell| cell.text().lines());
            let mut lengths: Vec<usize> = cells.map(measure).filter(|long| *long > 0).collect();
            lengths.sort_unstable();
            let most = lengths.get(lengths.len().saturating_sub(1) * MOST_CELLS / 100);
            let most = most.copied().unwrap_or(0).max(if grid.even { WIDEST } else { SHORT });
            let longest = lengths.last().copied().unwrap_or(0).min(most).max(measure(title));
            let least = if grid.held(n) == Holds::Signature {
                SIGNATURE
            } else {
                NARROWEST
            };
            (longest + 1).clamp(least, WIDEST)
        })
        .collect();
    if grid.even {
        // All seats of a row together fit on a sheet that can be read; longer names are wrapped.
        let seats = widths.len().saturating_sub(1).max(1);
        let widest = widths.iter().skip(1).copied().max().unwrap_or(NARROWEST);
        let widest = widest.min((SEATS_TOGETHER / seats).max(NARROWEST));
        widths.iter_mut().skip(1).for_each(|width| *width = widest);
    }
    widths
}

/// How high a row is whose texts are wrapped in these columns, in points.
fn height(texts: &[&str], widths: &[usize]) -> f64 {
    let lines = texts.iter().zip(widths).map(|(text, width)| {
        if !text.contains('\n') && measure(text) <= *width {
            return 1;
        }
        let ruler = Ruler {
            width: *width,
            wide: true,
            hard: true,
        };
        ruler.wrap(text, 0, 0).len()
    });
    // No row is higher than 409 points in the format.
    let most = u32::try_from(lines.max().unwrap_or(1).clamp(1, 27)).unwrap_or(1);
    f64::from(most) * LINE
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
