//! A typed name, folded once for all comparisons, with the form of address that it is. Knows no people.

use crate::domain::text::is_han;
use crate::domain::titles::{TitleSex, is_plainly_titled, title_sex};

use super::piece::is_hangul;
use super::title::{Courtesy, NOT_FAMILIAR, TITLES, Title, cut_titles};
use crate::domain::fold::{fold, squash};

/// A typed name, prepared.
pub(super) struct Query {
    /// Folded, words parted by one space: `o brien`.
    pub(super) chars: Vec<char>,
    /// Letters and digits in one run: `obrien`.
    pub(super) run: String,
    /// How many Han characters.
    pub(super) han: usize,
    /// How many other letters and digits.
    pub(super) letters: usize,
    /// A form of address, as 张总 or Mr Smith.
    pub(super) address: Option<Address>,
    /// The sex that its titles tell.
    pub(super) sex: Option<TitleSex>,
    /// Its only title is Mr, Mrs or the like.
    pub(super) plain: bool,
}

/// How somebody was addressed.
pub(super) enum Address {
    /// A surname or full name, then a title.
    Titled {
        head: String,
        title: &'static Title,
        deputy: bool,
    },
    /// 老王, 小李: anybody of that surname.
    Familiar { surname: String },
    /// Mr, Dr and the like, or an office (`Chair`, `Deputy Mayor`), then a name. The office is in one run, empty = a courtesy.
    Prefixed { name: Box<Query>, office: String },
}

impl Query {
    pub(super) fn new(typed: &str) -> Self {
        let mut query = Self::plain(typed);
        query.address = parse_address(typed);
        query.sex = title_sex(typed);
        query.plain = is_plainly_titled(typed);
        query
    }

    /// Without looking for a form of address.
    pub(super) fn plain(typed: &str) -> Self {
        let mut chars = Vec::new();
        for c in fold(typed).chars() {
            if c.is_alphanumeric() {
                chars.push(c);
            } else if chars.last().is_some_and(|last| *last != ' ') {
                chars.push(' ');
            }
        }
        if chars.last() == Some(&' ') {
            chars.pop();
        }
        let han = chars.iter().filter(|c| is_han(**c)).count();
        let letters = chars.iter().filter(|c| c.is_alphanumeric()).count() - han;
        Self {
            chars,
            run: squash(typed),
            han,
            letters,
            address: None,
            sex: None,
            plain: false,
        }
    }

    /// Returns the query after the first `at` characters.
    pub(super) fn tail(&self, at: usize) -> Self {
        let rest: String = self.chars.iter().skip(at).collect();
        Self::new(&rest)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.run.is_empty()
    }

    /// One letter or digit: too little to look inside names with.
    pub(super) fn is_single_letter(&self) -> bool {
        self.han == 0 && self.letters == 1
    }

    /// One Han character: a surname, or no more than a sound inside names.
    pub(super) fn is_lone_han(&self) -> bool {
        self.han == 1 && self.letters == 0
    }

    /// Two Han characters or Korean syllables, or three letters: enough for the beginning of a name before a colon.
    pub(super) fn is_solid(&self) -> bool {
        let syllables = self.chars.iter().filter(|c| is_hangul(**c)).count();
        2 * self.han + self.letters + syllables >= if self.letters == 0 { 4 } else { 3 }
    }

    /// The word behind initials: `lowe` of `j lowe`; `None` = no initials stand before one.
    pub(super) fn behind_initials(&self) -> Option<String> {
        let mut words = self.chars.rsplit(|c| *c == ' ');
        let last = words.next().filter(|last| last.len() > 1)?;
        let initials: Vec<&[char]> = words.collect();
        let alone = !initials.is_empty() && initials.iter().all(|word| word.len() == 1);
        alone.then(|| last.iter().collect())
    }

    /// Two letters: a whole word of a name, or nothing (`ed`, `bo`).
    pub(super) fn is_short_word(&self) -> bool {
        self.han == 0 && self.letters == 2
    }
}

/// Reads a form of address; whether the surname belongs to anybody is not its question.
fn parse_address(typed: &str) -> Option<Address> {
    let folded = fold(typed);
    if let Some(Courtesy { office, name }) = cut_titles(folded.trim()) {
        let name = Query::plain(name);
        return (name.letters + name.han >= 2).then(|| Address::Prefixed {
            name: Box::new(name),
            office,
        });
    }
    let run = squash(typed);
    if !run.chars().next_back().is_some_and(is_han) {
        return None;
    }
    for title in TITLES {
        let Some(head) = run.strip_suffix(title.said).filter(|head| !head.is_empty()) else {
            continue;
        };
        let plain = head.strip_suffix('副').filter(|plain| !plain.is_empty());
        let (head, deputy) = plain.map_or((head, false), |plain| (plain, true));
        return Some(Address::Titled {
            head: head.to_owned(),
            title,
            deputy,
        });
    }
    let surname = run
        .strip_prefix(['老', '小'])
        .filter(|_| !NOT_FAMILIAR.contains(&run.as_str()))?;
    (!surname.is_empty()).then(|| Address::Familiar {
        surname: surname.to_owned(),
    })
}
