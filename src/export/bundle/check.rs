//! Looks at a bundle without unpacking it: its ZIP is as this program writes it, byte for byte, every path stays in the folder, and every
//! content is that of the manifest. Nothing from the file is trusted before it is looked at.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::{self, Read, Seek, SeekFrom},
};

use crate::domain::{bundle_fault::BundleFault, fingerprint::of_reader};

use super::MANIFEST;

/// The lengths of the fixed parts of a ZIP without comments and extensions.
const END: usize = 22;
const END_LENGTH: u64 = END as u64;
const CENTRAL: usize = 46;
const LOCAL: usize = 30;

/// The most entries and bytes of the directory that are looked at.
const MOST_ENTRIES: u64 = 60_000;
const LARGEST_DIRECTORY: u64 = 32 << 20;
const LARGEST_MANIFEST: u64 = 32 << 20;

/// The first of January 1980, midnight: the time of every entry.
const TIME: [u8; 4] = [0, 0, 0x21, 0];

/// One entry of the directory.
#[derive(Debug)]
struct ZipEntry {
    name: String,
    /// The bytes of its head in the directory, without the name.
    head: [u8; CENTRAL],
    length: u64,
    /// Where its own head begins.
    at: u64,
}

fn number(bytes: &[u8], at: usize, width: usize) -> u64 {
    let part = bytes.get(at..at + width).unwrap_or_default();
    part.iter().rev().fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

fn failed(error: io::Error) -> BundleFault {
    BundleFault::Io(error.to_string())
}

/// Returns how many files are in a bundle, all of them as the manifest says.
///
/// # Errors
/// The first thing that is wrong.
pub fn check<R: Read + Seek>(file: &mut R) -> Result<usize, BundleFault> {
    let listed = directory(file)?;
    look_at_names(&listed)?;
    look_at_heads(file, &listed)?;
    compare(file, &listed)
}

/// Reads the directory. It ends the file, and begins where it says.
fn directory<R: Read + Seek>(file: &mut R) -> Result<Vec<ZipEntry>, BundleFault> {
    let length = file.seek(SeekFrom::End(0)).map_err(failed)?;
    if length < END_LENGTH {
        return Err(BundleFault::NotABundle);
    }
    let mut end = [0; END];
    read_at(file, length - END_LENGTH, &mut end)?;
    let (count, size, at) = (number(&end, 10, 2), number(&end, 12, 4), number(&end, 16, 4));
    let is_plain = end.starts_with(b"PK\x05\x06")
        && number(&end, 4, 4) == 0
        && number(&end, 8, 2) == count
        && number(&end, 20, 2) == 0
        && at + size + END_LENGTH == length;
    if !is_plain || count > MOST_ENTRIES || size > LARGEST_DIRECTORY {
        return Err(BundleFault::NotABundle);
    }
    let mut bytes = vec![0; usize::try_from(size).unwrap_or(0)];
    read_at(file, at, &mut bytes)?;
    let mut rest = bytes.as_slice();
    let mut listed = Vec::new();
    for _ in 0..count {
        let (head, after) = rest.split_first_chunk::<CENTRAL>().ok_or(BundleFault::NotABundle)?;
        let named = usize::try_from(number(head, 28, 2)).unwrap_or(0);
        let (name, after) = after.split_at_checked(named).ok_or(BundleFault::NotABundle)?;
        let name = String::from_utf8_lossy(name).into_owned();
        if !head.starts_with(b"PK\x01\x02") {
            return Err(BundleFault::NotABundle);
        }
        // Extensions, comments and other disks are never written.
        if number(head, 30, 6) != 0 {
            return Err(BundleFault::HeadChanged(shown(&name)));
        }
        listed.push(ZipEntry {
            name,
            head: *head,
            length: number(head, 24, 4),
            at: number(head, 42, 4),
        });
        rest = after;
    }
    if !rest.is_empty() {
        return Err(BundleFault::NotABundle);
    }
    Ok(listed)
}

fn read_at<R: Read + Seek>(file: &mut R, at: u64, bytes: &mut [u8]) -> Result<(), BundleFault> {
    file.seek(SeekFrom::Start(at)).map_err(failed)?;
    file.read_exact(bytes).map_err(failed)
}

/// A name as it may be shown.
fn shown(name: &str) -> String {
    crate::domain::clean::clean_text(name).chars().take(120).collect()
}

/// Every name is a plain path below the folder, and stands there once; nothing is a link, and nothing is more than it seems.
fn look_at_names(listed: &[ZipEntry]) -> Result<(), BundleFault> {
    let mut seen = HashSet::new();
    for entry in listed {
        let name = entry.name.as_str();
        let drive = name.as_bytes().get(1) == Some(&b':');
        if name.starts_with(['/', '\\']) || drive {
            return Err(BundleFault::Absolute(shown(name)));
        }
        let steps = || name.split(['/', '\\']);
        if steps().any(|step| matches!(step, "" | "." | "..")) || name.contains(['\\', '\u{fffd}', '\0']) {
            return Err(BundleFault::Climbs(shown(name)));
        }
        // The kind of file in the upper bits of its attributes.
        if (number(&entry.head, 38, 4) >> 16) & 0o170_000 == 0o120_000 {
            return Err(BundleFault::Link(shown(name)));
        }
        // Some systems take names that differ in case for the same.
        if !seen.insert(name.to_lowercase()) {
            return Err(BundleFault::Doubled(shown(name)));
        }
        let (packed, unpacked) = (number(&entry.head, 20, 4), entry.length);
        if number(&entry.head, 10, 2) != 0 || packed != unpacked {
            let swells = unpacked / 100 > packed;
            let name = shown(name);
            return Err(if swells {
                BundleFault::Bomb(name)
            } else {
                BundleFault::Repacked(name)
            });
        }
    }
    Ok(())
}

/// The entries lie one behind the other from the first byte on, each with the same head as in the directory.
fn look_at_heads<R: Read + Seek>(file: &mut R, listed: &[ZipEntry]) -> Result<(), BundleFault> {
    // These fields are the same for all entries: versions, flags, attributes.
    let shared = |head: &[u8; CENTRAL]| -> Vec<u8> {
        let parts = [head.get(4..10), head.get(36..42)];
        parts.into_iter().flatten().flatten().copied().collect()
    };
    let mut common: HashMap<Vec<u8>, usize> = HashMap::new();
    for entry in listed {
        *common.entry(shared(&entry.head)).or_default() += 1;
    }
    let usual = common
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(head, _)| head)
        .unwrap_or_default();
    // Another program gives its own times: then no single file is to blame.
    let foreign = |entry: &&ZipEntry| entry.head.get(12..16) != Some(TIME.as_slice());
    if let Some(first) = listed.iter().find(foreign)
        && listed.iter().filter(foreign).count() * 2 > listed.len()
    {
        return Err(BundleFault::Repacked(shown(&first.name)));
    }
    let mut next = 0;
    for entry in listed {
        let changed = || BundleFault::HeadChanged(shown(&entry.name));
        if entry.at != next || shared(&entry.head) != usual || entry.head.get(12..16) != Some(TIME.as_slice()) {
            return Err(changed());
        }
        let mut own = vec![0; LOCAL + entry.name.len()];
        read_at(file, next, &mut own).map_err(|_| changed())?;
        let (head, name) = own.split_at(LOCAL);
        // Version to lengths stand in both, two bytes further on in the directory.
        let same = head.starts_with(b"PK\x03\x04") && head.get(4..30) == entry.head.get(6..32);
        if !same || name != entry.name.as_bytes() {
            return Err(changed());
        }
        next += own.len() as u64 + entry.length;
    }
    let end = file.seek(SeekFrom::End(0)).map_err(failed)?;
    let heads: usize = listed.iter().map(|entry| CENTRAL + entry.name.len()).sum();
    if next + heads as u64 + END_LENGTH != end {
        return Err(BundleFault::NotABundle);
    }
    Ok(())
}

