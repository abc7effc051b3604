//! Attendance, as each kind of document tells it. Knows no format.

use std::collections::HashMap;

use strum::IntoEnumIterator as _;

use super::{
    digest::Digest,
    document::{Block, Definition, Document, Run, plain},
    letters::{capitalised, safe},
    names::alphabetical,
    roll::{FinalStanding, RollEntry},
};
use crate::{
    domain::{
        agenda::Item,
        attendance::{Attending, StaySource},
        id::Id,
        people::{Category, Duty},
    },
    words::{Lang, office},
};

/// More names than these go to an annex.
const MOST_NAMES: usize = 40;

/// Posts that say no more than that somebody is a member.
const PLAIN_POSTS: [&str; 6] = [
    "councillor",
    "cllr",
    "member",
    "committee member",
    "board member",
    "trustee",
];

/// The lists of a document; those that are too long for it stand in its annex.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub(super) lists: Vec<Definition>,
    annex: Vec<Definition>,
}

impl Lists {
    /// Adds a list, unless nobody is on it.
    fn add(&mut self, digest: &Digest<'_>, term: &str, people: Vec<Vec<Run>>, between: &str) {
        let count = people.len();
        self.add_counted(digest, term, (people, count), between);
    }

    /// The same, of so many people; those of one unit stand together.
    fn add_counted(&mut self, digest: &Digest<'_>, term: &str, (people, count): (Vec<Vec<Run>>, usize), between: &str) {
        if people.is_empty() {
            return;
        }
        let text = match digest.lang {
            Lang::En => {
                let names: Vec<_> = people.iter().map(|runs| plain(runs)).collect();
                vec![Run::plain((digest.strings.export.minutes.listed)(&names))]
            }
            Lang::Zh => people.join(&Run::plain(between)),
        };
        let whole = Definition {
            term: Run::plain(term),
            text,
        };
        if count > MOST_NAMES {
            let count = (digest.strings.export.minutes.annexed)(count);
            self.lists.push(Definition::new(term, count));
            self.annex.push(whole);
        } else {
            self.lists.push(whole);
        }
    }

    /// Adds the annex, if there is one, on a page of its own.
    pub(super) fn add_annex(self, digest: &Digest<'_>, document: &mut Document) {
        if !self.annex.is_empty() {
            document.push(Block::PageBreak);
            document.heading(0, digest.strings.export.minutes.annex);
            document.definitions(self.annex);
        }
    }
}

/// A name with notes behind it: the name is not broken over two lines where the script would allow it.
pub(super) fn entry(before: &str, name: &str, after: &str) -> Vec<Run> {
    let gap = office::gap(before, name);
    let mut runs = vec![
        Run::plain(format!("{before}{gap}")),
        Run::unbroken(name),
        Run::plain(after),
    ];
    runs.retain(|run| !run.text().is_empty());
    runs
}

