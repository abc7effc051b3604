//! Work beside the typing, as far as it is. Knows no thread.

/// How far the work is that runs beside the typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobProgress {
    /// Each errand has its own, in order.
    pub number: u32,
    pub kind: JobKind,
    /// The name of the file.
    pub name: String,
    /// So many of so many bytes; `None` where it is not known how many there are.
    pub percent: Option<u8>,
}

/// The kinds of work beside the typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// A file is taken in.
    Reading,
    /// A pasted list of people is read; it is named by the first of them.
    Listing,
    /// A document is written.
    Writing,
    /// An archive bundle is written.
    Bundling,
    /// The content of a file is fingerprinted.
    Hashing,
}
