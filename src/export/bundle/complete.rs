//! The bundle as a whole, once the files are read: where each of them stands in it, the catalogue, the text that explains it, the manifest.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    super::{
        csv,
        document::{Grid, Run},
        letters::safe,
        order::WriteError,
        sheets::NamedTable,
    },
    BundleContent, BundleEntry, BundlePlan, CASE, CompleteBundle, FoundFile, MANIFEST, RowFile,
};
use crate::domain::fingerprint::of_bytes;

const README: &str = "README.txt";
const CATALOGUE: &str = "catalogue.csv";

/// The most bytes of files that go into one ZIP; more would need a form that old programs do not read.
const MOST_BYTES: u64 = 4_000_000_000;

/// Where a file that the records name is in the bundle: name and SHA-256; else why it is not.
type Placed<'a> = Result<(String, String), &'a str>;

impl BundlePlan {
    /// Makes the entries, with what was found of the wanted files, in their order; `None` could not be read.
    ///
    /// # Errors
    /// The catalogue cannot be written.
    pub fn complete(self, found: &[Option<FoundFile>]) -> Result<CompleteBundle, WriteError> {
        let t = &self.lang.strings().bundle;
        let mut files: BTreeMap<String, (String, usize)> = BTreeMap::new();
        let mut placed: Vec<Placed<'_>> = Vec::new();
        let mut total: u64 = self.made.values().map(|bytes| bytes.len() as u64).sum();
        for (n, wanted) in self.wanted.iter().enumerate() {
            let Some(file) = found.get(n).and_then(Option::as_ref) else {
                placed.push(Err(t.unreadable));
                continue;
            };
            let name = format!("media/{}{}", file.hash, ending(&wanted.path));
            if !files.contains_key(&name) {
                total = total.saturating_add(file.length);
                if total > MOST_BYTES {
                    total = total.saturating_sub(file.length);
                    placed.push(Err(t.too_large));
                    continue;
                }
                files.insert(name.clone(), (file.hash.clone(), n));
            }
            placed.push(Ok((name, file.hash.clone())));
        }
        let mut made = self.made.clone();
        made.insert(CATALOGUE.to_owned(), self.catalogue_of(&placed)?);
        made.insert(README.to_owned(), self.readme(&placed).into_bytes());
        let mut entries: Vec<BundleEntry> = made
            .into_iter()
            .map(|(name, bytes)| BundleEntry::of(name, bytes))
            .collect();
        entries.extend(files.into_iter().map(|(name, (hash, n))| BundleEntry {
            name,
            hash,
            content: BundleContent::File(n),
        }));
        let mut manifest = String::new();
        for entry in &entries {
            _ = writeln!(manifest, "{}  {}", entry.hash, entry.name);
        }
        entries.push(BundleEntry::of(MANIFEST, manifest.into_bytes()));
        let left_out = self.wanted.iter().zip(&placed).filter(|(_, place)| place.is_err());
        let left_out = left_out.map(|(wanted, _)| wanted.path.clone()).collect();
        Ok(CompleteBundle { entries, left_out })
    }

    fn catalogue_of(&self, placed: &[Placed<'_>]) -> Result<Vec<u8>, WriteError> {
        let t = self.lang.strings();
        let (own, words) = (&t.closing.papers, &t.export.words);
        let mut grid = Grid::of(&[
            words.serial,
            own.code,
            own.reference,
            own.responsible,
            own.kind,
            own.title,
            own.date,
            words.secrecy,
            own.pages,
            own.kept_for,
            own.step,
            t.bundle.col_file,
            t.bundle.col_hash,
            own.remark,
        ]);
        for (n, row) in (1..).zip(&self.rows) {
            let wanted = match &row.file {
                RowFile::Wanted(at) => Some(*at),
                RowFile::None | RowFile::Made(_) => None,
            };
            let place = wanted.and_then(|at| placed.get(at));
            let known = wanted
                .and_then(|at| self.wanted.get(at))
                .map_or("", |file| file.known.as_str());
            let made = match &row.file {
                RowFile::Made(name) => self.made.get(name).map(|bytes| (name.as_str(), of_bytes(bytes))),
                RowFile::None | RowFile::Wanted(_) => None,
            };
            let (file, hash, said) = match place {
                None => made
                    .as_ref()
                    .map_or(("", known, ""), |(name, hash)| (*name, hash.as_str(), "")),
                Some(Err(why)) => ("", known, *why),
                Some(Ok((name, hash))) => {
                    let differs = !known.is_empty() && known != hash;
                    (
                        name.as_str(),
                        hash.as_str(),
                        if differs { t.bundle.differs } else { "" },
                    )
                }
            };
            let [told @ .., remark] = row.cells.each_ref().map(String::as_str);
            let remarks: Vec<&str> = [remark, said].into_iter().filter(|text| !text.is_empty()).collect();
            let (number, remark) = (n.to_string(), remarks.join(t.export.semicolon));
            let behind = [file, hash, remark.as_str()];
            let cells = std::iter::once(number.as_str()).chain(told).chain(behind);
            grid.rows.push(cells.map(Run::plain).collect());
        }
        let name = own.archive.to_owned();
        csv::write(&[NamedTable { name, grid }])
    }

    /// The text that explains the bundle.
    fn readme(&self, placed: &[Placed<'_>]) -> String {
        let t = &self.lang.strings().bundle;
        let mut text = (t.about)(&self.title) + "\n";
        if self.register_only {
            text += t.register_only;
            text += "\n";
        }
        _ = write!(text, "\n{}\n\n{}\n\n", t.verify, t.contents);
        let fixed = [
            (README, t.readme),
            (MANIFEST, t.manifest),
            (CATALOGUE, t.catalogue),
            (CASE, t.case),
            ("documents/", t.documents),
            ("media/", t.media),
        ];
        for (name, said) in fixed {
            _ = writeln!(text, "  {name:<14}{said}");
        }
        text.push('\n');
        for (name, said) in &self.told {
            _ = writeln!(text, "  {name:<34}{said}");
        }
        let missing: Vec<_> = self
            .wanted
            .iter()
            .zip(placed)
            .filter_map(|(wanted, place)| place.as_ref().err().map(|why| (wanted, *why)))
            .collect();
        if missing.is_empty() {
            _ = write!(text, "\n{}\n", t.nothing_missing);
        } else {
            _ = write!(text, "\n{}\n\n", t.missing);
            for (wanted, why) in missing {
                _ = writeln!(
                    text,
                    "  {}  ({why})  {}",
                    safe(&wanted.path).replace('\n', " "),
                    wanted.known
                );
            }
        }
        _ = write!(text, "\n{}\n", self.generator);
        text
    }
}

/// The ending of a path with its dot, if it is a plain one.
fn ending(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |end: &str| (1..=8).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric());
    match name.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() && plain(end) => format!(".{}", end.to_ascii_lowercase()),
        _ => String::new(),
    }
}
