//! Settings saved in another encoding than UTF-8: the places where they are no text.

/// Whether a text begins as UTF-16 does.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

/// Returns line and column, from 1, of the first byte of each line that is no UTF-8.
pub(super) fn garbled_lines(bytes: &[u8]) -> Vec<(usize, usize)> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    lines
        .filter_map(|(n, line)| {
            let wrong = str::from_utf8(line).err()?;
            let sound = line.get(..wrong.valid_up_to()).unwrap_or_default();
            let column = String::from_utf8_lossy(sound).chars().count() + 1;
            Some((n + 1, column))
        })
        .collect()
}
