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
    let mut zip = ZipWriter::new(LastWriter { out, failed: false });
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
    Ok(zip.finish()?.out)
}

/// Hands on what is written until it fails once. Dropped after that, `zip` tries to finish its archive and prints a second failure over the
/// screen; this takes it in silence.
struct LastWriter<W> {
    out: W,
    failed: bool,
}

impl<W> LastWriter<W> {
    fn look<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        self.failed |= done
            .as_ref()
            .is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        done
    }
}

impl<W: Write> Write for LastWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        let done = self.out.write(bytes);
        self.look(done)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed {
            return Ok(());
        }
        let done = self.out.flush();
        self.look(done)
    }
}

impl<W: Seek> Seek for LastWriter<W> {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        if self.failed {
            return Ok(0);
        }
        let done = self.out.seek(to);
        self.look(done)
    }
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
