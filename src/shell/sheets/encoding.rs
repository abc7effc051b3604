//! Detects the encoding of a text table (docs/rules.md §rosters). Knows nothing of cells.

use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS, UTF_16BE, UTF_16LE};

use super::western;

/// Bytes as text in the likeliest encoding.
pub(super) fn text_of(bytes: &[u8]) -> String {
    readings(bytes)
        .into_iter()
        .next()
        .map(|(_, text)| text)
        .unwrap_or_default()
}

/// Bytes as text: by the mark at the beginning (UTF-8, UTF-16, and the one of GB18030 that general detectors miss), as UTF-16 without a
/// mark where it cannot be anything else, as strict UTF-8, else in the encodings that its bytes look like, with their names; the likeliest
/// first.
pub(super) fn readings(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let marks: [(&[u8], &'static Encoding); 4] = [
        (b"\xef\xbb\xbf", encoding_rs::UTF_8),
        (b"\xff\xfe", UTF_16LE),
        (b"\xfe\xff", UTF_16BE),
        (b"\x84\x31\x95\x33", GB18030),
    ];
    let marked = marks
        .iter()
        .find_map(|(mark, encoding)| Some((bytes.strip_prefix(*mark)?, *encoding)));
    if let Some((rest, encoding)) = marked {
        return vec![(
            encoding.name(),
            encoding.decode_without_bom_handling(rest).0.into_owned(),
        )];
    }
    if let Some(text) = utf16_without_mark(bytes) {
        return vec![("UTF-16", text)];
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return vec![("UTF-8", text.to_owned())];
    }
    guessed(bytes)
        .into_iter()
        .map(|encoding| {
            (
                encoding.name(),
                encoding.decode_without_bom_handling(bytes).0.into_owned(),
            )
        })
        .collect()
}

/// So many bytes of lines tell their encoding.
const SAMPLE: usize = 4096;

/// Reads lines one by one: as strict UTF-8, else in the encoding that all of them so far look like.
#[derive(Debug, Default)]
pub struct LineDecoder {
    /// Lines that are no UTF-8.
    sample: Vec<u8>,
    guess: Option<&'static Encoding>,
}

impl LineDecoder {
    /// The text of a line; `None` = it is none in any known encoding.
    pub fn decode(&mut self, line: &[u8]) -> Option<String> {
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        let text = match std::str::from_utf8(line) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                if self.sample.len() < SAMPLE {
                    self.sample.extend(line);
                    self.guess = guessed(&self.sample).first().copied();
                }
                let read = self.guess?.decode_without_bom_handling_and_without_replacement(line)?;
                // A stray byte of another encoding makes a sign of its own.
                if read
                    .chars()
                    .any(|c| c.is_control() && c != '\t' && c != '\r' || is_private(c))
                {
                    return None;
                }
                read.into_owned()
            }
        };
        (!text.contains('\0')).then_some(text)
    }

    /// The name of the encoding that was guessed; `None` = every line was UTF-8.
    pub fn guess(&self) -> Option<&'static str> {
        self.guess.map(Encoding::name)
    }
}

/// Whether a character has no meaning of its own: bytes that GB18030 leaves to others.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// Tabs, line ends and figures of UTF-16 have one zero byte each, nearly always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<String> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // 一 (U+4E00) has its zero on the other side.
    let encoding = match (even, odd) {
        (few, many) if many > few * 2 => UTF_16LE,
        (many, few) if many > few * 2 => UTF_16BE,
        _ => return None,
    };
    let (text, faulty) = encoding.decode_without_bom_handling(bytes);
    (!faulty && bytes.len().is_multiple_of(2)).then(|| text.into_owned())
}

