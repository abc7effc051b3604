//! Why an archive bundle is not what its manifest says: found where it is read, said in the language of the screen.

/// Why a bundle was refused. Names are those of the entries, as the file gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleFault {
    /// In the words of the system.
    Io(String),
    /// It does not end as a ZIP ends: another format, cut, or with something behind.
    NotABundle,
    /// An entry was packed in another way than this program packs.
    Repacked(String),
    /// An entry says that it unpacks to far more than stands in the file.
    Bomb(String),
    /// A path that climbs out of the folder, or is no plain path.
    Climbs(String),
    Absolute(String),
    Link(String),
    Doubled(String),
    /// The content is not that of the manifest.
    Changed(String),
    /// The head of an entry, or what stands between entries.
    HeadChanged(String),
    /// In the manifest, and not in the file.
    Missing(String),
    /// In the file, and not in the manifest.
    Extra(String),
    /// A line of the manifest cannot be read; counted from 1.
    Manifest(usize),
}
