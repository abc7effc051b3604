//! Workbooks are read by the program started once more: whatever a file does to the reader, this process goes on. The bytes go in
//! by standard input, the sheets come back as JSON by standard output.

use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use super::bytes::{MOST_BYTES, read_bytes};
use crate::{domain::unread::SheetFault, line::roster::Sheet, shell::unix};

/// The hidden command that the child is started with; a variant of `Sub` has this name.
const COMMAND: &str = "read-sheets";

/// How long a workbook may take.
const PATIENCE: Duration = Duration::from_secs(4);

/// Between two looks whether the reading goes on.
const LOOK: Duration = Duration::from_millis(50);

/// The longest answer that is taken, in bytes: the window keeps it in memory.
const MOST_ANSWER: u64 = 24 * 1024 * 1024;

/// Memory of the child, in bytes, and its processor time, in seconds.
const MEMORY: u64 = 1 << 30;
const PROCESSOR: u64 = 10;

/// Returns the program that runs now, even if its file was replaced since.
pub(super) fn this_program() -> io::Result<PathBuf> {
    let link = Path::new("/proc/self/exe");
    if link.exists() {
        Ok(link.to_owned())
    } else {
        std::env::current_exe()
    }
}

/// Reads a workbook's bytes in a child of `program`.
///
/// # Errors
/// The fault that the child found in the file. A child that ends without an answer has read a damaged file.
pub(super) fn read(program: &Path, bytes: &[u8], goes_on: &mut dyn FnMut() -> bool) -> Result<Vec<Sheet>, SheetFault> {
    let mut child = Command::new(program)
        .arg(COMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| SheetFault::Io(error.to_string()))?;
    let answer = ask(&mut child, bytes, goes_on);
    let _ = child.kill();
    let _ = child.wait();
    let answer = answer?;
    if answer.len() as u64 > MOST_ANSWER {
        return Err(SheetFault::TooLarge);
    }
    serde_json::from_slice(&answer).unwrap_or(Err(SheetFault::Damaged))
}

/// Gives the child the bytes and returns its answer, at most one byte longer than it may be.
fn ask(child: &mut Child, bytes: &[u8], goes_on: &mut dyn FnMut() -> bool) -> Result<Vec<u8>, SheetFault> {
    let (Some(mut into), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(SheetFault::Damaged);
    };
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        // A child that ends early breaks the pipe: its answer is what counts.
        scope.spawn(move || into.write_all(bytes));
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = from.take(MOST_ANSWER + 1).read_to_end(&mut answer);
            tell.send(read.map(|_| answer))
        });
        let until = Instant::now() + PATIENCE;
        let answer = loop {
            let answer = told.recv_timeout(LOOK.min(until.saturating_duration_since(Instant::now())));
            let waits = matches!(answer, Err(RecvTimeoutError::Timeout)) && Instant::now() < until;
            if !waits || !goes_on() {
                break answer;
            }
        };
        // Both threads end with the child.
        let _ = child.kill();
        match answer {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(SheetFault::Damaged),
            Err(RecvTimeoutError::Timeout) => Err(SheetFault::TooSlow),
        }
    })
}

/// Does the child's part: reads a workbook from standard input and answers.
///
/// # Errors
/// The pipe is broken.
pub fn serve() -> io::Result<()> {
    unix::limit_this_process(MEMORY, PROCESSOR);
    let mut bytes = Vec::new();
    io::stdin().take(MOST_BYTES).read_to_end(&mut bytes)?;
    let answer = serde_json::to_vec(&read_bytes(&bytes))?;
    io::stdout().write_all(&answer)
}