/// The place of the content of an entry.
fn content_at(entry: &ZipEntry) -> u64 {
    entry.at + (LOCAL + entry.name.len()) as u64
}

/// Every entry but the manifest stands in it, with the SHA-256 that it has, and nothing else does.
fn compare<R: Read + Seek>(file: &mut R, listed: &[ZipEntry]) -> Result<usize, BundleFault> {
    let manifest = listed.iter().find(|entry| entry.name == MANIFEST);
    let manifest = manifest.ok_or_else(|| BundleFault::Missing(MANIFEST.to_owned()))?;
    if manifest.length > LARGEST_MANIFEST {
        return Err(BundleFault::Changed(MANIFEST.to_owned()));
    }
    let mut text = vec![0; usize::try_from(manifest.length).unwrap_or(0)];
    read_at(file, content_at(manifest), &mut text)?;
    if crc(&text) != number(&manifest.head, 16, 4) {
        return Err(BundleFault::Changed(MANIFEST.to_owned()));
    }
    let mut wanted = hashes(&String::from_utf8_lossy(&text))?;
    let others = listed.iter().filter(|entry| entry.name != MANIFEST);
    for entry in others {
        let hash = wanted
            .remove(&entry.name)
            .ok_or_else(|| BundleFault::Extra(shown(&entry.name)))?;
        file.seek(SeekFrom::Start(content_at(entry))).map_err(failed)?;
        let mut content = Summed {
            from: file.by_ref().take(entry.length),
            sum: u32::MAX,
        };
        let is = of_reader(&mut content).map_err(failed)?;
        if is != hash || u64::from(!content.sum) != number(&entry.head, 16, 4) {
            return Err(BundleFault::Changed(shown(&entry.name)));
        }
    }
    match wanted.into_keys().next() {
        Some(missing) => Err(BundleFault::Missing(shown(&missing))),
        None => Ok(listed.len()),
    }
}

