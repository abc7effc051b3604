//! Where our files lie. Folders and files are for the owner only: the minutes are nobody else's.

use crate::store::system;
use etcetera::{AppStrategy, AppStrategyArgs};
use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// The platform's folders for this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    pub data: PathBuf,
    pub config: PathBuf,
    /// Logs and reports.
    pub state: PathBuf,
}

impl Folders {
    /// The usual folders (XDG on Linux).
    ///
    /// # Errors
    /// There is no home folder.
    pub fn usual() -> io::Result<Self> {
        let name = AppStrategyArgs {
            top_level_domain: "org".into(),
            author: "huiwu".into(),
            app_name: "huiwu".into(),
        };
        let found = etcetera::choose_app_strategy(name).map_err(io::Error::other)?;
        let data = found.data_dir();
        Ok(Self {
            config: found.config_dir(),
            state: found.state_dir().unwrap_or_else(|| data.join("state")),
            data,
        })
    }
}

/// Places given on the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--db`
    pub db: Option<PathBuf>,
    /// `--config`
    pub config: Option<PathBuf>,
}

/// Every place that the program uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The records.
    pub db: PathBuf,
    /// The settings.
    pub config: PathBuf,
    /// Copies of the records, unless the settings name another folder.
    pub backups: PathBuf,
    /// Logs and reports of panics.
    pub state: PathBuf,
}

impl Paths {
    /// Arguments first, then `HUIWU_DB` and `HUIWU_CONFIG`, then the usual folders. Empty values count as absent.
    pub fn choose(folders: &Folders, overrides: Overrides, env: impl Fn(&str) -> Option<OsString>) -> Self {
        let named = |given: Option<PathBuf>, name: &str| {
            given
                .or_else(|| env(name).map(PathBuf::from))
                .filter(|path| !path.as_os_str().is_empty())
        };
        let db = named(overrides.db, "HUIWU_DB").unwrap_or_else(|| folders.data.join("huiwu.db"));
        // SQLite takes `:memory:` for no file at all, and everything would be lost when the program ends.
        let db = if db.as_os_str().as_encoded_bytes().starts_with(b":") {
            Path::new(".").join(db)
        } else {
            db
        };
        let config = named(overrides.config, "HUIWU_CONFIG").unwrap_or_else(|| folders.config.join("config.toml"));
        Self {
            backups: db.parent().unwrap_or(&folders.data).join("backups"),
            db,
            config,
            state: folders.state.clone(),
        }
    }

    /// Follows links to the file itself, so that everything beside it lies beside the file and not beside a link, and gives it a
    /// whole path: `:memory:` and `file:x` are names of files like any other.
    pub fn follow_links(&mut self) {
        let whole = std::path::absolute(&self.db).unwrap_or_else(|_| self.db.clone());
        self.db = whole.canonicalize().unwrap_or(whole);
        if let Some(folder) = self.db.parent() {
            self.backups = folder.join("backups");
        }
    }

    /// Puts backups into another folder: `~` is the home folder, a relative path begins at the folder of the settings.
    pub fn keep_backups_in(&mut self, folder: &Path) {
        let beside = self.config.parent().unwrap_or(Path::new(""));
        self.backups = beside.join(from_home(folder));
    }
}

/// `~/list.xlsx` as a shell would read it; other paths stay.
pub fn from_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// Makes a folder and those above it, for the owner only; a folder that is there stays as it is.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() {
        return Ok(());
    }
    system::private_folder().recursive(true).create(path)
}

/// A new or emptied file for the owner only.
pub fn create_file(path: &Path) -> io::Result<File> {
    system::private_file()
        .write(true)
        .create(true)
        .truncate(true)
        .open(path)
}

/// A new file for the owner only; an error if there is one of that name, or a link.
pub fn new_file(path: &Path) -> io::Result<File> {
    system::private_file().write(true).create_new(true).open(path)
}

/// Makes the folder of a file, and the file (empty, owner only) if it is not there: SQLite gives its `-wal` file the same mode.
pub fn prepare_file(path: &Path) -> io::Result<()> {
    make_folder(path.parent().unwrap_or(Path::new("")))?;
    system::private_file().append(true).create(true).open(path).map(drop)
}
