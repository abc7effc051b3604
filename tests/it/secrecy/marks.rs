//! Marks: words that stand nowhere else, one for each thing that is tried, and where they are found again.

use std::{
    collections::BTreeSet,
    fs,
    io::{Cursor, Read as _},
    path::Path,
};

/// The number of a mark has as many digits, so that a number that was cut is known as such.
const DIGITS: usize = 5;

/// The marks given so far, by what each was typed for.
#[derive(Default)]
pub(super) struct Marks {
    given: Vec<String>,
}

impl Marks {
    /// Another mark.
    pub(super) fn next(&mut self, of: &str) -> String {
        self.given.push(of.to_owned());
        format!("密qzx{:0DIGITS$}话", self.given.len() - 1)
    }

    pub(super) fn len(&self) -> usize {
        self.given.len()
    }

    /// The thing that a mark was typed for.
    pub(super) fn named(&self, n: usize) -> &str {
        self.given.get(n).map_or("a mark cut short", String::as_str)
    }
}

/// The numbers of the marks in bytes, in UTF-8 and in both orders of UTF-16, whatever the case of their letters. A number that was cut is
/// [`usize::MAX`].
pub(super) fn found(bytes: &[u8]) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let is = |at: usize, letter: u8| bytes.get(at).is_some_and(|byte| byte.eq_ignore_ascii_case(&letter));
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'q' && *byte != b'Q' {
            continue;
        }
        for step in [1, 2] {
            let zero = step == 1 || bytes.get(at + 1) == Some(&0) && bytes.get(at + 3) == Some(&0);
            if zero && is(at + step, b'z') && is(at + 2 * step, b'x') {
                let digits: String = bytes
                    .iter()
                    .skip(at + 3 * step)
                    .step_by(step)
                    .take_while(|byte| byte.is_ascii_digit())
                    .map(|byte| char::from(*byte))
                    .collect();
                let whole = digits.parse().ok().filter(|_| digits.len() == DIGITS);
                seen.insert(whole.unwrap_or(usize::MAX));
            }
        }
    }
    seen
}

/// The marks in a file; archives are looked into.
pub(super) fn in_file(path: &Path) -> BTreeSet<usize> {
    let bytes = fs::read(path).unwrap_or_default();
    let mut seen = found(&bytes);
    if is_database(path, &bytes) {
        // A long text goes on in another page, and a row may lie over the rest of a deleted one: a number is cut by either.
        seen.remove(&usize::MAX);
    }
    if bytes.starts_with(b"PK\x03\x04")
        && let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes))
    {
        for n in 0..archive.len() {
            let mut inner = Vec::new();
            let mut file = archive.by_index(n).unwrap();
            let _ = file.read_to_end(&mut inner);
            seen.extend(found(&inner));
        }
    }
    seen
}

fn is_database(path: &Path, bytes: &[u8]) -> bool {
    bytes.starts_with(b"SQLite format 3") || path.to_string_lossy().ends_with("-wal")
}

/// The marks in all files under a folder, each with the name of a file that holds it. Names of files count too.
pub(super) fn in_folder(folder: &Path) -> Vec<(usize, String)> {
    let mut folders = vec![folder.to_owned()];
    let mut seen = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let named = found(name.as_bytes());
            let within = if path.is_dir() {
                folders.push(path);
                BTreeSet::new()
            } else {
                in_file(&path)
            };
            seen.extend(named.into_iter().chain(within).map(|n| (n, name.clone())));
        }
    }
    seen
}

#[test]
fn a_mark_is_found_in_every_encoding() {
    let mut marks = Marks::default();
    marks.next("nothing");
    let mark = marks.next("a title");
    let wide: Vec<u16> = format!("x{mark}").encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [mark.as_bytes(), mark.to_uppercase().as_bytes(), &little, &big] {
        assert_eq!(found(bytes), BTreeSet::from([1]));
    }
    assert_eq!(marks.named(1), "a title");
}

#[test]
fn a_mark_that_a_page_cuts_is_nobodys_and_elsewhere_a_leak() {
    let folder = tempfile::tempdir().unwrap();
    let cut = b"qzx0001\x03a row over it, qzx00002";
    for (name, numbers) in [("huiwu.db-wal", vec![2]), ("huiwu.db-draft", vec![2, usize::MAX])] {
        let path = folder.path().join(name);
        fs::write(&path, cut).unwrap();
        assert_eq!(in_file(&path), numbers.into_iter().collect(), "{name}");
    }
}