impl Digest<'_> {
    /// Present, excused, absent, then those without a vote, for minutes. Times stand at the items.
    pub(super) fn council_lists(&self) -> Lists {
        let (t, words) = (&self.strings.export, &self.strings.export.words);
        let mut lists = Lists::default();
        let mut present: Vec<_> = self.roll.of(Category::Member, FinalStanding::Present).collect();
        let chairs = self.records.chairs();
        if self.lang == Lang::En {
            // The chair first, then offices in the order of the list, then the others by surname.
            present.sort_by_cached_key(|place| {
                let rank = if chairs.iter().any(|held| held.who == place.attendee.id) {
                    0
                } else if Self::post(place).is_empty() {
                    2
                } else {
                    1
                };
                (
                    rank,
                    if rank == 2 {
                        alphabetical(&place.name)
                    } else {
                        Default::default()
                    },
                )
            });
        }
        let names = present.into_iter().map(|place| self.seated(place)).collect();
        lists.add(self, words.present, names, t.comma);
        let names: Vec<_> = self
            .roll
            .all(FinalStanding::Excused)
            .map(|place| self.excused(place))
            .chain(self.excused_unlisted(false))
            .collect();
        if names.is_empty() && self.records.excuses_nobody() {
            lists.lists.push(Definition::new(words.apologies, words.nobody));
        }
        lists.add(self, words.apologies, names, t.comma);
        let names = self
            .roll
            .of(Category::Member, FinalStanding::Absent)
            .map(|place| self.absent(place))
            .collect();
        lists.add(self, words.absent, names, t.comma);
        let names = self
            .roll
            .of(Category::Member, FinalStanding::Unrecorded)
            .map(|place| self.seated(place))
            .collect();
        lists.add(self, words.unrecorded, names, t.comma);
        for category in Category::iter().filter(|c| *c != Category::Member) {
            let present = self.roll.of(category, FinalStanding::Present);
            let names: Vec<_> = present.map(|place| self.seated(place)).collect();
            let term = self.group(category, names.len());
            lists.add(self, &term, names, t.comma);
        }
        let names = self
            .roll
            .all(FinalStanding::Expected)
            .map(|place| self.seated(place))
            .collect();
        lists.add(self, words.invited, names, t.comma);
        lists
    }

    /// The name of so many people of a category at the beginning of their list.
    fn group(&self, category: Category, people: usize) -> String {
        let words = &self.strings.domain;
        let name = match category {
            Category::Observer if people > 1 => words.observers,
            Category::Member
            | Category::InAttendance
            | Category::Invited
            | Category::Observer
            | Category::Press
            | Category::Staff => (words.category)(category),
        };
        capitalised(name)
    }

    /// 出席, 请假, 缺席, 列席 as 纪要 print them: own people by name, others with their unit; no times (docs/rules.md §red-head).
    /// `numbers` are those of the items as the paper counts them.
    pub(super) fn office_lists(&self, numbers: &HashMap<Id<Item>, usize>) -> Lists {
        let words = &self.strings.export.words;
        let mut lists = Lists::default();
        let mut add = |term: &str, category: Option<Category>, standing: FinalStanding| {
            let places = self.roll.all(standing);
            let places = places.filter(|place| match category {
                Some(category) => place.attendee.category == category,
                // Everybody invited may be on leave; of those who simply did not come only members are named.
                None => standing == FinalStanding::Excused || place.attendee.is_member(),
            });
            let places: Vec<_> = places.collect();
            let (mut names, between) = self.by_unit(&places, numbers);
            let mut count = places.len();
            if standing == FinalStanding::Excused {
                let unlisted = self.excused_unlisted(false);
                count += unlisted.len();
                names.extend(unlisted);
            }
            lists.add_counted(self, term, (names, count), between);
        };
        add(words.present, Some(Category::Member), FinalStanding::Present);
        add(office::ON_LEAVE, None, FinalStanding::Excused);
        add(office::ABSENT, None, FinalStanding::Absent);
        add(words.unrecorded, None, FinalStanding::Unrecorded);
        for category in [Category::InAttendance, Category::Invited, Category::Observer] {
            add(
                (self.strings.domain.category)(category),
                Some(category),
                FinalStanding::Present,
            );
        }
        add(words.invited, None, FinalStanding::Expected);
        lists
    }

    /// Everybody with times and with how it is known that they were there, for the record.
    pub(super) fn record_lists(&self) -> Vec<Definition> {
        let (t, words) = (&self.strings.export, &self.strings.export.words);
        let semicolon = t.semicolon;
        let mut lists: Vec<Definition> = Vec::new();
        let mut add = |term: &str, people: Vec<Vec<Run>>| {
            if !people.is_empty() {
                lists.push(Definition {
                    term: Run::plain(term),
                    text: people.join(&Run::plain(semicolon)),
                });
            }
        };
        let present = |category| {
            self.roll
                .of(category, FinalStanding::Present)
                .map(|place| self.timed(place))
        };
        add(words.present, present(Category::Member).collect());
        add(
            words.apologies,
            self.roll
                .all(FinalStanding::Excused)
                .map(|place| self.excused(place))
                .chain(self.excused_unlisted(true))
                .collect(),
        );
        let absent = |member: bool| {
            let places = self.roll.all(FinalStanding::Absent);
            // Somebody without a vote who takes the minutes is there, signed in or not; the checks ask for it.
            let writes =
                |place: &&RollEntry<'_>| !place.attendee.is_member() && place.attendee.duty.holds(Duty::Scribe);
            let places = places.filter(move |place| place.attendee.is_member() == member && !writes(place));
            places.map(|place| self.absent(place)).collect::<Vec<_>>()
        };
        add(words.absent, absent(true));
        for category in Category::iter().filter(|c| *c != Category::Member) {
            let names: Vec<_> = present(category).collect();
            add(&self.group(category, names.len()), names);
        }
        // The numbers count the absent among the members only.
        add(words.absent_others, absent(false));
        for (term, standing) in [
            (words.unrecorded, FinalStanding::Unrecorded),
            (words.invited, FinalStanding::Expected),
            (words.named, FinalStanding::Named),
        ] {
            let people = self.roll.all(standing);
            add(term, people.map(|place| vec![Run::plain(self.person(place))]).collect());
        }
        lists
    }

    /// The post of somebody, unless it says only that they are a member.
    fn post(place: &RollEntry<'_>) -> String {
        let post = place.post.trim();
        let plain = PLAIN_POSTS.iter().any(|plain| plain.eq_ignore_ascii_case(post));
        if plain { String::new() } else { post.to_owned() }
    }

    /// The unit of somebody, unless it is the one that meets.
    pub(super) fn unit(&self, place: &RollEntry<'_>) -> String {
        let unit = place.unit.trim();
        let (meeting, house) = (&self.meeting, &self.records.house);
        let own = [&meeting.body, &meeting.organiser, &house.office, &meeting.title];
        if own.iter().any(|own| own.trim() == unit) {
            String::new()
        } else {
            unit.to_owned()
        }
    }

    /// Name, post, unit where it is another one, who is in the chair, for whom they came.
    fn seated(&self, place: &RollEntry<'_>) -> Vec<Run> {
        let t = &self.strings.export;
        let mut notes = vec![Self::post(place), self.unit(place)];
        // Post or unit tell two people of one name apart already.
        let name = if notes.iter().all(String::is_empty) {
            self.names.full(place.attendee.id)
        } else {
            place.name.clone()
        };
        if place.standing == FinalStanding::Present {
            notes.extend(self.in_the_chair(place.attendee.id));
        }
        if !place.instead_of.is_empty() {
            notes.push((t.replaces)(&place.instead_of));
        }
        let items: Vec<String> = place
            .attendee
            .for_items
            .iter()
            .filter_map(|id| self.records.item_number(id.of()))
            .collect();
        if !items.is_empty() {
            notes.push((t.minutes.for_items)(&items));
        }
        notes.extend(self.mode(place));
        notes.retain(|note| !note.is_empty());
        let notes = match (self.lang, notes.is_empty()) {
            (_, true) => String::new(),
            (Lang::En, false) => format!(" ({})", notes.join(", ").replace(" (", ", ").replace(')', "")),
            (Lang::Zh, false) => (t.bracket)(&notes.join("，")),
        };
        entry("", &name, &notes)
    }

    fn excused(&self, place: &RollEntry<'_>) -> Vec<Run> {
        entry(
            "",
            &self.names.full(place.attendee.id),
            &self.notes(&self.why_away(place)),
        )
    }

    fn absent(&self, place: &RollEntry<'_>) -> Vec<Run> {
        let reason = safe(place.attendee.leave_reason.trim());
        let notes = if reason.is_empty() { Vec::new() } else { vec![reason] };
        entry("", &self.names.full(place.attendee.id), &self.notes(&notes))
    }

    /// The reason of an absence, and who came instead.
    pub(super) fn why_away(&self, place: &RollEntry<'_>) -> Vec<String> {
        let mut notes = vec![safe(place.attendee.leave_reason.trim())];
        // 出差，由孙浩代 says already who came instead.
        let said = notes
            .iter()
            .any(|note| note.contains('由') && note.contains(&place.substitute));
        if !place.substitute.is_empty() && !said {
            notes.push((self.strings.export.minutes.represented)(&place.substitute));
        }
        notes.retain(|note| !note.is_empty());
        notes
    }

    /// Somebody with arrival and departure, where they were late or early, and with how it is known that they were there.
    fn timed(&self, place: &RollEntry<'_>) -> Vec<Run> {
        let (t, words) = (&self.strings.export, &self.strings.export.minutes);
        let mut notes = Vec::new();
        if !place.instead_of.is_empty() {
            notes.push((t.replaces)(&place.instead_of));
        }
        notes.extend(place.late.map(|at| (t.arrived)(&self.moment(at))));
        notes.extend(self.left_early(place));
        let by = place.inferred().and_then(|source| match source {
            StaySource::Spoke => Some(words.inferred_spoke),
            StaySource::Moved => Some(words.inferred_moved),
            StaySource::Voted => Some(words.inferred_voted),
            StaySource::Declared => Some(words.inferred_declared),
            StaySource::SignedIn | StaySource::Badge | StaySource::Door | StaySource::Presided | StaySource::Log => {
                None
            }
        });
        notes.extend(by.map(words.inferred));
        notes.extend(self.mode(place));
        let person = self.person(place);
        let notes = self.notes(&notes);
        match person.strip_suffix(&place.name) {
            Some(before) => entry(before, &place.name, &notes),
            None => vec![Run::plain(format!("{person}{notes}"))],
        }
    }

    /// How somebody took part who was not in the room: by video, by telephone.
    fn mode(&self, place: &RollEntry<'_>) -> Option<String> {
        let words = &self.strings.export.minutes;
        let mut modes = place.stays.iter().filter_map(|stay| stay.attending);
        modes.find_map(|how| match how {
            Attending::InPerson => None,
            Attending::Video => Some(words.video.to_owned()),
            Attending::Phone => Some(words.telephone.to_owned()),
        })
    }

    /// Notes in brackets; empty if there are none.
    pub(super) fn notes(&self, notes: &[String]) -> String {
        self.in_brackets(&notes.join(self.strings.export.semicolon))
    }

    /// Somebody with unit and post.
    pub fn person(&self, place: &RollEntry<'_>) -> String {
        (self.strings.export.person)(&place.unit, &place.post, &place.name)
    }
}
