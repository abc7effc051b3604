//! Texts that list people and are no tables: cards of an address book, the addressees of a letter, a chain of entries in a chat (接龙).
//! Each becomes a table under a heading of its own. Knows no file.

use super::name::tidy;

/// The table that a text stands for; `None` = it is none of these.
pub fn table_of(text: &str) -> Option<Vec<Vec<String>>> {
    cards(text).or_else(|| addressees(text)).or_else(|| chain(text))
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// The people of cards (`BEGIN:VCARD`), a row each.
fn cards(text: &str) -> Option<Vec<Vec<String>>> {
    let begins = |line: &str| {
        line.trim_start_matches('\u{feff}')
            .trim()
            .eq_ignore_ascii_case("begin:vcard")
    };
    if !text.lines().find(|line| !line.trim().is_empty()).is_some_and(begins) {
        return None;
    }
    let mut rows = vec![row(&["Name", "Organisation", "Title", "Phone", "Email", "Remarks"])];
    let mut card = AddressCard::default();
    for line in unfolded(text) {
        let Some((head, value)) = line.split_once(':') else {
            continue;
        };
        let (name, marks) = head.split_once(';').unwrap_or((head, ""));
        let name = name.rsplit('.').next().unwrap_or(name).to_ascii_uppercase();
        let value = if marks.to_ascii_uppercase().contains("QUOTED-PRINTABLE") {
            printable(value)
        } else {
            value.to_owned()
        };
        match name.as_str() {
            "END" => rows.extend(std::mem::take(&mut card).row()),
            "FN" => card.whole = plain(&value),
            "N" => card.parts = value.split(';').map(plain).collect(),
            "ORG" if card.unit.is_empty() => card.unit = plain(&value.replace(';', " ")),
            "TITLE" => card.post = plain(&value),
            "ROLE" if card.post.is_empty() => card.post = plain(&value),
            "TEL" if card.phone.is_empty() => card.phone = plain(&value),
            "EMAIL" if card.email.is_empty() => card.email = plain(&value),
            "NOTE" => card.note = plain(&value),
            _ => {}
        }
    }
    Some(rows)
}

/// One card on its way down.
#[derive(Default)]
struct AddressCard {
    whole: String,
    /// Family name, given name, further names, titles before and behind.
    parts: Vec<String>,
    unit: String,
    post: String,
    phone: String,
    email: String,
    note: String,
}

impl AddressCard {
    fn row(self) -> Option<Vec<String>> {
        let part = |at: usize| self.parts.get(at).map_or("", String::as_str);
        let name = match self.whole.as_str() {
            "" if part(0).is_ascii() => format!("{} {}", part(1), part(0)),
            "" => format!("{}{}", part(0), part(1)),
            whole => whole.to_owned(),
        };
        let cells = [
            name.trim(),
            &self.unit,
            &self.post,
            &self.phone,
            &self.email,
            &self.note,
        ];
        cells.iter().any(|cell| !cell.is_empty()).then(|| row(&cells))
    }
}

/// The lines of cards, each with what goes on behind it.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(line.get(1..).unwrap_or_default()),
            Some(last) if last.ends_with('=') && last.to_ascii_uppercase().contains("QUOTED-PRINTABLE") => {
                last.pop();
                last.push_str(line);
            }
            _ => lines.push(line.trim_end().to_owned()),
        }
    }
    lines
}

/// A value without its escapes.
fn plain(value: &str) -> String {
    tidy(&value.replace("\\n", " ").replace("\\N", " ").replace('\\', ""))
}

