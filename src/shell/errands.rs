//! Work on files that are not the database: tables and holidays read, documents written, files of deliverables fingerprinted.
//! The program does them on a thread of its own, so that keys never wait for a slow disk; tests and the command line in place.

use std::{
    io::{self, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::Builder,
    time::Duration,
};

use crate::{
    app::{
        effect::{BundleOrder, Errand, ExportContent, ExportOrder, MadeDocument, MadePaper},
        msg::{ExportResult, Msg},
    },
    domain::{
        clean::clean_text,
        fingerprint::of_reader,
        job::{JobKind, JobProgress},
        trouble::Trouble,
        unread::HolidaysUnread,
    },
    export,
    line::{
        holidays::{self, Year},
        roster::{ReadTable, Sheet, read_names_watched, read_watched},
    },
};

use crate::store::error::of_new_file;

use super::{
    bundles,
    meter::{Meter, Metered},
    paths,
    sheets::{self, Workbooks},
    source,
};

/// Where the work is done.
#[derive(Debug)]
pub enum Errands {
    /// Here, with workbooks read so.
    InPlace(Workbooks),
    /// On the thread, one after the other; answers go to the `tell` of [`start`].
    Thread {
        jobs: Sender<Errand>,
        /// One for each errand that is done.
        done: Receiver<()>,
        /// The number of the errand that is to stop.
        halt: Arc<AtomicU32>,
    },
}

/// Starts the thread, which reads workbooks so and gives each answer to `tell`.
///
/// # Errors
/// The system refuses a further thread.
pub fn start(workbooks: Workbooks, tell: impl Fn(Msg) + Send + 'static) -> io::Result<Errands> {
    let (jobs, inbox) = mpsc::channel();
    let (ticks, done) = mpsc::channel();
    let halt = Arc::new(AtomicU32::new(0));
    let halted = Arc::clone(&halt);
    Builder::new().name("errands".to_owned()).spawn(move || {
        for (number, errand) in (1..).zip(inbox) {
            let told = |progress| tell(Msg::Job(progress));
            let mut meter = measure(number, &errand, Arc::clone(&halted), &told);
            let answer = do_now(errand, &workbooks, &mut meter);
            if meter.was_told() {
                tell(Msg::JobOver(number));
            }
            if meter.is_halted() {
                tell(Msg::JobStopped(meter.into_progress()));
            } else if let Some(answer) = answer {
                tell(answer);
            }
            let _ = ticks.send(());
        }
    })?;
    Ok(Errands::Thread { jobs, done, halt })
}

/// The measure of an errand: what is done, and the name of its file.
fn measure<'a>(number: u32, errand: &Errand, halt: Arc<AtomicU32>, tell: &'a dyn Fn(JobProgress)) -> Meter<'a> {
    let (kind, path) = match errand {
        Errand::ReadList(text) => {
            let first = text.lines().map(str::trim).find(|line| !line.is_empty());
            let name = clean_text(first.unwrap_or_default()).into_owned();
            return Meter::new(number, JobKind::Listing, name, halt, tell);
        }
        Errand::ReadSheets(path) | Errand::ReadAgenda(path) | Errand::ReadHolidays(path) => (JobKind::Reading, path),
        Errand::Export(order) => (JobKind::Writing, &order.path),
        Errand::Bundle(order) => (JobKind::Bundling, &order.path),
        Errand::Fingerprint { path, .. } => (JobKind::Hashing, path),
        Errand::Remember { path, .. } => (JobKind::Writing, path),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Meter::new(number, kind, clean_text(&name).into_owned(), halt, tell)
}

/// Does an errand in place, without telling how far it is.
fn do_silently(errand: Errand, workbooks: &Workbooks) -> Vec<Msg> {
    let answer = do_now(errand, workbooks, &mut Meter::silent(&|_| ()));
    answer.into_iter().collect()
}

impl Errands {
    /// Does an errand here, or hands it to the thread; returns the answers there are at once.
    pub fn run(&self, errand: Errand) -> Vec<Msg> {
        match self {
            Self::InPlace(workbooks) => do_silently(errand, workbooks),
            Self::Thread { jobs, .. } => match jobs.send(errand) {
                Ok(()) => Vec::new(),
                // The thread has died: do it here, otherwise the document would be lost.
                Err(mpsc::SendError(errand)) => do_silently(errand, &Workbooks::Here),
            },
        }
    }

    /// Has the errand with this number stop; what it has begun to write goes. One that is over is left as it is.
    pub fn stop(&self, number: u32) {
        match self {
            Self::InPlace(_) => {}
            Self::Thread { halt, .. } => halt.store(number, Ordering::Release),
        }
    }