/// The encodings that bytes look like which are no UTF-8, the likeliest first; several only where they differ and none is sure.
fn guessed(bytes: &[u8]) -> Vec<&'static Encoding> {
    let whole = |encoding: &'static Encoding| {
        encoding
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(|text| headings_in(&text))
    };
    let candidates = [GB18030, BIG5, SHIFT_JIS];
    let read: Vec<(&'static Encoding, usize)> = candidates
        .into_iter()
        .filter_map(|encoding| Some((encoding, whole(encoding)?)))
        .collect();
    // Headings that only one encoding shows settle it: 姓名 read in another one is no heading.
    let best = read.iter().map(|(_, headings)| *headings).max().unwrap_or(0);
    if best > 0 {
        let mut leading = read.iter().filter(|(_, headings)| *headings == best);
        if let (Some((encoding, _)), None) = (leading.next(), leading.next()) {
            return vec![encoding];
        }
    }
    let western = western::encodings(bytes, is_latin(bytes));
    if !western.is_empty() {
        return western;
    }
    let pairs = BytePairs::of(bytes);
    let fits = |encoding: &'static Encoding| read.iter().any(|(known, _)| *known == encoding);
    vec![if fits(SHIFT_JIS) && pairs.low_leads * 2 > pairs.count {
        SHIFT_JIS
    } else if fits(BIG5) && pairs.low_leads == 0 && pairs.low_tails * 8 > pairs.count {
        BIG5
    } else if fits(GB18030) || read.is_empty() {
        GB18030
    } else {
        read.first().map_or(GB18030, |(encoding, _)| *encoding)
    }]
}

/// Words of headings in the first lines of a text.
fn headings_in(text: &str) -> usize {
    const HEADINGS: &[&str] = &[
        "姓名",
        "单位",
        "職務",
        "单位",
        "职务",
        "單位",
        "部門",
        "部门",
        "電話",
        "电话",
        "手機",
        "手机",
        "備註",
        "备注",
        "序號",
        "序号",
        "職稱",
        "编号",
        "編號",
        "名單",
        "名单",
        "会议",
        "會議",
        "氏名",
        "名前",
        "所属",
        "役職",
        "電話番号",
        "備考",
        "出席",
        "列席",
    ];
    let start: String = text.chars().take(400).collect();
    HEADINGS.iter().filter(|heading| start.contains(**heading)).count()
}

/// Whether the bytes look like a western text: letters beyond ASCII stand alone between letters, and nearly all of them are letters or
/// the marks of text.
fn is_latin(bytes: &[u8]) -> bool {
    let (mut runs, mut short, mut strange, mut high) = (0_usize, 0_usize, 0_usize, 0_usize);
    for run in bytes.chunk_by(|a, b| (*a >= 0x80) == (*b >= 0x80)) {
        if run.first().is_none_or(|byte| *byte < 0x80) {
            continue;
        }
        runs += 1;
        short += usize::from(run.len() <= 2);
        high += run.len();
        strange += run.iter().filter(|byte| !is_latin_sign(**byte)).count();
    }
    runs > 0 && short * 10 >= runs * 9 && strange * 20 <= high && high < runs * 3 / 2 + 1
}

/// Letters of Windows-1252, and the signs that stand in names and addresses.
const fn is_latin_sign(byte: u8) -> bool {
    matches!(byte, 0xc0..=0xd6 | 0xd8..=0xf6 | 0xf8..=0xff | 0x8a | 0x8c | 0x8e | 0x9a | 0x9c | 0x9e | 0x9f)
        || matches!(
            byte,
            0x80 | 0x91..=0x97 | 0x85 | 0xa0 | 0xa7 | 0xab | 0xad | 0xb0 | 0xb4 | 0xb7 | 0xba | 0xbb
        )
}

/// How the characters of two bytes are made up.
#[derive(Debug, Default)]
struct BytePairs {
    count: usize,
    /// First bytes that GB2312 and Big5 never begin with.
    low_leads: usize,
    /// Second bytes of Big5 that GB2312 never has.
    low_tails: usize,
}

impl BytePairs {
    fn of(bytes: &[u8]) -> Self {
        let mut pairs = Self::default();
        let mut rest = bytes.iter().copied();
        while let Some(byte) = rest.next() {
            if byte < 0x81 {
                continue;
            }
            let Some(tail) = rest.next() else { break };
            pairs.count += 1;
            pairs.low_leads += usize::from(byte < 0xa1);
            pairs.low_tails += usize::from((0x40..=0x7e).contains(&tail));
        }
        pairs
    }
}
