//! Tells the two encodings of European letters apart, of which each byte is a letter in both: by the letters that go together in a language.

use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1252};

/// The letters beyond ASCII of languages that are written in Windows-1252.
const WEST: [&str; 9] = [
    "äöüß",
    "éèêëàâçîïôùûüœæÿ",
    "áéíóúñü",
    "áâãàçéêíóôõúü",
    "àèéìíîòóùú",
    "æøåäöéü",
    "áéíóúýðþæö",
    "ëïéèöüáó",
    "àáâäåæçèéêëîïñóôöøùúûüß",
];

/// The same in Windows-1250.
const EAST: [&str; 6] = [
    "ąćęłńóśźżäöü",
    "áäčďéěíĺľňóôöřŕšťúůüýž",
    "áéíóöőúüűä",
    "ăâîşţșțáé",
    "čćđšžáéö",
    "äöüßčšžćđ",
];

/// The encodings of European letters that bytes look like, the likeliest first; none = they look like no such text. `is_west`: all of them
/// are letters in Windows-1252, and stand as letters do.
pub(super) fn encodings(bytes: &[u8], is_west: bool) -> Vec<&'static Encoding> {
    let west = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let east = WINDOWS_1250.decode_without_bom_handling(bytes).0;
    let fits_east = stands_in_words(bytes) && is_of(&east, &EAST);
    match (is_west, fits_east) {
        (false, false) => Vec::new(),
        (true, false) => vec![WINDOWS_1252],
        (false, true) => vec![WINDOWS_1250],
        (true, true) if west == east => vec![WINDOWS_1252],
        // In both they are letters; the one that makes a language of them comes first.
        (true, true) if is_of(&west, &WEST) => vec![WINDOWS_1252, WINDOWS_1250],
        (true, true) => vec![WINDOWS_1250, WINDOWS_1252],
    }
}

/// Whether all letters beyond ASCII are of one language.
fn is_of(text: &str, languages: &[&str]) -> bool {
    let beyond: Vec<char> = text
        .chars()
        .filter(|c| !c.is_ascii() && !matches!(c, '’' | '‘' | '“' | '”' | '„' | '–' | '—' | '…' | '\u{a0}'))
        .flat_map(char::to_lowercase)
        .collect();
    !beyond.is_empty()
        && languages
            .iter()
            .any(|letters| beyond.iter().all(|c| letters.contains(*c)))
}

/// Whether most bytes beyond ASCII stand beside an ASCII letter, as those of European words do.
fn stands_in_words(bytes: &[u8]) -> bool {
    let (mut runs, mut beside, mut before) = (0_usize, 0_usize, false);
    for run in bytes.chunk_by(|a, b| (*a >= 0x80) == (*b >= 0x80)) {
        if run.first().is_some_and(|byte| *byte < 0x80) {
            let begins = run.first().is_some_and(u8::is_ascii_alphabetic);
            beside += usize::from(runs > 0 && !before && begins);
            before = run.last().is_some_and(u8::is_ascii_alphabetic);
        } else {
            runs += 1;
            beside += usize::from(before);
        }
    }
    runs > 0 && beside * 3 >= runs * 2
}
