//! The words of documents: headings, labels, sentences. Texts only; which of them a document uses is decided in `export`.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    meeting::VoteBase,
    motion::{Counts, Majority},
};

/// The words of documents, in one language.
#[derive(Debug)]
pub struct ExportText {
    pub words: Words,
    /// Between the members of a list of names.
    pub comma: &'static str,
    /// Between the parts of a sentence.
    pub semicolon: &'static str,
    pub colon: &'static str,
    pub stop: &'static str,
    pub question_mark: &'static str,
    /// Text in brackets, set after what it explains.
    pub bracket: fn(&str) -> String,
    /// A date without its weekday.
    pub day: fn(NaiveDate) -> String,
    /// A date with its weekday.
    pub date: fn(NaiveDate) -> String,
    /// A due date with its weekday and, where one is set, its time.
    pub due: fn(NaiveDate, Option<NaiveTime>) -> String,
    /// A due date of which only the typed phrase is known.
    pub undated: fn(&str) -> String,
    /// The number of a meeting in its series (期次).
    pub issue: fn(u32) -> String,
    /// The title of the minutes of a meeting, from its title.
    pub minutes_of: fn(&str) -> String,
    pub record_of: fn(&str) -> String,
    pub actions_of: fn(&str) -> String,
    /// The title of another document, from the title of the meeting and the name of the document.
    pub document_of: fn(&str, &str) -> String,
    pub notice_of: fn(&str) -> String,
    /// The opening sentence of a notice; `topics` is who convenes.
    pub convene: fn(&Overview<'_>) -> String,
    pub minutes_long: fn(u32) -> String,
    pub people_counted: fn(usize) -> String,
    /// A seat from its line and column, both counted from 0.
    pub seat_at: fn((u32, u32)) -> String,
    /// A row of seats, counted from 0.
    pub row_at: fn(u32) -> String,
    /// The class of a meeting in the rules on expenses, 1 to 4.
    pub meeting_class: fn(u32) -> String,
    /// People, and staff among them.
    pub budget_people: fn(u32, u32) -> String,
    /// What the cards measure, width and height in millimetres, and what is done with the sheet.
    pub card_size: fn(usize, usize) -> String,
    /// 份号: with six digits.
    pub copy_number: fn(u32) -> String,
    /// 密级和保密期限: the level in words, and for how long, which may be empty.
    pub secret_mark: fn(&str, &str) -> String,
    /// 印发日期, as it stands at the end of its line.
    pub printed_on: fn(&str) -> String,
    /// A number that is given, and the most that the rules allow.
    pub at_most: fn(&str, &str) -> String,
    /// The rate per person and day, people, days.
    pub budget_rate: fn(&str, u32, &str) -> String,
    /// 应到, 实到, 请假, 缺席: numbers, or lines to write them on.
    pub sign_in_foot: fn([&str; 4]) -> String,
    /// The series heading of minutes (纪要标志), from the name of the series or the office.
    pub mark: fn(&str) -> String,
    /// Unit, post and name of somebody; the first two may be empty.
    pub person: fn(&str, &str, &str) -> String,
    /// Arrived late, at a time.
    pub arrived: fn(&str) -> String,
    /// Left early, at a time.
    pub left: fn(&str) -> String,
    /// Somebody else comes instead.
    pub replaced_by: fn(&str) -> String,
    /// Comes instead of somebody.
    pub replaces: fn(&str) -> String,
    /// How many were due, came, are on leave, are absent.
    pub heads: fn(Heads) -> String,
    /// Members present and needed, and whether they are enough.
    pub quorum: fn(u32, u32) -> String,
    pub counts: fn(Counts) -> String,
    /// What a majority needs: base, what the base is, the share asked for.
    pub arithmetic: fn(u32, VoteBase, Majority) -> String,
    pub mover: fn(&str) -> String,
    pub seconder: fn(&str) -> String,
    /// The first of several owners, who leads.
    pub lead: fn(&str) -> String,
    pub with: fn(&str) -> String,
    pub owner: fn(&str) -> String,
    /// The opening paragraph of official minutes.
    pub overview: fn(&Overview<'_>) -> String,
    /// What a leader, or the meeting where nobody is named, requires.
    pub requires: fn(&str) -> String,
    /// The number in front of a heading of the given level (0 = highest), as official documents count.
    pub heading_number: fn(u8, usize) -> String,
    pub started_by: fn(&str, &str) -> String,
    pub ended_at: fn(&str) -> String,
    /// An item of which only the register is kept, by its number.
    pub item_code: fn(&str) -> String,
}

/// Heads as they are counted at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Heads {
    pub expected: u32,
    pub present: u32,
    /// Of those present: how many came for somebody else.
    pub substitutes: u32,
    pub on_leave: u32,
    pub absent: u32,
}

/// What the opening paragraph of official minutes says; empty = not known.
#[derive(Debug, Clone, Default)]
pub struct Overview<'a> {
    /// Date and hours.
    pub when: &'a str,
    pub place: &'a str,
    pub chair: &'a str,
    pub title: &'a str,
    pub purpose: &'a str,
    /// Titles of the items, in order.
    pub topics: &'a str,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// Single words and fixed sentences of documents.
        #[derive(Debug)]
        pub struct Words { $($(#[$doc])* pub $name: &'static str),* }
    };
}
words! {
    no_meeting
    untitled
    /// Set on top while the meeting is not adjourned.
    draft
    /// Set on top where the meeting keeps no content (domain.md §2.10).
    register_only
    /// In place of a wording that is not kept.
    not_kept
    nothing_recorded
    number_sign number time planned place form organiser chair scribe purpose secrecy
    attendance name unit category stays
    present apologies absent invited quorum
    /// Nobody is on the list of people.
    no_list
    /// Heading of the first part of official minutes.
    overview
    /// 议定事项
    settled
    general
    decision rejection action
    course corrections
    outcome no_action
    /// Of a motion without a result.
    not_voted
    owner due state item presenter
    unassigned
    no_date
    signature_reviewed date
    meeting_summary action_items by_person people_present
    /// Tags in front of the points of a MeetBot summary (dialects.md §1).
    tag_action tag_agreed tag_rejected tag_idea tag_help tag_link tag_motion tag_question tag_requirement
    tag_unassigned
    /// Names of documents.
    agenda notice guide roster sign_in desk_cards seat_plan duties checklist budget
    serial matter item_kind length lasts called_in papers consent total yes no_items
    post phone sex grouping remark signature seat speaker text
    timetable planned_end participants by_unit groups contacts contact
    addressee when_and_where business other_matters please_reply
    nobody_listed roster_order
    no_seats plan_kind seat_rule sides guests hosts viewpoint seen_from_hall seen_from_rostrum seat_changes row
    hours relief standard phase required_mark required_note
    budget_rule budget_class budget_people budget_days budget_lodging budget_note budget_amount
    budget_within budget_outside budget_limit budget_left budget_over budget_no_limit
    prepared_by approved_by no copied_to printed_by printed_on
    doors reply_due bring sent_by to
}
