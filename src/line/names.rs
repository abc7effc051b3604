//! Finds the people whom a typed text means: by name, nick, pinyin, initials, form of address, unit, post or seat on a room list
//! (docs/rules.md §names). Knows no records: the caller gives candidates and gets their keys back.

mod candidate;
mod entry;
mod letters;
mod piece;
mod query;
mod reach;
mod spelling;
mod surname;
mod title;

use std::{cmp::Reverse, collections::HashMap};

use crate::domain::{
    fold::{fold, squash},
    text::is_han,
};

use entry::{Fit, GroupName, LabelFit, NameEntry, Tier};
use query::{Address, Query};
use title::holds_office;

pub use crate::domain::fold::squash as name_run;
pub use candidate::{Candidate, MatchReason};
pub use letters::{Spelled, first_letters, spelled};
pub use surname::{Split, split_name};
pub use title::is_surname_and_title;

/// One line of a completion list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The key of the person.
    pub key: u64,
    /// Why.
    pub reason: MatchReason,
}

/// The people that a typed name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Exactly this person.
    One(u64),
    /// One of these; the likeliest first.
    Several(Vec<u64>),
    /// Nobody of the list.
    Nobody,
}

/// How sure a name must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// Before a colon, where any word of prose may stand: full name, alias, pinyin, initials (2 letters up), the
    /// beginning of a word of the name (2 Han characters or 3 letters up), surname alone or with a title, whole unit. Never
    /// the middle of a word, a post or a seat.
    Speaker,
    /// After `@`, `+` or `-`, where a person is meant for certain: anything that fits.
    Mention,
}

/// The people of a room, prepared for lookups: all readings of all characters are computed once.
#[derive(Clone, Default)]
pub struct RoomList {
    entries: Vec<NameEntry>,
    /// Where the candidate with a key stands.
    places: HashMap<u64, usize>,
    labels: Vec<GroupName>,
    /// Where a unit or post stands, by its text in one run.
    label_places: HashMap<String, usize>,
}

impl std::fmt::Debug for RoomList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RoomList")
            .field("people", &self.entries.len())
            .finish_non_exhaustive()
    }
}

impl RoomList {
    /// Prepares a list; of two candidates with one key the later stays.
    pub fn new(candidates: Vec<Candidate>) -> Self {
        let mut list = Self::default();
        for candidate in candidates {
            list.insert(&candidate);
        }
        list
    }

    /// Adds a candidate, or replaces the one with the same key.
    pub fn insert(&mut self, candidate: &Candidate) {
        let (unit, post) = (self.label(&candidate.unit), self.label(&candidate.post));
        let entry = NameEntry::new(candidate, unit, post);
        let next = self.entries.len();
        let place = *self.places.entry(candidate.key).or_insert(next);
        match self.entries.get_mut(place) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }

    /// Notes of everybody whether they are there.
    pub fn set_present(&mut self, is_here: impl Fn(u64) -> bool) {
        for entry in &mut self.entries {
            entry.present = is_here(entry.key);
        }
    }

    /// Returns the person meant by a complete typed name. The best kind of hit decides: one hit of that kind is [`Resolution::One`] even if
    /// weaker kinds have more, except that a single letter must fit nobody else at all. `recent` lists the latest speakers, the last one
    /// first; it orders [`Resolution::Several`] and never decides.
    pub fn resolve(&self, typed: &str, strictness: Strictness, recent: &[u64]) -> Resolution {
        let query = Query::new(typed);
        let mut found = self.find(&query);
        if self.is_held(&query) {
            // `Chair Hag`, where somebody else is in the chair, is not the member Hag.
            found.retain(|(_, fit)| fit.tier != Tier::Title);
        }
        // 孙丽 is not 孙丽娟: nobody is called by the surname and half of the name.
        found.retain(|(entry, fit)| fit.tier == Tier::Exact || !entry.is_cut_short(&query));
        if query.is_lone_han() && strictness == Strictness::Speaker {
            found.retain(|(entry, fit)| fit.tier == Tier::Exact || entry.has_surname(&query.run));
            // People who are not in the room do not speak: 王 is the one Wang who is here.
            let here = |(entry, _): &(&NameEntry, Fit)| entry.present;
            if found.iter().any(here) {
                found.retain(here);
            }
        } else {
            found.retain(|(_, fit)| fit.speaks || strictness == Strictness::Mention);
        }
        if query.han == 0 {
            found.retain(|(entry, fit)| {
                fit.tier != Tier::Label || fit.reason == MatchReason::Seat || self.is_placed(entry, &query)
            });
            if is_small_word(typed) {
                found
                    .retain(|(_, fit)| matches!(fit.tier, Tier::Exact | Tier::Pinyin | Tier::ProperTitle | Tier::Word));
            }
        }
        let Some(best) = found.iter().map(|(_, fit)| fit.class()).min() else {
            return Resolution::Nobody;
        };
        if best.0 == Tier::Exact || !query.is_single_letter() {
            found.retain(|(_, fit)| fit.class() == best);
        }
        rank(&mut found, recent);
        let keys: Vec<u64> = found.iter().map(|(entry, _)| entry.key).collect();
        match keys.as_slice() {
            [one] => Resolution::One(*one),
            _ => Resolution::Several(keys),
        }
    }

