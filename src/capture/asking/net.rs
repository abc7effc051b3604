//! The people and the matters of this meeting, as the net below the words of business asks for them (docs/rules.md §kept).

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{entry::Remark, text::is_han},
    line::{
        grammar::asking::{
            business::{self, Mouth},
            net,
            net_deed::NetNames,
        },
        names::{Resolution, Strictness},
        reading::{Reading, Voice},
    },
};

/// Words of titles that name no matter.
#[rustfmt::skip]
const GENERAL: [&str; 30] = [
    "meeting", "minutes", "business", "other", "last", "next", "date", "report", "reports", "update", "approval", "review", "general", "annual", "matters", "from", "with",
    "审议", "研究", "情况", "方案", "工作", "报告", "关于", "会议", "讨论", "通报", "事项", "汇报", "问题",
];

/// A note of nobody with the question of the net. A line that whoever has the word may say asks nothing.
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine, mouth: Mouth) -> Reading {
    if mouth == Mouth::Speaker || !business::is_open_note(&reading, typed.raw) {
        return reading;
    }
    match net::order(typed.raw, &MeetingNames(scene)) {
        Some(order) => reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order))),
        None => reading,
    }
}

/// The list and the agenda of the meeting.
struct MeetingNames<'a, 'b>(&'a Scene<'b>);

impl NetNames for MeetingNames<'_, '_> {
    fn is_person(&self, name: &str) -> bool {
        self.0.room.resolve(name, &[], Strictness::Speaker) != Resolution::Nobody
    }

    fn first_named(&self, text: &str) -> Option<(usize, usize)> {
        let records = self.0.records;
        let names = || records.attendees.iter().map(|who| records.name_of(who.id));
        let whole = names()
            .filter(|name| name.starts_with(is_han))
            .filter_map(|name| text.find(name).map(|at| (at, at + name.len())))
            .min_by_key(|(from, to)| (*from, usize::MAX - to));
        if whole.is_some_and(|(from, _)| from == 0) {
            return whole;
        }
        // 周局, 陈主任: by the surname of somebody.
        let surname = text.chars().next().filter(|c| is_han(*c))?;
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(2);
        let called = |end: &usize| text.get(..*end).is_some_and(|called| self.is_person(called));
        let borne = names().any(|name| name.starts_with(surname));
        let called = borne.then(|| ends.filter(called).last()).flatten();
        called.map(|end| (0, end)).or(whole)
    }

    fn is_of_title(&self, word: &str) -> bool {
        let han = word.contains(is_han);
        let titled = |title: &str| {
            if han {
                return title.contains(word);
            }
            let mut words = title.split(|c: char| !c.is_alphanumeric());
            words.any(|part| part.eq_ignore_ascii_case(word))
        };
        let short = !han && word.len() < 4;
        !short && !GENERAL.contains(&word) && self.0.records.items.iter().any(|item| titled(&item.title))
    }
}
