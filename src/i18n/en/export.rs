//! English words of documents.

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveTime};

use crate::{
    domain::{
        meeting::VoteBase,
        motion::{Counts, Majority},
    },
    i18n::export::{ExportText, Heads, Overview, Words},
};

/// English words of documents.
pub(in crate::i18n) const EXPORT: ExportText = ExportText {
    words: WORDS,
    comma: ", ",
    semicolon: "; ",
    colon: ": ",
    stop: ".",
    question_mark: "?",
    bracket: |text| format!(" ({text})"),
    day: |date| date.format("%-d %B %Y").to_string(),
    date,
    due,
    undated: |phrase| format!("{phrase} (no date set)"),
    issue: |number| format!("No. {number}"),
    minutes_of: |title| format!("Minutes: {title}"),
    record_of: |title| format!("Record: {title}"),
    actions_of: |title| format!("Actions: {title}"),
    document_of: |title, document| format!("{document}: {title}"),
    notice_of: |title| format!("Notice of meeting: {title}"),
    convene,
    minutes_long: |minutes| format!("{minutes} min"),
    people_counted: |n| n.to_string(),
    seat_at: |(line, col)| format!("row {}, seat {}", line.saturating_add(1), col.saturating_add(1)),
    row_at: |line| format!("Row {}", line.saturating_add(1)),
    meeting_class: |class| class.to_string(),
    budget_people: |people, staff| format!("{people} (staff {staff})"),
    card_size: |width, height| {
        format!(
            "Cards of {width} × {height} mm, both faces on one sheet, the upper one on its head: fold in the middle, cut at the dashed lines."
        )
    },
    copy_number: |number| format!("Copy No. {number:06}"),
    secret_mark: |level, long| {
        if long.is_empty() {
            level.to_owned()
        } else {
            format!("{level} ★ {long}")
        }
    },
    printed_on: |day| format!("printed {day}"),
    at_most: |is, most| format!("{is}, at most {most}"),
    budget_rate: |rate, people, days| format!("{rate} × {people} people × {days} days"),
    sign_in_foot: |[expected, present, leave, absent]| {
        format!("Expected {expected}   Present {present}   Apologies {leave}   Absent {absent}")
    },
    mark: |name| format!("Minutes of the {name}"),
    person,
    arrived: |time| format!("from {time}"),
    left: |time| format!("until {time}"),
    replaced_by: |name| format!("substitute: {name}"),
    replaces: |name| format!("for {name}"),
    heads,
    quorum: |present, needed| {
        let verdict = if present >= needed { "present" } else { "not present" };
        format!("{present} members present, {needed} needed: quorum {verdict}")
    },
    counts: |c: Counts| format!("for {}, against {}, abstaining {}", c.yes, c.no, c.abstain),
    arithmetic,
    mover: |name| format!("moved by {name}"),
    seconder: |name| format!("seconded by {name}"),
    lead: |name| format!("lead: {name}"),
    with: |names| format!("with: {names}"),
    owner: |name| format!("owner: {name}"),
    overview,
    requires: |name| {
        let who = if name.is_empty() { "The meeting" } else { name };
        format!("{who} required: ")
    },
    heading_number,
    started_by: |name, time| {
        if name.is_empty() {
            format!("Meeting started at {time}.")
        } else {
            format!("Meeting started by {name} at {time}.")
        }
    },
    ended_at: |time| format!("Meeting ended at {time}."),
    item_code: |number| format!("Item {number}"),
};