    /// Waits until the errands are done, at most `patience` for each, so that no document is left unwritten.
    pub fn finish(self, patience: Duration) {
        if let Self::Thread { jobs, done, .. } = self {
            drop(jobs);
            while done.recv_timeout(patience).is_ok() {}
        }
    }
}

fn do_now(errand: Errand, workbooks: &Workbooks, meter: &mut Meter) -> Option<Msg> {
    Some(match errand {
        Errand::ReadSheets(path) => {
            let file = paths::from_home(&path);
            // A large table takes long: it is told at once, so that its form gives way.
            if std::fs::metadata(&file).is_ok_and(|file| file.len() > LARGE_TABLE) {
                meter.announce();
            }
            Msg::Sheets {
                result: sheets::read_beside(&file, workbooks, &mut || meter.add(0).is_ok())
                    .map(|sheets| read_tables(sheets, meter)),
                path,
            }
        }
        Errand::ReadList(text) => {
            meter.announce();
            let mut tell = |done, all| meter.reach(done, all).is_ok();
            Msg::List(read_names_watched(&text, &mut tell))
        }
        Errand::ReadAgenda(path) => Msg::AgendaFile {
            result: sheets::read_text(&paths::from_home(&path)),
            path,
        },
        Errand::ReadHolidays(path) => Msg::Holidays {
            result: read_holidays(&paths::from_home(&path)),
            path,
        },
        Errand::Export(order) => write_document(order, meter),
        Errand::Bundle(order) => write_bundle(order, meter),
        Errand::Fingerprint { key, path } => {
            // Keep the whole path: the program may be started elsewhere the next time.
            let asked = path;
            let path = paths::from_home(&asked);
            let path = std::path::absolute(&path).unwrap_or(path);
            Msg::FileRead {
                key,
                hash: fingerprint(&path, meter),
                asked,
                path,
            }
        }
        Errand::Remember { path, text } => {
            let written = paths::make_folder(path.parent().unwrap_or(Path::new("")))
                .and_then(|()| write_file(&path, text.as_bytes(), true));
            // A choice that could not be remembered is made again next time; nothing is lost.
            drop(written);
            return None;
        }
    })
}

/// The people of all tables of a file, told by the rows of all of them.
fn read_tables(sheets: Vec<Sheet>, meter: &mut Meter) -> Vec<ReadTable> {
    let rows: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let mut before = 0;
    let read = |sheet: Sheet| {
        let (own, begun) = (sheet.rows.len(), before);
        before += own;
        let mut tell = |done: usize, all: usize| meter.reach(begun + done * own / all.max(1), rows).is_ok();
        read_watched(sheet, &mut tell)
    };
    sheets.into_iter().map(read).collect()
}

/// Bytes from which on a table takes a while.
const LARGE_TABLE: u64 = 256 << 10;

/// The largest table of holidays that is read, in bytes.
const LARGEST_YEAR: u64 = 1 << 20;

/// Reads a year of holidays.
///
/// # Errors
/// The file cannot be read, is too large, or has a fault.
pub fn read_holidays(path: &Path) -> Result<Year, HolidaysUnread> {
    let text = source::read_text(path, LARGEST_YEAR).map_err(HolidaysUnread::File)?;
    holidays::read(&text).map_err(HolidaysUnread::Fault)
}

/// The largest file that is hashed, in bytes.
const LARGEST_FILE: u64 = 64 << 30;

/// Returns the SHA-256 of a file; `None` if it cannot be read or is too large.
fn fingerprint(path: &Path, meter: &mut Meter) -> Option<String> {
    let file = std::fs::metadata(path).ok()?;
    if !file.is_file() || file.len() > LARGEST_FILE {
        return None;
    }
    meter.expect(file.len());
    let inner = std::fs::File::open(path).ok()?;
    of_reader(&mut Metered { inner, meter }).ok()
}

/// A meeting with more entries has documents that take long to make; it is said at once that they are being made.
const MANY_ENTRIES: usize = 2000;

/// Makes a document of the records and says how far it is, if it takes long.
///
/// # Errors
/// It cannot be made, or the errand is to stop.
fn make(made: &MadeDocument, meter: &mut Meter) -> Result<Vec<u8>, Trouble> {
    if made.records.entries.len() > MANY_ENTRIES {
        meter.announce();
    }
    let made = export::render_in_steps(&made.records, &made.order, &mut |done, all| meter.reach(done, all));
    let made = made.map_err(|error| Trouble::Io(error.to_string()))?;
    meter.add(0).map_err(|error| Trouble::Io(error.to_string()))?;
    Ok(made)
}

