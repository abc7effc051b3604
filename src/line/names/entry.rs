//! One candidate, prepared, and how well something typed fits. Knows one person at a time, never the ranking of several.

use super::candidate::{Candidate, MatchReason};
use super::query::{Address, Query};
use super::reach::TypingStyle;
use super::spelling::{MatchPlace, SpellingMatch, Track};
use super::surname::split_name;
use super::title::{LESSER, Suits, Title, holds_office, without_title};
use crate::domain::{
    fold::{holds, squash},
    text::is_han,
    titles::{TitleSex, is_learned, title_sex},
};

/// A candidate with all its spellings.
#[derive(Clone)]
pub(super) struct NameEntry {
    pub(super) key: u64,
    pub(super) order: i64,
    pub(super) present: bool,
    /// Full name, then aliases, in one run each.
    exact: Box<[Box<str>]>,
    /// The sex that the titles of the name tell.
    sex: Option<TitleSex>,
    /// Its title is Dr, Prof. or the like.
    learned: bool,
    /// The name and the aliases.
    tracks: Box<[Track]>,
    surname: Box<str>,
    seat: Box<str>,
    /// Index of the unit and the post among the labels of the room.
    pub(super) unit: Option<usize>,
    pub(super) post: Option<usize>,
}

/// A unit or a post; many people share one.
#[derive(Clone)]
pub(super) struct GroupName {
    pub(super) run: String,
    /// The posts in it, where several are listed (`局党组书记、局长`).
    parts: Box<[Post]>,
    track: Track,
}

/// A post in one run, with the places where its words begin.
#[derive(Clone)]
struct Post {
    run: String,
    words: Box<[usize]>,
}

impl Post {
    fn new(text: &str) -> Self {
        let mut run = String::new();
        let mut words = Vec::new();
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–')) {
            words.push(run.len());
            run.push_str(&squash(word));
        }
        Self {
            run,
            words: words.into(),
        }
    }

    /// The text before a word, or a Chinese post, at the end of it: `vice ` of `vice chair`; a `k` is no clerk.
    fn before(&self, said: &str) -> Option<&str> {
        let before = self.run.strip_suffix(said)?;
        (self.words.contains(&before.len()) || said.contains(is_han)).then_some(before)
    }
}

/// How a label fits what was typed.
#[derive(Clone, Copy, Default)]
pub(super) struct LabelFit {
    pub(super) exact: bool,
    pub(super) any: bool,
    /// Where the label ends inside the typed text: spelled out, and by initials.
    pub(super) whole_ends: u64,
    pub(super) initial_ends: u64,
}

/// How a candidate fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// The better the smaller; equal tiers compete.
    pub(super) tier: Tier,
    pub(super) reason: MatchReason,
    /// Only by a reading that is not usual for this name: behind the others of the tier.
    pub(super) unusual: bool,
    /// Good enough before a colon?
    pub(super) speaks: bool,
}

impl Fit {
    /// By usual spellings.
    pub(super) fn new(tier: Tier, reason: MatchReason, speaks: bool) -> Self {
        Self {
            tier,
            reason,
            unusual: false,
            speaks,
        }
    }

    /// The rank that decides between people; equal ones are left to the clerk.
    pub(super) fn class(self) -> (Tier, bool) {
        (self.tier, self.unusual)
    }
}

/// The order of the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    Exact,
    Pinyin,
    Initials,
    Mixed,
    ProperTitle,
    Word,
    Prefix,
    NearTitle,
    Title,
    UnitAndName,
    Substring,
    Label,
}

impl GroupName {
    pub(super) fn new(text: &str) -> Self {
        let parts = text.split([',', '，', '、', ';', '；', '/', '·', '(', '（', ')', '）', '&']);
        Self {
            run: squash(text),
            parts: parts.map(Post::new).filter(|part| !part.run.is_empty()).collect(),
            track: Track::of_text(text),
        }
    }

    /// Whether this is the post that was typed (in one run), alone, among others, or with the name of a unit before it
    /// (`市财政局局长` for 局长).
    pub(super) fn is_post(&self, said: &str) -> bool {
        self.parts.iter().any(|part| {
            part.before(said)
                .is_some_and(|before| !LESSER.iter().any(|lesser| before.ends_with(lesser)))
        })
    }

    /// Whether letters are the first ones of its words: `rfo` of `Responsible Financial Officer`, `coa` or `ca` of `Clerk of Accounts`.
    pub(super) fn has_initials(&self, letters: &str) -> bool {
        self.parts.iter().any(|part| {
            let word = |at: usize| part.run.get(at..).unwrap_or_default();
            let small = |at: &usize| {
                ["of", "for", "and", "the"]
                    .iter()
                    .any(|small| word(*at).starts_with(small))
            };
            let first = |at: &usize| word(*at).chars().next();
            let all = part.words.iter().filter_map(first);
            let main = part.words.iter().filter(|at| !small(at)).filter_map(first);
            part.words.len() > 1 && (all.eq(letters.chars()) || main.eq(letters.chars()))
        })
    }