    /// Whether a text is the unit or the post of somebody, or whole words of them; letters may spell a Chinese one.
    fn is_placed(&self, entry: &NameEntry, query: &Query) -> bool {
        let labels = [entry.unit, entry.post].into_iter().flatten();
        labels
            .filter_map(|index| self.labels.get(index))
            .any(|label| label.run.contains(is_han) || label.has_words(&query.run))
    }

    /// Whether the form of address names an office that somebody on the list holds.
    fn is_held(&self, query: &Query) -> bool {
        let Some(Address::Prefixed { office, .. }) = &query.address else {
            return false;
        };
        let posts = self.entries.iter().filter_map(|entry| self.labels.get(entry.post?));
        !office.is_empty() && posts.into_iter().any(|post| holds_office(&post.run, office))
    }

    /// Returns the holder of the post that was typed (`局长`, `treasurer`, its initials `rfo`), where one person holds it. A deputy does not hold it.
    pub fn holder(&self, typed: &str) -> Resolution {
        let said = squash(typed);
        if said.is_empty() {
            return Resolution::Nobody;
        }
        let holds = |entry: &&NameEntry| {
            let post = entry.post.and_then(|index| self.labels.get(index));
            post.is_some_and(|post| post.is_post(&said))
        };
        let initials = |entry: &&NameEntry| {
            let post = entry.post.and_then(|index| self.labels.get(index));
            (2..=5).contains(&said.len()) && post.is_some_and(|post| post.has_initials(&said))
        };
        let mut keys: Vec<u64> = self.entries.iter().filter(holds).map(|entry| entry.key).collect();
        if keys.is_empty() {
            keys = self.entries.iter().filter(initials).map(|entry| entry.key).collect();
        }
        match keys.as_slice() {
            [] => Resolution::Nobody,
            [one] => Resolution::One(*one),
            _ => Resolution::Several(keys),
        }
    }

    /// Returns the people whom the text typed so far may mean, the best `n`: by kind of hit, then present people, then `recent` speakers
    /// (the last one first), then list order. Nothing typed offers everybody.
    pub fn complete(&self, typed: &str, recent: &[u64], n: usize) -> Vec<Hit> {
        let query = Query::new(typed);
        let mut found = if query.is_empty() {
            let listed = Fit::new(Tier::Label, MatchReason::Listed, false);
            self.entries.iter().map(|entry| (entry, listed)).collect()
        } else {
            self.find(&query)
        };
        rank(&mut found, recent);
        found
            .iter()
            .take(n)
            .map(|(entry, fit)| Hit {
                key: entry.key,
                reason: fit.reason,
            })
            .collect()
    }

    fn find(&self, query: &Query) -> Vec<(&NameEntry, Fit)> {
        if query.is_empty() {
            return Vec::new();
        }
        let labels: Vec<LabelFit> = self.labels.iter().map(|label| label.fit(query)).collect();
        let fit_of = |index: Option<usize>| index.and_then(|i| labels.get(i)).copied().unwrap_or_default();
        let mut ends = labels
            .iter()
            .fold(0, |all, fit| all | fit.whole_ends | fit.initial_ends);
        let mut tails: Vec<(u64, Query)> = Vec::new();
        while ends != 0 {
            tails.push((ends & ends.wrapping_neg(), query.tail(ends.trailing_zeros() as usize)));
            ends &= ends - 1;
        }
        let fit_entry = |entry: &NameEntry| {
            let post = entry.post.and_then(|index| self.labels.get(index));
            let unit = fit_of(entry.unit);
            let name = entry.fit_name(query, post);
            let after_place = || best_tail(entry, post, (unit, fit_of(entry.post)), &tails);
            let place = || entry.fit_place(query, unit, fit_of(entry.post));
            match name {
                Some(fit) if fit.tier < Tier::UnitAndName => Some(fit),
                weak => after_place()
                    .or_else(|| place().filter(|fit| fit.speaks))
                    .or(weak)
                    .or_else(place),
            }
        };
        self.entries
            .iter()
            .filter(|entry| entry.may_be(query))
            .filter_map(|entry| fit_entry(entry).map(|fit| (entry, fit)))
            .collect()
    }