/// Matters from which on a paper about them is told at once.
const MANY_MATTERS: usize = 500;

/// Makes a paper about matters; one about many is told of at once.
///
/// # Errors
/// It cannot be made, or the errand is to stop.
fn make_paper(made: &MadePaper, meter: &mut Meter) -> Result<Vec<u8>, Trouble> {
    if made.rows.len() > MANY_MATTERS {
        meter.announce();
    }
    let bytes = made.render().map_err(|error| Trouble::Io(error.to_string()))?;
    meter.add(0).map_err(|error| Trouble::Io(error.to_string()))?;
    Ok(bytes)
}

/// Writes a document. Replaces a file only if that was asked for.
fn write_document(order: ExportOrder, meter: &mut Meter) -> Msg {
    let ExportOrder {
        path,
        content,
        overwrite,
    } = order;
    // The message says in which folder it is.
    let path = paths::from_home(&path);
    let path = std::path::absolute(&path).unwrap_or(path);
    if let Err(error) = source::may_replace(&path, overwrite) {
        return not_replaced(path, &error);
    }
    let bytes = match content {
        ExportContent::Bytes(bytes) => Ok(bytes),
        ExportContent::Made(made) => make(&made, meter),
        ExportContent::Matters(made) => make_paper(&made, meter),
    };
    let result = match bytes.map(|bytes| write_metered(&path, &bytes, overwrite, meter)) {
        Ok(Ok(())) => ExportResult::Written,
        Ok(Err(error)) if error.kind() == io::ErrorKind::AlreadyExists => ExportResult::Exists,
        Ok(Err(error)) => ExportResult::Failed(of_new_file(&error)),
        Err(trouble) => ExportResult::Failed(trouble),
    };
    Msg::Exported { path, result }
}

/// Why nothing is written over a file, said before a long document is made.
fn not_replaced(path: std::path::PathBuf, error: &io::Error) -> Msg {
    let result = if error.kind() == io::ErrorKind::AlreadyExists {
        ExportResult::Exists
    } else {
        ExportResult::Failed(of_new_file(error))
    };
    Msg::Exported { path, result }
}

/// Writes an archive bundle. Replaces a file only if that was asked for.
fn write_bundle(order: BundleOrder, meter: &mut Meter) -> Msg {
    let BundleOrder { path, made, overwrite } = order;
    let path = paths::from_home(&path);
    let path = std::path::absolute(&path).unwrap_or(path);
    if let Err(error) = source::may_replace(&path, overwrite) {
        return not_replaced(path, &error);
    }
    if made.records.entries.len() > MANY_ENTRIES {
        meter.announce();
    }
    let plan = export::bundled(&made.records, &made.order, &mut |done, all| meter.reach(done, all));
    let plan = plan.map_err(|error| Trouble::Io(error.to_string()));
    let result = match plan.map(|plan| bundles::write_bundle(&path, plan, overwrite, meter)) {
        Ok(Ok(written)) => ExportResult::Bundled {
            files: written.files,
            left_out: written.left_out.len(),
        },
        Ok(Err(error)) if error.kind() == io::ErrorKind::AlreadyExists => ExportResult::Exists,
        Ok(Err(error)) => ExportResult::Failed(of_new_file(&error)),
        Err(trouble) => ExportResult::Failed(trouble),
    };
    Msg::Exported { path, result }
}

/// Bytes that are written at a time: between two pieces an errand can stop.
const PIECE: usize = 1 << 18;

/// Writes a whole file for the owner only, under another name first: a full disk leaves no half document.
///
/// # Errors
/// There is a file already and `overwrite` does not say that it goes, or the disk fails.
pub fn write_file(path: &Path, bytes: &[u8], overwrite: bool) -> io::Result<()> {
    write_metered(path, bytes, overwrite, &mut Meter::silent(&|_| ()))
}

fn write_metered(path: &Path, bytes: &[u8], overwrite: bool, meter: &mut Meter) -> io::Result<()> {
    source::may_replace(path, overwrite)?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let half = path.with_file_name(format!(".{name}.{}", std::process::id()));
    // A link that somebody put there is removed, not followed.
    let _ = std::fs::remove_file(&half);
    meter.expect(bytes.len() as u64);
    let written = paths::new_file(&half).and_then(|mut file| {
        for piece in bytes.chunks(PIECE) {
            file.write_all(piece)?;
            meter.add(piece.len() as u64)?;
        }
        file.sync_all()?;
        meter.add(0)
    });
    if let Err(error) = written.and_then(|()| std::fs::rename(&half, path)) {
        let _ = std::fs::remove_file(&half);
        return Err(error);
    }
    Ok(())
}