    /// Whether a text in one run is one or more whole words of it: `secret` is no part of `secretary`.
    pub(super) fn has_words(&self, run: &str) -> bool {
        let ends = |part: &Post, at: usize| at == part.run.len() || part.words.contains(&at);
        self.parts.iter().any(|part| {
            let mut places = part.run.match_indices(run);
            !run.is_empty() && places.any(|(at, _)| part.words.contains(&at) && ends(part, at + run.len()))
        })
    }

    pub(super) fn fit(&self, query: &Query) -> LabelFit {
        let exact = self.run == query.run;
        let mut any = exact;
        if !query.is_single_letter() {
            let spelled = || match self.track.find(&query.chars, false) {
                Some(found) if found.place == MatchPlace::Whole => found.style < TypingStyle::Loose,
                Some(found) => {
                    found.style == TypingStyle::Full || (found.style < TypingStyle::Loose && query.letters >= 2)
                }
                None => false,
            };
            any = any || holds(&self.run, &query.run) || spelled();
        }
        let (whole_ends, initial_ends) = self.track.ends(&query.chars);
        LabelFit {
            exact,
            any,
            whole_ends,
            initial_ends,
        }
    }
}

impl NameEntry {
    pub(super) fn new(candidate: &Candidate, unit: Option<usize>, post: Option<usize>) -> Self {
        let untitled = without_title(&candidate.name);
        let spelled = std::iter::once(candidate.name.as_str())
            .chain(candidate.aliases.iter().map(String::as_str))
            .chain(untitled);
        let mut tracks = Track::of_name(&candidate.name, &candidate.pinyin);
        tracks.extend(untitled.map(|name| Track::of_name(name, "")).into_iter().flatten());
        for alias in &candidate.aliases {
            tracks.extend(Track::of_name(alias, ""));
        }
        let surname = split_name(&candidate.name)
            .map(|split| split.surname)
            .unwrap_or_default();
        Self {
            key: candidate.key,
            order: candidate.order,
            present: candidate.present,
            exact: spelled.map(|name| squash(name).into()).collect(),
            sex: title_sex(&candidate.name),
            learned: is_learned(&candidate.name),
            tracks: tracks.into(),
            surname: surname.into(),
            seat: squash(&candidate.seat).into(),
            unit,
            post,
        }
    }

    /// Whether the titles that were typed may be theirs: Mr Reed is not Mrs Reed.
    pub(super) fn may_be(&self, query: &Query) -> bool {
        let titled = self.sex.is_none_or(|own| query.sex.is_none_or(|said| said == own));
        titled && !(self.learned && query.plain)
    }

    /// How the name itself, an alias or a form of address fits.
    pub(super) fn fit_name(&self, query: &Query, post: Option<&GroupName>) -> Option<Fit> {
        let exact = self
            .exact
            .iter()
            .position(|name| !name.is_empty() && **name == *query.run);
        if let Some(index) = exact {
            let reason = if index == 0 {
                MatchReason::FullName
            } else {
                MatchReason::Alias
            };
            return Some(Fit::new(Tier::Exact, reason, true));
        }
        if self.is_forename(query) {
            return Some(Fit::new(Tier::Word, MatchReason::Word, true));
        }
        let spelled = self
            .tracks
            .iter()
            .filter_map(|track| fit_track(track, query))
            .min_by_key(|fit| fit.class());
        let addressed = self.fit_address(query, post);
        match (spelled, addressed) {
            (Some(a), Some(b)) => Some(if b.class() < a.class() { b } else { a }),
            (None, None) => self.fit_inside(query),
            (a, b) => a.or(b),
        }
    }

    /// The seat number, the unit's or the post's label.
    pub(super) fn fit_place(&self, query: &Query, unit: LabelFit, post: LabelFit) -> Option<Fit> {
        let seat = !self.seat.is_empty() && *self.seat == *query.run;
        let reason = if seat {
            MatchReason::Seat
        } else if unit.any {
            MatchReason::Unit
        } else if post.any {
            MatchReason::Post
        } else {
            return None;
        };
        let speaks = reason == MatchReason::Unit && unit.exact;
        Some(Fit::new(Tier::Label, reason, speaks))
    }

    /// Han characters somewhere in the name. Letters in the middle of a word are no part of a name: `anne` is not Joanne.
    fn fit_inside(&self, query: &Query) -> Option<Fit> {
        let long = query.han >= 2 && query.letters == 0;
        let inside = long && self.exact.iter().any(|name| holds(name, &query.run));
        inside.then_some(Fit::new(Tier::Substring, MatchReason::Substring, false))
    }