/// Reads the manifest: a hash, two blanks, a name, on every line.
fn hashes(text: &str) -> Result<BTreeMap<String, String>, BundleFault> {
    let mut hashes = BTreeMap::new();
    let lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
    for (n, line) in (1..).zip(lines) {
        let (hash, name) = line.split_once("  ").ok_or(BundleFault::Manifest(n))?;
        let is_hash = hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let is_new = hashes.insert(name.to_owned(), hash.to_owned()).is_none();
        if !is_hash || name.is_empty() || !is_new {
            return Err(BundleFault::Manifest(n));
        }
    }
    Ok(hashes)
}

/// Sums up what is read, as a ZIP does (CRC-32).
struct Summed<R> {
    from: R,
    sum: u32,
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.sum = summed(self.sum, buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

fn crc(bytes: &[u8]) -> u64 {
    u64::from(!summed(u32::MAX, bytes))
}

/// The sum of four bits, for each value that they can have.
const NIBBLES: [u32; 16] = nibbles();

#[expect(clippy::indexing_slicing, reason = "n is below 16")]
const fn nibbles() -> [u32; 16] {
    let mut table = [0; 16];
    let mut n = 0;
    while n < 16 {
        let mut sum = n;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            };
            bit += 1;
        }
        table[n as usize] = sum;
        n += 1;
    }
    table
}

fn summed(sum: u32, bytes: &[u8]) -> u32 {
    let step = |sum: u32, low: u32| {
        let at = usize::try_from((sum ^ low) & 15).unwrap_or(0);
        (sum >> 4) ^ NIBBLES.get(at).copied().unwrap_or(0)
    };
    bytes.iter().fold(sum, |sum, byte| {
        let byte = u32::from(*byte);
        step(step(sum, byte), byte >> 4)
    })
}
