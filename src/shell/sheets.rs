//! Reads files of tables as text cells: CSV and TSV in the encodings of offices, XLSX and XLS, tables of web pages and
//! of Word documents. Knows nothing of what cells mean.

mod bytes;
mod child;
mod encoding;
mod hidden;
mod marked;
mod text;
mod western;
mod workbook;

use std::path::{Path, PathBuf};

use super::source;
use crate::{
    domain::unread::{FileFault, SheetFault},
    line::roster::Sheet,
};

pub use bytes::read_bytes;
use bytes::{COMPOUND, MOST_BYTES, ZIP};
pub use child::serve;
pub use encoding::LineDecoder;
pub use text::decode;

/// The process that reads workbooks.
#[derive(Debug, Clone)]
pub enum Workbooks {
    /// This process, which a hostile file can end.
    Here,
    /// A child of this program.
    Child(PathBuf),
}

impl Workbooks {
    /// A child of the program that runs now.
    ///
    /// # Errors
    /// The system does not tell where the program is.
    pub fn in_child() -> std::io::Result<Self> {
        child::this_program().map(Self::Child)
    }

    /// Reads all tables of a file's bytes.
    ///
    /// # Errors
    /// Why they cannot be read.
    #[allow(dead_code, reason = "tests read hostile bytes with it")]
    pub fn read(&self, bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
        self.read_while(bytes, &mut || true)
    }

    /// The same, as long as `goes_on` says so.
    fn read_while(&self, bytes: &[u8], goes_on: &mut dyn FnMut() -> bool) -> Result<Vec<Sheet>, SheetFault> {
        match self {
            Self::Child(program) if is_workbook(bytes) => child::read(program, bytes, goes_on),
            Self::Child(_) | Self::Here => read_bytes(bytes),
        }
    }
}

/// Reads all tables of a file.
///
/// # Errors
/// Why it cannot be read.
pub fn read_file(path: &Path, workbooks: &Workbooks) -> Result<Vec<Sheet>, SheetFault> {
    read_beside(path, workbooks, &mut || true)
}

/// Reads a text table in the encoding with this name; `None` = there is no such encoding.
///
/// # Errors
/// Why it cannot be read.
pub fn read_in(path: &Path, encoding: &str) -> Option<Result<Vec<Sheet>, SheetFault>> {
    let encoding = encoding_rs::Encoding::for_label(encoding.trim().as_bytes())?;
    Some(bytes_of(path).and_then(|bytes| text::read_in(&bytes, encoding)))
}

/// The same, as long as `goes_on` says so, which is asked many times a second while a workbook is read.
///
/// # Errors
/// Why it cannot be read. One that was stopped counts as too slow.
pub(super) fn read_beside(
    path: &Path,
    workbooks: &Workbooks,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<Vec<Sheet>, SheetFault> {
    workbooks.read_while(&bytes_of(path)?, goes_on)
}

/// Reads a file as plain text, in the encodings of offices; of a Word document its paragraphs.
///
/// # Errors
/// Why it cannot be read.
pub fn read_text(path: &Path) -> Result<String, SheetFault> {
    text_in(&bytes_of(path)?)
}

/// The plain text in a file's bytes, as [`read_text`] gives it.
///
/// # Errors
/// Why it cannot be read.
pub fn text_in(bytes: &[u8]) -> Result<String, SheetFault> {
    match hidden::word_body(bytes) {
        _ if bytes.is_empty() => Err(SheetFault::Empty),
        Some(body) => Ok(marked::word_text(&body)),
        None => decode(bytes),
    }
}

/// The bytes of a file that is not too large.
fn bytes_of(path: &Path) -> Result<Vec<u8>, SheetFault> {
    source::read_or_stdin(path, MOST_BYTES).map_err(|fault| match fault {
        FileFault::NotThere => SheetFault::NotThere,
        FileFault::NotAFile | FileFault::NotText => SheetFault::WrongType,
        FileFault::TooLarge => SheetFault::TooLarge,
        FileFault::Io(why) => SheetFault::Io(why),
    })
}

fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}