    fn fit_address(&self, query: &Query, post: Option<&GroupName>) -> Option<Fit> {
        let post = post.map_or("", |label| label.run.as_str());
        let title = |tier| Some(Fit::new(tier, MatchReason::Title, true));
        match &query.address {
            Some(Address::Titled {
                head,
                title: said,
                deputy,
            }) if self.is_called(head) => title(title_tier(said, *deputy, post)?),
            Some(Address::Familiar { surname }) if **surname == *self.surname => title(Tier::Title),
            Some(Address::Prefixed { name, office }) => {
                let fit = self.fit_name(name, None)?;
                // `Cllr J Lowe`, of John Lowe.
                let initialled = fit.tier == Tier::Mixed
                    && name
                        .behind_initials()
                        .is_some_and(|last| self.tracks.iter().any(|track| track.has_word(&last)));
                let named = initialled || matches!(fit.tier, Tier::Exact | Tier::Pinyin | Tier::Word);
                let holds = !office.is_empty() && holds_office(post, office);
                // Somebody whose post is known to be another one is not addressed by this office.
                let may_hold = office.is_empty() || post.is_empty();
                match (named, holds) {
                    (true, true) => title(Tier::ProperTitle),
                    (true, false) if may_hold => title(Tier::Title),
                    (true, false) | (false, _) => None,
                }
            }
            // A post that is on no list of titles: 王调研员, when the post says so.
            _ => {
                let said = query
                    .run
                    .strip_prefix(&*self.surname)
                    .filter(|_| !self.surname.is_empty())?;
                if query.han >= 3 && said.chars().count() >= 2 && post.contains(said) {
                    title(Tier::ProperTitle)
                } else {
                    None
                }
            }
        }
    }

    /// The name in one run.
    fn full(&self) -> &str {
        self.exact.first().map_or("", |name| &**name)
    }

    /// Whether what was typed is the surname and the first half of a Chinese name of two characters: 孙丽 of 孙丽娟.
    pub(super) fn is_cut_short(&self, query: &Query) -> bool {
        let forename = self.full().strip_prefix(&*self.surname);
        let two = !self.surname.is_empty()
            && forename.is_some_and(|name| name.chars().count() == 2 && name.chars().all(is_han));
        two && query.letters == 0
            && self
                .full()
                .strip_prefix(query.run.as_str())
                .is_some_and(|rest| rest.chars().count() == 1)
    }

    /// Whether it is the forename alone, as villages and companies call people: 巧云 of 李巧云. A word of business is none.
    fn is_forename(&self, query: &Query) -> bool {
        #[rustfmt::skip]
        const WORDS: [&str; 40] = [
            "国庆", "建设", "文化", "卫生", "和平", "胜利", "光明", "春节", "元旦", "新华", "前进", "民主", "团结", "发展", "进步", "安全", "经济", "长江", "黄河", "东方",
            "太平", "平安", "健康", "永久", "开放", "改革", "红旗", "解放", "中华", "中秋", "学习", "教育", "工会", "学文", "明天", "立功", "大会", "新民", "志愿", "自强",
        ];
        !self.surname.is_empty()
            && query.han == 2
            && query.letters == 0
            && !WORDS.contains(&query.run.as_str())
            && self.full().strip_prefix(&*self.surname) == Some(query.run.as_str())
    }

    /// Whether this is the whole surname.
    pub(super) fn has_surname(&self, typed: &str) -> bool {
        !self.surname.is_empty() && *self.surname == *typed
    }

    fn is_called(&self, head: &str) -> bool {
        (!self.surname.is_empty() && *self.surname == *head) || self.exact.iter().any(|name| **name == *head)
    }
}

fn title_tier(said: &Title, deputy: bool, post: &str) -> Option<Tier> {
    match said.suits(post, deputy) {
        Suits::Proper => Some(Tier::ProperTitle),
        Suits::Deputy => Some(Tier::NearTitle),
        Suits::Courtesy => Some(Tier::Title),
        Suits::Not => None,
    }
}

fn fit_track(track: &Track, query: &Query) -> Option<Fit> {
    let SpellingMatch { place, style, unusual } = track.find(&query.chars, !query.is_single_letter())?;
    let strict = style < TypingStyle::Loose;
    let fit = |tier, reason, speaks| {
        Some(Fit {
            tier,
            reason,
            unusual,
            speaks,
        })
    };
    let solid = strict && (query.is_solid() || query.is_short_word() && track.has_word(&query.run));
    match (place, style) {
        (MatchPlace::Whole, TypingStyle::Full) => fit(Tier::Pinyin, MatchReason::Pinyin, solid),
        (MatchPlace::Whole, TypingStyle::Initials) if track.len() > 1 => {
            fit(Tier::Initials, MatchReason::Initials, query.letters >= 2)
        }
        (MatchPlace::Whole, TypingStyle::Strict) if track.len() > 1 => fit(Tier::Mixed, MatchReason::Mixed, solid),
        (MatchPlace::WordStart, TypingStyle::Full) => fit(Tier::Word, MatchReason::Word, solid),
        (MatchPlace::Whole | MatchPlace::WordStart, _) => fit(Tier::Prefix, MatchReason::Prefix, solid),
        (MatchPlace::Inside, _) => fit(Tier::Substring, MatchReason::Substring, false),
    }
}
