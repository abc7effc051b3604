//! Why the file cannot be written or read. The words are in `words`.

use serde::{Deserialize, Serialize};

/// Trouble with the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// Another program holds it.
    Locked,
    /// The disk is full.
    Full,
    /// File or disk may not be written.
    ReadOnly,
    /// The file is no longer there.
    FileGone,
    /// Another file stands at its place.
    FileReplaced,
    /// It cannot be made at its place: the folder is missing, or closed to this user.
    NoPlace,
    /// A device, a pipe, a folder or a link, in whose place no file is put.
    NoFile,
    /// It may not even be read by this user.
    Forbidden,
    /// Not sound any more.
    Damaged,
    /// Written by a newer version of the program.
    Newer,
    /// Written by an older version, and cannot be brought up to date here and now.
    Older,
    /// Its last acts stand in a file beside it, which cannot be taken in here.
    Unfinished,
    /// A file of something else.
    NotOurs,
    /// A file of that name is there already.
    AlreadyThere,
    /// A copy of the file, opened to be read.
    Backup,
    /// The meeting that was asked for is not in the file.
    NoMeeting,
    /// Anything else, in the words of the system.
    Io(String),
}
