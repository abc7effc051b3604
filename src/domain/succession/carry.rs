//! The things that come over from the last meeting of a series, as values, and the signs by which they are known.

use super::{
    closed::ClosedMatters,
    date_in_title::has_date,
    numbers::{self, Period},
};
use crate::domain::{
    action::Action, agenda::Item, id::Id, meeting::Meeting, people::Category, record::Record, time::Stamp,
};

/// The ways of making a meeting from another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The next of its series: numbers and dates go on, open matters come along.
    Next,
    /// The same once more.
    Duplicate,
}

/// A meeting from which another one is made, as the store gives it: without what was said in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Forerunner {
    pub meeting: Id<Meeting>,
    /// Its rows of preparation, its actions that are open with their entries, its people.
    pub rows: Vec<Record>,
    /// The earlier meetings of its series.
    pub kin: Vec<Meeting>,
    /// The meeting of its series that follows it already.
    pub next: Option<Meeting>,
    /// The titles of the items of the meeting before it.
    pub earlier_items: Vec<String>,
    /// Matters of the earlier meetings that are still open.
    pub earlier_actions: Vec<EarlierAction>,
    /// Its items that have a number in its minutes.
    pub minutes: u32,
    /// The matters that it dealt with without the public.
    pub closed: ClosedMatters,
    /// Lines of its minutes that may say when the next one is.
    pub told: Vec<String>,
    /// The start that one of them says, and that line.
    pub told_start: Option<(Stamp, String)>,
}

/// An action of an earlier meeting that is still open.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierAction {
    pub action: Action,
    pub text: String,
    pub owners: Vec<String>,
    pub meeting_start: Stamp,
    /// It was given without the public.
    pub closed: bool,
}

impl Forerunner {
    /// The type of the meeting; `None` if its own row is not among the rows.
    pub fn template(&self) -> Option<&str> {
        self.rows.iter().find_map(|row| {
            let Record::Meeting(meeting) = row else { return None };
            (meeting.id == self.meeting).then_some(meeting.template.as_str())
        })
    }
}

/// Why an item comes over, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemWhy {
    /// The type has it.
    OfType,
    /// The meeting before had it, too.
    Repeats,
    /// It is procedure, which stands in every meeting.
    Standing,
    /// The minutes of the last meeting are approved under it.
    Approval,
    /// It was put off: it stands where it stood, and says at which meeting it was.
    Deferred,
    /// It was dealt with without the public: neither its title nor its papers come over.
    Closed,
    /// Everything comes over.
    Same,
    /// It was a matter of that meeting alone.
    Single,
}

/// One thing that comes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    Start(Stamp, Option<Period>),
    /// The start that a line of the minutes says.
    ToldStart(Stamp, String),
    Title(String),
    Number(u32),
    Issue(String),
    FirstMinute(String),
    Place(String),
    Body(String),
    Purpose(String),
    People(Category, usize),
    Item {
        item: Id<Item>,
        title: String,
        why: ItemWhy,
    },
    /// A new item that heads the open matters.
    Matters(String),
    Action(String),
    Checklist(usize),
    /// Lines of the checklist that the last meeting did without.
    NotNeeded(usize),
    Deliverables(usize),
    Equipment(usize),
    Duties(usize),
    Seats(usize),
    Notice,
    Budget(usize),
    Imprint,
}

/// A row of the list: what comes over, and whether the clerk leaves it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carry {
    pub what: Carried,
    pub left_out: bool,
}

/// How much comes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CarryCount {
    pub people: usize,
    pub items: usize,
    pub matters: usize,
}

/// Whether two meetings are of one series: they say so, or have the same type and the same title but for numbers and dates.
pub fn is_kin(one: &Meeting, other: &Meeting) -> bool {
    one.series.is_some() && one.series == other.series
        || one.template == other.template && numbers::stem(&one.title) == numbers::stem(&other.title)
}

/// Whether open matters of the last meeting are dealt with under an item of this title.
pub fn heads_matters(title: &str) -> bool {
    let title = title.to_lowercase();
    let signs = [
        "matters arising",
        "action log",
        "follow-up report",
        "actions from last",
        "办理情况",
        "事项跟进",
        "上次任务",
        "督办",
    ];
    signs.iter().any(|sign| title.contains(sign))
}

/// Whether a title is that of what somebody reports at every meeting: `Clerk's report`, `County Councillor’s report`.
pub(super) fn is_standing_report(title: &str) -> bool {
    let title = title.trim_end().to_lowercase().replace('’', "'");
    ["'s report", "s' report", "s' reports", "'s reports", "'s update"]
        .iter()
        .any(|end| title.ends_with(end))
}

/// Whether a title under the open matters is that of an action, which comes over by itself: `A3 Repair the hedge`, `3月4日A1 报修改稿`.
pub(super) fn names_action(title: &str) -> bool {
    let label = title.split(' ').next().unwrap_or(title);
    label.rsplit_once('A').is_some_and(|(day, number)| {
        let is_day = day.is_empty() || day.ends_with('日');
        is_day && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
    })
}

/// Whether the minutes of the last meeting are approved under an item of this title.
pub fn approves_minutes(title: &str) -> bool {
    let title = title.to_lowercase();
    let last = ["previous", "last", "上次", "上一次", "前次"];
    let minutes = ["minutes", "记录", "纪要"];
    (last.iter().any(|word| title.contains(word)) || has_date(&title))
        && minutes.iter().any(|word| title.contains(word))
        && !heads_matters(&title)
}
