//! The bundle as ZIP. Nothing is compressed, and every time is the same, so that its bytes follow from its content alone.

use std::io::{self, Read, Seek, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{
    super::order::WriteError,
    entry::{BundleContent, BundleEntry},
};
use crate::domain::fingerprint::of_reader;

/// Writes a bundle. `open` gives the content of a wanted file by its place in the list.
///
/// # Errors
/// It cannot be written, or a file is not what was found before.
pub fn write<'r, W: Write + Seek>(
    entries: &[BundleEntry],
    out: W,
    open: &mut dyn FnMut(usize) -> io::Result<Box<dyn Read + 'r>>,
) -> Result<W, WriteError> {
    let mut zip = ZipWriter::new(out);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .unix_permissions(0o644)
        .last_modified_time(DateTime::default());
    for entry in entries {
        zip.start_file(entry.name.as_str(), options)?;
        match &entry.content {
            BundleContent::Bytes(bytes) => zip.write_all(bytes)?,
            BundleContent::File(n) => {
                let mut from = Copied {
                    from: open(*n)?,
                    to: &mut zip,
                };
                if of_reader(&mut from)? != entry.hash {
                    return Err(io::Error::other(format!("{}: {}", entry.name, io::ErrorKind::InvalidData)).into());
                }
            }
        }
    }
    Ok(zip.finish()?)
}

/// Hands on what is read.
struct Copied<'a, 'r, W> {
    from: Box<dyn Read + 'r>,
    to: &'a mut W,
}

impl<W: Write> Read for Copied<'_, '_, W> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.to.write_all(buffer.get(..count).unwrap_or_default())?;
        Ok(count)
    }
}
