//! Makes spellings comparable: narrow signs, small letters, no accents, one kind of space. Knows no people.

use super::text::narrow;

/// Folds `text`: full-width signs become narrow (docs/rules.md §full-width), letters small, accents and tone marks go,
/// every kind of blank becomes a space, zero-width characters go. `ü` stays: only pinyin knows what it may become.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match narrow(c) {
            // A decomposed ü: u followed by a diaeresis.
            '\u{308}' if out.ends_with('u') => {
                out.pop();
                out.push('ü');
            }
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{300}'..='\u{36F}' => {}
            // Unicode counts the first of these among the letters.
            'ʼ' | '’' | '‘' | '`' | '´' => out.push('\''),
            '‐' | '‑' => out.push('-'),
            blank if blank.is_whitespace() || blank.is_control() => out.push(' '),
            other => {
                for small in other.to_lowercase() {
                    push_base(small, &mut out);
                }
            }
        }
    }
    out
}

/// Letters and digits of `text` in one run: what must be equal for two full names to be the same. Spaces, the
/// name dot U+00B7 with its lookalikes (docs/rules.md §rosters), hyphens and apostrophes do not count, nor do the dots of ü.
pub fn squash(text: &str) -> String {
    let folded = fold(text);
    let run: String = folded
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| if c == 'ü' { 'u' } else { c })
        .collect();
    // A nick of signs only is still a nick.
    if run.is_empty() { folded.trim().to_owned() } else { run }
}

/// Does `text` contain `part`? For short texts by the hundred this is faster than `str::contains`.
pub fn holds(text: &str, part: &str) -> bool {
    !part.is_empty()
        && text
            .as_bytes()
            .windows(part.len())
            .any(|window| window == part.as_bytes())
}

/// Pushes a small letter without its accent.
pub fn push_base(c: char, out: &mut String) {
    let base = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ'..='ị' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ḿ' => "m",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ǹ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'þ' => "th",
        'ù'..='û' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' | 'ư' | 'ụ'..='ự' => "u",
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => "ü",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ά' => "α",
        'έ' => "ε",
        'ή' => "η",
        'ί' | 'ϊ' | 'ΐ' => "ι",
        'ό' => "ο",
        'ύ' | 'ϋ' | 'ΰ' => "υ",
        'ώ' => "ω",
        'ς' => "σ",
        'ё' => "е",
        other => {
            out.push(other);
            return;
        }
    };
    out.push_str(base);
}