const WORDS: Words = Words {
    no_meeting: "No meeting is open.",
    untitled: "Untitled meeting",
    draft: "Draft: the meeting has not been adjourned.",
    register_only: "Register-only: no content of this meeting is kept. Titles are replaced by codes.",
    not_kept: "(wording not kept)",
    nothing_recorded: "Nothing is recorded.",
    number_sign: "No.",
    number: "Meeting",
    time: "Time",
    planned: "Planned",
    place: "Place",
    form: "Form",
    organiser: "Organiser",
    chair: "Chair",
    scribe: "Minute taker",
    purpose: "Purpose",
    secrecy: "Secrecy level",
    attendance: "Attendance",
    name: "Name",
    unit: "Unit",
    category: "Category",
    present: "Present",
    apologies: "Apologies",
    absent: "Absent",
    invited: "Invited",
    quorum: "Quorum",
    no_list: "there is no list of people",
    overview: "Overview",
    settled: "Matters settled",
    general: "General",
    decision: "Decided",
    rejection: "Rejected",
    action: "Action",
    course: "Course of the meeting",
    corrections: "Corrections after adjournment",
    outcome: "Outcome",
    no_action: "No action needed",
    not_voted: "not voted on",
    owner: "Owner",
    due: "Due",
    state: "State",
    item: "Item",
    unassigned: "unassigned",
    no_date: "no date set",
    signature_reviewed: "Checked by",
    date: "Date",
    meeting_summary: "Meeting summary",
    action_items: "Action Items",
    by_person: "Action Items, by person",
    people_present: "People Present (lines said)",
    tag_action: "ACTION",
    tag_agreed: "AGREED",
    tag_rejected: "REJECTED",
    tag_idea: "IDEA",
    tag_help: "HELP",
    tag_link: "LINK",
    tag_motion: "MOTION",
    tag_question: "ISSUE",
    tag_requirement: "REQUIREMENT",
    tag_unassigned: "UNASSIGNED",
    stays: "In the room",
    presenter: "Presenter",
    agenda: "Agenda",
    notice: "Notice",
    guide: "Guide",
    roster: "Participants",
    sign_in: "Sign-in sheet",
    desk_cards: "Desk cards",
    seat_plan: "Seat plan",
    duties: "Duties",
    checklist: "Checklist",
    budget: "Budget",
    no_seats: "There is no seat plan yet.",
    plan_kind: "Shape",
    seat_rule: "Order",
    guests: "guests",
    hosts: "hosts",
    sides: "Sides",
    viewpoint: "Viewpoint",
    seen_from_hall: "Drawn as seen from the hall, facing the front: left and right are those of the viewer.",
    seen_from_rostrum: "Drawn as seen from the front, facing the hall: left and right are those of the people seated there.",
    seat_changes: "Changes since the plan was settled",
    row: "Row",
    hours: "Hours",
    relief: "Relief",
    standard: "Standard",
    phase: "Phase",
    required_mark: "\u{a0}*",
    required_note: "* must be done, or a reason given.",
    budget_rule: "Rules",
    budget_class: "Class",
    budget_people: "People",
    budget_days: "Days",
    budget_lodging: "Lodging",
    budget_note: "What for",
    budget_amount: "Amount (CNY)",
    budget_within: "Planned within the limit",
    budget_outside: "outside the limit",
    budget_limit: "Limit",
    budget_left: "Below the limit by",
    budget_over: "Over the limit by",
    budget_no_limit: "No limit is known for this region, class and day.",
    prepared_by: "Prepared by",
    approved_by: "Approved by",
    no: "no",
    copied_to: "Copied to",
    printed_by: "Printed by",
    printed_on: "Printed on",
    doors: "Doors open",
    reply_due: "Reply by",
    bring: "Please bring",
    sent_by: "Sent by",
    to: "To",
    serial: "No.",
    matter: "Matter",
    item_kind: "Kind",
    length: "Minutes",
    lasts: "Time allotted",
    called_in: "Called in",
    papers: "Papers",
    consent: "Consent items, taken together",
    total: "Planned in all",
    yes: "yes",
    no_items: "There are no items yet.",
    post: "Post",
    phone: "Phone",
    sex: "Sex",
    grouping: "Group",
    remark: "Remarks",
    signature: "Signature",
    seat: "Seat",
    speaker: "Speaker",
    text: "Text",
    timetable: "Timetable",
    planned_end: "Planned end",
    participants: "Participants",
    by_unit: "By unit",
    groups: "Groups",
    contacts: "Contacts",
    contact: "Contact",
    addressee: "To all participants",
    when_and_where: "Time and place",
    business: "Business",
    other_matters: "Other matters",
    please_reply: "Please let us know whether you will attend; if you cannot, say why and who comes in your place.",
    nobody_listed: "Nobody is on the list yet.",
    roster_order: "Within each category the list follows the order set by the organiser.",
};

fn date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

fn due(day: NaiveDate, time: Option<NaiveTime>) -> String {
    time.map_or_else(|| date(day), |time| format!("{}, {}", date(day), time.format("%H:%M")))
}

fn person(unit: &str, post: &str, name: &str) -> String {
    match (unit.is_empty(), post.is_empty()) {
        (true, true) => name.to_owned(),
        (false, true) => format!("{name} ({unit})"),
        (true, false) => format!("{name} ({post})"),
        (false, false) => format!("{name} ({post}, {unit})"),
    }
}

fn heads(h: Heads) -> String {
    let instead = match h.substitutes {
        0 => String::new(),
        n => format!(" ({n} as substitute)"),
    };
    format!(
        "expected {}, present {}{instead}, apologies {}, absent {}",
        h.expected, h.present, h.on_leave, h.absent
    )
}

/// What was needed, and of how many: whoever reads it can count it over.
fn arithmetic(base: u32, of: VoteBase, majority: Majority) -> String {
    let of = match of {
        VoteBase::VotesCast => "votes cast",
        VoteBase::MembersPresent => "members present",
        VoteBase::EntireMembership => "members in all, those on leave included",
    };
    let share = match majority {
        Majority::Simple => "more than half",
        Majority::TwoThirds => "two thirds",
    };
    format!("at least {} for needed, {share} of {base} {of}", majority.needed(base))
}

fn overview(o: &Overview<'_>) -> String {
    let mut text = format!("The meeting “{}” was held on {}", o.title, o.when);
    if !o.place.is_empty() {
        _ = write!(text, " at {}", o.place);
    }
    if !o.chair.is_empty() {
        _ = write!(text, ", with {} in the chair", o.chair);
    }
    text.push('.');
    if !o.purpose.is_empty() {
        _ = write!(text, " Purpose: {}.", o.purpose.trim_end_matches('.'));
    }
    if !o.topics.is_empty() {
        _ = write!(text, " On the agenda: {}.", o.topics);
    }
    text
}

fn convene(o: &Overview<'_>) -> String {
    let who = if o.topics.is_empty() {
        "Notice is given".to_owned()
    } else {
        format!("{} gives notice", o.topics)
    };
    let mut text = format!("{who} of the meeting “{}”, to be held on {}", o.title, o.when);
    if !o.place.is_empty() {
        _ = write!(text, " at {}", o.place);
    }
    if !o.chair.is_empty() {
        _ = write!(text, ", with {} in the chair", o.chair);
    }
    text.push('.');
    if !o.purpose.is_empty() {
        _ = write!(text, " Purpose: {}.", o.purpose.trim_end_matches('.'));
    }
    text
}

/// `1.`, `(a)`, `(i)` and then plain numbers.
fn heading_number(level: u8, number: usize) -> String {
    let letter = u32::try_from(number.saturating_sub(1))
        .ok()
        .and_then(|n| char::from_digit(n + 10, 36));
    match (level, letter) {
        (1, Some(letter)) => format!("({letter}) "),
        (0 | 1, _) => format!("{number}. "),
        _ => format!("({number}) "),
    }
}
