//! Archive bundles on disk: the files that the records name are read, and the ZIP is written under another name first.

use std::{
    cell::RefCell,
    fs::File,
    io::{self, BufReader, BufWriter, Read},
    path::{Path, PathBuf},
};

use zip::result::ZipError;

use crate::{
    domain::{bundle_fault::BundleFault, fingerprint::of_reader},
    export::{
        WriteError,
        bundle::{self, BundlePlan, FoundFile},
    },
};

use super::{
    meter::{Meter, Metered},
    paths, source,
};

/// A bundle as it was written.
#[derive(Debug)]
pub struct WrittenBundle {
    pub files: usize,
    /// The paths of the files that are not in it.
    pub left_out: Vec<String>,
}

/// Reads the files of a plan and writes the bundle for the owner only; a full disk leaves no half bundle.
///
/// # Errors
/// There is a file already and `overwrite` does not say that it goes, the disk fails, or a file changes while it is read.
pub fn write_bundle(path: &Path, plan: BundlePlan, overwrite: bool, meter: &mut Meter) -> io::Result<WrittenBundle> {
    source::may_replace(path, overwrite)?;
    let sources: Vec<PathBuf> = plan
        .wanted
        .iter()
        .map(|file| paths::from_home(Path::new(&file.path)))
        .collect();
    // Each is read twice: for its fingerprint, and into the bundle.
    let length = |source: &PathBuf| std::fs::metadata(source).map_or(0, |file| file.len());
    meter.expect(sources.iter().map(length).sum::<u64>().saturating_mul(2));
    let found: Vec<_> = sources.iter().map(|source| find(source, meter)).collect();
    // One that was stopped half-way is not one that cannot be read.
    meter.add(0)?;
    let bundle = plan.complete(&found).map_err(in_words)?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let half = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let meter = RefCell::new(meter);
    // A link that somebody put there is removed, not followed.
    let _ = std::fs::remove_file(&half);
    let written = paths::new_file(&half).and_then(|file| {
        let mut open = |n: usize| {
            let source = sources.get(n).ok_or(io::ErrorKind::NotFound)?;
            let inner = BufReader::new(File::open(source)?);
            let file: Box<dyn Read + '_> = Box::new(SourceFile { inner, meter: &meter });
            Ok(file)
        };
        let out = bundle::write(&bundle.entries, BufWriter::new(file), &mut open).map_err(unwritten)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
    });
    if let Err(error) = written.and_then(|()| std::fs::rename(&half, path)) {
        let _ = std::fs::remove_file(&half);
        return Err(error);
    }
    Ok(WrittenBundle {
        files: bundle.entries.len(),
        left_out: bundle.left_out,
    })
}

/// A file that goes into the bundle; several take turns with one measure.
struct SourceFile<'c, 'm, 'a> {
    inner: BufReader<File>,
    meter: &'c RefCell<&'m mut Meter<'a>>,
}

impl Read for SourceFile<'_, '_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.meter.borrow_mut().add(read as u64)?;
        Ok(read)
    }
}

/// The error of the disk, where it is one.
fn unwritten(error: WriteError) -> io::Error {
    match error {
        WriteError::Bytes(error) | WriteError::Package(ZipError::Io(error)) => error,
        WriteError::NotOffered(..) | WriteError::Spreadsheet(_) | WriteError::Csv(_) | WriteError::Package(_) => {
            in_words(error)
        }
    }
}

fn in_words(error: impl std::fmt::Display) -> io::Error {
    io::Error::other(error.to_string())
}

/// Returns length and SHA-256 of a file; `None` if it cannot be read, or is no plain file but a link.
fn find(path: &Path, meter: &mut Meter) -> Option<FoundFile> {
    // A link may lead to anything: what it leads to was not named.
    let file = std::fs::symlink_metadata(path).ok();
    let length = file.filter(std::fs::Metadata::is_file)?.len();
    let inner = BufReader::new(File::open(path).ok()?);
    let hash = of_reader(&mut Metered { inner, meter }).ok()?;
    Some(FoundFile { hash, length })
}

/// Verifies a bundle; returns how many files are in it.
///
/// # Errors
/// It cannot be read, or is not what its manifest says.
pub fn check_bundle(path: &Path) -> Result<usize, BundleFault> {
    let failed = |error: io::Error| BundleFault::Io(error.to_string());
    if !std::fs::metadata(path).map_err(failed)?.is_file() {
        return Err(BundleFault::NotABundle);
    }
    bundle::check::check(&mut BufReader::new(File::open(path).map_err(failed)?))
}
