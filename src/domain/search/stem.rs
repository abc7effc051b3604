//! English words without their endings, after M. F. Porter's algorithm: `budgets`, `budgeted` and `budgeting` are one word.

/// Returns the stem of a small English word; words of other letters, with digits, or of one or two letters are their own stems.
pub fn stem(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut w = Stemmer(word.to_owned());
    w.plurals();
    w.past();
    if w.0.ends_with('y') && w.has_vowel(1) {
        w.change(1, "i");
    }
    w.first_of(DOUBLE, 0);
    w.first_of(SINGLE, 0);
    w.longest();
    w.last();
    w.0
}

/// Endings of step 2, with what takes their place.
const DOUBLE: &[(&str, &str)] = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
];

/// Endings of step 3.
const SINGLE: &[(&str, &str)] = &[
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
];

/// Endings of step 4, which go where enough stands before them.
const LONGEST: &[&str] = &[
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
];

struct Stemmer(String);

impl Stemmer {
    /// The bytes without the last `cut`.
    fn head(&self, cut: usize) -> &[u8] {
        let bytes = self.0.as_bytes();
        bytes.get(..bytes.len().saturating_sub(cut)).unwrap_or_default()
    }

    fn is_consonant(bytes: &[u8], at: usize) -> bool {
        match bytes.get(at) {
            Some(b'a' | b'e' | b'i' | b'o' | b'u') => false,
            Some(b'y') => at == 0 || !Self::is_consonant(bytes, at - 1),
            _ => true,
        }
    }

    /// How many times a vowel is followed by a consonant before the last `cut` letters.
    fn measure(&self, cut: usize) -> usize {
        let bytes = self.head(cut);
        let sounds: Vec<bool> = (0..bytes.len()).map(|at| Self::is_consonant(bytes, at)).collect();
        sounds.windows(2).filter(|pair| matches!(pair, [false, true])).count()
    }

    fn has_vowel(&self, cut: usize) -> bool {
        let bytes = self.head(cut);
        (0..bytes.len()).any(|at| !Self::is_consonant(bytes, at))
    }

    /// Whether it ends in one consonant twice.
    fn is_doubled(&self) -> bool {
        let bytes = self.0.as_bytes();
        matches!(bytes, [.., a, b] if a == b) && Self::is_consonant(bytes, bytes.len() - 1)
    }

    /// Whether it ends consonant, vowel, consonant, the last not w, x or y, before the last `cut` letters.
    fn is_short(&self, cut: usize) -> bool {
        let bytes = self.head(cut);
        let Some(last) = bytes.len().checked_sub(1) else {
            return false;
        };
        last >= 2
            && Self::is_consonant(bytes, last)
            && !Self::is_consonant(bytes, last - 1)
            && Self::is_consonant(bytes, last - 2)
            && !matches!(bytes.get(last), Some(b'w' | b'x' | b'y'))
    }

    fn change(&mut self, cut: usize, with: &str) {
        self.0.truncate(self.0.len().saturating_sub(cut));
        self.0.push_str(with);
    }

    fn plurals(&mut self) {
        if self.0.ends_with("sses") || self.0.ends_with("ies") {
            self.change(2, "");
        } else if self.0.ends_with('s') && !self.0.ends_with("ss") {
            self.change(1, "");
        }
    }

    fn past(&mut self) {
        if self.0.ends_with("eed") {
            if self.measure(3) > 0 {
                self.change(1, "");
            }
            return;
        }
        let cut = if self.0.ends_with("ed") && self.has_vowel(2) {
            2
        } else if self.0.ends_with("ing") && self.has_vowel(3) {
            3
        } else {
            return;
        };
        self.change(cut, "");
        if ["at", "bl", "iz"].iter().any(|end| self.0.ends_with(end)) {
            self.0.push('e');
        } else if self.is_doubled() && !self.0.ends_with(['l', 's', 'z']) {
            self.change(1, "");
        } else if self.measure(0) == 1 && self.is_short(0) {
            self.0.push('e');
        }
    }

    /// Changes the ending that it has, where more than `least` measures stand before it.
    fn first_of(&mut self, endings: &[(&str, &str)], least: usize) {
        let found = endings.iter().find(|(end, _)| self.0.ends_with(end));
        if let Some((end, with)) = found
            && self.measure(end.len()) > least
        {
            self.change(end.len(), with);
        }
    }

    fn longest(&mut self) {
        let found = LONGEST
            .iter()
            .filter(|end| self.0.ends_with(*end))
            .max_by_key(|end| end.len());
        let Some(end) = found else { return };
        let after = self.head(end.len()).last().copied();
        let fits = *end != "ion" || matches!(after, Some(b's' | b't'));
        if fits && self.measure(end.len()) > 1 {
            self.change(end.len(), "");
        }
    }

    fn last(&mut self) {
        if self.0.ends_with('e') {
            let measure = self.measure(1);
            if measure > 1 || measure == 1 && !self.is_short(1) {
                self.change(1, "");
            }
        }
        if self.0.ends_with("ll") && self.measure(0) > 1 {
            self.change(1, "");
        }
    }
}