/// `=E5=BC=A0` as the text that it stands for.
fn printable(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some(c) = rest.chars().next() {
        let coded = (c == '=')
            .then(|| u8::from_str_radix(rest.get(1..3)?, 16).ok())
            .flatten();
        let taken = if let Some(byte) = coded {
            bytes.push(byte);
            3
        } else {
            bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
            c.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Labels before the addressees of a letter; what is no bare `To` is kept beside each of them.
const LABELS: [(&str, &str); 10] = [
    ("to", ""),
    ("cc", "Cc"),
    ("bcc", "Bcc"),
    ("from", "From"),
    ("收件人", ""),
    ("主送", ""),
    ("发件人", "发件人"),
    ("抄送", "抄送"),
    ("密送", "密送"),
    ("an", ""),
];

/// The addressees of a letter (`To: Rosa Lindt <rosa@garden.example>; …`), or addresses between signs, a row each. Other lines of its head
/// come back as rows of their own, which name nobody.
fn addressees(text: &str) -> Option<Vec<Vec<String>>> {
    let labelled = |line: &str| {
        let (label, rest) = line.split_once([':', '：'])?;
        let label = label.trim().to_lowercase();
        let (_, kept) = LABELS.iter().find(|(known, _)| *known == label)?;
        Some((*kept, rest.trim().to_owned()))
    };
    let several = |line: &str| line.matches('@').count() > 1 && line.matches('<').count() > 1;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let heads = lines.iter().any(|line| line.contains('@') && labelled(line).is_some());
    let bare = lines.iter().any(|line| several(line)) && lines.iter().all(|line| line.contains('@'));
    if !(heads || bare) {
        return None;
    }
    let mut rows = vec![row(&["Name", "Remarks"])];
    let mut kept = "";
    for line in lines {
        let (label, list) = match labelled(line) {
            Some((label, list)) => (Some(label), list),
            None => (None, line.to_owned()),
        };
        if let Some(label) = label {
            kept = label;
        } else if !list.contains('@') {
            rows.push(row(&["", &list]));
            continue;
        }
        rows.extend(between_addresses(&list).iter().map(|piece| row(&[piece.trim(), kept])));
    }
    Some(rows)
}

/// A list of addresses in pieces: a semicolon parts, a comma only behind an address, since `Lindt, Rosa <…>` is one person.
fn between_addresses(list: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut quoted = false;
    for c in list.chars() {
        let has_address = pieces.last().is_some_and(|piece| piece.contains('@'));
        let parts = match c {
            ';' | '；' => !quoted,
            ',' | '，' | '、' => !quoted && has_address,
            _ => false,
        };
        quoted ^= c == '"';
        if parts {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// A chain of entries in a chat: `#接龙`, words about it, then `1. 张三 财务处`, a row each. The line above the first entry stands for the
/// heading, so that every line keeps its number.
fn chain(text: &str) -> Option<Vec<Vec<String>>> {
    let lines: Vec<&str> = text.lines().collect();
    let mark = |line: &&str| {
        let line = line.trim().trim_start_matches('\u{feff}').to_lowercase();
        ["#接龙", "# 接龙", "接龙", "#group note", "#chain"]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    let begins = lines.iter().take(3).position(mark)?;
    let first = lines
        .iter()
        .position(|line| entry(line).is_some())
        .filter(|first| *first > begins)?;
    let rows = lines.iter().enumerate().map(|(at, line)| {
        let text = entry(line).map_or_else(|| tidy(line), in_cells);
        row(&[if at + 1 == first { "姓名" } else { &text }])
    });
    Some(rows.collect())
}

/// The words of an entry behind its number.
fn entry(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = (rest.len() < line.len())
        .then(|| rest.trim_start_matches(['.', '、', '．', ')', '）']))
        .filter(|_| rest.starts_with(['.', '、', '．', ')', '）']))?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    (!rest.is_empty()).then_some(rest)
}

/// The parts of an entry with two blanks between them, as cells of a row stand: blanks, `+` and closing brackets part them.
fn in_cells(entry: &str) -> String {
    let mut text = String::new();
    for c in entry.chars() {
        match c {
            '+' | '＋' | '|' | ' ' | '\u{3000}' => text.push_str("  "),
            ')' | '）' => {
                text.push(c);
                text.push_str("  ");
            }
            c => text.push(c),
        }
    }
    text.trim().to_owned()
}