    /// The index of a unit or post; labels outlive the people who had them.
    fn label(&mut self, text: &str) -> Option<usize> {
        let run = squash(text);
        if run.is_empty() {
            return None;
        }
        let next = self.labels.len();
        let place = *self.label_places.entry(run).or_insert(next);
        if place == next {
            self.labels.push(GroupName::new(text));
        }
        Some(place)
    }
}

/// Whether a text is a word that begins no name: `he moved` is not Helen, `so moved` not Sofia. In capitals it may be initials.
fn is_small_word(typed: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 104] = [
        "bar", "pen", "bus", "car", "cat", "dog", "bin", "hat", "bed", "bag", "box", "art", "act", "air", "man", "men", "tea", "net", "pay", "plan", "pool", "post",
        "park", "hall", "wall", "road", "club", "band", "bank", "ball", "barn", "farm", "food", "fund", "gate", "game", "rate", "rent", "risk", "roof", "room", "sale",
        "show", "sign", "site", "snow", "team", "tent", "tour", "town", "van", "vote", "wine", "year", "bid", "fee", "fees", "heat", "kit", "oil", "tax", "can",
        "he", "she", "we", "me", "be", "so", "no", "all", "it", "us", "on", "or", "in", "to", "by", "as", "at", "if", "is", "of", "up", "do", "go", "my", "any",
        "each", "one", "you", "they", "them", "him", "her", "his", "our", "and", "but", "not", "the", "none", "both", "this", "that",
    ];
    let typed = typed.trim();
    let shouted = typed.len() > 1 && typed.chars().all(|c| c.is_ascii_uppercase());
    !shouted && WORDS.iter().any(|word| word.eq_ignore_ascii_case(typed))
}

/// Unit, post or both, and then the name, as `财务处张三`, `cwczs`, `法规科科长张伟`.
fn best_tail(
    entry: &NameEntry,
    post: Option<&GroupName>,
    (unit, held): (LabelFit, LabelFit),
    tails: &[(u64, Query)],
) -> Option<Fit> {
    let whole = unit.whole_ends | held.whole_ends;
    let ends = whole | unit.initial_ends;
    let own = |tail: &Query| entry.fit_name(tail, post).filter(|fit| fit.tier < Tier::UnitAndName);
    let behind_post = |tail: &Query| {
        let mut ends = post?.fit(tail).whole_ends;
        let mut best: Option<Fit> = None;
        while ends != 0 {
            let fit = own(&tail.tail(ends.trailing_zeros() as usize));
            best = best.into_iter().chain(fit).max_by_key(|fit| fit.speaks);
            ends &= ends - 1;
        }
        best
    };
    let fits = tails.iter().filter(|(at, _)| ends & at != 0).filter_map(|(at, tail)| {
        let fit = own(tail).or_else(|| behind_post(tail).filter(|_| unit.whole_ends & at != 0))?;
        let speaks = fit.speaks && whole & at != 0;
        Some(Fit::new(Tier::UnitAndName, MatchReason::UnitAndName, speaks))
    });
    fits.max_by_key(|fit| fit.speaks)
}

fn rank(found: &mut [(&NameEntry, Fit)], recent: &[u64]) {
    found.sort_by_cached_key(|(entry, fit)| {
        let spoke = recent.iter().position(|key| *key == entry.key).unwrap_or(usize::MAX);
        (fit.class(), Reverse(entry.present), spoke, entry.order, entry.key)
    });
}

/// Whether a typed word is a whole word of a name, but for case, accents and the kind of apostrophe; or a title, which stands
/// before names.
pub fn is_word_of(word: &str, name: &str) -> bool {
    let typed = squash(word);
    let titled = title::cut_titles(&format!("{} x", fold(word))).is_some();
    titled
        || !typed.is_empty()
            && name
                .split([' ', '\u{a0}', '\u{3000}'])
                .any(|part| squash(part) == typed)
}

/// The reading of a name for display and sorting: ASCII syllables parted by spaces, the surname as surnames are read
/// (docs/rules.md §names), ü as v; words of letters stay words. It is a proposal: the clerk may write another.
pub fn reading(name: &str) -> String {
    let pieces = piece::cut_name(name, piece::Marks::Join);
    pieces.iter().map(piece::Piece::reading).collect::<Vec<_>>().join(" ")
}

/// First letters of [`reading`], in one run: `zs`.
pub fn initials(name: &str) -> String {
    reading(name)
        .split(' ')
        .filter_map(|syllable| syllable.chars().next())
        .collect()
}
